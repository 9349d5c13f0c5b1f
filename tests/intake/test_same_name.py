"""One person's name in two ways, and two people's."""

from __future__ import annotations

import pytest

from bot.intake.request.same_name import same_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Maria Lopez", "maria lópez"),
        ("Maria", "Maria Lopez"),
        ("Lopez", "Maria Lopez"),
        ("Maria Elena Lopez", "Maria Lopez"),
        ("Jon Smith", "John Smith"),
        ("Jonh Smith", "John Smith"),
        ("Dan Kowal", "Daniel Kowal"),
        ("J. Smith", "John Smith"),
        ("Lopez, Maria", "Maria Lopez"),
        ("Mrs. Quillfeather", "Zephyrine Quilfether"),
        ("Harold Chatty", "Harald Chatti"),
        ("O'Brien", "Pat O Brien"),
        ("", "Maria Lopez"),
        ("702", "Maria Lopez"),
    ],
)
def test_two_spellings_of_one_name_are_one_person(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Husband Couple", "Wife Couple"),
        ("Harold Chatty", "Wanda Chatty"),
        ("Harold Chatty", "Wanda"),
        ("Maria Lopez", "Mario Lopez"),
        ("Juan Lopez", "Juana Lopez"),
        ("Daniel Ruiz", "Daniela Ruiz"),
        ("Ana Lopez", "Eva Lopez"),
        ("Ann Lee", "Sam Lee"),
        ("Maria Lopez", "Maria Garcia"),
        ("Tom", "Tim"),
        ("Marcos Diaz", "Maria Diaz"),
    ],
)
def test_two_names_are_two_people(one: str, other: str) -> None:
    assert not same_name(one, other)
    assert not same_name(other, one)
