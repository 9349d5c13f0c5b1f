"""What the rules read and what the classifier suspects, as one finding. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.contract import Safety

# From this probability on the visitor is asked. A wrong question costs one tap.
SUSPICIOUS = 0.5


def combine(
    reading: Safety | None,
    danger: float,
    despair: float,
    *,
    settled: Sequence[str] = (),
) -> Safety | None:
    """The reading if there is one, else a question where the classifier is suspicious.

    ``danger`` and ``despair`` are the trained probabilities of an emergency and of
    self-harm; by themselves they never raise more than a question. ``settled`` are
    the signs that the visitor answered as old or a mistake: not asked again.
    """
    if reading is not None:
        return reading
    # The more urgent question first: only one can be asked.
    if despair >= SUSPICIOUS and "self_harm" not in settled:
        return Safety(action="ask", sign="self_harm", meant="crisis_line")
    if danger >= SUSPICIOUS and "unclear" not in settled:
        return Safety(action="ask", sign="unclear", meant="emergency_department")
    return None
