"""What SQLite keeps beside its database goes into it, and what was deleted is nowhere then.

Until a checkpoint the log holds the words as they were written, and the database the pages as
they stood before they were deleted.
"""

from __future__ import annotations

import sqlite3

from sqlalchemy.engine import Engine

# Seconds that writers may be held up while it waits for somebody who reads.
PATIENCE = 0.2


def settle(engine: Engine, wait: float = PATIENCE) -> bool:
    """Bring the log into the database and empty it; False if somebody was in its way.

    PostgreSQL does that by itself.
    """
    if engine.dialect.name != "sqlite":
        return True
    # A connection of its own: those that are kept wait as long as visitors do.
    conn = sqlite3.connect(str(engine.url.database), timeout=wait, isolation_level=None)
    try:
        # A page that is moved into the database must take nothing deleted along.
        conn.execute("PRAGMA secure_delete=ON")
        busy, _, _ = conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.OperationalError:
        return False
    finally:
        conn.close()
    return not busy
