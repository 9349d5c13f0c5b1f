"""What is no request of ours: sizes, types, origins."""

from __future__ import annotations

import json
import uuid

import pytest

from .conftest import ORIGIN

PHONE = "702-666-0463"


def test_a_body_over_8_kb_is_refused(visitor):
    body = json.dumps({"turn": str(uuid.uuid4()), "text": "a" * 9000})
    headers = visitor.headers | {"Content-Type": "application/json"}
    answer = visitor.client.post("/api/turns", content=body, headers=headers)
    assert answer.status_code == 413
    assert answer.json()["phone"] == PHONE


def test_the_length_that_a_request_claims_is_not_believed(visitor):
    def chunks():
        yield b'{"turn": "'
        for _ in range(9):
            yield b"x" * 1024

    headers = visitor.headers | {"Content-Type": "application/json"}
    answer = visitor.client.post("/api/turns", content=chunks(), headers=headers)
    assert answer.status_code == 413


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"turn": "not a uuid", "text": "hi"}',
        b'{"turn": "6b0a3c1e-0000-4000-8000-000000000000"}',
        b'{"turn": "6b0a3c1e-0000-4000-8000-000000000000", "text": "a", "choice": "b"}',
        b'{"turn": "6b0a3c1e-0000-4000-8000-000000000000", "text": 5}',
        b'{"turn": "6b0a3c1e-0000-4000-8000-000000000000", "text": "a", "payload": "/deny"}',
        b"[" * 5000,
    ],
)
def test_what_is_no_message_is_refused(visitor, body, count_turns):
    headers = visitor.headers | {"Content-Type": "application/json"}
    answer = visitor.client.post("/api/turns", content=body, headers=headers)
    assert answer.status_code == 400
    assert PHONE in answer.json()["message"]
    assert count_turns() == 0


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_another_content_type_is_refused(visitor, kind):
    body = json.dumps({"turn": str(uuid.uuid4()), "text": "hi"})
    headers = visitor.headers | {"Content-Type": kind}
    assert visitor.client.post("/api/turns", content=body, headers=headers).status_code == 415


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", f"{ORIGIN}.evil.example", f"{ORIGIN}:8443", ""]
)
def test_a_foreign_origin_is_refused(visitor, origin):
    refused = visitor.post({"turn": str(uuid.uuid4()), "text": "hi"}, Origin=origin)
    assert refused.status_code == 403
    assert "access-control-allow-origin" not in refused.headers


def test_a_post_without_origin_is_refused_and_a_get_is_not(visitor):
    headers = {"Authorization": f"Bearer {visitor.token}"}
    body = {"turn": str(uuid.uuid4()), "text": "hi"}
    assert visitor.client.post("/api/turns", json=body, headers=headers).status_code == 403
    assert visitor.client.get("/api/history", headers=headers).status_code == 200


def test_cors_headers_stand_once(visitor):
    allowed = [
        value
        for name, value in visitor.history().headers.multi_items()
        if name == "access-control-allow-origin"
    ]
    assert allowed == [ORIGIN]


def test_a_browser_may_ask_first(client):
    asking = {
        "Origin": ORIGIN,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization,content-type",
    }
    assert client.options("/api/turns", headers=asking).status_code == 200
    foreign = asking | {"Origin": "https://evil.example"}
    assert client.options("/api/turns", headers=foreign).status_code == 400
