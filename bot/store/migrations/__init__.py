"""The steps that make the tables, in Alembic's layout; run by ``bot.store.migrate``."""
