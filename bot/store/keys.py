"""Where the keys of the encryption come from.

In production they are given (NERVELINE_KEYS, NERVELINE_INDEX_KEY, or files).
Elsewhere an installation makes its own once, in var/keys/, and says so. Without the
keys nothing that is stored can ever be read again: they need a copy of their own.
"""

from __future__ import annotations

import base64
import binascii
import dataclasses
import hashlib
import logging
import os
import secrets
from collections.abc import Callable
from pathlib import Path

from cryptography.fernet import Fernet, MultiFernet

from bot.environment import SettingsError
from bot.settings import Settings
from bot.store import crypto
from bot.store.crypto import Keyring

logger = logging.getLogger(__name__)

FERNET_BYTES = 32
# 32 random bytes hold about 30 different ones; "aaaa…" and "0123456789…" far fewer.
LEAST_DIFFERENT_BYTES = 20
LEAST_INDEX_LENGTH = 32
LEAST_DIFFERENT_LETTERS = 10


def load_or_make(settings: Settings) -> Keyring:
    """The keys that the settings give; outside production, else this installation's own.

    Raises ``SettingsError`` for a key that is missing in production, unreadable
    or weak. Two processes that start together get the same keys.
    """
    given = settings.keys or _own(settings, "KEYS", new)
    own = settings.index_key or _own(settings, "INDEX_KEY", new_index)
    keys = split(given)
    for key in keys:
        _refuse_weak_fernet(key)
    path = index_file_of(settings)
    index, *others = (path and lines(path)) or [own]
    others += lines(coming(path)) if path else []
    for key in (index, *others):
        _refuse_weak_index(key, keys)
    return Keyring(
        fernet=MultiFernet([Fernet(key.encode()) for key in keys]),
        index=index.encode(),
        others=tuple(key.encode() for key in others if key != index),
        retired=tuple(key.encode() for key in (lines(retired(path)) if path else [])),
    )


def new() -> str:
    """A key to encrypt with, as NERVELINE_KEYS holds it."""
    return Fernet.generate_key().decode()


def new_index() -> str:
    """A key for blind indexes, as NERVELINE_INDEX_KEY holds it."""
    return secrets.token_urlsafe(32)


def install(settings: Settings) -> None:
    """Use the installation's keys in this process, and follow them when they are changed.

    Raises like ``load_or_make``.
    """
    crypto.use(load_or_make(settings), _watch(settings))


def file_of(settings: Settings) -> Path | None:
    """The file that holds the keys; None if they stand in the environment itself."""
    if settings.keys_file is not None:
        return settings.keys_file
    return None if settings.keys else settings.var / "keys" / "keys"


def index_file_of(settings: Settings) -> Path | None:
    """The file that holds the index key; None if it stands in the environment itself."""
    if settings.index_key_file is not None:
        return settings.index_key_file
    return None if settings.index_key else settings.var / "keys" / "index_key"


def coming(path: Path) -> Path:
    """Where an index key lies that is read with, and not written with yet."""
    return path.with_name(f"{path.name}.next")


def lines(path: Path) -> list[str]:
    """The index keys of a file, the newest first; none if it is not there. Raises ``OSError``."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return []
    return [line.strip() for line in text.splitlines() if line.strip()]


def retired(path: Path) -> Path:
    """Where the keys stand that were taken out of a file of keys."""
    return path.with_name(f"{path.name}.retired")


def with_retired(settings: Settings) -> Keyring:
    """The installation's keys, and behind them those that were taken out: they read backups
    from before. Raises like ``load_or_make``, and ``OSError``.
    """
    ring, path = load_or_make(settings), file_of(settings)
    if path is not None and retired(path).exists():
        each = ",".join(file.read_text(encoding="ascii") for file in (path, retired(path)))
        ring = load_or_make(dataclasses.replace(settings, keys=each))
    return dataclasses.replace(ring, others=(*ring.others, *ring.retired), retired=())


def split(text: str) -> list[str]:
    """The Fernet keys of a setting or file, the newest first."""
    return [key.strip() for key in text.replace("\n", ",").split(",") if key.strip()]


def fingerprint(key: str) -> str:
    """Eight letters by which a key can be named without being shown."""
    return hashlib.sha256(key.encode()).hexdigest()[:8]


def _watch(settings: Settings) -> crypto.Refresh | None:
    path, index = file_of(settings), index_file_of(settings)
    must = [each for each in (path, index) if each is not None]
    if not must:
        return None
    may = [coming(index)] if index else []

    def stamps() -> list[tuple[int, int, int] | None]:
        return [_stamp(each) for each in (*must, *may)]

    seen = stamps()

    def refresh() -> Keyring | None:
        nonlocal seen
        now = stamps()
        # One that vanished is not made anew.
        if now == seen or None in now[: len(must)]:
            return None
        try:
            text = path.read_text(encoding="ascii").strip() if path else settings.keys
            ring = load_or_make(dataclasses.replace(settings, keys=text))
        except (SettingsError, OSError, UnicodeDecodeError) as error:
            # The old keys still read and write; a bad file must not stop the clinic.
            logger.error("keys: the changed file is not used: %s", type(error).__name__)
            ring = None
        seen = now
        return ring

    return refresh


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _refuse_weak_fernet(key: str) -> None:
    try:
        raw = base64.urlsafe_b64decode(key.encode("ascii"))
    except (binascii.Error, UnicodeEncodeError):
        # Not chained: the cause holds the key.
        raise SettingsError("NERVELINE_KEYS holds something that is not a Fernet key") from None
    if len(raw) != FERNET_BYTES:
        raise SettingsError("NERVELINE_KEYS holds a key that is not 32 bytes long")
    if len(set(raw)) < LEAST_DIFFERENT_BYTES:
        raise SettingsError("NERVELINE_KEYS holds a weak key: make one at random")


def _refuse_weak_index(index: str, keys: list[str]) -> None:
    if not keys:
        raise SettingsError("NERVELINE_KEYS is empty")
    if len(index) < LEAST_INDEX_LENGTH or len(set(index)) < LEAST_DIFFERENT_LETTERS:
        raise SettingsError("NERVELINE_INDEX_KEY is weak: 32 random characters at least")
    if index in keys:
        raise SettingsError("NERVELINE_INDEX_KEY must differ from NERVELINE_KEYS")


def _own(settings: Settings, name: str, make: Callable[[], str]) -> str:
    if settings.production:
        raise SettingsError(f"NERVELINE_{name} must be set in production")
    folder = settings.var / "keys"
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    return _once(folder / name.lower(), make)


def _once(path: Path, make: Callable[[], str]) -> str:
    """What stands in the file, which one process alone gets to write, and whole."""
    if not path.exists():
        draft = path.with_name(f".{path.name}-{secrets.token_hex(8)}")
        handle = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(make())
            file.flush()
            os.fsync(file.fileno())
        try:
            # Unlike a rename, a link fails if another process was first.
            os.link(draft, path)
            logger.warning("keys: made %s; keep a copy of it apart from the data", path)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text(encoding="ascii").strip()
