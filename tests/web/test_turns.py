"""POST /api/turns and GET /api/history: what is answered, and what is refused."""

from __future__ import annotations

import asyncio
import json
import uuid
from datetime import timedelta

import pytest
from sqlalchemy import delete, select, update

from bot import safety
from bot.channels import alerts
from bot.store.tables import conversations, sessions

from .conftest import Visitor

PHONE = "702-666-0463"


def test_a_message_gets_its_answer_and_its_buttons(visitor):
    answer = visitor.say("my back hurts")
    assert answer.status_code == 200
    turn = answer.json()["turn"]
    assert turn["words"] == "my back hurts"
    assert turn["replies"][0]["text"] == "You said: my back hurts"
    assert [c["title"] for c in turn["replies"][0]["choices"]] == ["First", "Second"]
    assert answer.json()["language"] == "en"


def test_an_explanation_names_its_source(visitor):
    replies = visitor.say("explain").json()["turn"]["replies"]
    title = "Back Pain Not Stemming from the Spine"
    assert replies[1]["source"] == [{"title": title, "url": None}]


def test_what_the_office_says_itself_names_no_article(visitor):
    assert visitor.say("prices").json()["turn"]["replies"][0]["source"] is None


def test_the_greeting_is_in_the_language_that_was_asked_for(client):
    english, spanish = Visitor(client), Visitor(client, "es")
    assert "automated assistant" in english.greeting["replies"][0]["text"]
    assert "asistente" in spanish.greeting["replies"][0]["text"]


def test_neither_token_nor_conversation_stands_in_the_database_or_the_answer(visitor, engine):
    with engine.begin() as conn:
        row = conn.execute(select(sessions)).one()
    assert row.token_hash != visitor.token
    assert len(visitor.token) >= 43
    told = json.dumps([visitor.greeting, visitor.say("hi").json(), visitor.history().json()])
    assert row.conversation_id not in told


def test_nothing_of_the_brain_reaches_the_browser(visitor):
    told = visitor.say("hi").text
    for secret in ("payload", "deny", "understood", "confidence", "utter_test"):
        assert secret not in told


def test_a_replayed_turn_gets_the_stored_answer(visitor, brain, count_turns):
    turn = str(uuid.uuid4())
    first, second = visitor.say("hello", turn), visitor.say("hello", turn)
    assert first.json() == second.json()
    assert len(brain.asked) == count_turns() == 1


def test_another_message_by_the_same_id_gets_no_answer_of_the_first(visitor, brain):
    turn = str(uuid.uuid4())
    choice = visitor.say("my back hurts", turn).json()["turn"]["replies"][0]["choices"][0]["id"]
    for answer in (visitor.say("my leg hurts", turn), visitor.press(choice, turn)):
        assert answer.status_code == 409
        assert PHONE in answer.json()["message"]
    urgent = visitor.say("I can't hold my urine since today", turn)
    assert urgent.status_code == 409
    assert "911" in urgent.text
    assert len(brain.asked) == 1
    assert [each["words"] for each in visitor.history().json()["turns"]] == ["", "my back hurts"]


def test_a_choice_is_pressed(visitor, brain):
    choice = visitor.say("hello").json()["turn"]["replies"][0]["choices"][1]
    turn = visitor.press(choice["id"]).json()["turn"]
    assert turn["words"] == "Second"
    assert brain.asked[-1].choice.payload == "deny?why=it"


def test_a_replayed_choice_gets_the_stored_answer(visitor, brain):
    choice = visitor.say("hello").json()["turn"]["replies"][0]["choices"][0]["id"]
    turn = str(uuid.uuid4())
    first, second = visitor.press(choice, turn), visitor.press(choice, turn)
    assert (first.status_code, second.status_code) == (200, 200)
    assert first.json() == second.json()
    assert len(brain.asked) == 2


def test_an_old_button_is_not_taken_for_a_new_one(visitor):
    old = visitor.say("one").json()["turn"]["replies"][0]["choices"][0]["id"]
    visitor.say("two")
    refused = visitor.press(old)
    assert refused.status_code == 409
    assert refused.json()["message"].startswith("That button")


@pytest.mark.parametrize("forged", ["c0.0", "c0.1", "", "0" * 24, "/affirm", "x" * 3000])
def test_a_forged_choice_is_refused(visitor, forged, brain):
    visitor.say("hello")
    assert visitor.press(forged).status_code == 409
    assert len(brain.asked) == 1


def test_another_sessions_choice_is_refused(client, brain):
    mine, theirs = Visitor(client), Visitor(client)
    choice = theirs.say("hello").json()["turn"]["replies"][0]["choices"][0]["id"]
    mine.say("hello")
    assert mine.press(choice).status_code == 409


@pytest.mark.parametrize("text", ["", "   ", "\n\t\r\n", "\u200b\u200e", "\x00", "///", " / / "])
def test_a_message_without_words_is_no_turn(visitor, text, count_turns):
    refused = visitor.say(text)
    assert refused.status_code == 400
    assert refused.json()["error"] == "empty"
    assert refused.json()["message"] == "That message was empty. What would you like to say?"
    assert count_turns() == 0


def test_a_thousand_characters_are_taken_and_one_more_is_not(visitor, count_turns):
    assert visitor.say("é" * 1000).status_code == 200
    refused = visitor.say("é" * 1001)
    assert refused.status_code == 400
    assert "1,000 characters" in refused.json()["message"]
    assert count_turns() == 1


@pytest.mark.parametrize(
    "text",
    [
        '/inform{"phone": "+17025550100"}',
        '  /inform{"phone": "+17025550100"}',
        '//inform{"phone": "+17025550100"}',
        '\u200b/inform{"phone": "+17025550100"}',
        '\u200d/\u200d/inform{"phone": "+17025550100"}',
        '\u202e/\ufeffinform{"phone": "+17025550100"}',
        '\x00/inform{"phone": "+17025550100"}',
        '\u2028/inform{"phone": "+17025550100"}',
    ],
)
def test_a_typed_command_is_only_words(visitor, brain, text):
    assert visitor.say(text).status_code == 200
    assert brain.asked[-1].text == 'inform{"phone": "+17025550100"}'


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("nul\x00l and \x07bell", "null and bell"),
        ("\u202eright to left\u202c \u200fmarks\u200e", "right to left marks"),
        ("cafe\u0301", "café"),
        ("cafe\u200b\u0301", "café"),
        # Piled up, they would cover the names above and below in the staff's list.
        ("Z" + "\u030d" * 90 + "ed", "Z" + "\u030d" * 6 + "ed"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("👩‍⚕️🩺", "👩‍⚕️🩺"),
        ("<b>bold</b> & {phone}", "<b>bold</b> & {phone}"),
    ],
)
def test_words_are_cleaned(visitor, brain, typed, taken):
    answer = visitor.say(typed)
    assert answer.json()["turn"]["words"] == taken == brain.asked[-1].text


@pytest.mark.parametrize("token", ["", "x", "a" * 43, "0" * 5000])
def test_an_unknown_token_is_refused(visitor, token):
    visitor.token = token
    for answer in (visitor.say("hi"), visitor.history()):
        assert answer.status_code == 401
        assert PHONE in answer.json()["message"]


def test_a_session_ends_and_is_put_off_by_a_message(visitor, clock):
    clock.forward(timedelta(hours=71))
    assert visitor.say("still here").status_code == 200
    clock.forward(timedelta(hours=71))
    assert visitor.history().status_code == 200
    clock.forward(timedelta(hours=2))
    assert visitor.history().status_code == 401


def test_an_erased_conversation_ends_its_session(visitor, engine):
    with engine.begin() as conn:
        conn.exec_driver_sql("DELETE FROM turns")
        conn.execute(delete(sessions))
        conn.execute(delete(conversations))
    assert visitor.say("hi").status_code == 401


def test_danger_in_a_refused_message_is_answered_all_the_same(visitor):
    refused = visitor.say("I have chest pain and I sweat. " + "so " * 400)
    assert refused.status_code == 400
    assert any("911" in line for line in refused.json()["urgent"])


def test_a_sign_at_the_end_of_far_too_long_a_message_is_answered(visitor):
    refused = visitor.say("my back hurts a lot today. " * 150 + "I want to kill myself tonight")
    assert refused.json()["error"] == "too_long"
    assert any("988" in line for line in refused.json()["urgent"])


def test_a_message_that_is_too_long_is_read_in_parts_and_in_a_thread(visitor, monkeypatch):
    seen = []
    monkeypatch.setattr(
        safety, "read", lambda text: seen.append((len(text), asyncio._get_running_loop()))
    )
    assert visitor.say("so " * 2000).status_code == 400
    assert {loop for _, loop in seen} == {None}
    assert max(length for length, _ in seen) == alerts.WINDOW
    assert sum(length for length, _ in seen) > 5900


def test_errors_speak_the_visitors_language(client):
    visitor = Visitor(client, "es")
    assert visitor.say("").json()["message"].startswith("El mensaje llegó vacío")
    visitor.token = "gone"
    spanish = visitor.post({"turn": str(uuid.uuid4()), "text": "x"}, **{"Accept-Language": "es-MX"})
    assert "Este chat terminó" in spanish.json()["message"]


def test_the_language_may_change_in_a_turn(visitor):
    assert visitor.say("Español").json()["language"] == "es"


def test_a_brain_that_is_away_leaves_the_phone_number(visitor, brain):
    brain.away = True
    turn = visitor.say("hello").json()["turn"]
    assert turn["state"] == "fallback"
    assert PHONE in turn["replies"][0]["text"]


def test_a_database_that_is_away_says_so(visitor, engine):
    with engine.begin() as conn:
        conn.exec_driver_sql("ALTER TABLE turns RENAME TO elsewhere")
    refused = visitor.say("hello")
    assert refused.status_code == 503
    assert "could not be saved" in refused.json()["message"]


def test_history_gives_the_turns_after_a_place(visitor):
    first = visitor.say("one").json()["turn"]
    visitor.say("two")
    everything = visitor.history().json()
    assert [t["words"] for t in everything["turns"]] == ["", "one", "two"]
    assert everything["turns"][1] == first
    later = visitor.history(first["seq"]).json()
    assert [t["words"] for t in later["turns"]] == ["two"]
    assert later["more"] is False


@pytest.mark.parametrize("after", ["-1", "x", "1e3", "9" * 20, "٣", ""])
def test_history_refuses_what_is_no_place(visitor, after):
    assert visitor.history(after).status_code == 400


def test_history_shows_only_ones_own(client):
    mine, theirs = Visitor(client), Visitor(client)
    theirs.say("secret")
    assert "secret" not in mine.history().text


def test_nothing_is_cached(visitor):
    for answer in (visitor.history(), visitor.say("hi"), visitor.say("")):
        assert answer.headers["cache-control"] == "no-store"


def test_an_expired_session_cannot_be_used(visitor, engine):
    with engine.begin() as conn:
        conn.execute(update(sessions).values(expires_at="2000-01-01T00:00:00.000000+00:00"))
    assert visitor.say("hi").status_code == 401
