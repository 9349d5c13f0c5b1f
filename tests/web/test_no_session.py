"""A browser without a right to a conversation: what it says is read for signs all the same."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest

from .conftest import ORIGIN, Visitor

EMERGENCY = "since today I can't hold my urine"
PHONE = "702-666-0463"


def say(client, text: str, **headers: str):
    body = {"turn": str(uuid.uuid4()), "text": text}
    return client.post("/api/turns", json=body, headers={"Origin": ORIGIN, **headers})


def open_by_cookie(client, **more):
    body = {"cookie": True, **more}
    return client.post("/api/sessions", json=body, headers={"Origin": ORIGIN})


@pytest.mark.parametrize("header", [{}, {"Authorization": "Bearer null"}])
def test_an_emergency_has_its_line_without_a_session(client, count_turns, header):
    refused = say(client, EMERGENCY, **header)
    assert refused.status_code == 401
    assert "911" in refused.json()["urgent"][0]
    assert count_turns() == 0


def test_ordinary_words_without_a_session_have_none(client):
    assert "urgent" not in say(client, "hello").json()


def test_an_emergency_has_its_line_in_a_conversation_that_is_over(visitor, clock):
    clock.forward(timedelta(days=4))
    refused = visitor.say(EMERGENCY)
    assert refused.status_code == 401
    assert "911" in refused.json()["urgent"][0]


def test_words_without_a_session_count_for_their_address_and_are_read(client, limits):
    refused = [say(client, EMERGENCY) for _ in range(limits.address.most + 1)]
    assert {each.status_code for each in refused} == {401, 429}
    assert "911" in refused[-1].json()["urgent"][0]


def test_a_chat_that_cannot_be_opened_now_names_the_phone(client, limits):
    for _ in range(limits.sessions.most):
        Visitor(client)
    refused = open_by_cookie(client)
    assert refused.status_code == 429
    assert PHONE in refused.json()["message"]
    assert "911" in refused.json()["message"]
    assert int(refused.headers["retry-after"]) > 0


def test_an_opening_knows_the_browser_by_its_cookie_whatever_its_header_says(client):
    assert "turn" in open_by_cookie(client).json()
    assert "__Host-nerveline_chat" in client.cookies
    body = {"cookie": True}
    headers = {"Origin": ORIGIN, "Authorization": "Bearer null"}
    again = client.post("/api/sessions", json=body, headers=headers)
    assert again.json() == {"language": "en"}
