"""What the articles say, and what only the office can say: the answer to a question."""

from __future__ import annotations

from actions import office
from actions.besides import name_others
from actions.turn import Turn, TurnAction
from bot.intake.aspects import ASPECTS, aspect_of
from bot.intake.failed_surgery import tells_of_failed_surgery

HOURS = "ask_location_hours"
FAILED = "utter_ask_failed_back_surgery"
# Topics that say little to somebody who does not know yet what the doctor claims.
BEGUN = {
    "ask_evidence", "ask_success_rate", "ask_treatment", "ask_diagnosis_method", "ask_second_opinion", "ask_imaging",
    "ask_other_causes", "ask_recovery", "ask_candidacy", "ask_for_diagnosis", "ask_not_believed", "ask_why_spine_care_misses",
}  # fmt: skip


class Explain(TurnAction):
    """The answer to every question of the message, in the order in which they were asked."""

    id = "action_explain"

    def act(self, turn: Turn) -> None:
        said = set()
        if _comes_from_surgery(turn):
            _explain(turn, FAILED)
            said.add(FAILED)
        for topic, words in _topics(turn):
            line = _line(turn, topic, words)
            if topic == HOURS and line == f"utter_{HOURS}":
                office.say_office(turn, words)
            elif line not in said:
                _explain(turn, line)
            said.add(line)
            office.say_facts(turn, topic)
        name_others(turn)


def _comes_from_surgery(turn: Turn) -> bool:
    """Whether the whole explanation is due before an answer: once, to who was operated in vain."""
    if turn.draft.open or turn.state.intent not in BEGUN or turn.explained(FAILED):
        return False
    # Two questions have two answers already: a third would be a wall of text.
    typed = not turn.state.carried and len(turn.state.topics) <= 1
    return typed and tells_of_failed_surgery(turn.state.text)


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
