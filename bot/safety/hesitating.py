"""What a visitor says of the advice to get help, beside or instead of an answer: whether it is meant,
what to do, that they wait, that it is nothing. English and Spanish, any case, typos.
"""

from __future__ import annotations

from itertools import pairwise

from bot.safety import followup_asides as asides
from bot.safety.clauses import clauses_of
from bot.safety.unhelped import not_through


def wonders(text: str) -> bool:
    """Whether a reply asks if help is really needed: "do I really have to go?". Never raises."""
    return any(asides.WHETHER.search(clause.text) for clause in clauses_of(text))


def seeks_advice(text: str) -> bool:
    """Whether a reply asks what to do, or whether it is normal, or says that nobody answers there:
    "is that normal?". Never raises.

    Of use only to somebody who was told where help is.
    """
    asks = any(asides.WHAT_NOW.search(clause.text) for clause in clauses_of(text))
    return asks or not_through(text)


def postpones(text: str) -> bool:
    """Whether a reply says that they wait or go later: "I'll go on Monday". Never raises.

    Of use only to somebody who was told to go now.
    """
    said = [clause.text for clause in clauses_of(text)]
    # "Can't, I'm at work": what keeps them stands behind a comma.
    said += [" ".join(pair) for pair in pairwise(said)]
    return any(map(asides.POSTPONES.search, said))


def belittles(text: str) -> bool:
    """Whether a reply makes light of it: "it's probably how I slept". Never raises.

    Of use only where a sign is open.
    """
    return any(asides.BELITTLES.search(clause.text) for clause in clauses_of(text))
