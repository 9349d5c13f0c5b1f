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
