"""The sections of the benchmark. Each gives its figures as plain values, at any size."""

from __future__ import annotations

import asyncio
import json
import statistics
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from cryptography.fernet import Fernet, MultiFernet

from bot import clinic, settings, wording
from bot.clock import Clock
from bot.conversation.brain_client import Brains
from bot.conversation.records import Incoming
from bot.conversation.service import Conversations
from bot.store import crypto
from bot.store.engine import connect
from tests.benchmark import kills, machine, stock, stores, visitors
from tests.benchmark.ours import Installation

Figures = dict[str, Any]
LIGHT = {"NERVELINE_EMBEDDING": "off"}
WARM_UP = 4


@dataclass(frozen=True)
class Sizes:
    """How much is done. ``epochs`` and ``every`` make stock's training smaller."""

    turns: int = 600
    stock_turns: int = 120
    crowd: int = 128
    long: int = 200
    filled: int = 1_000_000
    conversations: int = 800
    seeds: tuple[int, ...] = (11, 12, 13)
    visitors: tuple[int, ...] = (1, 8, 32, 128)
    processes: tuple[int, ...] = (1, 2, 4)
    epochs: int | None = 4
    every: int = 1


@dataclass(frozen=True)
class Bench:
    """Where a run works: ``folder`` is kept, ``server`` is a PostgreSQL server's URL."""

    folder: Path
    server: str
    sizes: Sizes


def stock_model(bench: Bench) -> Figures:
    """Train stock Rasa. How long it learns changes how it understands, not what a turn costs."""
    project = stock.project(
        bench.folder / "stock", every=bench.sizes.every, epochs=bench.sizes.epochs
    )
    seconds = stock.train(project)
    return {"train_cpu": seconds, "epochs": bench.sizes.epochs, "every": bench.sizes.every}


def stock_cost(bench: Bench) -> Figures:
    """One visitor at stock Rasa: start, CPU of a turn, times, memory."""
    tracker = bench.folder / "stock" / "tracker.db"
    tracker.unlink(missing_ok=True)
    turns = bench.sizes.stock_turns
    with machine.watched() as found, stock.Stock(bench.folder / "stock", tracker) as running:
        asyncio.run(visitors.hold_rest(running.base, 1, 1, 7))
        first = running.cpu()
        asyncio.run(visitors.hold_rest(running.base, 1, WARM_UP, 8))
        before = running.cpu()
        seen = [
            asyncio.run(visitors.hold_rest(running.base, 1, kills.TURNS, 100 + number))
            for number in range(max(1, turns // kills.TURNS))
        ]
        spent, memory = running.cpu() - before, running.pss()
    return {"first_cpu": first, "pss": memory} | _cost(seen, {"all": spent}) | found


def cost(bench: Bench, environment: dict[str, str], *, postgresql: bool = False) -> Figures:
    """The same for ours, with web and brain apart."""
    with _installation(bench, environment, postgresql=postgresql) as ours:
        ours.start("work", 0)
        asyncio.run(visitors.hold(ours.bases, 1, 1, 7))
        first = ours.cpu("brain") + ours.cpu("web")
        asyncio.run(visitors.hold(ours.bases, 1, WARM_UP, 8))
        with machine.watched() as found:
            figures = _measured(ours, bench.sizes.turns, 1)
        memory = {f"pss_{kind}": ours.pss(kind) for kind in ("brain", "web", "work")}
    return {"first_cpu": first} | memory | figures | found


def crowd(bench: Bench, environment: dict[str, str]) -> Figures:
    """Many visitors at once, on PostgreSQL: two webs, two brains."""
    with _installation(bench, environment, webs=2, brains=2, postgresql=True) as ours:
        asyncio.run(visitors.hold(ours.bases, 4, WARM_UP, 8))
        with machine.watched() as found:
            figures = _measured(ours, bench.sizes.crowd * kills.TURNS * 2, bench.sizes.crowd)
    return figures | found


def long_talk(bench: Bench) -> Figures:
    """CPU of web's part of a turn, and of the brain's, by the turn's place in its conversation.

    Through the conversation's own door: the limits of the chat's would hold it up.
    """
    part = max(1, bench.sizes.long // 5)
    with _installation(bench, LIGHT) as ours, _conversations(ours) as (talk, brains):
        rows: list[Figures] = []

        async def hold() -> None:
            ids = [(await talk.open("web"))[0] for _ in range(3)]
            texts = visitors.script(5, bench.sizes.long)
            for start in range(0, bench.sizes.long, part):
                mine, brain = time.process_time(), ours.cpu("brain")
                for conversation in ids:
                    for text in texts[start : start + part]:
                        await talk.say(conversation, Incoming(str(uuid.uuid4()), "text", text))
                done = part * len(ids)
                rows.append(
                    {
                        "from": start + 1,
                        "to": start + part,
                        "web": (time.process_time() - mine) / done * 1000,
                        "brain": (ours.cpu("brain") - brain) / done * 1000,
                    }
                )
            await brains.close()

        asyncio.run(hold())
    return {"parts": rows}


def full_store(bench: Bench) -> Figures:
    """A turn with an empty store and with a full one, on both databases."""
    found: Figures = {"turns": bench.sizes.filled}
    for kind in ("sqlite", "postgresql"):
        with _installation(bench, LIGHT, postgresql=kind == "postgresql") as ours:
            asyncio.run(visitors.hold(ours.bases, 1, WARM_UP, 8))
            empty = _measured(ours, bench.sizes.turns // 2, 1)
            stores.fill(ours.database, bench.sizes.filled, ours.key)
            asyncio.run(visitors.hold(ours.bases, 1, WARM_UP, 9))
            full = _measured(ours, bench.sizes.turns // 2, 1, seed=500)
        found[kind] = {"empty": empty, "full": full}
    return found


def killed(bench: Bench, seed: int) -> Figures:
    """Conversations while processes are killed."""
    with TemporaryDirectory(prefix="nerveline-kills-") as folder:
        url = stores.database(bench.server, f"kills_{seed}")
        figures = kills.run(url, Path(folder), bench.sizes.conversations, seed)
    kills.check(figures)
    return asdict(figures)


def by_visitors(bench: Bench) -> Figures:
    """Turns a second against visitors, with one process of each kind."""
    with _installation(bench, {}, postgresql=True) as ours:
        asyncio.run(visitors.hold(ours.bases, 4, WARM_UP, 8))
        rows = [
            {"visitors": number} | _measured(ours, bench.sizes.turns, number)
            for number in bench.sizes.visitors
        ]
    return {"rows": rows}


def by_processes(bench: Bench) -> Figures:
    """Turns a second against processes, with as many visitors each time."""
    rows = []
    for number in bench.sizes.processes:
        with _installation(bench, {}, webs=number, brains=number, postgresql=True) as ours:
            asyncio.run(visitors.hold(ours.bases, 4, WARM_UP, 8))
            rows.append(
                {"processes": number} | _measured(ours, bench.sizes.turns, bench.sizes.crowd // 2)
            )
    return {"rows": rows}


@contextmanager
def _installation(
    bench: Bench,
    environment: dict[str, str],
    *,
    webs: int = 1,
    brains: int = 1,
    postgresql: bool = False,
) -> Iterator[Installation]:
    with TemporaryDirectory(prefix="nerveline-bench-") as folder:
        given = dict(environment)
        if postgresql:
            given["NERVELINE_DATABASE"] = stores.database(bench.server, "bench")
        with Installation(Path(folder), webs, brains, **given) as ours:
            yield ours


@contextmanager
def _conversations(ours: Installation) -> Iterator[tuple[Conversations, Brains]]:
    """The conversations of an installation, in this process."""
    known = settings.load()
    facts = clinic.load(known.clinic_file)
    crypto.use(
        crypto.Keyring(MultiFernet([Fernet(ours.key)]), b"of no use here, but must be there")
    )
    engine = connect(ours.database)
    brains = Brains(ours.brains, known.brain_deadline)
    lines = wording.load(facts.facts(), facts.titles())
    yield Conversations(engine, brains, lines, Clock(), office=facts.office), brains
    engine.dispose()
    crypto.use(None)


def _measured(ours: Installation, turns: int, crowd: int, seed: int = 100) -> Figures:
    """So many turns by so many visitors at once, in conversations of six turns."""
    brain, web, begun = ours.cpu("brain"), ours.cpu("web"), time.monotonic()
    seen = [
        asyncio.run(visitors.hold(ours.bases, crowd, kills.TURNS, seed + number))
        for number in range(max(1, round(turns / kills.TURNS / crowd)))
    ]
    seconds = time.monotonic() - begun
    spent = {"brain": ours.cpu("brain") - brain, "web": ours.cpu("web") - web}
    return _cost(seen, spent) | {"per_second": sum(len(s.seconds) for s in seen) / seconds}


def _cost(seen: list[visitors.Seen], spent: dict[str, float]) -> Figures:
    """CPU milliseconds of a turn by process, and its times."""
    seconds = sorted(second for each in seen for second in each.seconds)
    done = len(seconds)
    assert done, [each.faults for each in seen]
    return {
        "answered": done,
        "faults": sum(len(each.faults) for each in seen),
        "fallbacks": sum(each.fallbacks for each in seen),
        "p50": statistics.median(seconds) * 1000,
        "p99": seconds[min(done - 1, int(done * 0.99))] * 1000,
        "per_cpu_second": done / max(sum(spent.values()), 1e-9),
        **{f"cpu_{name}": value / done * 1000 for name, value in spent.items()},
    }


def show(figures: Figures) -> str:
    """Figures in one line."""
    return json.dumps(
        {k: round(v, 2) if isinstance(v, float) else v for k, v in figures.items()}, default=str
    )
