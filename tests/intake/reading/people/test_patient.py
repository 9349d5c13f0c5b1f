import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import wording
from bot.intake.reading import read
from bot.intake.reading.people.words import OTHER, RELATIONS
from tests.intake.reading.tables import QUIET, rows

# words -> relation / patient_name / name / minor
TABLE = rows("""
My husband Dave (58) had a fusion in 2021. I'm Karen -> husband/Dave/Karen/-
call my daughter Ana at 702 555 0144 -> -/-/-/-
it's for my mother -> mother/-/-/-
I'm calling for my mom Rosa Garcia -> mother/Rosa Garcia/-/-
for my dad, Carlos Ruiz, he's 80 -> father/Carlos Ruiz/-/-
on behalf of my husband -> husband/-/-/-
my wife needs an appointment -> wife/-/-/-
My wife's name is Jane Doe -> wife/Jane Doe/-/-
My mom Rosa has hip pain. I'm Ana -> mother/Rosa/Ana/-
I need an appointment for my grandmother -> grandmother/-/-/-
my 80-year-old grandma has back pain -> grandmother/-/-/-
appointment for my best friend Bob -> friend/Bob/-/-
my sister-in-law has neck pain -> sister-in-law/-/-/-
my mother in law needs help -> mother-in-law/-/-/-
it is for my brother tom -> brother/Tom/-/-
my dads name is Walter Nguyen and mine is Kim Nguyen -> father/Walter Nguyen/Kim Nguyen/-
his name is Walter Nguyen, mine is Kim Nguyen -> -/Walter Nguyen/Kim Nguyen/-
My name is Kim Nguyen and his is Walter Nguyen -> -/Walter Nguyen/Kim Nguyen/-
mi papá se llama Walter Nguyen y el mío es Kim Nguyen -> father/Walter Nguyen/Kim Nguyen/-
her names Rosa Vega -> -/Rosa Vega/-/-
HIS NAMES WALTER NGUYEN -> -/Walter Nguyen/-/-
the patients name is Ann Lee -> -/Ann Lee/-/-
mornings not tuesday thats my dialisys for my wife -> -/-/-/-
TUESDAY IS DIALYSIS FOR MY WIFE -> -/-/-/-
call me mornings for my mom -> mother/-/-/-
this is a request for my wife, tuesdays -> wife/-/-/-
mornings, it's for my wife -> wife/-/-/-
her name is Rosa and mine is worse -> -/Rosa/-/-
My mom's name is Rosa, mine is killing me -> mother/Rosa/-/-
My name is Kim, his is stenosis -> -/-/Kim/-
I'm her daughter -> mother/-/-/-
I'm his son -> father/-/-/-
I'm his wife Maria -> husband/-/Maria/-
I'm her husband -> wife/-/-/-
calling for a patient of mine -> patient/-/-/-
I'm her caregiver -> patient/-/-/-
I'm her caregiver, Dan Reed -> patient/-/Dan Reed/-
call please, I'm her caregiver. Dan Reed 7025550139 -> patient/-/Dan Reed/-
its for my mom. Dan Reed 7025550139 -> mother/-/Dan Reed/-
es para mi papa. Luz Mora 702-555-0139 -> father/-/Luz Mora/-
call please. it's for her not for me. Dan Reed 7025550139 -> patient/-/Dan Reed/-
its for him but call me. Denise 702 555 0191 -> patient/-/Denise/-
the appointment would be for him -> patient/-/-/-
sería para ella -> patient/-/-/-
it's for her phone number -> -/-/-/-
is it for me or is it only for athletes -> -/-/-/-
my husband had L5 S1 fused in 2021 and he cant sit longer then 10 min -> husband/-/-/-
my neighbor had his disc done and he's fine now, my back is killing me -> -/-/-/-
add his name its Earl -> -/Earl/-/-
The patient is John Doe -> -/John Doe/-/-
Patient: John Doe -> -/John Doe/-/-
I want an appointment for Rosa Garcia -> -/Rosa Garcia/-/-
for my daughter, she's 15 -> daughter/-/-/True
my 15 year old son needs an appointment -> son/-/-/True
my son is 12 -> son/-/-/True
my daughter is 25 -> daughter/-/-/-
I'm 16 -> -/-/-/True
I am 17 years old -> -/-/-/True
im 15 and my back hurts -> -/-/-/True
I'm 45 -> -/-/-/-
I'm a minor -> -/-/-/True
she is a minor and it hurts -> -/-/-/True
this is a minor issue, my dad is 81 -> father/-/-/-
it is a minor thing but hurts -> -/-/-/-
i am 81, not 18 -> -/-/-/-
i am 81 not 18 -> -/-/-/-
my toddler has leg pain -> child/-/-/True
16 y/o with hip pain -> -/-/-/True
my teenage daughter hurt her back -> daughter/-/-/True
es para mi mamá Rosa -> mother/Rosa/-/-
para mi papá -> father/-/-/-
a mi esposo le duele la espalda -> husband/-/-/-
mi abuelita necesita una cita -> grandmother/-/-/-
quiero una cita para mi hijo Luis -> son/Luis/-/-
mi hija de 14 años -> daughter/-/-/True
mi hijo tiene 12 años -> son/-/-/True
tengo 16 años -> -/-/-/True
tengo 45 años -> -/-/-/-
tengo 15 años con dolor -> -/-/-/-
mi esposa se llama Ana Ruiz -> wife/Ana Ruiz/-/-
la paciente es Ana Ruiz -> -/Ana Ruiz/-/-
soy su hija -> parent/-/-/-
llamo de parte de mi suegra -> mother-in-law/-/-/-
es para mi hermana menor -> sister/-/-/-
soy menor de edad -> -/-/-/True
una cita para Carlos Ruiz -> -/Carlos Ruiz/-/-
my husband told me about you -> -/-/-/-
my sister had the same surgery -> -/-/-/-
I've had this since I was 12 -> -/-/-/-
my pain is 9 -> -/-/-/-
an appointment for Monday -> -/-/-/-
it's 7 -> -/-/-/-
mi hermana me recomendó -> -/-/-/-
its my son hes 14 and his back hurts since football -> son/-/-/True
my dad cant sit thru dinner anymore -> father/-/-/-
not me, my neighbor across the hall -> neighbor/-/-/-
wife's, not mine. the pain i mean -> wife/-/-/-
Coworker of mine. Name's Petra Novotny. -> coworker/Petra Novotny/-/-
a friend of mine had the surgery -> -/-/-/-
its for my girlfreind shes to shy to write -> girlfriend/-/-/-
cuando pueda me llama -> -/-/-/-
mi vesina la señora Tomasa lleva años con dolor -> neighbor/Tomasa/-/-
On behalf of my aunt, Ms. Beulah Crane -> aunt/Beulah Crane/-/-
asking for a friend, literally, his name is Duane -> friend/Duane/-/-
it's my wife, usually mornings -> wife/-/-/-
write Bernadette Sykes as patient and me as contact, im her sister -> sister/Bernadette Sykes/-/-
she turns 18 in march, my daughter -> daughter/-/-/True
She recommended you, my sister. -> -/-/-/-
mother in law had a fusion in 2019 and has been crying ever since -> mother-in-law/-/-/-
my mom had the same surgery and has been fine since -> -/-/-/-
My cousin wants to know if you see people from Arizona, she's got the same pain -> cousin/-/-/-
my husband wants to know what it costs -> -/-/-/-
my dad, 3 surgeries, what can you do for him -> father/-/-/-
my girlfriend thinks you can help me -> -/-/-/-
grandson is 8, growing pains or worse? -> grandson/-/-/True
Dads is off. Dad = Wendell Shaw -> father/Wendell Shaw/-/-
no its not for me its for Paulette -> -/Paulette/-/-
its for Blue Cross -> -/-/-/-
my husband has been great but my back hurts -> -/-/-/-
my wife can't drive me -> -/-/-/-
my buddy has sciatica too -> -/-/-/-
it's for my step son, 16 -> stepson/-/-/True
es para mi ex esposa -> ex-wife/-/-/-
my ex wife is the reason for my back pain -> -/-/-/-
I'm his son in law -> father-in-law/-/-/-
I'm her neighbor -> neighbor/-/-/-
It's my roommate Ezra -> roommate/Ezra/-/-
soy su hijo, el paciente es mi papá -> father/-/-/-
mi cuñado Fermín lleva desde 2014 así -> brother-in-law/Fermín/-/-
mi hija Camila de diecisiete, porrista -> daughter/Camila/-/True
la paciente es mi hermana menor, de 13 -> sister/-/-/True
mi suegra, 68 años, diabética -> mother-in-law/-/-/-
le escribo de parte de mi padrino don Anselmo -> godfather/Anselmo/-/-
la que tiene que hablar con ustedes es mi esposa Maribel Ochoa -> -/-/-/-
""")
ANSWERS = rows("""
Grandma. Her name is Ofelia Banks but put Ophelia with ph -> grandmother/Ophelia Banks
Uncle Manny, real name Manfred Adler -> uncle/Manfred Adler
mi abuelita Chayo, bueno, Rosario Peña -> grandmother/Rosario Peña
mom's name? Thi Hoa Tran -> mother/Thi Hoa Tran
los datos de mi jefa (mi mamá): Ma. Elena Saucedo -> mother/Ma. Elena Saucedo
Ma. Elena Saucedo -> -/Ma. Elena Saucedo
Paciente: Eulalia Márquez viuda de Soto -> -/Eulalia Márquez viuda de Soto
Dolores. Sí, así se llama mi señora madre -> mother/Dolores
Nena Ruiz -> -/Nena Ruiz
my dad, Monday works -> father/-
my mother, diabetic -> mother/-
im the dad, kid is in 7th grade, complains about his hip -> son/-
I'm the mom -> child/-
soy la esposa -> spouse/-
nietecito de 6 añitos, sus papás trabajan -> grandson/-
my sitter -> -/-
""")


@pytest.mark.parametrize(("words", "people"), ANSWERS)
def test_who_it_is_that_was_asked_for(words, people):
    details = read(words, "relation" if people.endswith("/-") else "patient_name")
    assert "/".join(str(details.get(k, "-")) for k in ("relation", "patient_name")) == people


@pytest.mark.parametrize(("words", "people"), TABLE)
def test_whom_it_is_for(words, people):
    details = read(words)
    got = "/".join(str(details.get(k, "-")) for k in ("relation", "patient_name", "name", "minor"))
    assert got == people


def test_the_patient_can_be_asked_for():
    assert read("Rosa Garcia", "patient_name")["patient_name"] == "Rosa Garcia"
    assert read("her name is rosa", "patient_name")["patient_name"] == "Rosa"
    assert read("my mother", "relation") == {"relation": "mother"}
    assert read("mi abuela", "relation") == {"relation": "grandmother"}


def test_an_age_corrects_what_is_known():
    assert read("no, he's 19 years old", "confirm", known={"minor": True})["minor"] is False


@pytest.mark.parametrize("words", QUIET)
def test_small_talk_is_for_nobody_else(words):
    assert not read(words).keys() & {"relation", "patient_name", "minor"}


@settings(deadline=None, database=None)
@given(
    st.sampled_from(["mother", "father", "wife", "husband", "aunt", "uncle", "nephew"]),
    st.sampled_from(["Rosa Garcia", "Bob", "José de la Cruz"]),
    st.sampled_from(
        ["for my {} {}", "it's for my {}, {}", "My {} {} has hip pain", "my {}'s name is {}"]
    ),
)
def test_relation_and_name_come_back(relation, name, shape):
    details = read(shape.format(relation, name))
    assert (details["relation"], details["patient_name"]) == (relation, name)


@settings(deadline=None, database=None)
@given(st.integers(1, 110), st.sampled_from(["my son is {} years old", "mi hija tiene {} años"]))
def test_under_eighteen_is_a_minor(age, shape):
    assert read(shape.format(age)).get("minor") == (True if age < 18 else None)


DERIVED = {one for others in OTHER.values() for one in others}


@pytest.mark.parametrize("relation", sorted({*RELATIONS.values(), *DERIVED}))
def test_every_relation_has_words_in_both_languages(relation):
    label = "utter_label_value_" + re.sub(r"\W+", "_", relation)
    lines = wording.load({}, {}, {})
    assert lines.text(label, "en")
    assert lines.text(label, "es") not in {"", relation}


@pytest.mark.parametrize(
    "words",
    [
        "im 16 btw",
        "can i get an appointment without my mom knowing",
        "does my mom have to sign",
        "will my parents see this",
        "is this private? will my parents see this",
        "do i need my parents permission",
        "sin que mi mamá se entere",
        "mis papás tienen que firmar?",
        "necesito permiso de mis papás?",
    ],
)
def test_who_needs_a_parents_leave_is_under_age(words):
    assert read(words).get("minor") is True


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("can my dad see the doctor", {}),
        ("my mom has back pain, does my mom have to sign something", {}),
        ("does my mom have to sign", {"relation": "mother"}),
        ("im 16 years into this", {}),
        ("im 45 btw", {}),
        ("sin que mi espalda duela", {}),
        ("my parents both had back pain", {}),
    ],
)
def test_who_only_speaks_of_parents_is_not(words, known):
    assert "minor" not in read(words, None, "en", known)


@pytest.mark.parametrize(
    "text", ["yo soy la mamá, Rosa Vega", "I'm the mom, Rosa Vega", "this is her mother Rosa Vega"]
)
def test_who_writes_is_not_the_patient_who_was_asked_for(text):
    found = read(text, "patient_name", "en", {"relation": "daughter"})
    assert (found.get("name"), found.get("patient_name")) == ("Rosa Vega", None)


@pytest.mark.parametrize("text", ["es para mi hija, tiene 16", "mi hijo, que tiene 15"])
def test_an_age_behind_a_comma_is_the_childs(text):
    assert read(text, None)["minor"] is True


@pytest.mark.parametrize("words", ["its locked in the safe and my son has the key", "mi hijo tiene la llave", "my wife keeps my pills"])  # fmt: skip
def test_who_keeps_a_thing_is_no_patient(words):
    assert "relation" not in read(words, None)


@pytest.mark.parametrize("words", ["my son has back pain, 7 years", "mi hijo tiene dolor de espalda"])  # fmt: skip
def test_who_has_the_pain_is(words):
    assert read(words, None)["relation"] == "son"
