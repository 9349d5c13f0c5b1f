import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.intake.reading import read
from tests.intake.reading.tables import QUIET, rows, said

UNASKED = rows("""
don't leave a voicemail -> none
please don't leave a message -> none
do not leave voicemails -> none
no voicemail please -> none
no voicemails -> none
no messages on my machine -> none
never leave a message -> none
my voicemail is full -> none
my voicemail isn't set up -> none
without voicemail -> none
you can leave a detailed message -> full
full message is fine -> full
leave a full voicemail -> full
detailed voicemail ok -> full
leave any message -> full
a message with all the details is okay -> full
leave all the details on the voicemail -> full
just leave your name and number -> name_number_only
only your name and number on the voicemail -> name_number_only
name and number only -> name_number_only
you can leave a message -> name_number_only
ok to leave a voicemail -> name_number_only
voicemail is fine -> name_number_only
leave me a message -> name_number_only
don't say what it's about -> name_number_only
don't mention my pain on the voicemail -> name_number_only
no details on the voicemail -> name_number_only
no dejen mensaje -> none
no deje mensajes -> none
sin mensajes de voz -> none
por favor no me deje mensaje de voz -> none
mi buzón está lleno, no dejen recado -> none
pueden dejar un mensaje detallado -> full
dejen el mensaje completo -> full
mensaje con detalles está bien -> full
pueden dejar mensaje -> name_number_only
déjeme un mensaje -> name_number_only
solo nombre y número -> name_number_only
solamente el nombre -> name_number_only
sin detalles -> name_number_only
no digan de que se trata -> name_number_only
I left a message yesterday -> -
send me a message -> -
text message please -> -
did you get my message? -> -
""")
ASKED = rows("""
full -> full
everything -> full
a detailed one -> full
just the name -> name_number_only
name and number -> name_number_only
no -> none
none -> none
please don't -> none
nada -> none
solo el número -> name_number_only
todo -> full
why? -> -
""")


@pytest.mark.parametrize(("words", "wish"), UNASKED)
def test_a_wish_that_nobody_asked_for(words, wish):
    assert said(words, None, "voicemail") == wish


@pytest.mark.parametrize(("words", "wish"), ASKED)
def test_a_wish_that_was_asked_for(words, wish):
    assert said(words, "voicemail", "voicemail") == wish


@pytest.mark.parametrize("words", QUIET)
def test_small_talk_has_no_wish(words):
    assert said(words, None, "voicemail") == ""


@settings(deadline=None, database=None)
@given(
    st.sampled_from(["voicemail", "message", "voice mail", "mensaje"]),
    st.sampled_from(["don't leave a {}", "no {} please", "no dejen {}"]),
)
def test_a_no_is_never_read_as_a_yes(thing, shape):
    assert read(shape.format(thing))["voicemail"] == "none"
