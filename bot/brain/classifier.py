"""The understanding component of Rasa's pipeline: our intent model as a graph component."""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.brain.component import Trained
from bot.brain.fitting import train
from bot.brain.model import OUTSIDE, Guess, Model

# Where the reading stands on the message, beside Rasa's own intent and ranking.
SCOPE = "scope"
SHOWN = 10


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class IntentClassifier(Trained[Model]):
    """Names the intent of a message, ``out_of_scope`` when none is near."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """``embedding``: whether the sentence embedding is used where it is installed."""
        return {"embedding": True}

    read = staticmethod(Model.load)

    def learn(self, training_data: TrainingData) -> Model:
        """From the examples of data/nlu."""
        examples = [each for each in training_data.intent_examples if each.get(TEXT)]
        texts = [str(each.get(TEXT)) for each in examples]
        return train(texts, [str(each.get(INTENT)) for each in examples], self._embedding)

    def process(self, messages: list[Message]) -> list[Message]:
        """Put intent, ranking and scope on each message that has a text."""
        for message in messages:
            text = message.get(TEXT)
            if text and self._model is not None and not message.get(INTENT):
                self._put(message, self._model.guess(str(text), self._embedding))
        return messages

    @staticmethod
    def _put(message: Message, guess: Guess) -> None:
        name, confidence = guess.best
        ranking = [{"name": each, "confidence": p} for each, p in guess.ranking[:SHOWN]]
        if not guess.in_scope and name not in {"emergency", "self_harm", "gibberish"}:
            name, confidence = OUTSIDE, 1 - guess.scope
        message.set("intent", {"name": name, "confidence": confidence}, add_to_output=True)
        message.set("intent_ranking", ranking, add_to_output=True)
        message.set(
            SCOPE,
            {"score": guess.scope, "in_scope": guess.in_scope, "best": guess.best[0]},
            add_to_output=True,
        )
