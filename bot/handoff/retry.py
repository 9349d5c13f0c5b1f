"""When a notice that did not arrive is sent again. Pure.

Full jitter: a random part of a span that doubles, so that all that failed
together does not come back together. Twelve attempts take up to five hours.
"""

from __future__ import annotations

from bot.settings import Pace

ATTEMPTS = 12
# A peer may ask for a longer pause than ours, but not to be forgotten.
LONGEST_PAUSE = 86400.0


def delay(
    attempts: int,
    *,
    permanent: bool,
    retry_after: float | None,
    chance: float,
    pace: Pace,
) -> float | None:
    """Seconds until the next attempt, or None if there is none.

    ``attempts`` have been made (1 at least), ``retry_after`` is what the peer
    asked for in seconds, ``chance`` a random number from 0 to 1, ``pace`` the span of
    the first pause and the longest one.
    """
    if permanent or attempts >= ATTEMPTS:
        return None
    # The exponent is bounded so that no number of attempts can overflow.
    span = min(pace.cap, pace.first * 2.0 ** min(attempts - 1, 16))
    asked = min(max(retry_after or 0.0, 0.0), LONGEST_PAUSE)
    return max(chance * span, asked)
