"""Places and sides that are mistyped, and the low back by its name."""

from __future__ import annotations

import re

from bot.intake.reading.places.beside import PLACES, sides_within
from bot.intake.reading.text.load import word_set, words
from bot.intake.reading.text.message import Message
from bot.intake.reading.text.misspelt import Repaired, Spelling

_WORDS = frozenset(word for phrase in PLACES for word in phrase.split())
# Places of one word that is long enough, and sides.
_SPELLING = Spelling(
    {
        *(place for place in PLACES if len(place) >= 5 and place.isalpha()),
        *word_set(
            "bilateral central middle center right izquierda izquierdo derecha derecho joint joints espalda baja nalga "
            "nalgas cadera caderas cintura rodilla rodillas pierna piernas tobillo tobillos cuello columna gluteo "
            "gluteos costilla costillas coxis rabadilla muslo muslos pantorrilla pantorrillas hombro hombros brazo brazos"
        ),
    },
    # All words of places, and ordinary words that are near to one.
    {
        *_WORDS,
        *words("near", "place"),
    },
    {
        "lefft": "left",
        "leff": "left",
        "leftt": "left",
        "lfet": "left",
        "bothsides": "both sides",
        "thy": "thigh",
        "thys": "thighs",
        "thiy": "thigh",
    },
)
# "Lower left side of my back", "left lower back", "lwoer back": the low back, and its side.
_LOW_BACK = re.compile(
    r"\b(?:(?:low|lower|bottom) (?P<side>left|right)(?:[- ]hand)?(?: (?:side|part|half|corner))?"
    r" (?:of )?(?:my |the |his |her )?back"
    r"|l(?:ow|wo|oew|owe|owwe|ower|woe|oe|wer)r? (?:back|bak|bck|bakc|bac|bakk)"
    r"|low(?:er)? (?:part of |half of |end of )(?:my |the |his |her )?(?:back|spine))\b"
)


def spelled(message: Message) -> Repaired:
    """The message with places and sides put right, the low back by its name."""
    repaired = _SPELLING.repaired(message)
    low = [
        # The word of the side stays beside it.
        (repaired.original(*m.span()), f"low back {m['side']}" if m["side"] else "low back")
        for m in _LOW_BACK.finditer(repaired.message.plain)
    ]
    low += [
        (repaired.original(*span), words) for span, words in sides_within(repaired.message.plain)
    ]
    return _SPELLING.repaired(message, sorted(low)) if low else repaired
