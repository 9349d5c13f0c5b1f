"""What was counted after a run, from the store and from what Meta took."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.engine import Connection, Engine

from bot.store.messenger_tables import messenger_events, messenger_messages, messenger_threads
from bot.store.tables import turns
from tests.prove.messenger.load import words

# Seconds in which *work* notes what Meta took, on a machine that has a lot to do. Only if
# it was killed in that time may a message come twice.
NOTED_WITHIN = 5.0


@dataclass
class Figures:
    """One run. ``check`` says which numbers must be 0."""

    people: int = 0
    events: int = 0
    posts: int = 0
    kills: int = 0
    brain_kills: int = 0
    turns: int = 0
    missing: int = 0
    twice_handled: int = 0
    out_of_order: int = 0
    unanswered: int = 0
    fallbacks: int = 0
    messages: int = 0
    never_taken: int = 0
    replies_out_of_order: int = 0
    sent_twice: int = 0
    sent_twice_without_kill: int = 0
    p50_ms: float = 0.0
    p99_ms: float = 0.0
    seconds: float = 0.0
    # What else the machine had to do: its load average before.
    load_before: float = 0.0


# Mark of a message (its number is behind the colon) → (person, when) of each time that Meta took it.
Taken = Mapping[str, Sequence[tuple[str, float]]]


def count(conn: Connection, figures: Figures, share: Mapping[str, int], taken: Taken) -> None:
    """Compare what was said with what was handled and answered."""
    people = {row.conversation_id: row.person for row in conn.execute(select(messenger_threads))}
    seen: dict[str, list[str]] = defaultdict(list)
    for row in conn.execute(select(turns).where(turns.c.kind == "text").order_by(turns.c.id)):
        seen[people[row.conversation_id]].append(row.words)
        figures.turns += 1
        figures.fallbacks += row.state == "fallback"
        figures.unanswered += not row.replies
    for person, number in share.items():
        wanted = [words(each) for each in range(number)]
        counted = Counter(seen[person])
        figures.missing += sum(not counted[each] for each in wanted)
        figures.twice_handled += sum(each - 1 for each in counted.values() if each > 1)
        in_order = [each for each in wanted if counted[each]]
        figures.out_of_order += list(dict.fromkeys(seen[person])) != in_order
    _replies(conn, figures, taken)


def _replies(conn: Connection, figures: Figures, taken: Taken) -> None:
    """Every event has its replies, and Meta took every one of them."""
    found = select(messenger_messages).where(messenger_messages.c.kind == "reply")
    replies = conn.execute(found).all()
    answered = {row.key.partition(":")[0] for row in replies}
    events = conn.execute(select(messenger_events.c.id)).scalars()
    figures.unanswered += sum(str(each) not in answered for each in events)
    known = {int(mark.rpartition(":")[2]) for mark in taken}
    figures.never_taken = sum(row.state != "sent" or row.id not in known for row in replies)


def doubles(figures: Figures, taken: Taken, kills: Sequence[float]) -> None:
    """Messages that Meta took twice, and whether *work* was killed (at those times) before
    it could note the first time; and whether each person got theirs in order.
    """
    figures.messages = len(taken)
    of_person: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for mark, times in taken.items():
        person, first = times[0]
        of_person[person].append((first, int(mark.rpartition(":")[2])))
        if len(times) > 1:
            figures.sent_twice += len(times) - 1
            if not any(first <= at <= first + NOTED_WITHIN for at in kills):
                figures.sent_twice_without_kill += len(times) - 1
    for arrived in of_person.values():
        numbers = [number for _, number in sorted(arrived)]
        figures.replies_out_of_order += numbers != sorted(numbers)


def left(engine: Engine) -> int:
    """Events that wait to be handled, and messages that wait to be sent."""
    with engine.begin() as conn:
        return sum(
            int(
                conn.execute(
                    select(func.count()).select_from(table).where(table.c.state.in_(states))
                ).scalar_one()
            )
            for table, states in (
                (messenger_events, ("waiting",)),
                (messenger_messages, ("waiting", "sending")),
            )
        )


def check(figures: Figures) -> None:
    """Raises ``AssertionError`` where something was lost, doubled or out of order."""
    assert (figures.missing, figures.twice_handled, figures.out_of_order) == (0, 0, 0), figures
    assert (figures.unanswered, figures.never_taken) == (0, 0), figures
    assert figures.turns == figures.events, figures
    assert (figures.sent_twice_without_kill, figures.replies_out_of_order) == (0, 0), figures
