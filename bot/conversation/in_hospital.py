"""Somebody who writes from a hospital: they are told to stay, not to go where they are. Pure."""

from __future__ import annotations

from bot.contract import Draft, Safety
from bot.conversation.safety_outcome import HARM, OVERDOSE, TO_HELP, First, heard
from bot.intake import draft as drafts
from bot.safety.hospital import decides, is_there

THERE = "utter_safety_there"
# The mark of a draft whose visitor is there.
IN_HOSPITAL = "in_hospital"
# What a hospital does not see by itself.
_OF_THE_MIND = {HARM, OVERDOSE, "abuse"}


def is_in(draft: Draft, words: str) -> Draft:
    """The draft, marked where the words say that they are in a hospital now."""
    return drafts.with_done(draft, IN_HOSPITAL) if is_there(words) else draft


def stays(draft: Draft, words: str, reading: Safety | None) -> bool:
    """Whether somebody in a hospital is to be told to stay there: a sign, or a doubt whether to."""
    if IN_HOSPITAL not in draft.done or draft.harm:
        return False
    alarm = draft.alarm
    signs = {each.sign for each in (alarm, reading) if each is not None}
    if signs & _OF_THE_MIND:
        return False
    told = alarm is not None and alarm.action in TO_HELP
    # A doubtful sign is one all the same: they are where it can be looked at.
    meant = reading is not None and (reading.meant or reading.action) in TO_HELP
    return told or meant or is_there(words) or decides(words)


def there(draft: Draft, reading: Safety | None) -> First:
    """Stay, and tell the staff: what else there is to say to somebody who is there."""
    outright = reading if reading is not None and reading.action != "ask" else None
    return First(heard(draft), (THERE,), ends=True, raised=outright)
