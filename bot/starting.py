"""A start without the garbage collector, which would look through all that is loaded again and again.

It would take a fifth of the start's CPU. What was loaded by then stays as long as the process,
so it is not looked through afterwards either.
"""

from __future__ import annotations

import gc


def begin() -> None:
    """Collect no garbage until ``over`` is called."""
    gc.disable()


def over() -> None:
    """Collect garbage from now on, of what comes from now on. Without ``begin`` nothing changes."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
