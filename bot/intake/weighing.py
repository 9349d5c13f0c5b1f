"""What a message does whose details were taken in: whether it gives them, asks, or wishes. Pure."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from bot.contract import Details, Draft, Understood
from bot.intake.cues.asking import QUESTION, question_in
from bot.intake.cues.aspects import aspect_of
from bot.intake.cues.certainty import GUESS, NOT_UNDERSTOOD, WEAK
from bot.intake.cues.change import wants_other
from bot.intake.cues.failed_surgery import tells_of_failed_surgery
from bot.intake.cues.wish import wants_call, wants_call_for_another
from bot.intake.lines.new_value import is_asked
from bot.intake.meaning import is_question
from bot.intake.request import draft as drafts
from bot.intake.request import merging
from bot.intake.request.decision import Decision
from bot.intake.request.draft import FOR_ANOTHER, gives_contact
from bot.intake.request.next import MAY_SKIP
from bot.intake.taking import answers
from bot.intake.whole.steering import Steer, speaks_of_change

# The rule that explains; the side of the topic has the answer (bot/intake/cues/aspects.yml).
EXPLAINS = "ask_evidence"
# The topic of an operation that did not help.
FAILED = "ask_failed_back_surgery"
# A side of no topic: what the articles do not speak of, told or asked.
OTHER_CONDITION = "other_condition"
# Below this a topic that answers a step, and tells a detail, is that detail.
LIKELY = 0.7
# Where a name or a way to be reached is waited for.
REACHES = ("contact", *drafts.CONTACT)
STORY = ("pain_story", "location")
CALLED = {"name", *drafts.CONTACT}


@dataclass(frozen=True)
class At:
    """A message and where it was said: ``asked`` was waited for, ``meant`` steers the request."""

    reading: Understood
    asked: str | None
    text: str
    meant: Steer | None


def weighed(draft: Draft, new: Draft, changed: Details, fields: Details, at: At) -> Decision:
    """The decision about a message whose details were taken in."""
    reading, asked, meant = at.reading, at.asked, at.meant
    question = is_question(reading, at.text)
    if meant and meant.kind == "patient" and not new.reference:
        if "reason" not in new.details:
            new = drafts.with_details(new, reason="existing_patient")
        return Decision("ask_for_person", new, changed)
    line = asked == "notes" or is_asked(draft, asked)
    own = asked == "question" or (line and "?" not in at.text)
    if asked and answers(asked, fields) and (not question or own):
        new = drafts.with_done(new, asked)
        return Decision("inform", new, changed)
    if not changed and _wants_change(draft, at):
        return Decision("correct_detail", new, changed, what=meant.key if meant else "")
    wish = wants_call(at.text) and not new.reference
    if wish or (drafts.given(changed, "phone", "email") and not new.reference):
        # Whatever else it says, the request begins.
        new = msgspec.structs.replace(new, open=True)
    begins = _begins(at, changed, question)
    named = drafts.has(new, "patient_name") or gives_contact(fields)
    asks = reading.intent == "request_appointment" or (wish and wants_call_for_another(at.text))
    if asks and "relation" in changed and not named:
        # "A visit for my mother": whose it is, before who writes.
        return Decision("for_someone_else", new, changed)
    if wish and (begins or (reading.confidence < GUESS and gives_contact(fields))):
        return Decision("request_appointment", new, changed)
    told = changed and not question and (_gives_only(draft, changed, at) or gives_contact(fields))
    if _asks_for_side(new, at, answered=bool(told or question)):
        return Decision(EXPLAINS, new, changed)
    if told:
        return Decision(FAILED if _is_owed(new, changed, at) else "inform", new, changed)
    return Decision("inform" if _only_unread(at) else reading.intent, new, changed)


def _wants_change(draft: Draft, at: At) -> bool:
    """Whether words of which nothing was taken in want a line to be another: of a request that
    stands or was sent, whatever their topic seems to be.
    """
    if at.meant and at.meant.kind == "change":
        return draft.open or bool(draft.reference)
    late = at.asked == "confirm" or bool(draft.reference)
    return late and at.meant is None and wants_other(at.text)


def _begins(at: At, changed: Details, question: bool) -> bool:
    """Whether nothing in the message but the wish for a call is to be answered."""
    if _is_noted(at, changed):
        return False
    begins = at.reading.intent in WEAK | {"request_appointment"} and not question
    # "Can I get a call?" asks for no number.
    return begins or at.reading.intent == "ask_phone_number"


def _is_noted(at: At, changed: Details) -> bool:
    """Whether the words became a note of the summary: "I want an appointment too"."""
    return at.asked == "confirm" and "notes" in changed


def _only_unread(at: At) -> bool:
    """Whether the message is an answer that nobody could read, whatever its topic seems to be: it
    is asked again, and no line of the request is said to be wrong.
    """
    if at.reading.intent == "correct_detail":
        return at.asked in (*REACHES, *MAY_SKIP) and not speaks_of_change(at.text)
    if (
        at.asked in REACHES
        and at.reading.intent in NOT_UNDERSTOOD
        and at.reading.fields.keys() & CALLED
    ):
        # A name that is known is said once more where the number is waited for.
        return True
    guess = at.reading.intent.startswith("ask_") and at.reading.confidence < GUESS
    return guess and at.asked in (*REACHES, *STORY) and not QUESTION.search(at.text)


def _is_owed(new: Draft, changed: Details, at: At) -> bool:
    """Whether an explanation is due before anything is asked: to who tells of an operation in vain,
    and gives a name, but no way to be reached.
    """
    if new.open or at.asked or not tells_of_failed_surgery(at.text):
        return False
    heard = any(each.startswith(f"utter_{FAILED}") for each in new.explained)
    return not heard and not drafts.given(changed, "phone", "email")


def _asks_for_side(new: Draft, at: At, *, answered: bool) -> bool:
    """Whether only a side of a topic answers the message; ``answered``: it is taken for something.

    Whoever tells of an injury and asks for nothing hears what the office can be asked.
    """
    aspect = aspect_of(at.text)
    if aspect == OTHER_CONDITION and not (new.open or new.reference):
        return not is_question(at.reading, at.text)
    unsure = at.reading.confidence < GUESS or at.reading.intent in NOT_UNDERSTOOD
    return bool(aspect) and unsure and not answered


def _gives_only(draft: Draft, changed: Details, at: At) -> bool:
    """Whether a message with details is taken for nothing else, whatever its topic seems to be."""
    reading = at.reading
    if reading.intent == "for_someone_else" and changed.keys() & set(FOR_ANOTHER):
        return False
    known = [key for key in changed if key in draft.details and key not in merging.ADDED_UP]
    # "Medicinas", said to the summary, looks like a topic.
    # "Hip and side of leg, what can be done" asks beside it.
    asks = bool(question_in(at.text))
    topic = at.asked and reading.intent.startswith("ask_") and reading.confidence < LIKELY
    topic = topic and not (known and asks)
    corrects = known and not QUESTION.search(at.text) and not asks
    noted = _is_noted(at, changed) and reading.intent == "request_appointment"
    return bool(reading.intent in WEAK or reading.confidence < GUESS or corrects or topic or noted)
