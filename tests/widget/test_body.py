"""The drawing of the body."""

import xml.etree.ElementTree as ET

from bot.intake import body as places
from bot.widget import body

SVG = "{http://www.w3.org/2000/svg}"


def parsed(svg):
    return ET.fromstring(svg)  # noqa: S314 - our own


def test_every_place_is_drawn_and_has_a_name():
    root = parsed(body.drawing(lambda place: f"<{place}>"))
    drawn = [each for each in root.iter(f"{SVG}path") if each.get("data-id")]
    assert {each.get("data-id") for each in drawn} == {*places.PAIRED, *places.SINGLE}
    assert all(each.get("aria-label") == f"<{each.get('data-id')}>" for each in drawn)
    for each in drawn:
        assert (each.get("data-at").split()[0] == "0") == (each.get("data-id") in places.SINGLE)


def test_left_is_left():
    for shape in body.SHAPES.regions:
        if shape.paired:
            near = "right" if shape.view == "back" else "left"
            assert dict(shape.sides())[near] == 1


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
