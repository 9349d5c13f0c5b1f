"""What nobody filed is gone after the clinic's hours; what was filed stays."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, insert, select, update
from sqlalchemy.engine import Connection, Engine

from bot.channels.messenger import problems
from bot.handoff import submission
from bot.settings import Keep
from bot.store import audit
from bot.store.engine import database_now, iso, parse
from bot.store.messenger_tables import messenger_events, messenger_problems, messenger_threads
from bot.store.purge import BATCH, purge
from bot.store.staff_tables import staff, staff_sessions
from bot.store.tables import conversations, limits, outbox, safety_events, sessions, turns
from bot.store.tables import tickets as ticket_table
from tests.databases import AT
from tests.handoff.requests import request

KEEP = Keep(draft_hours=72)


def later(**span: float) -> str:
    return iso(parse(AT) + timedelta(**span))


def talk(conn: Connection, name: str, ticket: str | None = None) -> None:
    conn.execute(
        insert(conversations).values(
            id=name, channel="web", language="en", created_at=AT, last_at=AT,
            draft={}, choices={}, ticket_id=ticket,
        )
    )  # fmt: skip
    conn.execute(
        insert(turns).values(
            conversation_id=name, turn_id="t", at=AT, kind="text", state="answered"
        )
    )
    conn.execute(
        insert(sessions).values(
            token_hash=name, conversation_id=name, created_at=AT, expires_at=later(days=30)
        )
    )
    conn.execute(insert(safety_events).values(id=name, conversation_id=name, at=AT, event={}))


def left(conn: Connection) -> set[tuple[str, ...]]:
    """What is left of each conversation, for the four tables."""
    names = [
        conn.execute(select(column)).scalars().all()
        for column in (
            conversations.c.id,
            turns.c.conversation_id,
            sessions.c.conversation_id,
            safety_events.c.conversation_id,
        )
    ]
    return {tuple(sorted(each)) for each in names}


def test_a_conversation_without_a_request_goes_with_everything(engine: Engine) -> None:
    with engine.begin() as conn:
        talk(conn, "draft")
        filed = submission.submit(conn, request(conversation_id="filed"))
        talk(conn, "filed", filed.ticket_id)
        # Its link to the ticket was lost; the ticket still names it.
        submission.submit(conn, request(conversation_id="named", idempotency_key="named"))
        talk(conn, "named")
        assert purge(conn, later(hours=71), KEEP)["conversations"] == 0
        assert left(conn) == {("draft", "filed", "named")}
        assert purge(conn, later(hours=73), KEEP)["conversations"] == 1
        assert left(conn) == {("filed", "named")}
        assert conn.execute(select(func.count()).select_from(ticket_table)).scalar_one() == 2


def test_a_conversation_that_is_being_answered_stays(engine: Engine) -> None:
    with engine.begin() as conn:
        talk(conn, "a")
        soon = iso(parse(database_now(conn)) + timedelta(seconds=15))
        conn.execute(update(conversations).values(lease_owner="web", lease_until=soon))
        assert purge(conn, later(hours=73), KEEP)["conversations"] == 0
        conn.execute(update(conversations).values(lease_until=AT))
        assert purge(conn, later(hours=73), KEEP)["conversations"] == 1


def test_many_go_in_batches(engine: Engine) -> None:
    with engine.begin() as conn:
        for number in range(BATCH + 1):
            talk(conn, f"c{number}")
    with engine.begin() as conn:
        assert [purge(conn, later(hours=73), KEEP)["conversations"] for _ in range(3)] == [
            BATCH,
            1,
            0,
        ]


@pytest.mark.parametrize(("hours", "kept"), [(71, 1), (73, 0)])
def test_old_counters_and_staff_sessions_go(engine: Engine, hours: int, kept: int) -> None:
    with engine.begin() as conn:
        start = int(parse(AT).timestamp())
        conn.execute(insert(limits).values(key="k", window=start, count=9))
        conn.execute(
            insert(staff).values(
                id="s", login="l", password_hash="h", role="lead", active=True, created_at=AT
            )
        )
        conn.execute(
            insert(staff_sessions).values(
                token_hash="t", staff_id="s", csrf="c", created_at=AT, last_seen_at=AT
            )
        )
        purge(conn, later(hours=hours), KEEP)
        for table in (limits, staff_sessions):
            assert conn.execute(select(func.count()).select_from(table)).scalar_one() == kept


def test_a_session_that_is_over_goes_without_its_conversation(engine: Engine) -> None:
    with engine.begin() as conn:
        talk(conn, "a")
        conn.execute(update(sessions).values(expires_at=later(hours=1)))
        purge(conn, later(hours=2), KEEP)
        assert conn.execute(select(sessions)).all() == []
        assert len(conn.execute(select(conversations)).all()) == 1


def test_old_alerts_and_solved_problems_go_and_open_ones_stay(engine: Engine) -> None:
    keep = Keep(draft_hours=72, notice_days=90)
    with engine.begin() as conn:
        problems.note(conn, None, "token_refused", AT)
        problems.note(conn, "t", "refused", AT)
        for row in problems.unsolved(conn):
            if row.reason == "refused":
                problems.solve(conn, row.id, AT, "ann")
        conn.execute(update(outbox).values(state="dead", created_at=AT))
        purge(conn, later(days=91), keep)
        assert [row.reason for row in conn.execute(select(messenger_problems))] == ["token_refused"]
        assert not conn.execute(select(outbox)).all()
        assert audit.verify(conn) is None


def test_a_thread_that_no_conversation_takes_along_goes_too(engine: Engine) -> None:
    """Only a person ever answered in it, or what was said there was deleted."""
    threads = {
        "old": {},
        "young": {"last_in_at": later(hours=30)},
        "talking": {"conversation_id": "a"},
        "taken over": {"silent_until": later(hours=81)},
        "was taken over": {"silent_until": later(hours=79)},
        "unread": {},
    }
    with engine.begin() as conn:
        talk(conn, "a")
        conn.execute(update(conversations).values(last_at=later(hours=79)))
        for name, values in threads.items():
            row = {"created_at": AT, "last_in_at": AT, **values}
            conn.execute(
                insert(messenger_threads).values(id=name, person=name, person_index=name, **row)
            )
            state = "waiting" if name == "unread" else "done"
            conn.execute(
                insert(messenger_events).values(
                    key=name, thread_id=name, kind="text", sent_ms=1, at=AT, state=state,
                    attempts=1, next_at=AT,
                )
            )  # fmt: skip
        assert purge(conn, later(hours=80), KEEP)["threads"] == 2
        kept = {"young", "talking", "taken over", "unread"}
        assert set(conn.execute(select(messenger_threads.c.id)).scalars()) == kept
        assert set(conn.execute(select(messenger_events.c.thread_id)).scalars()) == kept
        assert not any(purge(conn, later(hours=80), KEEP).values())
