"""One turn as an action sees it: the draft, what was asked, and how to answer."""

from __future__ import annotations

import functools
from typing import Any

import msgspec
from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot import clinic, settings, wording
from bot.contract import Channel, Details, Draft, EffectName, Language, Office
from bot.intake.next import next_step
from bot.wording import Wording

# Key of a json message that the brain takes for an effect, not for words.
EFFECT = "effect"


class State(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the brain puts into the slot ``turn``: this message, read."""

    channel: Channel = "web"
    text: str = ""
    intent: str = ""
    changed: Details = {}
    # What a pressed button carries besides its intent.
    carried: dict[str, str] = {}
    # The two likeliest readings, where we are unsure.
    likely: tuple[str, ...] = ()
    office: Office = Office()


@functools.lru_cache(maxsize=1)
def lines() -> Wording:
    """The wording, for labels inside other lines."""
    facts = clinic.load(settings.load().clinic_file)
    return wording.load(facts.facts(), facts.titles())


class Turn:
    """What an action works with. Changes of ``draft`` and ``asked`` leave by ``events``."""

    def __init__(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
        self._dispatcher = dispatcher
        self.draft: Draft = msgspec.convert(tracker.get_slot("draft") or {}, Draft)
        self.state: State = msgspec.convert(tracker.get_slot("turn") or {}, State)
        self.asked: str | None = tracker.get_slot("asked")
        self.language: Language = "es" if tracker.get_slot("language") == "es" else "en"

    def say(self, line: str, /, **values: Any) -> None:
        """One line of data/answers, in the visitor's language."""
        self._dispatcher.utter_message(response=line, **values)

    def effect(self, name: EffectName, **data: Any) -> None:
        """Something for the conversation to do in the turn's transaction."""
        self._dispatcher.utter_message(json_message={EFFECT: name, "data": data})

    def label(self, name: str) -> str:
        """A short text of the interface, such as a detail's name."""
        return lines().text(f"utter_label_{name}", self.language)

    @staticmethod
    def fact(name: str) -> str:
        """One of the clinic's facts; empty where it is not set."""
        return lines().facts.get(name, "")

    def set(self, **changes: Any) -> None:
        """Replace parts of the draft."""
        self.draft = msgspec.structs.replace(self.draft, **changes)

    def step(self) -> str | None:
        """The step that is still open."""
        return next_step(self.draft, self.state.channel)

    def events(self) -> list[EventType]:
        """The state after the action, as Rasa's events."""
        return [
            SlotSet("draft", msgspec.to_builtins(self.draft)),
            SlotSet("asked", self.asked),
            SlotSet("language", self.language),
        ]


class TurnAction(Action):  # type: ignore[misc]  # rasa_sdk has no types
    """Base of our actions: a name and one method that works on a Turn."""

    id = ""

    def name(self) -> str:
        """The name in domain.yml."""
        return self.id

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Called by Rasa."""
        turn = Turn(dispatcher, tracker)
        self.act(turn)
        return turn.events()

    def act(self, turn: Turn) -> None:
        """What this action does."""
        raise NotImplementedError
