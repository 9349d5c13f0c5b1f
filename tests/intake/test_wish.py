"""A wish for a call is heard inside other words, and a complaint is no wish."""

import pytest

from bot.intake.wish import wants_call


@pytest.mark.parametrize(
    "text",
    [
        "My back still hurts after surgery, can someone call me?",
        "please have somebody call me",
        "call me please",
        "I NEED AN APPOINTMENT FOR MY BACK",
        "id like to schedule a consultation",
        "Me duele la espalda y quiero que me llamen",
        "¿me pueden llamar mañana?",
        "quisiera una cita para mi mamá",
        "llámenme por favor",
        "my mom needs a call",
        "my husband would like a call back about his back",
        "mi mamá quiere que la llamen",
        "mi papá necesita una llamada",
        "q me yamen porfa",
        "yamenme x fa",
    ],
)
def test_a_wish_is_heard(text):
    assert wants_call(text)


@pytest.mark.parametrize(
    "text",
    [
        "don't call me",
        "please stop, do not call me again",
        "when will you call me?",
        "nobody called me back",
        "I already have an appointment next week",
        "how do I get an appointment",
        "they call me Bud",
        "he doesn't want a call",
        "my doctor wants to call it sciatica",
        "no me llamen",
        "¿cuándo me van a llamar?",
        "quiero cancelar mi cita",
        "hello",
        "",
    ],
)
def test_what_is_no_wish_is_not_taken_for_one(text):
    assert not wants_call(text)


@pytest.mark.parametrize(
    "text",
    [
        "llamen",
        "llamada",
        "call",
        "callback",
        "call back please",
        "cita",
        "una cita por favor",
        "appt",
    ],
)
def test_the_bare_word_is_the_wish(text):
    assert wants_call(text)


@pytest.mark.parametrize("text", ["call?", "calls", "no call", "cita cancelada", "llamaron"])
def test_the_word_in_another_sense_is_none(text):
    assert not wants_call(text)
