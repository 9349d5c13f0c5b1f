"""An hour without its colon: "the good time. 1130", "it's 1130" where 9 did not suit."""

from __future__ import annotations

import re

from bot.contract import DECLINED
from bot.intake.reading.text.message import Context, Found, Message
from bot.intake.reading.times.left import refuses, with_hour, with_too

# So many digits are an hour in full quarters or tens, and none of a number or a year.
_HOUR = r"(?P<hour>1[0-2]|[1-9])(?P<minute>[0-5][05])(?P<half> ?[ap]\.?m\b\.?)?(?![\d:/%-])"
_ON = r"(?! ?(?:-|to|till|until|or|and|through|a|hasta|o|y)\b ?(?:after|before|at|a|las|despues|antes|\d))"
_CHEAP = re.compile(rf"(?<![\d:/.$#-])\b{_HOUR}")
_NAMED = re.compile(
    r"\b(?:good|best|better|right|call|mejor|buena) (?:time|hora|horario)(?: to call(?: me)?| for me| para llamar(?:me)?)?"
    rf"(?:[ .,:;]|\b(?:is|would be|es|seria|at|around|about|a las?|como)\b)+{_HOUR}{_ON}"
)
_ALONE = re.compile(
    r"\W*(?:(?:no|not (?:at )?\d{1,4}|ok|okay|yes|si|well|then|so|but|and|sorry|actually|maybe|call(?: me)?|make it|it'?s|its|it is|it would be|at|around|about|like|a las?|es|son|pero|entonces|como|mejor|llamenme)\b\W*)*"
    rf"{_HOUR}(?:[ ,.]+(?:please|pls|thanks|thank you|works?|is (?:good|fine|best)|por favor|gracias|esta bien|then|not? (?:at )?\d{{1,4}}))*\W*"
)


def hour_in(message: Message, context: Context) -> Found | None:
    """The hour that is the time to call, however many others the message names; None if none is.

    By itself it counts where it was asked for, or behind a time that does not suit.
    """
    if not _CHEAP.search(message.plain):
        return None
    known = context.known.get("best_time")
    ruled_out = isinstance(known, str) and known != DECLINED and refuses(known)
    asked = context.asked == "best_time"
    found = _NAMED.search(message.plain)
    if not found and (asked or (ruled_out and context.asked not in ("phone", "contact"))):
        found = _ALONE.fullmatch(message.plain)
    if not found or (isinstance(known, str) and with_hour(known, message.plain)):
        # "Make it 6" leaves all else of the known time as it is.
        return None
    time = f"{found['hour']}:{found['minute']}{found['half'] or ''}".strip()
    if ruled_out and isinstance(known, str):
        time = with_too(known, time, either=False)
    return Found(
        {"best_time": time}, message.without((0, len(message.plain)) if asked else found.span())
    )
