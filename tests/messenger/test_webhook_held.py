"""Bodies that nobody has signed take little room: whose they are is known only at their end."""

from __future__ import annotations

import asyncio
import json

import pytest
from starlette.requests import Request

from bot.channels import bodies
from bot.channels.messenger import webhook

from .conftest import wrap

LARGE = 2 * bodies.SMALL


def sent(*sizes: int, last: asyncio.Event | None = None) -> Request:
    """A request whose body comes in chunks of these sizes, the end of it when ``last`` is set."""
    chunks = [b"x" * size for size in sizes]

    async def receive():
        if chunks:
            return {"type": "http.request", "body": chunks.pop(0), "more_body": True}
        if last is not None:
            await last.wait()
        return {"type": "http.request", "body": b"", "more_body": False}

    return Request({"type": "http", "headers": []}, receive)


def test_a_large_body_has_room_or_is_refused_and_a_small_one_needs_none():
    async def run():
        room, end = bodies.Room(LARGE), asyncio.Event()
        held = asyncio.create_task(bodies.read(sent(LARGE, last=end), LARGE, room))
        await asyncio.sleep(0)
        with pytest.raises(bodies.NoRoom):
            await bodies.read(sent(LARGE), LARGE, room)
        assert len(await bodies.read(sent(bodies.SMALL), LARGE, room)) == bodies.SMALL
        end.set()
        assert len(await held) == LARGE
        # What was read, and what was refused, leaves its room.
        assert len(await bodies.read(sent(LARGE), LARGE, room)) == LARGE

    asyncio.run(run())


def test_a_body_that_is_too_large_leaves_its_room():
    async def run():
        room = bodies.Room(LARGE)
        for _ in range(3):
            with pytest.raises(bodies.TooLarge):
                await bodies.read(sent(LARGE, LARGE), LARGE, room)
        assert len(await bodies.read(sent(LARGE), LARGE, room)) == LARGE

    asyncio.run(run())


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_what_is_no_signature_is_refused_before_its_body_is_read(client, monkeypatch):
    async def unread(*_):
        raise AssertionError("read")

    monkeypatch.setattr(webhook.bodies, "read", unread)
    for header in ("", "x", "sha256=x", "sha256=" + "g" * 64):
        headers = {"X-Hub-Signature-256": header}
        assert client.post("/messenger/webhook", content=b"{}", headers=headers).status_code == 403


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_meta_is_told_to_come_back_where_there_is_no_room(alice, monkeypatch):
    monkeypatch.setattr(bodies.Room, "take", _full)
    assert alice.post(b" " * LARGE).status_code == 503
    assert alice.post(json.dumps(wrap(alice.message(text="hello"))).encode()).status_code == 200


def _full(*_):
    raise bodies.NoRoom
