"""What stands in the database cannot be read without the keys."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet, MultiFernet
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Text, insert, select, text, type_coerce
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Engine
from sqlalchemy.exc import IntegrityError

from bot.handoff import submission
from bot.store import crypto
from bot.store.tables import conversations, safety_events, turns
from tests.databases import AT
from tests.handoff.requests import NAME, PHONE, WORDS, request


def ring(*keys: bytes, index: bytes = b"index key") -> crypto.Keyring:
    return crypto.Keyring(MultiFernet([Fernet(key) for key in keys]), index)


def fill(engine: Engine) -> None:
    with engine.begin() as conn:
        submission.submit(conn, request(safety=[{"sign": "s", "action": "911", "words": WORDS}]))
        conn.execute(
            insert(conversations).values(
                id="c", channel="web", language="en", created_at=AT, last_at=AT,
                draft={"details": {"name": NAME, "phone": PHONE}}, choices={},
            )
        )  # fmt: skip
        conn.execute(
            insert(turns).values(
                conversation_id="c", turn_id="t", at=AT, kind="text", state="answered",
                words=WORDS, replies=[NAME], understood={"fields": {"phone": PHONE}},
            )
        )  # fmt: skip
        conn.execute(
            insert(safety_events).values(id="s", conversation_id="c", at=AT, event={"words": WORDS})
        )


def everything(engine: Engine) -> bytes:
    """All of the database as it lies there."""
    if engine.dialect.name == "sqlite":
        files = Path(str(engine.url.database)).parent.glob("test.db*")
        return b"".join(file.read_bytes() for file in files)
    with engine.connect() as conn:
        names = conn.execute(
            text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        ).scalars()
        # The names are PostgreSQL's own answer.
        rows = [conn.execute(text(f"SELECT t::text FROM {name} t")).scalars() for name in names]  # noqa: S608
        return "\n".join(str(row) for table in rows for row in table).encode()


def test_nothing_planted_can_be_read_in_the_raw_database(engine: Engine) -> None:
    fill(engine)
    raw = everything(engine)
    assert b"conversation-1" in raw
    for secret in (*NAME.split(), PHONE, PHONE[2:], WORDS, "wire"):
        assert secret.encode() not in raw


def test_what_was_written_is_read(engine: Engine) -> None:
    fill(engine)
    with engine.connect() as conn:
        row = conn.execute(select(turns)).one()
        assert (row.words, row.replies, row.choice) == (WORDS, [NAME], None)


def test_without_keys_nothing_is_written_or_read(engine: Engine) -> None:
    fill(engine)
    crypto.use(None)
    with pytest.raises(crypto.KeysMissing), engine.begin() as conn:
        submission.submit(conn, request(idempotency_key="other"))
    with pytest.raises(crypto.KeysMissing), engine.begin() as conn:
        conn.execute(insert(turns).values(conversation_id="c", words=WORDS))
    with pytest.raises(crypto.KeysMissing), engine.connect() as conn:
        conn.execute(select(turns.c.words)).all()


def test_after_a_rotation_the_old_key_reads_and_the_new_one_writes(engine: Engine) -> None:
    old, new = Fernet.generate_key(), Fernet.generate_key()
    crypto.use(ring(old))
    fill(engine)
    crypto.use(ring(new, old))
    with engine.begin() as conn:
        assert conn.execute(select(turns.c.words)).scalar_one() == WORDS
        conn.execute(turns.update().values(words="written after it"))
        token = conn.execute(select(type_coerce(turns.c.words, Text))).scalar_one()
    assert Fernet(new).decrypt(token.encode()) == b"written after it"


def test_a_value_of_a_lost_key_is_told_without_its_content(engine: Engine) -> None:
    fill(engine)
    crypto.use(ring(Fernet.generate_key()))
    with pytest.raises(crypto.Unreadable) as caught, engine.connect() as conn:
        conn.execute(select(turns.c.words)).all()
    assert str(caught.value) == "a stored value fits none of the keys"
    assert caught.value.__cause__ is None


def test_a_database_error_never_shows_parameters(engine: Engine) -> None:
    with pytest.raises(IntegrityError) as caught, engine.begin() as conn:
        conn.execute(insert(turns).values(turn_id=NAME, words=WORDS))
    assert "null" in str(caught.value).lower()
    assert NAME not in str(caught.value)


@given(st.text())
def test_any_text_comes_back(value: str) -> None:
    crypto.use(ring(Fernet.generate_key()))
    assert crypto.decrypt(crypto.encrypt(value)) == value


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=10,
    )
)
def test_any_json_comes_back(value: Any) -> None:
    crypto.use(ring(Fernet.generate_key()))
    kind = crypto.EncryptedJSON()
    stored = kind.process_bind_param(value, sqlite.dialect())
    assert kind.process_result_value(stored, sqlite.dialect()) == value


def test_half_of_a_surrogate_pair_becomes_a_question_mark(keyring: crypto.Keyring) -> None:
    assert crypto.decrypt(crypto.encrypt("a\ud83d")) == "a?"


def test_a_blind_index_finds_equal_values_of_one_kind_and_key() -> None:
    crypto.use(ring(Fernet.generate_key(), index=b"one"))
    found = crypto.blind_index("email", "ann@example.org")
    assert found == crypto.blind_index("email", " Ann@Example.org ")
    assert found != crypto.blind_index("phone", "ann@example.org")
    assert found != crypto.blind_index("email", "bob@example.org")
    crypto.use(ring(Fernet.generate_key(), index=b"two"))
    assert found != crypto.blind_index("email", "ann@example.org")


def test_keys_do_not_show_in_prints() -> None:
    key = Fernet.generate_key()
    assert key.decode() not in repr(ring(key, index=key))
