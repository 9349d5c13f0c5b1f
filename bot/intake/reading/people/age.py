"""Whether the patient is a minor: ages, grades, and the answer to the question."""

from __future__ import annotations

import re

from bot.intake.reading.numbers.words import NUMBER, number_of
from bot.intake.reading.text.message import Message, message_of

_ADULT = 18
_LEAST, _MOST = 1, 110
# "My father" before "is 80".
_WHOSE = re.compile(
    r"\b(?:i am|patient is(?: an?)?|(?:(?:my|mi|our|the|el|la) )?(?!an? |in[ -]law )(?:(?:step|grand|great|half|ex|god)[ -])*"
    r"[^\W\d]+(?:[ -]in[ -]laws?)?) (?:que )?$"
)
_SUBJECT = re.compile(r"(?:she|he|im?|we|they|ella)\b")
_UNIT = re.compile(r" an(?:it)?os\b")
_SEX = re.compile(r"[ -]*(?:female|male|woman|man|lady|f|m)\b")
# After these it is an age, however small: "I'm 8" is a score as often as an age.
_OF_AGE = re.compile(r"she|he|is|aged?\b")
# From here on a number by itself is an age.
_ALONE = 11
OWN = r"(?:my|our|mi|mis|nuestr[ao])"
KIND = (
    r"(?: (?:own|dear|elderly|aging|old|older|younger|little|teenage|teen|minor|oldest"
    r"|youngest"
)
KIND += rf"|disabled|adult|{NUMBER}[- ]?(?:years?|yrs?|yr|yo|y/o)?[- ]?(?:olds?)?))?"
YEARS = r"(?:years?|yrs?|anos?|anitos?)"
_AGE = re.compile(
    rf"\b({NUMBER})[- ]?(?:{YEARS}[- ]olds?|yo\b(?! (?:digo|diria|creo|le|lo|tengo|pongo|pienso|siento|calculo)\b)|y/o|y\.o\.?|{YEARS} of age|{YEARS} de edad)"
    rf"|\b(?:i'm|im|i am|she's|he's|shes|hes|she is|he is|is|(?:step|grand|god)?(?:son|daughter|child|kid|nephew|niece|brother|sister|girl|boy)'s|aged?|age is|turning|turned|just turned|will be|she'll be|he'll be) (?:only "
    rf"|just )?({NUMBER})"
    r"(?= ?(?:$|[,.;!)\n|]|and\b|y\b|had\b|has\b|with\b|who\b|says\b|complains\b|plays\b|(?:can|may|could|do|am|is|but|so|if) (?:i|my|it|that)\b|(?:btw|lol|tho|though|fyi)\b))"
    # "Mi hija Camila de diecisiete", "mi hermana menor, de 13", "nietecito de 6 añitos"
    rf"|\b(?:hij[oa]|hijit[oa]|niet[oa]|nie(?:te)?cit[oa]|niet(?:ec)?it[oa]|sobrin[oa]|nin[oa]|chamac[oa]|chav[oa]|muchach[oa]|herman[oa])(?: (?!de\b)[^\W\d]+){{0,3}},? de ({NUMBER})"
    r"(?= ?(?:$|[,.;!)\n|])| (?!meses|semanas|dias|horas|hijos|hijas|visitas)[^\W\d])"
    rf"|\b(?:hij[oa]s?|niet[oa]|sobrin[oa]|nin[oa]|herman[oa]|ma(?:ma|dre|mi)|pa(?:pa|dre|pi)|abuel[oa]|abuelit[oa]|espos[oa]|marido|ti[oa]|suegr[oa]|ella|el) (?:(?:solo )?tiene|de"
    rf"|que tiene) ({NUMBER}) an(?:it)?os(?! (?:con|de (?:dolor|tener)|sufriendo|padeciendo|asi|que|en))"
    rf"|(?:^|[,.;!\n] ?)tiene ({NUMBER}) an(?:it)?os(?! (?:con|de (?:dolor|tener)|sufriendo|padeciendo|asi|que|en))"
    rf"|\b(?:hij[oa]|niet[oa]|sobrin[oa]|nin[oa]|herman[oa]),? (?:que )?(?:solo |apenas )?tiene ({NUMBER})(?= ?(?:$|[,.;!?)\n|]|y (?:le|tiene|no|se)\b))"
    rf"|\btengo ({NUMBER}) an(?:it)?os(?= ?(?:$|[,.;!)\n|]|y (?:me|tengo|necesito|quiero)))|\b(?:(?<![^\W\d] )(?<![^\W\d], )son|(?:my|our|her|his|the|a|step|grand|god) son"
    rf"|daughter|kid|kiddo|child|teen|boy|girl|stepson|stepdaughter|grandson|granddaughter|nephew|niece|brother"
    rf"|sister),? (?:\w+,? )?\(?({NUMBER})(?= ?(?:[,)]|$))"
)
_NOT_AGE_BEFORE = re.compile(
    r"(?:\b(?:pain|score|level|dolor|mine|what|which|que|when|since|was|at)(?: \w+)?|\b(?:score|level|number)(?: [\w']+){0,3}|\bit) $"
)
# What has no birthday: "it's three years old", "a 5 year old injury".
_THING = (
    r"(?:pain|problem|issue|injury|ache|condition|thing|complaint|surgery|fusion|operation|scar|hardware|accident|wound|hernia|disc|disk|mri|x-?ray|scan|picture"
    r"|imaging|referral|phone|car|bed|mattress|chair|house|record|report|story|news|nerve|symptom|back (?:pain|problem|injury|surgery)|dolor|problema|lesion)s?"
)
_OF_THING = re.compile(
    rf"\b(?:it|this|that|these|those|esto|eso|(?<!\w )(?:the|my|mi|el|la|this|that|his|her) (?:\w+ )??{_THING}|(?:my|the) (?:\w+ )?{_THING})(?: (?:in|of|with|en|de) (?:my|the|his|her|mi|el|la) (?:\w+ )?\w+)?(?:'?s| is| are| was| has been| tiene| ya tiene)"
    r"(?: (?:only|just|about|around|like|at least|over|almost|maybe|already|more than|some|probably|all|ya|como|casi))* $"
)
_PERSON_AFTER = re.compile(
    r"(?:[- ]olds?)? (?:\w+ )?(?:girl|boy|kid|child|baby|toddler|daughter|son|grand\w+|niece|nephew|patient|female|male|student|teen\w*|nina|nino)\b"
)
_NEAR = 60
_BEFORE = 22
_THING_AFTER = re.compile(
    rf"(?:(?<=old)|(?<=olds)|[- ]olds?) (?:(?:back|neck|spine|spinal|knee|hip|leg|foot|shoulder|sports?|work|lumbar|chronic|nagging|same|car|bad|failed) ){{0,2}}{_THING}\b"
)
_BARE_AGE = re.compile(
    rf"\W*(?:(?:she|he|they|it|it'?s|el|ella|tiene|is|are|age|aged|only|just)\b[ ']*)*({NUMBER})(?: {YEARS}(?: old)?)?\W*"
)
_PARENT = r"(?:mom|mum|mommy|mother|dad|father|parents?|guardian|mama|papas?|madre|padres?)"
# Who needs a parent's leave, or asks whether one gets to know, is under age.
_PARENTS = re.compile(
    rf"\bwithout (?:telling )?my {_PARENT}(?:'?s)?'?(?: (?:or|and) (?:my )?{_PARENT})?(?: (?:knowing|finding out|there|consent|permission|signing|seeing)|(?=\W*$))"
    rf"|\b(?:do|does|will|would|must) my {_PARENT} (?:have to|need to|gotta|get to|be able to)? ?(?:sign|know|be there|agree|approve|find out|be told|give|consent"
    r"|see (?:this|it|that|what|my|the (?:chat|messages?|call|request)))\b"
    rf"|\b(?:(?:my|an?|the) {_PARENT}'?s?'?|parental) (?:permission|consent|approval|signature)\b"
    rf"|\bsin que (?:(?:lo )?(?:sepan?|se enteren?|vean?) )?mis? {_PARENT}\b"
    rf"|\bpermiso de mis? {_PARENT}\b|\bmis? {_PARENT} (?:tienen? que|deben?|van? a|se van? a) (?:firmar|saber|ver esto|enterar\w*|dar permiso)\b"
    rf"|\b(?:tienen? que|deben?) firmar mis? {_PARENT}\b"
)
# Under age, said of oneself.
_I_AM = re.compile(
    r"\b(?:i'?m|i am|im|soy)(?: (?:only|just|like|still|actually|a|an|un|una|solo|apenas))* (?:1[0-7]|[89]|minor|underage|under (?:18|age)|menor"
    r"|teenager|teen|not 18|(?:nine|ten|eleven|twelve|thir|four|fif|six|seven)teen|eleven|twelve)\b(?! ?(?:years? (?:in|into|of (?:pain|this))|weeks?|months?|/))"
    r"|\b(?:tengo|cumpli)(?: (?:solo|apenas))? (?:1[0-7]|[89]|quince|catorce|trece|doce|once|diez|dieciseis|diecisiete)(?: anos)?(?! (?:con|de (?:dolor|tener)|sufriendo))"
    r"|\bi(?:'m| am)? (?:go to|in|attend|still in) (?:high|middle|junior high) ?school\b|\b(?:turn|turned|turning) (?:1[0-7])\b"
)
_YES = re.compile(r"\W*(?:yes|yeah|yep|yup|si|correct|right|claro|asi es)\b")
_NO = re.compile(r"\W*(?:no|nope|nah|not|adult|adulto?)\b")
_MINOR = re.compile(
    r"\b(?:(?:is |in |in the |a |my |our |he's |she's )(?:\w+ )?(?:\d{1,2}th|first|second|third|fourth|fifth|sixth"
    r"|seventh|eighth|ninth|tenth|eleventh|twelfth|1st|2nd|3rd) grade(?:r)?"
    r"|(?:in|attends|goes to|still in) (?:high|middle|elementary|grade|junior high|primary) ?school"
    r"|high ?schooler|middle schooler|kindergart\w+|preschool\w*|(?:esta|va|voy|estoy) (?:en|a) (?:la )?"
    r"(?:secundaria|primaria|prepa|preparatoria|kinder)"
    # "I'm 81, not 18" is none, nor is "20 months, not 18".
    r"|(?<!\d )(?<!\d, )(?<!months )(?<!months, )(?<!weeks )(?<!weeks, )(?<!days )(?<!days, )(?<![2-9]\d years )(?<![2-9]\d years, )(?:not|isn't|aren't) (?:yet )?(?:18|eighteen)(?! ?(?:months?|weeks?|days?|hours?|/))(?: yet)?|not an adult|todavia no (?:tiene|cumple)"
    r" (?:18|dieciocho)|no es mayor de edad)\b|"
    r"\b(?:i'm|i am|im|she's|he's|is|es|soy|she is|he is) (?:still )?(?:an? minor(?! (?!(?:and|but|so|who|with|has|had|is|i|he|she|my|in|can|needs?|too|now|still|under|or|y|o|living|because|of)\b)[a-z])|underage|under 18"
    r"|under eighteen|menor de edad|menor|a teenager|adolescente|a toddler|an infant)\b"
    r"|\b(?:i'm|im|i am) (?:only |just |like )?1[3-7] (?:btw|by the way|lol|so|but|fyi|tho|though)\b"
    rf"|\b{OWN} (?:teenage|minor|infant|newborn) |\b{OWN} (?:toddler|infant|newborn|teenager"
    rf"|bebe)\b"
    r"|\b(?:hij[oa]|paciente) (?:menor de edad|adolescente)\b"
    r"|\b(?:turns|will turn|will be|turning|cumple|cumplira|va a cumplir) (?:18|eighteen|dieciocho)(?: anos)? "
    r"(?:in|next|this|on|soon|en|el|este|proxim\w+)\b"
)


# "Nobody here is under 18", "he is not a minor".
_NO_MINOR = re.compile(
    r"\b(?:nobody|no ?one|none|neither|nadie|ningun[oa]?)\b[^.;!?\n]{0,30}\b(?:minors?|underage|under (?:18|eighteen|age)|menor(?:es)?(?: de (?:edad|18))?)\b"
    r"|\b(?:not|isn't|aren't|no (?:es|soy|son)) (?:an? )?(?:minors?|underage|under (?:18|eighteen|age)|menor(?:es)? de edad)\b"
)
# "I tore my ACL in high school": that was then.
_AT_SCHOOL_THEN = re.compile(
    r"\b(?:had|was|were|when|since|back|ever|\w{3,}ed|tore|broke|hurt|got|did|fell|played|desde|cuando)\b(?:(?!\b(?:is|he's|she's|hes|shes|i'm|im|still|now|goes|attends)\b)[^.;,!?\n|])* (?:high|middle|elementary|grade|junior high|primary) ?school$"
)


def of_thing(plain: str, start: int, end: int) -> bool:
    """Whether years from ``start`` to ``end`` are those of a thing: "it's three years old"."""
    before = plain[max(0, start - _NEAR) : start]
    said = _OF_THING.search(before)
    person = _PERSON_AFTER.match(plain, end)
    return bool((said and not person) or _THING_AFTER.match(plain, end))


def tells_own_age(text: str) -> bool:
    """Whether the writer says to be under age: "im 16", "my mom has to sign"."""
    message = message_of(text)
    return bool(_I_AM.search(message.plain)) or asks_of_parents(message)


def answered_minor(message: Message) -> bool | None:
    """A yes or no to "is the patient under 18?", or a bare age."""
    age = _BARE_AGE.fullmatch(message.plain)
    value = number_of(age[1]) if age else None
    if value is not None:
        return value < _ADULT
    if _YES.match(message.plain):
        return True
    return False if _NO.match(message.plain) else None


def minor_in(message: Message) -> bool | None:
    """True under 18, False for an age that is not, None if no age is said."""
    told = _NO_MINOR.sub(lambda said: " " * len(said[0]), message.plain)
    if any(not _AT_SCHOOL_THEN.search(told[: m.end()]) for m in _MINOR.finditer(told)):
        return True
    for match in _AGE.finditer(message.plain):
        age = number_of(next(g for g in match.groups() if g))
        bare = match[2] is not None
        before = message.plain[max(0, match.start() - _BEFORE) : match.start()]
        if age is None or _NOT_AGE_BEFORE.search(before):
            continue
        if of_thing(message.plain, *match.span()):
            continue
        if bare and ((age < 11 and not _OF_AGE.match(match[0])) or "pain" in before):
            continue
        return age < _ADULT
    return False if told != message.plain else None


def told_in(message: Message, start: int, end: int) -> str:
    """The words of a part of a message that say how old somebody is; empty if none do."""
    for match in _AGE.finditer(message.plain, start, end):
        number = next(index for index, group in enumerate(match.groups(), 1) if group)
        age = number_of(match[number])
        before = message.plain[max(start, match.start() - _BEFORE) : match.start()]
        years = re.search(r"y|ano|anito", match[0].replace(match[number], ""))
        if age is None or not _LEAST <= age <= _MOST or _NOT_AGE_BEFORE.search(before):
            continue
        if of_thing(message.plain, *match.span()):
            continue
        if not years and (age < _ALONE or "pain" in before):
            # "I'm 8" is a score as often as an age.
            continue
        # "Marisol Reyes she's 38": who it is stands in the words themselves.
        own = _SUBJECT.match(match[0])
        whose = None if own else _WHOSE.search(message.plain[start : match.start()])
        sex = _SEX.match(message.plain, match.end())
        begin = start + whose.start() if whose else match.start()
        unit = _UNIT.match(message.plain, match.end())
        return message.own(begin, (sex or unit or match).end())
    return ""


def asks_of_parents(message: Message) -> bool:
    """Whether the writer asks for what only somebody under age needs: a parent's leave."""
    return bool(_PARENTS.search(message.plain))
