"""Whether somebody who was told where help is asks what nobody can know in a chat: how it ends ("will
the baby be all right?"), or what to do with their hands until help is there ("should I unlock the
door?"). English and Spanish, any case.

Of use only where a sign of the body was told.
"""

from __future__ import annotations

from bot.safety.clauses import Clause, clauses_of, dictated
from bot.safety.followup_words import pattern

_LEAD = (
    r"^(?:(?:oh|god|lord|please|ok|okay|but|so|and|then|well|wait|just|tell me|if|i mean|honestly|do (?:you|u) think|(?:you|u) think|ay|dios|mio|por favor|digame|si|entonces|pero"
    r"|oiga|pues|y|cree|crees|creen|usted|que|sera|o sea) )*"
)
_WHO = r"(?:i|we|he|she|they|it|this|the (?:baby|babies|twins|kid|boy|girl)|(?:my|our|his|her) (?:little |poor |old |unborn )?\w+)"
_FINE = r"(?:ok|okay|alright|all right|fine)"
_LAMED = r"(?:paraly[sz]ed|crippled|disabled|dead|in a wheelchair)"
_END = (
    rf"(?:die|live|survive|pull through|make it(?: through)?|recover|wake up|walk(?: again| normally)?|get better|be (?:{_FINE}|{_LAMED}|gone)|lose (?:(?:the|my|our|his|her) (?:baby|twins|legs?|foot|feet|arms?|hands?|eye|sight)|him|her|them)"
    rf"|end up {_LAMED}|kill (?:me|him|her|us))"
)
_NOW = r"(?: (?:from this|of this|now|tonight|today|or not|or what|again|too|you think))*$"
# These begin as a question does, whatever stands behind them.
_ENDS = pattern(
    rf"{_LEAD}(?:am|is|are) {_WHO}(?: (?:really|just|actually|even))* (?:(?:going to|gonna) (?:ever |still |really )?{_END}|dying|dead|already dead){_NOW}",
    rf"{_LEAD}(?:will|could|might|can(?! (?:i|we) die)) {_WHO}(?: (?:really|just|actually|still|ever|even|be able to))* {_END}{_NOW}",
    r"(?:so |and |but )*(?:what are|whats|what is) (?:my|his|her|the|their) (?:chances?|odds)(?: of (?:making it|survival|surviving|living))?$",
    rf"(?:so |and |but )*how (?:long|much time) (?:do|does|have|has) {_WHO} (?:have|got)(?: left)?(?: to live)?$",
)
_QUIEN = r"(?:(?:el|la|mi|nuestr[oa]|su) \w+|ella|el|yo)"
_FIN = (
    r"(?:morir(?:se|me|nos)?|vivir|salvar(?:se|me)?|sobrevivir|recuperar(?:se|me)?|despertar(?:se)?|estar bien|perder (?:al?|el|la|mi|su) (?:bebe|pierna|pie|mano|brazo|ojo)|(?:volver a )?caminar"
    r"|quedar(?:se|me)? (?:bien|asi|paralitic[oa]|paralizad[oa]|invalid[oa]|en (?:una )?silla de ruedas))"
)
# These are statements as well: only where they are asked.
_IF_ASKED = pattern(
    rf"{_LEAD}(?:{_WHO} (?:will|is gonna|is going to|ll)|(?:hes|shes|im|its) (?:gonna|going to)) {_END}{_NOW}|(?:so |and |but |oh god )*is it too late(?: for (?:him|her|me|us|the baby))?$",
    rf"{_LEAD}(?:{_QUIEN} )?(?:(?:se|me|nos|lo|la) )?(?:va|voy|van|vamos|puede|puedo|pueden|podra)(?: a)? {_FIN}(?: {_QUIEN})?(?: (?:de esto|ahora|hoy|verdad|o no))*$",
    rf"{_LEAD}(?:{_QUIEN} )?(?:(?:se|me) (?:estoy|esta|estara|estan) muriendo|se muere|me muero|se salva|estara bien|vivira)(?: {_QUIEN})?$",
)
_OUGHT = rf"(?:should|shall|can|could|may|do|must|would|is it (?:ok|okay|safe|alright)(?: (?:if|to|for))?)(?: {_WHO})?(?: (?:just|also|still|even|need to|have to|to|go|quickly))*"
_SIDE = r"(?: (?:down|up|over|still|flat|awake|warm|upright|on (?:his|her|my|the|their) (?:side|back|floor|bed|couch|sofa)))*"
_HANDS = (
    r"(?:(?:un ?lock|open|leave|prop|keep)(?: \w+){0,2} (?:door|gate)s?(?: (?:open|unlocked|ajar))?|(?:turn|switch|put|leave)(?: \w+){0,3} lights?(?: on)?"
    rf"|(?:lie|lay|sit|stand|roll|turn|move|prop|wake|cover|lift|carry|hold|pick|keep)(?: (?:him|her|them|my \w+|the baby))?{_SIDE}|(?:raise|elevate|lift)(?: (?:up|his|her|my|the|their))* (?:legs?|feet|head|arms?)"
    r"|(?:give|feed) (?:him|her|them)(?: (?!your|the (?:number|phone))\w+){1,3}|(?:eat|drink)(?: (?!before\b|after\b|the\b)\w+){0,2}|(?:do|start|give|begin)(?: (?:him|her))? (?:cpr|(?:chest )?compressions)"
    r"|(?:stay|keep|remain) on the (?:line|phone)(?: with (?:them|911))?|hang up|(?:go|wait|stand|meet them) (?:outside|downstairs|at the (?:door|curb|street))(?: and wait)?|(?:stay|sit|wait) with (?:him|her|them))"
)
_WAITING = r"(?: (?:now|first|then|while (?:we|i) wait|(?:until|till) (?:they|help) (?:comes?|gets? here)|for (?:them|him|her|the (?:ambulance|paramedics))|or not))*$"
_MANOS = (
    r"(?:(?:abro|abrimos|abrir|dejo|dejar|quito|quitar)(?: \w+){0,2} (?:puerta|porton|reja)(?: abierta)?|(?:prendo|prender|enciendo|encender)(?: \w+){0,2} luz|(?:lo|la|le|me) (?:acuesto|siento|muevo|volteo|despierto|tapo|levanto|cargo)(?: de lado)?"
    r"|(?:acostar|sentar|mover|voltear|despertar|tapar|levantar|cargar)(?:l[oa]|me)(?: de lado)?|(?:le doy|darle|le damos|puede (?:comer|tomar|beber)|puedo (?:comer|beber))(?: \w+){0,3}|(?:le hago|hacerle|le doy) (?:rcp|masaje)"
    r"|(?:sigo|me quedo|seguir|quedarme) en (?:la linea|el telefono)|cuelgo|colgar|(?:salgo|salimos|espero) (?:afuera|a la calle|en la puerta)|me quedo con (?:el|ella))"
)
_UNTIL_THEN = pattern(
    rf"{_LEAD}{_OUGHT} {_HANDS}{_WAITING}",
)
_MIENTRAS = pattern(
    rf"{_LEAD}(?:(?:debo|puedo|tengo que|deberia|hay que|conviene|les|yo|ya) )*{_MANOS}(?: (?:ya|ahora|mientras|primero|a ellos|o no))*$",
)
# What is only cried out beside it.
_CRIES = frozenset(
    "oh god my please help me us him her hurry ay dios mio por favor ayuda ayudeme ayudenme auxilio omg so scared im i am hes shes tengo mucho miedo".split()
)


def asks_outcome(text: str) -> bool:
    """Whether a message does nothing but ask how it ends, or what to do until help is there. Never
    raises.
    """
    clauses = clauses_of(dictated(text))
    asks = [_asks(each) for each in clauses]
    beside = [each.text for each, known in zip(clauses, asks, strict=True) if not known]
    return any(asks) and all(_CRIES.issuperset(each.split()) for each in beside)


def _asks(clause: Clause) -> bool:
    said = clause.text
    if _ENDS.search(said) or _UNTIL_THEN.search(said):
        return True
    return clause.question and bool(_IF_ASKED.search(said) or _MIENTRAS.search(said))
