"""An installation on a database of its own, for the commands of an administrator."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot import settings
from bot.handoff import destinations
from bot.store import crypto, keys
from bot.store.engine import connect
from tests.databases import with_tables


@pytest.fixture
def engine(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """An installation of its own, that commands find through the environment."""
    given = {"VAR": tmp_path / "var", "DATABASE": database_url, "DESTINATIONS": ""}
    for name, value in given.items():
        monkeypatch.setenv(f"NERVELINE_{name}", str(value))
    monkeypatch.setattr("bot.store.keyfiles.FOLLOW", 0.0)
    known = settings.load()
    with_tables(database_url)
    found = connect(database_url)

    def again() -> None:
        keys.install(known)
        destinations.use(["email"])

    found.again = again
    again()
    yield found
    found.dispose()
    crypto.use(None)
    destinations.use(None)
