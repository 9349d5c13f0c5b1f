import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.intake.reading import read
from tests.intake.reading.tables import QUIET, rows, said

STORY = rows("""
stabing pain and numbnes -> stabing pain and numbnes
throbing hip -> throbing
tight as a guitar string, burning -> tight as a guitar string, burning
raw like a bad sunburn, stinging -> raw like a bad sunburn, stinging
lightning bolts when I stand up -> lightning bolts
tender to touch, and a jolt -> tender to touch, jolt
como cuchilladas -> cuchilladas
un latigazo cada vez que me agacho -> latigazo
calambres y un dolor pesado -> calambres y un dolor pesado
entumida la pierna -> entumida
first it was tingly, these days it's more of a burn -> burn
antes hormigueo, ahora es punzante -> punzante
agudo, bueno no tanto agudo, más bien pulsante -> pulsante
it dont burn, it just aches -> aches
¿como ardor? -> -
tengo presión alta -> -
burning -> burning
burning pain -> burning
it's a sharp, stabbing pain -> sharp, stabbing
burning and tingling in my left foot -> burning and tingling
deep ache -> deep ache
dull ache in my hip -> dull ache
throbbing -> throbbing
shooting pain down my leg -> shooting
pins and needles -> pins and needles
feels like a knife -> feels like a knife
leg aint weak, just feels like a hot wire lol -> feels like a hot wire
se siente como un cable caliente jajaja -> se siente como un cable caliente
it feels like someone is stabbing me -> feels like someone is stabbing me
electric shocks -> electric shocks
numb -> numb
numbness and cramping -> numbness and cramping
worse when I sit -> worse when I sit
burning, worse when I sit -> burning, worse when I sit
better when lying down -> better when lying down
can't sit for long -> can't sit for long
comes and goes -> comes and goes
constant burning -> constant burning
on fire -> on fire
stabbing like an ice pick -> stabbing like an ice pick
excruciating -> excruciating
ardor -> ardor
dolor punzante -> punzante
un ardor como fuego en la nalga -> ardor como fuego
hormigueo y calambres -> hormigueo y calambres
me quema la cadera -> quema
siento como agujas -> como agujas
dolor agudo y constante -> agudo y constante
entumecido -> entumecido
peor cuando me siento -> peor cuando me siento
va y viene -> va y viene
dolor sordo y profundo -> sordo y profundo
no puedo dormir -> no puedo dormir
se me duerme la pierna -> se me duerme
toques eléctricos -> toques eléctricos
low back, 4 years, 8/10 -> -
no numbness -> -
fusion in 2019 -> -
espalda baja, tres años -> -
sin hormigueo -> -
a bad fall -> -
what is a burning pain? -> -
""")
UNASKED = rows("""
before it was my leg, now my side burns -> burns
tight band around my waist -> tight band
they numb one nerve, is that how it works? -> -
I keep shouting at the phone, my hip hurts -> -
we went camping and my hip hurts -> -
under a lot of pressure at work, my back hurts -> -
tengo presión alta y dolor de cadera -> -
me quemaron los nervios -> -
my phone is buzzing -> -
don't feel like answering -> -
I have burning pain in my hip -> burning
my leg is numb -> numb
me arde la nalga -> arde
is burning pain normal? -> -
I had a bad experience -> -
sharp doctor you have -> -
what a terrible website -> -
""")


@pytest.mark.parametrize(("words", "pain"), STORY)
def test_pain_in_the_story(words, pain):
    assert said(words, "pain_story", "pain_words") == pain


@pytest.mark.parametrize(("words", "pain"), UNASKED)
def test_pain_that_nobody_asked_for(words, pain):
    assert said(words, None, "pain_words") == pain


def test_the_whole_answer_counts_where_it_was_asked_for():
    assert said("like a hot poker.", "pain_words", "pain_words") == "like a hot poker"
    assert said("why?", "pain_words", "pain_words") == ""


@pytest.mark.parametrize("words", QUIET)
def test_small_talk_has_no_pain(words):
    assert said(words, None, "pain_words") == ""


@settings(deadline=None, database=None)
@given(
    st.lists(
        st.sampled_from(["burning", "stabbing", "tingling", "throbbing", "numb", "hormigueo"]),
        min_size=1,
        max_size=4,
        unique=True,
    )
)
def test_the_words_come_back_and_are_read_again(adjectives):
    words = " and ".join(adjectives)
    assert read(words, "pain_story")["pain_words"] == words
    assert read(f"my hip is {words}", "pain_story")["pain_words"] == words


@pytest.mark.parametrize(
    ("words", "pain"),
    [
        ("sharp. no, not sharp really, more of a throb", "throb"),
        ("not sharp, more dull", "dull"),
        ("it used to be sharp, now it's dull", "dull"),
        ("no arde, es más como presión", "como presión"),
        ("no es agudo, es sordo", "sordo"),
        ("Feels bruised, as though a horse kicked me", "Feels bruised, as though a horse kicked me"),
        ("it kind of buzzes you know like a phone on vibrate under the skin",
         "buzzes you know like a phone on vibrate under the skin"),
        ("dead leg feeling, prickly too", "dead leg feeling, prickly"),
        ("i dont feel like describing it", ""),
        ("no quiero explicarlo", ""),
        ("paso, siguiente pregunta", ""),
        ("siguiente", ""),
    ],
)  # fmt: skip
def test_what_was_taken_back_or_withheld_is_no_answer(words, pain):
    assert said(words, "pain_words", "pain_words") == pain


def test_a_dull_pain_is_no_deaf_person():
    assert read("es una molestia sorda y en las mañanas rigidez", "pain_words").keys() == {
        "pain_words"
    }


@pytest.mark.parametrize(
    ("words", "pain"),
    [
        ("I put down dull before, change it to searing", "searing"),
        ("ponga que es opresivo y tirante, eso faltaba", "opresivo y tirante"),
        ("put sharp and stabbing", "sharp and stabbing"),
        ("write down that it's dull", "dull"),
        ("change my hot date", ""),
        ("put me on the cold list", ""),
    ],
)
def test_a_word_is_written_into_the_summary(words, pain):
    assert said(words, "confirm", "pain_words") == pain
