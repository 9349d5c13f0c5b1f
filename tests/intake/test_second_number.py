"""A number that was meant beside the known one takes nothing from it."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read
from tests.intake.deciding import CONTACT, said

NEW = "702 555 0177"


def after(*texts):
    draft = Draft(details={**CONTACT, "location": "hip"}, open=True)
    for text in texts:
        fields = read(text, "confirm", "en", draft.details)
        draft = decide(draft, Understood("inform", 0.5, "en", fields), "confirm", text).draft
    return draft.details


@pytest.mark.parametrize(
    "text",
    [
        "add it as a second one",
        "no, add it as a second number",
        "I meant as a second number",
        "keep both numbers",
        "póngalo como segundo número",
        "dejen los dos",
    ],
)
def test_a_number_that_took_the_place_of_the_first_can_stand_beside_it(text):
    details = after(NEW, text)
    assert details["phone"] == CONTACT["phone"]
    assert details["notes"] == f"702-555-0177: {text}"


@pytest.mark.parametrize("text", ["yes that one", "use it instead of the second one", "both hips"])
def test_other_words_leave_the_new_number_in_its_place(text):
    assert after(NEW, text)["phone"] == "+17025550177"


def test_without_a_new_number_nothing_is_put_beside_the_first():
    details = after("add it as a second one")
    assert details["phone"] == CONTACT["phone"]
    assert "702-555" not in str(details.get("notes", ""))


@pytest.mark.parametrize(
    "text",
    [
        f"put June down as a second contact {NEW}",
        f"put June down as a second number {NEW}",
        f"ponga a Luis como segundo número {NEW}",
        f"write June as an emergency contact {NEW}",
    ],
)
def test_a_second_contact_is_a_note_and_takes_nobodys_name(text):
    details = said(text).draft.details
    assert {key: details[key] for key in CONTACT} == CONTACT
    assert NEW in details["notes"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("put June Sample down", "June Sample"),
        ("change the name to June too", "June"),
        ("change the name to Grace Too", "Grace Too"),
    ],
)
def test_a_name_that_is_ordered_is_the_one_on_the_request(text, name):
    assert said(text).draft.details["name"] == name


OTHERS = "add 702 555 0188 for work / allergic to latex"


@pytest.mark.parametrize("text", ["remove the work number", "take the second number off"])
def test_a_second_number_is_taken_off_and_the_first_stays(text):
    details = said(text, location="hip", notes=OTHERS).draft.details
    assert details["phone"] == CONTACT["phone"]
    assert details["notes"] == "allergic to latex"


@pytest.mark.parametrize(
    ("text", "notes"),
    [("remove my number", OTHERS), ("remove the phone number", OTHERS)],
)
def test_the_first_number_is_taken_off_where_it_is_meant(text, notes):
    details = said(text, location="hip", notes=notes).draft.details
    assert "phone" not in details
    assert details["notes"] == notes
