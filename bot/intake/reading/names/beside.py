"""A name that stands beside the number or the address, with nothing to lead it in."""

from __future__ import annotations

import re

from bot.intake.reading.names.words import GIVEN, acceptable, name_at
from bot.intake.reading.text.message import USED, Message
from bot.intake.reading.vocabulary.times import TIME

FILLER = re.compile(
    r"(?:(?:hi|hello|hey|hiya|yes|yeah|yep|sure thing|sure|ok|okay|of course|well|um+|uh+|so|oh|and|y|hola"
    r"|claro(?: que si)?|si|bueno|pues|buen[oa]s(?: dias| tardes| noches)?|good (?:morning"
    r"|afternoon|evening)|thanks|thank you|gracias|absolutely|certainly|no problem|por supuesto"
    r"|con gusto|mucho gusto|a sus ordenes|a la orden|anyways?|either way|aqui|there|actually|just|solo|no|sorry|perdon|que tal|use|wait|oops|i mean|make (?:it|that)|digo|mejor|mejor dicho)\b[ .!'-]*){1,6}"
)
# A wish for a call, beside which a name stands as a sentence of its own: "ring me. Norm Pratt".
_WISH = re.compile(
    r"\b(?:call|ring|phone|contact|reach) (?:me|us)\b|\b(?:an?|the|to get|some(?:one|body)(?: (?:to|can|could|please))?|you to|them to) (?:call|ring|phone|appointment|appt|visit|consultation)(?: ?back)?\b|\buna cita\b|\b(?:ll[a]m|marqu|habl)\w*(?:me|nos)\b|\b(?:me|nos) (?:llam|marqu|habl)\w+|\buna llamada\b"
)
# A doctor, and who pays, are nobody who is to be called.
_NO_PERSON = re.compile(
    r"^(?:dra?|doctora?)\b|\b(?:tollestrup|united|aetna|cigna|humana|medicare|medicaid|anthem|kaiser|tricare|blue (?:cross|shield)|\w*health\w*|insurance|clinic|hospital|office)\b"
)
_FULL = 2
# What may stand between a name and the number.
_LABEL = (
    r"(?:(?:and )?(?:(?:my|mis?|the|el|los) )?(?:home|work|house|casa|trabajo|(?:(?:best|cell|home|work|mejor) )?(?:numbers?|phones?(?: numbers?)?|cell(?: phone)?|mobile"
    r"|tel(?:efonos?|ephone)?|cel(?:ular)?|numeros?|ph|txt|reach me|call(?: me)?|llamen?me|llameme|text me|contact"
    r"|marqueme))(?: (?:is|are|es|son|at|al|on|en el|en))?)"
)
_LABELS = re.compile(rf"(?: ?\([^()\d|]{{1,12}}\))?[ ,.;:\n-]*(?:{_LABEL}[ ,.;:\n-]*)?")
_LABEL_END = re.compile(rf"[ ,.;:\n-]+{_LABEL}[ ,.;:\n-]*$")
BECKON = re.compile(
    r"(?:(?:please|por favor|can you|could you|have someone) )?(?:call|contact|reach|phone|text)(?: (?:me|us))?(?: back)?(?:,? (?:please|pls))? "
)
_TAKEN = re.compile(r"[ ,;:\n\-(]*\|{6,}")
_LAST_WORDS = re.compile(r"\|{6,}[ ,.\-\n]{1,3}(?=[^\W\d]+[^;!?|\d]{0,40}(?:$|[.!\n]))")
_SENTENCE_END = re.compile(r"[.!\n]\s*$")
# Before a number that a name signs.
_ONLY_NUMBER = re.compile(
    r"(?:\W|\b(?:hi|hello|hey|yes|sure|ok|so|my|the|mi|el|best|cell|phone|tele|mobile|home|number|numero|telefono|celular|cel|is|es|its|it's|call|text|me|at|on|al|a|llameme|llamenme|reach|please|por favor|and|y)\b)*"
)
_NO_SIGNER = re.compile(
    r"\b(?:vegas|nevada|reno|henderson|verizon|cricket|t-?mobile|sprint|metro|boost|cell|home|work|mobile|office|english|spanish|ingles|espanol|back|neck|pain|dolor|fused|surgery|cirugia|urgent|urgente|asap|new|nuevo|casa|trabajo|verizon|at&t)\b"
)
_COURTESY = re.compile(
    r"\b(?:please|pls|thanks|thank you|por favor|gracias|is (?:best|fine|good|ok)|(?:are )?best|works?|work|in the|en la|por la|a|or|o|only|solo)\b"
)


def before_number(message: Message, start: int) -> tuple[int, int] | None:
    """A name of several words with nothing between it and the number but its label."""
    used = message.plain.find(USED, start)
    found = name_at(message, start, strict=False) if used > 0 else None
    if not found or " " not in message.text[slice(*found)]:
        return None
    return found if _LABELS.fullmatch(message.plain, found[1], used) else None


def beside(message: Message) -> tuple[int, int] | None:
    """A name that stands right before a number or an address, or ends after it, unasked."""
    # What another reader took before ("for my mom. Dan Reed 702 …") looks like a number, too.
    numbers = list(_TAKEN.finditer(message.plain))
    last = _behind(message) if numbers else None
    return last or next(filter(None, (_right_before(message, used) for used in numbers)), None)


# What stands in brackets behind a name: that somebody is retired.
_ASIDE = re.compile(r" ?\([^()\d]{1,12}\)$")


def _right_before(message: Message, used: re.Match[str]) -> tuple[int, int] | None:
    label = _LABEL_END.search(message.plain[: used.start()])
    before = message.plain[: label.start() if label else used.start()].rstrip(" ,.;:\n-")
    before = _ASIDE.sub("", before)
    start = max(before.rfind(c) for c in ".,;:!?\n|") + 1
    start += len(before[start:]) - len(before[start:].lstrip())
    filler = BECKON.match(message.plain, start) or FILLER.match(message.plain, start)
    if filler and filler.end() < used.start():
        start = filler.end()
    found = name_at(message, start, strict=True)
    opening = not message.plain[:start].strip(" ,.!") or bool(filler)
    # "Two shots. HARLAN MCTIGUE 702 …": a sentence of its own.
    opening = opening or bool(_SENTENCE_END.search(message.plain[:start]))
    if not found and opening:
        # Nothing but a name stands at the beginning, right before the number.
        found = name_at(message, start, strict=False)
        found = found if found and " " in message.text[slice(*found)] else None
    if not found or not _LABELS.fullmatch(message.plain, found[1], used.start()):
        return None
    tokens = message.text[slice(*found)].split()
    if len(tokens) == 1 and message.plain[slice(*found)] not in GIVEN:
        return None
    return found if acceptable(message, *found, led=False) else None


def after_time(message: Message) -> tuple[int, int] | None:
    """A common given name between the time to call and the number: "Tuesday morning Earl 702 …"."""
    used = _TAKEN.search(message.plain)
    if not used:
        return None
    before = message.plain[: used.start()]
    times = [match.end() for match in TIME.finditer(before)]
    found = name_at(message, times[-1] + 1, strict=True) if times else None
    if not found or not _LABELS.fullmatch(message.plain, found[1], used.start()):
        return None
    first = message.plain[slice(*found)].split()[0]
    return found if first in GIVEN and acceptable(message, *found, led=False) else None


def beside_wish(message: Message) -> tuple[int, int] | None:
    """A whole name that is a part of its own behind a wish for a call: "ring me. Norm Pratt"."""
    wish = _WISH.search(message.plain)
    for clause in message.clauses if wish else ():
        start = clause.start + (message.plain[clause.start : clause.start + 1] == " ")
        found = name_at(message, start, strict=True) if wish and wish.end() <= start else None
        if not found or message.plain[found[1] : clause.end].strip(" .,!"):
            continue
        words = message.text[slice(*found)].split()
        capitals = all(word[0].isupper() for word in words)
        capitals = capitals and not _NO_PERSON.search(message.plain[slice(*found)])
        if len(words) >= _FULL and capitals and acceptable(message, *found, led=False):
            return found
    return None


def _behind(message: Message) -> tuple[int, int] | None:
    """A name that ends the message right after a number: "702-555-0143, Bill"."""
    used = _LAST_WORDS.search(message.plain)
    if not used:
        return None
    start = used.end()
    found = name_at(message, start, strict=True)
    if not found:
        return None
    # "702-555-0143 Pete Orr any time": when to call is no part of it.
    rest = _COURTESY.sub(" ", TIME.sub(" ", message.plain[found[1] :]))
    rest = rest if rest.strip(" .,!") else ""
    if not message.text[start].isupper() and rest.strip(" .!"):
        # In small letters only the very last word is one.
        return None
    # A full name may be a sentence of its own; one word only ends the message.
    if rest.strip(" .") and not (rest[0] in ".!\n" and " " in message.text[slice(*found)]):
        return None
    known = message.plain[slice(*found)].split()[0] in GIVEN
    return found if known or _signs(message, used.start(), found) else None


def _signs(message: Message, number: int, found: tuple[int, int]) -> bool:
    """Whether an unknown name with its capital is all that stands beside the number: "my number is
    555 0143 Nia".
    """
    words = message.text[slice(*found)].split()
    alone = bool(_ONLY_NUMBER.fullmatch(message.plain[:number]))
    alone = alone and not message.plain[found[1] :].strip(" .!,")
    titled = all(
        re.fullmatch(r"[^\W\d_][^\W\d_A-Z]+(?:[-'’][^\W\d_]+)?", word) and word[0].isupper()
        for word in words
    )
    places = _NO_PERSON.search(message.plain[slice(*found)]) or _NO_SIGNER.search(
        message.plain[slice(*found)]
    )
    return alone and titled and not places and acceptable(message, *found, led=False)
