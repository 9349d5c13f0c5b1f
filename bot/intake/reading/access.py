"""What somebody needs to be served: an interpreter, a wheelchair, clear speech."""

from __future__ import annotations

import re

from bot.intake.reading.message import Context, Found, Message

_SPANISH = (
    r"no (?:hablo|habla|hablamos|entiendo|entiende) (?:mucho |bien |muy bien |el )?ingles"
    r"|solo (?:hablo |habla )?espanol"
    r"|(?:don't|dont|doesn't|do not|does not|can't|cannot) speak (?:much |any |good )?english"
    r"|(?:only|just) speaks? spanish"
    r"|(?:limited|little|no) english|poco ingles|alguien que hable espanol"
    r"|someone who speaks spanish|hablo solo espanol"
)
_NEEDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("sign language interpreter", re.compile(r"\b(?:sign language|asl|lengua(?:je)? de senas)\b")),
    (
        "interpreter",
        re.compile(
            rf"\b(?:interpreters?|interpreter's|translators?|translation|interpretes?"
            rf"|traductor(?:a|es)?|interprete|{_SPANISH})\b"
        ),
    ),
    (
        "hard of hearing",
        re.compile(
            r"\b(?:hard of hearing|hearing (?:aids?|impaired|loss|problems?)|(?:can't|cannot"
            r"|don't|can not|do not) hear (?:well|very well|good|you|so well|much)|hoh"
            r"|trouble hearing|no (?:oigo|oye|escucho|escucha) (?:bien|muy bien|mucho)"
            r"|problemas? (?:de audicion|para oir|auditivos?)|duro de oido|dura de oido"
            r"|audifonos?|aparatos? auditivos?|medi[oa] sord[oa])\b"
        ),
    ),
    (
        "deaf",
        re.compile(r"(?<!medio )(?<!media )(?<!dolor )\b(?:deaf|sord[oa]|tty|relay service)\b"),
    ),
    (
        "wheelchair",
        re.compile(
            r"\b(?:wheel ?chairs?|wheelchair-bound|silla de ruedas|mobility scooter|power chair)\b"
        ),
    ),
    (
        "walker",
        re.compile(r"\b(?:(?:a|my|the|his|her|use|uses|with) walker|andador|andadera|rollator)\b"),
    ),
    ("cane", re.compile(r"\b(?:(?:a|my|use|uses|with(?: a)?) cane|crutches|baston|muletas)\b")),
    (
        "low vision",
        re.compile(
            r"\b(?:(?:i'm|im|i am|is|he's|she's|legally|partially|who is|almost|nearly) blind"
            r"|low vision|visually impaired|vision impaired|large print|(?:soy|es|esta) cieg[oa]"
            r"|baja vision|no veo bien|letra grande)\b"
        ),
    ),
    (
        "no stairs",
        re.compile(
            r"\b(?:(?:can't|cannot|can not) (?:do|climb|use|take|manage) (?:the )?stairs|no stairs"
            r"|need (?:an |the )?(?:elevator|ramp)"
            r"|no puedo (?:subir|usar) (?:las )?escaleras|necesito (?:elevador|ascensor|rampa))\b"
        ),
    ),
    (
        "service animal",
        re.compile(r"\b(?:service (?:dog|animal)|guide dog|perro (?:guia|de servicio))\b"),
    ),
    (
        "speak slowly",
        re.compile(
            r"\b(?:(?:speak|talk) (?:slowly|slow|loud|loudly|up)|hable[n]? (?:despacio|lento|fuerte"
            r"|mas fuerte))\b"
        ),
    ),
)
_NEGATED = re.compile(
    r"\b(?:no|not|don't|dont|won't|without|no necesito|sin)(?: (?:need|have|use|require|necesito"
    r"|uso|a|an|any|un|una|de)){0,3} $"
)
_LEAD = re.compile(
    r"\W*(?:(?:i|i'm|im|am|i'll|will|need|needs|have|yes|si|we|an|a|the|necesito|necesita|tengo|un"
    r"|una|use|uses|please)\b ?)*"
)
_NOTHING = re.compile(
    r"\W*(?:no|none|nope|nothing|nada|ninguna|ninguno|no gracias|no thanks?|no thank you)\W*"
)


def read(message: Message, context: Context) -> Found:
    """``access_needs``: short English names joined by ", "; asked, else the own words."""
    needs = []
    denied = False
    for name, pattern in _NEEDS:
        match = pattern.search(message.plain)
        if match and _NEGATED.search(message.plain[max(0, match.start() - 30) : match.start()]):
            denied = True
        elif match:
            if name == "interpreter" and "sign language interpreter" in needs:
                continue
            needs.append(name)
    if needs:
        return Found({"access_needs": ", ".join(needs)}, message)
    if context.asked != "access_needs" or denied or "?" in message.plain:
        return Found({}, message)
    if _NOTHING.fullmatch(message.plain):
        return Found({}, message)
    lead = _LEAD.match(message.plain)
    words = message.own(lead.end() if lead else 0, len(message.plain))
    return Found({"access_needs": words[:200]} if any(c.isalpha() for c in words) else {}, message)
