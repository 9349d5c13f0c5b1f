"""The conversations of a request are found by it."""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the index."""
    op.create_index("ix_conversations_ticket_id", "conversations", ["ticket_id"])


def downgrade() -> None:
    """Take it out."""
    op.drop_index("ix_conversations_ticket_id", "conversations")
