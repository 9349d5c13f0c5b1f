"""Every migration forward and back with rows in the tables, on both databases."""

from __future__ import annotations

import json

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import MetaData, Table, func, select
from sqlalchemy.engine import Connection

from bot.store import crypto, migrate
from bot.store.engine import connect
from bot.store.schema import SCHEMA
from tests.databases import AT

pytestmark = pytest.mark.slow

SCRIPTS = ScriptDirectory(str(migrate.MIGRATIONS))
REVISIONS = [each.revision for each in reversed(list(SCRIPTS.walk_revisions()))]
WORDS = "it burns like a wire"


def tables(conn: Connection) -> dict[str, Table]:
    found = MetaData()
    found.reflect(conn)
    return {table.name: table for table in found.sorted_tables}


def fill(conn: Connection) -> None:
    """A row in every table of the revision, whatever its columns are."""
    for table in tables(conn).values():
        if conn.execute(select(table).limit(1)).first():
            # The migration put a row there itself.
            continue
        values = {column.name: _value(column) for column in table.c}
        conn.execute(table.insert().values(values))


def _value(column) -> object:
    if column.foreign_keys:
        [key] = column.foreign_keys
        return _value(key.column)
    kind = column.type.python_type
    if kind is int:
        return 1
    if kind is bool:
        return True
    if kind is bytes:
        return b"x"
    if column.name.endswith(("_at", "_until")) or column.name == "at":
        return AT
    length = getattr(column.type, "length", None)
    if length is None:
        return crypto.encrypt(json.dumps({"words": WORDS}))
    # There is one row in each table.
    return f"{column.name}-{column.table.name}"[:length]


def counts(conn: Connection) -> dict[str, int]:
    return {
        name: conn.execute(select(func.count()).select_from(table)).scalar_one()
        for name, table in tables(conn).items()
        if name != "alembic_version"
    }


def encrypted_words(conn: Connection) -> str:
    ticket = tables(conn)["tickets"]
    return str(crypto.decrypt(conn.execute(select(ticket.c.details)).scalar_one()))


@pytest.mark.parametrize("revision", REVISIONS)
def test_rows_live_through_it_forward_and_back(
    database_url: str, keyring: crypto.Keyring, revision: str
) -> None:
    migrate.upgrade(database_url, revision)
    engine = connect(database_url)
    with engine.begin() as conn:
        fill(conn)
        before = counts(conn)
    engine.dispose()
    migrate.upgrade(database_url)
    with engine.connect() as conn:
        after = counts(conn)
        assert {name: after[name] for name in before} == before
        assert WORDS in encrypted_words(conn)
        assert set(after) == set(SCHEMA.tables)
    engine.dispose()
    migrate.downgrade(database_url, revision)
    with engine.begin() as conn:
        assert counts(conn) == before
        assert WORDS in encrypted_words(conn)
    engine.dispose()
    migrate.upgrade(database_url)
    with engine.connect() as conn:
        assert WORDS in encrypted_words(conn)
    engine.dispose()
