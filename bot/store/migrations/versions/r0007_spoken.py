"""The desk: when somebody was spoken with, safety questions, and one step back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

TIMES = ("urgent_at", "spoken_at", "sent_to_help_at")


def upgrade() -> None:
    """Add the columns, and fill in what older rows tell."""
    for name in TIMES:
        op.add_column("tickets", sa.Column(name, sa.String(32), nullable=True))
    asks: sa.Column[bool] = sa.Column(
        "asks", sa.Boolean(), nullable=False, server_default=sa.false()
    )
    op.add_column("tickets", asks)
    op.add_column("tickets", sa.Column("undo", sa.Text(), nullable=True))
    op.create_index("ix_tickets_urgent_at", "tickets", ["urgent_at"])
    rows = sa.table(
        "tickets",
        *(sa.column(name) for name in ("outcome", "updated_at", "spoken_at", "urgency")),
        sa.column("asks", sa.Boolean()),
    )
    spoken = rows.update().where(rows.c.outcome == "reached")
    op.execute(spoken.values(spoken_at=rows.c.updated_at))
    # What was asked is encrypted: any of these may hold a question, and reading it tells.
    op.execute(rows.update().where(rows.c.urgency == "routine").values(asks=sa.true()))


def downgrade() -> None:
    """Take them out; what they told is lost."""
    op.drop_index("ix_tickets_urgent_at", "tickets")
    with op.batch_alter_table("tickets") as tickets:
        for name in (*TIMES, "asks", "undo"):
            tickets.drop_column(name)
