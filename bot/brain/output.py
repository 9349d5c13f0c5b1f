"""What Rasa says in a turn, as the contract's replies and effects."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

import msgspec
from rasa.core.channels.channel import OutputChannel

from actions.turn import EFFECT
from bot.contract import Effect, Reply
from bot.safety.ways import OTHER
from bot.wording import Wording, choices_of

# A choice that stays useful after the step's own question was asked again.
LASTING = ("add_question",)
# That the other person is safe ends the line about them wherever it stands, above the summary too.
SAFE = ("alarm_safe", OTHER)
# The lines whose choices all stay so.
OFFERS = ("utter_also_asked", "utter_short_answers")
PLACE = re.compile(r"\{(?!reference\})\w+\}")


class TurnOutput(OutputChannel):  # type: ignore[misc]  # Rasa has no usable types
    """Collects one turn's messages."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._replies: list[Reply] = []
        self.effects: list[Effect] = []

    @classmethod
    def name(cls) -> str:
        """Rasa asks every channel for a name."""
        return "nerveline"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """One bot message: an effect, or words with buttons and source."""
        custom = message.get("custom") or {}
        if EFFECT in custom:
            self.effects.append(Effect(name=custom[EFFECT], data=custom["data"]))
            return
        text = message.get("text")
        if not text:
            return
        source = message.get("metadata") or {}
        self._replies += self._wording.replies(
            PLACE.sub("", text),
            name=str(message.get("utter_action") or ""),
            choices=choices_of(message.get("buttons") or ()),
            source=self._wording.source(source.get("article"), source.get("claims", ())),
            picture=source.get("picture"),
        )

    def replies(self, pointless: Collection[str] = ()) -> tuple[Reply, ...]:
        """The messages. Choices stand on the last one only, its own first: most older ones would no
        longer fit.

        ``pointless``: payloads that this visitor is not offered.
        """
        if not self._replies:
            return ()
        last = self._replies[-1]
        earlier = [
            choice
            for reply in self._replies[:-1]
            for choice in reply.choices
            if not last.choices
            or choice.payload in LASTING
            or reply.name in OFFERS
            or (choice.payload, reply.name) == SAFE
        ]
        every = dict.fromkeys((*last.choices, *earlier))
        kept = [each for each in every if each.payload not in pointless]
        plain = [msgspec.structs.replace(reply, choices=()) for reply in self._replies[:-1]]
        return (*plain, msgspec.structs.replace(last, choices=tuple(kept)))
