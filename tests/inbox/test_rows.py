"""What a row says of whom it is about, and under which heading it stands."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.inbox import samples
from tests.inbox.looking import squeezed


def test_what_waits_for_its_time_is_not_called_next(house, ana):
    for name, again in (("maria", "week"), ("complaint", "tomorrow")):
        ana.press(f"{house.ticket(name)}/snooze", again=again)
    text = squeezed(ana.get("/staff/?view=waiting").text)
    assert "To be called again later" in text
    assert "Next in line" not in text
    # Whose time comes first stands first.
    assert text.index(house.ticket("complaint")) < text.index(house.ticket("maria"))
    ana.press(house.ticket("son") + "/claim")
    ana.press(house.ticket("son") + "/snooze")
    assert "In progress" not in squeezed(ana.get("/staff/?view=mine").text)


def test_an_emergency_that_waits_is_still_called_first(house, ana):
    ana.press(house.ticket("saddle") + "/no_answer")
    assert "Call first" in ana.get("/staff/?view=waiting").text


def test_the_row_says_who_is_under_18_and_needs_an_interpreter(house, ana):
    row = squeezed(ana.get("/staff/").text).split(house.ticket("son") + '"')[1].split("</tr>")[0]
    assert "Under 18" in row
    assert "interpreter (Korean)" in row
    other = squeezed(ana.get("/staff/").text).split(house.ticket("maria") + '"')[1]
    assert "Needs:" not in other.split("</tr>")[0]


@pytest.mark.parametrize(
    ("verb", "progress"),
    [
        ("voicemail", "called, voicemail left, again tomorrow 9:00 AM"),
        ("called", "spoken with"),
        ("scheduled", "scheduled"),
    ],
)
@pytest.mark.parametrize("linked", [True, False])
def test_who_was_called_about_another_request_is_not_called_unawares(
    house, ana, verb, progress, linked
):
    with house.engine.begin() as conn:
        phone = "+17025550190" if linked else "+17025550188"
        at = house.clock.now() - timedelta(minutes=5)
        other = samples.file(conn, at, {"name": "M. Lopez", "phone": phone})
    path = f"/staff/tickets/{other.reference}"
    if linked:
        ana.press(path + "/links/link", other=house.samples["maria"].reference)
    assert "called about" not in ana.get("/staff/").text
    ana.press(f"{house.ticket('maria')}/{verb}", again="tomorrow")
    row = squeezed(ana.get("/staff/").text).split(f'{path}"')[1].split("</tr>")[0]
    whose = "They were" if linked else "This number was"
    assert f"{whose} called about" in row
    assert f"({progress})" in row
    page = squeezed(ana.get(path).text)
    assert f"{whose} called about another request:" in page
    assert f"{progress}. Look there before you call." in page
    ana.press(path + "/called")
    assert "called about another" not in ana.get(path).text
