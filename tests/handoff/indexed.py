"""A store in which every kind of blind index stands, and whether all of it is found."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.engine import Connection, Engine

from bot.channels.form import tokens
from bot.channels.messenger import threads
from bot.handoff import do_not_contact, person, submission
from bot.inbox import finding, linking, people, second
from bot.store import anchor, audit
from bot.store.staff_tables import recovery_codes
from bot.store.tables import do_not_contact as listed
from bot.store.tables import ticket_words
from bot.store.tables import tickets as table
from tests.databases import AT
from tests.handoff.requests import NAME, PHONE, request

ROWS = 12
GONE, GONE_EMAIL = "+17025550177", "erased@example.com"
META = "7700000000000001"
NOW = datetime(2026, 11, 21, 3, 45, tzinfo=timezone.utc)


class Clinic:
    """What is stored under the first key, and whether all of it is still found."""

    def __init__(self, engine: Engine, var: Path) -> None:
        self.engine, self.var = engine, var
        self.sheet = tokens.make(NOW)
        with engine.begin() as conn:
            self.first = [self.file(conn, f"k{number}") for number in range(ROWS)]
            member = people.create(conn, "ana", "a long pass phrase", "lead", AT)
            self.staff, self.codes = member.id, second._fresh(conn, member.id)
            self.thread = threads.of_person(conn, META, AT)
            do_not_contact.add(conn, "text", PHONE, AT, "ann")
            erased = submission.submit(
                conn,
                request(
                    idempotency_key="gone",
                    conversation_id=None,
                    details={"name": "Gone", "phone": GONE, "email": GONE_EMAIL},
                ),
            )
            do_not_contact.add_ticket(conn, erased.ticket_id, ["phone", "email"], AT, "ann")
            person.erase(conn, person.find(conn, phone=GONE), AT, "ann")
            anchor.drop(conn, var)

    def file(self, conn: Connection, name: str) -> str:
        filed = submission.submit(conn, request(idempotency_key=name, conversation_id=None))
        return filed.ticket_id

    def is_whole(self, filed_now: str) -> None:
        """Everything is found, and a request that is filed now belongs to the old ones."""
        with self.engine.begin() as conn:
            new = self.file(conn, filed_now)
            all_of_them = set(
                conn.execute(select(table.c.id).where(table.c.status == "new")).scalars()
            )
            assert {*self.first, new} <= all_of_them
            for typed in (NAME, NAME[:4], PHONE, PHONE[-4:]):
                assert set(finding.find(conn, typed, 99)) == all_of_them, typed
            for mine in (new, self.first[0], self.first[-1]):
                row = conn.execute(select(table).where(table.c.id == mine)).one()
                others = linking.related(conn, row)
                assert {each.id for each in others} == all_of_them - {mine}
                assert {each.how for each in others} == {"phone"}
                assert len(linking.open_too(conn, [row])[mine]) == len(all_of_them) - 1
                assert do_not_contact.of(conn, row.details) == {"text"}
            assert set(person.find(conn, phone=PHONE).ticket_ids) == all_of_them
            assert do_not_contact.of(conn, {"phone": GONE}) == {"phone", "text"}
            assert do_not_contact.of(conn, {"email": GONE_EMAIL}) == {"email"}
            assert not do_not_contact.add(conn, "phone", GONE, AT, "ann")
            assert threads.of_person(conn, META, AT) == self.thread
            assert second.check(conn, self.staff, self.codes.pop(), NOW)
            assert not second.check(conn, self.staff, "00000-00000", NOW)
            assert audit.verify(conn, anchor.read(self.var)) is None


def stored(engine: Engine) -> list[str]:
    """Every index in the database that a rotation puts under the new key."""
    columns = (
        table.c.phone_index, table.c.email_index, ticket_words.c.token, listed.c.contact_index,
        threads.threads.c.person_index, recovery_codes.c.code_hash,
    )  # fmt: skip
    with engine.connect() as conn:
        return [
            str(each)
            for column in columns
            for each in conn.execute(select(column).where(column.is_not(None))).scalars()
        ]
