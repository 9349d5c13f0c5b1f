"""The whole installation for browser tests: ``make run``'s program and a real mail server."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from pathlib import Path

import trustme

from bot.settings import ROOT
from tests.mail_server import mail_server
from tests.ports import free_port

READY = "Ctrl-C stops everything."
PATIENCE = 180.0
LOGIN = re.compile(r"Staff log-in\s+(\S+)\s+password in (\S+)")


@dataclass
class Mailbox:
    """What arrived, as an aiosmtpd handler."""

    mails: list[Message] = field(default_factory=list)

    async def handle_DATA(self, server, session, envelope):
        assert session.ssl, "a mail came without TLS"
        self.mails.append(message_from_bytes(envelope.content))
        return "250 OK"

    def wait_for(self, reference: str, seconds: float = 20) -> Message:
        """The mail that names the reference."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            for mail in self.mails:
                if reference in mail.as_string():
                    return mail
            time.sleep(0.1)
        raise AssertionError(f"no mail about {reference}: {len(self.mails)} mails came")


class Stack:
    """web, brain and work as ``python -m bot run`` starts them."""

    def __init__(self, folder: Path) -> None:
        self.var = folder / "var"
        self.mailbox = Mailbox()
        authority = trustme.CA()
        bundle = folder / "ca.pem"
        authority.cert_pem.write_to_path(str(bundle))
        self._smtp = mail_server(
            self.mailbox, tls_context=_context(authority), require_starttls=True
        )
        self._smtp.start()
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot", "run"],
            cwd=ROOT,
            env={**os.environ, **self._environment(bundle)},
            stdout=subprocess.PIPE,
            start_new_session=True,
        )
        self.output = self._until_ready()
        found = LOGIN.search(self.output)
        assert found, self.output
        self.login = found[1]
        self.password = Path(found[2]).read_text(encoding="ascii").strip()

    def _environment(self, bundle: Path) -> dict[str, str]:
        return {
            "NERVELINE_VAR": str(self.var),
            "NERVELINE_PORT": str(self.port),
            "NERVELINE_DESTINATIONS": "email",
            "NERVELINE_SMTP_HOST": "127.0.0.1",
            "NERVELINE_SMTP_PORT": str(self._smtp.port),
            "NERVELINE_SMTP_SENDER": "nerveline@example.com",
            "NERVELINE_SMTP_TO": "desk@example.com",
            "SSL_CERT_FILE": str(bundle),
        }

    def _until_ready(self) -> str:
        assert self.process.stdout is not None
        handle, text = self.process.stdout.fileno(), ""
        until = time.monotonic() + PATIENCE
        while READY not in text:
            assert time.monotonic() < until, text
            assert self.process.poll() is None, text
            if select.select([handle], [], [], 1)[0]:
                text += os.read(handle, 65536).decode()
        return text

    def children(self) -> dict[str, int]:
        """Process ids of web, brain and work."""
        listed = subprocess.run(
            ["ps", "-o", "pid=,args=", "--ppid", str(self.process.pid)],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        lines = [line.split() for line in listed.splitlines()]
        return {line[-1]: int(line[0]) for line in lines if "-m" in line}

    def freeze_brain(self) -> None:
        """Kill the brain; the program starts it again by itself."""
        os.kill(self.children()["brain"], signal.SIGKILL)

    def wait_for_brain(self) -> None:
        """Until the brain answers again."""
        from bot.running.children import answers_on_socket

        until = time.monotonic() + PATIENCE
        while not answers_on_socket(self.var / "brain.sock"):
            assert time.monotonic() < until, "the brain did not come back"
            time.sleep(0.2)

    def stop(self) -> float:
        """Ctrl-C. Gives the seconds until everything was gone."""
        begun = time.monotonic()
        pids = list(self.children().values())
        self.process.send_signal(signal.SIGINT)
        self.process.wait(30)
        assert self.process.stdout is not None
        self.process.stdout.close()
        took = time.monotonic() - begun
        self._smtp.stop()
        left = [pid for pid in pids if Path(f"/proc/{pid}").exists()]
        assert not left, f"processes were left: {left}"
        return took


def _context(authority: trustme.CA):
    import ssl

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    return context
