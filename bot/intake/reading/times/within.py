"""Which part of a clause tells the time, where it tells something else too."""

from __future__ import annotations

import re

from bot.intake.reading.text.instead import WRITES
from bot.intake.reading.vocabulary.times import AVAILABLE, CALL, CHANGES, PLAIN, TIME

_AND = re.compile(r" (?:and|y|also|plus|tambien) ")
_CALL_NOW = re.compile(
    r"(?:please |pls |por favor )?(?:call|ring|phone|ll?[ae]m\w+|marqu\w+) (?:me\b|us\b|in\b|at\b|on\b)?"
)
# What narrows a time, and is no other matter.
_CONDITION = re.compile(
    r"(?:[\w']+ ){0,1}(?:only|if|when|unless|except|not|after|before|best|better|works?|fine|ok|call|solo|si|cuando|menos|excepto|mejor)\b"
)
NO_CALL = re.compile(
    r"\b(?:pain|hurt\w*|worse|better (?:in|at|when)|ache\w*|sleep|wakes?|numb\w*|stiff\w*|duele\w*"
    r"|dolor\w*|peor|duermo|surgery|cirugia|appointment|cita|see (?:the|a)|come in|open|nobody"
    r"|called (?:back|me)|called|surgeon|taking|take|promise\w*|guarantee\w*|or else|promet\w+)\b"
)
_BUT = re.compile(r",? (?:but|pero) (?!(?:not|no|only|solo)\b)")
# What somebody does then, and no call.
_GOES = re.compile(r"\b(?:i|we|yo|he|she) \w+|\b(?:voy|tengo|trabajo|llevo|vamos|va|salgo|cuido)\b")
_AT_WORK = re.compile(
    r"^\W*(?:i|we|yo) (?:\w+ )?(?:work|drive|sleep|clean|cook|trabajo|manejo|duermo)\b|\b(?:graveyard|(?:night|day|swing|early|late) shift|turno)\b"
)
_SO = re.compile(
    r" (?:so|asi que|entonces|por eso|o ?sea(?: que)?) (?!(?:long|much|bad|many|far)\b)"
)


def beside(words: str) -> int:
    """Where a time begins that is told beside a change of the pain: "make the pain 8 and call me
    evenings"; or 0.
    """
    for match in _AND.finditer(words) if NO_CALL.search(words) else ():
        tail = words[match.end() :]
        written = WRITES.search(words[: match.start()]) and CHANGES.search(tail)
        if (written or _CALL_NOW.match(tail)) and not NO_CALL.search(tail):
            return match.end()
    return 0


def concluded(words: str) -> int:
    """Where the time stands for which another one is the reason: "off at 3 so after 3:30"; or 0."""
    but = _BUT.search(words)
    if but and TIME.search(words, 0, but.start()) and TIME.search(words, but.end()):
        # "Sundays I go to mass but Saturdays I can talk".
        away = not CALL.search(words[: but.start()]) and not AVAILABLE.search(words[: but.start()])
        if away and _GOES.search(words[: but.start()]) and CALL.search(words, but.end()):
            return but.end()
    so = _SO.search(words)
    if not so or not TIME.search(words, so.end()):
        return 0
    only = PLAIN.fullmatch(TIME.sub(" ", words[so.end() :])) and AVAILABLE.search(
        words[: so.start()]
    )
    # "I work graveyard so after 2".
    only = only or (PLAIN.fullmatch(TIME.sub(" ", words[so.end() :])) and _AT_WORK.search(words))
    return so.end() if only or TIME.search(words, 0, so.start()) else 0


def without_more(words: str) -> str:
    """The words up to the last time, where an "and" after it begins something else."""
    last = max((match.end() for match in TIME.finditer(words)), default=len(words))
    more = _AND.search(words, last)
    if not more or _CONDITION.match(words, more.end()) or PLAIN.fullmatch(words[more.end() :]):
        return words
    return words[: more.start()]
