"""The inbox on a real database, with people in it, and browsers of theirs."""

from __future__ import annotations

import re
import uuid
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import msgspec
import pytest
from argon2 import PasswordHasher
from sqlalchemy import insert
from starlette.applications import Starlette
from starlette.testclient import TestClient

from bot import clinic, settings, wording
from bot.clock import Clock
from bot.deps import Deps
from bot.inbox import mount, passwords
from bot.store.engine import iso
from bot.store.staff_tables import staff
from tests.inbox import samples

# The real one takes its time on purpose, at every sign-in of every test.
REAL_HASHER = passwords._hasher
passwords._hasher = PasswordHasher(time_cost=1, memory_cost=256)
PASSWORD = "kobuta rimeso navilo"
CSRF = re.compile(r'name="csrf" value="([^"]+)"')
URL = "http://127.0.0.1:8080"
PEOPLE = {"ana": "front_desk", "ben": "front_desk", "lea": "lead", "root": "admin"}


@pytest.fixture(scope="session")
def stored_password() -> str:
    """Hashed once: it takes its time on purpose."""
    return passwords.hashed(PASSWORD)


# A Monday, 9 in the morning at the clinic.
MONDAY = datetime(2026, 11, 23, 17, tzinfo=timezone.utc)


class MondayClock(Clock):
    """Goes on from Monday morning, so that no test depends on the hour it runs in."""

    def __init__(self, at: datetime = MONDAY) -> None:
        super().__init__()
        self._at, self._began = at, super().now()

    def now(self) -> datetime:
        return self._at + (super().now() - self._began)


class Browser(TestClient):
    """A test client that behaves like somebody's browser."""

    def __init__(self, app, **more) -> None:
        super().__init__(app, base_url=URL, follow_redirects=False, **more)
        self.headers["origin"] = URL

    def csrf(self, path: str = "/staff/account") -> str:
        found = CSRF.search(self.get(path).text)
        assert found, path
        return found[1]

    def sign_in(self, login: str, password: str = PASSWORD, **more):
        token = self.csrf("/staff/login")
        form = {"login": login, "password": password, "csrf": token, **more}
        return self.post("/staff/login", data=form)

    def press(self, path: str, **form):
        """Send a form of our own pages."""
        return self.post(path, data={"csrf": self.csrf(), **form})


class House:
    """The application, its people and its requests."""

    def __init__(
        self, engine, stored_password, *, at=MONDAY, fill=samples.fill, hours=None, **changes
    ) -> None:
        self.engine = engine
        self.clock = MondayClock(at)
        known = replace(settings.load(), **{"public_url": URL, **changes})
        facts = clinic.load(settings.ROOT / "clinic.yml")
        facts = msgspec.structs.replace(facts, hours=hours or facts.hours)
        self.deps = Deps(
            settings=known,
            engine=engine,
            conversations=None,
            wording=wording.load(facts.facts(), facts.titles()),
            clinic=facts,
            clock=self.clock,
        )
        self.app = Starlette(routes=mount(self.deps))
        self.ids = {}
        with engine.begin() as conn:
            for login, role in PEOPLE.items():
                self.ids[login] = str(uuid.uuid4())
                conn.execute(
                    insert(staff).values(
                        id=self.ids[login],
                        login=login,
                        password_hash=stored_password,
                        role=role,
                        active=True,
                        created_at=iso(self.clock.now()),
                    )
                )
            self.samples = fill(conn, self.clock.now())

    def browser(self, login: str | None = None) -> Browser:
        browser = Browser(self.app)
        if login:
            assert browser.sign_in(login).status_code == 303
        return browser

    def ticket(self, name: str) -> str:
        return f"/staff/tickets/{self.samples[name].reference}"


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    """SQLite here; what may differ on PostgreSQL is tried in test_together.py."""
    return f"sqlite:///{tmp_path / 'test.db'}"


@pytest.fixture
def house(engine, stored_password) -> House:
    return House(engine, stored_password)


@pytest.fixture
def ana(house) -> Browser:
    return house.browser("ana")
