"""Whether somebody tells that an operation on the back did not help, whatever else they ask. Pure.

Who tells of it and asks for proof, or for help, has a right to the whole explanation first:
the doctor's claim, the other causes, and that the scan still matters.
"""

from __future__ import annotations

import re

from bot.intake.reading.text.message import fold

_SURGERY = re.compile(
    r"\b(?:surger\w+|operations?|operated|fusion\w*|fused|laminectom\w+|discectom\w+|microdiscectom\w+|micro-? ?dis[ck]s?|procedures?"
    r"|cirugias?|operacion(?:es)?|oper(?:aron|ado|ada|o)|fusion(?:es)?|fusionaron|laminectomia)\b"
)
_FAILED = re.compile(
    r"\b(?:(?:did|does|has|have|done|was|were) (?:nothing|no good|not help\w*|not work\w*|not fix\w*|useless|a failure|a waste)"
    r"|(?:didn'?t|doesn'?t|hasn'?t|never|not) (?:really |even |actually )?(?:help|helped|work|worked|fix|fixed|do|done|did|make|made|change|changed)\b"
    r"|no (?:help|better|relief|difference|change|good)|fail(?:ed|ure)?|useless|worse"
    r"|still (?:\w+ ){0,2}(?:hurt\w*|in pain|pain|ach\w*|sore|suffer\w*|bad)|(?:pain|hurts?|back) (?:\w+ ){0,3}(?:came back|is back|the same|still)"
    r"|same pain|supposed to fix|nothing (?:\w+ )?(?:works?|worked|helps?|helped|touches it)|(?:live|living) with (?:it|this|the pain)"
    r"|don'?t know what (?:else )?(?:to do|i can do)|(?:been|be|am|i'?m|live|living) in (?:\w+ )?pain (?:for|since|every)"
    r"|nada (?:me |le )?(?:funciona|funciono|sirve|sirvio|ayuda|ayudo|quita|ha (?:servido|ayudado|funcionado))|vivir con (?:eso|esto|el dolor)|no se que (?:mas )?hacer"
    r"|no (?:me |le |nos )?(?:sirvio|sirvieron|ayudo|ayudaron|funciono|funcionaron|quito|resulto)|(?:sin|ningun) (?:alivio|resultado)|de nada|peor"
    r"|(?:me |le )?(?:sigue|siguio) (?:el dolor|doliendo|igual)|sigo (?:con (?:el )?dolor|igual|mal)|fracas\w+|y nada)\b"
)

# "No surgery. Shots did nothing."
_NEVER_HAD = re.compile(
    r"\b(?:(?:no|without|zero) (?:\w+ )?(?:surger\w+|operations?|fusions?|procedures?)(?! (?:has |have |ever )?(?:help|work|fix|did|made|touch))"
    r"|(?:never|not|haven'?t|havent|hasn'?t) (?:yet )?(?:had |been |have )?(?:had |any |a |an |back |spine )*(?:surger\w+|operations?|operated(?: on)?|fusion|fused)(?! that)"
    r"|(?:sin|ninguna?) (?:cirugias?|operacion(?:es)?)|(?:no|nunca) (?:me |lo |la |le )?(?:han? |he )?(?:oper(?:aron|ado|o)))\b"
)


# Somebody's own operation, or that of somebody they know: "what is failed back surgery" is nobody's.
_WHOSE = re.compile(
    r"\b(?:i|i'?ve|i'?m|im|ive|me|my|we|our|us|he|she|him|his|her|had|mi|mis|me|yo|le|su|sus|nos|tuve|llevo|sigo|estoy)\b"
)


def tells_of_failed_surgery(text: str) -> bool:
    """Whether the words name an operation and say that it did not help. Never raises."""
    plain = _NEVER_HAD.sub(" ", fold(text))
    return bool(_SURGERY.search(plain) and _FAILED.search(plain))


def tells_of_own_failed_surgery(text: str) -> bool:
    """Whether they say it of an operation that somebody had. Never raises."""
    return tells_of_failed_surgery(text) and bool(_WHOSE.search(fold(text)))
