"""Changing the key of the blind indexes while everything runs.

What a process writes under a new key must be found by all the others, which cannot try a
key that they do not know. So the new one is first laid beside (``index_key.next``), where
every process reads with it, and only then put in front, where it writes. ``handoff.reindex``
computes anew what stands under the old one, which is then taken out.
"""

from __future__ import annotations

import secrets
from pathlib import Path

from bot.environment import SettingsError
from bot.settings import Settings
from bot.store import blind, crypto, keyfiles, keys


def begin(settings: Settings) -> str:
    """A new key that writes; gives its fingerprint. Goes on where a killed one stopped.

    Where a rotation is under way already, no second one begins.
    Raises ``SettingsError`` if the key stands in no file, or in one that we cannot write.
    """
    path = _file(settings)
    coming, here = keys.coming(path), keys.lines(path)
    if coming.exists() and keys.lines(coming)[:1] == here[:1]:
        # A rotation that was killed after its last step left it behind.
        coming.unlink()
    if len(here) == 1:
        if not coming.exists():
            number = blind.generation(here[0].encode()) + 1
            keyfiles.write(coming, [blind.named(number, secrets.token_urlsafe(32))], path)
        keyfiles.let_follow()
        here = [*keys.lines(coming), *here]
        keyfiles.write(path, here)
    keyfiles.let_follow()
    coming.unlink(missing_ok=True)
    return keys.fingerprint(here[0])


def retire(settings: Settings, left: int) -> list[str]:
    """Take the old ones out; gives their fingerprints. ``left``: what still needs them.

    They are kept in a file beside: what was computed from values that are gone was put under
    the newest key on top of them, and backups from before need them.
    Raises ``SettingsError`` if something is left.
    """
    path = _file(settings)
    newest, *old = keys.lines(path)
    if left:
        raise SettingsError("indexes are still under the old key: run `keys rotate-index` again")
    if old:
        beside = keys.retired(path)
        keyfiles.write(beside, list(dict.fromkeys([*old, *keys.lines(beside)])), path)
        keyfiles.write(path, [newest])
        crypto.look_again()
    return [keys.fingerprint(key) for key in old]


def _file(settings: Settings) -> Path:
    return keyfiles.existing(
        keys.index_file_of(settings),
        "NERVELINE_INDEX_KEY stands in the environment: put it into a file that we may"
        " write, and name that by NERVELINE_INDEX_KEY_FILE",
    )
