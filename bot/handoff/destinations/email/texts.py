"""The mail of a notice, from texts.yml."""

from __future__ import annotations

from email.message import EmailMessage
from email.utils import format_datetime
from functools import cache
from pathlib import Path

import yaml
from jinja2 import Environment, StrictUndefined, Template

from bot.clock import Clock
from bot.handoff.destinations.base import Notice
from bot.settings import Smtp

TEXTS = Path(__file__).with_name("texts.yml")


def compose(notice: Notice, smtp: Smtp) -> EmailMessage:
    """The mail. Its Message-ID is the notice's id, so that one sent twice is known as one.

    Raises ``KeyError`` for an event that has no text.
    """
    subject, body = _texts()[notice.event]
    mail = EmailMessage()
    mail["Subject"] = subject.render(reference=notice.reference, link=notice.link)
    mail["From"] = smtp.sender
    mail["To"] = ", ".join(smtp.to)
    mail["Date"] = format_datetime(Clock().now())
    mail["Message-ID"] = f"<{notice.id}@{smtp.sender.rpartition('@')[2].rstrip('>')}>"
    # Out-of-office answers to it help nobody.
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(body.render(reference=notice.reference, link=notice.link))
    return mail


@cache
def _texts() -> dict[str, tuple[Template, Template]]:
    # Plain text, not HTML: nothing to escape.
    jinja = Environment(undefined=StrictUndefined, autoescape=False)  # noqa: S701
    raw = yaml.load(TEXTS.read_bytes(), Loader=yaml.CSafeLoader)
    return {
        event: (jinja.from_string(text["subject"]), jinja.from_string(text["body"]))
        for event, text in raw.items()
    }
