"""``python -m bot doctor``: looks at an installation, and says what is wrong and how to mend it.

It changes nothing and sends nothing.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import stat
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from bot import clinic, setting_names, settings, wording
from bot.brain import training
from bot.conversation.brain_client import Brains
from bot.environment import SettingsError
from bot.handoff import destinations
from bot.running.supervisor import FIRST_PASSWORD
from bot.settings import Settings
from bot.store import crypto, keys, migrate
from bot.store.engine import connect, reading
from bot.store.staff_tables import staff
from bot.store.tables import turns
from bot.terminal import before_launch
from bot.terminal.findings import Finding, State, either, show

# Below this many bytes on the disk, what visitors write may soon not be stored.
LEAST_SPACE = 500 * 1024 * 1024


def run() -> int:
    """Print every finding. Exit status 1 if something is broken, else 0."""
    return show(examine())


def examine() -> Iterator[Finding]:
    """Everything in the order in which it has to be mended. Stops where the rest rests on it."""
    for wrong in setting_names.misspelt(os.environ):
        yield Finding(
            wrong, State.BAD, "docs/settings.md lists them: correct the name, or unset it"
        )
    try:
        known = settings.load()
    except SettingsError as error:
        yield Finding(
            "the settings cannot be read", State.BAD, f"{error}; docs/settings.md lists them"
        )
        return
    yield Finding(f"settings can be read; data folder (NERVELINE_VAR): {known.var}")
    if not known.var.is_dir():
        yield Finding(
            f"there is no folder {known.var} yet",
            # In a fresh clone nothing is broken.
            _until_launch(known),
            "nothing was started here yet: make run",
        )
        return
    for look in (_folder, _keys, _clinic, _database, _model, _brains, _destinations, _address):
        yield from look(known)


def _until_launch(known: Settings) -> State:
    """What is wrong in production is still to do for somebody who tries it out."""
    return State.BAD if known.production else State.TODO


def _keys(known: Settings) -> Iterator[Finding]:
    file = keys.file_of(known)
    if file is not None and not file.exists():
        # Reading would make new ones.
        yield Finding(
            f"there are no keys {file} yet", State.BAD, "nothing was started here yet: make run"
        )
        return
    try:
        crypto.use(keys.load_or_make(known))
    except (SettingsError, OSError) as error:
        yield Finding(
            "the keys cannot be read", State.BAD, f"{error}; put the copy of the keys back"
        )
        return
    yield Finding("keys can be read")


def _clinic(known: Settings) -> Iterator[Finding]:
    try:
        facts = clinic.load(known.clinic_file)
        wording.load(facts.facts(), facts.titles(), facts.instead())
    except (OSError, ValueError, wording.WordingError, SettingsError) as error:
        yield Finding(
            "clinic.yml or data/answers cannot be read",
            State.BAD,
            f"{type(error).__name__}: {error}",
        )
        return
    yield Finding("clinic.yml and data/answers can be read")
    yield from before_launch.facts(facts)
    yield before_launch.sign_off()


def _folder(known: Settings) -> Iterator[Finding]:
    yield either(
        not known.var.stat().st_mode & stat.S_IRWXO,
        f"{known.var} is closed to other users",
        f"{known.var} is open to other users of this machine",
        f"chmod o-rwx {known.var}",
    )
    free = shutil.disk_usage(known.var).free
    yield either(
        free >= LEAST_SPACE,
        f"{free // 2**20} MB are free on the disk",
        f"only {free // 2**20} MB are free on the disk",
        "make room: when it is full, visitors are told that nothing could be saved",
    )


def _file_of(database: str) -> Path | None:
    """The file of an SQLite database; None for any other URL, and for what is none."""
    try:
        url = make_url(database)
    except ArgumentError:
        return None
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None


def _database(known: Settings) -> Iterator[Finding]:
    file = _file_of(known.database)
    if file is not None and not file.exists():
        # Looking would make an empty one.
        yield Finding(f"there is no database {file} yet", State.BAD, "python -m bot migrate")
        return
    newest = migrate.newest()
    try:
        here = migrate.current(known.database)
    except (SQLAlchemyError, SettingsError) as error:
        away = f"{type(error).__name__}: is it running, and the URL right?"
        yield Finding(
            "the database does not answer",
            State.BAD,
            str(error) if isinstance(error, SettingsError) else away,
        )
        return
    yield Finding("the database answers")
    yield either(
        here == newest,
        f"its tables are of the newest version ({here})",
        f"its tables are of version {here}; the newest is {newest}",
        "python -m bot migrate",
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
        yield Finding("the database cannot be read", State.BAD, type(error).__name__)
        return
    except Exception as error:  # whatever the encryption says of a wrong key
        yield Finding(
            "what is stored cannot be decrypted",
            State.BAD,
            f"{type(error).__name__}: these are not the keys it was written with",
        )
        return
    finally:
        engine.dispose()
    yield Finding("what is stored can be decrypted")
    yield either(
        active is not None,
        "somebody can log in to the inbox",
        "nobody can log in to the inbox",
        "python -m bot staff add NAME --role admin",
    )
    if (known.var / FIRST_PASSWORD).exists():
        shown = f"rm {known.var / FIRST_PASSWORD}, once it is read"
        yield Finding("the first password still stands in a file", State.TODO, shown)


def _model(known: Settings) -> Iterator[Finding]:
    if find_spec("rasa") is None:
        return  # web's environment: the brain's model is looked at where the brain is
    path = training.model_path(known.models)
    if path.exists() or not training.under_way(known.models):
        yield either(
            path.exists(),
            f"model {path.name} is there",
            f"there is no model {path.name}",
            "python -m bot train",
        )
        return
    yield Finding(
        "the model is being trained at this moment",
        State.WAIT,
        "it takes a minute or two; look again then",
    )


def _brains(known: Settings) -> Iterator[Finding]:
    async def answers(address: str) -> bool:
        client = Brains([address], known.brain_deadline, known.brain_secret)
        try:
            return await client.ready()
        finally:
            await client.close()

    waits = training.under_way(known.models)
    for address in known.brains:
        yield either(
            asyncio.run(answers(address)),
            f"brain at {address} answers",
            f"brain at {address} does not answer",
            "visitors get the phone number meanwhile; make run starts it after the training"
            if waits
            else "start it: python -m bot brain (visitors get the phone number meanwhile)",
            State.WAIT if waits else State.BAD,
        )


def _destinations(known: Settings) -> Iterator[Finding]:
    if not known.destinations:
        yield Finding(
            "no destination is switched on: requests are in the inbox only",
            _until_launch(known),
            "set NERVELINE_DESTINATIONS, e.g. to email, or nobody hears of an emergency at night",
        )
        return
    try:
        destinations.build(known)
    except SettingsError as error:
        yield Finding("the destinations lack a setting", State.BAD, str(error))
        return
    named = ", ".join(known.destinations)
    yield Finding(f"destinations: {named} (to try one: destinations test NAME)")


def _address(known: Settings) -> Iterator[Finding]:
    if not known.production:
        yield Finding("this is no production installation (NERVELINE_PRODUCTION)")
        return
    yield either(
        known.public_url.startswith("https://"),
        "visitors come by https",
        "visitors do not come by https",
        "NERVELINE_PUBLIC_URL is what people type; health data needs https",
    )
    yield either(
        bool(known.trusted_proxies),
        "a reverse proxy is named",
        "no reverse proxy is named",
        "NERVELINE_TRUSTED_PROXIES: without it all visitors share one limit",
    )
