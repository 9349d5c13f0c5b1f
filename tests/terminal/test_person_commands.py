"""Somebody asks what is kept of them, or to be forgotten: the administrator's commands."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.engine import Engine

from bot.cli import main
from tests.handoff.requests import NAME, PHONE
from tests.terminal.installed import file, states

pytestmark = pytest.mark.slow


def test_somebody_is_found_by_a_number_that_no_command_line_shows(
    engine: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file(engine)
    monkeypatch.setattr("sys.stdin", io.StringIO("(702) 555-0188\n"))
    assert main(["export"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["requests"][0]["phone"] == PHONE
    out = tmp_path / "page.html"
    monkeypatch.setattr("sys.stdin", io.StringIO("702 555 0188\n"))
    assert main(["export", "--format", "html", "--out", str(out)]) == 0
    assert NAME in out.read_text()
    assert out.stat().st_mode & 0o777 == 0o600
    monkeypatch.setattr("sys.stdin", io.StringIO("702 555 0111\n"))
    assert main(["export"]) == 1
    monkeypatch.setattr("sys.stdin", io.StringIO("702 555 0188\nno\n"))
    assert main(["erase"]) == 1
    assert len(states(engine)) == 1
    monkeypatch.setattr("sys.stdin", io.StringIO("702 555 0188\nyes\n"))
    assert main(["erase"]) == 0
    assert '"left": 0' in capsys.readouterr().out


def test_who_cannot_be_read_or_asked_is_left_alone(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    filed = file(engine)
    monkeypatch.setattr("sys.stdin", io.StringIO("the lady from yesterday"))
    assert main(["export"]) == 2
    assert "neither a number nor an address" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert main(["erase", filed.reference]) == 1
    assert "Nothing was erased." in capsys.readouterr().out


def test_an_export_writes_over_nothing(
    engine: Engine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filed, out = file(engine), tmp_path / "there"
    out.write_text("mine")
    assert main(["export", filed.reference, "--out", str(out)]) == 1
    assert out.read_text() == "mine"
    assert "there already" in capsys.readouterr().err
