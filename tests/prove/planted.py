"""200 names, numbers and sentences are planted; then everything that lies about is searched.

The control does the same without encryption and must find all of them in the database:
else the search itself would prove nothing.
"""

from __future__ import annotations

import random
import string
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

from sqlalchemy import func, insert, select, text
from sqlalchemy.engine import Engine

from bot import settings
from bot.handoff import do_not_contact, submission
from bot.store import backup, crypto
from bot.store.staff_tables import staff
from bot.store.tables import conversations, notes, safety_events, turns
from bot.store.tables import outbox as notices
from tests.databases import AT
from tests.handoff.requests import request
from tests.prove.receiver import Receiver
from tests.prove.storm import environment, installation, secret

VALUES = 200
PLACES = ("database files", "logs and error output", "mails", "process listings", "backup")


@dataclass
class Found:
    """How many of the values, by place."""

    values: int
    found: dict[str, int]


def _plant(number: int) -> list[dict[str, str]]:
    """Persons of five values each, that stand nowhere else."""
    dice = random.Random(number)

    def word(length: int = 9) -> str:
        return "".join(dice.choice(string.ascii_lowercase) for _ in range(length))

    return [
        {
            "name": f"{word().title()} {word().title()}",
            "phone": f"+1{dice.randrange(2_000_000_000, 9_999_999_999)}",
            "email": f"{word()}@example.com",
            "pain_words": f"it {word()} like a {word()} in the {word()}",
            "question": f"does {word()} help with {word()}?",
        }
        for _ in range(number // 5)
    ]


def _fill(engine: Engine, people: list[dict[str, str]]) -> None:
    """Where words of a visitor can stand: request, conversation, signs, notes, the list."""
    with engine.begin() as conn:
        conn.execute(
            insert(staff).values(
                id="s", login="s", password_hash="", role="lead", active=True, created_at=AT
            )
        )
        for number, person in enumerate(people):
            talk = f"c{number}"
            sign = {"sign": "s", "action": "911", "words": person["pain_words"], "at": AT}
            filed = submission.submit(
                conn,
                request(
                    conversation_id=talk, idempotency_key=talk, details=person, safety=[sign],
                    urgency="emergency" if number % 3 == 0 else "routine",
                ),
            )  # fmt: skip
            values = {"channel": "web", "language": "en", "created_at": AT, "last_at": AT}
            conn.execute(
                insert(conversations).values(
                    id=talk, draft={"details": person}, choices={}, ticket_id=filed.ticket_id,
                    **values,
                )
            )  # fmt: skip
            conn.execute(
                insert(turns).values(
                    conversation_id=talk, turn_id="t", at=AT, kind="text", state="answered",
                    words=" ".join(person.values()), understood={"fields": person},
                    replies=[{"text": person["name"]}],
                )
            )  # fmt: skip
            conn.execute(
                insert(safety_events).values(id=talk, conversation_id=talk, at=AT, event=sign)
            )
            conn.execute(
                insert(notes).values(
                    id=talk, ticket_id=filed.ticket_id, staff_id="s", at=AT, words=person["name"]
                )
            )
            do_not_contact.add(conn, "text", person["phone"], AT, "s")


@contextmanager
def _in_clear() -> Iterator[None]:
    """The control: columns without encryption."""
    encrypt, decrypt = crypto.encrypt, crypto.decrypt
    crypto.encrypt, crypto.decrypt = (lambda value: value), (lambda value: value)
    try:
        yield
    finally:
        crypto.encrypt, crypto.decrypt = encrypt, decrypt


def _raw(engine: Engine, folder: Path) -> bytes:
    """The database as it lies on the disk."""
    if engine.dialect.name == "sqlite":
        files = list(Path(str(engine.url.database)).parent.glob("*.db*"))
    else:
        with engine.connect() as conn:
            place = Path(conn.execute(text("SHOW data_directory")).scalar_one())
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as conn:
            conn.execute(text("CHECKPOINT"))
            number = conn.execute(
                text("SELECT oid FROM pg_database WHERE datname = current_database()")
            ).scalar_one()
        files = [*(place / "base" / str(number)).iterdir(), *(place / "pg_wal").glob("0*")]
    return b"".join(file.read_bytes() for file in files if file.is_file())


def run(url: str, folder: Path, values: int = VALUES, *, encrypted: bool = True) -> Found:
    """Plant, deliver through mail and a webhook that refuses, back up; then search."""
    folder.mkdir(parents=True, exist_ok=True)
    people = _plant(values)
    if not encrypted:
        with Receiver(secret()) as receiver:
            given = environment(folder, url, receiver)
            with installation(given) as engine, _in_clear():
                _fill(engine, people)
                where = {"database files": _raw(engine, folder)}
        return _search(people, where)
    mails: list[EmailMessage] = []
    listings: list[bytes] = []
    with _mail_server(mails) as port, Receiver(secret(), choose=lambda _: "500") as receiver:
        given = environment(folder, url, receiver) | {
            "NERVELINE_DESTINATIONS": "email,webhook",
            "NERVELINE_SMTP_HOST": "127.0.0.1",
            "NERVELINE_SMTP_PORT": str(port),
            "NERVELINE_SMTP_SECURITY": "none",
            "NERVELINE_SMTP_SENDER": "assistant@example.com",
            "NERVELINE_SMTP_TO": "desk@example.com",
        }
        with installation(given) as engine:
            _fill(engine, people)
            with (folder / "worker.log").open("wb") as log:
                working = subprocess.Popen(
                    [sys.executable, "-m", "tests.prove.worker"],
                    cwd=settings.ROOT, stdout=log, stderr=log,
                )  # fmt: skip
            try:
                _until_mailed(engine, listings)
            finally:
                working.kill()
                working.wait()
            copy = backup.write(url, folder / "copies", AT)
            where = {
                "database files": _raw(engine, folder),
                "logs and error output": (folder / "worker.log").read_bytes(),
                "mails": b"".join(mail.as_bytes() for mail in mails),
                "process listings": b"".join(listings),
                "backup": copy.read_bytes(),
            }
    assert len(mails) >= len(people)
    assert where["logs and error output"].count(b"HTTP 500") >= len(people) // 2
    return _search(people, where)


def _until_mailed(engine: Engine, listings: list[bytes]) -> None:
    end = time.monotonic() + 120
    while True:
        listings.extend(
            _shown(path)
            for place in Path("/proc").glob("[0-9]*")
            for path in (place / "cmdline", place / "comm")
        )
        with engine.connect() as conn:
            left = conn.execute(
                select(func.count())
                .select_from(notices)
                .where(
                    (notices.c.attempts == 0)
                    | (notices.c.destination == "email") & (notices.c.state != "sent")
                )
            ).scalar_one()
        if not left:
            return
        assert time.monotonic() < end, "mails did not arrive"
        time.sleep(0.2)


def _shown(path: Path) -> bytes:
    """What a process shows; nothing of one that is gone meanwhile or is not ours to read."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, ProcessLookupError, PermissionError):
        return b""


@contextmanager
def _mail_server(mails: list[EmailMessage]) -> Iterator[int]:
    from aiosmtpd.handlers import Message

    from tests.mail_server import mail_server

    lock = threading.Lock()

    class Keep(Message):
        def handle_message(self, message: EmailMessage) -> None:
            with lock:
                mails.append(message)

    controller = mail_server(Keep(EmailMessage))
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


def _search(people: list[dict[str, str]], where: dict[str, bytes]) -> Found:
    planted = [value for person in people for value in person.values()]
    return Found(
        len(planted),
        {
            place: sum(value.encode() in content for value in planted)
            for place, content in where.items()
        },
    )
