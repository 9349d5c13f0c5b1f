"""What somebody fills in at the desk: a sheet for a call, and the codes of the second step."""

from __future__ import annotations

import re

import pyotp

from tests.inbox.conftest import PASSWORD

SHEET = re.compile(r'name="sheet" value="([^"]+)"')
SECRET = re.compile(r'class="secret">([A-Z2-7]+)<')
CODES = re.compile(r'<li class="ref">([0-9a-f]{5}-[0-9a-f]{5})</li>')


def sheet(browser, **more) -> dict[str, str]:
    token = SHEET.search(browser.get("/staff/calls").text)[1]
    return {"sheet": token, "name": "Nina Ortiz", "phone": "702 555 0133", "agreed": "1", **more}


def code(house, secret: str) -> str:
    return pyotp.TOTP(secret).at(house.clock.now())


def switched_on(house, browser) -> tuple[str, list[str]]:
    """Somebody's secret and recovery codes."""
    page = browser.press("/staff/account/code/begin", old=PASSWORD).text
    secret = SECRET.search(page)[1]
    assert "<svg" in page
    shown = browser.press("/staff/account/code/confirm", code=code(house, secret)).text
    return secret, CODES.findall(shown)
