"""What stands in the store of an installation that commands work on."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Engine

from bot.handoff import submission
from bot.store.tables import outbox as notices
from tests.handoff.requests import request


def file(engine: Engine, **changes: Any) -> submission.Filed:
    with engine.begin() as conn:
        return submission.submit(conn, request(**changes))


def states(engine: Engine) -> list[str]:
    with engine.connect() as conn:
        return list(conn.execute(select(notices.c.state)).scalars())
