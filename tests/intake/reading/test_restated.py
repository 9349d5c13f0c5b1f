"""What is put right within a breath: the last word counts, and nothing else is taken for it."""

import pytest

from bot.intake.reading import read


@pytest.mark.parametrize("asked", [None, "pain_story", "confirm"])
@pytest.mark.parametrize(
    ("text", "language", "score"),
    [
        ("my back hurts like a 7, no make that an 8", "en", 8),
        ("the pain is a 6, wait no, 9", "en", 9),
        ("pain is a 7, no, an 8", "en", 8),
        ("pain 7/10, actually make it 5", "en", 5),
        ("el dolor es un 7, no, mejor ponga 8", "es", 8),
    ],
)
def test_the_score_that_is_said_last_counts(text, language, score, asked):
    assert read(text, asked, language)["pain_score"] == score


@pytest.mark.parametrize(
    ("text", "language", "score"),
    [
        ("the pain is a 7, no surgery, 8 shots", "en", 7),
        ("pain is a 7 no 8", "en", 7),
        ("pain is a 6, sorry, call after 8 pm", "en", 6),
        ("el dolor es un 7, mejor a las 8", "es", 7),
    ],
)
def test_another_number_is_no_score(text, language, score):
    assert read(text, "pain_story", language)["pain_score"] == score


@pytest.mark.parametrize(
    ("text", "known", "time"),
    [
        ("mañana en vez de hoy", "hoy", "mañana"),
        ("llámeme mañana en vez de hoy", "hoy por la tarde", "mañana por la tarde"),
        ("mañana, no hoy", "hoy", "mañana"),
        ("tomorrow instead of today", "today", "tomorrow"),
        ("tomorrow not today", "today after 3", "tomorrow after 3"),
        ("next week instead of this week", "mornings this week", "mornings next week"),
        ("mine is mornings only, not afternoons", "afternoons", "mornings only"),
        ("call me tomorrow instead of today", "not before 2pm", "not before 2pm, tomorrow"),
        ("tomorrow", "today", "tomorrow"),
        ("tomorrow", "Tuesday", "tomorrow"),
        ("any time after lunch Pacific", "mornings", "any time after lunch Pacific"),
    ],
)
def test_the_time_that_is_wished_stands_alone(text, known, time):
    language = "es" if "ñ" in text else "en"
    assert read(text, "confirm", language, {"best_time": known})["best_time"] == time


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("tomorrow instead of today", "tomorrow"),
        ("mine is mornings only, not afternoons", "mornings only, not afternoons"),
        ("any time after lunch Pacific", "any time after lunch Pacific"),
        ("after lunch, Pacific", "after lunch, Pacific"),
    ],
)
def test_an_answer_is_the_time_and_no_name(text, time):
    assert read(text, "best_time") == {"best_time": time}


def test_a_time_with_its_zone_is_read_beside_name_and_number():
    fields = read("Robin Sample, 702-555-0143, any time after lunch Pacific", "contact")
    assert fields["best_time"] == "any time after lunch Pacific"
    assert "best_time" not in read("my pain began by the Pacific", "confirm")


@pytest.mark.parametrize(
    ("text", "known", "name"),
    [
        ("Don not Dan", None, "Don"),
        ("my name is Don", None, "Don"),
        ("Don not Dan", "Dan Miller", "Don Miller"),
        ("it's Don, not Dan", "Dan", "Don"),
        ("it's Jon Miller, not John Miller", "John", "Jon Miller"),
        ("Jon not John", None, "Jon"),
        ("my name is Don not Dan, Don Ortiz", None, "Don Ortiz"),
        ("no soy Ana, soy Eva", "Ana", "Eva"),
        ("no soy Ana, soy Anna", None, "Anna"),
    ],
)
def test_the_name_that_is_meant_is_taken(text, known, name):
    details = {"name": known} if known else {}
    assert read(text, "contact", "es" if "soy" in text else "en", details)["name"] == name


@pytest.mark.parametrize("text", ["don't call", "Don", "Dan, not sure of the number", "hola don"])
def test_no_more_than_a_name_is_taken_for_one(text):
    name = read(text, "contact").get("name")
    assert name in (None, "Don", "Dan")
    assert name is None or name in text
