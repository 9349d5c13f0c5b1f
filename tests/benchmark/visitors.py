"""Visitors in a closed loop: each says its next sentence as soon as it was answered."""

from __future__ import annotations

import asyncio
import random
import time
import uuid
from dataclasses import dataclass, field

import aiohttp

# 40 % intake, 40 % questions about the articles, 20 % other.
INTAKE = (
    "I would like somebody to call me",
    "Robin Sample",
    "702-555-0143",
    "mornings are best",
    "low back on the left, for about 3 years",
    "I had injections and a fusion in 2019",
    "no fever, just the pain",
    "my email is robin@example.com",
)
ARTICLES = (
    "Why did surgery not help my back pain?",
    "what are the superior cluneal nerves",
    "is an MRI useless then?",
    "Can a nerve be pinched outside the spine?",
    "what does the doctor say about injections",
    "how is it found out",
    "Is that the doctor's opinion or proven?",
    "what is failed back surgery syndrome",
)
OTHER = ("hello", "thank you", "do you take my insurance?", "where are you")


def script(seed: int, turns: int) -> list[str]:
    """What one visitor says, in the mix of kinds."""
    choose = random.Random(seed)
    kinds = choose.choices((INTAKE, ARTICLES, OTHER), weights=(4, 4, 2), k=turns)
    return [choose.choice(kind) for kind in kinds]


@dataclass
class Seen:
    """What the visitors saw. ``seconds`` of each answered turn; ``faults`` by kind."""

    seconds: list[float] = field(default_factory=list)
    fallbacks: int = 0
    faults: list[str] = field(default_factory=list)
    wrong_thread: int = 0
    repeated: int = 0

    def at(self, share: float) -> float:
        """The time within which that share of turns was answered, in seconds."""
        ordered = sorted(self.seconds)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


async def hold(
    bases: list[str], visitors: int, turns: int, seed: int = 1, *, patient: bool = False
) -> Seen:
    """``visitors`` at the same time, ``turns`` each, spread over the addresses of web.

    A patient visitor sends a turn that failed again, under the same id, as the page does.
    """
    seen = Seen()
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(
        connector=connector, timeout=aiohttp.ClientTimeout(total=30)
    ) as http:
        await asyncio.gather(
            *(
                _visitor(http, bases, seed * 1_000_000 + number, turns, seen, patient)
                for number in range(visitors)
            )
        )
    return seen


async def _visitor(http, bases, number, turns, seen, patient) -> None:
    choose = random.Random(number)
    # Each from an address of its own, as real ones are: the limits count by address.
    address = f"10.{number // 65536 % 256}.{number // 256 % 256}.{number % 256}"
    headers = {"x-forwarded-for": address}

    async def post(path, body):
        tries = 60 if patient else 1
        for attempt in range(tries):
            base = choose.choice(bases)
            head = headers | {"origin": bases[0]}
            try:
                async with http.post(base + path, json=body, headers=head) as answer:
                    if answer.status == 200:
                        seen.repeated += attempt > 0
                        return await answer.json()
                    fault = f"status {answer.status}"
            except (aiohttp.ClientError, asyncio.TimeoutError) as error:
                fault = type(error).__name__
            await asyncio.sleep(0.25 if patient else 0)
        seen.faults.append(fault)
        return None

    opened = await post("/api/sessions", {})
    if opened is None:
        return
    headers["authorization"] = f"Bearer {opened['token']}"
    for text in script(number, turns):
        begun = time.perf_counter()
        turn = str(uuid.uuid4())
        said = await post("/api/turns", {"turn": turn, "text": text})
        if said is None:
            continue
        seen.seconds.append(time.perf_counter() - begun)
        replies = [reply["text"] for reply in said["turn"]["replies"]]
        seen.fallbacks += said["turn"].get("state") == "fallback" or not replies
        seen.wrong_thread += said["turn"]["turn"] != turn or said["turn"]["words"] != text
