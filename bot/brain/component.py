"""What our components of Rasa's pipeline share: the weights' place, and the sentence embedding."""

from __future__ import annotations

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
