"""Tables as SQLAlchemy Core. Alembic owns their creation (migrations/).

Those of the staff's log-ins and of Messenger stand beside; ``schema`` knows all of them.

A column that says who somebody is or what ails them has an encrypted type.
What stays in clear: ids, times, states, counts. Times are UTC, as ISO 8601 text
of fixed width (they sort as text, and read the same on both databases).
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    false,
)

from bot.store.crypto import EncryptedJSON, EncryptedText

ID = String(36)
TIME = String(32)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

conversations = Table(
    "conversations",
    metadata,
    Column("id", ID, primary_key=True),
    Column("channel", String(16), nullable=False),
    Column("language", String(2), nullable=False),
    Column("created_at", TIME, nullable=False),
    Column("last_at", TIME, nullable=False, index=True),
    # contract.Draft, what is awaited, and the buttons that may be pressed: {id: Choice}.
    Column("draft", EncryptedJSON, nullable=False),
    Column("asked", String(32)),
    Column("choices", EncryptedJSON, nullable=False),
    Column("ticket_id", ID, ForeignKey("tickets.id"), index=True),
    # One process works on a conversation at a time; on the database's clock.
    Column("lease_owner", String(64)),
    Column("lease_until", TIME),
)

# The turn log: one row for each message of a visitor, in the order of arrival.
turns = Table(
    "turns",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("conversation_id", ID, ForeignKey("conversations.id"), nullable=False),
    # Chosen by the client; the same id again gets the same answer.
    Column("turn_id", String(64), nullable=False),
    Column("at", TIME, nullable=False),
    # text, choice, event or open (the greeting)
    Column("kind", String(8), nullable=False),
    # accepted, answered, fallback (the brain was not there), unanswered (a person has the thread)
    Column("state", String(10), nullable=False, index=True),
    Column("words", EncryptedText),
    Column("choice", EncryptedJSON),
    Column("replies", EncryptedJSON),
    Column("understood", EncryptedJSON),
    Column("asked", String(32)),
    Column("answered_at", TIME),
    UniqueConstraint("conversation_id", "turn_id"),
)

# A browser's right to one conversation. Only the hash of its token is kept.
sessions = Table(
    "sessions",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("conversation_id", ID, ForeignKey("conversations.id"), nullable=False, index=True),
    Column("created_at", TIME, nullable=False),
    Column("expires_at", TIME, nullable=False, index=True),
)

# Counters for rate limits: they hold across processes.
limits = Table(
    "limits",
    metadata,
    Column("key", String(80), primary_key=True),
    # When it began, in seconds since 1970.
    Column("window", Integer, primary_key=True, autoincrement=False),
    Column("count", Integer, nullable=False),
)

WORK = ("status", "urgency", "wait_until", "claimed_by", "created_at", "held_since", "id")

tickets = Table(
    "tickets",
    metadata,
    Column("id", ID, primary_key=True),
    Column("reference", String(12), nullable=False, unique=True),
    # Visitor and form session: the same request cannot be filed twice.
    Column("idempotency_key", String(80), nullable=False, unique=True),
    Column("conversation_id", ID, index=True),
    Column("channel", String(16), nullable=False),
    Column("language", String(2), nullable=False),
    # new, claimed, contacted, scheduled, closed, spam, cancelled, erased
    Column("status", String(12), nullable=False, index=True),
    Column("urgency", String(12), nullable=False, index=True),
    Column("reason", String(20), nullable=False),
    Column("created_at", TIME, nullable=False, index=True),
    Column("updated_at", TIME, nullable=False),
    Column("claimed_by", ID, ForeignKey("staff.id")),
    # The visitor wants everything deleted; a person decides (records must be kept).
    Column("erasure_asked_at", TIME),
    Column("content_version", String(40), nullable=False),
    # contract.Details; {text, at}; list of {sign, action, words, at, told}
    Column("details", EncryptedJSON, nullable=False),
    Column("consent", EncryptedJSON),
    Column("safety", EncryptedJSON, nullable=False),
    # Blind indexes: equal values are found without being readable.
    Column("phone_index", String(64), index=True),
    Column("email_index", String(64), index=True),
    # The desk's own: calls without an answer, how the last one went (verbs.OUTCOMES),
    # not before when it is to be called again, since when somebody has it.
    Column("tries", Integer, nullable=False, default=0, server_default="0"),
    Column("outcome", String(16)),
    Column("wait_until", TIME),
    Column("held_since", TIME),
    Column("first_claimed_at", TIME),
    Column("first_called_at", TIME),
    # When it became urgent; when the desk last spoke with them, and sent them to help.
    Column("urgent_at", TIME, index=True),
    Column("spoken_at", TIME),
    Column("sent_to_help_at", TIME),
    # A safety question was put to them. Whether it stands open is in the conversation's draft.
    Column("asks", Boolean, nullable=False, default=False, server_default=false()),
    # What the last step at the desk changed, for whoever takes it back at once.
    Column("undo", EncryptedJSON),
    # Counts and orders the list without touching the encrypted columns.
    Index("ix_tickets_work", *WORK),
    Index("ix_tickets_updated_at", "updated_at"),
)

# Blind tokens of a ticket: words of a name, their first letters, parts of a number.
ticket_words = Table(
    "ticket_words",
    metadata,
    Column("token", String(32), primary_key=True),
    Column("ticket_id", ID, ForeignKey("tickets.id"), primary_key=True, index=True),
)

# What staff say of two tickets: of one person ("linked") or not ("apart").
ticket_links = Table(
    "ticket_links",
    metadata,
    Column("low_id", ID, ForeignKey("tickets.id"), primary_key=True),
    Column("high_id", ID, ForeignKey("tickets.id"), primary_key=True, index=True),
    Column("state", String(8), nullable=False),
    Column("staff_id", ID, ForeignKey("staff.id"), nullable=False),
    Column("at", TIME, nullable=False),
)

safety_events = Table(
    "safety_events",
    metadata,
    Column("id", ID, primary_key=True),
    Column("conversation_id", ID, nullable=False, index=True),
    Column("at", TIME, nullable=False, index=True),
    # Sign, action, the visitor's words, what they were told.
    Column("event", EncryptedJSON, nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", ID, primary_key=True),
    # None: an alert about the installation, not about a request.
    Column("ticket_id", ID, ForeignKey("tickets.id"), index=True),
    Column("destination", String(32), nullable=False),
    # handoff.outbox.Event
    Column("event", String(32), nullable=False),
    # Goes before the others that are due.
    Column("urgent", Boolean, nullable=False),
    # waiting, sending, sent, dead
    Column("state", String(8), nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("next_at", TIME, nullable=False),
    Column("lease_owner", String(64)),
    Column("lease_until", TIME),
    Column("created_at", TIME, nullable=False),
    Column("sent_at", TIME),
    # The exception's class only: messages may carry what was sent.
    Column("last_error", String(80)),
    Index("ix_outbox_due", "state", "urgent", "next_at"),
    Index("ix_outbox_lease", "state", "lease_until"),
)

# Ways on which somebody no longer wants to be contacted.
do_not_contact = Table(
    "do_not_contact",
    metadata,
    # "phone" is calls and texts both; "text", "email".
    Column("way", String(8), primary_key=True),
    # Blind index of the number or address.
    Column("contact_index", String(64), primary_key=True),
    # For the staff to read; None after the person was erased. The index still holds.
    Column("contact", EncryptedText),
    Column("at", TIME, nullable=False),
    # A staff id, "visitor" or "system".
    Column("by", String(64), nullable=False),
)

# When *work* did something last: of several processes one does it.
jobs = Table(
    "jobs",
    metadata,
    Column("name", String(32), primary_key=True),
    # On the database's clock.
    Column("next_at", TIME, nullable=False),
    Column("done_at", TIME),
)

audit = Table(
    "audit",
    metadata,
    # Counted by us, so that a missing number is a missing line.
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", TIME, nullable=False),
    # staff id, "visitor", "work" or "system"
    Column("actor", String(64), nullable=False),
    Column("what", String(40), nullable=False),
    Column("subject", String(80), nullable=False, index=True),
    Column("detail", EncryptedJSON, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False, unique=True),
)

# One row: where the chain ends. Writers lock it, and a cut-off end shows.
audit_head = Table(
    "audit_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("seq", Integer, nullable=False),
    Column("hash", String(64), nullable=False),
    # Both of them under the index key.
    Column("seal", String(64), nullable=False),
)

# What an admin switched: bot -> off.
switches = Table(
    "switches",
    metadata,
    Column("name", String(16), primary_key=True),
    Column("value", String(16), nullable=False),
    Column("at", TIME, nullable=False),
    Column("actor", String(64), nullable=False),
)

# Counts by day, of what is deleted after a while: no ids, no words.
tallies = Table(
    "tallies",
    metadata,
    Column("day", String(10), primary_key=True),
    Column("what", String(16), primary_key=True),
    Column("label", String(64), primary_key=True),
    Column("count", Integer, nullable=False),
)

notes = Table(
    "notes",
    metadata,
    Column("id", ID, primary_key=True),
    Column("ticket_id", ID, ForeignKey("tickets.id"), nullable=False, index=True),
    Column("staff_id", ID, ForeignKey("staff.id"), nullable=False),
    Column("at", TIME, nullable=False),
    Column("words", EncryptedText, nullable=False),
)
