"""Whether somebody who calls a sign old speaks of another one, or of another place: "my foot has been
numb for years" and "the bladder thing is old", said behind the line for numbness between the legs,
say nothing of that. English and Spanish.
"""

from __future__ import annotations

from bot.safety import marking
from bot.safety.clauses import clauses_of
from bot.safety.followup_words import pattern

NUMB = (
    r"numb(?!er)\w*|tingl\w*|down there|(?:between|in between) (?:my|the|his|her) legs|entumec\w*|adormec\w*"
    r"|dormid[oa]s?|entre las piernas|entrepierna|hormigue\w*"
)
BLADDER = r"pee\w*|urin\w*|bladder|catheter|orin\w*|vejiga|hacer pipi"
BOWEL = r"bowels?|poop\w*|stools?|intestin\w*|popo|hacer del bano"

# Numbness between the legs, bladder, bowels: hours count, and no foot has them.
OF_THE_SADDLE = frozenset({"saddle_numbness", "bladder", "bowel", "sexual_numbness"})
# "Between my legs" and "inner thighs" are places of the sign itself.
_LIMB = pattern(
    r"leg|foot|feet|toes?|ankles?|calf|calves|shins?|knees?|heels?|soles?|arms?|hands?|fingers?|thumbs?|wrists?|elbows?|shoulders?|face",
    r"pierna|pies?|dedos?|tobillos?|pantorrillas?|rodillas?|talon(?:es)?|plantas?|brazos?|manos?|munecas?|codos?|hombros?|cara",
)


_NAMED = {
    "saddle_numbness": pattern(NUMB),
    "sexual_numbness": pattern(NUMB),
    "bladder": pattern(BLADDER),
    "bowel": pattern(BOWEL),
}
_ALL = pattern(
    r"too|also|both|all|everything|same|together|tambien|ambos|ambas|tod[oa]s?|igual|mism[oa]s?"
)


def of_another_place(text: str, sign: str) -> bool:
    """Whether ``text`` names a limb, or calls another sign of the saddle old, and ``sign`` is one of
    those. Never raises.
    """
    if sign not in OF_THE_SADDLE:
        return False
    said = [clause.text for clause in clauses_of(text)]
    return any(_LIMB.search(each) for each in said) or of_another_sign(text, sign)


def of_another_sign(text: str, sign: str) -> bool:
    """Whether ``text`` calls another sign of the saddle old, by its name, and says nothing of
    ``sign``, not even no. Never raises.
    """
    if sign not in OF_THE_SADDLE:
        return False
    said = [clause.text for clause in clauses_of(text)]
    marks = [marking.marks(marking.marked(each)) for each in said]
    if any("no" in each for each in marks):
        return False
    if any(_NAMED[sign].search(each) or _ALL.search(each) for each in said):
        return False
    old = [each for each, found in zip(said, marks, strict=True) if "old" in found]
    return any(named.search(each) for named in _NAMED.values() for each in old)
