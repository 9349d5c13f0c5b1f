"""The figures of ``make prove`` at small sizes."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.pool import NullPool

from tests.prove import faults, planted, repeats, report, small_disk, storm

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("fault", faults.ALL.values(), ids=lambda each: each.__name__)
def test_a_fault(database_url: str, tmp_path: Path, fault: Callable[[str, Path], str]) -> None:
    assert fault(database_url, tmp_path / "here")


def test_a_full_disk_is_tried_on_sqlite_without_root_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(small_disk.os, "geteuid", lambda: 1000)
    said = faults.disk_full(f"sqlite:///{tmp_path / 'a.db'}", tmp_path / "here")
    assert "database or disk is full" in said


def test_a_storm_loses_and_doubles_nothing(database_url: str, tmp_path: Path) -> None:
    figures = storm.run(database_url, tmp_path / "here", requests=90, workers=2, every=40)
    report.check(figures)
    assert figures.kills > 0
    assert (tmp_path / "here" / "receiver.jsonl").read_text().count("\n") == figures.connections


def test_of_the_raw_log_one_repeat_of_each_cause_is_shown(tmp_path: Path) -> None:
    def reached(at: float, name: str, mode: str) -> dict[str, Any]:
        return {"at": at, "id": name, "mode": mode, "taken": True}

    log = [
        reached(1.0, "a", "ok"), reached(1.1, "b", "hang"), reached(1.2, "c", "ok"),
        reached(9.0, "a", "ok"), reached(9.1, "b", "ok"),
    ]  # fmt: skip
    said = [
        "1.6 work: notice b: DeadlineExceeded, now waiting",
        "1.3 work: notice c sent",
        "9.2 work: notice a sent",
        "9.3 work: notice b sent",
    ]
    figures = storm.Figures(3, 1, kills=1)
    repeats.explain(log, said, figures)
    assert (figures.repeats, figures.after_kill, figures.after_lost_answer) == (2, 1, 1)
    assert figures.unexplained == 0
    assert figures.shown == {"killed": [log[0], log[3]], "lost": [log[1], log[4]]}
    # Noted as sent, and taken again all the same: nothing explains that.
    twice = storm.Figures(1, 1, kills=1)
    repeats.explain([log[0], log[3]], ["1.5 work: notice a sent"], twice)
    assert twice.unexplained == 1
    part = {"planted": {"values": 1, "found": {}}, "control": {"found": {"database files": 1}}}
    whole = {"sqlite": {"storm": asdict(figures), "faults": {}, **part}}
    report.write(tmp_path / "a.md", whole, "a machine")
    text = (tmp_path / "a.md").read_text()
    for line in (log[0], log[1], log[3], log[4]):
        assert json.dumps(line) in text
    assert json.dumps(log[2]) not in text


def test_nothing_planted_is_found_and_without_encryption_all(
    database_url: str, tmp_path: Path
) -> None:
    found = planted.run(database_url, tmp_path / "here", 50)
    assert found.found == dict.fromkeys(planted.PLACES, 0)
    control = planted.run(_beside(database_url, tmp_path), tmp_path / "there", 50, encrypted=False)
    assert control.found == {"database files": 50}


def _beside(database_url: str, tmp_path: Path) -> str:
    if database_url.startswith("sqlite"):
        (tmp_path / "clear").mkdir()
        return f"sqlite:///{tmp_path / 'clear' / 'test.db'}"
    name = f"{make_url(database_url).database}_clear"
    engine = create_engine(
        database_url, future=True, poolclass=NullPool, isolation_level="AUTOCOMMIT"
    )
    with engine.connect() as conn:
        conn.execute(text(f"CREATE DATABASE {name}"))
    return database_url.replace(f"/{make_url(database_url).database}?", f"/{name}?")


def test_the_report_is_written_from_the_figures(tmp_path: Path) -> None:
    figures = storm.Figures(10, 2, modes={"ok": 12, "hang": 1}, tickets=10, delivered_at_first=10)
    report.check(figures)
    found = {"values": 200, "found": dict.fromkeys(planted.PLACES, 0)}
    control = {"values": 200, "found": {"database files": 200}}
    from dataclasses import asdict

    one = {"faults": {"a": "b"}, "planted": found, "control": control, "storm": asdict(figures)}
    report.write(tmp_path / "r.md", {"sqlite": one, "postgresql": one}, "a machine")
    text = (tmp_path / "r.md").read_text()
    assert "| requests filed | 10 | 10 |" in text
    assert "**Not at the full size** of 10,000 requests." in text
    assert "| **lost** | 0 | 0 |" in text
    with pytest.raises(AssertionError):
        report.check(storm.Figures(10, 2, tickets=10, delivered_at_first=9, lost=1))
