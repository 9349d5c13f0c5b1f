"""Words behind a request that was sent, with which somebody else wants one as well. Pure.

A couple shares a phone: what the second one tells must not write over the first one's request.
It is asked whether it is a second request, which begins with what they told. Where a second one
was not wished for in so many words, or is not wanted after all, what they told is kept on the first
in their own words. Where the second is dropped, the first stands there again.
"""

from __future__ import annotations

import re

import msgspec

from bot.contract import DECLINED, Details, Draft, Language, Sent, Understood
from bot.intake.reading import read
from bot.intake.reading.contact.theirs import says_whose
from bot.intake.reading.names.opening import opening
from bot.intake.reading.people.self import is_self
from bot.intake.reading.people.words import REL
from bot.intake.reading.text.instead import CORRECTING
from bot.intake.reading.text.message import fold, message_of
from bot.intake.request import draft as drafts
from bot.intake.request import merging
from bot.intake.request.decision import Decision
from bot.intake.request.same_name import same_name

# What a decision is about that asks whether somebody else wants a request of their own.
ANOTHER = "another"
# The intents that answer it or ask it again, and those after which nothing more goes on the first one.
_ANSWERS = {"affirm", "deny", "for_someone_else", "resume"}
_UNDO = {"stop", "cancel_request", "delete_my_data"}
# Who says one of these corrects the name that stands there.
_CORRECTS = re.compile(
    rf"\b(?:{CORRECTING}|oops|typo\w*|(?:mis)?spel\w+|(?:real|legal|full|whole|last|first|middle|maiden|married|birth) name|née|nee|use|under|also known|aka"
    r"|error|mal|en vez|no (?:es|soy|me)|disculp\w+|escrib\w+|apellidos?|segundo nombre|nombre completo|pon(?:le)?|debe(?:ria)?)\b"
)
# "My wife needs one too", "another request for my son".
_AS_WELL = re.compile(
    r"\b(?:too|also|as well|another|a second|a separate|one more|(?:his|her|their) own|her(?:self)? one|him one|tambien|otra|otro|una segunda|ademas)\b"
)
_WANTS = re.compile(
    r"\b(?:needs?|wants?|would like|'d like|request|appointment|visit|one|call(?:ed|back)?|seen|see|help|consult\w*"
    r"|necesit\w+|quier\w+|quisier\w+|solicitud|cita|llamad\w+|consulta|ver(?:la|lo)?)\b"
)
# "My brother has the same", and not "the same number".
_THE_SAME = re.compile(
    r"\b(?:the|this|that) (?:very |exact )?same(?! (?:number|phone|cell|line|address|e-?mail|house|place|as before|day|time))|\bsimilar\b|\blo mismo\b|\bigual(?:ito|ita)?\b|\b(?:el|los) mismos? (?:dolor|problema|mal|sintoma)"
)
# "I need an appointment for my son"; "the appointment is for my son" corrects the first one.
_ONE_FOR = re.compile(
    r"\b(?:need|want|like|get|make|book|schedule|set up|have|send|do|start|necesit\w+|quier\w+|quisier\w+|hacer|sacar|agendar|pedir|puedo|podria)(?: (?:to|you|a|me|get|make|book|schedule|have|set|up|please|also|just|hacer|sacar|agendar|pedir|tambien))*"
    r" (?:an?|one|another|una?|otra)(?: (?:new|nueva))?(?: (?:appointment|appt|visit|consult\w*|request|call|cita|consulta|solicitud|llamada))?(?: (?:nueva|aparte|distinta))? (?:for|para) (?:my|our|mi|nuestr[oa])\b"
    # "And another for my mother", "ahora otra para mi mama".
    r"|\b(?:another(?: one)?|a (?:second|separate|new) (?:one|request|appointment|call)|one more|otra|una (?:segunda|nueva))(?: (?:request|appointment|appt|call|form|visit|solicitud|cita|llamada|consulta|peticion))?(?: mas)? (?:for|para) (?:my|our|mi|nuestr[oa])\b"
)
# "New request, for my wife: …": said so, it is one, whatever else is read of the words.
_MORE = (
    r"\W*(?:(?:ok|okay|and|also|now|please|here'?s|here is|this is|it'?s|to|you|a|an|the|my|una?|la|mi|y|tambien|ahora|por favor|esta es|va|le)\W+)*"
    r"(?:(?:brand )?new|another|second|2nd|separate|different|(?:one |an )?(?:other|more)|nueva|otra|segunda|aparte|distinta)\W+(?:(?:new|separate|nueva)\W+)?"
)
_SHEET = r"(?:request|form|inquiry|intake|solicitud|peticion|formulario)"
_NEW_ONE = re.compile(
    rf"(?:(?:^|[.,!;:\n]|\b(?:have|is|tengo|es)\b){_MORE}(?:(?:appointment|call)\W+)?{_SHEET}|(?:^|[.!\n]){_MORE}(?:patient|paciente)"
    r"|\b(?:need|want|like|get|make|do|start|begin|send|file|submit|fill out|put in|add|necesito|quiero|quisiera|hacer|haga|hagan|empezar|empiece|mandar|mande|enviar|poner)\b"
    rf"{_MORE}(?:{_SHEET}|appointment|appt|cita)|^\W*(?:solicitud|peticion) (?:nueva|aparte|distinta)"
    rf"|\b(?:necesito|quiero|quisiera|haga|hagan|empiece|mande|abra|abran)(?: (?:hacer|pedir|mandar|empezar|abrir|llenar|poner))? una {_SHEET} (?:nueva|aparte|distinta))\b"
    r"(?! (?:time|times|date|day|slot|of|hora|horario|fecha|dia|id|number|form is|was|is|to (?:change|fix|correct))\b)"
)
# Nothing but the wish, as the button says it: "second request please", "a second one".
_ONLY_WISH = re.compile(
    r"\W*(?:(?:ok|okay|yes|and|please|can|could|i|i'?d|you|we|like|to|want|need|make|do|start|begin|send|file|have|another|an?|the|now|si|quiero|quisiera|necesito|hacer|mandar|una|la|otra|por favor)\W+)*"
    rf"(?:(?:second|2nd|separate|new|another|segunda|nueva|otra) (?:one|{_SHEET})|one more {_SHEET}|{_SHEET} nueva)(?:\W+(?:please|pls|too|now|por favor|tambien|thanks|gracias))*\W*"
)
# "My wife also wants a request": whoever is meant, it is not the writer.
_THEY_TOO = re.compile(
    rf"\b(?:my|our|mi|nuestr[oa]) (?:\w+ )?{REL}\b[^.;!?\n]{{0,30}}\b(?:needs?|wants?|would like|quiere|necesita|ocupa)\b[^.;!?\n]{{0,30}}\b(?:requests?|one|appointment|call|visit|solicitud|cita|llamada|una|otra)\b"
)
_NOT_NEW = re.compile(
    r"\b(?:don'?t|do not|didn'?t|did not|not|never|no|without|instead of|rather than|do i|does (?:he|she)|should i|must i|tengo que|sin)\b[^.!;:\n]{0,25}\b(?:new|another|second|separate|different|nueva|otra|segunda)\b"
)
# "Now one for me too", where the one that was sent is for another.
_ONE = r"(?:one|another(?: one)?|(?:an?|my own|(?:a )?second|(?:a )?new|(?:a )?separate|una?|otra) (?:(?:new|second|nueva) )?(?:request|appointment|appt|call|visit|one|solicitud|cita|consulta|llamada)|otra|una)"
_FOR_ME = r"(?:for|para) (?:me|myself|mi)(?= ?(?:$|[.,;:!\n]|too\b|also\b|as well\b|now\b|tambien\b|with\b|con\b))"
_MY_OWN = re.compile(
    rf"\b(?:now|also|too|and|next|need|want|like|get|make|ahora|tambien|y|quiero|necesito|quisiera) (?:(?:please|i|also|a|to|get|make|have|need|want|would like|do|start|hacer|pedir) )*{_ONE} {_FOR_ME}"
    rf"|\b{_ONE} {_FOR_ME} ?(?:too|also|as well|tambien)\b|^\W*{_FOR_ME} (?:too|also|as well|tambien)\b"
    r"|\bi (?:also )?(?:need|want|would like) (?:one|a request|my own)(?: of my own| for myself)? (?:too|also|as well)\b"
)
_WHOSE = ("relation", "patient_name")
# Without any of these a new request has nothing of its own.
_OF_SOMEBODY = {"name", "phone", "email", "location", "prior_surgery", *_WHOSE}
_FOR_OTHERS = re.compile(
    r"\b(?:for|para) (?:some(?:one|body) else|an?other (?:person|patient)|otr[oa] (?:persona|paciente)|alguien mas)\b"
)
# What a correction seldom puts right at one go: two of them at once, with a patient, are another's.
_OWN_LINES = ("phone", "location", "side", "duration", "pain_score", "prior_surgery")
# A relative's pain, and words that say whose the first one is.
_PAINS = ("location", "side", "prior_surgery", "pain_words", "pain_score")
_IS_FOR = re.compile(
    r"\b(?:it'?s|its|it is|that is|this is|that'?s|it was|es|era|fue) (?:all )?(?:for|about|para|de) "
)
# Who only puts their own line right, or says that it is no other person.
_NO_OTHER = re.compile(
    r"^\W*no(?:pe)?\b|\b(?:my own|for me|mine|my (?:number|name|phone|e-?mail|request|first)|para mi|el mio|la mia|mi (?:numero|nombre|telefono|correo|solicitud))\b"
)
# The writer of the second one is reached as the first one was.
_SAME_NUMBER = re.compile(
    r"\bsame (?:number|phone|cell|e-?mail|line)\b|\b(?:este|el) mismo (?:numero|telefono|celular|correo)\b"
)


def someone_else(draft: Draft, reading: Understood, asked: str | None, text: str) -> bool:
    """Whether the words are another person's, or for another one, once a request was sent.

    A name that is asked for, or said to be wrong, is a correction; so is one that is nearly the
    same.
    """
    if not draft.reference:
        return False
    plain = fold(text)
    if wants_own(draft, text) or _ONLY_WISH.fullmatch(plain):
        return True
    if _NEW_ONE.search(plain) and not _NOT_NEW.search(plain):
        # "A different appointment, mornings" changes the one that was sent.
        whom = reading.fields.keys() & _OF_SOMEBODY
        return bool(whom) or reading.intent == "for_someone_else"
    if draft.changing or asked in ("name", "patient_name"):
        return False
    name = reading.fields.get("name") or _opening_name(text)
    known = drafts.named(draft)
    if name and name != DECLINED and known and not same_name(known, str(name)):
        return not _CORRECTS.search(plain)
    whose = any(reading.fields.get(key) for key in _WHOSE) or reading.intent == "for_someone_else"
    if _wants_as_well(plain) and _THEY_TOO.search(plain):
        return True
    if not whose and not _FOR_OTHERS.search(plain):
        return False
    wants = _wants_as_well(plain)
    theirs = reading.fields.get("relation")
    # Who has the same, or needs one, where the request is for that relative already, is the patient.
    new = theirs is not None and theirs != draft.details.get("relation")
    if new and (_THE_SAME.search(plain) or _ONE_FOR.search(plain)):
        return True
    if _CORRECTS.search(plain):
        return wants
    return wants or _is_new_patient(draft, reading) or _has_pain_too(draft, reading, plain)


def wants_own(draft: Draft, text: str) -> bool:
    """Whether the writer wants one too, where the request that was sent is for another."""
    sent = bool(draft.reference) and bool(draft.details.keys() & {*_WHOSE})
    return sent and bool(_MY_OWN.search(fold(text)))


def _opening_name(text: str) -> str:
    """A whole name that opens a message of details: "Dora Plantova, any time, 702 …"."""
    message = message_of(text)
    found = opening(message)
    name = message.text[slice(*found)] if found else ""
    return name if " " in name else ""


def _wants_as_well(plain: str) -> bool:
    return bool(_AS_WELL.search(plain) and _WANTS.search(plain))


def _wished(text: str) -> bool:
    """Whether words say that they want a request of their own."""
    plain = fold(text)
    new = _NEW_ONE.search(plain) and not _NOT_NEW.search(plain)
    new = bool(new or _ONLY_WISH.fullmatch(plain))
    return bool(new or _ONE_FOR.search(plain) or _MY_OWN.search(plain)) or _wants_as_well(plain)


def _is_new_patient(draft: Draft, reading: Understood) -> bool:
    """Whether words name a patient who is not known, and would write over several lines."""
    stranger = any(reading.fields.get(key) not in (None, draft.details.get(key)) for key in _WHOSE)
    others = [
        key
        for key in _OWN_LINES
        if reading.fields.get(key) not in (None, DECLINED, draft.details.get(key))
        and drafts.told(draft.details, key)
    ]
    return stranger and len(others) > 1


def _has_pain_too(draft: Draft, reading: Understood, plain: str) -> bool:
    """Whether a relative's pain is told where the request is the writer's own: "my brother has burning
    feet since his surgery".
    """
    own = not draft.details.keys() & {*_WHOSE, "minor"}
    told = [
        key
        for key in _PAINS
        if reading.fields.get(key, draft.details.get(key)) != draft.details.get(key)
    ]
    return own and "relation" in reading.fields and bool(told) and not _IS_FOR.search(plain)


def another(draft: Draft, reading: Understood, asked: str | None, text: str) -> Decision | None:
    """The decision about words of, or for, another person; None about others.

    Unless they wish for a second request, they are kept on the first one's until it is known where
    they belong.
    """
    if _goes_on(draft, reading, text):
        return Decision("for_someone_else", _waiting(draft, text), {})
    if someone_else(draft, reading, asked, text):
        new, changed = drafts.absorb(draft, {} if _wished(text) else as_note(text))
        return Decision("for_someone_else", _waiting(new, text), changed, what=ANOTHER)
    return None


def beside_sign(
    draft: Draft, reading: Understood, asked: str | None, text: str, at: str
) -> Draft | None:
    """The draft that waits for the answer, where a sign of an emergency stands in such words, said
    at ``at``: none of them is the first one's. None about other words.
    """
    if not (_goes_on(draft, reading, text) or someone_else(draft, reading, asked, text)):
        return None
    since = draft.other_sign_at or at
    return msgspec.structs.replace(_waiting(draft, text), other_sign_at=since)


def as_note(text: str) -> Details:
    """What is kept of such words on the first one's request: all of them."""
    return {"notes": text.strip()[: merging.MOST_WORDS]}


def answered(intent: str, draft: Draft) -> Draft:
    """The draft that no longer waits for the answer, where something else was said."""
    if intent in _ANSWERS or not draft.other:
        return draft
    return _answered(draft) if intent in _UNDO else kept(draft)


def _answered(draft: Draft) -> Draft:
    return msgspec.structs.replace(draft, other="", other_sign_at="")


def kept(draft: Draft) -> Draft:
    """The first request with the words on it that are no second one's."""
    noted, _ = drafts.absorb(draft, as_note(draft.other))
    return _answered(noted)


def _goes_on(draft: Draft, reading: Understood, text: str) -> bool:
    """Whether words tell more of the other one where it was asked whether it is a second request."""
    if not draft.other:
        return False
    if says_whose(text):
        # "No, his number is …" is none of the writer's.
        return True
    if _NO_OTHER.search(fold(text)) or is_self(text):
        return False
    told = reading.fields.keys() & {*_WHOSE, *drafts.CONTACT, *drafts.PAIN}
    return bool(told) and reading.intent not in ("deny", "stop", "cancel_request", "delete_my_data")


def _waiting(draft: Draft, text: str) -> Draft:
    """The draft that waits for the answer, with all words of the other one."""
    return msgspec.structs.replace(draft, other=f"{draft.other}\n{text.strip()}".strip())


def begun(draft: Draft, at: str, language: Language) -> Draft:
    """The second request, with what was told for it; the first one is laid aside.

    The writer stays the one who is called; somebody else who writes is asked for a number, unless
    it is the same. No sign of the first one is the other's, but for one that was told with the wish.
    """
    told = read(draft.other, None, language)
    theirs = bool(told.keys() & {*_WHOSE})
    kept = {key: draft.details[key] for key in drafts.CONTACT if key in draft.details}
    name = told.get("name")
    same = not name or name == DECLINED or same_name(str(name), drafts.named(draft))
    if not (theirs or same or _SAME_NUMBER.search(fold(draft.other))):
        kept = {}
    if kept and says_whose(draft.other):
        # Their own number is a note beside the one of who writes.
        told = read(draft.other, None, language, kept)
    details = {**kept, **{key: value for key, value in told.items() if value != DECLINED}}
    since = draft.other_sign_at
    first = Sent(reference=str(draft.reference), details=draft.details, at=since or at)
    passed = draft.passed if since else None
    return Draft(details=details, open=True, harm=draft.harm, passed=passed, before=first)


def put_back(draft: Draft) -> Draft:
    """The first request, as it was sent, where the second one is dropped."""
    if draft.before is None:
        return draft
    first = Draft(details=draft.before.details, reference=draft.before.reference)
    return drafts.with_signs(first, draft)
