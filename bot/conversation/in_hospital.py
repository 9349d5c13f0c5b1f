"""Somebody who writes from a hospital: they are told to stay, not to go where they are. Pure."""

from __future__ import annotations

import msgspec

from bot.contract import Alarm, Draft, Safety
from bot.conversation.safety_outcome import (
    GO_ON,
    OF_THE_MIND,
    SUMMARY,
    TO_HELP,
    First,
    heard,
    is_outright,
)
from bot.intake.request import draft as drafts
from bot.intake.request.draft import IN_HOSPITAL
from bot.intake.whole.steering import MOST_NOTE, steer
from bot.safety.hospital import (
    decides,
    is_elsewhere,
    is_there,
    of_operation,
    was_sent_home,
    weighs,
)

THERE = "utter_safety_there"
# The same where nobody spoke of an operation.
PLAIN = "utter_safety_there_plain"


def is_in(draft: Draft, words: str) -> Draft:
    """The draft, marked where the words say that they are in a hospital now, unmarked where
    they say that they left or never were there.
    """
    if is_there(words):
        return drafts.with_done(draft, IN_HOSPITAL)
    left = IN_HOSPITAL in draft.done and (was_sent_home(words) or is_elsewhere(words))
    return drafts.without_done(draft, IN_HOSPITAL) if left else draft


def stays(draft: Draft, words: str, reading: Safety | None) -> bool:
    """Whether somebody in a hospital is to be told to stay there: a sign, or a doubt whether to."""
    if IN_HOSPITAL not in draft.done or draft.harm:
        return False
    alarm = draft.alarm
    signs = {each.sign for each in (alarm, reading) if each is not None}
    if signs & OF_THE_MIND:
        return False
    told = alarm is not None and alarm.action in TO_HELP
    # A doubtful sign is one all the same: they are where it can be looked at.
    meant = reading is not None and (reading.meant or reading.action) in TO_HELP
    doubts = weighs(words) or (decides(words) and not _wants_shown(words))
    return told or meant or is_there(words) or doubts


def there(draft: Draft, words: str, asked: str | None, reading: Safety | None) -> First:
    """Stay, and tell the staff: what else there is to say to somebody who is there.

    That they are there goes to the office in their words, and the summary that waits for a yes
    is shown with it. What the words want noted is noted, and a request that they want to see is
    shown. An operation is only named where one was spoken of, or what is done there is weighed.
    """
    told = f"{draft.details.get('notes', '')}\n{words}"
    line = THERE if weighs(words) or of_operation(told) else PLAIN
    outright = reading if is_outright(reading) else None
    meant = steer(words)
    if (meant is not None and meant.kind == "note") or _wants_shown(words):
        return First(heard(draft), (line,), raised=outright)
    kept, changed = heard(draft), False
    if outright is not None:
        mind = Alarm(outright.sign, outright.action, told=True)
        kept = msgspec.structs.replace(kept, passed=mind)
    if is_there(words) and not drafts.erased(draft):
        kept, notes = drafts.absorb(kept, {"notes": words.strip()[:MOST_NOTE]})
        changed = bool(notes)
    shown = changed and asked == SUMMARY
    return First(kept, (line,), ends=not shown, instead=GO_ON if shown else None, raised=outright)


def _wants_shown(words: str) -> bool:
    """Whether words ask what is on the request, or what was passed on of it."""
    meant = steer(words)
    return meant is not None and meant.kind == "shown"
