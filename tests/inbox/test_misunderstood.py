"""What the bot could not read, for whoever teaches it; and log-ins from the terminal."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import insert, select

from bot.cli import main
from bot.clock import Clock
from bot.store.engine import connect, iso
from bot.store.staff_tables import staff
from bot.store.tables import audit, turns
from bot.terminal import misunderstood
from bot.terminal.misunderstood import Unread, grouped, redacted
from tests.databases import with_tables
from tests.inbox import samples


@pytest.fixture
def installation(tmp_path, monkeypatch):
    """A database of this test's own, as commands open it."""
    from bot import settings
    from bot.handoff import destinations
    from bot.store import crypto, keys

    monkeypatch.setenv("NERVELINE_VAR", str(tmp_path))
    known = settings.load()
    with_tables(known.database)
    keys.install(known)
    destinations.use(())
    engine = connect(known.database)
    yield engine
    engine.dispose()
    crypto.use(None)
    destinations.use(None)


def test_details_are_taken_out():
    said = "I'm Maria López, 702-555-0188 or m.l@example.com, since 2019"
    assert redacted(said, ["maria", "lópez"]) == "I'm [name] [name], # or [mail] since #"


def test_alike_messages_are_one_group():
    messages = [
        Unread("do you take walk ins", "en", "ask_location_hours", 0.3),
        Unread("can I walk in", "en", "out_of_scope", 0.2),
        Unread("do you take walk-ins?", "en", "ask_location_hours", 0.41),
        Unread("do you take walk ins", "es", "ask_location_hours", 0.3),
    ]
    groups = grouped(messages)
    assert [len(group.members) for group in groups] == [2, 1, 1]
    assert misunderstood.as_yaml(groups[0]).splitlines() == [
        "# 2 times, taken for ask_location_hours (0.41 at most)",
        "- intent: ask_location_hours",
        "  metadata: {language: en}",
        "  examples: |",
        "    - do you take walk ins",
        "    - do you take walk-ins?",
    ]
    assert "CHOOSE_AN_INTENT" in misunderstood.as_yaml(groups[1])


def test_the_command_shows_what_was_not_read_and_nobodys_name(installation, capsys):
    now = Clock().now()
    with installation.begin() as conn:
        samples.maria(conn, now)
        mine = conn.execute(select(turns.c.conversation_id)).scalars().first()
        for number, (words, confidence) in enumerate(
            (("Maria here, is parking free?", 0.2), ("how long is recovery", 0.97))
        ):
            conn.execute(
                insert(turns).values(
                    conversation_id=mine,
                    turn_id=f"x{number}",
                    at=iso(now),
                    kind="text",
                    state="answered",
                    words=words,
                    understood={"intent": "ask_recovery", "confidence": confidence},
                )
            )
    assert main(["misunderstood"]) == 0
    shown = capsys.readouterr().out
    assert "- [name] here, is parking free?" in shown
    assert "how long" not in shown
    assert "Maria" not in shown
    with installation.begin() as conn:
        line = conn.execute(select(audit).where(audit.c.what == "viewed misunderstood")).one()
    assert line.detail == {"days": 30}


def run(capsys, *words: str) -> tuple[int, str]:
    status = main(["staff", *words])
    said = capsys.readouterr()
    return status, said.out + said.err


def test_log_ins_from_the_terminal(installation, capsys):
    assert run(capsys, "add")[0] == 2
    status, said = run(capsys, "add", "root", "--role", "admin")
    assert status == 0
    assert re.search(r"root   password \S+   \(shown once\)", said)
    assert run(capsys, "add", "root") == (1, "staff: LoginTaken: root\n")
    status, said = run(capsys, "invite", "maria", "--role", "lead")
    assert (status, "/staff/join/" in said) == (0, True)
    run(capsys, "add", "ben")
    for words, answer in (
        (("role", "ben", "--role", "lead"), "ben is now lead."),
        (("codes-off", "ben"), "ben is no longer asked for a code."),
        (("sign-out", "ben"), "ben is signed out everywhere."),
        (("deactivate", "ben"), "ben can no longer log in."),
        (("reactivate", "ben"), "ben can log in again, with the old password."),
    ):
        assert run(capsys, *words) == (0, f"{answer}\n")
    assert run(capsys, "deactivate", "root")[0] == 1
    assert run(capsys, "role", "nobody")[0] == 1
    assert run(capsys, "list")[1].split() == ["ben", "lead", "root", "admin"]
    assert run(capsys, "password", "ben")[0] == 0
    with installation.begin() as conn:
        assert len(conn.execute(select(staff.c.id)).all()) == 2
