"""Nobody's name stands in what a maintainer reads."""

import pytest

from bot.terminal.redaction import redacted


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "This is Maria Kowalczyk, does Dr. Smith know Kathy Brown?",
            "This is [name] [name], does Dr. [name] know [name] [name]?",
        ),
        ("my name is zbigniew kowalczyk call 702 555 0101", "my name is [name] [name] call #"),
        ("MY NAME IS EARL PICKETT I GOT THE BACK PAIN", "MY NAME IS [name] [name] I GOT THE BACK PAIN"),
        ("maria kowalczyk said you called", "[name] [name] said you called"),
        ("Me llamo Xóchitl Ruiz y me duele", "Me llamo [name] [name] y me duele"),
        ("Soy la señora Park", "Soy la señora [name]"),
        ("el doctor Pérez me dijo", "el doctor [name] me dijo"),
        ("I saw Waters at Mercy Hospital", "I saw [name] at [name] [name]"),
        ("Tell Jay Park to come", "Tell [name] [name] to come"),
        ("ask for danny", "ask for [name]"),
        ("My wife Rose says hi", "My wife [name] says hi"),
        ("Lopez family", "[name] family"),
        ("joe@example.com is mine", "[mail] is mine"),
    ],
)  # fmt: skip
def test_names_and_what_looks_like_one_are_taken_out(text, shown):
    assert redacted(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Gabapentin made me sleepy",
        "Why does my Back hurt",
        "Burning pain since Fusion",
        "can he help with my hips on Tuesday",
        "¿Hablan español en Las Vegas?",
        "may i ask",
        "what does it cost with Medicare",
    ],
)
def test_ordinary_words_stay(text):
    assert redacted(text) == text


def test_names_that_are_known_go_in_any_spelling():
    assert redacted("tell mark and MARK'S wife", ["mark"]) == "tell [name] and [name]'S wife"
