"""HTTPS posts signed as Standard Webhooks say (https://www.standardwebhooks.com).

The receiver knows a notice that came twice by its ``webhook-id``. A private
authority is trusted through the standard variable SSL_CERT_FILE.
"""

from __future__ import annotations

import base64
import binascii
import http.client
import json
import ssl
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from urllib.parse import SplitResult, urlsplit

from standardwebhooks import Webhook as Signature

from bot.clock import Clock
from bot.environment import SettingsError
from bot.handoff.destinations.base import Carries, Destination, Notice
from bot.handoff.destinations.deadline import Line, within
from bot.handoff.destinations.webhook.answer import judge
from bot.handoff.errors import DeliveryError, Unavailable
from bot.settings import Settings
from bot.store.engine import iso

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
# Standard Webhooks asks for 24 to 64 bytes.
LEAST_SECRET_BYTES = 24
SECRET_PREFIX = "whsec_"  # noqa: S105 - not a secret itself


def build(settings: Settings) -> Destination:
    """The webhook. Raises ``SettingsError`` naming what is wrong."""
    hook = settings.webhook
    if hook is None:
        raise SettingsError("NERVELINE_WEBHOOK_URL must be set to post requests")
    url = _url(hook.url)
    if not hook.secrets:
        raise SettingsError("NERVELINE_WEBHOOK_SECRET must be set to sign what is posted")
    if hook.deadline <= 0 or hook.deadline >= settings.pace.lease:
        raise SettingsError(
            "NERVELINE_WEBHOOK_DEADLINE must be above 0 and below NERVELINE_DELIVERY_LEASE"
        )
    return Webhook(url, tuple(_signature(secret) for secret in hook.secrets), hook.deadline)


@dataclass(frozen=True)
class Webhook:
    """Posts to one address. ``deadline`` is in seconds for each."""

    url: SplitResult
    signatures: tuple[Signature, ...] = field(repr=False)
    deadline: float
    carries: Carries = "ticket"
    # Made once: it reads the whole list of authorities.
    tls: ssl.SSLContext = field(default_factory=ssl.create_default_context, repr=False)

    def send(self, notice: Notice) -> None:
        """Post it once. Raises ``Rejected`` or ``Unavailable``.

        After ``Unavailable`` it may have arrived all the same.
        """
        body = json.dumps(self._message(notice), ensure_ascii=False).encode()
        try:
            within(self.deadline, "webhook", partial(self._post, notice.id, body))
        except DeliveryError:
            raise
        except Exception as error:
            # Not chained: the text may repeat what was sent.
            raise Unavailable(type(error).__name__) from None

    def _message(self, notice: Notice) -> dict[str, Any]:
        about = notice.ticket or ({"reference": notice.reference} if notice.reference else {})
        return {
            "type": f"{'request' if about else 'alert'}.{notice.event}",
            "timestamp": iso(Clock().now()),
            "data": {**about, "link": notice.link},
        }

    def _headers(self, name: str, body: bytes) -> dict[str, str]:
        # Signed when it is sent: a receiver refuses what is older than five minutes.
        now = Clock().now()
        signed = [each.sign(name, now, body.decode()) for each in self.signatures]
        return {
            "Content-Type": "application/json",
            "User-Agent": "nerveline",
            "Connection": "close",
            "webhook-id": name,
            "webhook-timestamp": str(int(now.timestamp())),
            "webhook-signature": " ".join(signed),
        }

    def _post(self, name: str, body: bytes, line: Line) -> None:
        host, port = self.url.hostname or "", self.url.port
        if self.url.scheme == "https":
            client: http.client.HTTPConnection = http.client.HTTPSConnection(
                host, port, timeout=line.left(), context=self.tls
            )
        else:
            client = http.client.HTTPConnection(host, port, timeout=line.left())
        line.watch(lambda: client.sock)
        try:
            client.connect()
            if line.cut:
                return
            path = self.url.path or "/"
            client.request("POST", path, body, self._headers(name, body))
            answer = client.getresponse()
            # The status and headers only: a body may drip for ever, and is nothing to us.
            headers = {key.lower(): value for key, value in answer.getheaders()}
            error = judge(answer.status, headers, Clock().now())
            if error is not None:
                raise error
            line.taken = True
        finally:
            client.close()


def _url(text: str) -> SplitResult:
    try:
        url = urlsplit(text)
        host, _ = url.hostname, url.port
    except ValueError:
        raise SettingsError("NERVELINE_WEBHOOK_URL is no address") from None
    if not host or url.query or url.fragment or url.username or url.password:
        raise SettingsError("NERVELINE_WEBHOOK_URL must be https://host/path and nothing else")
    if url.scheme != "https" and not (url.scheme == "http" and host in LOOPBACK):
        raise SettingsError("NERVELINE_WEBHOOK_URL must begin with https: (http: on loopback only)")
    return url


def _signature(secret: str) -> Signature:
    raw = secret.removeprefix(SECRET_PREFIX)
    try:
        key = base64.b64decode(raw, validate=True)
    except (binascii.Error, ValueError):
        # Not chained: the cause holds the secret.
        raise SettingsError("NERVELINE_WEBHOOK_SECRET holds something that is no secret") from None
    if len(key) < LEAST_SECRET_BYTES:
        raise SettingsError(f"NERVELINE_WEBHOOK_SECRET needs {LEAST_SECRET_BYTES} bytes at least")
    return Signature(key)
