"""The table in docs/messenger.md, from what was counted."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from datetime import datetime, timezone
from typing import Any

from bot.settings import ROOT

DOCUMENT = ROOT / "docs" / "messenger.md"
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
SMALLER = (
    "**not at full size** (that is 2,000 people with 20,000 events, and 3,000 events without kills)"
)
ROWS = {
    "people": "people",
    "events": "events",
    "posts": "posts (each event 1 to 3 times with kills, and again until taken)",
    "kills": "web or work killed with -9",
    "brain_kills": "brains killed with -9",
    "turns": "turns in the log",
    "missing": "**events lost**",
    "twice_handled": "**events handled twice**",
    "out_of_order": "**people whose order was not kept**",
    "unanswered": "**turns without a reply**",
    "fallbacks": "turns answered without a brain (phone number and form)",
    "messages": "messages that Meta took",
    "never_taken": "**messages that Meta never got**",
    "replies_out_of_order": "**people who got replies out of order**",
    "sent_twice": "messages taken twice",
    "sent_twice_without_kill": "**of these, without a kill between Meta's taking it and our note**",
    "p50_ms": "acknowledgement, median, ms",
    "p99_ms": "acknowledgement, 99th percentile, ms",
    "seconds": "seconds",
    "load_before": "processes that waited for a core before the run (load average)",
}


Run = Mapping[str, Any]


def write(storm: Run | None, calm: Run | None, *, full: bool) -> None:
    """Put the table into the document. None: that run was not made."""
    old = DOCUMENT.read_text(encoding="utf-8")
    table = "\n".join([BEGIN, *lines(storm, calm, full=full), END])
    DOCUMENT.write_text(
        re.sub(f"{BEGIN}.*{END}", lambda _: table, old, flags=re.DOTALL), encoding="utf-8"
    )


def lines(storm: Run | None, calm: Run | None, *, full: bool) -> list[str]:
    """The table and what it says of itself."""
    day = datetime.now(timezone.utc).date()
    size = "at full size" if full else SMALLER
    return [
        f"Written on {day} by `python -m tests.prove.messenger`, {size}.",
        "PostgreSQL, 3 web processes, 2 brains, 1 work, on a machine whose",
        f"{os.cpu_count()} processor cores the load and the stand-in of Meta share.",
        "",
        "| | with kills | without kills, 50 posts/s |",
        "|---|---:|---:|",
        *(f"| {title} | {_cell(storm, key)} | {_cell(calm, key)} |" for key, title in ROWS.items()),
    ]


def _cell(run: Run | None, key: str) -> str:
    return "not run" if run is None else f"{run[key]:,}"
