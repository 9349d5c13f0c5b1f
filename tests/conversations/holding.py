"""One dialogue, held through the session of ``talk``: real actions, real store."""

from __future__ import annotations

import atexit
import functools
import json
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot import clinic, settings, wording
from bot.clock import Clock
from bot.conversation.service import Conversations
from bot.handoff import destinations
from bot.settings import Keep
from bot.store.engine import connect, iso
from bot.store.purge import purge
from bot.terminal.session import Session
from tests.conversations.dialogues import FULL, Dialogue, Step, line
from tests.databases import with_tables

HOURS = 72
KEEP = Keep(draft_hours=HOURS)


class SetClock(Clock):
    """A clock that starts at a moment of the test's choice, and stands still."""

    def __init__(self, at: str) -> None:
        super().__init__()
        self._at = datetime.fromisoformat(at)

    def now(self) -> datetime:
        # A little later at each look: turns have an order.
        self._at += timedelta(milliseconds=1)
        return self._at + self._offset


class Named(Session):
    """A session that also tells the names of the lines that were said."""

    names: list[str]

    async def _output(self, turn: Any, replies: Any = ()) -> dict[str, Any]:
        self.names = [reply.name for reply in replies]
        return await super()._output(turn, replies)


@functools.lru_cache(maxsize=1)
def empty_database() -> Path:
    """A database with all tables and no rows, made once: a dialogue takes a copy."""
    path = Path(tempfile.mkdtemp(prefix="nerveline-")) / "empty.db"
    atexit.register(shutil.rmtree, path.parent, ignore_errors=True)
    with_tables(f"sqlite:///{path}")
    return path


def fresh_database(folder: Path) -> Path:
    """An empty database of the test's own."""
    path = folder / "talk.db"
    empty, own = sqlite3.connect(empty_database()), sqlite3.connect(path)
    with closing(empty), closing(own):
        empty.backup(own)
    return path


Compare = Callable[[Step, dict[str, Any], list[str]], None]


async def hold(
    dialogue: Dialogue, brain: Any, folder: Path, compare: Compare
) -> dict[str, Any] | None:
    """Hold it; ``compare`` gets each step with what followed. Gives the ticket at the end.

    ``brain`` answers requests, and starts and stops where the dialogue says so.
    """
    url = f"sqlite:///{fresh_database(folder)}"
    destinations.use(())
    facts = clinic.load(FULL if dialogue.clinic else settings.load().clinic_file)
    clock = SetClock(dialogue.at) if dialogue.at else Clock()
    engine = connect(url)
    lines = wording.load(facts.facts(), facts.titles(), facts.instead())
    conversations = Conversations(
        engine, brain, lines, clock, office=facts.office, keep_hours=HOURS
    )

    def due() -> None:
        with engine.begin() as conn:
            purge(conn, iso(clock.now()), KEEP)

    session = Named(conversations, clock, dialogue.channel, due)
    result: dict[str, Any] = {}
    try:
        for step in dialogue.steps:
            if step.kind == "brain":
                getattr(brain, step.value)()
                continue
            session.names = []
            result = await session.line(line(step))
            compare(step, json.loads(json.dumps(result)), session.names)
    finally:
        engine.dispose()
        destinations.use(None)
    return result["ticket"]
