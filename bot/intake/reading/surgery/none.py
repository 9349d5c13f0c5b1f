"""Whether words say that nothing was operated on, or give no answer yet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.intake.reading.text.load import phrases
from bot.intake.reading.text.message import any_of
from bot.intake.reading.vocabulary.surgery import TERM

NONE = re.compile(
    r"\b(?:no (?:prior |previous |past |back |spine |history of )*(?:surger\w+|operations?|sugery"
    r"|surgical history)|(?:never|not|haven't|havent|hasn't|didn't|have not"
    r"|has not)(?: ever)?(?: yet)? (?:had|have|been|undergone|gone|operated|done"
    r"|needed)(?: (?:any|a|an|back|spine|prior|previous|through|under))* (?:surger\w+"
    r"|operation\w*|operated|knife|cut(?: open| into)?|opened(?: up)?)|de (?:cirugias?|operacion(?:es)?),? nada|nada de (?:cirugias?|operacion(?:es)?)|(?:surger(?:y|ies)|operations?|cirugias?"
    r"|operacion(?:es)?)(?: there)?(?: ?[:,-]| was)? ?(?:none|ninguna|(?:no|nunca|never)(?= ?(?:$|[,.;!\n])))\b"
    r"|(?:surgery|operation)[- ]free|libre de cirugias?|(?:never|not|haven't|havent|hasn't|have not|has not)(?: ever)? had (?:any|an?) procedures?"
    r"|(?:without|zero|cero|0|sin|ninguna|ningun) (?:any |ninguna |previous )?(?:surger\w+|operations?"
    r"|cirugias?|operacion\w*)|(?:nunca|no|jamas) (?:(?:me|la|lo|le|nos) )?(?:han|he|ha|hay|hubo|tengo|tuve"
    r"|fui)(?: sido| tenido| habido| hecho)*(?: ninguna| alguna)? (?:operad[oa](?! (?:bien|a tiempo))|cirugias?|operacion\w*)"
    r"|(?:nunca|no|jamas) (?:me|la|lo|le|nos) (?:han )?(?:oper(?:aron|ado|e)(?! (?:bien|a tiempo))|abiert?o|abrieron|rajad?o|rajaron|metido (?:el )?(?:cuchillo|bisturi))|sin oper(?:ar|arme|arse)\b|no cirugias?|nunca (?:una "
    r"|ninguna )?(?:cirugia|operacion)|no ?(?:one|body) (?:has |ever )*operated|(?:not|never) (?:been )?operated"
    r"|nadie me (?:ha )?oper(?:o|ado)|(?:nunca|jamas|sin|no)(?: (?:ha sido|he sido|fui|fue|estoy|esta|ser))? operad[oa]s?|(?:back|spine|neck|body)(?:'s| is|'s been| has been| has)? (?:still )?(?:untouched|uncut|never been touched|all original)|all original (?:parts|equipment))\b"
)
_WAS_NOT = re.compile(
    rf"\b(?:wasn'?t|was not|weren'?t|isn'?t|is not|no (?:fue|era|es)) (?:(?:an?|the|una?|la|el) )?(?:\w+ )?{TERM.pattern}"
)
# "A laminectomy, not a fusion": of two that are named, one is right.
_NOT_THAT = re.compile(
    rf"\b(?:not|no|instead of|rather than|en vez de|en lugar de) (?:(?:an?|the|una?|la|el) )?{TERM.pattern}"
)
# "I don't want no surgery", "hoping for no surgery": what is wished for, and nothing that was.
_WISHED = re.compile(
    r"\b(?:wants?|wanted|wanna|needs?|having|hop(?:e|es|ing) (?:for|there'?s)|prefers?|rather|would like"
    r"|quier[eo]|quisier[ae]|queremos|dese[oa]|prefier[eo]|necesit[oa])(?: (?:to (?:have|get|do)|have|mas|que|tener|hacerme))* $"
)
# "I want to get better without surgery".
_BETTER = re.compile(
    r"\b(?:better|well|treat|fix|heal|cure|help|manage|(?:be|get) (?:treated|fixed|cured|helped)|prefers?|wants?|prefier[eo]|quier[eo]|mejorar(?:me)?|curar(?:me|se)?|tratar(?:me|se)?|sanar(?:me)?|aliviar(?:me)?)"
    r"(?: (?:it|this|me|eso|esto|all))* $"
)
_WISHES = re.compile(
    r" (?:for me|if (?:possible|i can|we can|you can)|para mi|si se puede|si es posible)\b"
)
# "Not my back, but I had my appendix out": after the no, something that was done.
_YET_HAD = re.compile(
    r"\b(?:had (?:my|a|an|the|one|two|some)|except|just (?:my|a|an|the)|only (?:my|a|an|the)|tuve (?:una|la|el)"
    r"|me (?:quitaron|sacaron|operaron)|took (?:out|my))\b"
)
_TREATED = re.compile(
    rf" (?:[\w']+ ){{0,2}}?(?:{any_of(n for n, kind in phrases('treatments').items() if kind not in {'surgery', 'spinal cord stimulator', 'pain pump'})})\b"
)
# "They offered, I said no, so none."
_SO_NONE = re.compile(
    # Teeth are no operation that matters here.
    r"\b(?:teeth|tooth|dental|muelas?|dientes?)\b.{0,30}\b(?:(?:other|aside|apart) (?:than|from) th(?:at|ose)|besides(?: that)?|otherwise|(?:fuera|aparte) de es[oa]s?|de ahi en fuera|but)[ ,]+(?:no|nope|nah|none|nothing|never|ninguna|ninguno|nada)(?: (?:else|mas))?\W*$|^\W*(?:(?:pues|well|just|only|solo|nomas|nada mas|lol|my|mi|a|una|las|los|the|me|had|they|sacaron|quitaron|pulled|took out|unas|dos|two|four) ?)*(?:wisdom )?(?:teeth|tooth|muelas?|dientes?)(?: (?:out|pulled|removed|del juicio|jaja|haha|lol|ha))*\W*$|\b(?:so|asi que|entonces|por eso)[ ,]+(?:no,? )?(?:none|nothing|never|ninguna|ninguno|nunca|nada)(?: (?:yet|ever|todavia|aun))?\W*$"
)
# Somebody has to find out first.
_LATER = re.compile(
    r"\b(?:look (?:it|that|them|those) up|have to (?:look|check|ask|find)|need to (?:look|check|ask)|let me(?: (?:check|look|ask|see|find))?"
    r"|get back to you|hang on|hold on|one sec\w*|(?:can'?t|cannot|don'?t|do not|dont) (?:remember|recall)|deje?(?:me|n?me) (?:ver|checar|buscar|preguntar)"
    r"|tengo que (?:ver|checar|buscar|preguntar)|no (?:me acuerdo|recuerdo)|un momento|ahorita (?:le|les|te) digo)\b"
)
_SHORT_LATER = 12
_SKIPS = re.compile(
    r"\W*(?:skip(?: (?:it|this|that))?|pass|next|saltar|omitir|siguiente|idk|i don'?t know|not sure"
    r"|no se|maybe|ask me later)\W*"
)
# An answer that begins with no, and names no operation that was done.
_DENIES = re.compile(
    r"\W*(?:(?:(?:like )?i said|she|we|already|well|um+|uh+|thankfully|luckily|fortunately|thank god|gracias a dios|pues|so far"
    r"|honestly|actually|i'?ve|i have|i'?m|i|they|me|he)\b[ ,]*)*(?:no(?:pe|t)?|na|naw|nah|none|never|nothing|haven'?t|have not"
    r"|hasn'?t|didn'?t|did not|don'?t|nada|nunca|jamas|ningun\w*|zero|cero|negative|virgin|refused"
    r"|scared|(?:managed to |trying to |tried to )?avoid\w*|todavia (?:no|ninguna|nada)|aun (?:no|ninguna)"
    r"|scheduled|planned|still thinking|too scared)\b"
)
# "They wanted to, I told them no": what was turned down was not done.
_TURNED_DOWN = re.compile(
    r"\b(?:(?:i|we|and|but) (?:just |always )?(?:said|told (?:them|him|her|the (?:doctor|dr|surgeon))) (?:no|nope|nah|hell no|not)\b|turned (?:it|them|him|her|that) down|backed out|chickened out|\b(?:and |but |so )?i (?:ran(?: away)?|bolted|bailed|walked (?:out|away)|passed|declined|refused)(?=\W*$)"
    r"|didn'?t (?:do it|go through with)|never (?:did|went through with) it|les? dije que no|no quise|no me deje|no acepte|me negue)"
)
_ANSWER_NONE = re.compile(
    r"\W*(?:(?:no?|nope|none|never|nah|nothing|nada|ninguna|ninguno|nunca|jamas|not yet|no never"
    r"|none at all|n/a|no nunca|todavia no|zero|nothing helped|nada (?:me )?(?:ayudo|funciono)"
    r"|not (?:at all|that i know of)|i haven't|never had (?:any|one)|no (?:ma'am|sir)"
    r"|no gracias)(?: there| ever|, thank(?:s| you)| thanks)?\W*)+"
)


def denied(plain: str) -> Iterator[re.Match[str]]:
    """The operations that another one takes the place of: "it wasn't a fusion, it was a …"."""
    for match in _WAS_NOT.finditer(plain):
        if TERM.search(plain, match.end()):
            yield match
    for match in _NOT_THAT.finditer(plain):
        if TERM.search(plain, match.end()) or TERM.search(plain[: match.start()]):
            yield match


def is_wished(plain: str, match: re.Match[str]) -> bool:
    """Whether a "no surgery" is what somebody wishes for: "I don't want no surgery"."""
    wish = _BETTER if match[0].startswith(("without", "sin")) else _WISHED
    return bool(wish.search(plain[: match.start()]) or _WISHES.match(plain, match.end()))


def denies(plain: str) -> bool:
    """Whether folded words that answer the question about operations say that there were none."""
    had = _YET_HAD.search(plain)
    # "No, but I had a nerve block": that is no operation.
    only_tried = had and _TREATED.match(plain, had.end())
    denied = (_DENIES.match(plain) or _TURNED_DOWN.search(plain)) and (not had or only_tried)
    return bool(denied or _SO_NONE.search(plain) or _ANSWER_NONE.fullmatch(plain))


def put_off(plain: str) -> bool:
    """Whether folded words leave the answer for later: "skip", "I'd have to look that up"."""
    later = _LATER.search(plain) and len(plain.split()) <= _SHORT_LATER
    return bool(later or _SKIPS.fullmatch(plain))
