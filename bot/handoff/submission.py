"""A request becomes a ticket, once, in the caller's transaction.

Times are texts as ``store.engine.iso`` writes them.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError

from bot.contract import Channel, Detail, Language, Urgency
from bot.handoff import outbox, reference, search
from bot.store import audit
from bot.store.tables import tickets

# Far more than it can take while a part of all references is free.
REFERENCE_TRIES = 50
DEFAULT_REASON = "appointment"
# The reason of the request that tests the way every day.
DAILY_TEST = "daily_test"


@dataclass(frozen=True)
class Request:
    """What a visitor asks for, complete.

    The same ``idempotency_key`` (visitor and form session) is the same request.
    ``consent`` is {text, at}, ``safety`` a list of {sign, action, words, at, told}.
    A ``reason`` in the details goes before the field's.
    """

    conversation_id: str | None
    idempotency_key: str
    channel: Channel
    language: Language
    details: Mapping[str, Detail]
    consent: Mapping[str, Any] | None
    safety: Sequence[Mapping[str, Any]]
    urgency: Urgency
    content_version: str
    at: str
    reason: str = DEFAULT_REASON


@dataclass(frozen=True)
class Filed:
    """The ticket of a request; ``new`` is false if it was filed before."""

    ticket_id: str
    reference: str
    new: bool


def submit(conn: Connection, request: Request) -> Filed:
    """File the request once: ticket, notices and audit line, or the ticket from before.

    Raises ``DestinationsUnset``, ``KeysMissing``, or ``RuntimeError`` where no reference is free;
    then nothing must be committed.
    """
    for _ in range(REFERENCE_TRIES):
        known = _filed(conn, request.idempotency_key)
        if known is not None:
            return known
        row = _row(request)
        try:
            # A savepoint: on PostgreSQL a failed insert would else end the transaction.
            with conn.begin_nested():
                conn.execute(insert(tickets).values(row))
        except IntegrityError:
            # Either somebody filed it at the same moment, or the reference is taken.
            if _filed(conn, request.idempotency_key) is None and not _taken(conn, row):
                raise
            continue
        search.index(conn, row["id"], row["details"])
        outbox.notify(conn, row["id"], _event(row["urgency"], row["reason"]))
        audit.append(conn, request.at, "visitor", "filed", row["id"], {"channel": row["channel"]})
        return Filed(row["id"], row["reference"], new=True)
    raise RuntimeError("no free reference was found")


def _filed(conn: Connection, key: str) -> Filed | None:
    row = conn.execute(
        select(tickets.c.id, tickets.c.reference).where(tickets.c.idempotency_key == key)
    ).one_or_none()
    return None if row is None else Filed(row.id, row.reference, new=False)


def _taken(conn: Connection, row: Mapping[str, Any]) -> bool:
    found = select(tickets.c.id).where(tickets.c.reference == row["reference"])
    return conn.execute(found).one_or_none() is not None


def _row(request: Request) -> dict[str, Any]:
    details = dict(request.details)
    reason = str(details.pop("reason", request.reason))
    return {
        "id": str(uuid.uuid4()),
        "reference": reference.make(),
        "idempotency_key": request.idempotency_key,
        "conversation_id": request.conversation_id,
        "channel": request.channel,
        "language": request.language,
        "status": "new",
        "urgency": request.urgency,
        "reason": reason,
        "created_at": request.at,
        "updated_at": request.at,
        "content_version": request.content_version,
        "details": details,
        "consent": None if request.consent is None else dict(request.consent),
        "safety": [dict(sign) for sign in request.safety],
        "urgent_at": None if request.urgency == "routine" else request.at,
        "asks": any(sign["action"] == "ask" for sign in request.safety),
        **search.columns(details),
    }


def _event(urgency: str, reason: str) -> outbox.Event:
    if urgency != "routine":
        return "urgent"
    special: dict[str, outbox.Event] = {"complaint": "complaint", DAILY_TEST: "daily"}
    return special.get(reason, "new_ticket")
