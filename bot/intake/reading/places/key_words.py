"""A story in key words: places, sides and little else."""

from __future__ import annotations

import re

from bot.intake.reading.numbers.words import TEENS, TENS, UNITS
from bot.intake.reading.places.beside import PLACES
from bot.intake.reading.places.side import SIDE
from bot.intake.reading.text.load import word_set
from bot.intake.reading.text.message import any_of, asks

# "In the middle of the low back" is no mid back.
PHRASE = re.compile(
    rf"\b(?:{any_of(PLACES)})\b(?!(?<= (?:de la|de mi|de su) espalda) (?:baja|alta|inferior|superior)\b)"
)
# What may stand in a clause that tells the story in key words: "low back, left, 2 years".
_KEYWORDS = re.compile(
    rf"(?:[\s,.;:&/+\-]|(?<!\w)(?:\d{{1,3}}|{any_of([*UNITS, *TEENS, *TENS])}|and|n|y|or|o|in|on|the|my|mi|en|el|la|los|las|lado|lados|side|sides|both"
    r"|(?:i|we) (?:said|told (?:you|u))(?: that)?|(?:(?:le|les|te) )?dije(?: que)?|sided|pain|dolor|also|for|about|over|por|desde|hace|since|of|de|del|como|mas|more|than|almost|plus"
    r"|(?:19|20)\d\d|years?|yrs?|months?|mos?|weeks?|wks?|days?|decades?|anos?|mes(?:es)?|semanas?"
    r"|dias?|now|ya|hip bone|area|region|down|into|to|left|right|bad|chronic|cronico|constant"
    r"|fusion|surgery|cirugia|out|it'?s|es|just|only|mostly|mainly|solo|location|place"
    r"|above|below|under|encima|debajo|front|inside|outside|inner|outer|top|part|frente|parte|adentro|afuera|dentro|fuera|arriba|abajo|where|lugar|donde|pain is|hurts?|hurting|me duelen?|an?|half|medi[oa]|couple|few|par|unos|unas|long"
    rf"|time|mornings?|afternoons?|evenings?|weekdays?|any ?time"
    r"|mananas?|tardes?|noches?)(?!\w)){0,40}"
)
# Alone these say nothing of a pain: "back" goes a step back, "hand" and "head" are idioms.
_NOT_ALONE = word_set(
    "back spine hand hands head face foot feet arm arms cola bottom rear side chest mano pie cara cabeza temple"
)


def in_key_words(words: str) -> bool:
    """Whether folded words tell a place in key words and nothing else: "left hip 2 years"."""
    if asks(words):
        return False
    named = [match[0] for match in PHRASE.finditer(words)]
    rest = SIDE.sub(" ", PHRASE.sub(" ", words))
    if not named or not _KEYWORDS.fullmatch(rest):
        return False
    return bool(set(named) - _NOT_ALONE or SIDE.search(words) or rest.strip(" ,.-"))
