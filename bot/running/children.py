"""The processes of one machine as children: started, watched, stopped."""

from __future__ import annotations

import errno
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from bot.environment import PREFIX, SettingsError
from bot.running.stopping import PARENT
from bot.settings import ROOT

# Seconds that a child has to stop before it is killed.
PATIENCE = 8.0


@dataclass
class Child:
    """One ``python -m bot NAME`` process."""

    name: str
    process: subprocess.Popen[bytes]

    def ended(self) -> bool:
        """Whether it is no longer running."""
        return self.process.poll() is not None


def start(name: str, environment: dict[str, str] | None = None, *, quiet: bool = False) -> Child:
    """Start ``python -m bot NAME``; it ends with us, whatever happens to us."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", name],
        cwd=ROOT,
        env={**os.environ, PARENT: str(os.getpid()), **(environment or {})},
        # Ctrl-C then reaches us alone, and we stop the children in order.
        start_new_session=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL if quiet else None,
    )
    return Child(name, process)


def stop(children: list[Child]) -> None:
    """Ask all to stop, and kill those that do not. Returns when none is left."""
    for child in children:
        if not child.ended():
            child.process.send_signal(signal.SIGTERM)
    until = time.monotonic() + PATIENCE
    for child in children:
        try:
            child.process.wait(max(0.1, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            child.process.kill()
            child.process.wait()


def answers_on_socket(path: Path, route: str = "/ready") -> bool:
    """Whether a process answers with 200 on the Unix socket."""
    if not path.exists():
        return False
    sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    sock.settimeout(1)
    connection = http.client.HTTPConnection("localhost", timeout=1)
    connection.sock = sock
    try:
        sock.connect(str(path))
    except OSError:
        connection.close()
        return False
    return _answers(connection, route)


def is_free(host: str, port: int) -> bool:
    """Whether nobody listens on the port. Raises ``SettingsError`` where we could not either."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return False
            raise SettingsError(
                f"nothing can listen on {PREFIX}HOST {host}, {PREFIX}PORT {port}: {error.strerror}"
            ) from error
    return True


def answers_on_port(host: str, port: int, route: str = "/healthz") -> bool:
    """Whether a process answers with 200 on the port."""
    return _answers(http.client.HTTPConnection(host, port, timeout=1), route)


def _answers(connection: http.client.HTTPConnection, route: str) -> bool:
    try:
        connection.request("GET", route)
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def finish(name: str) -> int:
    """Run ``python -m bot NAME`` to its end, its output on standard error. Its exit status."""
    command = [sys.executable, "-m", "bot", name]
    return subprocess.run(command, cwd=ROOT, stdout=sys.stderr, check=False).returncode
