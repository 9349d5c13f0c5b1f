"""A number that is said to be somebody else's: "my sister Opal's number is 702 555 0143". Pure.

It is the way to reach them where no other is known, and staff read whose it is. Beside a number of
their own it is a note, unless they are to be reached there instead.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.contract import DECLINED, Detail
from bot.intake.reading.contact.further import UNREACHED
from bot.intake.reading.names.words import GIVEN
from bot.intake.reading.people.age import KIND, OWN
from bot.intake.reading.people.called import hands_over, is_ill
from bot.intake.reading.people.words import REL
from bot.intake.reading.text.instead import CORRECTING
from bot.intake.reading.text.message import Context, Message, fold, message_of

Number = tuple[str, int, int]

_KIND = r"(?:(?:new|cell|mobile|work|home|house|direct|personal) )*"
_THING = rf"{_KIND}(?:(?:tele)?phone|cell(?:phone)?|mobile|number|line|contact|home|work)(?: (?:number|no))?"
_COSA = r"(?:telefono|numero|cel|celular|movil)"
_IS = r"(?: too| as well| also| tambien)?(?:'?s| is| es| at| on| al?| en(?: el)?)?[ :,(-]*"
# Of whom the name is known, or what they are to the writer.
_WHOSE = re.compile(
    rf"(?P<of>\b(?:(?:(?:here'?s|this is|it'?s|es|that'?s) )?{OWN}{KIND} {REL}(?:,? [^\W\d_]+)?'?s? {_THING}|(?:el |su )?{_COSA} de {OWN}{KIND} {REL}(?: [^\W\d_]+)?|el de {OWN}{KIND} {REL}(?= es)|{OWN}{KIND} {REL}'?s(?= is))){_IS}$"
    rf"|\b(?:{OWN}{KIND} {REL}(?: [^\W\d]+){{0,4}},? (?:and |but |y |pero )?)?\b(?:she|he|they)(?:'s|'re| is| are)(?: reachable| always| usually)? (?:at|on)[ :]*$"
    rf"|\b(?:her|his|their) {_THING}{_IS}$|\bsu {_COSA}{_IS}$|\b{_COSA} de (?:ella|el|ellos){_IS}$"
    rf"|\b(?:call|phone|ring|contact|text|reach|try|ll?am[ae]n?|marqu?en?(?:le)?|marca(?:r|le)?|h[ae]bl[ae]n?(?:le)?|text[ae]en|escriban(?:le)?)(?: (?:a|con))? {OWN}{KIND} {REL}(?: [^\W\d_]+)?{_IS}$"
    rf"|\b(?:(?:leave|dej[ae]n?)(?: an?| un)? )?(?:word|messages?|recado|mensajes?|razon) (?:with|con) {OWN}{KIND} {REL}(?: [^\W\d_]+)?{_IS}$"
    rf"|(?:^|[.;!\n] ?|\b(?:and|also|or|y|o|tambien) ){OWN}{KIND} {REL}(?: [^\W\d_]+)?(?:,? ?(?:is |es )?(?:at|on|al|en el)?)[ :-]*$"
)
_TO_CALL = re.compile(
    r"\b(?:call|phone|ring|contact|text|reach) (?:her|him|them)(?: (?:at|on|back at))?[ :]*$"
    r"|\b(?:ll?am|marqu|h[ae]bl|contact)[ae]n?l[aoe]s?(?: a (?:el|ella|ellos))?(?: (?:al?|en el))?[ :]*$"
)
_NAMED = re.compile(rf"\b(?P<who>[^\W\d_]{{2,20}}?)'?s {_THING}{_IS}$")
_AFTER = re.compile(
    rf"\W{{0,3}}(?:(?:(?:and|but|which) )?(?:that'?s|that is|is|it'?s|es|es(?: el(?: {_COSA})?)? de) {OWN}{KIND} {REL}(?: [^\W\d_]+)?(?:'s|s)?(?: {_THING})?(?:\W*(?:$|[.,;!\n])| (?:por )?{UNREACHED})"
    rf"|\({OWN}{KIND} {REL}(?: [^\W\d_]+)?(?:'?s(?: {_THING})?)?\))"
)
# When, or for what, it is: "if I don't answer".
_GOES_ON = re.compile(
    r",? (?:(?:and|but|only|just|y|pero|solo) )*(?:if|when|unless|in case|after|before|who|si|cuando|quien|despues|(?:she|he|they|ella|el) (?:will|can|handles?|takes|answers|picks|knows|does|contesta|atiende|maneja))\b[^,.;!?\n\d]{0,60}"
)
_IF = re.compile(rf"\b(?:por )?{UNREACHED}[^.;!?\n\d]{{0,40}}$")
_VERB = re.compile(r"\b(?:use|call|text|try|reach me (?:at|on)|llamen(?:me)?(?: al?)?|usen) ?$")
# The writer is reached there from now on.
_THERE = re.compile(
    r"\b(?:(?<!n't )(?<!not )(?:reach|call|text|contact|phone|get|ring) (?:me|us) (?:back )?(?:at|on|through|there|via)|us(?:e|ing)|instead|not (?:me|mine|my)|better|best|chang\w+|switch\w+|replac\w+|my (?:new )?(?:number|phone|cell) (?:is|now)|handles?|(?<!nobody )(?<!no one )(?<!no-one )(?<!noone )(?:picks? up|answers)"
    r"|ll?am[ae]n?me|marqu?en?me|h[ae]bl[ae]n?me|us[ae]n?|mejor|cambi\w+|en vez|no a mi|(?<!nadie )(?<!\bno )(?:contesta|atiende)|se encarga)\b"
)
# "But call me, not her": they are not.
_NOT_THERE = re.compile(r"\bnot (?:her|him|them)\b|\bno a (?:el|ella|ellos)\b")
_CORRECTS = re.compile(rf"^\W*no\b|\b(?:{CORRECTING})\b")
_BEFORE = 70
# The digits of a number without those of its country.
_DIGITS = 10
_NUMBER = re.compile(r"\+?(?:\d[ ().-]{0,3}){9,10}\d")
_WAITS = ("phone", "contact")


def of_another(message: Message, number: Number, known: Mapping[str, Detail]) -> bool:
    """Whether the words around a number say that it is somebody else's than the writer's."""
    _, start, end = number
    before, after = message.plain[:start][-_BEFORE:], message.plain[end:]
    if _WHOSE.search(before) or _AFTER.match(after):
        return True
    patient = "relation" in known or "patient_name" in known
    if _TO_CALL.search(before) and not patient:
        return True
    named = _NAMED.search(before)
    if not named or named["who"] not in GIVEN:
        return False
    own = fold(str(known.get("name", ""))).split()
    return named["who"] not in [*own, *re.findall(r"[^\W\d_]+", before[: named.start()])]


def says_whose(note: str) -> bool:
    """Whether a note tells somebody else's number."""
    message = message_of(note)
    found = [("", *match.span()) for match in _NUMBER.finditer(message.plain)]
    return any(of_another(message, each, {}) for each in found)


def words_around(plain: str, number: Number) -> tuple[int, int]:
    """Where the words stand that say whose a number is, and what it is for."""
    _, start, end = number
    first = max(0, start - _BEFORE)
    label = _WHOSE.search(plain[:start], first) or _NAMED.search(plain[:start], first)
    label = label or _TO_CALL.search(plain[:start], first)
    after = _AFTER.match(plain[end:])
    end += len(after[0].rstrip(" ,.;!\n")) if after else 0
    more = _GOES_ON.match(plain, end)
    return _begin(plain, label.start() if label else start), more.end() if more else end


def _begin(plain: str, start: int) -> int:
    """The place without the marks in front of it, with the verb that it belongs to, and the case for
    which it is.
    """
    verb = _VERB.search(plain[:start])
    start = verb.start() if verb else start
    unreached = _IF.search(plain[:start])
    start = unreached.start() if unreached else start
    return start + len(plain[start:]) - len(plain[start:].lstrip(" ,.;:!\n"))


def stays(message: Message, context: Context) -> bool:
    """Whether the number that is known stays beside one that is somebody else's."""
    known = context.known.get("phone")
    if known in (None, "", DECLINED) or context.asked in _WAITS:
        return False
    if _THERE.search(message.plain) and not _NOT_THERE.search(message.plain):
        return False
    notes = fold(str(context.known.get("notes", "")))
    if str(known)[-_DIGITS:] in re.sub(r"\D", "", notes) or hands_over(notes):
        # It was somebody else's before.
        return False
    for_another = "relation" in context.known or "patient_name" in context.known
    # "No, his number is …" puts the only number right that is known, and the patient's note else.
    corrects = for_another and _CORRECTS.search(message.plain)
    return not corrects or any(says_whose(each) for each in notes.split(" / "))


def without_owner(message: Message, numbers: list[Number]) -> Message:
    """The message without the words that only say whose a number is: they make nobody the patient."""
    if is_ill(message.plain):
        return message
    found = [_WHOSE.search(message.plain[:start]) for _, start, _ in numbers]
    return message.without(*[match.span("of") for match in found if match and match["of"]])
