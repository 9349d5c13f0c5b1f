"""The intake: it starts, and takes details."""

from __future__ import annotations

from actions.answering import explain
from actions.asking import SCREEN, ask, ask_line, asks_about_texts, refuses_texts, unsettled
from actions.besides import keep_question, name_others
from actions.erasing import say_filed
from actions.saying_back import added, confirm_corrections, new_words, say_values
from actions.turn import Turn, TurnAction, lines
from bot.intake.cues.condition import condition_of
from bot.intake.cues.feeling import feeling_of
from bot.intake.cues.stating import states
from bot.intake.request import display, merging
from bot.intake.request import draft as drafts
from bot.intake.request.draft import CONTACT, FOR_ANOTHER

# Where the bot says in its own words what could not be read.
PROBLEMS = (
    "phone_too_short",
    "phone_no_area_code",
    "phone_too_long",
    "phone_unlikely",
    "email_incomplete",
)
# Problems of a number that only began.
PARTS = ("phone_too_short", "phone_no_area_code")


class StartIntake(TurnAction):
    """The visitor wants to be called."""

    id = "action_start_intake"

    def act(self, turn: Turn) -> None:
        if turn.draft.reference and turn.state.closed:
            turn.draft = drafts.anew(turn.draft)
        if turn.draft.reference:
            say_filed(turn)
            return
        if turn.draft.details.get("reason") == "question":
            # A person was wanted first; now it is an appointment like any other.
            turn.draft = drafts.without(turn.draft, ("reason",))
        if drafts.refused(turn.draft) or not turn.draft.open:
            # Whoever asks again has thought again.
            turn.draft = drafts.thought_again(turn.draft)
        turn.set(open=True)
        confirm_corrections(turn)
        keep_question(turn)
        if turn.state.problem in PARTS and _tried(turn):
            turn.asked = turn.step()
            unread(turn)
            return
        ask(turn)


class TakeDetails(TurnAction):
    """Details were read; they stand in the draft already."""

    id = "action_take_details"

    def act(self, turn: Turn) -> None:
        changed = turn.state.changed
        if turn.draft.reference:
            take_after_filing(turn)
            return
        confirm_corrections(turn)
        for key in added(turn) if turn.draft.open else ():
            turn.say("utter_added", label=turn.label(f"summary_{key}"), value=new_words(turn, key))
        if not turn.draft.open and any(key in changed for key in CONTACT):
            turn.set(open=True)
        if not turn.draft.open:
            keep_question(turn)
            _heard(turn)
            return
        if _says_the_same(turn):
            turn.say(
                "utter_same",
                label=turn.label(f"summary_{turn.asked}"),
                value=turn.shown(turn.asked or ""),
            )
            ask(turn)
            return
        step = turn.step()
        tried = turn.state.problem in PROBLEMS and _tried(turn)
        if tried or (not changed and turn.asked and turn.asked in (step, *display.ORDER)):
            turn.asked = step if tried else turn.asked
            told = states(turn.state.text) and not (tried or feeling_of(turn.state.text))
            if told and turn.state.was_asked not in ("confirm", SCREEN):
                turn.say("utter_told")
            unread(turn)
            return
        if step == turn.state.was_asked:
            _noted(turn)
        keep_question(turn)
        ask(turn)


def _tried(turn: Turn) -> bool:
    """Whether a way to be reached is still waited for, of which the message gave none whole."""
    reached = any(key in turn.state.changed for key in ("phone", "email"))
    return turn.step() in (*CONTACT, "contact") and not reached


def _says_the_same(turn: Turn) -> bool:
    """Whether the new value that was asked for is the one that the line has."""
    asked, known = turn.asked, turn.state.known
    answered = asked in turn.draft.done and asked not in turn.state.changed
    answered = answered and asked not in merging.ADDED_UP
    return answered and asked in display.ORDER and drafts.given(known, asked or "")


def _heard(turn: Turn) -> None:
    """Something was told, and nothing is asked for: what can be done about it, once."""
    again = turn.explained("utter_heard")
    told = [key for key in turn.state.changed if key in display.ORDER]
    weighed = f"utter_{condition_of(turn.state.text)}"
    if drafts.unaccompanied(turn.draft):
        turn.say("utter_minor")
    elif set(told) == {"notes"} and lines().has(weighed) and not turn.explained(weighed):
        # "I'm 78": it is kept, and what it may mean is for the doctor to say.
        explain(turn, weighed)
        turn.set(question=None)
    elif told == ["contact_by"] and refuses_texts(turn):
        # Who would rather be texted is told at once that nothing here can promise it.
        asks_about_texts(turn)
    elif told and not set(told) & {*drafts.PAIN, *FOR_ANOTHER}:
        # "I can't hear on the phone" is no pain that could be explained.
        say_values(turn)
        turn.say("utter_heard_again")
    elif again:
        turn.say("utter_heard_again")
    else:
        turn.say("utter_heard")
        turn.remember("utter_heard")


def _noted(turn: Turn) -> None:
    """Details besides the one that was asked for: they are heard, and it is asked again."""
    new = [key for key in turn.state.changed if key not in turn.state.corrected]
    new = [key for key in new if not (key == "contact_by" and refuses_texts(turn))]
    shown = [key for key in new if key in display.ORDER and key not in merging.ADDED_UP]
    if turn.state.was_asked == "confirm" and len(shown) == 1:
        value = turn.shown(shown[0])
        turn.say("utter_added", label=turn.label(f"summary_{shown[0]}"), value=value)
    elif shown:
        turn.say("utter_noted")


def take_after_filing(turn: Turn) -> None:
    """Whatever is said after filing reaches the request; the new values are read back."""
    no_texts = refuses_texts(turn)
    if asks_about_texts(turn):
        return
    if not say_values(turn):
        turn.asked = None
        if not no_texts:
            say_filed(turn)
        return
    turn.asked = None
    turn.say("utter_amended")


def unread(turn: Turn) -> None:
    """What was asked could not be read: once more with what is missing, then let it pass."""
    asked = turn.asked or ""
    if turn.state.problem in PROBLEMS:
        if turn.state.problem in PARTS:
            # The rest of the number may come with the next message.
            turn.set(digits=drafts.digits(turn.draft.digits + turn.state.text))
        turn.say(f"utter_problem_{turn.state.problem}")
        return
    if asked in ("confirm", SCREEN):
        ask(turn)
        return
    if asked in (*CONTACT, "contact") or turn.draft.tries == 0:
        turn.set(tries=turn.draft.tries + 1)
        if asked == turn.step():
            ask(turn)
        else:
            ask_line(turn, asked)
        return
    turn.draft = drafts.with_done(turn.draft, asked)
    turn.say("utter_skipped")
    ask(turn)


class Resume(TurnAction):
    """After an answer in between: ask again for what is open."""

    id = "action_resume"

    def act(self, turn: Turn) -> None:
        if turn.state.intent == "profanity" and turn.state.was_asked and not turn.state.changed:
            # Who is angry is not pressed with the question, which stands above.
            wait(turn)
            return
        resume(turn)


def wait(turn: Turn) -> None:
    """Leave the question open that stands above. "Ok", said to something else, sends nothing."""
    turn.asked = None if turn.state.was_asked in ("confirm", "consent") else turn.state.was_asked


def resume(turn: Turn) -> None:
    """Ask again for what is open; nothing, if nothing is, or the way to help stands above it for the
    first time that somebody spoke past it.
    """
    past = turn.state.was_asked == SCREEN and turn.draft.passed and not turn.state.changed
    if turn.step() and not past:
        ask(turn)
        return
    turn.asked = None
    if refuses_texts(turn):
        # Wished for beside a question, behind a request that was sent.
        asks_about_texts(turn)
    if "minor" in turn.state.changed and drafts.unaccompanied(turn.draft):
        turn.say("utter_minor")


class GoOn(TurnAction):
    """The visitor wants to go on, or safety is settled: ask what is open, or offer a start."""

    id = "action_go_on"

    def act(self, turn: Turn) -> None:
        turn.asked = None
        name_others(turn)
        if turn.draft.other and turn.draft.reference:
            # The second request that was wished for beside a sign.
            turn.say("utter_ask_second")
        elif turn.step():
            # Who passes over the safety question twice is not asked it for ever, and a name that
            # was just asked for is asked for in fewer words.
            short = turn.step() in (SCREEN, *CONTACT, "contact")
            ask(turn, full=turn.state.was_asked != turn.step() or not short)
        elif turn.draft.reference and unsettled(turn):
            # Below the way to help: the call that they want after it is asked for.
            say_filed(turn)
        elif turn.state.carried.get("told"):
            _heard(turn)
        else:
            turn.say("utter_all_right")
