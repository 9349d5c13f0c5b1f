"""An urgent request: nobody puts it away by a slip, rings twice, or waits for a colleague."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from bot.handoff import tickets as handoff
from bot.store import audit as chain
from bot.store.engine import iso
from bot.store.tables import tickets
from tests.inbox.looking import lines, row, squeezed, steps

pytestmark = pytest.mark.slow

UNANSWERED = "Safety question not answered"


def groups(page: str) -> list[str]:
    """The names of the groups of a list, from top to bottom."""
    heads = [each.split("<span")[0] for each in page.split('scope="rowgroup">')[1:]]
    return [head.strip() for head in heads]


def line(house, page: str, name: str) -> str:
    mine = f'id="line-{house.samples[name].reference}"'
    return squeezed(next(each for each in lines(page) if mine in each))


@pytest.mark.parametrize("verb", ["called", "they_called", "sent_to_help"])
def test_scheduled_needs_no_question_once_somebody_spoke_with_them(house, ana, verb):
    path = house.ticket("saddle")
    ana.press(f"{path}/{verb}")
    assert ana.press(path + "/scheduled").headers["location"] == path + "?done=scheduled"


def test_a_voicemail_is_no_conversation(house, ana):
    path = house.ticket("saddle")
    ana.press(path + "/voicemail", again="minutes")
    assert ana.press(path + "/scheduled").headers["location"] == path + "/scheduled"
    asked = squeezed(ana.get(path + "/scheduled").text)
    assert "Nobody has reached them yet." in asked
    assert "Robert Haynes" in asked


def test_a_sign_that_comes_later_needs_a_new_conversation(house, ana):
    path = house.ticket("maria")
    ana.press(path + "/called")
    house.clock.forward(timedelta(minutes=5))
    sign = {"sign": "bladder", "action": "emergency_department", "words": "x", "told": "y"}
    with house.engine.begin() as conn:
        at = iso(house.clock.now())
        handoff.add_safety(conn, house.samples["maria"].id, {**sign, "at": at}, at)
    assert "Call first" in ana.get("/staff/?view=mine").text
    assert ana.press(path + "/scheduled").headers["location"] == path + "/scheduled"


def test_the_big_button_of_an_emergency_is_not_scheduled(house, ana):
    page = squeezed(ana.get(house.ticket("saddle")).text)
    main = page.split('<button class="main"')[1].split("</button>")[0]
    assert "Sent to 911 or an emergency department" in main
    crisis = squeezed(ana.get(house.ticket("crisis")).text)
    assert "Told to call 988 or 911" in crisis.split('<button class="main"')[1]


def test_an_open_question_stays_on_top_until_it_is_answered(house, ana):
    path = house.ticket("nasty")
    ana.press(path + "/called")
    page = ana.get("/staff/").text
    assert UNANSWERED in line(house, page, "nasty")
    assert groups(page).index("Ask the safety question") < groups(page).index("Next in line")
    assert house.samples["nasty"].reference in ana.get("/staff/?view=urgent").text
    assert 'Urgent <span class="count hot">4<' in squeezed(page)
    ana.press(path + "/snooze", again="week")
    assert house.samples["nasty"].reference in ana.get("/staff/").text
    assert ana.press(path + "/scheduled").headers["location"] == path + "/scheduled"


def test_they_said_that_it_is_old(house, ana):
    path = house.ticket("nasty")
    assert "None of it is new" in ana.get(path).text
    ana.press(path + "/asked_old")
    page = squeezed(ana.get(path).text)
    assert UNANSWERED not in page
    assert "The desk asked today 9:00 AM: none of it is new." in page
    assert "None of it is new</button>" not in page
    assert UNANSWERED not in ana.get("/staff/").text
    kept = row(house, "nasty")
    assert (kept.urgency, kept.status, kept.asks) == ("routine", "contacted", False)
    assert ("ana", "asked, not new") in steps(house, "nasty")
    # Answered once; a second press says that it no longer fits.
    assert ana.press(path + "/asked_new").status_code == 409


def test_they_said_that_it_is_new(house, ana):
    path = house.ticket("nasty")
    ana.press(path + "/asked_new")
    kept = row(house, "nasty")
    assert (kept.urgency, kept.status) == ("emergency", "contacted")
    page = squeezed(ana.get(path).text)
    assert "new or worse, and told to get help now" in page
    assert "Emergency: we sent them to 911 or an emergency department" in page
    assert "Say it first" not in page
    listed = ana.get("/staff/?view=urgent").text
    assert "Sent to 911 or an emergency department today" in line(house, listed, "nasty")
    with house.engine.begin() as conn:
        assert chain.verify(conn) is None


def test_thoughts_of_suicide_that_are_said_yes_to_are_a_crisis(house, ana):
    mine = tickets.c.id == house.samples["nasty"].id
    with house.engine.begin() as conn:
        found = conn.execute(select(tickets).where(mine)).one()
        signs = [{**each, "sign": "self_harm"} for each in found.safety]
        conn.execute(update(tickets).where(mine).values(safety=signs, conversation_id=None))
    path = house.ticket("nasty")
    assert "They said yes: told 988 or 911" in ana.get(path).text
    ana.press(path + "/asked_new")
    assert row(house, "nasty").urgency == "crisis"


def test_no_answer_is_offered_where_nothing_was_asked(house, ana):
    assert "None of it is new" not in ana.get(house.ticket("maria")).text
    assert ana.press(house.ticket("maria") + "/asked_old").status_code == 409


def test_whoever_was_sent_to_help_is_not_rung_again(house, ana):
    path = house.ticket("saddle")
    ana.press(path + "/sent_to_help")
    page = squeezed(house.browser("ben").get(path).text)
    assert "By ana, today 9:00 AM." in page
    assert "Call first" not in page
    listed = ana.get("/staff/").text
    assert "Sent to 911 or an emergency department today 9:00 AM" in line(house, listed, "saddle")
    assert "Call first" not in line(house, listed, "saddle")
    assert "Urgent, somebody spoke with them" in groups(listed)
    # Only the crisis is still to be called first.
    assert 'Call first <span class="count">1<' in squeezed(listed)
    assert " urgent" not in line(house, listed, "saddle").split(">")[0]


def test_who_merely_claims_does_not_stop_the_clock_of_an_urgent_one(house, ana):
    assert "Overdue" in line(house, ana.get("/staff/").text, "saddle")
    ana.press(house.ticket("saddle") + "/claim")
    assert "Overdue" in line(house, ana.get("/staff/").text, "saddle")
    assert house.samples["saddle"].reference in ana.get("/staff/?view=overdue").text
    ana.press(house.ticket("saddle") + "/called")
    assert "Overdue" not in line(house, ana.get("/staff/").text, "saddle")


def test_nobody_is_said_to_be_told_what_nobody_told_them(house, ana):
    words = "her back hurts and since today she can't feel it when she wipes"
    form = {"name": "Nina Ortiz", "phone": "702 555 0133", "pain_words": words, "sheet": "x" * 24}
    path = ana.press("/staff/calls", **form).headers["location"].partition("?")[0]
    untold = "Nothing is on record that they were told to go to an emergency department"
    assert untold in squeezed(ana.get(path).text)
    closing = squeezed(ana.get(path + "/close").text)
    assert untold in closing
    assert "Told to go" not in closing
    ana.press(path + "/sent_to_help")
    assert untold not in squeezed(ana.get(path).text)
    assert untold not in squeezed(ana.get(path + "/close").text)


def test_a_colleague_takes_over_an_urgent_one(house, ana):
    ben, path = house.browser("ben"), house.ticket("saddle")
    ana.press(path + "/claim")
    assert ben.press(path + "/they_called").status_code == 409
    assert "They see that you did" in squeezed(ben.get(path).text)
    before = ana.get(path + "/pulse").json()["version"]
    assert ben.press(path + "/take_over").status_code == 303
    assert ben.press(path + "/they_called").status_code == 303
    assert row(house, "saddle").claimed_by == house.ids["ben"]
    # The other one's page says that it changed, and by whom.
    assert ana.get(path + "/pulse").json()["version"] != before
    page = squeezed(ana.get(path).text)
    assert "ben has it" in page
    assert "ben took it over" in page
    assert ana.press(path + "/no_answer").status_code == 409
    assert ("ben", "took over") in steps(house, "saddle")


def test_an_ordinary_request_is_left_to_whoever_has_it(house, ana):
    ana.press(house.ticket("maria") + "/claim")
    assert house.browser("ben").press(house.ticket("maria") + "/take_over").status_code == 403


def test_a_closed_emergency_gives_no_orders_any_more(house, ana):
    path = house.ticket("saddle")
    assert "Call first" in ana.get(path).text
    with house.engine.begin() as conn:
        mine = tickets.c.id == house.samples["saddle"].id
        conn.execute(update(tickets).where(mine).values(status="closed"))
    for page in (squeezed(ana.get(path).text), squeezed(ana.get(path + "/print").text)):
        assert "Emergency: the request is closed, and no call is on record" in page
        assert "They were told, word for word" in page
        for order in ("Call first", "check first", "To read aloud", "comes first"):
            assert order not in page


def test_a_same_day_request_cannot_be_put_off_before_somebody_spoke_with_them(house, ana):
    sure = house.samples["wound"].reference
    ana.press(house.ticket("wound") + "/no_answer", again="week", sure=sure)
    assert "Ines Duarte" in ana.get("/staff/").text
    ana.press(house.ticket("wound") + "/called")
    ana.press(house.ticket("wound") + "/snooze", again="week")
    assert "Ines Duarte" not in ana.get("/staff/").text
