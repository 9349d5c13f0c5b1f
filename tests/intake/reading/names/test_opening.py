"""A name that opens a message of details, unasked and with no word that leads to it."""

from __future__ import annotations

import pytest

from bot.intake.reading import read

OPENED = [
    ("Mick O'Rourke, low back, 7 out of 10, eleven yrs", "Mick O'Rourke"),
    ("Marcus Tillman, both sides of my neck, ever since 2020", "Marcus Tillman"),
    ("Denise Wong / 702 555 0157 / dwong@example.com", "Denise Wong"),
    ("Anh Nguyen. Vietnamese interpreter please", "Anh Nguyen"),
    ("Pat. left buttock. 6. no surgery. PT", "Pat"),
    ("Hi, Quentin Ash, since childhood", "Quentin Ash"),
    ("ya soy paciente de ahí, Abel Quiroz", "Abel Quiroz"),
    ("existing patient, Sheila Marks", "Sheila Marks"),
    ("Hector Luna txt 7255550106", "Hector Luna"),
]
NO_NAME = [
    "Tim, my low back hurts since 2019",
    "Ann Reed, my neighbor, told me about you. low back, 5 years",
    "Sheila Marks, who is your patient, sent me. back pain 3 years",
    "Karen Smith, DO, did my fusion in 2019",
    "Low back, left, 5 years",
    "Physical therapy, shots, chiropractor",
    "Las Vegas, low back pain since 2019",
    "Will, maybe, mornings",
    "Maria Lopez, is she in on Mondays?",
]


@pytest.mark.parametrize(("text", "name"), OPENED)
def test_a_name_that_opens_a_list_of_details_is_read(text, name):
    assert read(text).get("name") == name


@pytest.mark.parametrize("text", NO_NAME)
def test_who_else_is_named_or_spoken_to_is_not_the_visitor(text):
    assert "name" not in read(text)


def test_a_known_name_is_not_replaced_by_one_that_opens_a_message():
    assert "name" not in read("Maria Lopez, mornings", known={"name": "Ana Ruiz"})
