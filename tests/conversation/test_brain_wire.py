"""What the conversation makes of whatever answers where a brain should be."""

import asyncio
from contextlib import asynccontextmanager

import pytest

from bot.conversation.brain_wire import NoAnswer, Wire

FINE = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok"


@asynccontextmanager
async def brain(*answers, closes=False):
    """A server on a port that gives one answer after the other; counts its connections."""
    left, seen, made = list(answers), [], []

    async def serve(reader, writer):
        made.append(writer)
        while left and (head := await reader.readline()):
            rest = await reader.readuntil(b"\r\n\r\n")
            seen.append(head + rest)
            writer.write(left.pop(0))
            await writer.drain()
            if closes:
                break
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield address, seen, made
    finally:
        server.close()
        for each in made:
            each.close()


def test_a_port_is_asked_as_a_socket_is_and_the_connection_is_kept():
    async def ask():
        async with brain(FINE, FINE) as (address, seen, made):
            wire = Wire(f"{address}/", "s3cret")
            assert await wire.ask("GET", "/ready") == (200, b"ok")
            assert await wire.ask("GET", "/ready") == (200, b"ok")
            wire.close()
            assert len(made) == 1
            assert seen[0].startswith(b"GET /ready HTTP/1.1\r\nhost: 127.0.0.1:")
            assert b"authorization: Bearer s3cret\r\n" in seen[0]

    asyncio.run(ask())


def test_a_long_answer_comes_whole():
    long = b"x" * 300_000

    async def ask():
        answer = b"HTTP/1.1 200 OK\r\nContent-Length: 300000\r\n\r\n" + long
        async with brain(answer) as (address, _, _):
            wire = Wire(address)
            assert await wire.ask("GET", "/ready") == (200, long)
            wire.close()

    asyncio.run(ask())


@pytest.mark.parametrize("said", [b"", b"connection: close\r\n"])
def test_after_a_connection_was_closed_there_is_a_new_one(said):
    answer = FINE.replace(b"\r\n\r\n", b"\r\n" + said + b"\r\n")

    async def ask():
        async with brain(answer, answer, closes=True) as (address, _, made):
            wire = Wire(address)
            for _ in range(2):
                assert await wire.ask("GET", "/ready") == (200, b"ok")
                await asyncio.sleep(0.05)
            wire.close()
            assert len(made) == 2

    asyncio.run(ask())


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"220 mail.example ESMTP\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n\r\nno length",
        b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf",
        b"HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n",
        b"x" * 200_000,
    ],
)
def test_what_is_no_answer_is_none(answer):
    async def ask():
        async with brain(answer, closes=True) as (address, _, _):
            with pytest.raises(NoAnswer):
                await Wire(address).ask("GET", "/ready")

    asyncio.run(ask())


def test_nobody_there_is_no_answer(tmp_path):
    with pytest.raises(NoAnswer):
        asyncio.run(Wire(str(tmp_path / "none")).ask("GET", "/ready"))
