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
# Tries of a patient visitor, and the seconds between two.
TRIES, PAUSE = 120, 0.25


def script(seed: int, turns: int) -> list[str]:
    """What one visitor says, in the mix of kinds."""
    choose = random.Random(seed)
    kinds = choose.choices((INTAKE, ARTICLES, OTHER), weights=(4, 4, 2), k=turns)
    return [choose.choice(kind) for kind in kinds]


@dataclass
class Seen:
    """What the visitors saw. ``seconds`` of each answered turn; ``faults`` by kind.

    ``said`` has for each visitor the turns it sent: id, words, and the texts that answered.
    """

    seconds: list[float] = field(default_factory=list)
    fallbacks: int = 0
    faults: list[str] = field(default_factory=list)
    wrong_thread: int = 0
    repeated: int = 0
    said: dict[int, list[tuple[str, str, tuple[str, ...]]]] = field(default_factory=dict)

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
    async with _connections() as http:
        numbers = [seed * 1_000_000 + number for number in range(visitors)]
        await asyncio.gather(
            *(_Visitor(http, bases, number, seen, patient).talk(turns) for number in numbers)
        )
    return seen


async def hold_rest(base: str, visitors: int, turns: int, seed: int = 1) -> Seen:
    """The same sentences, to the REST channel of stock Rasa."""
    seen = Seen()
    async with _connections() as http:

        async def talk(number: int) -> None:
            for text in script(number, turns):
                begun = time.perf_counter()
                body = {"sender": f"visitor-{number}", "message": text}
                async with http.post(f"{base}/webhooks/rest/webhook", json=body) as answer:
                    if answer.status != 200:
                        seen.faults.append(f"status {answer.status}")
                        continue
                    replies = await answer.json()
                seen.seconds.append(time.perf_counter() - begun)
                seen.fallbacks += not replies

        await asyncio.gather(*(talk(seed * 1_000_000 + number) for number in range(visitors)))
    return seen


def _connections() -> aiohttp.ClientSession:
    connector = aiohttp.TCPConnector(limit=0)
    return aiohttp.ClientSession(connector=connector, timeout=aiohttp.ClientTimeout(total=60))


class _Visitor:
    def __init__(
        self,
        http: aiohttp.ClientSession,
        bases: list[str],
        number: int,
        seen: Seen,
        patient: bool,
    ) -> None:
        self._http, self._bases, self._seen = http, bases, seen
        self._number = number
        self._choose = random.Random(number)
        self._tries = TRIES if patient else 1
        # Each from an address of its own, as real ones are: the limits count by address.
        address = f"10.{number // 65536 % 256}.{number // 256 % 256}.{number % 256}"
        self._headers = {"x-forwarded-for": address, "origin": bases[0]}

    async def talk(self, turns: int) -> None:
        opened = await self._post("/api/sessions", {})
        if opened is None:
            return
        self._headers["authorization"] = f"Bearer {opened['token']}"
        seen = self._seen
        mine = seen.said.setdefault(self._number, [])
        for text in script(self._number, turns):
            begun = time.perf_counter()
            turn = str(uuid.UUID(int=self._choose.getrandbits(128), version=4))
            said = await self._post("/api/turns", {"turn": turn, "text": text})
            if said is None:
                continue
            seen.seconds.append(time.perf_counter() - begun)
            shown = said["turn"]
            replies = tuple(reply["text"] for reply in shown["replies"])
            mine.append((turn, text, replies))
            seen.fallbacks += shown["state"] == "fallback" or not replies
            seen.wrong_thread += shown["turn"] != turn or shown["words"] != text

    async def _post(self, path, body):
        fault = ""
        for attempt in range(self._tries):
            base = self._choose.choice(self._bases)
            try:
                async with self._http.post(base + path, json=body, headers=self._headers) as answer:
                    if answer.status == 200:
                        self._seen.repeated += attempt > 0
                        return await answer.json()
                    fault = f"status {answer.status}"
            except (aiohttp.ClientError, asyncio.TimeoutError) as error:
                fault = type(error).__name__
            if attempt + 1 < self._tries:
                await asyncio.sleep(PAUSE)
        self._seen.faults.append(fault)
        return None
