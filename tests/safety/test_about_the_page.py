"""What the doctor's page describes, and what somebody cannot lift, is no sign; their own is."""

from __future__ import annotations

import pytest

from bot import safety
from bot.safety.figures import without_figures

ABOUT_THE_PAGE = [
    "You described the neck, chest and belly, but my pain is in the low back", "you wrote about chest pain, mine is in the back", "your article talks about the arms, but it's my low back",
    "the page mentions chest pain but it hurts in my hip", "el artículo habla del pecho, pero mi dolor está en la espalda",
    "describieron el cuello, el pecho y la panza, pero mi dolor está en la cintura",
]  # fmt: skip
THEIR_OWN = [
    "you described chest pain and I have it", "you described chest pain but mine is worse", "as you described, my chest hurts but my pain is in the back", "you said chest pain, my pain is in the chest",
    "you described the chest, but my pain is in the back and my chest hurts too", "you described the neck, but my chest is in a vise", "el artículo habla del pecho y a mí me duele el pecho", "dice que el pecho le aprieta, pero mi dolor está en la espalda",
    "mi papá dice dolor de pecho pero el dolor está en la espalda", "the doctor said chest pain, but my pain is in the back",
]  # fmt: skip
CARRIED = [
    "can't even lift my toddler, been like this 5 months", "I can't lift my groceries, 5 months", "I can't carry the laundry basket up the stairs", "no puedo ni cargar a mi nieto, ya van 5 meses",
]  # fmt: skip
NOT_CARRIED = [
    "I can't lift my arm", "can't lift my toddler since this morning, my arm is weak", "suddenly can't lift my baby", "I can't lift my leg", "no puedo levantar el brazo",
]  # fmt: skip


@pytest.mark.parametrize("words", ABOUT_THE_PAGE)
def test_what_the_doctor_wrote_about_is_no_sign_where_the_pain_is_another(words):
    assert safety.read(words) is None
    assert without_figures(words) != words


@pytest.mark.parametrize("words", THEIR_OWN)
def test_what_they_have_themselves_is_read(words):
    assert safety.read(words).action == "911"


@pytest.mark.parametrize("words", CARRIED)
def test_what_they_cannot_lift_is_no_emergency_to_guess_at(words):
    assert safety.read(words) is None
    assert without_figures(words) != words


@pytest.mark.parametrize("words", NOT_CARRIED)
def test_a_limb_or_what_began_of_late_is_read_as_it_stands(words):
    assert without_figures(words) == words
