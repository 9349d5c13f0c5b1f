"""A telephone number in two messages is one number."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read
from bot.intake.reading.contact.phone_pieces import piece_in


def after(digits, text, asked="phone"):
    draft = Draft(details={"name": "Ana Lopez"}, open=True, digits=digits)
    reading = Understood("inform", 0.9, "en", read(text, asked, "en", draft.details))
    return decide(draft, reading, asked, text).draft.details.get("phone")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("702555", "0148"),
        ("702555", "0148 is the rest"),
        ("702555", "and then 0148"),
        ("702555", "sorry hit enter too soon, 0148"),
        ("702555", "it ends in 0148"),
        ("702555", "zero one four eight"),
        ("702555", "y luego 0148"),
        ("702555", "perdón, 0148"),
        ("702555", "el resto es 0148"),
        ("702", "555-0148"),
        ("5550148", "702"),
        ("5550148", "area code 702"),
    ],
)
def test_the_second_piece_makes_it_whole(first, second):
    assert after(first, second) == "+17025550148"


@pytest.mark.parametrize(
    "text",
    [
        "after 0900",
        "call after 1030",
        "in 2019",
        "since 2019",
        "apt 0148",
        "at 12:30",
        "I'm 456 pounds",
        "0148 mornings at 1030",
        "mornings",
        "7",
    ],
)
def test_other_digits_are_no_piece(text):
    assert piece_in(text) == ""
    assert after("702555", text) is None


def test_a_piece_alone_is_no_number():
    assert after("", "0148") is None
