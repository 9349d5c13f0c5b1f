"""A side that takes the place of another: "I put left but it's the right", "used to be left, now right"."""

from __future__ import annotations

import re

_LETTER = re.compile(r"\W*([lr])\W*")
_SIDE = r"(?:left|right|izquierd[oa]|derech[oa])"
# "I put left but it's the right", "dije derecha, quise decir izquierda".
_SAID_WRONG = re.compile(
    rf"\b(?:i (?:said|put|wrote|typed|told (?:you|u|y'?all))|dije|puse|escribi)\b[^;!?\n]{{0,30}}?\b{_SIDE}\b[^;!?\n]{{0,25}}?"
    r"\b(?:(?:but|pero|no,?) (?:it'?s|it is|es|era)|i meant?|should be|quise decir|quiero decir)(?: (?:on|the|my|el|la|del|lado|es|it'?s))*"
    rf" (?P<meant>{_SIDE})\b(?! (?:now|away|thing|answer|word|here|there|before|after)\b)"
)
_FILLS = r"(?: (?:it'?s|it is|is|on|in|just|only|all|the|my|es|esta|en|solo|del|lado|el|la|mi))*"
# The first side was before: "used to be the right, now it's the left", "antes el derecho, ahora los dos".
_NOW = re.compile(
    rf"\b(?:(?:used to be|was|were|antes|era)\b[^.!?\n]{{0,30}}\b(?:now|ahora){_FILLS}"
    rf"|(?:started|began|first|empezo|comenzo)\b[^.!?\n]{{0,30}}\b(?:now|ahora) (?:it'?s|it is|just|only|es|esta|solo){_FILLS}) $"
)
_TOO = re.compile(r"(?: \w+){0,2} (?:too|also|as well|tambien)\b")
_HURTS_ON = re.compile(
    r"\b(?:pain|hurt\w*|burn\w*|ach(?:e|es|ing)|sore(?:ness)?|throb\w*|stabb\w*|numb\w*|tingl\w*|dolor|duele|arde|ardor|quem\w+)(?: (?!in\b|en\b)\w+){0,2}"
    r" (?:(?:off )?(?:to|on) (?:the|my)|(?:d?el|al|en el) lado) $"
)


def side_alone(plain: str, asked: str | None) -> str | None:
    """The side of an answer of one letter, or the one that is said in the place of another."""
    letter = _LETTER.fullmatch(plain) if asked == "side" else None
    instead = _SAID_WRONG.search(plain)
    if not letter and not instead:
        return None
    word = letter[1] if letter else instead["meant"] if instead else ""
    return "left" if word.startswith(("l", "iz")) else "right"


def moved(plain: str, span: tuple[int, int]) -> bool:
    """Whether a side takes the place of the one before it in time, and does not join it."""
    return bool(_NOW.search(plain[: span[0]])) and not _TOO.match(plain, span[1])


def hurts_on(plain: str, start: int) -> bool:
    """Whether a pain without a place is said to be on the side that begins there."""
    return bool(_HURTS_ON.search(plain[:start]))
