"""A start where the database is away says so in one line, not in a hundred."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot import settings
from bot.cli import main
from bot.running import supervisor
from bot.running.progress import Progress
from bot.store import crypto
from bot.store.errors import StoreError

AWAY = "postgresql://somebody:hidden@127.0.0.1:9/x"


@pytest.fixture(autouse=True)
def _installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("NERVELINE_VAR", str(tmp_path))
    monkeypatch.setenv("NERVELINE_DATABASE", AWAY)
    yield
    crypto.use(None)


def test_a_first_start_without_its_database_says_so_and_names_no_password(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="does not answer") as raised:
        supervisor._prepare(settings.load(), Progress(tmp_path / "times.json"))  # noqa: SLF001
    assert "somebody" not in str(raised.value)
    assert "hidden" not in str(raised.value)


def test_migrating_without_a_database_says_so_in_one_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["migrate"]) == 1
    said = capsys.readouterr().err.splitlines()
    assert said == ["store: the database does not answer as it should: OperationalError"]
