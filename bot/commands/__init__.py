"""What can be said after ``python -m bot``: one file a topic, each with ``add``.

A command imports what it needs when it runs, so that *web* never loads what it must not.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Protocol

Command = Callable[[argparse.Namespace], int]


class Add(Protocol):
    """Adds a command: its name, what runs (giving the exit status), and one line of help."""

    def __call__(self, name: str, run: Command, text: str) -> argparse.ArgumentParser:
        """The parser of the new command, for its options."""
