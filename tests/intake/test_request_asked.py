"""What is asked of the request and of the call is told from other questions."""

import pytest

from bot.intake.whole.steering import steer


@pytest.mark.parametrize(
    "text",
    [
        "which number is on there?",
        "what's my number on there",
        "what name is on it",
        "what number did I give you?",
        "¿cuál número tienen ahí?",
        "qué hora tienen anotada",
    ],
)
def test_who_asks_what_stands_in_a_line_is_shown_the_request(text):
    assert steer(text)[0] == "shown"


@pytest.mark.parametrize(
    "text",
    [
        "which number do I call?",
        "what number is on the website",
        "what name is on the door",
        "what time is the appointment",
        "qué número es el del consultorio",
    ],
)
def test_other_numbers_and_names_are_not(text):
    found = steer(text)
    assert found is None or found[0] != "shown"


@pytest.mark.parametrize(
    "text", ["a que hora me van a llamar", "oiga y cuanto se tardan", "¿a qué hora me marcan?"]
)
def test_who_asks_when_they_call_hears_it(text):
    assert steer(text)[0] == "when_called"


@pytest.mark.parametrize("text", ["a que hora abren", "a que hora puedo llamar al consultorio"])
def test_the_hours_of_the_office_are_another_question(text):
    found = steer(text)
    assert found is None or found[0] != "when_called"
