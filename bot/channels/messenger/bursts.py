"""People write in short messages, several in a row: they get one answer and not one to each.

Each message is a turn of its own, in its order. What only keeps the conversation going waits
a moment before it is sent, and is dropped where the next answer overtakes it: that one asks
again what is still open. What tells something is always sent, and a line about an emergency
at once.
"""

from __future__ import annotations

# Lines that ask for the next detail. Each answer that leaves it open ends with one of them.
_ASKING = (
    "utter_again_",
    "utter_ask_best_time",
    "utter_ask_contact",
    "utter_ask_email",
    "utter_ask_pain_place",
    "utter_ask_pain_story",
)
# Lines that say no more than that we are there.
_THERE = frozenset(
    {
        "utter_greet",
        "utter_greet_again",
        "utter_heard",
        "utter_heard_again",
        "utter_noted",
        "utter_wordless",
    }
)


def passing(name: str) -> bool:
    """Whether a line of that name loses nothing where another answer follows at once."""
    return name in _THERE or name.startswith(_ASKING)
