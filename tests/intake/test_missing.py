"""Who complains that something is missing from the request loses nothing of it."""

import pytest

from bot.intake.lines.missing import misses, missing_line
from tests.intake.deciding import CONTACT, said

HELD = {
    "treatments": ["medication", "massage"],
    "pain_words": "numb",
    "access_needs": "Spanish interpreter",
}


@pytest.mark.parametrize("reference", ["", "HW9W7"])
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Perdón, pero no aparece lo de español ni la gabapentina", "lo de español ni la gabapentina"),
        ("falta que me pusieron mesh", "me pusieron mesh"),
        ("no pusieron que tomo gabapentina", "tomo gabapentina"),
        ("le faltó lo del seguro", "lo del seguro"),
        ("you left out the MRIs and my insurance", "the MRIs and my insurance"),
        ("you left out the blue cross and that the mri was fine", "the blue cross and that the mri was fine"),
        ("you forgot that I have Medicaid", "I have Medicaid"),
        ("you forgot the MRI and the massage", "the MRI and the massage"),
        ("you left my insurance out", "my insurance"),
        ("the gabapentin isn't shown", "the gabapentin"),
        ("I don't see my allergy on there", "my allergy"),
        ("It says nothing about Dr Hamid or November 2 or the office manager. Are you even reading this", "Dr Hamid or November 2 or the office manager"),
        ("it doesn't mention my dog", "my dog"),
        ("I don't see anything about my dog on there", "my dog"),
        ("no dice nada del doctor Hamid ni del seguro", "del doctor Hamid ni del seguro"),
        ("nothing on there about Dr. Hamid. do you people ever listen?", "Dr. Hamid"),
    ],
)  # fmt: skip
def test_what_is_missing_is_added_without_the_reproach(text, words, reference):
    asked = None if reference else "confirm"
    decision = said(text, asked, "out_of_scope", reference=reference, **HELD)
    assert decision.draft.details["notes"] == words
    assert {**HELD, **decision.draft.details} == dict(decision.draft.details)
    assert decision.removed == ()


@pytest.mark.parametrize("reference", ["", "HW9W7"])
@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("falta que me pusieron mesh", "me pusieron mesh"),
        ("Falta que tengo diabetes", "tengo diabetes"),
        ("no pusieron que tomo gabapentina", "tomo gabapentina"),
    ],
)
def test_what_is_told_to_be_missing_is_added_without_the_complaint(text, note, reference):
    asked = None if reference else "confirm"
    assert said(text, asked, "out_of_scope", reference=reference).draft.details["notes"] == note


@pytest.mark.parametrize(
    ("text", "score", "note"),
    [
        ("Falta que el dolor es un 7", 7, None),
        ("falta que es un 8 de 10", 8, None),
        ("put that the pain is 8 of 10", 8, None),
        ("agregue que el dolor es 8", 8, None),
        ("add that the pain is 8 when I stand", 7, "the pain is 8 when I stand"),
        ("put that it was a 9 before the surgery", 7, "it was a 9 before the surgery"),
    ],
)
def test_how_bad_it_is_goes_on_its_line_and_not_into_the_notes(text, score, note):
    details = said(text, pain_score=7).draft.details
    assert (details["pain_score"], details.get("notes")) == (score, note)


@pytest.mark.parametrize("reference", ["", "HW9W7"])
@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("falta mi correo, ana@example.com", "email", "ana@example.com"),
        ("you left out my number, 702 555 0177", "phone", "+17025550177"),
    ],
)
def test_who_gives_what_is_missing_complains_no_longer(text, key, value, reference):
    details = said(text, None if reference else "confirm", reference=reference).draft.details
    assert details[key] == value
    assert "notes" not in details


@pytest.mark.parametrize("reference", ["", "HW9W7"])
def test_all_that_is_put_right_behind_a_missing_number_is_put_right(reference):
    text = "Falta mi teléfono, 702 555 0177, por si ella no atiende. Y que sea después de las 11, no de las 10. La cadera no le duele."
    known = {"relation": "mother", "patient_name": "Rosa Sample", "best_time": "después de las 10"}
    asked = None if reference else "confirm"
    details = said(
        text, asked, reference=reference, location="low back, hip", **known
    ).draft.details
    assert details["phone"] == CONTACT["phone"]
    assert details["best_time"] == "después de las 11"
    assert details["location"] == "low back"
    assert details["notes"] == "mi teléfono, 702 555 0177, por si ella no atiende"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("you forgot the phone", "phone"),
        ("you left out my e-mail", "email"),
        ("falta mi correo", "email"),
        ("no pusieron lo de mi celular", "phone"),
    ],
)
def test_a_line_that_is_missing_is_asked_for(text, line):
    decision = said(text, "confirm", "out_of_scope", **HELD)
    assert (decision.intent, decision.what) == ("correct_detail", line)
    assert "notes" not in decision.draft.details


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("leave out the massage", ["medication"]),
        ("I never had a massage", ["medication"]),
        ("ni masajes", ["medication"]),
        ("take off the massage", ["medication"]),
    ],
)
def test_who_wants_something_out_still_gets_it_out(text, left):
    assert said(text, **HELD).draft.details["treatments"] == left


@pytest.mark.parametrize(
    "text",
    [
        "no me sale la orina",
        "me falta el aire",
        "falta el aire",
        "falta de fuerza en la pierna",
        "no aparece nada en la resonancia",
        "my herniation isn't shown on the MRI",
        "the numbness doesn't show up on the MRI",
        "you forgot to call me",
        "you forgot me",
        "did you forget the phone?",
        "it isn't there when I sit",
        "the MRI says nothing about a nerve",
        "it says nothing about it",
        "you forgot that",
        "does it say nothing about my insurance?",
        "my doctor said nothing about surgery",
    ],
)
def test_what_a_body_or_the_office_lacks_is_no_missing_line(text):
    assert not misses(text)
    assert missing_line(text) == ""
