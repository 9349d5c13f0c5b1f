"""How many pills, and with what: when they are too many, and when they are everyday."""

from __future__ import annotations

import pytest

from bot import safety


@pytest.mark.parametrize(
    "text",
    [
        "took 300 pills", "I took 100 tylenol", "took three hundred pills", "took a hundred pills",
        "took sixty pills", "me tomé 150 pastillas", "took 12 norco", "i took 20 aleve",
        "took four ambien with vodka", "i took 5 xanax and drank vodka",
        "accidentally took 5 percocet", "my toddler took two of my oxycodone",
        "took several pills and feel dizzy", "tomé cuatro pastillas de golpe",
        "tomé cinco pastillas de golpe",
    ],
)  # fmt: skip
def test_too_many_pills_are_an_emergency(text):
    found = safety.read(text)
    assert found is not None
    assert (found.action, found.sign) == ("911", "overdose")


@pytest.mark.parametrize(
    "text",
    [
        "I swallowed five pills", "swallowed 120 ibuprofen", "took 600 gabapentin this morning",
        "me tomé cinco pastillas para dormir",
    ],
)  # fmt: skip
def test_pills_that_may_be_too_many_are_asked_about(text):
    found = safety.read(text)
    assert found is not None
    assert found.sign == "overdose"


@pytest.mark.parametrize(
    "text",
    [
        "I took 4 advil this morning and it did nothing", "took two aleve before work",
        "took 600 mg of gabapentin this morning", "tomé dos ibuprofenos hoy",
        "I take 3 norco a day", "took one tramadol an hour ago",
    ],
)  # fmt: skip
def test_pills_as_prescribed_raise_nothing(text):
    assert safety.read(text) is None


@pytest.mark.parametrize(
    "words", ["tengo guardadas unas pastillas", "tengo escondidas sus pastillas"]
)  # fmt: skip
def test_pills_put_by_are_answered_at_once(words):
    found = safety.read(words)
    assert found is not None
    assert (found.sign, found.action) == ("self_harm", "crisis_line")


@pytest.mark.parametrize(
    "words",
    [
        "tengo guardadas mis medicinas en el refri", "tengo guardadas las pastillas lejos de los niños", "tengo guardadas mis recetas",
    ],
)  # fmt: skip
def test_pills_that_are_only_kept_alarm_nobody(words):
    assert safety.read(words) is None


DAILY = ("mi mamá toma oxicodona y apixaban", "my mom takes oxycodone and apixaban")


@pytest.mark.parametrize(
    "words",
    [
        "Mejor que la llamen después de las 11, y si ella no contesta, llámenme a mí: 702 555 0188.", "¡No, mi mamá está bien, gracias a Dios! Quise decir si no contesta el teléfono.", "Si mi mamá no contesta, marquen a mi celular",
        "si no contesta dejen mensaje", "si ella no contesta pueden llamarme", "Better call her after 11, and if she doesn't answer, call me: 702 555 0188.", "I meant if she doesn't answer the phone",
    ],
)  # fmt: skip
def test_whom_to_call_if_nobody_picks_up_is_no_sign_beside_a_daily_medicine(words):
    assert safety.read(words, DAILY) is None


@pytest.mark.parametrize(
    "words",
    [
        "le di las pastillas y no contesta", "no contesta, está muy dormida", "mi mamá no contesta", "si no contesta qué hago, no despierta", "si no contesta, llamen al 911", "le di oxicodona y no contesta el teléfono",
        "no contesta el teléfono y la encontré dormida, no despierta", "she doesn't answer me, she won't wake",
    ],
)  # fmt: skip
def test_who_does_not_answer_beside_them_is_an_emergency(words):
    found = safety.read(words, DAILY)
    assert found is not None
    assert (found.sign, found.action) == ("overdose", "911")
