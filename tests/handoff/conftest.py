"""A store with staff in it, and a mail server that speaks STARTTLS."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session
from sqlalchemy import insert
from sqlalchemy.engine import Connection, Engine

from bot.settings import Smtp
from bot.store import audit
from bot.store.staff_tables import staff
from tests.databases import AT
from tests.mail_server import mail_server


@pytest.fixture
def staffed(engine: Engine) -> Engine:
    """A database with two people, ann and bob."""
    with engine.begin() as conn:
        for name in ("ann", "bob"):
            conn.execute(
                insert(staff).values(
                    id=name, login=name, password_hash="", role="lead", active=True, created_at=AT
                )
            )
    return engine


@pytest.fixture
def conn(staffed: Engine) -> Iterator[Connection]:
    """A transaction there, after which the audit chain must hold."""
    with staffed.begin() as conn:
        yield conn
        assert audit.verify(conn) is None


class Mailbox:
    """What arrived, and what the server says to it.

    ``before_answer`` is called with "recipient" or "mail" when that has arrived.
    """

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.encrypted: list[bool] = []
        self.arrived = threading.Event()
        self.before_answer: Callable[[str], None] = lambda _: None
        self.answer = "250 OK"
        self.recipient_answer = "250 OK"

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        self.before_answer("recipient")
        if self.recipient_answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.recipient_answer

    async def handle_DATA(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        content = envelope.content
        assert isinstance(content, bytes)
        mail = message_from_bytes(content, policy=policy.default)
        assert isinstance(mail, EmailMessage)
        self.mails.append(mail)
        self.encrypted.append(session.ssl is not None)
        self.arrived.set()
        self.before_answer("mail")
        return self.answer


@pytest.fixture
def mailbox() -> Mailbox:
    """What the server of ``smtp`` gets."""
    return Mailbox()


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> trustme.CA:
    """The authority that this process and its children trust."""
    ca = trustme.CA()
    ca.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    return ca


@pytest.fixture
def start_server(authority: trustme.CA, mailbox: Mailbox) -> Iterator[Callable[..., Smtp]]:
    """Start a server: ``start(**Controller's)`` gives the settings that lead to it."""
    started: list[Controller] = []

    def start(certificate: trustme.LeafCert | None = None, **options: Any) -> Smtp:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        (certificate or authority.issue_cert("localhost")).configure_cert(context)
        controller = mail_server(
            mailbox,
            **{"tls_context": context, "require_starttls": True, **options},
        )
        controller.start()
        started.append(controller)
        return Smtp(
            host="localhost",
            port=controller.port,
            user="",
            password="",
            security="starttls",
            sender="assistant@clinic.example",
            to=("desk@clinic.example", "lead@clinic.example"),
        )

    yield start
    for controller in started:
        controller.stop()


@pytest.fixture
def smtp(start_server: Callable[..., Smtp]) -> Smtp:
    """The settings of a server that runs and is trusted."""
    return start_server()


def accept_password(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> Any:
    """aiosmtpd's authenticator: one user, one password."""
    right = (data.login, data.password) == (b"nerveline", b"open sesame")
    return AuthResult(success=right, handled=right)
