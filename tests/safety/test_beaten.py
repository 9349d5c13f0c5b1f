"""Blows told in the ways of whoever is beaten: what sets them off, and without saying who."""

from __future__ import annotations

import pytest

from bot import safety


@pytest.mark.parametrize(
    "words",
    [
        "mi marido me pega si me oye hablar con doctores", "es que si me oye en el telefono se pone mal y luego me pega", "me golpea cuando me ve con el telefono",
        "anoche me pegó otra vez y me duele la espalda donde me aventó contra la mesa", "me empujó contra la pared", "borren todo, si él ve esto me mata", "él me mataría a mí",
        "he hits me if I talk to doctors", "if he sees this he'll kill me", "if he finds this chat he will kill me",
    ],
)  # fmt: skip
def test_blows_get_the_line_against_violence(words):
    found = safety.read(words)
    assert found.sign == "abuse"
    assert found.action in ("crisis_line", "911")


@pytest.mark.parametrize(
    "words",
    [
        "el dolor me mata", "este dolor en el pie me mata", "él me mata de la risa", "el nervio me pega cuando me agacho", "me pega el sol en la espalda", "se pone mal y me pega el frío",
        "el doctor me ve si hablo español", "if he sees me he will help me", "the pain hits me when I stand", "mi dolor me pega cuando hablo mucho por teléfono sentado",
    ],
)  # fmt: skip
def test_pain_that_hits_and_other_words_of_blows_get_none(words):
    assert safety.read(words) is None


@pytest.mark.parametrize("words", ["ahora tampoco puedo orinar bien", "y tampoco puedo orinar", "tampoco puede hacer pipí desde ayer"])  # fmt: skip
def test_who_cannot_pass_water_either_is_sent_to_the_emergency_department(words):
    found = safety.read(words)
    assert (found.action, found.sign) == ("emergency_department", "bladder")


@pytest.mark.parametrize("words", ["tampoco puedo dormir", "tampoco puedo trabajar de pie", "no tengo fiebre, tampoco problemas para orinar"])  # fmt: skip
def test_what_else_cannot_be_done_is_no_sign(words):
    found = safety.read(words)
    assert found is None or found.action == "ask"
