"""``python -m bot doctor``: looks at an installation, and says what is wrong and how to mend it.

It changes nothing and sends nothing.
"""

from __future__ import annotations

import asyncio
import shutil
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from bot import clinic, settings, wording
from bot.conversation.brain_client import Brains
from bot.environment import SettingsError
from bot.handoff import destinations
from bot.running.supervisor import FIRST_PASSWORD
from bot.settings import Settings
from bot.store import crypto, keys, migrate
from bot.store.engine import connect, reading
from bot.store.staff_tables import staff
from bot.store.tables import turns

# Below this many bytes on the disk, what visitors write may soon not be stored.
LEAST_SPACE = 500 * 1024 * 1024


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at. ``mend`` says what to do, where it is not well.

    ``later``: it is to be done before visitors come, and nothing is broken.
    """

    what: str
    well: bool
    mend: str = ""
    later: bool = False


def run() -> int:
    """Print every finding. Exit status 1 if something is broken, else 0."""
    worst = 0
    for found in examine():
        print(f"{'ok  ' if found.well else 'TODO' if found.later else 'BAD '} {found.what}")
        if not found.well:
            print(f"       {found.mend}")
            worst = worst if found.later else 1
    return worst


def examine() -> Iterator[Finding]:
    """Everything in the order in which it has to be mended. Stops where the rest rests on it."""
    try:
        known = settings.load()
    except SettingsError as error:
        yield Finding("settings", False, f"{error}; docs/settings.md lists them")
        return
    yield Finding(f"settings can be read; data folder (NERVELINE_VAR): {known.var}", True)
    if not known.var.is_dir():
        yield Finding(f"folder {known.var}", False, "nothing was started here yet: make run")
        return
    for look in (_folder, _keys, _clinic, _database, _model, _brains, _destinations, _address):
        yield from look(known)


def _keys(known: Settings) -> Iterator[Finding]:
    file = keys.file_of(known)
    if file is not None and not file.exists():
        # Reading would make new ones.
        yield Finding(f"keys {file}", False, "nothing was started here yet: make run")
        return
    try:
        crypto.use(keys.load_or_make(known))
    except (SettingsError, OSError) as error:
        yield Finding("keys", False, f"{error}; put the copy of the keys back")
        return
    yield Finding("keys can be read", True)


def _clinic(known: Settings) -> Iterator[Finding]:
    try:
        facts = clinic.load(known.clinic_file)
        wording.load(facts.facts(), facts.titles(), facts.instead())
    except (OSError, ValueError, wording.WordingError, SettingsError) as error:
        yield Finding("clinic.yml and data/answers", False, f"{type(error).__name__}: {error}")
        return
    yield Finding("clinic.yml and data/answers can be read", True)
    yield Finding(
        "clinic.yml has the opening hours",
        facts.opening is not None,
        "set hours: until then nobody is told when the office opens, or that nobody reads now",
        later=True,
    )


def _folder(known: Settings) -> Iterator[Finding]:
    private = not known.var.stat().st_mode & stat.S_IRWXO
    yield Finding(f"{known.var} is closed to other users", private, f"chmod o-rwx {known.var}")
    free = shutil.disk_usage(known.var).free
    yield Finding(
        f"{free // 2**20} MB are free on the disk",
        free >= LEAST_SPACE,
        "make room: when it is full, visitors are told that nothing could be saved",
    )


def _database(known: Settings) -> Iterator[Finding]:
    file = make_url(known.database).database if known.database.startswith("sqlite") else None
    if file is not None and not Path(file).exists():
        # Looking would make an empty one.
        yield Finding(f"database {file}", False, "python -m bot migrate")
        return
    newest = migrate.newest()
    try:
        here = migrate.current(known.database)
    except (SQLAlchemyError, SettingsError) as error:
        yield Finding(
            "database", False, f"{type(error).__name__}: is it running, and the URL right?"
        )
        return
    yield Finding("the database answers", True)
    yield Finding(
        f"its tables are of version {here}",
        here == newest,
        f"python -m bot migrate (newest: {newest})",
    )
    if here == newest:
        yield from _contents(known)


def _contents(known: Settings) -> Iterator[Finding]:
    engine = connect(known.database)
    try:
        with reading(engine).connect() as conn:
            active = conn.execute(select(staff.c.id).where(staff.c.active).limit(1)).first()
            newest = select(turns.c.words).where(turns.c.words.is_not(None))
            conn.execute(newest.order_by(turns.c.id.desc()).limit(1)).first()
    except SQLAlchemyError as error:
        yield Finding("database", False, type(error).__name__)
        return
    except Exception as error:  # whatever the encryption says of a wrong key
        yield Finding(
            "what is stored can be decrypted",
            False,
            f"{type(error).__name__}: these are not the keys it was written with",
        )
        return
    finally:
        engine.dispose()
    yield Finding("what is stored can be decrypted", True)
    yield Finding(
        "somebody can log in to the inbox",
        active is not None,
        "python -m bot staff add NAME --role admin",
    )
    if (known.var / FIRST_PASSWORD).exists():
        shown = f"rm {known.var / FIRST_PASSWORD}, once it is read"
        yield Finding("the first password still stands in a file", False, shown, later=True)


def _model(known: Settings) -> Iterator[Finding]:
    try:
        from bot.brain.training import model_path
    except ImportError:
        return  # web's environment: the brain's is looked at where it is
    path = model_path(known.models)
    yield Finding(f"model {path.name}", path.exists(), "python -m bot train")


def _brains(known: Settings) -> Iterator[Finding]:
    async def answers(address: str) -> bool:
        client = Brains([address], known.brain_deadline, known.brain_secret)
        try:
            return await client.ready()
        finally:
            await client.close()

    for address in known.brains:
        yield Finding(
            f"brain at {address}",
            asyncio.run(answers(address)),
            "start it: python -m bot brain (visitors get the phone number meanwhile)",
        )


def _destinations(known: Settings) -> Iterator[Finding]:
    if not known.destinations:
        yield Finding(
            "no destination is switched on: requests are in the inbox only",
            False,
            "set NERVELINE_DESTINATIONS, e.g. to email, or nobody hears of an emergency at night",
            # For somebody who tries it out nothing is broken.
            later=not known.production,
        )
        return
    try:
        destinations.build(known)
    except SettingsError as error:
        yield Finding("destinations", False, str(error))
        return
    named = ", ".join(known.destinations)
    yield Finding(f"destinations: {named} (to try one: destinations test NAME)", True)


def _address(known: Settings) -> Iterator[Finding]:
    if not known.production:
        yield Finding("this is no production installation (NERVELINE_PRODUCTION)", True)
        return
    checks: list[tuple[str, Callable[[], bool], str]] = [
        (
            "visitors come by https",
            lambda: known.public_url.startswith("https://"),
            "NERVELINE_PUBLIC_URL is what people type; health data needs https",
        ),
        (
            "a reverse proxy is named",
            lambda: bool(known.trusted_proxies),
            "NERVELINE_TRUSTED_PROXIES: without it all visitors share one limit",
        ),
    ]
    for what, well, mend in checks:
        yield Finding(what, well(), mend)
