"""What tells, wishes, or asks for the visit itself is not quoted as a question without an answer."""

import pytest

from bot.brain.asking import questions
from bot.intake.cues.asking import may_be_passed_on, question_in
from bot.intake.cues.aspects import aspect_of
from bot.intake.cues.topics import named_better
from bot.intake.cues.wish import wants_call


@pytest.mark.parametrize(
    "text",
    [
        "Rosa Campos 415-555-0171. Que sea alguien que hable español, y después de las 3",
        "Ninguna. Pueden llamarla en la mañana, después de las 10",
        "Gracias. Que la llamen el lunes",
        "my back hurts, can the docter see me?",
        "me duele la espalda, ¿me puede ver el doctor?",
    ],
)
def test_a_wish_is_no_question_beside_what_is_told(text):
    assert question_in(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Rosa Campos 415-555-0171. Que sea alguien que hable español",
        "Ana Campos. Que la llamen el lunes",
    ],
)
def test_a_wish_in_spanish_is_none_of_several_questions(text):
    assert questions(text) == ()


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Ana Campos. ¿Qué seguro aceptan?", "¿Qué seguro aceptan?"),
        ("me duele. pueden operar la espalda de mi mamá", "pueden operar la espalda de mi mamá"),
        ("my back hurts. can the doctor fix it?", "can the doctor fix it?"),
    ],
)
def test_what_asks_is_still_asked(text, asked):
    assert question_in(text) == asked


@pytest.mark.parametrize(
    "text",
    ["can the docter see me?", "could the surgeon see me this week?", "¿me puede ver el doctor?"],
)
def test_whether_the_doctor_sees_them_is_the_request_itself(text):
    assert wants_call(text)


@pytest.mark.parametrize(
    "text",
    [
        "can the doctor see me without a referral?",
        "can the doctor see my MRI?",
        "did the doctor see me on the list?",
        "can he see me naked on that camera",
    ],
)
def test_whether_he_may_is_a_question(text):
    assert not wants_call(text)


@pytest.mark.parametrize(
    "text", ["Are you even reading this", "do you people ever listen?", "¿acaso leen esto?"]
)
def test_a_taunt_asks_nothing_beside_what_is_told(text):
    assert not may_be_passed_on(text)
    assert questions(f"It says nothing about Dr Hamid. {text}") == ()


@pytest.mark.parametrize("text", ["who is reading this?", "do you read these messages?"])
def test_who_asks_whether_it_is_read_is_heard(text):
    assert may_be_passed_on(text)
    assert questions(f"My back hurts. {text}") == (text,)


@pytest.mark.parametrize(
    "text", ["? I have no bowel trouble at all?", "no, I have no fever?", "¿yo no tengo fiebre?"]
)
def test_a_denial_with_a_mark_is_nothing_to_pass_on(text):
    assert not may_be_passed_on(text)


@pytest.mark.parametrize(
    "text", ["what if I have no insurance?", "do I have no options left?", "who reads this?"]
)
def test_a_question_with_a_no_is_passed_on(text):
    assert may_be_passed_on(text)


@pytest.mark.parametrize(
    "text",
    [
        "How certain is it?",
        "does that really prove it's the nerve?",
        "¿eso prueba que es el nervio?",
    ],
)
def test_how_certain_the_check_is_has_an_answer(text):
    assert aspect_of(text) == "block_wrong"


@pytest.mark.parametrize(
    "text",
    ["how certain is it that you call?", "how sure are you?", "does that prove it's cancer?"],
)
def test_another_certainty_is_not_that_of_the_check(text):
    assert aspect_of(text) != "block_wrong"


@pytest.mark.parametrize(
    "text",
    [
        "what about neuroma or permanent numbness?",
        "can it leave numb skin?",
        "¿puede dejar piel sin sensibilidad?",
    ],
)
def test_what_the_surgery_may_leave_behind_has_an_answer(text):
    assert named_better(text, "ask_success_rate", 0.3)[0] == "ask_recovery"


@pytest.mark.parametrize(
    "text",
    ["what about numbness in my foot?", "is my numbness permanent?", "numbness between my legs"],
)
def test_numbness_of_their_own_is_not_that_of_the_surgery(text):
    assert named_better(text, "ask_success_rate", 0.3) == ("ask_success_rate", 0.3)
