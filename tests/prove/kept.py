"""What was found so far, in a file: a long run may be broken off and gone on with."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any


class Kept:
    """The figures of one run, by group and step, in ``path``."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.whole: dict[str, Any] = json.loads(path.read_text()) if path.exists() else {}

    def once(self, group: str, what: str, step: Callable[[], Any]) -> Any:
        """The step's figures: from before, or by doing it now."""
        mine = self.whole.setdefault(group, {})
        if what not in mine:
            print(f"{time.strftime('%H:%M:%S')}  {group}: {what} …", flush=True)
            mine[what] = step()
            self._path.write_text(json.dumps(self.whole, indent=2) + "\n", encoding="utf-8")
        return mine[what]
