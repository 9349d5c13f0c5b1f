"""The store that keeps nothing: a tracker is built for each turn and read at its end.

The conversation id that Rasa sees names one turn of one conversation. ``TrackerStore`` is
Rasa's own extension point; what it hands out here comes from the request.
"""

from __future__ import annotations

from typing import Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

Slots = dict[str, Any]


def sender_of(conversation: str, turn_id: str) -> str:
    """Rasa's id of one turn. Clients choose turn ids, so two conversations may have the same."""
    return f"{conversation}/{turn_id}"


class TurnTrackerStore(TrackerStore):  # type: ignore[misc]  # Rasa has no usable types
    """Trackers of the turns that run at this moment, by ``sender_of``."""

    def __init__(self, domain: Domain | None = None, **kwargs: Any) -> None:
        super().__init__(domain, **kwargs)
        self._begin: dict[str, Slots] = {}
        self._end: dict[str, Slots] = {}

    def begin(self, sender: str, slots: Slots) -> None:
        """Say with which slots the turn's tracker starts."""
        self._begin[sender] = slots

    def end(self, sender: str) -> Slots | None:
        """The slots after the turn, and forget it. None if it was never saved."""
        self._begin.pop(sender, None)
        return self._end.pop(sender, None)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """A fresh tracker with the turn's slots, listening."""
        slots = self._begin.get(sender_id)
        if slots is None:
            return None
        tracker = self.init_tracker(sender_id)
        for name, value in slots.items():
            tracker.update(SlotSet(name, value))
        tracker.update(ActionExecuted(ACTION_LISTEN_NAME))
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep the slots until ``end`` fetches them. A stranger's tracker is dropped."""
        if tracker.sender_id in self._begin:
            self._end[tracker.sender_id] = tracker.current_slot_values()
