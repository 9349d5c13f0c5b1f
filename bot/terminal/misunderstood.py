"""``misunderstood``: what the bot could not read, grouped, without anybody's details.

For the maintainer: each group with how often it came, what it was taken for, and
examples to copy into ``data/nlu`` once somebody said what they mean.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from rapidfuzz import fuzz
from sqlalchemy import select
from sqlalchemy.engine import Connection

from bot.clock import Clock
from bot.handoff.search import words as name_words
from bot.store import audit
from bot.store.engine import iso
from bot.store.tables import conversations, tickets, turns
from bot.terminal.opened import transaction
from bot.terminal.redaction import redacted

# Below it the bot asked back or gave its general answer.
SURE = 0.5
NOT_READ = frozenset({"out_of_scope", "gibberish"})
MOST = 5000
# How alike two messages of a group are, of 100.
ALIKE = 72
EXAMPLES = 5
_NAMES = ("name", "patient_name")


@dataclass(frozen=True)
class Unread:
    """One message, redacted."""

    text: str
    language: str
    intent: str
    confidence: float


@dataclass
class Group:
    """Messages that say nearly the same."""

    members: list[Unread] = field(default_factory=list)

    @property
    def intent(self) -> str:
        """What most of them were taken for; "" where nothing was."""
        counted = Counter(each.intent for each in self.members if each.intent not in NOT_READ)
        return counted.most_common(1)[0][0] if counted else ""


def run(days: int) -> int:
    """Print the groups of the last days. Exit status 0."""
    now = Clock().now()
    with transaction() as conn:
        found = list(unread(conn, iso(now - timedelta(days=days))))
        audit.append(conn, iso(now), "system", "viewed misunderstood", "turns", {"days": days})
    groups = grouped(found)
    print(f"# {len(found)} messages of {days} days were not understood, {len(groups)} groups")
    print("# Redacted, but written by visitors: keep it where only the clinic can read it.")
    for group in groups:
        print(f"\n{as_yaml(group)}")
    return 0


def unread(conn: Connection, since: str) -> Iterator[Unread]:
    """Messages that were not understood, redacted, the newest first."""
    rows = conn.execute(
        select(turns.c.words, turns.c.understood, turns.c.conversation_id)
        .where(turns.c.at >= since, turns.c.kind == "text", turns.c.state == "answered")
        .order_by(turns.c.id.desc())
        .limit(MOST)
    ).all()
    wrong = [row for row in rows if row.words and _misread(row.understood)]
    names = _names(conn, {row.conversation_id for row in wrong})
    for row in wrong:
        read = row.understood
        yield Unread(
            redacted(row.words, names.get(row.conversation_id, ())),
            str(read.get("language", "en")),
            str(read["intent"]),
            float(read["confidence"]),
        )


def grouped(messages: Sequence[Unread]) -> list[Group]:
    """Messages that are alike together, the largest group first."""
    groups: list[Group] = []
    for message in messages:
        near = next((each for each in groups if _alike(each.members[0], message)), None)
        if near is None:
            groups.append(near := Group())
        near.members.append(message)
    return sorted(groups, key=lambda group: -len(group.members))


def as_yaml(group: Group) -> str:
    """A block as it stands in ``data/nlu``, with a comment above."""
    sure = max(each.confidence for each in group.members)
    guess = group.intent or "CHOOSE_AN_INTENT"
    lines = [
        f"# {len(group.members)} times, taken for {group.intent or 'nothing'} ({sure:.2f} at most)",
        f"- intent: {guess}",
        f"  metadata: {{language: {group.members[0].language}}}",
        "  examples: |",
    ]
    shown = list(dict.fromkeys(each.text for each in group.members))[:EXAMPLES]
    return "\n".join([*lines, *(f"    - {text}" for text in shown)])


def _misread(understood: Any) -> bool:
    if not understood:
        return False
    return understood["intent"] in NOT_READ or understood["confidence"] < SURE


def _alike(one: Unread, other: Unread) -> bool:
    same = fuzz.token_sort_ratio(one.text.lower(), other.text.lower())
    return one.language == other.language and same >= ALIKE


def _names(conn: Connection, ids: Iterable[str]) -> dict[str, set[str]]:
    """The words of the names that were given, by conversation."""
    wanted = list(ids)
    found: dict[str, set[str]] = {}
    drafts = select(conversations.c.id, conversations.c.draft).where(conversations.c.id.in_(wanted))
    filed = select(tickets.c.conversation_id, tickets.c.details).where(
        tickets.c.conversation_id.in_(wanted)
    )
    given = [(row.id, row.draft.get("details", {})) for row in conn.execute(drafts)]
    given += [(row.conversation_id, row.details) for row in conn.execute(filed)]
    for conversation, details in given:
        said = " ".join(str(details.get(key, "")) for key in _NAMES)
        found.setdefault(conversation, set()).update([*name_words(said), *said.casefold().split()])
    return found
