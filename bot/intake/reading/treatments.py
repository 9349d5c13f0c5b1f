"""What was tried, by canonical name, or "none"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.intake.reading.load import phrases, word_set
from bot.intake.reading.message import Context, Found, Message, any_of, asks

_NAMES = phrases("treatments")
_SINGLE = tuple(n for n in _NAMES if len(n) >= 7 and n.isalpha())
# A word of its own, one letter from a treatment.
_NO_TYPOS = word_set("message messages messaged")
_LONG_WORD = re.compile(r"[a-z]{6,18}")
_TREATMENT = re.compile(rf"\b(?:{any_of(_NAMES)})(?!\w)")
# Words that are a treatment only where it is said that they were tried.
_AMBIGUOUS = word_set(
    "block rest resting adjustments steroid otc surgery surgeries fusion operation operations "
    "cirugia cirugias operacion laminectomy discectomy descanso medicine"
)
_TRIED = re.compile(
    r"\b(?:tried|try|trying|had|have had|i've had|ive had|did|done|been (?:to|through|on)"
    r"|went (?:to|through)|used|using|use"
    r"|took|taking|take|takes|on|got|gotten|get|received|failed|after|helped|help|helps|didn't"
    r"|didnt|doesn't|not help|relief|work"
    r"|worked|made|makes|for (?:years|months)|por anos|seen|saw|see|years of|months of|rounds of|still|tomo|tomando|tomado|tome|probe|probado"
    r"|intente|intentado|hice|hecho|hicieron|me dieron|tuve|he tenido"
    r"|pusieron|puesto|ido|fui|usado|uso|ayudo|ayudaron|ayuda|ayudan|funciono|funcionaron|sirvio"
    r"|sirvieron|sin exito|recibi|recibido)\b"
)
_NOT_BEFORE = re.compile(
    r"\b(?:no|not|never (?:had|tried|done|did|been to)|haven't (?:had|tried|done|been to)"
    r"|havent (?:had|tried|done)|didn't (?:do|try|have|get|want)|don't (?:want|take|like|do)"
    r"|without|allergic to|refuse[ds]?|not tried|nunca (?:he )?(?:tuve|hice|probe|tenido|probado"
    r"|tome)|no (?:he )?(?:tomo|tome|hice|probe|probado|tuve|tenido|quiero)|sin|alergic[oa] (?:a"
    r"|al))(?: (?:any|a|an|the|more|ningun|ninguna|la|el|las|los|to try|to do|to take|doing"
    r"|taking)){0,2} $"
)
_EXCEPT = re.compile(r"\b(?:except|but not|short of|besides|menos|excepto|salvo)(?: \w+)? $")
_HYPOTHETICAL = re.compile(
    r"\b(?:recommend\w*|suggest\w*|need|needs|wants? me|considering|scheduled for|should i|can i"
    r"|refills?|prescribe|necesito|recomiend\w*|recomend\w*|before i try|interested in"
    r"|looking for|want|offer|told (?:me )?(?:to|i (?:should|need))|me dijeron que)\b"
)
_NONE = re.compile(
    r"\b(?:nothing(?: really)?(?: has)?(?: ever)?(?: works?| worked| helps?| helped)|(?:haven't"
    r"|havent|have not|didn't|not|never) (?:really )?(?:tried|try|done|had"
    r"|did)(?: any(?: treatments?)?| anything| nothing| a thing| treatment)|(?:tried"
    r"|done) nothing|no (?:treatments?|therapies)|(?:no he (?:probado|hecho|intentado)|no probe"
    r"|no hice) nada|nada (?:me )?(?:ha |han )?(?:ayud\w+|funcion\w+|sirv\w+|servido)"
    r"|sin tratamientos?|ningun tratamiento|no treatment|treatments?: none)\b"
)
_ANSWER_NONE = re.compile(
    r"\W*(?:(?:no|none|nope|nothing|zip|zilch|zero|squat|i haven't|i havent|haven't yet|nada|ninguno|ninguna|ningun|never|nunca|not yet|nothing yet"
    r"|todavia nada|nah|n/a|none yet"
    r"|not really|nothing (?:at all|so far)|nada (?:todavia|aun|de nada)|aun nada)(?: yet| so far"
    r"| thanks)?\W*)+"
)


def read(message: Message, context: Context) -> Found:
    """``treatments``: a list of names in the order said, or ``none``."""
    message = Message(message.text, _repaired(message.plain))
    alone = context.asked == "treatments"
    story = context.asked == "pain_story"
    spoken = alone or bool(_TRIED.search(message.plain))
    names: dict[str, tuple[int, int]] = {}
    for clause in message.clauses:
        if clause.question or (not alone and asks(message.plain[clause.start : clause.end])):
            continue
        words = message.plain[clause.start : clause.end]
        if not alone and _HYPOTHETICAL.search(words):
            continue
        for match in _TREATMENT.finditer(message.plain, clause.start, clause.end):
            if _counts(message.plain, match, alone, story, spoken):
                names.setdefault(_NAMES[match[0]], match.span())
    if names:
        return Found({"treatments": list(names)}, message)
    if _NONE.search(message.plain) or (alone and _ANSWER_NONE.fullmatch(message.plain)):
        return Found({"treatments": "none"}, message)
    return Found({}, message)


def named(plain: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Each treatment that folded words name, by canonical name, and where it stands."""
    for match in _TREATMENT.finditer(_repaired(plain)):
        yield _NAMES[match[0]], match.span()


def _repaired(plain: str) -> str:
    """Treatments with one typing error put right where the length stays."""
    for match in list(_LONG_WORD.finditer(plain)):
        right = _right(match[0])
        if right != match[0]:
            room = match.end() - match.start()
            plain = plain[: match.start()] + right.ljust(room) + plain[match.end() :]
    return plain


@lru_cache(maxsize=4096)
def _right(word: str) -> str:
    """The treatment that a long word misses by one edit, if it is no longer; else the word.

    A longer one gives way to a shorter name of the same treatment.
    """
    if word in _NAMES or word in _NO_TYPOS:
        return word
    for name in _SINGLE:
        if name[0] == word[0] and OSA.distance(name, word, score_cutoff=1) == 1:
            same = (n for n, kind in _NAMES.items() if kind == _NAMES[name] and len(n) <= len(word))
            return name if len(name) <= len(word) else next(same, word)
    return word


def _counts(plain: str, match: re.Match[str], alone: bool, story: bool, spoken: bool) -> bool:
    before = plain[max(0, match.start() - 50) : match.start()]
    if _EXCEPT.search(before):
        return False
    if _NOT_BEFORE.search(before):
        return False
    if alone or spoken:
        # Operations have a detail of their own, unless they stand in a list of what was tried.
        if _NAMES[match[0]] != "surgery" or alone:
            return match[0] != "block" or " the " not in before[-5:]
        return bool(
            re.search(
                r"\b(?:tried|probado|probe|intentado) [^.;!?\n]*$", plain[: match.start()][-300:]
            )
        )
    return story and match[0] not in _AMBIGUOUS
