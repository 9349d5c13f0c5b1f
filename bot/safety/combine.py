"""What the rules read and what the classifier suspects, as one finding. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from bot.contract import Action, Safety, Suspicion
from bot.safety.load import signs

# From this probability on the visitor is asked: so that no more than four of a hundred
# messages without a sign lead to a question. Words of despair are more veiled, so less is enough.
DANGER, DESPAIR = 0.75, 0.46
# From this on, once they were asked on a guess and denied it.
DESPAIR_AGAIN = 0.85
# Below it, weak words ("ya no quiero") are the ordinary ones that they mostly are.
HARMLESS = 0.03
# From this share on among the signs, a sign is named; one that is not is met as an emergency
# that nobody can name, with the emergency department. By the action of the sign: of held-out
# sentences whose sign stood out less than by half, 7 in 10 so get their own action, not 4, and
# a quarter as many a milder one.
NAMED: Mapping[Action, float] = {
    "911": 0.2,
    "same_day": 0.4,
    "crisis_line": 0.4,
    "emergency_department": 0.5,
}
SELF_HARM = "self_harm"
# An emergency that nobody can name.
UNCLEAR = "unclear"


def suspects(suspicion: Suspicion | None) -> bool:
    """Whether a suspicion leads to anything by itself."""
    return suspicion is not None and (suspicion.danger >= DANGER or suspicion.despair >= DESPAIR)


def combine(
    reading: Safety | None,
    suspicion: Suspicion,
    *,
    settled: Sequence[str] = (),
    denied: Collection[str] = (),
    explained: bool = False,
    alone: bool = False,
    answered: bool = False,
    denied_harm: bool = False,
) -> Safety | None:
    """One finding out of the rules' reading and the classifier's suspicion.

    An outright reading stays. Where the rules saw nothing, or only weak words, a sure
    classifier makes an outright sign, and a suspicious one a question. Where the rules
    doubt for a reason (old, denied, "what if"), their question stays. ``settled`` are the
    signs that the visitor answered as old or a mistake: the classifier, which does not
    know new from old, does not raise them again. ``denied``: the signs that the
    words deny (``read.denies``), which the classifier cannot tell from naming them; it only asks
    then, and of those only where it is sure or hears despair.
    ``explained``: the words say that it is over or what else it comes from
    (``read.explains``); a sign that the classifier alone sees is asked about then, save despair.
    ``alone``: the reading needs none of the earlier messages, so that the classifier, which
    sees one, may call weak words harmless.
    ``answered``: they were asked about self-harm and denied it: a guess alone must be surer to ask
    again. ``denied_harm``: nothing else was told of it, so that weak words must be as sure.
    """
    if reading is not None and not (reading.action == "ask" and reading.weak):
        return reading
    most = max(suspicion.danger, suspicion.despair)
    weary = denied_harm and reading is not None and reading.sign == SELF_HARM
    if weary and not suspicion.sure and suspicion.despair < DESPAIR_AGAIN:
        reading, answered = None, True
    if alone and max(most, suspicion.part) < HARMLESS:
        return None
    if not suspects(suspicion) or suspicion.sign in settled:
        return reading
    sign, action = _named(suspicion)
    harm = sign == SELF_HARM
    again = answered and harm and reading is None and not suspicion.sure
    if again and suspicion.despair < DESPAIR_AGAIN:
        return None
    if suspicion.sign in denied and reading is None and not harm and not suspicion.sure:
        return None
    unsaid = reading is None and (denied or (explained and not harm))
    if suspicion.sure and not unsaid:
        if reading is not None and not harm:
            sign, action = reading.sign, reading.meant or action
        return Safety(action=action, sign=sign)
    return reading or Safety(action="ask", sign=sign, meant=action, weak=True, guessed=True)


def _named(suspicion: Suspicion) -> tuple[str, Action]:
    """The sign to speak of, and what it asks for."""
    # The more urgent question first: only one can be asked.
    if suspicion.despair >= DESPAIR:
        return SELF_HARM, "crisis_line"
    action = signs().base.get(suspicion.sign)
    if action is not None and suspicion.share >= NAMED[action]:
        return suspicion.sign, action
    return UNCLEAR, "emergency_department"
