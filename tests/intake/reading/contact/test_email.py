import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.contract import DECLINED
from bot.intake.reading import problem, read
from tests.intake.reading.tables import QUIET, rows, said

ASKED = rows("""
maria@example.com -> maria@example.com
Maria.Lopez@Example.com -> Maria.Lopez@example.com
MARIA@EXAMPLE.COM -> maria@example.com
it's maria@example.com. Thanks -> maria@example.com
<maria@example.com> -> maria@example.com
maria @ example.com -> maria@example.com
maria@ example . com -> maria@example.com
maria@gmail,com -> maria@gmail.com
maria@gmail.con -> maria@gmail.com
maria_l-22+x@mail.example.co.uk -> maria_l-22+x@mail.example.co.uk
maria at gmail dot com -> maria@gmail.com
maria dot lopez at gmail dot com -> maria.lopez@gmail.com
maria underscore lopez at yahoo dot com -> maria_lopez@yahoo.com
maria dash lopez at outlook dot com -> maria-lopez@outlook.com
maria lopez at gmail dot com -> marialopez@gmail.com
maria22 at gmail.com -> maria22@gmail.com
my email is john smith at icloud dot com -> johnsmith@icloud.com
j o h n at gmail dot com -> john@gmail.com
maria at gmail com -> maria@gmail.com
maria(at)gmail.com -> maria@gmail.com
maria [at] example dot com -> maria@example.com
the best address is bob@example.org -> bob@example.org
bob@example.org or bob@example.net -> bob@example.org
email: bob@example.org -> bob@example.org
bob@my-clinic.example.com, mornings -> bob@my-clinic.example.com
maria arroba hotmail punto com -> maria@hotmail.com
maria punto lopez arroba gmail punto com -> maria.lopez@gmail.com
maria guion bajo lopez arroba yahoo punto com -> maria_lopez@yahoo.com
maria guión lopez arroba outlook punto com -> maria-lopez@outlook.com
mi correo es pepe@example.com -> pepe@example.com
mi correo electrónico es pepe arroba gmail punto com -> pepe@gmail.com
es pepe22 arroba hotmail punto com punto mx -> pepe22@hotmail.com.mx
correo: pepe@example.com.mx gracias -> pepe@example.com.mx
pepe lopez arroba gmail punto com -> pepelopez@gmail.com
escríbame a pepe@example.com -> pepe@example.com
josé@example.com -> josé@example.com
pepe@live.com.mx -> pepe@live.com.mx
maria@gmail -> -
maria gmail.com -> -
@gmail.com -> -
maria@@gmail.com -> -
maria -> -
I am at home -> -
meet me at noon -> -
estoy en casa -> -
""")
UNASKED = rows("""
write to maria@example.com -> maria@example.com
Bob, bob@example.com, left hip -> bob@example.com
my email is maria dot lopez at gmail dot com -> maria.lopez@gmail.com
mi correo es pepe arroba gmail punto com -> pepe@gmail.com
I work at the mall -> -
it hurts at night -> -
""")


@pytest.mark.parametrize(("words", "address"), ASKED)
def test_an_address_that_was_asked_for(words, address):
    assert said(words, "email", "email") == address


@pytest.mark.parametrize(("words", "address"), UNASKED)
def test_an_address_that_nobody_asked_for(words, address):
    assert said(words, None, "email") == address


@pytest.mark.parametrize(
    "words",
    [
        "no thanks",
        "I don't have email",
        "I'd rather not",
        "no tengo correo",
        "prefiero no dar mi correo",
        "no",
    ],
)
def test_an_address_that_is_refused(words):
    assert said(words, "email", "email") == DECLINED


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("maria@gmail", "email_incomplete"),
        ("maria gmail", "email_incomplete"),
        ("maria arroba gmail", "email_incomplete"),
        ("@example.com", "email_incomplete"),
        ("maria@example.com", None),
        ("why?", None),
    ],
)
def test_what_is_wrong_with_an_address(words, code):
    assert problem(words, "email") == code


def test_a_known_address_is_corrected():
    known = {"email": "maria@gmail.com"}
    assert said("hotmail, not gmail", "email", "email", known) == "maria@hotmail.com"
    assert said("no gmail, es hotmail", "confirm", "email", known) == "maria@hotmail.com"


@pytest.mark.parametrize("words", QUIET)
def test_small_talk_has_no_address(words):
    assert said(words, None, "email") == ""


word = st.from_regex(r"[a-z][a-z0-9]{1,9}", fullmatch=True)
SPOKEN = st.sampled_from([("at", "dot"), ("arroba", "punto")])


@settings(deadline=None, database=None)
@given(word, word, word, st.sampled_from(["com", "org", "net", "mx"]))
def test_a_typed_address_comes_back(one, two, domain, end):
    address = f"{one}.{two}@{domain}.{end}"
    assert read(address, "email") == {"email": address}
    assert said(f"you can write to {address}, thanks", None, "email") == address


@settings(deadline=None, database=None)
@given(st.sampled_from(["maria", "bob22", "jlo"]), word, SPOKEN)
def test_a_spoken_address_comes_back(local, domain, signs):
    at, dot = signs
    if domain in {"a", "at", "dot", "punto", "point", "guion", "dash"}:
        return
    words = f"{local} {at} {domain} {dot} com"
    assert said(words, "email", "email") == f"{local}@{domain}.com"


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("ana@gmail.comana@gmail.com", "ana@gmail.com"),
        ("ana@gmail.com/ana@yahoo.com", "ana@gmail.com"),
        ("a@gmail.com@gmail.com", "a@gmail.com"),
        ("a@x.com-b@y.com", "a@x.com"),
    ],
)
def test_of_two_addresses_in_one_word_the_first_is_read(words, address):
    assert said(words, "email", "email") == address


@settings(deadline=None, database=None)
@given(st.text(alphabet="ab@./- ", max_size=40))
def test_no_row_of_signs_is_too_much_for_an_address(words):
    read(words, "email")


@pytest.mark.parametrize("words", ["correo no yo de eso no tengo", "e-mail no", "email, no"])
def test_no_e_mail_is_an_answer(words):
    assert said(words, "email", "email") == "declined"


def test_a_name_is_no_address_that_was_tried():
    assert problem("me llamo Refugio Arreola", "email") is None
    assert problem("maria arroba gmail", "email") == "email_incomplete"


@pytest.mark.parametrize(
    ("words", "mail"),
    [
        ("I'd rather not give my phone, can you email me", None),
        ("I don't want to give my number, email is better", None),
        ("I'd rather not give my phone number. please use e-mail", None),
        ("prefiero no dar mi teléfono, ¿me pueden escribir por correo?", None),
        ("I don't want to give you my phone or email", DECLINED),
        ("I'd rather not give my number, email, or name", DECLINED),
        ("no quiero dar mi teléfono ni mi correo", DECLINED),
    ],
)
def test_whoever_refuses_the_phone_and_wishes_for_mail_has_not_refused_both(words, mail):
    fields = read(words, "contact", "en")
    assert (fields["phone"], fields.get("email")) == (DECLINED, mail)
