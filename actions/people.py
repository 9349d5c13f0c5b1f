"""What a person has to do: calls, complaints, deletion, a filed request."""

from __future__ import annotations

from actions.erasing import erase
from actions.intake import ask
from actions.turn import Turn, TurnAction
from bot.intake import draft as drafts

# Characters of a complaint that go along; the conversation holds the rest.
MOST_NOTES = 600


class Person(TurnAction):
    """A person is wanted: the phone, or name and number for a call."""

    id = "action_person"

    def act(self, turn: Turn) -> None:
        turn.say("utter_person")
        if turn.draft.reference:
            return
        if not turn.draft.details.get("reason") and not turn.draft.open:
            turn.draft = drafts.with_details(turn.draft, reason="question")
        turn.set(open=True)
        ask(turn)


class Complain(TurnAction):
    """A complaint: name and number, nothing about pain; the words go along."""

    id = "action_complaint"

    def act(self, turn: Turn) -> None:
        known = turn.draft.details
        again = known.get("reason") == "complaint"
        said = " / ".join(str(each) for each in (known.get("notes"), turn.state.text) if each)
        turn.draft = drafts.with_details(turn.draft, reason="complaint", notes=said[:MOST_NOTES])
        if again:
            # Nobody is told six times how sorry a machine is.
            turn.say("utter_noted")
        else:
            turn.effect("hand_over", why="complaint")
            turn.say("utter_complaint")
        turn.set(open=True)
        ask(turn)


class Erase(TurnAction):
    """Delete what was said here, and say truthfully what stays."""

    id = "action_erase"

    def act(self, turn: Turn) -> None:
        if turn.draft.erasing or turn.state.carried.get("sure"):
            erase(turn)
        else:
            turn.set(erasing=True)
            # A typed yes must mean this question, not the one before.
            turn.asked = None
            turn.say("utter_erase_ask")


class Cancel(TurnAction):
    """Take back a request that was sent, or one that was not."""

    id = "action_cancel"

    def act(self, turn: Turn) -> None:
        filed = turn.draft.reference
        if filed:
            turn.effect("cancel")
            turn.say("utter_cancelled", reference=filed)
        else:
            turn.say("utter_stopped")
        turn.draft = drafts.restarted(turn.draft)
        turn.set(reference=None)
        turn.asked = None


class Status(TurnAction):
    """Did you get it?"""

    id = "action_status"

    def act(self, turn: Turn) -> None:
        if turn.draft.reference:
            turn.say("utter_already_filed", reference=turn.draft.reference)
        else:
            turn.say("utter_nothing_sent")
        if turn.step():
            ask(turn)
