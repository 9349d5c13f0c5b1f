"""A real SMTP server for tests (aiosmtpd)."""

import asyncio
from typing import Any

from aiosmtpd.controller import Controller

from tests.ports import free_port


def mail_server(handler: Any, **options: Any) -> Controller:
    """A server on a free port of this machine, not started; ``options`` are Controller's.

    It has a loop of its own kind: aiosmtpd cannot close one of uvloop's, which Rasa makes the
    default of a process.
    """
    loop = asyncio.SelectorEventLoop()
    return Controller(handler, hostname="127.0.0.1", port=free_port(), loop=loop, **options)
