"""SMTP, encrypted and with the server's certificate verified.

A private authority is trusted through the standard variable SSL_CERT_FILE.
"""

from __future__ import annotations

import contextlib
import logging
import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import format_datetime
from functools import partial

from bot.clock import Clock
from bot.environment import SettingsError
from bot.handoff.destinations.base import Carries, Destination, Notice
from bot.handoff.destinations.deadline import Line, within
from bot.handoff.destinations.texts import say
from bot.handoff.errors import DeliveryError, Rejected, Unavailable
from bot.settings import Settings, Smtp

logger = logging.getLogger(__name__)

# Seconds for one mail from the look-up of the name to the server's last word.
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
    carries: Carries = "link"

    def send(self, notice: Notice) -> None:
        """Deliver one mail. Raises ``Rejected`` or ``Unavailable``.

        After ``Unavailable`` it may have arrived all the same; its Message-ID tells.
        """
        mail = compose(notice, self.smtp)
        try:
            within(self.deadline, "smtp", partial(self._talk, mail))
        except DeliveryError:
            raise
        except Exception as error:
            # Not chained: what the server said may repeat what it was sent.
            raise _as_delivery_error(error) from None

    def _talk(self, mail: EmailMessage, line: Line) -> None:
        context = ssl.create_default_context()
        left = line.left()
        if self.smtp.security == "tls":
            client: smtplib.SMTP = smtplib.SMTP_SSL(timeout=left, context=context)
        else:
            client = smtplib.SMTP(timeout=left)
        line.watch(lambda: client.sock)
        # The certificate is checked against this name. smtplib only takes it along with
        # connecting, and then a server that drips its greeting could not be cut off.
        client._host = self.smtp.host  # type: ignore[attr-defined]  # noqa: SLF001
        try:
            client.connect(self.smtp.host, self.smtp.port)
            if self.smtp.security == "starttls":
                client.starttls(context=context)
            if self.smtp.user:
                client.login(self.smtp.user, self.smtp.password)
            if line.cut:
                return
            refused = client.send_message(mail, to_addrs=list(self.smtp.to))
            line.taken = True
            if refused:
                # Not sent again: those who got it would get it twice.
                logger.warning("the mail server refused %d of the recipients", len(refused))
        finally:
            with contextlib.suppress(smtplib.SMTPException, OSError):
                client.quit()


def compose(notice: Notice, smtp: Smtp) -> EmailMessage:
    """The mail. Its Message-ID is the notice's id, so that one sent twice is known as one.

    Raises ``Rejected`` for an event that has no text.
    """
    said = say(notice)
    mail = EmailMessage()
    mail["Subject"] = said.subject
    mail["From"] = smtp.sender
    mail["To"] = ", ".join(smtp.to)
    mail["Date"] = format_datetime(Clock().now())
    mail["Message-ID"] = f"<{notice.id}@{smtp.sender.rpartition('@')[2].rstrip('>')}>"
    # Out-of-office answers to it help nobody.
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(said.body)
    return mail


def _as_delivery_error(error: Exception) -> DeliveryError:
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
