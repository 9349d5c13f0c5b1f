"""Who did what and when, in a chain of hashes: a changed or missing line shows.

A detail says which fields were touched, never what stood in them: the hashes
stand in clear, and a short value could be guessed from one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Text, func, insert, select, type_coerce, update
from sqlalchemy.engine import Connection, Row

from bot.store import crypto
from bot.store.tables import audit, audit_head, tickets

START = "0" * 64
HEAD = 1
# In the place of a seal, for good.
BROKEN = "broken"
SEAL = "audit"


@dataclass(frozen=True)
class Problem:
    """The first line, by its number, that is not as it was written.

    ``changed``: its content or hash; ``missing``: it is not there; ``end``: the
    chain does not end where it ended last; ``forged``: a line stands behind the end;
    ``reset``: the chain is not the one that was anchored, or began after what it tells of.
    """

    seq: int
    kind: Literal["changed", "missing", "end", "forged", "reset"]


@dataclass(frozen=True)
class Anchor:
    """A number and the hash of its line."""

    seq: int
    hash: str


def append(
    conn: Connection,
    at: str,
    actor: str,
    what: str,
    subject: str,
    detail: Mapping[str, Any] | None = None,
) -> None:
    """Add a line in the caller's transaction.

    ``at`` is a time as ``engine.iso`` writes it, ``subject`` an id, ``actor`` a staff
    id, "visitor", "work" or "system".
    Other writers wait until that transaction ends: call it late in it.
    Raises ``crypto.KeysMissing``, ``TypeError`` if the detail is no JSON.
    """
    # SQLite has no FOR UPDATE and needs none: its writing transactions are one at a time.
    head = conn.execute(select(audit_head).where(audit_head.c.id == HEAD).with_for_update()).one()
    seq, content = head.seq + 1, dict(detail or {})
    digest = _hash(head.hash, seq, at, actor, what, subject, content)
    conn.execute(
        insert(audit).values(
            seq=seq,
            at=at,
            actor=actor,
            what=what,
            subject=subject,
            detail=content,
            previous=head.hash,
            hash=digest,
        )
    )
    conn.execute(
        update(audit_head)
        .where(audit_head.c.id == HEAD)
        # A head that was tampered with stays so: our own seal must not make it good. Nor
        # may it stop the clinic, so the line is written all the same.
        .values(seq=seq, hash=digest, seal=_seal(seq, digest) if _sealed(head) else BROKEN)
    )


def verify(conn: Connection, anchored: Anchor | None = None) -> Problem | None:
    """The first line that was changed, taken out or put in, or None.

    ``anchored``: where the chain ended once, as it was kept outside the database; it
    shows a chain that was put back as a whole, or begun anew.
    Raises ``crypto.KeysMissing``.
    """
    # In this order: a line that others add meanwhile moves the head along with it, and
    # lines behind the head that we read are left out.
    last = conn.execute(select(func.max(audit.c.seq))).scalar_one() or 0
    head = conn.execute(select(audit_head).where(audit_head.c.id == HEAD)).one_or_none()
    if head is None:
        return Problem(0, "end")
    if last > head.seq:
        return Problem(head.seq + 1, "forged")
    # The detail's token, not its value: one that cannot be read is a finding.
    plain = [column for column in audit.c if column is not audit.c.detail]
    token = type_coerce(audit.c.detail, Text).label("token")
    lines = select(*plain, token).where(audit.c.seq <= head.seq).order_by(audit.c.seq)
    seq, previous = 0, START
    for line in conn.execute(lines):
        seq += 1
        if line.seq != seq:
            return Problem(seq, "missing")
        if line.previous != previous or line.hash != _hash_of(line):
            return Problem(seq, "changed")
        if anchored is not None and anchored.seq == seq and anchored.hash != line.hash:
            return Problem(seq, "reset")
        previous = line.hash
    if (head.seq, head.hash) != (seq, previous) or not _sealed(head):
        return Problem(seq, "end")
    if anchored is not None and anchored.seq > seq:
        return Problem(seq, "reset")
    if seq == 0 and conn.execute(select(tickets.c.id).limit(1)).first():
        # Filing writes a line, so there were some.
        return Problem(0, "reset")
    return None


def end(conn: Connection) -> Anchor:
    """Where the chain ends now, to be kept outside the database."""
    row = conn.execute(select(audit_head.c.seq, audit_head.c.hash)).one()
    return Anchor(row.seq, row.hash)


def reseal(conn: Connection) -> None:
    """Seal the chain's end with the newest key, if it was whole: the key was changed."""
    head = conn.execute(select(audit_head).where(audit_head.c.id == HEAD).with_for_update()).one()
    if head.seq:
        seal = _seal(head.seq, head.hash) if _sealed(head) else BROKEN
        conn.execute(update(audit_head).where(audit_head.c.id == HEAD).values(seal=seal))


def sealed_before(conn: Connection) -> int:
    """1 if the chain's end is sealed with a key from before the newest, else 0."""
    seal = conn.execute(select(audit_head.c.seal)).scalar_one()
    return int(seal not in {"", BROKEN} and not seal.startswith(crypto.index_prefix()))


def _sealed(head: Row[Any]) -> bool:
    if head.seq == 0:
        return bool(head.hash == START and head.seal == "")
    return crypto.fits(SEAL, _sealing(head.seq, head.hash), head.seal)


def _hash_of(line: Row[Any]) -> str | None:
    try:
        detail = json.loads(crypto.decrypt(line.token))
    except crypto.Unreadable:
        return None
    return _hash(line.previous, line.seq, line.at, line.actor, line.what, line.subject, detail)


def _hash(previous: str, *line: Any) -> str:
    content = json.dumps(
        [previous, *line], sort_keys=True, ensure_ascii=False, separators=(",", ":")
    )
    return hashlib.sha256(content.encode("utf-8", "replace")).hexdigest()


def _seal(seq: int, digest: str) -> str:
    return crypto.blind_index(SEAL, _sealing(seq, digest))


def _sealing(seq: int, digest: str) -> str:
    return f"{seq}:{digest}"
