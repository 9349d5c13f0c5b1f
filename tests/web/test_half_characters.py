"""Half an emoji: a browser sends it as an escape that no text may hold."""

from __future__ import annotations

import uuid

import pytest

HARM = r"I want to kill myself \ud83d"


def post(visitor, text: str):
    """``text`` as it stands between the quotes of the JSON."""
    body = f'{{"turn": "{uuid.uuid4()}", "text": "{text}"}}'
    headers = visitor.headers | {"Content-Type": "application/json"}
    return visitor.client.post("/api/turns", content=body, headers=headers)


@pytest.mark.parametrize(
    ("sent", "taken"),
    [
        (r"my back \ud83d hurts", "my back \ufffd hurts"),
        (r"my back \uDE00", "my back \ufffd"),
        (r"\ud83d\ud83d\ude00", "\ufffd😀"),
        (r"\ude00\ud83d", "\ufffd\ufffd"),
        # What must stay as it is: a whole emoji, a backslash before a u, other escapes.
        (r"\ud83d\ude00", "😀"),
        (r"\\ud83d", r"\ud83d"),
        (r"\\\ud83d", "\\\ufffd"),
        (r"a \"word\"\nand \u00e9", 'a "word"\nand é'),
    ],
)
def test_words_beside_half_a_character_are_taken(visitor, sent, taken):
    answer = post(visitor, sent)
    assert answer.status_code == 200, answer.text
    assert answer.json()["turn"]["words"] == taken


def test_an_emergency_beside_half_an_emoji_has_its_line(visitor):
    assert "988" in post(visitor, HARM).json()["turn"]["replies"][0]["text"]


@pytest.mark.parametrize("sent", ["\\", r"\u12", r"\ud8", "\\\nx"])
def test_what_is_no_json_is_still_refused(visitor, sent):
    assert post(visitor, sent).status_code == 400
