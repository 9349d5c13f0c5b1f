"""The audit chain: every change of what was written shows."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import delete, insert, select, update
from sqlalchemy.engine import Connection, Engine

from bot.handoff import submission
from bot.store import anchor, audit, crypto
from bot.store.audit import Problem
from bot.store.tables import audit as lines
from bot.store.tables import audit_head
from tests.databases import AT
from tests.handoff.requests import request


@pytest.fixture
def written(engine: Engine) -> Engine:
    with engine.begin() as conn:
        for number in range(6):
            audit.append(conn, AT, "staff-1", "viewed", f"ticket-{number}", {"page": number})
    return engine


def test_an_untouched_chain_has_no_problem(written: Engine) -> None:
    with written.connect() as conn:
        assert audit.verify(conn) is None


def test_an_empty_chain_has_no_problem(engine: Engine) -> None:
    with engine.connect() as conn:
        assert audit.verify(conn) is None


def change(**values: object) -> Callable[[Connection], object]:
    return lambda conn: conn.execute(update(lines).where(lines.c.seq == 3).values(**values))


def swap_details(conn: Connection) -> None:
    conn.execute(update(lines).where(lines.c.seq == 3).values(detail={"page": 3}))


def drop(*numbers: int) -> Callable[[Connection], object]:
    return lambda conn: conn.execute(delete(lines).where(lines.c.seq.in_(numbers)))


def garble(conn: Connection) -> None:
    conn.exec_driver_sql("UPDATE audit SET detail = 'x' || detail WHERE seq = 3")


def cut_the_end_and_move_the_head(conn: Connection) -> None:
    drop(5, 6)(conn)
    last = conn.execute(select(lines.c.hash).where(lines.c.seq == 4)).scalar_one()
    conn.execute(update(audit_head).values(seq=4, hash=last))


def forge_a_line_behind_the_end(conn: Connection) -> None:
    last = conn.execute(select(lines.c.hash).where(lines.c.seq == 6)).scalar_one()
    values = {"at": AT, "actor": "a", "what": "b", "subject": "c", "detail": {}, "hash": "f" * 64}
    conn.execute(insert(lines).values(seq=7, previous=last, **values))


@pytest.mark.parametrize(
    ("tamper", "problem"),
    [
        (change(actor="staff-2"), Problem(3, "changed")),
        (change(at=AT.replace("2026", "2025")), Problem(3, "changed")),
        (change(what="deleted"), Problem(3, "changed")),
        (change(subject="ticket-9"), Problem(3, "changed")),
        (change(hash="0" * 64), Problem(3, "changed")),
        (change(previous="0" * 64), Problem(3, "changed")),
        (swap_details, Problem(3, "changed")),
        (garble, Problem(3, "changed")),
        (drop(1), Problem(1, "missing")),
        (drop(3), Problem(3, "missing")),
        (drop(6), Problem(5, "end")),
        (drop(1, 2, 3, 4, 5, 6), Problem(0, "end")),
        (forge_a_line_behind_the_end, Problem(7, "forged")),
        (cut_the_end_and_move_the_head, Problem(4, "end")),
        (lambda conn: conn.execute(delete(audit_head)), Problem(0, "end")),
    ],
)
def test_what_was_done_to_it_is_found(
    written: Engine, tamper: Callable[[Connection], object], problem: Problem
) -> None:
    with written.begin() as conn:
        tamper(conn)
        assert audit.verify(conn) == problem


def test_parallel_writers_make_one_chain(engine: Engine) -> None:
    def write(number: int) -> None:
        with engine.begin() as conn:
            audit.append(conn, AT, "visitor", "filed", f"ticket-{number}", {"n": number})

    with ThreadPoolExecutor(20) as pool:
        for done in [pool.submit(write, number) for number in range(20)]:
            done.result()
    with engine.connect() as conn:
        assert audit.verify(conn) is None
        assert list(conn.execute(select(lines.c.seq).order_by(lines.c.seq)).scalars()) == list(
            range(1, 21)
        )


def test_a_transaction_that_is_undone_leaves_no_gap(engine: Engine) -> None:
    with pytest.raises(ZeroDivisionError), engine.begin() as conn:
        audit.append(conn, AT, "visitor", "filed", "ticket-1")
        raise ZeroDivisionError
    with engine.begin() as conn:
        audit.append(conn, AT, "visitor", "filed", "ticket-2")
        assert audit.verify(conn) is None


def test_any_words_in_a_detail_verify(engine: Engine) -> None:
    detail = {"a": "ñ 痛 \ud83d", "b": [1, None, 0.5], "ä": {}}
    with engine.begin() as conn:
        audit.append(conn, AT, "system", "x", "y", detail)
        assert audit.verify(conn) is None


def test_a_forged_line_after_the_end_is_no_part_of_it_and_stops_the_next(written: Engine) -> None:
    with written.begin() as conn:
        conn.execute(
            insert(lines).values(
                seq=7, at=AT, actor="a", what="b", subject="c", detail={}, previous="", hash=""
            )
        )
    with pytest.raises(Exception, match="audit"), written.begin() as conn:
        audit.append(conn, AT, "visitor", "filed", "ticket-2")


def begin_anew(conn: Connection) -> None:
    conn.execute(delete(lines))
    conn.execute(update(audit_head).values(seq=0, hash=audit.START, seal=""))


def test_a_chain_that_was_begun_anew_does_not_fit_what_it_should_tell_of(engine: Engine) -> None:
    with engine.begin() as conn:
        submission.submit(conn, request())
        assert audit.verify(conn) is None
        begin_anew(conn)
        assert audit.verify(conn) == Problem(0, "reset")


def test_going_on_does_not_make_a_tampered_head_good(written: Engine) -> None:
    with written.begin() as conn:
        cut_the_end_and_move_the_head(conn)
        audit.append(conn, AT, "visitor", "filed", "ticket-2")
        assert audit.verify(conn) == Problem(5, "end")
        audit.append(conn, AT, "visitor", "filed", "ticket-3")
        assert audit.verify(conn) == Problem(6, "end")


def test_an_anchor_shows_a_chain_that_was_put_back_or_begun_anew(
    written: Engine, tmp_path: Path
) -> None:
    assert anchor.read(tmp_path) is None
    with written.begin() as conn:
        old = conn.execute(select(audit_head)).one()
        audit.append(conn, AT, "staff-1", "erased", "ticket-1")
        anchor.drop(conn, tmp_path)
        kept = anchor.read(tmp_path)
        assert audit.verify(conn, kept) is None
        audit.append(conn, AT, "staff-1", "viewed", "ticket-1")
        assert audit.verify(conn, kept) is None
        drop(7, 8)(conn)
        conn.execute(update(audit_head).values(seq=old.seq, hash=old.hash, seal=old.seal))
        assert audit.verify(conn) is None, "a whole old chain looks well by itself"
        assert audit.verify(conn, kept) == Problem(6, "reset")
        audit.append(conn, AT, "staff-1", "viewed", "ticket-9")
        assert audit.verify(conn, kept) == Problem(7, "reset")
        begin_anew(conn)
        assert audit.verify(conn, kept) == Problem(0, "reset")


@pytest.mark.parametrize("text", ["", "[]", "[1, 2]", '[3, "a", "b"]', "{}"])
def test_a_forged_anchor_is_refused(keyring: crypto.Keyring, tmp_path: Path, text: str) -> None:
    (tmp_path / anchor.NAME).write_text(text)
    with pytest.raises(anchor.AnchorForged):
        anchor.read(tmp_path)
