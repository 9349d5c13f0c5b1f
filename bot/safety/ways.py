"""How somebody who was told where help is, and went on, is reminded of it: the line that names every
way once, after that the action alone; who is on the way there, or waits for helpers, is not ordered
again. Names of lines of data/answers, the most exact first. Pure.
"""

from __future__ import annotations

from bot.contract import Alarm

# The line that names every way to help.
STILL = "utter_safety_still"
# The action of a sign, and nothing besides.
SHORT = "utter_safety_short"
# The line for somebody who speaks for another person in danger of self-harm.
OTHER = "utter_safety_self_harm_other"
# The lines for somebody who says that they go for help, or called it.
GOING = "utter_safety_going"
CALLED = "utter_safety_called"
LINE_OF_HEADS = {"travels": GOING, "called": CALLED, "calling": CALLED}
# Where no hospital is the way.
_OF_ITS_OWN = frozenset({"self_harm", "abuse"})


def on_the_way(alarm: Alarm) -> bool:
    """Whether they said that they go where they were told to, or that helpers come to them."""
    # Who calls a doctor waits for nobody.
    return alarm.heads in LINE_OF_HEADS and (alarm.heads, alarm.action) != ("calling", "same_day")


def every_way(alarm: Alarm) -> tuple[str, ...]:
    """The line that names every way to help; the sign's own where no hospital is the way."""
    if alarm.other:
        return (OTHER,)
    return (f"{STILL}_{alarm.sign}",) if alarm.sign in _OF_ITS_OWN else (STILL,)


def shortest(alarm: Alarm) -> tuple[str, ...]:
    """The line that says the action of a sign and nothing else."""
    return (f"{SHORT}_{alarm.sign}_{alarm.action}", f"{SHORT}_{alarm.action}", SHORT)


def still(alarm: Alarm) -> tuple[str, ...]:
    """The way to help once more. Nobody reads the same two sentences seven times, and who is on the
    way hears what to do until they are there.
    """
    if on_the_way(alarm):
        return (LINE_OF_HEADS[alarm.heads],)
    return every_way(alarm) if alarm.other or not alarm.reminded else shortest(alarm)
