"""Orders that the words forbid: "don't cancel my request" cancels nothing. Pure.

The classifier hears "cancel", "delete" or "start over", whatever stands before it.
"""

from __future__ import annotations

import re

import msgspec

from bot.contract import Draft, Understood
from bot.intake.reading.addressed import agrees, wants_it_sent
from bot.intake.reading.message import fold

# What throws something away.
THROWS = {"stop", "restart", "delete_my_data", "cancel_request"}
_FORBIDS = re.compile(
    r"\b(?<!why )(?:don'?t|do not|doesn'?t|never|not|didn'?t|did not|won'?t|will not|can'?t|shouldn'?t|wouldn'?t|without)"
    r"(?: (?:want|wanna|need|mean|meant|ask|asked|say|said|like|going|gonna|trying|try|have|you|u|me|us|them|it|this|to|be|i|please|ever|even|actually|really|just|dare|yet))*"
    r" (?:cancel\w*|delet\w*|eras\w*|remov\w*|wip(?:e|ing)|stop\w*|quit\w*|end(?:ing)?|(?:start|begin)\w* (?:over|again|anew)|restart\w*|reset\w*|withdraw\w*|throw\w*)\b"
    r"|\b(?<!por que )(?:no|nunca|tampoco|sin)(?: (?:lo|la|los|las|me|se|le|quiero|quise|queria|deseo|pedi|dije|es|que|vayan?|va|voy|a|por favor|todavia|aun|ya|nada|de))*"
    r" (?:cancel\w+|borr\w+|elimin\w+|deten\w+|par(?:ar|en?)|anul\w+|retir\w+|(?:volver a )?(?:empez|empiec|comenz|comienc)\w+|reinici\w+)\b"
)
# Said to "delete everything?", it keeps it.
_KEEPS = re.compile(
    r"\b(?:keep|leave|save|hold on to|don'?t|do not|never ?mind|changed my mind|not yet|wait|hold on|mejor no|dej[ae]\w*|conserv\w+|guard\w+"
    r"|olvid[ae]l[oa]|espere?n?|todavia no|aun no)\b"
)


def forbids(text: str) -> bool:
    """Whether the words want something not to be cancelled, deleted, stopped or begun anew."""
    return bool(_FORBIDS.search(fold(text)))


def heeded(draft: Draft, reading: Understood, text: str) -> tuple[Draft, str] | None:
    """The draft and the intent of words that forbid what they seem to order; None for any others.

    To "delete everything?" only a yes that says nothing else, or the order itself, is one.
    """
    if not text.strip():
        return None
    throws = reading.intent in THROWS
    if throws and forbids(text):
        calm = "ask_request_status" if draft.reference else "resume"
        return draft, "deny" if draft.erasing else calm
    if not draft.erasing or not (throws or reading.intent == "affirm"):
        return None
    if wants_it_sent(text):
        return draft, "resume"
    if _KEEPS.search(fold(text)):
        return draft, "deny"
    if reading.intent == "affirm" and not agrees(text):
        # "Yes, but not the request": asked once more.
        return msgspec.structs.replace(draft, erasing=False), "delete_my_data"
    return None
