"""The single faults, each on a database of its own. Every function gives what was seen."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

from sqlalchemy import func, select, text, type_coerce, update
from sqlalchemy.engine import Engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.types import Text
from starlette.testclient import TestClient

from bot import app, settings, work
from bot.handoff import destinations, outbox, retry, submission
from bot.store import audit, crypto
from bot.store.tables import outbox as notices
from bot.store.tables import tickets as table
from tests.databases import AT
from tests.handoff.requests import request
from tests.prove import small_disk
from tests.prove.receiver import Receiver
from tests.prove.storm import environment, installation, secret

MANY = 20
FORM = {"name": "Maria Lopez", "phone": "(702) 555-0188", "message": "my story"}
# What SQLite says of a full disk (the second where its index of the log may not grow), and
# what PostgreSQL says.
FULL = ("database or disk is full", "disk I/O error", "No space left on device")
FROM_HERE = {"Sec-Fetch-Site": "same-origin", "Origin": "null"}


def count(engine: Engine) -> int:
    with engine.connect() as conn:
        return int(conn.execute(select(func.count()).select_from(table)).scalar_one())


def states(engine: Engine) -> dict[str, int]:
    with engine.connect() as conn:
        return dict(Counter(conn.execute(select(notices.c.state)).scalars()))


def file(engine: Engine, number: int = MANY) -> None:
    with engine.begin() as conn:
        for each in range(number):
            submission.submit(conn, request(idempotency_key=f"r{each}"))


def deliver(engine: Engine) -> None:
    """One attempt for all that waits, due or not."""
    known = settings.load()
    worker = work.Worker(known, engine, destinations.build(known))
    with engine.begin() as conn:
        conn.execute(update(notices).where(notices.c.state == "waiting").values(next_at=AT))
        waiting = conn.execute(
            select(func.count()).select_from(notices).where(notices.c.state == "waiting")
        ).scalar_one()
    for _ in range(waiting):
        worker.deliver_one()


def equal_submits(url: str, folder: Path) -> str:
    """50 times the same request at once."""
    with Receiver(secret()) as receiver, installation(environment(folder, url, receiver)) as engine:

        def submit(_: int) -> str:
            with engine.begin() as conn:
                return submission.submit(conn, request()).reference

        with ThreadPoolExecutor(12) as pool:
            references = set(pool.map(submit, range(50)))
        assert len(references) == 1
        assert count(engine) == 1
        assert states(engine) == {"waiting": 1}
    return "50 submits, 1 ticket, 1 notice, all were given the same reference"


def _form(client: TestClient) -> tuple[int, str]:
    page = client.get("/contact")
    sheet = re.search(r'name="sheet" value="([^"]+)"', page.text)
    assert sheet
    done = client.post("/contact", data={**FORM, "sheet": sheet[1]}, headers=FROM_HERE)
    return done.status_code, html.unescape(done.text)


def _is_told(status: int, page: str) -> None:
    assert status == 503, status
    assert "could not be saved" in page
    assert "702-666-0463" in page
    assert "my story" in page


def _told(url: str, folder: Path, away: Callable[[Engine], Callable[[], None]]) -> Engine:
    with Receiver(secret()) as receiver:
        given = environment(folder, url, receiver) | {"NERVELINE_PUBLIC_URL": "http://testserver"}
        with installation(given) as engine:
            with TestClient(app.build(settings.load())) as client:
                back = away(engine)
                status, page = _form(client)
                _is_told(status, page)
                back()
                assert count(engine) == 0
                assert states(engine) == {}
                with engine.connect() as conn:
                    assert audit.verify(conn) is None
                status, page = _form(client)
                assert status == 200, status
            assert count(engine) == 1
            deliver(engine)
            assert states(engine) == {"sent": 1}
            assert len(receiver.taken()) == 1
    return engine


def database_gone(url: str, folder: Path) -> str:
    """Gone while the visitor presses send, back afterwards."""

    def away(engine: Engine) -> Callable[[], None]:
        if engine.dialect.name == "sqlite":
            path = Path(str(engine.url.database))
            engine.dispose()
            for name in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
                if name.exists():
                    name.rename(f"{name}.away")
            path.mkdir()

            def restore() -> None:
                path.rmdir()
                for name in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
                    gone = Path(f"{name}.away")
                    if gone.exists():
                        gone.rename(name)

            return restore
        name = engine.url.database

        def switch(allowed: str) -> None:
            # From another database of the server: nobody may enter this one.
            from sqlalchemy import create_engine
            from sqlalchemy.pool import NullPool

            admin = create_engine(
                engine.url.set(database="postgres"), poolclass=NullPool,
                isolation_level="AUTOCOMMIT", future=True,
            )  # fmt: skip
            with admin.connect() as conn:
                conn.execute(text(f"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS {allowed}"))
                conn.execute(
                    text(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :n"
                    ),
                    {"n": name},
                )

        switch("false")
        return lambda: switch("true")

    _told(url, folder, away)
    return "the visitor was told and given the phone number, nothing was half written; sent again when it was back: 1 ticket, delivered"


def _chain(error: BaseException | None) -> str:
    return "" if error is None else f"{error}; {_chain(error.__context__)}"


def disk_full(url: str, folder: Path) -> str:
    """The disk under the database is full when visitors press send."""
    try:
        with small_disk.small_disk() as disk, small_disk.database_on(disk, url) as there:
            return _disk_full(there, folder, disk)
    except small_disk.MayNotMount:
        if url.startswith("sqlite"):
            with small_disk.few_pages() as pages:
                return _disk_full(url, folder, pages)
        return "not tried on this machine: only root may give the database a small disk"


def _disk_full(url: str, folder: Path, disk: small_disk.SmallDisk | small_disk.Pages) -> str:
    with Receiver(secret()) as receiver:
        given = environment(folder, url, receiver) | {"NERVELINE_PUBLIC_URL": "http://testserver"}
        with installation(given) as engine, TestClient(app.build(settings.load())) as client:
            # Before: so that connections are open, as they are in an installation that runs.
            file(engine)
            disk.fill()
            filed, seen = MANY, ""
            while not seen:
                assert filed < 10000, "it was never full"
                try:
                    with engine.begin() as conn:
                        submission.submit(conn, request(idempotency_key=f"r{filed}"))
                    filed += 1
                except SQLAlchemyError as error:
                    seen = _chain(error)
            [said] = [each for each in FULL if each in seen] or [seen]
            assert said in FULL, seen
            # A visitor's own request may be smaller, and fit where that one did not.
            status, page = _form(client)
            while status == 200:
                filed += 1
                assert filed < 10000, "it was never full"
                status, page = _form(client)
            _is_told(status, page)
            # SQLite may not even be opened before.
            disk.clear()
            assert count(engine) == filed
            assert states(engine) == {"waiting": filed}
            with engine.connect() as conn:
                assert audit.verify(conn) is None
            assert _form(client)[0] == 200
            deliver(engine)
            assert states(engine) == {"sent": filed + 1}
            assert len(receiver.taken()) == filed + 1
    return (
        f"“{said}” after {filed} requests: the visitor was told and given the phone number,"
        f" nothing was half written, the others stayed; with room again it went through,"
        f" all {filed + 1} arrived"
    )


def clock_off(url: str, folder: Path) -> str:
    """The receiver's clock is 10 minutes ahead: it refuses all signatures as too old."""
    ahead = Receiver(secret(), clock=timedelta(minutes=10))
    with ahead as receiver, installation(environment(folder, url, receiver)) as engine:
        file(engine)
        for _ in range(2):
            deliver(engine)
        assert receiver.taken() == []
        assert states(engine) == {"waiting": MANY}
        receiver.clock = timedelta()
        deliver(engine)
        assert states(engine) == {"sent": MANY}
        assert len(set(receiver.taken())) == len(receiver.taken()) == MANY
    return f"{MANY} refused twice, none given up; all {MANY} arrived once when the clock was right"


def expired_secret(url: str, folder: Path) -> str:
    """The receiver knows only a newer secret; then both sign."""
    with Receiver(secret()) as receiver:
        given = environment(folder, url, receiver) | {"NERVELINE_WEBHOOK_SECRET": secret()}
        with installation(given) as engine:
            file(engine)
            deliver(engine)
            assert receiver.taken() == []
            assert states(engine) == {"waiting": MANY}
        given["NERVELINE_WEBHOOK_SECRET"] = f"{receiver.secret},{given['NERVELINE_WEBHOOK_SECRET']}"
        with installation(given) as engine:
            deliver(engine)
            assert states(engine) == {"sent": MANY}
            assert len(receiver.taken()) == MANY
    return f"{MANY} refused (401), none given up; with the new secret beside the old one all {MANY} arrived"


def poison(url: str, folder: Path) -> str:
    """A request that cannot be read any more, in the middle of others."""
    with Receiver(secret()) as receiver, installation(environment(folder, url, receiver)) as engine:
        file(engine)
        with engine.begin() as conn:
            bad = conn.execute(select(notices.c.ticket_id).limit(1)).scalar_one()
            conn.execute(
                update(table).where(table.c.id == bad).values(details=type_coerce("nonsense", Text))
            )
        deliver(engine)
        assert states(engine) == {"sent": MANY - 1, "waiting": 1}
        for _ in range(retry.ATTEMPTS - 1):
            deliver(engine)
        assert states(engine) == {"sent": MANY - 1, "dead": 1}
        with engine.connect() as conn:
            [letter] = outbox.dead(conn)
            assert (letter.ticket_id, letter.cause) == (bad, crypto.Unreadable.__name__)
    return f"the other {MANY - 1} were delivered in the first round; it is a dead letter after {retry.ATTEMPTS} attempts"


ALL: dict[str, Callable[[str, Path], str]] = {
    "50 equal submits at once": equal_submits,
    "database gone at submit": database_gone,
    "disk full": disk_full,
    "receiver's clock 10 minutes off": clock_off,
    "secret expired at the receiver": expired_secret,
    "a row that can never be sent": poison,
}
