"""Browsers that somebody has logged in with before: strangers' tries do not lock those out.

A browser keeps a sealed name of its own for each log-in. It opens nothing: whoever has it still
needs the password, and has as few tries as anybody.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping

from bot.store.crypto import blind_index, fits

# Seconds: who logs in at least twice a year stays known.
LIFETIME = 180 * 24 * 3600
_KIND, _NAME = "staff browser", "staff browser's cookie"
_VALUE = re.compile(r"([0-9a-f]{32})\.([0-9a-f~]{64})")


def cookie(login: str) -> str:
    """The cookie's name: one each for all who share a desk. It tells nobody's log-in."""
    return f"nerveline_known_{blind_index(_NAME, login)[-12:]}"


def make(login: str) -> str:
    """The cookie's value for a browser that has just logged in. Raises ``KeysMissing``."""
    browser = secrets.token_hex(16)
    return f"{browser}.{blind_index(_KIND, _content(login, browser))}"


def browser(cookies: Mapping[str, str], login: str) -> str:
    """The browser's own name, empty for one that never logged in as this one."""
    found = _VALUE.fullmatch(cookies.get(cookie(login), ""))
    if found is None:
        return ""
    name, seal = found.groups()
    return name if fits(_KIND, _content(login, name), seal) else ""


def _content(login: str, browser: str) -> str:
    return f"{login}\n{browser}"
