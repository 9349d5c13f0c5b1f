"""What the desk is asked before a step: a late call to somebody in need, a complaint closed."""

from __future__ import annotations

import pytest

from tests.inbox.looking import jotted, row, squeezed
from tests.inbox.samples import NOTE


def waits(house, name: str) -> bool:
    return row(house, name).wait_until is not None


@pytest.mark.parametrize("verb", ["snooze", "no_answer", "voicemail", "wrong_number"])
@pytest.mark.parametrize("name", ["saddle", "crisis", "wound"])
def test_who_is_urgent_is_put_off_for_days_only_after_a_question(house, ana, name, verb):
    path, sure = house.ticket(name), house.samples[name].reference
    answer = ana.press(f"{path}/{verb}", again="week", words=NOTE)
    assert answer.headers["location"] == f"{path}/{verb}?again=week"
    assert not waits(house, name)
    assert jotted(house, name) == [NOTE]
    asked = squeezed(ana.get(answer.headers["location"]).text)
    assert "Call this urgent request only Mon Nov 30, 9:00 AM?" in asked
    assert row(house, name).safety[0]["words"].split("'")[0] in asked
    assert '<input type="hidden" name="again" value="week">' in asked
    answer = ana.press(f"{path}/{verb}", again="week", sure=sure)
    assert answer.headers["location"] == f"{path}?done={verb}"
    assert row(house, name).wait_until.startswith("2026-11-30")


@pytest.mark.parametrize(
    ("name", "again"),
    [
        ("saddle", "minutes"),
        ("saddle", "hour"),
        ("crisis", "minutes"),
        ("wound", "hour"),
        ("wound", "afternoon"),
        ("maria", "week"),
    ],
)
def test_who_is_called_soon_enough_is_no_question(house, ana, name, again):
    path = house.ticket(name)
    answer = ana.press(f"{path}/no_answer", again=again)
    assert answer.headers["location"] == f"{path}?done=no_answer"
    assert waits(house, name)


def test_just_later_without_a_time_is_a_question_too(house, ana):
    path = house.ticket("saddle")
    assert ana.press(f"{path}/snooze").headers["location"] == f"{path}/snooze"
    assert "only tomorrow 9:00 AM" in squeezed(ana.get(f"{path}/snooze").text)
    # Nothing but a code of ours gets into an address.
    answer = ana.press(f"{path}/snooze", again="Robert Haynes")
    assert answer.headers["location"] == f"{path}/snooze"


def test_whom_somebody_spoke_with_may_be_put_off(house, ana):
    path = house.ticket("saddle")
    ana.press(path + "/called")
    assert ana.press(path + "/snooze", again="week").headers["location"] == f"{path}?done=snooze"


@pytest.mark.parametrize(("verb", "status"), [("close", "closed"), ("spam", "spam")])
def test_a_complaint_is_put_away_with_a_word_about_what_was_done(house, ana, verb, status):
    path, sure = house.ticket("complaint"), house.samples["complaint"].reference
    assert ana.press(f"{path}/{verb}").headers["location"] == f"{path}/{verb}"
    asked = squeezed(ana.get(f"{path}/{verb}").text)
    assert "nobody called back in two weeks" in asked
    assert "urgent" not in asked.split("<main")[1].split("</main>")[0]
    again = ana.press(f"{path}/{verb}", sure=sure, words="  ")
    assert again.status_code == 400
    assert "Write a word about it first." in again.text
    assert row(house, "complaint").status == "new"
    answer = ana.press(f"{path}/{verb}", sure=sure, words="the manager rang him")
    assert answer.headers["location"] == f"{path}?done={verb}"
    assert row(house, "complaint").status == status
    assert jotted(house, "complaint") == ["the manager rang him"]


def test_a_complaint_whose_note_is_written_with_the_step_needs_no_second_press(house, ana):
    path = house.ticket("complaint")
    answer = ana.press(f"{path}/close", words="apologised, and booked him for Friday")
    assert answer.headers["location"] == f"{path}?done=close"
    assert row(house, "complaint").status == "closed"
