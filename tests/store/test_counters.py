"""The counters of the rate limits on both databases."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone

from sqlalchemy import select
from sqlalchemy.engine import Engine

from bot.channels import limits
from bot.channels.limits import Limit
from bot.store.tables import limits as table

AT = datetime(2026, 11, 21, 3, 45, tzinfo=timezone.utc)
MANY = Limit("many", 1000, 60)


def test_those_who_come_at_once_are_all_counted(engine: Engine) -> None:
    def come(_: int) -> None:
        with engine.begin() as conn:
            limits.count(conn, [(MANY, "one"), (MANY, "other")], AT)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(come, range(40)))
    with engine.begin() as conn:
        found = dict(iter(conn.execute(select(table.c.key, table.c.count))))
    assert found == {"many:one": 40, "many:other": 40}
