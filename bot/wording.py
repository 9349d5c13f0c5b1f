"""The sentences that a visitor can read, from data/answers/*.yml.

Those below ``responses`` are said by Rasa's rules; those below ``lines`` by actions and
by web, and Rasa never loads them, so editing one needs no training. Both have the shape
of Rasa's responses. A paragraph is a message.
"""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.contract import Choice, Language, Reply, Source
from bot.settings import ROOT

LANGUAGES: tuple[Language, ...] = ("en", "es")
ANSWERS = ROOT / "data" / "answers"
# A brace of a visitor's own, in front of which nobody looks for a place.
_NO_PLACE = "{\u2060"
# What ends a sentence where a visitor's words end in it.
_STOPS = (".", "!", "?", "…")
PARAGRAPH = re.compile(r"\n\s*\n")


class WordingError(Exception):
    """A line that is asked for does not stand in the files."""


@dataclass(frozen=True)
class Line:
    """One response in one language, as it stands in the file."""

    name: str
    text: str
    choices: tuple[Choice, ...]
    article: str | None
    claims: tuple[int | str, ...]
    picture: str | None


class Wording:
    """All lines, by name and language.

    ``facts`` are the clinic's, put into every text: phone, doctor, clinic.
    ``articles`` maps the ids of articles to their titles.
    """

    def __init__(
        self,
        lines: Mapping[tuple[str, Language], Line],
        version: str,
        facts: Mapping[str, str],
        articles: Mapping[str, str],
    ) -> None:
        self._lines = lines
        self.version = version
        self.facts = dict(facts)
        self._articles = articles

    def has(self, name: str) -> bool:
        """Whether there is such a line in English (then there is one in Spanish)."""
        return (name, "en") in self._lines

    def line(self, name: str, language: Language) -> Line:
        """The line as it stands in the file. Raises ``WordingError``."""
        found = self._lines.get((name, language)) or self._lines.get((name, "en"))
        if found is None:
            raise WordingError(name)
        return found

    def leading_to(self, payload_end: str, language: Language) -> Choice | None:
        """The first choice of any line whose payload ends so; None if there is none."""
        return next(
            (
                choice
                for (_, spoken), line in self._lines.items()
                if spoken == language
                for choice in line.choices
                if choice.payload.endswith(payload_end)
            ),
            None,
        )

    def text(self, name: str, language: Language, **values: str) -> str:
        """The text alone, with facts and values put in. Raises ``WordingError``."""
        return self.fill(self.line(name, language).text.strip(), values)

    def say(self, name: str, language: Language, **values: str) -> tuple[Reply, ...]:
        """The line as messages; choices, source and picture stand on the last one."""
        line = self.line(name, language)
        return self.replies(
            self.fill(line.text.strip(), values),
            name=name,
            choices=line.choices,
            source=self.source(line.article, line.claims),
            picture=line.picture,
        )

    def replies(
        self,
        text: str,
        *,
        name: str = "",
        choices: tuple[Choice, ...] = (),
        source: Source | None = None,
        picture: str | None = None,
    ) -> tuple[Reply, ...]:
        """A text as messages, one for each paragraph."""
        parts = [part.strip() for part in PARAGRAPH.split(text.strip()) if part.strip()]
        return tuple(
            Reply(text=part, name=name, source=source)
            if part is not parts[-1]
            else Reply(text=part, name=name, choices=choices, source=source, picture=picture)
            for part in parts
        )

    def source(self, article: str | None, claims: Iterable[int | str]) -> Source | None:
        """The source with the article's title; None where none is given."""
        if not article:
            return None
        titles = [self._articles.get(each, each) for each in article.split("+")]
        return Source(article="; ".join(titles), claims=tuple(claims))

    def fill(self, text: str, values: Mapping[str, str]) -> str:
        """Put facts and values into ``{places}``; what is unknown is left out.

        A visitor's own full stop is the sentence's, and braces in their words are no place: an
        unseen mark keeps whoever fills the text next from taking them for one.
        """
        known = {**self.facts, **values}

        def put(place: re.Match[str]) -> str:
            value = known.get(place[1], "")
            # "{reference}" is known only once the request is stored.
            value = value if value == f"{{{place[1]}}}" else value.replace("{", _NO_PLACE)
            return value if value.endswith(_STOPS) else value + place[2]

        return re.sub(r"\{(\w+)\}(\.?)", put, text)


def choices_of(buttons: Iterable[Mapping[str, Any]]) -> tuple[Choice, ...]:
    """Rasa's buttons as choices: the payload without its slash."""
    return tuple(
        Choice(title=str(each["title"]), payload=str(each["payload"]).lstrip("/"))
        for each in buttons
    )


def load(
    facts: Mapping[str, str],
    articles: Mapping[str, str],
    instead: Mapping[str, str] | None = None,
    folder: Path = ANSWERS,
) -> Wording:
    """Read the folder. ``instead`` names lines that are said in place of others.

    Raises ``OSError`` or ``yaml.YAMLError`` if it cannot be read, ``KeyError`` for a line
    of ``instead`` that there is not.
    """
    lines: dict[tuple[str, Language], Line] = {}
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.yml")):
        raw = path.read_bytes()
        digest.update(raw)
        lines |= _parsed(raw)
    for name, other in (instead or {}).items():
        for language in LANGUAGES:
            lines[name, language] = dataclasses.replace(lines[other, language], name=name)
    return Wording(lines, digest.hexdigest()[:12], facts, articles)


# The brain needs the files twice, a test run thousands of times; reading YAML takes its time.
@functools.lru_cache(maxsize=64)
def _parsed(raw: bytes) -> dict[tuple[str, Language], Line]:
    """The lines of one file by name and language."""
    content = yaml.load(raw, Loader=yaml.CSafeLoader)
    return {
        (name, _language(variation)): _line(name, variation)
        for name, variations in (content.get("responses") or content["lines"]).items()
        for variation in variations
    }


def _language(variation: Mapping[str, Any]) -> Language:
    for condition in variation.get("condition", ()):
        if condition.get("name") == "language" and condition.get("value") == "es":
            return "es"
    return "en"


def _line(name: str, variation: Mapping[str, Any]) -> Line:
    metadata = variation.get("metadata", {})
    return Line(
        name=name,
        text=str(variation.get("text", "")),
        choices=choices_of(variation.get("buttons", ())),
        article=metadata.get("article"),
        claims=tuple(metadata.get("claims", ())),
        picture=metadata.get("picture"),
    )
