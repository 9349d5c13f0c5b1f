"""Backups that an administrator makes and puts back, on both databases."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from bot import settings
from bot.cli import main
from bot.handoff import person, tickets
from bot.store import anchor, audit
from bot.store.tables import audit as lines
from tests.handoff.requests import NAME, PHONE
from tests.terminal.installed import file, states

pytestmark = pytest.mark.slow


def test_backup_and_restore(
    engine: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file(engine)
    assert main(["backup", str(tmp_path / "copies")]) == 0
    printed = capsys.readouterr().out
    assert "The keys are not in it" in printed
    assert str(tmp_path / "var" / "keys" / "keys") in printed
    engine.again()
    with engine.begin() as conn:
        assert (
            conn.execute(select(lines.c.what).order_by(lines.c.seq.desc())).scalars().first()
            == "backed up"
        )
    [path] = (tmp_path / "copies").iterdir()
    engine.again()
    file(engine, idempotency_key="later")
    engine.dispose()
    assert main(["restore", str(path)]) == 2
    assert main(["restore", str(path), "--yes"]) == 0
    assert len(states(engine)) == 1
    assert main(["audit", "verify"]) == 0
    path.write_text("words")
    assert main(["restore", str(path), "--yes"]) == 1
    assert "nothing was changed" in capsys.readouterr().err
    assert len(states(engine)) == 1


def test_an_erased_person_does_not_come_back_with_a_backup(
    engine: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filed = file(engine)
    main(["backup", str(tmp_path / "copies")])
    [path] = (tmp_path / "copies").iterdir()
    assert main(["erase", filed.reference, "--yes"]) == 0
    proof = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert proof["left"] == 0
    assert proof["erased"]["tickets"] == 1
    engine.dispose()
    assert main(["restore", str(path), "--yes"]) == 0
    assert "Erased again" in capsys.readouterr().out
    engine.again()
    with engine.connect() as conn:
        assert tickets.as_json(conn, filed.ticket_id)["status"] == "erased"
        assert "name" not in tickets.as_json(conn, filed.ticket_id)


def test_a_backup_from_before_the_keys_were_changed_is_put_back(
    engine: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filed = file(engine)
    assert main(["backup", str(tmp_path / "copies")]) == 0
    [copy] = (tmp_path / "copies").iterdir()
    for step in ("rotate", "retire", "rotate-index", "retire-index"):
        engine.again()
        assert main(["keys", step]) == 0
    assert main(["restore", str(copy), "--yes"]) == 0
    capsys.readouterr()
    assert main(["keys", "show"]) == 0
    shown = capsys.readouterr().out
    assert "values under older keys: 0" in shown
    assert "rows with an index under an older key: 0" in shown
    engine.again()
    with engine.connect() as conn:
        assert person.find(conn, phone=PHONE).ticket_ids == (filed.ticket_id,)
        assert audit.verify(conn, anchor.read(settings.load().var)) is None
    assert main(["export", filed.reference]) == 0
    assert NAME in capsys.readouterr().out


def test_a_backup_that_is_not_there_changes_nothing(
    engine: Engine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filed = file(engine)
    assert main(["restore", str(tmp_path / "none"), "--yes"]) == 1
    assert "nothing was changed" in capsys.readouterr().err
    assert main(["export", filed.reference]) == 0
