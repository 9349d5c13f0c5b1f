"""What *work* does at set times besides delivering. Of several processes one does each.

Every chore is a step of its own: one that fails is tried again and keeps no other back.
Log lines hold names and numbers only.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Engine

from bot import clinic
from bot.clock import Clock
from bot.handoff import alarms, daily, erasure, jobs, reindex
from bot.settings import Settings
from bot.store import anchor, audit, backup
from bot.store.engine import iso, reading
from bot.store.purge import purge
from bot.store.settling import settle

logger = logging.getLogger(__name__)

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
RETRY = timedelta(minutes=5)
# Seconds between two transactions, in which others may write.
GAP = 0.05


@dataclass(frozen=True)
class Chore:
    """Something to be done once in a while."""

    name: str
    every: timedelta
    run: Callable[[], object]


class Chores:
    """The chores of one installation; ``clock`` is what users notice."""

    def __init__(self, settings: Settings, engine: Engine, clock: Clock) -> None:
        self._settings = settings
        self._engine = engine
        self._clock = clock
        # The line of the audit up to which the ledger knows what was erased.
        self._noted = 0
        self._zone = ZoneInfo(clinic.load(settings.clinic_file).timezone)
        hours = timedelta(hours=settings.backup_hours)
        # Else the day in which there was nobody to test would count once there is somebody.
        tested = alarms.DAILY in alarms.expected(settings)
        self._all = (
            Chore(alarms.ALIVE, MINUTE, self._note_that_we_live),
            Chore("unclaimed", MINUTE, self._alert_again),
            Chore("purge", 10 * MINUTE, self.purge),
            Chore("index", HOUR, self._index),
            Chore("daily check", 5 * MINUTE, self._check_daily),
            *((Chore(alarms.DAILY, timedelta(days=1), self._file_daily),) * tested),
            *((Chore(alarms.BACKUP, hours, self._back_up),) * bool(settings.backup_hours)),
        )

    def run(self) -> None:
        """Do all that are due. Raises what the database raises when asked what is due."""
        for chore in self._all:
            with self._engine.begin() as conn:
                mine = jobs.take(conn, chore.name, chore.every)
            if mine:
                self._do(chore)

    def purge(self) -> dict[str, int]:
        """Delete what is older than the clinic keeps it; gives how many of which kind."""
        total: dict[str, int] = {}
        done = {"": 1}
        while any(done.values()):
            with self._engine.begin() as conn:
                at = iso(self._clock.now())
                done = purge(conn, at, self._settings.keep, self._zone)
            total = {name: total.get(name, 0) + number for name, number in done.items()}
            time.sleep(GAP)
        if any(total.values()):
            logger.info("work: deleted %s", total)
            settle(self._engine)
        return {name: number for name, number in total.items() if name}

    def _do(self, chore: Chore) -> None:
        try:
            chore.run()
        except Exception as error:
            # No trace: it may show what was read.
            logger.error("work: %s failed: %s", chore.name, type(error).__name__)
            with self._engine.begin() as conn:
                jobs.retry(conn, chore.name, min(chore.every, RETRY))

    def _note_that_we_live(self) -> None:
        with self._engine.begin() as conn:
            jobs.done(conn, alarms.ALIVE)
        with reading(self._engine).connect() as conn:
            anchor.drop(conn, self._settings.var)
            # What staff or visitors had erased must not come back with a backup either.
            self._noted = erasure.note_all(conn, self._settings.var, self._noted)
        # Nor stay in the files. Where somebody reads just now: in a minute.
        settle(self._engine)

    def _alert_again(self) -> None:
        first = timedelta(minutes=self._settings.urgent_again_minutes)
        with self._engine.begin() as conn:
            told = alarms.alert_again(conn, first)
        if told:
            logger.warning("work: %d requests that cannot wait are nobody's yet", told)

    def _file_daily(self) -> None:
        with self._engine.begin() as conn:
            daily.file(conn)

    def _index(self) -> None:
        number = reindex.complete(self._engine)
        if number:
            logger.info("work: %d requests from before can be searched for now", number)

    def _check_daily(self) -> None:
        with self._engine.begin() as conn:
            well = daily.check(conn)
        if not well:
            logger.error("work: the daily test request did not arrive everywhere")

    def _back_up(self) -> None:
        folder = self._settings.backups
        at = iso(self._clock.now())
        path = backup.write(self._settings.database, folder, at)
        backup.check(path)
        backup.prune(folder, self._settings.backup_keep)
        with self._engine.begin() as conn:
            jobs.done(conn, alarms.BACKUP)
            audit.append(conn, at, "work", "backed up", "store", {"file": path.name})
        logger.info("work: backup %s written; the keys are not in it", path.name)
