"""What is done with a request: life cycle, notes, and who has it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.store import audit as chain
from bot.store.engine import iso, parse
from bot.store.tables import notes
from tests.inbox.looking import row, squeezed, steps

pytestmark = pytest.mark.slow


def test_the_whole_way_of_a_request(house, ana):
    path = house.ticket("maria")
    for verb, status in (
        ("claim", "claimed"),
        ("no_answer", "new"),
        ("voicemail", "new"),
        ("snooze", "new"),
        ("wake", "new"),
        ("called", "contacted"),
        ("scheduled", "scheduled"),
        ("close", "closed"),
        ("reopen", "new"),
        ("spam", "spam"),
    ):
        answer = ana.press(f"{path}/{verb}")
        assert answer.headers["location"] == f"{path}?done={verb}"
        assert row(house, "maria").status == status
        assert ana.get(answer.headers["location"]).status_code == 200
    done = [what for who, what in steps(house, "maria") if who == "ana" and what != "viewed"]
    assert done == [
        *("claimed", "no answer", "voicemail", "snoozed", "woken", "claimed", "contacted"),
        *("scheduled", "closed", "new", "spam"),
    ]
    with house.engine.begin() as conn:
        assert chain.verify(conn) is None


@pytest.mark.parametrize("verb", ["release", "reopen"])
def test_a_step_that_does_not_fit_changes_nothing(house, ana, verb):
    answer = ana.press(f"{house.ticket('maria')}/{verb}")
    assert answer.status_code == 409
    assert "It has moved on" in answer.text
    assert row(house, "maria").status == "new"
    assert steps(house, "maria")[-1] == ("ana", "refused")


def test_the_second_who_claims_hears_who_has_it(house, ana):
    ben = house.browser("ben")
    path = house.ticket("maria")
    assert ana.press(path + "/claim").status_code == 303
    answer = ben.press(path + "/claim")
    assert answer.status_code == 409
    assert "ana has it" in answer.text
    assert row(house, "maria").claimed_by == house.ids["ana"]
    assert "ana has it" in ben.get(path).text


def test_pressing_call_dials_once(house, ana):
    answer = ana.press(house.ticket("maria") + "/claim")
    assert "data-dial-now" in ana.get(answer.headers["location"]).text
    assert "data-dial-now" not in ana.get(house.ticket("maria")).text
    assert "data-dial-now" not in house.browser("ben").get(answer.headers["location"]).text


def test_claiming_twice_by_a_double_click_is_fine(house, ana):
    path = house.ticket("maria") + "/claim"
    assert ana.press(path).status_code == 303
    assert ana.press(path).status_code == 303
    assert [what for _, what in steps(house, "maria")].count("claimed") == 1


@pytest.mark.parametrize("verb", ["called", "scheduled", "close", "spam", "release", "no_answer"])
def test_what_somebody_has_is_not_changed_by_others(house, ana, verb):
    ben, path = house.browser("ben"), house.ticket("maria")
    ana.press(path + "/claim")
    answer = ben.press(f"{path}/{verb}")
    assert answer.status_code == 409
    assert "ana has it" in answer.text
    assert row(house, "maria").status == "claimed"
    assert f"{path}/{verb}" not in ben.get(path).text


def test_a_released_request_is_everybodys_again(house, ana):
    ben, path = house.browser("ben"), house.ticket("maria")
    ana.press(path + "/claim")
    ana.press(path + "/release")
    assert row(house, "maria").claimed_by is None
    assert ben.press(path + "/claim").status_code == 303


def test_a_lead_takes_over(house, ana):
    lea, path = house.browser("lea"), house.ticket("maria")
    assert lea.press(path + "/take_over").status_code == 409
    ana.press(path + "/claim")
    assert house.browser("ben").press(path + "/take_over").status_code == 403
    assert lea.press(path + "/take_over").status_code == 303
    assert row(house, "maria").claimed_by == house.ids["lea"]
    assert steps(house, "maria")[-2:] == [("ben", "refused"), ("lea", "took over")]


def test_erasing_asks_first_and_then_leaves_nothing(house):
    lea, path = house.browser("lea"), house.ticket("maria")
    lea.press(path + "/notes", words="spoke with her sister")
    asked = lea.press(path + "/erase")
    assert asked.headers["location"] == path + "/erase"
    assert row(house, "maria").status == "new"
    assert "Erase for good" in lea.get(path + "/erase").text
    lea.press(path + "/erase", sure=house.samples["maria"].reference)
    text = lea.get(path).text
    for gone in ("Maria", "Lopez", "555-0188", "sister", "burns down"):
        assert gone not in text
    assert "Content erased" in text
    assert lea.press(path + "/notes", words="again").status_code == 400
    assert lea.press(path + "/claim").status_code == 409


def test_anybody_may_add_a_note(house, ana):
    path = house.ticket("maria")
    ana.press(path + "/claim")
    ben = house.browser("ben")
    assert ben.press(path + "/notes", words="  her sister called \n").status_code == 303
    page = ana.get(path).text
    assert "her sister called" in page
    with house.engine.begin() as conn:
        assert conn.execute(select(notes.c.words)).scalar_one() == "her sister called"
    assert ("ben", "noted") in steps(house, "maria")


def test_an_empty_or_endless_note_is_refused_and_kept_in_the_box(house, ana):
    path = house.ticket("maria") + "/notes"
    assert "Write something first" in ana.press(path, words="  ").text
    answer = ana.press(path, words="tiring " * 700)
    assert answer.status_code == 400
    assert "too long" in answer.text
    assert answer.text.count("tiring") == 700


def test_calls_without_an_answer_are_counted(house, ana):
    path = house.ticket("maria")
    for verb in ("claim", "no_answer", "voicemail"):
        ana.press(f"{path}/{verb}")
    text = ana.get(path).text
    assert "2 times without reaching them" in text
    assert "left a voicemail, again" in text
    listed = squeezed(ana.get("/staff/?view=waiting").text)
    assert "<strong>3rd try</strong> · voicemail left" in listed


def test_who_was_not_reached_waits_and_comes_back_by_itself(house, ana):
    path = house.ticket("maria")
    ana.press(path + "/voicemail", again="hour")
    kept = row(house, "maria")
    assert (kept.status, kept.claimed_by, kept.tries) == ("new", None, 1)
    assert kept.wait_until == iso(parse(kept.updated_at) + timedelta(hours=1))
    assert "Maria" not in ana.get("/staff/").text
    assert "Maria" in ana.get("/staff/?view=waiting").text
    house.clock.forward(timedelta(minutes=14))
    for _ in range(4):  # somebody sits there
        ana.get("/staff/")
        house.clock.forward(timedelta(minutes=12))
    text = squeezed(ana.get("/staff/").text)
    assert "Maria" in text
    assert '<span class="status new">2nd try</span>' in text


def test_an_emergency_cannot_be_put_out_of_sight(house, ana):
    sure = house.samples["saddle"].reference
    ana.press(house.ticket("saddle") + "/no_answer", again="week", sure=sure)
    assert row(house, "saddle").wait_until
    assert "Robert Haynes" in ana.get("/staff/").text


def test_what_somebody_forgot_goes_back_to_everybody(house, ana):
    ana.press(house.ticket("maria") + "/claim")
    ana.press(house.ticket("son") + "/claim")
    ana.press(house.ticket("son") + "/snooze", again="week")
    ben = house.browser("ben")
    ben.get("/staff/")
    assert row(house, "maria").status == "claimed"
    house.clock.forward(timedelta(minutes=61))
    house.browser("ben").get("/staff/")
    assert (row(house, "maria").status, row(house, "maria").claimed_by) == ("new", None)
    assert ("system", "returned") in steps(house, "maria")
    assert row(house, "son").status == "claimed"


def test_the_desk_keeps_when_a_request_was_taken_and_called(house, ana):
    ana.press(house.ticket("maria") + "/claim")
    taken = row(house, "maria")
    assert taken.first_claimed_at == taken.held_since
    assert taken.first_called_at is None
    house.clock.forward(timedelta(minutes=5))
    ana.press(house.ticket("maria") + "/called")
    spoken = row(house, "maria")
    assert spoken.first_claimed_at == taken.first_claimed_at
    assert spoken.first_called_at > taken.held_since
    assert spoken.outcome == "reached"
