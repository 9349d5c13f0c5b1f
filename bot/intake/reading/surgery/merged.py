"""What is said of an operation that is known: only what was said of it changes."""

from __future__ import annotations

import re

from bot.contract import DECLINED
from bot.intake.reading.numbers.words import NUMBER
from bot.intake.reading.surgery.counted import with_count
from bot.intake.reading.text.message import Message, fold

LEVEL = r"(?:[cltsi]-?\d{1,2}(?:[-/ ][clts]?\d{1,2})*)"
_DIGIT = r"(?:one|two|three|four|five|six|seven|eight|nine)"
# In digits, or dictated: "twenty nineteen", "twenty twenty one".
YEAR = rf"(?:(?:19|20)\d\d|'\d\d|twenty (?:oh {_DIGIT}|ten|eleven|twelve|\w+teen|twenty(?:[ -]{_DIGIT})?)(?!\w))"
# "06/2022", "6/14/2022"
DATE = r"(?:(?:0?[1-9]|1[0-2])[/-](?:[0-3]?\d[/-])?(?:19|20)\d\d)"
_LONGEST = 400
# "Dec" begins "decompression" too.
_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|august|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre"
    r"|octubre|noviembre|diciembre"
)
_WHEN = re.compile(
    rf"(?:(?<=\s)|(?<=,)|(?<![^\s,]))(?:(?:in|on|back in|en|del? ano|del?|el) )?(?:(?:early|late) )?"
    rf"(?P<date>{DATE}|(?:{_MONTH})(?:,? (?:del? |of )?(?:{YEAR}|(?:last|this)(?: (?:year|yr))?|(?:este )?ano(?: pasado)?))?|{YEAR})(?!\w)"
    rf"|(?<![^\s,])(?:(?:about |around |like )?{NUMBER} (?:years?|months?|weeks?) ago"
    rf"|hace (?:como )?{NUMBER} (?:anos?|mes(?:es)?|semanas?)|last (?:year|yr|month|summer|winter|fall|spring)"
    rf"|el ano pasado)(?!\w)"
)
_A_MONTH = re.compile(rf"(?:{_MONTH})(?!\w)")
_LEVELS = re.compile(rf"\b{LEVEL}(?:(?:,| and| y|,? to| a) {LEVEL})*\b")
_STEMS = re.compile(
    r"fus|laminec|\blami\b|dis[ck]ec|laminot|foramin|decompr|replac|reempl|plasty|scop|[atpxo]lif|acdf|\bpsi?f\b|\borif\b"
)
_PIECES = re.compile(r"; |, (?:and )?| and | y ")
# Tells of an operation and not which.
_BARE = re.compile(
    r"(?:(?:the|my|a|his|her|la|mi|una|el|su|that|was|me|lo|le) )*(?:surg[eu]r(?:y|ies|ys)|sugery|sirugia|operat(?:ion|ions|ed)|operaron"
    r"|cirugias?|operacion(?:es)?|procedure)"
)
# Where it was done.
WHERE = (
    r"(?:at|in|en) (?:the |el |la )?(?:(?:[\w'-]+ ){1,3}?(?:hospital|clinic|medical center|surgery center)"
    r"|(?:hospital|clinica|centro medico)(?: (?!y\b|e\b|pero\b|me\b)[\w'-]+){1,2})"
)
_WHERE = re.compile(rf"\b{WHERE}\b")
# Words that say nothing of the operation itself.
_FILLERS = re.compile(
    r"\b(?:the|my|a|an|to|his|her|la|mi|una?|el|su|lo|le|me|it|was|were|is|fue|es|era|actually|done|in|on|at|en|de|del"
    r"|of|had|hecha|realmente|really|that|and|y|got|surg[eu]r(?:y|ies|ys)|sugery|sirugia|operat(?:ion|ed|ions)|operaron|cirugias?"
    r"|operacion(?:es)?|procedure|just|only|put|say|make|please|solo|pon|ponga|pongan|diga|\d{1,2}(?! levels?))\b"
)
_ALSO = re.compile(r"\b(?:also|too|as well|another|second|tambien|ademas|otra|segunda)\b")
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
_INSTEAD = re.compile(r"\b(?:not|no|instead|wrong|only|sino|solo)\b")
_WORD = re.compile(r"[^\W_][\w'-]*")
# "2021, not 2019" and "not 2019, 2021", without a word of what it was.
_MOMENT = rf"(?:{YEAR}|(?:{_MONTH})(?![\w]))"
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
    plainly = fold(words)
    stems = set(_STEMS.findall(plainly))
    pieces = _operations(known)
    same = [at for at, piece in enumerate(pieces) if stems & set(_STEMS.findall(fold(piece)))]
    if stems and not same and _ALSO.search(plain):
        return f"{known}; {words}"
    which = _WHICH.match(plainly)
    if which and _adds_to(which, words, pieces):
        return "; ".join(_with_which(which, words, pieces))
    bare = bool(_BARE.match(plainly)) and not stems
    if _BARE.fullmatch(plainly):
        return known
    years = set(re.findall(YEAR, plainly))
    if bare and len(years) > 1 and years > set(re.findall(YEAR, fold(known))):
        # "2014 and 2018": both, and not the last in place of the first.
        return words
    if bare and len(pieces) == 1 and _adds_only(plainly):
        same = [0]
    elif _INSTEAD.search(plain) and len(pieces) == 1 and not same:
        # Another operation than the known one, at the same time and place.
        return _kept_parts(pieces[0], words)
    if len(same) == 1:
        pieces[same[0]] = _told_anew(pieces[same[0]], words)
        return "; ".join(pieces)
    if same:
        kept = [piece for at, piece in enumerate(pieces) if at not in same]
        return "; ".join([*kept, words])
    if bare or (stems and _STEMS.search(fold(known))):
        return f"{known}; {words}"
    return words


def _told_whole(words: str, known: str) -> bool:
    """Whether the words list several operations, and each level and operation that is known."""
    told, before = set(_STEMS.findall(words)), set(_STEMS.findall(known))
    dated = [each for each in _PIECES.split(words) if _STEMS.search(each) and re.search(YEAR, each)]
    several = len(told) > 1 and len(dated) > 1
    return several and before <= told and set(_LEVELS.findall(known)) <= set(_LEVELS.findall(words))


def _adds_to(which: re.Match[str], words: str, pieces: list[str]) -> bool:
    """Whether words about "the second one" tell more than that there is one."""
    told = fold(words)[which.end() :]
    return any(pattern.search(told) for pattern in (_WHEN, _LEVELS, _WHERE, _STEMS)) and bool(
        pieces
    )


def _with_which(which: re.Match[str], words: str, pieces: list[str]) -> list[str]:
    """The known operations with what is told of one of them; a further one is added."""
    at = _ORDINALS.get(which["which"], len(pieces))
    if at < len(pieces):
        rest = words[which.end() :]
        return [*pieces[:at], _told_anew(pieces[at], rest), *pieces[at + 1 :]]
    return [*pieces, words[which.start("which") :]]


def told_when(message: Message, known: object, asked: str | None) -> str:
    """The one known operation with its time, where a message says nothing else: "was June 2022"."""
    if not isinstance(known, str) or known in {"", "none", DECLINED} or not _names(known):
        return ""
    lead = _ONLY_WHEN.match(message.plain) if asked in (None, "confirm", "prior_surgery") else None
    words = message.text[lead.end() :].strip(" .!") if lead else ""
    if not words or not _WHEN.search(fold(words)) or not _adds_only(fold(words)):
        return ""
    pieces = _operations(known)
    return _told_anew(pieces[0], words) if len(pieces) == 1 else ""


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


def _operations(known: str) -> list[str]:
    """The known words cut into operations: a piece that names none belongs to the one before."""
    kept: list[str] = []
    at = 0
    for cut in [*_PIECES.finditer(known), None]:
        piece = known[at : cut.start() if cut else len(known)]
        if kept and not _names(piece):
            kept[-1] = known[known.rindex(kept[-1]) : cut.start() if cut else len(known)]
        else:
            kept.append(piece)
        at = cut.end() if cut else at
    return kept


def _names(piece: str) -> bool:
    return bool(_STEMS.search(fold(piece)) or _BARE.search(fold(piece)))


def _kept_parts(old: str, words: str) -> str:
    """The words, and of the old ones the levels and the time that they do not tell anew."""
    for pattern in (_LEVELS, _WHEN):
        before = pattern.search(fold(old))
        if before and not pattern.search(fold(words)):
            words = f"{words} {old[slice(*before.span())].strip(' ,')}"
    return words


def _adds_only(plainly: str) -> bool:
    """Whether the words tell when, where or at which levels, and nothing else."""
    rest = plainly
    for pattern in (_WHERE, _WHEN, _LEVELS, _FILLERS):
        rest = pattern.sub(" ", rest)
    told = any(pattern.search(plainly) for pattern in (_WHERE, _WHEN, _LEVELS))
    return told and not rest.strip(" ,.-")


def _told_anew(old: str, words: str) -> str:
    """One known operation with what the words say of it; the rest stays as it was said."""
    for pattern in (_WHEN, _LEVELS):
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
    if pattern is _WHEN and new["date"] and before["date"]:
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
    stems = set(_STEMS.findall(fold(old)))
    plainly = fold(words)
    for pattern in (_LEVELS, _WHEN, _FILLERS):
        plainly = pattern.sub(lambda match: " " * len(match[0]), plainly)
    new = [
        match.span()
        for match in _WORD.finditer(plainly)
        if match[0] not in known and not stems & set(_STEMS.findall(match[0]))
    ]
    return words[new[0][0] : new[-1][1]] if new else ""
