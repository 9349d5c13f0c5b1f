"""Alembic's entry. ``bot.store.migrate`` hands it a connection in a transaction."""

from __future__ import annotations

from alembic import context

from bot.store.schema import SCHEMA

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=SCHEMA,
    # SQLite changes a table by copying it.
    render_as_batch=connection.dialect.name == "sqlite",
)
context.run_migrations()
