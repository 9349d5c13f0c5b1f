"""Transactions of a busy program: in their order, and over the connections that stay open."""

import anyio
import pytest
from sqlalchemy import event, text

from bot.store import offloop
from bot.store.engine import KEPT, connect, reading

CROWD = 200


@pytest.fixture
def engine(database_url):
    made = connect(database_url)
    yield made
    made.dispose()


def test_a_crowd_is_served_in_the_order_in_which_it_came(engine):
    done = []

    async def one(number):
        await offloop.transaction(reading(engine), lambda conn: conn.execute(text("SELECT 1")))
        done.append(number)

    async def crowd():
        async with anyio.create_task_group() as group:
            for number in range(CROWD):
                group.start_soon(one, number)

    async def twice():
        await crowd()  # To connect takes longer for some.
        done.clear()
        await crowd()

    anyio.run(twice)
    assert sorted(done) == list(range(CROWD))
    # As many as work at the same time may overtake each other, and a thread may sleep.
    near = [abs(place - number) <= 2 * KEPT for place, number in enumerate(done)]
    assert sum(near) >= 0.9 * CROWD, done


def test_a_crowd_makes_no_connection_that_is_thrown_away(engine):
    made = []
    event.listen(engine, "connect", lambda *_: made.append(1))

    async def crowd():
        async with anyio.create_task_group() as group:
            for _ in range(CROWD):
                group.start_soon(
                    offloop.transaction, engine, lambda conn: conn.execute(text("SELECT 1"))
                )

    anyio.run(crowd)
    assert len(made) <= KEPT
