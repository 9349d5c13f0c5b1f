"""A setting that is misspelt is told at the start."""

import os
import subprocess
import sys

import pytest

from bot.cli import EXIT_SETTINGS
from bot.running.stopping import PARENT
from bot.setting_names import misspelt
from bot.settings import ROOT


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("NERVELINE_DESTINATON", "NERVELINE_DESTINATIONS"),
        ("NERVELINE_SMTP_PASS", "NERVELINE_SMTP_PASSWORD"),
        # Only secrets may stand in a file.
        ("NERVELINE_SMTP_USER_FILE", "NERVELINE_SMTP_USER"),
        ("NERVELINE_keys", None),
        ("NERVELINE_COLOUR", None),
    ],
)
def test_a_name_that_no_setting_has_is_told_with_the_one_next_to_it(name, meant):
    near = f"; {meant} is one" if meant else ""
    assert misspelt([name]) == [f"{name} is set, and is no setting{near}"]


@pytest.mark.parametrize(
    "name",
    ["NERVELINE_KEYS_FILE", "NERVELINE_VAR", "NERVELINE_FUZZ", PARENT, "HOME", "NERVELINES", ""],
)
def test_settings_and_what_is_not_ours_are_not_told(name):
    assert misspelt([name]) == []


def test_it_is_told_once_and_without_its_value():
    # The start ends here, behind the warning.
    wrong = {**os.environ, "NERVELINE_PORT": "eighty", "NERVELINE_KYES": "open sesame"}
    for more, times in (({}, 1), ({PARENT: str(os.getpid())}, 0)):
        done = subprocess.run(
            [sys.executable, "-m", "bot", "run"],
            cwd=ROOT, env={**wrong, **more}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == EXIT_SETTINGS
        assert done.stderr.count("NERVELINE_KYES") == times
        assert "sesame" not in done.stdout + done.stderr
