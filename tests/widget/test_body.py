"""The drawing of the body."""

import xml.etree.ElementTree as ET

from bot.intake.request import body as places
from bot.widget import body

SVG = "{http://www.w3.org/2000/svg}"


def parsed(svg):
    return ET.fromstring(svg)  # noqa: S314 - our own


def test_every_place_is_drawn_in_the_middle_or_on_both_sides():
    drawn = [each for view in body.DRAWING.views.values() for each in view.regions.items()]
    assert {place for place, _ in drawn} == {*places.PAIRED, *places.SINGLE}
    assert {place for place, ((x, _), *_) in drawn if not x} == set(places.SINGLE)


def test_left_is_left():
    for view, figure in body.DRAWING.views.items():
        near = "right" if view == "back" else "left"
        for place, region in figure.regions.items():
            if place in places.PAIRED:
                assert dict(body.sides(view, region))[near] == 1


def test_a_line_is_smooth_along_a_run_and_straight_in_a_run_of_one_step():
    assert body.path([((0, 0), (6, 0, 0, 6))]) == "M0,0c1,0,5,-1,6,0c1,1,0,5,0,6"
    assert body.path([((1, 2), (6, 3))]) == "M1,2c1,0.5,5,2.5,6,3"


def test_the_small_picture_marks_what_the_request_says():
    picture = body.small(places.details(["hip_rim.left", "tailbone.middle"]), "Rim <left>")
    root = parsed(picture)
    assert root.find("title").text == "Rim <left>"
    marked = [len(list(g)) for g in root.iter("g") if g.get("clip-path")]
    assert marked == [2, 0]
    mirrored = [p.get("transform") for g in root.iter("g") if g.get("clip-path") for p in g]
    assert sorted(mirrored) == ["scale(-1 1)", "scale(1 1)"]


def test_no_picture_without_a_place():
    assert body.small({"name": "x"}, "t") == ""
    assert body.small({"location": "jaw"}, "t") == ""
