"""Details as people read them: the summary's lines, a number with dashes."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.contract import DECLINED, Detail, Details

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
US_PHONE = re.compile(r"^\+1(\d{3})(\d{3})(\d{4})(?:;ext=(\d+))?$")

# Gives the text of a label by its name in data/answers (without utter_label_).
Label = Callable[[str], str]


def phone(number: str) -> str:
    """A US number as 702-555-0188, with its extension; others unchanged."""
    found = US_PHONE.match(number)
    if not found:
        return number
    area, exchange, line, extension = found.groups()
    return f"{area}-{exchange}-{line}" + (f" ext. {extension}" if extension else "")


def value(key: str, detail: Detail, label: Label) -> str:
    """One detail in words."""
    if detail == DECLINED:
        return label("declined")
    if key == "phone":
        return phone(str(detail))
    if key == "pain_score":
        return f"{detail}/10"
    words = detail if isinstance(detail, list) else [detail]
    if key in CODED:
        return ", ".join(label(f"{key}_{each}") for each in words)
    if isinstance(detail, list):
        return ", ".join(str(each) for each in detail)
    return label("none") if detail == "none" else str(detail)


def summary(details: Details, label: Label) -> list[tuple[str, str, str]]:
    """The details that were given, in reading order: (key, label, value)."""
    shown = [key for key in ORDER if key in details and details[key] != DECLINED]
    return [(key, label(f"summary_{key}"), value(key, details[key], label)) for key in shown]
