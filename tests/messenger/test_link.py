"""The one-time link: one request stays one, whatever happens at the same moment."""

from __future__ import annotations

import contextlib
import threading
from datetime import timedelta

import msgspec
import pytest
from sqlalchemy import select, update

from bot.channels.web import links
from bot.contract import Draft, Effect
from bot.handoff import person, tickets
from bot.inbox import sheet
from bot.settings import Keep
from bot.store.engine import iso
from bot.store.purge import purge
from bot.store.tables import conversations, turns
from bot.store.tables import tickets as requests
from tests.waiting import until

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
ORIGIN = {"Origin": "https://clinic.example"}
TOLD = {"name": "Maria Lopez", "phone": "+17025550188"}


@pytest.fixture
def told(alice, desk):
    """A conversation on Messenger with a draft that is almost ready; gives its id."""
    alice.say("hello")
    desk.settle()
    with desk.engine.begin() as conn:
        conn.execute(
            update(conversations).values(
                draft=msgspec.to_builtins(Draft(details=TOLD, open=True)), asked="confirm"
            )
        )
    return desk.thread().conversation_id


def link(desk, conversation, clock):
    with desk.engine.begin() as conn:
        return links.make(conn, conversation, "en", clock.now()).partition("#chat=")[2]


def open_chat(client, secret):
    body = {"language": "en", "link": secret}
    return client.post("/api/sessions", json=body, headers=ORIGIN).json()


def write(client, opened, text, turn="1"):
    said = {"turn": f"00000000-0000-4000-8000-00000000000{turn}", "text": text}
    headers = {**ORIGIN, "Authorization": f"Bearer {opened['token']}"}
    answer = client.post("/api/turns", json=said, headers=headers)
    assert answer.status_code == 200, answer.text
    return answer.json()


def files(brain, **effects):
    """From now on the brain files, or does what else is named."""
    real = brain.answer

    async def answer(request):
        reply = await real(request)
        done = [Effect(name, data) for name, data in effects.items()]
        return msgspec.structs.replace(reply, effects=tuple(done))

    brain.answer = answer


def filed(desk):
    with desk.engine.begin() as conn:
        return conn.execute(select(requests)).all()


def test_of_a_filed_request_the_private_chat_makes_no_second_one(
    alice, desk, client, clock, brain, told
):
    files(brain, file={"consent": "yes"})
    alice.say("yes, send it")
    desk.settle()
    [before] = filed(desk)
    opened = open_chat(client, link(desk, told, clock))
    assert f"Your request {before.reference} is with the office" in str(opened["turn"])
    write(client, opened, "yes, send it")
    [after] = filed(desk)
    assert after.id == before.id


def test_what_is_added_in_the_private_chat_reaches_the_request(
    alice, desk, client, clock, brain, told
):
    files(brain, file={"consent": "yes"})
    alice.say("yes, send it")
    desk.settle()
    opened = open_chat(client, link(desk, told, clock))
    files(brain, amend={"details": {"location": "low back"}})
    write(client, opened, "it is my low back")
    [row] = filed(desk)
    assert row.details["location"] == "low back"
    with desk.engine.begin() as conn:
        words = [call.text for call in sheet._conversation(conn, row) if call.who == "visitor"]
        assert words == ["hello", "yes, send it", "it is my low back"]
        who = person.find(conn, reference=row.reference)
        assert len(who.conversation_ids) == 2
        proof = person.erase(conn, who, iso(clock.now()), "ann")
        assert proof["conversations"] == 2
        assert not conn.execute(select(turns)).all()
        assert not person.left(conn, who)


def test_of_a_request_that_is_over_only_who_they_are_comes_along(
    alice, desk, client, clock, brain, told
):
    files(brain, file={"consent": "yes"})
    alice.say("yes, send it")
    desk.settle()
    [row] = filed(desk)
    with desk.engine.begin() as conn:
        tickets.cancel(conn, row.id, iso(clock.now()), "visitor")
    opened = open_chat(client, link(desk, told, clock))
    assert "came along" in str(opened["turn"])
    write(client, opened, "hello again")
    assert brain.asked[-1].draft.details == TOLD
    assert brain.asked[-1].draft.reference is None


def test_a_link_waits_for_the_message_that_is_being_answered(
    alice, desk, client, clock, brain, told
):
    secret = link(desk, told, clock)
    files(brain, file={"consent": "yes"})
    brain.slow = 1.0
    alice.say("yes, send it")
    until(lambda: len(brain.asked) == 2)
    opened = open_chat(client, secret)
    desk.settle()
    [row] = filed(desk)
    assert row.reference in str(opened["turn"])
    write(client, opened, "yes, send it")
    assert len(filed(desk)) == 1


def test_a_link_of_two_at_once_is_one_s(desk, client, clock, told):
    secret, opened = link(desk, told, clock), []
    both = [
        threading.Thread(target=lambda: opened.append(open_chat(client, secret))) for _ in range(2)
    ]
    for each in both:
        each.start()
    for each in both:
        each.join()
    said = sorted("came along" in str(each["turn"]) for each in opened)
    assert said == [False, True]


def test_what_was_told_is_never_lost_in_between(desk, client, clock, told, monkeypatch):
    secret = link(desk, told, clock)

    def dies(*_):
        raise RuntimeError

    with monkeypatch.context() as broken:
        broken.setattr("bot.conversation.turnlog.start", dies)
        with contextlib.suppress(RuntimeError):
            assert "token" not in open_chat(client, secret)
    assert "came along" in str(open_chat(client, secret)["turn"])


def test_a_conversation_that_goes_on_with_a_request_is_purged_with_it(
    alice, desk, client, clock, brain, told
):
    files(brain, file={"consent": "yes"})
    alice.say("yes, send it")
    desk.settle()
    open_chat(client, link(desk, told, clock))
    [row] = filed(desk)
    with desk.engine.begin() as conn:
        tickets.cancel(conn, row.id, iso(clock.now()), "visitor")
    clock.forward(timedelta(days=100))
    with desk.engine.begin() as conn:
        gone = purge(conn, iso(clock.now()), Keep(draft_hours=72, words_days=90))
        assert gone["words"] == 2
        assert not conn.execute(select(conversations)).all()
