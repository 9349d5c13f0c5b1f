"""Whether the page, the app and this installation fit together: one finding a line."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timezone
from typing import Any

import requests

from bot.channels.messenger.errors import GraphError
from bot.channels.messenger.graph import Graph
from bot.settings import Messenger

PERMISSIONS = ("pages_messaging", "pages_manage_metadata")
FIELDS = (
    *("messages", "messaging_postbacks", "message_echoes", "messaging_referrals"),
    *("message_edits", "standby", "messaging_handovers", "messaging_policy_enforcement"),
)
# When Meta ends a version of the Graph API: the first day of that month.
ENDS = {"v25.0": date(2028, 7, 1)}
# Days before that in which it is worth a word.
SOON = 180
# Seconds.
PATIENCE = 10.0


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at. ``mend`` says what to do where it is not ``well``."""

    what: str
    well: bool
    mend: str = ""


def findings(page: Messenger, webhook: str, today: date) -> Iterator[Finding]:
    """Everything, in the order in which it is best mended. Never raises."""
    graph = Graph(page)
    looks: tuple[Callable[[], Iterator[Finding]], ...] = (
        lambda: _token(graph, page),
        lambda: _page(graph, page),
        lambda: _subscription(graph, page),
        lambda: _app(graph, page),
        lambda: _webhook(page, webhook),
        lambda: _version(page, today),
    )
    for look in looks:
        try:
            yield from look()
        except GraphError as error:
            yield Finding(f"Meta answered: {error}", well=False, mend="see docs/messenger.md")


def _token(graph: Graph, page: Messenger) -> Iterator[Finding]:
    data = _data(graph.as_app("debug_token", input_token=page.token)[0])
    yield Finding("token", data.get("is_valid") is True, "make a new page token in the app")
    yield Finding(
        "token is of this app",
        str(data.get("app_id")) == page.app,
        "NERVELINE_MESSENGER_APP and the token belong to different apps",
    )
    ends = data.get("expires_at")
    if isinstance(ends, int) and ends > 0:
        day = datetime.fromtimestamp(ends, timezone.utc).date()
        yield Finding(f"token ends on {day}", well=False, mend="use one of a system user")
    scopes = data.get("scopes")
    for each in PERMISSIONS:
        granted = isinstance(scopes, list) and each in scopes
        yield Finding(f"permission {each}", granted, "grant it when the token is made")


def _page(graph: Graph, page: Messenger) -> Iterator[Finding]:
    found = graph.get(page.page, fields="id,name")
    yield Finding(f"page {page.page}", str(found.get("id")) == page.page, "another page's id")


def _subscription(graph: Graph, page: Messenger) -> Iterator[Finding]:
    apps = graph.get(f"{page.page}/subscribed_apps").get("data")
    mine: list[dict[str, Any]] = [
        each
        for each in (apps if isinstance(apps, list) else [])
        if isinstance(each, dict) and str(each.get("id")) == page.app
    ]
    yield Finding("page is subscribed", bool(mine), "subscribe the page in the app's settings")
    fields = mine[0].get("subscribed_fields") if mine else None
    for each in FIELDS:
        there = isinstance(fields, list) and each in fields
        yield Finding(f"field {each}", there, "tick it for the page")


def _app(graph: Graph, page: Messenger) -> Iterator[Finding]:
    found = graph.as_app(f"{page.app}/subscriptions")[0].get("data")
    active = any(
        isinstance(each, dict) and each.get("object") == "page" and each.get("active") is True
        for each in (found if isinstance(found, list) else [])
    )
    yield Finding("webhook is verified at Meta", active, "enter its address and verify token")


def _webhook(page: Messenger, webhook: str) -> Iterator[Finding]:
    challenge = secrets.token_hex(8)
    query = {
        "hub.mode": "subscribe",
        "hub.verify_token": page.verify_token,
        "hub.challenge": challenge,
    }
    try:
        answer = requests.get(webhook, params=query, timeout=PATIENCE, allow_redirects=False)
        well = answer.status_code == 200 and answer.text == challenge
    except requests.RequestException:
        well = False
    yield Finding(f"webhook answers at {webhook}", well, "is web running, and its address public?")


def _version(page: Messenger, today: date) -> Iterator[Finding]:
    ends = ENDS.get(page.version)
    if ends is None:
        mend = "look it up in Meta's changelog of the Graph API"
        yield Finding(f"end of version {page.version} is not known", well=False, mend=mend)
        return
    well = (ends - today).days > SOON
    yield Finding(f"version {page.version} lives to {ends:%B %Y}", well, "set a newer one")


def _data(content: dict[str, Any]) -> dict[str, Any]:
    found = content.get("data")
    return found if isinstance(found, dict) else {}
