"""What comes in: signatures, bodies of every kind, a database that is away."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from bot.channels.messenger import events, inbound, shape, webhook
from tests.waiting import until

from .conftest import ALICE, APP, FIXTURES, HOOK, PAGE, SECRET, sign, wrap

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
# NERVELINE_BODIES=20000 makes the full run.
BODIES = int(os.environ.get("NERVELINE_BODIES", "100"))


@SQLITE
def test_meta_asks_whether_the_address_is_ours(client):
    def ask(**query):
        return client.get(HOOK, params={f"hub.{key}": value for key, value in query.items()})

    right = ask(mode="subscribe", verify_token="open sesame", challenge="<4711>")
    assert (right.status_code, right.text) == (200, "<4711>")
    assert right.headers["content-type"].startswith("text/plain")
    for query in (
        {"mode": "subscribe", "verify_token": "open sesam", "challenge": "1"},
        {"mode": "unsubscribe", "verify_token": "open sesame", "challenge": "1"},
        {"mode": "subscribe", "challenge": "1"},
        {"verify_token": "open sesame"},
        {"mode": "subscribe", "verify_token": "\ud7ff", "challenge": "1"},
        {},
    ):
        answer = ask(**query)
        assert (answer.status_code, answer.text) == (403, "")


@SQLITE
def test_a_wrong_signature_is_refused_and_nothing_is_kept(client, alice, desk):
    raw = json.dumps(wrap(alice.message(text="hello"))).encode()
    right = sign(raw)
    sha1 = "sha1=" + hmac.new(SECRET.encode(), raw, hashlib.sha1).hexdigest()
    md5 = "md5=" + hmac.new(SECRET.encode(), raw, hashlib.md5).hexdigest()
    wrong = (
        *("", "sha256=", "=", "sha256", right[7:], right[:-1], right + "0", right.upper()),
        "sha256=" + right[7:].upper(),
        *(sha1, md5, sha1.replace("sha1", "sha256"), right.replace("sha256", "sha512")),
        *(sign(raw, "another secret"), sign(raw + b" "), "sha256=" + "é" * 64),
    )
    for header in wrong:
        headers = {"X-Hub-Signature-256": header.encode()}
        assert client.post(HOOK, content=raw, headers=headers).status_code == 403, header
    assert client.post(HOOK, content=raw).status_code == 403
    assert client.post(HOOK, content=raw, headers={"X-Hub-Signature": sha1}).status_code == 403
    assert not desk.rows(inbound.events)
    assert client.post(HOOK, content=raw, headers={"X-Hub-Signature-256": right}).status_code == 200


@SQLITE
@pytest.mark.parametrize(
    "raw", [b"", b"{", b"\xff", b"nul", b'{"a":' * 20_000, b"9" * 5000, b"[" * 100_000]
)
def test_what_is_no_json_gets_400(alice, raw):
    assert alice.post(raw).status_code == 400


@SQLITE
def test_a_body_of_a_megabyte(alice, desk):
    batch = [alice.message(text=f"{n} " + "x" * 900) for n in range(1000)]
    body = wrap(*batch)
    assert len(json.dumps(body)) > 1_000_000
    assert alice.post(body).status_code == 200
    assert len(desk.rows(inbound.events)) == 1000
    assert alice.post(b" " * (webhook.MOST_BYTES + 1)).status_code == 413


def test_a_database_that_is_away_is_told_and_the_event_handled_once(
    client, alice, desk, monkeypatch, brain
):
    event = wrap(alice.message(text="hello"))
    real = inbound.add

    def away(*given):
        raise OperationalError("", {}, Exception("away"))

    monkeypatch.setattr(inbound, "add", away)
    assert [alice.post(event).status_code for _ in range(3)] == [503, 503, 503]
    monkeypatch.setattr(inbound, "add", real)
    assert [alice.post(event).status_code for _ in range(3)] == [200, 200, 200]
    assert desk.said()[-1] == "You said: hello"
    assert len(brain.asked) == 1


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_the_same_event_at_several_doors_at_once(alice, desk, brain):
    body = wrap(*(alice.message(text=f"m{n}") for n in range(5)))
    answers = []
    posts = [
        threading.Thread(target=lambda: answers.append(alice.post(body).status_code))
        for _ in range(8)
    ]
    for each in posts:
        each.start()
    for each in posts:
        each.join()
    assert answers == [200] * 8
    assert desk.said()[2:] == [f"You said: m{n}" for n in range(5)]
    assert len(brain.asked) == 5


@SQLITE
def test_it_answers_before_the_brain_does(alice, brain, desk):
    brain.free.clear()
    alice.say("hello")
    assert desk.waits()
    brain.free.set()
    assert "You said: hello" in desk.said()


# Any JSON: made of what Meta sends, and of what nobody would. JSON can hold half of a pair
# of surrogates, which no UTF-8 can.
LETTERS = st.characters(exclude_categories=())
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(LETTERS, max_size=20),
    st.sampled_from(
        [ALICE, PAGE, APP, "page", "369239263222822", "GET_STARTED", "menu:x", "image"]
    ),
)
KEYS = st.one_of(
    st.sampled_from(
        "object entry id messaging standby sender recipient timestamp message mid text payload "
        "attachments type quick_reply postback title referral ref is_echo app_id is_deleted "
        "sticker_id message_edit num_edit pass_thread_control take_thread_control action "
        "policy_enforcement metadata is_unsupported".split()
    ),
    st.text(LETTERS, max_size=5),
)
ANY = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=5)),
    max_leaves=12,
)
INNER = st.fixed_dictionaries(
    {},
    optional={
        "sender": st.one_of(st.just({"id": ALICE}), st.just({"id": PAGE}), ANY),
        "recipient": st.one_of(st.just({"id": ALICE}), ANY),
        "timestamp": st.one_of(st.integers(), ANY),
        "message": st.one_of(
            ANY,
            st.fixed_dictionaries(
                {},
                optional={
                    key: st.one_of(SCALARS, ANY)
                    for key in ("mid", "text", "attachments", "quick_reply", "is_echo", "app_id")
                },
            ),
        ),
        "postback": ANY,
        "message_edit": ANY,
        "referral": ANY,
        "pass_thread_control": ANY,
        "take_thread_control": ANY,
        "policy_enforcement": ANY,
    },
)
LIKELY = st.fixed_dictionaries(
    {
        "object": st.just("page"),
        "entry": st.lists(
            st.fixed_dictionaries(
                {"id": st.just(PAGE)},
                optional={
                    "messaging": st.one_of(st.lists(INNER, max_size=4), ANY),
                    "standby": st.one_of(st.lists(INNER, max_size=2), ANY),
                },
            ),
            max_size=3,
        ),
    }
)
BODY = st.one_of(LIKELY, LIKELY, ANY)


@settings(max_examples=BODIES, deadline=None, suppress_health_check=list(HealthCheck))
@given(body=BODY)
def test_whatever_the_json_the_parser_gives_events(body):
    found = events.parse(body, PAGE, APP)
    assert all(each.person or each.kind == "blocked" for each in found)
    assert len({each.unique for each in found}) >= bool(found)


@SQLITE
@pytest.mark.no_cover
def test_whatever_the_json_it_gets_200_400_or_403(alice, desk):
    # Each is answered and handled, too: the small gate posts fewer than it parses.
    posted = BODIES if "NERVELINE_BODIES" in os.environ else 60

    @settings(max_examples=posted, deadline=None, suppress_health_check=list(HealthCheck))
    @given(body=BODY)
    def post(body):
        raw = json.dumps(body).encode("utf-8", "replace")
        before = desk.count(inbound.events)
        assert alice.post(raw).status_code in {200, 400, 403}
        expected = [
            each
            for each in events.parse(json.loads(raw), PAGE, APP)
            if each.kind not in {"ours", "blocked"}
        ]
        # A batch is kept whole or not at all.
        assert desk.count(inbound.events) - before <= len(expected)
        keys = {inbound.key(each.unique) for each in expected}
        assert desk.count(inbound.events, inbound.events.c.key.in_(keys)) == len(keys)

    post()
    desk.settle(120 + posted)


def test_a_body_of_meta_s_that_lacks_any_part_raises_nothing():
    recorded = [json.loads(path.read_text(encoding="utf-8")) for path in FIXTURES.glob("*.json")]
    smaller = [each for one in recorded for each in _smaller(one.get("body"))]
    assert len(smaller) > 100
    for body in smaller:
        events.parse(body, PAGE, APP)


def _smaller(value):
    """The value with one part taken out, or replaced by nothing."""
    if isinstance(value, dict):
        for key in value:
            yield {other: each for other, each in value.items() if other != key}
            yield {**value, key: None}
            for part in _smaller(value[key]):
                yield {**value, key: part}
    elif isinstance(value, list):
        for place, each in enumerate(value):
            yield value[:place] + value[place + 1 :]
            for part in _smaller(each):
                yield [*value[:place], part, *value[place + 1 :]]


@given(st.text(max_size=6000))
def test_long_texts_are_cut_into_what_meta_takes(words):
    parts = shape.texts(words)
    assert all(0 < len(part) <= shape.LONGEST_TEXT for part in parts)
    assert "".join("".join(parts).split()) == "".join(words.split())


def test_texts_are_cut_between_sentences():
    sentence = "This is one sentence. "
    parts = shape.texts(sentence * 200)
    assert len(parts) == 3
    assert all(part.endswith(".") for part in parts)


def test_buttons_stay_within_meta_s_limits():
    made = shape.quick_replies((f"A title of some length {n}", "p" * 2000) for n in range(20))
    assert len(made) == 13
    assert all(len(each["title"]) <= 20 and len(each["payload"]) <= 1000 for each in made)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_connections_that_break_in_the_middle(alice, desk, engine, brain):
    alice.say("before")
    desk.settle()
    with engine.begin() as conn:
        conn.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        )
    event = wrap(alice.message(text="after"))
    until(lambda: alice.post(event).status_code == 200)
    assert desk.said()[-1] == "You said: after"
    assert [request.text for request in brain.asked] == ["before", "after"]
