"""A leg that does not do what it should, in the plain words of either language, and near words of a pain
or a treatment.
"""

from __future__ import annotations

import pytest

from bot import safety

ASKED = [
    "esta pierna no me sirve", "esa pierna ya no me sirve", "la pierna no me responde", "mi pierna no responde", "la pierna no jala", "no me jala la pierna", "mi pierna no me trabaja", "se me zafa la pierna", "la pierna se me va",
    "la rodilla se me vence", "la pierna no me ayuda", "la pierna derecha no me ayuda para caminar", "la pierna no me deja caminar", "traigo la pierna floja", "la pata izquierda la traigo muerta", "la pierna me quedó inservible",
    "tengo la pierna inútil", "mi pie no me obedece", "arrastro la pierna", "mi papá dice que la pierna ya no le responde", "my leg fails", "my leg goes out from under me", "my leg won't carry me", "my leg gives out on me", "my leg won't work",
]  # fmt: skip
NONE = [
    "la pierna no me deja dormir", "la pierna no me da problemas", "la pierna no me duele", "no me sirve la pastilla para la pierna", "la terapia no me ayuda con la pierna", "no me ayuda nada para la pierna", "la inyección de la pierna no me sirvió",
    "se me durmió la pierna", "el pie izquierdo me quedó flojo desde niño por polio, no es de ahora", "my leg won't let me sleep",
]  # fmt: skip


@pytest.mark.parametrize("words", ASKED)
def test_who_tells_of_a_leg_that_fails_is_asked_whether_it_is_new(words):
    found = safety.read(words)
    assert (found.action, found.sign, found.meant) == (
        "ask",
        "leg_weakness",
        "emergency_department",
    )


@pytest.mark.parametrize("words", ["esta pierna no me sirve desde ayer", "de repente la pierna no jala", "since this morning my leg goes out from under me"])  # fmt: skip
def test_a_leg_that_fails_since_now_gets_the_line(words):
    assert safety.read(words).action == "emergency_department"


@pytest.mark.parametrize("words", NONE)
def test_pain_and_treatments_of_a_leg_are_no_weakness(words):
    found = safety.read(words)
    assert found is None or found.sign != "leg_weakness"


@pytest.mark.parametrize(
    ("words", "sign"),
    [("mi esposo no responde", "heart"), ("mi brazo izquierdo no responde", "heart"), ("arrastra las palabras", "stroke"), ("arrastra la lengua al hablar", "stroke")],
)  # fmt: skip
def test_who_does_not_respond_or_slurs_is_for_911(words, sign):
    found = safety.read(words)
    assert (found.action, found.sign) == ("911", sign)


@pytest.mark.parametrize("words", ["my right foot IS numb on top, since last year", "my foot has been numb for 3 years", "mi pie está dormido desde hace 2 años"])  # fmt: skip
def test_a_guess_of_the_saddle_is_denied_by_a_foot_that_has_long_been_numb(words):
    assert "saddle_numbness" in safety.denies(words, "saddle_numbness")
    assert "stroke" not in safety.denies(words, "stroke")


@pytest.mark.parametrize(
    "words",
    [
        "my foot is numb since yesterday", "my right foot is numb and between my legs too, since last year", "my foot is numb since last year and I leak urine", "my foot has been numb for years and now it spreads up",
        "numb since last year", "I have been numb down there for years, and my foot too",
    ],
)  # fmt: skip
def test_a_foot_that_is_newly_numb_or_not_alone_denies_nothing(words):
    assert "saddle_numbness" not in safety.denies(words, "saddle_numbness")


@pytest.mark.parametrize("words", ["why did my fusion fail?", "do fusions fail often", "my fusion failed", "failed back surgery", "¿por qué falló mi cirugía?", "la cirugía no me sirvió"])  # fmt: skip
def test_a_fusion_that_failed_is_no_weak_leg_where_a_sign_is_open(words):
    assert safety.read(words, (), "safety_screen") is None


@pytest.mark.parametrize("words", ["weak", "my leg failed me", "the fusion failed and my legs are weak", "my fusion failed and now my leg gives out", "la fusión falló y se me doblan las piernas"])  # fmt: skip
def test_a_leg_that_is_weak_is_one_there(words):
    assert safety.read(words, (), "safety_screen").sign == "leg_weakness"


@pytest.mark.parametrize(
    "words", ["I don't want to live anymore", "I do not want to live", "I don't want to be alive anymore", "I don't want to be here anymore"]
)  # fmt: skip
def test_who_does_not_want_to_live_gets_the_crisis_line_at_the_list_too(words):
    for asked in (None, "safety_screen"):
        found = safety.read(words, (), asked)
        assert found is not None
        assert (found.sign, found.action) == ("self_harm", "crisis_line")


@pytest.mark.parametrize(
    "words", ["I don't want to answer that", "I don't want to", "I don't want to wait", "we don't want to say", "I had breast cancer and I don't want to wait"]
)  # fmt: skip
def test_what_somebody_does_not_want_to_do_is_no_weak_leg(words):
    assert safety.read(words, (), "safety_screen") is None


@pytest.mark.parametrize(
    "words", ["my legs don't want to hold me today", "my legs really don't want to work since this morning", "both legs don't want to carry me since yesterday", "My legs. They don't want to go"]
)  # fmt: skip
def test_legs_that_do_not_want_to_are_weak_in_every_state(words):
    for asked in (None, "safety_screen"):
        found = safety.read(words, (), asked)
        assert found is not None
        assert (found.sign, found.action) == ("leg_weakness", "emergency_department")
