"""How the visitor wants to be reached: a list of ``phone``, ``text``, ``email``."""

from __future__ import annotations

import re

from bot.intake.reading.message import Context, Found, Message, asks

_WAYS = {
    "phone": r"(?:(?:phone )?calls?|calling|phone|ring|by voice|llamadas?|llamen?"
    r"|llamenme|llameme|llamar(?:me)?|telefono)",
    "text": r"(?:texts?|texting|text messages?|sms|messages? by text|mensajes?(?: de texto)?"
    r"|textos?|whatsapp)",
    "email": r"(?:e-?mails?|emailing|e-?mail me|correos?(?: electronicos?)?|mail)",
}
_WAY = "(?:" + "|".join(_WAYS.values()) + ")"
_WAY_OF = [(way, re.compile(pattern)) for way, pattern in _WAYS.items()]
_OR = rf"{_WAY}(?: ?(?:,|/|and|or|&|y|o|u|e) ?(?:by |por |a |un )?{_WAY}){{0,2}}"
_NOT = (
    r"(?:not|no|don't|dont|do not|never|without|instead of|rather than|sin|nunca|en vez de"
    r"|in place of|hate|nada de|please don't)"
    r"(?: (?:want|like|me|do|any|a|by|the|to|send|answer|take|por|un|una|de|phone|get|use|through"
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
_ANY = re.compile(
    r"\b(?:either|any|both|all|whatever|doesn't matter|no preference|cualquiera|ambos|los dos"
    r"|como sea|da igual)\b"
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
        ways = _named(blanked)
        if not ways and _ANY.search(plain):
            ways = set(_WAYS)
    else:
        for pattern in _CLEAR:
            for match in pattern.finditer(blanked):
                ways |= _named(match["w"])
        if not ways and blanked != plain:
            # "Don't call, text": what is left after a refusal was meant.
            ways = _named(blanked) if re.search(rf"\b{_WAY}\b", blanked) else set()
            if not re.search(r"[,.;]|\b(?:just|but|instead|solo|mejor|sino|please)\b", blanked):
                ways = set()
    chosen = [way for way in _WAYS if way in ways]
    return Found({"contact_by": chosen} if chosen else {}, message)


def _named(words: str) -> set[str]:
    return {way for way, pattern in _WAY_OF if re.search(rf"\b{pattern.pattern}\b", words)}
