"""The processes of one installation, which may be killed and started again."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.fernet import Fernet

from bot.running.children import answers_on_port, answers_on_socket
from bot.running.stopping import PARENT
from bot.settings import ROOT
from bot.simulator.meta import Credentials
from bot.store import keys
from tests.ports import free_port

INDEX = "k3Jx-9aPqLz7vTn2WmRb5cYd8HfGs1Qe"
CREDENTIALS = Credentials("100000000000001", "200000000000002", "tok", "s" * 32, "verify")
WEBS, BRAINS = 3, 2


@dataclass
class Process:
    """One of ours. What it prints stands in ``log``."""

    name: str
    command: list[str]
    environment: dict[str, str]
    ready: Callable[[], bool]
    log: Path
    running: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def start(self) -> None:
        """Start it; it ends with us, whatever happens to us."""
        with self.log.open("ab") as out:
            self.running = subprocess.Popen(
                self.command,
                cwd=ROOT,
                env={**os.environ, PARENT: str(os.getpid()), **self.environment},
                stdout=out,
                stderr=out,
            )

    async def wait(self, seconds: float = 120) -> None:
        """Until it is ready. Raises ``AssertionError`` if it ended, or takes too long."""
        until = time.monotonic() + seconds
        while not await asyncio.to_thread(self.ready):
            assert self.running is not None
            assert self.running.poll() is None, f"{self.name} ended; see {self.log.name}"
            assert time.monotonic() < until, f"{self.name} did not start"
            await asyncio.sleep(0.1)

    def kill(self) -> None:
        """End it as a power cut would."""
        assert self.running is not None
        self.running.send_signal(signal.SIGKILL)
        self.running.wait()

    def stop(self) -> None:
        """Ask it to end, and kill it if it does not."""
        if self.running is not None and self.running.poll() is None:
            self.running.terminate()
            try:
                self.running.wait(15)
            except subprocess.TimeoutExpired:
                self.kill()


class Installation:
    """All processes of one installation, with a Messenger page whose Meta is ``graph``.

    ``real_brains`` False: brains that repeat what they hear.
    """

    def __init__(self, database: str, folder: Path, graph: str, *, real_brains: bool) -> None:
        sockets = [folder / f"brain{n}.sock" for n in range(BRAINS)]
        self.database = database
        self._key = Fernet.generate_key().decode()
        self._folder = folder
        self._environment = {
            "NERVELINE_VAR": str(folder),
            "NERVELINE_DATABASE": database,
            "NERVELINE_KEYS": self._key,
            "NERVELINE_INDEX_KEY": INDEX,
            "NERVELINE_BRAINS": ",".join(map(str, sockets)),
            "NERVELINE_DAILY_TEST": "false",
            "NERVELINE_BACKUP_HOURS": "0",
            "NERVELINE_MESSENGER_PAGE": CREDENTIALS.page,
            "NERVELINE_MESSENGER_APP": CREDENTIALS.app,
            "NERVELINE_MESSENGER_TOKEN": CREDENTIALS.token,
            "NERVELINE_MESSENGER_APP_SECRET": CREDENTIALS.secret,
            "NERVELINE_MESSENGER_VERIFY_TOKEN": CREDENTIALS.verify_token,
            "NERVELINE_MESSENGER_GRAPH": graph,
            "NERVELINE_MESSENGER_RATE": "250",
            # Each event is to have an answer of its own, by which it is counted.
            "NERVELINE_MESSENGER_PAUSE": "0",
        }
        bot = [sys.executable, "-m", "bot"]
        echo = [sys.executable, "-m", "tests.prove.echo_brain"]
        ports = [free_port() for _ in range(WEBS)]
        self.hooks = [f"http://127.0.0.1:{port}/messenger/webhook" for port in ports]
        self.webs = [
            self._process(f"web{n}", [*bot, "web"], _port(port), NERVELINE_PORT=str(port))
            for n, port in enumerate(ports)
        ]
        self.work = self._process("work", [*bot, "work"], lambda: True)
        self.brains = [
            self._process(
                f"brain{n}",
                [*bot, "brain"] if real_brains else [*echo, str(path)],
                _socket(path),
                NERVELINE_BRAIN_SOCKET=str(path),
            )
            for n, path in enumerate(sockets)
        ]

    @property
    def all(self) -> list[Process]:
        """Every process, those first that others ask."""
        return [*self.brains, *self.webs, self.work]

    def keyring(self) -> keys.Keyring:
        """What reads its database."""
        return keys.Keyring(keys.MultiFernet([Fernet(self._key)]), INDEX.encode())

    def _process(
        self, name: str, command: list[str], ready: Callable[[], bool], **more: str
    ) -> Process:
        environment = {**self._environment, **more}
        return Process(name, command, environment, ready, self._folder / f"{name}.log")


def _port(port: int) -> Callable[[], bool]:
    # As whoever puts a new process into service waits for it.
    return lambda: answers_on_port("127.0.0.1", port, "/readyz")


def _socket(path: Path) -> Callable[[], bool]:
    return lambda: answers_on_socket(path)
