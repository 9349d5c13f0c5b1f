"""Rasa's own commands work on the same files."""

import json
import os
import subprocess
import sys

import pytest

from bot import settings
from bot.brain.training import model_path
from bot.settings import ROOT

pytestmark = [pytest.mark.brain, pytest.mark.slow]


def rasa(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "rasa", *arguments],
        cwd=ROOT,
        env={**os.environ, "RASA_TELEMETRY_ENABLED": "false"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_rasa_finds_the_data_valid():
    done = rasa("data", "validate", "--fail-on-warnings")
    assert done.returncode == 0, done.stderr[-2000:]


@pytest.mark.full
def test_rasa_holds_the_test_stories(tmp_path):
    model = model_path(settings.load().models)
    where = ("--model", str(model), "--stories", "tests/rasa", "--out", str(tmp_path))
    done = rasa("test", "core", *where)
    assert done.returncode == 0, done.stderr[-2000:]
    report = json.loads((tmp_path / "story_report.json").read_text(encoding="utf-8"))
    assert report["conversation_accuracy"]["accuracy"] == 1.0, report
