"""Changing the keys of the encryption while everything runs.

Three steps: a new key in front (``add``), all that is stored put under it
(``renew``), the old ones taken out (``retire``). Every process looks at the file of the
keys each second; the pause between the steps lets all of them follow.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cryptography.fernet import Fernet
from sqlalchemy import Table, Text, and_, select, type_coerce, update
from sqlalchemy.engine import Connection, Engine

from bot.environment import SettingsError
from bot.settings import Settings
from bot.store import crypto, keyfiles, keys
from bot.store.crypto import encrypted
from bot.store.engine import reading
from bot.store.schema import SCHEMA

# Rows in one transaction, and seconds between two: on SQLite nobody else can write in one,
# and whoever waits gets in only when there is a gap.
BATCH = 20
GAP = 0.05


def add(settings: Settings) -> str:
    """Put a new key in front of the others; gives its fingerprint.

    Raises ``SettingsError`` if the keys stand in no file, or in one that we cannot write.
    """
    path = _file(settings)
    new = Fernet.generate_key().decode()
    keyfiles.write(path, [new, *keys.split(path.read_text(encoding="ascii"))])
    keyfiles.let_follow()
    return keys.fingerprint(new)


def renew(engine: Engine) -> dict[str, int]:
    """Put every value under the newest key; gives how many were changed, by table.

    Others may read and write meanwhile. Raises ``crypto.Unreadable`` for a value that fits
    no key: it names nothing, and what was done so far stands.
    """
    return {table.name: _renew(engine, table) for table in _encrypted_tables()}


def renew_within(conn: Connection) -> None:
    """The same in the caller's transaction, where nobody else is to be let in."""
    for table in _encrypted_tables():
        for name in list(_old_in(conn, table)):
            _renew_row(conn, table, name)


def left(engine: Engine) -> int:
    """How many values are not under the newest key yet."""
    return sum(len(list(_old(engine, table))) for table in _encrypted_tables())


def retire(settings: Settings, engine: Engine) -> list[str]:
    """Take the old keys out, once nothing is under them; gives their fingerprints.

    They are kept in a file beside, for backups from before.
    Raises ``SettingsError`` if something is still under them.
    """
    path = _file(settings)
    newest, *old = keys.split(path.read_text(encoding="ascii"))
    if left(engine):
        raise SettingsError("values are still under the old keys: run `keys reencrypt` first")
    if old:
        beside = keys.retired(path)
        keyfiles.write(beside, list(dict.fromkeys([*old, *keys.lines(beside)])), path)
        keyfiles.write(path, [newest])
    return [keys.fingerprint(key) for key in old]


def _file(settings: Settings) -> Path:
    return keyfiles.existing(
        keys.file_of(settings),
        "NERVELINE_KEYS stands in the environment: put a new key in front there, restart,"
        " then run `keys reencrypt`; NERVELINE_KEYS_FILE does it without a restart",
    )


def _encrypted_tables() -> list[Table]:
    return [table for table in SCHEMA.sorted_tables if encrypted(table)]


def _tokens(table: Table) -> list[Any]:
    """The columns as they are stored, under their own names."""
    return [type_coerce(column, Text).label(column.name) for column in encrypted(table)]


def _old(engine: Engine, table: Table) -> Iterator[tuple[Any, ...]]:
    with reading(engine).connect() as conn:
        yield from _old_in(conn, table)


def _old_in(conn: Connection, table: Table) -> Iterator[tuple[Any, ...]]:
    """The primary keys of rows with a value under an older key."""
    primary = list(table.primary_key)
    for row in conn.execute(select(*primary, *_tokens(table))):
        tokens = row[len(primary) :]
        if any(token is not None and crypto.renewed(token) for token in tokens):
            yield tuple(row[: len(primary)])


def _renew(engine: Engine, table: Table) -> int:
    old = list(_old(engine, table))
    for start in range(0, len(old), BATCH):
        with engine.begin() as conn:
            for name in old[start : start + BATCH]:
                _renew_row(conn, table, name)
        time.sleep(GAP)
    return len(old)


def _renew_row(conn: Connection, table: Table, name: tuple[Any, ...]) -> None:
    mine = and_(*(column == value for column, value in zip(table.primary_key, name, strict=True)))
    row = conn.execute(select(*_tokens(table)).where(mine).with_for_update()).first()
    fresh = {
        column: type_coerce(token, Text)
        for column, value in (row._mapping.items() if row else ())  # noqa: SLF001
        if value is not None and (token := crypto.renewed(value)) is not None
    }
    if fresh:
        conn.execute(update(table).where(mine).values(fresh))
