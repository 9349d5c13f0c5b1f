"""How far a figure of a sample may lie from that of all messages. Pure."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from statistics import NormalDist, stdev
from typing import TypeVar

Each = TypeVar("Each")
RESAMPLED = 300
SEED = 1


def standard_error(
    figure: Callable[[Sequence[Each]], float], sample: Sequence[Each], every: int
) -> float:
    """The standard error of a figure of one message in ``every``, in the figure's own unit.

    By the bootstrap, with the correction for a finite population (Cochran, Sampling
    Techniques, 1977, 2.6): of all messages, a sample of them all has no error.
    """
    if every == 1:
        return 0.0
    chance = random.Random(SEED)  # noqa: S311 - the same draws every time
    drawn: list[float] = [figure(chance.choices(sample, k=len(sample))) for _ in range(RESAMPLED)]
    return stdev(drawn) * math.sqrt(1 - 1 / every)


def slack(error: float, chance: float) -> float:
    """How far below its true value a figure falls by ``chance`` (0 to 1) only."""
    return error * NormalDist().inv_cdf(1 - chance)
