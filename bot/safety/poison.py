"""What is said of Poison Control behind a sign of an overdose: whether to call it, and that it found all
well. English and Spanish, any case.

Of use only where that sign was told.
"""

from __future__ import annotations

import re

from bot.safety.text import plain

_WHO = r"(?:poison (?:control|center|centre|line|help ?line|hot ?line)|control de (?:envenenamientos?|intoxicaciones)|(?:linea|centro) de (?:envenenamientos?|toxicologia)|toxicologia)"
_NAMED = re.compile(rf"\b{_WHO}\b")
# "On the phone with poison control", "already called them": nobody asks whether to.
_CALLED = re.compile(
    rf"\b(?:on (?:the )?(?:phone|line) (?:with|w)|(?:i|we|she|he)(?:'?ve| have)? (?:just |already )?called|called|spoke (?:to|with)|talked (?:to|with)|talking (?:to|with)"
    rf"|ya (?:llame|llamamos|hable|hablamos)(?: a| con)?|estoy (?:hablando )?con|hable con)(?: (?:the|la|el|al))? {_WHO}\b"
)
_SAYS = re.compile(
    rf"\b{_WHO} (?:says?|said|told (?:me|us|him|her)|thinks?|checked|dice[n]?|dijo|dijeron|nos dijo|me dijo)\b(?P<what>[^?]*)"
)
_WELL = re.compile(
    r"\b(?:fine|ok(?:ay)?|all (?:right|good|well|clear)|safe|nothing to worry|no (?:danger|problem)|not (?:enough|dangerous|toxic|harmful)"
    r"|didn'?t (?:swallow|take|eat|get) (?:any|it|them)|(?:only|just) (?:had|chewed|licked|the cap|one)|esta bien|no (?:es|hay) peligro\w*|no pasa nada|no (?:trago|tomo|se tomo))\b"
)
_BUT = re.compile(
    r"\b(?:but|unless|if|watch|hospital|er|emergency|pero|si|vigil\w+|urgencias|emergencias)\b"
)


def asks_for_poison_control(text: str) -> bool:
    """Whether a message names Poison Control, and neither has called it nor tells what it said. Never
    raises.
    """
    said = plain(text)
    return bool(_NAMED.search(said)) and not (_CALLED.search(said) or _SAYS.search(said))


def found_well(text: str) -> bool:
    """Whether a message tells that Poison Control found all well, without an "if" or a "but". Never
    raises.
    """
    said = _SAYS.search(plain(text))
    return bool(said and _WELL.search(said["what"]) and not _BUT.search(said["what"]))
