"""A name after words that lead it in: "my name is", "I'm", "put me under"."""

from __future__ import annotations

import re

from bot.intake.reading.names.beside import before_number
from bot.intake.reading.names.words import GIVEN, acceptable, beside_another, name_at, of_another
from bot.intake.reading.text.message import Message, fold
from bot.intake.reading.treatments.listed import TREATMENT
from bot.intake.reading.vocabulary.times import TIME

# After these words stands a name, whoever speaks.
_STRONG = re.compile(
    r"(?<!her )(?<!\bhis )(?<!their )(?<!'s )(?<!patient )(?<!'s last )(?<!her last )(?<!his last )\b(?:"
    # "The name's wrong, should be Bryan", "está mal mi nombre, es Ofelia".
    r"(?:my|the|mi|el) (?:name|nombre)\b[^.!?\n]{0,30}?\b(?:should (?:be|say|read)|debe (?:ser|decir)|deberia ser|tiene que ser) "
    r"|(?:(?:name|nombre)(?:'?s| is| esta)? (?:spelled |escrito )?(?:wrong|misspelled|incorrect\w*|mal|equivocado)|(?:wrong|mal|misspelled|equivocado) (?:my |mi |the |el )?(?:name|nombre))[,.;:]* (?:it'?s|it is|es|soy|i'?m|me llamo) |"
    r"(?:change|update|correct|cambi\w{1,4}) (?:my |the |mi |el )?(?:name|nombre) (?:to|a|por) "
    r"|(?:my|the|our) (?:full |first |legal |real )?names?(?:'s| is\b| =|:| -| should be)? ?:? ?"
    r"|(?:full |first )?name(?:'s| is\b|:"
    r"| -) ?|name (?=[a-z]+ [a-z]+\W)|i go by |i'm called |i am called |(?:you can |please |just "
    r"|everyone |everybody |people |friends |they |folks |but )?calls? me (?!back\b|at\b|on\b|if\b|when\b|after\b|before\b|next\b|this\b|first\b|any|asap\b|tho(?:ugh)?\b|anyway|in\b|to\b"
    r"|later\b|please\b|tomorrow\b|today\b|maybe\b)|me llamo "
    r"|(?:put|book|list|file|got) (?:me |it |this |(?:the|my) (?:request|appointment|appt|visit) )?(?:down )?(?:under|as) (?:the name (?:of )?)?"
    r"|(?:put|write) down |(?<!who )(?<!you )(?<!they )put (?!(?:rods?|screws?|pins?|plates?|hardware|metal)\b|\w+ (?:in|into|inside|through)\b|me\b|it\b|this\b|my\b|on\b|in\b|up\b|a\b|the\b|(?:early|late|mid|after|before|any|every|all)\b)|under the name (?:of )?|named me |(?:ask|asking) for |(?:pregunten?|pidan?|busquen?|hablen) (?:por|a|con) (?!ell[ao]s?\b)(?:(?:la|el) (?=(?:senora?|sra?|senorita|doctora?)\b))?|(?:legally|officially|on paper)(?: (?:it's|its|i'm))? "
    r"|(?:puede[ns]? )?(?:poner|pon|ponga|pongan|pongame|anote|anoteme|apunte|apunteme|anotame|ponme|apuntame)"
    r"(?: (?:como|a nombre de|a|el nombre(?: de)?))? (?!nombre\b|(?:l[oa]s?|el|mis?|un[oa]s?|dos|amb[oa]s|otr[oa]s?|es[oea]s?|est[aeo]s?|tod[oa]s?|sus?|al|en|nada)\b)|(?:apuntele|anotele|pongale|registreme)(?: (?:como|a))? "
    # Typing errors of "my name is" and "me llamo".
    r"|[a-z]?my (?:name|nam|naem|nmae|anme|nane|mame|namw|nsme)s? (?:is|si|ia|us|iz|s) |me (?:yamo|yano|llmo|lamo) "
    r"|mi (?:nonbre|nombr|nombe|nomber|nobre) (?:es|e|s) "
    r"|mi nombre(?: completo)?(?: es|:)? ?:? ?|nombre(?: completo)?(?: es|:) ?|nombre (?=[a-z]+ [a-z]+\W)|yo me llamo "
    r"|me (?:dicen|llaman) |(?:me )?(?:puede|puedes|pueden) (?:llamarme|decirme) |a nombre de "
    r"|(?:le|les|te) (?:escribe|habla|saluda) )"
)
# "His name is Walter Nguyen, mine is Kim Nguyen."
_MINE = re.compile(
    r"\b(?:name(?:'?s| is|:)|se llama|nombre(?: es|:)) ?[^!?\n]{1,60}?[,;.]? (?:and |but |y |pero )?"
    r"(?:mine(?:'s| is|:)|(?<=y )yo(?: soy| me llamo)?|(?:el mio|la mia)(?: es|:)?) (?=[^\W\d])"
)
# The name in somebody's papers, and other leads after which much else may stand: it counts
# with a capital or as a common given name, unless the name was asked for.
_PAPERS = re.compile(
    r"\b(?:(?:reach|find|have|list|listed|file|filed|book|booked|chart|records?|account|i'm|look)(?: me| us| it| that)?(?: up)?"
    r"(?:'s| is| are| would be| will be| should be)? under |(?:license|licence|id|passport|insurance card|card|records?"
    r"|chart|licencia|pasaporte|identificacion|seguro|acta|tarjeta|mica)(?: (?:it|me))? (?:says|dice|lists me as|has me as) "
    r"|aparezco como |registrad[oa] como |\b(?:ponle|ponme|apunta(?:me|le)|anota(?:me|le)) (?:como |a nombre de )?|(?:your |my |the )?(?:records|chart|file|papers),? (?:please )?(?:write|use|put) "
    r"|(?:llamame|llameme|llamenme|digame|diganme|dime) )(?=[^\W\d])"
)
# After these a name may stand, and a great deal else.
_WEAK = re.compile(
    # "It's me again, Walt Reed", "la paciente soy yo, Ana Ruiz".
    r"\b(?:(?:it'?s )?me again|(?:i'?m|i am|im|soy) (?:the|el|la) (?:patient|paciente)|soy yo(?: (?:otra vez|de nuevo|de vuelta))?),? (?=[^\W\d])|"
    r"(?<!if )(?<!whether )(?<!what )(?<!how )(?<!sure )\b(?:i'm|i am|im|this is|it's|it is|its|yo soy"
    r"|soy(?! (?:del?|originari[oa]|nativ[oa])\b)(?: (?:la|el)(?= (?:senora?|sra?|doctora?)\b))?|es|habla|here is|here's|names) (?=[^\W\d])"
)
TAIL = re.compile(
    # "Marisol Reyes she's 38"
    r"[ .\-']*(?:$|\d|del?(?= ?[|\d])|\+|#|\||(?:(?:(?:she|he)(?:'?s| is)|i'?m|i am|tiene|tengo) (?=\d))|(?:and|y|at|on|here|speaking|phone|number|tel|cell|mobile|my|mi|is my"
    r"|is the|to|calling|age|aged|aqui|al|con|para|el|mis|from|reach|ph|telefono|numero|cel|celular"
    r"|email|correo|please|por favor|thanks|thank you|gracias|but|pero|sir|ma'am|years?|es mi"
    r"|rn|lpn|porfa\w*|call|llam\w+|marqu\w+|cell|mobile|telephone|(?:writing|asking|messaging|texting|inquiring|escribiendo|preguntando)(?: (?:for|about|on|in|to|por|para|de)\b|(?= ?\|))|for|regarding|about|is (?:fine|ok|okay|good|enough|all)|works|a sus ordenes|the (?:patient|sick (?:one|person)|one (?:who|that|in|with|hurting|sick))|(?:el|la) (?:paciente|enferm[oa]|del dolor|que (?:sufre|tiene))|para servir\w+|re|low|lower|left|right|upper|neck|hip"
    r"|espalda|cadera|cuello|cintura|tailbone|pain|dolor|since|desde|mornings?|afternoons?|evenings?"
    r"|any ?time|now|sorry|oops|typo|perdon|btw|by the way|ahora|nada mas|w/?|with(?! (?:my|the|this|that|these|all|so|no|bad|severe|chronic|back|leg|you|pain)\b)|period|comma|dob|born|date of birth|nacid[oa]|fecha|por|en|antes|despues|entre|between|after|before|weekdays?|los|or)\b)"
)
# "This is Carol Ann Meeks im writing": the next sentence begins without a mark.
_GOES_ON = re.compile(
    r" (?:i|i'm|im|i've|ive|he|she|we|they|me|tengo|necesito|quiero|again|otra vez)\b"
)
# "Put down tramadol and gabapentin": what is to be written there is no person.
_ORDERED = re.compile(r"(?:puede[ns]? )?(?:put|write|pon|anot|apunt)")
# "Put June down as a second contact": nobody's own name.
_AS_SECOND = re.compile(
    r"(?: down)? (?:as|for|como|de) (?:(?:an?|my|the|un|el|mi) )?(?:(?:numero|contacto|telefono) )?(?:second|2nd|other|another|back-?up|emergency|alternat(?:e|ive)|spare|additional|segund[oa]|otr[oa]|respaldo|emergencias?|adicional)\b"
)
_AND = re.compile(r"[ ,&+]|\b(?:and|y|con|with)\b")
# "Nobody calls me Bob", "don't call me Bob".
_NOT_SO = re.compile(
    r"\b(?:nobody|no ?one|none of \w+|never|not|no|nadie|nunca|jamas|stop|quit|hate(?:s|d)?|don'?t like|do(?:es)?n'?t|didn'?t|won'?t|wouldn'?t)(?: (?:ever|really|even|has|to|it when|when|if|people|they|you|anybody|anyone|who|that|in|my|the|family|house))* $"
)
# "It's raining", "i'm freezing": in small letters something that is happening.
_HAPPENS = re.compile(r"(?!sterling|dowling)[a-z]{3,}ing\b|[a-z]{3,}(?:ando|iendo|yendo)\b")
_NO = re.compile(r"\bno (?:yo )?$")
# "Mi abogado es Pedro Díaz": somebody else's.
_THEIRS = re.compile(r"\b(?:mi|su|nuestr[oa]) (?!(?:nombre|apellido)\b)[^\W\d]+(?: de [^\W\d]+)? $")
_RATHER = re.compile(
    r"\b(?:but|really|actually|officially|legally|full|real|wait|i mean|sorry|oops|pero|completo|digo|perdon)\b"
)
# "My name's Bud but don't ask for me": somebody else is to be called.
_NOT_FOR = re.compile(
    r"[ ,.;]*(?:(?:but|so|and|pero|y)\b[ ,]*)?(?:please |just |por favor )*(?:(?:don'?t|do not|never) ask for me|no (?:pregunt|busqu)\w+ por mi)\b"
    r"|[ ,.;]*(?:but|pero) (?:not|no) (?:for |por |a )?(?:me|mi)(?=\W*(?:$|[.,;!]))"
)
# "I said Dolores", "call her, not me. Dolores".
_I_SAID = re.compile(
    r"\b(?:i (?:already )?(?:said|told (?:you|u|y'?all))|(?:les|ya) dije)(?: (?:it'?s|call|que|es))? (?=[^\W\d])"
    r"|\b(?:call|ring|phone|contact|reach|ask for|(?:talk|speak) (?:to|with))(?: back)? (?:her|him|my|them)\b[^|?\n]{0,40}\bnot me\b[ .,;!-]+(?=[^\W\d])"
    r"|\b(?:ll?[a]m|marqu|habl)\w+(?: con| a)* (?:ella|el|mi)\b[^|?\n]{0,40}\bno a mi\b[ .,;!-]+(?=[^\W\d])"
)
_SAID_END = re.compile(r"[ \'-]*(?:$|[.,;!\n])")
# "Everybody calls me Lupita" tells how others say it, and takes back no name.
_BESIDES = r"\b(?:(?:everyone|everybody|people|friends|they|folks|family|most) (?:just |all )?calls? me|i(?: also)? go by|me (?:dicen|llaman)) (?:just |solo )?"
_CALLED_ONE = re.compile(r"\b(?:calls? me|go by|i'?m called|me llam\w+) $")
_NICKNAME = re.compile(r"call(?:s)? me $|dicen $|llaman $|go by $|llamarme $|decirme $")


def called_besides(plain: str, name: str) -> bool:
    """Whether folded words only tell by what one word others call the writer."""
    word = re.escape(fold(name))
    return " " not in name and bool(re.search(rf"{_BESIDES}{word}(?! [a-z]+ (?:es|is) )", plain))


def led(message: Message, asked: bool) -> tuple[int, int] | None:
    """A name after "my name is" and the like."""
    mine = _MINE.search(message.plain)
    own = beside_another(message, mine.end()) if mine else None
    if own:
        return own
    best: tuple[int, int] | None = None
    nick = False
    for match in _STRONG.finditer(message.plain):
        found = name_at(message, match.end(), strict=False)
        if not found or not acceptable(message, *found, led=True) or _denied(message, match, found):
            continue
        several = " " in message.text[slice(*found)]
        if not best or (several and " " not in message.text[slice(*best)]):
            best, nick = found, bool(_NICKNAME.search(match[0]))
        elif _NICKNAME.search(match[0]) and " " not in message.text[slice(*best)]:
            # "William, but call me Bud": with a surname the full name is of more use.
            best = found
    if best:
        return _whole(message, best, nick=nick)
    again = _said_before(message)
    if again:
        return again
    for match in _PAPERS.finditer(message.plain):
        listed = asked and match[0].endswith(
            ("under ", "como ", "de ", "write ", "put ", "use ", "me ", "le ")
        )
        found = name_at(message, match.end(), strict=not listed)
        if found and acceptable(message, *found, led=False):
            return found
    return _after_weak(message, asked)


def _denied(message: Message, lead: re.Match[str], found: tuple[int, int]) -> bool:
    """Whether nobody is to use the name, "don't call me Bob", "my name's Bud but don't ask for me",
    or it is a treatment, a second contact, or somebody else's name, that is to be written down.
    """
    words = message.plain[slice(*found)]
    if _ORDERED.match(lead[0]) and (
        _only_treatments(words) or _AS_SECOND.match(message.plain, found[1])
    ):
        return True
    if of_another(message.plain[: lead.start()]):
        return True
    if _NOT_FOR.match(message.plain, found[1]):
        return True
    return bool(_CALLED_ONE.search(lead[0]) and _NOT_SO.search(message.plain[: lead.start()]))


def _only_treatments(words: str) -> bool:
    """Whether folded words name nothing but what was tried: "tramadol y gabapentina"."""
    return not _AND.sub("", TREATMENT.sub("", words))


def _said_before(message: Message) -> tuple[int, int] | None:
    """A name that had been said: "I said Dolores"."""
    for match in _I_SAID.finditer(message.plain):
        found = name_at(message, match.end(), strict=True)
        given = found and _is_given(message, found[0]) and not TIME.search(message.plain, *found)
        if found and given and _SAID_END.match(message.plain, found[1]):
            return found
    return None


def _whole(message: Message, found: tuple[int, int], *, nick: bool) -> tuple[int, int]:
    """The whole name beside a first one: "they call me Red but it's Ronald Dempsey"."""
    whole = None if " " in message.text[slice(*found)] else _after_weak(message, asked=False)
    if whole and nick and whole[1] <= found[0] and " " in message.text[slice(*whole)]:
        # Both are told: "I'm Ana Ruiz, I go by Pri".
        return whole
    if not whole or not _RATHER.search(message.plain[found[1] : whole[0]]):
        return found
    return whole if " " in message.text[slice(*whole)] else found


def _after_weak(message: Message, asked: bool) -> tuple[int, int] | None:
    """A name after "I'm" and the like, if its clause ends with it."""
    # Of "no soy Ana, soy Eva" the one that is not denied counts.
    leads = [*_WEAK.finditer(message.plain)]
    for match in sorted(leads, key=lambda lead: bool(_NO.search(message.plain, 0, lead.start()))):
        found = name_at(message, match.end(), strict=not asked) or before_number(
            message, match.end()
        )
        if not found or not acceptable(message, *found, led=False):
            continue
        if _NOT_FOR.match(message.plain, found[1]):
            continue
        if match[0] == "es " and _THEIRS.search(message.plain[: match.start()]):
            continue
        if _HAPPENS.match(message.text, found[0]) and not _is_given(message, found[0]):
            continue
        rest = message.plain[found[1] :]
        tail = TAIL.match(rest) or (
            message.plain[found[0] :].split()[0] in GIVEN and _GOES_ON.match(rest)
        )
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


def _is_given(message: Message, start: int) -> bool:
    return message.plain[start:].split()[0].strip(".,;!") in GIVEN
