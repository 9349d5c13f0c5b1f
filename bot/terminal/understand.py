"""``understand``: how single messages are read, without a conversation."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from typing import Any

import msgspec
from rasa.core.agent import Agent

from bot import safety, settings
from bot.brain.training import model_path, train
from bot.brain.understanding import understand
from bot.contract import BrainReply, Draft
from bot.conversation.doubt import doubted
from bot.terminal.shape import shape


def run(*, jsonl: bool) -> int:
    """Read standard input line by line. Exit status 0."""
    known = settings.load()
    model = model_path(known.models)
    if not model.exists():
        print("training the model (the data changed) …", file=sys.stderr)
        # Rasa prints that it is done; only answers belong on standard output.
        with contextlib.redirect_stdout(sys.stderr):
            train(known.models)
    agent = Agent.load(str(model))
    for line in sys.stdin:
        result = _answer(agent, line, jsonl)
        print(json.dumps(result, ensure_ascii=False), flush=True)
    return 0


def _answer(agent: Agent, line: str, jsonl: bool) -> dict[str, Any]:
    asked = None
    text = line.rstrip("\n")
    if jsonl:
        try:
            message = json.loads(line)
            text, asked = str(message["text"]), message.get("asked")
        except (ValueError, KeyError, TypeError, AttributeError):
            return {"error": "invalid_json"}
    return asyncio.run(read_one(agent, text, asked))


async def read_one(agent: Agent, text: str, asked: str | None) -> dict[str, Any]:
    """One message in the shape of the command: intent, confidence, language, fields, safety."""
    reading = (await understand(agent, text, asked=asked)).understood
    reply = BrainReply((), reading.language, Draft(), understood=reading)
    found = doubted(text, asked, safety.read(text, (), asked), reply)
    return shape(msgspec.structs.replace(reading, safety=found))
