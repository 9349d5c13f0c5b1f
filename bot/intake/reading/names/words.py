"""Which words are a name, wherever it stands: from its first word to its last."""

from __future__ import annotations

import re

from bot.intake.reading.text.load import phrases, word_set, words
from bot.intake.reading.text.message import USED, Message, any_of, asks
from bot.intake.reading.text.spelling import PARTICLES, particle
from bot.intake.reading.vocabulary.days import DAYS as MISSPELT

# The small words of both languages are no names either, whatever else stands in the list.
_STOP = words("names", "stop") | words("language", "english") | words("language", "spanish")
_ALSO = words("names", "also_names")
GIVEN = words("names", "given")
# Everyday words: in small letters they are no name by themselves.
ORDINARY = (
    words("ordinary", "english") | words("ordinary", "of_people") | words("ordinary", "spanish")
)
# "Coworker?? It's for me": in small letters a relative is no name by itself.
_RELATIVES = phrases("relations").keys() - GIVEN
_MOST_WORDS = 6
_HESITATION = re.compile(r"(?:u[mh]+|er+m?|hmm+|este|pues|like|actually)[ ,.]+")
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,4}|[^\W\d_]+(?:['\u2019\-][^\W\d_]+)*\.?")
# One letter of a surname: a capital, or one with a full stop.
_INITIAL = re.compile(r"[^\W\d_a-z]|[^\W\d_]\.")
_END = re.compile(
    rf" ?(?:$|[,.;:!\n{USED}\d(]|(?:my|mi|with|w/|from|at|here|aqui|phone|number|cell|tel|telefono|cel|celular|call|llame\w*)\b)"
)
# Names have five consonants in a row too, of which some are one sound: "Armstrong", "Goldschmidt".
_SOUND = r"(?:str|sch|ght|[cst]h|c[hk]|ng|tz)"
_CARELESS = re.compile(
    rf"(?![a-z]*{_SOUND})[bcdfghjklmnpqrstvwxz]{{5,}}|(.)\1{{3,}}|^(?:[asdfjkl]{{5,}}|x+|z+)$"
)
# "Put Blue Cross as my insurance", "my name is Walter for the patient".
_OF_ANOTHER = re.compile(
    r",? (?:as|is|for|como|es|para|de) (?:my|the|our|mi|el|la)(?: \w+)?? (?:insurance|insurer|coverage|plan|carrier|doctor|surgeon"
    r"|pcp|hospital|pharmacy|seguro|aseguranza|aseguradora|doctora?|medico|cirujano|farmacia|patient|paciente)\b"
    # "Rosa is my wife".
    rf"| (?:is|es) (?:my|mi) (?:\w+ )?(?:{any_of(phrases('relations'))})\b"
    # "Put Eliquis 5 mg in the notes".
    r"|(?: \d+ ?m[gl]\w*)? (?:in|into|to|en|a) (?:the |my |las? |mis? )?(?:notes?|notas?)\b"
)
_DAYS = (
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    "|lunes|martes|miercoles|jueves|viernes|sabado|domingo"
)
# "Put March 2025": a date.
_DATE = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril"
    r"|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre),? (?:of |del? )?(?:19|20)\d\d\b"
)
# A day of the week by itself, save where it is said to be the name.
_DAY = re.compile(
    rf"(?:mon|tues?|weds?|wensday|wednsday|wendsday|thurs?|fri|sat|sun|{_DAYS}|{MISSPELT})s?"
)
_IS_NAME = re.compile(r"\b(?:(?:name|nombre)(?:'?s| is| es|:)?|llamo|call me) ?$")
_TITLES = word_set("mr mrs ms miss dr mx sr sra srta don dona senor senora senorita")
_ABBREVIATED = _TITLES | word_set("jr sgt capt lt col gen maj cpl pvt cmdr adm rev prof vda ma")
# "Ayúdenme", "póngale", "explíquenos": an order, no name.
_ORDER = re.compile(
    r"(?!\u00e1ngel)[^\W\d_]*[\u00e1\u00e9\u00ed\u00f3\u00fa][^\W\d_]*[aeio]n?(?:me|les?|nos|melo|mela|selo|sela)$"
    r"|[a-z]{3,}(?:enme|anme|enle|enles|queme|gueme|igame)$"
    # Without its accent, by what is ordered: "quitelo", and no "Carmelo".
    r"|(?:quit|borr|elimin|saqu|pong|agregu|anad|a\u00f1ad|anot|apunt|cambi|corrij|cancel|olvid|ignor)[ae]n?(?:(?:me|se|le)?l[aoe]s?)$"
)
# "You'd", "they'll".
_SHORT_FORM = re.compile(r"^(?:you|they|we|i|he|she|it|that|who|there)'")
# 'Robert "Bob" Haines'
_NICKNAME = re.compile(
    r' ["\u201c(][A-Z\u00c0-\u00dd][^\W\d_]{1,14}["\u201d)](?= [A-Z\u00c0-\u00dd])'
)
# "Viuda de Soto", "De la Fuente".
_WIDOW = re.compile(r"(?:vda\.?|viuda) de(?:l| la)? (?=[^\W\d])")
_OPENING = re.compile(r"De (?:la|los|las) (?=[A-Z\u00c0-\u00dd])|Del (?=[A-Z\u00c0-\u00dd])")
# "Write down do they take Medicare": no Do, and no Will of "will they call".
_ASKS = re.compile(
    r"(?:do|does|did|will|would|can|could|is|are|has|have|should|may)"
    r" (?:they|you|u|he|she|it|i|we|the|this|that|there|my|your)\b"
)


def name_at(message: Message, start: int, strict: bool) -> tuple[int, int] | None:
    """The name that begins at ``start``, up to the first word that is none.

    ``strict`` wants a capital or a common given name. Small words ("de la") count only
    before another word of the name.
    """
    hesitation = _HESITATION.match(message.plain, start)
    if hesitation:
        start = hesitation.end()
    at = done = start
    before: str | None = None
    count = 0
    # A question is no name: nothing of it is looked at.
    most = 0 if _ASKS.match(message.plain, start) else _MOST_WORDS
    while count < most and not (count and _ASKS.match(message.plain, at + 1)):
        token = _TOKEN.match(message.text, at + (at > start))
        if not token or (at > start and message.text[at] != " "):
            break
        word = message.plain[token.start() : token.end()].rstrip(".'")
        at = token.end()
        nick = _NICKNAME.match(message.text, at)
        at = nick.end() if nick else at
        widow = _WIDOW.match(message.plain, token.start()) if count else None
        if widow:
            at, before = widow.end() - 1, "de"
            continue
        # "Denise K.": "k" is Spanish for "que", "a" and "y" are words too.
        initial = bool(count) and _INITIAL.fullmatch(token[0]) and _is_end(message.plain, at)
        last = bool(count) and word in _ALSO and _is_end(message.plain, at)
        # "Change the name to June too": only with its capital somebody's.
        last = last and (word != "too" or capitalized(message, token.start()))
        ends = bool(initial) or last
        named = ends and capitalized(message, token.start())
        if (particle(word, before) and not named) or (
            before is None and _opens(message, word, token)
        ):
            before = word
            continue
        if not count and word in _STOP and _surname_follows(message, word, at):
            count, before, done = 1, word, at
            continue
        if not ends and not _nameable(word, token[0], alone=False):
            break
        count, before, done = count + 1, word, at
        if (
            token[0].endswith(".")
            and len(word) > 2
            and "." not in word
            and word not in _ABBREVIATED
        ):
            done -= 1
            break
    if not count or (strict and not _sure(message, start, done)):
        return None
    return start, done


def beside_another(message: Message, start: int) -> tuple[int, int] | None:
    """A name after "mine is" or "his is", where a pain or a wish may stand as well.

    Two words, a common given name, or one with a capital at the end of its clause.
    """
    found = name_at(message, start, strict=False)
    if not found or not acceptable(message, *found, led=True):
        return None
    words_of = message.plain[slice(*found)].split()
    capital = message.text[found[0]].isupper() and _is_end(message.plain, found[1])
    ends = _is_end(message.plain, found[1]) and len(words_of) > 1
    return found if words_of[0] in GIVEN or capital or ends else None


def _surname_follows(message: Message, word: str, at: int) -> bool:
    """Whether a given name that is a word too ("will", "dolores") stands before a surname."""
    token = _TOKEN.match(message.text, at + 1) if word in GIVEN else None
    if not token:
        return False
    second = message.plain[token.start() : token.end()].rstrip(".'")
    return (
        (second in _ALSO or second not in _STOP)
        and len(second) > 1
        and _is_end(message.plain, token.end())
    )


def _is_end(plain: str, at: int) -> bool:
    """Whether nothing of a name can follow: the clause ends, or the number begins."""
    return bool(_END.match(plain, at))


def _opens(message: Message, word: str, token: re.Match[str]) -> bool:
    """Whether a small word begins a name: "de la Cruz", "De la Fuente"."""
    if not token[0].islower():
        return bool(_OPENING.match(message.text, token.start()))
    return (word in PARTICLES and word not in {"y", "e"}) or word in {"la", "los"}


def capitalized(message: Message, at: int) -> bool:
    """Whether a word has a capital that tells something: in a message all in capitals none does."""
    return message.text[at].isupper() and message.text != message.text.upper()


def _sure(message: Message, start: int, end: int) -> bool:
    first, _, rest = message.plain[start:end].partition(" ")
    if first.rstrip(".") in _TITLES and rest:
        # "Doña Chela": the name itself tells.
        start += len(first) + 1
        first = rest.split()[0]
    return capitalized(message, start) or first in GIVEN


def _nameable(word: str, typed: str, alone: bool) -> bool:
    """Whether one folded word may be part of a name. ``alone``: nothing else is."""
    if word in _STOP:
        return word in _ALSO and typed[:1].isupper() and not alone
    if _SHORT_FORM.search(word):
        return False
    if len(word) == 1:
        return not alone or not typed.isascii()
    return not _CARELESS.search(word) and not _ORDER.match(typed.lower())


_THINGS = re.compile(
    r" (?:(?:cell|home|work|house|mobile|phone|new|other|e-?mail|last|first|full|real|legal|maiden) )*(?:number|phone|cell(?:phone)?|mobile|line|landline|e-?mail|address|contact|names?|surname)\b"
)
# Before "last name": whoever's it is, "her", "my wife's", "Carols".
_THEIRS = re.compile(r"(?:[^\W\d_]'s|\b(?:her|his|their|su|sus)) (?:(?:real|legal|new|full) )?$")
_WHOSE = re.compile(r"\b([^\W\d_]{3,}) (?:(?:last|first|full) )?$")


def _owns(word: str) -> bool:
    """Whether a folded word is somebody's: "carol's", and "carols", which is no name itself."""
    return word.endswith("'s") or (word not in GIVEN and word[-1:] == "s" and word[:-1] in GIVEN)


def of_another(before: str) -> bool:
    """Whether folded words make the name behind them somebody else's: "Carol's last name is"."""
    if _THEIRS.search(before):
        return True
    whose = _WHOSE.search(before)
    return bool(whose and _owns(whose[1]))


def acceptable(message: Message, start: int, end: int, led: bool) -> bool:
    """Whether a found name holds as a whole, and is nobody else's."""
    if _owns(message.plain[start:end]) and _THINGS.match(message.plain, end):
        # "Walt's number" names whose it is.
        return False
    if _OF_ANOTHER.match(message.plain, end) or _DATE.match(message.plain, start):
        return False
    words_of = message.plain[start:end].split()
    careless = not capitalized(message, start) and words_of[0] not in GIVEN
    if not led and careless and any(word.rstrip(".") in ORDINARY for word in words_of):
        return False
    tokens = _TOKEN.findall(message.text[start:end])
    if len(tokens) != 1:
        return any(len(t.strip(".")) > 1 for t in tokens) and not asks(
            message.plain[start:end] + " "
        )
    word = message.plain[start:end].rstrip(".")
    if _DAY.fullmatch(word) and not _IS_NAME.search(message.plain[:start]):
        return False
    # "Don" is a given name too.
    title = word in _TITLES and not (word in GIVEN and capitalized(message, start))
    if title or (word in _RELATIVES and not capitalized(message, start)):
        return False
    # "Pongan q no …" is Spanish for "que".
    letter = len(word) == 1 and word.isascii()
    return (led and not letter) or _nameable(word, tokens[0], alone=True)
