"""What processes cost: CPU seconds and memory, from /proc; and what others did meanwhile."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


def cpu(pid: int) -> float:
    """CPU seconds that the process has used since its start."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def pss(pid: int) -> float:
    """Proportional memory in MB: shared pages are counted once among their users."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise AssertionError("no Pss in smaps_rollup")


def name() -> str:
    """The machine, as the document calls it."""
    cores = os.cpu_count() or 0
    return f"{cores} processor cores, {platform.system()}, Python {platform.python_version()}"


@contextmanager
def watched() -> Iterator[dict[str, float]]:
    """Gives how many processes wanted a core (``load``): more than there are cores slows all
    of them, and their caches, so that CPU seconds rise as well. How much, is seen by the
    CPU milliseconds of a fixed piece of work (``reference``).
    """
    found = {"load": 0.0}
    before, work = _wanted(), reference()
    yield found
    found["load"] = round((before + _wanted()) / 2, 1)
    found["reference"] = round((work + reference()) / 2, 1)


def reference() -> float:
    """CPU milliseconds of a fixed piece of work, of the kind that a turn is made of."""
    begun = time.process_time()
    for number in range(4000):
        text = json.dumps({"number": number, "words": ["back", "pain"] * 8})
        hashlib.sha256(str(sorted(json.loads(text))).encode()).hexdigest()
    return (time.process_time() - begun) * 1000


def _wanted() -> float:
    return os.getloadavg()[0]
