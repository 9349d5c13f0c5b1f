"""What the articles say, and what only the office can say: the answer to a question."""

from __future__ import annotations

from actions.turn import Turn, TurnAction
from bot.intake.aspects import ASPECTS, aspect_of


class Explain(TurnAction):
    """The line of the intent, or of the one side of it that was asked for.

    What was explained before is only begun: the whole stands above.
    """

    id = "action_explain"

    def act(self, turn: Turn) -> None:
        carried = turn.state.carried.get("aspect")
        aspect = carried if carried in ASPECTS else aspect_of(turn.state.text)
        line = f"utter_aspect_{aspect}" if aspect else f"utter_{turn.state.intent}"
        if line in turn.draft.explained:
            turn.say_short(line)
            return
        turn.say(line)
        turn.set(explained=(*turn.draft.explained, line))
