"""A length of time that takes the place of another: "3 months is wrong, it's 4 years"."""

from __future__ import annotations

import re

from bot.intake.reading.durations.of_others import HURTING
from bot.intake.reading.numbers.length import UNIT
from bot.intake.reading.numbers.words import NUMBER
from bot.intake.reading.places.key_words import PHRASE
from bot.intake.reading.text.instead import SURE, TAKES_BACK

_NEAR = 60  # So many letters may stand between what is taken back and what is meant.
_TAKES_BACK = re.compile(TAKES_BACK)
# "3 months, no sorry, since the birth it's almost 4 years": more than fillers stand between, and
# nothing else that has a time of its own.
_NO_SORRY = re.compile(
    rf"[ ,.;:!\u2026-]+no[ ,.]+{SURE}\b"
    rf"(?![^.;!?\n]*\b(?:surger|operat|oper[oa]|cirug|pain|hurt|duele|dolor))[^.;!?\n]{{0,{_NEAR}}}"
)
# "It still says 3 months", "puso 3 meses": what stands there is to be another.
_STANDS = re.compile(
    r"\b(?:(?:still|it|that|summary|you|u) (?:says?|said|shows?|reads?|put|wrote|has|have)"
    r"|(?:todavia|aun|sigue|ah?i|donde) (?:\w+ )?(?:dice|diciendo|pone|pus\w+|sale|aparece)|pus(?:o|ieron|iste))"
    r"(?: (?:that|que|it'?s|son|down|about|como|hace|desde))* $"
)
_IS_WRONG = re.compile(
    r"(?: (?:thing|part|bit|line|ago))?(?: (?:is|are|was|were|that'?s|esta|estan|es|son)(?: (?:all|still|muy|just|an?|un))*)?"
    r" (?:wrong|incorrect\w*|mal|equivocad\w+|error|mistake"
    r"|(?:not|isn'?t|aren'?t|wasn'?t) (?:right|correct|true)|no (?:es|son|esta|estan) (?:bien|correct[oa]s?|asi|cierto))\b"
)
MEANS_LENGTH = re.compile(
    r"\b(?:make (?:it|that)|change|should be|actually|i meant|instead|duration|how long|cambi\w+|sino|duracion|wrong)\b"
)
# What puts a known length right says what it is the length of: "up two days straight" does not.
_OF_IT = re.compile(
    r"\b(?:dealing|(?:had|have|has) (?:it|this|that)|says?|said|put|wrote|right|correct|started|began|begun|onset|since|empezo|comenzo|llevo|lleva|padec\w+|desde|hace"
    rf"|(?:it'?s|it has|has)(?: been)? (?:(?:about|like|over|almost|more like|closer to|at least) )*{NUMBER})\b"
)
CHANGE = re.compile(
    r"\b(?:make (?:it|that)|change|scratch|should be|actually|not|i meant|instead|mejor|son|es|cambi\w+|sino)\b"
)
# "No son 2 meses, son 2 años"
PUT_RIGHT = re.compile(
    rf"\b(?:not|no (?:son|es|fueron|eran)|isn'?t) {NUMBER} {UNIT}\b|\b(?:should be|debe(?:ria)? (?:ser|decir)) {NUMBER} {UNIT}\b"
)
# What may stand beside a length of time that is a whole message, unasked.
NOTHING_ELSE = re.compile(
    r"(?:[\W|]|\b(?:for|about|now|over|like|almost|the|last|past|i guess|i think|maybe|probably|or so|now|hace|por|como|creo|mas o menos|tal vez)\b)*"
)


def gives_way(plain: str, last: tuple[int, int], at: int) -> bool:
    """Whether the length at a place of folded words gives way to one that begins ``at`` another."""
    start, end = last
    if _TAKES_BACK.fullmatch(plain, end, at) or _NO_SORRY.fullmatch(plain, end, at):
        return True
    return bool(_STANDS.search(plain[max(0, start - _NEAR) : start]) or _IS_WRONG.match(plain, end))


def puts_right(plain: str, found: tuple[str, int, int]) -> bool:
    """Whether a length that was told before is meant: the pain, or the line, is spoken of."""
    named = (HURTING, PHRASE, MEANS_LENGTH, CHANGE, PUT_RIGHT, _OF_IT)
    rest = plain[: found[1]] + plain[found[2] :]
    return any(each.search(plain) for each in named) or bool(NOTHING_ELSE.fullmatch(rest))
