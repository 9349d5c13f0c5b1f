"""The answer to "Name: what should it say?", which takes the place of what the line said. Pure."""

from __future__ import annotations

import re

from bot.contract import Details, Draft, Understood
from bot.intake.cues.certainty import GUESS
from bot.intake.reading import read
from bot.intake.reading.text.addressed import details_only
from bot.intake.reading.text.instead import CORRECTING
from bot.intake.reading.text.message import fold
from bot.intake.request import display, merging
from bot.intake.request.draft import FOR_ANOTHER

# What leads the new value in, and is none of it.
_LEAD = re.compile(
    r"\W*(?:(?:no|ok|please|por favor|just|well|actually)\b[ ,]*)*(?:(?:it|that|the line|this|es[oa]) )?"
    r"(?:(?:should|must|needs to|has to|ought to|can) (?:just |only )?(?:say|read|be)|(?:have|make|let) it (?:say|read|be)|(?:change|set) it to|say"
    r"|(?:debe|deberia|tiene que)(?: de)? (?:decir|ser|poner)|que (?:diga|sea|ponga)|diga|cambi[ae]l[oa] (?:a|por))[ :]+(?=\S)"
)
# "None, take that off. My cousin drives me": the line goes, and says what stands behind it.
_EMPTIED = re.compile(
    r"\W*(?:(?:no|none|nope|nothing|not that|nada|ningun[oa]?|please|ok|por favor)\b[ ,.;!]*)*"
    r"(?:(?:take|leave|cross) (?:that|it|this|them|those) (?:off|out)|(?:remove|delete|erase|drop) (?:that|it|this|them)|(?:quit|borr|elimin)[ae]n?(?:me)?(?:l[oa]s?|es[oa]))"
    r"(?: (?:please|pls|por favor))?[ ,.;!]+(?:(?:and|but|because|y|pero|porque)\b ?)?(?=\w+ \w)"
)
# Of dictated notes these count besides the words, of a question all but who it is for.
OF_NOTES = ("access_needs", "voicemail")
# Read beside the known value these only add to it.
_ANEW = ("prior_surgery", "duration", "location")
_ADDS = re.compile(
    rf"\b(?:{CORRECTING}|no|also|too|and (?:a|an)other|as well|tambien|ademas|otra)\b"
)
# Lines that are empty where the answer is none; others have "none" for a value.
_MAY_BE_EMPTY = ("notes", "question", "access_needs", "pain_words", "side", "email")
_NONE = re.compile(
    r"\W*(?:(?:there (?:is|are)|it should say|should be|put|leave it at)\b ?)?(?:none|no|nothing|neither(?: (?:one|side))?|no (?:side|notes?|questions?|help)|not any|n/?a"
    r"|nada|ningun[oa]?(?: lado)?|no hay(?: ningun[oa]| nada)?)(?: (?:needed|at all|anymore|any more|please|thanks|por favor|gracias))*\W*"
)

# "All over" by itself is a place.
_BEGINS_ANEW = re.compile(
    r"\b(?:re)?(?:start\w*|begin\w*|again|new|fresh|scratch|redo|reset|comenzar|comience|empezar|empiece|nuevo|cero|reiniciar)\b"
)


def is_asked(draft: Draft, asked: str | None) -> bool:
    """Whether a new value of a line that stands there was asked for."""
    return asked in display.ORDER and asked in draft.details


def is_none(asked: str | None, text: str) -> bool:
    """Whether the answer wants a line gone that has no "none" for a value."""
    return asked in _MAY_BE_EMPTY and bool(_NONE.fullmatch(fold(text)))


def answers_line(draft: Draft, reading: Understood, asked: str | None, text: str) -> bool:
    """Whether words that sound like an order, or a guess at one, answer what was asked of a line:
    "don't leave messages" of the voicemail, "it moves around" of the side.
    """
    if reading.intent == "restart":
        return asked == "location" and not _BEGINS_ANEW.search(fold(text))
    if reading.intent == "stop":
        return "voicemail" in reading.fields
    return reading.intent == "skip" and reading.confidence < GUESS and is_asked(draft, asked)


def told_anew(draft: Draft, reading: Understood, asked: str | None, text: str) -> Details:
    """The details of an answer; the line itself as if it had said nothing yet."""
    fields = dict(reading.fields)
    if asked == "notes":
        # A number or a name in a note is no line of its own, and all of the words are the note.
        return {key: value for key, value in fields.items() if key in OF_NOTES}
    if asked == "question":
        return {key: value for key, value in fields.items() if key not in FOR_ANOTHER}
    if not asked or not is_asked(draft, asked):
        return fields
    words = details_only(text, asked)
    lead = _LEAD.match(fold(words)) or _EMPTIED.match(fold(words))
    words = words[lead.end() :] if lead else words
    known = draft.details if asked not in _ANEW else {}
    if lead:
        fields = read(words, asked, reading.language, known)
        free = asked in merging.VAGUE or asked in ("relation", "pain_words", "treatments")
        if asked not in fields and free and asked != "location":
            fields[asked] = [words] if asked in merging.LISTS else words[: merging.MOST_WORDS]
    elif asked in _ANEW and not _ADDS.search(fold(words)):
        alone = read(words, asked, reading.language, known)
        fields |= {asked: alone[asked]} if asked in alone else {}
    return fields
