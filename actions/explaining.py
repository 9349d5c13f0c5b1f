"""What the articles say, and what only the office can say: the answer to a question."""

from __future__ import annotations

from actions.answering import Topic, answer_in_full, answer_in_short, explain
from actions.besides import name_others
from actions.turn import Turn, TurnAction
from bot.intake.cues.aspects import aspect_of
from bot.intake.cues.failed_surgery import tells_of_failed_surgery
from bot.intake.request import draft as drafts
from bot.intake.whole.under_age import asks_of_children

FAILED = "utter_ask_failed_back_surgery"
CANDIDACY = "ask_candidacy"
# Topics that say little to somebody who does not know yet what the doctor claims.
BEGUN = {
    "ask_evidence", "ask_success_rate", "ask_treatment", "ask_diagnosis_method", "ask_second_opinion", "ask_imaging",
    "ask_other_causes", "ask_recovery", "ask_candidacy", "ask_for_diagnosis", "ask_not_believed", "ask_why_spine_care_misses",
}  # fmt: skip
# More whole answers would be a wall of text: each is said in short then, and already two beside
# a request that waits for its next step.
MOST_IN_FULL = 2


class Explain(TurnAction):
    """The answer to every question of the message, in the order in which they were asked."""

    id = "action_explain"

    def act(self, turn: Turn) -> None:
        said = set()
        if _comes_from_surgery(turn):
            explain(turn, FAILED)
            said.add(FAILED)
        topics = _topics(turn)
        if len(topics) > (1 if turn.step() else MOST_IN_FULL):
            answer_in_short(turn, topics)
        else:
            answer_in_full(turn, topics, said)
        if any(topic == CANDIDACY and _of_child(turn, words) for topic, words in topics):
            turn.say("utter_minor")
        name_others(turn, said)


def _comes_from_surgery(turn: Turn) -> bool:
    """Whether the whole explanation is due before an answer: once, to who was operated in vain."""
    if turn.draft.open or turn.state.intent not in BEGUN or turn.explained(FAILED):
        return False
    # Two questions have two answers already: a third would be a wall of text.
    typed = not turn.state.carried and len(turn.state.topics) <= 1
    return typed and tells_of_failed_surgery(turn.state.text)


def _of_child(turn: Turn, words: str) -> bool:
    """Whether words ask for children, or for one whose age is told with them by who speaks for it."""
    told = "minor" in turn.state.changed and not drafts.unaccompanied(turn.draft)
    return told or asks_of_children(words)


def _topics(turn: Turn) -> tuple[Topic, ...]:
    """The questions of the message; as one where only all of it asks for a side of a topic."""
    whole = ((turn.state.intent, turn.state.text),)
    several = turn.state.topics
    each = (*several, *turn.state.left)
    if not several or (aspect_of(turn.state.text) and not any(aspect_of(w) for _, w in each)):
        return whole
    return several
