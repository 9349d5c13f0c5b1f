"""The commands of an administrator, on both databases."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.engine import Engine

from bot import settings
from bot.channels.messenger import problems
from bot.cli import main
from bot.handoff import destinations, outbox, person, tickets
from bot.handoff.errors import Rejected
from bot.store import anchor, audit, crypto, keys, migrate
from bot.store.engine import connect
from bot.store.tables import audit as lines
from bot.store.tables import outbox as notices
from tests.databases import AT
from tests.handoff.requests import NAME, PHONE, request

pytestmark = pytest.mark.slow


@pytest.fixture
def engine(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """An installation of its own, that commands find through the environment."""
    given = {"VAR": tmp_path / "var", "DATABASE": database_url, "DESTINATIONS": ""}
    for name, value in given.items():
        monkeypatch.setenv(f"NERVELINE_{name}", str(value))
    monkeypatch.setattr("bot.store.keyfiles.FOLLOW", 0.0)
    known = settings.load()
    migrate.upgrade(database_url)
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


def file(engine: Engine, **changes: Any) -> tickets.Filed:
    with engine.begin() as conn:
        return tickets.submit(conn, request(**changes))


def die(engine: Engine) -> None:
    with engine.begin() as conn:
        for each in outbox.claim(conn, "me", 99):
            outbox.failed(conn, each.id, "me", Rejected("HTTP 400"))


def states(engine: Engine) -> list[str]:
    with engine.connect() as conn:
        return list(conn.execute(select(notices.c.state)).scalars())


def test_dead_letters_are_listed_and_sent_again(
    engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    filed = file(engine)
    file(engine, idempotency_key="other")
    assert main(["dead-letters", "list"]) == 0
    assert "Nothing was given up." in capsys.readouterr().out
    assert main(["alarms"]) == 0
    die(engine)
    assert main(["alarms"]) == 1
    assert "dead_letters 2" in capsys.readouterr().out
    assert main(["dead-letters", "list"]) == 0
    printed = capsys.readouterr().out
    assert filed.reference in printed
    assert "HTTP 400" in printed
    assert NAME not in printed
    name = printed.split()[0]
    assert main(["dead-letters", "send-again"]) == 2
    assert main(["dead-letters", "send-again", name]) == 0
    assert sorted(states(engine)) == ["dead", "waiting"]
    assert main(["dead-letters", "send-again", name]) == 1
    assert main(["dead-letters", "send-again", "all"]) == 0
    assert states(engine) == ["waiting", "waiting"]


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


def anchor_at(engine: Engine) -> None:
    with engine.connect() as conn:
        anchor.drop(conn, settings.load().var)


def test_keys_from_the_old_to_the_new(engine: Any, capsys: pytest.CaptureFixture[str]) -> None:
    file(engine)
    assert main(["keys", "show"]) == 0
    assert "values under older keys: 0" in capsys.readouterr().out
    anchor_at(engine)
    for action in ("rotate", "retire", "rotate-index", "retire-index", "show"):
        assert main(["keys", action]) == 0
    printed = capsys.readouterr().out
    assert "rows with an index under an older key: 0" in printed
    for name in ("keys", "index_key", "keys.retired", "index_key.retired"):
        path = settings.load().var / "keys" / name
        assert path.read_text().strip() not in printed
        assert path.stat().st_mode & 0o777 == 0o600
    engine.again()
    with engine.connect() as conn:
        assert conn.execute(select(lines.c.what).order_by(lines.c.seq)).scalars().all() == [
            "filed", "keys rotate", "keys retire", "keys rotate-index", "keys retire-index",
        ]  # fmt: skip
        assert audit.verify(conn, anchor.read(settings.load().var)) is None


def test_purge_says_how_much(engine: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["purge"]) == 0
    assert "0 conversations" in capsys.readouterr().out


def test_the_audit_against_its_anchor(engine: Any, capsys: pytest.CaptureFixture[str]) -> None:
    file(engine)
    var = settings.load().var
    assert main(["audit", "verify"]) == 0
    engine.again()
    with engine.connect() as conn:
        anchor.drop(conn, var)
    assert main(["audit", "verify"]) == 0
    with engine.begin() as conn:
        conn.execute(update(lines).values(actor="somebody"))
    assert main(["audit", "verify"]) == 1
    assert "line 1: changed" in capsys.readouterr().err
    (var / anchor.NAME).write_text('[1, "a", "b"]')
    assert main(["audit", "verify"]) == 1
    assert "anchor" in capsys.readouterr().err


@pytest.mark.parametrize("name", [(), ("chat",)], ids=str)
def test_a_destination_that_is_none_is_a_word_about_those_there_are(
    name: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["destinations", "test", *name]) == 2
    assert capsys.readouterr().err == "destinations test needs one of: email, webhook, nudge\n"


def test_what_is_wrong_on_messenger_is_an_alarm(
    engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["alarms"]) == 0
    assert "Nothing is wrong." in capsys.readouterr().out
    with engine.begin() as conn:
        problems.note(conn, None, "token_refused", AT)
    assert main(["alarms"]) == 1
    assert "messenger token_refused 1" in capsys.readouterr().out


COMMANDS = (
    ["alarms"],
    ["dead-letters", "list"],
    ["backup"],
    ["audit", "verify"],
    ["keys", "show"],
    ["purge"],
    ["export", "K7M4R"],
    ["erase", "K7M4R", "--yes"],
    ["staff", "list"],
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_where_nothing_was_ever_stored_each_says_what_to_do(
    command: list[str],
    database_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("NERVELINE_VAR", str(tmp_path / "var"))
    monkeypatch.setenv("NERVELINE_DATABASE", database_url)
    try:
        assert main(command) == 1
        assert "python -m bot migrate" in capsys.readouterr().err
        migrate.upgrade(database_url, "0004")
        assert main(command) == 1
        assert "version 0004" in capsys.readouterr().err
    finally:
        crypto.use(None)
        destinations.use(None)


def test_a_database_that_is_away_is_said_without_its_content(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NERVELINE_DATABASE", "postgresql://u:pw@127.0.0.1:9/x")
    assert main(["alarms"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("store: the database does not answer")
    assert "pw" not in said


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
