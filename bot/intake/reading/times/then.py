"""A time that stands in the words before, and is meant by those behind it: "she is home from 8 to 10,
call her then", "Tuesday and Thursday. Those are the only days". Pure.
"""

from __future__ import annotations

import re

from bot.intake.reading.vocabulary.times import KINDS, RANGE, STORY, TIME

_THEN = re.compile(
    r"\W*(?:that'?s|(?:those|these|they|that)(?:'?re| are| is)) (?:the |my )?only (?:days?|times?|hours?)(?! [^.]*\b(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    r"|\W*(?:(?:esos|esas|son)(?: son)?) (?:los|las|mis) unic[oa]s (?:dias?|horas?)\b"
    r"|\W*(?:that'?s when (?:to|you can|i can|i could) (?:call|ring|phone|reach|talk|answer)|(?:es|ahi es) cuando (?:puedo contestar|pueden llamar)"
    r"|(?:(?:so|please|and|you can|just|y|asi que) )*(?:(?:call|ring|phone|reach|try|get)(?: me| us| her| him| them)? (?:then|(?:on )?(?:that|those) days?)|(?:llam|marqu|habl)\w+ (?:entonces|a esa hora|en ese rato|ese dia|esos dias)))\b"
    r"|\W*(?:y |pues |asi que )?(?:ese dia|esos dias|entonces|a esa hora)(?: si)? (?:me |nos |le )?(?:pueden? |podrian? )?(?:ll?am|marc|marqu|habl|contest)\w+"
)
# "You dropped Tuesday": whoever complains names what is meant.
_DROPPED = re.compile(
    r"\W*(?:(?:no|but|hey|wait|pero|oiga)\W+)*(?:(?:you|u)(?:'ve| have| just| also| only)* (?:dropped|forgot|lost|missed|skipped|ignored|left (?:out|off))|(?:se )?(?:les? |te )?(?:olvid|falt|quit)(?:o|aron|aste)) (?:about |the |my |el |los |mis? )?"
)
# Days, and nothing else: those of the part of a day behind them.
DAYS = re.compile(rf"\W*(?:(?:(?:on|and|or|los?|el|y|o)\W+)*(?:{KINDS['day'].pattern})\W*)+")


def then(plain: str, words: str, before: tuple[int, int] | None) -> tuple[int, int] | None:
    """The place of the time before a clause, the folded ``words``, that speaks of it; None where it
    does not. ``before``: the place of the clause before.
    """
    if not before or not _THEN.match(words) or not _timed(plain[slice(*before)]):
        return None
    dropped = _DROPPED.match(plain, *before)
    return (dropped.end() if dropped else before[0]), before[1]


def _timed(words: str) -> bool:
    return bool((TIME.search(words) or RANGE.search(words)) and not STORY.search(words))
