"""Whether words tell of pain where the clinic's patients have it, and of nothing that is a sign there.

"It burns down there when I sit": the classifier hears numbness between the legs in it, and cannot
tell that nobody said numb.
"""

from __future__ import annotations

from bot.safety.another_place import OF_THE_SADDLE
from bot.safety.stream import Stream

_PLACES = ("saddle_numbness.saddle", "saddle_numbness.seat")
_PAIN = ("pain", "saddle_numbness.aching", "saddle_numbness.like_a_thing")
# Numb, lost, out of hand. What names a bladder or a bowel is no pain that comes of sitting.
_MORE = (
    "numb", "weak", "bladder_told", "bowel_told", "saddle_told", "sexual_told", "saddle_numbness.dull",
    "saddle_numbness.wont_feel", "bladder.pee", "bladder.bladder", "bladder.leak", "bladder.wets",
    "bladder.hold", "bladder.senses", "bowel.bowel", "bowel.soils", "sexual_numbness.numbs",
)  # fmt: skip
_WRONG = "_wrong"


def only_hurts(stream: Stream, sign: str) -> bool:
    """Whether ``sign`` is one of the saddle's, and the words tell of old or plain pain there alone."""
    hits = stream.hits
    if sign not in OF_THE_SADDLE:
        return False
    if not all(any(each in hits for each in groups) for groups in (_PLACES, _PAIN)):
        return False
    pains = [span for group in _PAIN for span in hits.get(group, ())]
    wrong = [s for s in hits.get(_WRONG, ()) if not any(a <= s[0] and s[1] <= b for a, b in pains)]
    return not wrong and not any(each in hits for each in _MORE) and not stream.context.new_since(0)
