"""The contact form: without scripts, in two languages, one request a sheet."""

from __future__ import annotations

import html
import re
import threading
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot import safety
from bot.channels import alerts, bodies
from bot.channels.form import fields, tokens
from bot.channels.form.fields import HONEYPOT
from bot.channels.limits import Limit, Limits
from bot.handoff import tickets
from bot.store.tables import audit
from bot.store.tables import tickets as table

from .conftest import ORIGIN

SENT = {"Sec-Fetch-Site": "same-origin", "Origin": "null"}
GOOD = {"name": "Maria Lopez", "phone": "(702) 555-0188", "best_time": "mornings"}


@pytest.fixture
def filed(engine):
    def read() -> list[dict]:
        with engine.begin() as conn:
            ids = conn.execute(select(table.c.id).order_by(table.c.created_at)).scalars().all()
            return [tickets.as_json(conn, each) for each in ids]

    return read


def sheet(client, path="/contact"):
    page = client.get(path)
    assert page.status_code == 200
    return re.search(r'name="sheet" value="([^"]+)"', page.text)[1]


def post(client, values, path="/contact", token=None, **headers):
    body = values | {"sheet": token or sheet(client, path)}
    return client.post(path, data=body, headers=SENT | headers)


def visible(page) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.text)))


def test_it_works(client, filed):
    page = post(client, GOOD | {"message": "Low back, left, 4 years. Fusion in 2019."})
    assert page.status_code == 200
    ticket = filed()[0]
    assert ticket["reference"] in visible(page)
    assert ticket["phone"] == "+17025550188"
    assert (ticket["name"], ticket["best_time"]) == ("Maria Lopez", "mornings")
    assert (ticket["channel"], ticket["language"]) == ("form", "en")
    assert ticket["notes"] == "Low back, left, 4 years. Fusion in 2019."
    assert ticket["urgency"] == "routine"


def test_the_consent_is_stored_as_it_stood_beside_the_button(client, filed):
    shown = visible(client.get("/contact"))
    post(client, GOOD)
    consent = filed()[0]["consent"]
    assert consent["text"] in shown
    assert consent["at"]


def test_it_works_in_spanish(client, filed):
    page = post(client, GOOD, "/contacto")
    assert "Enviada. Referencia" in visible(page)
    assert '<html lang="es">' in page.text
    assert filed()[0]["language"] == "es"


def test_each_language_links_to_the_other(client):
    assert 'href="/contacto"' in client.get("/contact").text
    assert 'href="/contact"' in client.get("/contacto").text


def test_an_e_mail_address_is_enough(client, filed):
    page = post(client, {"name": "Ann", "email": "ann@example.com"})
    assert page.status_code == 200
    assert filed()[0]["email"] == "ann@example.com"


def test_the_same_sheet_twice_is_one_request(client, filed):
    token = sheet(client)
    first, second = post(client, GOOD, token=token), post(client, GOOD, token=token)
    assert (first.status_code, second.status_code) == (200, 200)
    assert first.text == second.text
    assert len(filed()) == 1


def test_what_is_corrected_after_going_back_reaches_the_office(client, filed):
    token = sheet(client)
    post(client, GOOD, token=token)
    more = {"phone": "702 555 0199", "message": "I lost control of my bladder today"}
    post(client, GOOD | more, token=token)
    (ticket,) = filed()
    assert ticket["phone"] == "+17025550199"
    assert [sign["sign"] for sign in ticket["safety"]] == ["bladder"]
    assert ticket["urgency"] == "emergency"


def test_two_sheets_are_two_requests(client, filed):
    post(client, GOOD)
    post(client, GOOD)
    assert len(filed()) == 2


@pytest.mark.parametrize(
    ("values", "field", "line"),
    [
        ({"name": ""}, "name", "Please type a name"),
        ({"name": " \u200b\u00a0"}, "name", "Please type a name"),
        ({"phone": ""}, "phone", "Please give a phone number or an e-mail address"),
        ({"phone": "555-0188"}, "phone", "ten digits"),
        ({"phone": "no"}, "phone", "Please give a phone number or an e-mail address"),
        ({"email": "ann at"}, "email", "name@example.com"),
        ({"name": "x" * 101}, "name", "over 100 characters"),
        ({"message": "x" * 1001}, "message", "over 1000 characters"),
    ],
)
def test_an_error_stands_beside_its_field_and_the_values_are_kept(
    client, filed, values, field, line
):
    page = post(client, GOOD | {"best_time": "after five"} | values)
    assert page.status_code == 422
    assert line in visible(page)
    found = re.search(
        rf'id="{field}"[^>]*aria-describedby="([^"]*)"[^>]*aria-invalid="true"', page.text
    )
    assert f"{field}-wrong" in found[1].split()
    assert f'id="{field}-wrong"' in page.text
    assert f'href="#{field}"' in page.text
    assert 'value="after five"' in page.text
    assert filed() == []


def test_the_sheet_stays_the_same_after_an_error(client, filed):
    token = sheet(client)
    page = post(client, GOOD | {"name": ""}, token=token)
    assert token in page.text


def test_markup_in_a_value_stays_text(client):
    page = post(client, {"name": '"><script>alert(1)</script>', "message": "</textarea><b>"})
    assert "<script>alert" not in page.text
    assert "</textarea><b>" not in page.text


def test_a_filled_honeypot_is_shown_and_files_nothing(client, filed):
    page = post(client, GOOD | {HONEYPOT: "https://spam.example"})
    assert page.status_code == 422
    assert "This field is for validation purposes and should be left unchanged." in visible(page)
    assert "Maria Lopez" in page.text
    assert 'class="field trap"' not in page.text
    assert filed() == []


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


def test_a_red_flag_is_answered_even_where_a_field_is_wrong(client):
    page = post(client, {"message": "I have chest pain and I am sweating"})
    body = page.text[page.text.index("<main") :]
    assert page.status_code == 422
    assert body.index("tel:911") < body.index("<h1")


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_another_website_cannot_send_it(client, filed, headers):
    page = client.post("/contact", data=GOOD | {"sheet": sheet(client)}, headers=headers)
    assert page.status_code == 403
    assert "Maria Lopez" in page.text
    assert filed() == []


def test_a_browser_that_tells_only_the_origin_is_checked_by_it(client, filed):
    body = GOOD | {"sheet": sheet(client)}
    evil = client.post("/contact", data=body, headers={"Origin": "https://evil.example"})
    assert evil.status_code == 403
    assert client.post("/contact", data=body, headers={"Origin": ORIGIN}).status_code == 200


@pytest.mark.parametrize("token", ["x", "1.2.3", "é", "6560.aa.bb", "."])
def test_a_forged_sheet_is_refused_and_a_fresh_one_is_given(client, filed, token):
    page = post(client, GOOD, token=token)
    assert page.status_code == 400
    assert "Maria Lopez" in page.text
    fresh = re.search(r'name="sheet" value="([^"]+)"', page.text)[1]
    assert post(client, GOOD, token=fresh).status_code == 200
    assert len(filed()) == 1


@pytest.mark.parametrize(
    "change",
    [
        str.upper,
        lambda token: token + " ",
        lambda token: " " + token,
        lambda token: token + "\n",
        lambda token: "0" + token,
        lambda token: token.replace(".", ". ", 1),
        lambda token: "0x" + token,
    ],
)
def test_another_spelling_of_a_sheet_is_no_other_sheet(client, filed, change):
    token = sheet(client)
    assert post(client, GOOD, token=token).status_code == 200
    assert post(client, GOOD, token=change(token)).status_code == 400
    assert len(filed()) == 1


@pytest.fixture
def reads(monkeypatch):
    """What was read for red flags, and on which thread."""
    seen = []
    real = safety.read

    def read(text):
        seen.append((text, threading.current_thread()))
        return real(text)

    monkeypatch.setattr(safety, "read", read)
    return seen


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


def test_only_the_beginning_of_a_long_text_is_read_and_not_on_the_loop(
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
    ((text, thread),) = reads
    assert len(text) == alerts.MOST_READ
    assert thread not in loops
    assert fields_read == []


def test_a_sheet_ends_after_a_day(client, clock, filed):
    token = sheet(client)
    clock.forward(tokens.LIFETIME + timedelta(seconds=1))
    page = post(client, GOOD, token=token)
    assert page.status_code == 400
    assert "open too long" in visible(page)
    assert filed() == []


def test_a_body_over_64_kb_is_refused(client, filed):
    assert post(client, GOOD | {"message": "x" * 66_000}).status_code == 413
    assert filed() == []


def test_another_kind_of_body_is_refused(client):
    page = client.post("/contact", json=GOOD, headers=SENT)
    assert page.status_code == 415


def test_far_too_many_fields_are_no_form(client):
    body = {f"field{number}": "x" for number in range(60)}
    assert post(client, GOOD | body).status_code == 400


def test_a_database_that_is_away_leaves_phone_and_values(client, engine, filed):
    with engine.begin() as conn:
        conn.exec_driver_sql("ALTER TABLE tickets RENAME TO elsewhere")
    page = post(client, GOOD | {"message": "my story"})
    assert page.status_code == 503
    assert "could not be saved" in visible(page)
    assert "702-666-0463" in page.text
    assert "my story" in page.text


def test_control_and_direction_characters_are_removed(client, filed):
    post(client, GOOD | {"name": "Ma\x00ria\u202e Lopez\r\n", "message": "a\r\nb\u200f"})
    ticket = filed()[0]
    assert (ticket["name"], ticket["notes"]) == ("Maria Lopez", "a\nb")


def test_filing_is_audited_and_the_page_is_not_kept(client, engine):
    page = post(client, GOOD)
    with engine.begin() as conn:
        lines = conn.execute(select(func.count()).select_from(audit)).scalar_one()
    assert lines == 1
    assert page.headers["cache-control"] == "no-store"


class TestManyMistakes:
    @pytest.fixture
    def limits(self) -> Limits:
        return Limits(readings=Limit("formread", 2, 600))

    def test_from_one_address_are_no_longer_read(self, client, reads):
        wrong = {"name": "Maria Lopez"}
        pages = [post(client, wrong) for _ in range(3)]
        assert [page.status_code for page in pages] == [422, 422, 429]
        assert "Maria Lopez" in pages[2].text
        assert int(pages[2].headers["retry-after"]) > 0
        assert len(reads) == 2


class TestManyRequests:
    @pytest.fixture
    def limits(self) -> Limits:
        return Limits(forms=Limit("form", 2, 600))

    def test_from_one_address_have_a_limit(self, client, filed):
        assert [post(client, GOOD).status_code for _ in range(3)] == [200, 200, 429]
        assert len(filed()) == 2
