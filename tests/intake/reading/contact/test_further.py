"""One more number of the writer's own, beside the one that is known."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read

ROBIN = {"name": "Robin Sample", "phone": "+17025550101"}


def after(text, asked="confirm", language="en"):
    draft = Draft(details=ROBIN, open=True)
    fields = read(text, asked, language, draft.details)
    return decide(draft, Understood("inform", 0.9, language, fields), asked, text).draft.details


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("you can also use 702-555-0143", "en"),
        ("my other number is 702-555-0143", "en"),
        ("or my cell 702-555-0143", "en"),
        ("702-555-0143 works too", "en"),
        ("use my work number as well, 702-555-0143", "en"),
        ("add Walt 702-555-0143 as well", "en"),
        ("agregue también el número de Walt, 702-555-0143", "es"),
        ("if I don't answer try my cell 702-555-0143", "en"),
        ("call 702-555-0143 if I don't pick up", "en"),
        ("también puede usar el 702-555-0143", "es"),
        ("tengo otro número, 702-555-0143", "es"),
        ("si no contesto, llame al 702-555-0143", "es"),
        ("702-555-0143, los dos sirven", "es"),
    ],
)
@pytest.mark.parametrize("asked", ["confirm", "safety_screen"])
def test_a_second_number_is_a_note_and_takes_nothing_from_the_first(text, language, asked):
    assert after(text, asked, language) == {**ROBIN, "notes": text}


def test_what_is_told_beside_the_second_number_is_kept():
    details = after("My hip hurts. You can also reach me at work 702-555-0143 until 3.")
    assert details["phone"] == ROBIN["phone"]
    assert details["notes"] == "You can also reach me at work 702-555-0143 until 3"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("no, use 702-555-0143 instead", "en"),
        ("my new number is 702-555-0143", "en"),
        ("use 702-555-0143", "en"),
        ("also change my number to 702-555-0143", "en"),
        ("also my number should be 702-555-0143", "en"),
        ("my number is 702-555-0143 and I also have diabetes", "en"),
        ("my cell is 702-555-0143, mornings also work", "en"),
        ("mi nuevo número es 702-555-0143", "es"),
        ("mejor al 702-555-0143", "es"),
        ("me equivoqué, también el número es 702-555-0143", "es"),
    ],
)
def test_a_number_that_is_put_right_replaces_the_first(text, language):
    assert after(text, "confirm", language)["phone"] == "+17025550143"


def test_who_is_asked_for_the_number_gives_it():
    assert after("you can also use 702-555-0143", "phone")["phone"] == "+17025550143"


def test_the_first_of_two_numbers_is_called_and_the_other_is_a_note():
    fields = read("702-555-0101 or my cell 702-555-0143, both work", "contact")
    assert fields == {"phone": "+17025550101", "notes": "or my cell 702-555-0143"}


def test_when_the_second_number_is_to_be_used_is_no_time_to_call_the_first():
    known = {**ROBIN, "best_time": "mornings"}
    fields = read("you can also use 702-555-0143 on weekends", "confirm", "en", known)
    assert fields == {"notes": "you can also use 702-555-0143 on weekends"}


def test_the_year_of_an_operation_is_no_end_of_the_number():
    assert "phone" not in read("2 operations, last 2019", "pain_story", "en", ROBIN)
    assert "phone" not in read("the last one was 2019", "confirm", "en", ROBIN)
    assert read("the last four are 2019", "confirm", "en", ROBIN)["phone"] == "+17025552019"
    assert read("last 2019", "phone", "en", ROBIN)["phone"] == "+17025552019"


def test_the_number_that_they_want_to_be_called_at_is_theirs():
    text = "my daughter Linda drives me she's at 702-555-0199 but you call me at 702-555-0143"
    fields = read(text)
    assert fields["phone"] == "+17025550143"
    assert fields["notes"] == "my daughter Linda drives me she's at 702-555-0199"
    assert read("my mother Rosa hurts, she's at 702-555-0199")["phone"] == "+17025550199"


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("put down Walt's number too, 702 555 0188.", "Walt's number too, 702 555 0188"),
        ("put down Walt Brown's number as well: 702 555 0188", "702 555 0188"),
        ("put down my brother Walt's number too, 702 555 0188", "my brother Walt's number too"),
        ("also put Walt's cell 702 555 0188", "Walt's cell 702 555 0188"),
    ],
)
def test_somebody_elses_number_is_a_note_and_its_owner_no_name_of_theirs(text, note):
    details = after(text)
    assert {**details, "notes": ""} == {**ROBIN, "notes": ""}
    assert note in details["notes"]


@pytest.mark.parametrize(
    "text",
    [
        "change my number to 702 555 0188",
        "put my new number too, 702 555 0188",
        "put down 702 555 0188",
        "ponga mi número nuevo, 702 555 0188",
    ],
)
def test_a_new_number_of_their_own_still_takes_the_place_of_the_old(text):
    assert after(text)["phone"] == "+17025550188"


def test_a_name_that_is_put_down_is_still_the_name():
    assert after("put down Walt Brown")["name"] == "Walt Brown"


HERS = {**ROBIN, "relation": "mother", "patient_name": "Rosa Sample"}


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("if she doesn't pick up, call me at 702 555 0143", "if she doesn't pick up, call me at 702 555 0143"),
        ("702 555 0143 is mine, only if she doesn't pick up", "702 555 0143 is mine, only if she doesn't pick up"),
        ("if my mom can't answer, 702 555 0143", "if my mom can't answer, 702 555 0143"),
        ("better after 11, and if she doesn't answer call me instead at 702 555 0143", "if she doesn't answer call me instead at 702 555 0143"),
        ("Mejor después de las 11, y si ella no contesta, 702 555 0143", "si ella no contesta, 702 555 0143"),
        ("mi teléfono también: 702 555 0143", "mi teléfono también: 702 555 0143"),
        ("as a backup, 702 555 0143", "as a backup, 702 555 0143"),
        ("falta mi teléfono, 702 555 0143", "mi teléfono, 702 555 0143"),
    ],
)  # fmt: skip
def test_a_number_for_when_the_patient_does_not_answer_stands_beside_the_patients(text, note):
    fields = read(text, "confirm", "es", HERS)
    assert "phone" not in fields
    assert fields["notes"] == note


@pytest.mark.parametrize(
    "text",
    [
        "wrong number, hers is 702 555 0143",
        "call her at 702 555 0143 instead, she never answers the other one",
        "she has a new number, she doesn't answer the old one: 702 555 0143",
        "ya no tiene ese número, si no contesta es por eso: 702 555 0143",
        "cambie el número de ella, es 702 555 0143",
        "no, 702 555 0143",
    ],
)
def test_a_number_that_is_wrong_for_the_patient_is_replaced(text):
    assert read(text, "confirm", "es", HERS)["phone"] == "+17025550143"
