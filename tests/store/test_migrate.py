"""The migrations make exactly the tables that the code believes in."""

from __future__ import annotations

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import func, inspect, select
from sqlalchemy.engine import Engine

from bot.handoff import submission, tickets
from bot.store import audit, crypto, migrate
from bot.store.engine import connect
from bot.store.schema import SCHEMA
from bot.store.tables import tickets as ticket_table
from tests.databases import AT
from tests.handoff.requests import request

HEAD = ScriptDirectory(str(migrate.MIGRATIONS)).get_current_head()


def test_models_and_migrations_agree(engine: Engine) -> None:
    with engine.connect() as conn:
        assert compare_metadata(MigrationContext.configure(conn), SCHEMA) == []


def test_who_asks_for_the_schema_alone_gets_every_table(engine: Engine) -> None:
    alone = "from bot.store.schema import SCHEMA; print(*SCHEMA.tables)"
    done = subprocess.run([sys.executable, "-c", alone], capture_output=True, text=True, check=True)
    assert {*done.stdout.split(), "alembic_version"} == set(inspect(engine).get_table_names())


def test_it_knows_its_revision(database_url: str) -> None:
    assert migrate.current(database_url) is None
    migrate.upgrade(database_url)
    assert migrate.current(database_url) == HEAD


def test_down_and_up_again_on_a_populated_store(engine: Engine, database_url: str) -> None:
    with engine.begin() as conn:
        submission.submit(conn, request())
    engine.dispose()
    migrate.downgrade(database_url, "base")
    assert inspect(engine).get_table_names() == ["alembic_version"]
    engine.dispose()
    migrate.upgrade(database_url)
    with engine.begin() as conn:
        assert conn.execute(select(func.count()).select_from(ticket_table)).scalar_one() == 0
        audit.append(conn, AT, "system", "started", "store")
        assert audit.verify(conn) is None


def test_upgrading_again_changes_nothing(engine: Engine, database_url: str) -> None:
    with engine.begin() as conn:
        filed = submission.submit(conn, request())
    migrate.upgrade(database_url)
    with engine.connect() as conn:
        assert tickets.as_json(conn, filed.ticket_id)["reference"] == filed.reference


def test_two_processes_that_start_together(database_url: str) -> None:
    together = threading.Barrier(4)

    def start() -> None:
        together.wait()
        migrate.upgrade(database_url)

    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(start) for _ in range(4)]:
            done.result()
    assert migrate.current(database_url) == HEAD


def test_it_prints_nothing(database_url: str, capfd: pytest.CaptureFixture[str]) -> None:
    migrate.upgrade(database_url)
    migrate.downgrade(database_url, "base")
    assert capfd.readouterr() == ("", "")


def test_an_unknown_revision_is_refused_and_nothing_changed(database_url: str) -> None:
    with pytest.raises(CommandError):
        migrate.upgrade(database_url, "9999")
    assert migrate.current(database_url) is None


def test_a_folder_with_a_percent_sign(tmp_path: object, keyring: crypto.Keyring) -> None:
    url = f"sqlite:///{tmp_path}/100%/a.db"
    migrate.upgrade(url)
    engine = connect(url)
    assert "tickets" in inspect(engine).get_table_names()
    engine.dispose()
