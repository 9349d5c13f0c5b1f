"""Relatives of relatives: "my wife's mother" is a mother-in-law."""

from __future__ import annotations

import re

from bot.intake.reading.people.age import KIND, OWN
from bot.intake.reading.people.words import REL, RELATIONS

_PARENTS, _CHILDREN = ("mother", "father"), ("son", "daughter", "child")
_SIBLINGS, _SPOUSES = ("brother", "sister"), ("wife", "husband", "spouse")
_FULL = {
    **{(one, two): f"{two}-in-law" for one in _SPOUSES for two in (*_PARENTS, *_SIBLINGS)},
    **{(one, two): f"{kin}-in-law" for one in _CHILDREN for two, kin in (("wife", "daughter"), ("husband", "son"))},
    **{(one, two): f"{kin}-in-law" for one in _SIBLINGS for two, kin in (("wife", "sister"), ("husband", "brother"))},
    **{(one, two): f"grand{two}" for one in _PARENTS for two in _PARENTS},
    **{(one, two): f"grand{two}" for one in _CHILDREN for two in ("son", "daughter")},
    **{(one, two): kin for one in _PARENTS for two, kin in (("brother", "uncle"), ("sister", "aunt"))},
    **{(one, two): kin for one in _SIBLINGS for two, kin in (("son", "nephew"), ("daughter", "niece"))},
    **{(one, two): "cousin" for one in ("aunt", "uncle") for two in _CHILDREN},
}  # fmt: skip
_OF = re.compile(rf"\b{OWN}{KIND} {REL}(?:'s|s') (?:(?:older|younger|little|big|elderly) )?{REL}\b")
_OF_ES = re.compile(rf"\b(?:el|la) {REL} de {OWN}{KIND} {REL}\b")
_FOR = re.compile(r"(?:\b(?:for|about|behalf of|para|pa|por|it'?s|is|es|see|help|treat)|[,:(]) ?$")
_HAS = re.compile(
    r" (?:has|is in|needs?|hurts?|suffers?|can'?t|cannot|tiene|necesita|sufre|no puede)\b"
)


def composed(plain: str, *, asked: bool) -> tuple[str, int, int] | None:
    """The relation by way of another, where the words say that it is the patient's."""
    for pattern, first, second in ((_OF, 1, 2), (_OF_ES, 2, 1)):
        for match in pattern.finditer(plain):
            full = _FULL.get((RELATIONS[match[first]], RELATIONS[match[second]]))
            meant = asked or _FOR.search(plain[: match.start()]) or _HAS.match(plain, match.end())
            if full and meant:
                return full, *match.span()
    return None
