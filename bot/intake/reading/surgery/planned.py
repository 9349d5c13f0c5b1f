"""Words by which an operation is planned, advised, refused or talked of, and was not done."""

from __future__ import annotations

import re

HYPOTHETICAL = re.compile(
    r"\b(?:need|needs|needed?|want|wants|wanted|recommend\w*|suggest\w*|advis\w+|planned|planning"
    r"|schedul\w+|consider\w*|avoid\w*|afraid of|scared of|before|instead of|should|would|will|(?:is|are|am|be|'m|'s) having"
    r"|going to have|gonna have|told (?:me )?(?:i|to)|push\w*|another(?! (?:surgeon|doctor|hospital|clinic|place|state|country)\b)|option|candidate|next"
    r"|upcoming|consult\w*|for an?(?= *$| (?:surg|fus|oper|proced|lam|back|spin|dis[ck]ec))|possible|refus\w+|declin\w+|if|do you(?! call (?:it|them|that))|does|can you|proposed"
    r"|(?:questions?|ask\w*) (?:about|on)|preguntas? (?:sobre|de)|offered|won'?t|talk\w*|discuss\w*|interested in|looking (?:for|into)|curious|about to|necesito|quiero|quieren|recomiend\w*|recomend\w*"
    r"|sugier\w*|evitar|programad\w*|proxima|antes de|tengo que|have to|has to|gotta|miedo|debo|seria|posible|ofrec\w+"
    r"|necesita|without having|rather than|cost of|price of|is there|type of)\b"
)
PLANNED = re.compile(
    r"(?: \w+){0,2} (?:planned|scheduled|coming up|next|recommended|elsewhere|tomorrow|date"
    r"|consult\w*|suggested|programada|pendiente|la proxima|options?|candidate|center|center's"
    r"|clinic|practice)\b"
    r"| (?:is|es) (?:(?:on|el|este|this|next|for|in|coming) )?(?:tomorrow|manana|mon|tues|wednes|thurs|fri|satur|sun"
    r"|lunes|martes|miercoles|jueves|viernes|sabado|domingo|a few|\d+ (?:days|weeks|dias|semanas)|(?:next )?(?:week|month)"
    r"|proxim[oa]|mes|semana)"
)
# Failed back surgery as a subject, and no operation of the visitor's.
TOPIC = re.compile(
    r"(?:failed (?:back |spine )?surger\w+(?: syn|$| (?:synd|mean))|(?:about|called|is|are) (?:a )?"
    r"(?:failed|unsuccessful) (?:back|spine|surg\w+)|espalda fallida)"
)
# What somebody wants to sell was not done.
SOLD = re.compile(r"\b(?:to sell|selling|sells?|vender(?:me|le|nos)?|venden)(?: \w+){0,2} ?$")
_ABOUT = re.compile(r"(?:questions?|ask\w*|preguntas?) \w+")
_ONE_MORE_DONE = re.compile(
    r"[^.;!?\n]{0,25}\b(?:(?:19|20)\d\d|ago|hace|last year|el ano pasado)\b"
)


def not_done(before: str, behind: str) -> bool:
    """Whether the folded words before an operation say that it was not done; "another fusion in 2019"
    was, and "my question about the fusion in 2019" is of one that was.
    """
    said = {match[0] for match in HYPOTHETICAL.finditer(before)}
    open_ = all(each == "another" or _ABOUT.fullmatch(each) for each in said)
    return bool(said) and not (open_ and _ONE_MORE_DONE.match(behind))
