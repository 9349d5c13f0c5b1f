"""How long it has hurt stands; a length of anything else, said later on, does not take its place."""

from __future__ import annotations

import pytest

from bot.intake.reading import read

KNOWN = {"name": "Ana Ruiz", "duration": "since 2023", "location": "low back"}


@pytest.mark.parametrize("asked", [None, "confirm", "safety_screen", "best_time"])
@pytest.mark.parametrize(
    "text",
    [
        "nobody would even notice for a couple days",
        "I've been up for two days straight, the adjuster told me no",
        "some days I don't see the point of going on",
        "its been a long year",
        "been in the truck for 4 days",
    ],
)
def test_another_length_is_not_how_long_it_has_hurt(text, asked):
    assert "duration" not in read(text, asked, "en", KNOWN)


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("it's been 5 years not 3", "5 years"),
        ("the pain has been there for 6 years", "6 years"),
        ("make it 6 years", "6 years"),
        ("been hurting 6 years now", "6 years"),
        ("me duele desde hace 6 años", "6 years"),
        ("6 years", "6 years"),
    ],
)
def test_a_better_length_takes_its_place(text, length):
    assert read(text, "confirm", "en", KNOWN)["duration"] == length
