"""Filing what a sheet says: once for each person who fills it in. In the caller's transaction."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.engine import Connection

from bot.handoff import submission, tickets
from bot.handoff.errors import NotAllowed
from bot.intake.request.same_name import same_name

# People who fill in one sheet, one after the other, by the browser's Back.
MOST_PEOPLE = 5


def submit(conn: Connection, request: submission.Request) -> submission.Filed:
    """File the sheet; what its own person changed by the browser's Back is new in their request.

    Raises ``NotAllowed`` where that is closed, or where more people than ``MOST_PEOPLE`` fill
    it in: nobody's request is written over by somebody else's.
    """
    for place in range(1, MOST_PEOPLE + 1):
        key = request.idempotency_key + (f":{place}" if place > 1 else "")
        filed = submission.submit(conn, replace(request, idempotency_key=key))
        if filed.new:
            return filed
        if not _another(conn, filed.ticket_id, request):
            _correct(conn, filed.ticket_id, request)
            return filed
    raise NotAllowed("new", "changed")


def _another(conn: Connection, ticket_id: str, request: submission.Request) -> bool:
    """Whether it is somebody else's: another name, or another patient's."""
    known, new = tickets.as_json(conn, ticket_id), request.details
    for key in ("name", "patient_name"):
        names = [str(each.get(key) or "") for each in (known, new)]
        if all(names) and not same_name(*names):
            return True
    told = [key for key in ("name", "phone", "email") if known.get(key) or new.get(key)]
    return all(known.get(key) != new.get(key) for key in told)


def _correct(conn: Connection, ticket_id: str, request: submission.Request) -> None:
    """What is new in it counts."""
    tickets.amend(conn, ticket_id, request.details, request.at, "visitor")
    known = {sign["sign"] for sign in tickets.as_json(conn, ticket_id)["safety"]}
    for event in request.safety:
        if event["sign"] not in known:
            tickets.add_safety(conn, ticket_id, event, request.at)
