"""Forgetting a conversation: said yes to twice, done once."""

from __future__ import annotations

from actions.turn import Turn
from bot.contract import Draft


def erase(turn: Turn) -> None:
    """Forget the draft and every word; only after a second yes, for it cannot be undone."""
    turn.effect("erase")
    filed = turn.draft.reference
    turn.draft = Draft(reference=filed)
    turn.asked = None
    turn.say("utter_erased_but_ticket" if filed else "utter_erased")
