"""A receiver of webhooks that fails on purpose, and keeps a log of all that reached it.

Each connection gets one mode. Its log has one line a connection: when, the mode, the
idempotency key if a whole request came, whether the receiver took it, whether the
signature held, and the status that it answered.
"""

from __future__ import annotations

import contextlib
import json
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import trustme
from standardwebhooks import Webhook, WebhookVerificationError
from typing_extensions import Self

HEAD_END = b"\r\n\r\n"
# What the receiver answers at once, whatever it was sent.
STATUS = {"500": 500, "503": 503, "429": 429, "400": 400, "redirect": 302, "410": 410, "401": 401}
# The request is read and no answer arrives in time; half of the time it was taken.
SILENT = ("reset", "hang", "drip")
# Nothing is read at all.
BEFORE = ("tls", "refused")
MODES = ("500", "503", "429", "400", "redirect", *SILENT, *BEFORE)
PERMANENT = ("400", "redirect")


@dataclass
class Receiver:
    """One server on a free port of loopback. ``choose(number)`` gives a connection's mode.

    ``clock``: how far its own clock is off; ``refuse_for`` seconds nobody listens after
    "refused".
    """

    secret: str
    authority: trustme.CA | None = None
    choose: Callable[[int], str] = lambda _: "ok"
    clock: timedelta = timedelta()
    silence: float = 2.0
    refuse_for: float = 0.05
    log: list[dict[str, Any]] = field(default_factory=list)
    bodies: list[dict[str, Any]] = field(default_factory=list)
    raw_log: Path | None = None

    def __enter__(self) -> Self:
        self._stop = threading.Event()
        self._number = 0
        self._lock = threading.Lock()
        self._right = self._context(self.authority)
        self._wrong = self._context(trustme.CA() if self.authority else None)
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port = int(self._listener.getsockname()[1])
        self._file = self.raw_log.open("a", encoding="ascii") if self.raw_log else None
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()
        self._listener.close()
        if self._file:
            self._file.close()

    @property
    def url(self) -> str:
        scheme, host = ("https", "localhost") if self.authority else ("http", "127.0.0.1")
        return f"{scheme}://{host}:{self.port}/hook"

    def taken(self) -> list[str]:
        """The idempotency keys of what it took, in order."""
        with self._lock:
            return [line["id"] for line in self.log if line["taken"]]

    def _context(self, authority: trustme.CA | None) -> ssl.SSLContext | None:
        if authority is None:
            return None
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("localhost").configure_cert(context)
        return context

    def _accept(self) -> None:
        while not self._stop.is_set():
            self._listener.settimeout(0.1)
            try:
                connection, _ = self._listener.accept()
            except TimeoutError:
                continue
            self._number += 1
            mode = self.choose(self._number)
            if mode == "refused":
                _reset(connection)
                self._note(mode)
                self._nobody_listens()
                continue
            threading.Thread(target=self._serve, args=(connection, mode), daemon=True).start()

    def _nobody_listens(self) -> None:
        self._listener.close()
        time.sleep(self.refuse_for)
        while True:
            try:
                self._listener = socket.create_server(("127.0.0.1", self.port), backlog=128)
            except OSError:
                time.sleep(0.02)
            else:
                return

    def _serve(self, connection: socket.socket, mode: str) -> None:
        with contextlib.suppress(OSError, ValueError):
            connection.settimeout(5)
            context = self._wrong if mode == "tls" else self._right
            if mode == "tls":
                self._note(mode)
            if context is not None:
                connection = context.wrap_socket(connection, server_side=True)
            if mode == "tls" and context is None:
                _reset(connection)
                return
            self._answer(connection, mode)
        with contextlib.suppress(OSError):
            connection.close()

    def _answer(self, connection: socket.socket, mode: str) -> None:
        headers, body = _read(connection)
        genuine = self._genuine(headers, body)
        status = STATUS.get(mode, 200 if genuine else 401)
        # In a silent mode it may have been taken, with its answer lost: every other time.
        taken = genuine and (status == 200) and (mode not in SILENT or self._number % 2 == 0)
        if mode == "later":
            # The answer is held back until the sender was killed.
            self._note(mode, headers, taken=taken, genuine=genuine, status=status, body=body)
            time.sleep(self.silence)
            return
        self._note(mode, headers, taken=taken, genuine=genuine, status=status, body=body)
        if mode == "reset":
            _reset(connection)
        elif mode == "hang":
            time.sleep(self.silence)
        elif mode == "drip":
            for byte in b"HTTP/1.1 200 OK\r\nX-Slow: " + b"z" * 200:
                connection.sendall(bytes([byte]))
                time.sleep(self.silence / 40)
        else:
            date = format_datetime(datetime.now(timezone.utc) + self.clock, usegmt=True)
            extra = {429: "Retry-After: 1\r\n", 302: "Location: http://127.0.0.1:9/trap\r\n"}
            answer = f"HTTP/1.1 {status} x\r\nDate: {date}\r\n{extra.get(status, '')}"
            connection.sendall(f"{answer}Content-Length: 2\r\n\r\nno".encode())

    def _genuine(self, headers: dict[str, str], body: bytes) -> bool:
        """As a receiver checks it, by its own clock."""
        shifted = dict(headers)
        stamp = float(headers.get("webhook-timestamp", 0)) - self.clock.total_seconds()
        if abs(stamp - time.time()) > 300:
            return False
        shifted.pop("date", None)
        try:
            Webhook(self.secret).verify(body, shifted)
        except WebhookVerificationError:
            return False
        return True

    def _note(
        self, mode: str, headers: dict[str, str] | None = None, body: bytes = b"", **more: Any
    ) -> None:
        line = {"at": time.time(), "mode": mode, "id": (headers or {}).get("webhook-id")}
        line |= {"taken": False, "genuine": None, "status": None, **more}
        with self._lock:
            self.log.append(line)
            if body:
                self.bodies.append(json.loads(body))
            if self._file:
                self._file.write(json.dumps(line) + "\n")
                self._file.flush()


def _read(connection: socket.socket) -> tuple[dict[str, str], bytes]:
    data = b""
    while HEAD_END not in data:
        part = connection.recv(65536)
        if not part:
            raise ValueError("no whole request")
        data += part
    head, _, body = data.partition(HEAD_END)
    lines = head.decode("latin-1").split("\r\n")[1:]
    headers = {name.lower(): value.strip() for name, _, value in (x.partition(":") for x in lines)}
    while len(body) < int(headers["content-length"]):
        part = connection.recv(65536)
        if not part:
            raise ValueError("no whole request")
        body += part
    return headers, body


def _reset(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()
