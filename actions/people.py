"""What a person has to do: calls, complaints, deletion, a filed request."""

from __future__ import annotations

from actions.asking import SCREEN, ask, offer_question, show_request, show_whom
from actions.erasing import erase, say_filed
from actions.intake import wait
from actions.second import say_unsent_second
from actions.steering import go_on, stop
from actions.turn import Turn, TurnAction
from bot.intake.cues.unheard import called_already
from bot.intake.request import draft as drafts
from bot.intake.request import merging
from bot.intake.request.draft import is_stopped
from bot.intake.whole.asked_back import AND_CANCELS, CANCELS, OR_CHANGED

# For who wants a person once more: never the words that were said just before.
PERSON_AGAIN = ("utter_person_again", "utter_person_still")


class Person(TurnAction):
    """A person is wanted: the phone, or name and number for a call. No question stands behind it
    that waited before: who wants a person is not held up.
    """

    id = "action_person"

    def act(self, turn: Turn) -> None:
        if drafts.erased(turn.draft):
            turn.say(turn.in_other_words("utter_person_phone", *PERSON_AGAIN))
            return
        if turn.draft.reference:
            line = turn.in_other_words("utter_person_filed", *PERSON_AGAIN)
            turn.say(line, reference=turn.draft.reference)
            return
        if turn.draft.details.get("reason") == "existing_patient":
            self._existing(turn)
            return
        if not turn.draft.details.get("reason") and not turn.draft.open:
            turn.draft = drafts.with_details(turn.draft, reason="question")
        waits = turn.draft.open
        turn.set(open=True)
        no_number = turn.step() == "email"
        held = waits and turn.step() is not None and not no_number
        # Who left a number, or will not, is not asked for it here.
        first = "utter_person_phone"
        if not no_number:
            unsent = "utter_person_open" if held else first
            first = unsent if drafts.reachable(turn.draft) else "utter_person"
        line = turn.in_other_words(first, *PERSON_AGAIN)
        if no_number:
            turn.say(line)
            turn.set(open=False)
            turn.asked = None
            return
        if held:
            turn.say(line, go_on(turn))
            wait(turn)
            return
        turn.say(line)
        ask(turn)

    @staticmethod
    def _existing(turn: Turn) -> None:
        """Whoever says to be a patient is sent to the phone; nothing confirms it."""
        again = turn.explained("utter_existing_patient")
        turn.say(turn.in_other_words("utter_existing_patient", *PERSON_AGAIN))
        # Who wants a person behind it takes up what it offers: to pass on name and number.
        taken_up = again and not turn.draft.open
        if taken_up:
            turn.set(open=True)
        if turn.step() and (taken_up or not again):
            ask(turn)
        elif not turn.step():
            turn.asked = None


class Complain(TurnAction):
    """A complaint: name and number, nothing about pain; the words go along."""

    id = "action_complaint"

    def act(self, turn: Turn) -> None:
        passed = turn.draft.passed
        if turn.state.was_asked == SCREEN and passed is not None and passed.sign == "self_harm":
            # "Nobody listens to me", right behind the crisis line: no note quotes it, none is asked.
            turn.say("utter_complaint")
            turn.asked = None
            return
        known = turn.draft.details
        again = known.get("reason") == "complaint"
        # Their own words, whole: what was read of them as a note stands in them.
        words = merging.joined(turn.state.known.get("notes"), turn.state.text)
        turn.draft = drafts.with_details(turn.draft, reason="complaint", notes=words)
        if again:
            # Nobody is told six times how sorry a machine is.
            turn.say("utter_noted")
        else:
            turn.effect("hand_over", why="complaint")
        if turn.draft.reference:
            turn.say("utter_amended" if again else "utter_complaint_filed")
            return
        if not again:
            called = called_already(turn.state.text)
            turn.say("utter_complaint_called" if called else "utter_complaint")
        turn.set(open=True)
        ask(turn)


class Erase(TurnAction):
    """Delete what was said here, and say truthfully what stays."""

    id = "action_erase"

    def act(self, turn: Turn) -> None:
        if turn.draft.erasing or turn.state.carried.get("sure"):
            erase(turn)
        else:
            if turn.state.what == AND_CANCELS:
                withdraw(turn)
            turn.set(erasing=True)
            # A typed yes must mean this question, not the one before.
            turn.asked = None
            turn.say("utter_erase_ask")


class Cancel(TurnAction):
    """Take back a request that was sent, or one that was not."""

    id = "action_cancel"

    def act(self, turn: Turn) -> None:
        filed = turn.draft.reference
        if turn.state.what == OR_CHANGED:
            turn.set(throws=CANCELS)
            turn.asked = None
            turn.say("utter_cancel_ask")
            return
        if filed:
            withdraw(turn)
        elif unseen(turn):
            turn.say("utter_unseen")
        else:
            stop(turn)
        turn.asked = None


def withdraw(turn: Turn) -> None:
    """Take back the request that was sent."""
    turn.effect("cancel")
    turn.say("utter_cancelled", reference=str(turn.draft.reference))
    # Who changes their mind need not give their name and number again.
    turn.draft = drafts.with_done(drafts.anew(turn.draft), drafts.WITHDRAWN)


def unseen(turn: Turn) -> bool:
    """Whether no request was begun here: one that they speak of was sent in another chat, or on
    the form, and nothing can be said of it.
    """
    begun = turn.draft.open or is_stopped(turn.draft) or drafts.withdrawn(turn.draft)
    return not begun and not turn.draft.reference


class Status(TurnAction):
    """Did you get it?"""

    id = "action_status"

    def act(self, turn: Turn) -> None:
        if drafts.erased(turn.draft):
            say_filed(turn)
        elif turn.state.what == "whom" and drafts.reachable(turn.draft):
            show_whom(turn)
        elif turn.draft.reference:
            # What they ask is what the office holds: it is shown, not only said.
            show_request(turn)
            if not _offers_questions(turn):
                say_filed(turn)
        elif not say_unsent_second(turn):
            summary = turn.step() == "confirm"
            shown = turn.state.what == "shown" and turn.draft.details and not summary
            if shown:
                show_request(turn)
            withdrawn = drafts.withdrawn(turn.draft)
            unsent = "utter_unseen" if unseen(turn) and not shown else "utter_nothing_sent"
            turn.say("utter_cancelled" if withdrawn else unsent)
            _offers_questions(turn)
        if turn.step():
            # Who asks what stands there reads it once.
            ask(turn, full=turn.state.what == "shown")


def _offers_questions(turn: Turn) -> bool:
    """Offer the questions that do not stand on the request, where they are asked for."""
    if turn.state.what != "asked_before" or not turn.draft.question:
        return False
    offer_question(turn, turn.draft.question)
    return True
