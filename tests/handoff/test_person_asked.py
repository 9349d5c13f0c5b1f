"""Whom a request to see or erase somebody's data is about: a number or an address."""

from __future__ import annotations

import pytest

from bot.terminal.persons import contact
from tests.handoff.requests import PHONE


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("(702) 555-0188\n", {"phone": PHONE}),
        ("+1 702 555 0188", {"phone": PHONE}),
        ("702-555-0188 ext. 12", {"phone": f"{PHONE};ext=12"}),
        ("(702) 555-0188 x7\n", {"phone": f"{PHONE};ext=7"}),
        (" A@Example.com ", {"email": "A@Example.com"}),
    ],
)
def test_a_number_is_asked_as_it_is_stored(words: str, found: dict[str, str]) -> None:
    assert contact(words) == found


def test_neither_a_number_nor_an_address() -> None:
    with pytest.raises(ValueError, match="neither"):
        contact("hello")
