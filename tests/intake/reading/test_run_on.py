"""Several things in one breath, without a mark between them: each line gets its own."""

import pytest

from bot.intake.reading import read


@pytest.mark.parametrize("asked", ["best_time", None])
def test_a_time_to_call_ends_where_the_pain_begins(asked):
    details = read(
        "call after 4 or between stops whatever lower back and down the right leg hurts had two"
        " shots didnt do shit and one surgery in march of last yr",
        asked,
    )
    assert details == {
        "best_time": "after 4 or between stops",
        "location": "low back, leg",
        "side": "right",
        "treatments": ["injections"],
        "prior_surgery": "one surgery in march of last yr",
    }


@pytest.mark.parametrize(
    ("words", "asked", "time"),
    [
        ("llamen despues de las 4 la espalda baja me duele", None, "despues de las 4"),
        ("after 5 my leg is numb", "best_time", "after 5"),
        ("after my knee therapy at 4", "best_time", "after my knee therapy at 4"),
        ("after 5 my leg hurts", None, None),
        ("at night my legs hurt", None, None),
        ("mornings neck and arm hurt", None, None),
    ],
)
def test_a_time_of_the_pain_is_no_time_to_call(words, asked, time):
    assert read(words, asked).get("best_time") == time


@pytest.mark.parametrize(
    ("words", "score", "duration"),
    [
        ("since like 2022 bad like 7 some days 9", 9, "since 2022"),
        ("desde como 2022, mal, como 7, unos dias 9", 9, "since 2022"),
        ("7 most days 9 on others", 9, None),
        ("some days 9", None, None),
        ("it's been 7 days", None, "7 days"),
        ("a few days", None, "a few days"),
    ],
)
def test_a_score_of_some_days_is_no_number_of_days(words, score, duration):
    details = read(words, "pain_story")
    assert (details.get("pain_score"), details.get("duration")) == (score, duration)


@pytest.mark.parametrize(
    ("words", "surgery"),
    [
        ("surgery 2 yrs ago same as always", "surgery 2 yrs ago"),
        ("had surgery in march of last yr, still hurts", "surgery in march of last yr"),
        ("had surgery 2 yrs ago same level", "surgery 2 yrs ago same level"),
    ],
)
def test_an_operation_ends_with_its_time(words, surgery):
    assert read(words)["prior_surgery"] == surgery


@pytest.mark.parametrize(
    "words",
    [
        "earlier surgery just put march 2025 ok send it",
        "surgery was march 2025 not march of last",
        "the surgery was in march 2025",
        "la cirugia ponga marzo 2025",
    ],
)
@pytest.mark.parametrize(
    "known", ["one surgery in march of last yr", "one surgery in march of last", "one surgery"]
)
def test_the_time_of_an_operation_is_put_right_and_nothing_else(words, known):
    found = read(words, "confirm", "en", {"prior_surgery": known})["prior_surgery"]
    assert found.replace("marzo", "march").replace(" in ", " ") == "one surgery march 2025"


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("not BEFORE LUNCH I CANT HEAR over the machines at work", "not BEFORE LUNCH"),
        ("not before 10 im not human lol", "not before 10"),
        ("whenever honestly I dont sleep anyway because of this pain", "whenever"),
        (
            "I work 7 to 3 at the plant then pick up the kids at 3:30 so after 4 would be the best time for me to talk",
            "after 4",
        ),
        (
            "en las mañanas no puedo porque llevo a mis hijos a la escuela mejor en la tarde despues de las 3",
            "en la tarde despues de las 3",
        ),
        (
            "por la tarde pero no los lunes, los lunes cuido a mis nietos",
            "por la tarde pero no los lunes",
        ),
        ("evenings but not mondays, mondays I watch my grandkids", "evenings but not mondays"),
        ("mondays, or mondays after 3 I have time", "mondays, or mondays after 3"),
        ("mornings but i cant hear before noon", "mornings but i cant hear before noon"),
        ("evenings I cant talk until 6", "evenings I cant talk until 6"),
        ("after 4 dont call before", "after 4 dont call before"),
        ("mornings I can't pick up", "mornings I can't pick up"),
    ],
)
def test_what_somebody_cannot_do_is_no_time_unless_it_limits_one(words, time):
    assert read(words, "best_time")["best_time"] == time
