"""A paper, a button or a link that is not found is no stroke; words and sight that fail are."""

import pytest

from bot import safety


@pytest.mark.parametrize(
    "words",
    [
        "I can't find my insurance card, my wife has it",
        "I can't find the referral paper",
        "I can't find my glasses so I can't read this",
        "I can't see the button",
        "I can't open the attachment",
        "no veo el botón",
        "no puedo abrir el archivo",
        "can't stand in line at the store",
    ],
)
def test_what_is_not_found_alarms_nobody(words):
    assert safety.read(words) is None


@pytest.mark.parametrize(
    ("words", "action"),
    [
        ("can't find my words", "911"),
        ("he can't find the right words, his face droops", "911"),
        ("I can't see the words on the page since this morning", "911"),
        ("I can't see", "911"),
        ("no puedo ver", "911"),
        ("can't see the button, everything went black in one eye", "911"),
        ("can't stand, can't walk since this morning", "emergency_department"),
        ("can't stand up in the line, my legs gave out today", "emergency_department"),
    ],
)
def test_what_fails_of_words_sight_and_legs_does(words, action):
    found = safety.read(words)
    assert found is not None and found.action == action
