"""What a test says in a conversation, and what it left in the store."""

import asyncio
import uuid

from sqlalchemy import func, select

from bot.conversation.records import Incoming


def text(words, turn_id=None):
    return Incoming(turn_id or str(uuid.uuid4()), "text", words)


def run(coroutine):
    return asyncio.run(coroutine)


def count(engine, table):
    with engine.begin() as conn:
        return conn.execute(select(func.count()).select_from(table)).scalar_one()
