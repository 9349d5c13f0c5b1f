"""A process that restores a backup and kills itself on the way, as a pulled plug would."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cryptography.fernet import Fernet, MultiFernet

from bot.store import backup, crypto, migrate


def main(url: str, path: str, moment: str) -> None:
    """``moment``: the function of ``backup`` after which it dies, or "finish"."""
    ring = MultiFernet([Fernet(os.environ["KEY"].encode())])
    crypto.use(crypto.Keyring(ring, os.environ["INDEX"].encode()))
    if moment == "upgrade":
        migrate.Tables.upgrade = dying(migrate.Tables.upgrade)  # type: ignore[method-assign]
    elif moment != "finish":
        setattr(backup, moment, dying(getattr(backup, moment)))
    backup.restore(url, Path(path), lambda conn, contents: die())


def dying(step: Callable[..., Any]) -> Callable[..., Any]:
    """The step, and the end."""

    def last(*given: Any) -> None:
        step(*given)
        die()

    return last


def die() -> None:
    """No handler and no rollback of ours runs."""
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(*sys.argv[1:])
