"""Steering: stop, start over, why, another language, somebody else."""

from __future__ import annotations

from actions.asking import ask
from actions.besides import name_question
from actions.erasing import say_filed
from actions.intake import wait
from actions.second import drop_second
from actions.turn import Turn, TurnAction
from bot.contract import Choice, Language
from bot.intake.cues.asking import QUESTION
from bot.intake.cues.feeling import feeling_of
from bot.intake.cues.language import wanted
from bot.intake.cues.topics import for_office
from bot.intake.lines.named import line_of
from bot.intake.reading.text.message import fold
from bot.intake.request import draft as drafts
from bot.intake.request.decision import PAUSES
from bot.intake.request.draft import is_stopped
from bot.intake.whole.asked_back import RESTARTS
from bot.intake.whole.gone_on import stopped

WHY = {
    "contact": "contact",
    "name": "contact",
    "phone": "contact",
    "email": "contact",
    "best_time": "best_time",
    "safety_screen": "safety_screen",
    "pain_story": "pain_story",
    "location": "pain_story",
    "confirm": "confirm",
}
# How often in a row a message may be misread before a person is offered.
MOST_UNSURE = 2


# What is said to anger: never twice in a row the same.
ANGER = ("utter_profanity", "utter_profanity_again", "utter_person_still")


def go_on(turn: Turn) -> Choice:
    """The choice that takes the questions up again, where nobody is pressed."""
    return Choice(title=turn.label("reading_resume"), payload="resume")


class Answer(TurnAction):
    """The line that answers an intent, by its name."""

    id = "action_answer"

    def act(self, turn: Turn) -> None:
        if turn.state.intent == "thanks" and turn.draft.reference:
            turn.say("utter_thanks_filed", reference=turn.draft.reference)
        elif turn.state.intent == "thanks" and turn.step():
            turn.say("utter_thanks_open")
        elif turn.state.intent == "profanity":
            choices = [go_on(turn)] if turn.step() else []
            turn.say(turn.in_other_words(*ANGER), *choices)
        else:
            turn.say(f"utter_{turn.state.intent}")


class SafetyQuestion(TurnAction):
    """For Rasa's own commands only: the conversation asks before the brain is asked."""

    id = "action_safety_question"

    def act(self, turn: Turn) -> None:
        own = "_self_harm" if turn.state.intent == "self_harm" else ""
        turn.say(f"utter_safety_question{own}")


class Greet(TurnAction):
    """A greeting in the middle, or from somebody who comes back."""

    id = "action_greet"

    def act(self, turn: Turn) -> None:
        if not welcome_back(turn):
            if turn.step():
                ask(turn)
            else:
                turn.say("utter_greet_again")


def welcome_back(turn: Turn) -> bool:
    """Offer to go on or to start over, where somebody comes back to an unfinished request."""
    if not (turn.state.returned and turn.step()):
        return False
    turn.asked = None
    turn.say("utter_continue_or_restart")
    return True


class Goodbye(TurnAction):
    """A goodbye; an unfinished request is not sent by it."""

    id = "action_goodbye"

    def act(self, turn: Turn) -> None:
        if turn.step():
            turn.asked = None
            turn.say("utter_goodbye_unsent")
        else:
            turn.say("utter_goodbye")


class Unsure(TurnAction):
    """The message was not understood."""

    id = "action_unsure"

    def act(self, turn: Turn) -> None:
        if welcome_back(turn):
            return
        if turn.state.what == PAUSES:
            turn.say("utter_take_time")
            wait(turn)
            return
        if turn.state.text.strip() and not any(each.isalnum() for each in turn.state.text):
            wordless(turn)
            return
        shown = turn.step() == turn.state.was_asked == "confirm"
        asks = turn.state.intent != "gibberish" and QUESTION.search(turn.state.text)
        if for_office(turn.state.text) or (shown and asks and turn.state.question):
            name_question(turn, turn.state.question or turn.state.text)
            if turn.step():
                ask(turn)
            return
        if turn.step() and not asks and feeling_of(turn.state.text):
            # Who is sad wants no help that is refused: it is heard (``brain/warmth.py``).
            ask(turn)
            return
        turn.set(unsure=turn.draft.unsure + 1)
        if shown and turn.draft.unsure < MOST_UNSURE:
            ask(turn)
            return
        self._say(turn, asks=bool(asks))
        if turn.step():
            ask(turn)

    def _say(self, turn: Turn, *, asks: bool) -> None:
        """That it was not understood. ``asks``: it is a question, which can be passed on."""
        if turn.draft.unsure >= MOST_UNSURE:
            turn.say("utter_unsure_twice")
        elif turn.state.intent == "gibberish":
            turn.say("utter_gibberish")
        elif turn.state.likely and not turn.asked:
            turn.say("utter_unsure", *self._readings(turn))
        else:
            if asks:
                turn.set(question=turn.state.question or None)
            turn.say("utter_out_of_scope")

    @staticmethod
    def _readings(turn: Turn) -> list[Choice]:
        return [
            Choice(title=turn.label(f"reading_{intent}"), payload=intent)
            for intent in turn.state.likely
        ]


def wordless(turn: Turn) -> None:
    """A heart or a row of dots is no failure to speak plainly."""
    if turn.step():
        ask(turn)
    elif turn.draft.reference:
        turn.say("utter_thanks_filed", reference=turn.draft.reference)
    else:
        turn.say("utter_wordless")


class SwitchLanguage(TurnAction):
    """The other language from here on."""

    id = "action_switch_language"

    def act(self, turn: Turn) -> None:
        other: Language = "en" if turn.language == "es" else "es"
        turn.language = wanted(turn.state.text) or other


class SayLanguage(TurnAction):
    """Said in a step of its own: lines follow the language that the tracker has."""

    id = "action_say_language"

    def act(self, turn: Turn) -> None:
        turn.say(f"utter_language_{turn.language}")
        if turn.step():
            ask(turn, full=True)
        else:
            turn.say("utter_what_to_know")


class _Unsent(TurnAction):
    """A request that was not sent ends; one that was sent stays."""

    # What is said where the request was sent.
    filed = "utter_already_filed"

    def act(self, turn: Turn) -> None:
        turn.asked = None
        if drafts.erased(turn.draft):
            say_filed(turn)
            return
        if turn.draft.reference:
            turn.say(self.filed, reference=turn.draft.reference)
            return
        self.end(turn)

    def end(self, turn: Turn) -> None:
        """What becomes of a request that was not sent."""
        raise NotImplementedError


class Restart(_Unsent):
    """Begin anew: what was said is forgotten."""

    id = "action_restart"

    def end(self, turn: Turn) -> None:
        """Nothing of it is kept. Who would lose more than a word of it is asked once."""
        said = turn.draft.throws == RESTARTS or turn.state.carried.get("sure")
        if not said and not is_stopped(turn.draft) and len(drafts.lost(turn.draft)) > 1:
            turn.set(throws=RESTARTS)
            turn.say("utter_restart_ask")
            return
        if drop_second(turn):
            return
        turn.draft = drafts.restarted(turn.draft)
        turn.say("utter_restarted")


class Stop(_Unsent):
    """Stop at once: nothing is asked, nothing is sent."""

    id = "action_stop"
    filed = "utter_stopped_filed"

    def end(self, turn: Turn) -> None:
        """It can be gone on with."""
        stop(turn)


def stop(turn: Turn) -> None:
    """End a request that was not sent, so that whoever thinks again need not begin anew."""
    if drop_second(turn):
        return
    withdrawn = drafts.withdrawn(turn.draft)
    turn.draft = stopped(turn.draft)
    if withdrawn:
        turn.say("utter_cancelled")
    else:
        turn.say("utter_stopped_kept" if is_stopped(turn.draft) else "utter_stopped")


class Why(TurnAction):
    """Why this is asked, and how to skip it."""

    id = "action_why"

    def act(self, turn: Turn) -> None:
        line = line_of(fold(turn.state.text)) or turn.asked or "contact"
        turn.say(f"utter_why_{WHY.get(line, WHY.get(turn.asked or 'contact', 'contact'))}")
        if turn.step():
            ask(turn)


class ShowBody(TurnAction):
    """The visitor wants to show the place; until the drawing is open, words will do."""

    id = "action_show_body"

    def act(self, turn: Turn) -> None:
        turn.set(open=not turn.draft.reference)
        turn.asked = "location" if turn.step() != "contact" else "contact"
        turn.say("utter_ask_pain_place" if turn.asked == "location" else "utter_ask_contact")
