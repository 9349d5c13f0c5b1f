"""The hidden field of a form: which sheet it is, and that we handed it out.

The same sheet sent twice is one request; a sheet of somebody else's making is none.
"""

from __future__ import annotations

import re
import secrets
from datetime import datetime, timedelta

from bot.store.crypto import blind_index, fits

LIFETIME = timedelta(hours=24)
_BYTES = 16
# Nothing else is a token of ours: another spelling would be another request.
_TOKEN = re.compile(r"(([0-9a-f]{1,12})\.([0-9a-f]{32}))\.([0-9a-f~]{64})")
_KIND = "form seal"


class TokenError(Exception):
    """Base of what can be wrong with the field."""


class Forged(TokenError):
    """It is missing, or we did not make it."""


class Expired(TokenError):
    """The page was open for too long."""


def make(at: datetime) -> str:
    """A fresh sheet: its time, its random name, our seal. Raises ``KeysMissing``."""
    content = f"{int(at.timestamp()):x}.{secrets.token_hex(_BYTES)}"
    return f"{content}.{blind_index(_KIND, content)}"


def sheet(token: str, at: datetime) -> str:
    """The sheet's name, a key that makes its request unique. Raises ``Forged`` or ``Expired``."""
    found = _TOKEN.fullmatch(token)
    if found is None:
        raise Forged
    content, when, name, seal = found.groups()
    if not fits(_KIND, content, seal):
        raise Forged
    if at.timestamp() - int(when, 16) > LIFETIME.total_seconds():
        raise Expired
    return name
