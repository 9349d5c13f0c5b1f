"""An admin's desk left alone: what lets somebody in asks for the password once more."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import select

from bot.inbox import throttle
from bot.store.staff_tables import invitations, staff
from tests.inbox.conftest import PASSWORD

# What lets somebody in or gives them more, and the fields of its form.
OPENS = {
    "password": {},
    "codes": {},
    "role": {"role": "admin"},
    "reactivate": {},
    "": {"login": "new.one", "role": "admin"},
}


def everybody(house) -> list[tuple]:
    """All that a stranger at an admin's desk could have changed."""
    with house.engine.begin() as conn:
        people_ = select(staff.c.login, staff.c.role, staff.c.active, staff.c.password_hash)
        links = select(invitations.c.login, invitations.c.role)
        return [tuple(row) for each in (people_, links) for row in conn.execute(each)]


@pytest.mark.parametrize("change", OPENS)
@pytest.mark.parametrize("typed", [{}, {"old": ""}, {"old": "wrong"}])
def test_whoever_finds_an_admins_desk_open_lets_nobody_in(house, change, typed):
    root = house.browser("root")
    if change == "reactivate":
        root.press(f"/staff/people/{house.ids['ana']}/deactivate")
    before = everybody(house)
    path = f"/staff/people/{house.ids['ana']}/{change}" if change else "/staff/people"
    page = root.press(path, **OPENS[change], **typed)
    assert page.status_code == (400 if typed else 200)
    assert "Your password" in page.text
    assert ("did not match" in page.text) == bool(typed)
    assert 'class="secret"' not in page.text
    assert everybody(house) == before


@pytest.mark.parametrize("change", OPENS)
def test_the_page_that_asks_for_the_password_carries_the_step_along(house, change):
    root = house.browser("root")
    if change == "reactivate":
        root.press(f"/staff/people/{house.ids['ana']}/deactivate")
    before = everybody(house)
    path = f"/staff/people/{house.ids['ana']}/{change}" if change else "/staff/people"
    asked = root.press(path, **OPENS[change]).text
    (form,) = re.findall(rf'<form method="post" action="{path}">(.*?)</form>', asked, re.DOTALL)
    fields = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form))
    done = root.post(path, data={**fields, "old": PASSWORD})
    assert done.status_code in {200, 303}
    if change != "codes":
        assert everybody(house) != before


def test_guessing_the_password_at_an_admins_desk_runs_out(house):
    root = house.browser("root")
    path = f"/staff/people/{house.ids['ana']}/password"
    for _ in range(throttle.TRIES):
        assert root.press(path, old="wrong").status_code == 400
    page = root.press(path, old=PASSWORD)
    assert page.status_code == 429
    assert "Too many tries" in page.text


def test_shutting_somebody_out_asks_for_no_password(house, ana):
    root = house.browser("root")
    for change in ("sessions", "deactivate"):
        path = f"/staff/people/{house.ids['ana']}/{change}"
        assert root.press(path).headers["location"].endswith(f"done={change}")
