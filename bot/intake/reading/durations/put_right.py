"""A length of time that gives way to the one behind it: "3 months is wrong, it's 4 years"."""

from __future__ import annotations

import re

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


def gives_way(plain: str, last: tuple[int, int], at: int) -> bool:
    """Whether the length at a place of folded words gives way to one that begins ``at`` another."""
    start, end = last
    if _TAKES_BACK.fullmatch(plain, end, at) or _NO_SORRY.fullmatch(plain, end, at):
        return True
    return bool(_STANDS.search(plain[max(0, start - _NEAR) : start]) or _IS_WRONG.match(plain, end))
