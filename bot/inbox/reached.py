"""How somebody is reached, as a colleague types it: name, number, address, best time. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping

from email_validator import EmailNotValidError, validate_email

from bot.contract import Detail
from bot.intake.reading.contact.phone import plausible

# Longest text of each field, in characters.
LONGEST = {"name": 100, "best_time": 100, "phone": 40, "email": 254}
_ADDRESS = re.compile(r"\S+@\S*")
_DIGITS = re.compile(
    r"(?<![^\W\d_])[+(]?\d[\d\s().+-]{2,}(?:\s*(?:ext\.?|x|#)\s*\d+)?(?![^\W\d_])", re.IGNORECASE
)
_EXTENSION = re.compile(r"(?:;ext=|\bext(?:ension)?\b\.?|\bx|#)\s*(\d{1,7})\s*$", re.IGNORECASE)


def guess(words: str) -> dict[str, str]:
    """Which of the fields the words of a search belong into; a reference into none.

    A number may be a part of one: the last four digits are completed while they talk.
    """
    address = _ADDRESS.search(words)
    rest = _ADDRESS.sub(" ", words)
    digits = _DIGITS.search(rest)
    rest = _DIGITS.sub(" ", rest)
    name = [word for word in rest.split() if any(sign.isalpha() for sign in word)]
    named = " ".join(word for word in name if not any(sign.isdigit() for sign in word))
    found = {"email": address, "phone": digits}
    typed = {key: match[0].strip() for key, match in found.items() if match}
    return {**typed, "name": named.strip(" ,;")} if named else typed


def number(typed: str) -> str | None:
    """The whole number, with its extension; None if it is none."""
    extension = _EXTENSION.search(typed)
    plain = typed[: extension.start()] if extension else typed
    digits = "".join(sign for sign in plain if sign.isascii() and sign.isdigit())
    whole = plausible(digits, plain.lstrip().startswith("+")) if digits else None
    return f"{whole};ext={extension[1]}" if whole and extension else whole


def read(typed: Mapping[str, str]) -> tuple[dict[str, Detail], str]:
    """The details, and which field is wrong first ("" if none).

    "reach": neither a number nor an address. A field that is empty gives no detail.
    """
    details: dict[str, Detail] = {
        key: typed[key] for key in ("name", "best_time") if typed.get(key)
    }
    wrong = "" if typed["name"] else "name"
    phone = number(typed["phone"])
    if phone:
        details["phone"] = phone
    elif typed["phone"]:
        wrong = wrong or "phone"
    if typed["email"]:
        try:
            checked = validate_email(typed["email"], check_deliverability=False)
            details["email"] = checked.normalized
        except EmailNotValidError:
            wrong = wrong or "email"
    if not phone and not typed["email"]:
        wrong = wrong or "reach"
    return details, wrong
