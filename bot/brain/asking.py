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
MOST_ANSWERED = 2
# From here on a reading is clear.
CLEAR = 0.5
# Questions with an action of their own, which answers nothing else.
ALONE = {"ask_why_needed", "ask_request_status", "ask_for_person", "ask_if_bot"}
FEWEST_WORDS = 3
# "¿Cuánto cuesta?" is whole.
_SHORT = re.compile(r"\W*(?:cu[aá]nt[oa]s?|cu[aá]ndo|d[oó]nde)\s+\w", re.IGNORECASE)
_END = re.compile(r"(?<=[.!?])\s+|\n+")
_ASKS = re.compile(
    r"\W*(?:(?:and|but|so|then|ok|y|pero|entonces)[\s,]+)?"
    r"(?:why|what|how|who|where|when|which|is|are|was|were|do|does|did|can|could|will|would|should"
    r"|por\s?qu[eé]|qu[eé]|c[oó]mo|cu[aá]l|cu[aá]nt[oa]s?|cu[aá]ndo|d[oó]nde|qui[eé]n|es|est[aá]|puede)\b",
    re.IGNORECASE,
)
_CLEARLY = re.compile(
    r"\W*(?:how|what|why|can|could|do|does|did|is|are) (?:is|are|do|does|did|will|would|much|many|long"
    r"|soon|far|you|they|it|he|i|we|there|the|your|dr)\b|\W*(?:qu[eé]|c[oó]mo|cu[aá]nt[oa]s?|cu[aá]ndo|d[oó]nde) "
    r"(?:es|est[aá]n?|son|hay|cuesta|cuestan|abren|tarda|tardan|puedo|pueden)\b",
    re.IGNORECASE,
)
# Where a second question begins, besides after a full stop.
_AND_ASKS = re.compile(
    r"(?:,\s*|\s+)(?:(?:and|also|or|y|o|tambi[eé]n)\s+){1,2}(?=(?:why|what|how|who|where|when"
    r"|(?:do|does|did|can|could|will|would|is|are) (?:you|it|he|i|there|the|they|dr|this)"
    r"|por\s?qu[eé]|qu[eé]|c[oó]mo|cu[aá]nt[oa]s?|cu[aá]ndo|d[oó]nde|qui[eé]n|puedo|pueden)\b)",
    re.IGNORECASE,
)


def questions(text: str) -> tuple[str, ...]:
    """The parts that ask, the first ones, where a message has more than one sentence or question."""
    sentences = [each.strip() for each in _END.split(text) if each.strip()]
    parts = [part for each in sentences for part in _parts(each)]
    if len(parts) < 2:
        return ()
    return tuple([each for each in parts if _is_question(each)][:MOST])


def to_answer(whole: tuple[str, float], each: Sequence[tuple[str, float]]) -> tuple[str, float]:
    """The intent to answer, of the whole message's and those of its questions, with confidences."""
    name, _ = whole
    if not (name in TELLING or name.startswith("ask_")):
        return whole
    sure = [one for one in each if one[0].startswith("ask_") and one[1] >= SURE]
    return max(sure, key=lambda one: one[1], default=whole)


def topics_to_answer(
    answered: str, asked: Sequence[str], each: Sequence[tuple[str, float]]
) -> tuple[tuple[str, str], ...]:
    """Where several questions are clear: the intents and words of those to answer, in their order.

    ``answered`` is the message's intent, which is one of them; ``each`` are the readings of
    the questions ``asked``, with confidences.
    """
    topics: dict[str, str] = {}
    for words, (name, confidence) in zip(asked, each, strict=True):
        sure = name.startswith("ask_") and confidence >= CLEAR
        if name not in ALONE and (sure or name == answered):
            # Two questions of one topic are one: "What are your hours? Where are you?"
            topics[name] = f"{topics[name]} {words}" if name in topics else words
    others = [name for name in topics if name != answered][: MOST_ANSWERED - 1]
    if answered not in topics or not others:
        return ()
    return tuple((name, words) for name, words in topics.items() if name in (answered, *others))


def _parts(sentence: str) -> list[str]:
    """A sentence that asks, cut where it asks again: "how much is it and where are you?"

    Without a question mark only a clear beginning asks: "when I sit and when I walk it
    hurts" does not.
    """
    plain = " ".join(sentence.split())
    if not _is_question(plain) or not ("?" in plain or _CLEARLY.match(plain)):
        return [plain]
    *before, last = _AND_ASKS.split(plain)
    mark = "?" if "?" in plain else ""
    return [*(part + mark for part in before), last]


def _is_question(sentence: str) -> bool:
    long_enough = len(sentence.split()) >= FEWEST_WORDS or _SHORT.match(sentence)
    return bool(long_enough and ("?" in sentence or _ASKS.match(sentence)))
