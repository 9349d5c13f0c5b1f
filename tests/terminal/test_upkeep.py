"""What an administrator looks after, on both databases: notices, alarms, keys, the audit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.engine import Engine

from bot import settings
from bot.channels.messenger import problems
from bot.cli import main
from bot.handoff import destinations, outbox
from bot.handoff.errors import Rejected
from bot.store import anchor, audit, crypto, migrate
from bot.store.tables import audit as lines
from tests.databases import AT
from tests.handoff.requests import NAME
from tests.terminal.installed import file, states

pytestmark = pytest.mark.slow


def die(engine: Engine) -> None:
    with engine.begin() as conn:
        for each in outbox.claim(conn, "me", 99):
            outbox.failed(conn, each.id, "me", Rejected("HTTP 400"))


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
