"""Errors stand beside their fields, and nothing that was typed is lost."""

from __future__ import annotations

import re

import pytest

from .sheets import GOOD, post, sheet, visible


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


def test_a_database_that_is_away_leaves_phone_and_values(client, engine, filed):
    with engine.begin() as conn:
        conn.exec_driver_sql("ALTER TABLE tickets RENAME TO elsewhere")
    page = post(client, GOOD | {"message": "my story"})
    assert page.status_code == 503
    assert "could not be saved" in visible(page)
    assert "702-666-0463" in page.text
    assert "my story" in page.text
