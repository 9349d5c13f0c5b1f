"""A sign told in passing, and none at all: what the emergency classifier reads besides the message.

"Do you take Medicare, and also since Sunday my thighs are numb" sounds like its question
when it is read as a whole. "These bills will be the death of me" sounds like death.
"""

from __future__ import annotations

import re

import msgspec

from bot.brain.embedding import Embedding
from bot.brain.emergency import EmergencyModel
from bot.contract import Suspicion
from bot.safety.combine import suspects
from bot.safety.figures import without_figures

# Shorter messages are read well as a whole, and by their sentences.
LONG = 12
FEWEST, MOST = 3, 8
# A part is one draw more, so it must be likelier than a whole message. Of 2,000 everyday
# messages ten more are asked about.
SUSPICIOUS_PART = 0.85
# Below this they alone call a whole message harmless. Of 1,063 sentences with a sign, read by a
# model that had not seen them, one was; the embedding saw nothing in it either.
HARMLESS = 0.01
# Below this the n-grams alone call a part harmless, and the embedding is not asked.
WORTH_A_LOOK = 0.2
_ENDS = re.compile(r"(?<=[.?!…])\s+|\n+")
_CUT = re.compile(
    r"(?<=[.?!…])\s+|\n+|[,;]\s+"
    r"|\s+(?:and|but|y|pero)\s+(?=(?:also|now|since|tonight|today|yesterday|ahora|tambi[eé]n|desde|hoy|ayer)\b)"
)
# "Price?", not "ok?".
_SHORT_QUESTION = re.compile(
    r"(?!(?:ok|okay|yes|please|thanks|s[ií]|bueno|gracias|no)\b).*\?", re.IGNORECASE
)


def suspect(model: EmergencyModel, text: str, embedding: Embedding | None) -> Suspicion:
    """The suspicion about a message; a part that is suspected alone is only ever asked about.

    What is suspected only for a figure of speech is not.
    """
    whole = _suspect(model, text, embedding)
    if suspects(whole):
        bare = _bare(model, text, whole, embedding)
        if not suspects(bare):
            return bare
        # What is sure only with a figure of speech is asked about.
        return msgspec.structs.replace(whole, sure=whole.sure and bare.sure)
    worst = whole
    for part in _parts(text):
        found = model.suspect(part, None)
        if embedding is not None and _most(found) >= WORTH_A_LOOK:
            found = model.suspect(part, embedding.of(part))
        if _most(found) >= max(SUSPICIOUS_PART, _most(worst)):
            bare = _bare(model, part, found, embedding)
            worst = msgspec.structs.replace(found, sure=False) if suspects(bare) else worst
    most = max((_most(model.suspect(each, None)) for each in _sentences(text)), default=0.0)
    return msgspec.structs.replace(worst, part=most)


def _bare(
    model: EmergencyModel, text: str, found: Suspicion, embedding: Embedding | None
) -> Suspicion:
    """What is suspected of a text without its figures of speech."""
    # Idioms of death sound like despair; a sign of the body is not taken back by one.
    rest = without_figures(text, idioms=found.despair >= found.danger)
    return found if rest == text else _suspect(model, rest, embedding)


def _suspect(model: EmergencyModel, text: str, embedding: Embedding | None) -> Suspicion:
    alone = model.suspect(text, None)
    if embedding is None or _most(alone) < HARMLESS:
        return alone
    return model.suspect(text, embedding.of(text))


def _most(suspicion: Suspicion) -> float:
    return max(suspicion.danger, suspicion.despair)


def _parts(text: str) -> list[str]:
    # A thanks hides what is asked behind it: "ok thanks. is there any point to living?".
    cut = _ENDS if len(text.split()) < LONG else _CUT
    parts = [part.strip() for part in cut.split(text)]
    long_enough = [part for part in parts if len(part.split()) >= FEWEST]
    return long_enough[:MOST] if len(parts) > 1 else []


def _sentences(text: str) -> list[str]:
    """The sentences of a message that has several; a thanks, or a name, is none.

    A short question ("price?") is one, if too short to be read by itself.
    """
    each_one = [each.strip() for each in _ENDS.split(text)]
    long_enough = [each for each in each_one if len(each.split()) >= FEWEST]
    short = any(_SHORT_QUESTION.fullmatch(each) for each in each_one if each not in long_enough)
    return long_enough[:MOST] if len(long_enough) + short > 1 else []
