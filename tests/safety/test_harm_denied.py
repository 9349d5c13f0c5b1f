"""What a reply says to the question about harm, and to the crisis line."""

from __future__ import annotations

import pytest

from bot.safety.clearing import denies_harm

HARM_DENIED = [
    "lol no. it was a joke about a toaster",
    "what?? no its just my dads back i said none of that",
    "I am NOT suicidal. I never said that. I have nerve pain after surgery",
    "no!!!! stop asking. is this a scam or what",
    "no quiero morir",
    "no me voy a matar",
    "no lo voy a hacer",
    "no me quiero hacer daño",
    "no solo estoy cansado",
]
SAFE = [
    "No. I'm safe. Like I said.",
    "nobody is in danger its just back pain my dad is ok",
    "I'm safe, I just needed to say it",
    "No I'm not going to do anything. My sister's here, I'm safe.",
]


@pytest.mark.parametrize("text", HARM_DENIED + SAFE)
def test_no_means_no_to_the_question_about_self_harm(text):
    assert denies_harm(text, told=False)


@pytest.mark.parametrize("text", SAFE)
def test_somebody_safe_is_heard_after_the_crisis_line(text):
    assert denies_harm(text, told=True)


@pytest.mark.parametrize("text", ["no", "no i wont call", "no. leave me alone", "no quiero llamar"])
def test_a_no_to_the_crisis_line_is_no_denial(text):
    assert not denies_harm(text, told=True)


@pytest.mark.parametrize(
    "text",
    [
        "", "maybe", "im not safe", "no estoy bien", "yes", "what if i did", "i guess", "no se", "no le digan a mi esposa", "no puedo mas",
        "no one knows", "no not yet", "no todavía", "no hay salida", "no way out", "no le diga a nadie", "no tonight",
    ],
)  # fmt: skip
def test_whoever_may_mean_it_denies_nothing(text):
    assert not denies_harm(text, told=False)
    assert not denies_harm(text, told=True)
