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
don't leave a detailed message -> name_number_only
no detailed messages please -> name_number_only
please don't leave details on the voicemail -> name_number_only
do not say everything on the machine -> name_number_only
dont say anything on the machine besides your name & phone -> name_number_only
nothing on my voicemail besides your number -> name_number_only
nothing medical on the answering machine, only that you called -> name_number_only
no digan nada más que su nombre en el buzón -> name_number_only
nada médico en el mensaje por favor -> name_number_only
don't leave anything on the machine -> none
text me, do not leave anything on my voicemail -> none
dont leave voicemials i never listen to em -> none
if it goes to voicemail just hang up -> none
llámenme pero no dejen nada grabado -> none
no graben nada en la contestadora -> none
leave me the whole story on the machine -> full
if I miss you leave the full story on voicemail -> full
no puedo contestar, dejen todo en el mensaje -> full
dejen todo dicho en el buzón -> full
change the voicemail thing to full -> full
put voicemail to none -> none
cambie el buzón a completo -> full
no message from the insurance yet -> -
no message was left for me -> -
I got a full message from your office -> -
I always hang up on robots -> -
nothing about my back has changed -> -
nothing personal but you are slow -> -
you can leave everything except my diagnosis on the machine -> name_number_only
they told me the message machine was broken -> -
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
Leave a full one. Actually, thinking about it, leave none. -> none
full please, actually just your name -> name_number_only
just your name. no wait, full is fine -> full
nombre solamente, digo, mensaje completo -> full
leave whatever, just not my diagnosis -> name_number_only
you can leave everything except my diagnosis -> name_number_only
que digan todo menos mi problema -> name_number_only
my wife doesn't know so nothing about surgery -> name_number_only
it's not full, you can leave one -> name_number_only
no one else listens, so full -> full
no me importa, digan lo que quieran -> full
never leave anything -> none
keep it to who you are and a callback number -> name_number_only
who's calling, what number, nothing more -> name_number_only
name + number only -> name_number_only
nmae and number -> name_number_only
minimal -> name_number_only
don't leave everything -> name_number_only
no full message -> name_number_only
I'd prefer you didn't leave one at all -> none
si no contesto cuelguen por favor -> none
as much info as possible pls -> full
spell it all out on the message -> full
le pueden grabar el recado entero -> full
low back pain on the left for two years, no surgery -> -
I can't feel anything when I wipe -> -
¿qué es eso de mensaje completo? -> -
what does name only mean -> -
why? -> -
""")


@pytest.mark.parametrize(("words", "wish"), UNASKED)
def test_a_wish_that_nobody_asked_for(words, wish):
    assert said(words, None, "voicemail") == wish


@pytest.mark.parametrize(("words", "wish"), ASKED)
def test_a_wish_that_was_asked_for(words, wish):
    assert said(words, "voicemail", "voicemail") == wish


@pytest.mark.parametrize(
    "words",
    [
        "I WANT A PERSON NOT A MACHINE", "I don't want to talk to a machine", "a human, not an answering machine", "no machines please",
        "this is ridiculous, three weeks and I want a real person not a machine, nobody calls", "quiero una persona, no una contestadora",
    ],
)  # fmt: skip
def test_a_machine_that_is_the_bot_is_no_wish_for_the_voicemail(words):
    assert said(words, None, "voicemail") == ""


@pytest.mark.parametrize(
    "words",
    ["I have no machine", "no messages on my machine", "don't leave anything on the machine", "don't leave a message on the machine", "no answering machine messages"],
)  # fmt: skip
def test_their_own_machine_is_one(words):
    assert said(words, None, "voicemail") == "none"


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
