"""A place that the pain does not pass is none of it, and a story goes on with one more place."""

import pytest

from bot.intake.reading import read


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("low back, pain never goes past the knee", "low back"),
        ("buttock and thigh, it does not get below my left knee", "buttock, thigh"),
        ("hip, stops above the ankle", "hip"),
        ("el dolor no pasa de la rodilla, espalda baja", "low back"),
        ("hip, no baja más allá de la rodilla", "hip"),
        ("low back, goes past the knee into the foot", "low back, knee, foot"),
        ("pain below the knee", "knee"),
        ("LBP and R buttock", "low back, buttock"),
        ("low back down to the knee", "low back, knee"),
        ("low back, never goes away, and the knee", "low back, knee"),
    ],
)
def test_a_place_that_the_pain_does_not_pass_is_no_place_of_it(text, places):
    assert read(text, "pain_story", "en")["location"] == places


@pytest.mark.parametrize(
    ("known", "text", "places"),
    [
        ("low back", "right hip burns too, 3 years", "low back, hip"),
        ("low back", "left foot, since 2020", "low back, foot"),
        ("low back", "my back and my left leg", "low back, leg"),
        ("low back", "actually it's my hip", "hip"),
        ("back", "the hip on the right", "hip"),
    ],
)
def test_the_story_goes_on_with_one_more_place_unless_it_puts_the_first_right(known, text, places):
    told = {"location": known, "side": "right"}
    assert read(text, "pain_story", "en", told)["location"] == places


def test_a_place_told_beside_a_sign_is_not_yet_the_story():
    assert read("low back", "pain_story", "en", {"location": "foot"})["location"] == "low back"


def test_the_place_that_was_asked_for_anew_replaces_the_known_one():
    assert read("hip", "location", "en", {"location": "low back"})["location"] == "hip"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("three injections, one in the SI joint, hurts in the left buttock", "buttock"),
        ("I had one SI joint injection, it's the low back", "low back"),
        ("me pusieron inyecciones en la cadera, me duele la nalga", "buttock"),
        # Where nothing else is told, it is likely what hurts.
        ("injections in my neck", "neck"),
        ("I got shots in my hip and the hip still hurts", "hip"),
    ],
)
def test_the_place_of_an_injection_is_none_beside_one_that_hurts(text, places):
    assert read(text, "pain_story")["location"] == places
