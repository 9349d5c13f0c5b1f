"""Drawings of numbers as SVG: readable without colour, and without a drawing as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

HEIGHT = 160
BOTTOM = 24
GAP = 0.25
# How many days have their name below them; on a phone every second of these.
NAMES = 6


@dataclass(frozen=True)
class Bar:
    """One line of a chart. ``part`` is the share of ``count`` that is drawn solid."""

    label: str
    count: int
    part: int | None = None


def across(bars: Sequence[Bar], title: str) -> Markup:
    """Lying bars, one below the other, each with its number."""
    most = max((bar.count for bar in bars), default=0) or 1
    drawn = [
        Markup(
            '<span class="label">{}</span><svg height="14" focusable="false">'
            '<rect class="bar" width="{}%" height="14"/></svg><span class="value">{}</span>'
        ).format(bar.label, max(_round(100 * bar.count / most), 0.5), bar.count)
        for bar in bars
    ]
    return Markup('<div class="bars" role="img" aria-label="{}">{}</div>').format(
        title, Markup("").join(drawn)
    )


def upright(bars: Sequence[Bar], title: str) -> Markup:
    """Standing bars over time: the outline is the count, the solid part its share.

    Across, all measures are shares of the width: letters keep their size on a phone.
    """
    most = max((bar.count for bar in bars), default=0) or 1
    step = 100 / max(len(bars), 1)
    floor = HEIGHT - BOTTOM
    drawn = [
        Markup('<line class="axis" x1="0" y1="{0}" x2="100%" y2="{0}"/>').format(floor),
        Markup('<text x="0" y="12">{}</text>').format(most),
    ]
    every = max(1, round(len(bars) / NAMES))
    for place, bar in enumerate(bars):
        x = place * step + step * GAP / 2
        for name, number in (("bar-all", bar.count), ("bar", bar.part)):
            if number:
                tall = _round((floor - 18) * number / most)
                drawn.append(
                    Markup('<rect class="{}" x="{}%" y="{}" width="{}%" height="{}"/>').format(
                        name, _round(x), _round(floor - tall), _round(step * (1 - GAP)), tall
                    )
                )
        if place % every == 0:
            drawn.append(
                Markup('<text class="{}" x="{}%" y="{}" text-anchor="{}">{}</text>').format(
                    "day more" if place // every % 2 else "day",
                    _round(x + step / 2 * (1 - GAP)) if place else 0,
                    HEIGHT - 6,
                    "middle" if place else "start",
                    bar.label,
                )
            )
    return Markup('<svg class="chart" height="{}" role="img"><title>{}</title>{}</svg>').format(
        HEIGHT, title, Markup("").join(drawn)
    )


def _round(value: float) -> float:
    return round(value, 2)
