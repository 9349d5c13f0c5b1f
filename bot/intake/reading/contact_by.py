"""How the visitor wants to be reached: a list of ``phone``, ``text``, ``email``."""

from __future__ import annotations

import re

from bot.intake.reading.message import Context, Found, Message, asks

_WAYS = {
    "phone": r"(?:(?:phone )?calls?|calling|phone|telephone|landline|ring|by voice|llamadas?"
    r"|llamadita|llamen?|llamenme|llameme|llamar(?:me)?|telefono)",
    "text": r"(?:texts?|texting|texted|text messages?|txts?|sms|messages? by text|mensajes?(?: de texto)?"
    r"|mensajitos?|textos?|whatsapp)",
    "email": r"(?:e-? ?mails?|e-?mailing|e-?mailed|e-?mail me|correos?(?: electronicos?)?|mail)",
}
_WAY = "(?:" + "|".join(_WAYS.values()) + ")"
_WAY_OF = [(way, re.compile(pattern)) for way, pattern in _WAYS.items()]
_OR = rf"{_WAY}(?: ?(?:,|/|and|or|&|y|o|u|e) ?(?:by |por |a |un )?{_WAY}){{0,2}}"
_NOT = (
    r"(?:not|(?<!if )no|don't|dont|do not|never|without|instead of|rather than|sin|nunca|en vez de"
    r"|in place of|hate|nada de|please don't|no good (?:with|at)|not good (?:with|at)|bad at"
    r"|can't|cannot|can not|unable to|no puedo|no se|odio|not by|not a fan of|not into|isn't)"
    r"(?: (?:tengo|uso|want|like|me|do|any|a|by|the|to|send|answer|take|por|un|una|de|phone|get|use|through"
    r"|quiero|mande?n?|have))*"
)
_NEGATED = re.compile(rf"\b{_NOT} {_WAY}(?:,? (?:or|nor|o|ni|and|y) {_WAY}){{0,2}}(?: me)?\b")
# What makes a way clear without being asked.
_CLEAR = (
    re.compile(
        rf"\b(?:prefer|prefers|preferred|prefiero|preferiria|rather|mejor|favor de|only|just|solo"
        rf"|solamente|would like)(?: to)?(?: be| get| you| que| me| have| use| if you| un| una"
        rf"| el| por| be contacted| be reached| contact| contacted| is| method| way| a| an| los"
        rf"| las)*(?: by| via| through| with| por)? (?P<w>{_OR})\b(?! (?:number|address|is |es "
        rf"|from|back|me (?:[|]|(?!back|at|on|in|when|after|before|any|please|tomorrow|today)\w)))"
    ),
    re.compile(
        rf"\b(?P<w>{_OR})(?: messages?)? (?:is|are|works?|would be|es|esta|son|funciona|me queda"
        rf"|please|only|instead|preferred|solamente|nada mas|mejor)(?: (?:best|better|fine|ok"
        rf"|okay|good|great|easiest|preferred|for me|mejor|bien|mas facil|perfect|lo mejor"
        rf"|works))*(?=\W|$)(?<! is)(?<! are)(?<! es)(?<! son)"
    ),
    re.compile(
        r"\b(?P<w>(?:text|e-?mail|txt)(?: ?(?:or|and|/|,) ?(?:text|call|e-?mail"
        r"|phone))*) me\b(?! (?:the|a|an|your|directions|info|how|when|what)\b)"
    ),
    re.compile(
        rf"\b(?:by|via|por|through|over) (?P<w>{_OR})\b(?=\W*(?:$|[.,;!\n|]|please|only|is|or|and"
        rf"|o|y|por favor|instead|mejor|if))"
    ),
    re.compile(
        r"\b(?:please|can you|could you|you can|puede[ns]?|por favor|better to"
        r"|either) (?P<w>call (?:or|and|/) ?(?:text|e-?mail)|text (?:or|and) (?:call|e-?mail)|text"
        r"|e-?mail)\b(?! (?:number|address|is))"
    ),
    re.compile(
        r"(?:^|[.,;!|\n] ?)(?P<w>(?:call|text|e-?mail)(?: ?(?:or|and|/) ?(?:call|text|e-?mail))+)\b"
    ),
    re.compile(r"\b(?P<w>(?:call|text|e-?mail)(?: ?(?:or|and|/|,) ?(?:call|text|e-?mail))+)\b"),
    re.compile(
        r"\b(?:mand(?:e|en|a)me|envi(?:e|en|a)me|escrib(?:e|a|an)me)(?: un| por)? (?P<w>correo"
        r"|mensajes?(?: de texto)?|textos?|whatsapp|e-?mail)\b"
    ),
)
# "Call me, or text me": a call is one of the ways, wherever the other is named.
_ALSO_CALL = re.compile(
    r"\b(?:call|phone|ring) me(?= ?(?:[,.;]|or\b|at\b|on\b|any|back\b|after\b|before\b))[^!?\n]{0,80}?"
    r" or (?:just |please )*(?:text|e-?mail|message|write)\b"
    r"|\bllam[ae]n?me(?= ?(?:[,.;]|o\b|al\b))[^!?\n]{0,80}? o (?:un |mand|envi|escrib|texto|mensaje)"
)
# Ways that are named so only where a way was asked for.
_ANSWERS = {
    "phone": re.compile(
        r"\b(?:voice|cell|cellphone|mobile|celular|cel|dial|talk|talking|speak|speaking|hablar"
        r"|hablemos|marquen?|marqu\w+|marcar\w*|llam\w+|buzz|ringing|phoning|on the line|home line)\b"
    ),
    "text": re.compile(r"\b(?:txting|imessage|messaging|messages?|msgs?|msj|mensaj\w+|dm)\b"),
    "email": re.compile(r"\b(?:inbox|in writing|e ?mail|por escrito)\b"),
}
# The thing and not the way: "my phone's on silent".
_OWNED = re.compile(
    r"\b(?:my|the|mi|el) (?:cell ?)?(?:phone|telefono|celular)(?:'s| is| esta| (?:always|never|dies|siempre))\b(?! best| better| fine"
    r"| ok| good)"
)
# Everything but what is named.
_BUT = re.compile(
    rf"\b(?:(?:any(?:thing|way)?|either|all|everything|whatever|cualquiera|todo|lo que sea)"
    rf"(?: is fine| works| is ok)?,? (?:but|except|besides|other than|menos|excepto)"
    rf"|just not|just don'?t|just no|anything other than)(?: (?:not|the|a|by|me|el|la|un|por|send))* "
    rf"{_WAY}\b"
)
_ANY = re.compile(
    r"\b(?:either|any|anything|both|all|whatever|whichever|doesn't matter|don't care|don't mind"
    r"|no preference|up to you|cualquiera|ambos|los dos|todos|como sea|como (?:quieran?|gusten?"
    r"|puedan?)|(?:da|es) (?:igual|lo mismo)|no importa|lo que sea)\b"
)


def read(message: Message, context: Context) -> Found:
    """``contact_by``: only ways that are asked for or clearly wished."""
    asked = context.asked == "contact_by"
    plain = message.plain
    if (
        "?" in plain
        and not asked
        and not re.search(
            r"\b(?:can|could|puede[ns]?) (?:you |u )?(?:please )?(?:text|e-?mail|mandar)", plain
        )
    ):
        return Found({}, message)
    blanked = _NEGATED.sub(lambda m: "." * len(m[0]), plain)
    ways: set[str] = set()
    is_asking = "?" in plain or asks(plain)
    if asked and not is_asking:
        ways = _answered(plain, blanked)
    else:
        for pattern in _CLEAR:
            for match in pattern.finditer(blanked):
                ways |= _named(match["w"])
        if ways and _ALSO_CALL.search(blanked):
            ways.add("phone")
        if not ways and blanked != plain:
            # "Don't call, text": what is left after a refusal was meant.
            ways = _named(blanked) if re.search(rf"\b{_WAY}\b", blanked) else set()
            if not re.search(r"[,.;]|\b(?:just|but|instead|solo|mejor|sino|please)\b", blanked):
                ways = set()
    chosen = [way for way in _WAYS if way in ways]
    return Found({"contact_by": chosen} if chosen else {}, message)


def _answered(plain: str, blanked: str) -> set[str]:
    """The ways that an answer names; what it only rules out leaves the others."""
    but = _BUT.search(plain)
    if but:
        return set(_WAYS) - _named(plain[but.start() : but.end()])
    message_sent = re.search(
        r"\b(?:send|leave|mand\w+|dej\w+) (?:me )?(?:an? |un )?(?:messages?|msgs?|mensajes?)\b",
        plain,
    )
    if message_sent and "voice" not in plain:
        return {"text"}
    blanked = _OWNED.sub(lambda m: "." * len(m[0]), blanked)
    ways = _named(blanked) or {way for way, word in _ANSWERS.items() if word.search(blanked)}
    ruled_out = {way for m in _NEGATED.finditer(plain) for way in _named(m[0])}
    if ways:
        return ways
    if ruled_out:
        return set(_WAYS) - ruled_out
    return set(_WAYS) if _ANY.search(plain) else set()


def _named(words: str) -> set[str]:
    return {way for way, pattern in _WAY_OF if re.search(rf"\b{pattern.pattern}\b", words)}
