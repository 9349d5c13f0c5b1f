"""A disk of a few megabytes, and a database on it: full is then really full (ENOSPC)."""

from __future__ import annotations

import contextlib
import errno
import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.pool import NullPool, Pool

# An empty database of PostgreSQL with our tables takes about 9 of them.
MEGABYTES = 24
_BLOCK = b"\0" * 65536
_MOST_PAGES = 1_000_000


class MayNotMount(Exception):
    """Only root may give a folder a disk of its own."""


class Pages:
    """SQLite may use so many pages: what root is not needed for. It says the same of it."""

    def __init__(self) -> None:
        self._most = _MOST_PAGES

    def fill(self) -> None:
        """No page more than there are."""
        self._most = 1

    def clear(self) -> None:
        """There is room again."""
        self._most = _MOST_PAGES

    def limit(self, dbapi: Any, *_: object) -> None:
        """Tell a connection that is about to be used."""
        dbapi.execute(f"PRAGMA max_page_count={self._most}")


@contextlib.contextmanager
def few_pages() -> Iterator[Pages]:
    """For every connection of this process, which all lead to SQLite."""
    pages = Pages()
    event.listen(Pool, "checkout", pages.limit)
    try:
        yield pages
    finally:
        event.remove(Pool, "checkout", pages.limit)


class SmallDisk:
    """The folder of the disk."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._ballast = place / "ballast"

    def fill(self) -> None:
        """Take all that is free."""
        with self._ballast.open("ab", buffering=0) as file:
            block = _BLOCK
            while block:
                try:
                    file.write(block)
                except OSError as error:
                    if error.errno != errno.ENOSPC:
                        raise
                    block = block[: len(block) // 2]

    def clear(self) -> None:
        """There is room again."""
        self._ballast.unlink(missing_ok=True)


@contextlib.contextmanager
def small_disk() -> Iterator[SmallDisk]:
    """A small disk, while it is needed. Raises ``MayNotMount``."""
    if os.geteuid():
        raise MayNotMount
    with tempfile.TemporaryDirectory(prefix="nerveline-disk-") as folder:
        # The server of PostgreSQL runs as somebody else, who must reach its own folder.
        Path(folder).chmod(0o755)
        place = Path(folder) / "disk"
        place.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m", "tmpfs", str(place)]
        if subprocess.run(mount, check=False, stderr=subprocess.DEVNULL).returncode:
            raise MayNotMount
        try:
            place.chmod(0o755)
            yield SmallDisk(place)
        finally:
            # Lazily: a process that is about to end may hold a file.
            subprocess.run(["umount", "--lazy", str(place)], check=True)


@contextlib.contextmanager
def database_on(disk: SmallDisk, url: str) -> Iterator[str]:
    """The empty database of the URL on the small disk, or one like it; gives its URL."""
    if url.startswith("sqlite"):
        yield f"sqlite:///{disk.place / 'a.db'}"
        return
    known = make_url(url)
    server, name = known.set(database="postgres"), known.database
    folder = disk.place / "tablespace"
    folder.mkdir(mode=0o700)
    [data] = _run(server, "SHOW data_directory")
    owner = Path(str(data)).stat()
    os.chown(folder, owner.st_uid, owner.st_gid)
    _run(server, f"CREATE TABLESPACE small_{name} LOCATION '{folder}'")
    _run(server, f"ALTER DATABASE {name} SET TABLESPACE small_{name}")
    try:
        yield url
    finally:
        disk.clear()
        _run(
            server,
            f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'",
        )
        _run(server, f"ALTER DATABASE {name} SET TABLESPACE pg_default")
        _run(server, f"DROP TABLESPACE small_{name}")


def _run(server: URL, statement: str) -> list[object]:
    engine = create_engine(server, future=True, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    with engine.connect() as conn:
        done = conn.execute(text(statement))
        found = list(done.scalars()) if done.returns_rows else []
    engine.dispose()
    return found
