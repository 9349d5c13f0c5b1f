import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.intake.reading import read
from tests.intake.reading.tables import QUIET, rows

# words -> location / side
ASKED = rows("""
low back -> low back/-
lower back, left -> low back/left
my lower back on the right side -> low back/right
left hip, no right hip -> hip/right
Pain in my left hip, no, sorry, right hip -> hip/right
left buttock, I mean the right buttock -> buttock/right
it's the right buttock, wait no left -> buttock/left
no right hip pain, only left hip -> hip/left
left hip, no right hip pain -> hip/left
left hip and right hip -> hip/both
Lumbar -> low back/-
small of my back -> low back/-
lowr back -> low back/-
upper back -> upper back/-
between my shoulder blades -> upper back/-
middle of my back -> mid back/-
the middle of the low back -> low back/middle
neck -> neck/-
back of my neck, both sides -> neck/both
left buttock -> buttock/left
my butt -> buttock/-
buttok -> buttock/-
hip -> hip/-
left hip and groin -> hip, groin/left
top of my hip bone on the left -> rim of the hip bone/left
iliac crest -> rim of the hip bone/-
outside of my thigh -> outer thigh/-
back of my thigh -> thigh/-
right leg down to the foot -> leg, foot/right
both legs -> leg/both
calf -> calf/-
left knee -> knee/left
rite knee -> knee/right
tailbone -> tailbone/-
coccyx -> tailbone/-
sholder -> shoulder/-
right arm and hand -> arm, hand/right
ribs on the left -> rib/left
belly -> abdomen/-
left -> -/left
the right one -> -/right
both -> -/both
in the middle -> -/middle
left more than right -> -/both
left, not right -> -/left
not my neck, my hip -> hip/-
neck is fine, low back hurts -> low back/-
espalda baja -> low back/-
la cintura -> low back/-
espalda baja del lado izquierdo -> low back/left
parte alta de la espalda -> upper back/-
el cuello -> neck/-
nalga derecha -> buttock/right
la cadera izquierda y la pierna -> hip, leg/left
ambas piernas -> leg/both
muslo -> thigh/-
lado externo del muslo derecho -> outer thigh/right
cresta ilíaca -> rim of the hip bone/-
la rabadilla -> tailbone/-
rodilla isquierda -> knee/left
pantorrilla -> calf/-
el pie derecho -> foot/right
hombro y brazo -> shoulder, arm/-
costillas -> rib/-
las dos nalgas -> buttock/both
en medio -> -/middle
izquierda -> -/left
la ingle -> groin/-
no es el cuello, es la cadera -> hip/-
I don't know -> -/-
call me back right now -> -/-
on the other hand -> -/-
un hombre -> -/-
no hablo inglés -> -/-
knee surgery in 2010 -> -/-
""")
UNASKED = rows("""
I hurt my back at work -> back/-
numbness between my legs -> -/-
my left hip hurts -> hip/left
I have low back pain -> low back/-
me duele la espalda baja -> low back/-
tengo dolor en la nalga izquierda -> buttock/left
pain across my low back, both sides -> low back/both
her right knee hurts -> knee/right
do you treat neck pain? -> -/-
what causes back pain -> -/-
can you call me back? -> -/-
go back -> -/-
I left a message -> -/-
that's right -> -/-
right now -> -/-
all right, thanks -> -/-
give me a hand -> -/-
my doctor is at the medical center -> -/-
tengo derecho a saber -> -/-
call me right away -> -/-
¿tratan el dolor de cuello? -> -/-
hand me over to a person -> -/-
""")


def place(words, asked, known=None):
    details = read(words, asked, known=known)
    return f"{details.get('location', '-')}/{details.get('side', '-')}"


@pytest.mark.parametrize("asked", ["location", "pain_story"])
@pytest.mark.parametrize(("words", "where"), ASKED)
def test_a_place_that_was_asked_for(words, where, asked):
    assert place(words, asked) == where


@pytest.mark.parametrize(("words", "where"), UNASKED)
def test_a_place_that_nobody_asked_for(words, where):
    assert place(words, None) == where


def test_a_known_side_is_corrected():
    known = {"location": "hip", "side": "left"}
    assert place("it's the right, not the left", "confirm", known) == "-/right"
    assert place("es el derecho, no el izquierdo", "confirm", known) == "-/right"


@pytest.mark.parametrize("words", QUIET)
def test_small_talk_has_no_place(words):
    assert place(words, None) == "-/-"


PLACES = {"lower back": "low back", "hip": "hip", "groin": "groin", "knee": "knee", "buttock": "buttock",
          "cadera": "hip", "rodilla": "knee", "ingle": "groin"}  # fmt: skip


@settings(deadline=None, database=None)
@given(st.sampled_from(sorted(PLACES)), st.sampled_from(["left", "right"]))
def test_side_and_place_come_back_in_any_order(words, side):
    for shape in ("{1} {0}", "{0}, {1} side", "my {1} {0} hurts", "it's the {0} on the {1}"):
        assert place(shape.format(words, side), "pain_story") == f"{PLACES[words]}/{side}"


@settings(deadline=None, database=None)
@given(st.sampled_from(["shoulder", "buttock", "tailbone", "abdomen"]), st.data())
def test_one_dropped_letter_is_forgiven(word, data):
    at = data.draw(st.integers(1, len(word) - 1))
    typo = word[:at] + word[at + 1 :]
    assert place(f"my {typo} hurts", "location").split("/")[0] == word


@pytest.mark.parametrize(("words", "where"), ASKED)
def test_a_canonical_place_is_read_as_itself(words, where):
    location = where.split("/")[0]
    if location != "-":
        assert place(location, "location").split("/")[0] == location
