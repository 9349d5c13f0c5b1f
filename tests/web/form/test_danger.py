"""Red flags in the form's words: the right line first, and what is read at all."""

from __future__ import annotations

import threading
import time
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.channels import alerts, bodies
from bot.channels.form import fields, tokens
from bot.channels.form.sentences import MOST_WEIGHED, sentences, weighed
from bot.contract import Suspicion
from bot.store.tables import tickets as table

from .sheets import GOOD, post, sheet, visible


def test_a_red_flag_stands_first_and_goes_with_the_request(client, engine, filed):
    page = post(client, GOOD | {"message": "I have chest pain and I am sweating"})
    body = page.text[page.text.index("<main") :]
    assert page.status_code == 200
    assert body.index("tel:911") < body.index("<h1")
    sign = filed()[0]["safety"][0]
    assert (sign["sign"], sign["action"]) == ("heart", "911")
    assert "chest pain" in sign["words"]
    assert filed()[0]["urgency"] == "emergency"
    with engine.begin() as conn:
        told = conn.execute(select(table.c.safety)).scalar_one()[0]["told"]
    assert "911" in told
    assert told.split(".")[0] in visible(page)


def test_somebody_who_may_want_to_die_gets_the_crisis_line(client, filed):
    page = post(client, GOOD | {"message": "some days I do not want to be here anymore"})
    body = page.text[page.text.index("<main") :]
    assert body.index("tel:988") < body.index("<h1")
    assert filed()[0]["safety"][0]["sign"] == "self_harm"
    # The page says that it is marked as urgent, and so it is.
    assert filed()[0]["urgency"] == "crisis"


def test_a_no_before_a_sign_hides_it_from_nobody(client, filed):
    page = post(client, GOOD | {"message": "No. I want to kill myself"})
    body = page.text[page.text.index("<main") :]
    assert body.index("tel:988") < body.index("<h1")
    assert filed()[0]["urgency"] == "crisis"


@pytest.mark.parametrize(
    "field",
    [{"phone": "702 555 0188 I want to kill myself"}, {"best_time": "x" * 300 + " I want to die"}],
)
def test_a_sign_in_any_field_is_answered(client, field):
    page = post(client, GOOD | field)
    body = page.text[page.text.index("<main") :]
    assert body.index("tel:988") < body.index("<h1")


def test_a_sign_at_the_end_of_too_long_a_message_is_answered(client):
    page = post(client, GOOD | {"message": "my back hurts. " * 140 + "I want to kill myself"})
    assert page.status_code == 422
    body = page.text[page.text.index("<main") :]
    assert body.index("tel:988") < body.index("<h1")


def test_words_beside_a_number_reach_the_office(client, filed):
    post(client, GOOD | {"phone": "702 555 0188 ask for my daughter Rosa"})
    assert "ask for my daughter Rosa" in filed()[0]["notes"]


# No pattern reads it: the classifier alone is meant.
SEEN = "everything went strange at once"


def test_what_only_the_classifier_sees_goes_with_the_request(client, brain, filed):
    brain.suspects[SEEN] = Suspicion(danger=0.99, sign="trauma", share=1.0, sure=True)
    page = post(client, GOOD | {"message": f"my name is on top. {SEEN}"})
    body = page.text[page.text.index("<main") :]
    assert body.index("tel:911") < body.index("<h1")
    sign = filed()[0]["safety"][0]
    assert (sign["sign"], sign["words"]) == ("trauma", SEEN)
    assert filed()[0]["urgency"] == "emergency"


def test_what_the_classifier_doubts_is_answered_in_general(client, brain, filed):
    brain.suspects[SEEN] = Suspicion(danger=0.8)
    page = post(client, GOOD | {"message": SEEN})
    body = page.text[page.text.index("<main") :]
    assert body.index("tel:911") < body.index("<h1")
    assert filed()[0]["safety"][0]["sign"] == "unclear"


@pytest.mark.parametrize("fault", ["away", "slow"])
def test_without_the_classifier_the_form_is_read_by_patterns_and_in_time(
    client, brain, filed, fault
):
    brain.away, brain.slow = fault == "away", 60.0 if fault == "slow" else 0.0
    begin = time.monotonic()
    page = post(client, GOOD | {"message": "I have chest pain. I am sweating"})
    assert time.monotonic() - begin < 30
    assert page.status_code == 200
    assert filed()[0]["safety"][0]["sign"] == "heart"


def test_a_red_flag_is_answered_even_where_a_field_is_wrong(client):
    page = post(client, {"message": "I have chest pain and I am sweating"})
    body = page.text[page.text.index("<main") :]
    assert page.status_code == 422
    assert body.index("tel:911") < body.index("<h1")


def test_nothing_is_read_of_what_no_sheet_of_ours_sends(client, reads):
    danger = GOOD | {"message": "I have chest pain and I am sweating"}
    assert post(client, danger, token="1.2.3").status_code == 400
    other = post(client, danger, **{"Sec-Fetch-Site": "cross-site"})
    assert other.status_code == 403
    assert reads == []
    # The signs stand on every form.
    assert "tel:911" in other.text


def test_danger_on_a_page_that_was_open_too_long_is_answered(client, clock):
    token = sheet(client)
    clock.forward(tokens.LIFETIME + timedelta(seconds=1))
    page = post(client, {"message": "I have chest pain and I am sweating"}, token=token)
    body = page.text[page.text.index("<main") :]
    assert page.status_code == 400
    assert body.index("tel:911") < body.index("<h1")


def test_a_long_text_is_read_to_its_end_in_parts_and_not_on_the_loop(
    client, reads, built, monkeypatch
):
    fields_read = []
    monkeypatch.setattr(fields, "read", lambda text, *_: fields_read.append(text) or {})
    loops = []
    real = bodies.read

    async def read(*args):
        loops.append(threading.current_thread())
        return await real(*args)

    monkeypatch.setattr(bodies, "read", read)
    page = post(client, {"name": "x", "message": "chest pain " * 5000, "phone": "5" * 5000})
    assert page.status_code == 422
    assert "over 1000 characters" in visible(page)
    assert max(len(text) for text, _ in reads) <= alerts.WINDOW
    assert sum(len(text) for text, _ in reads) >= 60_000
    assert not {thread for _, thread in reads} & {*loops}
    assert fields_read == []


CALM = "My back hurts in the morning and the evening, and the nurse said that I should write. "


@pytest.mark.parametrize(
    "message",
    [
        f"{CALM * 12}I want to kill myself tonight. {CALM * 12}",
        f"{CALM * 48}I want to kill myself tonight",
        f"{CALM * 48}I want to kill myself tonight. {CALM * 48}",
    ],
)
def test_a_sign_anywhere_in_too_long_a_message_is_answered(client, message):
    page = post(client, GOOD | {"message": message})
    assert page.status_code == 422
    body = page.text[page.text.index("<main") :]
    assert body.index("tel:988") < body.index("<h1")


@pytest.mark.parametrize("before", [6, 15, 30])
def test_the_classifier_is_asked_about_every_sentence(client, brain, filed, before):
    brain.suspects[SEEN] = Suspicion(danger=0.99, sign="trauma", share=1.0, sure=True)
    lead = "I live in Reno. " * before
    page = post(client, GOOD | {"message": f"{lead}{SEEN}"[-1000:]})
    assert page.status_code == 200
    assert filed()[0]["safety"][0]["sign"] == "trauma"


@pytest.mark.parametrize(
    "words", ["No. " * 240, "It hurts here! " * 60, "a. b@x.yz. 702.555.0188."]
)
def test_however_many_sentences_there_are_none_is_left_out(words):
    texts = weighed(sentences(words))
    assert len(texts) <= MOST_WEIGHED
    said = [word for word in words.split() if "@" not in word and len(word.strip(".")) > 1]
    assert len(" ".join(texts).split()) == len([word for word in said if word[0].isalpha()])


@pytest.mark.parametrize("field", [{"email": "b@x.yz"}, {"phone": "702.555.0188"}])
def test_an_address_or_a_number_is_no_sentence(client, brain, field):
    post(client, GOOD | field | {"message": "back pain"})
    asked = [request.text for request in brain.asked]
    assert not {"b@x", "yz", "b", "x", "702", "555"} & {*asked}
    assert not any(text.startswith(("b@", "702")) for text in asked)


DOUBLED = "ana@gmail.comana@gmail.com"


def test_a_reader_that_fails_hides_no_danger_and_loses_nothing(client, filed, monkeypatch):
    """As one did where two addresses stood together."""

    def fail(text, *_):
        raise ValueError(text)

    monkeypatch.setattr(fields, "read", fail)
    page = post(client, GOOD | {"email": DOUBLED, "message": "I want to kill myself"})
    assert page.status_code == 422
    body = page.text[page.text.index("<main") :]
    assert body.index("tel:988") < body.index("<h1")
    assert f'value="{DOUBLED}"' in page.text


def test_a_message_that_no_reader_can_take_is_filed_in_its_own_words(
    client, filed, monkeypatch, caplog
):
    real = fields.read

    def read(text, asked, *rest):
        if asked == "pain_story":
            raise ValueError(text)
        return real(text, asked, *rest)

    monkeypatch.setattr(fields, "read", read)
    words = "low back on the left, write ana@gmail.com/ana@yahoo.com"
    assert post(client, GOOD | {"message": words}).status_code == 200
    assert filed()[0]["notes"] == words
    assert "ana@" not in caplog.text
