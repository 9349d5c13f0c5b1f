"""The real application on a real SQLite file, with a brain that answers by rule."""

from __future__ import annotations

import asyncio
import threading
import uuid
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.engine import Engine
from starlette.applications import Starlette
from starlette.testclient import TestClient

from bot import app, settings
from bot.channels.limits import Limits
from bot.clock import Clock
from bot.contract import BrainReply, BrainRequest, Choice, Reply, Source, Suspicion, Understood
from bot.conversation.brain_client import BrainAway
from bot.handoff import destinations
from bot.settings import Settings
from bot.store import crypto, keys
from bot.store.engine import connect
from bot.store.tables import turns
from tests.databases import with_tables

ORIGIN = "https://clinic.example"
PATIENCE = 30  # seconds


class FakeBrain:
    """Answers like a brain. ``asked`` are the requests it got, oldest first; ``suspects``
    what its classifier makes of which words. It answers nothing while it is not ``free``.
    """

    def __init__(self) -> None:
        self.asked: list[BrainRequest] = []
        self.away = False
        self.free = threading.Event()
        self.free.set()
        self.slow = 0.0
        self.suspects: dict[str, Suspicion] = {}

    async def answer(self, request: BrainRequest) -> BrainReply:
        self.asked.append(request)
        if self.away:
            raise BrainAway("away")
        if not self.free.is_set():
            await asyncio.to_thread(self.free.wait, PATIENCE)
        if self.slow:
            await asyncio.sleep(self.slow)
        words = request.choice.title if request.choice else request.text or ""
        return BrainReply(
            replies=_replies(words),
            language="es" if words == "Español" else request.language,
            draft=request.draft,
            understood=Understood(
                "inform", 0.9, request.language, suspicion=self.suspects.get(words, Suspicion())
            ),
        )

    async def ready(self) -> bool:
        return not self.away


def _replies(words: str) -> tuple[Reply, ...]:
    if words == "explain":
        source = Source("Back Pain Not Stemming from the Spine", (1, 2))
        return (Reply("In Dr. Tollestrup's view it can be a nerve."), Reply("Why.", source=source))
    if words == "prices":
        return (Reply("The office can tell you.", source=Source("clinic", ("B3",))),)
    choices = (Choice("First", "affirm"), Choice("Second", "deny?why=it"))
    return (Reply(f"You said: {words}", choices, name="utter_test"),)


class StillClock(Clock):
    """Stands at the beginning of a minute, and moves only when a test says so."""

    def __init__(self) -> None:
        super().__init__()
        self._at = datetime(2026, 11, 21, 18, 0, tzinfo=timezone.utc)

    def now(self) -> datetime:
        return self._at

    def forward(self, by: timedelta) -> None:
        self._at += by


class Visitor:
    """A browser's side of the chat."""

    def __init__(self, client: TestClient, language: str = "en") -> None:
        self.client = client
        opened = client.post(
            "/api/sessions", json={"language": language}, headers={"Origin": ORIGIN}
        )
        assert opened.status_code == 200, opened.text
        self.token = opened.json()["token"]
        self.greeting = opened.json()["turn"]

    @property
    def headers(self) -> dict[str, str]:
        return {"Origin": ORIGIN, "Authorization": f"Bearer {self.token}"}

    def post(self, body: object, **headers: str):
        return self.client.post("/api/turns", json=body, headers=self.headers | headers)

    def say(self, text: str, turn: str | None = None):
        return self.post({"turn": turn or str(uuid.uuid4()), "text": text})

    def press(self, choice: str, turn: str | None = None):
        return self.post({"turn": turn or str(uuid.uuid4()), "choice": choice})

    def history(self, after: object = 0):
        return self.client.get(f"/api/history?after={after}", headers=self.headers)


@pytest.fixture
def configured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Settings]:
    monkeypatch.setenv("NERVELINE_VAR", str(tmp_path))
    monkeypatch.setenv("NERVELINE_PUBLIC_URL", ORIGIN)
    known = settings.load()
    crypto.use(keys.load_or_make(known))
    destinations.use(())
    with_tables(known.database)
    yield known
    crypto.use(None)
    destinations.use(None)


@pytest.fixture
def brain() -> FakeBrain:
    return FakeBrain()


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def limits() -> Limits:
    return Limits()


@pytest.fixture
def built(configured: Settings, brain: FakeBrain, clock: Clock, limits: Limits) -> Starlette:
    return app.build(configured, brain=brain, clock=clock, limits=limits)


@pytest.fixture
def client(built: Starlette) -> Iterator[TestClient]:
    with TestClient(built, base_url=ORIGIN) as running:
        yield running


@pytest.fixture
def visitor(client: TestClient) -> Visitor:
    return Visitor(client)


@pytest.fixture
def engine(configured: Settings) -> Iterator[Engine]:
    made = connect(configured.database)
    yield made
    made.dispose()


@pytest.fixture
def count_turns(engine: Engine):
    """How many messages of visitors were taken in."""

    def count() -> int:
        said = select(func.count()).select_from(turns).where(turns.c.kind != "open")
        with engine.begin() as conn:
            return int(conn.execute(said).scalar_one())

    return count
