"""What may be left on the voicemail: ``name_number_only``, ``full`` or ``none``."""

from __future__ import annotations

import re

from bot.intake.reading.message import Context, Found, Message

_MAIL = (
    r"(?:voice ?mails?|voice messages?|messages?|vm|vms|recados?|mensajes?(?: de voz)?|buzon"
    r"|correo de voz|answering machine)"
)
# Said of the summary's line, not of a message.
_ABOUT_LINE = re.compile(
    rf"{_MAIL}(?: \w+)? (?:line|thing|part|option|field|box|section|setting|sentence|stuff|linea|parte)\b"
)
_NONE = re.compile(
    rf"\b(?:(?:do not|don't|dont|please no|never|not|no|can't|cannot|won't|shouldn't|nunca)"
    rf" (?:(?:leave|leaving|left|want|me|dejen?|deje|dejes|dejar|any|a|an|my|on|the|ningun|un"
    rf"|mensaje de|to|quiero|en|el|set up|have|get) ){{0,4}}{_MAIL}"
    rf"|(?:sin|without) {_MAIL}|{_MAIL}:? (?:is )?(?:full|none|no|not set up|isn't set up))\b"
)
_SHORT = re.compile(
    rf"\b(?:(?:just|only|solo|solamente|nothing but) (?:leave |say |dejen? |deje |your |the |a "
    rf"|su |el |clinic's |my |first )*(?:name|number|nombre|numero|callback)|(?<!my )(?<!mi )(?:name"
    rf"|nombre) (?:and|y) (?:the |your |el |su )?(?:number|phone number|numero"
    rf"|callback number)(?: only| solamente)?(?: (?:on|en))?|(?:don't|dont|do not|without|no"
    rf"|not) (?:say|mention|mentioning|saying|give|leave|dejen?|digan?"
    rf"|mencionen?)(?: [\w']+){{0,3}} (?:about|details?|medical|health|pain|why|detalles?|sobre"
    rf"|reason|dolor|que se trata)|no details|sin detalles"
    rf"|(?<!\bo )(?<!\bor )(?<!text )(?<!texto ){_MAIL} (?:is |are |would be |esta "
    rf"|would be )?(?:ok|okay|fine|alright|all right|bien|good)|(?:can|may|could|ok to|okay to"
    rf"|fine to|please|puede[ns]?|pueden?|feel free to|you can|it's ok to|just) (?:leave|dejar"
    rf"|dejarme|leave me) (?:me )?(?:an? |un )?{_MAIL}|dej(?:e|en)me un {_MAIL}"
    rf"|leave (?:me )?a {_MAIL})\b"
)
_FULL = re.compile(
    rf"\b(?:(?:full|detailed|complete|long|completo|detallado) {_MAIL}|{_MAIL} (?:completo"
    rf"|detallado|con detalles|with (?:all )?(?:the )?details|with everything|in full)"
    rf"|(?:leave|dejen?|dejar|deje) (?:me )?(?:any|all|everything|whatever|todos? los"
    rf"|el mensaje completo|cualquier|details|the details)(?: you (?:want|like|need))?"
    rf"|any {_MAIL}|cualquier {_MAIL}|(?:leave|say) (?:whatever|anything|everything|details))\b"
)
# What an answer means where the voicemail was asked for, the first that fits.
_LITTLE = re.compile(
    r"\b(?:(?:no|without|sin|nothing|not|nada|don'?t|do not)(?: \w+){0,3}"
    r" (?:details?|detalles?|medical|medico|health|salud|personal|private|privado|pain|dolor"
    r"|back|condition|specifics?)|(?:don'?t|do not|sin|no) (?:say|mention|tell|give|discuss|decir"
    r"|digan?|mencion\w+|cont\w+) (?:what|why|about|anything|my|the|nothing|de que|por que|nada"
    r"|mi|el|la)|(?:keep|make) it (?:short|brief|vague|simple|general|generic)|short|brief|vague"
    r"|generic|corto|breve|cortito"
    r"|(?:just|only|solo|solamente|nada mas|first|your|the|su|el) (?:the |your |my |first |a |who |el "
    r"|su |mi |un )*(?:name|number|callback|nombre|numero|telefono|called|you called|llamaron)"
    r"|name and|nombre y|just (?:that you called|say)|to call back|say who|the basics|lo basico|que llamaron|what clinic|que (?:les )?(?:llame|marque))\b"
)
_ALL = re.compile(
    r"\b(?:full|fully|detail(?:s|ed)?|everything|anything|whatever|(?:as much|all) (?:as )?(?:you"
    r"|they|of it|the)|whole (?:thing|message)|complete|long|live alone|living alone|only me|just me"
    r"|only i|i'?m the only|no ?body else|no one else|completo|detallado|todos?|detalles|vivo sol[oa]"
    r"|solo yo|nadie mas|lo que (?:quieran?|sea|necesiten?)|go ahead and (?:say|explain|tell)"
    r"|don'?t mind what|no me importa que|(?:whole|entire|full) (?:story|thing|message)|say it all|tell (?:it all|me all)"
    r"|explain|open book|no secrets|nothing to hide|don'?t care who)\b"
)
_NO = re.compile(
    r"\W*(?:(?:please|por favor|um+|uh+|actually|honestly|well|pues|mejor|i'?d|i would"
    r"|i|yo)\b[ ,]*)*(?:no(?!t? (?:problem|worries|issue|me (?:importa|molesta)|hay problema))\b"
    r"|none|nope|nah|never|nothing|nada|ningun\w*|nunca|jamas|don'?t|do not|rather (?:not|you"
    r" did(?:n'?t| not)|you don'?t|they did(?:n'?t| not)|no one did)"
    r"|prefer (?:not|that you don'?t|you don'?t|no message|nothing|none)|prefiero que no|prefer no"
    r"|prefiero ning\w+|hang up|just hang up|not (?:really|please|at all|a good idea|ok|okay|safe"
    r"|on my)|skip|cuelgu?en?|que no)\b|leave nothing|.*(?:\bso (?:please )?(?:no|none|don'?t)\b|\b(?:mail)?box (?:is|isn'?t|is not|hasn'?t)|\bkeep"
    r" (?:calling|trying)\b|\bhang up\b|\b(?:try|call) (?:me )?(?:again"
    r"|back later|later)\b|\bbetter not\b|\bmejor no\b|\bdon'?t bother\b|\bfull anyway\b|\bmailbox"
    r" is full\b|\bllamen (?:otra vez|de nuevo|mas tarde)\b|\besta lleno\b)"
)
_YES = re.compile(
    r"\W*(?:yes|yeah|yep|yup|sure|ok|okay|fine|go ahead|of course|absolutely|alright|all right"
    r"|that'?s (?:ok|okay|fine|good|alright)|it'?s (?:ok|okay|fine|good|alright)|leave (?:one|a|it|me)"
    r"|you (?:can|may)|si|claro|esta bien|por supuesto|adelante|dejen|deje|pueden?|no (?:problem"
    r"|worries|me (?:importa|molesta)|hay problema))\b"
)
_QUESTION = re.compile(
    r"\W*(?:how|what|why|who|when|where|which|will|would|do|does|is|are|que (?:van|dicen|dirian)|como|quien"
    r"|cuanto|para que)\b(?! (?:not|ever))"
)
_DOUBT = re.compile(
    r"\b(?:what|why|not sure|don'?t know|idk|no se|depends|depende|maybe|que (?:dirian|dicen)"
    r"|para que)\b"
)


def read(message: Message, context: Context) -> Found:
    """``voicemail``. A bare "you can leave a message" is the default, not the full one:
    what others in the house may hear must be allowed outright.
    """
    plain = message.plain
    if _ABOUT_LINE.search(plain):
        return Found({}, message)
    if context.asked == "voicemail":
        value = _answered(plain)
        return Found({"voicemail": value} if value else {}, message)
    for value, pattern in (("none", _NONE), ("full", _FULL), ("name_number_only", _SHORT)):
        match = pattern.search(plain)
        if (
            match
            and not _asked_in(message, match.start())
            and not (value == "none" and _SHORT.search(plain) and "detail" in match[0])
        ):
            return Found({"voicemail": value}, message.without(match.span()))
    return Found({}, message)


def _asked_in(message: Message, place: int) -> bool:
    """Whether the words stand in a question: "do you leave voicemails?"."""
    return any(each.question for each in message.clauses if each.start <= place < each.end)


def _answered(plain: str) -> str | None:
    """What an answer to "may we leave a message?" allows."""
    if _QUESTION.match(plain):
        return None
    if _LITTLE.search(plain):
        return "name_number_only"
    if _NO.match(plain) or _NONE.search(plain):
        # "I don't care, say anything" allows; "don't leave anything" does not.
        allowed = re.search(r"\b(?:(?:don'?t|do not) (?:care|mind)|no me importa)\b", plain)
        return "full" if allowed and _ALL.search(plain) else "none" if not allowed else None
    if _FULL.search(plain) or _ALL.search(plain):
        return "full"
    if "?" in plain or _DOUBT.search(plain):
        return None
    return "name_number_only" if _YES.match(plain) or _SHORT.search(plain) else None
