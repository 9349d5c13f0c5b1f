"""``python -m tests.inbox.monday``: a Monday, 8 am, at an inbox that anybody can try.

It holds the requests of ``weekend``. Nothing of it is kept.
"""

from __future__ import annotations

import socket
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import uvicorn
from cryptography.fernet import Fernet, MultiFernet

from bot.handoff import destinations
from bot.inbox import closing, passwords
from bot.store import crypto, migrate
from bot.store.engine import connect
from tests.inbox import weekend
from tests.inbox.conftest import PASSWORD, PEOPLE, House


@contextmanager
def served() -> Iterator[tuple[House, str]]:
    """The inbox on a free port, and its address, until the block ends."""
    with tempfile.TemporaryDirectory(prefix="nerveline-monday-") as folder, socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{door.getsockname()[1]}"
        crypto.use(crypto.Keyring(MultiFernet([Fernet(Fernet.generate_key())]), b"monday"))
        destinations.use(())
        database = f"sqlite:///{Path(folder) / 'monday.db'}"
        migrate.upgrade(database)
        engine = connect(database)
        house = House(engine, passwords.hashed(PASSWORD), public_url=url, **weekend.HOUSE)
        closing.clear()
        server = uvicorn.Server(uvicorn.Config(house.app, log_level="error", ws="none"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [door]}, daemon=True)
        thread.start()
        try:
            yield house, f"{url}/staff/"
        finally:
            closing.set()
            server.should_exit = True
            thread.join(10)
            engine.dispose()
            crypto.use(None)
            destinations.use(None)


def main() -> None:
    """Serve until it is interrupted."""
    with served() as (_, address):
        print(f"{address}\nlog-ins: {', '.join(PEOPLE)}; password: {PASSWORD}", flush=True)
        with suppress(KeyboardInterrupt):
            threading.Event().wait()


if __name__ == "__main__":
    main()
