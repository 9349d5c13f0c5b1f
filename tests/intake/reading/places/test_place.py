import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.intake.reading import read
from tests.intake.reading.tables import QUIET, rows

# words -> location / side
ASKED = rows("""
right smack in the middle of my lower back -> low back/middle
right dead center of my spine -> back/middle
right across my low back -> low back/-
right above my left knee -> knee/left
pain on the right in my hip -> hip/right
above my knee on the right then down the calf -> knee, calf/right
it's on the left, right? -> -/left
on the right? -> -/right
lowr bak -> low back/-
lwer bak -> low back/-
espalda vaja -> low back/-
la cadera izkierda -> hip/left
bajo de la nalga isquierda -> buttock/left
bilatteral leg pain -> leg/both
Cental low back -> low back/middle
righ hip -> hip/right
my rights -> -/-
a gluten free diet -> -/-
tale bone -> tailbone/-
me arde desde la pompi hasta el chamorro -> buttock, calf/-
desde la cintura hasta la pierna izquierda -> low back, leg/left
las dos asentaderas -> buttock/both
pierna zurda -> leg/left
soy zurdo, me duele la mano derecha -> hand/right
my hips, both of them -> hip/both
I had two surgeries, both of them failed, low back -> low back/-
on the right hand side, low back -> low back/right
cadera y costado derecho -> hip/right
costado derecho -> flank/right
en medio de la espalda baja -> low back/middle
parte media de la espalda alta -> upper back/-
del lado derecho, no, miento, del izquierdo -> -/left
left, scratch that, right -> -/right
the left hip. hold on. right hip -> hip/right
el izquierdo, me equivoqué, el derecho -> -/right
neck. not the back, everybody assumes the back -> neck/-
not the hip. everyone says hip. it's the BUTTOCK -> buttock/-
everyone says it's my back but it's my hip -> hip/-
doctor says it's my hip -> hip/-
not the left hip, the right hip -> hip/right
had the left knee replaced in 2018 but what hurts is the low back -> low back/-
me operaron la rodilla izquierda pero me duele la cadera derecha -> hip/right
left knee surgery in 2010, right hip pain now -> hip/right
can't get my foot out of bed, pain in the buttock -> buttock/-
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
are you located on the left side of Sunset Road? -> -/-
is the clinic on the right side of the street? -> -/-
is it bad that it's only on my left side? -> -/left
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


@pytest.mark.parametrize("known", [{}, {"location": "thigh"}, {"location": "back"}])
@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("Put down calf instead of thigh", "calf/-"),
        ("ponga cadera en lugar de espalda, porfa", "hip/-"),
        ("change it to my left knee", "knee/left"),
        ("put me down for mornings, I'll be back later", "-/-"),
        ("change my appointment, and call me back", "-/-"),
        ("write that nobody called back", "-/-"),
    ],
)
def test_a_place_is_written_into_the_summary(words, where, known):
    assert place(words, "confirm", known) == where


def test_both_of_them_is_a_side_where_one_was_asked_for():
    assert place("both of them", "side") == "-/both"


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
@given(st.sampled_from(["shoulder", "buttock", "tailbone", "abdomen", "ankle", "elbow"]), st.data())
def test_one_dropped_letter_is_forgiven(word, data):
    at = data.draw(st.integers(1, len(word) - 1))
    typo = word[:at] + word[at + 1 :]
    assert place(f"my {typo} hurts", "location").split("/")[0] == word


@pytest.mark.parametrize(("words", "where"), ASKED)
def test_a_canonical_place_is_read_as_itself(words, where):
    location = where.split("/")[0]
    if location != "-":
        assert place(location, "location").split("/")[0] == location


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("my fingers", "finger"),
        ("ring finger and pinky go numb", "finger"),
        ("thumb", "finger"),
        ("my toes are numb", "toe"),
        ("los dedos de la mano", "finger"),
        ("me duelen los dedos", "finger"),
        ("meñique", "finger"),
        ("el pulgar", "finger"),
        ("el dedo gordo del pie", "toe"),
        ("los dedos del pie", "toe"),
    ],
)
def test_fingers_and_toes(words, place):
    assert read(words, "location")["location"] == place


@pytest.mark.parametrize(
    ("known", "words", "place"),
    [
        ("back", "it says back. its the hip mostly", "hip"),
        ("low back", "it says low back but its my hip", "hip"),
        ("back", "dice espalda, es la cadera", "hip"),
        ("low back", "it says low back", ""),
    ],
)
def test_what_is_quoted_from_the_summary_is_not_meant(known, words, place):
    assert read(words, "confirm", "en", {"location": known}).get("location", "") == place


def test_money_back_is_no_place():
    assert "location" not in read("I want my money back", "confirm")


@pytest.mark.parametrize(
    ("words", "details"),
    [
        ("neck and low back, no wait the neck is fine now", {"location": "low back"}),
        ("my back. my wife says its my hip. shes usually right", {"location": "back, hip"}),
        ("hip, the doctor is right", {"location": "hip"}),
        ("the hip on the right, it is right there", {"location": "hip", "side": "right"}),
    ],
)
def test_who_is_right_and_what_is_fine_hurts_nowhere(words, details):
    assert read(words, "pain_story") == details
