import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.intake.reading import read
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
""")


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
