"""Places on the body map as details of a request."""

import pytest

from bot.contract import Choice
from bot.intake.reading.text.load import phrases
from bot.intake.request import body


@pytest.mark.parametrize(
    ("marked", "location", "side"),
    [
        (["hip_rim.left"], "rim of the hip bone", "left"),
        (["low_back_side.right"], "low back", "right"),
        (["low_back.middle"], "low back", "middle"),
        (["buttock.left", "low_back_side.left"], "low back, buttock", "left"),
        (["buttock.left", "buttock.right"], "buttock", "both"),
        (["low_back.middle", "groin.right"], "groin, low back", "right"),
        (["knee.left", "knee_back.left"], "knee", "left"),
        (["tailbone.middle"], "tailbone", None),
    ],
)
def test_marked_regions_become_location_and_side(marked, location, side):
    found = body.details(marked)
    assert (found["location"], found.get("side")) == (location, side)
    assert set(found["regions"]) == set(marked)


def test_every_region_has_a_name_that_the_reader_of_places_uses():
    assert set(body.REGIONS.values()) <= set(phrases("places").values())


@pytest.mark.parametrize("region", body.REGIONS)
def test_a_message_of_the_map_tells_what_was_marked(region):
    choice = Choice("Somewhere", body.payload([region]))
    assert body.told(choice) == body.details([region])
    assert body.marked(body.told(choice)) == (region,)


@pytest.mark.parametrize("payload", ["inform", "inform?best_time=Morning", "skip", "affirm"])
def test_other_buttons_tell_no_place(payload):
    assert body.told(Choice("x", payload)) == {}
    assert body.told(None) == {}


def test_what_is_no_region_is_refused():
    with pytest.raises(KeyError):
        body.details(["tail.left"])


@pytest.mark.parametrize(
    ("details", "marked"),
    [
        ({"location": "low back", "side": "left"}, ("low_back_side.left",)),
        ({"location": "low back", "side": "both"}, ("low_back_side.left", "low_back_side.right")),
        ({"location": "low back"}, ("low_back.middle",)),
        ({"location": "low back", "side": "middle"}, ("low_back.middle",)),
        ({"location": "neck, buttock", "side": "right"}, ("neck.middle", "buttock.right")),
        ({"location": "jaw"}, ()),
        ({"location": "declined"}, ()),
        ({}, ()),
    ],
)
def test_what_was_said_in_words_is_marked_too(details, marked):
    assert body.marked(details) == marked


def test_a_correction_in_words_counts_more_than_what_was_pointed_at():
    pointed = body.details(["buttock.left", "hip_rim.left"])
    assert body.marked({**pointed, "side": "right"}) == ("hip_rim.right", "buttock.right")
    assert set(body.marked(pointed)) == {"buttock.left", "hip_rim.left"}
