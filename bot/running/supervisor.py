"""``make run``: everything on this machine, from nothing to an address, and down again."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from datetime import datetime, timezone
from pathlib import Path

from bot import settings
from bot.brain.training import model_path
from bot.environment import SettingsError
from bot.running import children
from bot.running.children import Child
from bot.running.progress import Progress
from bot.running.stopping import stop_on_signals
from bot.settings import Settings

POLL = 0.05
# Seconds between two starts of a child that keeps dying.
RESTART_PAUSE = 2.0
# In the var folder, where standard output is no terminal.
FIRST_PASSWORD = "first-password"  # noqa: S105 - a file's name


class NotStarted(Exception):
    """A process ended before it was ready."""


class Stopped(Exception):
    """The person at the keyboard wants to stop before everything was up."""


def run() -> int:
    """Start web, brain and work; watch them until a signal; stop them. Exit status 0 or 1.

    Raises ``SettingsError`` where the port is taken, or this installation runs already.
    """
    known = settings.load()
    if not children.is_free(known.host, known.port):
        raise SettingsError(f"port {known.port} is in use; choose another by NERVELINE_PORT")
    if children.answers_on_socket(known.brain_socket):
        raise SettingsError(
            f"Nerveline runs already with {known.var}; another one needs NERVELINE_VAR and"
            " NERVELINE_PORT of its own"
        )
    known.var.mkdir(mode=0o700, parents=True, exist_ok=True)
    stop = stop_on_signals()
    progress = Progress(known.var / "times.json")
    running: list[Child] = []
    try:
        _start(known, progress, running, stop)
        _watch(progress, running, stop)
    except Stopped:
        pass
    except NotStarted as error:
        progress.say(f"  {error} did not start; what it said stands above.")
        return 1
    finally:
        children.stop(running)
        progress.say("Stopped." if running else "")
    return 0


def _start(
    known: Settings, progress: Progress, running: list[Child], stop: threading.Event
) -> None:
    progress.say("Nerveline is starting.")
    # Web first: it needs no tables to say that it is there, and would share the processors.
    known.brain_socket.unlink(missing_ok=True)
    web = _child("web", running)
    with progress.step("web"):
        _until(lambda: children.answers_on_port(known.host, known.port), web, stop)
    progress.say(
        f"  The pages are up: {known.public_url}/ (the chat answers once the brain is ready)"
    )
    # The brain takes longest; the tables are made beside it.
    brain = _child("brain", running) if model_path(known.models).exists() else None
    first = _prepare(known, progress)
    if brain is None:
        _train(progress, stop)
        brain = _child("brain", running)
    started = brain
    with progress.step("brain"):
        _until(lambda: children.answers_on_socket(known.brain_socket), started, stop)
    _child("work", running)
    _welcome(known, progress, first)


def _prepare(known: Settings, progress: Progress) -> list[str]:
    """Keys, tables and the first staff log-in, if there is none yet: the lines that tell it."""
    from bot.inbox import people
    from bot.store import keys, migrate
    from bot.store.engine import connect, iso, plainly

    with progress.step("database"), plainly():
        keys.install(known)
        migrate.upgrade(known.database)
        engine = connect(known.database)
        first = people.ensure_first(engine, iso(datetime.now(timezone.utc)))
        engine.dispose()
        return [] if first is None else _handed_over(known.var, *first)


def _handed_over(var: Path, login: str, password: str) -> list[str]:
    """The lines that tell the first log-in: on a terminal the password, else where it lies.

    Output that goes into a file may be read by others, and stays. Raises ``OSError``.
    """
    if sys.stdout.isatty():
        return [
            f"  Staff log-in            {login}   password {password}",
            "                          (shown once; make run keeps only its hash)",
        ]
    path = var / FIRST_PASSWORD
    # Anew, so that neither the rights nor a link of an older file hold.
    path.unlink(missing_ok=True)
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(password + "\n")
    return [
        f"  Staff log-in            {login}   password in {path}",
        "                          (this is no terminal; delete the file once it is read)",
    ]


def _train(progress: Progress, stop: threading.Event) -> None:
    """Train in a process of its own: it needs much memory, and only for a while."""
    with progress.step("training the model"):
        training = children.start("train", quiet=True)
        while not training.ended():
            if stop.wait(POLL):
                children.stop([training])
                raise Stopped
    if training.process.returncode:
        raise NotStarted("training")


def _child(name: str, running: list[Child]) -> Child:
    child = children.start(name)
    running.append(child)
    return child


def _until(ready: Callable[[], bool], child: Child, stop: threading.Event) -> None:
    while not ready():
        if child.ended():
            raise NotStarted(child.name)
        if stop.wait(POLL):
            raise Stopped


def _welcome(known: Settings, progress: Progress, first: list[str]) -> None:
    progress.say()
    progress.say(f"  Chat and contact form   {known.public_url}/")
    progress.say(f"  Staff inbox             {known.public_url}/staff")
    if first:
        for line in first:
            progress.say(line)
    else:
        progress.say("  Staff log-in            as before; a new password:")
        progress.say("                          .venv/bin/python -m bot staff password admin")
    if not known.production:
        progress.say(f"  Data and keys           {known.var} (keys need a copy of their own)")
    progress.say("  Ctrl-C stops everything.")


def _watch(progress: Progress, running: list[Child], stop: threading.Event) -> None:
    """Start a child again that ended by itself, until a signal comes."""
    while not stop.wait(POLL * 4):
        for place, child in enumerate(running):
            if child.ended():
                progress.say(
                    f"  {child.name} ended ({child.process.returncode}); starting it again."
                )
                if stop.wait(RESTART_PAUSE):
                    return
                running[place] = children.start(child.name)
