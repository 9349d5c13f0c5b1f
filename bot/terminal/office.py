"""``destinations`` and ``audit``: what an admin does from a terminal."""

from __future__ import annotations

import sys

from bot import settings
from bot.handoff import destinations
from bot.handoff.errors import DeliveryError
from bot.settings import Settings
from bot.store import anchor, audit
from bot.store.engine import reading
from bot.terminal.opened import opened


def try_destination(action: str, name: str | None) -> int:
    """List the destinations, or send a sample to one. Exit status 0, 1 or 2."""
    known = settings.load()
    if action == "list":
        for kind in sorted(destinations.KINDS):
            print(f"{kind:12} {'on' if kind in known.destinations else 'off'}")
        return 0
    if name not in destinations.KINDS:
        print(f"destinations test needs one of: {', '.join(destinations.KINDS)}", file=sys.stderr)
        return 2
    return _sample(known, name)


def _sample(known: Settings, name: str) -> int:
    try:
        destinations.sample(known, name)
    except DeliveryError as error:
        kind = "permanent" if error.permanent else "may pass"
        print(f"{name}: the sample did not arrive ({error.cause}; {kind})", file=sys.stderr)
        return 1
    print(f"{name}: the sample was taken by the other side.")
    return 0


def verify_audit() -> int:
    """Check the chain of the audit. Exit status 0, or 1 where a line was changed or is missing."""
    # Only reading: a long chain must not hold up a visitor's turn on SQLite.
    with opened() as (known, engine), reading(engine).connect() as conn:
        try:
            anchored = anchor.read(known.var)
        except anchor.AnchorForged as forged:
            print(f"The anchor of the audit is not ours: {forged}", file=sys.stderr)
            return 1
        problem = audit.verify(conn, anchored)
    if problem is None:
        print(f"The audit is whole{'' if anchored else ' (but no anchor was kept yet)'}.")
        return 0
    print(f"The audit is broken at line {problem.seq}: {problem.kind}", file=sys.stderr)
    return 1
