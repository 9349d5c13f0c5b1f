"""Red flags in words that do not become a turn of a conversation.

The contact form, and messages that had to be refused (too long, too many, the
database away): somebody in danger gets the line all the same.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from bot import safety
from bot.contract import Language, Safety, Suspicion
from bot.wording import Wording

# Said where a doubtful sign cannot be asked about.
_IN_GENERAL = ("utter_label_form_safety", "utter_label_form_safety_signs")


# Characters that are read at once, and how many of them the next reading has once more: what is
# refused because it is too long is read to its end.
WINDOW, OVERLAP = 2000, 300


@dataclass(frozen=True)
class Alert:
    """A sign, and the lines about it, the action first."""

    sign: Safety
    lines: tuple[str, ...]


def read(
    text: str, wording: Wording, language: Language, suspicion: Suspicion | None = None
) -> Alert | None:
    """What the words call for at once, or None. Never raises for what they say.

    ``suspicion`` is what the classifier makes of the same words, where it was asked.
    It takes its time: call it in a thread.
    """
    found = _most_urgent(text)
    if suspicion is not None:
        found = safety.combine(
            found,
            suspicion,
            denied=safety.denies(text, suspicion.sign),
            explained=safety.explains(text),
        )
    if found is None:
        return None
    if not found.words:
        # The classifier weighs a message as a whole.
        found = msgspec.structs.replace(found, words=text.strip()[: safety.MOST_SHOWN])
    if found.action == "ask" and found.meant != "crisis_line":
        # "If it is new or getting worse": what was asked about may be old.
        return Alert(found, tuple(wording.text(each, language) for each in _IN_GENERAL))
    action = found.meant or found.action
    exact = (f"utter_safety_{found.sign}_{action}", f"utter_safety_{found.sign}")
    name = next((each for each in exact if wording.has(each)), _IN_GENERAL[0])
    return Alert(found, tuple(reply.text for reply in wording.say(name, language)))


def _most_urgent(text: str) -> Safety | None:
    """The most urgent sign of the words, of those the first; a doubtful one where none is outright."""
    found = []
    for begin in range(0, max(1, len(text) - OVERLAP), WINDOW - OVERLAP):
        one = safety.read(text[begin : begin + WINDOW])
        if one is not None:
            found.append(one)
    return min(found, key=safety.urgency_of, default=None)
