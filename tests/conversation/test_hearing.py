"""Words that are a button's title, and how they are named among what visitors say."""

from datetime import datetime, timezone
from types import SimpleNamespace

import pytest

from bot.contract import Choice, Draft, Office
from bot.conversation.hearing import hear
from bot.conversation.records import Talk

NOW = datetime(2026, 11, 21, 10, tzinfo=timezone.utc)
BELOW = (
    Choice("None of these", "screen_none"),
    Choice("It's old, not new", "alarm_old"),
    Choice("Yes, send it", "affirm"),
    Choice("Morning", "inform"),
    Choice("Ask again", "again"),
    Choice("Private chat", "private_chat"),
)


def heard(words):
    talk = Talk("c", "web", "en", Draft(), None, None, "", offered=BELOW)
    row = SimpleNamespace(
        kind="text", words=words, choice=None, asked=None, at="2026-11-21T10", turn_id="t"
    )
    return hear(talk, row, (), lambda _: Office(), NOW, returned=False)


@pytest.mark.parametrize(
    ("words", "payload", "intent"),
    [
        ("none of these", "screen_none", "deny"),
        ("its old not new", "alarm_old", "deny"),
        ("YES SEND IT.", "affirm", "affirm"),
        ("ok I'll press none of these then", "screen_none", "deny"),
        ("let me click the yes, send it button", "affirm", "affirm"),
        ("le doy a yes send it", "affirm", "affirm"),
    ],
)
def test_a_typed_title_is_its_button_and_has_a_name_that_scores_know(words, payload, intent):
    found = heard(words)
    assert found.choice.payload == payload
    assert found.pressed().intent == intent
    assert found.words == words


@pytest.mark.parametrize("words", ["morning", "ask again", "private chat", "yes, but wait"])
def test_what_stands_for_itself_is_read_as_words(words):
    found = heard(words)
    assert found.choice is None
    assert found.pressed() is None
