"""What is told of people and of the pain stands in the request as it was meant."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.cues.wish import wants_call
from bot.intake.deciding import decide
from bot.intake.reading import read
from tests.intake.deciding import said


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("I'm Rosa Prado's grandson Luis", {"patient_name": "Rosa Prado", "name": "Luis"}),
        ("soy el nieto de Rosa Prado, me llamo Luis", {"patient_name": "Rosa Prado", "name": "Luis"}),
        ("I'm the daughter of Jorge Ruiz, my name is Ana", {"patient_name": "Jorge Ruiz", "name": "Ana"}),
        ("soy el hijo de Dios", {}),
        ("I am the son of a preacher", {}),
        ("I'm Walter's wife and my hip hurts", {"location": "hip"}),
    ],
)  # fmt: skip
def test_who_is_named_by_a_relative_is_the_patient_unless_the_writer_hurts(text, people):
    assert read(text, "contact") == people


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("mi abogado es Pedro Diaz 702 555 0199", None),
        ("mi doctor es Pedro Diaz", None),
        ("mi nombre es Pedro Diaz", "Pedro Diaz"),
        ("es Pedro Diaz", "Pedro Diaz"),
    ],
)
def test_somebody_elses_lawyer_is_not_the_one_to_call(text, name):
    assert read(text, "contact", "es").get("name") == name


def test_another_form_of_the_patients_name_keeps_the_surname():
    known = {"patient_name": "Ben Otto", "relation": "husband"}
    assert said("his name is Benjamin", **known).draft.details["patient_name"] == "Benjamin Otto"
    assert said("his name is Karl", **known).draft.details["patient_name"] == "Karl"


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("no wait 7 years and it's the right side", "7 years"),
        ("it's 20 months not 18", "20 months"),
        ("I had to wait 7 years for a visit", None),
    ],
)
def test_a_length_that_is_put_right_is_taken_in(text, duration):
    assert read(text, "confirm", "en", {"duration": "5 years"}).get("duration") == duration


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("it's 20 months not 18", None),
        ("not 18 months, 20", None),
        ("30 years, not 18", None),
        ("he's not 18", True),
        ("im not 18 yet", True),
        ("she's 15 years not 18", True),
    ],
)
def test_only_an_age_is_under_age(text, minor):
    assert read(text, "confirm").get("minor") == minor


def test_the_pain_behind_a_time_to_call_is_heard():
    found = read("call me after 4pm my low back kills me on the left since 2019")
    assert found == {
        "best_time": "after 4pm",
        "location": "low back",
        "side": "left",
        "duration": "since 2019",
    }


def test_who_wants_one_too_beside_a_relative_is_noted():
    text = "I'd like an appointment for my mother in law Rosa Prado and for me too"
    assert read(text)["notes"] == text
    assert "notes" not in read("I'd like an appointment for my mother in law Rosa Prado")


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("could my daughter translate when you call me", False),
        ("puede traducir mi hija cuando me llamen", False),
        ("please call me when you can", True),
        ("can you call me", True),
    ],
)
def test_who_speaks_of_the_call_wishes_for_none(text, wish):
    assert wants_call(text) == wish


@pytest.mark.parametrize(
    "text",
    [
        "can my wife listen in when they call",
        "could my daughter translate when you call me",
        "puede mi esposa escuchar cuando llamen",
    ],
)
def test_a_question_is_no_note(text):
    assert "notes" not in read(text, "confirm")
    assert "notes" not in said(text, intent="out_of_scope").draft.details


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("my wife can listen in when they call", "my wife can listen in when they call"),
        ("can you have a woman call me", "can you have a woman call me"),
        ("please tell them I hate needles", "I hate needles"),
        ("and also tell them that my dog bites", "my dog bites"),
        ("call my cell not the house", "call my cell not the house"),
    ],
)
def test_what_is_to_be_passed_on_is_a_note(text, note):
    assert said(text).draft.details["notes"] == note


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("none, take that off. my cousin drives me", "my cousin drives me"),
        ("no, remove that please. I have my own walker", "walker"),
        ("a cane", "cane"),
    ],
)
def test_a_line_that_is_emptied_holds_only_what_is_told_behind_it(text, needs):
    details = {"access_needs": "wheelchair", "location": "hip"}
    assert said(text, "access_needs", **details).draft.details["access_needs"] == needs


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("take off the wheelchair", None),
        ("remove the walker", None),
        ("I take the wheelchair everywhere", "wheelchair"),
        ("I need a wheelchair", "wheelchair"),
    ],
)
def test_help_that_is_to_be_taken_off_is_not_put_on(text, needs):
    assert read(text, "confirm").get("access_needs") == needs


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("same pain as before, hip and side of leg, what can be done", "ask_treatment"),
        ("same pain as before, hip and side of leg", "inform"),
    ],
)
def test_a_question_behind_a_change_is_answered(text, intent):
    draft = Draft(details={"name": "Ann", "phone": "+17025550143", "location": "hip"}, open=True)
    fields = read(text, "confirm", "en", draft.details)
    decision = decide(draft, Understood("ask_treatment", 0.6, "en", fields), "confirm", text)
    assert (decision.intent, decision.draft.details["location"]) == (intent, "hip, leg")


@pytest.mark.parametrize(
    ("text", "patient"),
    [
        ("call my dad Walt Sample at 702 555 0188. im his son Ray. he hurt his back at work", "Walt Sample"),
        ("call my dad Walt Sample at 702 555 0188. I'm Ray and my hip hurts", None),
    ],
)  # fmt: skip
def test_who_is_to_be_called_and_is_ill_is_the_patient(text, patient):
    fields = read(text, None, "en", {})
    decision = decide(Draft(), Understood("inform", 0.9, "en", fields), None, text)
    assert decision.draft.details["name"] == "Ray"
    assert decision.draft.details.get("patient_name") == patient
