"""The questions in a message of several sentences.

People tell what happened and then ask. Read as a whole such a message looks like its
story; what is to be answered is the question.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

# Intents of a whole message that leave room for a question in it. A yes, a no or a wish
# to stop stands as it is.
TELLING = {"out_of_scope", "gibberish", "inform", "greet", "thanks"}
# From here on the question's own reading counts.
SURE = 0.4
MOST = 3
FEWEST_WORDS = 3
_END = re.compile(r"(?<=[.!?])\s+|\n+")
_ASKS = re.compile(
    r"(?:(?:and|but|so|then|ok|y|pero|entonces)[\s,]+)?"
    r"(?:why|what|how|who|where|when|which|is|are|was|were|do|does|did|can|could|will|would|should"
    r"|por\s?qu[eé]|qu[eé]|c[oó]mo|cu[aá]l|cu[aá]nto|cu[aá]ndo|d[oó]nde|qui[eé]n|es|est[aá]|puede)\b",
    re.IGNORECASE,
)


def questions(text: str) -> tuple[str, ...]:
    """The sentences that ask, the first ones, where a message has more than one sentence."""
    sentences = [each.strip() for each in _END.split(text) if each.strip()]
    if len(sentences) < 2:
        return ()
    asked = [each for each in sentences if _is_question(each)]
    return tuple(asked[:MOST])


def to_answer(whole: tuple[str, float], each: Sequence[tuple[str, float]]) -> tuple[str, float]:
    """The intent to answer, of the whole message's and those of its questions, with confidences."""
    name, _ = whole
    if not (name in TELLING or name.startswith("ask_")):
        return whole
    sure = [one for one in each if one[0].startswith("ask_") and one[1] >= SURE]
    return max(sure, key=lambda one: one[1], default=whole)


def _is_question(sentence: str) -> bool:
    long_enough = len(sentence.split()) >= FEWEST_WORDS
    return long_enough and ("?" in sentence or _ASKS.match(sentence) is not None)
