"""Every dialogue through the session of ``talk``: real brain, real actions, real store."""

import asyncio
from pathlib import Path

import pytest

from bot import clinic, settings, wording
from bot.brain.training import model_path
from bot.clock import Clock
from bot.conversation.brain_client import Brains
from bot.conversation.service import Conversations
from bot.handoff import destinations
from bot.running import children
from bot.store import migrate
from bot.store.engine import connect
from bot.terminal.talk import Session
from tests.conversations.dialogues import check_texts, check_ticket, load

pytestmark = pytest.mark.brain


class Brain:
    """A brain process that a dialogue can stop and start."""

    def __init__(self, socket: Path) -> None:
        self.socket = socket
        self.child = None

    def start(self) -> None:
        self.child = children.start("brain", {"NERVELINE_BRAIN_SOCKET": str(self.socket)})
        while not children.answers_on_socket(self.socket):
            assert not self.child.ended(), "the brain did not start"

    def stop(self) -> None:
        if self.child is not None:
            children.stop([self.child])
            self.child = None


@pytest.fixture(scope="session")
def brain(tmp_path_factory):
    known = settings.load()
    assert model_path(known.models).exists(), "no model: python -m bot train"
    running = Brain(tmp_path_factory.mktemp("brain") / "brain.sock")
    running.start()
    yield running
    running.stop()


@pytest.mark.parametrize("dialogue", load(), ids=lambda each: each.name)
def test_dialogue(dialogue, brain, tmp_path, keyring):
    asyncio.run(hold(dialogue, brain, tmp_path))


async def hold(dialogue, brain, folder):
    url = f"sqlite:///{folder / 'talk.db'}"
    migrate.upgrade(url)
    destinations.use(())
    known = settings.load()
    facts = clinic.load(known.clinic_file)
    clock = Clock()
    client = Brains([str(brain.socket)], known.brain_deadline)
    engine = connect(url)
    lines = wording.load(facts.facts(), facts.titles())
    session = Session(Conversations(engine, client, lines, clock), clock, dialogue.channel)
    result = {}
    try:
        for step in dialogue.steps:
            if step.kind == "brain":
                getattr(brain, step.value)()
                continue
            result = await session.line(line(step))
            compare(step, result)
    finally:
        await client.close()
        engine.dispose()
        destinations.use(None)
    check_ticket(dialogue, result["ticket"])


def line(step):
    name = {"say": "text", "press": "choice"}.get(step.kind, step.kind)
    return {name: step.value}


def compare(step, result):
    assert "error" not in result, (step.value, result)
    texts = [reply["text"] for reply in result["replies"]]
    assert step.kind == "clock" or texts, "silence"
    check_texts(step, texts)
    if "asked" in step.checks:
        assert result["asked"] == step.checks["asked"], (step.value, result)
    if "source" in step.checks:
        claims = [each["source"]["claims"] for each in result["replies"] if "source" in each]
        assert any(step.checks["source"] in each for each in claims), result
    if "safety" in step.checks:
        assert result["understood"]["safety"]["action"] == step.checks["safety"], result
