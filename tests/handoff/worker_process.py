"""The process *work* alone, as the tests start and kill it: its settings come from
the environment."""

from __future__ import annotations

import logging
import threading

from bot import settings, work

if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    work.run(settings.load(), threading.Event())
