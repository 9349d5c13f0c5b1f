"""The way to the private chat, and what is deleted when somebody asks for it."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.contract import Draft, Understood
from bot.store.messenger_tables import messenger_deletions, messenger_events, messenger_threads
from bot.store.messenger_tables import messenger_messages as messages
from bot.store.tables import conversations, turns

from .conftest import ALICE, SECRET

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
ORIGIN = {"Origin": "https://clinic.example"}


def link_of(desk):
    desk.settle()
    newest = desk.rows(messages, messages.c.state == "waiting")[-1]
    return newest.content["attachment"]["payload"]["buttons"][0]["url"]


def open_chat(client, url):
    body = {"language": "en", "link": url.partition("#chat=")[2]}
    return client.post("/api/sessions", json=body, headers=ORIGIN).json()


def test_it_works_once_and_carries_what_was_told(alice, desk, client):
    alice.say("hello")
    desk.settle()
    draft = {"details": {"name": "Maria Lopez", "phone": "+17025550188"}, "open": True}
    with desk.engine.begin() as conn:
        conn.execute(update(conversations).values(draft=draft))
    carried = desk.buttons()["Private chat"]
    alice.tell(alice.message(text="Private chat", quick_reply={"payload": carried}))
    url = link_of(desk)
    assert url.startswith("https://clinic.example/chat#chat=")
    first = open_chat(client, url)
    again = open_chat(client, url)
    assert "came along" in first["turn"]["replies"][0]["text"]
    over = again["turn"]["replies"][0]["text"]
    assert "used or is too old" in over
    assert "702-666-0463" in over
    with desk.engine.begin() as conn:
        found = conn.execute(conversations.select()).all()
    carried_on = [row for row in found if row.draft.get("details", {}).get("name")]
    assert [row.channel for row in carried_on] == ["web"]


def test_whoever_begins_with_the_link_is_told_who_speaks_and_finds_an_ordinary_chat(
    alice, desk, client
):
    pressed = alice.event(postback={"title": "Private chat", "payload": "menu:private_chat"})
    alice.tell(pressed)
    url = link_of(desk)
    said = desk.said()
    assert "automated assistant" in said[0]
    assert "Meta" in said[1]
    assert "our own chat" in said[2]
    begun = open_chat(client, url)["turn"]["replies"]
    assert "came along" not in " ".join(each["text"] for each in begun)
    assert begun[-1]["choices"]
    alice.tell(alice.event(postback={"title": "Private chat", "payload": "menu:private_chat"}))
    assert len(desk.said()) == 1


@pytest.mark.parametrize(("minutes", "over"), [(59, False), (61, True)])
def test_it_works_for_an_hour(alice, desk, client, clock, minutes, over):
    alice.say("hello")
    alice.tell(alice.event(postback={"title": "Private chat", "payload": "menu:private_chat"}))
    url = link_of(desk)
    clock.forward(timedelta(minutes=minutes))
    said = open_chat(client, url)["turn"]["replies"][0]["text"]
    assert ("used or is too old" in said) == over
    assert ("702-666-0463" in said) == over


def test_details_of_the_pain_bring_the_offer_once(alice, desk, brain):
    understood = Understood("inform", 0.9, "en", fields={"location": "low back"})
    real = brain.answer

    async def answer(request):
        import msgspec

        return msgspec.structs.replace(await real(request), understood=understood, draft=Draft())

    brain.answer = answer
    alice.say("my low back hurts")
    assert any("our own chat is the better place" in text for text in desk.said())
    alice.say("my low back hurts a lot")
    assert not any("our own chat is the better place" in text for text in desk.said())


def signed(person, secret=SECRET, algorithm="HMAC-SHA256", **more):
    payload = base64.urlsafe_b64encode(
        json.dumps({"user_id": person, "algorithm": algorithm, **more}).encode()
    ).rstrip(b"=")
    digest = hmac.new(secret.encode(), payload, hashlib.sha256).digest()
    return (base64.urlsafe_b64encode(digest).rstrip(b"=") + b"." + payload).decode()


def ask(client, request):
    return client.post("/messenger/deletion", data={"signed_request": request})


def test_a_deletion_at_meta_leaves_nothing(alice, desk, client):
    alice.say("my secret")
    desk.settle()
    answer = ask(client, signed(ALICE)).json()
    for table in (messenger_threads, messenger_events, messages, turns, conversations):
        with desk.engine.begin() as conn:
            assert not conn.execute(table.select()).all()
    shown = client.get(answer["url"])
    assert "was deleted" in shown.text
    assert answer["confirmation_code"] in answer["url"]


def test_a_request_that_was_filed_is_left_to_the_office(alice, desk, client, engine):
    from bot.handoff import submission
    from bot.store.tables import tickets as table
    from tests.handoff.requests import request

    alice.say("hello")
    desk.settle()
    conversation = desk.thread().conversation_id
    with engine.begin() as conn:
        filed = submission.submit(conn, request(conversation_id=conversation))
        conn.execute(update(conversations).values(ticket_id=filed.ticket_id))
    answer = ask(client, signed(ALICE)).json()
    assert "a person there will look at it" in client.get(answer["url"]).text
    with engine.begin() as conn:
        assert conn.execute(table.select()).one().erasure_asked_at
        assert not conn.execute(messenger_threads.select()).all()
        assert {row.words for row in conn.execute(turns.select())} == {None}


def test_of_somebody_unknown_staff_are_told(client, desk):
    answer = ask(client, signed("4711")).json()
    assert "nothing to delete" in client.get(answer["url"]).text
    assert [row.state for row in desk.rows(messenger_deletions)] == ["unknown"]


@pytest.mark.parametrize(
    "request_",
    ["", ".", "x.y", signed(ALICE, "wrong"), signed(ALICE, algorithm="none"), signed(4711), "é.ü"],
)
def test_what_is_not_signed_by_meta_is_refused(client, alice, desk, request_):
    alice.say("hello")
    desk.settle()
    assert ask(client, request_).status_code == 403
    assert desk.thread()


@pytest.mark.parametrize(("hours", "status"), [(0, 200), (23, 200), (25, 403)])
def test_a_copy_of_an_old_deletion_deletes_nothing_anew(alice, desk, client, clock, hours, status):
    issued = int(clock.now().timestamp())
    clock.forward(timedelta(hours=hours))
    alice.say("written later")
    desk.settle()
    assert ask(client, signed(ALICE, issued_at=issued)).status_code == status
    assert bool(desk.rows(messenger_threads)) == (status == 403)


def test_a_purged_conversation_takes_its_thread_along(alice, desk, clock):
    from bot.settings import Keep
    from bot.store.engine import iso
    from bot.store.purge import purge

    alice.say("hello")
    desk.settle()
    clock.forward(timedelta(hours=80))
    with desk.engine.begin() as conn:
        purge(conn, iso(clock.now()), Keep(draft_hours=72))
    for table in (messenger_threads, messenger_events, messages):
        with desk.engine.begin() as conn:
            assert not conn.execute(table.select()).all()


def test_no_column_says_who_somebody_is(alice, desk, engine):
    alice.say("my number is 702 555 0188")
    desk.settle()
    crypto_free = []
    with engine.begin() as conn:
        for table in ("messenger_threads", "messenger_events", "messenger_messages"):
            crypto_free += conn.exec_driver_sql(f"SELECT * FROM {table}").all()
    for secret in (ALICE, "555 0188", "5550188", "number"):
        assert secret not in repr(crypto_free)
