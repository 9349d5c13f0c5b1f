"""``python -m bot COMMAND``: reads the words of the command line and runs one command."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from bot.commands import Command, data, messenger, office, processes, terminal

EXIT_SETTINGS = 78  # EX_CONFIG of sysexits.h


def parser() -> argparse.ArgumentParser:
    """All commands with their help."""
    top = argparse.ArgumentParser(
        prog="python -m bot",
        description="Nerveline: the appointment-intake chatbot of a nerve surgery clinic.",
    )
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)

    def command(name: str, run: Command, text: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text)
        sub.set_defaults(run=run)
        return sub

    for topic in (processes, terminal, office, data, messenger):
        topic.add(command)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Gives the exit status: 0 well, 1 failed, 2 usage, 78 settings."""
    from bot.environment import SettingsError
    from bot.running.stopping import die_with_parent
    from bot.store.errors import StoreError

    chosen = parser().parse_args(arguments)
    die_with_parent()
    try:
        status = int(chosen.run(chosen))
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # Who reads along has seen enough: "doctor | head". What Python flushes last goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except SettingsError as error:
        print(f"settings: {error}", file=sys.stderr)
        return EXIT_SETTINGS
    except StoreError as error:
        print(f"store: {error}", file=sys.stderr)
        return 1
