"""The destinations that a clinic can switch on (NERVELINE_DESTINATIONS).

One folder each, all alike: ``transport.py`` with ``build(settings)``. What staff read
stands in texts.yml. A new one is a folder and a line in ``KINDS``.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable

from bot.environment import SettingsError
from bot.handoff.destinations.base import Destination, Notice
from bot.handoff.destinations.email import transport as email
from bot.handoff.destinations.nudge import transport as nudge
from bot.handoff.destinations.webhook import transport as webhook
from bot.handoff.errors import DestinationsUnset
from bot.settings import Settings

KINDS: dict[str, Callable[[Settings], Destination]] = {
    "email": email.build,
    "webhook": webhook.build,
    "nudge": nudge.build,
}
# What a receiver of whole requests is tried with.
SAMPLE = {
    "reference": "TEST",
    "channel": "web",
    "language": "en",
    "status": "new",
    "urgency": "routine",
    "name": "Test",
    "phone": "+17025550100",
    "email": "test@example.com",
    "contact_by": ["phone"],
    "reason": "appointment",
    "safety": [],
}
# Where in the inbox alerts lead that are about no request.
PAGES = {"messenger_stopped": "messenger", "messenger_urgent": "messenger"}

_names: tuple[str, ...] | None = None


def use(names: Iterable[str] | None) -> None:
    """Address what is filed from now on to these (``settings.destinations``).

    None forgets them. Raises ``SettingsError`` for a name that we do not have.
    """
    global _names  # noqa: PLW0603 - set once at the start of the process, like the keys
    _names = None if names is None else tuple(dict.fromkeys(map(_known, names)))


def switched_on() -> tuple[str, ...]:
    """The names given to ``use``. Raises ``DestinationsUnset`` before it was called."""
    if _names is None:
        raise DestinationsUnset("call bot.handoff.destinations.use(settings.destinations)")
    return _names


def build(settings: Settings) -> dict[str, Destination]:
    """All that are switched on, by name. Raises ``SettingsError`` if one lacks a setting."""
    return {name: KINDS[_known(name)](settings) for name in settings.destinations}


def sample(settings: Settings, name: str) -> None:
    """Send a trial notice there now, whether it is switched on or not.

    Raises ``SettingsError``, or ``errors.DeliveryError`` if it does not arrive.
    """
    destination = KINDS[_known(name)](settings)
    ticket = SAMPLE if destination.carries == "ticket" else None
    link = inbox_link(settings)
    destination.send(Notice(str(uuid.uuid4()), "test", "TEST", link, ticket))


def inbox_link(settings: Settings, reference: str = "", event: str = "") -> str:
    """The address of a ticket's page in the inbox, of an alert's, or of the inbox itself."""
    inbox = f"{settings.public_url}/staff/"
    return f"{inbox}tickets/{reference}" if reference else f"{inbox}{PAGES.get(event, '')}"


def _known(name: str) -> str:
    if name not in KINDS:
        raise SettingsError(
            f"NERVELINE_DESTINATIONS names {name!r}; there are: {', '.join(sorted(KINDS))}"
        )
    return name
