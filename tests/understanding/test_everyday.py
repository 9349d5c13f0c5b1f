"""The commonest short messages, and what visitors asked, through the trained model."""

import asyncio

import pytest

pytestmark = [
    pytest.mark.brain,
    pytest.mark.slow,
    pytest.mark.no_cover,
]


@pytest.fixture(scope="module")
def understood(trained):
    from bot.brain.understanding import understand

    return lambda text: asyncio.run(understand(trained, text)).understood.intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("hi", "greet"),
        ("hola", "greet"),
        ("bye", "goodbye"),
        ("thanks", "thanks"),
        ("gracias", "thanks"),
        ("yes", "affirm"),
        ("sí", "affirm"),
        ("no", "deny"),
        ("stop", "stop"),
        ("skip", "skip"),
        ("back", "go_back"),
        ("start over", "restart"),
        ("do you see children?", "ask_candidacy"),
        ("¿atienden a menores?", "ask_candidacy"),
        ("will they call me today?", "ask_location_hours"),
        ("is it one visit or two?", "ask_location_hours"),
        ("can he fix it?", "ask_treatment"),
        ("do you take Medicare?", "ask_cost_insurance"),
        ("what exercises should I do?", "ask_for_diagnosis"),
        ("my back is killing me", "inform"),
        ("do you fix teeth?", "out_of_scope"),
        ("what's the weather like?", "out_of_scope"),
        ("i wnat to tlak to a persn", "ask_for_person"),
    ],
)
def test_it_is_understood(understood, text, intent):
    assert understood(text) == intent
