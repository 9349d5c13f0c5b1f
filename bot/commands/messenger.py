"""``messenger``: the page on Facebook: set it up, check it, try it, stand in for Meta."""

from __future__ import annotations

import argparse

from bot.commands import Add

PORT = 8070


def add(command: Add) -> None:
    """Add it."""
    sub = command(
        "messenger",
        _messenger,
        "Facebook Messenger: set the page up, check it, send a test, simulate Meta.",
    )
    actions = sub.add_subparsers(dest="action", metavar="ACTION", required=True)
    actions.add_parser(
        "setup", help="set Get Started, greeting, menu and ice breakers; show before and after"
    )
    actions.add_parser("check", help="token, permissions, subscription, version, webhook")
    test = actions.add_parser("send-test", help="send one message to a person who wrote today")
    test.add_argument("person", help="Meta's id of the person for this page")
    stand_in = actions.add_parser("simulate", help="a stand-in of Meta with a page to try it")
    stand_in.add_argument("--port", type=int, default=PORT, help="0: any free one")
    stand_in.add_argument("--webhook", help="where events go; default: this installation's")


def _messenger(chosen: argparse.Namespace) -> int:
    from bot.terminal import messenger

    if chosen.action == "setup":
        return messenger.setup()
    if chosen.action == "check":
        return messenger.check()
    if chosen.action == "send-test":
        return messenger.send_test(chosen.person)
    return messenger.simulate(chosen.port, chosen.webhook)
