"""Words that open an order and change nothing of it: "no wait, please undo that"."""

from __future__ import annotations

# Alternatives of a pattern over folded words. Whoever repeats them says what stands between.
OPENINGS = (
    r"no|oh|oops|wait|hold on|sorry|actually|ok(?:ay)?|please|pls|yes|yeah|but|and|so|just|well|then|hey"
    r"|my bad|my mistake|never ?mind(?: that)?|i mean"
    r"|ay|perdon|disculpe|espere|espera|si|bueno|mejor|pero|por favor|y|pues|entonces"
)
