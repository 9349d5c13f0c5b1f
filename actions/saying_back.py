"""What a message made of the lines is said back: changed, added to, taken out, or the same."""

from __future__ import annotations

from actions.asking import refuses_texts
from actions.turn import Turn
from bot.intake.request import display, merging, per_place
from bot.intake.request import draft as drafts


def say_same(turn: Turn) -> bool:
    """Each line that was said once more as it stands. False if there is none."""
    same = [key for key in turn.state.same if key in display.ORDER]
    for key in same:
        turn.say("utter_same", label=turn.label(f"summary_{key}"), value=turn.shown(key))
    return bool(same)


def new_words(turn: Turn, key: str) -> str:
    """What was added to a line of whole sentences; all of it where that cannot be told apart."""
    before, now = (str(each.get(key, "")) for each in (turn.state.known, turn.draft.details))
    grown = key in merging.ADDED_UP and before and not turn.public
    grown = grown and now.startswith(f"{before}{merging.PARTS}")
    return now[len(before) :].strip(" /") if grown else turn.shown(key)


def corrected(turn: Turn) -> list[str]:
    """The lines that are others now; one that only grew is none of them."""
    said = [key for key in turn.state.corrected if not _grew(turn, key)]
    return [key for key in said if not (key == "contact_by" and refuses_texts(turn))]


def added(turn: Turn) -> list[str]:
    """The lines of whole sentences that are new, and every line that only grew."""
    changed = [key for key in display.ORDER if key in turn.state.changed]
    said = corrected(turn)
    return [
        key for key in changed if key not in said and (key in merging.ADDED_UP or _grew(turn, key))
    ]


def _grew(turn: Turn, key: str) -> bool:
    """Whether a line has all that it had, and more."""
    old, new = (each.get(key, "") for each in (turn.state.known, turn.draft.details))
    anew = turn.state.was_asked == key
    before, now = str(old), str(new)
    if key in merging.ADDED_UP:
        # One of several notes that is taken out is no addition.
        whole = all(part in now for part in before.split(merging.PARTS))
        return (whole and not anew) or now.startswith(f"{before}{merging.PARTS}")
    if isinstance(old, list) and isinstance(new, list):
        return key in merging.LISTS and not anew and new[: len(old)] == old
    if not before or anew:
        return False
    # "Interpreter", and then which one.
    more = key == "access_needs" and before in now
    return more or now.startswith((f"{before}, ", f"{before}; "))


def confirm_corrections(turn: Turn) -> None:
    """Each line that is another now, with its new value."""
    for key in corrected(turn):
        if key in display.ORDER and key in turn.draft.details:
            turn.say("utter_changed", label=turn.label(f"summary_{key}"), value=turn.shown(key))
    if "location" in corrected(turn):
        # With the place goes what was said of it alone.
        for key in per_place.KEYS:
            if drafts.given(turn.state.known, key) and key not in turn.draft.details:
                turn.say("utter_removed", label=turn.label(f"summary_{key}"))


def say_values(turn: Turn) -> bool:
    """Each line that is new or another, with its value. False if there is none."""
    changed = [
        key for key in turn.state.changed if key in display.ORDER and key in turn.draft.details
    ]
    confirm_corrections(turn)
    for key in changed:
        if key not in corrected(turn):
            value = new_words(turn, key) if key in merging.ADDED_UP else turn.shown(key)
            turn.say("utter_added", label=turn.label(f"summary_{key}"), value=value)
    return bool(changed)
