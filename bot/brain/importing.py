"""The training data as Rasa wants it, read once.

Rasa's own importer reads and checks every file anew for each part of the training that asks
for it, and copies and hashes every example whenever it merges: a third of the training's
CPU. ``config.yml`` names this one instead; what it gives is the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from rasa.shared.exceptions import RasaException
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

# What a block of examples may hold; Rasa's other kinds (synonyms, entities) are not used.
BLOCK = {"intent", "metadata", "examples"}
BULLET = "- "


class ExamplesError(RasaException):  # type: ignore[misc]  # Rasa has no usable types
    """A file of examples is not what it should be; names the file."""


class Example(Message):  # type: ignore[misc]  # Rasa has no usable types
    """A training example whose hash outlives Rasa's merging."""

    def __deepcopy__(self, memo: dict[int, object]) -> Example:
        """A copy with the same text and labels: they are never changed in place."""
        copy = Example(self.data, time=self.time)
        copy._cached_fingerprint = self._cached_fingerprint
        return copy

    def set(self, prop: str, info: Any, add_to_output: bool = False) -> None:
        """Rasa sets every intent to what it is; that changes nothing."""
        if add_to_output or self.data.get(prop) != info:
            super().set(prop, info, add_to_output)


class Importer(RasaFileImporter):  # type: ignore[misc]  # Rasa has no usable types
    """Rasa's file importer, but for the examples and answers."""

    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """The examples of every intent, and the responses. Raises ``ExamplesError``."""
        return self._training_data

    @cached_property
    def _training_data(self) -> TrainingData:
        examples: list[Example] = []
        responses: dict[str, Any] = {}
        for path in map(Path, self._nlu_files):
            try:
                content = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
                examples += [one for block in content.get("nlu") or () for one in _examples(block)]
            except (yaml.YAMLError, AttributeError, ValueError) as error:
                raise ExamplesError(f"{path.name}: {error}") from error
            responses |= content.get("responses") or {}
        return TrainingData(examples, responses=responses)


def _examples(block: dict[str, Any]) -> Iterator[Example]:
    if unknown := block.keys() - BLOCK:
        raise ValueError(f"unknown {sorted(unknown)}")
    for line in block["examples"].splitlines():
        if not line.startswith(BULLET):
            raise ValueError(f"{line!r} does not begin with {BULLET!r}")
        yield Example.build(
            line.removeprefix(BULLET).strip("\n\r "),
            block["intent"],
            intent_metadata=block["metadata"],
        )
