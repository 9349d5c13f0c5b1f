"""docs/performance.md, from what was measured."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

Figures = dict[str, Any]
# What a busy day asks for: conversations, turns of each, and how much busier the peak is.
A_DAY, TURNS, PEAK = 1_000_000, 6, 4
# How much of a core is to be used at the peak.
FILLED = 0.6
MISSING = "not measured"
KILLED = {
    "seed": "seed",
    "conversations": "conversations",
    "turns": "turns",
    "kills": "kills",
    "sent again": "sent_again",
    "without a brain": "fallbacks",
    "lost": "lost",
    "doubled": "doubled",
    "in another's thread": "strayed",
    "stored otherwise than read": "differing",
}


def write(path: Path, whole: Figures, machine: str) -> None:
    """Write the document; what was not measured is said."""
    lines = [*_head(whole, machine), *_goals(whole), *_stock(whole)]
    for title, sections, show in (
        ("A long conversation", ["long"], _long),
        ("A full store", ["full"], _full),
        ("Killed in the middle", [name for name in whole if name.startswith("kills_")], _kills),
        ("Throughput", ["visitors", "processes"], _scale),
        ("A million conversations a day, on paper", ["cost_postgresql"], _paper),
    ):
        there = sections and all(name in whole for name in sections)
        lines += [f"## {title}", "", *(show(whole) if there else [f"{MISSING.capitalize()}.", ""])]
    path.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


def _head(whole: Figures, machine: str) -> list[str]:
    days = sorted({each["day"] for each in whole.values()})
    loads = [each["load"] for each in whole.values() if "load" in each]
    busy = f"{min(loads):g} to {max(loads):g}" if loads else MISSING
    return [
        "# Performance",
        "",
        f"Written by `make benchmark` ({', '.join(days)}; {machine}).",
        "Nothing here was typed by hand. The figures stand in `var/benchmark/figures.json`; a section is measured anew by",
        "`make benchmark ARGS=SECTION`.",
        "",
        f"Load of the machine while it was measured: {busy} (processes that wanted a core, ours",
        "among them). On a machine that does other work as well, times get much longer, and CPU",
        "seconds more too: the last row of the table shows how long a fixed piece of work took.",
        "",
        "Messages: 40 % intake, 40 % questions about the articles, 20 % other; six turns a",
        "conversation, its opening counted into its turns.",
        "",
    ]


class Goal(NamedTuple):
    """A figure that is to be at most, or at least, a bound."""

    title: str
    least: bool
    bound: float
    value: Callable[[Figures], float]
    # What the row says besides, in brackets.
    note: Callable[[Figures], str] = lambda _: ""


def _times(whole: Figures, mine: str) -> float:
    return float(whole["stock"]["cpu_all"]) / _both(whole[mine])


def _at_least(whole: Figures) -> str:
    """Says that the ratio is a lower bound, where stock left turns without an answer."""
    stock = whole["stock"]
    if not stock["fallbacks"]:
        return ""
    return f" (at least: {stock['fallbacks']} of stock's {stock['answered']} turns had no answer)"


EMBEDDED, LIGHT = "with the embedding", "without the embedding"
STOCK = "CPU of stock Rasa, times ours"
GOALS = (
    Goal(f"brain {EMBEDDED}, CPU ms a turn", False, 10, lambda f: f["cost"]["cpu_brain"]),
    Goal(f"brain {LIGHT}, CPU ms a turn", False, 5, lambda f: f["cost_light"]["cpu_brain"]),
    Goal("web + store (SQLite), CPU ms a turn", False, 4, lambda f: f["cost"]["cpu_web"]),
    Goal("web (PostgreSQL), CPU ms a turn", False, 4, lambda f: f["cost_postgresql"]["cpu_web"]),
    Goal(f"{STOCK} {EMBEDDED}", True, 8, lambda f: _times(f, "cost"), _at_least),
    Goal(f"{STOCK} {LIGHT}", True, 8, lambda f: _times(f, "cost_light"), _at_least),
    Goal("one visitor, p50 ms", False, 20, lambda f: f["cost"]["p50"]),
    Goal("one visitor, p99 ms", False, 60, lambda f: f["cost"]["p99"]),
    Goal("128 visitors, errors", False, 0, lambda f: f["crowd"]["faults"]),
    Goal("128 visitors, p99 ms", False, 4000, lambda f: f["crowd"]["p99"]),
    Goal(f"turns a CPU second {EMBEDDED}", True, 70, lambda f: f["crowd"]["per_cpu_second"]),
    Goal(f"turns a CPU second {LIGHT}", True, 105, lambda f: f["crowd_light"]["per_cpu_second"]),
    Goal(f"first reply, CPU s {EMBEDDED}", False, 7, lambda f: f["cost"]["first_cpu"]),
    Goal(f"first reply, CPU s {LIGHT}", False, 4, lambda f: f["cost_light"]["first_cpu"]),
    Goal(f"memory of all {EMBEDDED}, MB", False, 760, lambda f: _memory(f["cost"])),
    Goal(f"memory of all {LIGHT}, MB", False, 420, lambda f: _memory(f["cost_light"])),
)


def _goals(whole: Figures) -> list[str]:
    lines = ["## Goals", "", "| | goal | measured | reached |", "|---|---:|---:|---|"]
    for goal in GOALS:
        bound = f"{'≥' if goal.least else '≤'} {goal.bound:g}"
        try:
            found = goal.value(whole)
        except KeyError:
            lines.append(f"| {goal.title} | {bound} | {MISSING} | |")
            continue
        reached = found >= goal.bound if goal.least else found <= goal.bound
        title = f"{goal.title}{goal.note(whole)}"
        lines.append(f"| {title} | {bound} | {_number(found)} | {'yes' if reached else '**no**'} |")
    return [*lines, ""]


def _both(cost: Figures) -> float:
    return float(cost["cpu_brain"] + cost["cpu_web"])


def _memory(cost: Figures) -> float:
    return float(cost["pss_brain"] + cost["pss_web"] + cost["pss_work"])


def _stock(whole: Figures) -> list[str]:
    model = whole.get("stock_model", {})
    examples = "all examples" if model.get("every", 1) == 1 else f"1 in {model['every']} examples"
    lines = [
        "## Beside stock Rasa",
        "",
        "Stock is Rasa 3.6.21 with the pipeline and policies of `rasa init`, our examples, rules",
        "and actions, its REST channel, an action server and a tracker in SQLite. It learned from",
        f"{examples} for {model.get('epochs') or 100} epochs: fewer make it understand worse, not answer",
        "slower. Where it has no answer it runs fewer actions: what it costs, and how many times ours",
        "that is in the goals above, are then lower bounds. It writes its conversations",
        "unencrypted and reads no red flags; ours encrypts and reads.",
        "",
        "| one visitor | stock | ours | ours without the embedding | ours on PostgreSQL |",
        "|---|---:|---:|---:|---:|",
    ]
    columns = [whole.get(name, {}) for name in ("stock", "cost", "cost_light", "cost_postgresql")]
    for key, title in (
        ("cpu_brain", "brain, CPU ms a turn"),
        ("cpu_web", "web, CPU ms a turn"),
        ("cpu_all", "all, CPU ms a turn"),
        ("p50", "p50 ms"),
        ("p99", "p99 ms"),
        ("first_cpu", "first reply, CPU s after the start"),
        ("pss_brain", "memory of brain, MB"),
        ("pss_web", "memory of web, MB"),
        ("pss_work", "memory of work, MB"),
        ("pss", "memory of all, MB"),
        ("answered", "turns measured"),
        ("fallbacks", "of these without an answer"),
        ("load", "load meanwhile"),
        ("reference", "CPU ms of a fixed piece of work meanwhile"),
    ):
        cells = [_number(_sums(each).get(key)) for each in columns]
        lines.append(f"| {title} | {' | '.join(cells)} |")
    return [*lines, ""]


def _sums(cost: Figures) -> Figures:
    if "cpu_brain" not in cost:
        return cost
    return cost | {"cpu_all": _both(cost), "pss": _memory(cost)}


def _long(whole: Figures) -> list[str]:
    lines = ["CPU ms a turn, without the embedding; web's part without its HTTP.", ""]
    lines += ["| turns | web + store | brain |", "|---|---:|---:|"]
    for row in whole["long"]["parts"]:
        lines.append(f"| {row['from']} to {row['to']} | {row['web']:.1f} | {row['brain']:.1f} |")
    return [*lines, ""]


def _full(whole: Figures) -> list[str]:
    found = whole["full"]
    lines = [f"Full: {found['turns']:,} turns.", ""]
    lines += ["| | web, CPU ms a turn | p50 ms | p99 ms |", "|---|---:|---:|---:|"]
    for kind, title in (("sqlite", "SQLite"), ("postgresql", "PostgreSQL")):
        for state in ("empty", "full"):
            row = found[kind][state]
            lines.append(
                f"| {title}, {state} | {row['cpu_web']:.1f} | {row['p50']:.0f} | {row['p99']:.0f} |"
            )
    return [*lines, ""]


def _kills(whole: Figures) -> list[str]:
    runs = [each for name, each in whole.items() if name.startswith("kills_")]
    total = sum(each["conversations"] for each in runs)
    lines = [
        f"{total:,} conversations of {TURNS} turns over two webs and two brains on PostgreSQL; one",
        "of the four is killed (-9) every few seconds. A visitor whose turn failed sends it again",
        "under the same id, as the page does. What each visitor sent and read was compared with",
        "what the store holds.",
        "",
        f"| {' | '.join(KILLED)} |",
        "|" + "---:|" * len(KILLED),
    ]
    lines += [f"| {' | '.join(f'{run[key]:,}' for key in KILLED.values())} |" for run in runs]
    return [*lines, ""]


def _scale(whole: Figures) -> list[str]:
    lines = ["On PostgreSQL, with the embedding.", ""]
    for name, key in (("visitors", "visitors at once"), ("processes", "webs and brains each")):
        lines += [f"| {key} | turns a second | p50 ms | p99 ms | turns a CPU second | errors |"]
        lines += ["|---:|" + "---:|" * 5]
        for row in whole[name]["rows"]:
            lines.append(
                f"| {row[name]} | {row['per_second']:.1f} | {row['p50']:.0f} | {row['p99']:.0f} "
                f"| {row['per_cpu_second']:.0f} | {row['faults']} |"
            )
        lines.append("")
    return lines


def _paper(whole: Figures) -> list[str]:
    cost = whole["cost_postgresql"]
    mean = A_DAY * TURNS / 86_400
    peak = mean * PEAK
    brains = math.ceil(peak * cost["cpu_brain"] / 1000 / FILLED)
    webs = math.ceil(peak * cost["cpu_web"] / 1000 / FILLED)
    memory = brains * cost["pss_brain"] + webs * cost["pss_web"]
    return [
        f"{A_DAY:,} conversations of {TURNS} turns are {mean:.0f} turns a second on average, and",
        f"{peak:.0f} at a peak {PEAK} times as busy. At the CPU of a turn above and {FILLED:.0%} of a core",
        f"used, that takes {brains} brains and {webs} webs, one core each, and {memory / 1024:.0f} GB of memory.",
        f"PostgreSQL sees {2 * peak:.0f} transactions a second, none longer than a few milliseconds, and",
        f"each web holds at most 15 connections: {15 * webs}, so a pooler (PgBouncer, by session)",
        "belongs in front of it. None of this was run.",
    ]


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.1f}" if isinstance(value, float) and abs(value) < 100 else f"{value:,.0f}"
