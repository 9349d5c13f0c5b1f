import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import wording
from bot.intake.reading import read
from bot.intake.reading.needs.words import ANSWERED, NEEDS
from bot.intake.reading.text.load import load
from tests.intake.reading.tables import QUIET, rows, said

UNASKED = rows("""
I need an interpreter -> interpreter
I'll need a translator -> interpreter
my mother doesn't speak English -> interpreter
someone who speaks Spanish please -> Spanish interpreter
I need a sign language interpreter -> sign language interpreter
ASL please -> ASL interpreter
any tagalog speakers there -> Tagalog interpreter
do you have Vietnamese interpreters -> Vietnamese interpreter
are there any Russian-speaking nurses? -> Russian interpreter
do you have any Spanish speakers? -> -
any loud speakers in the room? -> -
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
I'm legally blind -> blind
I can't climb stairs -> no stairs
I have a service dog -> service dog
please speak slowly -> speak slowly
I'm deaf and use a wheelchair -> deaf, wheelchair
no hablo inglés -> interpreter
necesito intérprete -> interpreter
el que llame que hable español please -> Spanish interpreter
quien me llame que hable español -> Spanish interpreter
la persona que llame debe hablar español, por la tarde -> Spanish interpreter
whoever calls me should speak Spanish -> Spanish interpreter
mi mamá no habla inglés -> interpreter
solo hablo español -> Spanish interpreter
soy sorda -> deaf
no oigo bien -> hard of hearing
uso aparatos auditivos -> hard of hearing
silla de ruedas -> wheelchair
mi papá está en silla de ruedas -> wheelchair
uso andador -> walker
uso bastón -> cane
soy ciego -> blind
no puedo subir escaleras -> no stairs
tengo un perro de servicio -> service dog
hable despacio por favor -> speak slowly
I don't need an interpreter -> -
no interpreter needed -> -
no necesito intérprete -> -
my name is John Walker -> -
a blinding pain -> -
sugar cane farm -> -
dolor sordo -> -
my mother only speaks Armenian -> Armenian interpreter
mi mamá sólo habla zapoteco -> Zapotec interpreter
my english bad, please amharic -> Amharic interpreter
Farsi translator if that's a thing you offer? -> Farsi interpreter
Interpreter (Mandarin) please -> Mandarin interpreter
we need a Punjabi or Hindi interpreter -> Punjabi interpreter, Hindi interpreter
necesito quien me traduzca al español -> Spanish interpreter
necesito intérprete, mi papá habla mixteco, español casi no -> Mixtec interpreter
k'iche', ¿tendrán quién traduzca? -> K'iche' interpreter
que me hable alguien en español, no entiendo inglés -> Spanish interpreter
korean interprter pls -> Korean interpreter
my daughter will translate for me -> -
after school, since my son translates for me -> -
looking for a nursing home for somebody with dementia -> -
my heating pad helps -> -
me mandaron con un especialista -> -
call my husband Walter, he has trouble hearing -> hard of hearing
I speak English and Spanish -> -
my english is good -> -
do you speak Spanish? -> -
I'm Polish and my back hurts -> -
I had a stroke so I talk slow -> speech difficulty
no phone trees, I stutter -> speech difficulty
se le traba la lengua -> speech difficulty
please talk slower -> speak slowly
Dad has dementia, tell me everything too -> memory problems
mi abuelo tiene alzheimer -> memory problems
the pain makes it hard for me to speak -> -
I forget what it was called -> -
no car and no one to take me -> transportation
no tengo carro -> transportation
I had no car accident -> -
I can't drive that far any more -> -
I bring an oxygen tank -> oxygen
trae tanque de oxijeno -> oxygen
hyperbaric oxygen therapy did nothing -> -
he can't read or write -> cannot read
no sé leer -> cannot read
I can't read the MRI report -> -
I'm totally blind and use a screen reader -> blind
mi abuelita está casi ciega -> low vision
going blind with pain -> -
estoy ciega de coraje -> -
cant here well on the phone so plese text -> hard of hearing
el aparato del oído no me sirve al teléfono -> hard of hearing
my grandpa is almost deaf -> hard of hearing
Call through relay, 711 -> relay service
my hearing is good -> -
my disability hearing is on the 14th -> -
are you deaf? -> -
im on a scooter inside and out -> mobility scooter
I fell off a scooter in 2020 -> -
my son is autistic and needs a quiet room -> autism, quiet room
do you have handicap parking -> accessible parking
can't do steps -> no stairs
no puedo subir ni un escalón -> no stairs
fell down the stairs in 2020 -> -
filling out forms takes forever, I need help with that -> help with forms
help filling out the paperwork -> help with forms
was in a wheelchair for a month, walking fine these days -> -
I used to use a walker -> -
ya no uso el bastón -> -
wheelchair, no wait, not the chair anymore, I'm on crutches now -> crutches
silla de ruedas, ay no, ya no, ahora traigo muletas -> crutches
Interpreter (Mandarin), wheelchair -> Mandarin interpreter, wheelchair
I'm deaf, ASL please -> deaf, ASL interpreter
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
Vietnamese. I mean somebody who talks it -> Vietnamese interpreter
Spanish please -> Spanish interpreter
mi papá habla mixteco, español casi no -> Mixtec interpreter
he speaks Thai -> Thai interpreter
I speak english and spanish both, whichever -> -
entiendo bien los dos idiomas -> -
oxygen comes with me -> oxygen
ground floor or elevator -> elevator
send me reminders or I'll miss it -> reminders
please write everything down -> written instructions
rollator, plus somewhere to lay down -> walker, place to lie down
""")


@pytest.mark.parametrize(("words", "needs"), UNASKED)
def test_a_need_that_nobody_asked_for(words, needs):
    assert said(words, None, "access_needs") == needs


@pytest.mark.parametrize(("words", "needs"), ASKED)
def test_a_need_that_was_asked_for(words, needs):
    assert said(words, "access_needs", "access_needs") == needs


@pytest.mark.parametrize(
    "words",
    [
        "do i need a ride home",
        "will i need a ride after surgery?",
        "should i bring a walker",
        "does he need an interpreter",
        "¿necesito transporte?",
        "quiero saber si necesito quien me lleve",
    ],
)
def test_a_question_whether_something_is_needed_is_no_need(words):
    assert said(words, None, "access_needs") == ""


@pytest.mark.parametrize(
    ("words", "need"),
    [
        ("i need a ride", "transportation"),
        ("sí necesito transporte", "transportation"),
        ("if you have an interpreter please", "interpreter"),
        ("would you have a wheelchair for my mother", "wheelchair"),
        ("i use a walker, do i need to bring it", "walker"),
    ],
)
def test_a_need_beside_a_question_counts(words, need):
    assert said(words, None, "access_needs") == need


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


NAMES = [*NEEDS, *ANSWERED, *(f"{tongue} interpreter" for tongue in load("tongues"))]


@pytest.mark.parametrize("name", NAMES)
def test_every_need_has_words_in_both_languages(name):
    label = "utter_label_value_" + re.sub(r"\W+", "_", name.lower())
    lines = wording.load({}, {}, {})
    assert lines.text(label, "en") == {"blind": "cannot see"}.get(name, name)
    assert lines.text(label, "es") not in {"", name} - {"interpreter"}
