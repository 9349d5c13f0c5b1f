"""A number that is said to be somebody else's, and the writer's own."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read

ROBIN = {"name": "Robin Sample", "phone": "+17025550101"}
THEIRS = [
    "My sister Opal's number is 702-555-0143",
    "my daughter's cell 702-555-0143 if I don't answer",
    "text my daughter at 702-555-0143",
    "her number is 702-555-0143",
    "my daughter 702-555-0143",
    "my daughter's is 702-555-0143",
    "Opals number 702 555 0143",
    "702-555-0143 (my son)",
    "702-555-0143, that's my wife's cell",
    "mi hija: 702-555-0143",
    "el número de mi hija es 702-555-0143",
    "el de mi hija es 702-555-0143",
    "su número es 702-555-0143",
    "llamen a mi hijo al 702-555-0143",
]


def after(known, *texts, asked="confirm"):
    draft = Draft(details=known, open=True)
    for text in texts:
        fields = read(text, asked, "en", draft.details)
        draft = decide(draft, Understood("inform", 0.9, "en", fields), asked, text).draft
    return draft.details


@pytest.mark.parametrize("text", THEIRS)
def test_the_own_number_stays_and_staff_read_whose_the_other_one_is(text):
    assert after(ROBIN, text) == {**ROBIN, "notes": text}


@pytest.mark.parametrize("text", THEIRS)
def test_the_only_number_is_the_one_to_call_and_staff_read_whose_it_is(text):
    assert read(text, None) == {"phone": "+17025550143", "notes": text}


@pytest.mark.parametrize(
    "text",
    [
        "my number is 702-555-0143",
        "no, it's 702-555-0143",
        "call my cell 702-555-0143",
        "my home number is 702-555-0143",
        "my daughter gave me a new phone 702-555-0143",
        "Robin's number is 702-555-0143",
        "mi número es 702-555-0143",
        "my daughter's number is 702-555-0199, mine is 702-555-0143",
    ],
)
def test_a_number_of_their_own_replaces_the_known_one(text):
    assert after(ROBIN, text)["phone"] == "+17025550143"


@pytest.mark.parametrize(
    "text",
    [
        "use my daughter's number 702-555-0143",
        "reach me at my wife's cell 702-555-0143",
        "call my wife at 702-555-0143 instead",
        "llamen a mi hija al 702-555-0143, no a mí",
    ],
)
def test_who_is_to_be_reached_there_instead_is_and_staff_read_whose_it_is(text):
    details = after(ROBIN, text)
    assert details["phone"] == "+17025550143"
    assert "702-555-0143" in details["notes"]


@pytest.mark.parametrize(
    "text",
    [
        "her number is 702-555-0143 but call me not her",
        "my wife's cell is 702-555-0143 if you can't get me",
        "my wife's cell is 702-555-0143, call me first",
    ],
)
def test_who_is_still_to_be_called_keeps_the_own_number(text):
    details = after(ROBIN, text)
    assert details["phone"] == ROBIN["phone"]
    assert "702-555-0143" in details["notes"]


def test_who_answers_the_question_for_the_number_gives_it():
    details = after(ROBIN, "my daughter's number is 702-555-0143", asked="phone")
    assert details["phone"] == "+17025550143"


@pytest.mark.parametrize(
    ("texts", "phone", "notes"),
    [
        (("text my son at 702-555-0143", "no, his number is 702-555-0144"), ROBIN["phone"], "text my son at 702-555-0144"),
        (
            ("text my son at 702-555-0143", "my sister's number is 702-555-0188", "sorry, my sister's number is 702-555-0189"),
            ROBIN["phone"],
            "text my son at 702-555-0143 / my sister's number is 702-555-0189",
        ),
        (
            ("text my son at 702-555-0143", "my sister's number is 702-555-0188"),
            ROBIN["phone"],
            "text my son at 702-555-0143 / my sister's number is 702-555-0188",
        ),
        (("text my son at 702-555-0143", "no, my number is 702-555-0144"), "+17025550144", "text my son at 702-555-0143"),
    ],
)  # fmt: skip
def test_a_number_that_is_put_right_stands_once_and_nobody_elses_goes(texts, phone, notes):
    details = after(ROBIN, *texts)
    assert (details["phone"], details["notes"]) == (phone, notes)


def test_the_only_number_is_put_right_with_its_note():
    details = after(
        {"name": "Robin Sample"}, "my sister's number is 702-555-0143", "no, her number is 702-555-0144"
    )  # fmt: skip
    assert details["phone"] == "+17025550144"
    assert details["notes"] == "my sister's number is 702-555-0144"


FATHER = {**ROBIN, "patient_name": "Joe Sample", "relation": "father"}


def test_the_patients_number_is_a_note_beside_the_writers_and_is_put_right_there():
    details = after(FATHER, "his number is 702-555-0143", "no, his number is 702-555-0144")
    assert details == {**FATHER, "notes": "his number is 702-555-0144"}


def test_the_number_of_a_request_for_another_is_put_right_by_theirs():
    assert after(FATHER, "no, his number is 702-555-0144")["phone"] == "+17025550144"


def test_whose_number_it_is_makes_nobody_the_patient():
    assert "relation" not in read("My sister Opal's number is 702-555-0143", None)
    ill = read("it's for my sister Opal Reed, her number is 702-555-0143", None)
    assert (ill["relation"], ill["patient_name"]) == ("sister", "Opal Reed")


@pytest.mark.parametrize(
    "text",
    [
        "if nobody answers try my neighbor 702-555-0143",
        "if I don't answer call my neighbor Ana at 702-555-0143",
        "my neighbor's number if nobody picks up is 702-555-0143",
        "my neighbor's number, in case nobody answers, is 702-555-0143",
        "if nobody answers 702-555-0143 is my neighbor",
        "leave word with my neighbor 702-555-0143",
        "put my neighbor as backup 702-555-0143",
        "my daughter as emergency contact 702-555-0143",
        "el teléfono de mi vecina, por si no contesto, es 702-555-0143",
        "702-555-0143 es de mi vecina por si no contesto",
        "dejen recado con mi vecina 702-555-0143",
        "si nadie contesta llame a mi vecina 702-555-0143",
    ],
)
@pytest.mark.parametrize("asked", ["confirm", "best_time", "safety_screen"])
def test_a_number_for_when_nobody_answers_takes_no_own_one(text, asked):
    details = after(ROBIN, text, asked=asked)
    assert (details["phone"], details["notes"]) == (ROBIN["phone"], text)


@pytest.mark.parametrize(
    "text",
    [
        "my daughter answers my calls, call me at 702-555-0143",
        "nobody answers that one, my new number is 702-555-0143",
        "my wife picks up at 702-555-0143, use her number instead",
    ],
)
def test_who_is_reached_there_from_now_on_says_so_also_where_somebody_answers(text):
    assert after(ROBIN, text)["phone"] == "+17025550143"
