"""Search: what somebody at the phone can say of a request, typed as they say it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Connection, Row

from bot.contract import REFERENCE_LENGTH
from bot.handoff import search
from bot.intake.reading.contact.phone import plausible
from bot.store.tables import ticket_words, tickets

# Rows that are decrypted for one search.
MOST = 200
LONGEST_QUERY = 80
_DIGITS = re.compile(r"[\d\s().+-]+")


@dataclass(frozen=True)
class Asked:
    """What to look for: tokens that a ticket must have all of, then a look at the row.

    ``endings``: its number ends so; ``beginnings``: each begins a word of a name.
    """

    tokens: tuple[search.Sought, ...]
    ending: str = ""
    beginnings: tuple[str, ...] = ()


def find(conn: Connection, typed: str, most: int) -> list[str]:
    """The ids of up to ``most`` tickets that fit, newest first.

    At most ``MOST`` rows are read for it.
    """
    words = typed.strip()[:LONGEST_QUERY]
    exact = _by_reference(conn, words)
    if exact:
        return exact
    found: dict[str, str] = {}
    left = MOST
    for asked in ways(words):
        if len(found) >= most:
            break
        rows = _with_tokens(conn, asked, left)
        left -= len(rows)
        found |= {row.id: row.created_at for row in rows if _fits(row, asked)}
    return sorted(found, key=lambda each: found[each], reverse=True)[:most]


def ways(words: str) -> list[Asked]:
    """How to look for these words, the surest way first; nothing if there is none."""
    if "@" in words:
        return [Asked((search.email(words),))]
    digits = "".join(sign for sign in words if sign.isascii() and sign.isdigit())
    if _DIGITS.fullmatch(words) and len(digits) >= search.LAST:
        number = plausible(digits, words.lstrip().startswith("+"))
        whole = [Asked((search.phone(number),))] if number else []
        return [*whole, Asked((search.last_four(digits),), ending=digits)]
    named = search.words(words)
    if not named or digits:
        return []
    whole = [Asked(tuple(search.word(each) for each in named))]
    if any(len(each) < search.PREFIX for each in named):
        return whole
    return [*whole, Asked(tuple({search.prefix(each) for each in named}), beginnings=tuple(named))]


def _by_reference(conn: Connection, words: str) -> list[str]:
    plain = "".join(sign for sign in words.upper() if sign.isalnum())
    if len(plain) != REFERENCE_LENGTH:
        return []
    found = conn.execute(select(tickets.c.id).where(tickets.c.reference == plain))
    return [str(each) for each in found.scalars()]


def _with_tokens(conn: Connection, asked: Asked, most: int) -> Sequence[Row[Any]]:
    # The ids from indexes first: sorting must not drag the encrypted columns along.
    newest = select(tickets.c.id).order_by(tickets.c.created_at.desc()).limit(most)
    for each in asked.tokens:
        ids = select(ticket_words.c.ticket_id).where(ticket_words.c.token.in_(each.tokens()))
        newest = newest.where(tickets.c.id.in_(ids))
    # What need not be looked at is not decrypted.
    looks = [tickets.c.details] if asked.ending or asked.beginnings else []
    wanted = select(tickets.c.id, tickets.c.created_at, *looks)
    return conn.execute(wanted.where(tickets.c.id.in_(list(conn.execute(newest).scalars())))).all()


def _fits(row: Row[Any], asked: Asked) -> bool:
    if not asked.ending and not asked.beginnings:
        return True
    number = str(row.details.get("phone", "")).partition(";")[0]
    if asked.ending and not number.endswith(asked.ending):
        return False
    have = [each for key in search.NAMES for each in search.words(str(row.details.get(key, "")))]
    return all(any(each.startswith(begun) for each in have) for begun in asked.beginnings)
