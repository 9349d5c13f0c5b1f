"""The brain in this process, once for all dialogues: the very code of the brain process."""

import os
from collections.abc import Iterator

import pytest

from bot import settings
from bot.contract import BrainReply, BrainRequest
from bot.conversation.brain_client import BrainAway
from tests.conversations.dialogues import FULL
from tests.rasa_quietly import quietly


class HouseBrain:
    """Answers like the brain's process; a dialogue can stop and start it."""

    def __init__(self) -> None:
        from bot.brain import light, quiet

        # As the brain's process starts (bot/commands): Rasa's own imports warn a lot.
        known = settings.load()
        if not known.tensorflow:
            # Nothing else: other tests of this process learn.
            light.leave_out(*light.TENSORFLOW)
        quiet.configure()
        with quietly():
            from bot.brain.function import Brain
            from bot.brain.training import model_path

            model = model_path(known.models)
            assert model.exists(), "no model: python -m bot train"
            self.brain = Brain(known, model)
        self.away = False

    async def answer(self, request: BrainRequest) -> BrainReply:
        if self.away:
            raise BrainAway("away")
        return await self.brain.answer(request)

    async def ready(self) -> bool:
        return not self.away

    def stop(self) -> None:
        self.away = True

    def start(self) -> None:
        self.away = False


@pytest.fixture(scope="session")
def house_brain() -> HouseBrain:
    return HouseBrain()


@pytest.fixture
def clinic_of() -> Iterator[object]:
    """Gives a function that sets the clinic of the actions: ``full`` or the repository's."""
    from actions import turn

    before = os.environ.get("NERVELINE_CLINIC_FILE")

    def use(name: str) -> None:
        if name == "full":
            os.environ["NERVELINE_CLINIC_FILE"] = str(FULL)
        for cached in (turn.facts, turn.lines):
            cached.cache_clear()

    yield use
    if before is None:
        os.environ.pop("NERVELINE_CLINIC_FILE", None)
    else:
        os.environ["NERVELINE_CLINIC_FILE"] = before
    for cached in (turn.facts, turn.lines):
        cached.cache_clear()
