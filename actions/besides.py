"""Questions beside what a message is taken for: answered in short, or offered to be passed on."""

from __future__ import annotations

from collections.abc import Collection

from actions.answering import answer_in_short, asked_of, explain
from actions.turn import Turn
from bot.contract import Choice
from bot.intake.cues.asking import may_be_passed_on, question_in
from bot.intake.cues.aspects import asks_desk, aspect_of, line_of
from bot.intake.cues.topics import ALONE, for_office
from bot.intake.request.merging import PARTS
from bot.intake.whole.steering import steer


def _is_of_the_way(words: str) -> bool:
    """Whether words ask what comes next, which the next question answers."""
    meant = steer(words)
    return meant is not None and meant.kind == "what_next"


def name_others(turn: Turn, said: Collection[str] = ()) -> None:
    """The questions of the message that are not answered yet: what has an answer gets it in short,
    the others are named together, and can be passed on. ``said``: the lines of this answer.
    """
    left = tuple(each for each in turn.state.left if not _is_of_the_way(each[1]))
    if not left:
        return
    answered = tuple((name, words) for name, words in left if name and name not in ALONE)
    answer_in_short(turn, tuple(each for each in answered if asked_of(turn, *each) not in said))
    turn.set(question=turn.state.question or None)
    rest = tuple(each for each in left if each not in answered)
    if not rest:
        return
    titles = dict.fromkeys(name for name, _ in rest if name)
    choices = [Choice(title=turn.label(f"reading_{name}"), payload=name) for name in titles]
    line = "utter_also_asked" if choices else "utter_question_kept"
    words = PARTS.join(words for _, words in rest)
    turn.say(line, *choices, question=turn.label("not_repeated") if turn.public else words)


def keep_question(turn: Turn) -> None:
    """A question beside the details: what a front desk is asked gets its answer, and what nothing
    here answers is offered to be passed on.
    """
    if "question" in turn.state.changed:
        # It is passed on already.
        return
    if turn.state.left:
        name_others(turn)
        return
    if asks_desk(turn.state.text):
        explain(turn, line_of("", aspect_of(turn.state.text)))
        return
    whole = turn.state.text if for_office(turn.state.text) else ""
    question = question_in(turn.state.text) or whole
    if question and may_be_passed_on(question) and not _is_of_the_way(question):
        name_question(turn, question)


def name_question(turn: Turn, question: str) -> None:
    """Say that nothing here answers the question, and offer to pass it on."""
    turn.set(question=question)
    shown = turn.label("not_repeated") if turn.public else question
    turn.say("utter_question_kept", question=shown)
