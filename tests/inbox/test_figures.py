"""The figures page, counts that outlive what is deleted, the bot's switch, who not to contact."""

from __future__ import annotations

import asyncio
import re
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from bot.channels.messenger import takeover
from bot.clock import Clock
from bot.conversation.records import Incoming
from bot.conversation.service import Conversations
from bot.inbox import charts
from bot.inbox.charts import Bar
from bot.settings import Keep
from bot.store import switches, tallies
from bot.store.engine import iso
from bot.store.purge import purge
from tests.conversation.fake_brain import FakeBrain
from tests.inbox import samples
from tests.inbox.looking import squeezed
from tests.inbox.on_messenger import answered_by_a_person
from tests.inbox.samples import talk


def numbers(page) -> dict[str, str]:
    found = re.findall(r"<dt>([^<]+)</dt><dd>([^<]+)</dd>", page.text)
    return dict(found)


def rows(page, heading: str) -> dict[str, str]:
    section = page.text.split(f">{heading}</h2>")[1].split("</section>")[0]
    return dict(re.findall(r'<th scope="row">([^<]+)</th><td>(\d+)</td>', section))


def test_what_visitors_did(house, ana):
    with house.engine.begin() as conn:
        now = house.clock.now()
        talk(conn, now, asked="phone")
        talk(conn, now, asked="phone", channel="messenger")
        talk(conn, now, opened=False, intents=("greet", "ask_recovery"))
        talk(conn, now, opened=False, intents=())  # looked, and wrote nothing
        talk(conn, now - timedelta(days=20), asked="name")
    ana.press(house.ticket("maria") + "/called")
    page = ana.get("/staff/figures")
    shown = numbers(page)
    # Six of the morning's requests had a conversation in which somebody wrote.
    assert shown["Began a request"] == str(2 + 6)
    assert shown["Sent it in the chat"] == "6"
    assert shown["Requests from everywhere"] == "7"
    assert shown["Wait until the first call"] == "3 h 0 min"
    assert rows(page, "Which question visitors stopped at") == {"Phone": "2"}
    assert rows(page, "What visitors asked about")["Cost and insurance"] == "2"
    assert "Greet" not in page.text
    assert rows(page, "Where requests came from") == {
        "Website chat": "5",
        "Contact form": "1",
        "Messenger": "1",
    }
    longer = ana.get("/staff/figures?days=30")
    assert rows(longer, "Which question visitors stopped at") == {"Phone": "2", "Name": "1"}
    assert ana.get("/staff/figures?days=x").status_code == 200


def test_every_chart_is_a_table_too(house, ana):
    text = ana.get("/staff/figures").text
    assert text.count('role="img"') == text.count("As a table") >= 4
    assert " style=" not in text


def test_counts_stay_when_conversations_go(house, ana):
    now = house.clock.now()
    with house.engine.begin() as conn:
        talk(conn, now - timedelta(days=4), asked="phone")
        talk(conn, now - timedelta(days=4), asked="phone")
    before = numbers(ana.get("/staff/figures"))
    keep = Keep(draft_hours=72, words_days=0, ticket_days=0, spam_days=0, notice_days=0)
    with house.engine.begin() as conn:
        assert purge(conn, iso(now), keep)["conversations"] == 2
    assert numbers(ana.get("/staff/figures")) == before
    assert rows(ana.get("/staff/figures"), "Which question visitors stopped at") == {"Phone": "2"}


def test_an_evening_counts_on_the_clinics_own_day(house, ana):
    # Sunday, 8 in the evening at the clinic: Monday in UTC.
    evening = datetime(2026, 11, 23, 4, tzinfo=timezone.utc)
    with house.engine.begin() as conn:
        talk(conn, evening)
    days = re.findall(r"<tr><th[^>]*>(Nov \d+)</th><td>(\d+)</td>", ana.get("/staff/figures").text)
    there = dict(days)["Nov 22"]
    assert int(there) >= 1
    keep = Keep(draft_hours=12, words_days=0, ticket_days=0, spam_days=0, notice_days=0)
    with house.engine.begin() as conn:
        zone = ZoneInfo(house.deps.clinic.timezone)
        purge(conn, iso(house.clock.now()), keep, zone)
        assert tallies.since(conn, "2026-11-22")["2026-11-22", "visitor", "web.en"] == 1
    days = re.findall(r"<tr><th[^>]*>(Nov \d+)</th><td>(\d+)</td>", ana.get("/staff/figures").text)
    assert dict(days)["Nov 22"] == there


def test_the_daily_test_is_nobodys_request(house, ana):
    with house.engine.begin() as conn:
        sample = samples.file(conn, house.clock.now(), {}, channel="form", reason="daily_test")
    assert numbers(ana.get("/staff/figures"))["Requests from everywhere"] == "7"
    assert sample.reference not in ana.get("/staff/?view=all").text


def test_tallies_add_up(house):
    key = ("2026-11-20", "visitor", "web.en")
    with house.engine.begin() as conn:
        tallies.add(conn, {key: 2})
        tallies.add(conn, {key: 3, ("2026-11-19", "visitor", "web.en"): 9})
        assert tallies.since(conn, "2026-11-20") == {key: 5}


def test_charts_show_their_numbers_and_escape_labels():
    drawn = str(charts.across([Bar("<b>", 4), Bar("none", 0)], "A & B"))
    assert "&lt;b&gt;" in drawn
    assert 'aria-label="A &amp; B"' in drawn
    assert '<rect class="bar" width="100.0%"' in drawn
    assert 'class="value">4</span>' in drawn
    assert charts.upright([], "empty")
    assert 'class="bar"' in charts.upright([Bar("Nov 1", 4, 2)], "days")


def test_an_admin_switches_the_bot_off_and_on(house, ana):
    root = house.browser("root")
    refused = ana.get("/staff/bot")
    assert refused.status_code == 403
    assert "Ask an admin." in refused.text
    assert "The bot is on" in root.get("/staff/bot").text
    root.press("/staff/bot/off")
    root.press("/staff/bot/off")
    text = root.get("/staff/bot").text
    assert "The bot is off" in text
    assert "by root" in text
    # Nobody forgets it: it stands above everybody's list.
    assert "<strong>The bot is off</strong>" in ana.get("/staff/").text
    assert 'href="/staff/bot">Switch it on' in root.get("/staff/").text
    root.press("/staff/bot/on")
    assert "The bot is off" not in ana.get("/staff/").text
    with house.engine.begin() as conn:
        assert switches.bot_off(conn) is None
    assert root.press("/staff/bot/maybe").status_code == 404


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("why did surgery not help", "utter_bot_off"),
        ("I can't feel it when I wipe", "utter_safety"),
    ],
)
def test_a_bot_that_is_off_gives_the_phone_and_still_the_emergency_line(house, words, first):
    brain, asked = FakeBrain(), []
    brain.answer = asked.append
    talks = Conversations(house.engine, brain, house.deps.wording, Clock())
    with house.engine.begin() as conn:
        switches.turn_bot(conn, iso(house.clock.now()), "system", on=False)

    async def say():
        mine, _ = await talks.open("web", "en")
        return await talks.say(mine, Incoming("t1", "text", words))

    turn = asyncio.run(say())
    assert turn.replies[0].name.startswith(first)
    assert asked == []


def test_a_ticket_shows_who_answers_in_messenger_and_hands_back(house, ana):
    path, talk_id = house.ticket("son"), answered_by_a_person(house)
    assert "Somebody from the office answers in Messenger" in ana.get(path).text
    ana.press(path + "/back")
    text = ana.get(path).text
    assert "answers in Messenger" not in text
    assert "let the bot answer again" in text
    with house.engine.begin() as conn:
        assert takeover.state(conn, talk_id, iso(house.clock.now())).until is None


def test_the_do_not_contact_list(house, ana):
    lea = house.browser("lea")
    refused = ana.get("/staff/do-not-contact")
    assert refused.status_code == 403
    assert "Ask a lead or an admin." in refused.text
    assert "Type a whole phone number" in lea.press("/staff/do-not-contact", contact="55").text
    lea.press("/staff/do-not-contact", contact="(702) 555-0188")
    text = squeezed(lea.get("/staff/do-not-contact").text)
    assert "702-555-0188" in text
    assert "by lea" in text
    assert "Do not call." in squeezed(ana.get(house.ticket("maria")).text)
    lea.press("/staff/do-not-contact", contact="+17025550188", how="lift")
    assert "702-555-0188" not in lea.get("/staff/do-not-contact").text
