"""A request that was stopped, and whoever thinks again: "no wait, go on", "siempre sí". Pure."""

from __future__ import annotations

import re

from bot.contract import Draft, Understood
from bot.intake.cues.certainty import COMMAND_CONFIDENCE
from bot.intake.cues.forbidden import forbids
from bot.intake.reading.text.message import fold
from bot.intake.reading.text.openings import OPENINGS
from bot.intake.request import draft as drafts

_LEADS = rf"(?:(?:{OPENINGS}|siempre)\W+)*"
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
# Said of a request that was stopped, these leave it so, however sure the rest sounds.
_UNDOES = {"stop", "delete_my_data", "deny", "cancel_request", "complaint"}
_NUMBER = r"(?: (?:me|us|back|again|ever|any ?more|at all|at|on|this|that|the|my|number|phone|please|pls|thanks|ok|mas|nunca|al|a|mi|ese|este|numero|por favor|gracias|[\d().+-]+))*(?=\W*(?:$|[.!\n]))"
_AGAINST = re.compile(
    rf"\b(?:don'?t|do not|never|stop|quit|nobody|no one)(?: (?:ever|please|you|should|even|dare|to))* (?:call|phon|contact|text|ring|bother)\w*{_NUMBER}"
    r"|\b(?:don'?t|do not|didn'?t|no longer|never|doesn'?t)(?: (?:even|really|actually))* (?:want|wanted|wanna|need)(?: (?:this|it|that|any(?: of (?:it|this|that))?|anything|anymore|a(?:ny)? calls?|the call|calls|to be called|to (?:do|go on|continue|proceed|talk)|you (?:guys )?to|the (?:appointment|request)|an appointment))\b"
    r"|\b(?:delete|remove|erase|wipe|get rid of|throw (?:out|away)|forget)(?: (?:out|please))* (?:my|me|us|it|this|that|all|every\w*|the (?:request|name|number|phone|e-?mail))\b"
    r"|\btake (?:me|us|it|(?:my|the|our) [\w-]+(?: [\w-]+)?) (?:off|out|down|away)\b"
    r"|\b(?:said|meant|told you|answer is|still|thanks but) no\b|\bsaid (?:stop|i don'?t|to stop)\b|\bnot interested\b|\bno,? thank(?:s| you)\b|\bleave me alone\b|\bgo away\b"
    rf"|\b(?:ya )?no (?:quiero que )?(?:me )?(?:llam|habl|marqu|contact)en?{_NUMBER}"
    r"|\bno quiero (?:esto|eso|nada|seguir|(?:la|una|mas) (?:llamadas?|cita|solicitud)|llamadas|que me)\b|\b(?:borr|elimin|quit)[ae]\w* (?:mi|mis|el|la|todo|esto|eso)\b|\b(?:borr|elimin|quit|olvid)[ae]n?me?l[oa]\b"
    r"|\bdije que no\b|\bno me interesa\b|\bdejen?me en paz\b"
)


def stopped(draft: Draft) -> Draft:
    """The draft of a request that was stopped before it was sent. It can be gone on with."""
    if drafts.is_stopped(draft):
        # Refused again, it can still be gone on with.
        return draft
    if not (draft.open and draft.details):
        return drafts.restarted(draft)
    kept = Draft(
        details=draft.details,
        done=draft.done,
        explained=draft.explained,
        unpassed=draft.unpassed,
    )
    return drafts.with_signs(drafts.with_done(kept, drafts.STOPPED), draft)


def thinks_again(draft: Draft, reading: Understood, text: str) -> bool:
    """Whether the words take up the request that was stopped."""
    if not drafts.is_stopped(draft):
        return False
    if _AGAIN.fullmatch(fold(text)):
        return True
    if refuses(draft, reading, text):
        return False
    yes = reading.intent in _SAID and not draft.question and not reading.fields
    _, changed = drafts.absorb(draft, reading.fields)
    corrects = any(drafts.told(draft.details, key) for key in changed)
    return yes or (corrects and not reading.intent.startswith("ask_"))


def refuses(draft: Draft, reading: Understood, text: str) -> bool:
    """Whether the words leave a request that was stopped as it is, whatever details they name:
    "delete my number 702…", "my name is Linda but I said no".
    """
    plain = fold(text)
    if not drafts.is_stopped(draft) or forbids(text) or _AGAIN.fullmatch(plain):
        return False
    undoes = reading.intent in _UNDOES and reading.confidence >= COMMAND_CONFIDENCE
    return undoes or bool(_AGAINST.search(plain))
