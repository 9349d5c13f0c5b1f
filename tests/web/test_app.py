"""What every answer carries, the pages, the files, health."""

from __future__ import annotations

import dataclasses
import gzip
import logging

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient

from bot import app
from bot.channels import origins
from bot.channels.headers import Headers
from bot.channels.web import shape
from bot.widget import files
from tests.waiting import until

PAGES = ["/", "/es", "/chat", "/es/chat", "/contact", "/contacto"]


@pytest.mark.parametrize(
    "path", [*PAGES, "/api/history", "/healthz", "/nothing", "/widget/nerveline.js", "/staff"]
)
def test_every_answer_has_the_security_headers(client, path):
    answer = client.get(path, follow_redirects=False)
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert "frame-ancestors" in answer.headers["content-security-policy"]
    assert "max-age" in answer.headers["strict-transport-security"]
    assert "server" not in answer.headers


@pytest.mark.parametrize("path", ["/staff/tickets/%00", "/staff/join/%00", "/a%00b"])
def test_an_address_that_no_database_can_look_for_is_none_of_ours(client, path):
    answer = client.get(path, follow_redirects=False)
    assert answer.status_code == 404
    assert "frame-ancestors" in answer.headers["content-security-policy"]


@pytest.mark.parametrize("path", PAGES)
def test_pages_allow_no_inline_code_and_no_other_host(client, path):
    page = client.get(path)
    policy = page.headers["content-security-policy"]
    assert page.status_code == 200
    assert "script-src 'self';" in policy
    assert "style-src 'self';" in policy
    assert "require-trusted-types-for 'script'" in policy
    assert "unsafe" not in policy
    for inline in ("<style", " style=", " onclick", "javascript:"):
        assert inline not in page.text


@pytest.mark.parametrize(
    ("path", "wanted", "language"),
    [
        ("/chat", "es-MX,es;q=0.9,en;q=0.8", "es"),
        ("/chat", "en-US,en;q=0.9,es;q=0.8", "en"),
        ("/chat", "", "en"),
        ("/es/chat", "en-US", "es"),
        ("/", "es-MX", "en"),
    ],
)
def test_the_chats_bare_address_speaks_as_the_browser_wishes(client, path, wanted, language):
    page = client.get(path, headers={"Accept-Language": wanted})
    assert f'<html lang="{language}"' in page.text
    assert ("Inicio" in page.text) == (language == "es")


def test_only_the_chats_page_may_stand_in_a_frame(client):
    for path in PAGES:
        policy = client.get(path).headers["content-security-policy"]
        assert ("frame-ancestors 'none'" in policy) is ("chat" not in path)


def test_ready_says_which_part_is_away(client, brain, engine):
    assert client.get("/healthz").json() == {"alive": True}
    until(lambda: client.get("/readyz").status_code == 200)
    assert client.get("/readyz").json() == {"database": True, "brain": True, "reading": True}
    brain.away = True
    away = client.get("/readyz")
    assert (away.status_code, away.json()) == (
        503,
        {"database": True, "brain": False, "reading": True},
    )
    with engine.begin() as conn:
        conn.exec_driver_sql("ALTER TABLE audit_head RENAME TO elsewhere")
    assert client.get("/readyz").json()["database"] is False
    assert client.get("/healthz").status_code == 200


def test_it_starts_without_a_database(configured, brain, tmp_path):
    away = dataclasses.replace(configured, database=f"sqlite:///{tmp_path / 'empty.db'}")
    with TestClient(app.build(away, brain=brain)) as client:
        assert client.get("/").status_code == 200
        assert client.get("/contact").status_code == 200
        assert client.get("/readyz").status_code == 503


def test_an_unknown_page_offers_the_phone(client):
    page = client.get("/nothing")
    assert page.status_code == 404
    assert "702-666-0463" in page.text
    assert client.get("/api/nothing").status_code == 404
    assert client.delete("/contact").status_code == 405


@pytest.mark.parametrize(
    "name", ["../settings.py", "%2e%2e/settings.py", "files.py", "demo.html", "__init__.py"]
)
def test_only_the_chats_own_files_are_given(client, name):
    assert client.get(f"/widget/{name}").status_code == 404


@pytest.mark.parametrize(
    ("accepted", "given"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("identity", None),
    ],
)
def test_files_are_compressed_as_the_browser_takes_it_and_kept(client, accepted, given):
    first = client.get("/widget/chat.js", headers={"Accept-Encoding": accepted})
    assert first.headers.get("content-encoding") == given
    again = client.get("/widget/chat.js", headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304
    plain = client.get("/widget/chat.js", headers={"Accept-Encoding": "identity"})
    assert plain.content == (files.DIST / "chat.js").read_bytes()


def test_what_a_page_loads_before_the_chat_is_opened_is_small(client):
    first = ("nerveline.js", "words.en.json")
    sizes = [len(gzip.compress(client.get(f"/widget/{name}").content, 9)) for name in first]
    assert sum(sizes) <= 6 * 1024


def test_the_words_come_in_both_languages(client):
    english, spanish = (client.get(f"/widget/words.{each}.json").json() for each in ("en", "es"))
    assert english.keys() == spanish.keys()
    assert (english["send"], spanish["send"]) == ("Send", "Enviar")
    assert (english["body_hip_rim"], english["phone"]) == ("Rim of the hip bone", "702-666-0463")


def test_no_redirect_to_the_host_that_a_request_names(client):
    for path in ("/contact/", "/es/", "/healthz/", "/api/history/", "/widget/chat.js/"):
        answer = client.get(path, headers={"Host": "evil.example"}, follow_redirects=False)
        assert answer.status_code == 404
        assert "location" not in answer.headers
    words = {"turn": "0f4d1f3e-0000-4000-8000-000000000001", "text": "it hurts"}
    answer = client.post("/api/turns/", json=words, follow_redirects=False)
    assert answer.status_code == 404
    assert "location" not in answer.headers


def test_a_claimed_address_does_not_count(configured, monkeypatch):
    told = []
    monkeypatch.setattr(app._Server, "run", lambda server: told.append(server.config))
    app.serve(configured)
    (config,) = told
    assert not config.proxy_headers


def test_the_question_about_dying_is_urgent():
    assert shape.is_urgent("utter_safety_question_self_harm")


def test_the_answer_to_a_denial_and_an_apology_are_no_alarm():
    for line in ("settled", "settled_self_harm", "misread", "line_denied"):
        assert not shape.is_urgent(f"utter_safety_{line}")
    # Whoever took too much may yet need the number, and who is only passed over was not heard.
    for line in ("settled_overdose", "passed_self_harm", "short_crisis_line", "still"):
        assert shape.is_urgent(f"utter_safety_{line}")


def test_a_failure_tells_neither_browser_nor_log_what_was_said(caplog):
    async def fails(request: Request) -> Response:
        raise RuntimeError("my name is Maria")

    broken = Starlette(
        routes=[Route("/", fails)],
        middleware=[Middleware(Headers, failed="Something went wrong.", secure=False)],
    )
    with caplog.at_level(logging.DEBUG), TestClient(broken) as client:
        answer = client.get("/")
    assert answer.status_code == 500
    assert answer.json() == {"error": "server", "message": "Something went wrong."}
    assert "Maria" not in caplog.text
    assert "RuntimeError" in caplog.text
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_this_machine_has_several_names(configured):
    local = dataclasses.replace(
        configured, public_url="http://127.0.0.1:8080", origins=("http://127.0.0.1:8080",)
    )
    allowed = origins.allowed(local)
    assert "http://localhost:8080" in allowed
    assert "http://localhost:8081" not in allowed
    # The page of the chat itself, which keeps its right in a cookie.
    assert "http://localhost:8080" in origins.own(local)
    assert origins.own(configured) == {"https://clinic.example"}
    assert origins.allowed(configured) == {"https://clinic.example"}
