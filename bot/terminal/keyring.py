"""``keys``: where they are, and changing them while everything runs.

Each gives an exit status: 0 well.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping

from sqlalchemy.engine import Engine

from bot.clock import Clock
from bot.environment import SettingsError
from bot.handoff import reindex
from bot.settings import Settings
from bot.store import anchor, audit, index_keys, keys, rotation
from bot.store.engine import iso
from bot.terminal.opened import opened


def change(action: str) -> int:
    """Show the keys, or do one step of a change of them. Raises ``SettingsError``."""
    with opened() as (known, engine):
        if action == "show":
            print("\n".join(where(known)))
            print(f"values under older keys: {rotation.left(engine)}")
            print(f"rows with an index under an older key: {reindex.left(engine)}")
            return 0
        step = STEPS[action]
        detail = step(known, engine)
        with engine.begin() as conn:
            audit.append(conn, iso(Clock().now()), "system", f"keys {action}", "store", detail)
    return 0


def where(known: Settings) -> list[str]:
    """Where the keys stand, and which. Raises ``SettingsError`` if a file cannot be read."""
    path, index = keys.file_of(known), keys.index_file_of(known)
    said = "NERVELINE_KEYS in the environment"
    beside = "NERVELINE_INDEX_KEY in the environment"
    if path is not None:
        try:
            said = _file(path, keys.split(path.read_text(encoding="ascii")))
        except OSError as error:
            raise SettingsError(f"{path} cannot be read") from error
    if index is not None:
        beside = _file(index, keys.lines(index))
    return [said, beside]


def _file(path: object, each: list[str]) -> str:
    return f"{path}  (newest first: {', '.join(keys.fingerprint(key) for key in each)})"


def _rotate(known: Settings, engine: Engine) -> dict[str, object]:
    print(f"a new key {rotation.add(known)} stands in front; all processes follow.")
    return _reencrypt(known, engine)


def _reencrypt(_: Settings, engine: Engine) -> dict[str, object]:
    rows = sum(rotation.renew(engine).values())
    print(f"{rows} rows were put under it.")
    print("Then `keys retire` takes the old ones out; backups from before need them.")
    return {"rows": rows}


def _retire(known: Settings, engine: Engine) -> dict[str, object]:
    return _told(rotation.retire(known, engine))


def _rotate_index(known: Settings, engine: Engine) -> dict[str, object]:
    print(f"the index key {index_keys.begin(known)} writes; all processes follow.")
    return _reindex(known, engine)


def _reindex(known: Settings, engine: Engine) -> dict[str, object]:
    changed: Mapping[str, int] = reindex.renew(engine)
    # One that was forged stays: `audit verify` tells of it.
    with contextlib.suppress(anchor.AnchorForged):
        anchor.renew(known.var)
    print(f"{sum(changed.values())} rows have their index under it.")
    print("Then `keys retire-index` takes the old one out of use.")
    return {"rows": sum(changed.values())}


def _retire_index(known: Settings, engine: Engine) -> dict[str, object]:
    return _told(index_keys.retire(known, reindex.left(engine)))


def _told(retired: list[str]) -> dict[str, object]:
    print(f"retired: {retired}")
    return {"retired": retired}


STEPS = {
    "rotate": _rotate,
    "reencrypt": _reencrypt,
    "retire": _retire,
    "rotate-index": _rotate_index,
    "reindex": _reindex,
    "retire-index": _retire_index,
}
