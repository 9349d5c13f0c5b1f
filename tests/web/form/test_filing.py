"""The contact form: without scripts, in two languages, one request a sheet."""

from __future__ import annotations

import re

from sqlalchemy import func, select

from bot.store.tables import audit

from .sheets import GOOD, post, sheet, visible


def test_a_filled_in_form_is_a_request_and_its_reference_is_shown(client, filed):
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


def test_a_spanish_form_is_answered_in_spanish(client, filed):
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


def test_somebody_else_at_the_same_computer_makes_a_request_of_their_own(client, filed):
    token = sheet(client)
    other = GOOD | {"name": "Otto Second", "phone": "702 555 0166", "message": "elbow"}
    first = post(client, GOOD, token=token)
    for _ in range(2):
        assert visible(post(client, other, token=token)) != visible(first)
    assert [each["name"] for each in filed()] == [GOOD["name"], "Otto Second"]


def test_a_couple_with_one_number_at_one_sheet_makes_two_requests(client, filed):
    token = sheet(client)
    his = GOOD | {"name": "Harold Chatty", "message": "pain in my left foot"}
    hers = GOOD | {"name": "Wanda Chatty", "message": "pain in my right shoulder"}
    for _ in range(2):
        for each in (his, hers):
            assert post(client, each, token=token).status_code == 200
    assert [(each["name"], each["notes"]) for each in filed()] == [
        (each["name"], each["message"]) for each in (his, hers)
    ]


def test_one_person_for_two_patients_makes_two_requests(client, filed):
    token = sheet(client)
    for patient in ("Ada Lopez", "Otto Lopez"):
        post(client, GOOD | {"patient": patient}, token=token)
    assert [each["patient_name"] for each in filed()] == ["Ada Lopez", "Otto Lopez"]


def test_a_name_with_a_slip_of_the_pen_is_corrected(client, filed):
    token = sheet(client)
    for name in ("Maria Lopes", "Maria Lopez"):
        post(client, GOOD | {"name": name}, token=token)
    assert [each["name"] for each in filed()] == ["Maria Lopez"]


def test_nobody_s_request_is_written_over_however_many_share_a_sheet(client, filed):
    token = sheet(client)
    names = [f"{name} Shared" for name in ("Ada", "Bert", "Cleo", "Dirk", "Ella", "Finn")]
    pages = [post(client, GOOD | {"name": name}, token=token) for name in names]
    assert [page.status_code for page in pages] == [200] * 5 + [400]
    # With the sheet that is shown then it goes.
    fresh = re.search(r'name="sheet" value="([^"]+)"', pages[-1].text)[1]
    assert post(client, GOOD | {"name": names[-1]}, token=fresh).status_code == 200
    assert [each["name"] for each in filed()] == names


def test_two_sheets_are_two_requests(client, filed):
    post(client, GOOD)
    post(client, GOOD)
    assert len(filed()) == 2


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
