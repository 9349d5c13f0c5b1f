"""The password asked again before a step that outlasts the desk: it may have been left alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import select

from bot.inbox import passwords, throttle
from bot.inbox.desk import Early
from bot.store import audit
from bot.store.engine import iso
from bot.store.staff_tables import staff

# The field of a form that holds it.
FIELD = "old"


@dataclass(frozen=True)
class Refused:
    """``wrong``: "old" where it did not match, "often" after too many tries."""

    wrong: Literal["old", "often"]

    @property
    def status(self) -> int:
        """The status of a page that says so."""
        return 429 if self.wrong == "often" else 400


@dataclass(frozen=True)
class Confirmed:
    """The right password; ``stored`` is its hash."""

    stored: str


def password(early: Early) -> Confirmed | Refused:
    """Compare the password that came with the form; a try counts like a log-in."""
    me, engine = early.member, early.deps.engine
    with engine.begin() as conn:
        if throttle.too_often(conn, throttle.seat(me.login), early.address, early.now):
            return Refused("often")
        mine = select(staff.c.password_hash).where(staff.c.id == me.id)
        stored = conn.execute(mine).scalar_one()
    with passwords.hashing:
        right = passwords.matches(stored, early.form.get(FIELD, ""))
    with engine.begin() as conn:
        if not right:
            audit.append(conn, iso(early.now), me.id, "password check failed", me.id)
            return Refused("old")
        throttle.forgive(conn, throttle.seat(me.login), early.address, early.now)
    return Confirmed(stored)
