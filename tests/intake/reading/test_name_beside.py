"""A name among other words: a number, a time, a question."""

import pytest

from tests.intake.reading.tables import said


@pytest.mark.parametrize(
    ("words", "asked", "name"),
    [
        # A question holds no name, and one letter is none.
        ("is this private? will my parents see this", "contact", ""),
        ("will my name be kept private", "contact", ""),
        ("q pongan q no tengo seguro medico y q me da miedo la cirujia", None, ""),
        ("ponme J", None, ""),
        # Between the time and the number, or as the last word behind it.
        ("CALL ME TUESDAY MORNING EARL 702-555-0144", None, "Earl"),
        ("CALL ME TUESDAY MORNING EARL 702-555-0144", "contact", "Earl"),
        ("call me tomorrow 702-555-0144", None, ""),
        ("call me mornings thanks 702-555-0144", None, ""),
        (
            "can somebody from his office call me right now 702-555-0177 greg",
            None,
            "Greg",
        ),
        ("702-555-0177 rose hurts", None, ""),
        ("702-555-0177 thanks", None, ""),
    ],
)
def test_what_is_a_name_beside_other_words(words, asked, name):
    assert said(words, asked, "name") == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Hector Salas, 702-555-0162, I want the office manager to call me", "Hector Salas"),
        ("please call me, Al Reese, home 702 555 0101, cell 702 555 0102", "Al Reese"),
        ("Ann Weeks 702 555 0162", "Ann Weeks"),
    ],
)
def test_a_name_beside_a_number_that_is_labelled_or_has_words_behind_it(words, name):
    assert said(words, None, "name") == name
