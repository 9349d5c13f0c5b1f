"""A session of requests whose calls can be ended from outside, whatever the other side does.

Time-outs of sockets are per read: a peer that drips a byte now and then would hold a call
for ever. Here whoever makes a call names the line that may hang it up.
"""

from __future__ import annotations

import threading
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection

from bot.handoff.destinations.deadline import Line

_here = threading.local()


def on(line: Line) -> None:
    """The calls of this thread are made on the line from now on."""
    _here.line = line


class _Watched:
    """What both kinds of connections do: tell the line which socket is theirs."""

    sock: Any

    def request(self, *args: Any, **options: Any) -> None:
        """Send a request, unless it was hung up while the connection was made."""
        line: Line | None = getattr(_here, "line", None)
        if line is not None:
            line.watch(lambda: self.sock)
            if self.sock is None:
                self.connect()  # type: ignore[attr-defined]  # the other base has it
            if line.cut:
                raise requests.ConnectionError("HungUp")
        super().request(*args, **options)  # type: ignore[misc]  # the other base has it


class _Http(_Watched, HTTPConnection):
    pass


class _Https(_Watched, HTTPSConnection):
    pass


class _HttpPool(HTTPConnectionPool):
    ConnectionCls = _Http


class _HttpsPool(HTTPSConnectionPool):
    ConnectionCls = _Https


class _Adapter(HTTPAdapter):
    def init_poolmanager(self, *args: Any, **options: Any) -> None:
        """Make the pools of watched connections."""
        super().init_poolmanager(*args, **options)
        self.poolmanager.pool_classes_by_scheme = {"http": _HttpPool, "https": _HttpsPool}


def session(pool: int) -> requests.Session:
    """A session whose up to ``pool`` connections are kept. Threads may share it."""
    made = requests.Session()
    adapter = _Adapter(pool_maxsize=pool)
    made.mount("https://", adapter)
    made.mount("http://", adapter)
    return made
