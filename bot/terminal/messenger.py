"""The commands below ``messenger``, for whoever sets the page up."""

from __future__ import annotations

import json
import secrets
import socket
from datetime import datetime, timezone

from bot import clinic, settings, wording
from bot.channels.messenger import WEBHOOK, profile
from bot.channels.messenger import check as checking
from bot.channels.messenger.errors import GraphError
from bot.channels.messenger.graph import Graph
from bot.environment import SettingsError
from bot.settings import Messenger, Settings
from bot.wording import Wording

NEEDED = "NERVELINE_MESSENGER_PAGE and what goes with it (docs/messenger.md)"


def setup() -> int:
    """Set the profile, and show it before and after. Exit status 0, or 1 where Meta refused."""
    known, page = _page()
    graph = Graph(page)
    try:
        print("Before:")
        print(_shown(profile.read(graph)))
        profile.write(graph, profile.wanted(_wording(known)))
        print("After:")
        print(_shown(profile.read(graph)))
    except GraphError as error:
        print(f"Meta refused it: {error}")
        return 1
    return 0


def check() -> int:
    """Look at everything. Exit status 0 where all is well, else 1."""
    known, page = _page()
    well = True
    today = datetime.now(timezone.utc).date()
    for finding in checking.findings(page, f"{known.public_url}{WEBHOOK}", today):
        mend = "" if finding.well else f"  → {finding.mend}"
        print(f"{'ok  ' if finding.well else 'FAIL'}  {finding.what}{mend}")
        well = well and finding.well
    return 0 if well else 1


def send_test(person: str) -> int:
    """Send one message. Exit status 0, or 1 where Meta refused it."""
    known, page = _page()
    text = _wording(known).text("utter_label_messenger_test", "en")
    body = {"recipient": {"id": person}, "messaging_type": "RESPONSE", "message": {"text": text}}
    try:
        Graph(page).send(body)
    except GraphError as error:
        print(f"Not sent: {error}. People can be written to for a day after they wrote.")
        return 1
    print("Sent.")
    return 0


def simulate(port: int, webhook: str | None) -> int:
    """Stand in for Meta until Ctrl-C. Exit status 0."""
    import uvicorn

    from bot.simulator.delivery import Delivery
    from bot.simulator.meta import Credentials, Meta
    from bot.simulator.server import Server

    known = settings.load()
    page = known.messenger or _made_up()
    credentials = Credentials(page.page, page.app, page.token, page.app_secret, page.verify_token)
    meta = Meta(credentials)
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", port))
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        delivery = Delivery(meta, webhook or f"{known.public_url}{WEBHOOK}")
        print(f"The thread:  {address}/", flush=True)
        if known.messenger is None:
            print("Start the program with these settings:")
            for name, value in _environment(page, address).items():
                print(f"export {name}={value}")
        print("Ctrl-C stops it.", flush=True)
        config = uvicorn.Config(
            Server(meta, delivery).app(), log_level="warning", access_log=False, ws="none"
        )
        uvicorn.Server(config).run(sockets=[listening])
    return 0


def _page() -> tuple[Settings, Messenger]:
    known = settings.load()
    if known.messenger is None:
        raise SettingsError(f"there is no page: set {NEEDED}")
    return known, known.messenger


def _wording(known: Settings) -> Wording:
    facts = clinic.load(known.clinic_file)
    return wording.load(facts.facts(), facts.titles(), facts.instead())


def _shown(found: object) -> str:
    return json.dumps(found, indent=2, ensure_ascii=False)


def _made_up() -> Messenger:
    return Messenger(
        page="100000000000001",
        app="200000000000002",
        token=secrets.token_urlsafe(24),
        app_secret=secrets.token_hex(16),
        verify_token=secrets.token_hex(8),
    )


def _environment(page: Messenger, address: str) -> dict[str, str]:
    return {
        "NERVELINE_MESSENGER_PAGE": page.page,
        "NERVELINE_MESSENGER_APP": page.app,
        "NERVELINE_MESSENGER_TOKEN": page.token,
        "NERVELINE_MESSENGER_APP_SECRET": page.app_secret,
        "NERVELINE_MESSENGER_VERIFY_TOKEN": page.verify_token,
        "NERVELINE_MESSENGER_GRAPH": address,
    }
