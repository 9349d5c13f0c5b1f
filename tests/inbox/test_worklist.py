"""The list: what stands where, and what it says."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import delete, select

from bot.inbox import order, targets, times, verbs, views
from bot.settings import ROOT
from bot.store.engine import iso
from bot.store.tables import audit, outbox, ticket_words, tickets
from tests.inbox import samples
from tests.inbox.looking import names, squeezed

pytestmark = pytest.mark.slow

NOW = datetime(2026, 11, 21, 4, 0, tzinfo=timezone.utc)


def test_the_list_stands_in_the_order_of_work(house, ana):
    house.browser("ben").press(house.ticket("complaint") + "/claim")
    shown = names(house, ana.get("/staff/"))
    assert shown == ["saddle", "crisis", "wound", "nasty", "maria", "son", "complaint"]


def test_all_are_shown_newest_first(house, ana):
    ana.press(house.ticket("maria") + "/close")
    assert "maria" not in names(house, ana.get("/staff/"))
    shown = names(house, ana.get("/staff/?view=all"))
    assert shown == ["crisis", "son", "saddle", "maria", "wound", "nasty", "complaint"]


def test_a_row_says_what_is_needed_at_a_glance(house, ana):
    text = squeezed(ana.get("/staff/").text)
    for needed in (
        "Low back, left · 4 years · pain 7/10",
        "Complaint: nobody called back in two weeks",
        "Numbness between the legs",
        "</span> · Chat · <strong>Spanish</strong>",
        "for Daniel Kim",
        "3 h ago</time>",
        "Overdue",
        "Call first",
    ):
        assert needed in text, needed


def test_a_row_says_what_they_were_told_and_who_asked_twice(house, ana):
    with house.engine.begin() as conn:
        again = samples.file(conn, house.clock.now(), {"name": "M. Lopez", "phone": "+17025550188"})
    text = squeezed(ana.get("/staff/").text)
    assert "Told today 8:34 AM to go to an emergency department" in text
    maria = house.samples["maria"].reference
    twice = re.findall(r'Same number: ([^<]+) <span class="ref">(\w+)</span>', text)
    assert sorted(twice) == sorted([("Maria Lopez", maria), ("M. Lopez", again.reference)])
    ana.press(house.ticket("maria") + "/links/link", other=again.reference)
    assert ana.get("/staff/").text.count("Same person") == 2
    ana.press(house.ticket("maria") + "/links/unlink", other=again.reference)
    text = ana.get("/staff/").text
    assert "Same person" not in text
    assert "Same number" not in text


def test_the_audit_knows_whose_names_were_shown(house, ana):
    ana.get("/staff/")
    with house.engine.begin() as conn:
        line = conn.execute(select(audit).where(audit.c.what == "viewed list")).one()
    assert line.actor == house.ids["ana"]
    assert set(line.detail["shown"]) == {each.reference for each in house.samples.values()}


def test_an_empty_list_says_what_will_appear(house, ana):
    with house.engine.begin() as conn:
        conn.execute(delete(outbox))
        conn.execute(delete(ticket_words))
        conn.execute(delete(tickets))
    assert "A request appears here as soon as a visitor sends one" in ana.get("/staff/").text
    assert "No requests yet" in ana.get("/staff/?view=all").text
    assert "Nothing further back" in ana.get("/staff/?view=all&page=7").text


def test_a_long_list_has_pages(house, ana, monkeypatch):
    monkeypatch.setattr(views, "ON_A_PAGE", 3)
    pages = [names(house, ana.get(f"/staff/?view=all&page={page}")) for page in (1, 2, 3)]
    assert [len(page) for page in pages] == [3, 3, 1]
    assert len({name for page in pages for name in page}) == 7
    for odd in ("0", "-1", "x", "９", "999999999"):
        assert ana.get("/staff/", params={"view": "all", "page": odd}).status_code == 200


def test_too_many_open_requests_are_said_and_urgent_ones_stay(house, ana, monkeypatch):
    monkeypatch.setattr(views, "MOST", 3)
    page = ana.get("/staff/")
    assert names(house, page) == ["saddle", "crisis", "wound"]
    assert "4 more wait behind them" in page.text


def test_the_pulse_changes_with_a_new_request(house, ana):
    before = ana.get("/staff/pulse").json()
    assert ana.get("/staff/pulse").json()["version"] == before["version"]
    with house.engine.begin() as conn:
        samples.maria(conn, house.clock.now())
    assert ana.get("/staff/pulse").json()["version"] != before["version"]


def test_the_fragment_has_the_rows_and_nothing_else(house, ana):
    text = ana.get("/staff/list?view=open").text
    assert "Maria Lopez" in text
    assert "<html" not in text


def test_every_safety_sign_has_words_for_the_desk():
    words = (ROOT / "bot/inbox/templates/words.html").read_text(encoding="utf-8")
    signs = [path.stem for path in (ROOT / "bot/safety/signs").glob("[!_]*.yml")]
    assert len(signs) > 20
    assert [sign for sign in signs if f'"{sign}":' not in words] == []


def test_order_of_work():
    def place(urgency, status, created_at, wanted="any", *, overdue=False):
        group = order.group(urgency, status)
        return order.place(group, status, wanted, created_at, overdue=overdue)

    assert place("routine", "new", "2") > place("routine", "new", "1")
    assert place("routine", "new", "1") > place("routine", "new", "2", overdue=True)
    assert place("routine", "new", "1") > place("routine", "new", "2", "now")
    assert place("routine", "new", "1", "later") > place("routine", "new", "2")
    assert place("routine", "new", "1", "now") > place("routine", "new", "2", overdue=True)
    assert place("routine", "new", "1") > place("same_day", "contacted", "9")
    assert place("same_day", "new", "1") > place("crisis", "claimed", "9")
    assert place("routine", "claimed", "1") > place("routine", "new", "9")
    assert order.group("emergency", "scheduled") == "doing"
    assert order.group("emergency", "new", asked=True) == "now"
    assert order.group("routine", "contacted", asked=True) == "asked"
    assert order.group("routine", "closed", asked=True) == "doing"
    assert order.group("emergency", "contacted", spoken=True) == "spoken"
    assert order.group("emergency", "contacted") == "now"
    assert place("routine", "new", "1", overdue=True) > place("crisis", "contacted", "9")
    assert order.GROUPS.index("asked") == order.GROUPS.index("today") + 1


@pytest.mark.parametrize(
    ("urgency", "status", "waited", "late"),
    [
        ("emergency", "new", timedelta(minutes=9), False),
        ("crisis", "new", timedelta(minutes=11), True),
        ("same_day", "claimed", timedelta(hours=3), True),
        ("same_day", "new", timedelta(minutes=119), False),
        ("routine", "new", timedelta(hours=7), False),
        ("routine", "claimed", timedelta(hours=9), True),
        ("routine", "contacted", timedelta(days=9), False),
        ("emergency", "closed", timedelta(days=9), False),
    ],
)
def test_overdue_is_the_same_for_the_page_and_for_the_database(
    house, urgency, status, waited, late
):
    now = house.clock.now()
    cut = targets.cutoffs(house.deps.clinic, now)
    with house.engine.begin() as conn:
        at = iso(now - waited)
        mine = tickets.c.id == house.samples["maria"].id
        conn.execute(
            tickets.update()
            .where(mine)
            .values(urgency=urgency, status=status, created_at=at, held_since=at)
        )
        row = conn.execute(select(tickets).where(mine)).one()
        found = conn.execute(select(tickets.c.id).where(mine, order.is_overdue(cut))).all()
    assert order.overdue(row, cut) is late
    assert bool(found) is late


@pytest.mark.parametrize(
    ("waited", "words"),
    [
        (timedelta(seconds=-5), "just now"),
        (timedelta(seconds=59), "just now"),
        (timedelta(minutes=1), "1 min"),
        (timedelta(minutes=119), "1 h"),
        (timedelta(hours=47), "47 h"),
        (timedelta(days=2), "2 days"),
    ],
)
def test_how_long_a_request_waited_is_said_in_the_largest_unit(waited, words):
    assert times.age(NOW - waited, NOW) == words


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (NOW, "today 8:00 PM"),
        (NOW - timedelta(hours=8), "today 12:00 PM"),
        (NOW - timedelta(hours=20, minutes=1), "yesterday 11:59 PM"),
        (NOW + timedelta(hours=5), "tomorrow 1:00 AM"),
        (NOW + timedelta(hours=29), "Sun Nov 22, 1:00 AM"),
        (NOW - timedelta(days=3), "Tue Nov 17, 8:00 PM"),
        (NOW - timedelta(days=400), "Thu Oct 16 2025, 9:00 PM"),
    ],
)
def test_times_are_the_clinics(at, words):
    assert times.spoken(at, NOW, ZoneInfo("America/Los_Angeles")) == words


CALLS = [
    *("scheduled", "no_answer", "voicemail", "wrong_number", "wrote", "called", "sent_to_help"),
    *("asked_old", "asked_new", "they_called", "snooze", "wake"),
]
NOT_CALLED = [each for each in CALLS if each != "called"]


@pytest.mark.parametrize(
    ("status", "holder", "lead", "buttons"),
    [
        ("new", None, False, ["claim", *CALLS, "close", "spam"]),
        ("claimed", "me", False, [*CALLS, "release", "close", "spam"]),
        ("claimed", "other", False, []),
        ("claimed", "other", True, [*CALLS, "release", "close", "take_over", "spam", "erase"]),
        ("contacted", "me", False, [*NOT_CALLED, "release", "close", "spam"]),
        ("scheduled", "me", False, ["unscheduled", "they_called", "close"]),
        ("closed", "other", False, ["they_called", "reopen"]),
        ("spam", None, False, ["reopen"]),
        ("cancelled", None, True, ["erase"]),
        ("erased", None, True, []),
        ("no such status", None, True, []),
    ],
)
def test_the_buttons_of_each_status(status, holder, lead, buttons):
    assert verbs.offered(status, holder, "me", lead=lead) == buttons


@pytest.mark.parametrize(
    ("status", "holder", "taken_over"),
    [
        ("claimed", "other", True),
        ("contacted", "other", True),
        ("claimed", "me", False),
        ("new", None, False),
        ("scheduled", "other", False),
    ],
)
def test_what_is_urgent_anybody_takes_over(status, holder, taken_over):
    buttons = verbs.offered(status, holder, "me", lead=False, urgent=True)
    assert ("take_over" in buttons) is taken_over


@pytest.mark.parametrize(
    ("verb", "urgent", "spoken", "asked", "asks"),
    [
        ("scheduled", True, False, False, True),
        ("scheduled", True, True, False, False),
        ("scheduled", False, False, False, False),
        ("scheduled", False, True, True, True),
        ("close", True, True, False, True),
        ("spam", False, False, True, True),
        ("spam", False, False, False, False),
        ("called", True, False, False, False),
        ("no_answer", True, False, False, False),
    ],
)
def test_before_which_step_the_desk_is_asked(verb, urgent, spoken, asked, asks):
    step = verbs.VERBS[verb]
    assert verbs.asks_first(step, urgent=urgent, spoken=spoken, asked=asked) is asks


def test_each_saved_view_holds_its_own_requests(house, ana):
    def shown(view: str) -> set[str]:
        return set(names(house, ana.get(f"/staff/?view={view}")))

    ana.press(house.ticket("maria") + "/claim")
    house.browser("ben").press(house.ticket("wound") + "/claim")
    ana.press(house.ticket("nasty") + "/voicemail", again="week")
    assert shown("mine") == {"maria"}
    assert shown("urgent") == {"saddle", "crisis", "wound", "nasty"}
    assert shown("waiting") == {"nasty"}
    assert shown("new") == {"saddle", "crisis", "son", "complaint"}
    # That ben has "wound" helps nobody yet.
    assert shown("overdue") == {"saddle", "wound", "complaint"}
    assert shown("no such view") == shown("todo")
    text = squeezed(ana.get("/staff/").text)
    for tab in ('To do <span class="count">7<', 'Mine <span class="count">1<'):
        assert tab in text
