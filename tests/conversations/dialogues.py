"""Whole dialogues, one file each, named after what a visitor does.

Two drivers hold them: tests/conversations (through ``talk``'s session) and
tests/browser (in a real browser, those marked ``browser``). A step is one of ``say``,
``press``, ``brain``, ``event``, ``clock`` and ``visitor`` (go on as another one). What
must follow stands beside it, and is compared exactly:

``asked``   what the bot then waits for
``lines``   names of the replies in data/answers, without ``utter_``
``safety``  action and sign of the reading; nothing, if the words hold none

and further, for the words themselves:

``says``    words that stand in the replies        ``first``  in the first sentence
``never``   words that do not stand there          ``source`` a claim of the source

``ticket`` is the whole request, without what differs each time. ``clinic: full`` holds
the dialogue with clinic_full.yml, ``at`` sets the clock. ``python -m
tests.conversations.record FILE`` writes down what happens: read the difference.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.content.lines import ALL as LINES

FOLDER = Path(__file__).parent
FULL = FOLDER / "clinic_full.yml"
KINDS = ("say", "press", "brain", "event", "clock", "visitor")
EXACT = ("asked", "lines", "safety")
CHECKS = {*EXACT, "says", "first", "never", "source"}
# What each line rests on, read without the code that says it.
CLAIMS = {each.name: list(each.metadata["claims"]) for each in LINES if each.metadata.get("claims")}
# Another each time: the reference, the times, and the digest of all texts.
DIFFERS = ("reference", "content_version")


@dataclass(frozen=True)
class Step:
    kind: str
    value: str
    checks: dict[str, Any]


@dataclass(frozen=True)
class Dialogue:
    name: str
    steps: tuple[Step, ...]
    ticket: dict[str, Any] | None
    mail: str | None = None
    channel: str = "web"
    clinic: str = ""
    at: str = ""
    browser: bool = False

    @property
    def path(self) -> tuple[Any, ...]:
        """What is said and what is asked, in order: no two dialogues walk the same."""
        asked = tuple(step.checks.get("asked") for step in self.steps)
        lines = tuple(tuple(step.checks.get("lines") or ()) for step in self.steps)
        return (self.channel, self.clinic, self.language, asked, lines)

    @property
    def language(self) -> str:
        """``es`` if it is one of the Spanish dialogues."""
        return "es" if self.name.endswith("_es") else "en"


def load() -> list[Dialogue]:
    """Every dialogue of the folder. A key that no driver knows is an error."""
    return [read(path) for path in sorted(FOLDER.glob("*.yml")) if path != FULL]


def read(path: Path) -> Dialogue:
    raw = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    steps = tuple(_step(path, each) for each in raw.pop("steps"))
    return Dialogue(path.stem, steps, raw.pop("ticket"), **raw)


def _step(path: Path, raw: dict[str, Any]) -> Step:
    (kind,) = [key for key in raw if key in KINDS]
    checks = {key: value for key, value in raw.items() if key != kind}
    assert checks.keys() <= CHECKS, (path.name, checks)
    return Step(kind, raw[kind], checks)


def line(step: Step) -> dict[str, str]:
    """The step as an input line of ``talk``."""
    name = {"say": "text", "press": "choice", "visitor": "conversation"}.get(step.kind, step.kind)
    return {name: step.value}


def seen(result: dict[str, Any], names: list[str]) -> dict[str, Any]:
    """What followed a step, in the keys of a dialogue. Raises ``AssertionError`` for silence."""
    assert "error" not in result, result
    reading = (result["understood"] or {}).get("safety")
    return {
        "asked": result["asked"],
        "lines": [name.removeprefix("utter_") for name in dict.fromkeys(names)],
        "safety": f"{reading['action']} {reading['sign']}" if reading else None,
    }


def ticket_seen(ticket: dict[str, Any] | None) -> dict[str, Any] | None:
    """The request without what differs each time."""
    if ticket is None:
        return None
    kept = {key: value for key, value in ticket.items() if key not in DIFFERS}
    kept["safety"] = [{k: v for k, v in sign.items() if k != "at"} for sign in kept["safety"]]
    kept["consent"] = kept["consent"]["text"]
    return kept


def check_sources(replies: list[dict[str, Any]], names: list[str]) -> None:
    """Each explanation names the claims that its line in data/answers rests on, and no other."""
    for reply, name in zip(replies, names, strict=True):
        claims = list(reply["source"]["claims"]) if "source" in reply else []
        assert claims == CLAIMS.get(name, []), (name, claims)


def check_texts(step: Step, texts: list[str]) -> None:
    """The checks on words: ``says``, ``first`` and ``never``."""
    said = "\n".join(texts).lower()
    for words in step.checks.get("says", ()):
        assert words.lower() in said, (step.value, words, texts)
    for words in step.checks.get("never", ()):
        assert words.lower() not in said, (step.value, words, texts)
    for words in step.checks.get("first", ()):
        first = texts[0].split(".")[0].lower()
        assert words.lower() in first, (step.value, words, texts)


def compare(step: Step, result: dict[str, Any], names: list[str]) -> None:
    """What followed a step is what stands beside it."""
    found = seen(result, names)
    texts = [reply["text"] for reply in result["replies"]]
    if step.kind in ("clock", "visitor"):
        return
    assert texts, "silence"
    check_texts(step, texts)
    check_sources(result["replies"], names)
    expected = {key: step.checks.get(key) for key in EXACT}
    assert found == expected, (step.value, texts)
    if "source" in step.checks:
        claims = [each["source"]["claims"] for each in result["replies"] if "source" in each]
        assert any(step.checks["source"] in each for each in claims), result
