"""The commands below ``make``: ``python -m bot COMMAND``. Each imports only what it needs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

Command = Callable[[argparse.Namespace], int]
EXIT_SETTINGS = 78  # EX_CONFIG of sysexits.h


def parser() -> argparse.ArgumentParser:
    """All commands with their help."""
    top = argparse.ArgumentParser(
        prog="python -m bot",
        description="Nerveline: the appointment-intake chatbot of a nerve surgery clinic.",
    )
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)

    def add(name: str, run: Command, text: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text)
        sub.set_defaults(run=run)
        return sub

    add("run", _run, "Start everything on this machine: web, brain and work. Ctrl-C stops it.")
    add(
        "web",
        _web,
        "The web process: chat, contact form, staff inbox. The only one a network sees.",
    )
    add("brain", _brain, "The brain process: Rasa behind a Unix socket.")
    add(
        "work",
        _work,
        "The work process: delivers requests to their destinations, purges old drafts.",
    )
    add("train", _train, "Train the model if the data changed.")
    add("migrate", _migrate, "Bring the database to the newest form.")
    talk = add("talk", _talk, "Hold a conversation in the terminal, or many as JSON lines.")
    talk.add_argument("--jsonl", action="store_true", help="one JSON line in, one out")
    talk.add_argument("--channel", choices=("web", "messenger"), default="web")
    talk.add_argument("--database", help="URL of a database to use instead of a throw-away one")
    understand = add("understand", _understand, "Show how single messages are read.")
    understand.add_argument("--jsonl", action="store_true", help="one JSON line in, one out")
    staff = add("staff", _staff, "Staff log-ins: list, add, password, deactivate.")
    staff.add_argument("action", choices=("list", "add", "password", "deactivate"))
    staff.add_argument("login", nargs="?", help="the person's log-in name")
    staff.add_argument("--role", choices=("front_desk", "lead", "admin"), default="front_desk")
    destinations = add("destinations", _destinations, "Try a destination with a sample.")
    destinations.add_argument("action", choices=("list", "test"))
    destinations.add_argument("name", nargs="?", help="such as email")
    audit = add("audit", _audit, "Check that no line of the audit was changed or removed.")
    audit.add_argument("action", choices=("verify",))
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Gives the exit status: 0 well, 1 failed, 2 usage, 78 settings."""
    from bot.running.stopping import die_with_parent
    from bot.settings import SettingsError

    chosen = parser().parse_args(arguments)
    die_with_parent()
    try:
        return int(chosen.run(chosen))
    except SettingsError as error:
        print(f"settings: {error}", file=sys.stderr)
        return EXIT_SETTINGS


def _run(_: argparse.Namespace) -> int:
    from bot.running.supervisor import run

    return run()


def _web(_: argparse.Namespace) -> int:
    from bot import settings
    from bot.app import serve

    serve(settings.load())
    return 0


def _brain(_: argparse.Namespace) -> int:
    from bot import settings
    from bot.brain import light, quiet

    known = settings.load()
    quiet.configure()
    if not known.tensorflow:
        light.leave_tensorflow_out()
    from bot.brain.server import serve
    from bot.brain.training import model_path

    serve(known, model_path(known.models))
    return 0


def _work(_: argparse.Namespace) -> int:
    from bot import settings
    from bot.running.stopping import stop_on_signals
    from bot.work import run

    run(settings.load(), stop_on_signals())
    return 0


def _train(_: argparse.Namespace) -> int:
    from bot.brain import quiet

    quiet.configure()
    from bot import settings
    from bot.brain.training import TrainingFailed, model_path, train

    known = settings.load()
    if model_path(known.models).exists():
        print("the model is up to date")
        return 0
    try:
        train(known.models)
    except TrainingFailed:
        return 1
    return 0


def _migrate(_: argparse.Namespace) -> int:
    from bot import settings
    from bot.store import migrate

    migrate.upgrade(settings.load().database)
    return 0


def _talk(chosen: argparse.Namespace) -> int:
    from bot.terminal.talk import run

    return run(jsonl=chosen.jsonl, channel=chosen.channel, database=chosen.database)


def _understand(chosen: argparse.Namespace) -> int:
    from bot.brain import quiet

    quiet.configure()
    from bot.terminal.understand import run

    return run(jsonl=chosen.jsonl)


def _staff(chosen: argparse.Namespace) -> int:
    from bot.terminal.office import staff

    return staff(chosen.action, chosen.login, chosen.role)


def _destinations(chosen: argparse.Namespace) -> int:
    from bot.terminal.office import try_destination

    return try_destination(chosen.action, chosen.name)


def _audit(_: argparse.Namespace) -> int:
    from bot.terminal.office import verify_audit

    return verify_audit()
