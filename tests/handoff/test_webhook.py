"""Whole requests, posted to a receiver that checks them as Standard Webhooks say."""

from __future__ import annotations

import base64
import dataclasses
import os
import time
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
import trustme
from sqlalchemy import select
from sqlalchemy.engine import Engine

from bot import settings, work
from bot.environment import SettingsError
from bot.handoff import destinations, do_not_contact, submission, tickets
from bot.handoff import outbox as outboxes
from bot.handoff.destinations.base import Notice
from bot.handoff.destinations.webhook.answer import judge, retry_after
from bot.handoff.destinations.webhook.transport import build
from bot.handoff.errors import DeliveryError, Rejected, Unavailable
from bot.settings import Settings, Webhook
from bot.store.tables import outbox
from tests.databases import AT
from tests.handoff.requests import NAME, PHONE, WORDS, request
from tests.ports import free_port
from tests.prove.receiver import Receiver

NOW = datetime(2026, 11, 21, 12, 0, 0, tzinfo=timezone.utc)
NOTICE = Notice("n-1", "new_ticket", "K7M4R", "https://clinic.example/x", {"reference": "K7M4R"})


def secret() -> str:
    return "whsec_" + base64.b64encode(os.urandom(32)).decode()


def installed(url: str, *secrets: str, **changes: Any) -> Settings:
    hook = Webhook(url, secrets, changes.pop("deadline", 20.0))
    return dataclasses.replace(settings.load(), webhook=hook, destinations=("webhook",), **changes)


@pytest.fixture
def key() -> str:
    return secret()


def send(receiver: Receiver, *secrets: str, **changes: Any) -> None:
    build(installed(receiver.url, *(secrets or (receiver.secret,)), **changes)).send(NOTICE)


def test_it_arrives_signed_over_tls(authority: trustme.CA, key: str) -> None:
    with Receiver(key, authority) as receiver:
        send(receiver)
    assert receiver.taken() == ["n-1"]
    [body] = receiver.bodies
    assert body["type"] == "request.new_ticket"
    assert body["data"] == {"reference": "K7M4R", "link": "https://clinic.example/x"}


def test_an_old_secret_and_a_new_one_sign_both(key: str) -> None:
    with Receiver(key) as receiver:
        send(receiver, secret(), key)
        assert receiver.taken() == ["n-1"]
        with pytest.raises(Unavailable, match="HTTP 401"):
            send(receiver, secret())


@pytest.mark.parametrize(
    ("mode", "kind", "cause"),
    [
        ("500", Unavailable, "HTTP 500"),
        ("503", Unavailable, "HTTP 503"),
        ("429", Unavailable, "HTTP 429"),
        ("400", Rejected, "HTTP 400"),
        ("410", Rejected, "HTTP 410"),
        ("redirect", Rejected, "HTTP 302"),
        ("reset", Unavailable, "ConnectionResetError"),
        ("hang", Unavailable, "DeadlineExceeded"),
        ("drip", Unavailable, "DeadlineExceeded"),
        ("tls", Unavailable, "SSLCertVerificationError"),
    ],
)
def test_every_way_to_fail(
    authority: trustme.CA, key: str, mode: str, kind: type[DeliveryError], cause: str
) -> None:
    with Receiver(key, authority, lambda _: mode) as receiver:
        started = time.monotonic()
        with pytest.raises(kind) as caught:
            # Only who never answers is cut off: on a busy machine the others take their time.
            send(receiver, deadline=0.5 if cause == "DeadlineExceeded" else 20.0)
        assert time.monotonic() - started < 15
    # What a reset looks like through TLS depends on the moment.
    resets = {"ConnectionResetError", "SSLEOFError", "RemoteDisconnected"}
    assert caught.value.cause == cause or (mode == "reset" and caught.value.cause in resets)
    assert caught.value.__suppress_context__ or caught.value.__cause__ is None
    assert caught.value.retry_after == (1.0 if mode == "429" else None)


def test_nobody_listens_and_no_such_name(key: str) -> None:
    with pytest.raises(Unavailable, match="ConnectionRefusedError"):
        build(installed(f"http://127.0.0.1:{free_port()}/", key)).send(NOTICE)
    with pytest.raises(Unavailable, match=r"gaierror|DeadlineExceeded"):
        build(installed("https://nobody.invalid/", key)).send(NOTICE)


def test_a_receiver_whose_clock_is_off_is_no_dead_letter(key: str) -> None:
    with Receiver(key, choose=lambda _: "400", clock=timedelta(minutes=10)) as receiver:
        with pytest.raises(Unavailable, match=r"HTTP 400, receiver's clock \+(599|600|601) s"):
            send(receiver)
        receiver.clock = timedelta()
        with pytest.raises(Rejected, match="HTTP 400"):
            send(receiver)


def test_the_senders_clock_counts_when_it_is_sent(key: str) -> None:
    with Receiver(key, clock=timedelta(minutes=10)) as receiver:
        with pytest.raises(Unavailable, match="HTTP 401"):
            send(receiver)
        receiver.clock = timedelta(minutes=4)
        send(receiver)


@pytest.mark.parametrize(
    ("status", "headers", "expected"),
    [
        (200, {}, None),
        (204, {}, None),
        (301, {}, (Rejected, None)),
        (302, {"date": "Sat, 21 Nov 2026 13:00:00 GMT"}, (Rejected, None)),
        (307, {}, (Rejected, None)),
        (400, {}, (Rejected, None)),
        (400, {"date": "Sat, 21 Nov 2026 12:04:00 GMT"}, (Rejected, None)),
        (400, {"date": "Sat, 21 Nov 2026 12:06:00 GMT"}, (Unavailable, None)),
        (400, {"date": "Sat, 21 Nov 2026 11:50:00 GMT"}, (Unavailable, None)),
        (400, {"date": "yesterday"}, (Rejected, None)),
        (401, {}, (Unavailable, None)),
        (403, {}, (Unavailable, None)),
        (404, {}, (Unavailable, None)),
        (410, {}, (Rejected, None)),
        (413, {}, (Rejected, None)),
        (422, {}, (Rejected, None)),
        (429, {"retry-after": "7"}, (Unavailable, 7.0)),
        (500, {}, (Unavailable, None)),
        (503, {"retry-after": "Sat, 21 Nov 2026 12:01:00 GMT"}, (Unavailable, 60.0)),
        (599, {}, (Unavailable, None)),
        (100, {}, (Rejected, None)),
    ],
)
def test_what_an_answer_means(status: int, headers: dict[str, str], expected: Any) -> None:
    error = judge(status, headers, NOW)
    assert (None if error is None else (type(error), error.retry_after)) == expected


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("", None), ("soon", None), ("0", 0.0), (" 120 ", 120.0), ("-5", None), ("1.5", None),
        ("9" * 400, 999999999.0), ("٣", None), ("Sat, 21 Nov 2026 11:00:00 GMT", 0.0),
        ("Sat, 21 Nov 2026 12:00:30 GMT", 30.0), ("Sat, 99 Nov 2026 12:00:30 GMT", None),
    ],
)  # fmt: skip
def test_how_long_a_receiver_asks_us_to_wait(value: str, seconds: float | None) -> None:
    assert retry_after(value, NOW) == seconds


@pytest.mark.parametrize(
    ("url", "secrets", "names"),
    [
        ("", ("good",), "URL must be set"),
        ("http://example.com/hook", ("good",), "https:"),
        ("ftp://127.0.0.1/", ("good",), "https:"),
        ("https://u:pw@example.com/", ("good",), "nothing else"),
        ("https://example.com/?token=1", ("good",), "nothing else"),
        ("https://example.com:port/", ("good",), "no address"),
        ("https://example.com/", (), "SECRET must be set"),
        ("https://example.com/", ("whsec_short",), "SECRET"),
        ("https://example.com/", ("whsec_c2hvcnQ=",), "24 bytes"),
        ("https://example.com/", ("good", "ñ"), "SECRET"),
    ],
)
def test_what_is_refused_at_the_start(url: str, secrets: tuple[str, ...], names: str) -> None:
    given = [secret() if each == "good" else each for each in secrets]
    here = installed(url, *given)
    if not url:
        here = dataclasses.replace(here, webhook=None)
    with pytest.raises(SettingsError, match=names) as caught:
        build(here)
    for word in ("pw", "token", "whsec_short", *given[:1]):
        assert word not in str(caught.value)


def test_secrets_do_not_show_in_prints(key: str) -> None:
    here = installed("https://example.com/", key)
    assert key not in repr(here) + repr(build(here))
    assert "K7M4R" not in repr(dataclasses.replace(NOTICE, reference="", link=""))


def test_a_sample_shows_the_shape(key: str) -> None:
    with Receiver(key) as receiver:
        destinations.sample(installed(receiver.url, key), "webhook")
    [body] = receiver.bodies
    assert body["type"] == "request.test"
    assert body["data"]["phone"] == "+17025550100"


@pytest.fixture
def deliver(engine: Engine, key: str) -> Callable[[Receiver], None]:
    """Deliver all that is due to this receiver."""
    destinations.use(["webhook"])

    def run(receiver: Receiver) -> None:
        here = installed(receiver.url, key)
        worker = work.Worker(here, engine, destinations.build(here))
        while worker.deliver_one():
            pass

    return run


def test_the_whole_request_goes_out(engine: Engine, deliver: Any, key: str) -> None:
    with engine.begin() as conn:
        filed = submission.submit(conn, request())
    with Receiver(key) as receiver:
        deliver(receiver)
    [body] = receiver.bodies
    with engine.connect() as conn:
        expected = tickets.as_json(conn, filed.ticket_id)
        assert set(conn.execute(select(outbox.c.state)).scalars()) == {"sent"}
    link = body["data"].pop("link")
    assert body["data"] == expected
    assert (expected["name"], expected["phone"], expected["pain_words"]) == (NAME, PHONE, WORDS)
    assert link.endswith(f"/staff/tickets/{filed.reference}")


def test_who_must_not_be_called_is_sent_without_the_number(
    engine: Engine, deliver: Any, key: str
) -> None:
    with engine.begin() as conn:
        details = {
            "name": NAME,
            "phone": PHONE,
            "contact_by": ["phone", "email"],
            "email": "a@example.com",
        }
        filed = submission.submit(conn, request(details=details))
        do_not_contact.add_ticket(conn, filed.ticket_id, ["phone"], AT, "ann")
    with Receiver(key) as receiver:
        deliver(receiver)
    [body] = receiver.bodies
    assert PHONE not in str(body)
    assert body["data"]["do_not_contact"] == ["phone", "text"]
    assert body["data"]["contact_by"] == ["email"]
    assert body["data"]["email"] == "a@example.com"


def test_an_alert_about_no_request_names_none(engine: Engine, deliver: Any, key: str) -> None:
    with engine.begin() as conn:
        outboxes.notify(conn, None, "messenger_stopped")
    with Receiver(key) as receiver:
        deliver(receiver)
    [body] = receiver.bodies
    assert body["type"] == "alert.messenger_stopped"
    assert list(body["data"]) == ["link"]
    assert body["data"]["link"].endswith("/staff/messenger")
