"""Who was operated in vain is heard, whatever they ask beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.intake.cues.failed_surgery import (
    operated_elsewhere,
    tells_of_failed_surgery,
    tells_of_own_failed_surgery,
)


@pytest.mark.parametrize(
    "words",
    [
        "I've had two operations on my lower back and I'm still in pain. Why should I believe you'd do any better?",
        "Had my lower back fused a year ago and it did nothing. Is there anything left for somebody like me?",
        "my fusion failed, now what", "surgery didn't help", "the laminectomy made it worse", "SURGERY NEVER WORKED",
        "i was operated on in 2019 and i still hurt every day", "same pain since the procedure", "im a nurses aide. had a microdisc, no better",
        "two back surgeries and nothing works", "fusion in 2014. I have to live with it", "two fusions, i've been in pain for 11 years",
        "tres cirugías y nada me ayuda", "me operaron y que aprenda a vivir con eso",
        "I haven't had a surgery that helped, three of them and nothing works", "not just surgery, nothing: two fusions and no relief",
        "me operaron y no me sirvió de nada", "después de la cirugía sigo igual", "la operación no me quitó el dolor",
    ],
)  # fmt: skip
def test_an_operation_that_did_not_help(words):
    assert tells_of_failed_surgery(words)


@pytest.mark.parametrize(
    "words",
    [
        "", "is surgery safe", "I've been in pain for 11 years", "I live with my son", "nothing works", "my back hurts and nothing helped", "the shots didn't help", "I want to avoid surgery",
        "my surgery is on Tuesday", "what operation does he do", "no quiero operarme", "¿qué cirugía hace?",
        "4 yrs. 7 sitting. no surgery. had 2 shots n pt didnt do nothin", "never had surgery, the shots did nothing", "no back surgery yet. PT didn't help", "nunca me han operado y las pastillas no me ayudan",
        "sin cirugía. las inyecciones no sirvieron",
    ],
)  # fmt: skip
def test_other_words_are_none(words):
    assert not tells_of_failed_surgery(words)


@given(st.text(max_size=300))
def test_any_text_is_read(words):
    assert tells_of_failed_surgery(words) in {True, False}


@pytest.mark.parametrize(
    "words",
    [
        "my hip replacement did not help me, it still hurts", "why did my hip surgery not help", "leg pain after my hip replacement", "surgery on my left knee failed", "my hernia surgery failed and my groin still hurts",
        "me operaron de la cadera y sigue el dolor", "mi reemplazo de rodilla no sirvió", "my rotator cuff repair did nothing",
    ],
)  # fmt: skip
def test_nobody_whose_hip_was_operated_is_told_of_spine_surgery(words):
    assert operated_elsewhere(words)
    assert not tells_of_failed_surgery(words)


def test_whose_hip_surgery_was_in_vain_is_heard_all_the_same():
    assert tells_of_own_failed_surgery("my hip surgery did not help")


@pytest.mark.parametrize(
    "words",
    [
        "my back surgery failed", "hip replacement and then a fusion, nothing helped", "surgery for a herniated disc did not help", "me operaron de la hernia discal y no sirvió", "surgery did not help my hip pain",
        "I had surgery and my hip still hurts", "back surgery didn't help my hip", "lumbar fusion, hip surgery, same pain", "SI joint fusion failed", "L4 L5 surgery failed, hip hurts", "surgery didn't help", "la cirugía de columna no me ayudó con la cadera",
    ],
)  # fmt: skip
def test_a_back_that_was_operated_too_is_still_one(words):
    assert not operated_elsewhere(words)
    assert tells_of_failed_surgery(words)
