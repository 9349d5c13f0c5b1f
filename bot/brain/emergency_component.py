"""The emergency classifier as a component of Rasa's pipeline."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import msgspec
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.brain import embedding as embeddings
from bot.brain.embedding import Embedding
from bot.brain.emergency import EmergencyModel
from bot.brain.emergency_training import INTENTS, NO_SIGN, examples_in, train
from bot.settings import ROOT
from bot.settings import load as load_settings

# Where the suspicion stands on the message.
SUSPICION = "suspicion"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class EmergencyClassifier(GraphComponent):  # type: ignore[misc]  # Rasa has no usable types
    """Puts the probabilities of an emergency and of self-harm on every message."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """``embedding``: whether it is used where it is installed. ``sentences``: the folder
        of sentences with and without a sign, besides the training examples.
        """
        return {"embedding": True, "sentences": "data/emergency"}

    def __init__(
        self,
        config: dict[str, Any],
        storage: ModelStorage,
        resource: Resource,
        model: EmergencyModel | None = None,
    ) -> None:
        self._storage, self._resource = storage, resource
        self._model = model
        self._sentences = _folder(config)
        wanted = bool(config["embedding"]) and load_settings().embedding
        self._embedding: Embedding | None = embeddings.load() if wanted else None

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> EmergencyClassifier:
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
    ) -> EmergencyClassifier:
        """A component with the weights of an earlier training."""
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, EmergencyModel.load(folder))

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Rasa trains anew when our own sentences change, which it does not know of."""
        digest = hashlib.sha256()
        for path in sorted(_folder(config).glob("*.yml")):
            digest.update(path.read_bytes())
        return digest.hexdigest()

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from data/nlu and data/emergency, and keep the weights."""
        known = [
            (INTENTS.get(str(each.get(INTENT)), NO_SIGN), str(each.get(TEXT)))
            for each in training_data.intent_examples
            if each.get(TEXT)
        ]
        self._model = train(known + examples_in(self._sentences), self._embedding)
        with self._storage.write_to(self._resource) as folder:
            self._model.save(folder)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Put the suspicion on each message that has a text."""
        for message in messages:
            text = str(message.get(TEXT) or "")
            if text.isupper():
                # Capitals are a habit, not a sign; the embedding takes them for one.
                text = text.lower()
            if text.strip() and self._model is not None:
                vector = self._embedding.of(text) if self._embedding else None
                suspicion = msgspec.to_builtins(self._model.suspect(text, vector))
                message.set(SUSPICION, suspicion, add_to_output=True)
        return messages


def _folder(config: dict[str, Any]) -> Path:
    return ROOT / str(config["sentences"])
