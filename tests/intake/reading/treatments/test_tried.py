import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.intake.reading import read
from tests.intake.reading.tables import QUIET, rows, said

ASKED = rows("""
tuve una infección -> -
came on a stretcher -> -
cold compress -> heat or ice
me quedaron los nervios mal -> -
physcal terapy -> physical therapy
phisical therapy, kiropractico and accupuncture -> physical therapy, chiropractor, acupuncture
injecciones y masages -> injections, massage
steriods and flexaril -> medication
ketamin infusons -> ketamine infusions
epidurlas -> injections
nope nevr had any treatmnt for it -> none
I had an infection -> -
I was referred from Southwest Family Medicine -> -
my internal medicine doctor sent me, and PT -> physical therapy
me mandó medicina familiar -> -
my family gave me medicine -> medication
needing help -> -
the lyrics -> -
a simulator -> -
a pain pump and cupping -> pain pump, cupping
ventosas -> cupping
bomba de morfina -> pain pump
other than a donut cushion, nothing -> cushion
le quemaron los nervios -> ablation
chiro, no wait it was an osteopath -> osteopath
PT, actually pilates -> exercise
shots. sorry, I mean a nerve block -> nerve block
inyecciones, digo, acupuntura -> acupuncture
PT and pilates -> physical therapy, exercise
PT -> physical therapy
physical therapy and injections -> physical therapy, injections
PT, shots, chiro -> physical therapy, injections, chiropractor
physio -> physical therapy
cortisone shots -> injections
an epidural -> injections
epidurals didn't help -> injections
a nerve block helped for an hour -> nerve block
medial branch blocks -> nerve block
chiropractor -> chiropractor
gabapentin and tramadol -> medication
pain pills -> medication
advil -> medication
spinal cord stimulator -> spinal cord stimulator
SCS -> spinal cord stimulator
surgery -> surgery
massage and acupuncture -> massage, acupuncture
RFA -> ablation
they burned the nerves -> ablation
radiofrequency ablation -> ablation
TENS unit -> TENS
back brace -> brace
heating pad -> heat or ice
ice and heat -> heat or ice
no injections, just meds -> medication
PT but never had injections -> physical therapy
yoga and stretching -> exercise
none -> none
nothing -> none
nothing helped -> -
nothing has worked -> -
haven't tried anything -> none
no -> none
nope, nothing yet -> none
terapia física -> physical therapy
fisioterapia e inyecciones -> physical therapy, injections
quiropráctico -> chiropractor
pastillas -> medication
tomo gabapentina -> medication
masajes y acupuntura -> massage, acupuncture
bloqueo nervioso -> nerve block
infiltraciones -> injections
estimulador -> spinal cord stimulator
faja -> brace
hielo y calor -> heat or ice
ablación -> ablation
nada -> none
nada me ha ayudado -> -
ninguno -> none
no he probado nada -> none
cirugía y terapia -> surgery, physical therapy
I'm allergic to ibuprofen -> -
do you do injections? -> -
why? -> -
""")
UNASKED = rows("""
it feels like an ice pick, I had PT -> physical therapy
ice cold feet, tried massage -> massage
tried ice and massage -> heat or ice, massage
tried everything and nothing works -> -
he probado todo y nada me ayuda -> -
acupuncture, PT, tried all that, nothing works -> acupuncture, physical therapy
I work as a massage therapist at the Wynn -> -
I'm a physical therapist and my back hurts -> -
soy fisioterapeuta, me duele la cintura -> -
trabajo de masajista -> -
my physical therapist helped a bit -> physical therapy
I went to a chiropractor for years -> chiropractor
él ya hizo terapia en alberca y usa parches de lidocaína -> physical therapy, creams or patches
had a wound infection after my 2016 fusion, got antibiotics -> -
I tried PT and injections -> physical therapy, injections
I've had shots and massage -> injections, massage
nothing helped -> -
he probado terapia y masajes -> physical therapy, massage
tomo pastillas para el dolor -> medication
do you do nerve blocks? -> -
my doctor recommended injections -> -
can I get a refill of my meds -> -
is acupuncture any good? -> -
the rest of my leg is fine -> -
¿ponen inyecciones? -> -
""")
STORY = rows("""
low back, 4 years, 8/10, fusion 2019, PT -> physical therapy
cadera, 3 años, pastillas y terapia -> medication, physical therapy
I tried everything: PT, shots, surgery -> physical therapy, injections, surgery
low back and the rest of my leg -> -
none -> -
""")


@pytest.mark.parametrize(("words", "names"), ASKED)
def test_treatments_that_were_asked_for(words, names):
    assert said(words, "treatments", "treatments") == names


@pytest.mark.parametrize(("words", "names"), UNASKED)
def test_treatments_that_nobody_asked_for(words, names):
    assert said(words, None, "treatments") == names


@pytest.mark.parametrize(("words", "names"), STORY)
def test_treatments_within_the_story(words, names):
    assert said(words, "pain_story", "treatments") == names


@pytest.mark.parametrize("words", QUIET)
def test_small_talk_has_no_treatment(words):
    assert said(words, None, "treatments") == ""


NAMES = ["physical therapy", "injections", "nerve block", "chiropractor", "medication", "massage",
         "spinal cord stimulator", "surgery", "acupuncture", "ablation", "TENS", "brace", "heat or ice"]  # fmt: skip


@settings(deadline=None, database=None)
@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=5, unique=True))
def test_names_come_back_in_their_order(names):
    assert read(", ".join(names), "treatments")["treatments"] == names
    assert read("I tried " + " and ".join(names))["treatments"] == names


@pytest.mark.parametrize(
    "words",
    ["I slipped on ice 4 years ago and it burns", "fell on black ice", "it hurts in the heat", "I slipped on the ice"],
)  # fmt: skip
@pytest.mark.parametrize("asked", ["pain_story", None])
def test_ice_that_somebody_fell_on_is_no_treatment(words, asked):
    assert "treatments" not in read(words, asked, "en", {})


@pytest.mark.parametrize(
    ("words", "tried"),
    [
        ("add acupuncture please I forgot that one", "acupuncture"),
        ("agregue también yoga por favor", "exercise"),
        ("put that I tried massage", "massage"),
        ("take off the chiropractor, I only ever did massage", "massage"),
        ("remove injections please", ""),
        ("quite la acupuntura", ""),
        ("change my appointment", ""),
    ],
)
def test_a_treatment_is_written_into_the_summary(words, tried):
    assert said(words, "confirm", "treatments") == tried


@pytest.mark.parametrize(
    ("words", "asked", "tried"),
    [
        ("medicinas", "treatments", "medication"),
        ("ninguno", "treatments", "none"),
        ("medicinas", "location", "medication"),
        ("solo medicinas", "confirm", "medication"),
        ("pills and shots", "confirm", "medication, injections"),
        ("pastillas y terapia", "confirm", "medication, physical therapy"),
        ("ninguno tratamiento", "pain_story", "none"),
        ("ningún tratamiento", "confirm", "none"),
        ("surgery", "confirm", ""),
        ("can I take my pills", "confirm", ""),
        ("the shots hurt", "confirm", ""),
        ("pills", None, ""),
    ],
)
def test_a_bare_list_is_what_was_tried(words, asked, tried):
    assert said(words, asked, "treatments") == tried


def test_what_another_one_went_to_was_tried():
    assert said("ya fue a terapia 3 meses", "confirm", "treatments") == "physical therapy"


@pytest.mark.parametrize("text", ["got shot in the back in 1998", "I was shot in the back in 2001", "they shot me in the leg", "I've been shot twice", "I was shot by my ex in 2010"])  # fmt: skip
def test_who_was_shot_had_no_injection(text):
    for asked in ("confirm", "pain_story"):
        assert "treatments" not in read(text, asked, "en")


@pytest.mark.parametrize("text", ["I got a shot in the back in 1998", "they gave me a shot in the hip", "got shot in the back with cortisone", "had shots in my back"])  # fmt: skip
def test_who_got_a_shot_had_one(text):
    assert read(text, "pain_story", "en")["treatments"]


@pytest.mark.parametrize(
    "words",
    ["im a pt assistant", "I was in massage school", "i've been a physical therapy aide for years"],
)
def test_work_with_a_treatment_was_not_tried(words):
    assert said(words, None, "treatments") == ""
