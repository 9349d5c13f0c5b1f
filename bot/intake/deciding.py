"""What a message does in the state it meets: pure, table-tested.

Safety was read before, by the conversation.
"""

from __future__ import annotations

from dataclasses import replace

import msgspec

from bot.contract import Draft, Understood
from bot.intake import meaning
from bot.intake.cues.asking import marked, seeks_own_question
from bot.intake.cues.at_a_loss import pauses
from bot.intake.cues.certainty import COMMAND_CONFIDENCE, COMMANDS, NOT_UNDERSTOOD
from bot.intake.cues.forbidden import heeded
from bot.intake.cues.stating import for_staff
from bot.intake.cues.wish import wants_person
from bot.intake.lines.each_place import of_each_place
from bot.intake.lines.in_place import calls_another, told_apart
from bot.intake.lines.missing import misses
from bot.intake.lines.never_said import Denied, denied
from bot.intake.lines.notes import WHICH, note_changed, note_chosen
from bot.intake.lines.renumbered import renumbered
from bot.intake.lines.side_remark import kept_apart
from bot.intake.lines.taken_in import taken_in
from bot.intake.lines.taken_out import narrowed, taken_out
from bot.intake.lines.told import line_told
from bot.intake.lines.unchanged import stays
from bot.intake.lines.undone import remembered
from bot.intake.lines.word_out import word_out
from bot.intake.reading import read
from bot.intake.reading.people.self import is_self
from bot.intake.reading.places.removed import is_the_back, removed
from bot.intake.reading.text.addressed import details_only, wants_it_sent, wants_only_a_call
from bot.intake.request import display, per_place
from bot.intake.request import draft as drafts
from bot.intake.request.decision import PAUSES, Decision
from bot.intake.request.draft import FOR_ANOTHER
from bot.intake.request.next import MAY_SKIP
from bot.intake.request.unpassed import let_wait
from bot.intake.taking import answers, fields_of, read_as
from bot.intake.weighing import At, weighed
from bot.intake.whole import erased, under_age
from bot.intake.whole.asked_back import answered_back, cancels_and_erases, cancels_or_changes
from bot.intake.whole.first_one import of_first
from bot.intake.whole.gone_on import refuses, thinks_again
from bot.intake.whole.note_beside import note_beside
from bot.intake.whole.patient_called import put_in
from bot.intake.whole.question_chosen import question_chosen
from bot.intake.whole.remark_beside import yes_beside_remark
from bot.intake.whole.sent_asking import sends_and_asks
from bot.intake.whole.someone_else import another, answered, wants_own
from bot.intake.whole.steered import called_beside, steered, with_matter
from bot.intake.whole.steering import ASKED_OF_IT, MOST_NOTE, Steer, own_question, steer
from bot.intake.whole.steering_asked import told_beside
from bot.intake.whole.withdrawing import ends_request

ANSWERS_OFFER = {"affirm", "deny", "add_question"}
# Read as these, what is called "my question" has no answer here.
_FOR_THE_OFFICE = NOT_UNDERSTOOD | {"add_question"}
ANSWERS_ERASING = {"affirm", "delete_my_data"}


def decide(draft: Draft, reading: Understood, asked: str | None, text: str) -> Decision:
    """Take in one message: typed words, or a button's. A question that waited for "shall I add it?"
    waits no longer after anything but an answer.
    """
    if asked == "confirm" and (yes := yes_beside_remark(text)):
        reading = msgspec.structs.replace(reading, intent="affirm", confidence=1.0, fields={})
        text = yes
    decision = _fitted(_decided(draft, reading, asked, text))
    decision = renumbered(draft, decision, text)
    after = msgspec.structs.replace(remembered(draft, decision.draft), changing=False)
    if decision.intent not in ANSWERS_OFFER and not seeks_own_question(text):
        after = let_wait(after, offered=asked == "confirm")
    if decision.intent not in NOT_UNDERSTOOD:
        after = msgspec.structs.replace(after, unsure=0)
    if "phone" in decision.changed:
        after = msgspec.structs.replace(after, digits="")
    if decision.intent not in ANSWERS_ERASING:
        after = msgspec.structs.replace(after, erasing=False)
    if decision.intent != decision.draft.throws:
        after = msgspec.structs.replace(after, throws="")
    return replace(decision, draft=answered(decision.intent, after))


def _decided(draft: Draft, reading: Understood, asked: str | None, text: str) -> Decision:
    if asked == WHICH and (chosen := note_chosen(draft, text)) is not None:
        return chosen
    if (question := question_chosen(draft, asked, text)) is not None:
        return question
    if (first := of_first(draft, reading, asked, text)) is not None:
        return first
    if wants_own(draft, text) or misses(text):
        return _decide(draft, reading, asked, text)
    unsaid = (
        None
        if drafts.erased(draft) or asked == "notes"
        else word_out(draft, text) or denied(draft, text)
    )
    if unsaid and unsaid.left:
        return _denied(draft, reading, asked, unsaid)
    out = taken_out(draft, reading, asked, text)
    if out:
        return narrowed(out)
    if unsaid:
        return _denied(draft, reading, asked, unsaid)
    return _decide(draft, reading, asked, text)


def _fitted(decision: Decision) -> Decision:
    """The decision after which the lines of the request fit each other."""
    draft = put_in(per_place.fitted(decision.draft))
    if draft is decision.draft:
        return decision
    before, now = decision.draft.details, draft.details
    changed = {key: value for key, value in decision.changed.items() if key in now}
    changed |= {key: value for key, value in now.items() if before.get(key) != value}
    return replace(decision, draft=draft, changed=changed)


def _denied(draft: Draft, reading: Understood, asked: str | None, unsaid: Denied) -> Decision:
    """What the message does besides saying that something was never said."""
    new, emptied = drafts.narrowed(draft, unsaid.left)
    changed = {key: value for key, value in unsaid.left.items() if value}
    fields = read(unsaid.rest, asked, reading.language, new.details) if unsaid.rest else {}
    for key in emptied:
        # "I never said left, I said right"
        told = read(unsaid.rest, key, reading.language, new.details)
        fields = {key: told[key], **fields} if key in told else fields
    if not fields:
        what = next(iter(emptied), "")
        return Decision(
            "correct_detail" if what else "inform" if changed else "resume",
            new,
            changed,
            emptied,
            what,
        )
    reading = msgspec.structs.replace(reading, intent="inform", confidence=1.0, fields=fields)
    rest = _decide(new, reading, asked, unsaid.rest)
    gone = tuple(key for key in emptied if key not in rest.draft.details)
    return replace(rest, changed={**changed, **rest.changed}, removed=(*gone, *rest.removed))


def _decide(draft: Draft, reading: Understood, asked: str | None, text: str) -> Decision:
    """What the message does. The order is the one of docs/architecture.md:

    notes and lines taken out; commands; the asked detail; others; wishes; question; other.
    """
    meant = _steering(draft, reading, asked, text)
    beside = _beside(draft, reading, asked, text, meant)
    reading, meant = (beside, None) if beside else (reading, meant)
    if (whole := _whole(draft, reading, asked, text, meant)) is not None:
        return whole
    reading = meaning.meant(draft, reading, asked, text)
    if reading.intent in COMMANDS and reading.confidence >= COMMAND_CONFIDENCE:
        person = reading.intent == "ask_for_person"
        fields = with_matter(reading, text) if person else reading.fields
        return Decision(reading.intent, *drafts.absorb(draft, fields))
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
        return Decision("skip", drafts.with_done(draft, *MAY_SKIP), {})
    fields = told_apart(draft, fields_of(draft, reading, asked, text), text)
    fields = under_age.without_any_child(fields, text)
    fields = kept_apart(draft, fields, asked, text)
    fields = of_each_place(fields, draft.details, text, asked)
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
    new, changed = taken_in(draft, fields, asked)
    if drafts.unaccompanied(new):
        new, changed = drafts.absorb(draft, under_age.least(draft, changed, text))
    return weighed(draft, new, changed, fields, At(reading, asked, text, meant))


def _beside(
    draft: Draft, reading: Understood, asked: str | None, text: str, meant: Steer | None
) -> Understood | None:
    """The reading of a message that answers, and puts on the request who is called, or a note."""
    if meant is None or meant.kind == "change":
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
    if (ordered := _orders(draft, reading, text)) is not None:
        return ordered
    if stays(draft, reading, asked, text):
        # No stop, however it is spelt: the summary is shown again.
        kept = drafts.with_done(draft, asked) if asked in display.ORDER else draft
        return Decision("resume", kept, {})
    if ends_request(draft, reading, text):
        return Decision("cancel_request", draft, {})
    pause = PAUSES if pauses(text) else ""
    if pause or drafts.erased(draft):
        # Whom somebody asks meanwhile is no patient.
        intent = erased.intent_of(reading, text) if drafts.erased(draft) else "gibberish"
        return Decision(intent, draft, {}, what=pause)
    decision = another(draft, reading, asked, text) or note_changed(draft, text)
    if decision is None and meant:
        decision = _steered_beside(draft, reading, asked, text, meant)
    if decision is None and (draft.open or draft.reference):
        decision = line_told(draft, reading, asked, text)
    if decision is None and wants_person(text):
        return Decision("ask_for_person", *drafts.absorb(draft, with_matter(reading, text)))
    return decision


def _orders(draft: Draft, reading: Understood, text: str) -> Decision | None:
    """What orders do that were asked back, that say two things, or that are forbidden."""
    answer = answered_back(draft, reading, text) or cancels_and_erases(draft, text)
    answer = answer or cancels_or_changes(draft, text)
    kept_back = None if answer else heeded(draft, reading, text)
    return Decision(kept_back[1], kept_back[0], {}) if kept_back else answer


def _steered_beside(
    draft: Draft, reading: Understood, asked: str | None, text: str, meant: Steer
) -> Decision | None:
    """What words that steer the request do, with what is told beside a question about it:
    "Ann Mills, 555 0143, mornings. When will they call?"
    """
    told = told_beside(text) if meant.kind in ASKED_OF_IT else ""
    fields = read(told, read_as(draft, asked, told), reading.language, draft.details)
    fields = fields_of(draft, msgspec.structs.replace(reading, fields=fields), asked, told)
    new, changed = drafts.absorb(draft, fields)
    if asked and answers(asked, fields):
        new = drafts.with_done(new, asked)
    if drafts.given(changed, "phone", "email") and not new.reference:
        new = msgspec.structs.replace(new, open=True)
    decision = steered(new, reading, asked, meant)
    return replace(decision, changed={**changed, **decision.changed}) if decision else None


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
    known, own = drafts.named(draft), not draft.details.keys() & set(FOR_ANOTHER)
    meant = steer(words, changing=draft.changing, late=late, known=known, own=own)
    if asked == "notes" and meant and meant.kind in ("called", "note") and not meant.alone:
        # Dictated notes are kept whole, whatever they say.
        meant = None
    if meant and meant.kind in ASKED_OF_IT and marked(text) > 1:
        # One of several questions, each of which is answered.
        meant = None
    if meant and asked == "confirm" and sends_and_asks(text):
        # The yes sends it, and the question is answered behind it.
        meant = None
    known_side = draft.details.get("side")
    turned = known_side and reading.fields.get("side", known_side) != known_side
    if meant is None and not turned and removed(text, str(draft.details.get("location", ""))) == "":
        # The only place that was named is taken out; "no my left hip" turns its side.
        return Steer("remove", key="location")
    if meant is None and reading.intent in _FOR_THE_OFFICE and (draft.open or draft.reference):
        question = own_question(text)
        return Steer("question", words=question) if question else None
    if meant is None and for_staff(draft, reading, asked, text):
        return Steer("note", words=text.strip()[:MOST_NOTE])
    return meant
