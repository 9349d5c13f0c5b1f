"""docs/reliability.md, from what was counted."""

from __future__ import annotations

import json
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from tests.prove import storm
from tests.prove.receiver import MODES

REQUESTS = 10_000
TITLES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
ROWS = (
    ("requests", "requests filed"),
    ("tickets", "tickets stored"),
    ("connections", "connections that reached the receiver"),
    ("kills", "workers killed with -9"),
    ("delivered_at_first", "delivered without anybody's doing"),
    ("dead", "refused for good (400, redirect): dead letters"),
    ("arrived_when_sent_again", "of these, arrived when sent again"),
    ("lost", "**lost**"),
    ("stuck", "**stuck**"),
    ("repeats", "the same idempotency key taken more than once"),
    ("after_kill", "of these, after its worker was killed"),
    ("after_lost_answer", "of these, after the answer was lost or late"),
    ("unexplained", "**of these, without such a reason**"),
    ("seconds", "seconds"),
)
CAUSES = {
    "killed": "Taken again after its worker was killed",
    "lost": "Taken again after the answer was lost or late",
}


def check(figures: storm.Figures) -> None:
    """Raises ``AssertionError`` if a request was lost, doubled or stuck."""
    assert (figures.lost, figures.stuck, figures.unexplained) == (0, 0, 0), figures
    assert figures.tickets == figures.requests, figures
    assert figures.delivered_at_first + figures.dead == figures.requests, figures
    assert figures.arrived_when_sent_again == figures.dead, figures
    assert figures.repeats == figures.after_kill + figures.after_lost_answer, figures


def write(path: Path, whole: dict[str, Any], machine: str) -> None:
    """Write the document."""
    path.write_text("\n".join(_lines(whole, machine)) + "\n", encoding="utf-8")


def _shown(whole: dict[str, Any]) -> list[str]:
    """The raw log of one notice of each cause, where the run kept it."""
    lines: list[str] = []
    for kind, figures in whole.items():
        for cause, title in CAUSES.items():
            raw = figures["storm"].get("shown", {}).get(cause)
            if raw:
                lines += ["", f"{title} ({TITLES[kind]}):", "", "```"]
                lines += [json.dumps(line) for line in raw] + ["```"]
    if lines:
        lines[:0] = ["", "Of the receiver's raw log (`storm/receiver.jsonl`), all of one such key:"]
    return lines


def _size(whole: dict[str, Any]) -> str:
    """At what size it was written."""
    small = [whole[kind]["storm"]["requests"] < REQUESTS for kind in whole]
    return f"{'**Not at the full size**' if any(small) else 'At the full size'} of {REQUESTS:,} requests."


def _lines(whole: dict[str, Any], machine: str) -> list[str]:
    kinds = list(whole)
    day = datetime.now(timezone.utc).date()
    titles = " | ".join(TITLES[kind] for kind in kinds)
    share = f"{storm.FAILURES:.0%}".replace("%", " %")
    lines = [
        "# Reliability",
        "",
        f"Written by `make prove` on {day} ({machine}). Nothing here was typed by hand;",
        "the raw logs of receiver and workers stay in `var/prove`.",
        "",
        "## Many requests, four workers, a receiver that fails",
        "",
        _size(whole),
        "",
        f"{share} of all connections fail, in one of these ways: {', '.join(MODES)}, no name.",
        f"The deadline of a delivery is {storm.DEADLINE} s, a killed worker's notice is taken over",
        f"after {storm.LEASE:.0f} s. Answers that drip, hang or are reset come from a receiver that",
        "has taken the request every other time. The look-up of the name fails inside the workers,",
        "everything else at a real TLS server. Dead letters were sent again by command at the end.",
        "",
        f"| | {titles} |",
        "|---|" + "---:|" * len(kinds),
    ]
    for key, title in ROWS:
        values = " | ".join(f"{whole[kind]['storm'][key]:,}" for kind in kinds)
        lines.append(f"| {title} | {values} |")
    lines += ["", "What the receiver did, by connection:", "", f"| | {titles} |"]
    lines.append("|---|" + "---:|" * len(kinds))
    for mode in ("ok", *MODES, "no name"):
        values = " | ".join(f"{whole[kind]['storm']['modes'].get(mode, 0):,}" for kind in kinds)
        lines.append(f"| {mode} | {values} |")
    lines += _shown(whole)
    lines += ["", "## Single faults", ""]
    for kind in kinds:
        lines += [f"### {TITLES[kind]}", "", "| what happens | what was seen |", "|---|---|"]
        lines += [f"| {what} | {seen} |" for what, seen in whole[kind]["faults"].items()]
        lines.append("")
    lines += [
        "## Nothing can be read without the keys",
        "",
        "Names, numbers, addresses and sentences were planted in requests, conversations, signs,",
        "notes and the do-not-contact list, and delivered by mail and to a webhook that refused.",
        "Then everything was searched for them. The control is the same without encryption.",
        "",
        f"| found of {whole[kinds[0]]['planted']['values']} | {titles} |",
        "|---|" + "---:|" * len(kinds),
    ]
    for place in whole[kinds[0]]["planted"]["found"]:
        values = " | ".join(str(whole[kind]["planted"]["found"][place]) for kind in kinds)
        lines.append(f"| {place} | {values} |")
    values = " | ".join(str(whole[kind]["control"]["found"]["database files"]) for kind in kinds)
    lines.append(f"| control: database files without encryption | {values} |")
    lines += [
        "",
        "## Not tried",
        "",
        "- The change of PostgreSQL to a standby server.",
        "- A webhook receiver that says 2xx and loses the request: it is sent once and believed.",
    ]
    return lines
