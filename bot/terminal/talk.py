"""``talk``: whole conversations through the same code as the channels.

``conversation`` runs in this process on a throw-away database, the brain as a child.
"""

from __future__ import annotations

import asyncio
import dataclasses
import functools
import json
import sys
import tempfile
import time
from pathlib import Path

from sqlalchemy.engine import Engine

from bot import clinic, settings, wording
from bot.clock import Clock
from bot.conversation.brain_client import Brains
from bot.conversation.service import Conversations
from bot.handoff import destinations
from bot.running import children
from bot.running.children import Child
from bot.settings import Keep, Settings
from bot.store import crypto, keys, migrate
from bot.store.engine import connect, iso
from bot.store.purge import purge
from bot.terminal.session import Session

# Seconds between two looks whether the brain is ready.
POLL = 0.05


class BrainDidNotStart(Exception):
    """The brain ended before it was ready; it said why on standard error."""


def run(*, jsonl: bool, channel: str, database: str | None) -> int:
    """Hold conversations until the input ends. Exit status 0, or 1 without a brain."""
    with tempfile.TemporaryDirectory(prefix="nerveline-") as folder:
        known = settings.load()
        _train(known)
        place = Path(folder)
        brain = children.start("brain", {"NERVELINE_BRAIN_SOCKET": str(place / "brain.sock")})
        print("The assistant is starting …", file=sys.stderr, flush=True)
        try:
            return _talk(known, place, brain, jsonl, channel, database)
        except BrainDidNotStart:
            return 1
        except KeyboardInterrupt:
            print()
            return 0
        finally:
            children.stop([brain])


def _train(known: Settings) -> None:
    """Train first if the data changed, and say so."""
    from bot.brain.training import model_path

    if model_path(known.models).exists():
        return
    print("training the model (the data changed) …", file=sys.stderr)
    children.finish("train")


def _talk(
    known: Settings, place: Path, brain: Child, jsonl: bool, channel: str, database: str | None
) -> int:
    socket = place / "brain.sock"
    url = database or f"sqlite:///{place / 'talk.db'}"
    crypto.use(keys.load_or_make(known if database else _throw_away(known, place)))
    destinations.use(known.destinations if database else ())
    migrate.upgrade(url)
    facts = clinic.load(known.clinic_file)
    clock = Clock()
    client = Brains([str(socket)], known.brain_deadline)
    lines = wording.load(facts.facts(), facts.titles(), facts.instead())
    engine = connect(url)
    conversations = Conversations(
        engine, client, lines, clock, office=facts.office, keep_hours=known.draft_hours
    )
    due = functools.partial(_purge, engine, clock, known.keep)
    session = Session(conversations, clock, channel, due)
    # One loop, run line by line: the input is read in this thread, where Ctrl-C ends it.
    loop = asyncio.new_event_loop()
    try:
        _until_ready(socket, brain)
        (_lines if jsonl else _chat)(session, loop)
    finally:
        loop.run_until_complete(client.close())
        loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()
        engine.dispose()
    return 0


def _purge(engine: Engine, clock: Clock, keep: Keep) -> None:
    """What the work process would have deleted by now."""
    while True:
        with engine.begin() as conn:
            if not any(purge(conn, iso(clock.now()), keep).values()):
                return


def _throw_away(known: Settings, place: Path) -> Settings:
    """The same settings with keys that vanish with the conversation, and stand in no file."""
    return dataclasses.replace(
        known,
        var=place,
        keys=keys.new(),
        keys_file=None,
        index_key=keys.new_index(),
        index_key_file=None,
        production=False,
    )


def _until_ready(socket: Path, brain: Child) -> None:
    while not children.answers_on_socket(socket):
        if brain.ended():
            raise BrainDidNotStart
        time.sleep(POLL)


def _lines(session: Session, loop: asyncio.AbstractEventLoop) -> None:
    """JSON lines in, JSON lines out; nothing ends the loop but the end of the input."""
    while line := sys.stdin.readline():
        try:
            message = json.loads(line)
        except ValueError:
            message = None
        if isinstance(message, dict):
            result = loop.run_until_complete(session.line(message))
        else:
            result = {"error": "invalid_json"}
        print(json.dumps(result, ensure_ascii=False), flush=True)


def _chat(session: Session, loop: asyncio.AbstractEventLoop) -> None:
    """A chat for people: numbers press the buttons; Ctrl-D or Ctrl-C ends it."""
    print("A conversation with Nerveline. A number presses a button; Ctrl-D ends it.\n")
    buttons: list[str] = []
    while True:
        try:
            words = input("you  ").strip()
        except EOFError:
            return
        chosen = words.isdigit() and 0 < int(words) <= len(buttons)
        message = {"choice": buttons[int(words) - 1]} if chosen else {"text": words}
        result = loop.run_until_complete(session.line(message))
        buttons = []
        for reply in result.get("replies", ()):
            print("\nbot  " + reply["text"].replace("\n", "\n     "))
            if "source" in reply:
                print(f"     ({reply['source']['article']})")
            buttons += reply["choices"]
        print("".join(f"\n     [{number}] {title}" for number, title in enumerate(buttons, 1)))
        print()
