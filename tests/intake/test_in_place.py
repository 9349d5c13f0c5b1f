"""Somebody else is called for the patient who writes: two names, and neither is lost."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read

RAY = {"name": "Ray Kowalski", "phone": "+17025550101"}
INSTEAD = "have somebody call my wife instead, she handles this"


def after(known, *texts, asked="confirm"):
    draft = Draft(details=known, open=True)
    for text in texts:
        fields = read(text, asked, "en", draft.details)
        reading = Understood(intent="inform", confidence=0.5, language="en", fields=fields)
        draft = decide(draft, reading, asked, text).draft
    return draft.details


@pytest.mark.parametrize(
    ("known", "texts", "asked", "contact", "patient"),
    [
        (RAY, (INSTEAD, "donna 725 555 0188"), "confirm", "Donna", "Ray Kowalski"),
        (
            RAY,
            (
                INSTEAD,
                "donna 725 555 0188",
                "call HER not me",
                "her name is Donna Kowalski, im ray kowalski the patient",
            ),
            "confirm",
            "Donna Kowalski",
            "Ray Kowalski",
        ),
        (
            {},
            (
                INSTEAD,
                "donna 725 555 0188",
                "her name is Donna Kowalski, im ray kowalski the patient",
            ),
            "contact",
            "Donna Kowalski",
            "Ray Kowalski",
        ),
        (
            RAY,
            (INSTEAD, "donna 725 555 0188", "I'm the patient"),
            "confirm",
            "Donna",
            "Ray Kowalski",
        ),
        (
            {"name": "Ana Ruiz"},
            ("llamen a mi hija mejor", "se llama Rosa Ruiz, yo soy Ana la paciente"),
            "phone",
            "Rosa Ruiz",
            "Ana Ruiz",
        ),
        # Only the writer's own name is put right.
        (RAY, (INSTEAD, "I'm Raymond Kowalski"), "confirm", "Raymond Kowalski", None),
        (RAY, (INSTEAD, "ray kowalski 702 555 0133"), "confirm", "Ray Kowalski", None),
        # Nobody else is to be called.
        (RAY, ("the name is Donna Kowalski",), "confirm", "Donna Kowalski", None),
    ],
)
def test_the_one_to_call_is_the_contact_and_the_writer_stays_the_patient(
    known, texts, asked, contact, patient
):
    details = after(known, *texts, asked=asked)
    assert (details.get("name"), details.get("patient_name")) == (contact, patient)


def test_who_gives_no_number_and_names_another_to_call_is_not_asked_for_an_email():
    told = after({"name": "Ray Kowalski"}, f"i wont give my number, {INSTEAD}", asked="phone")
    assert "phone" not in told
    assert INSTEAD in told["notes"]


CALLED = "call my daughter Ana at 702-555-0188, not me"


@pytest.mark.parametrize(
    "text",
    [
        "no, call me after all",
        "actually don't call her",
        "I'd rather you call me",
        "mejor sí a mí, pero en español",
        "mejor llámenme a mí",
    ],
)
def test_who_wants_to_be_called_after_all_is_asked_for_their_own_number_again(text):
    details = after(RAY, CALLED, text)
    assert details["name"] == "Ray Kowalski"
    assert not {"phone", "notes"} & details.keys()


def test_another_note_stays_where_the_one_to_call_goes():
    known = {**RAY, "notes": "on blood thinners"}
    details = after(known, CALLED, "no, call me after all on 702 555 0101")
    assert details["notes"] == "on blood thinners"
    assert details["phone"] == "+17025550101"


@pytest.mark.parametrize("text", ["call her in the morning", "yes call her not me", "low back"])
def test_the_one_to_call_stays_where_nobody_takes_it_back(text):
    assert CALLED in after(RAY, CALLED, text)["notes"]


def test_the_patient_who_takes_over_is_the_one_to_call():
    mark = {"name": "Mark", "patient_name": "Teresa Nolan", "relation": "wife"}
    details = after(mark, "this is Teresa now, call me, 702 555 0152", asked="pain_story")
    assert details["name"] == "Teresa Nolan"
    assert details["phone"] == "+17025550152"
    assert not {"patient_name", "relation", "pain_words"} & details.keys()


def test_a_writer_of_the_patients_first_name_takes_nothing_over():
    walter = {"name": "Walter Brown", "patient_name": "Walter Nguyen", "relation": "father"}
    details = after(walter, "I'm Walter, his son", asked="pain_story")
    assert details["patient_name"] == "Walter Nguyen"


@pytest.mark.parametrize(
    "text",
    [
        "¿le pueden llamar a mi mamá? se llama Rosa Prado, 702 555 0134",
        "llamen a mi mamá. Se llama Rosa Prado, 702 555 0134",
        "can you call my mom? her name is Rosa Prado, 702 555 0134",
    ],
)
def test_whoever_is_to_be_called_is_asked_for_by_the_name_told_behind_it(text):
    details = after({}, text, asked="contact")
    assert (details["name"], details["phone"]) == ("Rosa Prado", "+17025550134")


def test_the_name_of_whoever_is_to_be_called_takes_nobody_elses_place():
    details = after(RAY, "call my wife. se llama Rosa Prado, 702 555 0134")
    assert "Ray Kowalski" in (details["name"], details.get("patient_name"))
