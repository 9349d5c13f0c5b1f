"""Who says to be the patient is it, and who is named besides is called, not treated."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read
from tests.intake.deciding import said


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Hi I'm the patient, Rosa is my wife (she speaks English, call her) 702-555-0143. I'm Pedro Diaz.", "Rosa is my wife (she speaks English, call her) 702-555-0143"),
        ("yo soy el paciente, Rosa es mi esposa, llámela a ella al 702-555-0143. Me llamo Pedro Diaz", "Rosa es mi esposa, llámela a ella al 702-555-0143"),
        ("Soy el paciente, Pedro Diaz. Mi esposa Rosa habla inglés, llámenla 702-555-0143", "Mi esposa Rosa habla inglés, llámenla 702-555-0143"),
    ],
)  # fmt: skip
def test_the_patient_who_writes_keeps_the_name_and_staff_read_whom_to_call(text, note):
    assert read(text) == {"name": "Pedro Diaz", "phone": "+17025550143", "notes": note}


@pytest.mark.parametrize(
    "text", ["I'm the patient, Rosa is my wife", "yo soy el paciente, Rosa es mi esposa"]
)
def test_nobody_becomes_the_patient_or_the_caller_by_it(text):
    assert read(text) == {}
    assert said(text).draft.details["name"] == "Walter Nguyen"
    known = {"patient_name": "Rosa Diaz", "relation": "wife"}
    assert not known.keys() & said(text, **known).draft.details.keys()


def test_the_patient_is_not_asked_who_it_is_for():
    draft = Draft(details={"name": "Pedro Diaz", "phone": "+17025550143"}, open=True)
    reading = Understood("for_someone_else", 0.9, "en", {})
    assert decide(draft, reading, "confirm", "I'm the patient").intent == "inform"
    assert decide(draft, reading, "confirm", "it's for my wife").intent == "for_someone_else"


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("it's for my wife Rosa Diaz, I'm Pedro Diaz", "patient_name", "Rosa Diaz"),
        ("I'm not the patient, it's my wife Rosa", "relation", "wife"),
        ("la paciente es mi esposa Rosa Diaz", "patient_name", "Rosa Diaz"),
        ("my wife Rosa has back pain, call her at 702-555-0143", "relation", "wife"),
    ],
)
def test_somebody_else_still_is_the_patient(text, key, value):
    assert read(text, None, "es" if "es" in text.split() else "en")[key] == value


@pytest.mark.parametrize(
    "text", ["I need to call her, my wife is out", "my wife Rosa is asleep, don't call her"]
)
def test_who_is_not_to_be_called_is_no_note_to_call_her(text):
    assert not str(read(text, "confirm").get("notes", "")).endswith("to call her")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Jorge Ruiz is the patient, I'm his daughter Ana", {"patient_name": "Jorge Ruiz", "relation": "father", "name": "Ana"}),
        ("I'm Ana and Jorge Ruiz is the patient", {"patient_name": "Jorge Ruiz", "name": "Ana"}),
        ("Jorge es el paciente, yo soy Ana", {"patient_name": "Jorge", "name": "Ana"}),
        ("My husband Jorge is the patient", {"relation": "husband", "patient_name": "Jorge"}),
        ("my name is Ana Ruiz, my dad is the patient", {"relation": "father", "name": "Ana Ruiz"}),
        ("I'm Jorge Ruiz, I am the patient", {"name": "Jorge Ruiz"}),
        ("he is the patient", {}),
        ("who is the patient", {}),
    ],
)  # fmt: skip
def test_whoever_is_named_as_the_patient_is_it(text, people):
    assert read(text, "contact") == people
