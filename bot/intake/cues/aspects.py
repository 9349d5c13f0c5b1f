"""Which side of a topic a question asks for: "are other doctors wrong?" of why pain is missed.

The classifier names the topic; a few questions want one side of it, which has an answer
of its own. What a front desk is asked ("what do I bring?") is such a side too, of no topic. Here
stands, too, which line of data/answers that is, and the payload of the choice that says it. Pure:
the patterns stand in ``aspects.yml`` and ``desk.yml`` and are read once at import.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qsl

from bot.intake.cues.asking import QUESTION
from bot.intake.cues.patterns import first_of, patterns_in
from bot.intake.reading.text.message import fold

# What may stand before a question to a front desk: "oh and one more thing, do I need a referral".
# So many words and no more: whoever types "no" a hundred times gets an answer at once.
_LEAD = (
    r"(?:^|(?<=[.?!;,\n]))\W*(?:(?:and|so|but|ok|okay|oh|also|hey|hi|hello|wait|well|um+|hmm*|yes|no|sorry|thanks?|thank you|great|good (?:morning|afternoon|evening)|there|please|now|then|actually|lol|wow|jeez"
    r"|(?:just )?(?:one|another|a|my|two|quick|last)(?: more| other| quick| last)* (?:things?|questions?)|before (?:i|we) \w+(?: \w+)?|(?:i was )?(?:just )?(?:wondering|curious)(?: if)?|do you know(?: if)?|can you tell me(?: if)?|i (?:want|need|would like|'d like) to know(?: if)?|if i do this"
    r"|y|pero|oiga|oye|disculpe|perdon|bueno|hola|buenas(?: tardes| noches)?|buenos dias|tambien|entonces|gracias|una (?:pregunta|duda)|otra (?:pregunta|cosa)|(?:quiero|quisiera|queria) saber(?: si)?|sabe si)\b\W*){0,4}"
)
DESK = patterns_in("desk.yml", _LEAD)
ASPECTS = {**patterns_in("aspects.yml"), **DESK}
_BEGUN = re.compile(_LEAD, re.IGNORECASE)
# What may be sent is asked there too, and what becomes of what is written.
_OF_DESK = {*DESK, "records", "stored"}
# Its patterns are of questions only: "did my surgeon make a mistake" needs no mark.
_ASKED_ONLY = {"blame"}
# A question to a front desk says little else.
_MOST_WORDS = 18
_LINE = "utter_"
_SIDE = "utter_aspect_"
# A side is reached under any topic; this one stands for all.
_TOPIC = "ask_evidence"


# One message is looked at in several places, and there are two hundred patterns.
@lru_cache(maxsize=16)
def aspect_of(text: str) -> str | None:
    """The name of the side that the words ask for; None for the topic as a whole."""
    return first_of(ASPECTS, text)


def asks_desk(text: str) -> bool:
    """Whether a short question asks what a front desk is asked, whatever it seems to be."""
    side = aspect_of(text)
    if len(text.split()) > _MOST_WORDS or side not in _OF_DESK:
        return False
    if side in _ASKED_ONLY:
        return True
    # Folding keeps every letter's place.
    begun = _BEGUN.match(fold(text))
    return bool(QUESTION.search(text) or (begun and QUESTION.search(text[begun.end() :])))


def line_of(topic: str, aspect: str | None = None) -> str:
    """The name of the line that answers a topic, or one side of it."""
    return f"{_SIDE}{aspect}" if aspect else f"{_LINE}{topic}"


def line_behind(payload: str) -> str:
    """The name of the line that a choice with this payload says."""
    topic, _, query = payload.partition("?")
    return line_of(topic, dict(parse_qsl(query)).get("aspect"))


def side_in(line: str) -> str | None:
    """The side that a line answers; None if it answers a whole topic."""
    return line.removeprefix(_SIDE) if line.startswith(_SIDE) else None


def payload_of(line: str) -> str:
    """The payload of a choice that says a line."""
    side = side_in(line)
    return f"{_TOPIC}{query_of(side)}" if side else line.removeprefix(_LINE)


def query_of(side: str) -> str:
    """How the payload of every choice that says a side ends."""
    return f"?aspect={side}"
