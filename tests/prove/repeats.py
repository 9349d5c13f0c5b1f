"""Why the same notice reached the receiver twice, read from its log and the workers'."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.prove.storm import Figures

OUTCOME = re.compile(r"^([\d.]+) work: notice (\S+?):? (sent|[^,]+)(?:, (.*))?$")
# A failure of ours that says nothing about whether it arrived.
HTTP = re.compile(r"HTTP \d+")


def explain(log: Iterable[dict[str, Any]], said: Iterable[str], figures: Figures) -> None:
    """Count why notices came twice: the worker was killed, or the answer got lost.

    ``log`` is the receiver's, ``said`` the lines of all workers' logs.
    """
    outcomes: dict[str, list[tuple[float, str]]] = {}
    for line in said:
        found = OUTCOME.match(line)
        if found:
            # A late one whose lease had run out was no longer believed.
            what = "LeaseLost" if found[4] == "lease lost" else found[3]
            outcomes.setdefault(found[2], []).append((float(found[1]), what))
    reached: dict[str, list[dict[str, Any]]] = {}
    for line in log:
        if line["id"]:
            reached.setdefault(line["id"], []).append(line)
    for name, lines in reached.items():
        last = max((place for place, line in enumerate(lines) if line["taken"]), default=0)
        for place, line in enumerate(lines[:last]):
            if not line["taken"]:
                continue
            figures.repeats += 1
            # What its worker noted, until the next one tried; a late request may reach the
            # receiver after that.
            begun = lines[place - 1]["at"] if place else 0.0
            noted = [
                what
                for at, what in outcomes.get(name, [])
                if begun <= at <= lines[place + 1]["at"] and not HTTP.match(what)
            ]
            if not noted:
                # Nobody lived to write down what became of it.
                figures.after_kill += 1
                figures.shown.setdefault("killed", lines)
            elif noted[-1] == "sent":
                figures.unexplained += 1
            else:
                figures.after_lost_answer += 1
                figures.shown.setdefault("lost", lines)
    # More killed in the act than were killed at all cannot be.
    figures.unexplained += max(0, figures.after_kill - figures.kills - figures.workers)
