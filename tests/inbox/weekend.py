"""Fourteen requests of a weekend, as they lie there on a Monday, 8 am.

Two are urgent, and most of the others have something that a busy front desk must not
overlook.
"""

from __future__ import annotations

import uuid
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import insert, select
from sqlalchemy.engine import Connection

from bot.inbox import calls
from bot.store.engine import iso
from bot.store.staff_tables import staff
from bot.store.tables import safety_events, tickets
from tests.inbox.samples import MARIA, Sample, file, talk

ZONE = ZoneInfo("America/Los_Angeles")
EIGHT = datetime(2026, 11, 23, 8, tzinfo=ZONE)
OPEN = [("08:00", "12:00"), ("13:00", "17:00")]
HOURS = dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), OPEN)
HELLO = ("", "Hi, I'm the office's automated assistant, not a doctor or nurse.")
CHAT = (
    HELLO,
    ("I'd like a call about an appointment", "What's your name, and the best number?"),
)
CHARLA = (
    ("", "Hola, soy el asistente automático del consultorio, no médico ni enfermero."),
    ("quisiera una cita", "¿Cómo se llama y cuál es el mejor número?"),
)
# Who only asked, or stopped: the day, what they were asked last, and their questions.
WITHOUT_A_REQUEST = (
    (17, "09:20", None, ("ask_cost_insurance", "ask_candidacy")),
    (17, "20:45", "phone", ("ask_failed_back_surgery",)),
    (18, "13:02", None, ("ask_why_spine_care_misses", "ask_location_hours")),
    (18, "22:31", "name", ("ask_failed_back_surgery",)),
    (19, "08:15", "phone", ("ask_cost_insurance",)),
    (20, "12:40", None, ("ask_failed_back_surgery", "ask_peripheral_nerves")),
    (21, "16:55", "best_time", ("ask_candidacy",)),
    (22, "02:10", None, ("ask_failed_back_surgery", "ask_if_bot")),
)


def at(day: int, clock: str) -> datetime:
    """A day of November 2026 and a time at the clinic."""
    return datetime.fromisoformat(f"2026-11-{day:02}T{clock}:00").replace(tzinfo=ZONE)


def sign(kind: str, action: str, words: str, told: str) -> dict:
    return {"sign": kind, "action": action, "words": words, "told": told}


def fill(conn: Connection, now: datetime) -> dict[str, Sample]:
    """What came in, by name. Friday is the 20th; ``now`` plays no part."""
    made = _urgent(conn) | _ordinary(conn) | _with_a_catch(conn)
    _happened(conn, made["second"])
    for name in ("emergency", "wound", "old_sign"):
        _noted(conn, made[name])
    for day, clock, asked, intents in WITHOUT_A_REQUEST:
        talk(conn, at(day, clock), asked=asked, intents=intents, opened=asked is not None)
    return made


def _urgent(conn: Connection) -> dict[str, Sample]:
    words = "since this afternoon I can't feel it when I wipe, and both legs feel like jelly"
    told = (
        "Go to an emergency department now, or call 911."
        " Numbness there with back pain can need treatment within hours."
    )
    wound = "my incision opened up a little overnight and something yellow comes out"
    see = "Call your surgeon's office now: 702-666-0463 if you were operated here."
    return {
        "emergency": file(
            conn,
            at(21, "23:10"),
            {
                "name": "Robert Haynes",
                "phone": "+17025550142",
                "location": "low back",
                "duration": "8 years",
                "best_time": "any time",
            },
            urgency="emergency",
            signs=(sign("saddle_numbness", "emergency_department", words, told),),
            said=(
                HELLO,
                (words, told),
                ("Call me afterwards", "What's your name, and the best number to reach you?"),
                ("Robert Haynes 702 555 0142", "When is a good time to call?"),
                ("any time", "Send this? It's a request, not an appointment."),
            ),
        ),
        "wound": file(
            conn,
            at(23, "06:40"),
            {
                "name": "Angela Ruiz",
                "phone": "+17025550119",
                "location": "hip",
                "side": "left",
                "prior_surgery": "nerve surgery, ten days ago",
                "best_time": "as soon as you open",
            },
            urgency="same_day",
            signs=(sign("postop_wound", "same_day", wound, see),),
            said=(HELLO, (wound, see), ("Call me afterwards", "What's your name?")),
        ),
    }


def _ordinary(conn: Connection) -> dict[str, Sample]:
    back = {**MARIA, "treatments": ["physical therapy", "two injections"]}
    return {
        "maria": file(
            conn,
            at(20, "15:20"),
            back,
            said=CHAT,
        ),
        "afternoon": file(
            conn,
            at(20, "16:05"),
            {
                "name": "George Adams",
                "phone": "+17025550103",
                "best_time": "after 3 pm, I work",
                "location": "knee",
                "side": "right",
                "duration": "since surgery in May",
                "pain_score": 6,
            },
            said=CHAT,
        ),
        "elbow": file(
            conn,
            at(21, "10:30"),
            {
                "name": "Helen Park",
                "phone": "+17025550105",
                "best_time": "weekday mornings",
                "location": "elbow",
                "side": "left",
                "duration": "a year and a half",
                "pain_score": 5,
            },
            channel="form",
        ),
        "mail": file(
            conn,
            at(22, "14:12"),
            {
                "name": "Samir Khan",
                "email": "samir.khan@example.com",
                "phone": "declined",
                "contact_by": ["email"],
                "location": "foot",
                "side": "right",
                "duration": "6 months",
            },
            said=CHAT,
        ),
        "early": file(
            conn,
            at(23, "07:35"),
            {
                "name": "Tom Bauer",
                "phone": "+17025550107",
                "best_time": "now until 9",
                "location": "low back",
                "side": "right",
                "duration": "10 years",
                "pain_score": 8,
            },
            said=CHAT,
        ),
    }


def _with_a_catch(conn: Connection) -> dict[str, Sample]:
    old = "I've had trouble starting to pee since my surgery in 2011, that isn't new"
    return {
        "spanish": file(
            conn,
            at(21, "19:48"),
            {
                "name": "Inés Duarte",
                "phone": "+17025550109",
                "best_time": "por la tarde",
                "location": "low back",
                "duration": "3 años",
                "pain_words": "Me quema hasta el pie cuando camino.",
            },
            language="es",
            said=CHARLA,
        ),
        "son": file(
            conn,
            at(22, "09:25"),
            {
                "name": "Grace Kim",
                "patient_name": "Daniel Kim",
                "relation": "son",
                "minor": True,
                "phone": "+17025550123;ext=12",
                "location": "knee",
                "side": "left",
                "duration": "since a soccer game in spring",
                "access_needs": "interpreter (Korean)",
            },
            said=CHAT,
        ),
        "private": file(
            conn,
            at(22, "20:02"),
            {
                "name": "Dana White",
                "phone": "+17025550161",
                "voicemail": "none",
                "best_time": "lunch time",
                "location": "pelvis",
                "duration": "2 years",
            },
            said=CHAT,
        ),
        "old_sign": file(
            conn,
            at(22, "17:30"),
            {"name": "Walter Scott", "phone": "+17025550127", "location": "low back"},
            signs=(sign("bladder", "ask", old, "Is this new or getting worse, or is it old?"),),
            said=(HELLO, (old, "Is this new or getting worse, or is it old?")),
        ),
        "complaint": file(
            conn,
            at(20, "13:10"),
            {
                "name": "Paul Grant",
                "phone": "+17025550177",
                "notes": "nobody called me back in two weeks",
            },
            reason="complaint",
            channel="form",
        ),
        "again": file(
            conn,
            at(22, "21:15"),
            {
                "name": "Maria Lopez",
                "phone": "+17025550188",
                "notes": "I asked on Friday, did you get it?",
            },
            reason="question",
            channel="form",
        ),
        "second": file(
            conn,
            at(19, "11:00"),
            {
                "name": "Linda Cole",
                "phone": "+17025550131",
                "location": "shoulder",
                "side": "right",
                "best_time": "mornings",
            },
            said=CHAT,
        ),
    }


def _happened(conn: Connection, second: Sample) -> None:
    """Ben reached a voicemail on Friday; it is to be tried again on Monday at 8."""
    ben = conn.execute(select(staff.c.id).where(staff.c.login == "ben")).scalar_one()
    row = conn.execute(select(tickets).where(tickets.c.id == second.id)).one()
    calls.unreached(conn, row, "voicemail", at(23, "08:00"), ben, iso(at(20, "11:30")))


def _noted(conn: Connection, sample: Sample) -> None:
    """The sign as it was written down when it was said, for the figures."""
    row = conn.execute(select(tickets).where(tickets.c.id == sample.id)).one()
    for each in row.safety:
        values = {"id": str(uuid.uuid4()), "conversation_id": row.conversation_id}
        conn.execute(insert(safety_events).values(**values, at=each["at"], event=each))


# For ``House``: when it is, what is there, and when the office is open.
HOUSE = {"at": EIGHT, "fill": fill, "hours": HOURS}
