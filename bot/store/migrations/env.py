"""Alembic's entry. ``bot.store.migrate`` hands it a connection in a transaction."""

from __future__ import annotations

from alembic import context

# All tables must be known to the metadata.
from bot.store import messenger_tables  # noqa: F401
from bot.store.tables import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    # SQLite changes a table by copying it.
    render_as_batch=connection.dialect.name == "sqlite",
)
context.run_migrations()
