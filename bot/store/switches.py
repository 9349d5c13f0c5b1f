"""What an admin can switch for the whole installation, at once and for every process."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Connection

from bot.store import audit
from bot.store.tables import switches

BOT = "bot"
OFF = "off"
_OFF = select(switches).where(switches.c.name == BOT, switches.c.value == OFF)
# The same within another statement: it is asked with every message.
BOT_IS_OFF = _OFF.exists()


@dataclass(frozen=True)
class Switched:
    """Since when the bot is off, and by whom (a staff id)."""

    at: str
    actor: str


def bot_off(conn: Connection) -> Switched | None:
    """Whether visitors get the phone and the form only; None while the bot answers."""
    row = conn.execute(_OFF).one_or_none()
    return None if row is None else Switched(row.at, row.actor)


def turn_bot(conn: Connection, at: str, actor: str, *, on: bool) -> bool:
    """Switch the bot on or off; False if it is so already."""
    if on == (bot_off(conn) is None):
        return False
    conn.execute(delete(switches).where(switches.c.name == BOT))
    if not on:
        values = {"name": BOT, "value": OFF, "at": at, "actor": actor}
        conn.execute(insert(switches).values(values))
    audit.append(conn, at, actor, "bot on" if on else "bot off", BOT)
    return True
