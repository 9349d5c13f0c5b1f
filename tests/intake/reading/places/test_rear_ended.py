"""A crash from behind is no place, and where a place goes on to is one more."""

import pytest

from bot.intake.reading import read


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("I was rear-ended in 2021 and my neck hurts", "neck"),
        ("low back pain since I was rear-ended in 2021", "low back"),
        ("got rear ended in 2019, low back ever since", "low back"),
        ("a rear-ender, my neck hurts", "neck"),
        ("my rear end hurts", "buttock"),
        ("pain in my rear end since I was rear ended", "buttock"),
    ],
)
def test_a_crash_from_behind_is_no_place(words, place):
    assert read(words, "pain_story", "en", {})["location"] == place


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("it's left of the tailbone, toward the buttock", "tailbone, buttock"),
        ("no es la espalda, es el coxis, hacia la nalga", "tailbone, buttock"),
        ("it's the tailbone, and then the nurse went toward the buttock", "tailbone"),
        ("it's the tailbone, does it go toward the buttock?", "tailbone"),
    ],
)
def test_where_a_place_goes_on_to_is_one_more(words, place):
    assert read(words, "confirm", "en", {"location": "low back"})["location"] == place


@pytest.mark.parametrize(
    ("words", "place", "duration"),
    [
        ("low back since I was rear-ended in 2021", "low back", "since car accident in 2021"),
        ("low back since I was hit by a truck in 2021", "low back", "since car accident in 2021"),
        (
            "my back hurts since my rear end went numb in 2021",
            "back, buttock",
            "since my rear end went numb in 2021",
        ),
        ("low back, 3 years, my rear end too", "low back, buttock", "3 years"),
    ],
)
def test_who_was_hit_from_behind_tells_since_when_and_the_place_is_kept(words, place, duration):
    fields = read(words, None, "en", {})
    assert (fields["location"], fields.get("duration")) == (place, duration)
