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
    "text",
    [
        "Perdón, pero no aparece lo de español ni la gabapentina",
        "falta que me pusieron mesh",
        "no pusieron que tomo gabapentina",
        "le faltó lo del seguro",
        "you left out the MRIs and my insurance",
        "you forgot the MRI and the massage",
        "you left my insurance out",
        "the gabapentin isn't shown",
        "I don't see my allergy on there",
    ],
)
def test_what_is_missing_is_added_in_the_visitors_words(text, reference):
    asked = None if reference else "confirm"
    decision = said(text, asked, "out_of_scope", reference=reference, **HELD)
    assert decision.draft.details["notes"] == text
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
    ],
)
def test_what_a_body_or_the_office_lacks_is_no_missing_line(text):
    assert not misses(text)
    assert missing_line(text) == ""
