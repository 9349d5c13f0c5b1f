"""The lines of a request that words want gone: "remove my e-mail", "the note must go". Pure."""

from __future__ import annotations

import re

from bot.contract import Draft
from bot.intake.lines.named import LINES, line_of
from bot.intake.lines.word_out import without_words
from bot.intake.reading.text.message import fold
from bot.intake.reading.text.openings import OPENINGS
from bot.intake.request import draft as drafts
from bot.intake.request import merging

_REMOVE = re.compile(
    r"\b(?:delete|remove|erase|drop|scratch|clear|leave out|take (?:out|off|away)|get rid of"
    r"|don'?t (?:include|send|mention|use|tell them)|do not (?:include|send|mention|use)"
    # "Se me quite lo dormido" is a hope.
    r"|(?<!\bse )(?<!\bse me )(?<!\bse le )(?:quit|borr|elimin|saqu|suprim)[ae](?:r|n)?(?:me|nos)?|no (?:incluyan?|mencionen?|manden?|pongan?|usen?))\b"
    r"(?P<rest>.{0,40})"
)
_NO_RELATION = re.compile(
    r"\b(?:no|not any|isn'?t any|without|sin|ningun|ninguna) (?:relation(?:ship)?|relacion|parentesco)\b"
)
_REMOVE_AFTER = re.compile(r"\btake (?P<rest>.{1,25}?(?: \S+@\S+)?) (?:out|off|away)\b")
_OFF = (
    r"(?:go|(?:come|get) (?:off|out|away)|be (?:taken|crossed|left) (?:off|out)|disappear|be (?:removed|deleted|erased|dropped|gone|cleared|scratched)"
    r"|not be (?:on )?(?:there|it|here|in (?:there|it)))"
)
_QUIT = (
    r"(?:quitar|borrar|sacar|eliminar|quitarse|irse|salir|desaparecer|ir(?:se)? fuera)(?:l[oa]s?)?"
)
_END = r"(?=(?: (?:from|of|de) (?:it|there|here|my request|the request|ah?i|la solicitud))?(?: (?:please|pls|now|por favor|ya|too|tambien))*\W*(?:$|[.,;!\n]))"
# "The e-mail is what must go", "what should go is the note", "el correo es lo que sobra".
_MUST_GO = (
    re.compile(
        rf"(?:^|[.,;!\n] ?|\b)(?P<rest>(?:the|my|that|this) [^.,;!?\n]{{1,30}}?)(?: line| part)?(?:'?s| is| are)?(?: (?:what|the (?:one|thing|part|line))(?: that)?)?"
        rf" (?:must|has to|have to|had to|should|needs to|need to|got to|gotta|can|ought to)(?: (?:just|really|also))? {_OFF}{_END}"
    ),
    re.compile(
        rf"\b(?:what|the (?:one|thing|part|line) that) (?:must|has to|should|needs to|gotta|can) {_OFF}(?: is|'s|:) (?P<rest>[^.!?\n]{{1,30}})"
    ),
    re.compile(
        r"\b(?:don'?t|do not|didn'?t) want (?P<rest>(?:the|my|that|this) [^.,;!?\n]{1,30}?) (?:(?:to be )?(?:on|in) (?:there|it|here|that|this|my request|the request|the summary)|listed|shown|included)\b"
    ),
    re.compile(
        rf"\b(?P<rest>(?:el|la|los|las|mi|mis|es[ea]) [^.,;!?\n]{{1,30}}?) (?:es |son )?(?:(?:lo|el|la|los|las) que )?(?:hay que|tienen? que|deben?|deberian?|se (?:tiene|tienen) que|se deben?|quiero) {_QUIT}{_END}"
    ),
    re.compile(
        rf"\blo que (?:hay que {_QUIT}|sobra|esta de mas|quiero {_QUIT}|debe {_QUIT}) es (?P<rest>[^.!?\n]{{1,30}})"
    ),
    re.compile(
        rf"\b(?P<rest>(?:el|la|los|las|mi|mis) [^.,;!?\n]{{1,30}}?) (?:es lo que )?(?:sobran?|esta de mas|va fuera|fuera){_END}"
    ),
    re.compile(
        r"\bno quiero que (?:salga|aparezca|este|vaya|pongan|manden) (?P<rest>[^.!?\n]{1,30})"
    ),
    # "Leave the time blank", "ponga la hora en blanco".
    re.compile(
        r"\b(?:leave|make|keep|put|set|i want|want|deje?n?|dejar|ponga?n?|poner|quiero) (?P<rest>(?:the|my|that|el|la|los|las|mi|mis) [^.,;!?\n]{1,30}?) (?:field |line )?(?:as )?(?:empty|blank|vaci[oa]s?|en blanco|sin nada)\b"
    ),
)
# A question and a note are about something, which may have the name of another line.
_ABOUT = (
    ("question", re.compile(r"[^.,;!\n]{0,30}?\b(?:questions?|preguntas?)\b")),
    ("notes", re.compile(r"[^.,;!\n]{0,30}?\b(?:notes?|comments?|notas?|comentarios?)\b")),
)
# One line of a list: "the relation. and the notes".
_ANY_LINE = "|".join(f"(?P<{key}>{words})" for key, words in LINES)
_LISTED = re.compile(
    rf"\W*(?:(?:and|also|both|too|y|e|tambien|the|my|any|el|la|los|las|mi|mis)\b\W*)*(?:{_ANY_LINE})"
    r"(?=\W*(?:$|[,.;!&]|(?:and|y|e|also|too|tambien|please|por favor)\b))"
)
_ALL = re.compile(r"\b(?:everything|all|data|chat|conversation|todo|datos|conversacion)\b")
# What is said of one line whose new value was asked for.
_NOTHING = r"(?:empty|blank|(?:nothing|not anything)(?: (?:there|in it|at all|in there))?|vaci[oa]|en blanco|sin nada|nada(?: ah?i)?)"
_LEADS = rf"(?:(?:{OPENINGS}|you can|can you|i want to|i'd like to|i'?d rather|let'?s|solo|nada mas|quiero|puede)\b[ ,.]*)*"
_IT = r"(?:it|that|this|that (?:one|line|part)|the (?:line|field|whole thing)|all of it|them|eso|esto|es[ae] (?:linea|parte))"
_EMPTIED = re.compile(
    rf"\W*{_LEADS}(?:"
    rf"(?:leave|make|keep|put|set|have)(?: {_IT})?(?: to be| as| it)? {_NOTHING}|(?:empty|blank)(?: {_IT}(?: out)?| out {_IT})?"
    rf"|(?:remove|delete|erase|clear|drop|scratch|get rid of)(?: {_IT})?|(?:take|leave|cut|cross) {_IT} (?:out|off|away)|(?:take|leave|cross) (?:out|off) {_IT}"
    rf"|(?:don'?t|do not) (?:put|say|write|have|include|list|send) (?:anything|{_IT})(?: (?:there|in it|at all|in there))?"
    rf"|(?:it )?should(?:n'?t say anything| not say anything| say nothing| be (?:empty|blank))"
    rf"|(?:deje|dejen|dejar|ponga|pongan)(?:l[oa]s?|mel[oa]s?)?(?: {_IT})? {_NOTHING}|{_NOTHING}"
    rf"|(?:quit|borr|elimin|saqu)[ae]n?(?:mel[oa]s?|l[oa]s?)(?: {_IT})?|(?:quitar|borrar|sacar|eliminar|vaciar)(?:l[oa]s?| {_IT})|(?:quit|borr|saqu)[ae]n? {_IT}"
    r"|no (?:ponga|pongan|diga|escriba)(?:n)? nada(?: ah?i)?|que (?:no diga nada|quede (?:vaci[oa]|en blanco))"
    r")(?:[ ,]+(?:please|pls|then|there|now|instead|thanks|thank you|por favor|entonces|ah?i|ya|gracias))*\W*"
)
# The words that tell one question or note from another.
_WORDS = re.compile(r"[^\W\d_]{4,}")
_STEM = 6
_SMALL = {
    word[:_STEM]
    for word in (
        "question questions note notes comment comments remove delete erase drop scratch clear leave take about please that this"
        " with from what have line part last first second third other pregunta preguntas nota notas quite quiten borre borren"
        " elimine saque sobre favor esta esto para ultima ultimo primera primero segunda segundo otra otro"
    ).split()
}
_ORDERS = (
    (-1, re.compile(r"\b(?:last|latest|latter|ultim[oa])\b")),
    (0, re.compile(r"\b(?:first|1st|former|primer[oa]?)\b")),
    (1, re.compile(r"\b(?:second|2nd|other|segund[oa])\b")),
)
# What is gone with a way to be reached.
_WAYS = (("email", "email"), ("phone", "phone"), ("phone", "text"))
# Said of a line that may be answered by none, these answer it: "nothing", "nada".
_ANSWERS = re.compile(r"\W*(?:nothing|nada)(?: at all)?\W*")


def removed_lines(plain: str) -> tuple[str, ...]:
    """The lines that folded words want gone; none where they want everything gone."""
    if _NO_RELATION.search(plain):
        return ("relation",)
    plain = without_words(plain)
    found = _REMOVE.search(plain) or _REMOVE_AFTER.search(plain)
    for pattern in _MUST_GO if not (found and line_of(found["rest"])) else ():
        found = pattern.search(plain) or found
    if not found or _ALL.search(found["rest"]):
        return ()
    keys: list[str] = []
    each = _LISTED.match(plain, found.start("rest"))
    while each:
        keys.append(next(key for key, _ in LINES if each[key]))
        each = _LISTED.match(plain, each.end())
    if len(keys) > 1:
        return tuple(dict.fromkeys(keys))
    # The one that a longer wording names.
    about = next((key for key, words in _ABOUT if words.match(found["rest"])), "")
    first = about or line_of(found["rest"])
    return (first,) if first else ()


def empties(text: str) -> bool:
    """Whether the words want a line empty whose new value was asked for: "leave it blank"."""
    plain = fold(text)
    return bool(_EMPTIED.fullmatch(plain)) and not _ANSWERS.fullmatch(plain)


def part_left(draft: Draft, key: str, plain: str) -> str:
    """What is left of a line of several questions or notes where folded words take out one of them:
    "drop the parking question"; empty where they mean all of them.
    """
    parts = str(draft.details.get(key, "")).split(merging.PARTS)
    if key not in merging.ADDED_UP or len(parts) < 2:
        return ""
    words = {_stem(each) for each in _WORDS.findall(plain)} - _SMALL
    meant = [each for each in parts if words & {_stem(one) for one in _WORDS.findall(fold(each))}]
    if not meant:
        meant = [parts[index] for index, order in _ORDERS if order.search(plain)][:1]
    left = [each for each in parts if each not in meant]
    return merging.PARTS.join(left) if meant and left else ""


def _stem(word: str) -> str:
    return word[:_STEM]


def unreached(draft: Draft, gone: tuple[str, ...]) -> Draft:
    """The draft that is not to be reached by what is gone: no e-mail without an address."""
    ways = draft.details.get("contact_by")
    lost = [way for key, way in _WAYS if key in gone]
    if not lost or not isinstance(ways, list):
        return draft
    left = [way for way in ways if way not in lost]
    draft = drafts.without(draft, ("contact_by",))
    return drafts.with_details(draft, contact_by=left) if left else draft


def no_relation(text: str) -> bool:
    """Whether the words say that nobody else is meant: "there is no relation"."""
    return bool(_NO_RELATION.search(fold(text)))
