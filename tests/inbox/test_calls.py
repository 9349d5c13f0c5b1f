"""Calls that come in, requests of one person, and paper."""

from __future__ import annotations

import html
import re

import pytest
from sqlalchemy import select

from bot.store.tables import audit
from tests.inbox import samples
from tests.inbox.hands import sheet
from tests.inbox.looking import row, squeezed, steps

pytestmark = pytest.mark.slow


def test_a_request_taken_down_on_the_phone(house, ana):
    answer = ana.press("/staff/calls", **sheet(ana, pain_words="left hip since a fall in May"))
    path = answer.headers["location"].partition("?")[0]
    text = ana.get(path).text
    for needed in ("Nina Ortiz", "702-555-0133", "left hip since a fall", "You have it", "Phone"):
        assert needed in text, needed
    assert "The caller said yes" in text
    assert ana.press("/staff/find", words="0133").headers["location"] == path


def test_the_same_sheet_twice_is_one_request(house, ana):
    form = sheet(ana)
    first = ana.press("/staff/calls", **form).headers["location"]
    assert ana.press("/staff/calls", new="1", **form).headers["location"] == first


def test_a_caller_who_has_a_request_is_said(house, ana):
    form = sheet(ana, phone="(702) 555-0188")
    page = ana.press("/staff/calls", **form)
    assert page.status_code == 409
    assert house.samples["maria"].reference in page.text
    assert "Nina Ortiz" in page.text
    assert ana.press("/staff/calls", new="1", **form).status_code == 303


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"name": " "}, "Write the caller’s name"),
        ({"phone": "555"}, "not a whole phone number"),
        ({"phone": ""}, "a phone number or an e-mail"),
        ({"email": "nina@"}, "has a mistake"),
        ({"sheet": "x"}, "The page was too old"),
    ],
)
def test_a_sheet_with_a_mistake_is_given_back_as_it_was(house, ana, more, said):
    page = ana.press("/staff/calls", **sheet(ana, question="Do you take walk-ins?", **more))
    assert page.status_code == 400
    assert said in page.text
    assert "Do you take walk-ins?" in page.text


def test_a_sign_in_what_was_written_down_makes_it_urgent(house, ana):
    words = "her back hurts and since today she can't feel it when she wipes"
    answer = ana.press("/staff/calls", **sheet(ana, pain_words=words))
    text = ana.get(answer.headers["location"]).text
    assert "Emergency: check first" in text
    assert "Nothing is on record that they were told to go to an emergency department" in text
    # What nobody told them cannot have been followed.
    assert "Ask whether they went" not in text


def test_without_a_yes_no_consent_is_on_record(house, ana):
    form = sheet(ana)
    form.pop("agreed")
    page = ana.press("/staff/calls", **form)
    assert page.status_code == 409
    assert "Nobody said yes to a call yet" in page.text
    path = ana.press("/staff/calls", new="1", **form).headers["location"].partition("?")[0]
    assert "None on record. Ask for it first" in ana.get(path).text
    # It is put down later, once.
    assert ana.press(path + "/consent").status_code == 303
    ana.press(path + "/consent")
    text = ana.get(path).text
    assert "The caller said yes" in text
    assert "None on record" not in text
    assert text.count("ana noted that they said yes to a call") == 1


def test_an_emergency_on_the_phone_is_not_held_up_by_the_question_for_consent(house, ana):
    words = "her back hurts and since today she can't feel it when she wipes"
    form = sheet(ana, pain_words=words)
    form.pop("agreed")
    path = ana.press("/staff/calls", **form).headers["location"].partition("?")[0]
    text = squeezed(ana.get(path).text)
    assert "What stands above comes first; ask for it after that." in text
    assert "Visitor sent the request" not in text
    assert "ana took it down on the phone" in text
    listed = squeezed(ana.get("/staff/").text)
    assert "her back hurts and since today" in listed
    assert (
        "Wants a call about an appointment" not in listed.split("Nina Ortiz")[1].split("</tr>")[0]
    )


@pytest.mark.parametrize(
    ("words", "language", "said"),
    [
        ("since today she can't feel it when she wipes", "en", "Please call 911 or go to"),
        ("no siente nada al limpiarse desde hoy", "es", "vaya ahora a una sala de emergencias"),
        ("left hip since a fall in May", "en", None),
        ("", "en", None),
    ],
)
def test_a_sign_shows_while_it_is_written_down(house, ana, words, language, said):
    form = {"name": "", "pain_words": words, "language": language}
    page = ana.press("/staff/calls/signs", **form)
    assert page.status_code == 200
    assert ("say this first" in page.text) is (said is not None)
    assert said is None or said in page.text
    assert "<html" not in page.text


@pytest.mark.parametrize(
    ("answer", "shown"), [("same", "same person, linked by staff"), ("other", None)]
)
def test_a_shared_number_is_shown_with_the_name_and_the_clerk_says_whose_it_is(
    house, ana, answer, shown
):
    form = sheet(ana, phone="(702) 555-0188")
    page = squeezed(ana.press("/staff/calls", **form).text)
    assert "Maria Lopez" in page
    assert "same number" in page
    assert "A household may share a number" in page
    path = ana.press("/staff/calls", new=answer, **form).headers["location"].partition("?")[0]
    text = ana.get(path).text
    assert ("Maria Lopez" in text) is (shown is not None)
    assert shown is None or shown in text
    listed = squeezed(ana.get("/staff/").text)
    assert listed.count("Same person: ") == (2 if shown else 0)
    assert "Same number" not in listed


def test_whose_names_were_shown_beside_a_request_is_on_record(house, ana):
    with house.engine.begin() as conn:
        older = samples.maria(conn, house.clock.now())
    ana.get(house.ticket("maria"))
    with house.engine.begin() as conn:
        mine = audit.c.subject == house.samples["maria"].id
        line = conn.execute(select(audit).where(mine, audit.c.what == "viewed")).one()
    assert line.detail == {"also": [older.reference]}


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("Haines", {"name": "Haines"}),
        ("Mary-Ann O'Neil", {"name": "Mary-Ann O'Neil"}),
        ("702 555 0133", {"phone": "702 555 0133"}),
        ("+52 55 5555 0133", {"phone": "+52 55 5555 0133"}),
        ("(702) 555-0133 x12", {"phone": "(702) 555-0133 x12"}),
        ("nina@example.com", {"email": "nina@example.com"}),
        ("0133", {"phone": "0133"}),
        ("Nina Ortiz, 702 555 0133", {"name": "Nina Ortiz", "phone": "702 555 0133"}),
        ("702-555-0133 Nina", {"name": "Nina", "phone": "702-555-0133"}),
        ("Nina nina@example.com", {"name": "Nina", "email": "nina@example.com"}),
        # References.
        ("K7QX2", {}),
        ("7QX24", {}),
    ],
)
def test_who_was_searched_in_vain_is_taken_down_without_typing_it_again(house, ana, words, kept):
    found = ana.press("/staff/find", words=words).text
    assert "Take a new request</button>" in found
    # In the field of the search, and in the form that begins a request.
    assert found.count(f'value="{html.escape(words, quote=True).replace("&#x27;", "&#39;")}"') == 2
    page = html.unescape(ana.press("/staff/calls/begin", words=words).text)
    for field in ("name", "phone", "email"):
        value = page.split(f'id="{field}"')[1].split('value="')[1].split('" maxlength')[0]
        assert value == kept.get(field, ""), field


def test_they_called_us_about_a_request(house, ana):
    path = house.ticket("maria")
    ana.press(path + "/voicemail", again="week")
    ana.press(path + "/they_called")
    assert row(house, "maria").status == "contacted"
    assert row(house, "maria").wait_until is None
    assert ("ana", "they called") in steps(house, "maria")


def test_requests_of_one_number_are_shown_and_can_be_told_apart(house, ana):
    with house.engine.begin() as conn:
        older = samples.maria(conn, house.clock.now())
    path = house.ticket("maria")
    assert f'href="/staff/tickets/{older.reference}"' in ana.get(path).text
    assert "same number" in ana.get(path).text
    ana.press(path + "/links/unlink", other=older.reference)
    assert f'href="/staff/tickets/{older.reference}"' not in ana.get(path).text
    assert "same number" not in ana.get(f"/staff/tickets/{older.reference}").text
    ana.press(path + "/links/link", other=older.reference.lower())
    assert "linked by staff" in ana.get(path).text
    done = [what for who, what in steps(house, "maria") if who == "ana" and "link" in what]
    assert done == ["unlinked", "linked"]


def test_only_another_request_can_be_linked(house, ana):
    path = house.ticket("maria") + "/links/link"
    for other in ("", "ZZZZZ", house.samples["maria"].reference):
        page = ana.press(path, other=other)
        assert page.status_code == 404
        assert "no other request with this reference" in page.text
    assert ana.press(house.ticket("maria") + "/links/x", other="K").status_code == 404


def test_a_printed_request_is_on_record(house, ana):
    text = ana.get(house.ticket("maria") + "/print").text
    assert "Maria Lopez" in text
    assert "How did it go" not in text
    # Whoever reads it tomorrow must not take it for that day.
    assert "today" not in text
    assert "yesterday" not in text
    assert ("ana", "printed") in steps(house, "maria")


def test_whoever_left_an_address_alone_is_written_to(house, ana):
    with house.engine.begin() as conn:
        details = {"name": "Samir Khan", "email": "samir@example.com", "phone": "declined"}
        house.samples["mail"] = samples.file(conn, house.clock.now(), details)
    path = house.ticket("mail")
    page = ana.get(path).text
    for outcome in ("No answer", "Left a voicemail", "Wrong number"):
        assert f">{outcome}</button>" not in page
    assert "Call </span>" not in page
    assert f'<button class="main" formnovalidate formaction="{path}/wrote"' in squeezed(page)
    listed = squeezed(ana.get("/staff/").text).split(f'{path}"')[1].split("</tr>")[0]
    assert "Write<span" in listed
    assert "Call<span" not in listed
    taken = ana.get(ana.press(path + "/claim").headers["location"]).text
    assert "You have it now. Write, then press how it went." in taken
    # The address alone: no subject and no words that tell of a patient.
    assert re.findall(r'href="(mailto:[^"]*)" data-dial-now', taken) == ["mailto:samir@example.com"]
    answer = ana.press(path + "/wrote", again="tomorrow")
    kept = row(house, "mail")
    assert (kept.status, kept.tries, kept.outcome) == ("new", 1, "wrote")
    page = ana.get(answer.headers["location"]).text
    assert "Noted: you wrote to them. It comes back tomorrow 9:00 AM." in page
    assert "ana wrote to them" in page
    assert "e-mail written" in ana.get("/staff/?view=waiting").text
    assert ">I wrote to them</button>" not in ana.get(house.ticket("maria")).text
