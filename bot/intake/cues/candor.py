"""Words that ask the bot to be honest: "if you don't know, just say so". Pure. English and Spanish.

Beside a question they ask nothing of their own, and hide what the question is.
"""

from __future__ import annotations

import re

from bot.intake.cues.asking import QUESTION
from bot.intake.reading.text.message import fold

_LEAD = r"(?:(?:and|but|so|please|just|ok|okay|oh|look|now|y|pero|por favor|mire|oiga|solo|nomas|bueno|ay)\W+)*"
_WISHES = (
    r"(?:if (?:you|u|ya)(?: really| honestly| just)* (?:don'?t|do not|dont|can'?t|cannot|have no) (?:know|tell|say|idea|answer)(?: (?:it|that|this|for sure|the answer|either))?,? "
    r"(?:(?:then|just|please|simply|you can|go ahead and) )*(?:say (?:so|it|that(?: you don'?t)?)|tell me(?: so| that)?|admit (?:it|that)|be honest)"
    r"|(?:say so|tell me|admit it) if (?:you|u) (?:don'?t|do not|dont) know"
    r"|be (?:completely |totally |really |brutally )?(?:honest|straight|frank|truthful|real)(?: (?:with (?:me|us)|about it|please|now))*"
    r"|(?:don'?t|do not|dont) (?:sugar ?-?coat|bullshit|lie to|bs)(?: (?:it|this|anything|me|us))*"
    r"|(?:tell|give) (?:me|us) (?:(?:it |the |an? )*(?:honest |straight )?(?:truth|answer)|it straight|straight)|(?:the )?(?:honest|straight) (?:truth|answer)s?(?: please)?"
    r"|si no (?:lo |la )?sabe[ns]?,? (?:(?:solo|nomas|nada mas|mejor|por favor|entonces) )*(?:dig\w+|dime\w*|admit\w+|avise\w*)(?: (?:que no(?: sabe)?|asi|la verdad))?"
    r"|(?:sea|se) (?:honest[oa]|sincer[oa]|franc[oa])(?: conmigo)?|(?:dig[ae](?:me|nos)|dime) la verdad|no me (?:mienta|engane)[ns]?)"
)
# A clause of its own: "be honest with him, he is ill" and "tell me the truth about it" say more.
_CANDOR = re.compile(rf"(?:^|(?<=[.?!,;:\n]))\W*{_LEAD}{_WISHES}\W*(?:$|(?<=[.?!,;:\n-])\s*)")


def hidden_question(text: str) -> str:
    """The question of a text without the clauses beside it that only ask for honesty; "" where
    nothing is asked, or nothing stands beside it.
    """
    # Folding keeps every letter's place.
    found = [match.span() for match in _CANDOR.finditer(fold(text))]
    rest = text
    for start, end in reversed(found):
        rest = f"{rest[:start]} {rest[end:]}"
    return rest.strip() if found and QUESTION.search(rest.strip()) else ""


def asks_for_candor(text: str) -> bool:
    """Whether the words ask for honesty, and for nothing else."""
    return bool(_CANDOR.fullmatch(fold(text).strip()))
