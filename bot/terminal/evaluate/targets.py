"""What the figures should reach, and how each is named to people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Target:
    """A figure: where it stands, its name, the goal, and whether less is better."""

    path: tuple[str, ...]
    name: str
    goal: float
    unit: str = "share"
    less: bool = False

    def of(self, figures: dict[str, Any]) -> float | None:
        """The measured value, None where it was not measured."""
        node: Any = figures
        for key in self.path:
            if not isinstance(node, dict) or key not in node:
                return None
            node = node[key]
        return float(node)

    def met(self, value: float) -> bool:
        """Whether the value is as good as the goal or better."""
        return value <= self.goal if self.less else value >= self.goal

    def shown(self, value: float) -> str:
        """The value as people read it."""
        if self.unit == "share":
            return f"{100 * value:.1f} %"
        if self.unit == "count":
            return f"{value:.0f}"
        return f"{value:.1f} {self.unit}" if self.unit else f"{value:.3f}"


TARGETS = (
    Target(("f1", "en"), "Intents, English (macro-F1)", 0.95, ""),
    Target(("f1", "es"), "Intents, Spanish (macro-F1)", 0.92, ""),
    Target(("f1", "typed"), "Intents with typing errors (macro-F1)", 0.90, ""),
    Target(("outside", "at_5"), "Out of scope recognised at 5 % false rejects", 0.90),
    Target(("outside", "at_5_near"), "of these, near ones", 0.60),
    Target(("signs", "at_once"), "Signs of an emergency answered at once", 0.97),
    Target(("signs", "outright"), "of these, by the line of their own action", 0.97),
    Target(("signs", "missed"), "Signs missed", 0, "count", less=True),
    Target(("signs", "false_alarms"), "False alarms in all other messages", 0.01, less=True),
    Target(("signs", "questions"), "Questions about signs in all other messages", 0.04, less=True),
    Target(("worst_reader",), "Weakest reader", 0.97),
    Target(("cpu", "mean"), "CPU of reading and safety, a message", 14, "ms", less=True),
    Target(("training", "cpu"), "CPU of training", 60, "s", less=True),
)


def table(figures: dict[str, Any]) -> Iterator[tuple[Target, float]]:
    """The figures that were measured, in order."""
    for target in TARGETS:
        value = target.of(figures)
        if value is not None:
            yield target, value
