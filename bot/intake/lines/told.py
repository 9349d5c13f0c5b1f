"""A line of the request that is told by its name: "where it hurts: lower back". Pure."""

from __future__ import annotations

import re

from bot.contract import Detail, Details, Draft, Understood
from bot.intake.lines.named import FREE, LINES, OWN_WORDS
from bot.intake.lines.put import Put, lines_put
from bot.intake.reading import read
from bot.intake.reading.text.message import fold
from bot.intake.reading.text.openings import OPENINGS
from bot.intake.request import draft as drafts
from bot.intake.request import merging
from bot.intake.request.decision import Decision

_LEADS = rf"(?:(?:{OPENINGS})\b[ ,]*)*"
_ANY_LINE = "|".join(f"(?P<{key}>{words})" for key, words in LINES)
# "Where it hurts: lower back", "change surgery. two of them 2014 and 2018".
_ASSIGNED = re.compile(
    rf"\W*{_LEADS}(?:(?P<verb>change|correct|fix|update|edit|cambi\w+|corr[ei]\w+|actualiz\w+) )?"
    rf"(?:(?:the|my|el|la|los|las|mi|mis) )?(?:{_ANY_LINE}) ?(?P<sign>[:=]|[.,?](?= )|(?: to| a| por)\b:?(?= )) ?(?P<value>\S[^\n]*)"
)
_CHANGES = re.compile(rf"\W*{_LEADS}(?:change|correct|fix|update|edit|cambi|corr[ei]|actualiz)")
# Open lines that take dictated words as they are; a time is always read.
_AS_THEY_ARE = tuple(key for key in FREE if key != "best_time")
# These take any words, so that a question back could be their answer.
_ANY_WORDS = (*OWN_WORDS, "prior_surgery")
# More words behind a line's name with a question mark are no mere answer.
_ECHOED = 5
# Behind "change the time," this is no new value.
_NO_VALUE = re.compile(
    r"(?:it'?s|it|is|that'?s|please|pls|i|can|could|what|why|how|por favor|esta|es|no|yes|ok)\b"
)


def line_told(draft: Draft, reading: Understood, asked: str | None, text: str) -> Decision | None:
    """The line replaced by its new value; None where no line is told so.

    What else was read of the message comes in too.
    """
    if put := lines_put(text):
        return _put(draft, reading, asked, put)
    told = assigned(text)
    if not told:
        return None
    key, words = told
    value = _value(reading, key, words)
    if not value:
        return None
    before = drafts.with_done(draft, key) if key == asked else draft
    if key not in OWN_WORDS or _CHANGES.match(fold(text)):
        # "Question: …" by itself is one more.
        before = drafts.without(before, (key,))
    # Dictated words are that line's alone: a number in a note is no number of theirs.
    fields = {} if key in OWN_WORDS else reading.fields
    new, changed = drafts.absorb(before, {**fields, key: value})
    return Decision("inform", new, changed)


def _put(
    draft: Draft, reading: Understood, asked: str | None, put: tuple[Put, ...]
) -> Decision | None:
    """The lines with the values that were dictated; None where one of them cannot be read."""
    fields: Details = {}
    for key, words, dictated in put:
        told = read(words, key, reading.language)
        if key not in told and not (dictated and key in (*OWN_WORDS, *_AS_THEY_ARE)):
            return None
        given: Detail = [words] if key in merging.LISTS else words[: merging.MOST_WORDS]
        fields |= {key: given, **told} if key not in OWN_WORDS else {key: given}
        draft = drafts.with_done(draft, key) if key == asked else draft
    own = tuple(key for key, *_ in put if key not in OWN_WORDS)
    new, changed = drafts.absorb(drafts.without(draft, own), fields)
    return Decision("inform", new, changed)


def assigned(text: str) -> tuple[str, str] | None:
    """The line that the words name with its new value, and the value; None if they name none.

    "Line: value", or "change the line. value"; not where several lines are given.
    """
    plain = fold(text)
    found = _ASSIGNED.fullmatch(plain)
    if not found or not (found["verb"] or found["sign"] in ":=?"):
        return None
    key = next(key for key, _ in LINES if found[key])
    if found["sign"] == "?" and (
        key in _ANY_WORDS or len(found["value"].split()) > _ECHOED or "?" in found["value"]
    ):
        # "Scale? maybe 6" answers; "surgery? I hope not" does not.
        return None
    if found["sign"] not in ":=.,?" and key not in OWN_WORDS:
        # "Change my name to …" is left to the readers.
        return None
    value = text[found.start("value") :].strip()
    if (found["sign"] in ".,?" and _NO_VALUE.match(fold(value))) or ":" in re.sub(
        r"\d:\d", "", value
    ):
        return None
    return key, value


def _value(reading: Understood, key: str, words: str) -> Detail | None:
    """The value as the line's own reader takes it; open lines take the words."""
    if key in OWN_WORDS:
        return words[: merging.MOST_WORDS]
    return read(words, key, reading.language).get(key)
