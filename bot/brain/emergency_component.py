"""The emergency classifier as a component of Rasa's pipeline."""

from __future__ import annotations

from typing import Any

import msgspec
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.brain.component import TrainedOnSentences
from bot.brain.emergency import EmergencyModel
from bot.brain.emergency_parts import suspect
from bot.brain.emergency_training import INTENTS, NO_SIGN, examples_in, train

# Where the suspicion stands on the message.
SUSPICION = "suspicion"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class EmergencyClassifier(TrainedOnSentences[EmergencyModel]):
    """Puts the probabilities of an emergency and of self-harm on every message."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """``embedding``: whether it is used where it is installed. ``sentences``: the folder
        of sentences with and without a sign, besides the training examples.
        """
        return {"embedding": True, "sentences": "data/emergency"}

    read = staticmethod(EmergencyModel.load)

    def learn(self, training_data: TrainingData) -> EmergencyModel:
        """From the examples of data/nlu and the sentences of data/emergency."""
        known = [
            (INTENTS.get(str(each.get(INTENT)), NO_SIGN), str(each.get(TEXT)))
            for each in training_data.intent_examples
            if each.get(TEXT)
        ]
        return train(known + examples_in(self.folder(self._config)), self._embedding)

    def process(self, messages: list[Message]) -> list[Message]:
        """Put the suspicion on each message that has a text."""
        for message in messages:
            text = str(message.get(TEXT) or "")
            if text.isupper():
                # Capitals are a habit, not a sign; the embedding takes them for one.
                text = text.lower()
            if text.strip() and self._model is not None:
                suspicion = msgspec.to_builtins(suspect(self._model, text, self._embedding))
                message.set(SUSPICION, suspicion, add_to_output=True)
        return messages
