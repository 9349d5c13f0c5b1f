"""All tables together, for what treats them alike: migrations, new keys, deletion.

Each module below puts its own into the metadata when it is imported. Who takes the
metadata from here misses none.
"""

from __future__ import annotations

from bot.store import messenger_tables, staff_tables, tables

HOLDERS = (tables, staff_tables, messenger_tables)
SCHEMA = tables.metadata
