"""A line of the request is to be another, or to go."""

from __future__ import annotations

import textwrap

import msgspec

from actions.asking import ask, ask_line
from actions.intake import TakeDetails, resume
from actions.saying_back import say_same, say_values
from actions.turn import Turn, TurnAction
from bot.contract import Choice
from bot.intake.cues.change import wants_other
from bot.intake.lines.notes import WHICH, noted, without_notes
from bot.intake.request import display
from bot.intake.request import draft as drafts
from bot.intake.request.next import MAY_SKIP
from bot.intake.whole.steering import steer

# Characters of a button's title, and notes that have one.
_LONGEST_TITLE = 20
_MOST_BUTTONS = 8


class Change(TurnAction):
    """Something is to be another, and the new value is not known yet."""

    id = "action_change"

    def act(self, turn: Turn) -> None:
        what = turn.state.carried.get("what") or turn.state.what
        listed = steer(turn.state.text)
        if what == WHICH:
            take_out_note(turn, turn.state.carried.get("note", ""))
        elif listed and listed.kind == "remove" and not turn.state.carried:
            take_out_listed(turn, (listed.key, *listed.also))
        elif turn.state.removed or turn.state.carried.get("remove"):
            remove(turn, what)
        elif turn.state.changed:
            TakeDetails().act(turn)
        elif not turn.draft.open and not turn.draft.reference:
            turn.say("utter_nothing_to_change")
        elif what in display.ORDER:
            ask_new_value(turn, what)
        elif say_same(turn):
            ask(turn) if turn.draft.open else resume(turn)
        else:
            ask_what(turn)


def ask_what(turn: Turn) -> None:
    """Which line it is: each has a button of its own."""
    # From here on a yes no longer means the summary: it is shown again first.
    turn.asked = None
    turn.set(changing=True)
    line = "utter_ask_change" if turn.draft.open else "utter_ask_change_filed"
    if wants_other(turn.state.text):
        # Said in so many words, and not understood.
        line = "utter_not_changed"
    lines = [key for key in display.ORDER if key in turn.draft.details]
    if "voicemail" not in lines and drafts.may_be_called(turn.draft):
        lines.append("voicemail")
    choices = [
        Choice(title=turn.label(f"summary_{key}"), payload=f"correct_detail?what={key}")
        for key in lines
    ]
    turn.say(line, *choices)


def ask_new_value(turn: Turn, what: str) -> None:
    """What one line should say."""
    turn.draft = drafts.without_done(turn.draft, what)
    ask_line(turn, what)


def take_out_note(turn: Turn, place: str) -> None:
    """One of several notes goes, by its place; without one they are asked which it is."""
    parts = noted(turn.draft)
    if not place.isdigit() or int(place) >= len(parts):
        ask_which_note(turn, parts)
        return
    decision = without_notes(turn.draft, [parts[int(place)]])
    turn.draft = decision.draft
    turn.state = msgspec.structs.replace(
        turn.state, changed=decision.changed, corrected=("notes",), removed=decision.removed
    )
    if decision.removed:
        remove(turn, "notes")
    else:
        TakeDetails().act(turn)


def ask_which_note(turn: Turn, parts: list[str]) -> None:
    """Which note is to go: each has a button that begins as it does."""
    turn.asked = WHICH
    shown = () if turn.public else enumerate(parts[:_MOST_BUTTONS])
    choices = [
        Choice(
            title=textwrap.shorten(each, _LONGEST_TITLE, placeholder="…") or each[:_LONGEST_TITLE],
            payload=f"correct_detail?what={WHICH}&note={place}",
        )
        for place, each in shown
    ]
    leaves = Choice(title=turn.label("leave_it"), payload="resume")
    turn.say("utter_ask_which_note", *choices, leaves)


def take_out_listed(turn: Turn, listed: tuple[str, ...]) -> None:
    """The lines that the words name: each is said to be gone, or not to be there."""
    gone = turn.state.removed
    for key in listed:
        if key not in gone and key not in turn.state.changed:
            turn.say("utter_not_there", label=turn.label(f"summary_{key}"))
    if gone:
        remove(turn, gone[0], listed=gone)
    elif turn.state.changed:
        TakeDetails().act(turn)
    elif turn.draft.open or turn.draft.reference:
        ask_what(turn)
    else:
        turn.say("utter_nothing_to_change")


def remove(turn: Turn, what: str, *, listed: tuple[str, ...] = ()) -> None:
    """Take a line out, unless the office could then reach nobody.

    ``listed``: all lines that were named, each of which is confirmed.
    """
    before = turn.draft
    gone = turn.state.removed or (what,)
    # What is to be empty is not asked for.
    turn.draft = drafts.with_done(
        drafts.without(before, gone), *(step for step in MAY_SKIP if step in gone)
    )
    if before.reference and not drafts.reachable(turn.draft):
        turn.draft = before
        turn.asked = what
        turn.say("utter_needed", label=turn.label(f"summary_{what}"))
        return
    for key in listed or (what,):
        turn.say("utter_removed", label=turn.label(f"summary_{key}"))
    say_values(turn)
    if before.reference:
        turn.effect("amend", details={**turn.state.changed, **dict.fromkeys(gone)})
        turn.asked = None
        turn.say("utter_amended")
    elif turn.draft.open:
        ask(turn)
    else:
        resume(turn)
