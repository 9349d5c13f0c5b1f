"""``make prod-check``: conversations through nginx, two webs, two brains and PostgreSQL."""

import itertools
import re
import socket
import ssl
import threading
import time
import uuid

import pytest
import requests
from requests.adapters import HTTPAdapter

from tests.conversations.dialogues import check_texts, load
from tests.prod.layout import Production

pytestmark = [pytest.mark.prod, pytest.mark.brain]
# A move of the clock has no door to the outside, nor has another clinic's file or hour;
# stopping a brain is tested by name below.
THROUGH_THE_DOOR = {"say", "press"}
DIALOGUES = [
    each
    for each in load()
    if each.channel == "web"
    and not (each.clinic or each.at)
    and {step.kind for step in each.steps} <= THROUGH_THE_DOOR
]
# Everybody comes from an address of their own: one may open 60 chats in ten minutes.
ADDRESSES = (f"127.0.{number // 250 + 1}.{number % 250 + 1}" for number in itertools.count())


@pytest.fixture(scope="module")
def site(tmp_path_factory, postgres_server):
    # Short, because a Unix socket's path may have 108 bytes.
    running = Production(tmp_path_factory.mktemp("p"), postgres_server)
    yield running
    running.stop()


class _From(HTTPAdapter):
    """Connects from one address of this machine."""

    def __init__(self, address):
        self.address = address
        super().__init__()

    def init_poolmanager(self, *args, **kwargs):
        super().init_poolmanager(*args, source_address=(self.address, 0), **kwargs)


class Visitor:
    """Somebody at the chat's own addresses, through nginx."""

    def __init__(self, site):
        self.site = site
        self.http = requests.Session()
        self.http.mount("https://", _From(next(ADDRESSES)))
        self.http.trust_env = False
        self.http.verify = str(site.bundle)
        self.http.headers["origin"] = site.base
        opened = self.post("/api/sessions", {})
        self.http.headers["authorization"] = f"Bearer {opened['token']}"
        self.choices = self._choices(opened["turn"])

    def post(self, path, body):
        answer = self.http.post(self.site.base + path, json=body, timeout=20)
        if answer.status_code == 429:  # faster than a person can: what the page does then
            time.sleep(int(answer.headers["retry-after"]))
            answer = self.http.post(self.site.base + path, json=body, timeout=20)
        assert answer.status_code == 200, (answer.status_code, answer.text)
        return answer.json()

    def say(self, text, turn=None):
        return self._turn({"turn": turn or str(uuid.uuid4()), "text": text})

    def press(self, title):
        return self._turn({"turn": str(uuid.uuid4()), "choice": self.choices[title]})

    def _turn(self, body):
        turn = self.post("/api/turns", body)["turn"]
        assert turn["replies"], "silence"
        self.choices = self._choices(turn)
        return turn["replies"]

    @staticmethod
    def _choices(turn):
        return {each["title"]: each["id"] for reply in turn["replies"] for each in reply["choices"]}


@pytest.mark.parametrize("dialogue", DIALOGUES, ids=lambda each: each.name)
def test_a_dialogue_through_the_production_layout(dialogue, site):
    visitor = Visitor(site)
    said = []
    for step in dialogue.steps:
        replies = getattr(visitor, step.kind)(step.value)
        texts = [reply["text"] for reply in replies]
        check_texts(step, texts)
        said += texts
    found = [text for text in said if "Reference" in text or "Referencia" in text]
    assert bool(found) == (dialogue.ticket is not None)
    if found:
        reference = re.search(r"\b(?=[A-Z0-9]*[A-Z])[A-Z0-9]{5}\b", found[-1]).group()
        assert site.mailbox.wait_for(reference)


def test_a_turn_is_answered_while_one_brain_and_one_web_are_dead(site):
    visitor = Visitor(site)
    site.kill("brain-1")
    site.kill("web-1")
    try:
        for _ in range(4):
            (reply, *_) = visitor.say("Why did surgery not help my back pain?")
            assert "702-666-0463" not in reply["text"]
    finally:
        site.start_brain(1)
        site.start_web(1)


def test_both_brains_dead_leaves_the_phone_number(site):
    visitor = Visitor(site)
    site.kill("brain-1")
    site.kill("brain-2")
    try:
        texts = " ".join(reply["text"] for reply in visitor.say("Do you treat nerve pain?"))
        assert "702-666-0463" in texts
    finally:
        site.start_brain(1)
        site.start_brain(2)


def test_the_same_turn_through_both_webs_is_answered_once(site):
    visitor, turn = Visitor(site), str(uuid.uuid4())
    answers = []

    def send():
        answers.append([reply["text"] for reply in visitor.say("hello", turn)])

    threads = [threading.Thread(target=send) for _ in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len(answers) == 4
    assert all(each == answers[0] for each in answers)


@pytest.mark.parametrize(
    "path", ["/metrics", "/openapi.json", "/.env", "/staff/../metrics", "/bot/app.py", "/webhooks"]
)
def test_what_is_not_ours_ends_at_nginx(site, path):
    assert site.get(path).status_code == 404


def test_every_page_of_ours_passes_nginx(site):
    for path in ("/", "/es", "/chat", "/es/chat", "/contact", "/contacto", "/healthz"):
        assert site.get(path).status_code == 200, path
    assert "password" in site.get("/staff").text.lower()


@pytest.mark.parametrize(
    "smuggled",
    [
        "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /readyz HTTP/1.1\r\n",
        "Content-Length: 4\r\nContent-Length: 40\r\n\r\nabcd",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
    ],
)
def test_a_request_with_two_ends_is_refused(site, smuggled):
    raw = socket.create_connection(("127.0.0.1", site.port), timeout=10)
    context = ssl.create_default_context(cafile=str(site.bundle))
    with context.wrap_socket(raw, server_hostname="127.0.0.1") as wire:
        wire.sendall(b"POST /api/turns HTTP/1.1\r\nHost: 127.0.0.1\r\n" + smuggled.encode())
        answer = wire.recv(4096).decode()
    assert re.match(r"HTTP/1.1 (400|501)", answer), answer
    assert answer.count("HTTP/1.1") == 1


def test_figures_are_there_for_watchers_on_this_machine_only(site):
    Visitor(site).say("hello")
    # nginx chose the web: each shows its own.
    shown = "".join(
        requests.get(f"http://127.0.0.1:{port}/metrics", timeout=5).text for port in site.metrics
    )
    assert 'nerveline_turn_seconds_count{stage="brain"}' in shown
    assert 'nerveline_turns_total{answered_by="answer"}' in shown
    assert site.get("/metrics").status_code == 404


def test_the_link_of_an_invitation_is_in_no_log_and_can_be_taken_back(site):
    assert "This link no longer works" in site.get("/staff/join/S3cr3t-of-an-invitation").text
    # A log-in may look like an address: web is asked, and asks who we are.
    answer = requests.post(
        site.base + "/staff/invitations/new.one+x@clinic.example",
        verify=str(site.bundle),
        timeout=20,
        headers={"origin": site.base, "sec-fetch-site": "same-origin"},
    )
    assert answer.status_code == 401
    for log in site.folder.glob("*.log"):
        assert "S3cr3t" not in log.read_text(encoding="utf-8"), log


def test_nothing_of_a_visitor_is_in_nginx_logs(site):
    Visitor(site).say("My name is Xanthippe Quellmalz")
    for log in site.folder.glob("*.log"):
        text = log.read_text(encoding="utf-8")
        assert "Xanthippe" not in text
        assert "127.0.0.1" not in re.sub(r"host: \S+|server: \S+|upstream: \S+", "", text), log
