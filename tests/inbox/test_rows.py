"""What a row says of whom it is about, and under which heading it stands."""

from __future__ import annotations

from tests.inbox.test_work import squeezed


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
