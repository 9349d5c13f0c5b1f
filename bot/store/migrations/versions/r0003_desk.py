"""The desk: search, calls, links, second factor, invitations, switches, figures."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002_desk"
down_revision = "0002"
branch_labels = None
depends_on = None

ID = sa.String(36)
TIME = sa.String(32)
TABLES = (
    "ticket_words",
    "ticket_links",
    "recovery_codes",
    "invitations",
    "switches",
    "tallies",
)
TICKETS: tuple[tuple[str, Any, str | None], ...] = (
    ("tries", sa.Integer(), "0"),
    ("outcome", sa.String(16), None),
    ("wait_until", TIME, None),
    ("held_since", TIME, None),
    ("first_claimed_at", TIME, None),
    ("first_called_at", TIME, None),
)
WORK = ("status", "urgency", "wait_until", "claimed_by", "created_at", "held_since", "id")


def upgrade() -> None:
    """Add columns and tables."""
    for name, kind, default in TICKETS:
        column = sa.Column(name, kind, nullable=default is None, server_default=default)
        op.add_column("tickets", column)
    op.create_index("ix_tickets_work", "tickets", list(WORK))
    op.create_index("ix_tickets_updated_at", "tickets", ["updated_at"])
    op.add_column("staff", sa.Column("totp", sa.Text(), nullable=True))
    op.add_column("staff", sa.Column("totp_step", sa.Integer(), nullable=True))
    state = sa.Column("state", sa.String(8), nullable=False, server_default="open")
    op.add_column("staff_sessions", state)
    op.add_column("staff_sessions", sa.Column("device", sa.Text(), nullable=True))
    _requests()
    _people()
    op.create_table(
        "switches",
        sa.Column("name", sa.String(16), nullable=False),
        sa.Column("value", sa.String(16), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("actor", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_switches"),
    )
    op.create_table(
        "tallies",
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("what", sa.String(16), nullable=False),
        sa.Column("label", sa.String(64), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "what", "label", name="pk_tallies"),
    )


def _requests() -> None:
    op.create_table(
        "ticket_words",
        sa.Column("token", sa.String(32), nullable=False),
        sa.Column("ticket_id", ID, nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["tickets.id"], name="fk_ticket_words_ticket_id"),
        sa.PrimaryKeyConstraint("token", "ticket_id", name="pk_ticket_words"),
    )
    op.create_index("ix_ticket_words_ticket_id", "ticket_words", ["ticket_id"])
    op.create_table(
        "ticket_links",
        sa.Column("low_id", ID, nullable=False),
        sa.Column("high_id", ID, nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("staff_id", ID, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["low_id"], ["tickets.id"], name="fk_ticket_links_low_id"),
        sa.ForeignKeyConstraint(["high_id"], ["tickets.id"], name="fk_ticket_links_high_id"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_ticket_links_staff_id"),
        sa.PrimaryKeyConstraint("low_id", "high_id", name="pk_ticket_links"),
    )
    op.create_index("ix_ticket_links_high_id", "ticket_links", ["high_id"])


def _people() -> None:
    op.create_table(
        "recovery_codes",
        sa.Column("code_hash", sa.String(64), nullable=False),
        sa.Column("staff_id", ID, nullable=False),
        sa.Column("used_at", TIME, nullable=True),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_recovery_codes_staff_id"),
        sa.PrimaryKeyConstraint("code_hash", name="pk_recovery_codes"),
    )
    op.create_index("ix_recovery_codes_staff_id", "recovery_codes", ["staff_id"])
    op.create_table(
        "invitations",
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("login", sa.String(80), nullable=False),
        sa.Column("role", sa.String(12), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("expires_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("token_hash", name="pk_invitations"),
        sa.UniqueConstraint("login", name="uq_invitations_login"),
    )


def downgrade() -> None:
    """Take them away; what stood in them is lost."""
    for table in TABLES:
        op.drop_table(table)
    op.drop_index("ix_tickets_work", "tickets")
    op.drop_index("ix_tickets_updated_at", "tickets")
    for table, names in (
        ("tickets", [name for name, _, _ in TICKETS]),
        ("staff", ["totp", "totp_step"]),
        ("staff_sessions", ["state", "device"]),
    ):
        with op.batch_alter_table(table) as batch:
            for name in names:
                batch.drop_column(name)
