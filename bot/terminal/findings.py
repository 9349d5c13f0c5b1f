"""What ``doctor`` says of one thing that it looked at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class State(Enum):
    """How it is; the value is what stands before the line."""

    OK = "ok"
    WAIT = "WAIT"
    TODO = "TODO"
    BAD = "BAD"


MEANS = {
    State.WAIT: "it is under way",
    State.TODO: "to do before visitors come",
    State.BAD: "broken",
}


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at. ``mend`` says what to do, where it is not well."""

    what: str
    state: State = State.OK
    mend: str = ""

    @property
    def well(self) -> bool:
        """Whether nothing needs to be done about it."""
        return self.state is State.OK


def either(well: bool, yes: str, no: str, mend: str, state: State = State.BAD) -> Finding:
    """``yes`` where it is well, else ``no`` in that state with what mends it."""
    return Finding(yes) if well else Finding(no, state, mend)


def show(found: Iterable[Finding]) -> int:
    """Print every finding, and what the marks mean. Exit status 1 if something is broken, else 0."""
    states = set()
    for each in found:
        states.add(each.state)
        print(f"{each.state.value:4} {each.what}")
        if not each.well:
            print(f"       {each.mend}")
    shown = [f"{state.value}: {text}." for state, text in MEANS.items() if state in states]
    print("", *shown or ["All is well."], sep="\n")
    return 1 if State.BAD in states else 0
