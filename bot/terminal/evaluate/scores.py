"""Scores from what was true and what was said. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

Pairs = Sequence[tuple[str, str]]
# Points of the out-of-scope curve: shares of in-scope messages turned away.
SHARES = tuple(at / 100 for at in (0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50))


def f1_by_intent(pairs: Pairs) -> dict[str, float]:
    """F1 (0 to 1) of every intent that is true of some message, by (true, said)."""
    right = Counter(true for true, said in pairs if true == said)
    true_of = Counter(true for true, _ in pairs)
    said_of = Counter(said for _, said in pairs)
    return {
        intent: 2 * right[intent] / (true_of[intent] + said_of[intent])
        for intent in sorted(true_of)
    }


def macro_f1(pairs: Pairs) -> float:
    """The mean of the intents' F1, each counting the same."""
    by_intent = f1_by_intent(pairs)
    return sum(by_intent.values()) / len(by_intent) if by_intent else 0.0


def confusions(pairs: Pairs) -> Counter[tuple[str, str]]:
    """How often one intent was taken for another."""
    return Counter((true, said) for true, said in pairs if true != said)


def recall_at(inside: Sequence[float], outside: Sequence[float], share: float) -> float:
    """Share of ``outside`` scores below the one that turns ``share`` of ``inside`` away."""
    threshold = float(np.quantile(np.asarray(inside), share))
    return float(np.mean(np.asarray(outside) < threshold))


def curve(inside: Sequence[float], outside: Sequence[float]) -> list[tuple[float, float]]:
    """(share of in-scope turned away, share of out-of-scope recognised), both 0 to 1."""
    return [(share, recall_at(inside, outside, share)) for share in SHARES]


def area(inside: Sequence[float], outside: Sequence[float]) -> float:
    """Probability that a random in-scope message scores above an out-of-scope one."""
    first, second = np.asarray(inside)[:, None], np.asarray(outside)[None, :]
    return float(np.mean((first > second) + 0.5 * (first == second)))


def share(said: Sequence[bool]) -> float:
    """Share of what is true; 0 of nothing."""
    return sum(said) / len(said) if said else 0.0
