"""What somebody needs to be served: an interpreter, a wheelchair, clear speech."""

from __future__ import annotations

import re

from bot.intake.reading.message import Context, Found, Message

_LANGUAGES = (
    r"(?:spanish|vietnamese|tagalog|filipino|korean|chinese|mandarin|cantonese|russian|arabic|farsi"
    r"|amharic|french|portuguese|polish|japanese|thai|punjabi|hindi|armenian|espanol|vietnamita"
    r"|coreano|chino|ruso|arabe|frances|portugues|creole|ukrainian|laotian|somali)"
)
_LITTLE_ENGLISH = (
    r"no (?:hablo|habla|hablamos|entiendo|entiende|se|sabe) (?:mucho |bien |muy bien |el |nada de )?"
    r"ingles"
    r"|(?:don't|dont|doesn't|do not|does not|can't|cannot) (?:speak|understand)"
    r" (?:much |any |good |very good )?english"
    r"|(?:limited|little|no|poor|bad|broken|barely any) english|poco ingles"
    r"|(?:my|her|his|our) english (?:is|isn't|is not)(?: not| very| so)* "
    r"(?:good|great|bad|limited|poor|weak|the best)"
    rf"|(?:only|just|mostly) (?:speaks?|understands?|knows?) {_LANGUAGES}"
    rf"|(?:need|necesito|necesita)\w* (?:que (?:me )?hablen|hablar en|it in|todo en) {_LANGUAGES}|speaks? (?:only|just|mostly) {_LANGUAGES}"
    rf"|solo (?:hablo |habla )?{_LANGUAGES}|(?:hablo|habla) (?:solo|solamente) {_LANGUAGES}"
    rf"|(?:someone|somebody|a person|anyone) (?:who|that|to) (?:speaks?|talks?) {_LANGUAGES}"
    rf"|alguien que hable {_LANGUAGES}|{_LANGUAGES}[- ]speaking (?:staff|person|nurse)"
)
_NEEDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "sign language interpreter",
        re.compile(r"\b(?:sign language|asl|lengua(?:je)? de senas|sign for (?:me|him|her))\b"),
    ),
    (
        "interpreter",
        re.compile(
            rf"\b(?:interpreters?|interpreter's|translators?|translation|interpretes?"
            rf"|traductor(?:a|es)?|interprete|{_LITTLE_ENGLISH})\b"
        ),
    ),
    (
        "hard of hearing",
        re.compile(
            r"\b(?:hard of hearing|hearing (?:aids?|impaired|loss|problems?|issues|trouble)"
            r"|hearing(?:'s| is| isn't| is not)(?: very| so| not| really| pretty)* "
            r"(?:bad|poor|good|great|gone|going|weak|terrible)"
            r"|(?:can't|cannot|don't|doesn't|can not|do not|can barely|can hardly|barely|hardly)"
            r" hear(?: (?:well|very well|good|too good|too well|you|so well|much|people|anything"
            r"|a thing|on the phone|phones?|voices)\b|$|(?= ?[.,;!|]))|(?:speak|talk) (?:up|louder|loudly|loud)|hable[n]? (?:mas )?fuerte|hoh|half[- ]deaf|los(?:e|es|ing|t) (?:my|his|her) hearing|(?:read|reads) lips|lip ?read\w*"
            r"|aparatos? (?:para|de) oir|perd\w+ (?:el oido|la audicion)"
            r"|(?:bad|poor) hearing|(?:trouble|difficulty|problems?|a hard time) hearing"
            r"|oigo (?:poco|mal|muy poco|muy mal)|oye (?:poco|mal|muy poco|muy mal)"
            r"|no (?:oigo|oye|escucho|escucha) (?:bien|muy bien|mucho|nada|por telefono)"
            r"|problemas? (?:de audicion|para oir|auditivos?)|duro de oido|dura de oido"
            r"|audifonos?|aparatos? auditivos?|medi[oa] sord[oa])\b"
        ),
    ),
    (
        "deaf",
        re.compile(
            r"(?<!medio )(?<!media )(?<!dolor )(?<!half[ -])\b(?:deaf(?! ears?\b)|sord[oa]|tty"
            r"|relay service)\b"
        ),
    ),
    (
        "wheelchair",
        re.compile(
            r"\b(?:wheel ?-?chairs?|wheelchair-bound|silla de ruedas|mobility scooter|power chair"
            r"|in a chair|no steps|roll in|need (?:an? |the )?ramp|necesito (?:una )?rampa)\b"
        ),
    ),
    (
        "walker",
        re.compile(
            r"\b(?:(?:a|my|the|his|her|use|uses|with) walker|walker and|and walker|andador|andadera|rollator)\b"
        ),
    ),
    ("cane", re.compile(r"\b(?:(?:a|my|use|uses|with(?: a)?) cane|baston)\b")),
    ("crutches", re.compile(r"\b(?:crutch(?:es)?|muletas?)\b")),
    (
        "large print",
        re.compile(
            r"\b(?:print (?:it|them|things|everything|the forms?|forms?) (?:big|bigger|large|larger)"
            r"|(?:small|tiny|fine|little) (?:print|letters|type) (?:is|are|isn't|won't)"
            r"|cuesta (?:leer|ver) (?:la )?(?:letras?|lo) (?:chic\w+|pequen\w+)"
            r"|(?:large|big|bigger|larger|huge) (?:print|type|font|letters|text|lettering)"
            r"|(?:can't|cannot|can not|don't|hard to|trouble|difficulty) (?:see|seeing|read|reading)"
            r"(?: the| any)? (?:small|tiny|little|fine|regular|normal)[ -]?(?:size|sized)? ?"
            r"(?:print|letters|type|text|words|font|writing|stuff)"
            r"|(?:letras?|letra) (?:mas )?(?:grandes?|gruesa)|(?:no|sin) (?:puedo |poder )?"
            r"(?:ver|veo|leer|leo) (?:bien )?(?:las? )?(?:letras? )(?:chic\w+|pequen\w+|menud\w+))\b"
        ),
    ),
    (
        "low vision",
        re.compile(
            r"\b(?:blind in|macular degeneration|glaucoma|(?:i'm|im|i am|is|he's|she's|legally|partially|who is|almost|nearly) blind"
            r"|low vision|visually impaired|vision impaired|(?:soy|es|esta) cieg[oa]"
            r"|(?:my|his|her) (?:eyes|eyesight|vision|sight) (?:is|are|isn't|aren't)(?: not| very"
            r"| really| so)* (?:bad|poor|good|going|failing|weak)|(?:can't|cannot|don't) see"
            r" (?:well|very well|good|much)|baja vision|no veo (?:bien|nada)|veo (?:poco|mal))\b"
        ),
    ),
    (
        "no stairs",
        re.compile(
            r"\b(?:(?:can't|cannot|can not) (?:do|climb|use|take|manage) (?:the )?stairs|no stairs"
            r"|need (?:an |the )?elevator"
            r"|no puedo (?:subir|usar) (?:las )?escaleras|necesito (?:elevador|ascensor))\b"
        ),
    ),
    (
        "service animal",
        re.compile(r"\b(?:service (?:dog|animal)|guide dog|perro (?:guia|de servicio))\b"),
    ),
    (
        "speak slowly",
        re.compile(
            r"\b(?:(?:speak|talk) (?:slowly|slow|slower)|hable[n]? (?:mas )?(?:despacio|lento))\b"
        ),
    ),
)
_NEGATED = re.compile(
    r"\b(?:no|not|don't|dont|won't|without|no necesito|sin)(?: (?:need|have|use|require|necesito"
    r"|uso|a|an|any|un|una|de)){0,3} $"
)
# Feared, foretold or refused: nothing that is needed today.
_NOT_YET = re.compile(
    r"\b(?:afraid|scared|worried|fear|end(?:ed|ing)? up|would be|i'd be|might|someday|future|don't want"
    r"|told me|said|before i|until i|rather than|instead of|turn(?:ed|ing)? a|turns? a|fell on"
    r"|falls? on|miedo|terminar|acabar|quedar)\b[^.;!?\n]{0,40}$"
)
_LEAD = re.compile(
    r"\W*(?:(?:i'm|i'll|i|im|am|i'll|will|need|needs|have|yes|si|we|an|a|the|necesito|necesita|tengo|un"
    r"|una|use|uses|please)\b ?)*"
)
# An answer that begins so, and names no need that is known, names none.
_NOTHING = re.compile(
    r"\W*(?:no|none|nope|nah|nothing|not|n/a|nada|ninguna|ninguno|ningun|all good|todo bien"
    r"|(?:i'?m|i am|we'?re|estoy|estamos) (?:all |just |perfectly |doing )?(?:good|fine|ok|okay|set"
    r"|bien)|don'?t|do not|can'?t think|i (?:don'?t|do not|can'?t think)|skip|sin)\b"
)
# Wishes and doubts that are no need of this kind.
_OTHER_WISH = re.compile(
    r"\b(?:appointment|appt|cita|seen|see (?:the|a) (?:doctor|dr)|answers?|relief|help with my"
    r"|counts?|what|why|mean|sure|idk|know|se\b|asap|soon|pronto|just the (?:doctor|dr)|doctor|surgeon|huh)\b"
)


def read(message: Message, context: Context) -> Found:
    """``access_needs``: short English names joined by ", "; asked, else the own words."""
    needs = []
    denied = False
    for name, pattern in _NEEDS:
        match = pattern.search(message.plain)
        if not match or (name == "interpreter" and "sign language interpreter" in needs):
            continue
        before = message.plain[max(0, match.start() - 60) : match.start()]
        if _NEGATED.search(before[-30:]) or _NOT_YET.search(before):
            denied = True
        elif name != "low vision" or "large print" not in needs:
            needs.append(name)
    if needs:
        return Found({"access_needs": ", ".join(needs)}, message)
    if context.asked != "access_needs" or denied or "?" in message.plain:
        return Found({}, message)
    if _NOTHING.match(message.plain) or _OTHER_WISH.search(message.plain):
        return Found({}, message)
    lead = _LEAD.match(message.plain)
    words = message.own(lead.end() if lead else 0, len(message.plain))
    return Found({"access_needs": words[:200]} if any(c.isalpha() for c in words) else {}, message)
