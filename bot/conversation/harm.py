"""What follows a denial of self-harm behind the crisis line, or the question about it. Pure."""

from __future__ import annotations

from bot.contract import Alarm, Draft, Safety
from bot.conversation.kept_in_mind import is_harm, meant
from bot.conversation.once_more import asks_directly
from bot.conversation.raising import question
from bot.conversation.safety_outcome import GO_ON, HARM, SETTLED, First, denied, heard
from bot.intake.request import draft as drafts
from bot.safety.caring import asks_for_line
from bot.safety.clearing import denies_harm
from bot.safety.harm_denied import denies_in_own_words, loves_life
from bot.safety.plainly_denied import denies_plainly

_FEW_WORDS = 9


def harm_denied(draft: Draft, alarm: Alarm, words: str) -> First | None:
    """The way to help should it ever be needed, for somebody who denies that they would harm
    themselves; the direct question where they told of a means. None where they deny nothing.
    """
    # Whoever comes back to it after such words has to say that they are safe.
    whole = not _passed(draft) and denies_in_own_words(words, told=alarm.told)
    # Where weak words or a guess led to the question, love of life answers it, whatever stands beside.
    loves = alarm.weak and not alarm.told and loves_life(words)
    own = whole or (not _passed(draft) and denies_plainly(words))
    if not (own or loves or denies_harm(words, told=alarm.told)):
        return None
    if alarm.told and alarm.means:
        return asks_directly(draft, alarm)
    # "I just needed to say it" is for nobody else to read; a question or a wish is.
    more = "?" in words or (not own and len(words.split()) > _FEW_WORDS)
    after = drafts.with_done(heard(draft), *denied(alarm))
    return First(after, (f"{SETTLED}_{HARM}",), instead=None if more else GO_ON)


def denied_by_name(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """The same for somebody who says so by its name, whatever they ask beside it: "I'm not suicidal,
    why do you keep asking? What do I tell the hospital?". None for anybody else.
    """
    alarm = draft.alarm
    if alarm is None or not is_harm(alarm) or reading is not None or not denies_plainly(words):
        return None
    return harm_denied(draft, alarm, words)


def asks_line(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """The question about self-harm, to somebody who asks whether to call the crisis line; that it is
    meant, where they were told to. None for anybody else.
    """
    alarm = draft.alarm or draft.passed
    if reading is not None or not asks_for_line(words):
        return None
    if alarm is not None and is_harm(alarm) and alarm.told:
        return meant(draft, alarm)
    if draft.alarm is not None:
        return None
    return question(draft, Safety("ask", HARM, words, meant="crisis_line", weak=True))


def _passed(draft: Draft) -> bool:
    """Whether the crisis line was told before, and passed over or denied."""
    return draft.passed is not None and is_harm(draft.passed)
