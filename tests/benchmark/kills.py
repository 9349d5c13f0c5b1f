"""Conversations over several webs and brains, of which one is killed again and again."""

from __future__ import annotations

import asyncio
import random
import threading
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.benchmark import stores, visitors
from tests.benchmark.ours import Installation

# Visitors at the same time.
CROWD = 48
TURNS = 6
# Seconds from one's coming back to the next kill, at random within this span.
BETWEEN = (0.5, 8.0)


@dataclass
class Figures:
    """What was counted. ``lost``, ``doubled``, ``strayed`` and ``differing`` must be 0."""

    seed: int
    conversations: int = 0
    turns: int = 0
    kills: int = 0
    sent_again: int = 0
    fallbacks: int = 0
    # No answer after all tries, or an answer that is not in the store.
    lost: int = 0
    # The same turn more than once in the store.
    doubled: int = 0
    # A turn that stands in a conversation with somebody else's.
    strayed: int = 0
    # What the visitor read is not what is stored.
    differing: int = 0
    seconds: float = 0.0


def run(url: str, folder: Path, conversations: int, seed: int) -> Figures:
    """So many conversations on two webs and two brains; which process is killed, and when,
    follows from the seed.
    """
    figures = Figures(seed, conversations)
    begun = time.monotonic()
    with Installation(folder, webs=2, brains=2, NERVELINE_DATABASE=url) as ours:
        over = threading.Event()
        killer = threading.Thread(target=_kill, args=(ours, seed, over, figures))
        killer.start()
        seen = []
        try:
            for start in range(0, conversations, CROWD):
                crowd = min(CROWD, conversations - start)
                mine = seed * 1000 + start // CROWD
                seen.append(
                    asyncio.run(visitors.hold(ours.bases, crowd, TURNS, mine, patient=True))
                )
        finally:
            over.set()
            killer.join()
        stored = stores.stored(url, ours.key)
    for each in seen:
        _compare(each, stored, figures)
    figures.lost += conversations * TURNS - figures.turns
    figures.seconds = round(time.monotonic() - begun, 1)
    return figures


def check(figures: Figures) -> None:
    """Raises ``AssertionError`` if a turn was lost, doubled or is in another's thread."""
    assert figures.turns == figures.conversations * TURNS, asdict(figures)
    wrong = (figures.lost, figures.doubled, figures.strayed, figures.differing)
    assert wrong == (0, 0, 0, 0), asdict(figures)


def _kill(ours: Installation, seed: int, over: threading.Event, figures: Figures) -> None:
    choose = random.Random(seed)
    victims = [(kind, number) for kind in ("brain", "web") for number in (0, 1)]
    while not over.wait(choose.uniform(*BETWEEN)):
        kind, number = choose.choice(victims)
        ours.kill(kind, number)
        figures.kills += 1
        ours.start(kind, number)
        # The next one dies when this one is back: else nobody would be left.
        while not ours.answers() and not over.wait(0.2):
            pass


def _compare(seen: visitors.Seen, stored, figures: Figures) -> None:
    """What these visitors sent and read, against what the store holds."""
    figures.sent_again += seen.repeated
    figures.fallbacks += seen.fallbacks
    figures.strayed += seen.wrong_thread
    where: dict[str, list[tuple[str, int]]] = {}
    for talk, rows in stored.items():
        for place, row in enumerate(rows):
            where.setdefault(row[0], []).append((talk, place))
    for said in seen.said.values():
        talks = {talk for turn, *_ in said for talk, _ in where.get(turn, ())}
        mine = [turn for turn, *_ in said]
        for talk in talks:
            # The whole thread is this visitor's, in the order in which it was said.
            figures.strayed += [row[0] for row in stored[talk]] != mine
        figures.strayed += max(0, len(talks) - 1)
        for turn, words, replies in said:
            found = where.get(turn, [])
            figures.turns += 1
            figures.lost += not found
            figures.doubled += max(0, len(found) - 1)
            for talk, place in found:
                _, state, kept, texts = stored[talk][place]
                figures.lost += state == "accepted"
                figures.differing += (kept, texts) != (words, replies)
