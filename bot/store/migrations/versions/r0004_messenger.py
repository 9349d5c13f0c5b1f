"""Messenger: threads, events, messages, the page, problems, deletions."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0002_desk"
branch_labels = None
depends_on = None

TABLES = (
    "messenger_deletions",
    "messenger_problems",
    "messenger_page",
    "messenger_messages",
    "messenger_events",
    "messenger_threads",
)


def upgrade() -> None:
    """Create the tables, and the row of the page."""
    op.create_table(
        "messenger_threads",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("person_index", sa.String(64), nullable=False),
        sa.Column("conversation_id", sa.String(36)),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.Column("last_in_at", sa.String(32), nullable=False),
        sa.Column("told_at", sa.String(32)),
        sa.Column("silent_until", sa.String(32)),
        sa.Column("silent_why", sa.String(24)),
        sa.Column("unread_line", sa.String(16)),
        sa.Column("unread_at", sa.String(32)),
        sa.Column("offered_at", sa.String(32)),
        sa.Column("referral", sa.Text()),
        sa.Column("lease_owner", sa.String(64)),
        sa.Column("lease_until", sa.String(32)),
        sa.PrimaryKeyConstraint("id", name="pk_messenger_threads"),
        sa.UniqueConstraint("person_index", name="uq_messenger_threads_person_index"),
    )
    for column in ("conversation_id", "last_in_at"):
        op.create_index(f"ix_messenger_threads_{column}", "messenger_threads", [column])
    op.create_table(
        "messenger_events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("message_key", sa.String(64)),
        sa.Column("thread_id", sa.String(36), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("sent_ms", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.String(32), nullable=False),
        sa.Column("content", sa.Text()),
        sa.Column("done_at", sa.String(32)),
        sa.PrimaryKeyConstraint("id", name="pk_messenger_events"),
        sa.UniqueConstraint("key", name="uq_messenger_events_key"),
        sa.ForeignKeyConstraint(
            ["thread_id"],
            ["messenger_threads.id"],
            name="fk_messenger_events_thread_id",
            ondelete="CASCADE",
        ),
    )
    for column in ("message_key", "at"):
        op.create_index(f"ix_messenger_events_{column}", "messenger_events", [column])
    op.create_index(
        "ix_messenger_events_waiting", "messenger_events", ["state", "thread_id", "sent_ms", "id"]
    )
    op.create_table(
        "messenger_messages",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(80), nullable=False),
        sa.Column("thread_id", sa.String(36), nullable=False),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.String(32), nullable=False),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.Column("sent_at", sa.String(32)),
        sa.Column("lease_owner", sa.String(64)),
        sa.Column("lease_until", sa.String(32)),
        sa.Column("content", sa.Text()),
        sa.Column("reason", sa.String(40)),
        sa.PrimaryKeyConstraint("id", name="pk_messenger_messages"),
        sa.UniqueConstraint("key", name="uq_messenger_messages_key"),
        sa.ForeignKeyConstraint(
            ["thread_id"],
            ["messenger_threads.id"],
            name="fk_messenger_messages_thread_id",
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_messenger_messages_thread_id", "messenger_messages", ["thread_id"])
    op.create_index("ix_messenger_messages_due", "messenger_messages", ["state", "next_at"])
    page = op.create_table(
        "messenger_page",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("paused_until", sa.String(32)),
        sa.Column("refused_token", sa.String(64)),
        sa.Column("second", sa.String(19), nullable=False),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_messenger_page"),
    )
    op.bulk_insert(page, [{"id": 1, "second": "", "taken": 0}])
    _smaller_ones()


def _smaller_ones() -> None:
    op.create_table(
        "messenger_problems",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("thread_id", sa.String(36)),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("last_at", sa.String(32), nullable=False),
        sa.Column("reason", sa.String(40), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("solved_at", sa.String(32)),
        sa.Column("solved_by", sa.String(64)),
        sa.PrimaryKeyConstraint("id", name="pk_messenger_problems"),
    )
    for column in ("thread_id", "solved_at"):
        op.create_index(f"ix_messenger_problems_{column}", "messenger_problems", [column])
    op.create_table(
        "messenger_deletions",
        sa.Column("code", sa.String(40), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_messenger_deletions"),
    )


def downgrade() -> None:
    """Take the tables away."""
    for name in TABLES:
        op.drop_table(name)
