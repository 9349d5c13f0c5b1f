"""One installation of ours for measuring: web × N, brain × M, work, on SQLite or PostgreSQL."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
import time
from pathlib import Path

from cryptography.fernet import Fernet
from typing_extensions import Self

from bot.running import children
from bot.settings import ROOT
from tests.benchmark import machine
from tests.ports import free_port

PATIENCE = 300.0


class Installation:
    """``environment`` is added to the settings. *work* runs only where it is started."""

    def __init__(self, folder: Path, webs: int = 1, brains: int = 1, **environment: str) -> None:
        self.processes: dict[str, subprocess.Popen[bytes]] = {}
        self._sockets = [folder / f"b{number}.sock" for number in range(brains)]
        self._ports = [free_port() for _ in range(webs)]
        self.brains = [str(each) for each in self._sockets]
        self.bases = [f"http://127.0.0.1:{port}" for port in self._ports]
        self.database = environment.get("NERVELINE_DATABASE", "")
        self.database = self.database or f"sqlite:///{folder / 'var' / 'nerveline.db'}"
        self.key = Fernet.generate_key().decode()
        self._environment = {
            **os.environ,
            "NERVELINE_VAR": str(folder / "var"),
            "NERVELINE_DATABASE": self.database,
            "NERVELINE_KEYS": self.key,
            "NERVELINE_INDEX_KEY": secrets.token_urlsafe(48),
            "NERVELINE_BRAINS": ",".join(map(str, self._sockets)),
            "NERVELINE_PUBLIC_URL": self.bases[0],
            "NERVELINE_TRUSTED_PROXIES": "127.0.0.1",
            **environment,
        }
        (folder / "var").mkdir(mode=0o700, exist_ok=True)

    def __enter__(self) -> Self:
        self._run("migrate")
        try:
            for number in range(len(self._sockets)):
                self.start("brain", number)
            for number in range(len(self._ports)):
                self.start("web", number)
            self.wait()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        for process in self.processes.values():
            process.terminate()
        for process in self.processes.values():
            try:
                process.wait(60)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def start(self, kind: str, number: int) -> None:
        """Start a process, or start it again."""
        own = {}
        if kind == "brain":
            own = {"NERVELINE_BRAIN_SOCKET": str(self._sockets[number])}
        elif kind == "web":
            own = {"NERVELINE_PORT": str(self._ports[number])}
        self.processes[f"{kind}-{number}"] = subprocess.Popen(
            [sys.executable, "-m", "bot", kind], cwd=ROOT, env=self._environment | own
        )

    def kill(self, kind: str, number: int) -> None:
        """End a process without warning."""
        process = self.processes[f"{kind}-{number}"]
        process.kill()
        process.wait()

    def wait(self) -> None:
        """Until everybody answers."""
        until = time.monotonic() + PATIENCE
        while not self.answers():
            assert time.monotonic() < until, "the installation did not come up"
            time.sleep(0.1)

    def answers(self) -> bool:
        """Whether every web and every brain would answer now."""
        return all(children.answers_on_socket(each) for each in self._sockets) and all(
            children.answers_on_port("127.0.0.1", each) for each in self._ports
        )

    def cpu(self, kind: str) -> float:
        """CPU seconds of all processes of a kind until now."""
        return sum(
            machine.cpu(process.pid)
            for name, process in self.processes.items()
            if name.startswith(kind)
        )

    def pss(self, kind: str) -> float:
        """Memory of all processes of a kind, in MB."""
        return sum(
            machine.pss(process.pid)
            for name, process in self.processes.items()
            if name.startswith(kind)
        )

    def _run(self, *words: str) -> None:
        subprocess.run(
            [sys.executable, "-m", "bot", *words], cwd=ROOT, env=self._environment, check=True
        )
