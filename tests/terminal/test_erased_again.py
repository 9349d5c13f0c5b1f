"""What visitors had deleted stays deleted when a backup from before is put back, and its words
do not stay in the files either.
"""

from __future__ import annotations

import dataclasses
import re
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select, update
from sqlalchemy.engine import Engine

from bot import settings
from bot.channels.messenger import deletion, threads
from bot.chores import Chores
from bot.cli import main
from bot.clock import Clock
from bot.conversation import forgetting
from bot.handoff import submission, tickets
from bot.store import crypto
from bot.store.engine import connect, iso
from bot.store.messenger_tables import messenger_events, messenger_threads
from bot.store.staff_tables import staff
from bot.store.tables import conversations, turns
from bot.store.tables import tickets as table
from tests.databases import AT
from tests.handoff.requests import request

pytestmark = pytest.mark.slow

SAID = "burns like a hot wire"
LATER = "2026-11-21T09:00:00.000000+00:00"


def talk(engine: Engine, name: str, **values: Any) -> None:
    with engine.begin() as conn:
        conn.execute(
            insert(conversations).values(
                id=name, channel="web", language="en", created_at=AT, last_at=AT, choices={},
                draft={"details": {"name": "Robin Sample"}}, **values,
            )
        )  # fmt: skip
    say(engine, name, SAID)


def say(engine: Engine, name: str, words: str) -> None:
    with engine.begin() as conn:
        conn.execute(
            insert(turns).values(
                conversation_id=name, turn_id=words, at=AT, kind="text", state="answered",
                words=words,
            )
        )  # fmt: skip


def thread(engine: Engine, person: str, conversation: str | None) -> None:
    with engine.begin() as conn:
        conn.execute(
            insert(messenger_threads).values(
                id=f"t{person}", person=person, person_index=crypto.blind_index(threads.PERSON, person),
                conversation_id=conversation, created_at=AT, last_in_at=AT,
            )
        )  # fmt: skip


def backed_up(folder: Path, engine: Any) -> str:
    assert main(["backup", str(folder)]) == 0
    engine.again()
    return str(max(folder.iterdir()))


def put_back(path: str, engine: Any) -> None:
    engine.dispose()
    assert main(["restore", path, "--yes"]) == 0
    engine.again()


def said(engine: Engine, name: str) -> list[str | None]:
    found = select(turns.c.words).where(turns.c.conversation_id == name).order_by(turns.c.id)
    with engine.connect() as conn:
        return list(conn.execute(found).scalars())


def test_words_that_a_visitor_had_deleted_do_not_come_back(engine: Any, tmp_path: Path) -> None:
    talk(engine, "mine")
    talk(engine, "theirs")
    with engine.begin() as conn:
        filed = submission.submit(conn, request(conversation_id="mine"))
        conn.execute(
            update(conversations)
            .where(conversations.c.id == "mine")
            .values(ticket_id=filed.ticket_id)
        )
    copy = backed_up(tmp_path / "copies", engine)
    with engine.begin() as conn:
        forgetting.erase(conn, "mine", LATER)
        tickets.flag_for_erasure(conn, filed.ticket_id, LATER)
    put_back(copy, engine)
    assert said(engine, "mine") == [None]
    assert said(engine, "theirs") == [SAID]
    with engine.connect() as conn:
        left = select(conversations.c.draft).where(conversations.c.id == "mine")
        assert not conn.execute(left).scalar_one().get("details")
        # The office still learns what they asked for.
        assert conn.execute(select(table.c.erasure_asked_at)).scalar_one()


def test_what_was_said_after_a_deletion_comes_back(engine: Any, tmp_path: Path) -> None:
    talk(engine, "mine")
    old = backed_up(tmp_path / "old", engine)
    with engine.begin() as conn:
        forgetting.erase(conn, "mine", LATER)
    say(engine, "mine", "my hip, for 3 years")
    new = backed_up(tmp_path / "new", engine)
    put_back(new, engine)
    assert said(engine, "mine") == [None, "my hip, for 3 years"]
    # Of a backup of what was put back, and put back again.
    put_back(old, engine)
    say(engine, "mine", "and my leg")
    put_back(backed_up(tmp_path / "third", engine), engine)
    assert said(engine, "mine") == [None, "and my leg"]


def test_a_thread_that_was_deleted_at_meta_does_not_come_back(engine: Any, tmp_path: Path) -> None:
    talk(engine, "draft")
    talk(engine, "filed")
    for person, conversation in (("71", "draft"), ("72", "filed"), ("73", None)):
        thread(engine, person, conversation)
    with engine.begin() as conn:
        submission.submit(conn, request(conversation_id="filed"))
    copy = backed_up(tmp_path / "copies", engine)
    with engine.begin() as conn:
        told = [deletion.forget(conn, person, LATER) for person in ("71", "72", "73")]
        assert told == ["done", "office", "done"]
    put_back(copy, engine)
    with engine.connect() as conn:
        assert [threads.find(conn, person) for person in ("71", "72", "73")] == [None] * 3
        assert list(conn.execute(select(conversations.c.id)).scalars()) == ["filed"]
    assert said(engine, "filed") == [None]


def test_a_message_that_was_taken_back_does_not_come_back(engine: Any, tmp_path: Path) -> None:
    talk(engine, "mine")
    say(engine, "mine", "my name is Robin")
    thread(engine, "74", "mine")
    with engine.begin() as conn:
        for name in ("not read yet", "the next one"):
            conn.execute(
                insert(messenger_events).values(
                    key=name, thread_id="t74", kind="text", sent_ms=1, at=AT, state="waiting",
                    attempts=0, next_at=AT, content={"text": name},
                )
            )  # fmt: skip
    copy = backed_up(tmp_path / "copies", engine)
    with engine.begin() as conn:
        forgetting.unsay(conn, [SAID, "not read yet"], "t74", LATER)
    put_back(copy, engine)
    assert said(engine, "mine") == [None, "my name is Robin"]
    with engine.connect() as conn:
        waiting = select(messenger_events.c.key).where(messenger_events.c.state == "waiting")
        assert list(conn.execute(waiting).scalars()) == ["the next one"]
    # Nor with the same backup once more, when the audit that told of it is gone.
    put_back(copy, engine)
    assert said(engine, "mine") == [None, "my name is Robin"]


def test_a_deletion_reaches_every_request_of_the_chat(engine: Any, tmp_path: Path) -> None:
    talk(engine, "mine")
    with engine.begin() as conn:
        for name in ("first", "second"):
            submission.submit(conn, request(conversation_id="mine", idempotency_key=name))
        other = submission.submit(conn, request(conversation_id="theirs", idempotency_key="other"))
    copy = backed_up(tmp_path / "copies", engine)
    with engine.begin() as conn:
        forgetting.erase(conn, "mine", LATER)
    put_back(copy, engine)
    with engine.connect() as conn:
        spared = select(table.c.id).where(table.c.erasure_asked_at.is_(None))
        assert list(conn.execute(spared).scalars()) == [other.ticket_id]


def test_what_staff_erased_does_not_come_back_as_a_draft(engine: Any, tmp_path: Path) -> None:
    talk(engine, "mine")
    copy = backed_up(tmp_path / "copies", engine)
    with engine.begin() as conn:
        conn.execute(
            insert(staff).values(
                id="ann", login="ann", password_hash="", role="lead", active=True, created_at=AT
            )
        )
        filed = submission.submit(conn, request(conversation_id="mine"))
        tickets.set_status(conn, filed.ticket_id, "erased", "ann", LATER)
    put_back(copy, engine)
    assert said(engine, "mine") == []


# PostgreSQL's own vacuum and write-ahead log do this there.
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_minute_later_no_file_holds_what_was_deleted(
    engine: Any, database_url: str, tmp_path: Path
) -> None:
    known = dataclasses.replace(settings.load(), destinations=(), daily_test=False, backup_hours=0)
    # A visitor's process, which stays up: what it leaves open must not keep the words.
    web = connect(database_url)
    talk(web, "mine")
    tokens = stored(tmp_path)
    assert SAID in tokens
    Chores(known, engine, Clock()).run()
    with web.begin() as conn:
        forgetting.erase(conn, "mine", iso(Clock().now()))
    engine.dispose()
    # Another process, to which the minute's work is due again.
    with engine.begin() as conn:
        conn.exec_driver_sql("DELETE FROM jobs")
    Chores(known, engine, Clock()).run()
    assert SAID not in stored(tmp_path)
    assert "Robin Sample" not in stored(tmp_path)
    web.dispose()


def stored(folder: Path) -> str:
    """All that the database's files hold, for whoever has the keys."""
    raw = b"".join(path.read_bytes() for path in folder.glob("test.db*")).decode("latin-1")
    return "\n".join(_opened(found) for found in re.findall(r"gAAAA[\w-]{60,}={0,2}", raw))


def _opened(token: str) -> str:
    """What stands in it: the next column's value may stand right behind."""
    for cut in range(8):
        part = token[: len(token) - cut]
        with suppress(crypto.Unreadable):
            return crypto.decrypt(part[: len(part) // 4 * 4])
    return ""
