"""What happens to a sample's conversation on Messenger."""

from __future__ import annotations

from sqlalchemy import insert, select

from bot.channels.messenger import problems, threads
from bot.store.engine import iso
from bot.store.messenger_tables import messenger_threads
from bot.store.tables import conversations


def answered_by_a_person(house) -> str:
    """Somebody from the office answers the sample on Messenger; its conversation."""
    with house.engine.begin() as conn:
        mine = select(conversations.c.id).where(conversations.c.channel == "messenger")
        talk_id, now = conn.execute(mine).scalar_one(), house.clock.now()
        conn.execute(
            insert(messenger_threads).values(
                id="t1",
                person="p1",
                person_index="p1",
                conversation_id=talk_id,
                created_at=iso(now),
                last_in_at=iso(now),
                silent_until=iso(now + threads.SILENCE),
                silent_why="person_answered",
            )
        )
    return talk_id


def trouble(house, reason, thread=None):
    with house.engine.begin() as conn:
        problems.note(conn, thread, reason, iso(house.clock.now()))
