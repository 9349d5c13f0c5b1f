"""Encryption at rest: column types, and the index that finds without reading.

The keys hold for the whole process and are set once at its start (``use``).
Every key of the ring reads, the first one writes.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from cryptography.fernet import InvalidToken, MultiFernet
from sqlalchemy.exc import DontWrapMixin
from sqlalchemy.types import Text, TypeDecorator

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
    """The keys of one installation: ``fernet`` for values, ``index`` for blind indexes."""

    fernet: MultiFernet = field(repr=False)
    index: bytes = field(repr=False)


_keyring: Keyring | None = None


def use(keyring: Keyring | None) -> None:
    """Encrypt and decrypt with these keys from now on; None forgets them."""
    global _keyring  # noqa: PLW0603 - a column type has no other way to its keys
    _keyring = keyring


def _keys() -> Keyring:
    if _keyring is None:
        raise KeysMissing("no encryption keys are set in this process")
    return _keyring


def encrypt(text: str) -> str:
    """The text as a token in ASCII. Raises ``KeysMissing``.

    Half of a surrogate pair (a browser can send one) becomes "?": it could be
    stored, but no page that shows it could be sent.
    """
    return _keys().fernet.encrypt(text.encode("utf-8", "replace")).decode("ascii")


def decrypt(token: str) -> str:
    """The text of a token. Raises ``KeysMissing`` or ``Unreadable``."""
    try:
        return _keys().fernet.decrypt(token.encode("utf-8")).decode("utf-8")
    except InvalidToken:
        raise Unreadable("a stored value fits none of the keys") from None


def blind_index(kind: str, value: str) -> str:
    """64 hex digits, equal for equal values of one kind ("phone"), else unrelated.

    Case and outer spaces do not count. Raises ``KeysMissing``.
    """
    message = f"{kind}\0{value.strip().casefold()}".encode("utf-8", "replace")
    return hmac.new(_keys().index, message, hashlib.sha256).hexdigest()


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
