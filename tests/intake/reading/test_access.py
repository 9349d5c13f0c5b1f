import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.intake.reading import read
from tests.intake.reading.tables import QUIET, rows, said

UNASKED = rows("""
I need an interpreter -> interpreter
I'll need a translator -> interpreter
my mother doesn't speak English -> interpreter
someone who speaks Spanish please -> interpreter
I need a sign language interpreter -> sign language interpreter
ASL please -> sign language interpreter
I'm hard of hearing -> hard of hearing
I wear hearing aids -> hard of hearing
I can't hear well on the phone -> hard of hearing
I'm deaf -> deaf
I'm in a wheelchair -> wheelchair
my dad uses a wheel chair -> wheelchair
is it wheelchair accessible? -> wheelchair
I use a walker -> walker
I walk with a cane -> cane
I'm on crutches -> crutches
I'm legally blind -> low vision
I can't climb stairs -> no stairs
I have a service dog -> service animal
please speak slowly -> speak slowly
I'm deaf and use a wheelchair -> deaf, wheelchair
no hablo inglés -> interpreter
necesito intérprete -> interpreter
mi mamá no habla inglés -> interpreter
solo hablo español -> interpreter
soy sorda -> deaf
no oigo bien -> hard of hearing
uso aparatos auditivos -> hard of hearing
silla de ruedas -> wheelchair
mi papá está en silla de ruedas -> wheelchair
uso andador -> walker
uso bastón -> cane
soy ciego -> low vision
no puedo subir escaleras -> no stairs
tengo un perro de servicio -> service animal
hable despacio por favor -> speak slowly
I don't need an interpreter -> -
no interpreter needed -> -
no necesito intérprete -> -
my name is John Walker -> -
a blinding pain -> -
sugar cane farm -> -
dolor sordo -> -
""")
ASKED = rows("""
ground floor -> ground floor
I need a chair with arms -> chair with arms
no -> -
nothing -> -
nada -> -
no gracias -> -
why? -> -
interpreter -> interpreter
""")


@pytest.mark.parametrize(("words", "needs"), UNASKED)
def test_a_need_that_nobody_asked_for(words, needs):
    assert said(words, None, "access_needs") == needs


@pytest.mark.parametrize(("words", "needs"), ASKED)
def test_a_need_that_was_asked_for(words, needs):
    assert said(words, "access_needs", "access_needs") == needs


@pytest.mark.parametrize("words", QUIET)
def test_small_talk_has_no_need(words):
    assert said(words, None, "access_needs") == ""


@settings(deadline=None, database=None)
@given(
    st.sampled_from(
        ["interpreter", "wheelchair", "hard of hearing", "deaf", "low vision", "no stairs"]
    )
)
def test_a_short_name_is_read_as_itself(name):
    assert read(f"I need: {name}", "access_needs")["access_needs"] in {name, f"need: {name}"}
