"""The tables of the staff's log-ins, under the same rules as those of ``tables``."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Table

from bot.store.crypto import EncryptedText
from bot.store.tables import ID, TIME, metadata

staff = Table(
    "staff",
    metadata,
    Column("id", ID, primary_key=True),
    Column("login", String(80), nullable=False, unique=True),
    Column("password_hash", String(200), nullable=False),
    # front_desk, lead, admin
    Column("role", String(12), nullable=False),
    Column("active", Boolean, nullable=False),
    Column("created_at", TIME, nullable=False),
    # The secret of their code app, and the time step of the last code: none counts twice.
    Column("totp", EncryptedText),
    Column("totp_step", Integer),
)

staff_sessions = Table(
    "staff_sessions",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("staff_id", ID, ForeignKey("staff.id"), nullable=False, index=True),
    Column("csrf", String(64), nullable=False),
    Column("created_at", TIME, nullable=False),
    Column("last_seen_at", TIME, nullable=False),
    # open, or code: the password was right, the second step is missing
    Column("state", String(8), nullable=False, default="open", server_default="open"),
    # "Firefox on Windows", so that its owner knows it again.
    Column("device", EncryptedText),
)

# One-time codes for somebody whose code app is gone.
recovery_codes = Table(
    "recovery_codes",
    metadata,
    Column("code_hash", String(64), primary_key=True),
    Column("staff_id", ID, ForeignKey("staff.id"), nullable=False, index=True),
    Column("used_at", TIME),
)

# A link by which somebody makes their own log-in. Only its hash is kept.
invitations = Table(
    "invitations",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("login", String(80), nullable=False, unique=True),
    Column("role", String(12), nullable=False),
    Column("created_at", TIME, nullable=False),
    Column("expires_at", TIME, nullable=False),
)
