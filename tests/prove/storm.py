"""Many requests, several workers, a receiver that fails in every way, and kill -9 at random."""

from __future__ import annotations

import base64
import contextlib
import os
import random
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import trustme
from sqlalchemy import func, select
from sqlalchemy.engine import Engine

from bot import settings
from bot.handoff import destinations, outbox, submission
from bot.store import crypto, keys, migrate
from bot.store.engine import connect
from bot.store.tables import outbox as notices
from bot.store.tables import tickets as table
from tests.databases import AT
from tests.handoff.requests import request
from tests.prove import repeats
from tests.prove.receiver import MODES, Receiver

FAILURES = 0.3
DEADLINE = 0.5
# Seconds: how long a killed worker's notice waits, and between two kills.
LEASE = 6.0
PATIENCE = 3000.0


@dataclass
class Figures:
    """What was counted. ``unexplained`` and ``lost`` must be 0."""

    requests: int
    workers: int
    seconds: float = 0.0
    connections: int = 0
    modes: dict[str, int] = field(default_factory=dict)
    kills: int = 0
    delivered_at_first: int = 0
    dead: int = 0
    arrived_when_sent_again: int = 0
    lost: int = 0
    stuck: int = 0
    repeats: int = 0
    after_kill: int = 0
    after_lost_answer: int = 0
    unexplained: int = 0
    # Of the first repeat of each cause, all that the receiver's raw log says.
    shown: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    tickets: int = 0


class Workers:
    """Processes that are killed and started again."""

    def __init__(self, number: int, environment: dict[str, str], folder: Path) -> None:
        self._environment = environment
        self._folder = folder
        self._started = 0
        self.all = [self._start() for _ in range(number)]

    def _start(self) -> subprocess.Popen[bytes]:
        self._started += 1
        with (self._folder / f"worker-{self._started}.log").open("wb") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "tests.prove.worker"],
                cwd=settings.ROOT,
                env={**os.environ, **self._environment},
                stdout=log,
                stderr=log,
            )

    def kill_one(self) -> None:
        place = random.randrange(len(self.all))
        self.all[place].kill()
        self.all[place].wait()
        self.all[place] = self._start()

    def kill_all(self) -> None:
        for each in self.all:
            each.kill()
            each.wait()


def secret() -> str:
    """A secret of Standard Webhooks."""
    return "whsec_" + base64.b64encode(os.urandom(32)).decode()


def environment(folder: Path, url: str, receiver: Receiver, **more: str) -> dict[str, str]:
    """What *work* needs to post to this receiver, at a pace for figures."""
    mine = {
        "VAR": str(folder / "var"),
        "DATABASE": url,
        "DESTINATIONS": "webhook",
        "WEBHOOK_URL": receiver.url,
        "WEBHOOK_SECRET": receiver.secret,
        "DELIVERY_FIRST_PAUSE": "0.2",
        "DELIVERY_LONGEST_PAUSE": "2",
        "DAILY_TEST": "false",
        "BACKUP_HOURS": "0",
        **more,
    }
    return {f"NERVELINE_{name}": value for name, value in mine.items()}


@contextlib.contextmanager
def installation(given: dict[str, str]) -> Iterator[Engine]:
    """A database with its tables, and this process as one of the installation."""
    before = {name: os.environ.get(name) for name in given}
    os.environ.update(given)
    known = settings.load()
    known.var.mkdir(parents=True, exist_ok=True)
    keys.install(known)
    destinations.use(known.destinations)
    migrate.upgrade(known.database)
    engine = connect(known.database)
    try:
        yield engine
    finally:
        engine.dispose()
        crypto.use(None)
        destinations.use(None)
        for name, value in before.items():
            if value is None:
                os.environ.pop(name)
            else:
                os.environ[name] = value


def run(url: str, folder: Path, requests: int, workers: int, every: int) -> Figures:
    """The storm; a worker is killed after every ``every`` connections on average.

    The receiver's raw log (receiver.jsonl) and the workers' logs stay in the folder.
    """
    folder.mkdir(parents=True, exist_ok=True)
    figures = Figures(requests, workers)
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(folder / "ca.pem"))
    weather = {"part": FAILURES}
    # The look-up of the name fails in the worker, all others here.
    share = FAILURES / (len(MODES) + 1)

    def choose(_: int) -> str:
        if random.random() >= weather["part"] - share:
            return "ok"
        return random.choice(MODES)

    started = time.monotonic()
    log = folder / "receiver.jsonl"
    with Receiver(secret(), authority, choose, raw_log=log, silence=2 * DEADLINE) as receiver:
        given = environment(folder, url, receiver) | {
            # Short, since the receiver is silent on purpose and workers are killed.
            "NERVELINE_WEBHOOK_DEADLINE": str(DEADLINE),
            "NERVELINE_DELIVERY_LEASE": str(LEASE),
            "SSL_CERT_FILE": str(folder / "ca.pem"),
            "PROVE_NO_NAME": str(share),
        }
        with installation(given) as engine:
            filing = threading.Thread(target=_file, args=(engine, requests))
            filing.start()
            running = Workers(workers, {}, folder)
            try:
                figures.kills = _until_still(engine, filing, running, receiver, every)
                _count(engine, figures)
                weather["part"] = 0.0
                _send_again(engine, running, figures)
            finally:
                filing.join()
                running.kill_all()
            _compare(engine, receiver, figures)
    figures.seconds = round(time.monotonic() - started, 1)
    repeats.explain(receiver.log, _lines(folder), figures)
    figures.connections = len(receiver.log)
    figures.modes = dict(Counter(line["mode"] for line in receiver.log))
    figures.modes["no name"] = sum("gaierror" in text for text in _lines(folder))
    return figures


def _file(engine: Engine, requests: int) -> None:
    for start in range(0, requests, 10):
        with engine.begin() as conn:
            for number in range(start, min(start + 10, requests)):
                submission.submit(conn, request(idempotency_key=f"r{number}"))


def _under_way(engine: Engine) -> int:
    with engine.connect() as conn:
        which = notices.c.state.in_(("waiting", "sending"))
        return int(
            conn.execute(select(func.count()).select_from(notices).where(which)).scalar_one()
        )


def _until_still(
    engine: Engine, filing: threading.Thread, running: Workers, receiver: Receiver, every: int
) -> int:
    """Kill until everything was delivered or given up; gives how often."""
    kills, next_kill, look_at = 0, every, 0.0
    end = time.monotonic() + PATIENCE
    while True:
        assert time.monotonic() < end, "something is stuck"
        if len(receiver.log) >= next_kill:
            running.kill_one()
            kills += 1
            next_kill = len(receiver.log) + random.randrange(1, 2 * every)
        if time.monotonic() > look_at:
            if not filing.is_alive() and not _under_way(engine):
                return kills
            look_at = time.monotonic() + 2
        # Short, so that a kill may come at any moment of a delivery.
        time.sleep(random.uniform(0.001, 0.05))


def _count(engine: Engine, figures: Figures) -> None:
    with engine.connect() as conn:
        states = Counter(conn.execute(select(notices.c.state)).scalars())
    figures.delivered_at_first, figures.dead = states["sent"], states["dead"]


def _send_again(engine: Engine, running: Workers, figures: Figures) -> None:
    with engine.begin() as conn:
        letters = outbox.dead(conn)
    for each in letters:
        with engine.begin() as conn:
            assert outbox.send_again(conn, each.id, AT, "system")
    end = time.monotonic() + PATIENCE
    while _under_way(engine):
        assert time.monotonic() < end, "something is stuck"
        time.sleep(0.3)
    ids = {each.id for each in letters}
    with engine.connect() as conn:
        states = {row.id: row.state for row in conn.execute(select(notices.c.id, notices.c.state))}
    figures.arrived_when_sent_again = sum(states[name] == "sent" for name in ids)


def _compare(engine: Engine, receiver: Receiver, figures: Figures) -> None:
    with engine.connect() as conn:
        rows = {row.id: row.state for row in conn.execute(select(notices.c.id, notices.c.state))}
        figures.tickets = conn.execute(select(func.count()).select_from(table)).scalar_one()
    taken = set(receiver.taken())
    figures.lost = figures.requests - len(rows) + sum(name not in taken for name in rows)
    figures.stuck = sum(state != "sent" for state in rows.values())


def _lines(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("worker-*.log")):
        yield from path.read_text(errors="replace").splitlines()
