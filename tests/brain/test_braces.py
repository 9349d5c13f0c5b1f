"""Braces in a visitor's words stay words."""

from __future__ import annotations

from bot import wording
from bot.brain.output import PLACE


def test_a_visitors_braces_are_shown_and_never_filled() -> None:
    lines = wording.load({"name": "Robin"}, {})
    shown = lines.fill("Notes: {value}.", {"value": "{reference} and {name} {x}", "x": "no"})
    assert PLACE.sub("", shown) == shown
    assert shown.replace("\u2060", "") == "Notes: {reference} and {name} {x}."
    assert "{reference}" not in shown


def test_the_reference_has_its_place_until_the_request_is_stored() -> None:
    lines = wording.load({}, {})
    assert lines.fill("Sent. Reference {reference}.", {"reference": "{reference}"}) == (
        "Sent. Reference {reference}."
    )
