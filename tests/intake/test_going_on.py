"""Bare words behind an explanation: more of it, or in plainer words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.intake.cues.going_on import goes_on

WHY = [
    "why?", "Why not?", "but why", "WHY IS THAT", "how come?", "what's the reason", "¿por qué?", "por qué no",
    "y eso por qué?", "¿a qué se debe?",
]  # fmt: skip
MORE = [
    "how so?", "tell me more", "more", "More info please", "go on", "ok go on", "continue", "and?", "and then?", "so?",
    "what else", "then what?", "like what", "explain", "can you explain that?", "please explain", "interesting, tell me more",
    "hmm. tell me a little more about that", "cuénteme más", "digame un poco mas", "más", "siga", "¿y?", "¿y entonces?",
    "¿como qué?", "for example?", "which ones?", "explíqueme", "¿me lo puede explicar mejor?", "¿cómo así?", "¿qué más?", "bueno, cuénteme más",
]  # fmt: skip
SIMPLER = [
    "I don't get it", "i dont understand", "huh?", "what?", "what do you mean", "what does that mean?", "WHAT DOES THIS MEAN",
    "you lost me", "too complicated", "that's too complicated for me", "can you say that in plain english", "im confused",
    "sorry, i didn't follow that", "i can't understand what you're saying", "in layman's terms", "say that again",
    "no entiendo", "no le entendí nada", "¿qué quiere decir eso?", "¿qué significa?", "¿cómo?", "muy complicado", "más fácil por favor",
    "estoy confundida",
]  # fmt: skip
DOUBT = [
    "says who", "who says so?", "is that true", "is that even true?", "really?", "are you sure", "you sure about that", "prove it", "how do you know that",
    "yeah right", "I don't believe you", "i doubt it", "that's just his opinion", "everybody says that", "heard that before", "there's always a catch",
    "¿quién dice?", "¿y quién lo dice?", "¿es verdad?", "¿será cierto eso?", "¿de veras?", "¿está seguro?", "no les creo nada", "lo dudo", "todos dicen lo mismo",
]  # fmt: skip
NEXT = [
    "so what now", "now what?", "what next", "what should I do", "so what am I supposed to do now", "what do you suggest", "what do I do about it", "ok what are my options",
    "any advice?", "¿y ahora qué?", "¿y ahora qué hago?", "¿qué hago entonces?", "¿qué me recomienda?", "¿qué puedo hacer?", "pues ¿qué hago?",
]  # fmt: skip
NEITHER = [
    "nobody believes me", "do you believe me", "i'm sure", "I'm not crazy", "is it true that you take Medicare", "are you sure it is covered", "what should I bring", "what do you charge",
    "i don't know what to do", "no sé qué hacer", "now", "el seguro", "seguro", "mi seguro", "who says I need a referral", "nadie me cree", "i don't trust my surgeon", "yes I'm sure", "no creo",
    "", "...", "why did my fusion fail", "why do you need my phone number?", "more pain every day", "more than five years",
    "I don't get enough sleep", "i don't understand why my surgeon never told me", "what do you charge", "what time do you open",
    "how much", "so my back hurts", "and my leg", "go away", "continue with my request and call me", "no", "no more", "yes", "ok",
    "por qué me operaron tres veces", "más de diez años", "qué horario tienen", "cómo pido una cita", "no entiendo inglés",
    "in english", "en español", "explain my MRI",
]  # fmt: skip


@pytest.mark.parametrize("words", WHY)
def test_who_wants_the_reason(words):
    assert goes_on(words) == "why"


@pytest.mark.parametrize("words", MORE)
def test_who_wants_more(words):
    assert goes_on(words) == "more"


@pytest.mark.parametrize("words", SIMPLER)
def test_who_cannot_follow(words):
    assert goes_on(words) == "simpler"


@pytest.mark.parametrize("words", NEITHER)
def test_words_that_say_something_themselves(words):
    assert goes_on(words) is None


@pytest.mark.parametrize("words", DOUBT)
def test_who_doubts_it(words):
    assert goes_on(words) == "doubt"


@pytest.mark.parametrize("words", NEXT)
def test_who_asks_what_to_do(words):
    assert goes_on(words) == "next"


@given(st.text(max_size=200))
def test_any_text_is_read(words):
    assert goes_on(words) in {None, "why", "more", "simpler", "doubt", "next"}
