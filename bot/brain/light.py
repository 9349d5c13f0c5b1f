"""A start without what Rasa imports even where nothing uses it: TensorFlow and other libraries.

Our pipeline has no TensorFlow component, yet its import is half of the brain's start, two
thirds of its memory, and a fifteenth of the training's CPU. Of what is left, plots, databases, messengers that we do not use and
what only training needs are a seventh of the start and a quarter of the memory. A stand-in
answers Rasa's imports and type hints; anything that would really use them raises.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import sys
from collections.abc import Collection, Sequence
from types import ModuleType
from typing import Any

TENSORFLOW = ("tensorflow", "tensorflow_addons", "tensorflow_hub", "tensorflow_text", "keras")
# What a process that learns has no use for either; tests may have.
LEARNING = (
    *TENSORFLOW, "matplotlib", "pymongo", "boto3",
    "slack_sdk", "webexteamssdk", "aiogram", "twilio", "fbmessenger", "questionary",
)  # fmt: skip
# What a process that only answers has no use for.
ANSWERING = (*LEARNING, "sklearn")


class NotLoadedError(RuntimeError):
    """Something wanted to use what was left out."""


class _Shape(type):
    """A class whose unknown attributes are classes like it: enough for bases and hints."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Shape(name, (Absent,), {})

    def __getitem__(cls, item: object) -> Any:
        return cls

    def __or__(cls, other: object) -> Any:
        return cls


class Absent(metaclass=_Shape):
    """In place of whatever Rasa takes from such a library while it is imported."""

    def __new__(cls, *given: Any, **_: Any) -> Any:
        """A decorator gives back what it decorates; nothing else can be made."""
        if cls.__name__ == "function" or (len(given) == 1 and callable(given[0])):
            return given[0] if given else _unchanged
        raise NotLoadedError(cls.__name__)


def _unchanged(decorated: Any) -> Any:
    return decorated


class _Module(ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(Absent, name)


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds the named packages, and every module below them, as stand-ins."""

    def __init__(self, names: Collection[str]) -> None:
        self._names = names

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname.partition(".")[0] not in self._names:
            return None
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        module = _Module(spec.name)
        module.__path__ = []
        module.__version__ = "0"  # type: ignore[attr-defined]  # libraries ask for it
        return module

    def exec_module(self, module: ModuleType) -> None:
        """There is nothing to run."""


def leave_out(*names: str) -> None:
    """Must run before Rasa is imported. Does nothing about what is there already."""
    missing = frozenset(name for name in names if name not in sys.modules)
    sys.meta_path.insert(0, _Finder(missing))
