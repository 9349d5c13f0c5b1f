"""Where the audit chain ended, kept in a file outside the database.

Whoever can write the database can put back an old copy of it, or begin the chain
anew. *work* notes the chain's end here every minute, under the index key; the note
shows both. Best kept where the database's server cannot write.
"""

from __future__ import annotations

import json
from pathlib import Path

from sqlalchemy.engine import Connection

from bot.store import audit
from bot.store.audit import Anchor
from bot.store.crypto import blind_index, fits

NAME = "audit.anchor"
KIND = "anchor"


class AnchorForged(Exception):
    """The file is there, but we did not write what stands in it."""


def drop(conn: Connection, var: Path) -> None:
    """Note where the chain ends. Raises ``OSError``."""
    _note(audit.end(conn), var)


def renew(var: Path) -> None:
    """Put what is noted under the newest index key. Raises ``AnchorForged`` or ``OSError``."""
    noted = read(var)
    if noted is not None:
        _note(noted, var)


def read(var: Path) -> Anchor | None:
    """What was noted last, or None. Raises ``AnchorForged``."""
    path = var / NAME
    if not path.exists():
        return None
    try:
        seq, digest, seal = json.loads(path.read_text(encoding="ascii"))
    except (ValueError, TypeError):
        raise AnchorForged(str(path)) from None
    if not fits(KIND, f"{seq}:{digest}", str(seal)):
        raise AnchorForged(str(path))
    return Anchor(seq, digest)


def _note(here: Anchor, var: Path) -> None:
    var.mkdir(mode=0o700, parents=True, exist_ok=True)
    path, draft = var / NAME, var / f".{NAME}"
    seal = blind_index(KIND, f"{here.seq}:{here.hash}")
    draft.write_text(json.dumps([here.seq, here.hash, seal]), encoding="ascii")
    draft.replace(path)
