"""The first password is shown on a terminal, and kept out of any file that output goes into."""

from __future__ import annotations

import os
import pty
from pathlib import Path

import pytest

from bot.running import supervisor

PASSWORD = "correct-horse-battery"


def test_redirected_output_names_a_file_that_only_its_owner_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (tmp_path / "log").open("w") as log:
        monkeypatch.setattr("sys.stdout", log)
        told = "\n".join(supervisor._handed_over(tmp_path, "admin", PASSWORD))
    path = tmp_path / supervisor.FIRST_PASSWORD
    assert PASSWORD not in told
    assert str(path) in told
    assert path.read_text() == PASSWORD + "\n"
    assert path.stat().st_mode & 0o777 == 0o600


def test_an_old_file_or_link_in_its_place_is_not_written_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("mine")
    (tmp_path / supervisor.FIRST_PASSWORD).symlink_to(elsewhere)
    with (tmp_path / "log").open("w") as log:
        monkeypatch.setattr("sys.stdout", log)
        supervisor._handed_over(tmp_path, "admin", PASSWORD)
    assert elsewhere.read_text() == "mine"
    assert (tmp_path / supervisor.FIRST_PASSWORD).stat().st_mode & 0o777 == 0o600


def test_a_terminal_shows_it_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = pty.openpty()
    try:
        with os.fdopen(theirs, "w") as terminal:
            monkeypatch.setattr("sys.stdout", terminal)
            told = "\n".join(supervisor._handed_over(tmp_path, "admin", PASSWORD))
    finally:
        os.close(ours)
    assert f"admin   password {PASSWORD}" in told
    assert list(tmp_path.iterdir()) == []
