"""Who is to be contacted: lead-ins, refusals and corrections of a name."""

from __future__ import annotations

import re

from bot.contract import DECLINED
from bot.intake.reading.names.answered import answered
from bot.intake.reading.names.asked_for import beside_asked_for
from bot.intake.reading.names.beside import FILLER, after_time, beside, beside_wish
from bot.intake.reading.names.better import better_name
from bot.intake.reading.names.fixes import (
    DENIED,
    INSTEAD,
    SAID_SO,
    corrected_name,
    spelled_letters,
    with_letters,
)
from bot.intake.reading.names.leads import led
from bot.intake.reading.names.opening import opening, patient_named
from bot.intake.reading.names.words import GIVEN, acceptable, name_at
from bot.intake.reading.text.load import phrases
from bot.intake.reading.text.message import Context, Found, Message, any_of
from bot.intake.reading.text.refusal import refused
from bot.intake.reading.text.spelling import spelled_name, untitled
from bot.intake.reading.treatments.listed import TREATMENT, lists
from bot.intake.reading.vocabulary.times import TIME

_ASKED = frozenset({"name", "contact"})
# Asked for these, a name may still be told.
_AFTER_NAME = frozenset({"phone", "email"})

_HERE = re.compile(r" (?:here|speaking|aqui)\b(?! (?:is|are|to|for|in|at|and|because)\b)")
# "The name's Ivy, Ivy Marlow", "Karin with an i. Karin Lind".
_AGAIN = re.compile(
    r"(?: (?:with|con) (?:(?:an?|una?|one|two|dos) )?[a-z](?:'?s)?\b)?(?:,? (?:btw|by the way|por cierto)\b|,? (?:not|no) [a-z]+\b)?[,.;:-]? (?:that's |es )?"
)
_ME = re.compile(r",? (?:that'?s|that is|thats) me\b|,? es[ae] (?:mera )?soy(?: yo)?\b|,? soy yo\b")
_JUST = re.compile(
    r"(?:^|[.,;!\n] ?)(?:(?:and|y|it'?s|i'?m|es|soy|put|pongan?) )?(?:just|only|solo|solamente|nomas|nada mas)(?: (?:put|pongan?))? (?=[^\W\d])"
)
_NAMING = re.compile(
    r"\b(?:(?:last |first |full )?names?|surname|nombre|apellidos?|contact\w*|call me|llam[ae]n?me|comuni\w+)\b"
)
_ENDS = re.compile(r" ?(?:$|[.,;!\n])")
_WORD = re.compile(r"[^\W\d_][\w'.-]*")
_GREETING = re.compile(
    r"(?:hi|hello|hey|hola|good (?:morning|afternoon|evening)|buen[oa]s (?:dias|tardes|noches))"
    r"(?: there| all| a todos)?[,.!] (?=[^\W\d])"
)
_GREETED_END = re.compile(r"[,.;!\n]|$| (?:here|speaking|aqui)\b")
_DENIAL = re.compile(r"\b(?:no|not|instead of|en vez de) $")
_HALF = re.compile(
    r"(?<!her )(?<!his )(?<!their )(?<!'s )(?<!su )\b(?:my |mi )?(?:(last name|surname|family name|apellidos?)|first name|given name|nombre(?= es|:))"
    r"(?:'s| is| es|:)? (?=[^\W\d])"
)
_RELATIVE = any_of(phrases("relations"))
_SPOKEN_FOR = re.compile(
    r"\b(?:call|contact|reach|text|ask for|talk (?:to|with)|speak (?:to|with)|go through|hablen? con|hablar con"
    r"|(?:llam|marqu)\w+ a|comuniquense con|(?:hablar|contestar|llamar|contact|contacto)(?: \w+){0,3} (?:is|es)) (?:my|mi) "
    rf"(?:\w+ )?(?:{_RELATIVE}|caregiver|aide|nurse|helper|friend|neighbou?r|roommate|assistant|case manager|social worker|guardian|partner"
    r"|cuidadora?|vecin[oa]|amig[oa]|enfermer[oa]),? (?=[^\W\d])"
)
# "Call my daughter Ana if I don't answer": not the one to be called first.
_IN_CASE = re.compile(r"[^.;!?\n]{0,25} (?:if|when|unless|only|in case|si|cuando|solo)\b")
_COMMA = re.compile(r"\b([^\W\d_][\w'-]+) (?:comma|coma) (?=[^\W\d_])")
_SIGNED = re.compile(
    r"(?:\b(?:thanks|thank you|thx|gracias|regards|sincerely|saludos|best|atentamente|cheers)"
    r"(?: you| so much| again| de antemano)?[,.!]* ?[\n ](?:-+ ?)?(?!young (?:lady|man)\b)|\n ?-+ ?|[.!?] ?- ?)(?=[^\W\d_])"
)

_PARTS = re.compile(
    r"\b((?:first name|nombre|first)(?: is| es|:|'s)? ?)[^\W\d][\w'.\-]{1,30}"
    r"(?: [^\W\d][\w'.\-]{1,30})??[ ,;.\n]{1,3}(?:and |y )?(?:my |mi )?(?:last name|last|surname"
    r"|family name|apellidos?)(?: is| es|:|'s)? ?"
)


def read(message: Message, context: Context) -> Found:
    """``name``: in the visitor's spelling, the corrected known one, or ``declined``."""
    asked = context.asked in _ASKED
    known = context.known.get("name")
    denied = DENIED.search(message.plain)
    if denied:
        several = isinstance(known, str) and " " in known
        instead = _instead(message, denied.end())
        if instead and (not several or " " in message.text[slice(*instead)]):
            instead = _longer(message, instead) or instead
            return _named(message, spelled_name(_clean(message.text[slice(*instead)])), instead)
        if not several:
            message = message.without(denied.span())
    if isinstance(known, str) and known != DECLINED:
        fixed = corrected_name(message, known, acceptable)
        if fixed:
            return Found({"name": fixed[0]}, message.without(fixed[1]))
    parted = _in_parts(message) or (_turned(message) if asked else None)
    parted = parted or _completed(message, context.asked == "name", asked=asked)
    if parted:
        return Found({"name": spelled_name(parted)}, message)
    found = _found(message, asked, context.asked == "name")
    if not found and not asked and "name" not in context.known:
        found = opening(message) or patient_named(message)
        found = found or (_only_name(message) if context.asked in _AFTER_NAME else None)
    if not found:
        declined = refused(message.plain, "name", context.asked)
        return Found({"name": DECLINED} if declined else {}, message)
    start, end = found
    name = spelled_name(_clean(untitled(message.text[start:end], GIVEN)))
    letters = spelled_letters(message.plain)
    if letters:
        name = with_letters(name, letters[0])
    return _named(message, name, found)


def _named(message: Message, name: str, span: tuple[int, int]) -> Found:
    """The name that stands there, in the form that is said to be better behind it."""
    better = better_name(message, name, span[1], own=True)
    spans = [span, better[1]] if better else [span]
    return Found({"name": better[0] if better else name}, message.without(*spans))


def _found(message: Message, asked: bool, alone: bool) -> tuple[int, int] | None:
    """Where the name stands that is to be contacted. ``alone``: nothing else was asked."""
    # "PT, chiro, shots" are no people.
    message = message.without(*lists(message.plain))
    found = _longer(message, led(message, asked)) or _that_is_me(message) or _greeted(message)
    if found:
        return beside_asked_for(message, found) or found
    if asked:
        told = answered(message, alone) or _spoken_for(message) or after_time(message)
        # "Shots and a burning thing, ablation" names nobody either.
        if told is None or told[1] - told[0] == len(message.plain):
            return told
        return None if TREATMENT.fullmatch(message.plain, *told) else told
    return (
        _said_so(message)
        or beside(message)
        or after_time(message)
        or beside_wish(message)
        or _here(message)
        or _only_first(message)
        or _signed(message)
    )


def _only_first(message: Message) -> tuple[int, int] | None:
    """A given name that is all they get: "ask them to contact me. just Marisol"."""
    for match in _JUST.finditer(message.plain) if _NAMING.search(message.plain) else ():
        found = name_at(message, match.end(), strict=True)
        if not found or message.plain[slice(*found)].split()[0] not in GIVEN:
            continue
        if _ENDS.match(message.plain, found[1]) and not TIME.search(message.plain, *found):
            return found if acceptable(message, *found, led=True) else None
    return None


def _only_name(message: Message) -> tuple[int, int] | None:
    """A whole message that is a name, told after another was asked: "Luz", "Luz Vega"."""
    found = name_at(message, 0, strict=True)
    if not found or message.plain[found[1] :].strip(" .!") or found[0]:
        return None
    return found if message.plain.split()[0].strip(".") in GIVEN else None


def _longer(message: Message, found: tuple[int, int] | None) -> tuple[int, int] | None:
    """The same name said again with the surname: "Ivy, Ivy Marlow"."""
    again = _AGAIN.match(message.plain, found[1]) if found else None
    if not found or not again:
        return found
    first = message.plain[slice(*found)].rstrip(".")
    if " " in first or not message.plain.startswith(first + " ", again.end()):
        return found
    return name_at(message, again.end(), strict=False) or found


def _that_is_me(message: Message) -> tuple[int, int] | None:
    """A name that is said to be one's own: "a message for Ruthanne, that's me"."""
    me = _ME.search(message.plain)
    words_before = list(_WORD.finditer(message.plain, 0, me.start()))[-4:] if me else []
    for word in words_before:
        found = name_at(message, word.start(), strict=True)
        if me and found and found[1] == me.start() and acceptable(message, *found, led=False):
            return found
    return None


def _greeted(message: Message) -> tuple[int, int] | None:
    """A whole name right after a greeting: "Hi there, Latoya Banks, it's my back"."""
    greeting = _GREETING.match(message.plain)
    found = name_at(message, greeting.end(), strict=True) if greeting else None
    if not found or not _GREETED_END.match(message.plain, found[1]):
        return None
    first, _, rest = message.plain[slice(*found)].partition(" ")
    return found if rest and first in GIVEN else None


def _spoken_for(message: Message) -> tuple[int, int] | None:
    """Another person who is to be called: "call my daughter Renee Dupree, she arranges it"."""
    for match in _SPOKEN_FOR.finditer(message.plain):
        found = name_at(message, match.end(), strict=True)
        if found and not _IN_CASE.match(message.plain, found[1]):
            return found if acceptable(message, *found, led=True) else None
    return None


def _here(message: Message) -> tuple[int, int] | None:
    """A name that begins a sentence and announces itself: "Hank Moody here."."""
    for clause in message.clauses:
        words_of = message.plain[clause.start : clause.end]
        start = clause.start + len(words_of) - len(words_of.lstrip())
        filler = FILLER.match(message.plain, start, clause.end)
        start = filler.end() if filler and filler.end() < clause.end else start
        found = name_at(message, start, strict=True)
        if found and _HERE.match(message.plain, found[1]):
            return found if acceptable(message, *found, led=False) else None
    return None


def _in_parts(message: Message) -> str | None:
    """A name given as "first name Ana, last name Ruiz"."""
    match = _PARTS.search(message.plain)
    if not match:
        return None
    first = name_at(message, match.end(1), strict=False)
    last = name_at(message, match.end(), strict=False)
    if not first or not last:
        return None
    return f"{message.text[slice(*first)]} {message.text[slice(*last)]}"


def _completed(message: Message, alone: bool, *, asked: bool) -> str | None:
    """An answer with its other half after it: "Brandi. Last name Cobb", "Cobb, first name Jo"."""
    said = _HALF.search(message.plain)
    if not said:
        return None
    half = name_at(message, said.end(), strict=not asked)
    rest = message.without((said.start(), half[1])) if half else message
    told = answered(rest, alone) if asked and half else None
    found = told or (led(rest, asked=asked) if half else None)
    if not said or not half or not found or not (asked or said[1]):
        return None
    words = message.plain[slice(*found)].split()
    if len(words) > 1 and (not said[1] or message.plain[slice(*half)] in words):
        return None
    if _DENIAL.search(message.plain[: found[0]]):
        return None
    one, other = message.text[slice(*found)], message.text[slice(*half)]
    return f"{one} {other}" if said[1] else f"{other} {one}"


def _turned(message: Message) -> str | None:
    """A name dictated with the surname first: "Ruiz comma Ana"."""
    comma = _COMMA.search(message.plain)
    given = name_at(message, comma.end(), strict=False) if comma else None
    if not comma or not given:
        return None
    return f"{message.text[slice(*given)]} {message.text[slice(*comma.span(1))]}"


def _instead(message: Message, start: int) -> tuple[int, int] | None:
    """The right name after a wrong one that was denied."""
    lead = INSTEAD.match(message.plain, start)
    found = name_at(message, lead.end(), strict=False) if lead else None
    return found if found and acceptable(message, *found, led=False) else None


def _said_so(message: Message) -> tuple[int, int] | None:
    """A name that is called one afterwards: "Dana Whitfield is my name"."""
    said = SAID_SO.search(message.plain)
    for clause in message.clauses if said else ():
        start = clause.start + (message.plain[clause.start : clause.start + 1] == " ")
        found = name_at(message, start, strict=False)
        if said and found and found[1] == said.start():
            return found if acceptable(message, *found, led=False) else None
    return None


def _signed(message: Message) -> tuple[int, int] | None:
    """A name at the very end, after thanks."""
    for match in _SIGNED.finditer(message.plain):
        found = name_at(message, match.end(), strict=True)
        if not found or message.plain[found[1] :].strip(" .!|\n"):
            continue
        if message.text[found[0]].isupper() and acceptable(message, *found, led=False):
            return found
    return None


def _clean(text: str) -> str:
    surname, comma, given = text.partition(",")
    if comma:
        surname = re.sub(r"^De(?= )|^Del(?= )", lambda small: small[0].lower(), surname.strip())
        text = f"{given.strip()} {surname}"
    text = text.strip(" -'")
    return (
        text
        if re.search(r"(?:\b\w|\b[JS]r|\bM[rs]s?|\bDr|\bMa|\bSra?)\.$", text)
        else text.rstrip(".")
    )
