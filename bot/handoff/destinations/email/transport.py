"""SMTP, encrypted and with the server's certificate verified.

A private authority is trusted through the standard variable SSL_CERT_FILE.
"""

from __future__ import annotations

import contextlib
import logging
import smtplib
import socket
import ssl
import threading
import time
from dataclasses import dataclass
from email.message import EmailMessage

from bot.handoff.destinations.base import Destination, Notice
from bot.handoff.destinations.email.texts import compose
from bot.handoff.errors import DeliveryError, Rejected, Unavailable
from bot.settings import Settings, SettingsError, Smtp

logger = logging.getLogger(__name__)

# Seconds for one mail from the look-up of the name to the server's last word. The
# time-outs of smtplib are per read: a dripping server would hold us for ever.
DEADLINE = 20.0
PERMANENT_FROM = 500


def build(settings: Settings) -> Destination:
    """The e-mail destination. Raises ``SettingsError`` naming what is not set."""
    smtp = settings.smtp
    if smtp is None:
        raise SettingsError("NERVELINE_SMTP_HOST must be set to send e-mail")
    if "@" not in smtp.sender:
        raise SettingsError("NERVELINE_SMTP_SENDER must be an e-mail address")
    if not smtp.to:
        raise SettingsError("NERVELINE_SMTP_TO must name who gets the e-mail")
    return Email(smtp)


@dataclass(frozen=True)
class Email:
    """Mails to the staff over one server. ``deadline`` is in seconds for each."""

    smtp: Smtp
    deadline: float = DEADLINE

    def send(self, notice: Notice) -> None:
        """Deliver one mail. Raises ``Rejected`` or ``Unavailable``.

        After ``Unavailable`` it may have arrived all the same; its Message-ID tells.
        """
        try:
            mail = compose(notice, self.smtp)
        except KeyError:
            raise Rejected("NoTextForEvent") from None
        attempt = _Attempt(self.smtp, mail, self.deadline)
        attempt.start()
        attempt.join(self.deadline)
        if attempt.accepted:
            return
        if attempt.is_alive():
            attempt.cut()
            raise Unavailable("DeadlineExceeded")
        # Not chained: what the server said may repeat what it was sent.
        raise _as_delivery_error(attempt.error) from None


class _Attempt(threading.Thread):
    """One try in a thread of its own, because a look-up of a name cannot be interrupted."""

    def __init__(self, smtp: Smtp, mail: EmailMessage, deadline: float) -> None:
        super().__init__(daemon=True, name="smtp")
        self.accepted = False
        self.error: Exception | None = None
        self._smtp = smtp
        self._mail = mail
        self._until = time.monotonic() + deadline
        self._client: smtplib.SMTP | None = None
        self._cut = False

    def run(self) -> None:
        try:
            self._talk()
        except Exception as error:
            # Told by the thread that waits.
            self.error = error

    def cut(self) -> None:
        """End the talk with the server; what it was sent so far is no complete mail."""
        self._cut = True
        sock = None if self._client is None else self._client.sock
        if sock is not None:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)

    def _talk(self) -> None:
        left = max(self._until - time.monotonic(), 0.1)
        context = ssl.create_default_context()
        if self._smtp.security == "tls":
            client: smtplib.SMTP = smtplib.SMTP_SSL(timeout=left, context=context)
        else:
            client = smtplib.SMTP(timeout=left)
        self._client = client
        # The certificate is checked against this name. smtplib only takes it along with
        # connecting, and then ``cut`` could not reach a server that drips its greeting.
        client._host = self._smtp.host  # type: ignore[attr-defined]  # noqa: SLF001
        try:
            client.connect(self._smtp.host, self._smtp.port)
            if self._smtp.security == "starttls":
                client.starttls(context=context)
            if self._smtp.user:
                client.login(self._smtp.user, self._smtp.password)
            if self._cut:
                return
            refused = client.send_message(self._mail, to_addrs=list(self._smtp.to))
            self.accepted = True
            if refused:
                # Not sent again: those who got it would get it twice.
                logger.warning("the mail server refused %d of the recipients", len(refused))
        finally:
            with contextlib.suppress(smtplib.SMTPException, OSError):
                client.quit()


def _as_delivery_error(error: Exception | None) -> DeliveryError:
    """Permanent is only what no change of a setting at either end would mend."""
    name = type(error).__name__
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return Unavailable(f"{name} {error.smtp_code}")
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        codes = {code for code, _ in error.recipients.values()}
        kind = Rejected if min(codes, default=0) >= PERMANENT_FROM else Unavailable
        return kind(f"{name} {max(codes, default=0)}")
    if isinstance(error, smtplib.SMTPResponseException):
        kind = Rejected if error.smtp_code >= PERMANENT_FROM else Unavailable
        return kind(f"{name} {error.smtp_code}")
    return Unavailable(name)
