"""``dead-letters``, ``alarms``, ``backup``, ``restore``, ``purge``.

Each gives an exit status: 0 well, 1 failed, 2 usage.
"""

from __future__ import annotations

import sys
from pathlib import Path

from alembic.util import CommandError
from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError

from bot.channels.messenger import problems
from bot.chores import Chores
from bot.clock import Clock
from bot.conversation import forgetting
from bot.handoff import alarms as watched
from bot.handoff import erasure, outbox, reindex
from bot.store import anchor, audit, crypto, keys, rotation
from bot.store import backup as copies
from bot.store.engine import iso, reading
from bot.terminal import keyring
from bot.terminal.opened import opened, transaction

REMINDER = """The keys are not in it, and without them nobody can ever read it.
Keep a copy of them apart from the data:"""


def dead_letters(action: str, which: str | None) -> int:
    """List what was given up, or send one or all again."""
    at = iso(Clock().now())
    with transaction() as conn:
        letters = outbox.dead(conn)
        if action == "list":
            if not letters:
                print("Nothing was given up.")
            for each in letters:
                print(
                    f"{each.id}  {each.reference or '-':8} {each.destination:10} {each.event:12}"
                    f" {each.created_at[:16]}  {each.cause or ''}"
                )
            return 0
        if not which:
            print("dead-letters send-again needs an id, or: all", file=sys.stderr)
            return 2
        ids = [each.id for each in letters] if which == "all" else [which]
        again = sum(outbox.send_again(conn, each, at, "system") for each in ids)
    print(f"{again} will be sent again.")
    return 0 if again or which == "all" else 1


def alarms() -> int:
    """What is wrong now: for people, and for whatever watches this machine."""
    with opened() as (known, engine), reading(engine).begin() as conn:
        found = watched.current(conn, watched.expected(known))
        on_messenger = problems.unsolved(conn)
    for each in found:
        number = f" {each.count}" if each.count else ""
        print(f"{each.kind}{number}  since {each.since}")
    for row in on_messenger:
        print(f"messenger {row.reason} {row.count}  since {row.at}")
    if not found and not on_messenger:
        print("Nothing is wrong.")
    return 1 if found or on_messenger else 0


def back_up(folder: Path | None) -> int:
    """Write a backup and read it again."""
    at = iso(Clock().now())
    with opened() as (known, engine):
        try:
            path = copies.write(known.database, folder or known.backups, at)
            contents = copies.check(path)
        except OSError as error:
            print(f"backup: none was written: {error}", file=sys.stderr)
            return 1
        with engine.begin() as conn:
            audit.append(conn, at, "system", "backed up", "store", {"file": path.name})
        print(f"{path}: {sum(contents.rows.values())} rows of {len(contents.rows)} tables")
        print(REMINDER)
        print("\n".join(f"  {where}" for where in keyring.where(known)))
    return 0


def restore(path: Path, *, sure: bool) -> int:
    """Put a backup back; whoever was erased since then is erased again."""
    if not sure:
        print("restore replaces all that is stored: stop web and work, then add --yes")
        return 2
    at = iso(Clock().now())
    with opened(as_it_is=True) as (known, engine):
        try:
            with reading(engine).connect() as conn:
                erasure.note_all(conn, known.var)
        except (SQLAlchemyError, OSError):
            # There is nothing that could be read: what was noted before has to do.
            print("restore: what stands there now cannot be read", file=sys.stderr)
        engine.dispose()
        gone: dict[str, int] = {}

        def finish(conn: Connection, contents: copies.Contents) -> None:
            # What stood under a key that was taken out since.
            rotation.renew_within(conn)
            reindex.renew_within(conn)
            reindex.complete_within(conn)
            gone.update(erasure.again(conn, known.var, at))
            if emptied := forgetting.erase_again(conn, known.var, at):
                gone["conversations emptied"] = emptied
            forgetting.unsay_again(conn, known.var)
            detail = {"backup_of": contents.at, "rows": sum(contents.rows.values())}
            audit.append(conn, at, "system", "restored", "store", detail)

        try:
            crypto.use(keys.with_retired(known))
            contents = copies.restore(known.database, path, finish)
        except (copies.BackupDamaged, crypto.CryptoError, OSError, CommandError) as damage:
            # A key that the backup needs may be missing: the retired ones belong to it.
            print(f"restore: nothing was changed: {damage}", file=sys.stderr)
            return 1
        with engine.begin() as conn:
            anchor.drop(conn, known.var)
    print(f"{sum(contents.rows.values())} rows of {contents.at} are back.")
    if gone:
        print(f"Erased again: {gone}")
    return 0


def purge() -> int:
    """Delete now what *work* would delete by itself."""
    with opened() as (known, engine):
        total = Chores(known, engine, Clock()).purge()
    print("\n".join(f"{number:6} {name}" for name, number in total.items()))
    return 0
