"""What a step must not lose or claim: a note half written, an urgent request, a call."""

from __future__ import annotations

import pytest

from bot.handoff import tickets
from bot.inbox import jotting
from bot.store.engine import iso
from tests.inbox.looking import jotted, row, squeezed, steps
from tests.inbox.samples import NOTE


@pytest.mark.parametrize(
    "verb", ["claim", "no_answer", "scheduled", "called", "they_called", "snooze", "close", "spam"]
)
def test_a_half_written_note_is_kept_with_the_step(house, ana, verb):
    path = house.ticket("maria")
    assert ana.press(f"{path}/{verb}", words=NOTE).headers["location"] == f"{path}?done={verb}"
    assert jotted(house) == [NOTE]
    assert ("ana", "noted") in steps(house, "maria")


def test_the_field_belongs_to_the_form_of_the_steps(house, ana):
    text = squeezed(ana.get(house.ticket("maria")).text)
    steps_form = text.split('id="steps-form"')[1].split("</form>")[0]
    assert '<textarea id="words"' in steps_form
    assert '<button class="dial" form="steps-form"' in text
    # An empty note is no reason to hold a step back.
    assert text.count("formnovalidate") >= 8


def test_the_same_words_twice_are_one_note(house, ana):
    path = house.ticket("maria")
    ana.press(path + "/claim", words=NOTE)
    ana.press(path + "/claim", words=NOTE)
    ana.press(path + "/called", words="spoke with her")
    assert jotted(house) == [NOTE, "spoke with her"]


def test_a_step_that_is_refused_keeps_the_note_and_says_so(house, ana):
    path = house.ticket("maria")
    house.browser("ben").press(path + "/claim")
    answer = ana.press(path + "/no_answer", words=NOTE)
    assert answer.status_code == 409
    assert "Your note was kept" in answer.text
    assert "You changed nothing" not in answer.text
    assert jotted(house) == [NOTE]


def test_a_note_too_long_holds_the_step_and_stays_in_the_field(house, ana):
    words = "x" * (jotting.LONGEST + 1)
    answer = ana.press(house.ticket("maria") + "/close", words=words)
    assert answer.status_code == 400
    assert words in answer.text
    assert row(house, "maria").status == "new"
    assert jotted(house) == []


def test_nothing_is_written_to_what_was_erased(house):
    lea, path = house.browser("lea"), house.ticket("maria")
    lea.press(path + "/erase", sure=house.samples["maria"].reference)
    assert lea.press(path + "/close", words=NOTE).status_code == 409
    assert jotted(house) == []


@pytest.mark.parametrize("verb", ["scheduled", "close", "spam"])
@pytest.mark.parametrize("name", ["saddle", "crisis", "wound"])
def test_an_urgent_request_is_put_away_only_after_a_question(house, ana, name, verb):
    path = house.ticket(name)
    answer = ana.press(f"{path}/{verb}", words=NOTE)
    assert answer.headers["location"] == f"{path}/{verb}"
    assert row(house, name).status == "new"
    # Nothing that was written is lost by the question.
    assert jotted(house, name) == [NOTE]
    asked = squeezed(ana.get(f"{path}/{verb}").text)
    assert row(house, name).safety[0]["words"].split("'")[0] in asked
    assert "No call to them is on record." in asked
    sure = house.samples[name].reference
    answer = ana.press(f"{path}/{verb}", sure=sure, words="a colleague trying it out")
    assert answer.headers["location"] == f"{path}?done={verb}"
    assert row(house, name).status == {"close": "closed"}.get(verb, verb)
    assert jotted(house, name) == [NOTE, "a colleague trying it out"]


def test_the_question_is_asked_of_whoever_may_answer_it(house, ana):
    path = house.ticket("saddle")
    assert ana.get(path + "/claim").status_code == 404
    house.browser("ben").press(path + "/claim")
    assert ana.get(path + "/close").status_code == 409


def test_not_scheduled_after_all_says_nothing_of_a_call(house, ana):
    path = house.ticket("maria")
    ana.press(path + "/scheduled")
    assert ana.press(path + "/called").status_code == 409
    answer = ana.press(path + "/unscheduled")
    assert row(house, "maria").status == "contacted"
    assert row(house, "maria").claimed_by == house.ids["ana"]
    assert steps(house, "maria")[-1] == ("ana", "not scheduled")
    page = squeezed(ana.get(answer.headers["location"]).text)
    assert "ana noted that the visit did not come about" in page
    assert "spoke with them" not in page
    assert ana.press(path + "/scheduled").status_code == 303


def test_sent_to_911_keeps_the_request_open_and_urgent(house, ana):
    path = house.ticket("saddle")
    assert "Sent to 911" not in ana.get(house.ticket("maria")).text
    assert "Sent to 911 or an emergency department" in ana.get(path).text
    before = row(house, "saddle").urgency
    answer = ana.press(path + "/sent_to_help")
    after = row(house, "saddle")
    assert (after.status, after.urgency, after.claimed_by) == (
        *("contacted", before, house.ids["ana"]),
    )
    assert "ana sent them to help" in squeezed(ana.get(answer.headers["location"]).text)
    top = ana.get("/staff/?view=urgent").text
    assert house.ticket("saddle") in top
    assert ana.press(path + "/sent_to_help").status_code == 303


@pytest.mark.parametrize("verb", ["no_answer", "voicemail", "snooze"])
def test_a_call_put_where_the_caller_did_not_ask_for_it_is_said(house, ana, verb):
    path = house.ticket("maria")
    page = squeezed(ana.get(path).text)
    off = page.split('<optgroup label="Not when they asked for it">')[1].split("</optgroup>")[0]
    assert 'value="tomorrow_afternoon"' in off
    assert 'value="tomorrow"' not in off
    answer = ana.press(f"{path}/{verb}", again="tomorrow_afternoon")
    said = squeezed(ana.get(answer.headers["location"]).text)
    assert "It comes back tomorrow 2:00 PM. <strong>They asked for another time:" in said
    assert '<q lang="en">mornings before 11</q>' in said
    answer = ana.press(f"{path}/{verb}", again="tomorrow")
    assert "asked for another time" not in ana.get(answer.headers["location"]).text


def test_an_emergency_is_called_whatever_the_best_time(house, ana):
    with house.engine.begin() as conn:
        tickets.amend(
            conn,
            house.samples["saddle"].id,
            {"best_time": "afternoons"},
            iso(house.clock.now()),
            "visitor",
        )
    page = ana.get(house.ticket("saddle")).text
    assert "off-time" not in page
    assert "asked for it" not in page
