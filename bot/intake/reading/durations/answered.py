"""How long it has hurt, where that was asked for and the answer tells it without a word for it:
"2019", "around Easter", "the Obama years, honey. 2011".
"""

from __future__ import annotations

import re

from bot.intake.reading.durations.beginning import YEAR, since
from bot.intake.reading.numbers.length import UNIT, unit_of
from bot.intake.reading.text.message import Message

_BARE = re.compile(rf"\W*(?:in |en |around |about |el )?(?:({YEAR})|({UNIT}))\W*")
_SINCE = "since "
# A beginning in free words, which a year tells better.
_FREE_WORDS = re.compile(
    r"since (?!age |childhood|whole)(?:my|the|i|a|before|mi|el|la|he|she|que|me) "
)
_LEAD = re.compile(
    r"\W*(?:(?:it was|it's been|probably|maybe|i think|like|um+|uh+|well|so|right|just|shortly|soon|a little|after|during|around|about|back|in|on|this past|past|last(?= (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
    r"|fue|como|creo que|pues|despues|durante|desde|tras)\b[ ,]*(?:(?:del?|en)\b )?)*"
)


def answered(message: Message, found: tuple[str, int, int] | None) -> tuple[str, int, int] | None:
    """The answer's duration and its place; ``found`` is what the words for one gave."""
    if found and not _FREE_WORDS.match(found[0]):
        return found
    bare = _BARE.fullmatch(message.plain)
    if bare:
        year = bare[1]
        return (f"since {year}" if year else f"{unit_of(bare[2])}s"), *bare.span()
    years = set(re.findall(rf"\b{YEAR}\b", message.plain))
    if len(years) == 1:
        return f"since {years.pop()}", 0, len(message.plain)
    if found:
        # "Since the season of the grapes, around August."
        rest = message.without((0, found[2]))
        dated = answered(Message(rest.text[found[2] :], rest.plain[found[2] :].strip(" ,")), None)
        return dated if dated and dated[0].startswith("since ") else found
    # "Around Easter", "last March": when it began, and no word more.
    lead = _LEAD.match(message.plain)
    plain = _SINCE + message.plain[lead.end() if lead else 0 :]
    begun = since(Message(plain, plain), asked=False)
    if begun and not plain[begun[2] :].strip(" .!"):
        return begun[0], 0, len(message.plain)
    return None
