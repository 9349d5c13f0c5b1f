"""A name that is known already is put right."""

import pytest

from bot.intake.reading import read
from tests.intake.reading.tables import rows, said

FIXES = rows("""
change my name to Mary Jones -> Mary Jones
with an h, John -> John Smith
the name should be John Smith -> John Smith
not Jon, John -> John Smith
it's John, not Jon -> John Smith
John not Jon -> John Smith
no, not Smith, Smyth -> Jon Smyth
my last name is Lopez -> Jon Lopez
first name is John -> John Smith
it's spelled S-m-y-t-h -> Jon Smyth
my name is John Smythe -> John Smythe
no es Jon, es Juan -> Juan Smith
mi apellido es López -> Jon López
me llamo Juan Smith -> Juan Smith
it's spelled Jhon Smith not Jon -> Jhon Smith
not Jon Smith, it's Jhon Smith -> Jhon Smith
""")


@pytest.mark.parametrize(("words", "name"), FIXES)
def test_a_known_name_is_corrected(words, name):
    assert said(words, "confirm", "name", {"name": "Jon Smith"}) == name


def test_a_letter_that_was_filed_as_a_name_gives_way_to_the_name():
    words = "como q Q?? mi nombre es Maria Guadalupe Rios"
    assert read(words, None, "es", {"name": "Q"})["name"] == "Maria Guadalupe Rios"


@pytest.mark.parametrize("words", ["my name is Jayne with a y", "Jayne with a y"])
def test_a_first_name_that_is_spelled_anew_keeps_the_family_name(words):
    assert said(words, "confirm", "name", {"name": "Jane Porter"}) == "Jayne Porter"


@pytest.mark.parametrize(
    ("words", "known", "name"),
    [
        ("no, Marta Rios", "Marta", "Marta Rios"),
        ("no Marta Rios", "Marta", "Marta Rios"),
        ("no, Marta, Martha", "Marta", "Martha"),
        ("not Jon, John", "Jon", "John"),
    ],
)
def test_a_no_before_the_whole_name_completes_it(words, known, name):
    assert read(words, "best_time", "en", {"name": known})["name"] == name


@pytest.mark.parametrize(
    "words",
    [
        "change the pain to 6 and put Carols last name, Carol Delgado",
        "PUT CAROLS LAST NAME, CAROL DELGADO",
        "put Carol's last name, Carol Delgado",
        "change Carol's last name to Ruiz",
        "Carols last name is Ruiz",
        "my wife's last name is Ruiz",
        "her last name is Ruiz",
        "put Carols number 415-555-0144",
    ],
)
@pytest.mark.parametrize("known", [{}, {"name": "Walter Delgado"}])
def test_the_name_of_a_relative_never_takes_that_of_the_writer(words, known):
    assert "name" not in read(words, "confirm", "en", known)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("change my last name to Ruiz", "Walter Ruiz"),
        ("the last name is Ruiz", "Walter Ruiz"),
        ("put James Delgado", "James Delgado"),
        ("my name is Carlos Ruiz", "Carlos Ruiz"),
    ],
)
def test_the_name_of_the_writer_is_still_put_right(words, name):
    assert read(words, "confirm", "en", {"name": "Walter Delgado"})["name"] == name
