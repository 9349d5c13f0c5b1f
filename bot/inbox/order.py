"""The order of work, and when somebody has waited too long. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

Group = Literal["now", "today", "new", "doing"]
GROUPS: tuple[Group, ...] = ("now", "today", "new", "doing")
# How long a request may wait for its next step before its row turns amber.
PATIENCE = {
    "now": timedelta(minutes=10),
    "today": timedelta(hours=2),
    "new": timedelta(hours=24),
    "doing": timedelta(hours=24),
}
_URGENT: dict[str, Group] = {"crisis": "now", "emergency": "now", "same_day": "today"}
_STEPS = ("new", "claimed", "contacted", "scheduled")


def group(urgency: str, status: str) -> Group:
    """Where an open ticket stands in the list.

    Urgent ones stay on top until the visitor has an appointment.
    """
    if status != "scheduled" and urgency in _URGENT:
        return _URGENT[urgency]
    return "new" if status == "new" else "doing"


def place(urgency: str, status: str, created_at: str) -> tuple[int, int, str]:
    """What open tickets are sorted by: group, then the next step, then the oldest."""
    step = _STEPS.index(status) if status in _STEPS else len(_STEPS)
    return GROUPS.index(group(urgency, status)), step, created_at


def overdue(urgency: str, status: str, since: datetime, now: datetime) -> bool:
    """Whether nobody has taken the next step for too long. ``since``: the last change."""
    if status not in ("new", "claimed"):
        return False
    return now - since > PATIENCE[group(urgency, status)]
