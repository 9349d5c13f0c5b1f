"""Whether words tell of pain where the clinic's patients have it, of a limb that has long been numb, or
of a fall long ago, and of nothing that is a sign.

"It burns down there when I sit": the classifier hears numbness between the legs in it, and cannot
tell that nobody said numb, nor new from old in "my foot is numb on top, since last year".
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
_LIMBS = ("leg", "arm")
_NUMB = frozenset(
    {"numb", "saddle_numbness.dull", "saddle_numbness.wont_feel", "sexual_numbness.numbs"}
)
_TRAUMA = "trauma"
_FALLS = ("trauma.crash", "trauma.height", "trauma.fell", "trauma.runover")
# What a fall of any age may have done.
_HARMS = (
    "trauma.helpless", "trauma.nerves", "trauma.now", "trauma.pouring",
    "trauma.frail", "trauma.assault", "can_not",
)  # fmt: skip
_NOT_NUMB = tuple(each for each in _MORE if each not in _NUMB)


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


def long_numb_limb(stream: Stream, sign: str) -> bool:
    """Whether ``sign`` is one of the saddle's, and the words tell of an old numbness of a limb and of
    nothing new or of the saddle's.
    """
    hits = stream.hits
    if sign not in OF_THE_SADDLE or not any(each in hits for each in _LIMBS):
        return False
    if any(each in hits for each in (*_PLACES, *_NOT_NUMB)) or stream.context.new_since(0):
        return False
    numb = hits.get("numb", ())
    return bool(numb) and all(stream.context.old(span) for span in numb)


def long_past_fall(stream: Stream, sign: str) -> bool:
    """Whether ``sign`` is a fall or a crash, and the words date it long back and tell of nothing new,
    and of no harm but pain.
    """
    if sign != _TRAUMA or stream.context.new_since(0):
        return False
    falls = [span for group in _FALLS for span in stream.hits.get(group, ())]
    # An accident may be one of the bladder: those spans are the crash itself.
    harms = [span for group in (*_HARMS, *_MORE) for span in stream.hits.get(group, ())]
    if not falls or any(each not in falls for each in harms):
        return False
    return all(stream.context.old(span) or stream.context.past(span) for span in falls)
