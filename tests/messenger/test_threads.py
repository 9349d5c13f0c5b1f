"""The thread of a person, while the key of the indexes changes."""

from __future__ import annotations

from sqlalchemy import insert, select
from sqlalchemy.engine import Engine

from bot.channels.messenger import threads
from bot.channels.messenger.deletion import forget
from bot.store.messenger_tables import messenger_threads

AT = "2026-11-21T18:00:00.000000+00:00"


def test_of_two_threads_the_newer_key_s_is_live_and_both_are_forgotten(engine: Engine, monkeypatch):
    monkeypatch.setattr(threads, "blind_indexes", lambda *_: ("2~new", "old"))
    with engine.begin() as conn:
        for name, index in (("a", "old"), ("b", "2~new")):
            row = {"id": name, "person": "77", "person_index": index}
            conn.execute(insert(messenger_threads), {**row, "created_at": AT, "last_in_at": AT})
        found = threads.find(conn, "77")
        assert found is not None
        assert found.id == "b"
        assert forget(conn, "77", AT) == "done"
        assert conn.execute(select(messenger_threads)).all() == []
        assert forget(conn, "77", AT) == "unknown"
