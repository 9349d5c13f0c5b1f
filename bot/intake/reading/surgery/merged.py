"""What is said of an operation that is known: only what was said of it changes, and operations add
up unless one is put right.
"""

from __future__ import annotations

import re

from bot.contract import DECLINED
from bot.intake.reading.surgery.counted import with_count
from bot.intake.reading.surgery.none import denied
from bot.intake.reading.surgery.operation import (
    BARE,
    LEVELS,
    MONTHS,
    PIECES,
    PLACE,
    STEMS,
    WHEN,
    YEAR,
    adds_only,
    is_same,
    is_vague,
    kept_parts,
    names_one,
    operations,
    told_anew,
    years_in,
)
from bot.intake.reading.text.message import Message, fold
from bot.intake.reading.vocabulary.surgery import TERM

_LONGEST = 400
_ALSO = re.compile(r"\b(?:also|too|as well|another|second|tambien|ademas|otra|segunda)\b")
# One more of the same kind: "another fusion in 2019", "I also had a fusion in 2019".
_ONE_MORE = re.compile(
    rf"\b(?:another|a second|otra|una segunda)(?: [\w-]+){{0,2}} {TERM.pattern}"
    r"|\b(?:also|tambien)(?: (?:me|have|i))? (?:had|got|underwent|tuve|hicieron)\b"
)
_ORDINALS = {
    "first": 0, "1st": 0, "primera": 0, "second": 1, "2nd": 1, "segunda": 1, "third": 2, "3rd": 2, "tercera": 2,
}  # fmt: skip
# Which of several: "and second surgery was L5 S1", "la segunda fue en 2019".
_WHICH = re.compile(
    rf"(?:(?:and|then|also|my|the|y|luego|la|mi|tambien) )*(?P<which>{'|'.join(_ORDINALS)}|other|another|otra)"
    r" (?:(?:back|spine|spinal|neck|lumbar) )?(?=surg|sugery|operat|operac|cirug|sirug|proced|fusi|one\b|\w+ectom|(?:was|fue)\b)"
)
# Nothing but when it was.
_ONLY_WHEN = re.compile(
    r"\W*(?:(?:no|actually|sorry|perdon|oh|wait)\b[ ,]*)*(?:(?:it|that|this|eso|esa|(?:the |my )?(?:surgery|operation)|(?:la |mi )?(?:cirugia|operacion)) )?(?:was|fue) (?=\S)"
)
# Another one was meant: "no, a laminectomy", "only a fusion"; "no relief" tells how it went.
_INSTEAD = re.compile(
    r"^\W*(?:no|nope|actually|wait|perdon|sorry)\b(?! \w+ed\b)|\b(?:instead|wrong|sino|meant)\b"
    rf"|\b(?:not|no|only|just|solo)(?: (?:had|have|got|it was|fue|tuve|put|say|really|an?|one|una?|the|la|el))* {TERM.pattern}"
)
# "2021, not 2019" and "not 2019, 2021", without a word of what it was.
_MOMENT = rf"(?:{YEAR}|(?:{MONTHS})(?![\w]))"
_NEW_OLD = re.compile(
    rf"(?<![\w-])(?P<new>{_MOMENT}),? (?:and |y )?(?:not|no|instead of|rather than|en vez de|en lugar de) (?:in |en )?(?P<old>{_MOMENT})(?!\w)"
)
_OLD_NEW = re.compile(
    rf"\b(?:not|no|isn'?t|wasn'?t|no (?:es|fue)|change|cambi[ae]r?n?) (?:in |en |de |el )?(?P<old>{_MOMENT})[,.;]? (?:but |it'?s |it was |it is |to |sino |es |fue |a |en |in |por |el )*(?P<new>{_MOMENT})(?!\w)"
)


def merged(words: str, known: object, plain: str) -> str:
    """The known operations with what the words tell of them; another one is added.

    ``plain``: the whole folded message.
    """
    if not isinstance(known, str) or known in {"", "none", DECLINED}:
        return words
    if re.search(rf"(?<!\w){re.escape(fold(words))}(?!\w)", fold(known)):
        return known
    if _told_whole(fold(words), fold(known)):
        return words[:_LONGEST]
    return (with_count(words, known) or _merged(words, known, plain))[:_LONGEST]


def _merged(words: str, known: str, plain: str) -> str:
    """The known operations with what the words tell of them, where neither is a mere count."""
    pieces = operations(known)
    same = [at for at, piece in enumerate(pieces) if is_same(piece, fold(words))]
    told = _told_apart(words, known, plain, same)
    if told or BARE.fullmatch(fold(words)):
        return told or known
    if len(pieces) == 1:
        return _beside_one(pieces[0], words, plain, same=bool(same))
    if len(same) == 1:
        pieces[same[0]] = told_anew(pieces[same[0]], words)
        return "; ".join(pieces)
    if same and (_INSTEAD.search(plain) or len(set(STEMS.findall(fold(words)))) > 1):
        kept = [piece for at, piece in enumerate(pieces) if at not in same]
        return "; ".join([*kept, words])
    return f"{known}; {words}"


def _told_apart(words: str, known: str, plain: str, same: list[int]) -> str:
    """The known operations with the one that the words put in the place of another, count, or call
    one more; empty where they do not.
    """
    pieces, plainly = operations(known), fold(words)
    if swapped := _swapped(pieces, words, plain):
        return "; ".join(swapped)
    new = years_in(words) - years_in(known)
    if (_ONE_MORE.search(plain) and new) or (
        STEMS.search(plainly) and not same and _ALSO.search(plain)
    ):
        return f"{known}; {words}"
    which = _WHICH.match(plainly)
    if which and _adds_to(which, words, pieces):
        return "; ".join(_with_which(which, words, pieces))
    if _is_bare(plainly) and new and years_in(known) and years_in(known) < years_in(words):
        # "2014 and 2018": both, and not the last in place of the first.
        return words
    return ""


def _beside_one(known: str, words: str, plain: str, *, same: bool) -> str:
    """The only known operation with what the words tell of it, or beside it."""
    bare = _is_bare(fold(words))
    if same or (bare and adds_only(fold(words))):
        return told_anew(known, words)
    several = len(years_in(words) | years_in(known)) > 1
    exact = bool(STEMS.search(fold(words))) and is_vague(known) and not several
    exact = exact or (not bare and bool(BARE.fullmatch(fold(known))))
    if _INSTEAD.search(plain) or exact:
        # Another operation than the known one, or which it was, at the same time and place.
        return kept_parts(known, words)
    return words if not bare and is_vague(known) and is_vague(words) else f"{known}; {words}"


def _is_bare(plainly: str) -> bool:
    """Whether folded words tell of an operation and not which."""
    return bool(BARE.match(plainly)) and not STEMS.search(plainly)


def _swapped(pieces: list[str], words: str, plain: str) -> list[str]:
    """The known operations with the words in the place of the one that they deny; empty if none."""
    wrong = {stem for match in denied(plain) for stem in STEMS.findall(match[0])}
    gone = [at for at, piece in enumerate(pieces) if wrong & set(STEMS.findall(fold(piece)))]
    if len(gone) != 1 or wrong & set(STEMS.findall(fold(words))):
        return []
    at = gone[0]
    return [*pieces[:at], kept_parts(pieces[at], words), *pieces[at + 1 :]]


def _told_whole(words: str, known: str) -> bool:
    """Whether the words list several operations, and each level and operation that is known."""
    told, before = set(STEMS.findall(words)), set(STEMS.findall(known))
    dated = [each for each in PIECES.split(words) if STEMS.search(each) and re.search(YEAR, each)]
    several = len(told) > 1 and len(dated) > 1
    return several and before <= told and set(LEVELS.findall(known)) <= set(LEVELS.findall(words))


def _adds_to(which: re.Match[str], words: str, pieces: list[str]) -> bool:
    """Whether words about "the second one" tell more than that there is one."""
    told = fold(words)[which.end() :]
    return any(pattern.search(told) for pattern in (WHEN, LEVELS, PLACE, STEMS)) and bool(pieces)


def _with_which(which: re.Match[str], words: str, pieces: list[str]) -> list[str]:
    """The known operations with what is told of one of them; a further one is added."""
    at = _ORDINALS.get(which["which"], len(pieces))
    rest = words[which.end() :]
    if at and STEMS.search(fold(rest)):
        # "A second fusion" counts the fusions.
        same = [number for number, each in enumerate(pieces) if is_same(each, fold(rest))]
        at = same[at] if at < len(same) else len(pieces)
    if at < len(pieces):
        return [*pieces[:at], told_anew(pieces[at], rest), *pieces[at + 1 :]]
    return [*pieces, words[which.start("which") :]]


def told_when(message: Message, known: object, asked: str | None) -> str:
    """The one known operation with its time, where a message says nothing else: "was June 2022"."""
    if not isinstance(known, str) or known in {"", "none", DECLINED} or not names_one(known):
        return ""
    lead = _ONLY_WHEN.match(message.plain) if asked in (None, "confirm", "prior_surgery") else None
    words = message.text[lead.end() :].strip(" .!") if lead else ""
    if not words or not WHEN.search(fold(words)) or not adds_only(fold(words)):
        return ""
    pieces = operations(known)
    return told_anew(pieces[0], words) if len(pieces) == 1 else ""


def year_corrected(plain: str, known: object) -> tuple[str, tuple[int, int]] | None:
    """The known operations with the year put right that the words call wrong, and their place."""
    if not isinstance(known, str):
        return None
    for pattern in (_NEW_OLD, _OLD_NEW):
        for match in pattern.finditer(plain):
            at = fold(known).find(match["old"])
            if fold(known).count(match["old"]) == 1 and _alike(match["old"], match["new"]):
                return known[:at] + match["new"] + known[at + len(match["old"]) :], match.span()
    return None


def _alike(old: str, new: str) -> bool:
    """Whether both are years, or both are months."""
    return old[-1].isdigit() == new[-1].isdigit()
