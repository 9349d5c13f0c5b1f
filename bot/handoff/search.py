"""Finding a ticket by what a caller says, without reading all of them.

A name's words, their first three letters, a number and its last four digits are
kept as keyed hashes. Equal ones are found; what they were cannot be read from them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from sqlalchemy import delete, insert
from sqlalchemy.engine import Connection

from bot.contract import DECLINED, Detail
from bot.store.crypto import blind_index
from bot.store.tables import ticket_words

NAMES = ("name", "patient_name")
PREFIX = 3
LAST = 4
# 128 bits: no two words of any clinic share a token by chance.
_LENGTH = 32
_WORD = re.compile(r"[^\W_]+")


def words(name: str) -> list[str]:
    """The words of a name as they are compared: small, without accents."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return _WORD.findall("".join(sign for sign in plain if not unicodedata.combining(sign)))


def word(value: str) -> str:
    """The token of a whole word of a name."""
    return _token("word", value)


def prefix(value: str) -> str:
    """The token of the first letters of a word."""
    return _token("prefix", value[:PREFIX])


def phone(number: str) -> str:
    """The token of a number in E.164; an extension does not count."""
    return _token("phone", number.partition(";")[0])


def last_four(number: str) -> str:
    """The token of the last four digits of a number."""
    return _token("last", number.partition(";")[0][-LAST:])


def email(address: str) -> str:
    """The token of an address."""
    return _token("email", address)


def index(conn: Connection, ticket_id: str, details: Mapping[str, Detail | None]) -> None:
    """Let the ticket be found by these details, and by no others."""
    conn.execute(delete(ticket_words).where(ticket_words.c.ticket_id == ticket_id))
    found = sorted(tokens(details))
    if found:
        rows = [{"ticket_id": ticket_id, "token": token} for token in found]
        conn.execute(insert(ticket_words), rows)


def tokens(details: Mapping[str, Detail | None]) -> set[str]:
    """All tokens of a ticket's details."""
    given = {
        key: value
        for key, value in details.items()
        if isinstance(value, str) and value and value != DECLINED
    }
    named = [each for key in NAMES if key in given for each in words(given[key])]
    found = {word(each) for each in named} | {prefix(each) for each in named if len(each) >= PREFIX}
    if "phone" in given:
        found |= {phone(given["phone"]), last_four(given["phone"])}
    if "email" in given:
        found.add(email(given["email"]))
    return found


def _token(kind: str, value: str) -> str:
    return blind_index(f"find-{kind}", value)[:_LENGTH]
