"""Who is to be contacted: lead-ins, refusals and corrections of a name."""

from __future__ import annotations

import re

from bot.contract import DECLINED
from bot.intake.reading.generalities import is_general
from bot.intake.reading.message import Context, Found, Message, asks
from bot.intake.reading.name_beside import FILLER, before_number, beside
from bot.intake.reading.name_fixes import (
    DENIED,
    INSTEAD,
    SAID_SO,
    corrected_name,
    spelled_letters,
    with_letters,
)
from bot.intake.reading.name_words import GIVEN, acceptable, beside_another, name_at
from bot.intake.reading.refusal import refused
from bot.intake.reading.spelling import spelled_name

_ASKED = frozenset({"name", "contact"})

# After these words stands a name, whoever speaks.
_STRONG = re.compile(
    r"(?<!her )(?<!his )(?<!their )(?<!'s )(?<!patient )\b(?:"
    r"(?:change|update|correct|cambi\w{1,4}) (?:my |the |mi |el )?(?:name|nombre) (?:to|a|por) "
    r"|(?:my|the|our) (?:full |first |legal |real )?names?(?:'s| is\b| =|:| -| should be)? ?:? ?"
    r"|(?:full |first )?name(?:'s| is\b|:"
    r"| -) ?|name (?=[a-z]+ [a-z]+\W)|i go by |i'm called |i am called |(?:you can |please |just "
    r"|everyone |everybody |people |friends |they |folks |but )?calls? me (?!back\b|at\b|on\b|if\b|when\b|after\b|before\b|any|asap\b|in\b|to\b"
    r"|later\b|please\b|tomorrow\b|today\b|maybe\b)|me llamo "
    r"|(?:put|book|list|file|got) (?:me |it |this )?(?:down )?(?:under|as) (?:the name (?:of )?)?"
    r"|put down |put (?!\w+ (?:in|into|inside|through)\b|me\b|it\b|this\b|my\b|on\b|in\b|up\b|a\b|the\b)|under the name (?:of )?|named me |(?:ask|asking) for |pregunte por |(?:legally|officially|on paper)(?: (?:it's|i'm))? "
    r"|(?:puede[ns]? )?(?:poner|pon|ponga|pongan|pongame|anote|anoteme|apunte|apunteme|anotame|ponme|apuntame)"
    r"(?: (?:como|a|el nombre(?: de)?))? "
    r"|mi nombre(?: completo)?(?: es|:)? ?:? ?|nombre(?: completo)?(?: es|:) ?|nombre (?=[a-z]+ [a-z]+\W)|yo me llamo "
    r"|me (?:dicen|llaman) |(?:me )?(?:puede|puedes|pueden) (?:llamarme|decirme) |a nombre de "
    r"|(?:le|les|te) (?:escribe|habla|saluda) )"
)
# "His name is Walter Nguyen, mine is Kim Nguyen."
_MINE = re.compile(
    r"\b(?:name(?:'?s| is|:)|se llama|nombre(?: es|:)) ?[^!?\n]{1,60}?[,;.]? (?:and |but |y |pero )?"
    r"(?:mine(?:'s| is|:)|(?:el mio|la mia)(?: es|:)?) (?=[^\W\d])"
)
# After these a name may stand, and a great deal else.
_WEAK = re.compile(
    r"\b(?:i'm|i am|im|this is|it's|it is|its|yo soy"
    r"|soy(?: (?:la|el)(?= (?:senora?|sra?|doctora?)\b))?|es|habla|here is|here's|names) (?=[^\W\d])"
)
_HERE = re.compile(r" (?:here|speaking|aqui)\b(?! (?:is|are|to|for|in|at|and|because)\b)")
# "The name's Ivy, Ivy Marlow."
_AGAIN = re.compile(r"[,.;:-]? (?:that's |es )?")
_TAIL = re.compile(
    r"[ .\-']*(?:$|\d|\+|#|\||(?:and|y|at|on|here|speaking|phone|number|tel|cell|mobile|my|mi|is my"
    r"|is the|to|calling|age|aged|aqui|al|con|para|el|mis|from|reach|ph|telefono|numero|cel|celular"
    r"|email|correo|please|por favor|thanks|thank you|gracias|but|pero|sir|ma'am|years?|es mi"
    r"|call|llam\w+|marqu\w+|cell|mobile|telephone|for|regarding|about|re|low|lower|left|right|upper|neck|hip"
    r"|espalda|cadera|cuello|cintura|tailbone|pain|dolor|since|desde|mornings?|afternoons?|evenings?"
    r"|any ?time|por|en|antes|despues|entre|between|after|before|weekdays?|los|or)\b)"
)
_COMMA = re.compile(r"\b([^\W\d_][\w'-]+) (?:comma|coma) (?=[^\W\d_])")
_SIGNED = re.compile(
    r"(?:\b(?:thanks|thank you|thx|gracias|regards|sincerely|saludos|best|atentamente|cheers)"
    r"(?: you| so much| again| de antemano)?[,.!]* ?[\n ](?!young (?:lady|man)\b)|\n ?-+ ?|[.!?] ?- ?)(?=[^\W\d_])"
)
_PARTS = re.compile(
    r"\b((?:first name|nombre|first)(?: is| es|:|'s)? ?)[^\W\d][\w'.\-]{1,30}"
    r"(?: [^\W\d][\w'.\-]{1,30})??[ ,;.\n]{1,3}(?:and |y )?(?:my |mi )?(?:last name|last|surname"
    r"|family name|apellidos?)(?: is| es|:|'s)? ?"
)
_NICKNAME = re.compile(r"call(?:s)? me $|dicen $|llaman $|go by $|llamarme $|decirme $")


def read(message: Message, context: Context) -> Found:
    """``name``: in the visitor's spelling, the corrected known one, or ``declined``."""
    asked = context.asked in _ASKED
    known = context.known.get("name")
    denied = DENIED.search(message.plain)
    if denied:
        several = isinstance(known, str) and " " in known
        instead = _instead(message, denied.end())
        if instead and (not several or " " in message.text[slice(*instead)]):
            return Found(
                {"name": spelled_name(_clean(message.text[slice(*instead)]))},
                message.without(instead),
            )
        if not several:
            message = message.without(denied.span())
    if isinstance(known, str) and known != DECLINED:
        fixed = corrected_name(message, known, acceptable)
        if fixed:
            return Found({"name": fixed[0]}, message.without(fixed[1]))
    parted = _in_parts(message) or (_turned(message) if asked else None)
    if parted:
        return Found({"name": spelled_name(parted)}, message)
    found = _longer(message, _led(message, asked)) or (
        _answered(message, context.asked == "name")
        if asked
        else _said_so(message) or beside(message) or _here(message) or _signed(message)
    )
    if not found:
        declined = refused(message.plain, "name", context.asked)
        return Found({"name": DECLINED} if declined else {}, message)
    start, end = found
    name = spelled_name(_clean(message.text[start:end]))
    letters = spelled_letters(message.plain)
    if letters:
        name = with_letters(name, letters[0])
    return Found({"name": name}, message.without((start, end)))


def _longer(message: Message, found: tuple[int, int] | None) -> tuple[int, int] | None:
    """The same name said again with the surname: "Ivy, Ivy Marlow"."""
    again = _AGAIN.match(message.plain, found[1]) if found else None
    if not found or not again:
        return found
    first = message.plain[slice(*found)].rstrip(".")
    if " " in first or not message.plain.startswith(first + " ", again.end()):
        return found
    return name_at(message, again.end(), strict=False) or found


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


def _led(message: Message, asked: bool) -> tuple[int, int] | None:
    """A name after "my name is" and the like."""
    mine = _MINE.search(message.plain)
    own = beside_another(message, mine.end()) if mine else None
    if own:
        return own
    best: tuple[int, int] | None = None
    for match in _STRONG.finditer(message.plain):
        found = name_at(message, match.end(), strict=False)
        if not found or not acceptable(message, *found, led=True):
            continue
        several = " " in message.text[slice(*found)]
        if not best or (several and " " not in message.text[slice(*best)]):
            best = found
        elif _NICKNAME.search(match[0]) and " " not in message.text[slice(*best)]:
            # "William, but call me Bud": with a surname the full name is of more use.
            best = found
    if best:
        return best
    for match in _WEAK.finditer(message.plain):
        found = name_at(message, match.end(), strict=not asked) or before_number(
            message, match.end()
        )
        if not found or not acceptable(message, *found, led=False):
            continue
        rest = message.plain[found[1] :]
        tail = _TAIL.match(rest)
        ends = (tail and (asked or not rest.strip()[:1].isdecimal())) or re.match(
            r" ?[,.;!|\n(-]", rest
        )
        numbered = bool(before_number(message, found[0]))
        sure = (
            message.text[found[0]].isupper()
            or asked
            or numbered
            or match[0].strip() not in {"es", "it's"}
        )
        if (ends or numbered) and sure:
            return found
    return None


def _answered(message: Message, alone: bool) -> tuple[int, int] | None:
    """A name that is itself the answer, or a clause of it."""
    passed: list[tuple[int, int]] = []
    for clause in message.clauses:
        words_of = message.plain[clause.start : clause.end]
        if clause.question or asks(words_of) or is_general(words_of):
            continue
        start = clause.start + len(words_of) - len(words_of.lstrip(" .'-*"))
        filler = FILLER.match(message.plain, start, clause.end)
        if filler and filler.end() < clause.end:
            start = filler.end()
        found = name_at(message, start, strict=False)
        if not found or found[1] > clause.end or not acceptable(message, *found, led=False):
            word = message.plain[start : clause.end].strip()
            # "Dolores" is a name here, and pain elsewhere.
            first = word.partition(" ")[0]
            if not (alone and first in GIVEN):
                continue
            rest = name_at(message, start + len(first) + 1, strict=False) if first != word else None
            if first != word and not rest:
                continue
            found = (start, rest[1] if rest else start + len(word))
        if _TAIL.match(message.plain[found[1] : clause.end]):
            passed.append(found)
    if len(passed) == 2 and _surname_first(message, *passed):
        return passed[0][0], passed[1][1]
    return passed[0] if passed else None


def _surname_first(message: Message, one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Whether two clauses are "Lopez, Maria"."""
    between = message.text[one[1] : two[0]]
    surname, given = message.plain[slice(*one)], message.plain[slice(*two)]
    return between.strip() == "," and surname not in GIVEN and given.split()[0] in GIVEN


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
        text = f"{given.strip()} {surname.strip()}"
    text = text.strip(" -'")
    return (
        text
        if re.search(r"(?:\b\w|\b[JS]r|\bM[rs]s?|\bDr|\bMa|\bSra?)\.$", text)
        else text.rstrip(".")
    )
