"""An hour without its colon, and days of the week as they are misspelt."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read

PHONE = {"phone": "+17025550143"}


@pytest.mark.parametrize(
    ("text", "asked", "time"),
    [
        ("The good time. 1130", "confirm", "11:30"),
        ("The good time. 1130, not 9 or 3, I work from 8 to 5", "best_time", "11:30"),
        ("best time 1130, I eat at 12 and work 8 to 5", "best_time", "11:30"),
        ("The good time. 1130. I get up at 7 and I nap 2 to 4", None, "11:30"),
        ("la mejor hora es 1130, trabajo de 8 a 5", "best_time", "11:30"),
        ("it's 1130", "best_time", "11:30"),
        ("not 9. 1130", "best_time", "11:30"),
        ("1130 works", "best_time", "11:30"),
    ],
)
def test_the_hour_that_is_named_counts(text, asked, time):
    assert read(text, asked)["best_time"] == time


@pytest.mark.parametrize("asked", ["safety_screen", "confirm", None])
@pytest.mark.parametrize(
    ("text", "known", "time"),
    [
        ("it's 1130", "not the morning", "11:30, not the morning"),
        ("no, 430", "not 9", "4:30, not 9"),
        ("make it 1130 please", "not Tuesday", "11:30, not Tuesday"),
        ("son 1130", "no el martes", "11:30, no el martes"),
    ],
)
def test_it_is_the_time_behind_one_that_does_not_suit_and_no_number(text, known, time, asked):
    found = read(text, asked, "en", {**PHONE, "best_time": known})
    assert found == {"best_time": time}


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("it's 0184", "not the morning"),
        ("my phone ends in 1130", "not the morning"),
        ("it's 1103", "not the morning"),
        ("it's 1130", "mornings"),
    ],
)
def test_the_end_of_a_number_stays_one(text, known):
    assert read(text, "confirm", "en", {**PHONE, "best_time": known})["phone"] != PHONE["phone"]


@pytest.mark.parametrize(
    "text", ["in 2015", "since 1130 days", "it costs $1130", "call 702 555 1130"]
)
def test_what_is_no_hour(text):
    found = read(text, "confirm", "en", {**PHONE, "best_time": "not the morning"})
    assert "best_time" not in found


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("el juebes en la tarde", "el juebes en la tarde"),
        ("el savado", "el savado"),
        ("los miercolez por la mañana", "los miercolez por la mañana"),
        ("biernes despues de las 5", "biernes despues de las 5"),
        ("wensday", "wensday"),
        ("thrusday or saterday", "thrusday or saterday"),
        ("thurs morning", "thurs morning"),
        ("tusday after 3", "tusday after 3"),
    ],
)
def test_a_misspelt_day_is_a_day(text, time):
    assert read(text, "best_time")["best_time"] == time


@pytest.mark.parametrize("text", ["ya vienes", "it is salty", "miles away", "marte es un planeta"])
def test_a_word_that_looks_like_a_day_is_none(text):
    assert "best_time" not in read(text, "confirm", "es", {"best_time": "por la mañana"})


@pytest.mark.parametrize("intent", ["inform", "ask_diagnosis", "correct_detail"])
@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("mejor el viernes por la tarde", "el viernes por la tarde"),
        ("no, en la mañana mejor", "el lunes en la mañana"),
        ("mejor el savado", "el savado por la tarde"),
        ("perdón, el juebes", "el juebes por la tarde"),
        ("que sea en la mañana", "el lunes en la mañana"),
        ("thurs is better", "thurs por la tarde"),
    ],
)
def test_a_better_time_takes_the_place_of_the_known_one(text, time, intent):
    draft = Draft(
        details={"name": "Rosa", **PHONE, "best_time": "el lunes por la tarde"}, open=True
    )
    fields = read(text, "confirm", "es", draft.details)
    decision = decide(draft, Understood(intent, 0.6, "es", fields), "confirm", text)
    assert decision.draft.details["best_time"] == time
    assert decision.intent == "inform"
