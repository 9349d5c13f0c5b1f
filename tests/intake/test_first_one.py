"""Two requests in one conversation: what is said of one never lands on the other."""

import pytest

from bot.contract import Draft, Sent, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read
from bot.intake.whole.someone_else import begun

ANA = {"name": "Ana Reyes", "phone": "+17025550143"}
OWN = {**ANA, "best_time": "mornings", "location": "low back", "side": "left"}
FATHER = {**ANA, "patient_name": "Joe Reyes", "relation": "father", "best_time": "afternoons", "location": "hip", "side": "right"}  # fmt: skip
AT = "2026-01-05T18:00:00Z"


def said(text, details, before=None, reference=None, asked="confirm", other=""):
    first = Sent(reference="K7M4R", details=before, at=AT) if before else None
    draft = Draft(
        details=details, open=not reference, reference=reference, before=first, other=other
    )
    fields = read(text, asked, "en", details)
    return decide(draft, Understood("correct_detail", 0.6, "en", fields), asked, text)


@pytest.mark.parametrize(
    "text",
    [
        "mine is the left side",
        "on my request change the side to left",
        "on mine, the time should be mornings",
        "my first request: the phone should be 702 555 0199",
        "lo mío es del lado izquierdo, no del derecho",
    ],
)
def test_what_is_said_of_the_writers_own_request_is_a_note_on_the_fathers(text):
    assert said(text, FATHER, OWN).draft.details == {**FATHER, "notes": text}


@pytest.mark.parametrize("text", ["his hip is the left one", "my dad's pain is an 8"])
def test_what_is_said_of_the_fathers_request_is_a_note_on_the_writers_own(text):
    assert said(text, OWN, FATHER).draft.details == {**OWN, "notes": text}


@pytest.mark.parametrize(
    ("text", "details", "before", "key", "value"),
    [
        ("his hip is the left one", FATHER, OWN, "side", "left"),
        ("no, it's the left side", FATHER, OWN, "side", "left"),
        ("my number is 702 555 0199", FATHER, OWN, "phone", "+17025550199"),
        ("the time should be mornings", FATHER, OWN, "best_time", "mornings"),
        ("mine is the right side", OWN, FATHER, "side", "right"),
        ("change the side to right", OWN, FATHER, "side", "right"),
        ("mine is the right side", OWN, None, "side", "right"),
        (
            "mine is Ana Reyes-Gil, 702 555 0199, I use a wheelchair",
            FATHER,
            None,
            "phone",
            "+17025550199",
        ),
    ],
)
def test_what_is_said_of_the_one_that_is_told_changes_it(text, details, before, key, value):
    assert said(text, details, before).draft.details[key] == value


def test_behind_the_fathers_request_the_writers_own_side_is_a_note():
    found = said("mine is the left side", FATHER, reference="K7M4R", asked=None)
    assert found.draft.details == {**FATHER, "notes": "mine is the left side"}


@pytest.mark.parametrize(
    "text",
    [
        "now one for me too, my low back, left side, 3 years",
        "I need an appointment for me too",
        "can I get one for myself also",
        "ahora una para mí también, la espalda baja",
    ],
)
def test_who_wants_one_of_their_own_behind_the_fathers_is_asked_for_a_second(text):
    found = said(text, FATHER, reference="K7M4R", asked=None)
    assert (found.intent, found.what) == ("for_someone_else", "another")
    assert found.draft.details == FATHER


@pytest.mark.parametrize(
    "text",
    [
        "call me too",
        "that works for me too",
        "is there a form for me?",
        "para mi papá también es difícil",
    ],
)
def test_other_words_behind_the_fathers_wish_for_no_second(text):
    assert said(text, FATHER, reference="K7M4R", asked=None).what != "another"


@pytest.mark.parametrize(
    "text", ["no, his number is 702-555-0177", "el número de él es 702 555 0177"]
)
def test_the_number_of_who_is_told_second_goes_with_the_second(text):
    first = "another request for my father Joe Reyes, his right hip hurts for 5 years"
    found = said(text, OWN, reference="K7M4R", asked=None, other=first)
    assert found.intent == "for_someone_else"
    second = begun(found.draft, AT, "en")
    assert second.details["phone"] == ANA["phone"]
    assert "702" in second.details["notes"]
    assert second.details["side"] == "right"


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("es del lado derecho, no del izquierdo", "right"),
        ("no del izquierdo, del derecho", "right"),
        ("del lado derecho y del izquierdo", "both"),
    ],
)
def test_a_side_that_is_denied_is_none(text, side):
    assert read(text, "confirm", "es", OWN)["side"] == side
