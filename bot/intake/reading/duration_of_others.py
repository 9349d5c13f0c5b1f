"""Lengths of time that are those of an operation or of something tried, and not of the pain."""

from __future__ import annotations

import re

from bot.intake.reading.load import phrases
from bot.intake.reading.message import any_of
from bot.intake.reading.surgery_terms import TERM

# Besides operations: what else is told with its time.
_OPERATED = re.compile(
    r"\b(?:surger\w+|operat\w+|operar\w+|operacion\w*|cirugia\w*|fusion\w*|fused|\w*ectomy"
    r"|\w*ectomia|replacement|injections?|shots?|block|diagnosed|mri|x-?ray|married|moved|met"
    r"|retired|born|called|pusieron|colocaron|metieron|quitaron|sacaron|abrieron|tornillos|varillas|placas|protesis|rods|screws|under the knife"
    r"|took out|taken out|removed|replaced|procedure)\b"
)
_NEAR = 60
HURTING = re.compile(r"\b(?:pain|hurt\w*|ach\w+|suffer\w*|symptoms|dolor\w*|duel\w*|sufr\w*)\b")
_TREATED = any_of(n for n, kind in phrases("treatments").items() if kind not in {"surgery", "rest"})
# "PT for a year", "a year of PT": the length of what was tried.
_TREATED_FOR = re.compile(
    rf"\b(?:{_TREATED})(?: (?:there|every (?:day|night|week)|daily|nightly|(?:[\w-]+ )?[\w-]+ (?:a|per|al|por) (?:day|week|month|night|dia|semana|mes)))?(?: (?:for|over|during|por|durante))?"
    r"(?: (?:about|almost|over|like|the last|the past|casi|como|mas de))? $"
)
_OF_TREATED = re.compile(rf" (?:of|de) (?:{_TREATED})(?!\w)")
CUE = re.compile(
    r"\b(?:duration|how long|duracion|pain|hurt\w*|ach\w+|(?:head|back)aches?|migraines?|spasms?|kill(?:s|ing) me|fell|no aguanto|me (?:cai|lastime|torci|golpee|pegue)|suffer\w*|had (?:it|this)"
    r"|have (?:it|this)|been|dealing|sore"
    r"|numb\w*|symptoms|dolor\w*|duel\w*|sufr\w*|llevo|padec\w*|problems?|started|began|empezo"
    r"|comenzo|issues|burning|tingling|sciatica|ciatica|molest\w*|going on|asi)\b"
)


def about_operation(plain: str, match: re.Match[str]) -> bool:
    """Whether the time belongs to an operation: "a fusion 3 years ago"."""
    after = plain[match.end() : match.end() + 30]
    before = plain[max(0, match.start() - 45) : match.start()]
    cut = max(before.rfind(c) for c in ".;,!?|\n")
    before = before[cut + 1 :]
    ago = re.match(r" ago\b", after) or before.endswith("hace ")
    if not ago:
        return False
    follows = re.split(r"[.;,!?|\n]", after)[0]
    if re.match(r"(?: ago)?,? (?:after|since|despues|desde|tras)\b", follows):
        return False
    operated = any(p.search(w) for p in (_OPERATED, TERM) for w in (before, follows))
    return operated and not re.search(r"\b(?:started|began|empezo|comenzo)\b", before)


def of_treatment(plain: str, match: re.Match[str]) -> bool:
    """Whether the time is that of something tried: "I did PT for a year"."""
    before = plain[: match.start()][-_NEAR:]
    cut = max(before.rfind(c) for c in ";.,!?|\n")
    before, after = before[cut + 1 :], plain[match.end() : match.end() + _NEAR]
    if HURTING.search(before):
        return False
    return bool(
        _TREATED_FOR.search(before) or (_OF_TREATED.match(after) and not CUE.search(before))
    )


def is_tried(before: str) -> bool:
    """Whether the words before a beginning name what was tried: "a stimulator since 2019"."""
    return bool(_TREATED_FOR.search(before[-_NEAR:])) and not HURTING.search(before)
