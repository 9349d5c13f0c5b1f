"""A request that was stopped, and whoever thinks again: "no wait, go on", "siempre sí". Pure."""

from __future__ import annotations

import re

from bot.contract import Draft, Understood
from bot.intake import draft as drafts
from bot.intake.reading.message import fold

# The mark of a request that was stopped: what was told of it is kept, and nothing is asked.
STOPPED = "stopped"
_LEADS = (
    r"(?:(?:no|wait|hold on|oh|oops|sorry|actually|ok|okay|please|pls|yes|yeah|but|and|so|hey|my bad|my mistake|never ?mind that|i mean|well|then"
    r"|ay|espere?|espera|perdon|disculpe|si|bueno|mejor|pero|por favor|pues|siempre)\W+)*"
)
_ENDS = r"(?:\W+(?:please|pls|then|now|with it|with (?:my|the) request|my request|the request|after all|from there|thanks?|thank you|por favor|entonces|ahora|gracias|con (?:mi|la) solicitud|mejor|si))*\W*"
_AGAIN = re.compile(
    rf"\W*{_LEADS}(?:"
    r"(?:let'?s |we can |can we |you can |i'?d like to |i want to |i'?ll )?(?:go on|continue|keep going|carry on|proceed|go ahead|resume|finish(?: it)?|pick (?:it )?up)(?: where (?:i|we) (?:left off|stopped|were))?"
    r"|(?:keep|save) (?:it|that|this|my request|everything)|bring (?:it|that|everything) back|(?:go |come |take me )?back|undo(?: (?:it|that))?|un-?stop|take that back"
    r"|(?:don'?t|do not) (?:stop|cancel(?: it)?|forget it)|(?:i )?(?:didn'?t|did not) mean (?:it|that|to(?: stop| say that| cancel)?|stop)"
    r"|i(?:'ve)? changed my mind(?: again)?|i (?:do|still) (?:still )?want (?:it|this|that|the call|a call|to)(?: be called)?|where (?:were we|was i)|that was (?:a mistake|an accident)"
    r"|(?:sigamos|siga|sigue|continue|continuemos|continua|adelante|seguir)(?: (?:donde (?:estaba|me quede|nos quedamos)))?|quiero (?:seguir|continuar)|no (?:pare|paren|cancele|la cancele|se detenga)"
    r"|(?:siempre|mejor) si(?: quiero)?|si (?:la |lo )?quiero(?: la llamada)?|si quiero|dejel[oa]|no (?:era eso|quise decir eso)|regres[ae]r?|vuelv[ae]|cambie de (?:idea|opinion)|me equivoque"
    rf"){_ENDS}"
)
_SAID = ("affirm", "go_back")


def stopped(draft: Draft) -> Draft:
    """The draft of a request that was stopped before it was sent. It can be gone on with."""
    if not (draft.open and draft.details):
        return drafts.restarted(draft)
    kept = Draft(details=draft.details, done=draft.done, explained=draft.explained)
    return drafts.with_signs(drafts.with_done(kept, STOPPED), draft)


def is_stopped(draft: Draft) -> bool:
    """Whether a request was stopped, and could be gone on with."""
    return STOPPED in draft.done and not draft.open and not draft.reference


def thinks_again(draft: Draft, reading: Understood, text: str) -> bool:
    """Whether the words take up the request that was stopped."""
    if not is_stopped(draft):
        return False
    yes = reading.intent in _SAID and not draft.question and not reading.fields
    corrects = any(drafts.told(draft.details, key) for key in reading.fields) and not (
        reading.intent.startswith("ask_")
    )
    return yes or corrects or bool(_AGAIN.fullmatch(fold(text)))
