"""Several brains behind sockets: any of them answers any turn."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import textwrap
import time

import pytest

from bot.contract import BrainReply, BrainRequest, Draft, Reply, encode
from bot.conversation import brain_client
from bot.conversation.brain_client import BrainAway, BrainBusy, Brains

SECRET = "s" * 32
# A brain in a process of its own: it answers, hangs, or dies in the middle of an answer.
SERVER = textwrap.dedent(
    """
    import asyncio, os, sys
    from pathlib import Path
    import uvicorn
    from starlette.applications import Starlette
    from starlette.responses import Response
    from starlette.routing import Route

    path, manner, reply, secret = sys.argv[1:]

    async def turn(request):
        if secret and request.headers.get("authorization") != f"Bearer {secret}":
            return Response(status_code=401)
        with open(path + ".seen", "a") as seen:
            seen.write("turn\\n")
        if manner == "hangs":
            await asyncio.sleep(60)
        if manner == "dies":
            os._exit(1)
        if manner == "broken":
            return Response(status_code=500)
        return Response(bytes.fromhex(reply))

    async def ready(request):
        return Response(b"")

    app = Starlette(routes=[Route("/turn", turn, methods=["POST"]), Route("/ready", ready)])
    uvicorn.run(app, uds=path, log_level="error", ws="none")
    """
)


def reply():
    return BrainReply(
        replies=(Reply(text="hello"),),
        language="en",
        draft=Draft(),
        asked=None,
        understood=None,
        effects=(),
    )


def request():
    return BrainRequest(
        conversation="c", turn_id="t", at="2026-01-05T10:00:00Z", channel="web", language="en"
    )


@pytest.fixture
def brain(tmp_path):
    running = []

    def start(name, manner="answers", secret=""):
        path = str(tmp_path / name)
        process = subprocess.Popen(
            [sys.executable, "-c", SERVER, path, manner, encode(reply()).hex(), secret]
        )
        running.append(process)
        until = time.monotonic() + 20
        while True:
            assert time.monotonic() < until
            with socket.socket(socket.AF_UNIX) as probe:
                if probe.connect_ex(path) == 0:
                    return path, process
            time.sleep(0.02)

    yield start
    for process in running:
        process.kill()
        process.wait()


def ask(paths, times=1, deadline=20.0, secret=""):
    async def all_of_them():
        brains = Brains(paths, deadline, secret)
        try:
            return [await brains.answer(request()) for _ in range(times)]
        finally:
            await brains.close()

    return asyncio.run(all_of_them())


def test_a_turn_whose_brain_dies_is_answered_by_another(brain):
    dying, _ = brain("a", "dies")
    living, _ = brain("b")
    assert ask([dying, living], times=3) == [reply()] * 3


def test_a_brain_that_was_killed_is_missed_by_nobody(brain):
    first, process = brain("a")
    second, _ = brain("b")
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert ask([first, second], times=5) == [reply()] * 5


def test_brains_that_never_started_are_waited_for_once_and_no_longer(tmp_path):
    async def twice():
        brains = Brains([str(tmp_path / "a"), str(tmp_path / "b")], 1.0)
        took = []
        for _ in range(2):
            begun = time.monotonic()
            with pytest.raises(BrainAway):
                await brains.answer(request())
            took.append(time.monotonic() - begun)
        await brains.close()
        return took

    first, second = asyncio.run(twice())
    assert first < 20
    assert second < first


def test_the_deadline_holds_for_the_whole_turn(brain):
    slow, _ = brain("a", "hangs")
    begun = time.monotonic()
    with pytest.raises(BrainAway, match="TimeoutError"):
        ask([slow], deadline=0.5)
    assert time.monotonic() - begun < 20


def test_a_request_that_a_brain_cannot_answer_is_not_asked_again(brain, tmp_path):
    broken, _ = brain("a", "broken")
    other, _ = brain("b")
    with pytest.raises(BrainAway, match="status 500"):
        ask([broken, other])
    assert not (tmp_path / "b.seen").exists()


def test_a_full_queue_is_told_at_once(brain, monkeypatch):
    monkeypatch.setattr(brain_client, "MOST_WAITING", 2)
    slow, _ = brain("a", "hangs")

    async def five():
        brains = Brains([slow], 1.0)
        try:
            return await asyncio.gather(
                *(brains.answer(request()) for _ in range(5)), return_exceptions=True
            )
        finally:
            await brains.close()

    found = [type(each) for each in asyncio.run(five())]
    assert found.count(BrainBusy) == 3
    assert found.count(BrainAway) == 2


def test_the_secret_is_shown(brain):
    path, _ = brain("a", secret=SECRET)
    assert ask([path], secret=SECRET) == [reply()]
    with pytest.raises(BrainAway, match="status 401"):
        ask([path])
