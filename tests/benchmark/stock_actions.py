"""Our actions for the action server of stock Rasa.

Ours find in a slot what the brain read in the message. Stock Rasa knows the words and the
intent, so that is what they get.
"""

from __future__ import annotations

import importlib
import pkgutil
from datetime import datetime, timezone
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.utils import all_subclasses

import actions
from actions.turn import TurnAction


class Told:
    """Put before an action: it fills the slot in which the action looks."""

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Called by the action server."""
        message = tracker.latest_message
        tracker.slots["turn"] = {
            "at": datetime.now(timezone.utc).isoformat(),
            "text": message["text"],
            "intent": message["intent"]["name"],
            "was_asked": tracker.get_slot("asked"),
        }
        return super().run(dispatcher, tracker, domain)  # type: ignore[misc]


for module in pkgutil.iter_modules(actions.__path__, "actions."):
    importlib.import_module(module.name)
# The action server takes every class that it finds, and the last of a name.
TOLD = [type(each.__name__, (Told, each), {}) for each in all_subclasses(TurnAction)]
