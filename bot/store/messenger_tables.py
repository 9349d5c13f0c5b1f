"""The tables of Messenger, under the same rules as those of ``tables``.

Meta's id of a person stands encrypted; what finds a row is a keyed hash.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table

from bot.store.crypto import EncryptedJSON, EncryptedText
from bot.store.tables import ID, TIME, metadata

# The kind of blind index that finds a person's thread.
PERSON = "messenger"

# One thread with a person on Messenger.
messenger_threads = Table(
    "messenger_threads",
    metadata,
    Column("id", ID, primary_key=True),
    # Meta's id of the person for this page, and its blind index.
    Column("person", EncryptedText, nullable=False),
    Column("person_index", String(64), nullable=False, unique=True),
    # The conversation it leads to now; none before the first message, or after the
    # person took it along to the private chat.
    Column("conversation_id", ID, index=True),
    Column("created_at", TIME, nullable=False),
    # When the person last wrote: Meta lets us answer for a day from then.
    Column("last_in_at", TIME, nullable=False, index=True),
    # When it was last said that this is an automated assistant.
    Column("told_at", TIME),
    # The bot is silent until then, and why: a person answered, or another app has the thread.
    Column("silent_until", TIME),
    Column("silent_why", String(24)),
    # What we said that we cannot read since words came: image, audio, file.
    Column("unread_line", String(16)),
    Column("unread_at", TIME),
    Column("offered_at", TIME),
    # Where the person came from: the reference of a link or an advertisement.
    Column("referral", EncryptedText),
    Column("lease_owner", String(64)),
    Column("lease_until", TIME),
)

# What Meta told us, once each. The content goes as soon as it is handled.
messenger_events = Table(
    "messenger_events",
    metadata,
    Column("id", Integer, primary_key=True),
    # Keyed hash of what makes the event one: Meta sends it again until we take it.
    Column("key", String(64), nullable=False, unique=True),
    # Keyed hash of the message that it is about, so that it can be unsent.
    Column("message_key", String(64), index=True),
    Column("thread_id", ID, ForeignKey("messenger_threads.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(16), nullable=False),
    # Milliseconds since 1970 by Meta's clock.
    Column("sent_ms", BigInteger, nullable=False),
    Column("at", TIME, nullable=False, index=True),
    # waiting, done
    Column("state", String(8), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_at", TIME, nullable=False),
    Column("content", EncryptedJSON),
    Column("done_at", TIME),
    Index("ix_messenger_events_waiting", "state", "thread_id", "sent_ms", "id"),
)

# What is to be sent to people, in order. The content goes as soon as it is sent.
messenger_messages = Table(
    "messenger_messages",
    metadata,
    Column("id", Integer, primary_key=True),
    # Event and place: what an event leads to is written once.
    Column("key", String(80), nullable=False, unique=True),
    Column(
        "thread_id",
        ID,
        ForeignKey("messenger_threads.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    # reply, passing (a reply that goes where it is overtaken), person (words that a person
    # wrote), typing
    Column("kind", String(8), nullable=False),
    # waiting, sending, sent, dead
    Column("state", String(8), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_at", TIME, nullable=False),
    Column("created_at", TIME, nullable=False),
    Column("sent_at", TIME),
    Column("lease_owner", String(64)),
    Column("lease_until", TIME),
    Column("content", EncryptedJSON),
    # A word of ours for what went wrong, never Meta's text.
    Column("reason", String(40)),
    Index("ix_messenger_messages_due", "state", "next_at"),
)

# One row: whether the page may send at all.
messenger_page = Table(
    "messenger_page",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    # Nothing is sent before then: Meta said that it was too much.
    Column("paused_until", TIME),
    # Keyed hash of a token that Meta refused: nothing is sent with it.
    Column("refused_token", String(64)),
    # Messages that were taken to be sent in this second of the database's clock.
    Column("second", String(19), nullable=False),
    Column("taken", Integer, nullable=False),
)

# What staff must know of Messenger: what could not be sent, a token that ended.
messenger_problems = Table(
    "messenger_problems",
    metadata,
    Column("id", ID, primary_key=True),
    Column("thread_id", ID, index=True),
    Column("at", TIME, nullable=False),
    Column("last_at", TIME, nullable=False),
    Column("reason", String(40), nullable=False),
    Column("count", Integer, nullable=False),
    Column("solved_at", TIME, index=True),
    Column("solved_by", String(64)),
)

# Deletions that were asked for at Meta: the code that the person was given, and the state.
messenger_deletions = Table(
    "messenger_deletions",
    metadata,
    Column("code", String(40), primary_key=True),
    Column("at", TIME, nullable=False),
    # done, office (a request was filed: a person decides), unknown
    Column("state", String(8), nullable=False),
)
