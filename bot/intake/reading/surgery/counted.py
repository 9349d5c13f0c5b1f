"""How many operations there were: counted, listed one by one, or put right.

"One surgery 2020, one 2022" tells of two; "it says one surgery, I had two" corrects the count.
"""

from __future__ import annotations

import re

from bot.contract import DECLINED
from bot.intake.reading.numbers.words import NUMBER
from bot.intake.reading.text.message import fold

_YEAR = r"(?:(?:19|20)\d\d|'\d\d)"
_COUNT = rf"(?:{NUMBER}|several|multiple|many|a few|(?:a )?couple(?: of)?|both|various|varias|algunas|muchas|un par(?: de)?)"
_OPERATIONS = r"(?:surg[eu]r(?:y|ies|ys)|operations?|fusions?|procedures?|cirugias?|sirugias?|operacion(?:es)?|fusiones)"
_WHEN = (
    rf"(?:(?:early|late|around|about|like|summer of|como|principios de|finales de) )*(?:{_YEAR}|{NUMBER} (?:years?|yrs?|months?) ago"
    rf"|hace (?:como )?{NUMBER} (?:anos?|meses)|last year|this year|el ano pasado|este ano)"
)
_ONE = (
    r"(?:(?:the |la |el )?(?:first|second|third|other|last|next|latest|primera|segunda|tercera|otra|ultima)(?: one| was)?"
    r"|another(?: one)?|one|una?)"
)
# "…, one 2022", "y otra en 2018": one more of what was named before.
_ONE_MORE = re.compile(
    rf"(?:(?:[ ]*[,;.&/+]|[ ]+(?:and|then|y|e|luego))[ ]*){{1,3}}(?:(?:and|then|y|luego) )?{_ONE}"
    rf"(?: (?:was|were|is|in|on|back|fue|es|en|el|hace(?= (?:como )?\d)))* {_WHEN}(?!\w)"
    # "In 98 and again 2006".
    rf"|(?:[ ]*,)?[ ]+(?:(?:and|then|y|e|luego|despues)[ ]+){{0,2}}(?:again|otra vez|de nuevo|nuevamente)(?: (?:in|en))? (?:{_WHEN}|(?:in |en )?\d\d)(?!\w)"
)
# A list without the word itself: "one was in 2020 and the other 2022".
_LISTED = re.compile(rf"\b{_ONE}(?: (?:was|were|is|in|on|back|fue|es|en|el))* {_WHEN}(?!\w)")
_FEWEST = 2
# A count and no more: "two back surgeries".
_BARE_COUNT = re.compile(
    rf"(?:(?:about|like|at least|over|como|mas de) )*{_COUNT}(?: (?:back|spine|spinal|neck|lumbar|previous|prior|earlier|different))*"
    rf" {_OPERATIONS}(?: previas)?(?: (?:on|in|de|en) (?:my |the |la |el |mi )?(?:back|spine|neck|espalda|columna|cuello))?"
)
_SINGLE = re.compile(r"(?:(?:only|just|solo) )?(?:one|1|a|an|una?) (?=\w)")
# "It says one surgery. I had two": what the summary says, and what is right.
_SAYS = (
    r"\b(?:it|that|this|summary|request|you(?: guys)?|u|they)(?:'ve)? (?:only |just |still )*(?:says?|shows?|put|wrote|has|have|got|said|lists?)"
    r"|\b(?:dice|sale|pus(?:o|ieron)|apunt(?:o|aron)|tienen?|aparece)"
)
_HAD = (
    r"(?:(?:i|she|he|we)(?:'ve)?(?: actually| really)? (?:had|have had|did have|got)|it was|it'?s|there were|actually|should (?:be|say)"
    r"|(?:en realidad )?(?:tuve|tuvo|fueron|eran|son|he tenido|me hicieron|me han hecho|deben? (?:ser|decir)))"
)
_PUT_RIGHT = re.compile(
    rf"(?:{_SAYS})(?: (?:only|just|solo|que|i had|tuve))* {_COUNT}(?: \w+)?(?: {_OPERATIONS})?[^!?\n]{{0,20}}?[.,;!]? ?(?:(?:but|and|pero|y) )?"
    rf"{_HAD} (?P<new>{_COUNT})(?!\w)(?! (?:years?|months?|anos?|meses))"
    rf"|{_HAD} (?P<new2>{_COUNT})(?: {_OPERATIONS})?,? (?:and |y )?(?:not|no)(?: just| only| solo| una sola)? (?:one|1|una?)\b"
    rf"|\b(?:not|no (?:fue|es)?)(?: just| only| solo)? (?:one|1|una?)(?: {_OPERATIONS})?[,;.]? (?:(?:but|it was|i had|sino|fueron|son|tuve) )*(?P<new3>{_COUNT})"
    rf"(?= {_OPERATIONS}|\W*$)"
    # "Not 3 surgeries, 2"
    rf"|\b(?:not|isn'?t|wasn'?t|weren'?t|no(?: (?:son|fueron|eran))?) {NUMBER} {_OPERATIONS}[,;.]? (?:(?:but|it was|i had|it'?s|only|just|sino|fueron|son|tuve|solo) )*(?P<new4>{NUMBER})(?= {_OPERATIONS}|\W*$)"
)


def listed_on(plain: str, end: int) -> int:
    """The end of a list that goes on behind an operation: "…, one 2022, another in 2023"."""
    while more := _ONE_MORE.match(plain, end):
        end = more.end()
    return end


def listed_alone(plain: str) -> tuple[int, int] | None:
    """Where known operations are listed without their word: "one in 2020, the other 2022"."""
    found = list(_LISTED.finditer(plain))
    return (found[0].start(), found[-1].end()) if len(found) >= _FEWEST else None


def with_count(words: str, known: str) -> str:
    """The known count with the operations that the words list, or the known ones with the
    count that the words tell; empty where neither is a count.
    """
    if _BARE_COUNT.fullmatch(fold(known)) and (
        _LISTED.search(fold(words)) or re.match(r"(?:one|1|una?) ", fold(words))
    ):
        return f"{known}: {words}"
    if _BARE_COUNT.fullmatch(fold(words)) and not _BARE_COUNT.fullmatch(fold(known)):
        counted = _BARE_COUNT.match(fold(known))
        if counted and counted[0].endswith("s"):
            # "2 surgeries not 3": what is told of them stays.
            return f"{words}{known[counted.end() :]}"
        single = _SINGLE.match(fold(known))
        return f"{words}: {known[single.end() :] if single else known}"
    return ""


def count_put_right(plain: str, known: object) -> tuple[str, tuple[int, int]] | None:
    """The known operations with the count that the words put right, and their place."""
    if not isinstance(known, str) or known in ("", "none", DECLINED):
        return None
    found = _PUT_RIGHT.search(plain)
    if not found or not re.search(rf"\b{_OPERATIONS}\b", plain):
        return None
    new = found["new"] or found["new2"] or found["new3"] or found["new4"]
    if not found["new4"] and re.fullmatch(r"one|1|una?", new):
        return None
    counted = re.match(rf"(?:(?:only|just|solo) )?(?P<old>{_COUNT})(?= \w)", fold(known))
    bare = _BARE_COUNT.match(fold(known))
    if counted and bare and (bare[0].endswith("s") or known[bare.end() :].startswith(":")):
        # "Two surgeries: …" keeps what stands behind it.
        return f"{new}{known[counted.end() :]}", found.span()
    return f"{new}: {known[counted.end() :].strip() if counted else known}", found.span()
