"""What the form does not take: other websites, forged sheets, programs, too much."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from bot.channels.form import tokens
from bot.channels.form.fields import HONEYPOT
from bot.channels.limits import Limit, Limits
from tests.web.conftest import ORIGIN

from .sheets import GOOD, SENT, post, sheet, visible


def test_a_filled_honeypot_is_shown_and_files_nothing(client, filed):
    page = post(client, GOOD | {HONEYPOT: "https://spam.example"})
    assert page.status_code == 422
    assert "This field is for validation purposes and should be left unchanged." in visible(page)
    assert "Maria Lopez" in page.text
    assert 'class="field trap"' not in page.text
    assert filed() == []


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
