"""Whether somebody who spoke of self-harm, or was asked about it, asks who gets to know: "does the
office see that I was asked about suicide?", "who reads that I said that". English and Spanish.

Of use only behind the crisis line, or the question about self-harm.
"""

from __future__ import annotations

from bot.safety.clauses import clauses_of
from bot.safety.followup_words import pattern

_LEAD = r"^(?:(?:so|and|but|ok|okay|wait|please|just|well|tell me|can you tell me|i want to know|if|does that mean|now|y|pero|oiga|entonces|digame|quiero saber|si|bueno) )*"
_WHOEVER = r"(?:(?:the|my|your|dr|any|some|no) )?(?:\w+ )?(?:office|doctors?|surgeon|staff|clinic|nurses?|receptionist|wife|husband|family|parents|mom|kids|boss|work|employer|insurance|police|anyone|anybody|someone|somebody|they|he|she|people|you|everyone|dr \w+)"
_SEES = r"(?:see|sees|read|reads|reading|know|knows|hear|hears|find out|finds out|finding out|get told|be told|told|be notified|learn)"
_SAID = r"i(?:ve)?(?: (?:was|got|have|been|am|just|did|even|ever))* (?:asked|said|say|wrote|told|typed|mentioned|answered|suicidal|thinking|want(?:ed)?|feel)\b.*"
_OF_IT = rf"(?: (?:that|if|about|of|what|the|all))*(?: (?:{_SAID}|suicid\w*(?: .*)?|my answers?|(?:this|that|it|the question))| that| about)"
_ASKS = pattern(
    rf"{_LEAD}(?:do|does|will|would|can|could|did|is|are) {_WHOEVER}(?: (?:going to|gonna|ever|also|actually|even|get to|be able to))* {_SEES}{_OF_IT}$",
    rf"{_LEAD}(?:who|whos)(?: (?:else|all|is|will|can|gets to|get to|would|could|going to|gonna|even|actually))* {_SEES}{_OF_IT}$",
    r"^(?:so |and |but |ok )*(?:is|will|does|would|are|do) (?:this|that|it|what i (?:said|wrote|told you)|the question|my answers?|suicide)(?: (?:be|go|show up|end up|get|stay|going to|gonna|put|written|saved|kept))* (?:on|in|into|to|with) (?:my|the|your) (?:\w+ )?(?:records?|chart|file|request|notes)$",
)
_QUIEN = r"(?:quien(?:es)?(?: mas)?|el (?:consultorio|doctor|medico|personal|seguro)|la (?:oficina|doctora|clinica|policia|enfermera)|alguien|ustedes|ellos|usted|mi (?:familia|espos[oa]|marido|jefe|trabajo|seguro|mama|papa))"
_VE = r"(?:(?:va|van|puede|pueden|podra|podran) (?:a )?)?(?:ven?|vera[n]?|ver|leen?|leer(?:a[n]?)?|saben?|sabra[n]?|saber|(?:se )?enter(?:an?|ar(?:a[n]?|se)?))"
_DE_ESO = r"(?: (?:que|si|de|lo|sobre|todo))*(?: (?:yo )?(?:me )?(?:dije|escribi|conte|preguntaron|preguntaste|pregunto|pienso|puse|queria|quiero|estoy)\b.*| (?:eso|esto|suicid\w*)(?: .*)?)"
_PREGUNTA = pattern(
    rf"{_LEAD}(?:se )?{_QUIEN} (?:se )?{_VE}{_DE_ESO}$",
    rf"{_LEAD}(?:se )?{_VE} {_QUIEN}{_DE_ESO}$",
    r"^(?:y |pero )*(?:eso|esto|lo que (?:dije|escribi|conte))(?: (?:va|queda|se queda|sale|aparece|se guarda|se pone))+ (?:a|en) (?:mi|la|el) (?:expediente|historial|record|solicitud|archivo)(?: medico)?$",
)


def asks_who_knows(text: str, *, only: bool = False) -> bool:
    """Whether a message asks who gets to know what was said or asked of self-harm; ``only``: and does
    nothing else. Never raises.
    """
    asks = [
        bool(_ASKS.search(each.text) or _PREGUNTA.search(each.text)) for each in clauses_of(text)
    ]
    return any(asks) and (all(asks) or not only)
