"""Whether what comes in Meta's name comes from Meta. Pure."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import re
from typing import Any

HEADER = "X-Hub-Signature-256"
_PREFIX = "sha256="
_SHAPE = re.compile(rf"{_PREFIX}[0-9a-f]{{64}}")


def shaped(header: str) -> bool:
    """Whether the header may be a signature: what is none costs no reading of the body."""
    return _SHAPE.fullmatch(header) is not None


def valid(secret: str, body: bytes, header: str | None) -> bool:
    """Whether the header is the signature of exactly these bytes.

    The algorithm is ours to choose, never the sender's: anything but SHA-256 in
    lower-case hex is refused.
    """
    if header is None or not shaped(header):
        return False
    given = header[len(_PREFIX) :]
    right = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(right, given)


def same(one: str, other: str) -> bool:
    """Whether two secrets are equal, in a time that does not tell where they differ."""
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))


def proof(token: str, secret: str) -> str:
    """The ``appsecret_proof`` that Meta asks for: a stolen token alone is worth nothing."""
    return hmac.new(secret.encode(), token.encode(), hashlib.sha256).hexdigest()


def opened(secret: str, request: str) -> dict[str, Any] | None:
    """The content of a ``signed_request`` (data deletion), or None if it is not Meta's."""
    signature, _, payload = request.partition(".")
    try:
        given = base64.urlsafe_b64decode(_padded(signature))
        content = json.loads(base64.urlsafe_b64decode(_padded(payload)))
    except (binascii.Error, ValueError, RecursionError):
        return None
    right = hmac.new(secret.encode(), payload.encode("utf-8", "replace"), hashlib.sha256).digest()
    if not hmac.compare_digest(right, given) or not isinstance(content, dict):
        return None
    # Their format names an algorithm; only one is ours.
    return content if content.get("algorithm") == "HMAC-SHA256" else None


def _padded(text: str) -> bytes:
    return (text + "=" * (-len(text) % 4)).encode("utf-8", "replace")
