"""An installation's keys: given in production, made once elsewhere."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet

from bot import settings
from bot.environment import SettingsError
from bot.settings import Settings
from bot.store import crypto, keys

INDEX = "k3Jx-9aPqLz7vTn2WmRb5cYd8HfGs1Qe"


def installation(var: Path, **changes: Any) -> Settings:
    fields = {"var": var, "keys": "", "index_key": "", "production": False, **changes}
    return dataclasses.replace(settings.load(), **fields)


def test_its_own_keys_are_made_once_and_for_nobody_else(tmp_path: Path) -> None:
    here = installation(tmp_path)
    crypto.use(keys.load_or_make(here))
    token = crypto.encrypt("words")
    crypto.use(keys.load_or_make(here))
    assert crypto.decrypt(token) == "words"
    assert (tmp_path / "keys").stat().st_mode & 0o777 == 0o700
    files = sorted((tmp_path / "keys").iterdir())
    assert [file.name for file in files] == ["index_key", "keys"]
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}
    crypto.use(None)


def test_processes_that_start_together_get_the_same_keys(tmp_path: Path) -> None:
    code = (
        "from bot import settings; from bot.store import crypto, keys;"
        "ring = keys.load_or_make(settings.load()); crypto.use(ring);"
        "print(crypto.blind_index('a', 'b'), ring.index)"
    )
    started = [
        subprocess.Popen(  # noqa: S603 - ourselves
            [sys.executable, "-c", code],
            env={"NERVELINE_VAR": str(tmp_path), "PYTHONPATH": str(settings.ROOT)},
            stdout=subprocess.PIPE,
        )
        for _ in range(6)
    ]
    printed = {process.communicate()[0] for process in started}
    assert len(printed) == 1
    assert printed != {b""}


def test_given_keys_are_used_the_newest_first(tmp_path: Path) -> None:
    new, old = (Fernet.generate_key().decode() for _ in range(2))
    crypto.use(keys.load_or_make(installation(tmp_path, keys=f"{new}, {old}\n", index_key=INDEX)))
    assert Fernet(new).decrypt(crypto.encrypt("words").encode()) == b"words"
    assert crypto.decrypt(Fernet(old).encrypt(b"older").decode()) == "older"
    assert not (tmp_path / "keys").exists()
    crypto.use(None)


@pytest.mark.parametrize(
    ("changes", "names"),
    [
        ({"index_key": INDEX}, "NERVELINE_KEYS must be set"),
        ({"keys": "good"}, "NERVELINE_INDEX_KEY must be set"),
        ({"keys": " , ", "index_key": INDEX}, "NERVELINE_KEYS is empty"),
        ({"keys": "changeme", "index_key": INDEX}, "NERVELINE_KEYS"),
        ({"keys": "schlüssel", "index_key": INDEX}, "NERVELINE_KEYS"),
        ({"keys": "A" * 43 + "=", "index_key": INDEX}, "weak"),
        ({"keys": "YWJj" * 10 + "YWI=", "index_key": INDEX}, "weak"),
        ({"keys": "good", "index_key": "secret"}, "NERVELINE_INDEX_KEY is weak"),
        ({"keys": "good", "index_key": "a" * 64}, "NERVELINE_INDEX_KEY is weak"),
        ({"keys": "good", "index_key": "good"}, "must differ"),
    ],
)
def test_production_refuses_missing_and_weak_keys(
    tmp_path: Path, changes: dict[str, str], names: str
) -> None:
    good = Fernet.generate_key().decode()
    given = {name: good if value == "good" else value for name, value in changes.items()}
    with pytest.raises(SettingsError, match=names) as caught:
        keys.load_or_make(installation(tmp_path, production=True, **given))
    assert good not in str(caught.value)
    assert not (tmp_path / "keys").exists()


def test_a_weak_key_is_refused_outside_production_too(tmp_path: Path) -> None:
    with pytest.raises(SettingsError):
        keys.load_or_make(installation(tmp_path, keys="A" * 43 + "="))
