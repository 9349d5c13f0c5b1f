"""What is told of one's health beside the pain stands on the request in the visitor's words."""

import pytest

from bot.intake.reading import read
from tests.intake.reading.tables import QUIET, rows, said

TOLD = rows("""
im diabetic -> im diabetic
Hi, my name is Dana Wells, I'm 54 -> I'm 54
im 54 yrs old and diabetic -> im 54 yrs old / diabetic
my father is 80, he has back pain -> my father is 80
mi mamá tiene 67 años -> mi mamá tiene 67 años
tengo 67 años, me duele la espalda -> tengo 67 años
I have a referral from Dr Smith -> I have a referral from Dr Smith
I was referred by Dr. Jones -> I was referred by Dr. Jones
I have a referral from Dr. Smith and an old MRI -> I have a referral from Dr. Smith / an old MRI
my MRI is from 2015 -> my MRI is from 2015
I have an old MRI on a CD -> I have an old MRI on a CD
MRI in 2019 was normal -> MRI in 2019 was normal
tengo una referencia del Dr. Soto -> tengo una referencia del Dr. Soto
low back, had a stimulator trial in 2020 and PT -> stimulator trial in 2020
add the pills are for blood pressure -> the pills are for blood pressure
do I need a referral -> -
I need a referral from my doctor -> -
my insurance wants a referral from a doctor -> -
should I bring my old MRI from 2015 -> -
do I need a stimulator trial -> -
low back, had a stimulator in 2020 -> -
my son is 17 -> my son is 17
my mother in law is 70 -> my mother in law is 70
my mother-in-law is 70, she has back pain -> my mother-in-law is 70
my step dad is 66 -> my step dad is 66
my ex-husband is 58 -> my ex-husband is 58
by law is 70 the limit -> -
mi suegra tiene 70 años -> mi suegra tiene 70 años
I'm 8 -> -
the pain is 9 -> -
is 80 too old for this? -> -
gout and sleep apneea and one kidney -> gout / sleep apneea / one kidney
the suger and prostrate and heart stent and blood presure pills and eliquis -> the suger / prostrate / heart stent / blood presure pills / eliquis
does one kidney matter? -> -
fell at work in 2019 -> fell at work in 2019
on blood thinners -> on blood thinners
low back 3 years, im diabetic and on blood thinners, fell at work in 2019 -> im diabetic / on blood thinners / fell at work in 2019
I have a pacemaker -> I have a pacemaker
had breast cancer in 2010 -> had breast cancer in 2010
Robert Hale, 702 555 0101, mornings, low back, im diabetic -> im diabetic
I was rear ended last year -> I was rear ended last year
pain since a car accident in 2018 -> -
me duele desde una caída en marzo del 2024 -> -
pain since a fall at work in March -> since a fall at work in March
i tore something playing soccer and my thigh is numb since -> i tore something playing soccer
I hurt it lifting boxes at work -> I hurt it lifting boxes at work
workers comp case -> workers comp case
allergic to latex -> allergic to latex
not pregnant, no diabetes -> not pregnant / no diabetes
I weigh 300 pounds -> I weigh 300 pounds
nobody called me back in two weeks -> nobody called me back in two weeks
I called tuesday and nobody answered -> I called tuesday and nobody answered
the office didn't call me back -> the office didn't call me back
my fusion is scheduled for friday elsewhere -> my fusion is scheduled for friday elsewhere
nerve block helped for 2 hours -> nerve block helped for 2 hours
I have no insurance -> I have no insurance
ya llamé dos veces y nadie contesta -> ya llamé dos veces y nadie contesta
el bloqueo me ayudó dos horas -> el bloqueo me ayudó dos horas
no tenemos seguro -> no tenemos seguro
soy diabético -> soy diabético
tomo anticoagulantes -> tomo anticoagulantes
me caí en el trabajo en 2018 -> me caí en el trabajo en 2018
tengo presión alta y diabetes -> tengo presión alta / diabetes
soy alérgica a la penicilina -> soy alérgica a la penicilina
me lastimé jugando futbol -> me lastimé jugando futbol
tuve un accidente de carro en 2017 y desde entonces me duele la espalda -> tuve un accidente de carro en 2017
""")
NOT = [
    "can a diabetic have this surgery?",
    "do you treat diabetics",
    "is diabetes a problem",
    "what about diabetics",
    "I'm afraid it's cancer",
    "could it be cancer",
    "¿atienden a diabéticos?",
    "tengo miedo de que sea cáncer",
    "I fell asleep",
    "by accident",
    "last fall",
    "in the fall",
    "lifting makes it worse",
    "my dad fell last year",
    "low back for 3 years, fusion in 2019",
    "hurt since my car accident",
    "my back is killing me",
    "please have the office call me",
    "call me back",
    "did you call me?",
    "nobody believes me",
    "I called it a 7",
    "I have insurance questions",
    "do you take insurance",
    "I called my doctor",
    "call me tomorrow to make an appointment",
]


@pytest.mark.parametrize("asked", [None, "pain_story", "confirm"])
@pytest.mark.parametrize(("words", "note"), TOLD)
def test_health_told_beside_the_pain(words, note, asked):
    assert said(words, asked, "notes") == note


@pytest.mark.parametrize("words", [*NOT, *QUIET])
def test_questions_fears_and_idioms_are_none(words):
    assert said(words, None, "notes") == ""


def test_the_patient_may_be_somebody_else():
    assert said("mi hija es diabética", "pain_story", "notes", {"relation": "daughter"})


@pytest.mark.parametrize("asked", ["notes", "question"])
def test_a_line_that_takes_all_words_is_left_alone(asked):
    assert "notes" not in read("I'm diabetic and very tired", asked)


def test_a_score_that_varies_is_kept_beside_it():
    notes = read("8 on a bad day and 5 on a good one, im diabetic", "pain_story")["notes"]
    assert "bad day" in notes
    assert "im diabetic" in notes


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("put eliquis in notes", "eliquis"), ("n put eliquis in notes", "eliquis"), ("ponga eliquis en las notas", "eliquis"),
        ("put Eliquis 5 mg in my notes please", "Eliquis 5 mg"), ("please add that I take eliquis to the notes", "that I take eliquis"),
    ],
)  # fmt: skip
def test_the_order_to_note_it_is_no_part_of_the_note(words, note):
    read_of = read(words, "confirm", "en", {})
    assert read_of["notes"] == note
    assert "name" not in read_of


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("my insurance changed to Humana since last month if that matters", "my insurance changed to Humana since last month if that matters"),
        ("I moved and my insurance changed to Humana, also afternoons are better", "my insurance changed to Humana"),
        ("his insurance is Humana and he uses a walker", "his insurance is Humana"),
        ("I have Medicare and a supplement through Aetna", "I have Medicare and a supplement through Aetna"),
        ("my insurance changed to Cigna, do you take that?", "my insurance changed to Cigna"),
        ("we switched to Blue Cross last month", "we switched to Blue Cross last month"),
        ("I have Aetna", "I have Aetna"),
        ("mi seguro cambió a Humana desde el mes pasado", "mi seguro cambió a Humana desde el mes pasado"),
        ("tengo Medicaid", "tengo Medicaid"),
    ],
)  # fmt: skip
def test_which_insurance_they_have_is_told_to_the_office_and_is_no_length_of_the_pain(words, note):
    found = read(words, "confirm", "en", {})
    assert found["notes"] == note
    assert "duration" not in found


@pytest.mark.parametrize(
    "words",
    ["do you take Humana", "is my insurance accepted", "tengo Medicaid, lo aceptan?", "my insurance is good"],
)  # fmt: skip
def test_who_asks_about_insurance_tells_of_none(words):
    assert "notes" not in read(words, "confirm", "en", {})


def test_the_pain_keeps_its_beginning_beside_an_insurance():
    words = "insurance doesn't cover it since last year, hip pain since 2019"
    assert read(words, "pain_story", "en", {})["duration"] == "since 2019"
