"""Two turns at once, and what each of them is handed."""

import asyncio

import pytest

from bot.contract import BrainRequest, Choice, Draft

pytestmark = [pytest.mark.brain, pytest.mark.usefixtures("rasa_is_imported")]

SLOTS = {
    name: {"type": "any", "mappings": [{"type": "custom"}]}
    for name in ("language", "draft", "asked", "turn")
}


def request(conversation: str, name: str) -> BrainRequest:
    return BrainRequest(
        conversation=conversation,
        turn_id="1",
        at="2026-11-21T10:00:00+00:00",
        channel="web",
        language="en",
        choice=Choice("", "resume"),
        draft=Draft(open=True, details={"name": name}),
    )


@pytest.mark.filterwarnings("ignore:Slot auto-fill")
def test_two_visitors_whose_turns_have_one_id_see_nothing_of_each_other():
    # Rasa warns while it loads: the fixture loads it first.
    from rasa.shared.core.domain import Domain

    from bot import clinic, settings, wording
    from bot.brain.function import Brain
    from bot.brain.tracker import TurnTrackerStore

    facts = clinic.load(settings.load().clinic_file)
    brain = object.__new__(Brain)
    brain._wording = wording.load(facts.facts(), facts.titles(), facts.instead())
    brain._store = TurnTrackerStore(Domain.from_dict({"slots": SLOTS}))
    brain._facts = {}
    both_began = asyncio.Event()
    waiting = []

    class Agent:
        """Answers once both turns have begun: as Rasa does, which awaits its store."""

        async def handle_message(self, message):
            waiting.append(message)
            if len(waiting) == 2:
                both_began.set()
            await both_began.wait()
            await brain._store.save(await brain._store.retrieve(message.sender_id))
            await message.output_channel.send_response("", {"text": "All right."})

    brain.agent = Agent()

    async def both():
        asks = (request("a", "Ana Reyes"), request("b", "Ben Ito"))
        return await asyncio.gather(*(brain.answer(each) for each in asks))

    replies = asyncio.run(both())
    assert [each.draft.details["name"] for each in replies] == ["Ana Reyes", "Ben Ito"]
