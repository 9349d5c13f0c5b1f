"""Finding a ticket by what a caller says, or by its person's others, without reading all.

A name's words, their first three letters, a number and its last four digits are
kept as keyed hashes. Equal ones are found; what they were cannot be read from them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from sqlalchemy import delete, insert
from sqlalchemy.engine import Connection
from sqlalchemy.sql.elements import ColumnElement

from bot.contract import DECLINED, Detail
from bot.store.crypto import blind_index, blind_indexes
from bot.store.tables import ticket_words, tickets

NAMES = ("name", "patient_name")
Contact = Literal["phone", "email"]
CONTACTS: tuple[Contact, ...] = ("phone", "email")
PREFIX = 3
LAST = 4
# 128 bits: no two words of any clinic share a token by chance.
_LENGTH = 32
_WORD = re.compile(r"[^\W_]+")


def words(name: str) -> list[str]:
    """The words of a name as they are compared: small, without accents."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return _WORD.findall("".join(sign for sign in plain if not unicodedata.combining(sign)))


@dataclass(frozen=True)
class Sought:
    """What a ticket may be found by."""

    kind: str
    value: str = field(repr=False)

    def token(self) -> str:
        """What is written."""
        return blind_index(f"find-{self.kind}", self.value)[:_LENGTH]

    def tokens(self) -> list[str]:
        """What is looked for: any of them."""
        return [each[:_LENGTH] for each in blind_indexes(f"find-{self.kind}", self.value)]


def word(value: str) -> Sought:
    """A whole word of a name."""
    return Sought("word", value)


def prefix(value: str) -> Sought:
    """The first letters of a word."""
    return Sought("prefix", value[:PREFIX])


def phone(number: str) -> Sought:
    """A number in E.164; an extension does not count."""
    return Sought("phone", number.partition(";")[0])


def last_four(number: str) -> Sought:
    """The last four digits of a number."""
    return Sought("last", number.partition(";")[0][-LAST:])


def email(address: str) -> Sought:
    """An address."""
    return Sought("email", address)


def contacts(details: Mapping[str, Detail | None]) -> dict[Contact, str]:
    """The number and the address that were given."""
    given = {kind: details.get(kind) for kind in CONTACTS}
    return {
        kind: value
        for kind, value in given.items()
        if isinstance(value, str) and value and value != DECLINED
    }


def columns(details: Mapping[str, Detail | None]) -> dict[str, str | None]:
    """The ticket's columns that find it by its contacts."""
    given = contacts(details)
    return {
        f"{kind}_index": blind_index(kind, given[kind]) if kind in given else None
        for kind in CONTACTS
    }


def same_by(details: Mapping[str, Detail | None]) -> dict[Contact, ColumnElement[bool]]:
    """The conditions for tickets that have a contact too, by which it is."""
    return {
        kind: tickets.c[f"{kind}_index"].in_(blind_indexes(kind, value))
        for kind, value in contacts(details).items()
    }


def same(details: Mapping[str, Detail | None]) -> list[ColumnElement[bool]]:
    """The conditions, one a contact, for tickets that have it too."""
    return list(same_by(details).values())


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
    return {each.token() for each in found}
