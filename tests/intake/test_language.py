import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.intake.cues.language import asked_for, language_of, speaks_for_another
from tests.intake.reading.tables import rows

TABLE = rows("""
hello -> en
Hi, my back hurts -> en
I want an appointment -> en
mornings -> en
yes please -> en
what is a nerve block? -> en
thank you -> en
since 2019 -> en
my name is José Núñez -> en
I live in Los Angeles -> en
call me after 5 -> en
low back -> en
don't leave a voicemail -> en
no surgery -> en
fusion in 2019 -> en
is the doctor in El Paso? -> en
hola -> es
me duele la espalda -> es
quiero una cita -> es
por la mañana -> es
gracias -> es
ok gracias -> es
¿cuánto cuesta? -> es
no entiendo nada -> es
me llamo John Smith -> es
tengo dolor en la nalga -> es
desde 2019 -> es
soy Mary -> es
no me han operado -> es
necesito ayuda por favor -> es
buenas tardes -> es
mi numero es 702 555 0143 -> es
ninguna -> es
prefiero texto -> es
María de la Cruz -> -
Jose Luis Perez -> -
Will Smith -> -
May -> -
Las Vegas -> -
702-555-0143 -> -
8/10 -> -
ok -> -
no -> -
si -> -
L4-L5 -> -
Ñ -> -
🙂 -> -
bud -> -
""")


@pytest.mark.parametrize(("words", "language"), TABLE)
def test_small_words_decide(words, language):
    assert (language_of(words) or "-") == (language or "-")


def test_one_small_word_does_not_turn_a_conversation_round():
    assert language_of("Maria de la Cruz", "en") is None
    assert language_of("quiero hablar en español", "en") == "es"
    assert language_of("can we speak English", "es") == "en"


@given(st.text(max_size=300))
def test_any_text_has_a_language_or_none(words):
    assert language_of(words) in {None, "en", "es"}


def test_a_mother_who_speaks_no_english_changes_no_language():
    assert speaks_for_another("no abla ingles, tiene 67")
    assert speaks_for_another("mi mamá no habla inglés")
    assert not speaks_for_another("no hablo inglés")


def test_who_cannot_follow_or_wants_a_call_in_a_word_is_answered_in_spanish():
    assert {language_of(words, "en") for words in ("no entiendo", "no comprendo", "llamenme")} == {
        "es"
    }


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("no habla ingles", "es"), ("no hablo inglés", "es"), ("en español por favor", "es"), ("¿habla español?", "es"), ("I don't speak English", "es"),
        ("Spanish please", "es"), ("no entiendo mucho inglés", "es"), ("español", "es"), ("no, español por favor", "es"), ("in English please", "en"),
        ("no hablo español", "en"), ("I can't read Spanish", "en"), ("English", "en"),
        ("my mother doesn't speak English", None), ("she speaks Spanish and my legs are weak", None), ("Ann English 702 555 0143", None), ("hola", None), ("", None),
    ],
)  # fmt: skip
def test_a_message_that_only_asks_for_a_language_is_heard_as_such(words, language):
    assert asked_for(words) == language


@pytest.mark.parametrize(
    ("words", "before"),
    [
        ("gracias", "en"),
        ("¡muchas gracias!", "en"),
        ("buenas tardes", "en"),
        ("muy amable, gracias", "en"),
        ("gracias, Robin Sample 702-555-0143", "en"),
        ("ok thanks", "es"),
        ("thank you so much", "es"),
        ("yes please", "es"),
    ],
)
def test_politeness_alone_does_not_turn_a_conversation_round_that_has_begun(words, before):
    assert language_of(words, before, begun=True) is None
    # The first words do, and nothing is turned round where they speak the same language.
    assert language_of(words, before) not in (None, before)


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        ("gracias, ¿cuándo llaman?", "en", "es"),
        ("hola", "en", "es"),
        ("me duele la espalda", "en", "es"),
        ("quiero una cita por favor", "en", "es"),
        ("por la mañana, gracias", "en", "es"),
        ("thanks, when will they call?", "es", "en"),
        ("my back hurts", "es", "en"),
        ("good morning, I want to ask something", "es", "en"),
    ],
)
def test_a_whole_sentence_turns_it_round(words, before, after):
    assert language_of(words, before, begun=True) == after
