"""Whether somebody tells that an operation on the back did not help, whatever else they ask. Pure.

Who tells of it and asks for proof, or for help, has a right to the whole explanation first:
the doctor's claim, the other causes, and that the scan still matters.
"""

from __future__ import annotations

import re

from bot.intake.reading.message import fold

_SURGERY = re.compile(
    r"\b(?:surger\w+|operations?|operated|fusion\w*|fused|laminectom\w+|discectom\w+|microdiscectom\w+|micro-? ?dis[ck]s?|procedures?"
    r"|cirugias?|operacion(?:es)?|oper(?:aron|ado|ada|o)|fusion(?:es)?|fusionaron|laminectomia)\b"
)
_FAILED = re.compile(
    r"\b(?:(?:did|does|has|have|done|was|were) (?:nothing|no good|not help\w*|not work\w*|not fix\w*|useless|a failure|a waste)"
    r"|(?:didn'?t|doesn'?t|hasn'?t|never|not) (?:really |even |actually )?(?:help|helped|work|worked|fix|fixed|do|done|did|make|made|change|changed)\b"
    r"|no (?:help|better|relief|difference|change|good)|fail(?:ed|ure)?|useless|worse"
    r"|still (?:\w+ ){0,2}(?:hurt\w*|in pain|pain|ach\w*|sore|suffer\w*|bad)|(?:pain|hurts?|back) (?:\w+ ){0,3}(?:came back|is back|the same|still)"
    r"|same pain|supposed to fix"
    r"|no (?:me |le |nos )?(?:sirvio|sirvieron|ayudo|ayudaron|funciono|funcionaron|quito|resulto)|(?:sin|ningun) (?:alivio|resultado)|de nada|peor"
    r"|(?:me |le )?(?:sigue|siguio) (?:el dolor|doliendo|igual)|sigo (?:con (?:el )?dolor|igual|mal)|fracas\w+|y nada)\b"
)


def tells_of_failed_surgery(text: str) -> bool:
    """Whether the words name an operation and say that it did not help. Never raises."""
    plain = fold(text)
    return bool(_SURGERY.search(plain) and _FAILED.search(plain))
