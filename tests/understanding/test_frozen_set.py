"""The evaluation set is as it was frozen: never tuned to, never changed."""

import hashlib

import pytest

from bot.settings import ROOT

FOLDER = ROOT / "tests" / "nlu"
FROZEN = [line.split() for line in (FOLDER / "FROZEN.sha256").read_text().splitlines()]


@pytest.mark.parametrize(("digest", "name"), FROZEN)
def test_file_is_unchanged(digest, name):
    assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == digest


def test_no_file_is_missing_from_the_record():
    assert {path.name for path in FOLDER.glob("*.yml")} == {name for _, name in FROZEN}
