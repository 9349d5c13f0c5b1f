"""What stands in the contact form: cleaned, read, and what is wrong with it. Pure."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot import cleaning
from bot.contract import DECLINED, Details, Language
from bot.intake.lines.each_place import of_each_place
from bot.intake.reading import read
from bot.intake.request import draft as drafts

log = logging.getLogger("nerveline.form")

# The fields in their order on the page, with the most characters of each.
MOST: Mapping[str, int] = {
    "name": 100,
    "phone": 60,
    "email": 254,
    "best_time": 200,
    "patient": 100,
    "message": 1000,
}
# Characters of a field that are shown again; further ones are only read for signs of danger.
MOST_KEPT = 4000
# Invisible to people; programs fill in whatever they find.
HONEYPOT = "confirm_blank"
TOKEN = "sheet"  # noqa: S105 - the name of a field
# What the message may tell besides its words. Names and numbers in it may be anybody's.
FROM_MESSAGE = (*drafts.PAIN, "minor", "access_needs", "voicemail")


@dataclass(frozen=True)
class Filled:
    """A form as it was sent. ``values`` are shown again; ``errors`` maps a field to the
    line about it (without ``utter_label_form_error_``); ``details`` are for the ticket.
    """

    values: Mapping[str, str]
    errors: Mapping[str, str] = field(default_factory=dict)
    details: Details = field(default_factory=dict)

    @property
    def words(self) -> str:
        """What was typed into its fields, the story first."""
        return _told(self.values)


# Fields in which a red flag may stand, the likeliest first.
_TOLD = ("message", "best_time", "name", "patient", "phone", "email")
# Words beside a number or an address that are kept: fewer are "cell", "my wife's".
_FEWEST_KEPT = 3


def words_of(sent: Mapping[str, str]) -> str:
    """Everything in which a red flag may stand, to the last character that was sent."""
    return _told({key: cleaning.clean(sent.get(key, "")) for key in _TOLD})


def _told(values: Mapping[str, str]) -> str:
    return "\n".join(filter(None, (values[each] for each in _TOLD)))


def empty() -> Filled:
    """A form that nobody has touched."""
    return Filled(dict.fromkeys([*MOST, HONEYPOT], ""))


def typed(sent: Mapping[str, str]) -> Filled:
    """What was sent, only to be shown again: nothing is read in it."""
    return Filled(
        {
            key: (cleaning.clean if key == "message" else cleaning.one_line)(
                sent.get(key, "")[:MOST_KEPT]
            )
            for key in [*MOST, HONEYPOT]
        }
    )


def read_form(sent: Mapping[str, str], language: Language) -> Filled:
    """Read what was sent. Valid is a name and one way to reach, and nothing too long."""
    values = typed(sent).values
    errors = {key: "short" for key, most in MOST.items() if len(values[key]) > most}
    if values[HONEYPOT]:
        errors[HONEYPOT] = "honeypot"
    if not values["name"]:
        errors["name"] = "name"
    details = _contact(values, language, errors)
    if errors:
        return Filled(values, errors)
    details = {**_message(values, language), **details}
    notes = [str(details["notes"])] if "notes" in details else []
    beside = [values[key] for key in ("phone", "email") if _says_more(values[key])]
    if beside:
        details["notes"] = " / ".join([*notes, *beside])
    return Filled(values, errors, details)


def _says_more(value: str) -> bool:
    """Whether more than a number or an address was written there."""
    words = [word for word in value.split() if word.isalpha() or "'" in word]
    return len(words) >= _FEWEST_KEPT


def _contact(values: Mapping[str, str], language: Language, errors: dict[str, str]) -> Details:
    details: Details = {"name": values["name"]}
    for key in ("phone", "email"):
        if not values[key] or key in errors:  # too long to be read
            continue
        found = _read(values[key], key, language).get(key)
        if found == DECLINED:
            continue
        if found is None:
            errors.setdefault(key, key)
        else:
            details[key] = found
    if not details.keys() & {"phone", "email"} and not errors.keys() & {"phone", "email"}:
        errors["phone"] = "contact"
    if values["best_time"]:
        details["best_time"] = values["best_time"]
    if values["patient"]:
        details["patient_name"] = values["patient"]
    return details


def _message(values: Mapping[str, str], language: Language) -> Details:
    words = values["message"]
    if not words:
        return {}
    found = _read(words, "pain_story", language)
    found = of_each_place(found, {}, words)
    told = {key: found[key] for key in FROM_MESSAGE if found.get(key) not in (None, DECLINED)}
    # Whatever could be read of it, the visitor's own words stand in full.
    return {**told, "notes": words}


def _read(words: str, asked: str, language: Language) -> Details:
    """What the readers find; nothing where one fails: the request goes on in its own words."""
    try:
        return read(words, asked, language, {})
    except Exception as error:
        # No trace: it may show what was read.
        log.error("form: reading %s failed: %s", asked, type(error).__name__)
        return {}
