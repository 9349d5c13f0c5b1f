"""Every page, as everybody: what a role sees leads nowhere broken, and nothing beyond it."""

from __future__ import annotations

import re

import pytest
from starlette.routing import Mount

from tests.inbox.conftest import PEOPLE
from tests.inbox.routes import filled, routes

pytestmark = pytest.mark.slow

LINK = re.compile(r'href="(/staff[^"#]*)"')
ACTION = re.compile(r'action="(/staff/[^"]+)"')
# Who may open what; everything else is for all who are signed in.
ONLY = {
    "/staff/people": {"admin"},
    "/staff/bot": {"admin"},
    "/staff/invitations": {"admin"},
    "/staff/export": {"lead", "admin"},
    "/staff/deliveries": {"lead", "admin"},
    "/staff/do-not-contact": {"lead", "admin"},
}
# Reached on the way in, not once inside.
ENTRANCE = ("/staff/login", "/staff/join", "/staff/code", "/staff/unlock", "/staff/static")


def allowed(path: str, role: str) -> bool:
    roles = [who for begin, who in ONLY.items() if path.startswith(begin)]
    if path.endswith("/erase"):
        roles.append({"lead", "admin"})
    return all(role in who for who in roles)


@pytest.mark.parametrize("login", PEOPLE)
def test_every_link_that_somebody_sees_opens_for_them(house, login):
    browser, role = house.browser(login), PEOPLE[login]
    house.browser("ben").press(house.ticket("complaint") + "/close", words="called")
    seen, waiting = set(), ["/staff/"]
    while waiting:
        path = waiting.pop().replace("&amp;", "&")
        if path in seen or path.startswith("/staff/static/") or "page=" in path:
            continue
        seen.add(path)
        answer = browser.get(path)
        assert answer.status_code == 200, (login, path)
        assert allowed(path, role), (login, path)
        waiting += LINK.findall(answer.text)
        for action in ACTION.findall(answer.text):
            assert allowed(action, role), (login, path, action)
    assert len(seen) >= 25


@pytest.mark.parametrize("login", PEOPLE)
def test_nothing_beyond_the_role_and_nothing_broken_on_any_route(house, login):
    browser, role = house.browser(login), PEOPLE[login]
    token = browser.csrf()
    tried = 0
    for method, path in sorted(routes(house), key=str):
        where = filled(house, path)
        if where.startswith(ENTRANCE) or where in ("/staff/logout", "/staff/events"):
            continue
        form = {"csrf": token, "words": "x", "other": "K7M4R", "old": "wrong", "new": "wrong"}
        answer = browser.request(method, where, data=form if method == "POST" else None)
        assert answer.status_code < 500, (login, method, where)
        if not allowed(where, role):
            assert answer.status_code == 403, (login, method, where)
        tried += 1
    assert tried >= 30


def test_the_crawler_knows_every_page(house):
    inner = next(each for each in house.app.routes if isinstance(each, Mount)).routes
    assert len(inner) >= 45
