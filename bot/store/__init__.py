"""The store: tables, encryption, migrations. SQLite on one machine, PostgreSQL for more."""
