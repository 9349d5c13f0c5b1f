"""``make prove``: the full figures of delivery and encryption, into docs/reliability.md.

What was done stands in FOLDER/figures.json after each step; ``--into FOLDER`` goes on
there. The document is written once both databases are through.
"""

from __future__ import annotations

import argparse
import contextlib
import logging
import os
import platform
import shutil
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from bot.settings import ROOT
from tests.prove import faults, planted, postgres, report, storm
from tests.prove.kept import Kept

WORKERS = 4
# Connections between two kills on average.
EVERY = 120
LOG = ROOT / "var" / "prove"


def main() -> int:
    """Run all on both databases. Exit status 0, or the first failed assertion."""
    parser = argparse.ArgumentParser(prog="python -m tests.prove", description=__doc__)
    parser.add_argument("--requests", type=int, default=report.REQUESTS)
    parser.add_argument("--only", choices=("sqlite", "postgresql"))
    parser.add_argument("--into", type=Path, help="folder of a run that was broken off")
    chosen = parser.parse_args()
    logging.disable(logging.CRITICAL)
    place = chosen.into or LOG / datetime.now(timezone.utc).strftime("%Y%m%dT%H%M%S")
    place.mkdir(parents=True, exist_ok=True)
    kept = Kept(place / "figures.json")
    kinds = [chosen.only] if chosen.only else ["sqlite", "postgresql"]
    with contextlib.ExitStack() as until_done:
        database = until_done.enter_context(postgres.server()) if "postgresql" in kinds else None
        for kind in kinds:
            _prove(kind, place / kind, database, chosen.requests, kept)
    if {"sqlite", "postgresql"} <= set(kept.whole):
        report.write(ROOT / "docs" / "reliability.md", kept.whole, _machine())
    print(f"figures and raw logs: {place}")
    return 0


def _prove(
    kind: str,
    folder: Path,
    database: Callable[[str], str] | None,
    requests: int,
    kept: Kept,
) -> None:
    def url(name: str) -> str:
        if kind == "sqlite":
            # A folder of its own, without what a run left that was broken off in this step.
            shutil.rmtree(folder / name, ignore_errors=True)
            (folder / name / "data").mkdir(parents=True, exist_ok=True)
            return f"sqlite:///{folder / name / 'data' / 'a.db'}"
        assert database is not None
        return database(f"prove_{name}")

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


def _machine() -> str:
    return (
        f"{os.cpu_count()} processor cores, {platform.system()}, Python {platform.python_version()}"
    )


if __name__ == "__main__":
    raise SystemExit(main())
