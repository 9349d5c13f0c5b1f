"""``talk``: whole conversations through the same code as the channels.

``conversation`` runs in this process on a throw-away database, the brain as a child.
"""

from __future__ import annotations

import asyncio
import dataclasses
import json
import re
import sys
import tempfile
import uuid
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec

from bot import clinic, settings, wording
from bot.clock import Clock
from bot.conversation.brain_client import Brains
from bot.conversation.service import Conversations
from bot.conversation.turnlog import ChoiceNotOffered, Incoming
from bot.conversation.views import ShownReply, Turn, with_opening
from bot.handoff import destinations
from bot.intake.language import language_of
from bot.running import children
from bot.running.children import Child
from bot.settings import Settings
from bot.store import crypto, keys, migrate
from bot.store.engine import connect
from bot.terminal.shape import shape

EVENTS = {"get_started", "sticker_like", "image", "audio", "file"}
CLOCK = re.compile(r"^\+(\d+)([hmd])$")
UNITS = {"m": "minutes", "h": "hours", "d": "days"}
FIRST = "a"


class BrainDidNotStart(Exception):
    """The brain ended before it was ready; it said why on standard error."""


class Session:
    """The visitors of one run: conversations by the names that the input gives them."""

    def __init__(self, conversations: Conversations, clock: Clock, channel: str) -> None:
        self._conversations = conversations
        self._clock = clock
        self._channel = channel
        self._ids: dict[str, str] = {}
        self._offered: dict[str, dict[str, str]] = {}
        self._greeting: dict[str, Turn] = {}
        self.name = FIRST

    async def line(self, message: dict[str, Any]) -> dict[str, Any]:
        """Do what one input line says, and give the output line."""
        if isinstance(message.get("conversation"), str):
            self.name = message["conversation"]
            return await self._output(None)
        if isinstance(message.get("clock"), str):
            return await self._move(message["clock"])
        if isinstance(message.get("text"), str):
            return await self._say(kind="text", words=message["text"])
        if message.get("event") in EVENTS:
            return await self._say(kind="event", words=message["event"])
        if isinstance(message.get("choice"), str):
            return await self._press(message["choice"])
        return {"error": "unknown_input", "conversation": self.name}

    async def _move(self, by: str) -> dict[str, Any]:
        found = CLOCK.match(by)
        if not found:
            return {"error": "unknown_input", "conversation": self.name}
        self._clock.forward(timedelta(**{UNITS[found[2]]: int(found[1])}))
        return await self._output(None)

    async def _press(self, title: str) -> dict[str, Any]:
        await self._begin("")
        choice = self._offered[self.name].get(title)
        if choice is None:
            return {"error": "choice_not_offered", "conversation": self.name}
        try:
            return await self._say(kind="choice", choice_id=choice)
        except ChoiceNotOffered:
            return {"error": "choice_not_offered", "conversation": self.name}

    async def _say(
        self, *, kind: str, words: str | None = None, choice_id: str | None = None
    ) -> dict[str, Any]:
        identity = await self._begin(words or "")
        incoming = Incoming(str(uuid.uuid4()), kind, words, choice_id)
        turn = await self._conversations.say(identity, incoming)
        greeting = self._greeting.pop(self.name, None)
        replies = turn.replies
        if greeting is not None and words != "get_started":
            # The opening stands before the first answer, as a page shows it.
            replies = with_opening(greeting.replies, replies)
        self._offer(turn if replies is turn.replies else _with(turn, replies))
        return await self._output(turn, replies)

    async def _begin(self, words: str) -> str:
        """The conversation's id. A new one opens in the language of the first words."""
        if self.name not in self._ids:
            language = language_of(words) or "en"
            identity, greeting = await self._conversations.open(self._channel, language)
            self._ids[self.name] = identity
            self._greeting[self.name] = greeting
            self._offer(greeting)
        return self._ids[self.name]

    def _offer(self, turn: Turn) -> None:
        self._offered[self.name] = {
            choice.title: choice.id for reply in turn.replies for choice in reply.choices
        }

    async def _output(
        self, turn: Turn | None, replies: tuple[ShownReply, ...] = ()
    ) -> dict[str, Any]:
        identity = self._ids.get(self.name)
        ticket = await self._conversations.ticket(identity) if identity else None
        understood = turn.understood if turn and turn.kind == "text" else None
        return {
            "conversation": self.name,
            "replies": [_reply(reply) for reply in replies],
            "understood": shape(understood) if understood else None,
            "asked": turn.asked if turn else None,
            "ticket": ticket,
        }


def _with(turn: Turn, replies: tuple[ShownReply, ...]) -> Turn:
    return msgspec.structs.replace(turn, replies=replies)


def _reply(reply: ShownReply) -> dict[str, Any]:
    shown: dict[str, Any] = {"text": reply.text, "choices": [c.title for c in reply.choices]}
    if reply.source is not None:
        shown["source"] = {"article": reply.source.article, "claims": list(reply.source.claims)}
    return shown


def run(*, jsonl: bool, channel: str, database: str | None) -> int:
    """Hold conversations until the input ends. Exit status 0, or 1 without a brain."""
    with tempfile.TemporaryDirectory(prefix="nerveline-") as folder:
        known = settings.load()
        _train(known)
        place = Path(folder)
        brain = children.start("brain", {"NERVELINE_BRAIN_SOCKET": str(place / "brain.sock")})
        try:
            return asyncio.run(_talk(known, place, brain, jsonl, channel, database))
        except BrainDidNotStart:
            return 1
        except KeyboardInterrupt:
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


async def _talk(
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
    lines = wording.load(facts.facts(), facts.titles())
    engine = connect(url)
    conversations = Conversations(
        engine, client, lines, clock, office=facts.office, keep_hours=known.draft_hours
    )
    session = Session(conversations, clock, channel)
    try:
        await _until_ready(socket, brain)
        await (_lines(session) if jsonl else _chat(session))
    finally:
        await client.close()
        engine.dispose()
    return 0


def _throw_away(known: Settings, place: Path) -> Settings:
    """The same settings with keys that vanish with the conversation."""
    return dataclasses.replace(known, var=place, keys="", index_key="", production=False)


async def _until_ready(socket: Path, brain: Child) -> None:
    while not children.answers_on_socket(socket):
        if brain.ended():
            raise BrainDidNotStart
        await asyncio.sleep(0.05)


async def _lines(session: Session) -> None:
    """JSON lines in, JSON lines out; nothing ends the loop but the end of the input."""
    while line := await asyncio.to_thread(sys.stdin.readline):
        try:
            message = json.loads(line)
        except ValueError:
            message = None
        if isinstance(message, dict):
            result = await session.line(message)
        else:
            result = {"error": "invalid_json"}
        print(json.dumps(result, ensure_ascii=False), flush=True)


async def _chat(session: Session) -> None:
    """A chat for people: numbers press the buttons, an empty line ends it."""
    print("A conversation with Nerveline. A number presses a button; Ctrl-D ends it.\n")
    buttons: list[str] = []
    while True:
        try:
            words = (await asyncio.to_thread(input, "you  ")).strip()
        except EOFError:
            return
        chosen = words.isdigit() and 0 < int(words) <= len(buttons)
        message = {"choice": buttons[int(words) - 1]} if chosen else {"text": words}
        result = await session.line(message)
        buttons = []
        for reply in result.get("replies", ()):
            print(f"\nbot  {reply['text']}")
            if "source" in reply:
                print(f"     ({reply['source']['article']})")
            buttons += reply["choices"]
        print("".join(f"\n     [{number}] {title}" for number, title in enumerate(buttons, 1)))
        print()
