"""Questions that only the office can answer: kept, and passed on if the visitor wishes."""

from __future__ import annotations

from actions.asking import ask
from actions.intake import resume
from actions.turn import Turn, TurnAction
from bot.intake.request import draft as drafts
from bot.intake.request import merging


def add_question(turn: Turn) -> None:
    """Put the remembered question on the request: the one that was offered, or the last before it."""
    waiting = turn.draft.unpassed
    question = turn.draft.question or (waiting[-1] if waiting else None)
    if not question:
        # Beside a question that is there already, and not in its place.
        turn.draft = drafts.with_done(turn.draft, "question")
        turn.asked = "question"
        turn.say("utter_ask_question")
        return
    shown = turn.label("not_repeated") if turn.public else question
    joined = merging.joined(turn.draft.details.get("question"), question)
    turn.draft = drafts.with_details(turn.draft, question=joined)
    turn.set(question=None, unpassed=tuple(each for each in waiting if each != question))
    if turn.draft.reference:
        turn.asked = None
        turn.say("utter_question_added_filed", question=shown)
        turn.say("utter_amended")
        return
    turn.set(open=True)
    turn.say("utter_question_added", question=shown)
    ask(turn)


class AddQuestion(TurnAction):
    """The visitor wants the office to answer."""

    id = "action_add_question"

    def act(self, turn: Turn) -> None:
        add_question(turn)


class NoteQuestion(TurnAction):
    """The question is kept until it is passed on or not."""

    id = "action_note_question"

    def act(self, turn: Turn) -> None:
        turn.set(question=turn.state.question or None)
        resume(turn)
