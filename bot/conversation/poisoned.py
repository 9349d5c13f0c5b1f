"""What follows words about Poison Control, behind a sign of an overdose. Pure."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from bot.contract import Draft, Safety
from bot.conversation.safety_outcome import (
    GO_ON,
    OVERDOSE,
    SETTLED,
    First,
    is_outright,
    settled,
    told_again,
)
from bot.safety.poison import asks_for_poison_control, found_well

# The action, and the number of Poison Control.
POISON_CONTROL = "utter_safety_poison_control"


def poisoned(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """The number of Poison Control, to somebody who was told of an overdose and asks for it; that it is
    noted, where it found all well. None for anybody else, and for words that are a sign of their own.
    """
    alarm = draft.alarm or draft.passed
    if alarm is None or alarm.sign != OVERDOSE or not alarm.told:
        return None
    if is_outright(reading) and reading.sign != OVERDOSE:
        return None
    if found_well(words) and not is_outright(reading):
        calm = settled(msgspec.structs.replace(draft, passed=None), alarm)
        return First(calm, (f"{SETTLED}_{OVERDOSE}", SETTLED), instead=GO_ON)
    if not asks_for_poison_control(words):
        return None
    kept = told_again(draft, alarm) if draft.alarm else draft
    said = First(kept, (POISON_CONTROL,), ends=True)
    return replace(said, raised=reading) if is_outright(reading) else said
