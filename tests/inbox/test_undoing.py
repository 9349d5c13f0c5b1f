"""A button pressed by mistake is taken back within two minutes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.inbox import undoing
from bot.store import audit as chain
from tests.inbox.looking import row, steps

pytestmark = pytest.mark.slow

STEPS = [
    *("scheduled", "called", "no_answer", "voicemail", "wrong_number", "wrote", "they_called"),
    *("snooze", "release", "close", "spam"),
]


def desk(house, name: str = "maria") -> tuple:
    kept = row(house, name)
    return tuple(getattr(kept, column) for column in undoing.COLUMNS)


@pytest.mark.parametrize("verb", STEPS)
def test_every_outcome_is_taken_back(house, ana, verb):
    path = house.ticket("maria")
    ana.press(path + "/claim")
    before = desk(house)
    answer = ana.press(f"{path}/{verb}")
    assert desk(house) != before
    assert f'formaction="{path}/undo"' in ana.get(answer.headers["location"]).text
    assert ana.press(path + "/undo").headers["location"] == path + "?done=undo"
    assert desk(house) == before
    assert f'formaction="{path}/undo"' not in ana.get(path).text
    assert steps(house, "maria").count(("ana", "undone")) == 1
    with house.engine.begin() as conn:
        assert chain.verify(conn) is None


def test_an_answer_that_made_it_urgent_is_taken_back(house, ana):
    before = desk(house, "nasty")
    ana.press(house.ticket("nasty") + "/asked_new")
    ana.press(house.ticket("nasty") + "/undo")
    assert desk(house, "nasty") == before
    assert "Safety question not answered" in ana.get("/staff/").text


def test_only_at_once_only_ones_own_and_only_the_last_step(house, ana):
    path, ben = house.ticket("maria"), house.browser("ben")
    assert ana.press(path + "/undo").status_code == 409
    ana.press(path + "/spam")
    assert ben.press(path + "/undo").status_code == 409
    assert f'formaction="{path}/undo"' not in ben.get(path).text
    ben.press(path + "/reopen")
    late = ana.press(path + "/undo")
    assert late.status_code == 409
    assert "Too late to take it back" in late.text
    ben.press(path + "/claim")
    assert ben.press(path + "/undo").status_code == 409
    ben.press(path + "/called")
    house.clock.forward(undoing.SOON + timedelta(seconds=1))
    assert ben.press(path + "/undo").status_code == 409
    assert row(house, "maria").status == "contacted"


def test_what_was_erased_is_not_brought_back(house):
    lea, path = house.browser("lea"), house.ticket("maria")
    lea.press(path + "/called")
    lea.press(path + "/erase", sure=house.samples["maria"].reference)
    assert row(house, "maria").undo is None
    assert lea.press(path + "/undo").status_code == 409
