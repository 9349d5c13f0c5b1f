"""A safety question that was asked and never answered is worked on right behind the urgent."""

from __future__ import annotations

import msgspec
import pytest
from sqlalchemy import select, update

from bot.contract import Alarm, Draft
from bot.inbox import doubts, views
from bot.store.tables import conversations, tickets
from tests.inbox.looking import names, row, squeezed

MARK = "Safety question not answered"


def drafted(house, draft: Draft | None, sign: str = "bladder", *, form: bool = False) -> bool:
    """Whether the question of the request "nasty" stands open with this draft."""
    with house.engine.begin() as conn:
        mine = tickets.c.id == house.samples["nasty"].id
        found = conn.execute(select(tickets).where(mine)).one()
        signs = [{**each, "sign": sign} for each in found.safety]
        values = {"safety": signs, "conversation_id": None if form else found.conversation_id}
        conn.execute(update(tickets).where(mine).values(**values))
        if draft is not None:
            talk = update(conversations).where(conversations.c.id == found.conversation_id)
            conn.execute(talk.values(draft=msgspec.to_builtins(draft)))
        every = conn.execute(select(tickets)).all()
        open_ones = doubts.unanswered(conn, every)
        assert open_ones <= {found.id}
        return found.id in open_ones


WAITS = Alarm(sign="bladder", action="emergency_department", told=False)


@pytest.mark.parametrize(
    ("draft", "sign", "stands_open"),
    [
        (Draft(alarm=WAITS), "bladder", True),
        (Draft(), "bladder", True),
        (Draft(settled=("bladder",)), "bladder", False),
        (Draft(settled=("bowel",)), "bladder", True),
        (Draft(), "unclear", True),
        (Draft(), "self_harm", False),
        (Draft(alarm=msgspec.structs.replace(WAITS, sign="self_harm")), "self_harm", True),
    ],
)
def test_the_draft_tells_what_was_answered(house, draft, sign, stands_open):
    assert drafted(house, draft, sign) is stands_open


@pytest.mark.parametrize("sign", ["bladder", "self_harm"])
def test_where_nobody_could_answer_it_stands_open(house, sign):
    assert drafted(house, None, sign, form=True)


def test_it_does_not_wait_behind_a_hundred_others(house, ana, monkeypatch):
    monkeypatch.setattr(views, "MOST", 4)
    page = ana.get("/staff/")
    assert MARK in page.text
    assert names(house, page) == ["saddle", "crisis", "wound", "nasty"]


def test_it_stands_right_behind_the_urgent_with_a_mark(house, ana):
    page = ana.get("/staff/")
    shown = names(house, page)
    assert shown.index("nasty") == 3
    assert set(shown[:3]) == {"saddle", "crisis", "wound"}
    assert page.text.count(MARK) == 1
    assert MARK in ana.get(house.ticket("nasty")).text
    drafted(house, Draft(settled=("bladder",)))
    page = ana.get("/staff/")
    assert names(house, page).index("nasty") > 3
    assert MARK not in page.text
    assert MARK not in ana.get(house.ticket("nasty")).text


def test_it_is_put_away_only_after_a_question(house, ana):
    path = house.ticket("nasty")
    assert ana.press(path + "/close").headers["location"] == path + "/close"
    assert "until somebody has asked whether it is new" in squeezed(ana.get(path + "/close").text)
    drafted(house, Draft(settled=("bladder",)))
    ana.press(path + "/close")
    assert row(house, "nasty").status == "closed"
