"""The intake: details, steps, the summary and the yes that files the request."""

from __future__ import annotations

from actions.erasing import erase
from actions.turn import Turn, TurnAction
from bot.contract import DECLINED
from bot.intake import display
from bot.intake import draft as drafts
from bot.intake.next import CONTACT, next_step

# Steps in the order in which "back" walks them.
STEPS = (
    "contact",
    "name",
    "phone",
    "email",
    "best_time",
    "safety_screen",
    "pain_story",
    "location",
)
# What a reader can say of an answer that it could not read; each has a line of its own.
PROBLEMS = (
    "phone_too_short",
    "phone_no_area_code",
    "phone_too_long",
    "phone_unlikely",
    "email_incomplete",
)


def ask(turn: Turn) -> None:
    """Ask for the step that is open, or say that there is no way to reach the visitor."""
    if turn.draft.open and drafts.refused(turn.draft):
        turn.set(open=False)
        turn.asked = None
        turn.say("utter_both_refused")
        return
    turn.asked = turn.step()
    if turn.asked == "confirm":
        ask_confirm(turn)
    elif turn.asked == "safety_screen":
        turn.say("utter_safety_screen")
    elif turn.asked == "name":
        turn.say("utter_ask_contact_again_name")
    elif turn.asked == "phone":
        turn.say("utter_ask_contact_again_phone", name=str(turn.draft.details.get("name", "")))
    elif turn.asked == "location":
        turn.say("utter_ask_pain_place")
    elif turn.asked:
        turn.say(f"utter_ask_{turn.asked}")


def ask_confirm(turn: Turn) -> None:
    """The summary, and the question whether to send it."""
    rows = display.summary(turn.draft.details, turn.label)
    if "voicemail" not in turn.draft.details and drafts.has(turn.draft, "phone"):
        code = turn.label("voicemail_name_number_only")
        rows.append(("voicemail", turn.label("summary_voicemail"), code))
    turn.say(
        "utter_ask_confirm",
        summary="\n".join(f"{name}: {value}" for _, name, value in rows),
        consent=turn.label("consent"),
    )


class StartIntake(TurnAction):
    """The visitor wants to be called."""

    id = "action_start_intake"

    def act(self, turn: Turn) -> None:
        if turn.draft.reference:
            turn.say("utter_already_filed", reference=turn.draft.reference)
            return
        if turn.draft.details.get("reason") == "question":
            # A person was wanted first; now it is an appointment like any other.
            turn.draft = drafts.without(turn.draft, ("reason",))
        turn.set(open=True)
        ask(turn)


class TakeDetails(TurnAction):
    """Details were read; they stand in the draft already."""

    id = "action_take_details"

    def act(self, turn: Turn) -> None:
        if turn.draft.reference:
            self._amend(turn)
            return
        if turn.state.changed.get("minor") is True:
            turn.say("utter_minor")
        corrected = [key for key in turn.state.changed if key in turn.state.carried]
        for key in corrected:
            shown = display.value(key, turn.state.changed[key], turn.label)
            turn.say("utter_changed", label=turn.label(f"summary_{key}"), value=shown)
        if not turn.draft.open and any(key in turn.state.changed for key in CONTACT):
            turn.set(open=True)
        if not turn.draft.open:
            turn.say("utter_heard")
            return
        asked_before = turn.asked
        if not turn.state.changed and asked_before and turn.step() == asked_before:
            unread(turn)
            return
        ask(turn)

    @staticmethod
    def _amend(turn: Turn) -> None:
        if not turn.state.changed:
            turn.say("utter_already_filed", reference=turn.draft.reference)
            return
        turn.effect("amend", details=turn.state.changed)
        turn.say("utter_amended")


def unread(turn: Turn) -> None:
    """The asked step could not be read: once more with what is missing, then let it pass."""
    asked = turn.asked or ""
    problem = turn.state.carried.get("problem", "")
    if problem in PROBLEMS:
        turn.say(f"utter_problem_{problem}")
        return
    if asked in (*CONTACT, "contact", "confirm") or turn.draft.tries == 0:
        turn.set(tries=turn.draft.tries + 1)
        ask(turn)
        return
    turn.draft = drafts.with_done(turn.draft, asked)
    turn.say("utter_skipped")
    ask(turn)


class Yes(TurnAction):
    """A yes. Only to the summary it files the request."""

    id = "action_yes"

    def act(self, turn: Turn) -> None:
        if turn.draft.erasing:
            erase(turn)
        elif turn.asked == "confirm" and turn.step() == "confirm":
            turn.effect("file", consent=turn.label("consent"))
            turn.set(open=False)
            turn.asked = None
            turn.say("utter_filed", reference="{reference}")
            if turn.fact("calls_from") and drafts.has(turn.draft, "phone"):
                turn.say("utter_calls_from", calls_from=turn.fact("calls_from"))
        elif turn.draft.question:
            add_question(turn)
        elif turn.draft.open:
            ask(turn)
        elif turn.draft.reference:
            turn.say("utter_already_filed", reference=turn.draft.reference)
        else:
            turn.set(open=True)
            ask(turn)


class No(TurnAction):
    """A no: to the summary it means a change, to a step that it is left out."""

    id = "action_no"

    def act(self, turn: Turn) -> None:
        if turn.asked == "confirm":
            # From here on a yes no longer means the summary: it is shown again first.
            turn.asked = None
            turn.say("utter_ask_change")
        elif turn.draft.question:
            turn.set(question=None)
            turn.say("utter_noted")
            ask(turn)
        elif turn.draft.open and turn.asked:
            skip(turn)
        elif turn.draft.open:
            ask(turn)
        else:
            turn.say("utter_all_right")


class Skip(TurnAction):
    """The visitor does not want to answer this step."""

    id = "action_skip"

    def act(self, turn: Turn) -> None:
        if turn.draft.open and turn.asked:
            skip(turn)
        else:
            turn.say("utter_all_right")


def skip(turn: Turn) -> None:
    """Leave a step out. Name and one way to reach cannot be left out quietly."""
    asked = turn.asked or ""
    if asked in ("contact", "phone"):
        turn.draft, _ = drafts.absorb(turn.draft, {"phone": DECLINED})
    elif asked in ("name", "email"):
        turn.draft, _ = drafts.absorb(turn.draft, {asked: DECLINED})
    elif asked == "pain_story":
        turn.draft = drafts.with_done(turn.draft, "pain_story", "location")
    elif asked != "confirm":
        turn.draft = drafts.with_done(turn.draft, asked)
    ask(turn)


class Back(TurnAction):
    """One step back."""

    id = "action_back"

    def act(self, turn: Turn) -> None:
        walked = [step for step in STEPS if step in turn.draft.done]
        if not turn.draft.open or not walked:
            turn.say("utter_nothing_back")
            ask(turn)
            return
        last = walked[-1]
        gone = {"pain_story": ("location", "pain_story")}.get(last, (last,))
        turn.draft = drafts.without_done(turn.draft, *gone)
        if last in ("best_time", "location", "name", "phone", "email"):
            turn.draft = drafts.without(turn.draft, (last,))
        if last == "contact":
            turn.draft = drafts.without(turn.draft, CONTACT)
        if last == "pain_story":
            turn.draft = drafts.without(turn.draft, drafts.PAIN)
        turn.say("utter_back")
        ask(turn)


class Change(TurnAction):
    """Something is to be another, and the new value is not known yet."""

    id = "action_change"

    def act(self, turn: Turn) -> None:
        if turn.state.changed:
            TakeDetails().act(turn)
            return
        what = turn.state.carried.get("what")
        if what and turn.draft.open and what in (*display.ORDER, "pain_story"):
            turn.draft = drafts.without_done(turn.draft, what)
            turn.asked = what
            name = what if what != "pain_story" else "location"
            turn.say("utter_ask_new_value", label=turn.label(f"summary_{name}"))
        else:
            turn.asked = None
            turn.say("utter_ask_change")


class Resume(TurnAction):
    """After an answer in between: ask again for what is open."""

    id = "action_resume"

    def act(self, turn: Turn) -> None:
        if next_step(turn.draft, turn.state.channel):
            ask(turn)
        else:
            turn.asked = None


class GoOn(TurnAction):
    """The visitor wants to go on, or safety is settled: ask what is open, or offer a start."""

    id = "action_go_on"

    def act(self, turn: Turn) -> None:
        turn.asked = None
        if turn.step():
            ask(turn)
        else:
            turn.say("utter_all_right")


def add_question(turn: Turn) -> None:
    """Put the remembered question on the request."""
    question = turn.draft.question
    if not question:
        turn.asked = "question"
        turn.say("utter_ask_question")
        return
    before = turn.draft.details.get("question")
    joined = f"{before} / {question}" if before and question != before else question
    turn.set(question=None)
    if turn.draft.reference:
        turn.effect("amend", details={"question": joined})
        turn.say("utter_amended")
        return
    turn.draft = drafts.with_details(turn.draft, question=joined)
    turn.set(open=True)
    turn.say("utter_question_added")
    ask(turn)


class AddQuestion(TurnAction):
    """The visitor wants the office to answer."""

    id = "action_add_question"

    def act(self, turn: Turn) -> None:
        add_question(turn)


class NoteQuestion(TurnAction):
    """Keep the question until the visitor says whether to pass it on."""

    id = "action_note_question"

    def act(self, turn: Turn) -> None:
        if turn.state.text:
            turn.set(question=turn.state.text)
        Resume().act(turn)
