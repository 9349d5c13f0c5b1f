"""Needs taken out of the request: "take the transportation off", "no help needed"."""

from __future__ import annotations

import re

from bot.contract import DECLINED, Details
from bot.intake.reading.needs.words import NEEDS
from bot.intake.reading.places.removed import is_taken_out
from bot.intake.reading.text.message import fold

# What the needs are called besides their own names and those that ask for them.
_CALLED = {
    "transportation": r"transport\w*|(?:a |the )?rides?(?: home)?|raite|aventon|shuttle",
    "wheelchair": r"(?:wheel ?)?chair|silla(?: de ruedas)?",
    "interpreter": r"interpret\w+|translat\w+|traduct\w+",
    "walker": r"walker|andador|andadera",
    "cane": r"cane|baston",
    "hard of hearing": r"hearing(?: (?:thing|part|trouble|problem))?|oido",
}
# "I don't need a ride", "I never asked for one", "no necesito transporte".
_NOT_NEEDED = re.compile(
    r"\b(?:don'?t|do not|doesn'?t|does not|didn'?t|did not|never|not|no|ya no|nunca)(?: (?:really|actually|even|me|ever|said|say|i))*"
    r" (?:need|needs|needed|want|wants|ask(?:ed)?(?: for)?|use|require|necesit\w+|quier[oe]|ocup[oa]|pedi|us[oa]|dije)"
    r"(?: (?:an?|any|the|that|to|be|for|un|una|el|la|ningun|ninguna|que|necesito))* $"
)
# The line as a whole: "no help needed, just take it off", "no necesito ninguna ayuda".
_HELP = r"(?:(?:special|extra|any|kind of|ninguna|ningun|nada de|tipo de) )*(?:help|assistance|accommodations?|access needs?|ayuda)"
_NO_HELP = re.compile(
    rf"\b(?:no {_HELP} (?:is )?(?:needed|necessary|necesaria)|(?:don'?t|do not|dont|doesn'?t|never|didn'?t) (?:need|want|ask for|asked for) {_HELP}"
    rf"|(?:no|ya no|nunca) (?:necesit\w+|quier[oe]|ocup[oa]|pedi) {_HELP}|(?:sin|nada de) ayuda(?: especial)?)\b"
    r"(?= ?(?:$|[,.;!\n]| (?:just|so|please|take|remove|with (?:that|anything)|at all|there|quite|por favor|solo|para nada)\b))"
)

# "Sí sé leer", "I can hear fine": what was noted is not so.
_CAN = {
    "cannot read": re.compile(
        r"(?<!no )\bse leer\b(?! (?:poco|poquito|nada))|\bi (?:can|do know how to) read\b(?! lips)"
    ),
    "hard of hearing": re.compile(
        r"(?<!no )\boigo bien\b|\bi (?:can )?hear (?:just |perfectly )?(?:fine|well|ok|okay|good)\b|\bmy hearing is (?:fine|good|ok)\b"
    ),
    "no stairs": re.compile(
        r"\bi can (?:do|climb|use|take|manage) (?:the )?(?:stairs|steps)\b|(?<!no )\bpuedo (?:subir|usar) (?:las )?escaleras\b"
    ),
    "interpreter": re.compile(
        r"\b(?:i|we|she|he) speaks? (?:good |perfect |fine |fluent )?english\b|(?<!no )\b(?:si )?hablo ingles\b"
    ),
}


def left(plain: str, known: Details) -> str | None:
    """The needs that folded words leave of the known ones; None where they take out none."""
    value = known.get("access_needs")
    if not isinstance(value, str) or value in {"", DECLINED}:
        return None
    if _NO_HELP.search(plain):
        return ""
    needs = value.split(", ")
    kept = [need for need in needs if not _is_taken(need, plain)]
    return ", ".join(kept) if len(kept) < len(needs) else None


def _is_taken(need: str, plain: str) -> bool:
    """Whether the words name a need and take it out, or say that it is none."""
    able = _CAN.get("interpreter" if need.endswith("interpreter") else need)
    if able and able.search(plain):
        return True
    called = _CALLED.get("interpreter" if need.endswith("interpreter") else need)
    names = "|".join(filter(None, (re.escape(fold(need)), called)))
    patterns = [re.compile(rf"\b(?:{names})\b"), *filter(None, [NEEDS.get(need)])]
    for each in (match for pattern in patterns for match in pattern.finditer(plain)):
        before, after = plain[max(0, each.start() - 60) : each.start()], plain[each.end() :]
        if is_taken_out(before, after[:40]) or _NOT_NEEDED.search(before):
            return True
    return False
