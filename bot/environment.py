"""Values of the environment, and what is said of one that will not do.

Every name has the prefix ``NERVELINE_``; a secret may stand in a file instead
(``NERVELINE_SMTP_PASSWORD_FILE``).
"""

from __future__ import annotations

from pathlib import Path

from environs import Env

PREFIX = "NERVELINE_"
MOST_PORTS = 65535


class SettingsError(Exception):
    """A setting is missing, unreadable or not allowed. The text names it."""


def secret(env: Env, name: str) -> str:
    """A value from the environment, or from the file that NAME_FILE names.

    Raises ``SettingsError`` if that cannot be read.
    """
    file = env.str(f"{name}_FILE", "")
    if file:
        try:
            return Path(file).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise SettingsError(f"{PREFIX}{name}_FILE cannot be read") from error
    return env.str(name, "")


def path(given: str) -> Path | None:
    """An absolute path; None for nothing."""
    return Path(given).absolute() if given else None


def at_least(least: int, value: int, name: str) -> int:
    """The value. Raises ``SettingsError`` naming the setting if it is below the least."""
    if value < least:
        raise SettingsError(f"{PREFIX}{name} must be at least {least}")
    return value


def port(value: int, name: str, least: int = 1) -> int:
    """A port's number; 0 may stand for none. Raises ``SettingsError`` naming the setting."""
    if not least <= value <= MOST_PORTS:
        raise SettingsError(f"{PREFIX}{name} must be from {least} to {MOST_PORTS}")
    return value


def address(value: str, name: str) -> str:
    """An address of the web, without a slash at its end. Raises ``SettingsError``."""
    if not value.startswith(("https://", "http://")):
        raise SettingsError(f"{PREFIX}{name} must begin with https:// (or http:// to try it out)")
    return value.rstrip("/")


def listed(text: str) -> tuple[str, ...]:
    """What stands between commas or on lines of its own."""
    return tuple(part.strip() for part in text.replace("\n", ",").split(",") if part.strip())
