"""Who must not be contacted any more: asked once, said everywhere, never offered to call."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import select, update

from bot.handoff import do_not_contact
from bot.store.tables import audit, tickets
from bot.store.tables import do_not_contact as listed
from tests.inbox.hands import sheet
from tests.inbox.looking import squeezed, steps
from tests.inbox.samples import MARIA

LIVE = re.compile(r'href="(?:tel|mailto):')


def stop(house, browser, name: str = "maria"):
    sure = house.samples[name].reference
    return browser.press(house.ticket(name) + "/contact/stop", sure=sure)


def line(browser, house, name: str = "maria", path: str = "/staff/") -> str:
    """The row of a request in a list."""
    rows = re.findall(r'<tr role="row" class="line.*?</tr>', browser.get(path).text, re.DOTALL)
    return next(row for row in rows if house.ticket(name) in row)


def test_it_is_asked_once_and_without_a_yes_nothing_changes(house, ana):
    path = house.ticket("maria")
    assert ana.press(path + "/contact/stop").headers["location"] == path + "/contact/stop"
    asked = squeezed(ana.get(path + "/contact/stop").text)
    assert "702-555-0188" in asked
    assert "Leave it as it is" in asked
    with house.engine.begin() as conn:
        assert not conn.execute(select(listed)).all()
    assert stop(house, ana).headers["location"] == path + "?done=stop"
    with house.engine.begin() as conn:
        assert [row.way for row in conn.execute(select(listed))] == ["phone"]


def test_the_page_then_offers_no_call_and_a_lead_lifts_it(house, ana):
    path, lea = house.ticket("maria"), house.browser("lea")
    assert "Call </span>702-555-0188" in ana.get(path).text
    stop(house, ana)
    text = squeezed(ana.get(path).text)
    assert "702-555-0188" in text
    assert "Do not call." in text
    assert "a lead can take them off" in text
    assert not LIVE.search(text)
    assert "/claim" not in text
    assert 'data-act="c"' not in text
    assert "may be contacted again" not in text.split("History")[0]
    assert "noted that they must not be contacted" in text
    assert ana.press(path + "/contact/allow").status_code == 403
    assert "May be contacted" not in text
    assert "They may be contacted again</button>" in lea.get(path).text
    lea.press(path + "/contact/allow")
    text = ana.get(path).text
    assert "Do not call." not in text
    assert "Call </span>702-555-0188" in text
    done = [what for _, what in steps(house, "maria")]
    assert [each for each in done if "contact" in each] == [
        *("do not contact", "may contact again"),
    ]
    assert ana.press(path + "/contact/x").status_code == 404


def test_who_wants_no_mail_may_still_be_called(house, ana):
    with house.engine.begin() as conn:
        held = {**MARIA, "email": "maria@example.com"}
        mine = tickets.c.id == house.samples["maria"].id
        conn.execute(update(tickets).where(mine).values(details=held))
        at = "2026-11-23T17:00:00.000000Z"
        do_not_contact.add(conn, "email", "maria@example.com", at, house.ids["lea"])
    text = squeezed(ana.get(house.ticket("maria")).text)
    assert "Do not e-mail." in text
    assert "nothing here calls" not in text
    assert "mailto:" not in text
    assert "Call </span>702-555-0188" in text
    assert "/claim" in line(ana, house)


def test_even_a_claim_from_an_old_page_does_not_dial(house, ana):
    stop(house, house.browser("ben"))
    answer = ana.press(house.ticket("maria") + "/claim")
    page = ana.get(answer.headers["location"]).text
    assert not LIVE.search(page)
    assert "data-dial-now" not in page


@pytest.mark.parametrize("path", ["/staff/", "/staff/?view=all"])
def test_the_list_says_so_and_offers_no_call(house, ana, path):
    before = line(ana, house, path=path)
    assert "/claim" in before
    assert "Do not call" not in before
    stop(house, house.browser("ben"))
    after = line(ana, house, path=path)
    assert "Do not call" in after
    assert "/claim" not in after


def test_a_printed_request_says_do_not_call(house, ana):
    stop(house, ana)
    text = ana.get(house.ticket("maria") + "/print").text
    assert "Do not call." in text
    assert not LIVE.search(text)


def test_a_request_by_phone_of_the_same_number_says_so_first(house, ana):
    stop(house, ana)
    ana.press(house.ticket("maria") + "/close")
    form = sheet(ana, name="M. Lopez", phone="702 555 0188")
    page = ana.press("/staff/calls", **form)
    assert page.status_code == 409
    assert "Do not call." in page.text
    assert "There is already an open request" not in page.text
    assert ana.press("/staff/calls", new="1", **form).status_code == 303


def test_many_are_asked_about_at_once_like_one(house):
    other = {**MARIA, "phone": "+17025550191", "email": "maria@example.com"}
    people = [MARIA, {}, other, {"email": "Maria@Example.com"}, {"phone": "+17025550177"}]
    at, ana = "2026-11-23T17:00:00.000000Z", house.ids["ana"]
    with house.engine.begin() as conn:
        do_not_contact.add(conn, "phone", "+17025550188", at, ana)
        do_not_contact.add(conn, "email", "maria@example.com", at, ana)
        do_not_contact.add(conn, "text", "+17025550177", at, ana)
        many = do_not_contact.of_each(conn, people)
        assert many == [do_not_contact.of(conn, each) for each in people]
    assert [sorted(each) for each in many] == [
        *(["phone", "text"], [], ["email"], ["email"], ["text"]),
    ]


def test_the_list_names_whose_number_it_is(house):
    lea = house.browser("lea")
    lea.press("/staff/do-not-contact", contact="702 555 0188")
    lea.press("/staff/do-not-contact", contact="702 555 0199")
    text = squeezed(lea.get("/staff/do-not-contact").text)
    assert f'<a href="{house.ticket("maria")}">Maria Lopez</a>' in text
    assert text.count("No request with it") == 1
    with house.engine.begin() as conn:
        looks = conn.execute(
            select(audit.c.detail).where(audit.c.what == "viewed do-not-contact")
        ).scalars()
        shown = [each for look in looks for each in (look or {}).get("shown", ())]
    # Whoever looks at a name is on record.
    assert shown == [house.samples["maria"].reference]
