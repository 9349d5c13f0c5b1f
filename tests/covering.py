"""Combinations for a test: each value at least once in every run, all of them by ``make full``."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

import pytest


def covering(*axes: Sequence[Any]) -> list[Any]:
    """Every combination of one value from each axis, as pytest parameters.

    Those of a set in which each value occurs at least once run always; the others are marked
    ``full``.
    """
    always = {
        tuple(place % len(axis) for axis in axes)
        for place in range(max(len(each) for each in axes))
    }
    return [
        pytest.param(
            *(axis[place] for axis, place in zip(axes, places, strict=True)),
            marks=() if places in always else pytest.mark.full,
        )
        for places in itertools.product(*(range(len(axis)) for axis in axes))
    ]
