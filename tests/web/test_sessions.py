"""Cookies, one-time links and the end of a session."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from sqlalchemy import insert, select, update

from bot.channels.web import links
from bot.contract import Draft
from bot.store.tables import conversations, sessions
from tests.web.conftest import ORIGIN, Visitor

OTHER = "https://clinic-site.example"


def begin(client, origin=ORIGIN, **body):
    return client.post("/api/sessions", json=body, headers={"Origin": origin})


def say(client, text="hello", **headers):
    body = {"turn": str(uuid.uuid4()), "text": text}
    return client.post("/api/turns", json=body, headers={"Origin": ORIGIN} | headers)


class TestTheCookie:
    @pytest.fixture(autouse=True)
    def allow_another_site(self, monkeypatch):
        monkeypatch.setenv("NERVELINE_ORIGINS", f"{ORIGIN},{OTHER}")

    def test_holds_the_token_where_no_script_can_read_it(self, client):
        opened = begin(client, cookie=True)
        assert "token" not in opened.json()
        given = opened.headers["set-cookie"]
        for part in ("HttpOnly", "SameSite=strict", "Secure", "Path=/;"):
            assert part in given
        assert "Max-Age" not in given
        assert "Domain" not in given
        # No neighbour under the clinic's domain can plant a cookie of such a name.
        assert given.startswith("__Host-nerveline_chat=")

    def test_that_a_neighbour_could_plant_is_no_right(self, client):
        begin(client, cookie=True)
        token = client.cookies["__Host-nerveline_chat"]
        client.cookies.clear()
        planted = {"Cookie": f"nerveline_chat={token}"}
        assert say(client, **planted).status_code == 401
        answer = client.post(
            "/api/sessions", json={"cookie": True}, headers={"Origin": ORIGIN, **planted}
        )
        assert "turn" in answer.json()

    def test_is_no_token_of_a_header_nor_the_other_way_round(self, client):
        begin(client, cookie=True)
        token = client.cookies["__Host-nerveline_chat"]
        client.cookies.clear()
        for each in (token, f"cookie {token}", f"cookie\t{token}"):
            assert say(client, Authorization=f"Bearer {each}").status_code == 401
        mine = begin(client).json()["token"]
        assert say(client, Cookie=f"__Host-nerveline_chat={mine}").status_code == 401
        assert say(client, Authorization=f"Bearer {mine}").status_code == 200

    def test_is_all_that_a_visitor_needs(self, client):
        begin(client, cookie=True)
        assert say(client).status_code == 200
        assert len(client.get("/api/history").json()["turns"]) == 2

    def test_a_second_page_takes_the_conversation_up(self, client):
        begin(client, cookie=True)
        say(client, "first")
        again = begin(client, cookie=True)
        assert again.json() == {"language": "en"}
        assert "set-cookie" not in again.headers
        assert [t["words"] for t in client.get("/api/history").json()["turns"]] == ["", "first"]

    def test_ends_where_the_chat_was_cleared_and_the_next_one_begins_anew(self, client):
        begin(client, cookie=True)
        say(client, "private")
        old = client.cookies["__Host-nerveline_chat"]
        assert "turn" in begin(client, cookie=True, anew=True).json()
        assert [t["words"] for t in client.get("/api/history").json()["turns"]] == [""]
        assert client.cookies["__Host-nerveline_chat"] != old
        client.cookies.clear()
        right = {"Cookie": f"__Host-nerveline_chat={old}"}
        assert client.get("/api/history", headers=right).status_code == 401

    def test_is_not_for_pages_of_other_sites(self, client):
        assert begin(client, OTHER, cookie=True).status_code == 403
        begin(client, cookie=True)
        assert say(client, Origin=OTHER).status_code == 403
        assert say(client, Origin="").status_code == 403

    def test_another_site_has_its_own_token_all_the_same(self, client):
        begin(client, cookie=True)
        token = begin(client, OTHER, language="es").json().get("token")
        assert token is None or token

    def test_is_taken_away_at_the_end(self, client):
        begin(client, cookie=True)
        ended = client.post("/api/sessions/end", json={}, headers={"Origin": ORIGIN})
        assert "Max-Age=0" in ended.headers["set-cookie"]
        assert say(client).status_code == 401


def test_an_ended_session_gives_no_right(visitor):
    assert (
        visitor.client.post("/api/sessions/end", json={}, headers=visitor.headers).status_code
        == 200
    )
    assert visitor.say("hello").status_code == 401


def test_ending_needs_an_allowed_page(visitor):
    headers = visitor.headers | {"Origin": "https://evil.example"}
    assert visitor.client.post("/api/sessions/end", json={}, headers=headers).status_code == 403
    assert visitor.say("hello").status_code == 200


class TestALink:
    @pytest.fixture
    def conversation(self, client, engine, clock):
        """On Messenger, with a request that has begun."""
        theirs, at = str(uuid.uuid4()), clock.now().isoformat()
        draft = {"details": {"name": "Maria Lopez"}, "open": True}
        with engine.begin() as conn:
            conn.execute(
                insert(conversations).values(
                    id=theirs, channel="messenger", language="es", created_at=at, last_at=at,
                    draft=draft, choices={}, asked="phone",
                )
            )  # fmt: skip
        return theirs

    @pytest.fixture
    def secret(self, conversation, engine, clock):
        with engine.begin() as conn:
            path = links.make(conn, conversation, "es", clock.now())
        assert path.startswith("/es/chat#chat=")
        return path.partition("=")[2]

    def test_brings_the_details_along_and_leaves_none_behind(
        self, client, secret, brain, engine, conversation
    ):
        opened = begin(client, link=secret).json()
        assert opened["language"] == "es"
        headers = {"Authorization": f"Bearer {opened['token']}"}
        say(client, "702-555-0188", **headers)
        asked = brain.asked[-1]
        assert asked.channel == "web"
        assert asked.draft == Draft(details={"name": "Maria Lopez"}, open=True)
        with engine.begin() as conn:
            mine = select(conversations.c.draft).where(conversations.c.id == conversation)
            assert "Maria" not in str(conn.execute(mine).scalar_one())

    def test_counts_once(self, client, secret, brain):
        begin(client, link=secret)
        second = begin(client, link=secret).json()
        say(client, "hi", Authorization=f"Bearer {second['token']}")
        assert brain.asked[-1].draft == Draft()

    def test_is_over_after_an_hour(self, client, secret, clock):
        clock.forward(timedelta(minutes=61))
        assert begin(client, link=secret).json()["language"] == "en"

    def test_is_no_token_and_is_not_kept_as_it_is(self, client, secret, engine):
        assert say(client, Authorization=f"Bearer {secret}").status_code == 401
        with engine.begin() as conn:
            kept = conn.execute(select(sessions.c.token_hash)).scalars().all()
        assert secret not in kept

    def test_an_expired_row_gives_nothing(self, client, secret, engine):
        with engine.begin() as conn:
            conn.execute(update(sessions).values(expires_at="2000-01-01"))
        assert begin(client, link=secret).json()["language"] == "en"


def test_places_in_a_conversation_are_counted_in_it(client):
    mine, theirs = Visitor(client), Visitor(client)
    theirs.say("one")
    theirs.say("two")
    assert mine.greeting["seq"] == 1
    assert mine.say("hello").json()["turn"]["seq"] == 2
    assert [turn["seq"] for turn in theirs.history().json()["turns"]] == [1, 2, 3]
    assert [turn["seq"] for turn in theirs.history(1).json()["turns"]] == [2, 3]
