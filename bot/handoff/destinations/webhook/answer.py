"""What an HTTP answer means for a notice. Pure; the body is never looked at."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from bot.handoff.errors import DeliveryError, Rejected, Unavailable

# A setting at either end mends these, and then the same notice is taken: wrong or
# expired secret (401, 403), a route that is not there yet (404), too early, too many.
MAY_PASS = frozenset({401, 403, 404, 407, 408, 421, 423, 425, 429})
OUR_FAULT = 400
SERVER_FAULT = 500
# Receivers of Standard Webhooks refuse what is further from their own clock.
TOLERATED = timedelta(minutes=5)


def judge(status: int, headers: Mapping[str, str], now: datetime) -> DeliveryError | None:
    """None if it was taken, else the error, with its ``retry_after`` in seconds.

    ``headers`` with names in small letters; ``now`` is our time in UTC. A redirect is
    never followed: it would carry health data elsewhere.
    """
    if 200 <= status < 300:
        return None
    cause = f"HTTP {status}"
    after = retry_after(headers.get("retry-after", ""), now)
    if status >= SERVER_FAULT or status in MAY_PASS:
        return Unavailable(cause, after)
    off = _seconds_ahead(headers.get("date", ""), now)
    if status >= OUR_FAULT and off is not None and abs(off) > TOLERATED.total_seconds():
        # It may have refused us for the time alone, which is mended by setting its clock.
        return Unavailable(f"{cause}, receiver's clock {off:+.0f} s", after)
    return Rejected(cause)


def retry_after(value: str, now: datetime) -> float | None:
    """Seconds that a Retry-After header asks for (a number or a date), or None."""
    value = value.strip()
    if value.isascii() and value.isdigit():
        # More digits than any pause needs.
        return float(value[:9])
    seconds = _seconds_ahead(value, now)
    return None if seconds is None else max(seconds, 0.0)


def _seconds_ahead(value: str, now: datetime) -> float | None:
    try:
        at = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError):
        return None
    if at.tzinfo is None:
        at = at.replace(tzinfo=timezone.utc)
    return (at - now).total_seconds()
