"""Who needs an interpreter, and for which language."""

from __future__ import annotations

import re

from bot.intake.reading.text.load import phrases
from bot.intake.reading.text.message import any_of

_TONGUES = phrases("tongues")
_TONGUE = rf"(?:{any_of(_TONGUES)})(?!\w)"
_SPOKEN = re.compile(rf"(?<![\w']){_TONGUE}")
_ANY = re.compile(r"\b(?:languages|idiomas)\b")
_ENGLISH = re.compile(r"\b(?:english|ingles|both|either|ambos|los dos)\b")
_SOMEBODY = (
    r"(?:someone|somebody|a person|people|anyone|anybody|staff|a nurse|alguien|quien|persona)"
)
# What says that somebody else has to put it into another language.
_NEEDED = re.compile(
    r"\b(?:interpreters?|interpreter's|translators?|translation|interpretes?"
    r"|traductor(?:a|es)?|traduccion"
    rf"|{_SOMEBODY} (?:who |to |that |que |has to |must |can |could |should |me |le |nos |pueda )*"
    r"(?:translates?(?! (?:\w+ ){0,2}(?:to|into) (?:plain|normal|simple|regular|real|layman))|translating|interprets?(?! (?:my|the|an?) (?:mri|results?|x-?ray|scan|emg|images|report))|traduzca|traducir|traduce|interprete)"
    r"|no (?:hablo|habla|hablamos|hablan|entiendo|entiende|entendemos|se|sabe) "
    r"(?:mucho |bien |muy bien |el |nada de )?ingles"
    r"|(?:don't|doesn't|can't|not) (?:speak|understand|know) (?:(?:very )?much |any |good |very good "
    r"|a lot of )?english"
    r"|(?:limited|little|no|poor|bad|broken|barely any) english|poco ingles"
    r"|(?:my|her|his|our|their|mi|su) (?:english|ingles) (?:(?:isn't|not|no es)(?: very| so| that"
    r"| really| muy| tan)* (?:good|great|bueno|the best)|(?:is |es )?(?:very |so |really |pretty "
    r"|quite |muy )*(?:bad|limited|poor|weak|malo|limitado))"
    r"|(?:only|just|mostly|solo|solamente|puro|nada mas) (?:speaks?|understands?|knows?|hablo"
    rf"|habla|hablamos|entiende|entiendo)? ?{_TONGUE}"
    rf"|(?:speaks?|understands?|hablo|habla|entiende|entiendo) (?:only|just|mostly|solo|solamente"
    rf"|puro|nada mas) {_TONGUE}"
    rf"|(?:need|necesito|necesita|want|quiere|quiero|prefer)\w* (?:it in|to (?:hear|have) it in|to (?:speak|talk)(?: in)?|hablar(?: en)?|todo en|que (?:me |le )?(?:hablen|expliquen) en) {_TONGUE}"
    rf"|(?:speaks?|hablo|habla|hablamos|hablan) {_TONGUE} (?:and|but|y|pero)(?: only| just| solo| muy| very)? (?:a little|little|poco|poquito|un poco|un poquito|casi nada)(?: bit)?(?: of| de)? (?:english|ingles|espanol|spanish)"
    rf"|(?:language|idioma|lengua) (?:is|es|spoken is) {_TONGUE}"
    rf"|{_SOMEBODY} (?:here |there )?(?:who |that |to |que |can |able )*(?:(?:who|that) )?(?:speaks?|talks?|speaking|hablen?|habla) "
    rf"(?:en )?(?:{_TONGUE}|it\b|my language|our language|mi idioma)"
    # "El que llame que hable español": whoever calls is to speak it.
    rf"|(?:el|la|los|las|quien(?:es)?|persona) (?:que )?(?:me |nos |le )?(?:llamen?|marquen?|contacten?|hablen?)(?: a mi)?,? (?:que |por favor |tiene que |debe |pueda )*(?:hablen?|hablar) (?:en )?{_TONGUE}"
    rf"|(?:who(?:ever|mever)?|the (?:one|person) (?:who|that)) (?:calls|phones|rings)(?: me| us)? (?:should |must |has to |needs to |can |better )*speaks? {_TONGUE}"
    rf"|(?:que (?:me |le |nos )?hablen|(?:que (?:me |le |nos )?)?hable alguien|hablenme"
    rf"|llamenme|llameme|hableme)(?: \w+)? (?:en )?{_TONGUE}"
    r"|(?:someone|somebody|anyone|staff|person|nurse|alguien|persona) (?:(?:who|that|is|who's|que|sea|es) )*biling(?:ual|ue)"
    rf"|{_TONGUE}[- ]speaking (?:staff|person|nurse)"
    # "Any Tagalog speakers there": of Spanish the bot itself is asked.
    rf"|(?:any|some|have|got|there|are) (?:a )?(?!spanish|espanol){_TONGUE}[- ]speak(?:ers?|ing)(?: \w+)?)\b"
)
_JOINED = rf"{_TONGUE}(?:(?:,|,? (?:and|or|y|o|/))? {_TONGUE}){{0,2}}"
_RIGHT_BEFORE = re.compile(rf"(?<![\w'])({_JOINED}) (?:or english )?$")
_RIGHT_AFTER = re.compile(
    r"(?:[ (:,-]{1,3}|,? (?:for|in|to|of|from|who|that|speaks?|speaking|de|del|al|en|d|para|que"
    rf"|habl[ae]n?) ){{1,3}}({_JOINED})"
)
_DENIED_TONGUE = re.compile(
    r" (?:casi )?(?:no|nada(?! de\b)|poco(?! de\b)|poquito(?! de\b)|very little|not (?:so |very )?(?:much|well))\b"
)
_NOT_SPOKEN = re.compile(
    r"\b(?:no (?:hablo|habla|hablan|entiende|entiendo|sabe)|(?:don't|doesn't|can't) (?:speak|understand|know)"
    r"|poco|poquito|little|nada de|hardly any|not much)(?: \w+)? $"
)
# Asked for needs, whoever names what they speak, and no English, needs it.
_SPEAKS = re.compile(rf"\b(?:speaks?|hablo|habla|hablamos|hablan|we speak) {_TONGUE}")
_BARE = re.compile(
    rf"\W*(?:en |in |solo |only |just |please,? )?{_TONGUE}(?:,? (?:please|pls|por favor|nada mas|only))?\W*"
)


def interpreters(plain: str) -> list[tuple[str, int, int]]:
    """Every interpreter who is needed by folded words, and where that stands.

    One for each language ("Korean interpreter"), "interpreter" where none is named.
    """
    return [
        (f"{tongue} interpreter".strip(), *match.span())
        for match in _NEEDED.finditer(plain)
        for tongue in _tongues_of(plain, match) or [""]
    ]


def answered_tongue(plain: str) -> tuple[str, int, int] | None:
    """The interpreter whom an answer asks for that only names a language: "Korean please"."""
    if _ENGLISH.search(plain) and not _NOT_SPOKEN.search(plain[: _english_at(plain)]):
        return None
    match = _BARE.fullmatch(plain) or _SPEAKS.search(plain)
    tongues = _tongues(plain) if match else []
    return (f"{tongues[0]} interpreter", *match.span()) if match and tongues else None


def english_will_do(plain: str) -> bool:
    """Whether the words only say that English will do as well as another language."""
    return bool(_ENGLISH.search(plain) and (_SPOKEN.search(plain) or _ANY.search(plain)))


def _tongues_of(plain: str, match: re.Match[str]) -> list[str]:
    """The languages of one mention: in it, beside it, or the only one that is named."""
    inside = _SPOKEN.search(match[0])
    if inside:
        return [_TONGUES[inside[0]]]
    beside = _RIGHT_BEFORE.search(plain[: match.start()][-45:])
    beside = beside or _RIGHT_AFTER.match(plain, match.end())
    if beside:
        return [_TONGUES[each[0]] for each in _SPOKEN.finditer(beside[1])]
    tongues = _tongues(plain)
    return tongues if len(set(tongues)) == 1 else []


def _tongues(plain: str) -> list[str]:
    """The languages that are named, without those that are said not to be spoken."""
    return [
        _TONGUES[match[0]]
        for match in _SPOKEN.finditer(plain)
        if not _DENIED_TONGUE.match(plain, match.end())
        and not _NOT_SPOKEN.search(plain[max(0, match.start() - 40) : match.start()])
    ]


def _english_at(plain: str) -> int:
    match = _ENGLISH.search(plain)
    return match.start() if match else len(plain)
