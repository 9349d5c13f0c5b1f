"""The processes, and what has to be there before they start."""

from __future__ import annotations

import argparse
import os
import sys

from bot.commands import Add


def add(command: Add) -> None:
    """Add them."""
    command("run", _run, "Start everything on this machine: web, brain and work. Ctrl-C stops it.")
    command(
        "web",
        _web,
        "The web process: chat, contact form, staff inbox. The only one a network sees.",
    )
    command("brain", _brain, "The brain process: Rasa behind a Unix socket.")
    command(
        "work",
        _work,
        "The work process: delivers requests to their destinations, purges old drafts.",
    )
    command("train", _train, "Train the model if the data changed.")
    command("migrate", _migrate, "Bring the database to the newest form.")


def _tell_misspelt() -> None:
    """Name settings that are none, on standard error; whoever has a parent leaves it to that one."""
    from bot.running.stopping import PARENT
    from bot.setting_names import misspelt

    if PARENT not in os.environ:
        for wrong in misspelt(os.environ):
            print(f"settings: {wrong}", file=sys.stderr)


def _run(_: argparse.Namespace) -> int:
    _tell_misspelt()
    from bot.running.supervisor import run

    return run()


def _web(_: argparse.Namespace) -> int:
    _tell_misspelt()
    from bot import settings, starting

    starting.begin()
    from bot.app import serve

    serve(settings.load())
    return 0


def _brain(_: argparse.Namespace) -> int:
    _tell_misspelt()
    from bot import settings, starting

    starting.begin()
    from bot.brain import light, quiet

    known = settings.load()
    quiet.configure()
    if not known.tensorflow:
        light.leave_out(*light.ANSWERING)
    from bot.brain.server import serve
    from bot.brain.training import model_path

    serve(known, model_path(known.models))
    return 0


def _work(_: argparse.Namespace) -> int:
    _tell_misspelt()
    from bot import settings
    from bot.running.stopping import stop_on_signals
    from bot.work import run

    run(settings.load(), stop_on_signals())
    return 0


def _train(_: argparse.Namespace) -> int:
    from bot import settings
    from bot.brain import light, quiet
    from bot.brain.training import TrainingFailed, announced, model_path, train

    known = settings.load()
    if model_path(known.models).exists():
        print("the model is up to date")
        return 0
    quiet.configure()
    if not known.tensorflow:
        light.leave_out(*light.LEARNING)
    try:
        with announced(known.models):
            train(known.models)
    except TrainingFailed:
        return 1
    return 0


def _migrate(_: argparse.Namespace) -> int:
    from bot import settings
    from bot.store import migrate
    from bot.store.engine import plainly

    with plainly():
        migrate.upgrade(settings.load().database)
    return 0
