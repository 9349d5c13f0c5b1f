"""What the articles say, and what only the office can say: the answer to a question."""

from __future__ import annotations

from actions import office
from actions.besides import name_others
from actions.turn import Turn, TurnAction
from bot.intake.aspects import ASPECTS, aspect_of

HOURS = "ask_location_hours"


class Explain(TurnAction):
    """The answer to every question of the message, in the order in which they were asked."""

    id = "action_explain"

    def act(self, turn: Turn) -> None:
        said = set()
        for topic, words in _topics(turn):
            line = _line(turn, topic, words)
            if topic == HOURS and line == f"utter_{HOURS}":
                office.say_office(turn, words)
            elif line not in said:
                _explain(turn, line)
            said.add(line)
            office.say_facts(turn, topic)
        name_others(turn)


def _topics(turn: Turn) -> tuple[tuple[str, str], ...]:
    """The questions of the message; as one where only all of it asks for a side of a topic."""
    whole = ((turn.state.intent, turn.state.text),)
    several = turn.state.topics
    each = (*several, *turn.state.left)
    if not several or (aspect_of(turn.state.text) and not any(aspect_of(w) for _, w in each)):
        return whole
    return several


def _line(turn: Turn, topic: str, words: str) -> str:
    """The topic's line, or that of the one side of it that was asked for."""
    carried = turn.state.carried.get("aspect")
    aspect = carried if carried in ASPECTS else aspect_of(words)
    return f"utter_aspect_{aspect}" if aspect else f"utter_{topic}"


def _explain(turn: Turn, line: str) -> None:
    """Say a line; what was explained before is only begun: the whole stands above.

    What it offers to pass on is what was asked.
    """
    if turn.offers(line, "add_question"):
        turn.set(question=turn.state.question or None)
    if turn.explained(line):
        turn.say_short(line)
    else:
        turn.say(line)
    turn.remember(line)
