"""Whole dialogues, one file each, named after what a visitor does.

Two drivers hold them: tests/conversations (through ``talk``'s session) and
tests/browser (in a real browser). A step is one of ``say``, ``press``, ``brain``,
``event`` and ``clock``; what must follow stands beside it:

``asked``   what the bot then waits for (compared only where it is given)
``says``    words that stand in the replies        ``first``  in the first sentence
``never``   words that do not stand there          ``source`` a claim of the source
``safety``  the action of the safety reading
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent
KINDS = ("say", "press", "brain", "event", "clock")
CHECKS = {"asked", "says", "first", "never", "source", "safety"}


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
    extra: dict[str, Any] = field(default_factory=dict)


def load() -> list[Dialogue]:
    """Every dialogue of the folder. A key that no driver knows is an error."""
    return [_dialogue(path) for path in sorted(FOLDER.glob("*.yml"))]


def _dialogue(path: Path) -> Dialogue:
    raw = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    steps = tuple(_step(path, each) for each in raw.pop("steps"))
    ticket, mail = raw.pop("ticket"), raw.pop("mail", None)
    channel = raw.pop("channel", "web")
    assert not raw, (path.name, raw)
    return Dialogue(path.stem, steps, ticket, mail, channel)


def _step(path: Path, raw: dict[str, Any]) -> Step:
    (kind,) = [key for key in raw if key in KINDS]
    checks = {key: value for key, value in raw.items() if key != kind}
    assert checks.keys() <= CHECKS, (path.name, checks)
    return Step(kind, raw[kind], checks)


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


def check_ticket(dialogue: Dialogue, ticket: dict[str, Any] | None) -> None:
    """The filed request has at least what the dialogue says."""
    if dialogue.ticket is None:
        assert ticket is None, ticket
        return
    assert ticket is not None, "no ticket was filed"
    assert {key: ticket.get(key) for key in dialogue.ticket} == dialogue.ticket
    assert ticket["consent"]["text"]
