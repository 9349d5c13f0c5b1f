"""Databases for measuring: a PostgreSQL of our own, stores with many turns, what they hold."""

from __future__ import annotations

from cryptography.fernet import Fernet, MultiFernet
from sqlalchemy import create_engine, func, select, text
from sqlalchemy.pool import NullPool

from bot.store import crypto
from bot.store.engine import connect, reading
from bot.store.tables import conversations, turns

# Turns of one conversation in a filled store.
EACH = 6
AT = "2026-01-05T09:00:00.000000+00:00"
# As much as an answer of two paragraphs with buttons takes.
REPLY = [
    {"text": "x" * 600, "name": "utter_explain", "choices": [{"id": "c0.0", "title": "x" * 12}]}
]
NUMBERS = {
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :most)",
    "postgresql": "WITH n(i) AS (SELECT generate_series(1, :most))",
}


def database(server_url: str, name: str) -> str:
    """The URL of a new database on the server, in place of one of that name."""
    engine = create_engine(
        server_url, future=True, poolclass=NullPool, isolation_level="AUTOCOMMIT"
    )
    with engine.connect() as conn:
        conn.execute(text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
        conn.execute(text(f"CREATE DATABASE {name}"))
    return server_url.replace("/postgres?", f"/{name}?")


def fill(url: str, count: int, key: str) -> None:
    """Put so many answered turns into a database that has its tables, ``EACH`` a conversation.

    ``key`` is the newest of the installation's keys: the contents are as long as real ones.
    """
    crypto.use(crypto.Keyring(MultiFernet([Fernet(key)]), b"of no use here, but must be there"))
    engine = connect(url)
    numbers = NUMBERS[engine.dialect.name]
    values = {
        "at": AT,
        "draft": crypto.encrypt('{"details":{}}'),
        "none": crypto.encrypt("{}"),
        "words": crypto.encrypt("Why did surgery not help my back pain?"),
        "replies": crypto.encrypt(str(REPLY)),
    }
    with engine.begin() as conn:
        talks = f"""{numbers} INSERT INTO conversations
            (id, channel, language, created_at, last_at, draft, choices) SELECT 'filled-' || i, 'web', 'en', :at, :at, :draft, :none FROM n"""
        said = f"""{numbers} INSERT INTO turns
            (conversation_id, turn_id, at, kind, state, words, replies, answered_at) SELECT 'filled-' || ((i - 1) / {EACH} + 1), 'turn-' || i, :at, 'text',
            'answered', :words, :replies, :at FROM n"""
        if engine.dialect.name == "postgresql":
            # A million rows take longer than a visitor would wait.
            conn.execute(text("SET LOCAL statement_timeout = 0"))
        conn.execute(text(talks), values | {"most": -(-count // EACH)})
        conn.execute(text(said), values | {"most": count})
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as conn:
            conn.execute(text("SET statement_timeout = 0"))
            conn.execute(text("VACUUM ANALYZE"))
    engine.dispose()
    crypto.use(None)


def stored(url: str, key: str) -> dict[str, list[tuple[str, str, str, tuple[str, ...]]]]:
    """Every typed turn by its conversation, in order: id, state, words, texts of the answer."""
    crypto.use(crypto.Keyring(MultiFernet([Fernet(key)]), b"of no use here, but must be there"))
    engine = connect(url)
    found: dict[str, list[tuple[str, str, str, tuple[str, ...]]]] = {}
    chosen = select(
        turns.c.conversation_id, turns.c.turn_id, turns.c.state, turns.c.words, turns.c.replies
    )
    with reading(engine).begin() as conn:
        for talk, turn, state, words, replies in conn.execute(
            chosen.where(turns.c.kind == "text").order_by(turns.c.id)
        ):
            texts = tuple(each["text"] for each in replies or ())
            found.setdefault(talk, []).append((turn, state, words, texts))
    engine.dispose()
    crypto.use(None)
    return found


def count(url: str) -> int:
    """How many conversations a database holds."""
    engine = connect(url)
    with reading(engine).begin() as conn:
        number = conn.execute(select(func.count()).select_from(conversations)).scalar_one()
    engine.dispose()
    return int(number)
