"""Forgetting a conversation: said yes to twice, done once."""

from __future__ import annotations

from actions.turn import Turn
from bot.contract import Draft
from bot.intake.request import draft as drafts


def erase(turn: Turn) -> None:
    """Forget the draft and every word; only after a second yes, for it cannot be undone."""
    turn.effect("erase")
    before = turn.draft.before
    filed = turn.draft.reference or (before.reference if before else None)
    withdrawn = drafts.withdrawn(turn.draft)
    turn.draft = Draft(reference=filed, done=(drafts.WITHDRAWN,) if withdrawn else ())
    turn.asked = None
    # The office has one that was withdrawn as well.
    turn.say("utter_erased_but_ticket" if filed or withdrawn else "utter_erased")
    if turn.state.channel == "messenger":
        turn.say("utter_erased_messenger")


def say_filed(turn: Turn) -> None:
    """That the request is with the office; after a deletion, what is true of it then."""
    if not drafts.erased(turn.draft):
        turn.say("utter_already_filed", reference=str(turn.draft.reference))
    elif turn.state.closed:
        turn.say("utter_erased_over")
    else:
        turn.say("utter_erased_waits")
