"""What an administrator does with what is stored."""

from __future__ import annotations

import argparse
from pathlib import Path

from bot.commands import Add

KEY_ACTIONS = (
    "show",
    "rotate",
    "reencrypt",
    "retire",
    "rotate-index",
    "reindex",
    "retire-index",
)


def add(command: Add) -> None:
    """Add them."""
    letters = command("dead-letters", _letters, "Notices that were given up: list, or send again.")
    letters.add_argument("action", choices=("list", "send-again"))
    letters.add_argument("id", nargs="?", help="of a notice, or: all")
    command("alarms", _alarms, "What does not arrive or run. Exit status 1 if there is something.")
    backup = command("backup", _backup, "Copy the database. The keys are not in the copy.")
    backup.add_argument("folder", nargs="?", type=Path, help="where to (else as the settings say)")
    restore = command("restore", _restore, "Put a backup back in place of all that is stored.")
    restore.add_argument("file", type=Path)
    restore.add_argument("--yes", action="store_true", help="replace what is stored now")
    keys = command("keys", _keys, "Keys of the encryption: show and change them.")
    keys.add_argument("action", choices=KEY_ACTIONS)
    command("purge", _purge, "Delete now what is older than it is kept.")
    erase = command("erase", _erase, "Erase all that is stored of one person.")
    _who(erase)
    erase.add_argument("--yes", action="store_true", help="do not ask back")
    export = command("export", _export, "Give out all that is stored of one person.")
    _who(export)
    export.add_argument("--format", choices=("json", "html"), default="json")
    export.add_argument("--out", type=Path, help="a file that only you may read, else printed")


def _who(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "reference",
        nargs="?",
        help="of one of their requests; else a number or address is asked for and read from "
        "standard input, for others can see a command line",
    )


def _letters(chosen: argparse.Namespace) -> int:
    from bot.terminal import upkeep

    return upkeep.dead_letters(chosen.action, chosen.id)


def _alarms(_: argparse.Namespace) -> int:
    from bot.terminal import upkeep

    return upkeep.alarms()


def _backup(chosen: argparse.Namespace) -> int:
    from bot.terminal import upkeep

    return upkeep.back_up(chosen.folder)


def _restore(chosen: argparse.Namespace) -> int:
    from bot.terminal import upkeep

    return upkeep.restore(chosen.file, sure=chosen.yes)


def _keys(chosen: argparse.Namespace) -> int:
    from bot.terminal import keyring

    return keyring.change(chosen.action)


def _purge(_: argparse.Namespace) -> int:
    from bot.terminal import upkeep

    return upkeep.purge()


def _erase(chosen: argparse.Namespace) -> int:
    from bot.terminal import persons

    return persons.erase(chosen.reference, sure=chosen.yes)


def _export(chosen: argparse.Namespace) -> int:
    from bot.terminal import persons

    return persons.export(chosen.reference, chosen.format, chosen.out)
