import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.contract import DECLINED
from bot.intake.reading import problem, read
from tests.intake.reading.tables import QUIET, rows, said

ASKED = rows("""
seven hundred two five five five oh one four three -> +17025550143
seven twenty-five, five fifty-five, oh one ninety-nine -> +17255550199
cell 702.555.0143 home 702.555.0188 -> +17025550143
001 702 555 0143 -> +17025550143
+34 612 345 678 -> +34612345678
702-555-0143 -> +17025550143
(702) 555-0143 -> +17025550143
(702)555-0143 -> +17025550143
702.555.0143 -> +17025550143
702 555 0143 -> +17025550143
702/555/0143 -> +17025550143
7025550143 -> +17025550143
+1 702 555 0143 -> +17025550143
+17025550143 -> +17025550143
1-702-555-0143 -> +17025550143
1 (702) 555 0143 -> +17025550143
702 - 555 - 0143 -> +17025550143
702–555–0143 -> +17025550143
70 25 55 01 43 -> +17025550143
my cell is 702 555 0143 -> +17025550143
You can reach me at 702-555-0143. Thanks! -> +17025550143
7O2-555-O143 -> +17025550143
７０２-５５５-０１４３ -> +17025550143
7️⃣0️⃣2️⃣ 555 0143 -> +17025550143
seven oh two five five five oh one four three -> +17025550143
seven zero two, five five five, zero one four three -> +17025550143
seven o two triple five o one four three -> +17025550143
555-0142 IS THE PHONE 702 AREA -> +17025550142
555-0142 area code 702 -> +17025550142
area code 702 5550142 -> +17025550142
area code is 702, number 555-0142 -> +17025550142
702 area 555 0142 -> +17025550142
5550142 (702 area) -> +17025550142
mi numero es 555-0142 con area 702 -> +17025550142
555 0142 código de área 702 -> +17025550142
five five five oh one four two area code seven oh two -> +17025550142
area code 702 then double five five oh one four three -> +17025550143
seven oh two double five five oh one forty three -> +17025550143
eight hundred five five five oh one four three -> +18005550143
one eight hundred 555 0143 -> +18005550143
702-555-0143 ext 12 -> +17025550143;ext=12
702-555-0143 ext. 12 -> +17025550143;ext=12
702-555-0143 x12 -> +17025550143;ext=12
702-555-0143x12 -> +17025550143;ext=12
702 555 0143 extension 4021 -> +17025550143;ext=4021
702-555-0143 #7 -> +17025550143;ext=7
702-555-0143, extension one two -> +17025550143;ext=12
702-555-0143 or 725-555-0188 -> +17025550143
not 702-555-0143, it's 725-555-0188 -> +17255550188
my old number was 702 555 0143, new one is 725 555 0188 -> +17255550188
702-555-0143, 8/10, 5 years -> +17025550143
+44 20 7946 0958 -> +442079460958
+52 55 1234 5678 -> +525512345678
011 52 55 1234 5678 -> +525512345678
1-800-FLOWERS -> +18003569377
siete cero dos cinco cinco cinco cero uno cuatro tres -> +17025550143
siete cero dos, cinco cincuenta y cinco, cero uno cuarenta y tres -> +17025550143
setecientos dos, quinientos cincuenta y cinco, cero uno cuarenta y tres -> +17025550143
ochocientos cinco cinco cinco cero uno cuatro tres -> +18005550143
mi número es el 702 555 0143 -> +17025550143
mi celular: 702-555-0143 -> +17025550143
mi teléfono es 702.555.0143 extensión 5 -> +17025550143;ext=5
siete cero dos doble cinco cinco cero uno cuatro tres -> +17025550143
me pueden llamar al (702) 555 0143 por favor -> +17025550143
es 7025550143, gracias -> +17025550143
702 555 0143 o 725 555 0188 -> +17025550143
el número viejo es 702 555 0143, el nuevo 725 555 0188 -> +17255550188
mi tel 702 5550143 -> +17025550143
más 52 55 1234 5678 -> +525512345678
555-0143 -> -
55501 -> -
702-555-01433 -> -
702 555 0143 99 -> -
123-456-7890 -> -
002-555-0143 -> -
702-155-0143 -> -
123-45-6789 -> -
mañana -> -
why do you need it? -> -
""")
DECLINES = rows("""
I'd rather not give my number -> phone
I would rather not -> phone
prefer not to say -> phone
I'm not comfortable giving my phone number -> phone
I don't want to share my phone -> phone
I won't give you my number -> phone
no thanks -> phone
none of your business -> phone
I don't have a phone -> phone
no quiero dar mi telefono -> phone
prefiero no dar mi número -> phone
no tengo teléfono -> phone
no gracias -> phone
prefiero no decirlo -> phone
no doy mi número -> phone
""")
UNASKED = rows("""
Is 702-666-0463 your number? -> -
my SSN is 123-45-6789 -> -
Call me at 702-555-0143 -> +17025550143
my number is seven oh two five five five oh one four three -> +17025550143
Maria Lopez 7025550143 -> +17025550143
llámeme al 702 555 0143 -> +17025550143
I had surgery 2015-2019 10 times -> -
Is your number 702-555-0199? -> -
my member ID is 7025550143 -> -
policy number 702 555 0143 -> -
born 03/14/1958 -> -
24 7 365 2020 -> -
""")
FIXES = rows("""
it's 54 at the end, not 45 -> +17025550154
last digit's 7 -> +17025550147
the last digit should be a seven -> +17025550147
wrong area code, 725 -> +17255550145
I gave you the wrong last four, it's 0188 -> +17025550188
no, es 0188 al final -> +17025550188
it ends in 54, not 45 -> +17025550154
it ends in five four -> +17025550154
no, the area code is 725 -> +17255550145
area code 725, not 702 -> +17255550145
725 is the area code -> +17255550145
the area code isn't 702, it's 725 -> +17255550145
change the last digit to 7 -> +17025550147
the last digit is 7, not 5 -> +17025550147
the last two digits are 54 -> +17025550154
last four are 0199 -> +17025550199
the last 4 should be 0199 -> +17025550199
the first three are 725 -> +17255550145
the middle three should be 556 -> +17025560145
the last two digits are switched -> +17025550154
0199 not 0145 -> +17025550199
not 45, 54 -> +17025550154
54 instead of 45 -> +17025550154
it's 725-555-0145 -> +17255550145
add extension 12 -> +17025550145;ext=12
termina en 54, no en 45 -> +17025550154
termina en cincuenta y cuatro -> +17025550154
el código de área es 725 -> +17255550145
el último dígito es 7 -> +17025550147
los últimos cuatro son 0199 -> +17025550199
no es 45, es 54 -> +17025550154
cambie el último dígito a 7 -> +17025550147
yes, that's right -> -
the area code is 125 -> -
""")
WRONG = rows("""
555-0143 -> phone_no_area_code
five five five oh one four three -> phone_no_area_code
cinco cinco cinco cero uno cuatro tres -> phone_no_area_code
70255501 -> phone_too_short
702 -> phone_too_short
702-555-01 -> phone_too_short
702-555-01433 -> phone_too_long
702 555 0143 99 -> phone_too_long
123-456-7890 -> phone_unlikely
702-155-0143 -> phone_unlikely
702-555-0143 -> -
why? -> -
""")


@pytest.mark.parametrize(("words", "number"), ASKED)
def test_a_number_that_was_asked_for(words, number):
    assert said(words, "phone", "phone") == number


@pytest.mark.parametrize(("words", "number"), UNASKED)
def test_a_number_that_nobody_asked_for(words, number):
    assert said(words, None, "phone") == number


@pytest.mark.parametrize("asked", ["phone", "contact"])
@pytest.mark.parametrize(
    ("words", "key"), [r for r in DECLINES if "thanks" not in r[0] and "gracias" not in r[0]]
)
def test_a_number_that_is_refused(words, key, asked):
    assert read(words, asked) == {key: DECLINED}


def test_a_bare_no_declines_only_a_single_detail():
    assert read("no thanks", "phone") == {"phone": DECLINED}
    assert read("no thanks", "contact") == {}


@pytest.mark.parametrize("asked", ["phone", "confirm"])
@pytest.mark.parametrize(("words", "number"), FIXES)
def test_a_known_number_is_corrected(words, number, asked):
    assert said(words, asked, "phone", {"phone": "+17025550145"}) == number


@pytest.mark.parametrize(("words", "code"), WRONG)
def test_what_is_wrong_with_a_number(words, code):
    assert (problem(words, "phone") or "") == code


def test_no_problem_is_told_where_none_was_asked_or_an_address_is_there():
    assert problem("555-0143", None) is None
    assert problem("maria@example.com, age 45", "contact") is None
    assert problem("Maria Lopez", "contact") is None
    assert problem("I have had pain for 15 years", "contact") is None


@pytest.mark.parametrize("words", QUIET)
def test_small_talk_has_no_number(words):
    assert said(words, None, "phone") == ""


DIGIT_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
CIFRAS = ("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve")
three = st.integers(200, 999).filter(lambda n: n % 100 != 11)
four = st.integers(0, 9999).map("{:04}".format)
STYLES = (
    "{0}-{1}-{2}", "({0}) {1}-{2}", "{0}.{1}.{2}", "{0} {1} {2}", "{0}{1}{2}", "+1{0}{1}{2}",
    "+1 ({0}) {1}-{2}", "1-{0}-{1}-{2}", "my number is {0} {1} {2}", "tel: {0}/{1}/{2}, thanks",
)  # fmt: skip


@settings(deadline=None, database=None)
@given(three, three, four, st.sampled_from(STYLES))
def test_every_style_gives_the_same_number(area, exchange, line, style):
    words = style.format(area, exchange, line)
    assert said(words, "phone", "phone") == f"+1{area}{exchange}{line}"


@settings(deadline=None, database=None)
@given(three, three, four, st.sampled_from([DIGIT_WORDS, CIFRAS]))
def test_spoken_digits_give_the_same_number(area, exchange, line, names):
    digits = f"{area}{exchange}{line}"
    words = " ".join(names[int(d)] for d in digits)
    assert said(words, "phone", "phone") == f"+1{digits}"


@settings(deadline=None, database=None)
@given(three, three, four, st.integers(1, 99_999))
def test_extensions_come_back(area, exchange, line, extension):
    number = phonenumbers.parse(f"+1{area}{exchange}{line};ext={extension}")
    for shape in (
        phonenumbers.PhoneNumberFormat.NATIONAL,
        phonenumbers.PhoneNumberFormat.INTERNATIONAL,
    ):
        words = phonenumbers.format_number(number, shape)
        assert said(words, "phone", "phone") == f"+1{area}{exchange}{line};ext={extension}"


@settings(deadline=None, database=None)
@given(three, three, four)
def test_a_number_is_read_the_same_from_its_own_form(area, exchange, line):
    once = said(f"{area} {exchange} {line}", "phone", "phone")
    assert said(once, "phone", "phone") == once
    assert read(once, None) == {"phone": once}


@pytest.mark.parametrize(
    ("words", "phone", "notes"),
    [
        ("my adjuster is Kathy Boone 702 555 0156, call her too", "", "my adjuster is Kathy Boone 702 555 0156"),
        (
            "Luis Prado 7025550155, my adjuster is Kathy Boone 702 555 0156",
            "+17025550155",
            "my adjuster is Kathy Boone 702 555 0156",
        ),
        ("my lawyer's number is 702 555 0156", "", "my lawyer's number is 702 555 0156"),
        ("Al Reese, home 702 555 0101, cell 702 555 0102", "+17025550101", "cell 702 555 0102"),
        ("702 555 0112 not 702 555 0121", "+17025550112", ""),
        ("wait, 702 555 0112, sorry, 702 555 0113", "+17025550113", ""),
        ("my number changed from 702 555 0101 to 702 555 0102", "+17025550102", ""),
        ("my boss is Joe Stone and my number is 702 555 0103", "+17025550103", ""),
    ],
)  # fmt: skip
def test_a_second_number_is_a_note_and_takes_nothing_from_the_first(words, phone, notes):
    details = read(words, None, "en", {})
    assert details.get("phone", "") == phone
    assert details.get("notes", "") == notes


@pytest.mark.parametrize("asked", ["contact", "phone"])
@pytest.mark.parametrize(
    ("words", "declined"),
    [
        ("im not giving you squat. so you can sell my number? one star review", False),
        ("I'm not telling you a damn thing", False),
        ("I won't give you anything", False),
        ("I'm not giving you my number", True),
        ("I'm not giving you that", True),
    ],
)
def test_who_refuses_everything_wishes_for_no_email_instead_of_the_number(words, declined, asked):
    assert (read(words, asked).get("phone") == DECLINED) is declined
