"""What words that steer the request do to it: notes, lines taken out, what is read back. Pure."""

from __future__ import annotations

import re

import msgspec

from bot.contract import DECLINED, Details, Draft, Understood
from bot.intake.cues.certainty import COMMAND_CONFIDENCE, UNDOES
from bot.intake.cues.wish import tells_matter
from bot.intake.lines.in_place import name_to_call
from bot.intake.lines.new_value import OF_NOTES
from bot.intake.lines.notes import WHICH, one_of_several
from bot.intake.lines.removed import part_left, unreached
from bot.intake.lines.second_number import second_taken_off
from bot.intake.reading import read
from bot.intake.reading.notes.kept import tells_how_to_call
from bot.intake.reading.people.called import apart, is_ill, own_details
from bot.intake.reading.text.message import fold
from bot.intake.request import draft as drafts
from bot.intake.request import merging
from bot.intake.request.decision import Decision
from bot.intake.request.draft import FOR_ANOTHER
from bot.intake.request.unpassed import waiting
from bot.intake.whole.steering import ASKED_OF_IT, MOST_NOTE, Steer, steer
from bot.intake.whole.steering_asked import seeks_written

# "And my number's back to 555 …" beside what the office should know.
_OWN = re.compile(
    r"\b(?:my|mi|me)(?: (?:new|cell|phone|nuevo|nueva|old))* (?:numbers?|cell|phone|e-?mail|numero|telefono|celular|correo)\b(?! (?:at|in|of|del?|en) (?:my |the |mi |la |el )?(?:work|job|office|trabajo|oficina|jale)\b)"
    r"|\b(?:call|reach|text|email) me (?:at|on)\b"
)
_OF_THE_CALL = ASKED_OF_IT - {"tongue"}
_SEVERAL = re.compile(r"\b(?:questions|preguntas)\b")
# Who writes, and whom it is for.
_WHO = (
    (("name",), re.compile(r"\b(?:my name|name is|i'?m|i am|this is|mi nombre|me llamo|soy)\b")),
    (
        FOR_ANOTHER,
        re.compile(
            r"\bfor (?:my|our|his|her|him|them)\b|\bpatient\b|\bpara (?:mi|su|el|ella)\b|\bpaciente\b"
        ),
    ),
)
# The end of a number, which cannot be called.
_PIECE = re.compile(
    r"\b(?:at|on|to|al|en(?: el)?|a) (?:the |his |her |number |numero )*\d{3,4}\b(?![\d:/%-])(?!,? ?(?:am|pm|a\.m|p\.m))"
)
# A whole number beside the writer's own, which stays.
_NUMBER = re.compile(r"(?:\d[ ().-]{0,3}){10}")
# More words than these tell more than one wish.
_MOST_OF_WISH = 9
_WAYS = ("phone", "email")
# Nothing but how bad it is, which has a line of its own: "the pain is an 8", "es un 7 de 10".
_ONLY_SCORE = re.compile(
    r"\W*(?:(?:(?:the|my|her|his|el|mi|su) )?(?:pain|score|level|dolor|nivel)(?: (?:level|score|de dolor))?|it'?s|it|es|that'?s)?(?: (?:is|es|it'?s|esta))?(?: (?:at|about|like|an?|un|una|de|en|como|around|now|ahora))* ?\d{1,2}(?: ?(?:/|de|out of|of|sobre) ?(?:10|ten|diez))?(?: (?:now|ahora|please|por favor))*\W*"
)
# A note whose words are one of these wishes is that wish, not a note.
WISHES = {"access_needs", "voicemail", "contact_by", "best_time", "phone", "email"}


def steered(draft: Draft, reading: Understood, asked: str | None, meant: Steer) -> Decision | None:
    """Notes, lines taken out and the question when they call: whatever the topic seems to be.

    None where the words do nothing of that here.
    """
    if meant.kind in ("note", "called", "questions", "question", "that"):
        return _put_on(draft, reading, asked, meant)
    if meant.kind == "remove" and not _is_another(draft, reading, meant.key):
        return _removed(draft, reading, meant)
    if meant.kind == "when_called":
        return Decision("ask_location_hours", draft, {})
    if meant.kind == "shown" and (draft.open or draft.reference or seeks_written(meant.words)):
        # The summary itself, where it waits for a yes.
        intent = "resume" if asked == "confirm" else "ask_request_status"
        return Decision(intent, draft, {}, what="shown")
    if meant.kind == "whom" and (draft.open or draft.reference):
        return Decision("ask_request_status", draft, {}, what="whom")
    if meant.kind == "asked_before" and (draft.open or draft.reference):
        return _asked_before(draft, asked)
    if meant.kind == "kept":
        return Decision("ask_request_status", draft, {})
    if meant.kind == "what_next":
        begun = draft.open or draft.reference
        return Decision("ask_request_status" if begun else "request_appointment", draft, {})
    # "¿Hablan español?" asks the bot itself, which goes on in Spanish.
    to_bot = reading.intent == "switch_language" and reading.confidence >= COMMAND_CONFIDENCE
    if meant.kind == "tongue" and not to_bot:
        return Decision("ask_location_hours", *drafts.absorb(draft, reading.fields))
    return None


def _asked_before(draft: Draft, asked: str | None) -> Decision:
    """What is said to whoever asks what became of their questions: those that do not stand on the
    request are offered, with the summary where it waits for a yes.
    """
    waits = _waiting(draft)
    if asked == "confirm":
        waits_on = msgspec.structs.replace(draft, question=None, unpassed=waits)
        return Decision("resume", waits_on, {}, what="shown")
    offered = msgspec.structs.replace(draft, question=merging.PARTS.join(waits) or None)
    return Decision("ask_request_status", offered, {}, what="asked_before")


def _waiting(draft: Draft) -> tuple[str, ...]:
    """The questions that the office may be asked: when they call is none. Behind the crisis line
    nothing is quoted.
    """
    if draft.harm:
        return ()
    meant = ((each, steer(each)) for each in waiting(draft))
    return tuple(each for each, asked in meant if not (asked and asked.kind in _OF_THE_CALL))


def _what_was_said(draft: Draft, asked: str | None) -> Decision | None:
    """What "write that down" does where no question waits: the request is shown with what is noted,
    and where nothing is, they are asked for it. None where there is no request.
    """
    if not (draft.open or draft.reference):
        return None
    if "notes" not in draft.details:
        return Decision("add_question", draft, {})
    return Decision(
        "resume" if asked == "confirm" else "ask_request_status", draft, {}, what="shown"
    )


def _put_on(draft: Draft, reading: Understood, asked: str | None, meant: Steer) -> Decision | None:
    """What goes on the request in the visitor's words, or as it was asked before."""
    if meant.kind == "that" and not (draft.question or draft.unpassed):
        return _what_was_said(draft, asked)
    if meant.kind == "questions" and _SEVERAL.search(meant.words) and not draft.harm:
        waits = merging.PARTS.join(_waiting(draft))
        if not waits and drafts.has(draft, "question"):
            # They stand there.
            return _asked_before(draft, asked)
        draft = msgspec.structs.replace(draft, question=waits or None, unpassed=())
    if meant.kind in ("questions", "that"):
        return Decision("add_question", draft, {})
    if meant.kind == "question":
        return Decision("inform", *drafts.absorb(draft, {"question": meant.words}))
    certain = reading.confidence >= COMMAND_CONFIDENCE
    if meant.kind == "called":
        undoes = certain and reading.intent in UNDOES
        return None if undoes else _called(draft, reading.fields, meant.words)
    if meant.key:
        # Which number is not to be called takes nothing back.
        return _noted(draft, {}, meant.words)
    if meant.alone:
        # Who names the notes fills them: a name or a number in them is nobody's line.
        helps = {key: value for key, value in reading.fields.items() if key in OF_NOTES}
        return Decision("inform", *drafts.absorb(draft, {**helps, "notes": meant.words}))
    if certain and reading.intent in UNDOES - {"complaint"} | {"ask_for_person"}:
        return None
    return _noted(draft, reading.fields, meant.words)


def called_beside(
    draft: Draft, reading: Understood, asked: str | None, text: str
) -> Understood | None:
    """The reading of a message that names who is to be called, and tells other things besides;
    None if it tells nothing else.

    Those sentences are a note; nobody in them becomes the patient or the contact.
    """
    known = drafts.named(draft)
    said, rest = apart(text, known)
    if not rest:
        return None
    told = own_details(said, read(said, None, reading.language, draft.details), known)
    if is_ill(fold(text)):
        # Whoever is ill is the patient, and not only to be called.
        told |= {key: value for key, value in reading.fields.items() if key in FOR_ANOTHER}
    fields = {**told, **read(rest, asked, reading.language, draft.details)}
    if not known and not fields.keys() & {"name", "patient_name"} and (name := name_to_call(rest)):
        # "Call my mom. Se llama Rosa Prado": whoever is to be called is asked for.
        fields["name"] = name
    fields["notes"] = merging.joined(fields.get("notes"), said)
    return msgspec.structs.replace(reading, fields=fields)


def _is_another(draft: Draft, reading: Understood, key: str) -> bool:
    """Whether the words name a value of the line that it does not have."""
    return key in reading.fields and reading.fields[key] != draft.details.get(key)


def _removed(draft: Draft, reading: Understood, meant: Steer) -> Decision | None:
    """A line is taken out, or the visitor is asked which one."""
    if meant.key == "phone" and (notes := second_taken_off(draft, meant.words)) is not None:
        new, emptied = drafts.narrowed(draft, {"notes": notes})
        return Decision("correct_detail", new, {"notes": notes} if notes else {}, emptied, "notes")
    gone = tuple(key for key in (meant.key, *meant.also) if key in draft.details)
    fields = {
        key: value for key, value in reading.fields.items() if key not in (meant.key, *meant.also)
    }
    left = part_left(draft, meant.key, meant.words) if len(gone) == 1 else ""
    if not left and gone == ("notes",) and one_of_several(draft, meant.words):
        return Decision("correct_detail", draft, {}, what=WHICH)
    if left:
        return Decision(
            "inform", drafts.with_details(draft, **{meant.key: left}), {meant.key: left}
        )
    new, changed = drafts.absorb(unreached(drafts.without(draft, gone), gone), fields)
    if gone:
        return Decision("correct_detail", new, changed, gone, gone[0])
    if draft.open or draft.reference:
        return Decision("correct_detail", new, changed, what="")
    return None


def _noted(draft: Draft, fields: Details, words: str) -> Decision:
    """A note for the office. Of the details in it only the writer's own number or address
    overwrites what is known.
    """
    if fields.keys() == {"pain_score"} and _ONLY_SCORE.fullmatch(fold(words)):
        return Decision("inform", *drafts.absorb(draft, fields))
    own = _WAYS if _OWN.search(fold(words)) else ()
    # "Write that my son Joe has the key" makes nobody the patient, or the caller.
    people = [key for keys, said in _WHO if not said.search(fold(words)) for key in keys]
    new_fields = {
        key: value
        for key, value in fields.items()
        if (key not in draft.details or key in own) and key not in people
    }
    wishes = {
        key: value
        for key, value in fields.items()
        if key in WISHES and (key in new_fields or key not in _WAYS)
    }
    # What is kept of a wish in its own words is that wish.
    wished = bool(wishes) and fields.keys() <= WISHES | {"notes"}
    if wished:
        new_fields = wishes
    if not wished or len(words.split()) > _MOST_OF_WISH or tells_how_to_call(fold(words)):
        new_fields["notes"] = words
    elif others := _besides_wishes(fields):
        new_fields["notes"] = others
    new, changed = drafts.absorb(draft, new_fields)
    return Decision("inform", new, changed)


def _besides_wishes(fields: Details) -> str:
    """The notes that were read beside a wish and tell nothing of it: the allergy of "I use a cane and
    am allergic to latex".
    """
    parts = str(fields.get("notes", "")).split(merging.PARTS)
    return merging.PARTS.join(each for each in parts if each and not read(each).keys() & WISHES)


def _called(draft: Draft, fields: Details, words: str) -> Decision:
    """Somebody is to be called for the patient who writes: the office reads it in their words.

    Whose name and pain it is stays as it is.
    """
    own = own_details(words, fields, drafts.named(draft))
    if not drafts.named(draft) and "name" not in own and (name := name_to_call(words)):
        # Whoever is to be called is asked for, until the writer is named too.
        own["name"] = name
    if own.get("phone") == DECLINED:
        # Whose number it is not: theirs is still to come.
        own.pop("phone")
    new, changed = drafts.absorb(draft, {**own, "notes": words})
    piece = _PIECE.search(fold(words)) and not _NUMBER.search(words)
    if "phone" not in own and piece and not draft.reference:
        # "Call HIM at 0162": the rest of the number is asked for.
        return Decision("correct_detail", msgspec.structs.replace(new, open=True), {}, what="phone")
    return Decision("inform", msgspec.structs.replace(new, open=not new.reference), changed)


def with_matter(reading: Understood, text: str) -> Details:
    """What is read of a wish for a person, and what it is about, in the visitor's words."""
    complains = reading.intent == "complaint" and reading.confidence >= COMMAND_CONFIDENCE
    matter = tells_matter(text) or complains
    return reading.fields | ({"notes": text.strip()[:MOST_NOTE]} if matter else {})
