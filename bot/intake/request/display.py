"""Details as people read them: the summary's lines, a number with dashes."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.contract import DECLINED, Detail, Details
from bot.intake.request import per_place

# The order in which a front desk reads a request.
ORDER = (
    "name",
    "patient_name",
    "relation",
    "phone",
    "email",
    "contact_by",
    "best_time",
    "voicemail",
    "location",
    "side",
    "duration",
    "pain_score",
    "pain_words",
    "prior_surgery",
    "treatments",
    "access_needs",
    "question",
    "notes",
)
# Values that are codes, and have a label of their own in each language.
CODED = ("voicemail", "side", "contact_by")
# Values in a normal form, which each language says in its own words: one, or several
# joined by commas. All others are the visitor's words.
NORMAL = ("location", "relation", "access_needs", "treatments")
US_PHONE = re.compile(r"^\+1(\d{3})(\d{3})(\d{4})(?:;ext=(\d+))?$")
SINCE = re.compile(r"since (.+)")
# When what it began with happened: "fall in March", "accident last year".
THEN = re.compile(r"(?P<event>.+?) (?:(?P<lead>in|on) )?(?P<date>(?:last |this )?\w+(?: \d+)?)")
NUMBERED = re.compile(r"([A-Za-z]+) (\d+)")
LASTING = re.compile(r"(\d[\d.-]*|a few|several|many) (\w+)")

# Gives the text of a label by its name in data/answers (without utter_label_).
Label = Callable[[str], str]
# Gives a normal form in the reader's language.
Word = Callable[[str], str]


def phone(number: str) -> str:
    """A US number as 702-555-0188, with its extension; others unchanged."""
    found = US_PHONE.match(number)
    if not found:
        return number
    area, exchange, line, extension = found.groups()
    return f"{area}-{exchange}-{line}" + (f" ext. {extension}" if extension else "")


def value(key: str, detail: Detail, label: Label, word: Word = str) -> str:
    """One detail in words."""
    if detail == DECLINED:
        return label("declined")
    each = per_place.values_of(detail) if key in per_place.KEYS else {}
    if each:
        said = ((word(place), value(key, one, label, word)) for place, one in each.items())
        return ", ".join(f"{place}: {one}" for place, one in said)
    if detail == "none" and key not in CODED:
        return label("none")
    if key == "phone":
        return phone(str(detail))
    if key == "pain_score":
        return f"{detail}/10"
    if key == "duration":
        return _duration(str(detail), word)
    words = [str(each) for each in detail] if isinstance(detail, list) else [str(detail)]
    if key in CODED:
        return ", ".join(label(f"{key}_{each}") for each in words)
    if key in NORMAL:
        return ", ".join(word(each) for joined in words for each in joined.split(", "))
    return ", ".join(words)


def summary(details: Details, label: Label, word: Word = str) -> list[tuple[str, str, str]]:
    """The details that were given, in reading order: (key, label, value)."""
    shown = [key for key in ORDER if key in details and details[key] != DECLINED]
    return [(key, label(f"summary_{key}"), value(key, details[key], label, word)) for key in shown]


def _duration(normal: str, word: Word) -> str:
    """A length of time: "3 years", "since 2019", "since fusion", "whole life"."""
    since = SINCE.fullmatch(normal)
    if since:
        # A year or a date of its own follows the word; an event has a word of its own.
        whole = word(normal)
        if whole != normal:
            return whole
        then = THEN.fullmatch(since[1])
        event = f"since {then['event']}" if then else ""
        if then and word(event) != event:
            date = _date(then["date"], word)
            # "On Monday" is "el lunes": the day's own word has it.
            bare = then["lead"] is None or (then["lead"] == "on" and date != then["date"])
            lead = "" if bare else f"{word(then['lead'])} "
            return f"{word(event)} {lead}{date}"
        return f"{word('since')} {_date(since[1], word)}"
    lasting = LASTING.fullmatch(normal)
    if lasting:
        return f"{word(lasting[1])} {word(lasting[2])}"
    return word(normal)


def _date(normal: str, word: Word) -> str:
    """A date, a day or an age in words: "March 2020", "last year", "Monday", "age 12"."""
    numbered = NUMBERED.fullmatch(normal)
    return f"{word(numbered[1])} {numbered[2]}" if numbered else word(normal)
