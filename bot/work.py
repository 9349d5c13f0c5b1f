"""The process *work*: delivers notices, and does what is due at set times.

It is written to outlive everything: a row that cannot be sent, a mail server or
database that is away. Its log holds ids and names of error classes only.
"""

from __future__ import annotations

import logging
import threading
import uuid
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from bot import metrics
from bot.channels.messenger.sender import Sender
from bot.chores import Chores
from bot.clock import Clock
from bot.handoff import destinations, do_not_contact, outbox
from bot.handoff.destinations.base import Destination, Notice
from bot.handoff.errors import DeliveryError, Rejected, Unavailable
from bot.handoff.flat import flat
from bot.settings import Settings
from bot.store import keys
from bot.store.engine import connect, reading
from bot.store.tables import tickets

logger = logging.getLogger(__name__)

# Seconds.
POLL = 0.5
LOOK_EVERY = 20.0
FAREWELL = 10.0
LONGEST_PAUSE = 10.0


def run(settings: Settings, stop: threading.Event) -> None:
    """Work until ``stop`` is set; what is being sent then is finished first.

    The tables must be there, or come (``migrate.upgrade``).
    Raises ``SettingsError`` at once if a setting is missing; nothing later.
    """
    keys.install(settings)
    destinations.use(settings.destinations)
    engine = connect(settings.database)
    metrics.serve(settings.metrics_port, engine)
    worker = Worker(settings, engine, destinations.build(settings))
    chores = Chores(settings, engine, Clock())
    # Beside: a backup may take its time, an urgent notice not.
    beside = threading.Thread(target=_do_chores, args=(chores, stop), name="chores", daemon=True)
    beside.start()
    sending = _send_messages(settings, engine, stop)
    pause = POLL
    while not stop.is_set():
        busy = _survive("delivering", worker.deliver_one)
        if busy is None:
            # Twice as long each time, so that a database that comes back is not run down.
            pause = min(max(pause, POLL) * 2, LONGEST_PAUSE)
        else:
            pause = 0.0 if busy else POLL
        stop.wait(pause)
    beside.join(FAREWELL)
    if sending is not None:
        sending.join()
    worker.close()


def _send_messages(
    settings: Settings, engine: Engine, stop: threading.Event
) -> threading.Thread | None:
    """Send what waits for people on Messenger, where the clinic has a page there."""
    if settings.messenger is None:
        return None
    return Sender(settings.messenger, engine, stop).start()


def _do_chores(chores: Chores, stop: threading.Event) -> None:
    while not stop.is_set():
        _survive("what is due", chores.run)
        stop.wait(LOOK_EVERY)


T = TypeVar("T")


def _survive(what: str, step: Callable[[], T]) -> T | None:
    try:
        return step()
    except Exception as error:
        # Whatever it is, the next round may work. No trace: it may show what was sent.
        logger.error("work: %s failed: %s", what, type(error).__name__)
        return None


class Worker:
    """One worker of possibly many; each step is a transaction of its own or several."""

    def __init__(self, settings: Settings, engine: Engine, to: Mapping[str, Destination]) -> None:
        self._settings = settings
        self.engine = engine
        self._to = to
        self._owner = f"work-{uuid.uuid4()}"

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def deliver_one(self) -> bool:
        """Deliver a notice that is due; False if there was none.

        Raises what the database raises; never for the notice itself.
        """
        with self.engine.begin() as conn:
            claimed = outbox.claim(conn, self._owner, 1, self._settings.pace)
        for each in claimed:
            self._deliver(each)
        return bool(claimed)

    def _deliver(self, claimed: outbox.Claimed) -> None:
        try:
            self._send(claimed)
        except DeliveryError as error:
            self._note_failure(claimed, error)
        except SQLAlchemyError:
            # Ours, not the notice's. The lease runs out, then it is tried again.
            raise
        except Exception as error:
            # One bad row must not stop the others.
            self._note_failure(claimed, Unavailable(type(error).__name__))
        else:
            with self.engine.begin() as conn:
                ours = outbox.sent(conn, claimed.id, self._owner)
            logger.info("work: notice %s %s", claimed.id, "sent" if ours else "sent, lease lost")

    def _send(self, claimed: outbox.Claimed) -> None:
        destination = self._to.get(claimed.destination)
        if destination is None:
            raise Rejected("SwitchedOff")
        reference, ticket = "", None
        if claimed.ticket_id is not None:
            with reading(self.engine).connect() as conn:
                reference = conn.execute(
                    select(tickets.c.reference).where(tickets.c.id == claimed.ticket_id)
                ).scalar_one()
                # Not even read for those that only carry a link.
                if destination.carries == "ticket":
                    ticket = _whole(conn, claimed.ticket_id)
        link = destinations.inbox_link(self._settings, reference, claimed.event)
        destination.send(Notice(claimed.id, claimed.event, reference, link, ticket))

    def _note_failure(self, claimed: outbox.Claimed, error: DeliveryError) -> None:
        with self.engine.begin() as conn:
            state = outbox.failed(conn, claimed.id, self._owner, error, self._settings.pace)
        level = logging.ERROR if state == "dead" else logging.WARNING
        logger.log(level, "work: notice %s: %s, now %s", claimed.id, error.cause, state)


def _whole(conn: Connection, ticket_id: str) -> dict[str, Any]:
    """The documented ticket, as far as the person still wants to be contacted."""
    row = conn.execute(select(tickets).where(tickets.c.id == ticket_id)).one()
    ways = do_not_contact.of(conn, row.details)
    return do_not_contact.honoured(flat(row), ways)
