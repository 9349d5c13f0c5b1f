"""What a message does in the state it meets: pure, table-tested.

Safety was read before, by the conversation.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import msgspec

from bot.contract import DECLINED, Details, Draft, Understood
from bot.intake import display, erased, meaning, under_age
from bot.intake import draft as drafts
from bot.intake.aspects import aspect_of
from bot.intake.decision import Decision
from bot.intake.failed_surgery import tells_of_failed_surgery
from bot.intake.forbidden import heeded
from bot.intake.gone_on import refuses, thinks_again
from bot.intake.in_place import calls_another, told_apart
from bot.intake.line_told import line_told
from bot.intake.meaning import COMMAND_CONFIDENCE, FOR_ANOTHER, GUESS, is_question
from bot.intake.note_beside import note_beside
from bot.intake.reading.addressed import details_only, wants_it_sent, wants_only_a_call
from bot.intake.reading.people_self import is_self
from bot.intake.reading.place_removed import is_the_back, removed
from bot.intake.side_remark import kept_apart
from bot.intake.someone_else import another, answered
from bot.intake.stating import for_staff
from bot.intake.steered import called_beside, steered
from bot.intake.steering import ASKED_OF_IT, MOST_NOTE, Steer, speaks_of_change, steer
from bot.intake.taken_out import narrowed, taken_out
from bot.intake.taking import COMMANDS, QUESTION, WEAK, answers, fields_of, gives_contact
from bot.intake.unchanged import stays
from bot.intake.undone import remembered
from bot.intake.wish import wants_call, wants_call_for_another, wants_person
from bot.intake.withdrawing import ends_request

# The rule that explains; the side of the topic has the answer (bot/intake/aspects.yml).
EXPLAINS = "ask_evidence"
# The topic of an operation that did not help.
FAILED = "ask_failed_back_surgery"
# A side of no topic: what the articles do not speak of, told or asked.
OTHER_CONDITION = "other_condition"
# Below this a topic that answers a step, and tells a detail, is that detail.
LIKELY = 0.7
# Where a name or a way to be reached is waited for.
REACHES = ("contact", *drafts.CONTACT)
# Steps that nobody has to take.
STORY = ("pain_story", "location")
OPTIONAL = ("best_time", *STORY)
ANSWERS_OFFER = {"affirm", "deny", "add_question"}
ANSWERS_ERASING = {"affirm", "delete_my_data"}
NOT_UNDERSTOOD = {"out_of_scope", "gibberish"}


def decide(draft: Draft, reading: Understood, asked: str | None, text: str) -> Decision:
    """Take in one message: typed words, or a button's.

    A question that waited for "shall I add it?" is forgotten by anything but an answer.
    """
    out = taken_out(draft, reading, asked, text)
    decision = narrowed(out) if out else _decide(draft, reading, asked, text)
    after = msgspec.structs.replace(remembered(draft, decision.draft), changing=False)
    if decision.intent not in ANSWERS_OFFER:
        after = msgspec.structs.replace(after, question=None)
    if decision.intent not in NOT_UNDERSTOOD:
        after = msgspec.structs.replace(after, unsure=0)
    if "phone" in decision.changed:
        after = msgspec.structs.replace(after, digits="")
    if decision.intent not in ANSWERS_ERASING:
        after = msgspec.structs.replace(after, erasing=False)
    return replace(decision, draft=answered(decision.intent, after))


def _decide(draft: Draft, reading: Understood, asked: str | None, text: str) -> Decision:
    """What the message does. The order is the one of docs/architecture.md:

    notes and lines taken out; commands; what the asked detail's reader found; other
    details; wishes; question; other.
    """
    meant = _steering(draft, reading, asked, text)
    beside = _beside(draft, reading, asked, text, meant)
    reading, meant = (beside, None) if beside else (reading, meant)
    if (whole := _whole(draft, reading, asked, text, meant)) is not None:
        return whole
    reading = meaning.meant(draft, reading, asked, text)
    if reading.intent in COMMANDS and reading.confidence >= COMMAND_CONFIDENCE:
        new, changed = drafts.absorb(draft, reading.fields)
        return Decision(reading.intent, new, changed)
    if asked == "confirm" and reading.intent == "affirm":
        # A yes that changes something is a change first: the summary is shown again.
        new, changed = drafts.absorb(draft, reading.fields)
        return Decision("inform" if changed else reading.intent, new, changed)
    if asked == "safety_screen" and reading.intent in ("skip", "deny"):
        # Only a clear wish passes the screen. Every whole no was heard before
        # (bot/safety/followup.py): "not all of them" is none.
        skips = reading.intent == "skip" and reading.confidence >= COMMAND_CONFIDENCE
        return Decision("skip" if skips else "inform", draft, {})
    if reading.intent == "skip" and (wants_it_sent(text) or wants_only_a_call(text)):
        # Nothing more is asked that need not be told.
        return Decision("skip", drafts.with_done(draft, *OPTIONAL), {})
    fields = told_apart(draft, fields_of(draft, reading, asked, text), text)
    fields = kept_apart(draft, fields, asked, text)
    if meant is not None and meant.wrong:
        fields.pop(meant.key, None)
    if is_self(text) and not calls_another(draft):
        draft = drafts.without(draft, FOR_ANOTHER)
        fields = {key: value for key, value in fields.items() if key not in FOR_ANOTHER}
    left = removed(text, str(draft.details.get("location", "")))
    if fields.get("location") == "back" and (left in ("", "back") or is_the_back(text)):
        # "Not my leg, my back": here it says more than what was known.
        draft = drafts.without(draft, ("location",) if left else ("location", "side"))
    draft = under_age.told(draft, fields, text)
    new, changed = _take(draft, fields, asked)
    if drafts.unaccompanied(new):
        new, changed = drafts.absorb(draft, under_age.least(draft, changed, text))
    return _answered(draft, new, changed, fields, _At(reading, asked, text, meant))


def _beside(
    draft: Draft, reading: Understood, asked: str | None, text: str, meant: Steer | None
) -> Understood | None:
    """The reading of a message that answers, and puts on the request who is called, or a note."""
    if meant is None:
        return note_beside(draft, reading, asked, text)
    return called_beside(draft, reading, asked, text) if meant.kind == "called" else None


def _whole(
    draft: Draft, reading: Understood, asked: str | None, text: str, meant: Steer | None
) -> Decision | None:
    """What the words as a whole do with the request, whatever their topic seems to be."""
    if thinks_again(draft, reading, text):
        return Decision("request_appointment", *drafts.absorb(draft, reading.fields))
    if refuses(draft, reading, text):
        return _left_stopped(draft, reading, asked, meant)
    if (kept_back := heeded(draft, reading, text)) is not None:
        return Decision(kept_back[1], kept_back[0], {})
    if stays(draft, reading, asked, text):
        # No stop, however it is spelt: the summary is shown again.
        kept = drafts.with_done(draft, asked) if asked in display.ORDER else draft
        return Decision("resume", kept, {})
    if ends_request(draft, reading, text):
        return Decision("cancel_request", draft, {})
    if drafts.erased(draft):
        return Decision(erased.intent_of(reading, text), draft, {})
    decision = another(draft, reading, asked, text)
    if decision is None and meant:
        decision = steered(draft, reading, asked, meant)
    if decision is None and (draft.open or draft.reference):
        decision = line_told(draft, reading, asked, text)
    if decision is None and wants_person(text):
        return Decision("ask_for_person", *drafts.absorb(draft, reading.fields))
    return decision


def _left_stopped(
    draft: Draft, reading: Understood, asked: str | None, meant: Steer | None
) -> Decision:
    """What words do that leave a stopped request so: nothing in them is taken in."""
    reading = msgspec.structs.replace(reading, fields={})
    gone = steered(draft, reading, asked, meant) if meant and meant.kind == "remove" else None
    if gone is not None:
        return gone
    certain = reading.intent in COMMANDS and reading.confidence >= COMMAND_CONFIDENCE
    return Decision(reading.intent if certain else "stop", draft, {})


def _steering(draft: Draft, reading: Understood, asked: str | None, text: str) -> Steer | None:
    """What the words do with the request itself."""
    # "Yes, send it, and tell him to hurry": a note behind the yes.
    words = details_only(text, asked) if asked == "confirm" else text
    late = bool(draft.reference) or asked == "confirm"
    meant = steer(words, changing=draft.changing, late=late, known=drafts.named(draft))
    if meant and meant.kind in ASKED_OF_IT and text.count("?") > 1:
        # One of several questions, each of which is answered.
        meant = None
    if meant is None and removed(text, str(draft.details.get("location", ""))) == "":
        # The only place that was named is taken out.
        return Steer("remove", key="location")
    if meant is None and for_staff(draft, reading, asked, text):
        return Steer("note", words=text.strip()[:MOST_NOTE])
    return meant


@dataclass(frozen=True)
class _At:
    """The message and where it was said."""

    reading: Understood
    asked: str | None
    text: str
    meant: Steer | None


def _answered(draft: Draft, new: Draft, changed: Details, fields: Details, at: _At) -> Decision:
    """The decision about a message whose details were taken in."""
    reading, asked, meant = at.reading, at.asked, at.meant
    question = is_question(reading, at.text)
    if meant and meant.kind == "patient" and not new.reference:
        if "reason" not in new.details:
            new = drafts.with_details(new, reason="existing_patient")
        return Decision("ask_for_person", new, changed)
    if asked and answers(asked, fields) and (not question or asked == "question"):
        new = drafts.with_done(new, asked)
        return Decision("inform", new, changed)
    if meant and meant.kind == "change" and not changed and (draft.open or draft.reference):
        return Decision("correct_detail", new, changed, what=meant.key)
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


def _begins(at: _At, changed: Details, question: bool) -> bool:
    """Whether nothing in the message but the wish for a call is to be answered."""
    if _is_noted(at, changed):
        return False
    begins = at.reading.intent in WEAK | {"request_appointment"} and not question
    # "Can I get a call?" asks for no number.
    return begins or at.reading.intent == "ask_phone_number"


def _is_noted(at: _At, changed: Details) -> bool:
    """Whether the words became a note of the summary: "I want an appointment too"."""
    return at.asked == "confirm" and "notes" in changed


def _only_unread(at: _At) -> bool:
    """Whether the message is an answer that nobody could read, whatever its topic seems to be: it
    is asked again, and no line of the request is said to be wrong.
    """
    if at.reading.intent == "correct_detail":
        return at.asked in (*REACHES, *OPTIONAL) and not speaks_of_change(at.text)
    guess = at.reading.intent.startswith("ask_") and at.reading.confidence < GUESS
    return guess and at.asked in (*REACHES, *STORY) and not QUESTION.search(at.text)


def _is_owed(new: Draft, changed: Details, at: _At) -> bool:
    """Whether an explanation is due before anything is asked: to who tells of an operation in vain,
    and gives a name, but no way to be reached.
    """
    if new.open or at.asked or not tells_of_failed_surgery(at.text):
        return False
    heard = any(each.startswith(f"utter_{FAILED}") for each in new.explained)
    return not heard and not drafts.given(changed, "phone", "email")


def _asks_for_side(new: Draft, at: _At, *, answered: bool) -> bool:
    """Whether only a side of a topic answers the message; ``answered``: it is taken for something.

    Whoever tells of an injury and asks for nothing hears what the office can be asked.
    """
    aspect = aspect_of(at.text)
    if aspect == OTHER_CONDITION and not (new.open or new.reference):
        return not is_question(at.reading, at.text)
    unsure = at.reading.confidence < GUESS or at.reading.intent in NOT_UNDERSTOOD
    return bool(aspect) and unsure and not answered


def _gives_only(draft: Draft, changed: Details, at: _At) -> bool:
    """Whether a message with details is taken for nothing else, whatever its topic seems to be."""
    reading = at.reading
    if reading.intent == "for_someone_else" and changed.keys() & set(FOR_ANOTHER):
        return False
    known = [key for key in changed if key in draft.details and key not in drafts.ADDED_UP]
    # "Medicinas", said to the summary, looks like a topic.
    topic = at.asked and reading.intent.startswith("ask_") and reading.confidence < LIKELY
    corrects = known and not QUESTION.search(at.text)
    noted = _is_noted(at, changed) and reading.intent == "request_appointment"
    return bool(reading.intent in WEAK or reading.confidence < GUESS or corrects or topic or noted)


def _take(draft: Draft, fields: Details, asked: str | None) -> tuple[Draft, Details]:
    """The details taken in; a line whose new value was asked for is replaced."""
    if asked in drafts.LONGER and asked in fields and asked not in draft.done:
        # Where more was wished for, it is added (actions/questions.py).
        draft = drafts.without(draft, (asked,))
    wished = fields.get("contact_by")
    if isinstance(wished, list) and "phone" in wished and drafts.declined(draft, "phone"):
        # "No e-mail, phone" takes the refusal of the number back.
        draft = drafts.without(draft, ("phone",))
    if fields.get("email") == DECLINED and draft.details.get("contact_by") == ["email"]:
        draft = drafts.without(draft, ("contact_by",))
    return drafts.absorb(draft, fields)
