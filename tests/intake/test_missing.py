"""Who complains that something is missing from the request loses nothing of it."""

import pytest

from bot.intake.lines.missing import misses, missing_line
from tests.intake.deciding import said

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
        ("falta que me pusieron mesh", "que me pusieron mesh"),
        ("no pusieron que tomo gabapentina", "que tomo gabapentina"),
        ("le faltó lo del seguro", "lo del seguro"),
        ("you left out the MRIs and my insurance", "the MRIs and my insurance"),
        ("you left out the blue cross and that the mri was fine", "the blue cross and that the mri was fine"),
        ("you forgot that I have Medicaid", "that I have Medicaid"),
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
