"""What the clinic says about itself: clinic.yml.

What is not set there is None here, and is never invented anywhere.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
import yaml

from bot.settings import SettingsError


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


class Clinic(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
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
    languages: str | None = None
    insurance_line: str | None = None
    licence_line: str | None = None
    privacy_page: str | None = None
    texts: bool = False
    voicemail: str = "name_number_only"
    targets: Targets = Targets()

    def facts(self) -> dict[str, str]:
        """The facts that stand in texts, by the name of their place."""
        return {
            "phone": self.phone,
            "doctor": self.doctor,
            "clinic": self.name or self.doctor,
            "calls_from": self.calls_from or "",
        }

    def titles(self) -> dict[str, str]:
        """The articles' titles by their ids."""
        return {key: article.title for key, article in self.articles.items()}


def load(path: Path) -> Clinic:
    """Read the file. Raises ``SettingsError`` saying what is wrong in it."""
    try:
        raw = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
        return msgspec.convert(raw, Clinic, str_keys=True)
    except (OSError, yaml.YAMLError, msgspec.ValidationError) as error:
        raise SettingsError(f"{path.name}: {error}") from error
