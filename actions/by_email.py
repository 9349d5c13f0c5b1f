"""E-mail instead of a call."""

from __future__ import annotations

from actions.asking import ask
from actions.intake import take_after_filing
from actions.saying_back import say_values
from actions.turn import Turn, TurnAction
from bot.intake.request import draft as drafts


class UseEmail(TurnAction):
    """E-mail instead of the phone: the address is asked for once, and only where none is known."""

    id = "action_use_email"

    def act(self, turn: Turn) -> None:
        turn.draft = drafts.with_details(turn.draft, contact_by=["email"])
        if turn.draft.reference:
            if drafts.has(turn.draft, "email"):
                take_after_filing(turn)
                return
            turn.asked = "email"
            turn.say("utter_ask_email")
            return
        if turn.draft.open and drafts.has(turn.draft, "email"):
            say_values(turn)
        turn.set(open=True)
        ask(turn)
