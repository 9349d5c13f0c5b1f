"""What watchers of an installation can see: counts and times, never a word of a visitor.

Served on a port of its own for this machine (``NERVELINE_METRICS_PORT``), in the format
of Prometheus; web's own port never shows it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from prometheus_client import REGISTRY, Counter, Gauge, Histogram, start_http_server
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from sqlalchemy import func, select
from sqlalchemy.engine import Engine
from sqlalchemy.exc import SQLAlchemyError

from bot.store.engine import reading
from bot.store.tables import outbox

_SECONDS = (0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 4, 8, 16)
TURNS = Counter("nerveline_turns", "Turns that were answered, or met the fallback", ["answered_by"])
SECONDS = Histogram(
    "nerveline_turn_seconds", "Seconds of a turn, by stage", ["stage"], buckets=_SECONDS
)
WAITING = Gauge("nerveline_brain_waiting", "Turns that wait for a brain at this moment")
SAFETY = Counter("nerveline_safety_events", "Signs of an emergency, by what was told", ["action"])


@contextmanager
def stage(name: str) -> Iterator[None]:
    """Measure a stage of a turn: ``turn`` (all of it) or ``brain``."""
    with SECONDS.labels(name).time():
        yield


class Outbox(Collector):
    """The outbox by state, read when somebody looks."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def describe(self) -> Iterable[Metric]:
        """Nothing beforehand: the database may be away when this is registered."""
        return ()

    def collect(self) -> Iterable[Metric]:
        """Rows by destination and state; none while the database is away."""
        found = GaugeMetricFamily(
            "nerveline_outbox_rows", "Notices, by destination and state", None, ["to", "state"]
        )
        counted = select(outbox.c.destination, outbox.c.state, func.count()).group_by(
            outbox.c.destination, outbox.c.state
        )
        try:
            with reading(self._engine).connect() as conn:
                for destination, state, count in conn.execute(counted):
                    found.add_metric([destination, state], count)
        except SQLAlchemyError:
            return
        yield found


def serve(port: int, engine: Engine | None = None) -> None:
    """Show the figures on ``127.0.0.1:port``; with ``engine`` the outbox too. 0 does nothing.

    Raises ``OSError`` if the port is taken.
    """
    if not port:
        return
    if engine is not None:
        REGISTRY.register(Outbox(engine))
    start_http_server(port, addr="127.0.0.1")
