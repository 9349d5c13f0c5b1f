"""The second step of a log-in: codes of an app (TOTP, RFC 6238), and recovery codes."""

from __future__ import annotations

import secrets
from datetime import datetime

import pyotp
from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.engine import Connection

from bot.inbox.forms import same
from bot.store import audit
from bot.store.crypto import blind_index, blind_indexes
from bot.store.engine import iso
from bot.store.staff_tables import recovery_codes, staff

ISSUER = "Nerveline"
# Seconds; and how many steps the phone's clock may be off.
STEP, WINDOW = 30, 1
RECOVERY = 10


def on(conn: Connection, staff_id: str) -> bool:
    """Whether somebody's log-in asks for a code."""
    mine = select(staff.c.totp_step).where(staff.c.id == staff_id, staff.c.totp.is_not(None))
    return conn.execute(mine).scalar_one_or_none() is not None


def begin(conn: Connection, staff_id: str) -> str:
    """A new secret. It counts once a code of it was confirmed."""
    secret = pyotp.random_base32()
    _set(conn, staff_id, totp=secret, totp_step=None)
    return secret


def confirm(conn: Connection, staff_id: str, code: str, now: datetime) -> list[str] | None:
    """Switch codes on with the first right one. Gives the recovery codes, or None."""
    row = conn.execute(select(staff.c.totp).where(staff.c.id == staff_id)).one()
    step = None if row.totp is None else _step(row.totp, code, now)
    if step is None:
        return None
    _set(conn, staff_id, totp_step=step)
    codes = _fresh(conn, staff_id)
    audit.append(conn, iso(now), staff_id, "codes switched on", staff_id)
    return codes


def check(conn: Connection, staff_id: str, code: str, now: datetime) -> bool:
    """Whether it is the app's code of now, or a recovery code; none of them counts twice."""
    row = conn.execute(
        select(staff.c.totp, staff.c.totp_step).where(staff.c.id == staff_id).with_for_update()
    ).one()
    step = None if row.totp is None else _step(row.totp, code, now)
    if step is not None and row.totp_step is not None and step > row.totp_step:
        _set(conn, staff_id, totp_step=step)
        return True
    used = (
        update(recovery_codes)
        .where(
            recovery_codes.c.staff_id == staff_id,
            recovery_codes.c.code_hash.in_(blind_indexes(*_hashed(staff_id, code))),
            recovery_codes.c.used_at.is_(None),
        )
        .values(used_at=iso(now))
    )
    if not conn.execute(used).rowcount:
        return False
    audit.append(conn, iso(now), staff_id, "recovery code used", staff_id)
    return True


def off(conn: Connection, staff_id: str, by: str, at: str) -> None:
    """Switch codes off, and forget secret and recovery codes."""
    _set(conn, staff_id, totp=None, totp_step=None)
    conn.execute(delete(recovery_codes).where(recovery_codes.c.staff_id == staff_id))
    audit.append(conn, at, by, "codes switched off", staff_id)


def left(conn: Connection, staff_id: str) -> int:
    """How many recovery codes were not used yet."""
    mine = (recovery_codes.c.staff_id == staff_id) & recovery_codes.c.used_at.is_(None)
    return int(
        conn.execute(select(func.count()).select_from(recovery_codes).where(mine)).scalar_one()
    )


def picture(login: str, secret: str) -> str:
    """What an app scans, as an SVG without colours of its own to clash with."""
    uri = pyotp.TOTP(secret).provisioning_uri(name=login, issuer_name=ISSUER)
    import segno

    return segno.make(uri, error="m").svg_inline(scale=4, border=4, light="#fff", omitsize=True)


def _step(secret: str, code: str, now: datetime) -> int | None:
    """The time step whose code this is, near now."""
    plain = "".join(sign for sign in code if sign.isdigit())
    here = int(now.timestamp()) // STEP
    totp = pyotp.TOTP(secret)
    fits = [
        step
        for step in range(here - WINDOW, here + WINDOW + 1)
        if same(totp.at(step * STEP), plain)
    ]
    return max(fits, default=None)


def _fresh(conn: Connection, staff_id: str) -> list[str]:
    conn.execute(delete(recovery_codes).where(recovery_codes.c.staff_id == staff_id))
    plain = [secrets.token_hex(5) for _ in range(RECOVERY)]
    codes = [f"{each[:5]}-{each[5:]}" for each in plain]
    rows = [
        {"code_hash": blind_index(*_hashed(staff_id, code)), "staff_id": staff_id} for code in codes
    ]
    conn.execute(insert(recovery_codes), rows)
    return codes


def _hashed(staff_id: str, code: str) -> tuple[str, str]:
    # Keyed: 40 random bits could be tried out against a plain hash.
    plain = "".join(sign for sign in code.lower() if sign.isalnum())
    return "recovery-code", f"{staff_id}:{plain}"


def _set(conn: Connection, staff_id: str, **values: str | int | None) -> None:
    conn.execute(update(staff).where(staff.c.id == staff_id).values(**values))
