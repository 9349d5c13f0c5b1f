"""A question about the office that names a day is answered, and is no time to call."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.cues.office_asked import asks_no_time
from bot.intake.deciding import decide
from bot.intake.reading import read

DRAFT = Draft(details={"name": "Ana Ruiz", "phone": "+17025550145"}, open=True)


@pytest.mark.parametrize(
    "text",
    [
        "are you open on saturday",
        "is the doctor on vacation next week",
        "do you work fridays",
        "is anyone there in the morning",
        "what days are you open",
        "abren los sábados",
        "atienden por la tarde",
        "hay citas el lunes",
        "trabajan los viernes",
        "tengo 84 años, ya es tarde para operarme",
        "is it too late for surgery",
        "can he see 15-year-olds",
        "is there an age limit, like 16",
        "pueden ver a mi hijo de 15",
    ],
)
def test_a_question_about_the_office_is_no_time_to_call(text):
    fields = read(text, "best_time", "en", DRAFT.details)
    reading = Understood("ask_location_hours", 0.9, "en", fields)
    assert "best_time" not in decide(DRAFT, reading, "best_time", text).draft.details


@pytest.mark.parametrize(
    "text",
    [
        "saturday",
        "I work until 5",
        "can you call saturday",
        "are you there at 5, call me then",
        "is tuesday ok",
        "it's too late to call after 9",
        "ya es tarde para llamar después de las 8",
        "trabajo los sábados",
        "abren mi oficina a las 9, después",
        "por la tarde",
        "puedo el lunes",
        "can he see me tuesday",
    ],
)
def test_a_time_to_call_is_one(text):
    assert not asks_no_time(text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("is anyone there at 9? otherwise mornings", "mornings"),
        ("it's too late for that, mornings", "mornings"),
        ("5pm is too late for me", "5"),
        ("hay alguien a las 5, a esa hora puedo. por la tarde", "tarde"),
    ],
)
def test_a_time_beside_a_question_about_the_office_is_kept(text, kept):
    fields = read(text, "best_time", "en", DRAFT.details)
    found = decide(DRAFT, Understood("inform", 0.9, "en", fields), "best_time", text)
    assert kept in found.draft.details["best_time"]


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("can he see 15-year-olds", None),
        ("do you treat 12 yr olds", None),
        ("can he see a 15 year old", True),
        ("I'm 15 years old", True),
    ],
)
def test_children_in_general_are_no_patient_under_18(text, minor):
    fields = read(text, "best_time", "en", DRAFT.details)
    found = decide(DRAFT, Understood("ask_candidacy", 0.9, "en", fields), "best_time", text)
    assert found.draft.details.get("minor") == minor
