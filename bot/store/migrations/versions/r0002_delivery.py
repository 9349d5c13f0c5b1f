"""Urgent notices go first; the do-not-contact list; what work does at set times."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add them. Notices from before keep their order, the urgent ones first."""
    with op.batch_alter_table("outbox") as outbox:
        outbox.add_column(
            sa.Column("urgent", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    rows = sa.table("outbox", sa.column("event"), sa.column("urgent", sa.Boolean()))
    op.execute(rows.update().where(rows.c.event.in_(("urgent", "complaint"))).values(urgent=True))
    with op.batch_alter_table("outbox") as outbox:
        outbox.alter_column("urgent", server_default=None)
        outbox.drop_index("ix_outbox_due")
        outbox.create_index("ix_outbox_due", ["state", "urgent", "next_at"])
        outbox.create_index("ix_outbox_lease", ["state", "lease_until"])
    op.create_table(
        "do_not_contact",
        sa.Column("way", sa.String(8), nullable=False),
        sa.Column("contact_index", sa.String(64), nullable=False),
        sa.Column("contact", sa.Text(), nullable=True),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("by", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("way", "contact_index", name="pk_do_not_contact"),
    )
    op.create_table(
        "jobs",
        sa.Column("name", sa.String(32), nullable=False),
        sa.Column("next_at", sa.String(32), nullable=False),
        sa.Column("done_at", sa.String(32), nullable=True),
        sa.PrimaryKeyConstraint("name", name="pk_jobs"),
    )


def downgrade() -> None:
    """Take them out; the do-not-contact list is lost."""
    op.drop_table("jobs")
    op.drop_table("do_not_contact")
    with op.batch_alter_table("outbox") as outbox:
        outbox.drop_index("ix_outbox_lease")
        outbox.drop_index("ix_outbox_due")
        outbox.create_index("ix_outbox_due", ["state", "next_at"])
        outbox.drop_column("urgent")
