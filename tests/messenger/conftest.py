"""The real application with a Messenger page, and a person who writes to it."""

from __future__ import annotations

import dataclasses
import hashlib
import hmac
import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import func, select
from sqlalchemy.engine import Engine, Row
from starlette.testclient import TestClient

from bot import app, settings
from bot.clock import Clock
from bot.contract import BrainReply, BrainRequest
from bot.settings import Messenger, Settings
from bot.store.messenger_tables import messenger_events as events
from bot.store.messenger_tables import messenger_messages as messages
from bot.store.messenger_tables import messenger_threads as threads
from bot.store.tables import turns
from tests.waiting import until
from tests.web.conftest import FakeBrain, StillClock

PAGE = "100000000000001"
APP = "205552219930699"
SECRET = "a secret of the app"
ALICE = "24000000000000001"
FIXTURES = Path(__file__).parent / "fixtures"
HOOK = "/messenger/webhook"


def page(**changes: Any) -> Messenger:
    given = {"page": PAGE, "app": APP, "token": "page-token", "app_secret": SECRET}
    return Messenger(**{**given, "verify_token": "open sesame", "rate": 300, **changes})


def sign(body: bytes, secret: str = SECRET) -> str:
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def wrap(*events: dict[str, Any], page: str = PAGE, door: str = "messaging") -> dict[str, Any]:
    return {"object": "page", "entry": [{"id": page, "time": 1795224000000, door: list(events)}]}


def fixture(name: str) -> dict[str, Any]:
    return json.loads((FIXTURES / f"{name}.json").read_text(encoding="utf-8"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Each starts the whole program: for the quick gate only the recorded bodies are."""
    for item in items:
        if item.path.is_relative_to(FIXTURES.parent) and "recorded_body" not in item.name:
            fixtures = getattr(item, "fixturenames", ())
            if not {"client", "meta"}.isdisjoint(fixtures) or "stand_in" in item.name:
                item.add_marker(pytest.mark.slow)


class Person:
    """Somebody on Messenger, as Meta tells of them. ``clock`` is the installation's."""

    numbers = itertools.count(1)

    def __init__(self, client: TestClient, clock: Clock, person: str = ALICE) -> None:
        self.client, self.clock, self.person = client, clock, person

    def event(self, **parts: Any) -> dict[str, Any]:
        stamp = int(self.clock.now().timestamp() * 1000) + next(self.numbers) % 1000
        return {
            "sender": {"id": self.person},
            "recipient": {"id": PAGE},
            "timestamp": stamp,
            **parts,
        }

    def message(self, mid: str | None = None, **parts: Any) -> dict[str, Any]:
        return self.event(message={"mid": mid or f"m_{next(self.numbers)}", **parts})

    def post(self, body: Any, header: str | None = None):
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        return self.client.post(
            HOOK, content=raw, headers={"X-Hub-Signature-256": header or sign(raw)}
        )

    def tell(self, *events: dict[str, Any], door: str = "messaging") -> None:
        answer = self.post(wrap(*events, door=door))
        assert answer.status_code == 200, answer.text

    def say(self, text: str, mid: str | None = None) -> None:
        self.tell(self.message(mid, text=text))

    def send(self, kind: str, **payload: Any) -> None:
        self.tell(self.message(attachments=[{"type": kind, "payload": payload}]))

    def answered_by_a_person(self, mid: str | None = None) -> None:
        self.tell(
            {
                "sender": {"id": PAGE},
                "recipient": {"id": self.person},
                "timestamp": int(self.clock.now().timestamp() * 1000),
                "message": {
                    "is_echo": True,
                    "app_id": 263902037430900,
                    "mid": mid or f"m_{next(self.numbers)}",
                    "text": "Hello, this is Ann of the office.",
                },
            }
        )


class Desk:
    """What the installation did: read from its database."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def rows(self, table: Any, *where: Any) -> list[Row[Any]]:
        with self.engine.begin() as conn:
            order = table.c.id if "id" in table.c else table.c.at
            return list(conn.execute(select(table).where(*where).order_by(order)))

    def count(self, table: Any, *where: Any) -> int:
        """How many rows there are, without reading them."""
        with self.engine.connect() as conn:
            counted = select(func.count()).select_from(table).where(*where)
            return int(conn.execute(counted).scalar_one())

    def waits(self) -> bool:
        return bool(self.count(events, events.c.state == "waiting"))

    def settle(self, seconds: float = 30) -> None:
        """Until nothing waits to be handled."""
        until(lambda: not self.waits(), seconds)

    def said(self) -> list[str]:
        """The texts that are to be sent, in order, and take them as sent."""
        self.settle()
        waiting = self.rows(messages, messages.c.state == "waiting")
        with self.engine.begin() as conn:
            conn.execute(
                messages.update()
                .where(messages.c.id.in_([row.id for row in waiting]))
                .values(state="sent", content=None)
            )
        return [text_of(row.content) for row in waiting if row.kind != "typing"]

    def buttons(self) -> dict[str, str]:
        """The quick replies of the newest message: payloads by titles."""
        self.settle()
        newest = self.rows(messages, messages.c.kind == "reply")[-1]
        return {each["title"]: each["payload"] for each in newest.content.get("quick_replies", ())}

    def thread(self, number: int = 0) -> Row[Any]:
        with self.engine.begin() as conn:
            return conn.execute(select(threads).order_by(threads.c.created_at)).all()[number]

    def turns(self) -> list[Row[Any]]:
        return [row for row in self.rows(turns) if row.kind != "open"]


def asks(brain: FakeBrain, *questions: str) -> None:
    """The brain asks these, one after the other."""
    real, left = brain.answer, list(questions)

    async def answer(request: BrainRequest) -> BrainReply:
        return msgspec.structs.replace(await real(request), asked=left.pop(0))

    brain.answer = answer  # type: ignore[method-assign]


def text_of(content: dict[str, Any]) -> str:
    if "text" in content:
        return content["text"]
    return content["attachment"]["payload"]["text"]


@pytest.fixture
def installed(engine: Engine, database_url: str, tmp_path: Path) -> Settings:
    return dataclasses.replace(
        settings.load(),
        var=tmp_path,
        database=database_url,
        public_url="https://clinic.example",
        messenger=page(),
    )


@pytest.fixture
def brain() -> FakeBrain:
    return FakeBrain()


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def client(installed: Settings, brain: FakeBrain, clock: Clock) -> Iterator[TestClient]:
    built = app.build(installed, brain=brain, clock=clock)
    with TestClient(built, base_url="https://clinic.example") as running:
        yield running


@pytest.fixture
def alice(client: TestClient, clock: Clock) -> Person:
    return Person(client, clock)


@pytest.fixture
def desk(engine: Engine) -> Desk:
    return Desk(engine)
