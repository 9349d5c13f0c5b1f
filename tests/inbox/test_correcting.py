"""A wrong name, number or time is corrected, on record, and the search follows."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.handoff import tickets
from bot.inbox import reached
from bot.store.engine import iso
from bot.store.tables import audit
from tests.inbox.looking import row, steps

pytestmark = pytest.mark.slow

TYPED = {
    "name": "Maria Lopez",
    "phone": "702-555-0188",
    "email": "",
    "best_time": "mornings before 11",
}


def test_a_wrong_number_is_corrected_and_found_by_the_new_one(house, ana):
    path = house.ticket("maria")
    told = ana.get(ana.press(path + "/wrong_number").headers["location"]).text
    assert f'href="{path}/edit"' in told
    form = ana.get(path + "/edit").text
    for value in TYPED.values():
        assert f'value="{value}"' in form
    answer = ana.press(path + "/edit", **{**TYPED, "phone": "702 555 0199"})
    assert answer.headers["location"] == path + "?done=edit"
    text = ana.get(path).text
    assert "702-555-0199" in text
    assert "ana changed: phone (was “702-555-0188”)" in text
    assert ana.press("/staff/find", words="0199").headers["location"] == path
    assert ana.press("/staff/find", words="702 555 0199").headers["location"] == path
    assert "Nothing found" in ana.press("/staff/find", words="0188").text


def test_a_wrong_name_is_corrected_and_found_by_the_new_one(house, ana):
    path = house.ticket("maria")
    ana.press(path + "/edit", **{**TYPED, "name": "Mariana Lopes", "best_time": "after 3 pm"})
    assert ana.press("/staff/find", words="lopes").headers["location"] == path
    assert "Nothing found" in ana.press("/staff/find", words="Lopez").text
    assert row(house, "maria").details["best_time"] == "after 3 pm"
    with house.engine.begin() as conn:
        line = conn.execute(select(audit).where(audit.c.what == "amended")).one()
    # Which fields, never what stood in them.
    assert line.detail == {"fields": ["best_time", "name"]}


def test_what_the_caller_corrects_meanwhile_is_not_overwritten_by_an_older_page(house, ana):
    path, old = house.ticket("maria"), {f"seen-{key}": each for key, each in TYPED.items()}
    with house.engine.begin() as conn:
        now = iso(house.clock.now())
        tickets.amend(conn, house.samples["maria"].id, {"phone": "+17025550177"}, now, "visitor")
    # Another field was changed: the new number stays.
    answer = ana.press(path + "/edit", **{**TYPED, **old, "name": "Mariana Lopez"})
    assert answer.headers["location"] == path + "?done=edit"
    assert row(house, "maria").details["phone"] == "+17025550177"
    assert row(house, "maria").details["name"] == "Mariana Lopez"
    # The same field: both are shown, and only a second press decides.
    page = ana.press(path + "/edit", **{**TYPED, **old, "phone": "702-555-0166"})
    assert page.status_code == 409
    assert "Now it says: 702-555-0177" in page.text
    assert 'name="phone" type="tel" value="702-555-0166"' in page.text
    assert 'name="seen-phone" value="702-555-0177"' in page.text
    assert row(house, "maria").details["phone"] == "+17025550177"
    again = {**old, "seen-phone": "702-555-0177", "seen-name": "Mariana Lopez"}
    ana.press(path + "/edit", **{**TYPED, **again, "phone": "702-555-0166"})
    assert row(house, "maria").details["phone"] == "+17025550166"


def test_a_longer_time_is_not_cut_by_who_corrects_a_name(house, ana):
    path, long = house.ticket("maria"), "mornings " * 20 + "end"
    with house.engine.begin() as conn:
        now = iso(house.clock.now())
        tickets.amend(conn, house.samples["maria"].id, {"best_time": long}, now, "visitor")
    seen = {f"seen-{key}": each for key, each in TYPED.items()} | {"seen-best_time": long}
    ana.press(path + "/edit", **{**TYPED, **seen, "name": "Mariana Lopez", "best_time": long})
    assert row(house, "maria").details["best_time"] == long


def test_what_was_not_touched_stays_to_the_letter(house, ana):
    path = house.ticket("son")
    before = row(house, "son").details
    assert "interpreter" in before["access_needs"]
    form = {"name": "Grace Kim", "phone": "702-555-0123 ext. 12", "email": "", "best_time": "noon"}
    ana.press(path + "/edit", **form)
    assert row(house, "son").details == {**before, "best_time": "noon"}
    ana.press(path + "/edit", **form)
    assert [what for _, what in steps(house, "son")].count("amended") == 1


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"phone": "555"}, "not a whole phone number"),
        ({"phone": ""}, "a phone number or an e-mail"),
        ({"name": ""}, "Write the caller’s name"),
        ({"email": "maria@"}, "has a mistake"),
    ],
)
def test_a_correction_with_a_mistake_is_given_back_as_it_was(house, ana, more, said):
    before = row(house, "maria").details
    page = ana.press(house.ticket("maria") + "/edit", **{**TYPED, **more})
    assert page.status_code == 400
    assert said in page.text
    assert row(house, "maria").details == before


def test_what_is_over_is_not_corrected(house, ana):
    path = house.ticket("maria")
    ana.press(path + "/close")
    assert f'href="{path}/edit"' not in ana.get(path).text
    assert ana.get(path + "/edit").status_code == 409
    assert ana.press(path + "/edit", **TYPED).status_code == 409
    assert ana.press(path + "/consent").status_code == 409


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("702 555 0188", "+17025550188"),
        ("(702) 555-0188 ext. 12", "+17025550188;ext=12"),
        ("702-555-0188 x12", "+17025550188;ext=12"),
        ("702-555-0188 #4", "+17025550188;ext=4"),
        ("+44 20 7946 0958", "+442079460958"),
        ("555 0188", None),
        ("extra", None),
        ("", None),
    ],
)
def test_a_number_is_read_with_its_extension(typed, number):
    assert reached.number(typed) == number
