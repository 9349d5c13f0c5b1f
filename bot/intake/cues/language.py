"""Which language a message is written in, from its small words."""

from __future__ import annotations

import re

from bot.contract import Language
from bot.intake.reading.text.load import word_set, words
from bot.intake.reading.text.message import fold

_ENGLISH = words("language", "english")
_SPANISH = words("language", "spanish")
# Shared by both languages, or parts of names and places: they never decide alone.
_WEAK = word_set("y o en el la los las de del a me no he mi mis si san es al so son ha has")
_NEUTRAL = word_set("a me no he has")
# Words of politeness, which whoever speaks the other language says too. Who greets in a language
# begins to speak it.
_COURTESY = word_set(
    "thanks thank you thx ty much so very kind please sorry ok okay bye goodbye good morning afternoon evening night day sir maam mister yes yeah sure great doctor for your help everything all "
    "gracias muchas mil muy amable por favor porfa porfavor perdon disculpe adios buenas buenos buen dia dias tardes noches vale bueno senor senora senorita de nada hasta luego "
    "saludos bendiciones dios le bendiga igualmente mucho gusto si claro todo doctor doctora"
)
_SPANISH_END = re.compile(r"(?:cion|ciones|mente|ando|iendo|aba|aban|adas?|idos?|illa|illas)$")
_NOT_SPANISH_END = word_set("commando fernando hernando orlando amanda canada")
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_MARKS = re.compile("[\u00bf\u00a1]")
# "No hablo inglés", "I don't really speak Spanish": the other language is wanted.
_NOT_MINE = re.compile(
    r"\b(?:don'?t|do not|can'?t|cannot|no)\s+(?:(?:really|hablo|speak|read|understand|entiendo|leo"
    r"|se|escribo|much|mucho|muy|bien|nada|de|good)\s+)*(?P<tongue>english|ingles|spanish|espanol)\b"
)
# "My mother doesn't speak English": she, not who writes.
_NOT_THEIRS = re.compile(
    r"\b(?:(?:doesn'?t|does not|(?:she|he|they) (?:only|don'?t|can'?t))\s+(?:\w+\s+)?"
    r"(?:speaks?|reads?|understands?)|(?:speaks|understands) only"
    r"|(?:no|solo|apenas)\s+(?:h?abla|entiende|lee|sabe|h?ablan|entienden))\b"
    r".{0,15}\b(?:english|ingles|spanish|espanol)\b"
)
# A whole message that only asks for the other language, in whatever grammar. No word is in it
# twice, or a row of that word takes a time that doubles with each.
_POLITE = r"(?:please|pls|por favor|porfavor|porfa|sorry|perdon|disculpe|hola|hi|hello|gracias|thanks|yo|i|no|solo|only|pero|but|ok)"
_ASKED_FOR = re.compile(
    rf"\W*(?:{_POLITE}\W+)*(?:(?:en|in|do you|you|can you|can we|abla|entiendo|se|leo|puede[ns]?|me|escrib\w+|habl\w+|alguien"
    r"|speaks?|talk|write|read|understand|no|not|don'?t|do not|can'?t|much|mucho|muy|bien|nada|de|usted|ustedes|good|well|too|tambien)\W+)*"
    rf"(?P<tongue>english|ingles|inglish|spanish|espanol)(?:\W+(?:{_POLITE}|muy bien|mucho|bien|instead|version|speaker|aqui|here|well|good))*\W*"
)
_REFUSES = re.compile(
    r"\b(?:no|not|don'?t|do not|can'?t)\s+(?:\w+\s+){0,4}(?:english|ingles|inglish|spanish|espanol)\b"
)
_NAMED = re.compile(r"\b(?:(?P<es>espan\w*|spanish)|(?P<en>engl\w*|ingles))")


def language_of(
    text: str, before: Language | None = None, *, begun: bool = False
) -> Language | None:
    """``en``, ``es``, or None when the words do not decide; names and numbers never do.

    ``before`` is the language so far: against it one small word is not enough, so that
    "ok, bye" does not turn a Spanish conversation round. ``begun``: they wrote in it, and politeness
    alone ("muchas gracias") turns nothing round either.
    """
    text = text[:2_000]
    plain = fold(text)
    english = spanish = 0.0
    decided = 0
    tells = False
    for match in _WORD.finditer(plain):
        word = match[0]
        # A capital within the text is a name as often as not.
        capital = text[match.start()].isupper() and match.start() > 0
        if word in _NEUTRAL:
            continue
        tells = tells or not (capital or word in _COURTESY)
        if word in _ENGLISH:
            english += 1
            decided += 1
        elif word in _SPANISH:
            weak = word in _WEAK
            spanish += 0.5 if weak else 1
            decided += not weak
        elif not capital and _ends_spanish(word):
            spanish += 0.5
            decided += 1
    if _MARKS.search(text):
        spanish += 1
        decided += 1
    if not decided or english == spanish:
        return None
    winner: Language = "en" if english > spanish else "es"
    if begun and before and winner != before and not tells:
        return None
    margin = abs(english - spanish)
    if before and winner != before and margin < 1 and len(plain.split()) > 1:
        return None
    return winner


def wanted(text: str) -> Language | None:
    """The language that somebody asks to go on in; None where the words name none."""
    plain = fold(text)
    refused = _NOT_MINE.search(plain)
    if refused:
        return "es" if refused["tongue"] in ("english", "ingles") else "en"
    # "en espanol, mi english es malo": Spanish is looked for first.
    named = {name for found in _NAMED.finditer(plain) for name in ("es", "en") if found[name]}
    return "es" if "es" in named else "en" if named else None


def asked_for(text: str) -> Language | None:
    """The language that a message asks for which says nothing else: "no habla ingles", "en español
    por favor". None for any other message.
    """
    plain = fold(text[:200])
    found = _ASKED_FOR.fullmatch(plain)
    if not found:
        return None
    named: Language = "es" if found["tongue"] in ("spanish", "espanol") else "en"
    other: Language = "en" if named == "es" else "es"
    return other if _REFUSES.search(plain) else named


def speaks_for_another(text: str) -> bool:
    """Whether the words say which language somebody else does not speak."""
    return bool(_NOT_THEIRS.search(fold(text)))


def _ends_spanish(word: str) -> bool:
    # Shorter words with these endings are English as often as not.
    return len(word) > 5 and word not in _NOT_SPANISH_END and bool(_SPANISH_END.search(word))
