"""The drawing of the body: for the chat, where places are chosen, and small, to be looked at.

``body.json`` holds the shapes. x is 0 in the middle of the body and grows to the
viewer's right; what lies on both sides is drawn once and mirrored. Seen from the back,
the viewer's right is the patient's right; from the front it is the patient's left.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Literal

import msgspec
from markupsafe import Markup

from bot.contract import Details
from bot.intake import body

View = Literal["back", "front"]
VIEWS: tuple[View, View] = ("back", "front")
# The parts of the drawing that are shown: x, y, width, height.
TORSO = "-125 122 250 342"
WHOLE = "-162 -6 324 762"
# Room for one figure in the small picture, as wide as the whole body.
_STEP = 330


class Lines(msgspec.Struct, frozen=True):
    """Fine lines inside a figure: to be mirrored, and on the axis."""

    mirrored: str
    middle: str


class Shape(msgspec.Struct, frozen=True):
    """One region in one view. ``at`` is where its tick stands; it is drawn for x > 0."""

    view: View
    place: str
    paired: bool
    at: tuple[int, int]
    path: str

    def sides(self) -> tuple[tuple[str, int], ...]:
        """Side and direction of each region that the shape draws: 1, or -1 for mirrored."""
        if not self.paired:
            return ((body.MIDDLE, 1),)
        near, far = ("right", "left") if self.view == "back" else ("left", "right")
        return ((near, 1), (far, -1))


class Shapes(msgspec.Struct, frozen=True):
    """The file. ``half`` is the outline of the half with x > 0."""

    half: str
    lines: dict[View, Lines]
    regions: tuple[Shape, ...]


SHAPES: Shapes = msgspec.json.decode(
    (Path(__file__).parent / "body.json").read_bytes(), type=Shapes
)
# The name of a place in the visitor's language.
Label = Callable[[str], str]
# Both halves; the strip in the middle hides their seam.
_BOTH = Markup('<use href="#body-half"/><use href="#body-half" transform="scale(-1 1)"/>')
_DEFS = Markup(
    '<defs><path id="body-half" d="{}"/><clipPath id="body-outline">{}<path d="M-2 1h4v408h-4z"/>'
    "</clipPath></defs>"
).format(SHAPES.half, _BOTH)
_GROUND = Markup('<g fill="var(--skin, #eadfd3)" stroke="var(--skin, #eadfd3)">{}</g>').format(
    _BOTH
)


def drawing(label: Label) -> str:
    """Both views as one SVG document. The shape of a place stands in it once, with its
    name; map.js makes the regions of it.
    """
    parts = [Markup('<svg xmlns="http://www.w3.org/2000/svg" viewBox="{}">{}').format(TORSO, _DEFS)]
    for view in VIEWS:
        shapes = [
            Markup('<path data-id="{}" data-at="{} {}" aria-label="{}" d="{}"/>').format(
                shape.place, *shape.at, label(shape.place), shape.path
            )
            for shape in SHAPES.regions
            if shape.view == view
        ]
        parts.append(
            Markup('<g data-view="{}">{}<g clip-path="url(#body-outline)">{}</g>{}</g>').format(
                view, _GROUND, Markup("").join(shapes), _lines(view)
            )
        )
    return str(Markup("").join([*parts, Markup("</svg>")]))


def small(details: Details, title: str) -> Markup:
    """Back and front with the regions that a request marks, as a picture of one size.

    Empty where no place is known. ``title`` is what a screen reader says; the words
    stand beside it. Colours come from tokens.css where that is loaded.
    """
    marked = body.marked(details)
    if not marked:
        return Markup("")
    figures = [_figure(view, marked, place) for place, view in enumerate(VIEWS)]
    return Markup(
        '<svg class="body" viewBox="-165 -6 660 762" role="img"><title>{}</title>{}{}</svg>'
    ).format(title, _DEFS, Markup("").join(figures))


def _figure(view: View, marked: Collection[str], place: int) -> Markup:
    chosen = [
        Markup('<path d="{}" transform="scale({} 1)"/>').format(shape.path, direction)
        for shape in SHAPES.regions
        if shape.view == view
        for side, direction in shape.sides()
        if f"{shape.place}.{side}" in marked
    ]
    return Markup(
        '<g transform="translate({} 0)">{}'
        '<g clip-path="url(#body-outline)" fill="var(--mark, #94281a)" stroke="none">{}</g>{}</g>'
    ).format(place * _STEP, _GROUND, Markup("").join(chosen), _lines(view))


def _lines(view: View) -> Markup:
    lines = SHAPES.lines[view]
    return Markup(
        '<g fill="none" stroke="var(--skin-line, #6d5749)" stroke-width="1.2"'
        ' stroke-linecap="round" pointer-events="none">'
        '<path d="{0}"/><path d="{0}" transform="scale(-1 1)"/><path d="{1}"/>'
        '<g stroke-width="2">{2}</g></g>'
    ).format(lines.mirrored, lines.middle, _BOTH)
