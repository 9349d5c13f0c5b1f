"""What ``doctor`` says a clinic has still to do itself: its own facts, and the sign-off."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from bot.clinic import Clinic
from bot.settings import ROOT
from bot.terminal.findings import Finding, State, either

# What clinic.yml leaves empty until the clinic fills it in.
OWN = (
    "name", "calls_from", "hours", "address", "languages",
    "insurance_line", "licence_line", "privacy_page",
)  # fmt: skip
# What a clinician signs, and where.
TEXTS = ROOT / "data" / "answers" / "safety.yml"
REGISTER = ROOT / "docs" / "safety.md"
HEADING = "\n## Register of sign-off\n"
# Version, who and when.
ROW = re.compile(r"^\| *`?(\w+)`? *\| *([^|\s][^|]*?) *\| *([^|\s][^|]*?) *\|$", re.MULTILINE)


def facts(clinic: Clinic) -> Iterator[Finding]:
    """What of clinic.yml is still as it came, and what that means for visitors."""
    unset = [name for name in OWN if getattr(clinic, name) is None]
    yield either(
        len(unset) < len(OWN),
        f"clinic.yml is filled in{f' (not set: {listed(unset)})' if unset else ''}",
        "clinic.yml is as it came: nobody has filled in the clinic's own facts",
        f"check doctor ({clinic.doctor}) and phone ({clinic.phone}), which every visitor is told,"
        f" and set {listed(unset)}; what is not set is never said",
        State.TODO,
    )
    yield either(
        clinic.opening is not None,
        "clinic.yml has the opening hours",
        "clinic.yml has no opening hours",
        "set hours: until then nobody is told when the office opens, or that nobody reads now",
        State.TODO,
    )


def listed(names: list[str]) -> str:
    """The names with commas."""
    return ", ".join(names)


def version() -> str:
    """Eight hex digits over the safety texts. Raises ``OSError``."""
    return hashlib.sha256(TEXTS.read_bytes()).hexdigest()[:8]


def sign_off() -> Finding:
    """Whether the register has a signature for the safety texts as they are."""
    now = version()
    try:
        _, _, table = REGISTER.read_text("utf-8").partition(HEADING)
    except OSError:
        return Finding(
            f"who signed the safety texts (version {now}) cannot be seen here",
            State.TODO,
            "docs/safety.md is not on this machine: look into its register of sign-off",
        )
    signed = {row[1]: f"{row[2]}, {row[3]}" for row in ROW.finditer(table)}
    return either(
        now in signed,
        f"the safety texts (version {now}) are signed: {signed.get(now)}",
        f"no clinician has signed the safety texts as they are (version {now})",
        "a clinician reads data/answers/safety.yml and signs in docs/safety.md, at its end;"
        " the clinic signs the other answers (data/answers)",
        State.TODO,
    )
