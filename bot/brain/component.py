"""What our components of Rasa's pipeline share: the weights' place, and the sentence embedding."""

from __future__ import annotations

import hashlib
from abc import abstractmethod
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.brain import embedding as embeddings
from bot.brain.embedding import Embedding
from bot.brain.training import code_digest
from bot.settings import ROOT
from bot.settings import load as load_settings


class Saved(Protocol):
    """A model that can write itself into a folder."""

    def save(self, folder: Path) -> None:
        """Write the weights."""


ModelT = TypeVar("ModelT", bound=Saved)


class Trained(GraphComponent, Generic[ModelT]):  # type: ignore[misc]  # Rasa has no usable types
    """A component that keeps one model of ours, and may use the sentence embedding."""

    def __init__(
        self,
        config: dict[str, Any],
        storage: ModelStorage,
        resource: Resource,
        model: ModelT | None = None,
    ) -> None:
        self._config, self._storage, self._resource = config, storage, resource
        self._model = model
        wanted = bool(config["embedding"]) and load_settings().embedding
        self._embedding: Embedding | None = embeddings.load() if wanted else None

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Rasa trains anew when the code that learns changes."""
        return code_digest()

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Trained[ModelT]:
        """A component that has learned nothing yet."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> Trained[ModelT]:
        """A component with the weights of an earlier training."""
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, cls.read(folder))

    @staticmethod
    @abstractmethod
    def read(folder: Path) -> ModelT:
        """The model that an earlier training saved. Raises ``OSError`` or ``ValueError``."""

    @abstractmethod
    def learn(self, training_data: TrainingData) -> ModelT:
        """The model of Rasa's training data."""

    def train(self, training_data: TrainingData) -> Resource:
        """Learn and keep the weights."""
        self._model = self.learn(training_data)
        with self._storage.write_to(self._resource) as folder:
            self._model.save(folder)
        return self._resource


class TrainedOnSentences(Trained[ModelT]):
    """A component that learns from a folder of sentences of ours too: ``sentences`` of its config."""

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Rasa trains anew when our own sentences change, which it does not know of."""
        digest = hashlib.sha256((super().fingerprint_addon(config) or "").encode())
        for path in sorted(cls.folder(config).glob("*.yml")):
            digest.update(path.read_bytes())
        return digest.hexdigest()

    @classmethod
    def folder(cls, config: dict[str, Any]) -> Path:
        """Where the sentences are."""
        # Where the weights of an earlier training are taken, Rasa asks with another's config.
        return ROOT / str({**cls.get_default_config(), **config}["sentences"])
