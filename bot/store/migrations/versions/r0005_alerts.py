"""Notices that are about no request: alerts about the installation."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let a notice stand without a request."""
    with op.batch_alter_table("outbox") as outbox:
        outbox.alter_column("ticket_id", existing_type=sa.String(36), nullable=True)


def downgrade() -> None:
    """Every notice needs a request again; alerts that have none are lost."""
    rows = sa.table("outbox", sa.column("ticket_id"))
    op.execute(rows.delete().where(rows.c.ticket_id.is_(None)))
    with op.batch_alter_table("outbox") as outbox:
        outbox.alter_column("ticket_id", existing_type=sa.String(36), nullable=False)
