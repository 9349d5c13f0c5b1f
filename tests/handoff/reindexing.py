"""An installation whose index key is changed, and processes that die while they change it."""

from __future__ import annotations

import dataclasses
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bot import settings
from bot.handoff import destinations, reindex
from bot.settings import Settings
from bot.store import index_keys, keyfiles, keys
from bot.store.engine import connect


def installation(var: Path) -> Settings:
    """Settings with keys of its own in ``var``."""
    return dataclasses.replace(
        settings.load(), var=var, keys="", keys_file=None, index_key="", index_key_file=None,
        production=False,
    )  # fmt: skip


def dying(step: Callable[..., Any], after: int) -> Callable[..., Any]:
    """The step, and at its n-th end the end of this process: no rollback of ours runs."""
    done = 0

    def last(*given: Any) -> Any:
        nonlocal done
        result = step(*given)
        done += 1
        if done == after:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    return last


def main(var: str, url: str, moment: str, after: str) -> None:
    """Change the key, and die after the n-th time that a moment is over.

    "write": a file of keys was written; "let follow": all processes looked; "row": a row
    of any table was renewed, and not committed.
    """
    known = installation(Path(var))
    keys.install(known)
    destinations.use(["email"])
    keyfiles.FOLLOW = 0.0
    reindex.GAP, reindex.BATCH = 0.0, 4
    if moment == "write":
        keyfiles.write = dying(keyfiles.write, int(after))
    elif moment == "let follow":
        keyfiles.let_follow = dying(keyfiles.let_follow, int(after))
    else:
        count = dying(lambda: None, int(after))

        def counted(renew: Callable[..., None]) -> Callable[..., None]:
            def row(*given: Any) -> None:
                renew(*given)
                count()

            return row

        reindex.INDEXED = tuple(
            dataclasses.replace(each, renew=counted(each.renew)) for each in reindex.INDEXED
        )
    index_keys.begin(known)
    reindex.renew(connect(url))


if __name__ == "__main__":
    main(*sys.argv[1:])
