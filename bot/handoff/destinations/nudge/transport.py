"""A line into a chat through Apprise: the reference and a link.

With several chats the whole is sent again if one refuses: a nudge may come twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import Any

from bot.environment import SettingsError
from bot.handoff.destinations.base import Carries, Destination, Notice
from bot.handoff.destinations.deadline import Line, within
from bot.handoff.destinations.texts import Said, say
from bot.handoff.errors import DeliveryError, Unavailable
from bot.settings import Settings

# Seconds for all chats together.
DEADLINE = 20.0


def build(settings: Settings) -> Destination:
    """The nudge. Raises ``SettingsError`` for an address that Apprise does not know."""
    # Here, because it is slow to load and few clinics use it.
    from apprise import Apprise, AppriseAsset

    if not settings.nudge:
        raise SettingsError("NERVELINE_NUDGE_URLS must be set to nudge a chat")
    chats = Apprise(asset=AppriseAsset(app_id="Nerveline", async_mode=False))
    for number, url in enumerate(settings.nudge, 1):
        if not chats.add(url):
            # The address itself is not shown: it holds a password.
            raise SettingsError(f"NERVELINE_NUDGE_URLS: number {number} is not understood")
    return Nudge(chats)


@dataclass(frozen=True)
class Nudge:
    """Nudges to all chats of one installation. ``deadline`` is in seconds for each."""

    chats: Any = field(repr=False)
    deadline: float = DEADLINE
    carries: Carries = "link"

    def send(self, notice: Notice) -> None:
        """Nudge once. Raises ``Rejected`` or ``Unavailable``: which chat refused is not told."""
        try:
            within(self.deadline, "nudge", partial(self._notify, say(notice)))
        except DeliveryError:
            raise
        except Exception as error:
            # Not chained: the text may hold the address.
            raise Unavailable(type(error).__name__) from None

    def _notify(self, said: Said, line: Line) -> None:
        if not self.chats.notify(title=said.subject, body=said.body):
            raise Unavailable("ChatRefused")
        line.taken = True
