"""Notices by e-mail, at a real server."""

from __future__ import annotations

import dataclasses
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
import trustme
import yaml

from bot import settings
from bot.environment import SettingsError
from bot.handoff import destinations
from bot.handoff.destinations import texts
from bot.handoff.destinations.base import Notice
from bot.handoff.destinations.email.transport import Email, build, compose
from bot.handoff.errors import Rejected, Unavailable
from bot.handoff.outbox import Event
from bot.settings import Settings, Smtp
from tests.handoff.conftest import Mailbox, accept_password
from tests.handoff.requests import NAME

NOTICE = Notice("6f1c", "new_ticket", "K7M4R", "https://clinic.example/staff/tickets/K7M4R")


def installed(smtp: Smtp | None, **changes: Any) -> Settings:
    loaded = settings.load()
    return dataclasses.replace(loaded, smtp=smtp, public_url="https://clinic.example", **changes)


def test_it_arrives_encrypted_with_reference_and_link(smtp: Smtp, mailbox: Mailbox) -> None:
    Email(smtp).send(NOTICE)
    [mail] = mailbox.mails
    assert mailbox.encrypted == [True]
    assert mail["Subject"] == "New request K7M4R"
    assert mail["To"] == "desk@clinic.example, lead@clinic.example"
    assert mail["Message-ID"] == "<6f1c@clinic.example>"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert NOTICE.link in mail.get_content()


def test_the_same_notice_twice_has_the_same_id(smtp: Smtp, mailbox: Mailbox) -> None:
    for _ in range(2):
        Email(smtp).send(NOTICE)
    assert len({mail["Message-ID"] for mail in mailbox.mails}) == 1


def test_every_event_has_a_text_and_none_says_anything_of_a_visitor(smtp: Smtp) -> None:
    written = yaml.safe_load(texts.TEXTS.read_text(encoding="utf-8"))
    assert set(written) == {*get_args(Event), "test"}
    for event in written:
        mail = compose(dataclasses.replace(NOTICE, event=event), smtp)
        whole = str(mail).lower()
        for word in (NAME.lower(), "pain", "emergency", "crisis", "symptom", "nerve", "surgery"):
            assert word not in whole


def test_a_trial_mail_says_that_it_is_one(smtp: Smtp, mailbox: Mailbox) -> None:
    destinations.sample(installed(smtp), "email")
    assert mailbox.mails[0]["Subject"] == "Test message"


def test_a_wrong_password_of_the_mail_server_is_tried_again_later(
    start_server: Callable[..., Smtp], mailbox: Mailbox
) -> None:
    smtp = start_server(authenticator=accept_password, auth_required=True)
    right = dataclasses.replace(smtp, user="nerveline", password="open sesame")
    Email(right).send(NOTICE)
    assert len(mailbox.mails) == 1
    with pytest.raises(Unavailable, match="SMTPAuthenticationError 535"):
        Email(dataclasses.replace(right, password="wrong")).send(NOTICE)


def test_a_stranger_with_another_certificate_gets_nothing(
    start_server: Callable[..., Smtp], mailbox: Mailbox
) -> None:
    smtp = start_server(trustme.CA().issue_cert("localhost"))
    with pytest.raises(Unavailable, match="SSLCertVerificationError"):
        Email(smtp).send(NOTICE)
    assert mailbox.mails == []


def test_a_certificate_of_another_name_is_refused(
    start_server: Callable[..., Smtp], authority: trustme.CA, mailbox: Mailbox
) -> None:
    smtp = start_server(authority.issue_cert("other.example"))
    with pytest.raises(Unavailable, match="SSLCertVerificationError"):
        Email(smtp).send(NOTICE)
    assert mailbox.mails == []


def test_a_server_without_starttls_gets_nothing(
    start_server: Callable[..., Smtp], mailbox: Mailbox
) -> None:
    smtp = start_server(tls_context=None, require_starttls=False)
    with pytest.raises(Unavailable, match="SMTPNotSupportedError"):
        Email(smtp).send(NOTICE)
    assert mailbox.mails == []


@pytest.mark.parametrize(
    ("said", "error"),
    [("550 no such box", Rejected), ("451 busy", Unavailable), ("552 too big", Rejected)],
)
def test_what_the_server_says_to_the_mail(
    smtp: Smtp, mailbox: Mailbox, said: str, error: type[Exception]
) -> None:
    mailbox.answer = said
    with pytest.raises(error, match=f"SMTPDataError {said[:3]}") as caught:
        Email(smtp).send(NOTICE)
    assert caught.value.__cause__ is None
    assert said[4:] not in str(caught.value)


@pytest.mark.parametrize(("said", "error"), [("550 no", Rejected), ("450 later", Unavailable)])
def test_what_the_server_says_to_the_recipients(
    smtp: Smtp, mailbox: Mailbox, said: str, error: type[Exception]
) -> None:
    mailbox.recipient_answer = said
    with pytest.raises(error, match=f"SMTPRecipientsRefused {said[:3]}"):
        Email(smtp).send(NOTICE)


def test_an_event_without_a_text_can_never_be_sent(smtp: Smtp) -> None:
    with pytest.raises(Rejected, match="NoTextForEvent"):
        Email(smtp).send(dataclasses.replace(NOTICE, event="unheard_of"))


@pytest.fixture
def drip() -> Iterator[int]:
    """The port of a server that sends a letter now and then, so that no read times out."""
    server = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        peer, _ = server.accept()
        with peer:
            try:
                while True:
                    peer.sendall(b"2")
                    time.sleep(0.1)
            except OSError:
                pass

    thread = threading.Thread(target=serve)
    thread.start()
    yield server.getsockname()[1]
    thread.join()
    server.close()


def test_a_server_that_drips_is_cut_off_at_the_deadline(smtp: Smtp, drip: int) -> None:
    slow = dataclasses.replace(smtp, host="127.0.0.1", port=drip)
    started = time.monotonic()
    with pytest.raises(Unavailable, match="DeadlineExceeded"):
        Email(slow, deadline=0.5).send(NOTICE)
    assert time.monotonic() - started < 20


def test_nobody_listens(smtp: Smtp) -> None:
    with pytest.raises(Unavailable, match="ConnectionRefusedError"):
        Email(dataclasses.replace(smtp, port=1)).send(NOTICE)


def test_no_such_host(smtp: Smtp) -> None:
    with pytest.raises(Unavailable, match="gaierror"):
        Email(dataclasses.replace(smtp, host="nowhere.invalid")).send(NOTICE)


@pytest.mark.parametrize(
    ("changes", "named"),
    [({"sender": "assistant"}, "SMTP_SENDER"), ({"to": ()}, "SMTP_TO"), (None, "SMTP_HOST")],
)
def test_a_missing_setting_is_named(smtp: Smtp, changes: dict[str, Any] | None, named: str) -> None:
    given = None if changes is None else dataclasses.replace(smtp, **changes)
    with pytest.raises(SettingsError, match=named):
        build(installed(given))


def test_a_destination_that_we_do_not_have_is_named(smtp: Smtp) -> None:
    with pytest.raises(SettingsError, match="'pigeon'.*email"):
        destinations.build(installed(smtp, destinations=("email", "pigeon")))
    with pytest.raises(SettingsError, match="'pigeon'"):
        destinations.use(["pigeon"])


def test_the_settings_from_the_environment_lead_there(
    smtp: Smtp, mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name, value in {
        "VAR": str(tmp_path),
        "DESTINATIONS": "email",
        "SMTP_HOST": smtp.host,
        "SMTP_PORT": str(smtp.port),
        "SMTP_SENDER": "Assistant <assistant@clinic.example>",
        "SMTP_TO": "desk@clinic.example",
    }.items():
        monkeypatch.setenv(f"NERVELINE_{name}", value)
    destinations.build(settings.load())["email"].send(NOTICE)
    assert mailbox.mails[0]["Message-ID"] == "<6f1c@clinic.example>"
    assert json.dumps(mailbox.mails[0]["To"]) == '"desk@clinic.example"'
