"""Blind indexes as pure functions of a key: equal values have equal digits.

A key that a rotation made says its generation ("generation-2:…"), and so does each
index under it ("2~9f…"): what stands under an older key is seen without its value. The
first key has no generation in either.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Iterable

LENGTH = 64
_NAMED = re.compile(rb"generation-([1-9]\d{0,3}):")


def generation(key: bytes) -> int:
    """Which key of the installation it is, from 1 on."""
    found = _NAMED.match(key)
    return int(found[1]) if found else 1


def named(number: int, letters: str) -> str:
    """The key of a generation, of random letters."""
    return f"generation-{number}:{letters}"


def generation_of(index: str) -> int:
    """The generation of the key that an index stands under."""
    number, mark, _ = index.partition("~")
    return int(number) if mark and number.isdecimal() else 1


def prefix(key: bytes) -> str:
    """What every index under the key begins with; empty for the first."""
    number = generation(key)
    return "" if number == 1 else f"{number}~"


def plain(key: bytes, kind: str, value: str) -> str:
    """The index of a value. Case and outer spaces do not count."""
    return _digits(key, f"{kind}\0{value.strip().casefold()}")


def over(key: bytes, index: str) -> str:
    """An index put under a newer key where nobody knows its value any more.

    Whoever has the older key alone can try out no values against it.
    """
    return _digits(key, f"over\0{index}")


def forms(keys: Iterable[bytes], kind: str, value: str) -> tuple[str, ...]:
    """Every index under which a value may stand, given all keys that there ever were.

    A rotation ends before the next begins, so an index was put over by each key in turn;
    in the middle of one it stands under the newest or under the one before.
    """
    plains: list[str] = []
    put_over: list[str] = []
    before: list[str] = []
    for key in sorted(keys, key=generation):
        put_over, before = [over(key, each) for each in (*put_over, *plains[-1:])], put_over
        plains.append(plain(key, kind, value))
    return (*reversed(plains), *put_over, *before)


def _digits(key: bytes, message: str) -> str:
    found = hmac.new(key, message.encode("utf-8", "replace"), hashlib.sha256).hexdigest()
    return f"{prefix(key)}{found}"[:LENGTH]
