"""What reads the details of few classes, as a component of Rasa's pipeline."""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.brain.component import TrainedOnSentences
from bot.brain.details import DetailModels
from bot.brain.details_training import sentences_in, train

# Where the classes stand on the message, by detail.
TOLD = "told"
# A message whose details are to be read says here what was asked.
METADATA, ASKED = "metadata", "asked"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class DetailReader(TrainedOnSentences[DetailModels]):
    """Puts the details that it is sure of on a message whose details are to be read."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """``embedding``: whether it is used where it is installed. ``sentences``: the folder
        with a table for each detail.
        """
        return {"embedding": True, "sentences": "data/readers"}

    read = staticmethod(DetailModels.load)

    def learn(self, training_data: TrainingData) -> DetailModels:
        """From the sentences of data/readers; the examples of data/nlu say nothing of them."""
        everyday = [str(each.get(TEXT)) for each in training_data.intent_examples if each.get(TEXT)]
        return train(sentences_in(self.folder(self._config)), everyday, self._embedding)

    def process(self, messages: list[Message]) -> list[Message]:
        """Put the details on each message that says what was asked."""
        for message in messages:
            text, metadata = str(message.get(TEXT) or ""), message.get(METADATA) or {}
            if text.strip() and self._model is not None and ASKED in metadata:
                told = self._model.read(text, metadata[ASKED], self._embedding)
                message.set(TOLD, told, add_to_output=True)
        return messages
