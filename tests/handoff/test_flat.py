"""The shape in which programs get a request."""

from types import SimpleNamespace

import pytest

from bot.handoff.flat import flat


def row(**details):
    head = dict.fromkeys(("reference", "channel", "language", "status", "urgency", "reason"), "")
    return SimpleNamespace(details=details, safety=[], consent=None, content_version="", **head)


@pytest.mark.parametrize(
    ("said", "side"),
    [
        ("low back: left, outer thigh: right", "both"),
        ("low back: left, hip: middle, outer thigh: right", "both"),
        ("low back: left", "left"),
    ],
)
def test_the_side_is_one_of_four_and_each_place_keeps_its_own_beside_it(said, side):
    ticket = flat(row(location="low back, outer thigh", side=said))
    assert (ticket["side"], ticket["side_of_each"]) == (side, said)


@pytest.mark.parametrize("side", ["left", "right", "both", "middle", "declined"])
def test_one_side_of_all_places_stands_alone(side):
    ticket = flat(row(location="hip", side=side))
    assert ticket["side"] == side
    assert "side_of_each" not in ticket
