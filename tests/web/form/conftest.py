"""What was filed, and what was read for red flags."""

from __future__ import annotations

import threading

import pytest
from sqlalchemy import select

from bot import safety
from bot.handoff import tickets
from bot.store.tables import tickets as table


@pytest.fixture
def filed(engine):
    def read() -> list[dict]:
        with engine.begin() as conn:
            ids = conn.execute(select(table.c.id).order_by(table.c.created_at)).scalars().all()
            return [tickets.as_json(conn, each) for each in ids]

    return read


@pytest.fixture
def reads(monkeypatch):
    """What was read for red flags, and on which thread."""
    seen = []
    real = safety.read

    def read(text):
        seen.append((text, threading.current_thread()))
        return real(text)

    monkeypatch.setattr(safety, "read", read)
    return seen
