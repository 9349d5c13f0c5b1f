"""The intake: it starts, takes details, and asks for the step that is open."""

from __future__ import annotations

from actions.turn import Turn, TurnAction
from bot.intake import display
from bot.intake import draft as drafts
from bot.intake.draft import CONTACT
from bot.intake.wish import question_in

# Where the bot says in its own words what could not be read.
PROBLEMS = (
    "phone_too_short",
    "phone_no_area_code",
    "phone_too_long",
    "phone_unlikely",
    "email_incomplete",
)
# Questions of steps that are not named after them.
QUESTIONS = {
    "name": "utter_ask_contact_again_name",
    "phone": "utter_ask_contact_again_phone",
    "location": "utter_ask_pain_place",
    "safety_screen": "utter_safety_screen",
}
PRIVACY_SAID = "privacy"


def ask(turn: Turn) -> None:
    """Ask for the step that is open, or say that there is no way to reach the visitor."""
    if asks_about_texts(turn):
        return
    if turn.draft.open and drafts.unaccompanied(turn.draft):
        turn.asked = None
        turn.say("utter_minor")
        return
    if turn.draft.open and drafts.refused(turn.draft):
        turn.set(open=False)
        turn.asked = None
        turn.say("utter_both_refused")
        return
    turn.asked = turn.step()
    if turn.asked == "confirm":
        ask_confirm(turn)
    elif turn.asked:
        _ask_step(turn, turn.asked)


def _ask_step(turn: Turn, step: str) -> None:
    """The question of one step."""
    if step in ("contact", "pain_story"):
        _privacy(turn)
    name = str(turn.draft.details.get("name", ""))
    other = _third(turn) if step in ("pain_story", "location") else ""
    turn.say(f"{QUESTIONS.get(step, f'utter_ask_{step}')}{other}", name=name)


def _third(turn: Turn) -> str:
    """Somebody who writes for another is asked in the third person."""
    other = any(key in turn.draft.details for key in ("patient_name", "relation"))
    return "_other" if other else ""


def _privacy(turn: Turn) -> None:
    """Once, where another company reads along."""
    if turn.state.channel == "messenger" and PRIVACY_SAID not in turn.draft.done:
        turn.draft = drafts.with_done(turn.draft, PRIVACY_SAID)
        turn.say("utter_messenger_privacy")


def ask_confirm(turn: Turn) -> None:
    """The summary, and the question whether to send it."""
    rows = display.summary(turn.draft.details, turn.label, turn.word)
    if "voicemail" not in turn.draft.details and drafts.has(turn.draft, "phone"):
        shown = turn.label(f"voicemail_{turn.clinic.voicemail}")
        rows.append(("voicemail", turn.label("summary_voicemail"), shown))
    turn.say(
        "utter_ask_confirm",
        summary="\n".join(f"{name}: {value}" for _, name, value in rows),
        consent=turn.label("consent"),
    )


def asks_about_texts(turn: Turn) -> bool:
    """Text messages need an agreement of their own; True while that is asked for.

    Where the office sends none, the wish is taken back and said so.
    """
    wished = turn.draft.details.get("contact_by")
    if not (isinstance(wished, list) and "text" in wished) or "texts" in turn.draft.done:
        return False
    if turn.clinic.texts and not turn.draft.reference:
        turn.asked = "consent"
        turn.say("utter_ask_consent")
        return True
    without_texts(turn)
    turn.say("utter_no_texts")
    return False


def without_texts(turn: Turn) -> None:
    """The ways to reach the visitor, text messages left out."""
    wished = turn.draft.details.get("contact_by")
    others = [way for way in wished if way != "text"] if isinstance(wished, list) else []
    turn.draft = drafts.without(turn.draft, ("contact_by",))
    if others:
        turn.draft = drafts.with_details(turn.draft, contact_by=others)


class StartIntake(TurnAction):
    """The visitor wants to be called."""

    id = "action_start_intake"

    def act(self, turn: Turn) -> None:
        if turn.draft.reference and turn.state.closed:
            turn.draft = drafts.anew(turn.draft)
        if turn.draft.reference:
            turn.say("utter_already_filed", reference=turn.draft.reference)
            return
        if turn.draft.details.get("reason") == "question":
            # A person was wanted first; now it is an appointment like any other.
            turn.draft = drafts.without(turn.draft, ("reason",))
        if drafts.refused(turn.draft):
            # Whoever asks again has thought again.
            refused = [key for key in CONTACT if drafts.declined(turn.draft, key)]
            turn.draft = drafts.without(turn.draft, refused)
        turn.set(open=True)
        confirm_corrections(turn)
        _keep_question(turn)
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
        if "notes" in changed and "notes" not in turn.state.corrected:
            turn.say("utter_added", label=turn.label("summary_notes"), value=turn.shown("notes"))
        if not turn.draft.open and any(key in changed for key in CONTACT):
            turn.set(open=True)
        if not turn.draft.open:
            turn.say("utter_minor" if drafts.unaccompanied(turn.draft) else "utter_heard")
            return
        step = turn.step()
        tried = turn.state.problem in PROBLEMS and step in (*CONTACT, "contact")
        if tried or (not changed and turn.asked and turn.asked in (step, *display.ORDER)):
            turn.asked = step if tried else turn.asked
            unread(turn)
            return
        _keep_question(turn)
        ask(turn)


def _keep_question(turn: Turn) -> None:
    """A question beside the details that nothing here answers: offered to be passed on."""
    question = question_in(turn.state.text)
    if question:
        turn.set(question=question)
        turn.say("utter_question_kept")


def confirm_corrections(turn: Turn) -> None:
    """Each line that is another now, with its new value."""
    for key in turn.state.corrected:
        if key in display.ORDER and key in turn.draft.details:
            turn.say("utter_changed", label=turn.label(f"summary_{key}"), value=turn.shown(key))


def take_after_filing(turn: Turn) -> None:
    """Whatever is said after filing reaches the request; the new values are read back."""
    if asks_about_texts(turn):
        return
    changed = [
        key for key in turn.state.changed if key in display.ORDER and key in turn.draft.details
    ]
    if not changed:
        turn.asked = None
        turn.say("utter_already_filed", reference=str(turn.draft.reference))
        return
    confirm_corrections(turn)
    for key in changed:
        if key not in turn.state.corrected:
            turn.say("utter_added", label=turn.label(f"summary_{key}"), value=turn.shown(key))
    turn.asked = None
    turn.say("utter_amended")


def unread(turn: Turn) -> None:
    """What was asked could not be read: once more with what is missing, then let it pass."""
    asked = turn.asked or ""
    if turn.state.problem in PROBLEMS:
        turn.say(f"utter_problem_{turn.state.problem}")
        return
    if asked in (*CONTACT, "contact", "confirm") or turn.draft.tries == 0:
        turn.set(tries=turn.draft.tries + 1)
        if asked == turn.step():
            ask(turn)
        else:
            turn.say("utter_ask_new_value", label=turn.label(f"summary_{asked}"))
        return
    turn.draft = drafts.with_done(turn.draft, asked)
    turn.say("utter_skipped")
    ask(turn)


class Resume(TurnAction):
    """After an answer in between: ask again for what is open."""

    id = "action_resume"

    def act(self, turn: Turn) -> None:
        resume(turn)


def resume(turn: Turn) -> None:
    """Ask again for what is open; nothing, if nothing is."""
    if turn.step():
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
