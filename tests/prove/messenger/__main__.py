"""``python -m tests.prove.messenger``: the full figures, into docs/messenger.md.

What was done stands in FOLDER/figures.json after each run; ``--into FOLDER`` goes on
there. The table is written whatever was measured; a run that lost something ends before.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime, timezone
from pathlib import Path

from bot.settings import ROOT
from tests.prove import postgres
from tests.prove.kept import Kept
from tests.prove.messenger import figures, report
from tests.prove.messenger.storm import Size, run

LOG = ROOT / "var" / "prove"
# Posts a second of the run without kills, and milliseconds at its 99th percentile.
RATE, ALLOWED = 50.0, 150.0
FULL = {"people": 2000, "events": 20_000, "calm": 3000}


def main() -> int:
    """Run both and write the table. Exit status 0, 1 where acknowledgements took too long,
    or the first failed assertion.
    """
    parser = argparse.ArgumentParser(prog="python -m tests.prove.messenger", description=__doc__)
    parser.add_argument("--people", type=int, default=FULL["people"])
    parser.add_argument("--events", type=int, default=FULL["events"])
    parser.add_argument(
        "--calm", type=int, default=FULL["calm"], help="events of the run without kills"
    )
    parser.add_argument("--echo", action="store_true", help="brains that repeat what they hear")
    parser.add_argument("--only", choices=("calm", "storm"))
    parser.add_argument("--into", type=Path, help="folder of a run that was broken off")
    chosen = parser.parse_args()
    stamp = datetime.now(timezone.utc).strftime("messenger-%Y%m%dT%H%M%S")
    place = chosen.into or LOG / stamp
    place.mkdir(parents=True, exist_ok=True)
    kept = Kept(place / "figures.json")
    real = not chosen.echo
    calm = Size(min(chosen.people, 300), chosen.calm, 0, rate=RATE, real_brains=real)
    sizes = {"calm": calm, "storm": Size(chosen.people, chosen.events, real_brains=real)}
    with postgres.server() as database:
        for name, size in sizes.items():
            if chosen.only in (None, name):
                found = kept.once(
                    "runs", name, lambda n=name, s=size: _measured(n, s, database(n), place)
                )
                print(name, found, flush=True)
    runs = kept.whole.get("runs", {})
    storm, calm_run = runs.get("storm"), runs.get("calm")
    full = real and (storm or {}).get("events") == FULL["events"]
    full = full and (calm_run or {}).get("events") == FULL["calm"]
    report.write(storm, calm_run, full=full)
    print(f"figures and logs: {place}")
    if calm_run and calm_run["p99_ms"] > ALLOWED:
        print(f"acknowledgements took too long: {calm_run['p99_ms']} ms", file=sys.stderr)
        return 1
    return 0


def _measured(name: str, size: Size, database: str, place: Path) -> dict[str, float]:
    with _logs_kept(name, place) as folder:
        found = run(size, database, folder)
    figures.check(found)
    return asdict(found)


@contextmanager
def _logs_kept(name: str, place: Path) -> Iterator[Path]:
    """A folder of a short path, for a Unix socket's name has at most 107 characters; the
    logs in it are kept, whatever happens.
    """
    with tempfile.TemporaryDirectory(prefix="nl-", ignore_cleanup_errors=True) as short:
        try:
            yield Path(short)
        finally:
            for log in Path(short).glob("*.log"):
                (place / f"{name}-{log.name}").write_bytes(log.read_bytes())


if __name__ == "__main__":
    raise SystemExit(main())
