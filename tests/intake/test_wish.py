"""A wish for a call is heard inside other words, and a complaint is no wish."""

import pytest

from bot.intake.cues.wish import tells_matter, wants_call, wants_person


@pytest.mark.parametrize(
    "text",
    [
        "My back still hurts after surgery, can someone call me?",
        "please have somebody call me",
        "I guess I'd like someone to call but I'm on the bus till 4",
        "I'd like the office to call",
        "call me please",
        "could you email me instead",
        "can you call me the minute he is in",
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
        "WANT TO SEE THE DOCTER HOW MUCH TYPING IS THIS GONNA BE",
        "HE WANTS TO SEE THE DOCTER",
        "I said I want to see the doctor",
        "I JUST SAID CALL ME",
        "i told you to call me",
        "look just call me please",
        "I'LL PRESS THE ASK FOR A CALL THEN. TELL THEM RING LONG I DONT HEAR IT",
        "ok ask for a call",
        "i want the ask for a call button",
        "can I ask for a call?",
        "push the call button for me",
        "le doy a pedir una llamada",
        "aprieto pedir una llamada entonces",
        "el botón de llamada",
        "can you call her? she's Ana",
        "could someone call my mom please",
    ],
)
def test_a_wish_is_heard(text):
    assert wants_call(text)


@pytest.mark.parametrize(
    "text",
    [
        "don't call me",
        "why should I ask for a call",
        "do I have to ask for a call?",
        "I didn't ask for a call",
        "no quiero pedir una llamada",
        "please stop, do not call me again",
        "when will you call me?",
        "nobody called me back",
        "I already have an appointment next week",
        "how do I get an appointment",
        "will I get a reminder before the appointment?",
        "can you email me the new patient forms?",
        "can you email me the papers",
        "they call me Bud",
        "I'd like you to call my doctor",
        "can you call my doctor?",
        "could you call my wife's surgeon",
        "can you call my insurance",
        "could they call her number wrong",
        "I want someone to contact the insurance",
        "I said call me Bob",
        "I told you to call me Bob",
        "I said don't call me",
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


@pytest.mark.parametrize(
    "text",
    [
        "fetch somebody, now", "get me a human being", "put somebody on", "let me talk to a living soul", "is there a living soul there", "páseme con alguien",
        "patch me through", "put me through to the front desk", "stop the robot and get someone", "no more robots", "quit the bot stuff, real human",
        "connect me", "bring me somebody who knows", "let me speak with whoever is in charge", "comuníqueme con alguien", "quiero hablar con un ser humano",
        "someone. get someone on the phone", "can you get me somebody real", "póngame a alguien", "let me speak to an actual human being",
    ],
)  # fmt: skip
def test_who_wants_somebody_wants_a_person(text):
    assert wants_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "I need someone to drive me", "put somebody on the list", "get somebody to call my mom", "is anybody there", "are you a real person?", "call someone else",
        "my son is the contact person", "can someone tell me what it costs?", "talk to my wife", "find me a time on Monday", "I have someone with me",
        "my pain connects me to my past", "no bot can help my pain", "does a human read this", "get me an appointment", "nobody called",
    ],
)  # fmt: skip
def test_other_people_are_no_wish_for_one(text):
    assert not wants_person(text)


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("I want to talk to a person about my bill", True),
        ("Talk to a person about a complaint: you billed me wrong", True),
        ("quiero hablar con una persona sobre mi factura", True),
        ("get me a human because the form is broken", True),
        ("I want a PERSON", False),
        ("I want to talk to a person about this now", False),
        ("quiero hablar con alguien", False),
    ],
)
def test_what_a_person_is_wanted_about_is_told(text, matter):
    assert tells_matter(text) == matter


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("MORNIN. WANT A CALL BACK BUT LOUD. I DONT HEAR GOOD", True),
        ("want a callback", True),
        ("I don't want a call back", False),
    ],
)
def test_a_call_back_that_is_wanted_is_heard_behind_a_greeting(text, wanted):
    assert wants_call(text) is wanted
