"""``python -m tests.prove.inbox``: the desk's pages over 100,000 encrypted requests.

Measures list, search and ticket as a browser would ask for them, on SQLite and on a
real PostgreSQL, and writes the table into docs/inbox.md.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import statistics
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from cryptography.fernet import Fernet, MultiFernet
from sqlalchemy import insert, select
from sqlalchemy.engine import Engine

from bot.handoff import destinations, reference, search
from bot.inbox import passwords
from bot.settings import ROOT
from bot.store import crypto, migrate
from bot.store.crypto import blind_index
from bot.store.engine import connect, iso
from bot.store.tables import ticket_words, tickets
from tests.databases import postgres
from tests.inbox import samples
from tests.inbox.conftest import PASSWORD, House

DOCUMENT = ROOT / "docs" / "inbox.md"
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
ROUNDS = 200
# Milliseconds of server time at the 95th percentile.
ALLOWED = 150.0
FIRST = "Maria Robert Ana Luis Grace Daniel Ines Paul Dana John Mary James Rosa Jose Linda".split()
LAST = [
    a + b for a in "Lo Ha Du Ki Or Sa Ma Go Pe Ra".split() for b in "pez ynes arte m tiz".split()
]


def fill(engine: Engine, count: int, now: datetime) -> list[str]:
    """Requests of two years, one in twenty still open. Gives the references."""
    chance = random.Random(1)
    with engine.connect() as conn:
        there = set(conn.execute(select(tickets.c.reference)).scalars())
    made: set[str] = set()
    while len(made) < count:
        made |= {reference.make()} - there
    references = sorted(made)
    for start in range(0, count, 2000):
        rows, words = [], []
        for number in range(start, min(start + 2000, count)):
            row = _row(references[number], number, chance, now)
            rows.append(row)
            found = sorted(search.tokens(row["details"]))
            words += [{"ticket_id": row["id"], "token": token} for token in found]
        with engine.begin() as conn:
            conn.execute(insert(tickets), rows)
            conn.execute(insert(ticket_words), words)
    return references


def _row(name: str, number: int, chance: random.Random, now: datetime) -> dict:
    at = iso(now - timedelta(minutes=chance.randrange(1, 2 * 365 * 24 * 60)))
    phone = f"+1702555{number % 10_000:04}"
    details = {
        **samples.MARIA,
        "name": f"{chance.choice(FIRST)} {chance.choice(LAST)}",
        "phone": phone,
        "email": f"visitor{number}@example.com",
    }
    is_open = number % 20 == 0
    return {
        "id": str(uuid.UUID(int=chance.getrandbits(128), version=4)),
        "reference": name,
        "idempotency_key": f"size:{number}",
        "channel": "web",
        "language": "en",
        "status": "new" if is_open else "closed",
        "urgency": "emergency" if is_open and number % 500 == 0 else "routine",
        "reason": "appointment",
        "created_at": at,
        "updated_at": at,
        "content_version": "size",
        "details": details,
        "consent": {"text": samples.CONSENT, "at": at},
        "safety": [],
        "phone_index": blind_index("phone", phone),
        "email_index": blind_index("email", details["email"]),
        "tries": 0,
    }


def measure(
    house: House, references: list[str], rounds: int
) -> dict[str, list[tuple[float, float]]]:
    """Milliseconds of each kind of page: on the clock, and of this process's own work."""
    chance, browser = random.Random(2), house.browser("ana")
    token = browser.csrf()
    asked = {
        "list": lambda: browser.get("/staff/"),
        "all, a later page": lambda: browser.get("/staff/?view=all&page=40"),
        "search by name": lambda: _find(browser, token, chance.choice(FIRST)[:4]),
        "search by last four": lambda: _find(browser, token, f"{chance.randrange(10_000):04}"),
        "ticket": lambda: browser.get(f"/staff/tickets/{chance.choice(references)}"),
    }
    taken: dict[str, list[tuple[float, float]]] = {}
    for name, ask in asked.items():
        ask()
        spans = []
        for _ in range(rounds):
            began, worked = time.perf_counter(), time.process_time()
            answer = ask()
            spans.append(
                (
                    (time.perf_counter() - began) * 1000,
                    (time.process_time() - worked) * 1000,
                )
            )
            assert answer.status_code in (200, 303), (name, answer.status_code)
        taken[name] = spans
    return taken


def _find(browser, token: str, words: str):
    return browser.post("/staff/find", data={"csrf": token, "words": words})


def p95(spans: list[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(spans, n=20)[-1]


@contextmanager
def databases(folder: Path) -> Iterator[Iterator[tuple[str, str]]]:
    """SQLite, and a PostgreSQL server of our own."""
    with postgres() as server:
        yield iter([("SQLite", f"sqlite:///{folder / 'size.db'}"), ("PostgreSQL", server)])


def main() -> int:
    """Measure and write. Exit status 1 where a page takes longer than it may."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--write", action="store_true", help="write the table into docs/inbox.md")
    chosen = parser.parse_args()
    crypto.use(crypto.Keyring(MultiFernet([Fernet(Fernet.generate_key())]), b"size"))
    destinations.use(())
    lines, slow = [], False
    with (
        tempfile.TemporaryDirectory(prefix="nerveline-size-") as folder,
        databases(Path(folder)) as each,
    ):
        for name, url in each:
            migrate.upgrade(url)
            engine = connect(url)
            house = House(engine, passwords.hashed(PASSWORD))
            references = fill(engine, chosen.count, house.clock.now())
            if engine.dialect.name == "postgresql":
                _settle(engine)
            print(name, "filled", flush=True)
            before = _memory()
            for page, spans in measure(house, references, chosen.rounds).items():
                clock, work = ([each[place] for each in spans] for place in (0, 1))
                worst = p95(clock)
                slow |= worst > ALLOWED
                numbers = (statistics.median(clock), worst, statistics.median(work), p95(work))
                row = (name, page, *(f"{number:.0f}" for number in numbers))
                lines.append(f"| {' | '.join(row)} |")
                print(*row, flush=True)
            grown = _memory() - before
            lines.append(f"| {name} | memory grown meanwhile, MB | {grown:.0f} | | | |")
            print(name, "memory grown, MB:", round(grown), flush=True)
            engine.dispose()
    if chosen.write:
        _write(chosen.count, chosen.rounds, lines)
    return int(slow)


def _settle(engine: Engine) -> None:
    # Autovacuum does this by itself, a little later.
    with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as conn:
        conn.exec_driver_sql("VACUUM (ANALYZE)")


def _memory() -> float:
    """The most memory so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _write(count: int, rounds: int, lines: list[str]) -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    head, rest = text.split(BEGIN)
    _, tail = rest.split(END)
    table = [
        f"{count:,} encrypted requests, 1 in 20 open; each page asked for {rounds} times; milliseconds.",
        f"On {os.cpu_count()} processors. Own work: what the web process computed itself.",
        "",
        "| database | page | median | 95th percentile | own work, median | own work, 95th |",
        "|---|---|---|---|---|---|",
        *lines,
    ]
    DOCUMENT.write_text(f"{head}{BEGIN}\n{chr(10).join(table)}\n{END}{tail}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
