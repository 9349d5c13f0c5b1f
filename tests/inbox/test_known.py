"""Strangers' tries lock nobody out of a browser in which they logged in before."""

from __future__ import annotations

from datetime import timedelta

from bot.inbox import known, throttle
from tests.inbox.conftest import Browser


def besieged(house, login: str = "ana") -> None:
    """Strangers in many places have used up the tries for the log-in."""
    with house.engine.begin() as conn:
        for number in range(throttle.TRIES_BY_LOGIN + 1):
            throttle.too_often(conn, login, f"203.0.113.{number}", house.clock.now())


def left(browser: Browser) -> Browser:
    """The same browser, after its owner has gone home."""
    assert browser.press("/staff/logout").status_code == 303
    return browser


def test_whoever_logged_in_before_gets_in_while_strangers_try(house):
    browser = left(house.browser("ana"))
    besieged(house)
    assert house.browser().sign_in("ana").status_code == 429
    assert browser.sign_in("ana").status_code == 303


def test_all_who_share_a_desk_stay_known(house):
    browser = left(house.browser("ana"))
    assert browser.sign_in("ben").status_code == 303
    left(browser)
    besieged(house)
    besieged(house, "ben")
    for login in ("ana", "ben"):
        assert browser.sign_in(login).status_code == 303
        left(browser)
    besieged(house, "lea")
    assert browser.sign_in("lea").status_code == 429


def test_strangers_behind_the_same_address_lock_nobody_out_either(house):
    browser = left(house.browser("ana"))
    stranger = house.browser()
    for number in range(throttle.TRIES_BY_ADDRESS + 1):
        stranger.sign_in(f"nobody{number}", "wrong password")
    assert house.browser().sign_in("ana").status_code == 429
    assert browser.sign_in("ana").status_code == 303


def test_a_known_browser_has_no_more_tries_than_others(house):
    browser = left(house.browser("ana"))
    for _ in range(throttle.TRIES):
        assert browser.sign_in("ana", "wrong password").status_code == 401
    assert browser.sign_in("ana").status_code == 429
    house.clock.forward(timedelta(seconds=throttle.WINDOW))
    assert browser.sign_in("ana").status_code == 303


def test_a_cookie_that_is_not_ours_or_another_log_in_s_counts_for_nothing(house):
    browser = house.browser()
    anas = known.make("ana")
    name, _, seal = anas.partition(".")
    given = {
        known.cookie("ana"): f"{name[::-1]}.{seal}",
        known.cookie("ben"): anas,
    }
    for cookie, value in given.items():
        browser.cookies.set(cookie, value, path="/staff/login")
    for login in ("ana", "ben"):
        besieged(house, login)
        assert browser.sign_in(login).status_code == 429


def test_the_cookie_names_nobody_opens_nothing_and_goes_to_the_log_in_only(house):
    browser = house.browser()
    cookies = browser.sign_in("ana").headers.get_list("set-cookie")
    [cookie] = [each for each in cookies if each.startswith("nerveline_known_")]
    assert "ana" not in cookie.partition(";")[0].lower()
    for part in ("HttpOnly", "SameSite=strict", "Path=/staff/login", "Max-Age=15552000"):
        assert part in cookie
    fresh = house.browser()
    name, _, value = cookie.partition(";")[0].partition("=")
    fresh.cookies.set(name, value, path="/staff")
    assert fresh.get("/staff/").status_code == 303


def test_a_wrong_password_makes_no_browser_known(house):
    answer = house.browser().sign_in("ana", "wrong password")
    assert "nerveline_known" not in str(answer.headers)
