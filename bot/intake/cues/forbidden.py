"""Orders that the words forbid: "don't cancel my request" cancels nothing. Pure.

The classifier hears "cancel", "delete" or "start over", whatever stands before it.
"""

from __future__ import annotations

import re

from bot.contract import Draft, Understood
from bot.intake.reading.text.message import fold

# What throws something away.
THROWS = {"stop", "restart", "delete_my_data", "cancel_request"}
_FORBIDS = re.compile(
    r"\b(?<!why )(?:don'?t|do not|doesn'?t|never|not|didn'?t|did not|won'?t|will not|can'?t|shouldn'?t|wouldn'?t|without)"
    r"(?: (?:want|wanna|need|mean|meant|ask|asked|say|said|like|going|gonna|trying|try|have|you|u|me|us|them|it|this|to|be|i|please|ever|even|actually|really|just|dare|yet))*"
    r" (?:cancel\w*|delet\w*|eras\w*|remov\w*|wip(?:e|ing)|stop\w*|quit\w*|end(?:ing)?|(?:start|begin)\w* (?:over|again|anew)|restart\w*|reset\w*|withdraw\w*|throw\w*)\b"
    r"|\b(?<!por que )(?:no|nunca|tampoco|sin)(?: (?:lo|la|los|las|me|se|le|quiero|quise|queria|deseo|pedi|dije|es|que|vayan?|va|voy|a|por favor|todavia|aun|ya|nada|de))*"
    r" (?:cancel\w+|borr\w+|elimin\w+|deten\w+|par(?:ar|en?)|anul\w+|retir\w+|(?:volver a )?(?:empez|empiec|comenz|comienc)\w+|reinici\w+)\b"
)
# Not now, said to the summary.
_HOLDS = re.compile(
    r"\b(?:don'?t|do not|not ready to|please wait before you) (?:send|file|submit)\b(?! (?:my|the) (?!request))"
    r"|\bno (?:lo |la )?(?:mande|envie|manden|envien)s?\b(?! (?:mi|el|la) (?!solicitud))"
    r"|^\W*(?:not yet|hold on|wait|todavia no|aun no|espere)\b"
)


def holds_back(text: str) -> bool:
    """Whether the words, said to the summary, want nothing sent yet."""
    return bool(_HOLDS.search(fold(text)))


def forbids(text: str) -> bool:
    """Whether the words want something not to be cancelled, deleted, stopped or begun anew."""
    return bool(_FORBIDS.search(fold(text)))


def heeded(draft: Draft, reading: Understood, text: str) -> tuple[Draft, str] | None:
    """The draft and the intent of words that forbid what they seem to order; None for any others."""
    if not text.strip() or reading.intent not in THROWS or not forbids(text):
        return None
    calm = "ask_request_status" if draft.reference else "resume"
    return draft, "deny" if draft.erasing else calm
