"""Whom the request is for, if not the writer: relation, the patient's name, and age."""

from __future__ import annotations

import re

from bot.intake.reading.age import KIND, OWN, YEARS, answered_minor, minor_in
from bot.intake.reading.load import phrases
from bot.intake.reading.message import Context, Found, Message, any_of, message_of
from bot.intake.reading.name_words import GIVEN, beside_another, capitalized, name_at
from bot.intake.reading.numbers import NUMBER
from bot.intake.reading.people_named import both_named, named_so_far
from bot.intake.reading.spelling import spelled_name

_RELATIONS = phrases("relations")
_REL = rf"({any_of(_RELATIONS)})"


_FOR = re.compile(
    rf"\b(?:for|on behalf of|regarding|re:|about|behalf of|para|de parte de|a nombre de|por) "
    rf"(?:(?:{OWN}|an?|un|una|the|la|el){KIND} )?{_REL}\b(?!'s (?:friend|doctor|number|phone"
    rf"|office))"
)
_HAS = re.compile(
    rf"\b{OWN}{KIND} {_REL}(?:'s)?(?:,? [\w'-]+,?){{0,4}}? ?"
    r"(?:has|have been|has been|been|needs|need|suffers|hurts|hurt (?:his|her|their)|injured|struggles"
    r"|struggling|deals with|lives with|lives in|complains|keeps|is (?:struggling|dealing|hurting|living)"
    r"|could use|se cayo|se lastimo|vive con|se queja|is (?:in|having|suffering|looking|the patient"
    r"|interested|\d+|only \d+)|wants (?:an|to (?:see|make|be|come|get))|would like|can't|cannot"
    r"|can barely|(?:low |lower |upper )?(?:back|neck|hip|leg|knee|pain|foot|shoulder|buttock"
    r"|nerve)|de \d+ anos|who (?:has|is)|que tiene|tiene|necesita|sufre|padece|quiere|no puede"
    r"|esta|lleva|anda|aguanta)\b"
)
# "Rosa Vega, my mother", "she's my sister"
_NAME_THEN = re.compile(
    rf"(?:[,(.;-] ?|\b)(?:(?:she|he|they|it|that)(?:'s| is| are)|who is|es|that'?s|and)? ?{OWN}{KIND} {_REL}\b"
    r"(?!'s)"
)
_IT_IS = re.compile(
    rf"\b(?:it's|its|it is|es|se trata de) (?:for |para |de )?{OWN}{KIND} {_REL}\b(?!'s)"
    r"(?= ?(?:$|[,.;!(\n|]|who (?:has|is|needs|hurts|can't|suffers)\b|que (?:tiene|sufre|necesita|esta)\b|\d))"
)
_SEE = re.compile(
    rf"\b(?:see|help|treat|look at|check|evaluate|ver|atender|ayudar)(?: a| with)? {OWN}{KIND} {_REL}\b"
    r"(?!'s (?:friend|doctor|number|phone|office))"
)
_HURTS_ES = re.compile(rf"\ba {OWN}{KIND} {_REL}(?: \w+)? le (?:duele|duelen)\b")
_NAMED = re.compile(
    rf"\b{OWN}{KIND} {_REL}(?:'?s)?,? (?:(?:full )?name(?:'?s| is|:)|is named|is called|se llama|named"
    rf"|called|llamad[oa]) "
)
_HER_NAME = re.compile(
    r"\b(?:(?:her|his|their|patient'?s|the patient'?s) (?:full )?name(?:'?s| is|:) |(?:change|correct|cambi[ae]r?n?) (?:the |el |la )?"
    r"(?:patient|paciente)(?:'?s name)? (?:to|a|por) |(?:she|he)(?:'s| is) (?:called|named) |patient(?: name)?(?: is|:) ?|(?:el|la) paciente (?:es|se llama) "
    r"|paciente: ?|su nombre es |(?:ella|el) se llama |se llama |nombre del paciente(?: es|:)? ?)"
)
# "My name is Kim Nguyen and his is Walter Nguyen."
_HERS = re.compile(
    r"\b(?:name(?:'s| is|:)|me llamo|nombre(?: es|:)) ?[^!?\n]{1,60}?[,;.]? (?:and |y )?"
    r"(?:(?:his|hers|theirs) (?:is|:) |el (?:de (?:el|ella)|suyo)(?: es|:)? )(?=[^\W\d])"
)
_LINK = re.compile(
    r"(?:'s name is|,? (?:se llama|named|called|whose name is|is named))? |,? \(?|: ?|, "
)
# "Ella" is a name and the Spanish "she".
_PRONOUN = re.compile(r" (?:se|es|tiene|esta|no|le|ha|lleva|sufre|necesita|quiere|fue|vive|ya)\b")
_LEAD = re.compile(r"\W*(?:(?:it's|its|it is|es|yes|si|hi|ok|sure)\b[ ,]*)?")
_APPOINTMENT_FOR = re.compile(
    r"\b(?:appointment|appt|visit|consultation|consult|cita|consulta) (?:for|para) (?=[^\W\d])"
)
# "I'm her daughter": what the other person is to the writer.
_I_AM = re.compile(
    rf"\b(?:i'm|i am|im|this is|soy) (?:\|+,? )?(her|his|their|the patient's|su|la|el) (?:\w+ )?{_REL}\b"
    r"(?! (?:del|de la) doctor)"
)
_OTHER = {
    "daughter": ("mother", "father", "parent"), "son": ("mother", "father", "parent"),
    "mother": ("daughter", "son", "child"), "father": ("daughter", "son", "child"),
    "husband": ("wife", "husband", "spouse"), "wife": ("wife", "husband", "spouse"),
    "sister": ("sister", "brother", "sibling"), "brother": ("sister", "brother", "sibling"),
    "granddaughter": ("grandmother", "grandfather", "grandparent"),
    "grandson": ("grandmother", "grandfather", "grandparent"),
    "grandmother": ("granddaughter", "grandson", "grandchild"),
    "grandfather": ("granddaughter", "grandson", "grandchild"),
    "niece": ("aunt", "uncle", "relative"), "nephew": ("aunt", "uncle", "relative"),
    "aunt": ("niece", "nephew", "relative"), "uncle": ("niece", "nephew", "relative"),
    "boyfriend": ("girlfriend", "boyfriend", "partner"),
    "girlfriend": ("girlfriend", "boyfriend", "partner"),
}  # fmt: skip
_CARER = re.compile(
    r"\b(?:i'm|i am|im|soy) (?:(?:a|an|the|her|his|their|su|la|el) )?(?:caregiver|caretaker|carer"
    r"|case manager|home health aide|cuidador|cuidadora|social worker|trabajadora social)\b"
)
# "I take care of Mrs. Alvarez."
_CARES = re.compile(
    r"\b(?:i |we )?(?:take care of|taking care of|care for|caring for|look after|looking after|cuido a|cuido de"
    rf"|atiendo a) (?:(?:{OWN}{KIND} {_REL}\b,? ?)|(?=(?:mrs|mr|ms|miss|dona?|sra?|senora?)\b))"
)
# "My husband Dave had a fusion": with the name it is about him, unless he only spoke.
_WITH_NAME = re.compile(rf"\b{OWN}{KIND} {_REL},? (?=[^\W\d])")
_SPOKEN_TO = re.compile(
    r"\b(?:call|ask|contact|reach|text|speak (?:to|with)|talk (?:to|with)|with|by|and|from|llam\w+"
    r"|hablar con|con|y) $"
)
_ONLY_TELLS = re.compile(
    r" (?:told|recommended|referred|suggested|said|says|saw|went|sent|drove|works|thinks"
    r"|can drive|will)\b"
)
# Relatives who are dead or did something once: the request is not for them.
_PAST = re.compile(
    r"\b(?P<who>(?:she|he|ella|el) )?(?:(?:has |had |have )?passed(?: away| on)?"
    r"(?! (?:out|by|a|an|the|my|her|his)\b)|died|(?:is |was )?(?:dead|deceased)|ya no esta"
    r"|rest (?:her|his) soul|murio|fallecio|fallecid[oa]|(?:que )?en paz descanse|used to"
    r" (?:do|handle|take care|make|call|write|type|book|manage|fill))\b"
    rf"(?:,? (?:about |almost |hace |over )*{NUMBER} (?:{YEARS}|months?|mos|weeks?|days?|meses"
    r"|semanas?|dias?)(?: ago)?)?"
)
# "My wife listens", "mi hija tiene el telefono": who shares the phone or drives is no patient.
_AT_PHONE = re.compile(
    r",? (?:[^\W\d]+,? )?(?:(?:may|might|can|will|always|also|sometimes|siempre|puede|le) )*(?:listens?|hears?|answers?"
    r"|picks? up|checks?|owns?|drives?|escucha\w*|oye\w*|contesta\w*|revisa\w*|maneja\w*"
    r"|(?:has|keeps|needs|uses|shares|took|tiene|usa|necesita|comparte|guarda) (?:(?:the|my|our|this|a|her|his|el|la|mi|su|un|una)"
    r" )*(?:same )?(?:phone|cell|voice ?mail|messages?|number|car|truck|telefono|celular|buzon|numero|carro|coche))\b"
)
_RELATIVE = re.compile(rf"\b{OWN}{KIND} {_REL}\b")
_LATE = re.compile(
    rf"\b(?:(?:{OWN} |the )?(?:late|dead|deceased|difunt[oa]) {_REL}|(?:widow(?:er)?|viud[oa])\b"
    rf"|(?:murio|fallecio) {OWN} {_REL})\b"
)
_LONGEST_AGO = 120
_IS_SELF = re.compile(
    r"\b(?:i'?m|i am) (?:actually |really )?(?:the|their|your) (?:actual |only )?patient\b(?!'?s\b)"
    r"|\bpatient(?:'s| is|:)? (?:just |only |actually )?(?:me|myself)\b"
    r"|(?<!not )\bfor myself\b|\b(?:it'?s|it is|this is|that's|appointment is|appointment"
    r"|request is) (?:just |only |actually |all )?for me\b|\b(?:it'?s|it is|that's|thats) (?:just "
    r"|only |actually )?(?:me|myself)\b(?! (?:mum|mom|dad|wife|again|calling))"
    r"|\bi'?m the one (?:who|that|with|in|having|needing)\b"
    r"|(?<!no )\bsoy (?:yo\b|(?:el|la) (?:mism[oa]|paciente)\b)|\b(?:el|la) paciente soy yo\b"
    r"|(?<!no es )\bpara mi(?: mism[oa]\b|(?=\W*(?:$|[.,;!?])))"
)
# "Tuesday is dialysis for my wife": why the writer cannot talk, and no request for her.
_BUSY = re.compile(
    r"\b(?:that'?s|is|are|have|has|i'?ve|got|take|drive|doing|es|son|tengo|hay|llevo|toca)(?: (?:my|the|a|an|her|his|our|got"
    r"|mi|la|el|las|los|un|una|de))* (?!(?:request|question|message|help|all|only|just|really|actually|not|solicitud"
    r"|solo|appointment|appt|visit|call|callback|consult\w*|evaluation|referral|info\w*|inquiry|cita|llamada|consulta|back"
    r"|pain|dolor|calling|writing|asking|looking|here|it)\b)[\w'-]+ $"
)
_TIMED = re.compile(
    r"\b(?:mornings?|afternoons?|evenings?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|mananas?|tardes?)\b"
)
_NO_REQUEST = re.compile(
    r"\b(?:my|mi) \w+ (?:had|told|recommended|referred|saw|went|sent|suggested|said|tuvo|me dijo"
    r"|me recomendo|drove|works|thinks|says)\b"
)


def is_self(text: str) -> bool:
    """Whether the words say that the writer is the patient: "it's me", "yo soy el paciente"."""
    return bool(_IS_SELF.search(message_of(text).plain))


def read(message: Message, context: Context) -> Found:
    """``relation``, ``patient_name`` and ``minor``, each only where the words say so."""
    message = message.without(*_past(message))
    details: dict[str, str | bool] = {}
    spans: list[tuple[int, int]] = []
    both, message = both_named(message)
    details |= both
    found = _relation(message, context)
    known = "relation" in context.known or "patient_name" in context.known
    if found:
        relation, start, end = found
        details["relation"] = relation
        spans.append((start, end))
        named = _name_after(message, end) if "name" not in details else None
        if named:
            # "I'm his wife Maria" names the writer, "my wife Maria" the patient.
            own = bool(_I_AM.match(message.plain, start))
            details["name" if own else "patient_name"] = named[0]
            spans.append(named[1])
    if "name" in details:
        details = named_so_far(str(details["name"]), context.known) | details
    other = bool(found) or known or context.asked == "patient_name"
    if "patient_name" not in details:
        named = _named(message, other, context.asked)
        if named:
            details["patient_name"] = named[0]
            spans.append(named[1])
    minor = minor_in(message)
    if minor is None and context.asked == "minor":
        minor = answered_minor(message)
    if minor or (minor is False and context.known.get("minor")):
        details["minor"] = bool(minor)
    return Found(dict(details), message.without(*spans))


def _relation(message: Message, context: Context) -> tuple[str, int, int] | None:
    plain = message.plain
    match = _I_AM.search(plain)
    if match and _RELATIONS[match[2]] in _OTHER and match[1] not in {"la", "el"}:
        choice = {"her": 0, "his": 1}.get(match[1], 2)
        return _OTHER[_RELATIONS[match[2]]][choice], *match.span()
    found = _for_relation(plain) or _named_relation(message)
    if found:
        return found
    cares = _CARES.search(plain)
    if cares:
        return (_RELATIONS[cares[1]] if cares[1] else "patient"), cares.start(), cares.end() - 1
    carer = _CARER.search(plain)
    if carer:
        return "patient", *carer.span()
    beside = _NAME_THEN.search(plain) if context.asked in {"patient_name", "relation"} else None
    if beside:
        return _RELATIONS[beside[1]], *beside.span()
    word = re.search(rf"\b{_REL}\b", plain) if context.asked == "relation" else None
    return (_RELATIONS[word[1]], *word.span()) if word else None


def _past(message: Message) -> list[tuple[int, int]]:
    """Where relatives are named who are dead, and where that is said."""
    plain = message.plain
    found: list[tuple[int, int]] = []
    for match in _LATE.finditer(plain):
        named = name_at(message, match.end() + 1, strict=True)
        found.append((match.start(), named[1] if named else match.end()))
    for match in _PAST.finditer(plain):
        start = max(0, match.start() - _LONGEST_AGO)
        relatives = list(_RELATIVE.finditer(plain, start, match.start()))
        if not relatives:
            continue
        relative = relatives[-1]
        between = plain[relative.end() : match.start()]
        if match["who"] or not re.search(r"[.!?\n]", between):
            named = name_at(message, relative.end() + 1, strict=True)
            end = min(named[1], match.start()) if named else relative.end()
            found += [(relative.start(), end), match.span()]
    return found


def _for_relation(plain: str) -> tuple[str, int, int] | None:
    """Somebody whom the request is said to be for, or who is said to suffer."""
    for pattern in (_FOR, _NAMED, _HAS, _IT_IS, _SEE, _HURTS_ES):
        match = pattern.search(plain)
        if match and not (pattern is _HAS and _NO_REQUEST.match(plain, match.start())):
            relation_word = _RELATIONS[match[1]]
            if relation_word == "patient" and pattern is not _FOR:
                continue
            if pattern in (_HAS, _NAMED) and _AT_PHONE.match(plain, match.end(1)):
                continue
            # "for the patient", "for a friend": others want "my", or they are no relation.
            words = plain[match.start() : match.start(1)].split()
            if "the" in words and relation_word != "patient":
                continue
            if (
                pattern is _FOR
                and _TIMED.search(plain)
                and _BUSY.search(plain[: match.start()][-60:])
            ):
                continue
            return relation_word, match.start(), match.end(1)
    return None


def _named_relation(message: Message) -> tuple[str, int, int] | None:
    """Somebody who is named, and not only spoken to or quoted."""
    plain = message.plain
    for match in _WITH_NAME.finditer(plain):
        span = name_at(message, match.end(), strict=True)
        if not span or _RELATIONS[match[1]] == "patient":
            continue
        if not message.text[span[0]].isupper() or _AT_PHONE.match(plain, match.end(1)):
            continue
        spoken_to = _SPOKEN_TO.search(plain[max(0, match.start() - 20) : match.start()])
        if not spoken_to and not _ONLY_TELLS.match(plain, span[1]):
            return _RELATIONS[match[1]], match.start(), match.end(1)
    return None


def _name_after(message: Message, end: int) -> tuple[str, tuple[int, int]] | None:
    """The patient's name right after the relation: "my mother Rosa", "my mom, Rosa Garcia,"."""
    gap = _LINK.match(message.plain, end)
    if not gap:
        return None
    return _name(message, gap.end(), strict=not gap[0].strip())


def _named(message: Message, other: bool, asked: str | None) -> tuple[str, tuple[int, int]] | None:
    for pattern in (_NAMED, _HER_NAME, _HERS, _APPOINTMENT_FOR):
        for match in pattern.finditer(message.plain):
            unclear = match[0].startswith(("se llama", "su nombre"))
            if pattern is _HER_NAME and unclear and not other:
                continue
            if pattern is _HERS and not beside_another(message, match.end()):
                continue
            named = _name(message, match.end(), strict=pattern is _APPOINTMENT_FOR)
            if named:
                return named
    if asked == "patient_name":
        for clause in message.clauses:
            lead = _LEAD.match(message.plain, clause.start)
            named = _name(message, lead.end() if lead else clause.start, strict=False)
            if named and not clause.question:
                return named
    return None


def _name(message: Message, start: int, strict: bool) -> tuple[str, tuple[int, int]] | None:
    span = name_at(message, start, strict=strict)
    if not span:
        return None
    first = message.plain[slice(*span)].split()[0]
    if first in {"ella", "el"} and _PRONOUN.match(message.plain, start + len(first)):
        return None
    if strict and not capitalized(message, span[0]) and first not in GIVEN:
        return None
    return spelled_name(message.text[slice(*span)]), span
