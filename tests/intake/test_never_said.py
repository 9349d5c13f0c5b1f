"""What somebody never said is no detail, and goes where the request says it."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read

WHO = {"name": "Ana Ruiz", "phone": "+17025550142"}
STORY = {
    "location": "low back, hip",
    "side": "left",
    "duration": "3 years",
    "pain_score": 8,
    "pain_words": "burning",
    "best_time": "mornings",
    "notes": "I have diabetes / fell at work",
}


def said(text, asked="confirm", language="en", **details):
    draft = Draft(details=WHO | details, open=True)
    fields = read(text, asked, language, draft.details)
    return decide(draft, Understood("inform", 0.9, language, fields), asked, text)


@pytest.mark.parametrize("asked", ["pain_story", "safety_screen", "confirm", "best_time", None])
@pytest.mark.parametrize(
    "text",
    [
        "I never said low back",
        "i never said it was my hip",
        "no i never said left hip",
        "never said low back",
        "I never said 3 years",
        "I never told you mornings",
        "nunca dije que era la espalda",
        "yo nunca dije 3 años",
        "oiga, nunca dije por la mañana",
    ],
)
def test_it_is_not_written_down(text, asked):
    assert said(text, asked).draft.details == WHO


@pytest.mark.parametrize("asked", ["confirm", None])
@pytest.mark.parametrize(
    ("text", "key", "left"),
    [
        ("I never said hip", "location", "low back"),
        ("I didn't say hip", "location", "low back"),
        ("I never said left", "side", None),
        ("I never said left, I said right", "side", "right"),
        ("yo nunca dije izquierda, dije derecha", "side", "right"),
        ("I never said 3 years", "duration", None),
        ("nunca dije 3 años", "duration", None),
        ("no dije 3 años", "duration", None),
        ("I never said 3 years, it's 5 years", "duration", "5 years"),
        ("I never said 8", "pain_score", None),
        ("I never said burning", "pain_words", None),
        ("I never said mornings", "best_time", None),
        ("I never said I have diabetes", "notes", "fell at work"),
        ("I never said Ana Ruiz", "name", None),
    ],
)
def test_it_is_taken_out_and_the_rest_stays(text, key, left, asked):
    details = WHO | STORY
    after = said(text, asked, **STORY).draft.details
    assert after.get(key) == left
    assert {k: v for k, v in after.items() if k != key} == {
        k: v for k, v in details.items() if k != key
    }


@pytest.mark.parametrize(
    "text",
    [
        "I never said anything",
        "I never said to cancel",
        "I never said that",
        "did I say low back? I never said hip, did I?",
        "I didn't say I also have a bad hip",
        "I never told my doctor about the low back",
        "my doctor never said hip",
    ],
)
def test_what_denies_no_line(text):
    details = said(text, **STORY).draft.details
    assert details | {"notes": ""} == WHO | STORY | {"notes": ""}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("and my name is not Ana for gods sake", None),
        ("my name isn't Ana Ruiz", None),
        ("no me llamo Ana", None),
        ("my name is not Frank", "Ana Ruiz"),
        ("my name isn't Ana, it's Eva Solis", "Eva Solis"),
        ("is my name not Ana on there", "Ana Ruiz"),
    ],
)
def test_a_name_that_is_not_theirs_goes(text, name):
    assert said(text, **STORY).draft.details.get("name") == name


def test_what_was_forgotten_until_now_is_told():
    details = said("I didn't mention it but my knee hurts", "pain_story").draft.details
    assert details["location"] == "knee"


def test_one_of_the_places_loses_its_side():
    known = STORY | {"side": "low back: left, hip: right"}
    assert said("I never said right", **known).draft.details["side"] == "low back: left"


def test_a_time_that_was_never_said_goes_in_spanish_too():
    details = said("nunca dije por la mañana", language="es", best_time="en la mañana")
    assert details.draft.details == WHO


@pytest.mark.parametrize(
    "text",
    [
        "I haven't told you the thigh is numb",
        "I never told you I have diabetes",
        "I never told you that I have diabetes and take insulin",
        "I never mentioned my hip",
        "I didn't say low back is on the right",
        "I never said no to mornings",
        "no le he dicho que tengo diabetes",
    ],
)
def test_what_is_only_told_now_takes_nothing_out(text):
    kept = said(text, **STORY).draft.details
    for key in ("location", "duration", "best_time"):
        assert set(STORY[key].split(", ")) <= set(kept[key].split(", "))
    assert "I have diabetes" in kept["notes"]


def test_a_number_alone_behind_it_is_of_the_same_unit():
    assert said("Nunca dije 3 años, dije 5", language="es", **STORY).draft.details["duration"] in (
        "5 años",
        "5 years",
    )
