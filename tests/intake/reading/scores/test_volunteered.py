"""A score that nobody asked for is read, whatever is waited for, and an hour is none."""

import pytest

from bot.intake.reading import read


@pytest.mark.parametrize("asked", [None, "best_time", "safety_screen", "phone"])
@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("oh it's about a six I guess", 6),
        ("maybe a 7", 7),
        ("it's like a 4 most days", 4),
        ("I'd say an eight", 8),
        ("10 when I sit 3 when I stand", 10),
        ("sería un siete", 7),
        ("pues como un 8", 8),
        ("casi un 9 de noche", 9),
        ("9 cuando me siento y 4 acostado", 9),
    ],
)
def test_a_rating_is_the_score(asked, text, score):
    found = read(text, asked, "es" if "un" in text.split() else "en")
    assert found["pain_score"] == score
    assert "best_time" not in found


@pytest.mark.parametrize(
    ("text", "score", "note"),
    [
        ("6 most days 9 when i drive the truck", 9, "6 most days 9 when i drive the truck"),
        ("7 at work 4 at home", 7, "7 at work 4 at home"),
        ("four or five, nine when the shirt rubs", 9, "four or five, nine when the shirt rubs"),
        ("Oh I don't know, five? some days it's a seven", 7, "five? some days it's a seven"),
    ],
)
def test_a_score_that_differs_is_kept_in_their_words(text, score, note):
    found = read(text, None)
    assert (found["pain_score"], found["notes"]) == (score, note)


def test_beside_a_known_score_the_higher_one_counts():
    assert read("like an 8 at night", "confirm", "en", {"pain_score": 6})["pain_score"] == 8
    lower = read("like a 3 in the mornings", "confirm", "en", {"pain_score": 6})
    assert "pain_score" not in lower
    assert lower["notes"] == "like a 3 in the mornings"


@pytest.mark.parametrize("asked", [None, "best_time", "confirm"])
@pytest.mark.parametrize(
    "text",
    [
        "call me at 9 at night",
        "around six",
        "a 6 is fine",
        "it's a 10 minute walk",
        "I have a 4 year old",
        "after 5 when I walk the dog",
        "between 9 and 10 when I sit down",
        "como a las 5 cuando me despierto",
        "noon, 12 when I rest",
        "two when I was a kid",
        "apartment 4",
        "level L4 when I sit",
    ],
)
def test_hours_and_other_figures_are_no_score(asked, text):
    assert "pain_score" not in read(text, asked)


@pytest.mark.parametrize("text", ["9 when I drive home", "9 at night", "6 most days", "9"])
def test_where_an_hour_is_waited_for_a_figure_is_one(text):
    assert "pain_score" not in read(text, "best_time")


@pytest.mark.parametrize("asked", ["best_time", "safety_screen", None])
@pytest.mark.parametrize(
    ("text", "score"),
    [("como un 8 de 10, y de noche 9", 8), ("about a six, worse towards evening", 6)],
)  # fmt: skip
def test_when_it_is_worse_is_no_time_to_call(asked, text, score):
    found = read(text, asked)
    assert "best_time" not in found
    assert found["pain_score"] == score


@pytest.mark.parametrize("text", ["mornings are better", "mejor en la tarde", "worse case call at noon"])  # fmt: skip
def test_what_is_better_is_a_time(text):
    assert read(text, "best_time")["best_time"]
