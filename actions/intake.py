"""The intake: it starts, takes details, and asks for the step that is open."""

from __future__ import annotations

from actions.turn import Turn, TurnAction
from bot.intake import display
from bot.intake import draft as drafts
from bot.intake.draft import CONTACT

# Where the bot says in its own words what could not be read.
PROBLEMS = (
    "phone_too_short",
    "phone_no_area_code",
    "phone_too_long",
    "phone_unlikely",
    "email_incomplete",
)
# Steps that the intake walks by itself; anything else that is asked is one line's new value.
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
PRIVACY_SAID = "privacy"


def ask(turn: Turn) -> None:
    """Ask for the step that is open, or say that there is no way to reach the visitor."""
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
    elif turn.asked == "safety_screen":
        turn.say("utter_safety_screen")
    elif turn.asked == "name":
        turn.say("utter_ask_contact_again_name")
    elif turn.asked == "phone":
        turn.say("utter_ask_contact_again_phone", name=str(turn.draft.details.get("name", "")))
    elif turn.asked == "location":
        turn.say(f"utter_ask_pain_place{_third(turn)}")
    elif turn.asked in ("contact", "pain_story"):
        _privacy(turn)
        turn.say(f"utter_ask_{turn.asked}{_third(turn)}")
    elif turn.asked:
        turn.say(f"utter_ask_{turn.asked}")


def _third(turn: Turn) -> str:
    """Somebody who writes for another is asked in the third person."""
    other = any(key in turn.draft.details for key in ("patient_name", "relation"))
    return "_other" if other and turn.step() != "contact" else ""


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
        if not changed and turn.asked and turn.asked in (turn.step(), *display.ORDER):
            unread(turn)
            return
        ask(turn)


def confirm_corrections(turn: Turn) -> None:
    """Each line that is another now, with its new value."""
    for key in turn.state.corrected:
        if key in display.ORDER:
            turn.say("utter_changed", label=turn.label(f"summary_{key}"), value=turn.shown(key))


def take_after_filing(turn: Turn) -> None:
    """Whatever is said after filing reaches the request; the new values are read back."""
    changed = [key for key in turn.state.changed if key in display.ORDER]
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
        if asked in (*STEPS, "confirm"):
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
