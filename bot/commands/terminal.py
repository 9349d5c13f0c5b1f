"""Conversations and single messages in the terminal."""

from __future__ import annotations

import argparse

from bot.commands import Add


def add(command: Add) -> None:
    """Add them."""
    talk = command("talk", _talk, "Hold a conversation in the terminal, or many as JSON lines.")
    talk.add_argument("--jsonl", action="store_true", help="one JSON line in, one out")
    talk.add_argument("--channel", choices=("web", "messenger"), default="web")
    talk.add_argument("--database", help="URL of a database to use instead of a throw-away one")
    understand = command("understand", _understand, "Show how single messages are read.")
    understand.add_argument("--jsonl", action="store_true", help="one JSON line in, one out")
    evaluate = command("evaluate", _evaluate, "Measure the understanding on the frozen set.")
    evaluate.add_argument(
        "--stock",
        nargs="?",
        type=int,
        const=100,
        metavar="EPOCHS",
        help="measure Rasa's stock pipeline beside it (100 epochs unless told)",
    )


def _talk(chosen: argparse.Namespace) -> int:
    from bot.terminal.talk import run

    return run(jsonl=chosen.jsonl, channel=chosen.channel, database=chosen.database)


def _understand(chosen: argparse.Namespace) -> int:
    from bot.brain import quiet

    quiet.configure()
    from bot.terminal.understand import run

    return run(jsonl=chosen.jsonl)


def _evaluate(chosen: argparse.Namespace) -> int:
    from bot.brain import quiet

    quiet.configure()
    from bot.terminal.evaluate.run import run

    return run(stock=chosen.stock)
