"""Drawings of numbers as SVG: readable without colour, and without a drawing as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

WIDTH = 520
ROW = 26
# Room for "Go to an emergency department".
LABEL = 228
HEIGHT = 160
BOTTOM = 24
GAP = 0.25


@dataclass(frozen=True)
class Bar:
    """One line of a chart. ``part`` is the share of ``count`` that is drawn solid."""

    label: str
    count: int
    part: int | None = None


def across(bars: Sequence[Bar], title: str) -> Markup:
    """Lying bars, one below the other, each with its number."""
    most = max((bar.count for bar in bars), default=0) or 1
    height = ROW * len(bars) + 4
    drawn = []
    for place, bar in enumerate(bars):
        y = place * ROW + 2
        length = _round((WIDTH - LABEL - 60) * bar.count / most)
        middle = y + ROW / 2 + 4
        drawn.append(
            Markup(
                '<text x="{}" y="{}" text-anchor="end">{}</text>'
                '<rect class="bar" x="{}" y="{}" width="{}" height="{}"/>'
                '<text class="value" x="{}" y="{}">{}</text>'
            ).format(
                *(LABEL - 8, middle, bar.label, LABEL, y + 4, max(length, 1), ROW - 10),
                *(LABEL + length + 8, middle, bar.count),
            )
        )
    return _svg(height, title, drawn)


def upright(bars: Sequence[Bar], title: str) -> Markup:
    """Standing bars over time: the outline is the count, the solid part its share."""
    most = max((bar.count for bar in bars), default=0) or 1
    step = WIDTH / max(len(bars), 1)
    floor = HEIGHT - BOTTOM
    drawn = [
        Markup('<line class="axis" x1="0" y1="{0}" x2="{1}" y2="{0}"/>').format(floor, WIDTH),
        Markup('<text x="0" y="12">{}</text>').format(most),
    ]
    every = max(1, round(len(bars) / 6))
    for place, bar in enumerate(bars):
        x = place * step + step * GAP / 2
        for name, number in (("bar-all", bar.count), ("bar", bar.part)):
            if number:
                tall = (floor - 18) * number / most
                drawn.append(
                    Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>').format(
                        name, *(_round(each) for each in (x, floor - tall, step * (1 - GAP), tall))
                    )
                )
        if place % every == 0:
            middle = _round(x + step / 2 * (1 - GAP))
            drawn.append(
                Markup('<text x="{}" y="{}" text-anchor="{}">{}</text>').format(
                    middle if place else 0, HEIGHT - 6, "middle" if place else "start", bar.label
                )
            )
    return _svg(HEIGHT, title, drawn)


def _svg(height: float, title: str, drawn: Sequence[Markup]) -> Markup:
    return Markup(
        '<svg class="chart" viewBox="0 0 {} {}" role="img"><title>{}</title>{}</svg>'
    ).format(WIDTH, height, title, Markup("").join(drawn))


def _round(value: float) -> float:
    return round(value, 1)
