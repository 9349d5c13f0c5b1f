"""Whether a form came from a page of ours: one rule, strict for staff, lenient for visitors."""

from __future__ import annotations

import dataclasses

import pytest

from bot.channels import origins
from bot.inbox import forms

from .conftest import ORIGIN

EVIL = "https://evil.example"


@pytest.mark.parametrize(
    ("site", "origin", "visitor", "staff"),
    [
        ("same-origin", "null", True, True),
        ("same-origin", None, True, True),
        ("same-origin", ORIGIN, True, True),
        ("same-origin", EVIL, False, False),
        ("none", "null", True, False),
        ("none", EVIL, False, False),
        ("same-site", "null", False, False),
        ("cross-site", ORIGIN, False, False),
        (None, ORIGIN, True, True),
        (None, EVIL, False, False),
        (None, "null", True, False),
        (None, None, True, False),
    ],
)
def test_what_the_browser_says_decides(configured, site, origin, visitor, staff):
    said = {"sec-fetch-site": site, "origin": origin}
    headers = {name: value for name, value in said.items() if value is not None}
    ours = origins.allowed(configured)
    assert origins.from_us(headers, ours, unsaid=True, by_hand=True) is visitor
    # Anybody can name a host: in production only the installation's own address counts.
    served = dataclasses.replace(configured, production=True)
    assert forms.from_us(headers | {"host": "evil.example"}, served) is staff


def test_staff_on_this_machine_may_use_any_of_its_names(configured):
    local = dataclasses.replace(configured, public_url="http://127.0.0.1:8080", production=False)
    named = {"origin": "http://localhost:8080", "host": "localhost:8080"}
    assert forms.from_us(named, local)
    assert forms.from_us({}, local)
    assert not forms.from_us(named | {"origin": EVIL}, local)
