"""Whose age makes the patient a minor: their own, not that of a child who picks up."""

from __future__ import annotations

import pytest

from bot.intake.reading import read


@pytest.mark.parametrize(
    "words",
    [
        "my husband Teodoro, 41, has nerve pain. Our daughter may pick up, she's 15",
        "no!! the 15 year old is our daughter. My husband is 41, I'm his wife",
        "my wife has leg pain since our son was born, he is 9",
        "I am 34 and my husband is 41. Nobody here is under 18.",
        "Mi esposo tiene 41 años y dolor en la ingle. Contesta nuestra hija, tiene 15 años",
    ],
)
def test_a_childs_age_makes_no_minor_of_a_husband_or_wife(words):
    assert "minor" not in read(words, None)
    assert read(words, None, "en", {"minor": True})["minor"] is False


@pytest.mark.parametrize(
    "words", ["Nobody here is under 18", "he is not a minor", "nadie aquí es menor de edad"]
)
def test_who_says_that_nobody_is_under_18_takes_it_back(words):
    assert read(words, None, "en", {"minor": True})["minor"] is False


@pytest.mark.parametrize(
    "words",
    [
        "my daughter is 15 and has leg pain, my husband is 41",
        "It's for my daughter, she's 15. My husband may pick up.",
        "my husband and I are calling about our son, he's 12",
        "my mother has to sign, I'm 15",
        "Mi hija tiene 15 años y le duele la ingle. Mi esposo contesta.",
    ],
)
def test_a_child_who_is_the_patient_is_a_minor_beside_a_husband(words):
    assert read(words, None)["minor"] is True
