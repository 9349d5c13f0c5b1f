import pytest

from bot.contract import DECLINED
from bot.intake.reading import read
from tests.intake.reading.tables import QUIET, rows, said

ASKED = rows("""
just Ana -> Ana
I prefer not to give my last name. Ana. 7025550133 -> Ana
first name Ana last name Ruiz -> Ana Ruiz
my first name is Ana and last name is Ruiz -> Ana Ruiz
Soy la señora Ruiz -> Señora Ruiz
Maria Lopez -> Maria Lopez
maria lopez -> Maria Lopez
MARIA LOPEZ -> Maria Lopez
Maria -> Maria
bud -> Bud
call me Bud -> Bud
You can call me Al -> Al
William, but everybody calls me Bud -> Bud
my name is John Smith -> John Smith
My name's Art -> Art
name's bob -> Bob
the name is Henry Ford -> Henry Ford
I'm Dawn -> Dawn
i am peter -> Peter
this is Dr. Jones -> Dr. Jones
it's Mrs. Robinson -> Mrs. Robinson
Hi, I'm Ruth and my number is 702-555-0143 -> Ruth
Sure, it's Ray Charles -> Ray Charles
May Day -> May Day
Will -> Will
will -> Will
Will Power -> Will Power
write down do they take Medicare -> -
how much. ballpark. 20 grand? 40? -> -
not a number. estimate. -> -
fine. Ray Kowalczyk. happy? -> Ray Kowalczyk
put down will they call my wife -> -
Hope -> Hope
Grace -> Grace
Rich Price -> Rich Price
Bill Black -> Bill Black
April June -> April June
Jean-Luc Picard -> Jean-Luc Picard
SINÉAD O'CONNOR -> Sinéad O'Connor
patrick o'neil -> Patrick O'Neil
Ronald McDonald -> Ronald McDonald
RONALD MCDONALD -> Ronald McDonald
Vincent van Gogh -> Vincent van Gogh
LUDWIG VAN BEETHOVEN -> Ludwig van Beethoven
Van Nguyen -> Van Nguyen
J.R. Smith -> J.R. Smith
John Smith Jr. -> John Smith Jr.
TJ Hooker -> TJ Hooker
Henry Ford III -> Henry Ford III
Smith, John -> John Smith
Ng -> Ng
王伟 -> 王伟
Zoë Kravitz -> Zoë Kravitz
Bob here -> Bob
Maria Lopez 702-555-0143 -> Maria Lopez
maria lopez, maria@example.com -> Maria Lopez
Yes, Maria Lopez. 7025550143. -> Maria Lopez
Name: Maria Lopez -> Maria Lopez
Maria Lopez, 45 years old -> Maria Lopez
José Núñez -> José Núñez
MARÍA DE LA CRUZ -> María de la Cruz
maria de los angeles garcia -> Maria de los Angeles Garcia
Me llamo Juan Carlos Pérez -> Juan Carlos Pérez
mi nombre es ana -> Ana
soy Lupita -> Lupita
Hola, soy Ana María del Río -> Ana María del Río
me dicen Pepe -> Pepe
me llamo Rosa y mi número es 702 555 0143 -> Rosa
Señora Martínez -> Señora Martínez
Ortega y Gasset -> Ortega y Gasset
buenas tardes, Carmen Ruiz -> Carmen Ruiz
Pérez, Juan -> Juan Pérez
dolores -> Dolores
Ángel -> Ángel
Consuelo Reyes -> Consuelo Reyes
es Jorge Luis Borges, gracias -> Jorge Luis Borges
a nombre de Elena Ruiz -> Elena Ruiz
do you take Medicare? -> -
why do you need my name? -> -
hello -> -
my back hurts -> -
low back pain -> -
I have pain -> -
what -> -
yes please -> -
Thank You -> -
asdfgh -> -
call me tomorrow -> -
me duele la espalda -> -
¿por qué? -> -
quiero una cita -> -
no entiendo -> -
702-555-0143 -> -
Mrs. Henderson -> Mrs. Henderson
Sgt. Mike Delaney -> Mike Delaney
Mrs. Ana Delgado -> Ana Delgado
Dr. Maria Lopez -> Dr. Maria Lopez
Doña Chayo -> Chayo
Ms. Lee -> Ms. Lee
la señora Chavez -> Señora Chavez
Kim Tran DOB 3/4/60 -> Kim Tran
my nam is gus pappas -> Gus Pappas
jmy name si olivia sandoval sorry typing w one hand -> Olivia Sandoval
mi nonbre es rosa peña -> Rosa Peña
at the bar everybody says Tex but for your records write Leonard Ruiz -> Leonard Ruiz
my license says Refugio Salcedo -> Refugio Salcedo
u can reach me under jen castellano -> Jen Castellano
aparezco como Ana Yesenia Robles, póngale así -> Ana Yesenia Robles
apúntele Norma, con N de Nevada -> Norma
Bill Farnsworth... wait, use William Farnsworth -> William Farnsworth
Fatima. Fatima El-Amin. -> Fatima El-Amin
Pues Toño, bueno, Antonio Becerra -> Antonio Becerra
Kathy. Sorry, Catherine Doyle -> Catherine Doyle
not Marry, MARY Tolliver -> Mary Tolliver
Ana Ruiz, bueno, mañana -> Ana Ruiz
Ana, sorry, low back -> Ana
Brandi with an i. Last name Cobb -> Brandi Cobb
Weatherby, first name June -> June Weatherby
De la Fuente, Martín -> Martín de la Fuente
Del Valle, Sonia -> Sonia del Valle
Maria Luisa viuda de Soto -> Maria Luisa viuda de Soto
call the shop and ask for Big Al, everyone knows -> Big Al
call my son Terrell Hayes, he drives me -> Terrell Hayes
call my son Terrell if I don't answer -> -
contact my daughter -> -
conmigo nada más, Omar -> Omar
I am hearing impaired -> -
soy dura de oído -> -
I am bedridden -> -
soy bilingüe -> -
soy de Guatemala -> -
estoy desesperada, ayúdenme -> -
explíquenme por qué -> -
De nada -> -
sorry, autocorrect -> -
soy la nieta -> -
Given all that, could it be a nerve? -> -
Ana, do you take Medicare? -> Ana
vamos otra vez -> -
wanna start again -> -
thank you kindly -> -
comuníqueme con alguien -> -
this is Raymond period I would like a call -> Raymond
mi apellido es Villalobos, no Villareal -> Villalobos
its Catherine with a C -> Catherine
john baker -> John Baker
baker -> Baker
""")
UNASKED = rows("""
Can somebody call me tomorrow? 702-555-0133, Bill -> Bill
I am Chinese -> -
I'm Mexican American -> -
DOB 01/02/1960 -> -
my name is Maria and my hip hurts -> Maria
My name is maria lopez -> Maria Lopez
I'm Bob, my back hurts -> Bob
Call me Bud -> Bud
Maria Lopez, 702-555-0143, left hip -> Maria Lopez
Bob 702 555 0143 -> Bob
Left hip pain for years. Thanks, Maria -> Maria
me llamo Ana y me duele la espalda -> Ana
soy Ana, necesito una cita -> Ana
Ana Ruiz 702 555 0143 -> Ana Ruiz
me duele la cadera. Gracias, Carmen Ruiz -> Carmen Ruiz
Call me back tomorrow -> -
I'm desperate -> -
I'm tired of this pain -> -
I am Type 2 diabetic -> -
this is terrible -> -
This is my third message -> -
soy diabética -> -
soy paciente nueva -> -
it's Monday -> -
Maria -> -
call me at 702-555-0143 -> -
Left Hip 702-555-0143 -> -
Will you call me? -> -
hi there, Latoya Banks, sciatica down my left leg -> Latoya Banks
Hola, Nayeli Ochoa, me duele la cintura -> Nayeli Ochoa
Hi, Low Back pain here -> -
Hello, Desert Spine Clinic, I need help -> -
this is Carol Ann Meeks im writting about my back -> Carol Ann Meeks
this is um Curtis Bell I was calling earlier -> Curtis Bell
This is Cluneal Entrapment I think -> -
low back mostly, and I'm Ines by the way -> Ines
I'm Kelly Boudreaux now -> Kelly Boudreaux
leave a message for Ruthanne, that's me -> Ruthanne
déjele un mensaje a Concepción, esa soy yo -> Concepción
the one who hurts, that's me -> -
llámeme Pili nada más, después de las 3 -> Pili
llámeme mañana -> -
I'm on Medicare under Kaiser Permanente -> -
my chart says Fusion L4 -> -
my neck is killing me -> -
""")
REFUSALS = (
    "I'd rather not give my name", "I don't want to give my name", "anonymous", "no quiero dar mi nombre",
    "prefiero no dar mi nombre", "anónimo", "not comfortable giving my full name",
)  # fmt: skip


@pytest.mark.parametrize("asked", ["name", "contact"])
@pytest.mark.parametrize(("words", "name"), ASKED)
def test_a_name_that_was_asked_for(words, name, asked):
    if asked == "name" or words != "dolores":
        assert said(words, asked, "name") == name


@pytest.mark.parametrize(("words", "name"), UNASKED)
def test_a_name_that_nobody_asked_for(words, name):
    assert said(words, None, "name") == name


@pytest.mark.parametrize("asked", ["name", "contact"])
@pytest.mark.parametrize("words", REFUSALS)
def test_a_name_that_is_refused(words, asked):
    assert read(words, asked).get("name") == DECLINED


def test_a_refusal_without_a_noun_is_the_name_only_after_the_name():
    assert read("prefer not to say", "name") == {"name": DECLINED}
    assert "name" not in read("prefer not to say", "contact")


@pytest.mark.parametrize("asked", [None, "name", "contact"])
@pytest.mark.parametrize("words", QUIET)
def test_small_talk_has_no_name(words, asked):
    assert said(words, asked, "name") == ""


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("This is Denise K., agent w/ State Farm", "Denise K."), ("this is denise k. from state farm", "Denise K."), ("I'm Denise K., adjuster at State Farm", "Denise K."),
        ("This is Denise Kowalski with State Farm", "Denise Kowalski"), ("Soy Denise K., agente de State Farm", "Denise K."), ("My name is Rosa Y., his wife", "Rosa Y."),
        ("call me. 702 555 0133, Earl Dobbs", "Earl Dobbs"), ("soy Ana y me duele", "Ana"), ("I'm Dan a retired nurse", None), ("I'm fine with that", None),
        ("this is hard with my back", None), ("call me 702 555 0162 Pete Orr any time", "Pete Orr"), ("702 555 0162 Pete Orr, mornings please", "Pete Orr"),
        ("llámame 702 555 0164 Rosa Leal en la mañana", "Rosa Leal"), ("702 555 0162 Monday or Tuesday", None), ("call me please Joy Hall 702 555 0170", "Joy Hall"), ("please contact me Ann Poe 702 555 0170", "Ann Poe"),
        ("call me back 702 555 0170", None), ("text me please mornings 702 555 0170", None), ("can the office call me tho? 702 555 0161", None),
        ("702 555 0162 Sunrise Hospital", None),
    ],
)  # fmt: skip
def test_an_initial_or_an_employer_behind_a_name_takes_nothing_from_it(words, name):
    assert read(words, None, "en", {}).get("name") == name


@pytest.mark.parametrize("asked", [None, "name", "contact"])
@pytest.mark.parametrize(
    "words",
    [
        "it's raining here", "it is freezing", "i'm freezing", "just kidding", "brb", "it's hailing cats and dogs", "nobody calls me Bob",
        "Unbelievable. I sit there every night with my leg on fire", "Increíble. Me duele todo", "Exhausted.", "Absurdo",
        "no one ever calls me bob anymore", "please don't call me Bob", "my mother never calls me Bob",
    ],
)  # fmt: skip
def test_what_happens_and_what_nobody_calls_them_is_no_name(words, asked):
    assert "name" not in read(words, asked)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("everybody calls me Bob", "Bob"), ("only my wife calls me Bob", "Bob"), ("it's Fleming", "Fleming"), ("I'm Irving", "Irving"),
        ("i'm sterling hayes", "Sterling Hayes"), ("soy fernando", "Fernando"), ("Keating", "Keating"),
    ],
)  # fmt: skip
def test_a_name_that_only_sounds_like_it_is_one(words, name):
    assert read(words, "name")["name"] == name


@pytest.mark.parametrize("words", ["Tom Bergstrom", "Neil Armstrong", "Karl Goldschmidt", "Ida Worthstein", "Ann Lindstrom"])  # fmt: skip
@pytest.mark.parametrize(("said", "asked"), [("{}", "name"), ("Name's {}, 702 555 0119", None), ("Name: {}", "confirm")])  # fmt: skip
def test_a_surname_may_have_five_consonants_in_a_row(words, said, asked):
    assert read(said.format(words), asked)["name"] == words


@pytest.mark.parametrize("words", ["Tom sdfgh", "tom hjklw", "bcdfg wrtpx"])
def test_keys_hit_at_random_are_no_name(words):
    assert "name" not in read(words, "name")
