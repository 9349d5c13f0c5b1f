"""The drawing of the body, small and to be looked at; in the chat ``drawing.js`` draws it.

``body.json`` holds the lines for both. x is 0 in the middle of the body and grows to the
viewer's right; what lies on both sides is there once and mirrored. Seen from the back,
the viewer's right is the patient's right; from the front it is the patient's left.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Literal

import msgspec
from markupsafe import Markup

from bot.contract import Details
from bot.intake.request import body

View = Literal["back", "front"]
# A point, then runs of steps (x and y in turn). A run is smooth from its first to its last
# point; a run of one step is straight.
Curve = tuple[tuple[float, ...], ...]
# From one figure to the next in the small picture: the width of a whole body.
_STEP = 330
_HIDES_THE_SEAM = "M-2 1h4v408h-4z"


# Where a region's tick stands, and then the outline of the region.
Region = tuple[tuple[float, ...], ...]


class Figure(msgspec.Struct, frozen=True):
    """One view: fine lines inside it, to be mirrored and on the axis, and its regions by their places."""

    mirrored: tuple[Curve, ...]
    middle: tuple[Curve, ...]
    regions: dict[str, Region]


class Drawing(msgspec.Struct, frozen=True):
    """The file. ``half`` is the outline of the half with x > 0."""

    half: Curve
    views: dict[View, Figure]


DRAWING: Drawing = msgspec.json.decode(
    (Path(__file__).parent / "body.json").read_bytes(), type=Drawing
)


def sides(view: View, region: Region) -> tuple[tuple[str, int], ...]:
    """Side and direction of each part that a region's outline draws: 1, or -1 for mirrored.

    What has its tick on the axis lies in the middle.
    """
    if not region[0][0]:
        return ((body.MIDDLE, 1),)
    near, far = ("right", "left") if view == "back" else ("left", "right")
    return ((near, 1), (far, -1))


def path(curves: Iterable[Curve]) -> str:
    """Lines as the data of an SVG path, as ``curve.js`` makes it in the browser.

    Catmull-Rom: at each point a line goes the way from the point before to the next one.
    """
    return "".join(_path(each) for each in curves)


def _path(curve: Curve) -> str:
    start, *runs = curve
    parts = ["M" + _numbers(start)]
    for run in runs:
        # A sixth of the way around a point is how far its handles reach.
        steps = (0.0, 0.0, *run, 0.0, 0.0)
        reach = [(one + other) / 6 for one, other in zip(steps, steps[2:], strict=False)]
        for i in range(0, len(run), 2):
            x, y = run[i], run[i + 1]
            ends = (x - reach[i + 2], y - reach[i + 3], x, y)
            parts.append("c" + _numbers((reach[i], reach[i + 1], *ends)))
    return "".join(parts)


def _numbers(values: Iterable[float]) -> str:
    """A hundredth of a unit cannot be seen."""
    return ",".join(f"{round(value, 2):g}" for value in values)


# Both halves; the strip in the middle hides their seam.
_BOTH = Markup('<use href="#body-half"/><use href="#body-half" transform="scale(-1 1)"/>')
_DEFS = Markup(
    '<defs><path id="body-half" d="{}"/><clipPath id="body-outline">{}<path d="{}"/>'
    "</clipPath></defs>"
).format(path([DRAWING.half]), _BOTH, _HIDES_THE_SEAM)
_GROUND = Markup('<g fill="var(--skin, #eadfd3)" stroke="var(--skin, #eadfd3)">{}</g>').format(
    _BOTH
)


def small(details: Details, title: str) -> Markup:
    """Back and front with the regions that a request marks, as a picture of one size.

    Empty where no place is known. ``title`` is what a screen reader says; the words
    stand beside it. Colours come from tokens.css where that is loaded.
    """
    marked = body.marked(details)
    if not marked:
        return Markup("")
    figures = [_figure(view, marked, step) for step, view in enumerate(DRAWING.views)]
    return Markup(
        '<svg class="body" viewBox="-165 -6 660 762" role="img"><title>{}</title>{}{}</svg>'
    ).format(title, _DEFS, Markup("").join(figures))


def _figure(view: View, marked: Collection[str], step: int) -> Markup:
    chosen = [
        Markup('<path d="{}z" transform="scale({} 1)"/>').format(path([region[1:]]), direction)
        for place, region in DRAWING.views[view].regions.items()
        for side, direction in sides(view, region)
        if f"{place}.{side}" in marked
    ]
    return Markup(
        '<g transform="translate({} 0)">{}'
        '<g clip-path="url(#body-outline)" fill="var(--mark, #94281a)" stroke="none">{}</g>{}</g>'
    ).format(step * _STEP, _GROUND, Markup("").join(chosen), _lines(view))


def _lines(view: View) -> Markup:
    figure = DRAWING.views[view]
    return Markup(
        '<g fill="none" stroke="var(--skin-line, #6d5749)" stroke-width="1.2"'
        ' stroke-linecap="round" pointer-events="none">'
        '<path d="{0}"/><path d="{0}" transform="scale(-1 1)"/><path d="{1}"/>'
        '<g stroke-width="2">{2}</g></g>'
    ).format(path(figure.mirrored), path(figure.middle), _BOTH)
