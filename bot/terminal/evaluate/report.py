"""The figures as a page, a table in the terminal and a table in the documentation."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.settings import ROOT
from bot.terminal.evaluate.targets import table

FOLDER = Path(__file__).parent
TOKENS = ROOT / "bot" / "widget" / "tokens.css"
DOCUMENT = ROOT / "docs" / "understanding.md"
BEGIN, END = "<!-- figures: make evaluate -->\n", "<!-- /figures -->\n"
# The faintest square of the confusion picture that can still be seen.
FAINTEST = 0.15
Figures = dict[str, Any]


def page(figures: Figures) -> str:
    """One HTML file that needs no other: figures, curves, pictures."""
    environment = Environment(
        loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined
    )
    counts, scores = figures["training"]["examples"], figures["by_intent"]
    return environment.get_template("report.html").render(
        at=figures["at"],
        tokens=TOKENS.read_text(encoding="utf-8"),
        table=list(table(figures)),
        goals=sum(target.met(value) for target, value in table(figures)),
        by_intent=[
            (name, scores["en"][name], scores["es"][name], counts["en"][name], counts["es"][name])
            for name in sorted(scores["en"], key=lambda name: scores["en"][name])
        ],
        curve=figures["outside"]["curve"],
        readers=read(figures),
        signs=[(sign, met, sum(met.values())) for sign, met in figures["by_sign"].items()],
        training=figures["training"],
        shade=_shade,
        embedding=figures["embedding"],
        cpu=figures["cpu"],
        stock=figures.get("stock"),
        sides=sides(figures),
    )


def read(figures: Figures) -> list[tuple[str, float, float]]:
    """Reader, our share of right rows and a second annotator's, the weakest first."""
    shares = sorted(figures["readers"].items(), key=lambda each: each[1])
    return [(reader, share, figures["agreement"][reader]) for reader, share in shares]


def _shade(count: int, row: list[int]) -> float:
    return FAINTEST + (1 - FAINTEST) * count / sum(row)


def sides(figures: Figures) -> list[tuple[str, str, str]]:
    """Name, our value and that of the stock pipeline, where both were measured."""
    stock = figures.get("stock")
    if not stock:
        return []
    theirs = {target.name: target.shown(value) for target, value in table(stock)}
    return [
        (target.name, target.shown(value), theirs[target.name])
        for target, value in table(figures)
        if target.name in theirs
    ]


def text(figures: Figures) -> str:
    """The table for the terminal: one figure a line, with its goal."""
    lines = [
        f"{'ok   ' if target.met(value) else 'SHORT'} {target.name:46} {target.shown(value):>10}"
        f"   {'≤' if target.less else '≥'} {target.shown(target.goal)}"
        for target, value in table(figures)
    ]
    lines += [f"      stock pipeline: {name:40} {theirs:>10}" for name, _, theirs in sides(figures)]
    return "\n".join(lines)


def document(figures: Figures, path: Path = DOCUMENT) -> None:
    """Put the table between the marks of docs/understanding.md. Raises ``ValueError``."""
    before, rest = path.read_text(encoding="utf-8").split(BEGIN)
    _, after = rest.split(END)
    theirs = {name: value for name, _, value in sides(figures)}
    head = "| figure | measured | goal | reached |" + (" stock Rasa |" if theirs else "")
    when = f"Measured on {figures['at']}."
    if theirs:
        stock = figures["stock"]
        when += (
            f" Stock Rasa (DIET, {stock['epochs']} epochs) on the same examples on {stock['at']}."
        )
    lines = [when, "", head, "|---" * (head.count("|") - 1) + "|"]
    for target, value in table(figures):
        line = (
            f"| {target.name} | {target.shown(value)} "
            f"| {'≤' if target.less else '≥'} {target.shown(target.goal)} "
            f"| {'yes' if target.met(value) else '**no**'} |"
        )
        lines.append(line + (f" {theirs.get(target.name, '')} |" if theirs else ""))
    lines += ["", "| reader | ours | a second annotator |", "|---|---|---|"]
    lines += [
        f"| {reader} | {100 * ours:.1f} % | {100 * theirs:.1f} % |"
        for reader, ours, theirs in read(figures)
    ]
    path.write_text(before + BEGIN + "\n".join(lines) + "\n" + END + after, encoding="utf-8")
