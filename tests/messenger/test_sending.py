"""From a person's words to our words on their screen, with a Meta that fails."""

from __future__ import annotations

import logging
import time
from datetime import timedelta

import pytest

from bot.channels.messenger import graph, outgoing, problems, sender
from bot.channels.messenger.graph import Graph
from bot.clock import Clock
from bot.handoff import destinations
from bot.simulator import server
from bot.store.messenger_tables import messenger_messages as messages
from bot.store.messenger_tables import messenger_threads as threads
from bot.store.tables import outbox as notices
from tests.waiting import until

from . import stack
from .conftest import ALICE

pytestmark = [pytest.mark.parametrize("database_url", ["sqlite"], indirect=True), pytest.mark.slow]


@pytest.fixture
def running(installed, brain):
    with stack.everything(installed, brain) as found:
        yield found


@pytest.fixture
def meta(running):
    return running[0]


@pytest.fixture
def known(running):
    return running[1]


def reasons(desk):
    with desk.engine.begin() as conn:
        return {row.reason for row in problems.unsolved(conn)}


def states(desk):
    return [row.state for row in desk.rows(messages, messages.c.kind == "reply")]


def test_a_message_gets_its_answer_with_buttons_and_no_words_stay_behind(meta, known, desk):
    with stack.sending(known):
        meta.says("hello")
        meta.waits_for("You said: hello")
        assert "automated assistant" in meta.read()[0]
        assert len(meta.read()) == 3
        newest = meta.meta.person(ALICE).lines[-1]
        assert [each["title"] for each in newest.buttons][:2] == ["First", "Second"]
        until(lambda: set(states(desk)) == {"sent"})
    assert not [row for row in desk.rows(messages) if row.content is not None]


def test_typing_is_shown_before_a_slow_answer(meta, known, brain):
    brain.free.clear()
    with stack.sending(known):
        meta.says("hello")
        until(lambda: meta.meta.person(ALICE).typing_until > 0)
        assert not meta.read()
        brain.free.set()
        meta.waits_for("You said: hello")


@pytest.mark.parametrize("fault", ["server", "transient"])
def test_a_meta_that_is_ill_gets_it_later(meta, known, monkeypatch, fault):
    monkeypatch.setattr(sender, "FIRST_PAUSE", 0.1)
    with stack.sending(known):
        meta.act(fault=fault)
        meta.says("hello")
        meta.waits_for("You said: hello")
    assert meta.read()[2] == "You said: hello"


def test_a_meta_that_is_slow_gets_it_once(meta, known, desk, monkeypatch):
    # It takes a message that late even if nobody waits for the answer any more.
    assert graph.READ > server.SLOW
    assert graph.READ < graph.DEADLINE < outgoing.LEASE.total_seconds()
    monkeypatch.setattr(sender, "FIRST_PAUSE", 0.1)
    monkeypatch.setattr(server, "SLOW", 3.0)
    with stack.sending(known):
        meta.act(fault="slow")
        meta.says("hello")
        meta.waits_for("You said: hello")
        until(lambda: set(states(desk)) == {"sent"})
    assert len(meta.read()) == len(set(meta.read())) == 3
    assert {row.attempts for row in desk.rows(messages, messages.c.kind == "reply")} == {1}


@pytest.mark.parametrize("fault", ["busy", "send_limit", "page_limit"])
def test_after_too_much_the_whole_page_waits(meta, known, monkeypatch, fault):
    monkeypatch.setattr(sender, "FIRST_PAUSE", 0.05)
    monkeypatch.setattr(sender, "PAGE_PAUSE", 1.0)
    with stack.sending(known):
        meta.act(fault=fault)
        begun = time.monotonic()
        meta.says("hello")
        until(lambda: not meta.meta.faults)
        meta.says("I too", person="24000000000000002")
        meta.waits_for("I too", person="24000000000000002")
        # The pause, less what one clock may differ from another.
        assert time.monotonic() - begun > 0.9
        meta.waits_for("You said: hello")


def test_without_a_token_all_waits_and_staff_are_told_once(meta, known, desk):
    destinations.use(["email"])
    with stack.sending(known):
        meta.meta.token_valid = False
        meta.says("hello")
        until(lambda: "token_refused" in reasons(desk))
        meta.says("are you there?")
        desk.settle()
        time.sleep(0.5)
        assert not meta.read()
        assert set(states(desk)) == {"waiting"}
    assert [row.event for row in desk.rows(notices)] == ["messenger_stopped"]
    meta.meta.token_valid = True
    meta.meta.credentials = type(meta.meta.credentials)(
        **{**vars(meta.meta.credentials), "token": "a new one"}
    )
    with stack.sending(known, token="a new one"):
        meta.waits_for("You said: are you there?")
        until(lambda: not reasons(desk))
    assert [text for text in meta.read() if text.startswith("You")] == [
        "You said: hello",
        "You said: are you there?",
    ]


def test_a_token_that_is_taken_again_is_tried_once_at_the_next_start(meta, known, desk):
    destinations.use(["email"])
    meta.meta.token_valid = False
    for who in (ALICE, "24000000000000002"):
        meta.says("hello", person=who)
    until(lambda: len(desk.rows(threads)) == 2)
    desk.settle()

    def tried():
        return sum(row.attempts for row in desk.rows(messages, messages.c.kind == "reply"))

    def refused(times):
        until(lambda: tried() >= times and not desk.count(messages, messages.c.state == "sending"))

    for starts in (1, 2):
        with stack.sending(known):
            refused(starts)
            time.sleep(1.0)
        # Not one after the other, and not everybody's: one message tells.
        assert tried() == starts
    assert [row.event for row in desk.rows(notices)] == ["messenger_stopped"]
    meta.meta.token_valid = True
    # The one message that tells may be refused for a reason of its own.
    meta.act(fault="blocked")
    with stack.sending(known):
        for who in (ALICE, "24000000000000002"):
            meta.waits_for("You said: hello", person=who)
        until(lambda: reasons(desk) == {"person_gone"})


@pytest.mark.parametrize(
    ("fault", "reason"), [("blocked", "person_gone"), ("outside_window", "window_closed")]
)
def test_what_meta_refuses_for_good_is_shown_to_staff(meta, known, desk, fault, reason):
    with stack.sending(known):
        for _ in range(3):
            meta.act(fault=fault)
        meta.says("hello")
        until(lambda: reason in reasons(desk))
        desk.settle()
        until(lambda: set(states(desk)) == {"dead"})
    assert {row.reason for row in desk.rows(messages)} == {reason}
    assert not [row for row in desk.rows(messages) if row.content is not None]


def test_another_app_that_has_the_thread_silences_the_bot(meta, known, desk):
    with stack.sending(known):
        meta.act(fault="other_app")
        meta.says("hello")
        until(lambda: "other_app" in reasons(desk))
        until(lambda: desk.thread().silent_why == "other_app")


def test_nothing_is_sent_after_a_day_and_staff_are_told(meta, known, desk):
    late = Clock()
    late.forward(timedelta(hours=25))
    meta.says("hello")
    until(lambda: bool(desk.rows(threads)))
    desk.settle()
    with stack.sending(known, late):
        until(lambda: "window_closed" in reasons(desk))
    assert not meta.read()


def test_a_person_s_words_may_be_sent_for_a_week(meta, known, desk):
    meta.says("hello")
    until(lambda: bool(desk.rows(threads)))
    desk.settle()
    desk.said()
    meta.meta.person(ALICE).said_at -= 3 * 24 * 3600
    late = Clock()
    late.forward(timedelta(days=3))
    thread = desk.thread()
    with desk.engine.begin() as conn:
        outgoing.add(conn, thread.id, "k", {"text": "Ann here."}, thread.created_at, "person")
    with stack.sending(known, late):
        meta.waits_for("Ann here.")


def test_killed_after_meta_took_it_the_echo_tells(meta, known, desk):
    meta.says("hello")
    until(lambda: bool(desk.rows(threads)))
    desk.settle()
    with desk.engine.begin() as conn:
        claimed = outgoing.claim(conn, "killed", "t", 300, 6)
    assert len(claimed) == 1
    # Meta took it, and we died before we could note it. Its copy comes all the same.
    body = sender.body(claimed[0], Clock().now())
    Graph(known.messenger).send(body)
    until(lambda: states(desk)[0] == "sent")
    with stack.sending(known):
        meta.waits_for("You said: hello")
        time.sleep(0.5)
    assert len(meta.read()) == len(set(meta.read())) == 3


def test_nothing_of_anybody_stands_in_the_log(meta, known, caplog):
    caplog.set_level(logging.INFO)
    with stack.sending(known):
        meta.act(fault="transient")
        meta.says("my foot is numb, 702 555 0188")
        meta.waits_for("my foot is numb")
    told = caplog.text
    assert "sent" in told
    for secret in ("foot", "0188", ALICE, known.messenger.token, known.messenger.app_secret):
        assert secret not in told


@pytest.mark.parametrize("attempts", [1, 2, 5, 40])
def test_pauses_grow_to_ten_minutes(attempts, database_url):
    least, most = sender.pause(attempts, 0, 0.0), sender.pause(attempts, 0, 1.0)
    assert 0.5 <= least <= most <= 600
    assert sender.pause(attempts, 1234, 0.5) >= 1234
