"""The frozen set: messages that nothing was trained on or tuned to."""

from __future__ import annotations

import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.settings import ROOT

FOLDER = ROOT / "tests" / "nlu"
# What somebody else found in some of the readers' rows, with only the specification at hand.
ANNOTATED = ROOT / "tests" / "understanding" / "second_annotator.jsonl"
TOPICS = ("articles", "office", "small_talk", "steering")
OUTSIDE = "out_of_scope"
# Two random edits in 40 characters, as somebody types on a phone in a hurry.
EDITS_PER_CHARACTER = 2 / 40
SEED = 1
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Row:
    """A message and what it is.

    ``kind`` is ``intent`` (``truth`` its name), ``far`` or ``near`` (out of scope), ``sign``
    (``truth`` the sign, ``actions`` what may be said), ``doubtful`` or ``miss``.
    """

    text: str
    language: str
    kind: str
    truth: str = ""
    actions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Answer:
    """A message for one of the readers, what was asked, and the details that stand in it."""

    reader: str
    text: str
    asked: str | None
    fields: dict[str, Any]


def rows(folder: Path = FOLDER) -> list[Row]:
    """Every message with an intent, a sign or neither. Raises ``OSError``."""
    found = list(_intents(folder))
    for kind, languages in _read(folder, "out_of_scope").items():
        for language, texts in languages.items():
            found += [Row(text, language, kind, OUTSIDE) for text in texts]
    found += [Row(each["text"], each["language"], "miss") for each in _read(folder, "near_misses")]
    safety = _read(folder, "safety")
    for sign, languages in safety["signs"].items():
        for language, lines in languages.items():
            found += [
                Row(line["text"], language, "sign", sign, tuple(line["action"])) for line in lines
            ]
    for language, lines in safety["doubtful"].items():
        found += [Row(line["text"], language, "doubtful", line["sign"]) for line in lines]
    return found


def answers(folder: Path = FOLDER) -> list[Answer]:
    """Every row of the readers. Raises ``OSError``."""
    return [
        Answer(reader, line["text"], line["asked"], line["fields"])
        for reader, lines in _read(folder, "readers").items()
        for line in lines
    ]


def annotated(folder: Path = FOLDER, path: Path = ANNOTATED) -> list[tuple[Answer, dict[str, Any]]]:
    """Rows of the readers with the details that a second annotator found. Raises ``OSError``."""
    of_reader: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers(folder):
        of_reader[answer.reader].append(answer)
    lines = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [(of_reader[line["reader"]][line["row"]], line["fields"]) for line in lines]


def mistyped(text: str, chance: random.Random) -> str:
    """The text in lower case, without punctuation, with two edits in 40 characters."""
    spoiled = re.sub(r"[^\w\s']", "", text.lower())
    for _ in range(max(1, round(len(spoiled) * EDITS_PER_CHARACTER))):
        places = [at for at, letter in enumerate(spoiled) if letter.isalpha()]
        if not places:
            break
        spoiled = _edit(spoiled, chance.choice(places), chance)
    return spoiled


def _edit(text: str, at: int, chance: random.Random) -> str:
    """A letter left out, doubled, swapped with the next, or wrong."""
    kind = chance.randrange(4)
    if kind == 0:
        return text[:at] + text[at + 1 :]
    if kind == 1:
        return text[: at + 1] + text[at:]
    if kind == 2 and at + 1 < len(text):
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return text[:at] + chance.choice(LETTERS) + text[at + 1 :]


def _intents(folder: Path) -> Iterator[Row]:
    for topic in TOPICS:
        for intent, languages in _read(folder, topic)["intents"].items():
            for language, texts in languages.items():
                for text in texts:
                    yield Row(text, language, "intent", intent)


def _read(folder: Path, name: str) -> Any:
    return yaml.safe_load((folder / f"{name}.yml").read_text(encoding="utf-8"))
