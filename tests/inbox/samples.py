"""Requests as visitors send them, put into the store through the code that files them."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import insert
from sqlalchemy.engine import Connection

from bot.handoff import submission
from bot.store.engine import iso
from bot.store.tables import conversations, outbox, turns

# From one turn of a sample's conversation to the next.
TURN = timedelta(seconds=30)
CONSENT = "By sending it, you agree that the office may contact you about it."
NASTY = "<script>alert('x')</script> \"quoted\" & more"
TOLD = (
    "Please go to an emergency department now, or call 911."
    " Numbness there with back pain can need treatment within hours."
)
# What somebody writes down beside a step.
NOTE = "her sister says mornings"
MARIA = {
    "name": "Maria Lopez",
    "phone": "+17025550188",
    "best_time": "mornings before 11",
    "contact_by": ["phone"],
    "location": "low back",
    "side": "left",
    "duration": "4 years",
    "pain_score": 7,
    "pain_words": "It burns down to my knee when I sit, and nobody can tell me why.",
    "prior_surgery": "fusion L4-L5 in 2019",
    "treatments": ["physical therapy", "two injections", "gabapentin"],
    "question": "Do I need a new MRI before I come?",
}
SADDLE = {
    "sign": "saddle_numbness",
    "action": "emergency_department",
    "words": "since yesterday I can't feel it when I wipe, and my back is killing me",
    "told": TOLD,
}


@dataclass(frozen=True)
class Sample:
    """Where a request went."""

    id: str
    reference: str


def file(
    conn: Connection,
    at: datetime,
    details: dict,
    *,
    urgency: str = "routine",
    reason: str = "appointment",
    channel: str = "web",
    language: str = "en",
    signs: tuple[dict, ...] = (),
    said: tuple[tuple[str, str], ...] = (),
) -> Sample:
    """A filed request with its conversation: pairs of the visitor's and the bot's words."""
    conversation = str(uuid.uuid4())
    _conversation(conn, conversation, channel, language, at, said)
    filed = submission.submit(
        conn,
        submission.Request(
            conversation_id=conversation,
            idempotency_key=conversation,
            channel=channel,
            language=language,
            details=details,
            consent={"text": CONSENT, "at": iso(at)},
            safety=[{**sign, "at": iso(_said_at(said, sign["words"], at))} for sign in signs],
            urgency=urgency,
            reason=reason,
            content_version="abc123",
            at=iso(at),
        ),
    )
    return Sample(filed.ticket_id, filed.reference)


def maria(conn: Connection, at: datetime, **more) -> Sample:
    """An ordinary request with a whole story and conversation."""
    said = (
        ("", "Hi, I'm the office's automated assistant, not a doctor or nurse."),
        ("hi, I need an appointment for my back", "What's your name, and the best number?"),
        ("Maria Lopez 702 555 0188", "When is a good time to call?"),
        ("mornings before 11", "Is any of this new or getting worse: numbness between the legs?"),
        ("None of these", "Tell the office about the pain, as much or little as you like."),
        (MARIA["pain_words"], "Send this? It's a request, not an appointment."),
    )
    return file(conn, at, MARIA, said=said, **more)


def fill(conn: Connection, now: datetime) -> dict[str, Sample]:
    """A morning at the clinic, by name."""
    ago = lambda **past: now - timedelta(**past)  # noqa: E731
    return {
        "maria": maria(conn, ago(hours=3)),
        "saddle": file(
            conn,
            ago(minutes=25),
            {"name": "Robert Haynes", "phone": "+17025550142", "location": "low back"},
            urgency="emergency",
            signs=(SADDLE,),
            said=((SADDLE["words"], TOLD), ("Call me afterwards", "What's your name?")),
        ),
        "crisis": file(
            conn,
            ago(minutes=4),
            {"name": "Dana", "phone": "+17025550161", "voicemail": "none"},
            urgency="crisis",
            signs=(
                {
                    "sign": "self_harm",
                    "action": "crisis_line",
                    "words": "I can't do this pain anymore",
                    "told": "I'm glad you told me. Please call or text 988 now.",
                },
            ),
            said=(("I can't do this pain anymore", "Please call or text 988 now."),),
        ),
        "wound": file(
            conn,
            ago(hours=4),
            {"name": "Ines Duarte", "phone": "+17025550119", "location": "right hip"},
            urgency="same_day",
            language="es",
            signs=(
                {
                    "sign": "postop_wound",
                    "action": "same_day",
                    "words": "la herida se abrió un poco y sale líquido",
                    "told": "Llame hoy al consultorio de su cirujano.",
                },
            ),
        ),
        "complaint": file(
            conn,
            ago(hours=30),
            {"name": "Paul", "phone": "+17025550177", "notes": "nobody called back in two weeks"},
            reason="complaint",
            channel="form",
        ),
        "son": file(
            conn,
            ago(minutes=12),
            {
                "name": "Grace Kim",
                "patient_name": "Daniel Kim",
                "relation": "son",
                "minor": True,
                "phone": "+17025550123;ext=12",
                "location": "left knee",
                "duration": "since surgery in May",
                "voicemail": "full",
                "access_needs": "interpreter (Korean)",
            },
            channel="messenger",
        ),
        "nasty": file(
            conn,
            ago(hours=5),
            {
                "name": NASTY,
                "email": "a?bcc=x@example.org",
                "phone": "declined",
                "pain_words": NASTY,
                "question": NASTY,
                "location": NASTY,
            },
            signs=({"sign": "bladder", "action": "ask", "words": NASTY, "told": NASTY},),
            said=((NASTY, NASTY),),
        ),
    }


def talk(conn, at, *, asked=None, intents=("ask_cost_insurance",), channel="web", opened=True):
    """A conversation without a request."""
    mine = str(uuid.uuid4())
    conn.execute(
        insert(conversations).values(
            id=mine,
            channel=channel,
            language="en",
            created_at=iso(at),
            last_at=iso(at),
            draft={"open": opened},
            asked=asked,
            choices={},
        )
    )
    for intent in intents:
        conn.execute(
            insert(turns).values(
                conversation_id=mine,
                turn_id=str(uuid.uuid4()),
                at=iso(at),
                kind="text",
                state="answered",
                words="how much is it",
                understood={"intent": intent, "confidence": 0.9, "language": "en"},
            )
        )
    return mine


def _said_at(said, words, at):
    """When the conversation has these words; three minutes before if there is none."""
    place = next((place for place, (each, _) in enumerate(said) if each == words), None)
    return at - (TURN * (len(said) - place) if place is not None else timedelta(minutes=3))


def _conversation(conn, conversation, channel, language, at, said) -> None:
    conn.execute(
        conversations.insert().values(
            id=conversation,
            channel=channel,
            language=language,
            created_at=iso(at),
            last_at=iso(at),
            draft={},
            choices={},
        )
    )
    for place, (words, answer) in enumerate(said):
        when = iso(at - TURN * (len(said) - place))
        kind = "open" if not words else "choice" if words[0] in "NC" else "text"
        conn.execute(
            turns.insert().values(
                conversation_id=conversation,
                turn_id=str(uuid.uuid4()),
                at=when,
                kind=kind,
                state="answered",
                words=words or None,
                replies=[{"text": answer}],
                answered_at=when,
            )
        )


def bury(house: Any) -> str:
    """A notice of a sample request that the mail server refused for good; returns its id."""
    at = iso(house.clock.now())
    values = {"id": "n1", "ticket_id": house.samples["maria"].id, "destination": "email"}
    values |= {"event": "new_ticket", "state": "dead", "next_at": at, "created_at": at}
    with house.engine.begin() as conn:
        conn.execute(
            insert(outbox).values(**values, attempts=12, urgent=False, last_error="Rejected 550")
        )
    return "n1"
