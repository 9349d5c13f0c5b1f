"""Whom the request is for, if not the writer: relation, the patient's name, and age."""

from __future__ import annotations

import re

from bot.intake.reading.names.answered import answered
from bot.intake.reading.names.better import better_name
from bot.intake.reading.names.words import (
    GIVEN,
    acceptable,
    beside_another,
    capitalized,
    name_at,
)
from bot.intake.reading.numbers.words import NUMBER, number_of
from bot.intake.reading.people.age import (
    KIND,
    OWN,
    YEARS,
    answered_minor,
    asks_of_parents,
    minor_in,
    tells_own_age,
)
from bot.intake.reading.people.gone import gone
from bot.intake.reading.people.helping import helping
from bot.intake.reading.people.informed import informed
from bot.intake.reading.people.named import both_named, named_so_far
from bot.intake.reading.people.relation import CARER, I_AM, NAMED, relation_in
from bot.intake.reading.people.self import has_own_story, suffers
from bot.intake.reading.people.words import REL, RELATIONS, RELATIVE, SPELLING
from bot.intake.reading.text.message import Context, Found, Message, fold
from bot.intake.reading.text.spelling import spelled_name, untitled

_HER_NAME = re.compile(
    rf"\b(?:(?:full )?name of {OWN}{KIND} {REL}(?:'?s)?(?: is|:) |nombre (?:completo )?de {OWN}{KIND} {REL}(?: es|:) |(?:her|his|their|patient'?s|the patient'?s) (?:full )?name,? ?(?:'?s|is|it'?s|:) |(?:change|correct|cambi[ae]r?n?) (?:the |el |la )?"
    r"(?:patient|paciente)(?:'?s name)? (?:to|a|por) |(?:she|he)(?:'s| is) (?:called|named) |patient'?s? name(?: is|:|,)? |patient(?: is|:) ?|(?:el|la) paciente (?:es|se llama) "
    r"|paciente: ?|su nombre es |(?:ella|el) se llama |se llama |nombre del paciente(?: es|:)? ?)"
)
# "My name is Kim Nguyen and his is Walter Nguyen."
_HERS = re.compile(
    r"\b(?:name(?:'s| is|:)|me llamo|nombre(?: es|:)) ?[^!?\n]{1,60}?[,;.]? (?:and |y )?"
    r"(?:(?:his|hers|theirs) (?:is|:) |el (?:de (?:el|ella)|suyo)(?: es|:)? )(?=[^\W\d])"
)
_LINK = re.compile(
    r" ?(?:=|->) ?|(?:'s name is|,? (?:se llama|named|called|whose name is|is named))? (?:(?:la|el) (?=senora?\b|sra?\b"
    r"|don\b|dona\b))?|,? \(?|\)?: ?|, |'?s name[?:,-]+ "
)
# "A coworker of mine. Name's Petra Novotny."
_OF_MINE = re.compile(r"(?<= of mine)[.,;:]? (?:(?:his|her|their) )?name(?:'?s| is|:) ")
# "Ella" is a name and the Spanish "she".
_PRONOUN = re.compile(r" (?:se|es|tiene|esta|no|le|ha|lleva|sufre|necesita|quiere|fue|vive|ya)\b")
_LEAD = re.compile(
    r"\W*(?:(?:it'?s|it is|(?:ella |el )?es|yes|si|hi|ok|sure|that'?s|that would be)\b[ ,]*)?"
    r"(?:(?:s?he'?s|s?he is|they'?re|they are)(?: called| named)?\b[ ,]*)?"
)
_WRITES_AS = re.compile(
    r"\b(?:i'?m|i am|im|this is|soy)(?: (?:the|his|her|their|a|la|el|su))? (?:mom|mother|mum|mama|dad|father|papa|parent|guardian|stepmom|stepdad|grandma|grandmother|grandpa|grandfather|madre|padre|abuel[oa]|tutora?|wife|husband|espos[oa]|daughter|son|hij[oa]|sister|brother|herman[oa]|caregiver|cuidadora?)\b"
)
_CARED_FOR = re.compile(
    r"\b(?:(?:caregiver|caretaker|carer|aide|cuidadora?) (?:of|for|to|del?|de la)|(?:take|taking) care of|(?:care|caring) for|look(?:ing)? after|cuid\w+ (?:a|de)|atiendo a) (?:(?:an?|un|una) (?:\w+ ){0,3}?\w+, (?:(?:named|called|se llama|que se llama|llamad[oa]) )?)?(?=(?:mr|mrs|ms|miss|dona?|sra?|senora?)\b)"
)
# "Don Aurelio Méndez, 77 años": seldom does a pain last so long.
_AGED = re.compile(rf",? \(?({NUMBER}) {YEARS}(?= ?(?:$|[,.;!)\n|]))")
_OLD = 40
# Who is one of these is under age never, whoever else in the words is.
_GROWN = frozenset(
    "husband wife spouse mother father parents grandmother grandfather stepmother stepfather ex-wife ex-husband"
    " mother-in-law father-in-law son-in-law daughter-in-law".split()
)
# "He is Joe Reed", said of whom it is for.
_IS_NAMED = re.compile(r"\b(?:she|he)(?:'s| is) (?=[^\W\d])|\b(?:ella|el) es (?=[^\W\d])")
# "For my grandpa, he's 82, name Bill Stone. My name's Tess."
_BARE_NAME = re.compile(r"(?<=[,.;] )(?:his |her )?name(?:'s| is|:)? (?=[^\W\d])")
_OWN_NAME = re.compile(
    r"\b(?:my name|me llamo|mi nombre|i'm|i am|soy)(?:'?s | is | es | )(?=[^\W\d])"
)
_IT_IS_FOR = re.compile(r"\b(?:it'?s|it is|this is|es) (?:for|para|pa) (?=[^\W\d])")
# "Asking for one of our parishioners, Ida Cole"
_ONE_OF = re.compile(
    r"\bfor (?:one of (?:my|our)|an?) (?!(?:year|month|week|day|hour|decade|while|bit|time)s?\b)\w+(?: of mine)?, (?:named |called )?(?=[^\W\d])"
    r"|\b(?:por|para|de) (?:un[oa]? (?:de (?:mis|nuestr[oa]s) )?)(?:client[ea]s?|pacientes?|vecin[oa]s?|residentes?|amig[oa]s?|feligres|conocid[oa]s?),? (?:(?:que )?se llama |llamad[oa] |(?:el|la) (?=senora?\b|sra?\b|don\b|dona\b))?(?=[^\W\d])"
)
_APPOINTMENT_FOR = re.compile(
    r"\b(?:appointment|appt|visit|consultation|consult|cita|consulta) (?:for|para) (?=[^\W\d])"
)


_OTHERS = ("relation", "patient_name", "minor")
_SOMEBODYS = re.compile(
    rf"\b{OWN}(?: \w+)? (?:{NUMBER}[- ]?(?:{YEARS}|yo\b|y/o)|toddlers?|infant|newborn|teenagers?|teens?|bebe|baby)|\b(?:mom|mother|dad|father|parent|mama|papa|madre|padre) (?:of|to|de) |\b{OWN}{KIND} {REL}\b"
)


def read(message: Message, context: Context) -> Found:
    """``relation``, ``patient_name`` and ``minor``, each only where the words say so."""
    message = Message(message.text, SPELLING.plain(message.plain))
    message = message.without(*gone(message))
    whole, helpers = message, [*helping(message), *informed(message)]
    message = message.without(*helpers)
    details: dict[str, str | bool] = {}
    spans: list[tuple[int, int]] = []
    both, message = both_named(message)
    details |= both
    found = relation_in(message, context)
    known = "relation" in context.known or "patient_name" in context.known
    if found:
        relation, start, end = found
        details["relation"] = relation
        spans.append((start, end))
        for key, name, span in _names_beside(message, found):
            if key not in details:
                details[key] = name
                spans.append(span)
    own_name = details.get("name")
    details = named_so_far(str(own_name), context.known) | details if own_name else details
    other = bool(found) or known or context.asked == "patient_name"
    if "patient_name" not in details:
        own = not other and has_own_story(message, context)
        named = _named(message, other, context.asked, own=own)
        if named:
            details["patient_name"] = named[0]
            spans.append(named[1])
    if "patient_name" in details and spans:
        better = better_name(message, str(details["patient_name"]), spans[-1][1])
        if better:
            details["patient_name"] = better[0]
            spans.append(better[1])
    whose: object = details.get("relation") or context.known.get("relation")
    minor = _minor(message, whole, context, other=other, grown=whose in _GROWN)
    if minor or (minor is False and context.known.get("minor")):
        details["minor"] = bool(minor)
    if suffers(whole):
        # Who they are stays with their name, so that it is not taken for the writer's.
        left = {key: value for key, value in details.items() if key not in _OTHERS}
        return Found(dict(left), message.with_again(whole, helpers))
    # The other readers see who helps: "my wife can drive me any day" is no time to call.
    spans += [_age_behind(message, each[1]) for each in spans]
    return Found(dict(details), message.without(*spans).with_again(whole, helpers))


def _age_behind(message: Message, end: int) -> tuple[int, int]:
    """Where the age of somebody stands right behind them; an empty place where none does."""
    aged = _AGED.match(message.plain, end)
    return aged.span() if aged and (number_of(aged[1]) or 0) >= _OLD else (end, end)


def _minor(
    message: Message, whole: Message, context: Context, *, other: bool, grown: bool
) -> bool | None:
    """Whether the patient is under age; None if nothing tells. ``other``: not the writer, ``grown``:
    somebody who cannot be.

    ``whole``: the message with those who only help.
    """
    minor = minor_in(message)
    if minor and not other and context.asked != "minor" and _SOMEBODYS.search(whole.plain):
        # "My 3 year old broke my phone" is no patient.
        minor = minor if tells_own_age(message.text) else None
    if minor and grown:
        # "For my husband … our daughter may pick up, she's 15": that is no age of his.
        return tells_own_age(message.text)
    if minor is None and context.asked == "minor":
        return answered_minor(message)
    if minor is None and not other and asks_of_parents(whole):
        return True
    return minor


def _names_beside(
    message: Message, found: tuple[str, int, int]
) -> list[tuple[str, str, tuple[int, int]]]:
    """The names behind the words for a relative: key, name and place of each."""
    relation, start, end = found
    # "I'm his wife Maria", "I'm her nurse, Dan" name the writer, "my wife Maria" the patient.
    own = bool(I_AM.match(message.plain, start) or CARER.match(message.plain, start))
    named = _name_after(message, end)
    names = [("name" if own else "patient_name", *named)] if named else []
    # "It's for my daughter Kayla Reed. I'm her mom Tina."
    kin = next((m for m in RELATIVE.finditer(message.plain) if RELATIONS[m[1]] == relation), None)
    theirs = _name_after(message, kin.end()) if own and kin else None
    return [*names, ("patient_name", *theirs)] if theirs else names


def _name_after(message: Message, end: int) -> tuple[str, tuple[int, int]] | None:
    """The patient's name right after the relation: "my mother Rosa", "my mom, Rosa Garcia,"."""
    gap = _OF_MINE.match(message.plain, end) or _LINK.match(message.plain, end)
    if not gap:
        return None
    told = bool(gap[0].strip(" ,("))
    found = _name(message, gap.end(), strict=not told)
    if found and "," in gap[0] and not acceptable(message, *found[1], led=False):
        return None
    return found


def _named(
    message: Message, other: bool, asked: str | None, *, own: bool
) -> tuple[str, tuple[int, int]] | None:
    ways = (NAMED, _HER_NAME, _HERS, _CARED_FOR, _APPOINTMENT_FOR, _IT_IS_FOR, _ONE_OF)
    theirs = (_IS_NAMED, *((_BARE_NAME,) if _OWN_NAME.search(message.plain) else ()))
    for pattern in (*ways, *(theirs if other else ())):
        if pattern is NAMED and own:
            continue
        for match in pattern.finditer(message.plain):
            unclear = match[0].startswith(("se llama", "su nombre"))
            if pattern is _HER_NAME and unclear and not other:
                continue
            if pattern is _HERS and not beside_another(message, match.end()):
                continue
            strict = pattern in (_APPOINTMENT_FOR, _IT_IS_FOR, _ONE_OF, _IS_NAMED)
            named = _name(message, match.end(), strict=strict)
            if (
                named
                and pattern in (_IT_IS_FOR, _IS_NAMED)
                and fold(named[0]).split()[0] not in GIVEN
            ):
                continue
            if named:
                return named
    if asked != "patient_name":
        return None
    # "I'm the mom, Rosa Vega" says who writes; "Iker Vega, soy su mamá" whom it is for.
    writer = _WRITES_AS.search(message.plain)
    return _answered(message.without((writer.start(), len(message.plain))) if writer else message)


def _answered(message: Message) -> tuple[str, tuple[int, int]] | None:
    """A clause that is nothing but a name; "Ruiz, Ana" is one with the surname first."""
    span = answered(message, alone=True)
    surname, comma, given = message.text[slice(*span)].partition(",") if span else ("", "", "")
    if span and comma:
        return spelled_name(f"{given.strip()} {surname.strip()}"), span
    for clause in message.clauses:
        lead = _LEAD.match(message.plain, clause.start)
        named = _name(message, lead.end() if lead else clause.start, strict=False)
        if not named or clause.question:
            continue
        # "Dolores" is a name here, and pain elsewhere.
        if acceptable(message, *named[1], led=fold(named[0]).split()[0] in GIVEN):
            return named
    return None


def _name(message: Message, start: int, strict: bool) -> tuple[str, tuple[int, int]] | None:
    span = name_at(message, start, strict=strict)
    if not span:
        return None
    first = message.plain[slice(*span)].split()[0]
    if first in {"ella", "el"} and _PRONOUN.match(message.plain, start + len(first)):
        return None
    name = untitled(message.text[slice(*span)], GIVEN)
    given = fold(name).split()[0] in GIVEN
    if strict and not (capitalized(message, span[0]) or given or name[:1].isupper()):
        return None
    return spelled_name(name), span
