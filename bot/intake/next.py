"""What the bot waits for, and what a message means there: pure, table-tested.

``next_step`` names the step that is still open; ``decide`` says what a message
does in the state it meets. Safety was read before, by the conversation.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import msgspec

from bot.contract import Channel, Details, Draft, Understood
from bot.intake import draft as drafts
from bot.intake import meaning
from bot.intake.aspects import aspect_of
from bot.intake.meaning import (
    COMMAND_CONFIDENCE,
    FOR_ANOTHER,
    GUESS,
    UNDOES,
    is_question,
)
from bot.intake.reading.people import is_self
from bot.intake.reading.place_removed import removed
from bot.intake.steering import Steer, steer, withdraws
from bot.intake.taken_out import TakenOut, taken_out
from bot.intake.taking import COMMANDS, QUESTION, WEAK, answers, fields_of, gives_contact
from bot.intake.wish import wants_call

# After filing, either may mean to take the request back.
ENDS = {"stop", "cancel_request", "out_of_scope"}
# The rule that explains; the side of the topic has the answer (bot/intake/aspects.yml).
EXPLAINS = "ask_evidence"
# A note whose words are one of these wishes is that wish, not a note.
WISHES = {"access_needs", "voicemail", "contact_by", "best_time", "phone", "email"}
ANSWERS_OFFER = {"affirm", "deny", "add_question"}
ANSWERS_ERASING = {"affirm", "delete_my_data"}
NOT_UNDERSTOOD = {"out_of_scope", "gibberish"}


@dataclass(frozen=True)
class Decision:
    """What a message does: the intent that the rules answer, and the draft after it.

    ``removed``: lines that were taken out. ``what``: a line that is to be another.
    """

    intent: str
    draft: Draft
    changed: Details
    removed: tuple[str, ...] = ()
    what: str = ""


def next_step(draft: Draft, channel: Channel, *, messenger_pain: bool = False) -> str | None:
    """The step that is still open, as a value of ``asked``; None if nothing is.

    ``messenger_pain``: the clinic wants the pain to be asked about on Messenger too.
    """
    if not draft.open or draft.reference or drafts.refused(draft) or drafts.unaccompanied(draft):
        return None
    contact = _contact_step(draft)
    if contact:
        return contact
    reason = draft.details.get("reason")
    brief = reason in drafts.SHORT_REASONS or bool(draft.details.get("minor"))
    if not brief and _wants_call(draft) and _open(draft, "best_time", "best_time"):
        return "best_time"
    if channel == "messenger" and not messenger_pain:
        # Nobody's health is asked about where another company reads along.
        return "confirm"
    if reason not in drafts.SHORT_REASONS and "safety_screen" not in draft.done:
        return "safety_screen"
    if not brief:
        if "pain_story" not in draft.done and not drafts.has_story(draft):
            return "pain_story"
        if "location" not in draft.done and not drafts.has(draft, "location"):
            return "location"
    return "confirm"


def _wants_call(draft: Draft) -> bool:
    """Whether a call is a way to reach them: who wants none is not asked when it would suit."""
    wished = draft.details.get("contact_by")
    return drafts.has(draft, "phone") and (not isinstance(wished, list) or "phone" in wished)


def _open(draft: Draft, step: str, key: str) -> bool:
    return step not in draft.done and key not in draft.details


def _contact_step(draft: Draft) -> str | None:
    """Name and one way to reach; None when both are there or both were refused."""
    reach = drafts.has(draft, "phone") or drafts.has(draft, "email")
    named = drafts.has(draft, "name")
    if named and reach:
        return None
    if not reach and (
        drafts.declined(draft, "phone") or draft.details.get("contact_by") == ["email"]
    ):
        return "email"
    if not named and not reach:
        return "contact"
    return "name" if not named else "phone"


def decide(draft: Draft, reading: Understood, asked: str | None, text: str) -> Decision:
    """Take in one message: typed words, or a button's.

    A question that waited for "shall I add it?" is forgotten by anything but an answer.
    """
    out = taken_out(draft, reading, asked, text)
    decision = _narrowed(out) if out else _decide(draft, reading, asked, text)
    after = msgspec.structs.replace(decision.draft, changing=False)
    if decision.intent not in ANSWERS_OFFER:
        after = msgspec.structs.replace(after, question=None)
    if decision.intent not in NOT_UNDERSTOOD:
        after = msgspec.structs.replace(after, unsure=0)
    if "phone" in decision.changed:
        after = msgspec.structs.replace(after, digits="")
    if decision.intent not in ANSWERS_ERASING:
        after = msgspec.structs.replace(after, erasing=False)
    return replace(decision, draft=after)


def _narrowed(out: TakenOut) -> Decision:
    """The decision where single values, or another person, are taken out."""
    what = next(iter(out.removed), "")
    intent = "correct_detail" if what else "inform"
    return Decision(intent, out.draft, out.changed, out.removed, what)


def _decide(draft: Draft, reading: Understood, asked: str | None, text: str) -> Decision:
    """What the message does. The order is the one of docs/architecture.md:

    notes and lines taken out; commands; what the asked detail's reader found; other
    details; wishes; question; other.
    """
    meant = _steering(draft, text)
    if meant is not None:
        steered = _steered(draft, reading, asked, meant)
        if steered is not None:
            return steered
    reading = meaning.meant(draft, reading, asked, text)
    if draft.reference and reading.intent in ENDS and withdraws(text):
        return Decision("cancel_request", draft, {})
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
    fields = fields_of(draft, reading, asked, text)
    if meant is not None and meant.wrong:
        fields.pop(meant.key, None)
    if is_self(text):
        draft = drafts.without(draft, FOR_ANOTHER)
        fields = {key: value for key, value in fields.items() if key not in FOR_ANOTHER}
    new, changed = _take(draft, fields, asked)
    if drafts.unaccompanied(new):
        # The least of somebody under 18: who may speak for them gives the rest.
        kept = {key: value for key, value in changed.items() if key == "minor"}
        new, changed = drafts.absorb(draft, kept)
    return _answered(draft, new, changed, fields, _At(reading, asked, text, meant))


def _steering(draft: Draft, text: str) -> Steer | None:
    """What the words do with the request itself."""
    meant = steer(text, changing=draft.changing)
    if meant is None and removed(text, str(draft.details.get("location", ""))) == "":
        # The only place that was named is taken out.
        return Steer("remove", key="location")
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
    if asked and answers(asked, fields) and not question:
        new = drafts.with_done(new, asked)
        return Decision("inform", new, changed)
    if meant and meant.kind == "change" and not changed and (draft.open or draft.reference):
        return Decision("correct_detail", new, changed, what=meant.key)
    wish = wants_call(at.text) and not new.reference
    if wish:
        # Whatever else it says, the request begins.
        new = msgspec.structs.replace(new, open=True)
    guess = reading.confidence < GUESS
    begins = reading.intent in WEAK | {"request_appointment"} and not question
    # "Can I get a call?" asks for no number.
    begins = begins or reading.intent == "ask_phone_number"
    if wish and (begins or (guess and gives_contact(fields))):
        return Decision("request_appointment", new, changed)
    for_another = reading.intent == "for_someone_else" and bool(changed.keys() & set(FOR_ANOTHER))
    corrects = any(key in draft.details for key in changed) and not QUESTION.search(at.text)
    unsure = (reading.intent in WEAK or guess or corrects) and not for_another
    if changed and not question and (unsure or gives_contact(fields)):
        return Decision("inform", new, changed)
    if (guess or reading.intent in NOT_UNDERSTOOD) and aspect_of(at.text):
        return Decision(EXPLAINS, new, changed)
    return Decision(reading.intent, new, changed)


def _steered(draft: Draft, reading: Understood, asked: str | None, meant: Steer) -> Decision | None:
    """Notes, lines taken out and the question when they call: whatever the topic seems to be."""
    if meant.kind == "when_called":
        return Decision("ask_location_hours", draft, {})
    # "¿Hablan español?" asks the bot itself, which goes on in Spanish.
    to_bot = reading.intent == "switch_language" and reading.confidence >= COMMAND_CONFIDENCE
    if meant.kind == "tongue" and not to_bot:
        return Decision("ask_location_hours", *drafts.absorb(draft, reading.fields))
    if meant.kind == "note":
        ends = reading.intent in UNDOES - {"complaint"} | {"ask_for_person"}
        if ends and reading.confidence >= COMMAND_CONFIDENCE:
            return None
        return _noted(draft, reading.fields, meant.words)
    if meant.kind == "remove" and meant.key not in reading.fields:
        if meant.key in draft.details:
            new, changed = drafts.absorb(drafts.without(draft, (meant.key,)), reading.fields)
            return Decision("correct_detail", new, changed, (meant.key,), meant.key)
        if draft.open or draft.reference:
            return Decision("correct_detail", draft, {}, what="")
    return None


def _noted(draft: Draft, fields: Details, words: str) -> Decision:
    """A note for the office. Details in it never overwrite what is known."""
    new_fields = {key: value for key, value in fields.items() if key not in draft.details}
    if not fields or not fields.keys() <= WISHES:
        new_fields["notes"] = words
    else:
        new_fields = dict(fields)
    new, changed = drafts.absorb(draft, new_fields)
    return Decision("inform", new, changed)


def _take(draft: Draft, fields: Details, asked: str | None) -> tuple[Draft, Details]:
    """The details taken in; a line whose new value was asked for is replaced."""
    if asked in drafts.LONGER and asked in fields:
        draft = drafts.without(draft, (asked,))
    return drafts.absorb(draft, fields)
