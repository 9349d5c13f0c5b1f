"""What a summary left out or is to drop is talk of the list; what is of today is a sign all the same."""

import pytest

from bot import safety


@pytest.mark.parametrize(
    "words",
    [
        "take out numb, that's just my feet",
        "you still left out the leg being weak",
        "you left out my weak leg",
        "remove the word numb",
    ],
)
def test_what_the_list_says_alarms_nobody(words):
    assert safety.read(words, (), "confirm") is None


@pytest.mark.parametrize(
    "words",
    [
        "you left out my leg is weak since this morning",
        "I left out that my leg got weak today",
        "take out numb foot, it is weak now",
        "they left out that I can't feel when I wipe",
    ],
)
def test_what_is_new_is_heard_in_it(words):
    found = safety.read(words, (), "confirm")
    assert found is not None and found.action in ("emergency_department", "911")
