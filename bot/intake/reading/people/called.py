"""Somebody else is to be called for the patient who writes: "have them call my daughter"."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.contract import Details
from bot.intake.reading.names.words import GIVEN, name_at
from bot.intake.reading.people import called_by_name
from bot.intake.reading.people.age import KIND, OWN
from bot.intake.reading.people.words import REL, RELATIONS
from bot.intake.reading.text.abbreviations import with_stops, without_stops
from bot.intake.reading.text.message import Message, fold, message_of
from bot.intake.reading.text.polite import wishes

_CALL = (
    r"(?:call|phone|ring|contact|text|reach|talk (?:to|with)|speak (?:to|with)|ask for|deal with"
    r"|llam[ae](?:n|r)?(?:le)?|marqu?en?(?:le)?|marcar(?:le)?|h[ae]bl[ae](?:n|r)?(?:le)?|contact[ae]n?|comuniquense|pregunten? por)"
    r"(?: (?:a|con|por))?"
)
_THING = r"(?:cell ?phone|phone|cell|number|telefono|cel|celular|numero)"
# Who is to be called, or whose telephone it is.
_TO_CALL = (
    re.compile(
        rf"\b{_CALL} (?:{OWN}|his|her|their|su){KIND} {REL}\b(?!'s? (?:doctor|office|surgeon))"
    ),
    re.compile(
        rf"\b(?:{OWN}{KIND} {REL}(?: [^\W\d]+)?|she|he|ella|el)(?:'?s| is| es)? (?:the (?:one|person) (?:to|you|they|who|that)|(?:la|el) que"
        r"|the one)[^.!?\n]{0,25} (?:call|phone|contact|talk to|ask for|answers?|contesta|atiende|llam\w+)\b"
    ),
    re.compile(
        rf"\b(?:{OWN}{KIND} {REL}(?: [^\W\d]+)?|she|he|ella) (?:gets|takes|will get|will take|should get|needs to get|recibe|contesta)"
        r" (?:the|my|all|all the|all my|las|la|mis) (?:phone )?(?:calls?|llamadas?)\b"
    ),
    re.compile(r"\bcall (?:her|him|them)\b[^.?!\n]{0,20}\bnot me\b"),
    re.compile(
        rf"\b(?:the|that|this|el|ese|este) {_THING}(?: number)?(?:'?s| is| belongs to| es(?: de)?| es el de) {OWN}{KIND} {REL}(?:'?s)?\b"
    ),
    re.compile(rf"\b(?:it'?s|it is|that'?s|thats|this is) {OWN}{KIND} {REL}(?:'?s)? {_THING}\b"),
    re.compile(rf"\b(?:es|era) (?:el|la|del?) ?{_THING} de {OWN}{KIND} {REL}\b"),
    # "My wife does the phone", "mi hija se encarga de mis citas".
    re.compile(
        rf"\b(?:{OWN}{KIND} {REL}(?: [^\W\d]+)?|she|he|ella) (?:does|handles?|takes care of|manages|answers|deals with|makes|sets up|is in charge of"
        r"|se encarga de|maneja|atiende|contesta|lleva) (?:all )?(?:of )?(?:the|my|our|las|los|el|mis|mi|tod[ao]s (?:las|mis)) (?:\w+ )?"
        r"(?:phones?|calls?|calling|calendar|schedule|appointments?|appts?|scheduling|stuff|paperwork|talking|telefono|llamadas|citas|papeles)\b"
    ),
    # "My wife can talk for me", "mi hija puede hablar por mí".
    re.compile(
        rf"\b{OWN}{KIND} {REL}(?: [^\W\d]+)? (?:can|could|will|may|is (?:allowed|authorized) to|puede|va a|tiene permiso de|esta autorizad[oa] a)"
        r" (?:also |always |tambien )?(?:talk|speak|answer|decide|sign|schedule|hablar|contestar|decidir|firmar)\b[^.!?\n]{0,25}"
        r"\b(?:for me|for us|on my behalf|too|as well|por mi|tambien|en mi nombre)\b"
    ),
)
_SENTENCE = re.compile(r"(?<=[.!?\n])\s+")
# Fewer words are no other matter.
_FEW_WORDS = 3
# "The phone is Lindas".
_OWNED = re.compile(rf"\b{_THING}(?: number)?(?:'?s| is) (?P<name>[^\W\d_]{{3,20}}?)'?s\b")
# The writer, or nobody, is to call.
_NOT_THEM = re.compile(
    r"(?:\bi(?:'ll|'d|'m)?(?: (?:just|already|always|usually|can|could|should|would|will|may|might|must|have|had|need|want|got|tried"
    r"|try|used|going|gonna|about|to))*|\bgonna|\bgoing to|\blet me|\b(?:can|could|should|may) i|\b(?:do not|don'?t|never|stop|no|not)"
    r"|\bdid (?:you|they|he|she)|\b(?:he|she|we|yo)|\b(?:voy|quiero|tengo que|puedo|debo)(?: a)?"
    r"|\b(?:my|mi) \w+) $"
)
# Only where the writer does not answer.
_IN_CASE = re.compile(r"[^.;!?\n]{0,25} (?:if|when|unless|only|in case|si|cuando|solo)\b")
# "Llamé a mi hija" tells what was done.
_TOLD = re.compile(r"\w+\u00e9\b")
# Whoever is ill too is the patient, and not only to be called.
_ILL = re.compile(
    rf"\b(?:{OWN}{KIND} {REL}(?: [^\W\d]+)?|she|he|ella|el) (?:has|needs|hurts?|injured|suffers|is in pain|had|can'?t (?:walk|sit|stand|sleep)"
    r"|tiene|necesita|sufre|le duele)\b"
    rf"|\b(?:for|para) {OWN}{KIND} {REL}\b|\ble duele\b"
)
_RELATIVE = re.compile(rf"\b{OWN}{KIND} {REL}\b(?!')")
# The patient is to be called, where another one writes: "call her at …", "llámenlo a él".
_PATIENT = re.compile(
    r"\b(?:call|phone|ring|text|contact|reach) (?:her|him|them)\b(?! (?:doctor|dr|office|surgeon|number|daughter|son|wife|husband|sister|brother|mother|father|\w+'s)\b)[^.,;!?\n]{0,60}(?:,? (?:and |y )?(?:not me|no a mi))?"
    rf"|\b{OWN}{KIND} {REL}(?: [^\W\d]+)? (?:needs|wants|has|would like|prefers) to be (?:called|contacted|reached|the one (?:you )?call\w*)\b[^.,;!?\n]{{0,60}}(?:,? (?:and |y )?(?:not me|no a mi))?"
    r"|\bque (?:le|lo|la) (?:digan|avisen|llamen|marquen|hablen) a (?:el|ella)\b(?:,? (?:and |y )?(?:not me|no a mi))?"
    r"|\b(?:ll?am|marqu|h[ae]bl|contact)en?l[aoe]s?(?: a (?:el|ella|ellos))?\b[^.,;!?\n]{0,60}(?:,? (?:and |y )?(?:not me|no a mi))?"
)
# The patient is not to be called: "don't call him, call me", "que le hablen a él no, a mí".
_ME_INSTEAD = (
    r"(?:[ ,;]+(?:(?:but|just|only|pero|sino|que|solo|mejor) )*(?:(?:call|phone|text|contact) me|me|(?:ll?am|marqu|h[ae]bl)en?me(?: a mi)?"
    r"|(?:me (?:hablen|llamen|marquen) )?a mi)\b[^.;!?\n]{0,30})"
)
_NOT_PATIENT = re.compile(
    rf"\b(?:do not|don'?t|never)(?: (?:ever|please))* (?:call|phone|ring|text|contact) (?:her|him|them)\b{_ME_INSTEAD}"
    rf"|\b(?:que )?no (?:le|lo|la|les) (?:avisen|llamen|marquen|hablen)(?: a (?:el|ella|ellos))?\b{_ME_INSTEAD}"
    rf"|\b(?:que )?(?:(?:le|lo|la|les) (?:avisen|llamen|marquen|hablen)|(?:ll?am|marqu|h[ae]bl)en?l[aeo]s?) a (?:el|ella|ellos) no\b(?! a mi){_ME_INSTEAD}"
)
# "Call HIM at 555 0162 instead", "mejor llámenlo a él": where the patient writes, another one.
_DIGITS = r"\(?\d(?:[ ().-]{0,2}\d){3,}"
_HANDED_OVER = re.compile(
    r"\b(?:call|phone|ring|text|contact|reach|talk to|speak (?:to|with)) (?:him|her|them)\b(?! (?:doctor|dr|office|surgeon|daughter|son|wife|husband|sister|brother|mother|father|\w+'s)\b)"
    rf"[^.;!?\n]{{0,30}}?(?:\b(?:at|on) (?:his |her |their )?(?:{_THING}\b|{_DIGITS})|{_DIGITS}|\binstead\b(?! of (?!me\b)))"
    rf"|\b(?:ll?am|marqu|h[ae]bl|contact)[ae]n?l[aoe]s?\b(?: a (?:el|ella|ellos))?[^.;!?\n]{{0,30}}?(?:\b(?:al?|en) (?:su )?{_THING}\b|{_DIGITS}|\bmejor\b)"
    r"|\bmejor (?:ll?am|marqu|h[ae]bl|contact)[ae]n?l[aoe]s?\b"
)
# "Call her, but if she doesn't answer, me": what is to be done then belongs to it.
_ELSE = re.compile(r",? (?:but|pero|and|y) (?:if|si) [^.;!?\n]{2,60}")
_UNLESS = re.compile(r"\b(?:if|when|unless|in case|only|si|cuando|solo)\b")


class Called(NamedTuple):
    """Who is to be called: what they are to the writer, and the name; each empty if not said."""

    relation: str
    name: str


def called(text: str, known: str = "") -> Called | None:
    """Who is to be called instead of the writer; None if nobody is named so.

    ``known``: the name on the request, beside which another one is another person.
    """
    message = message_of(text)
    plain = message.plain
    found = [match for pattern in _TO_CALL for match in pattern.finditer(plain)]
    meant = [
        each
        for each in found
        if not _NOT_THEM.search(plain[: each.start()][-60:])
        and not _TOLD.match(message.text, each.start())
    ]
    if any(not _IN_CASE.match(plain, each.end()) for each in meant):
        return _who(message)
    owned = _OWNED.search(plain)
    if owned and owned["name"] in GIVEN:
        return Called("", owned["name"])
    name = "" if _asks(plain) else called_by_name.named(message, known)
    return Called("", name) if name else None


def hands_over(text: str) -> bool:
    """Whether somebody who is only "him" or "her" is to be called, where the patient writes."""
    plain = fold(text)
    found = _HANDED_OVER.search(plain)
    if not found or _asks(plain) or _UNLESS.search(plain):
        return False
    return not _NOT_THEM.search(plain[: found.start()][-60:])


def apart(text: str, known: str = "") -> tuple[str, str]:
    """The sentences that say who is to be called, and those of another matter; none, if few."""
    parts = _SENTENCE.split(without_stops(text.strip()))
    each = [with_stops(part) for part in parts if part]
    said = [part for part in each if called(part, known)]
    rest = " ".join(part for part in each if part not in said)
    if not said or len(rest.split()) < _FEW_WORDS:
        return text.strip(), ""
    return " ".join(said), rest


def patient_not_called(message: Message) -> str:
    """The words by which the patient is not to be called; empty without them."""
    found = _NOT_PATIENT.search(message.plain)
    return message.own(*found.span()) if found else ""


def patient_called(message: Message) -> str:
    """The words by which the patient is to be called and not the writer; empty without them."""
    for match in _PATIENT.finditer(message.plain):
        before = message.plain[: match.start()]
        if _NOT_PATIENT.match(message.plain, match.start()):
            continue
        if not _NOT_THEM.search(before[-60:]) and not _UNLESS.search(match[0]):
            more = _ELSE.match(message.plain, match.end())
            return message.own(match.start(), more.end() if more else match.end())
    return ""


def in_case(text: str) -> bool:
    """Whether somebody else is to be called only where the writer does not answer."""
    message = message_of(text)
    found = [match for pattern in _TO_CALL for match in pattern.finditer(message.plain)]
    return any(
        _IN_CASE.match(message.plain, each.end())
        and not _NOT_THEM.search(message.plain[: each.start()][-60:])
        for each in found
    )


def _asks(plain: str) -> bool:
    """Whether folded words ask who is called, and order nothing."""
    return "?" in plain and not wishes(plain)


def is_ill(plain: str) -> bool:
    """Whether folded words say that whoever else is named is the patient."""
    return bool(_ILL.search(plain))


def _who(message: Message) -> Called:
    """The relative whom the words name, and the name right after or before."""
    relative = _RELATIVE.search(message.plain)
    if not relative:
        return Called("", "")
    relation = RELATIONS[relative[1]]
    after = name_at(message, relative.end() + 1, strict=True)
    before = re.search(r"([^\W\d_]+) (?:is|es) $", message.plain[: relative.start()])
    if after:
        return Called(relation, fold(message.text[slice(*after)]))
    return Called(relation, before[1] if before and before[1] in GIVEN else "")


def own_details(text: str, fields: Details, known: str) -> Details:
    """The details without what takes the one to be called for the patient.

    ``known``: the writer's name, where it is known: the other one's is no correction of it.
    """
    if in_case(text):
        # Another number, and none of the writer's.
        others = {"relation", "patient_name", "minor", "phone", "email", "contact_by"}
        return {key: value for key, value in fields.items() if key not in others}
    who = called(text, known)
    if not who and hands_over(text):
        who = _who(message_of(text))
    if not who or is_ill(message_of(text).plain):
        return dict(fields)
    gone = {"relation", "patient_name", "minor"}
    if known and who.name and fold(str(fields.get("name", ""))).split()[:1] == [who.name]:
        gone.add("name")
    kept = {key: value for key, value in fields.items() if key not in gone}
    if not known and "patient_name" in fields:
        # "Call my wife Donna": she is whom the office asks for.
        kept.setdefault("name", fields["patient_name"])
    return kept
