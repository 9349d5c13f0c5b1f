"""What stands in a staff browser, and what no other host can put there."""

import re

from sqlalchemy import select

from bot.store.staff_tables import staff_sessions

from .conftest import House


def test_the_cookie_is_strict_and_only_its_hash_is_stored(house):
    browser = house.browser()
    cookie = browser.sign_in("ana").headers["set-cookie"]
    for part in ("HttpOnly", "SameSite=strict", "Path=/staff"):
        assert part in cookie
    assert "Secure" not in cookie
    token = re.search(r"nerveline_staff=([^;]+)", cookie)[1]
    with house.engine.begin() as conn:
        stored = conn.execute(select(staff_sessions.c.token_hash)).scalar_one()
    assert token not in stored
    assert len(stored) == 64


def test_the_cookie_is_secure_over_https(engine, stored_password):
    house = House(engine, stored_password, public_url="https://bot.example")
    browser = house.browser()
    browser.base_url = "https://bot.example"
    browser.headers["origin"] = "https://bot.example"
    given = browser.sign_in("ana").headers["set-cookie"]
    # No neighbour under the clinic's domain can plant a cookie of such a name.
    assert re.search(
        r"__Host-nerveline_staff=\w[^;]*; HttpOnly; Path=/; SameSite=strict; Secure", given
    )
    assert browser.get("/staff/").status_code == 200
    planted = browser.cookies["__Host-nerveline_staff"]
    left = browser.post("/staff/logout", data={"csrf": browser.csrf()}).headers["set-cookie"]
    assert re.search(r'__Host-nerveline_staff="?"?; HttpOnly; Max-Age=0; Path=/; .*Secure', left)
    browser.cookies.clear()
    browser.cookies.set("nerveline_staff", planted)
    assert browser.get("/staff/").status_code == 303
