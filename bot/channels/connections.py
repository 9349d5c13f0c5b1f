"""How many connections stay open, and for how long one may leave us waiting.

One process serves them all, so whoever opens many and says nothing must not use up what
the others need. Where they are as many as there may be, a new one takes the place of the
one whose peer has kept us waiting for the longest: for a request, the rest of one, or its
reading of what we sent. A request that we owe an answer is never cut off for another.
"""

from __future__ import annotations

import asyncio
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

# Seconds that a peer may keep us waiting. It outlasts what uvicorn and ``bodies`` wait for.
LONGEST = 30.0
# How much later than that it may be noticed.
LOOK = 5.0
# One place in so many stays free: the work of a connection that was ended goes on for a moment.
SPARE = 16


class Bounded(H11Protocol):
    """Uvicorn's own protocol, with an end to every wait for the peer."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        # Since when the peer owes us something, if it does. What trickles in does not
        # change it: else a byte now and then would hold a place for ever.
        self.since = self.loop.time()
        self._look: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """One more: where there is no room, one that waits for its peer has to go."""
        super().connection_made(transport)
        self._look = self.loop.call_later(LOOK, self._still_there)
        most = self.limit_concurrency
        if most is None or len(self.connections) < most - most // SPARE:
            return
        known = (each for each in self.connections if isinstance(each, Bounded))
        waiting = [each for each in known if each is not self and each.waits()]
        if waiting:
            min(waiting, key=lambda each: each.since).drop()

    def connection_lost(self, exc: Exception | None) -> None:
        """It is over."""
        if self._look is not None:
            self._look.cancel()
        super().connection_lost(exc)

    def on_response_complete(self) -> None:
        """An answer was given: from now on the peer is waited for."""
        self.since = self.loop.time()
        super().on_response_complete()

    def pause_writing(self) -> None:
        """The peer does not read what we send."""
        self.since = self.loop.time()
        super().pause_writing()

    def waits(self) -> bool:
        """Whether it is the peer's turn, and not ours."""
        answered = self.cycle is None or self.cycle.response_complete
        asked = self.conn.their_state in {h11.DONE, h11.MUST_CLOSE, h11.CLOSED}
        return answered or not asked or self.flow.write_paused

    def drop(self) -> None:
        """End it at once: to close it politely would wait until the peer has read."""
        # Its place is free now, not only when the loop tells that it is gone.
        self.connections.discard(self)
        self.transport.abort()

    def _still_there(self) -> None:
        if self.waits() and self.loop.time() - self.since >= LONGEST:
            self.drop()
        else:
            self._look = self.loop.call_later(LOOK, self._still_there)
