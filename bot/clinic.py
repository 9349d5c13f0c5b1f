"""What the clinic says about itself: clinic.yml.

What is not set there is None here, and is never invented anywhere.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
import yaml

from bot import opening
from bot.contract import Language, Office
from bot.environment import SettingsError

Voicemail = Literal["name_number_only", "full", "none"]
# The answers under which the clinic may add a fact of its own.
Topic = Literal[
    "ask_candidacy",
    "ask_success_rate",
    "ask_recovery",
    "ask_cost_insurance",
    "ask_location_hours",
    "ask_phone_number",
    "ask_doctor",
    "ask_privacy",
    "ask_medication",
    "ask_for_diagnosis",
    "ask_second_opinion",
    "ask_not_believed",
    "ask_pushed_into_surgery",
]

# What asks to keep health details out of Messenger, and what is said where the clinic asks there.
MESSENGER_LINES = {
    "utter_greet_messenger": "utter_greet_messenger_pain",
    "utter_messenger_privacy": "utter_messenger_privacy_pain",
    "utter_label_messenger_greeting": "utter_label_messenger_greeting_pain",
}


class Article(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of the doctor's articles that answers rest on."""

    title: str
    url: str | None = None


class Targets(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How soon the office wants to have called, in minutes.

    ``urgent`` counts around the clock, the others count opening hours. ``claim``: how
    long somebody may have a request without saying how the call went.
    """

    urgent: int = 10
    same_day: int = 120
    routine: int = 480
    claim: int = 60


class Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The clinic's own words in both languages."""

    en: str
    es: str

    def text(self, language: Language) -> str:
        """The words in that language."""
        return self.es if language == "es" else self.en


class Fact(Said, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A fact that the clinic approved, said under the answer of a topic."""

    topic: Topic


class Clinic(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The clinic's facts, as in clinic.yml, which explains each."""

    doctor: str
    phone: str
    timezone: str
    articles: dict[str, Article]
    name: str | None = None
    calls_from: str | None = None
    hours: dict[str, list[tuple[str, str]]] | None = None
    holidays: list[str] = []
    address: str | None = None
    languages: Said | None = None
    insurance_line: Said | None = None
    licence_line: str | None = None
    privacy_page: str | None = None
    texts: bool = False
    voicemail: Voicemail = "name_number_only"
    messenger_pain: bool = False
    approved_facts: list[Fact] = []
    targets: Targets = Targets()

    def facts(self) -> dict[str, str]:
        """The facts that stand in texts, by the name of their place."""
        return {
            "phone": self.phone,
            "doctor": self.doctor,
            "clinic": self.name or self.doctor,
            "calls_from": self.calls_from or "",
            "address": self.address or "",
            "privacy_page": self.privacy_page or "",
        }

    def instead(self) -> dict[str, str]:
        """The lines that the clinic's decisions put in the place of others."""
        return dict(MESSENGER_LINES) if self.messenger_pain else {}

    def titles(self) -> dict[str, str]:
        """The articles' titles by their ids."""
        return {key: article.title for key, article in self.articles.items()}

    def approved(self, topic: str, language: Language) -> list[str]:
        """The clinic's own facts about a topic."""
        return [fact.text(language) for fact in self.approved_facts if fact.topic == topic]

    @cached_property
    def opening(self) -> opening.Hours | None:
        """The hours ready to reckon with, or None. Raises ``ValueError`` if they are wrong."""
        zone = ZoneInfo(self.timezone)
        if not self.hours:
            return None
        week: dict[str, tuple[opening.Span, ...]] = {
            day: opening.in_order(tuple(opening.span(*each) for each in spans))
            for day, spans in self.hours.items()
        }
        unknown = week.keys() - set(opening.DAYS)
        if unknown:
            raise ValueError(f"hours of {min(unknown)}, which is no day")
        holidays = frozenset(date.fromisoformat(day) for day in self.holidays)
        return opening.Hours(zone, week, holidays)

    def office(self, at: datetime) -> Office:
        """The opening state at a moment, unknown where no hours are set, and the year and month there."""
        there = at.astimezone(ZoneInfo(self.timezone))
        state = opening.state(self.opening, at)
        return msgspec.structs.replace(state, year=there.year, month=there.month)


def load(path: Path) -> Clinic:
    """Read the file. Raises ``SettingsError`` saying what is wrong in it."""
    try:
        raw = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
        clinic = msgspec.convert(raw, Clinic, str_keys=True)
        _ = clinic.opening
    except (
        OSError,
        ValueError,
        yaml.YAMLError,
        msgspec.ValidationError,
        ZoneInfoNotFoundError,
    ) as error:
        raise SettingsError(f"{path.name}: {error}") from error
    return clinic
