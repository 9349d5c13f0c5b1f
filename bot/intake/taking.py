"""What a message gives to the request where it meets it: the details besides those that the
readers find by themselves. Pure.

An open question takes the words as they are; a number may come in pieces, a family name
after the first one; what is said to the summary and fits no line is a note.
"""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from bot.contract import DECLINED, Detail, Details, Draft, Understood
from bot.intake.cues.asking import QUESTION
from bot.intake.cues.aspects import asks_desk
from bot.intake.cues.at_a_loss import cannot_say
from bot.intake.cues.certainty import COMMANDS, WEAK
from bot.intake.cues.change import wants_other
from bot.intake.cues.contentless import says_nothing
from bot.intake.cues.office_asked import asks_no_time, telling
from bot.intake.cues.stating import names_no_time
from bot.intake.lines.named import FREE, OWN_WORDS
from bot.intake.lines.new_value import told_anew
from bot.intake.reading import read
from bot.intake.reading.contact.phone_pieces import area_code, piece_in
from bot.intake.reading.text.addressed import details_only, says_again
from bot.intake.reading.text.instead import WRITES
from bot.intake.reading.text.message import fold, message_of
from bot.intake.reading.times.past import happened
from bot.intake.reading.vocabulary.pain import CHANGES, OF_CHAT
from bot.intake.reading.vocabulary.times import STORY
from bot.intake.request import draft as drafts
from bot.intake.request import merging
from bot.intake.request.draft import CONTACT, gives_contact

# Fewer words are an answer that could not be read, not a story.
STORY_WORDS = 4
# From here on a message that gives details is taken for one.
SURE = 0.6
# Fewer words to the summary are no note.
NOTE_WORDS = 3
# "No e-mail either", said where one way to be reached was asked for.
NEITHER = re.compile(
    r"\b(?:either|neither|tampoco)\b|^\W*(?:no|nope|none|ning[uú]n\w*)\b[^?]{0,25}"
    r"\b(?:e-?mail|correo|number|phone|tel[eé]fono|n[uú]mero|ones?)\W*$",
    re.IGNORECASE,
)
_SIDE = re.compile(
    r"\W*(?:(?:the|my|on|it'?s|en|el|la|lado|mi|es) )*(?:left|right|both|izquierd[oa]|derech[oa]|ambos)(?: (?:side|one|lado|sides))?\W*",
    re.IGNORECASE,
)
# As like as this, of 100, are two forms of a first name, and a family name that is put right.
_ALIKE, _ALMOST = 60, 75
# Makes a shorter name the right one: "call me Walter", "only Walter".
_RENAMES = re.compile(
    r"\b(?:chang\w+|correct\w*|wrong|only|just|not|isn'?t|remove|drop|call me|go by|should be|cambi\w+|corr[ei]g\w+|solo"
    r"|llame?n?me|sin|quit\w+)\b"
)
# How they are to be reached, which is no answer to when.
_HOW = re.compile(
    r"\b(?:calls?|calling|phone|number|e-?mail|correo|texts?|both|either (?:one|way)|keep|llam\w+|telefono|ambos|los dos)\b"
)
# What says how, when and by whom they are reached.
_REACHED = {*CONTACT, "best_time", "contact_by", "voicemail"}
# Where the line itself is asked for, or shown.
_OF_SURGERY = ("prior_surgery", "confirm", None)
# Which operations a no is about, and which are known.
_OF_BACK = re.compile(r"\b(?:back|spine|spinal|there|espalda|columna|ah?i)\b")
_BACK = re.compile(
    r"\b(?:back|spin\w+|neck|lumbar|cervical|fus\w+|\w*lamin\w+|\w*dis[ck]\w*|foramin\w+|decompress\w+|[atpxo]lif|acdf|[cltsi]-?\d|rods?|cages?|stimulator|espalda|columna|cuello)\b"
)
_ELSEWHERE = re.compile(
    r"\b(?!(?:laminec|dis[ck]ec|microdis[ck]ec)tom)(?:\w{3,}(?:ectom|otom|plast)(?:y|ia)|knee|hip|shoulder|foot|ankle|hand|wrist|elbow|hernia|appendix|gall ?bladder|uterus|c-?section|rodilla|cadera|hombro|pie|mano|apendice|vesicula|matriz|cesarea)\b"
)
PLAIN = {"inform", "out_of_scope"}
# Who says only this does not tell a name: "thank you young lady".
NAMELESS = {"thanks", "goodbye", "profanity"}


def read_as(draft: Draft, asked: str | None, text: str) -> str | None:
    """What a message is read as the answer to: what is put on a request that was sent, or changed
    in it, is read as it would be at its summary.
    """
    sent = draft.reference and asked is None
    return "confirm" if sent and WRITES.search(fold(text)) else asked


def fields_of(draft: Draft, reading: Understood, asked: str | None, text: str) -> Details:
    """The details of a message that was said where ``asked`` was waited for."""
    fields = _without_denied_surgery(
        draft, _without_hours(told_anew(draft, reading, asked, text), asked, text), asked, text
    )
    words = details_only(text, asked).strip()
    if reading.intent in NAMELESS and ("name" in draft.details or reading.intent == "profanity"):
        fields.pop("name", None)
    if drafts.is_part_of_name(draft, fields.get("name")) and not _RENAMES.search(fold(text)):
        # "I am Walter" takes nothing from the full name.
        fields.pop("name")
    fields |= _with_known_surname(draft, fields)
    if says_again(text):
        # "I told you mornings" takes nothing from "mornings, not Tuesday".
        fields = {
            key: value
            for key, value in fields.items()
            if key == asked or not _known(draft, key, value)
        }
    if asked is None and not fields and drafts.has(draft, "location") and _SIDE.fullmatch(words):
        # "My leg burns", and then "left".
        fields |= read(words, "side")
    fields |= _as_they_are(draft, reading, asked, words, fields)
    if asked in ("phone", "email") and asked not in fields and NEITHER.search(text):
        fields[asked] = DECLINED
    if asked in ("contact", "phone") and "phone" not in fields:
        fields |= _second_piece(draft, words)
    if asked in ("phone", "email"):
        fields |= _completed_name(draft, reading, words, fields)
    if asked in ("pain_story", "location") and _is_story(reading, fields, words):
        # A story that no reader knows is still the visitor's story, and takes nothing from what
        # was told of the pain before.
        fields["notes" if drafts.has(draft, "pain_words") else "pain_words"] = words
    # What is told where the safety question waits is no answer to it, and not to be lost.
    told = asked == "safety_screen" and reading.confidence >= SURE
    said = fields or reading.fields
    if (asked == "confirm" or told) and not said and _is_note(draft, reading, words):
        fields["notes"] = words[: merging.MOST_WORDS]
    return fields


def _without_denied_surgery(
    draft: Draft, fields: dict[str, Detail], asked: str | None, text: str
) -> dict[str, Detail]:
    """The details without a "no surgery there" that takes back no operation that was told."""
    told = drafts.has(draft, "prior_surgery") and draft.details["prior_surgery"] != "none"
    known = fold(str(draft.details.get("prior_surgery", "")))
    # "No surgery on the back though", of somebody whose knee was operated on.
    elsewhere = _OF_BACK.search(fold(text)) and _ELSEWHERE.search(known) and not _BACK.search(known)
    if told and fields.get("prior_surgery") == "none" and (elsewhere or asked not in _OF_SURGERY):
        fields.pop("prior_surgery")
    return fields


def _without_hours(fields: dict[str, Detail], asked: str | None, text: str) -> dict[str, Detail]:
    """The details without a time that only asks: "are you open on Saturday" is no wish, nor is "can
    I change it later".
    """
    if not (asks_desk(text) or (asked == "best_time" and asks_no_time(text))):
        return fields
    fields.pop("best_time", None)
    told = telling(text)
    if asked == "best_time":
        return fields | read(told, asked) if told else fields
    # "Mornings. Do I need a referral?" tells a time beside the question.
    time = read(told, asked).get("best_time") if told else None
    return fields | {"best_time": time} if time else fields


def _with_known_surname(draft: Draft, fields: Details) -> Details:
    """Another form of a first name with the rest of the known one: "her name is Pauline"."""
    known = {"name": drafts.named(draft), "patient_name": draft.details.get("patient_name", "")}
    whole = {key: _whole(str(fields.get(key, "")), str(known[key]).split()) for key in known}
    return {key: name for key, name in whole.items() if name}


def _whole(name: str, known: list[str]) -> str:
    """A single name with the words of the known one that it leaves; empty if it is another."""
    if name in ("", DECLINED) or " " in name or len(known) < 2 or fold(name) in fold(known[0]):
        return ""
    if fold(name).startswith(fold(known[0])) or fuzz.ratio(fold(name), fold(known[0])) >= _ALIKE:
        return " ".join([name, *known[1:]])
    # "No, it's Sampel", where Robin Sample is known.
    same = fuzz.ratio(fold(name), fold(known[-1])) >= _ALMOST
    return " ".join([*known[:-1], name]) if same else ""


def _known(draft: Draft, key: str, value: Detail) -> bool:
    """Whether the known value of a detail says this already."""
    known = draft.details.get(key)
    if isinstance(value, str) and isinstance(known, str):
        return fold(value) in fold(known)
    return value == known


def _second_piece(draft: Draft, words: str) -> Details:
    """The number of which the words are the piece that was missing, whichever way round."""
    if piece := piece_in(words):
        return _in_pieces(draft, draft.digits + piece) or _in_pieces(draft, piece + draft.digits)
    code = area_code(words)
    return _in_pieces(draft, code + draft.digits) if code else {}


def _in_pieces(draft: Draft, number: str) -> Details:
    """The number that came in pieces, if it is one now."""
    whole = read(number, "phone").get("phone") if draft.digits else None
    return {"phone": whole} if whole else {}


def answers(asked: str, fields: Details) -> bool:
    """Whether the fields hold what was asked for."""
    if asked == "contact":
        return any(key in fields for key in CONTACT)
    if asked in {"pain_story", "location"}:
        return any(key in fields for key in (*drafts.PAIN, "notes"))
    if asked in {"phone", "email"}:
        return any(key in fields for key in ("phone", "email"))
    return asked in fields


def _as_they_are(
    draft: Draft, reading: Understood, asked: str | None, words: str, fields: Details
) -> Details:
    """The words themselves, where an open question waits for them."""
    if asked == "best_time" and not fields and _longer_name(draft, words):
        # "Rick", his number, "Rick Slade": no time to call.
        return {"name": words}
    ours = reading.intent in COMMANDS | {"skip", "go_back", "deny", "ask_why_needed"}
    # Who tells how to be reached asks the office nothing.
    reached = asked == "question" and bool(fields.keys() & _REACHED)
    if says_nothing(words):
        return {}
    any_words = asked in OWN_WORDS and not ours and (not reached or QUESTION.search(words))
    guess = reading.confidence < SURE
    # Who gives another number here does not say when to call.
    nothing_else = (
        asked in FREE
        and (reading.intent in PLAIN or (asked != "best_time" and not ours and guess))
        and not QUESTION.search(words)
        and not gives_contact(fields)
        and not (asked == "best_time" and _tells_more(fields, words))
        and not (asked == "best_time" and (names_no_time(words) or asks_no_time(words)))
    )
    if asked == "best_time" and nothing_else and STORY.search(fold(words)):
        # "Worse when I sit" goes on about the pain.
        asked = "notes" if drafts.has(draft, "pain_words") else "pain_words"
    if asked and asked not in fields and words and (any_words or nothing_else):
        given = words[: merging.MOST_WORDS]
        return {asked: [given] if asked in merging.LISTS else given}
    return {}


def _tells_more(fields: Details, words: str) -> bool:
    """Whether words that were to say when to call tell anything else, or of what happened."""
    return bool(fields or _HOW.search(fold(words)) or happened(message_of(words)))


def _is_story(reading: Understood, fields: Details, words: str) -> bool:
    plain = reading.intent in WEAK - {"skip", "gibberish", "greet", "thanks"}
    plain = plain or (reading.intent == "correct_detail" and reading.confidence < SURE)
    if gives_contact(fields) or says_nothing(words) or cannot_say(words):
        return False
    unread = not any(key in fields for key in drafts.PAIN)
    # Where something else was read, a few words are that.
    return plain and unread and _tells(words, STORY_WORDS if not fields else 2 * STORY_WORDS)


def _is_note(draft: Draft, reading: Understood, words: str) -> bool:
    """Whether words to the summary tell something that none of its lines takes."""
    if wants_other(words):
        # A change that was not understood is no news for the office.
        return False
    if _tells(words, NOTE_WORDS) and _changes_pain(words):
        return True
    told = {"inform"}
    if draft.details.get("reason") in drafts.SHORT_REASONS:
        # A complaint is in words that no intake expects.
        told |= {"out_of_scope", "complaint", "ask_cost_insurance", "request_appointment"}
    return reading.intent in told and _tells(words, NOTE_WORDS) and not says_nothing(words)


def _changes_pain(words: str) -> bool:
    """Whether words tell what makes the pain worse or better, whatever their topic seems to be."""
    plain = fold(words)
    return bool(CHANGES.search(plain)) and not OF_CHAT.search(plain)


def _longer_name(draft: Draft, words: str) -> bool:
    """Whether a family name follows the first one: "Jo" is known, and now "Jo Hanley"."""
    known = str(draft.details.get("name", ""))
    longer = re.fullmatch(rf"{re.escape(known)}(?: [^\W\d][\w'’.-]*){{1,2}}", words, re.IGNORECASE)
    return bool(known) and " " not in known and longer is not None


def _completed_name(draft: Draft, reading: Understood, words: str, fields: Details) -> Details:
    """The whole name where it comes after the first one, or the family name by itself does:
    "Frank", "Frank Ochoa"; "Frank", "Ochoa".
    """
    if _longer_name(draft, words):
        return {"name": words}
    if fields or reading.intent not in PLAIN | {"gibberish"}:
        return {}
    known = drafts.named(draft)
    one = known and " " not in known and re.fullmatch(r"[^\W\d_][\w'’-]{2,}\.?", words)
    last = read(words, "name").get("name") if one else None
    return {"name": f"{known} {last}"} if last and last not in (DECLINED, known) else {}


def _tells(words: str, fewest: int) -> bool:
    return len(words.split()) >= fewest and not QUESTION.search(words)
