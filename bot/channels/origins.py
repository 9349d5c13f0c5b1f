"""Which websites may talk to us."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from bot.settings import Settings

# Names of this very machine: a developer uses now one and now another. 0.0.0.0 is
# what a server listens on, never what a browser shows.
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]", "0.0.0.0"})  # noqa: S104


def allowed(settings: Settings) -> frozenset[str]:
    """The origins of the settings and of the installation's own address.

    Where one of them is this machine, its other names count too.
    """
    given = {_origin(each) for each in (*settings.origins, settings.public_url)}
    return frozenset(given.union(*(_siblings(each) for each in given)))


def own(settings: Settings) -> frozenset[str]:
    """The origins of the installation itself: this machine has several names."""
    mine = _origin(settings.public_url)
    return frozenset({mine, *_siblings(mine)})


def may_write(headers: Mapping[str, str], origins: frozenset[str]) -> bool:
    """Whether a request of the chat comes from an allowed page.

    Every browser sends Origin along with a POST; what comes without is no page.
    """
    return headers.get("origin", "") in origins


def from_us(
    headers: Mapping[str, str], ours: frozenset[str], *, unsaid: bool, by_hand: bool = False
) -> bool:
    """Whether a form was sent from a page of ours, as the browser tells it.

    Under "Referrer-Policy: no-referrer" a browser calls our own origin "null", so
    its own word (Sec-Fetch-Site) goes first. ``unsaid``: what counts where it says
    neither. ``by_hand``: whether the user's own doing, such as a reload, counts too.
    A signed token in the form stands behind this.
    """
    site = headers.get("sec-fetch-site")
    if site is not None and site != "same-origin" and not (by_hand and site == "none"):
        return False
    origin = headers.get("origin")
    if origin in {None, "null"}:
        return site is not None or unsaid
    return origin in ours


def _origin(url: str) -> str:
    parts = urlsplit(url.strip())
    return f"{parts.scheme}://{parts.netloc}".lower() if parts.netloc else url.strip()


def _siblings(origin: str) -> set[str]:
    parts = urlsplit(origin)
    host, _, port = (
        parts.netloc.rpartition(":") if _has_port(parts.netloc) else (parts.netloc, "", "")
    )
    if host not in _LOOPBACK:
        return set()
    return {f"{parts.scheme}://{each}{':' + port if port else ''}" for each in _LOOPBACK}


def _has_port(netloc: str) -> bool:
    return netloc.rpartition(":")[2].isdigit()
