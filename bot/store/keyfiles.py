"""The files that keys stand in, changed while every process reads them."""

from __future__ import annotations

import os
import secrets
import time
from pathlib import Path

from bot.environment import SettingsError
from bot.store import crypto

# Seconds in which every process has looked at the file.
FOLLOW = 3 * crypto.LOOK_EVERY


def existing(path: Path | None, elsewhere: str) -> Path:
    """The file, which is there.

    Raises ``SettingsError``: ``elsewhere`` says what to do where keys stand in no file.
    """
    if path is None:
        raise SettingsError(elsewhere)
    if not path.exists():
        raise SettingsError(f"there are no keys in {path} yet")
    return path


def let_follow() -> None:
    """Read the files anew, and wait until every other process has."""
    crypto.look_again()
    time.sleep(FOLLOW)


def write(path: Path, each: list[str], like: Path | None = None) -> None:
    """Put keys into a file, whole or not at all: other processes read it at any moment.

    Whoever may read ``like`` (else the file that was there) may read it.
    Raises ``SettingsError`` if it cannot be written.
    """
    draft = path.with_name(f".{path.name}-{secrets.token_hex(8)}")
    try:
        handle = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            _hand_on(like or path, handle)
            file.write("\n".join(each) + "\n")
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise SettingsError(f"{path} cannot be written") from error


def _hand_on(like: Path, handle: int) -> None:
    """Owner and rights: root changes what the services read."""
    if not like.exists():
        return
    found = like.stat()
    if (found.st_uid, found.st_gid) != (os.geteuid(), os.getegid()):
        os.fchown(handle, found.st_uid, found.st_gid)
    os.fchmod(handle, found.st_mode & 0o660)
