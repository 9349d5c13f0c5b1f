"""Somebody else: whom the request is for, and a second one behind a request that was sent."""

from __future__ import annotations

from actions.asking import ask
from actions.saying_back import say_values
from actions.turn import Turn, TurnAction
from bot.intake.request import draft as drafts
from bot.intake.whole import someone_else, under_age


class SomeoneElse(TurnAction):
    """The request is for another person."""

    id = "action_someone_else"

    def act(self, turn: Turn) -> None:
        if turn.state.what == someone_else.ANOTHER:
            noted = say_values(turn)
            turn.asked = None
            turn.say("utter_ask_second" if noted else "utter_ask_second_unnoted")
            return
        if turn.draft.other and turn.draft.reference:
            begin_second(turn)
            return
        self.begin(turn)

    @staticmethod
    def begin(turn: Turn) -> None:
        """Ask who it is, unless that was told."""
        turn.set(open=not turn.draft.reference)
        if turn.draft.details.get("minor"):
            # A parent or guardian writes: they are the contact, and no more is asked.
            turn.draft = under_age.taken_over(turn.draft)
            turn.say("utter_guardian")
            ask(turn)
            return
        if drafts.has(turn.draft, "patient_name") and turn.step():
            ask(turn)
            return
        turn.asked = "patient_name"
        turn.say("utter_ask_patient")


def begin_second(turn: Turn) -> None:
    """Begin a request of somebody else's; the one that was sent stays as it is."""
    sent = str(turn.draft.reference)
    turn.draft = someone_else.begun(turn.draft, turn.state.at, turn.language)
    turn.say("utter_second_begun", reference=sent)
    if "relation" in turn.draft.details:
        SomeoneElse.begin(turn)
    else:
        ask(turn)


def drop_second(turn: Turn) -> bool:
    """Drop a second request, somebody else's: the one that was sent before stands there again."""
    if turn.draft.before is None:
        return False
    turn.draft = someone_else.put_back(turn.draft)
    turn.say("utter_second_dropped", reference=str(turn.draft.reference))
    return True


def say_unsent_second(turn: Turn) -> bool:
    """Which of two requests is with the office, and which is not sent yet. False if there is one."""
    if turn.draft.before is None or turn.draft.reference:
        return False
    turn.say("utter_second_unsent", reference=turn.draft.before.reference)
    return True
