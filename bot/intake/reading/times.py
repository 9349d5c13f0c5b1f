"""When is a good time to call, in the visitor's words."""

from __future__ import annotations

from bot.intake.reading.message import Context, Found, Message
from bot.intake.reading.name_beside import after_time
from bot.intake.reading.times_answered import answered
from bot.intake.reading.times_joined import joined
from bot.intake.reading.times_told import told


def read(message: Message, context: Context) -> Found:
    """``best_time``: words trimmed of what leads in and out; unasked only near a call.

    Those that are known stay where the new ones do not contradict them.
    """
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
