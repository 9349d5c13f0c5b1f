"""One known operation: which it is, and what it becomes by what is told of it."""

from __future__ import annotations

import re

from bot.intake.reading.numbers.words import NUMBER
from bot.intake.reading.text.message import fold
from bot.intake.reading.vocabulary.surgery import TERM

LEVEL = r"(?:[cltsi]-?\d{1,2}(?:[-/ ][clts]?\d{1,2})*)"
_DIGIT = r"(?:one|two|three|four|five|six|seven|eight|nine)"
# In digits, or dictated: "twenty nineteen", "twenty twenty one".
YEAR = rf"(?:(?:19|20)\d\d|'\d\d|twenty (?:oh {_DIGIT}|ten|eleven|twelve|\w+teen|twenty(?:[ -]{_DIGIT})?)(?!\w))"
# "06/2022", "6/14/2022"
DATE = r"(?:(?:0?[1-9]|1[0-2])[/-](?:[0-3]?\d[/-])?(?:19|20)\d\d)"
# "Dec" begins "decompression" too.
MONTHS = (
    r"jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|august|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre"
    r"|octubre|noviembre|diciembre"
)
WHEN = re.compile(
    rf"(?:(?<=\s)|(?<=,)|(?<![^\s,]))(?:(?:in|on|back in|en|del? ano|del?|el) )?(?:(?:early|late) )?"
    rf"(?P<date>{DATE}|(?:{MONTHS})(?:,? (?:del? |of )?(?:{YEAR}|(?:last|this)(?: (?:year|yr))?|(?:este )?ano(?: pasado)?))?|{YEAR})(?!\w)"
    rf"|(?<![^\s,])(?:(?:about |around |like )?{NUMBER} (?:years?|months?|weeks?) ago"
    rf"|hace (?:como )?{NUMBER} (?:anos?|mes(?:es)?|semanas?)|last (?:year|yr|month|summer|winter|fall|spring)"
    rf"|el ano pasado)(?!\w)"
)
_A_MONTH = re.compile(rf"(?:{MONTHS})(?!\w)")
LEVELS = re.compile(rf"\b{LEVEL}(?:(?:,| and| y|,? to| a) {LEVEL})*\b")
STEMS = re.compile(
    r"fus|laminec|\blami\b|dis[ck]ec|laminot|foramin|decompr|replac|reempl|plasty|scop|[atpxo]lif|acdf|\bpsi?f\b|\borif\b"
)
PIECES = re.compile(r"; |, (?:and )?| and | y ")
# Tells of an operation and not which.
BARE = re.compile(
    r"(?:(?:the|my|a|his|her|la|mi|una|el|su|that|was|me|lo|le) )*(?:surg[eu]r(?:y|ies|ys)|sugery|sirugia|operat(?:ion|ions|ed)|operaron"
    r"|cirugias?|operacion(?:es)?|procedure)"
)
# Where it was done.
WHERE = (
    r"(?:at|in|en) (?:the |el |la )?(?:(?:[\w'-]+ ){1,3}?(?:hospital|clinic|medical center|surgery center)"
    r"|(?:hospital|clinica|centro medico)(?: (?!y\b|e\b|pero\b|me\b)[\w'-]+){1,2})"
)
PLACE = re.compile(rf"\b{WHERE}\b")
# Words that say nothing of the operation itself.
_FILLERS = re.compile(
    r"\b(?:the|my|a|an|to|his|her|la|mi|una?|el|su|lo|le|me|it|was|were|is|fue|es|era|actually|done|in|on|at|en|de|del"
    r"|of|had|hecha|realmente|really|that|and|y|got|surg[eu]r(?:y|ies|ys)|sugery|sirugia|operat(?:ion|ed|ions)|operaron|cirugias?"
    r"|operacion(?:es)?|procedure|just|only|put|say|make|please|solo|pon|ponga|pongan|diga|\d{1,2}(?! levels?))\b"
)
# Says next to nothing of the operation: the back's.
_OF_BACK = re.compile(
    r"\b(?:back|spin(?:e|al)|lumbar|low(?:er)?|espalda|columna|baja|previous|previa)\b"
)
# What two tellings of one operation may share, and of different ones too.
_COMMON = frozenset(
    "removed taken took out put placed replaced repair repaired left right both side years months weeks ago from with after".split()
)
_WORD = re.compile(r"[^\W_][\w'-]*")


def told_anew(old: str, words: str) -> str:
    """One known operation with what the words say of it; the rest stays as it was said."""
    for pattern in (WHEN, LEVELS):
        old = _put(pattern, old, words)
    extra = _extra(words, old)
    return f"{old}, {extra}" if extra else old


def _put(pattern: re.Pattern[str], old: str, words: str) -> str:
    """The old words with the new moment or levels in the place of the old ones, or at the end."""
    new, before = pattern.search(fold(words)), pattern.search(fold(old))
    if not new:
        return old
    value = words[slice(*new.span())].strip(" ,")
    if not before:
        return f"{old.rstrip(' ,')} {value}"
    start, end = before.span()
    if pattern is WHEN and new["date"] and before["date"]:
        # "In 2019" keeps its "in".
        start, end = before.span("date")
        value = _with_half(words[slice(*new.span("date"))], old[start:end])
    return old[:start] + value + old[end:]


def _with_half(new: str, old: str) -> str:
    """The new date with what it leaves out of the old one: the year of a month, or its month."""
    year, month = re.search(YEAR, old), _A_MONTH.search(fold(old))
    if _A_MONTH.fullmatch(fold(new)) and year:
        return f"{new} {year[0]}"
    if re.fullmatch(YEAR, new) and month and year:
        return old[: year.start()] + new + old[year.end() :]
    return new


def _extra(words: str, old: str) -> str:
    """What the words say besides time and levels, and the old ones do not."""
    known = set(_WORD.findall(fold(old)))
    stems = set(STEMS.findall(fold(old)))
    plainly = fold(words)
    for pattern in (LEVELS, WHEN, _FILLERS):
        plainly = pattern.sub(lambda match: " " * len(match[0]), plainly)
    new = [
        match.span()
        for match in _WORD.finditer(plainly)
        if match[0] not in known and not stems & set(STEMS.findall(match[0]))
    ]
    return words[new[0][0] : new[-1][1]] if new else ""


def kept_parts(old: str, words: str) -> str:
    """The words, and of the old ones the levels and the time that they do not tell anew."""
    for pattern in (LEVELS, WHEN):
        before = pattern.search(fold(old))
        if before and not pattern.search(fold(words)):
            words = f"{words} {old[slice(*before.span())].strip(' ,')}"
    # A graft that was told with it stays.
    also = [
        each
        for each in old.split(", ")[1:]
        if TERM.search(fold(each)) and not STEMS.search(fold(each))
    ]
    return ", ".join([words, *also])


def adds_only(plainly: str) -> bool:
    """Whether the words tell when, where or at which levels, and nothing else."""
    rest = plainly
    for pattern in (PLACE, WHEN, LEVELS, _FILLERS):
        rest = pattern.sub(" ", rest)
    told = any(pattern.search(plainly) for pattern in (PLACE, WHEN, LEVELS))
    return told and not rest.strip(" ,.-")


def years_in(words: str) -> set[str]:
    """The years that words name, as they are written."""
    return set(re.findall(YEAR, fold(words)))


def is_same(piece: str, plainly: str) -> bool:
    """Whether a known operation is of the kind that is told, or of what was operated on."""
    stems = set(STEMS.findall(plainly))
    known = set(STEMS.findall(fold(piece)))
    return bool(stems & known) if stems or known else bool(_named(fold(piece)) & _named(plainly))


def _named(plainly: str) -> set[str]:
    """What folded words name besides levels, time and the words of any operation."""
    for pattern in (LEVELS, WHEN, _FILLERS):
        plainly = pattern.sub(" ", plainly)
    return set(_WORD.findall(plainly)) - _COMMON


def is_vague(known: str) -> bool:
    """Whether known words tell no more than that the back was operated on, and when."""
    return not _named(_OF_BACK.sub(" ", fold(known)))


def operations(known: str) -> list[str]:
    """The known words cut into operations: a piece that names none belongs to the one before."""
    kept: list[str] = []
    at = 0
    for cut in [*PIECES.finditer(known), None]:
        piece = known[at : cut.start() if cut else len(known)]
        if kept and not names_one(piece):
            kept[-1] = known[known.rindex(kept[-1]) : cut.start() if cut else len(known)]
        else:
            kept.append(piece)
        at = cut.end() if cut else at
    return kept


def names_one(piece: str) -> bool:
    """Whether words name an operation."""
    return bool(STEMS.search(fold(piece)) or BARE.search(fold(piece)))
