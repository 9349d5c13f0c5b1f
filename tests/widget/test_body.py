"""The drawing of the body."""

import xml.etree.ElementTree as ET

from bot.intake import body as places
from bot.widget import body

SVG = "{http://www.w3.org/2000/svg}"


def parsed(svg):
    return ET.fromstring(svg)  # noqa: S314 - our own


def regions(view):
    root = parsed(body.drawing(lambda region: f"<{region}>"))
    group = next(each for each in root if each.get("data-view") == view)
    return [each for each in group.iter(f"{SVG}path") if each.get("class") == "region"]


def test_every_region_can_be_chosen_and_has_a_name():
    drawn = [*regions("back"), *regions("front")]
    assert {each.get("data-id") for each in drawn} == set(places.REGIONS)
    assert all(each.get("aria-label") == f"<{each.get('data-id')}>" for each in drawn)
    assert all(each.get("role") == "checkbox" for each in drawn)


def test_left_is_left():
    for each in regions("back"):
        x, side = int(each.get("data-at").split()[0]), each.get("data-id").partition(".")[2]
        assert (x > 0, x < 0) == (side == "right", side == "left"), each.get("data-id")
    for each in regions("front"):
        x, side = int(each.get("data-at").split()[0]), each.get("data-id").partition(".")[2]
        assert (x > 0, x < 0) == (side == "left", side == "right"), each.get("data-id")


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
