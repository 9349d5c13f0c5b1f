"""``make benchmark``: what ours costs beside stock Rasa, into docs/performance.md.

What was measured stands in var/benchmark/figures.json after each section; a section that
stands there is left out. ``make benchmark ARGS="cost crowd"`` measures these anew, and
``ARGS=report`` only writes the document. Nothing else should run on the machine meanwhile.
"""

from __future__ import annotations

import argparse
import json
import logging
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from typing import Any

from bot.settings import ROOT
from tests.benchmark import machine, report, sections
from tests.benchmark.sections import LIGHT, Bench, Sizes
from tests.databases import postgres

FOLDER = ROOT / "var" / "benchmark"
REPORT = "report"


def steps(sizes: Sizes) -> dict[str, Callable[[Bench], dict[str, Any]]]:
    """The sections by name, in their order."""
    return {
        "stock_model": sections.stock_model,
        "stock": sections.stock_cost,
        "cost": partial(sections.cost, environment={}),
        "cost_light": partial(sections.cost, environment=LIGHT),
        "cost_postgresql": partial(sections.cost, environment={}, postgresql=True),
        "crowd": partial(sections.crowd, environment={}),
        "crowd_light": partial(sections.crowd, environment=LIGHT),
        "long": sections.long_talk,
        "full": sections.full_store,
        **{f"kills_{seed}": partial(sections.killed, seed=seed) for seed in sizes.seeds},
        "visitors": sections.by_visitors,
        "processes": sections.by_processes,
    }


def main() -> int:
    """Run what is wanted. Exit status 0, or the first failed assertion."""
    sizes = Sizes()
    known = steps(sizes)
    parser = argparse.ArgumentParser(prog="make benchmark ARGS=…", description=__doc__)
    parser.add_argument("sections", nargs="*", choices=[*known, REPORT, []], metavar="SECTION")
    stock = "stock Rasa learns from one of so many examples, and for so many epochs"
    parser.add_argument("--every", type=int, default=Sizes.every, help=stock)
    parser.add_argument("--epochs", type=int, default=Sizes.epochs)
    given = parser.parse_args()
    chosen = given.sections
    sizes = replace(sizes, every=given.every, epochs=given.epochs)
    logging.disable(logging.CRITICAL)
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / "figures.json"
    figures = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    wanted = [name for name in known if name in chosen or not (chosen or name in figures)]
    with ExitStack() as stack:
        server = stack.enter_context(postgres()) if wanted else ""
        bench = Bench(FOLDER, server, sizes)
        for name in wanted:
            print(f"{time.strftime('%H:%M:%S')}  {name} …", flush=True)
            figures[name] = known[name](bench) | {"day": time.strftime("%Y-%m-%d")}
            path.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
            print(f"          {sections.show(figures[name])}", flush=True)
    report.write(ROOT / "docs" / "performance.md", figures, machine.name())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
