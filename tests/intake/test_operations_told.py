"""An operation that was told stands, is told once, and its count is put right in its place."""

import pytest

from bot.intake.reading import read
from tests.intake.deciding import said

URGENT = "me operaron de urgencia"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("me operaron de urgencia", "me operaron de urgencia"),
        ("me operaron de urgencia en 2019", "me operaron de urgencia en 2019"),
        ("sin cirugías, me operaron de urgencia del apéndice hace 3 años", "me operaron de urgencia del apéndice hace 3 años"),
        ("operaciones: ninguna. me operaron de urgencia", "me operaron de urgencia"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("asked", [None, "pain_story", "confirm"])
def test_an_urgent_operation_is_told_whole(text, told, asked):
    assert read(text, asked, "es")["prior_surgery"] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("operaciones: ninguna, me operaron de urgencia hace 3 años", "me operaron de urgencia hace 3 años"),
        ("surgeries: none, but emergency back surgery 2019", "emergency back surgery 2019"),
    ],
)  # fmt: skip
def test_a_none_in_front_of_it_does_not_stand_beside_it(text, told):
    assert said(text).draft.details["prior_surgery"] == told


def test_it_stands_where_the_story_says_that_there_was_none_there():
    for asked in ("pain_story", "safety_screen"):
        told = said("low back, no surgery there", asked=asked, prior_surgery=URGENT).draft.details
        assert (told["prior_surgery"], told["location"]) == (URGENT, "low back")


def test_the_line_becomes_none_where_the_line_itself_is_spoken_of():
    assert (
        said("operaciones: ninguna", prior_surgery=URGENT).draft.details["prior_surgery"] == "none"
    )
    assert (
        said("none", asked="prior_surgery", prior_surgery=URGENT).draft.details["prior_surgery"]
        == "none"
    )


def test_told_twice_it_stands_once():
    assert (
        said(URGENT, asked="pain_story", prior_surgery=URGENT).draft.details["prior_surgery"]
        == URGENT
    )


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("sorry, 2 surgeries not 3, and it's been 6 years", "3 back surgeries, last one in 2019", "2 surgeries, last one in 2019"),
        ("not 3 surgeries, 2", "3 surgeries, last 2019", "2 surgeries, last 2019"),
        ("change the hip replacement to 2021", "hip replacement 2020", "hip replacement 2021"),
        ("fueron 2 operaciones, no 3", "3 operaciones, la última en 2019", "2 operaciones, la última en 2019"),
        ("I had two surgeries", "fusion 2019", "two surgeries: fusion 2019"),
        ("2 surgeries not 3", "3 surgeries", "2 surgeries"),
    ],
)  # fmt: skip
def test_a_count_that_is_put_right_leaves_no_other_beside_it(text, before, after):
    assert said(text, prior_surgery=before).draft.details["prior_surgery"] == after


def test_a_device_in_a_list_of_what_was_tried_stands_there():
    told = read("had injections, PT, a stimulator", "pain_story")
    assert told == {"treatments": ["injections", "physical therapy", "spinal cord stimulator"]}
