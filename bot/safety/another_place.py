"""Whether somebody who calls a sign old speaks of another place: "my foot has been numb for years",
said behind the line for numbness between the legs, says nothing of that. English and Spanish.
"""

from __future__ import annotations

from bot.safety.clauses import clauses_of
from bot.safety.followup_words import pattern

# Numbness between the legs, bladder, bowels: hours count, and no foot has them.
OF_THE_SADDLE = frozenset({"saddle_numbness", "bladder", "bowel", "sexual_numbness"})
# "Between my legs" and "inner thighs" are places of the sign itself.
_LIMB = pattern(
    r"leg|foot|feet|toes?|ankles?|calf|calves|shins?|knees?|heels?|soles?|arms?|hands?|fingers?|thumbs?|wrists?|elbows?|shoulders?|face",
    r"pierna|pies?|dedos?|tobillos?|pantorrillas?|rodillas?|talon(?:es)?|plantas?|brazos?|manos?|munecas?|codos?|hombros?|cara",
)


def of_another_place(text: str, sign: str) -> bool:
    """Whether ``text`` names a limb, and ``sign`` is one of the saddle's. Never raises."""
    if sign not in OF_THE_SADDLE:
        return False
    return any(_LIMB.search(clause.text) for clause in clauses_of(text))
