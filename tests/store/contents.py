"""A database with something of everything in it, and all that it holds."""

from __future__ import annotations

from sqlalchemy import insert, select
from sqlalchemy.engine import Connection, Engine

from bot.handoff import submission
from bot.store import backup
from bot.store.engine import connect
from bot.store.schema import SCHEMA
from bot.store.tables import conversations, turns
from tests.databases import AT
from tests.handoff.requests import WORDS, request

MANY = backup.ROWS_IN_A_PART + 30


def fill(engine: Engine) -> None:
    with engine.begin() as conn:
        values = {"channel": "web", "language": "en", "created_at": AT, "last_at": AT}
        conn.execute(insert(conversations).values(id="c", draft={}, choices={}, **values))
        for number in range(MANY):
            conn.execute(
                insert(turns).values(
                    conversation_id="c", turn_id=f"t{number}", at=AT, kind="text",
                    state="answered", words=WORDS,
                )
            )  # fmt: skip
        for number in range(3):
            submission.submit(conn, request(idempotency_key=f"k{number}"))


def rows(conn: Connection) -> dict[str, list[tuple[object, ...]]]:
    return {
        table.name: [tuple(row) for row in conn.execute(select(table).order_by(*table.primary_key))]
        for table in SCHEMA.sorted_tables
    }


def everything(url: str) -> dict[str, list[tuple[object, ...]]]:
    engine = connect(url)
    with engine.connect() as conn:
        found = rows(conn)
    engine.dispose()
    return found
