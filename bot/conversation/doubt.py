"""An emergency that the brain saw and the patterns did not, or were not sure of."""

from __future__ import annotations

from bot import safety
from bot.contract import BrainReply, Draft, Safety, Suspicion
from bot.conversation.safety_outcome import HARM, HARM_DENIED
from bot.intake.request.draft import CONTACT
from bot.safety.plainly_denied import denies_plainly


def doubted(
    words: str,
    asked: str | None,
    reading: Safety | None,
    reply: BrainReply,
    *,
    surer: bool = False,
    old: bool = False,
) -> Safety | None:
    """What the patterns' ``reading`` and the brain's reply make together; None for no sign.

    ``asked`` is what the bot waited for when ``words`` came. ``surer``: a guess must be as sure as
    behind a denial of self-harm. ``old``: the words themselves called a sign old, and a guess at
    another sign of the body is no more than that.
    """
    if reply.understood is None:
        return None
    told = reply.understood.fields.get("best_time")
    if asked in (*CONTACT, "contact", "best_time") and reading is None and _same(told, words):
        # "Tonight", where it was asked whom and when to call.
        return None
    suspicion = reply.understood.suspicion
    weak = reading is not None and reading.weak
    if reading is None and _denied(reply.draft, words, suspicion):
        return None
    denied = HARM_DENIED in reply.draft.done
    found = safety.combine(
        reading,
        suspicion,
        settled=reply.draft.settled,
        # Only a suspicion is weighed against it, and to find out costs as much as reading.
        denied=safety.denies(words, suspicion.sign) if safety.suspects(suspicion) else (),
        explained=suspicion.sure and safety.explains(words),
        alone=weak and safety.read(words, (), asked) == reading,
        answered=surer or denied,
        denied_harm=denied and not reply.draft.harm,
    )
    asks = any(each.name.startswith("utter_safety_question") for each in reply.replies)
    if found is None and asks and not old:
        # The brain's own rule asked: the question must not stand without its alarm.
        return Safety(action="ask", sign="unclear", meant="emergency_department")
    if old and found is not None and found.guessed and found.sign != HARM:
        return None
    return found


def _denied(draft: Draft, words: str, suspicion: Suspicion | None) -> bool:
    """Whether what is suspected is the self-harm that they were asked about, and deny by name."""
    if suspicion is None or suspicion.sure:
        # What stands beside the denial may be surer than it.
        return False
    asked = draft.harm or HARM_DENIED in draft.done
    return asked and suspicion.despair >= suspicion.danger and denies_plainly(words)


def _same(value: object, words: str) -> bool:
    """Whether words are a detail, and nothing besides."""
    return isinstance(value, str) and _letters(value) == _letters(words)


def _letters(words: str) -> str:
    return "".join(each for each in words.casefold() if each.isalnum())
