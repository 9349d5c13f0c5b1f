"""``python -m bot messenger``: setting the page up, checking it, a test message, the stand-in."""

from __future__ import annotations

import dataclasses
import json
import os
import signal
import subprocess
import sys

import pytest
import requests

from bot import settings
from bot.channels.messenger import profile
from bot.environment import SettingsError
from bot.settings import ROOT
from bot.terminal import messenger
from tests.waiting import until

from . import stack
from .conftest import ALICE, page


@pytest.fixture
def meta(monkeypatch, tmp_path):
    """A stand-in, and settings that lead to it."""
    with stack.stand_in(page()) as (found, _):
        known = dataclasses.replace(
            settings.load(),
            var=tmp_path,
            public_url=found.address,
            messenger=page(graph=found.address),
        )
        monkeypatch.setattr(settings, "load", lambda: known)
        yield found


def test_setup_shows_before_and_after(meta, capsys):
    assert messenger.setup() == 0
    before, after = capsys.readouterr().out.removeprefix("Before:\n").split("After:\n")
    assert json.loads(before) == {}
    set_now = json.loads(after)
    assert set(set_now) == set(profile.FIELDS)
    assert set_now["get_started"] == {"payload": "GET_STARTED"}
    for greeting in set_now["greeting"]:
        assert len(greeting["text"]) <= 160
    assert {each["locale"] for each in set_now["greeting"]} == {"default", "es_LA", "es_ES"}
    for menu in set_now["persistent_menu"]:
        assert all(len(each["title"]) <= 30 for each in menu["call_to_actions"])
    for questions in set_now["ice_breakers"]:
        assert 1 <= len(questions["call_to_actions"]) <= 4


def test_check_says_what_is_wrong_and_how_to_mend_it(meta, capsys):
    assert messenger.check() == 1
    told = capsys.readouterr().out
    assert "ok    token\n" in told
    assert "ok    permission pages_messaging" in told
    assert "ok    version v25.0 lives to July 2028" in told
    # Nobody serves the webhook in this test.
    assert "FAIL  webhook answers at" in told
    meta.meta.token_valid = False
    assert messenger.check() == 1
    assert "FAIL  token  → make a new page token" in capsys.readouterr().out


def test_a_test_message_reaches_only_who_wrote_before(meta, capsys):
    assert messenger.send_test(ALICE) == 1
    meta.meta.says(meta.meta.person(ALICE), "hi")
    assert messenger.send_test(ALICE) == 0
    assert "A test by the office" in meta.read()[0]
    assert page().token not in capsys.readouterr().out


def test_the_stand_in_as_people_start_it(tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "messenger", "simulate", "--port", "0"],
        cwd=ROOT,
        env={**os.environ, "NERVELINE_VAR": str(tmp_path), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        lines = []
        while not lines or "Ctrl-C" not in lines[-1]:
            lines.append(process.stdout.readline())
            assert lines[-1], lines
        address = lines[0].split()[-1]
        assert any(line.startswith("export NERVELINE_MESSENGER_APP_SECRET=") for line in lines)
        until(lambda: _ok(address))
        assert "Stand-in of Messenger" in requests.get(address, timeout=5).text
        for name in ("page.js", "page.css"):
            assert requests.get(address + name, timeout=5).ok
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(15)
        process.stdout.close()


def _ok(address):
    try:
        return requests.get(address, timeout=1).ok
    except requests.RequestException:
        return False


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"TOKEN": ""}, "MESSENGER_TOKEN is missing"),
        ({"APP_SECRET": ""}, "MESSENGER_APP_SECRET is missing"),
        ({"GRAPH": "http://graph.example.com"}, "must be https"),
        ({"VERSION": "25"}, "must look like"),
        ({"RATE": "301"}, "from 1 to 300"),
    ],
)
def test_settings_that_cannot_be(monkeypatch, changed, named):
    given = {"PAGE": "1", "APP": "2", "TOKEN": "t", "APP_SECRET": "s", "VERIFY_TOKEN": "v"}
    for name, value in {**given, **changed}.items():
        monkeypatch.setenv(f"NERVELINE_MESSENGER_{name}", value)
    with pytest.raises(SettingsError, match=named) as told:
        settings.load()
    assert "secret" not in str(told.value).replace("APP_SECRET", "").lower()


def test_a_token_is_never_shown(monkeypatch):
    assert "page-token" not in repr(page())
    assert "a secret of the app" not in repr(page())
