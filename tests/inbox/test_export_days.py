"""The export: for leads, of whole days, without formulas, and on record."""

from __future__ import annotations

import csv
import io

import pytest
from sqlalchemy import select

from bot.inbox import export
from bot.store.tables import audit

pytestmark = pytest.mark.slow


def days(house) -> dict[str, str]:
    day = house.clock.now().date()
    return {"first": str(day.replace(day=1)), "last": str(day)}


def test_an_export_is_for_leads_and_on_record(house, ana):
    assert ana.get("/staff/export").status_code == 403
    assert ana.press("/staff/export", **days(house)).status_code == 403
    last_days = {"first": "9999-12-30", "last": "9999-12-31"}
    assert house.browser("lea").press("/staff/export", **last_days).status_code == 400
    answer = house.browser("lea").press("/staff/export", **days(house))
    assert answer.headers["content-disposition"] == 'attachment; filename="requests.csv"'
    assert answer.headers["cache-control"] == "no-store"
    rows = list(csv.DictReader(io.StringIO(answer.text.lstrip("\ufeff"))))
    assert len(rows) == len(house.samples)
    assert {"Maria Lopez", "Robert Haynes"} <= {each["name"] for each in rows}
    with house.engine.begin() as conn:
        line = conn.execute(select(audit).where(audit.c.what == "exported")).one()
    assert line.detail["requests"] == len(rows)


@pytest.mark.parametrize(
    "wrong", [{"first": "x"}, {"first": "2020-01-01"}, {"last": "2020-01-01"}, {"first": ""}]
)
def test_an_export_of_odd_days_is_refused(house, wrong):
    lea = house.browser("lea")
    assert lea.press("/staff/export", **{**days(house), **wrong}).status_code == 400


def test_an_export_has_an_end(house, monkeypatch):
    monkeypatch.setattr(export, "MOST", 3)
    page = house.browser("lea").press("/staff/export", **days(house))
    assert page.status_code == 400
    assert "Choose fewer days" in page.text


@pytest.mark.parametrize("sign", "=+-@\uff1d\uff0b\uff0d\uff20\t\r\n")
@pytest.mark.parametrize("before", ["", "  ", "\u00a0", "\u3000", "\ufeff", "\u200b \u200f"])
def test_no_cell_is_a_formula(sign, before):
    text = f"{before}{sign}1+1"
    assert export.cell(text) == f"'{text}"
    assert export.cell([text]) == f"'{text}"


def test_a_harmless_cell_stays_as_it_is():
    assert export.cell("Maria - Lopez") == "Maria - Lopez"
    assert export.cell(["a", "b"]) == "a, b"
