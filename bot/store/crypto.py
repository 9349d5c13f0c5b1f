"""Encryption at rest: column types, and the index that finds without reading.

The keys hold for the whole process and are set once at its start (``use``); while
it runs they are looked at again, so that keys can be changed under it (``rotation``).
Every key of the ring reads, the first one writes.
"""

from __future__ import annotations

import contextlib
import hmac
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlalchemy import Column, Table
from sqlalchemy.exc import DontWrapMixin
from sqlalchemy.types import Text, TypeDecorator

from bot.store import blind

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect

    _TextType = TypeDecorator[str]
    _JSONType = TypeDecorator[Any]
else:  # SQLAlchemy 1.4's class takes no parameters
    _TextType = _JSONType = TypeDecorator


class CryptoError(DontWrapMixin, Exception):
    """Base of what goes wrong here; its text never holds a value.

    The mixin keeps SQLAlchemy from wrapping it, so callers catch it as it is.
    """


class KeysMissing(CryptoError):
    """A value was to be written or read before ``use`` was called."""


class Unreadable(CryptoError):
    """A stored value fits none of our keys: it was changed, or its key is gone."""


@dataclass(frozen=True)
class Keyring:
    """The keys of one installation: ``fernet`` for values, ``index`` for blind indexes.

    ``newest`` is the first of the ``fernet`` ones, which writes. In the middle of a change of
    the index key there are ``others`` in use; those that were taken out are ``retired``.
    """

    fernet: MultiFernet = field(repr=False)
    index: bytes = field(repr=False)
    others: tuple[bytes, ...] = field(default=(), repr=False)
    retired: tuple[bytes, ...] = field(default=(), repr=False)

    @property
    def newest(self) -> Fernet:
        """The key that writes."""
        key: Fernet = self.fernet._fernets[0]  # noqa: SLF001 - it keeps them to itself
        return key


# Gives the keys when they have changed since they were asked for, else None. Never raises.
Refresh = Callable[[], Keyring | None]
# Seconds.
LOOK_EVERY = 1.0

_keyring: Keyring | None = None
_refresh: Refresh | None = None
_look_at = 0.0


def use(keyring: Keyring | None, refresh: Refresh | None = None) -> None:
    """Encrypt and decrypt with these keys from now on; None forgets them.

    ``refresh`` is asked every ``LOOK_EVERY`` seconds, and when a value fits no key.
    """
    global _keyring, _refresh, _look_at
    _keyring, _refresh, _look_at = keyring, refresh, time.monotonic() + LOOK_EVERY


def look_again() -> bool:
    """Take over keys that have changed; False if they have not."""
    global _keyring, _look_at  # noqa: PLW0603
    if _refresh is None:
        return False
    _look_at = time.monotonic() + LOOK_EVERY
    fresh = _refresh()
    if fresh is None:
        return False
    _keyring = fresh
    return True


def _keys() -> Keyring:
    if _keyring is None:
        raise KeysMissing("no encryption keys are set in this process")
    if _refresh is not None and time.monotonic() >= _look_at:
        look_again()
    return _keyring


def encrypt(text: str) -> str:
    """The text as a token in ASCII. Raises ``KeysMissing``.

    Half of a surrogate pair (a browser can send one) becomes "?": it could be
    stored, but no page that shows it could be sent.
    """
    return _keys().fernet.encrypt(text.encode("utf-8", "replace")).decode("ascii")


def decrypt(token: str) -> str:
    """The text of a token. Raises ``KeysMissing`` or ``Unreadable``."""
    data = token.encode("utf-8")
    try:
        return _keys().fernet.decrypt(data).decode("utf-8")
    except InvalidToken:
        # Another process may write with a newer key already.
        if look_again():
            with contextlib.suppress(InvalidToken):
                return _keys().fernet.decrypt(data).decode("utf-8")
        raise Unreadable("a stored value fits none of the keys") from None


def blind_index(kind: str, value: str) -> str:
    """64 signs to write, equal for equal values of one kind ("phone"), else unrelated.

    Case and outer spaces do not count. Raises ``KeysMissing``.
    """
    return blind.plain(_keys().index, kind, value)


def blind_indexes(kind: str, value: str) -> tuple[str, ...]:
    """Every index under which the value may stand: what was written is looked for by these.

    More than one once the key was changed. Raises ``KeysMissing``.
    """
    ring = _keys()
    return blind.forms((*ring.retired, *ring.others, ring.index), kind, value)


def fits(kind: str, value: str, index: str) -> bool:
    """Whether the index of this value was made with a key that is in use: a seal.

    Raises ``KeysMissing``.
    """
    ring = _keys()
    made = (blind.plain(key, kind, value) for key in (ring.index, *ring.others))
    return any(hmac.compare_digest(index.encode(), each.encode()) for each in made)


def index_prefix() -> str:
    """What every index under the newest key begins with; empty while there was only one."""
    return blind.prefix(_keys().index)


def several_index_keys() -> bool:
    """Whether equal values may have different indexes now: the key is being changed."""
    return bool(_keys().others)


def rewrapped(index: str) -> str:
    """An index of an unknown value under the newest key."""
    ring = _keys()
    newest = blind.generation(ring.index)
    for key in sorted((*ring.retired, *ring.others, ring.index), key=blind.generation):
        if blind.generation_of(index) < blind.generation(key) <= newest:
            index = blind.over(key, index)
    return index


def renewed(token: str) -> str | None:
    """The token under the newest key, or None if it is already.

    Raises ``KeysMissing`` or ``Unreadable``.
    """
    ring = _keys()
    data = token.encode("utf-8")
    try:
        ring.newest.decrypt(data)
    except InvalidToken:
        pass
    else:
        return None
    try:
        return ring.fernet.rotate(data).decode("ascii")
    except InvalidToken:
        raise Unreadable("a stored value fits none of the keys") from None


class EncryptedText(_TextType):
    """Text that stands encrypted in the database."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """The token to store; None stays None. Raises ``KeysMissing``."""
        return None if value is None else encrypt(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """The stored text. Raises ``KeysMissing`` or ``Unreadable``."""
        return None if value is None else decrypt(value)


class EncryptedJSON(_JSONType):
    """Any value that JSON can hold, encrypted; None is the database's NULL."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any | None, dialect: Dialect) -> str | None:
        """The token to store. Raises ``KeysMissing``, or ``TypeError`` if it is no JSON."""
        if value is None:
            return None
        return encrypt(json.dumps(value, ensure_ascii=False, separators=(",", ":")))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any | None:
        """The stored value. Raises ``KeysMissing`` or ``Unreadable``."""
        return None if value is None else json.loads(decrypt(value))


def encrypted(table: Table) -> list[Column[Any]]:
    """The columns that stand encrypted in the database."""
    return [each for each in table.c if isinstance(each.type, (EncryptedText, EncryptedJSON))]
