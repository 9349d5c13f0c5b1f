"""A brain that says what a test tells it to, for everything around the real one."""

import asyncio

from bot.contract import (
    BrainReply,
    BrainRequest,
    Choice,
    Draft,
    Effect,
    Reply,
    Suspicion,
    Understood,
)
from bot.conversation.brain_client import BrainAway


class FakeBrain:
    """Echoes words; ``away`` makes it fail, ``danger``, ``despair`` and ``sure`` are what its
    classifier sees. It answers nothing while it is not ``free``.
    """

    def __init__(self) -> None:
        self.away = False
        self.danger = 0.0
        self.despair = 0.0
        self.sure = False
        self.free = asyncio.Event()
        self.free.set()
        self.seconds = 0.0
        self.asked: list[BrainRequest] = []
        self.effects: tuple[Effect, ...] = ()
        self.draft: Draft | None = None
        self.waits_for: str | None = None
        self.line = ""

    async def answer(self, request: BrainRequest) -> BrainReply:
        self.asked.append(request)
        await self.free.wait()
        await asyncio.sleep(self.seconds)
        if self.away:
            raise BrainAway("away")
        heard = request.text or (request.choice.payload if request.choice else "")
        return BrainReply(
            replies=(
                Reply(
                    text=f"heard {heard}",
                    choices=(Choice(title="Go on", payload="resume"),),
                    name=self.line,
                ),
                Reply(text="Reference {reference}"),
            )[: 2 if self.effects else 1],
            language=request.language,
            draft=self.draft or request.draft,
            asked=self.waits_for or request.asked,
            understood=Understood(
                intent="inform",
                confidence=0.9,
                language=request.language,
                suspicion=Suspicion(danger=self.danger, despair=self.despair, sure=self.sure),
            ),
            effects=self.effects,
        )

    async def ready(self) -> bool:
        return not self.away
