"""Lengths of time that are those of an operation, of something tried or of a job, and not of the
pain.
"""

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

_JOB = (
    r"(?:(?:truck|bus|cab|taxi|van|delivery|school bus|uber|forklift|limo)? ?(?:drivers?|trucker)|nurses?|teachers?|plumbers?|roofers?|mechanics?"
    r"|carpenters?|welders?|electricians?|contractors?|construction(?: worker)?|cooks?|chefs?|waitress|waiters?|servers?|bartenders?"
    r"|mail ?(?:carrier|man)|fire ?fighter|cop|police(?: officer|man)?|officer|soldier|marine|veteran|farmers?|painters?|mason|bricklayer"
    r"|landscap\w+|gardener|housekeep\w+|cleaner|hair(?:dresser|stylist)|stylist|barber|(?:blackjack|card|casino) dealer|janitor|cashier|secretary|pilot"
    r"|paramedic|emt|caregiver|nurse'?s aide|aide|cna|warehouse(?: worker)?|factory(?: worker)?|office(?: worker)?|desk job|dancer"
    r"|chofer|camioner[oa]|troquer[oa]|trailer[oa]|enfermer[oa]|maestr[oa]|albanil|mecanic[oa]|cociner[oa]|meser[oa]|jardiner[oa]|plomer[oa]|carpinter[oa]"
    r"|soldador|pintor|niner[oa]|conserje|cajer[oa]|policia|bombero|obrer[oa]|electricista|en la construccion)"
)
# "Truck driver, 30 years", "I drive a school bus, 22 years": the time of the work.
_AT_WORK = re.compile(
    rf"(?:\b{_JOB}|\b(?:i|he|she|yo) (?:drive|teach|farm|nurse|cook|weld|roof|serve[ds]?|work(?:ed|s)?|drives|teaches|manejo|trabajo)(?: [a-z]+){{0,4}})"
    r" ?(?:[,;:-]|for|of|de|por|desde hace|hace)? ?(?:(?:about|almost|over|like|for|the last|the past|casi|como|mas de) )*$"
)
# "41 years on the railroad"
_AT_WORK_AFTER = re.compile(
    r" (?:on|at|in|with|for) (?:the )?(?:rail ?road|railways?|mines?|docks?|force|job|road|post office|line|floor|plant|mill|factory|farm|ranch|police|fire department|fields?"
    r"|army|navy|marines|air force|casinos?|warehouse|construction|school district|county|city|state|oil ?fields?|rigs?|union)\b"
    r"| en (?:el|la|los|las) (?:ferrocarril|mina|campo|obra|construccion|fabrica|casinos?|labor|jale|trabajo|cocina)\b"
)
# Said behind the time, it is that of the pain all the same: "driver, 3 years of pain".
_OF_PAIN = re.compile(
    r" *(?:(?:of|de|with|con|in|my|the|mi|el|la|low|lower|upper|bad|chronic) )*"
    r"(?:pain|hurt\w*|ach\w+|suffer\w*|sciatica|numb\w*|burning|back|neck|hip|leg|tailbone|buttock|groin"
    r"|dolor\w*|duel\w*|sufr\w*|ciatica|espalda|cintura|cadera|pierna|cuello)\b"
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


def of_job(plain: str, match: re.Match[str]) -> bool:
    """Whether the time is that of somebody's work: "truck driver, 30 years"."""
    before = plain[max(0, match.start() - _NEAR) : match.start()]
    if HURTING.search(before) or _OF_PAIN.match(plain, match.end()):
        return False
    return bool(_AT_WORK.search(before) or _AT_WORK_AFTER.match(plain, match.end()))
