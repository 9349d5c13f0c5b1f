"""When is a good time to call, in the visitor's words."""

from __future__ import annotations

import re

from bot.intake.reading.contact_said import WAY_BESIDE
from bot.intake.reading.message import USED, Context, Found, Message
from bot.intake.reading.name_beside import after_time
from bot.intake.reading.quoted import without_quoted
from bot.intake.reading.times_answered import answered
from bot.intake.reading.times_joined import joined
from bot.intake.reading.times_past import without_past
from bot.intake.reading.times_told import told

# "Good afternoon." greets and is no time.
_GREETING = re.compile(
    r"(?:(?<![^.!?\n])|(?<=[.!?\n] )|(?<=\bhi )|(?<=\bhi, )|(?<=\bhello )|(?<=\bhello, )|(?<=\bhey )|(?<=\bhola )|(?<=\bhola, ))(?:(?:very|muy) )?"
    r"(?:good (?:morning|afternoon|evening|day)|buen[oa]s? (?:dias?|tardes|noches))\b"
    r"(?! (?:is|are|works?|to|for|time|hours?|would|will|or|y|o|and (?:afternoon|evening|morning)|es|son|para)\b)"
)
_RUN = re.compile(re.escape(USED) + "+")


def read(message: Message, context: Context) -> Found:
    """``best_time``: words trimmed of what leads in and out; unasked only near a call.

    Those that are known stay where the new ones do not contradict them.
    """
    now = without_quoted(without_past(message))
    now = now.without(*[match.span() for match in _GREETING.finditer(now.plain)])
    if context.asked == "best_time":
        # "After 3 by text": how is no part of when.
        now = now.without(*[match.span() for match in WAY_BESIDE.finditer(now.plain)])
    found = _read(now, context)
    return Found(found.details, _restored(message, now, found.left))


def _read(message: Message, context: Context) -> Found:
    if context.asked == "best_time":
        # "Tuesday morning Earl 702 …": the name is left for its own reader.
        name = after_time(message)
        if not name:
            return answered(message)
        return Found(answered(message.without(name)).details, message)
    found = told(message, context)
    new, known = found.details.get("best_time"), context.known.get("best_time")
    if isinstance(new, str) and isinstance(known, str):
        return Found({"best_time": joined(known, new, message.plain)}, found.left)
    return found


def _restored(message: Message, now: Message, left: Message) -> Message:
    """The whole message without what was used: the days of the past stay for other readers."""
    pairs = zip(now.plain, left.plain, strict=True)
    used = "".join(USED if after == USED != before else " " for before, after in pairs)
    return message.without(*[run.span() for run in _RUN.finditer(used)])
