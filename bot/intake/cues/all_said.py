"""Words that end a telling: "no, that's all", "nothing else", "es todo, gracias". Pure.

By their "no" they look like one to what was asked.
"""

from __future__ import annotations

import re

from bot.intake.reading.text.message import fold
from bot.intake.reading.text.openings import OPENINGS

_ALL = re.compile(
    rf"\W*(?:(?:{OPENINGS}|nope|nah|i think|i guess|creo que)\W+)*"
    r"(?:(?:that'?s|that is|that will be|that'?ll be|this is) (?:all|it|everything|about it)"
    r"(?: (?:i (?:have|got|need(?:ed)?|wanted)|for now|folks))?"
    r"|nothing (?:else|more)"
    r"|(?:(?:eso|esto) )?(?:es|seria) todo(?: por ahora)?|nada mas)"
    r"(?:\W+(?:then|please|pls|now|thanks?|thank you|thx|entonces|por favor|muchas|gracias|pues|ya|ok|okay|so|sorry"
    r"|dear|hon(?:ey)?|sir|ma'?am|bye))*\W*"
)


def says_all(text: str) -> bool:
    """Whether the words say that there is nothing more to tell, and nothing besides."""
    return bool(_ALL.fullmatch(re.sub(r"[’`]", "'", fold(text))))
