"""Whether somebody who was told where help is goes there, has called it, or is calling.

English and Spanish, any case. Of use only where a sign was told.
"""

from __future__ import annotations

import re
from typing import Literal

from bot.safety.clauses import clauses_of

Help = Literal["travels", "called", "calling"]

# "I already told you I'm on my way."
_TOLD = (
    r"(?:(?:as |like )?i (?:already |just )?(?:said|told (?:you|u))(?: that)?|i (?:keep|kept) (?:saying|telling you)(?: that)?"
    r"|(?:ya )?(?:te|le|les) (?:dije|he dicho)(?: que)?|como (?:te |le |les )?dije)"
)
_FILLER = (
    r"(?:ok(?:ay)?|yes|yeah|alright|all right|fine|thanks|thank you|right|well|oh|so|then|god|please|and|but|sorry|honestly|actually|just|got it|will do|done|good"
    rf"|si|bueno|gracias|vale|esta bien|y|pero|entonces|yo|pues|listo|mire|oiga|{_TOLD})"
)
_EDGES = re.compile(rf"^(?:{_FILLER} )+|(?: {_FILLER})+$")
# "Don't worry, I'm going."
_CALM = re.compile(
    r"\b(?:dont (?:you )?worry(?: about me)?|no worries|no problem|not to worry|(?:you )?(?:dont|didnt|did not|do not) (?:understand|get it|listen)(?: me)?"
    r"|no (?:se|te) preocup\w+|no hay problema|no hay de que|(?:usted )?no (?:me )?(?:entend\w+|entiend\w+))\b"
)
# "Call me tomorrow" speaks against nothing.
_CALL_ME = re.compile(
    r"\b(?:but |and )?(?:(?:can|could|please|will|would|have|ask|somebody|someone|you|the office|they|them|to) )*(?:call|phone|ring|text) (?:me|us|him|her|my \w+)\b.*"
    r"|\b(?:pero |y )?(?:(?:me|nos) (?:pueden? |podrian? )?(?:llam|marc|habl)|llamenme|llameme)\w*.*"
)
# "Send what you got": the request is to go out beside the help.
_SEND_IT = re.compile(
    r"(?:(?:and|so|then|just|please|you|can|y|pues|por favor|ya) )*(?:(?:send|submit)(?: (?:it|that|this|in|off|off to them|what (?:you|u|ya|we) (?:got|have|ve got)|(?:the|my|our|his|her) (?:\w+ )?(?:request|form|sheet|thing)|everything|all(?: of it)?))+"
    r"|(?:mand|envi)(?:e|en|a|ar)(?:l[oa])?(?: (?:lo que (?:tiene|tienen|tenga)|la (?:solicitud|hoja)|todo))?)(?: (?:now|already|then|please|ya|ahora|por favor))*"
)
_WHO = (
    r"(?:(?:(?:my|the|a|our|his|her|mi|un|una|el|la|nuestr[oa]) )?(?:wife|husband|son|daughter|mom|mother|dad|father|brother|sister|aunt|uncle|cousin|nephew|niece|grandson|granddaughter|in ?law"
    r"|friend|neighbor|neighbour|partner|boyfriend|girlfriend|roommate|boss|coworker|caregiver|nurse|buddy|bud|homie|homeboy|bestie|fiancee?|hubby|ex|old (?:man|lady)|uber|lyft|cab|ride"
    r"|taxi|he|she|they|somebody|someone|esposa|esposo|marido|mujer|hijo|hija|mama|papa|madre|padre|tia|tio|prima|primo|sobrina|sobrino|nieta|nieto|nuera|yerno"
    r"|hermano|hermana|amigo|amiga|vecino|vecina|pareja|novio|novia|compa|compadre|comadre|cuate|carnal|cunad[oa]|suegr[oa]|alguien))"
)
_EMERGENCY = r"(?:er|ed|emergency(?: room| department)?|hospital|urgent care|umc)"
_URGENCIAS = r"(?:hospital|umc|emergencias?|urgencias|sala(?: de (?:emergencias|urgencias))?)"
_HOSPITAL = (
    rf"(?:(?:to|for|toward|towards|at|into) (?:the |an? |our )?(?:\w+ )?{_EMERGENCY}|(?:er|hospital)"
    rf"|(?:al?|a la|a una|para|para el|para la|pal|pa|pa la|pa el|hacia el|hacia la|rumbo al?|rumbo a la|camino al?|camino a la) {_URGENCIAS})"
)
_THERE = rf"(?:(?:over )?there|in|over|{_HOSPITAL}|(?:(?:para|pa|hacia) )?(?:alla|ahi))"
_SOON = (
    r"(?:now|right now|rn|right away|immediately|asap|already|straight away|as we speak|as fast as (?:i|we) can|in (?:a|one|two|five|\d+) (?:min|mins|minutes?|sec|second|moment)"
    r"|ya|ahora|ahorita|ahora mismo|ahorita mismo|de inmediato|de una vez|en un (?:momento|ratito|minuto))"
)
_WHEN = rf"(?: {_THERE}(?: {_SOON})*| {_SOON}(?: {_THERE})?)"
_I = r"(?:(?:im|i am|we are|were|we|i|ill|i will|we will|well|gonna|im gonna|going to) (?:(?:just|already|now|about to|all|both|going to|gonna|gotta|ready to) )*)"
_CAR = r"(?:car|truck|van|uber|lyft|taxi|cab|ride|ambulance|bus)"
_CARRO = r"(?:carro|coche|auto|troca|camioneta|taxi|uber|ambulancia)"
_HIM = r"(?:him|her|them|my \w+|our \w+)"


def _any(*alternatives: str) -> str:
    return "|".join(alternatives)


_TRAVELS = _any(
    rf"{_I}?(?:going|leaving|heading|headed|head|drive|driving|leave|rushing|running|go|going to go|gonna go|on (?:my|our|the|his|her) way|omw|otw|en route|in route)"
    rf"(?: (?:out|off|over|back|down|straight|right))*{_WHEN}",
    rf"(?:we are|were) (?:leaving|heading out)(?: {_SOON})*|(?:(?:im|i am|we are|ill|i will|we will|were) (?:going|go)|going)(?: {_SOON})*|{_I}?(?:omw|otw|on (?:my|our) way|en route)(?: {_SOON})*",
    rf"(?:im|i am|we are|were) (?:at|in) (?:the |an? )?{_EMERGENCY}(?: {_SOON})*",
    rf"(?:ya )?(?:llegue|llegamos|estoy|estamos)(?: ya)? (?:al?|aqui en|en (?:el|la)?) ?{_URGENCIAS}(?: {_SOON})*(?: (?:y )?(?:ya )?(?:me|nos) (?:estan )?(?:atendiendo|atienden|atendieron|viendo))?"
    rf"|(?:im|i am|we are|were|i|we)(?: just)? (?:got to|arrived at|made it to|here at|at) (?:the )?{_EMERGENCY}(?: {_SOON})*(?: (?:and )?(?:theyre|they are) (?:seeing|checking|treating) (?:me|us|him|her))?",
    rf"(?:(?:im|i am|were|we are|i|we) )?(?:already )?(?:in|getting in(?:to)?|got in(?:to)?|get(?:ting)? in|jumping in(?:to)?) (?:the|my|an?|our|his|her) {_CAR}(?: (?:{_SOON}|{_THERE}|going|headed|heading|driving|on the way)){{0,7}}",
    rf"(?:getting|calling|called|ordered|ordering|got|taking) (?:an?|my) (?:uber|lyft|taxi|cab|ride) (?:{_HOSPITAL}|there)(?: {_SOON})*",
    rf"(?:almost|nearly|about) there(?: {_SOON})*|(?:we|i)(?: are|m|re|ve)? (?:just )?left (?:for|to) (?:the )?{_EMERGENCY}(?: {_SOON})*",
    rf"{_WHO} ?(?:s|is|will|can|ll|re|are)?(?: (?:going to|gonna|already|just|coming to|here to))* ?(?:drives?|driving|takes?|taking|brings?|bringing|rushing|rush) (?:me|us)"
    rf"(?: {_THERE})?(?: {_SOON})*",
    rf"{_I}?(?:get|getting|got|have|having|ask|asking|asked|let|letting) {_WHO} (?:to )?(?:take|drive|bring|rush|run|driving|taking) (?:me|us)(?: {_THERE})?(?: {_SOON})*",
    rf"(?:(?:yo |ya )?(?:le |les )?(?:pido|voy a pedir|dije|digo|pedi)(?:le|les)? a {_WHO} )?que (?:me|nos) lleven?(?: {_WHO})?(?: {_THERE})?(?: {_SOON})*",
    rf"(?:{_I}|{_WHO} ?(?:s|is|will|are)? (?:just |already )?)?(?:taking|bringing|driving|rushing|take|bring|drive) {_HIM} (?:{_HOSPITAL}|there)(?: {_SOON})*",
    rf"(?:ya )?voy(?: ya| en camino| saliendo| manejando| de camino)?|ya vamos|vamos (?:en camino|saliendo|llegando)|voy (?:ahora|ahorita)|(?:ahorita|ahora) (?:voy|vamos)(?: {_THERE})?|(?:casi|ya casi) (?:llegamos|llego)",
    rf"(?:ya )?(?:voy|vamos|me voy|nos vamos|salgo|salimos|voy llegando|vamos llegando)(?: (?:saliendo|a ir|manejando|ya))*{_WHEN}",
    rf"(?:ya )?(?:estoy|estamos|voy|vamos) (?:ya )?(?:en camino|saliendo|llegando|en (?:el|la|una|mi|un)? ?(?:{_URGENCIAS}|{_CARRO}))(?: {_THERE})?(?: {_SOON})*",
    rf"(?:ya )?(?:me|nos) (?:llevan?|traen?|estan? llevando|van? a llevar)(?: {_WHO})?(?: {_THERE})?(?: {_SOON})*",
    rf"{_WHO}(?: ya)? (?:me|nos) (?:va a llevar|esta llevando|lleva|anda llevando|viene a llevar)(?: {_THERE})?(?: {_SOON})*",
    rf"(?:ya )?(?:lo|la|los) (?:llevo|llevamos|estoy llevando|estamos llevando|voy a llevar|vamos a llevar) (?:{_HOSPITAL}|para alla|pa alla)(?: {_SOON})*",
)
_AMBULANCE = r"(?:(?:an |the |el |la |los |una )?(?:ambulance|paramedics|ems|911|help|emts?|firefighters|fire department|police|ambulancia|paramedicos|ayuda))"
_COMES = r"(?:coming|on (?:its|the|their|his) way|here|outside|pulling up|almost here|arriving|arrived|close|(?:a few|five|ten|\d+) (?:min|mins|minutes) (?:away|out))"
_NEAR = r"(?:(?:from )?(?:next door|upstairs|downstairs|(?:down|across|up) the (?:street|hall|road))|de (?:al lado|enfrente|arriba|abajo))"
_FEW = r"(?:\d+|a few|a couple(?: of)?|two|three|four|five|six|seven|eight|ten|fifteen|twenty) (?:min|mins|minutes?)"
# Who is at their side.
_BESIDE = (
    r"(?:(?:with|helping|treating|checking|seeing|(?:working|in) on|looking after|(?:taking )?care of|attending(?: to)?) (?:him|her|me|us|them|my \w+)"
    r"|con (?:el|ella|ellos|ellas|nosotr[oa]s|mi \w+)|conmigo|(?:y )?(?:lo|la|los|las|me|nos) (?:estan )?(?:atendiendo|atienden|ayudando|revisando|viendo))"
)
# That somebody called, no more. "Just a neighbor who called, coming for coffee" brings no help.
_RANG = rf"{_WHO}(?: {_NEAR})? (?:already |just )+called(?: {_SOON})*|(?:ya )?{_WHO}(?: {_NEAR})? ya (?:llamo|hablo|marco)(?: {_SOON})*|ya (?:llamo|hablo) {_WHO}(?: {_NEAR})?"
_CALLED = _any(
    rf"(?:(?:i|we|{_WHO})(?: ?(?:am|m|is|s|are|re|ve|have|has|ll|will))?(?: (?:just|already|gonna|going to))* ?)?"
    rf"(?:call|called|calling|calls|phoned|phoning|dialing|dialed|got)(?: for)? (?:911|an ambulance|the ambulance|ems|the paramedics)(?: (?:for (?:me|him|her|us)|{_SOON}))*",
    rf"{_AMBULANCE}(?: ?(?:is|are|s|was|has|just|already|now))* (?:{_COMES}|called|got here|dispatched|{_BESIDE})(?: {_BESIDE})?(?: {_SOON})*",
    rf"(?:they|theyre|theyve)(?: (?:are|have|is))?(?: (?:already|just))? (?:(?:{_COMES}|got here)(?: {_BESIDE})?|{_BESIDE}|sending (?:someone|somebody|an ambulance|help|them)|sent an ambulance)(?: {_SOON})*",
    rf"911 (?:is |s )?(?:sending|sent)(?: (?:someone|somebody|an ambulance|help|them))?(?: {_SOON})*|(?:waiting (?:for|on)) (?:the |an )?(?:ambulance|paramedics|ems)(?: {_SOON})*",
    rf"(?:(?:{_WHO}|yo|ya|esta|estoy|estamos|le|les) )*(?:llame|llamo|llamando|llamamos|llamaron|hablo|hable|hablamos|hablaron|marque|marcamos|marco) (?:al 911|a emergencias|(?:a )?(?:la|una) ambulancia)(?: {_SOON})*",
    _RANG,
    rf"(?:they|911|the (?:operator|dispatcher)) (?:said|say|told (?:me|us)) (?:(?:its|theyre|they are|theyll be|about|in|like|another|here) )*(?:{_FEW}(?: (?:away|out|more))?|coming|on (?:the|their|its) way)(?: {_SOON})*",
    rf"(?:me |nos )?(?:dijeron|dicen)(?: (?:que|en|unos|como|llegan|vienen|ya))* (?:(?:\d+|cinco|diez|unos|pocos) min(?:utos)?|vienen|en camino)(?: {_SOON})*",
    r"(?:(?:ya|yo) )*(?:pedi|pedimos|pidio|pidieron) (?:la |una )?ambulancia(?: ya)?",
    r"(?:ya )?vienen?(?: (?:ya|la|una) ambulancia| (?:el )?911| (?:los )?paramedicos| ayuda| en camino| la policia)+|ya vienen?|(?:ya )?(?:estoy|estamos) esperando (?:a )?(?:la )?ambulancia",
    rf"{_AMBULANCE}(?: ya)? (?:ya )?(?:viene|vienen|esta|estan|llego|llegaron|va llegando)(?: (?:en camino|aqui|ya|ahorita|afuera))*|(?:ya )?(?:estan|vienen) en camino|ya llego (?:la )?ambulancia|ya llegaron(?: los paramedicos)?",
    rf"(?:{_AMBULANCE} )?(?:ya )?(?:estan?|llegaron|llego) (?:ya )?(?:(?:aqui|aca)(?: ya)?(?: {_BESIDE})?|{_BESIDE})(?: {_AMBULANCE})?(?: {_SOON})*|ya (?:lo|la|los|las|me|nos) (?:estan )?(?:atendiendo|atienden)(?: {_SOON})*",
    # With whom they are now.
    rf"(?:(?:they|{_AMBULANCE})(?: ?(?:is|are|re|s|have|has|ve|just|already|now)){{0,2}} (?:took|taking|taken|loading|loaded)|took|loaded) (?:him|her|me|us|{_WHO})(?: away)?(?: (?:in|{_HOSPITAL}|in (?:the|an) ambulance))?(?: {_SOON})?",
    rf"(?:ya )?(?:{_AMBULANCE} )?(?:ya )?(?:se )?(?:me|nos|lo|la|los|las) (?:llevan|llevo|llevaron|estan llevando|subieron|van a llevar)(?: (?:en la ambulancia|los paramedicos|{_HOSPITAL}))?(?: {_SOON})?",
)
# Who drives them, and nothing else.
_RIDES = re.compile(
    rf"{_WHO} ?(?:will|can|ll)? ?(?:drives?|takes?|brings?) (?:me|us)|(?:me|nos) (?:llevan?|traen?)(?: {_WHO})?|{_WHO} (?:me|nos) (?:lleva|trae|va a llevar)"
)
# So often at most: the ways to say it overlap, and a long row of them would be read for hours.
_GOES = re.compile(
    rf"(?:{_TRAVELS})(?: (?:(?:and|y|so|because) )?(?:{_TRAVELS}|thank you|gracias|be there soon|(?:with|con) (?:my|mi|our|nuestr[oa]|the|el|la|a|an|un|una) \w+|(?:{_WHO} (?:is |s )?)?(?:driving|drives|maneja))){{0,6}}"
)
_CALLED_SO = re.compile(rf"(?:{_CALLED})(?: (?:(?:and|y|so) )?(?:{_CALLED})){{0,6}}")
_RANG_SO = re.compile(_RANG)
# What somebody calls or comes for who brings no help.
_SOCIAL = re.compile(
    r"\b(?:for|about|to (?:have|get|drink)) (?:an? |some |the |my |our )?(?:cup of )?(?:coffee|tea|lunch|dinner|breakfast|supper|cards|chat|visit|party|rent|dog|mail|appointment)\b|\bto (?:chat|gossip|play|say (?:hi|hello))\b"
    r"|\b(?:a tomar(?:se)?|por|para|al?) (?:un |una |el |la )?(?:cafe|cafecito|te|almuerzo|comida|cena|desayuno|fiesta|renta|cita|platicar|comer|cenar|saludar|visita|chisme)\b"
)
# Anybody may: "Bob next door", "the lady from upstairs".
_ANYBODY = rf"(?:{_WHO}|i|we|(?:(?:my|our|a|the|mi|un|una|el|la) )?(?!nobody\b|noone\b|none\b|who\b|why\b|nadie\b|quien\b|one\b|anybody\b|anyone\b)\w+)(?: {_NEAR})?"
_HELPERS = r"(?:them|911|ems|an ambulance|the (?:ambulance|paramedics|operator|dispatcher|911 (?:operator|dispatcher|people))|emergency services)"
_AL_911 = r"(?:con (?:ellos|el 911|emergencias)|a (?:ellos|emergencias|la ambulancia)|al 911)"
# Whom they call is what they were told to.
_CALLING = re.compile(
    rf"{_ANYBODY}(?: ?(?:is|s|are|am|m|re|was|has|have|ve))?(?: (?:just|already|now|also))* (?:calling|dialing|phoning|ringing|on the (?:phone|line) with|(?:talking|speaking) (?:to|with)) {_HELPERS}(?: {_SOON})*"
    rf"|{_ANYBODY}(?: ?(?:has|have|got|s|ve))(?: (?:got|already))* {_HELPERS} on the (?:phone|line)(?: {_SOON})*|{_ANYBODY} (?:has |have )?(?:just |already )*(?:called|phoned|dialed) (?!them){_HELPERS}(?: {_SOON})*|(?:{_WHO}(?: {_NEAR})?|(?!nobody|noone)\w+ {_NEAR}) ?(?:is|s) (?:calling|dialing)(?: {_SOON})*"
    rf"|(?:ya )?(?:les )?(?:mi|un|una|el|la|nuestr[oa]) \w+(?: {_NEAR})?(?: (?:ya|ahora|ahorita|les))*(?: esta (?:llamando|marcando|hablando {_AL_911}|al telefono {_AL_911})(?: {_AL_911})?| (?:llamo|hablo|marco) {_AL_911})(?: {_SOON})*"
    rf"|(?:ya )?(?:les )?esta (?:llamando|marcando) (?:mi|un|una|el|la) \w+(?: {_NEAR})?(?: {_SOON})*|"
    rf"(?:(?:i|we|my \w+)(?: am|m| is|s| are|re) |im |were )?(?:calling|dialing)(?: them)?(?: {_SOON})*|on the phone with (?:them|911)(?: {_SOON})*"
    rf"|(?:(?:ya |estoy |estamos )+(?:llamando|llame|llamo)|llamando)(?: {_SOON})*"
)
# Whoever asks what to do before they come has called.
_UNTIL = re.compile(
    r"^(?:(?:so|and|ok|but|y|pero) )*(?:what|anything|how|is there|que|algo|como)\b.*"
    r"\b(?:(?:until|till|til|before|while) (?:(?:we|i) wait for )?(?:they|the (?:ambulance|paramedics|emts?)|help|911|an ambulance)(?: (?:come|comes|coming|arrives?|gets?|is|are|to)\b|$)"
    r"|(?:hasta|mientras|antes de) (?:que )?(?:lleg\w+|vien\w+|veng\w+|espero|esperamos)(?: (?:a )?(?:ellos|la ambulancia|los paramedicos|ayuda))?)"
)
# That they are not on the way any more, or never get there: "we turned around", "he can't take me".
_BACK = re.compile(
    r"\b(?:not|wont|dont|didnt|isnt|arent|doesnt|never|cant|cannot|couldnt|aint|no longer)(?: (?:really|even|yet|be|want to|able to|gonna|going to|think (?:i|we)(?: will|ll)?))*"
    r" (?:go|going|went|leave|leaving|left|get there|make it|(?:take|taking|drive|driving|bring|bringing) (?:me|us|him|her)|come|coming|came|show(?:ed|ing)? up)"
    r"(?! (?:to (?!the\b|er\b|ed\b|hospital|emergency|an?\b)|over (?:my|the)|through|with you))\b"
    r"|\b(?:nobody|no one|noone|none|nadie)\b.*\b(?:take|drive|bring|come|coming|came|llev\w+|viene|vino|manej\w+)\b"
    r"|\b(?:turn(?:ed|ing)? (?:around|back)|(?:go|going|went|heading|headed|driving|drove) (?:back )?home|stay(?:ed|ing)? (?:home|here|put|in bed)|changed (?:my|our) mind|broke(?:n)? down|turn(?:ed|ing|s)? (?:me|us|him|her) away|(?:refused? to|wont|wouldnt|cant|couldnt|didnt) (?:even )?(?:see|take|treat|help) (?:me|us|him|her)|sent (?:them|him|it|the \w+) (?:away|back))\b"
    r"|\bno (?:me |nos |le |lo |la )?(?:voy|vamos|fui|fuimos|ire|iremos|quiero ir|puedo ir|puede llevar\w*|lleva|llevan|llevo|llego|llegan|llegaron|vienen|viene|vino|vinieron|salgo|salimos)\b(?! a (?:contest|dec|pod|est|hab)\w+)"
    r"|\b(?:me (?:regreso|regrese|devuelvo|devolvi|quedo|quede)|nos (?:regresamos|devolvimos|quedamos)|(?:voy|vamos|vuelvo|volvemos|regreso|regresamos) (?:de regreso )?(?:a|para|pa) (?:la |mi )?casa|cambie de (?:opinion|idea)|se descompuso|no (?:me|nos|lo|la) (?:atend|quis|quier|recib)\w+|ya se fueron)\b"
)
_AGAINST = re.compile(
    r"\b(?:not|no|nor|never|dont|cant|wont|didnt|but|pero|nunca|tomorrow|manana)\b"
)


def help_of(text: str) -> Help | None:
    """Whether a sentence says that they go for help, called it, or are calling, and none speaks
    against it.

    Never raises.
    """
    clauses = clauses_of(text)
    said = [_CALL_ME.sub("", _CALM.sub("", _bare(each.text))).strip() for each in clauses]
    if any(map(_UNTIL.search, said)):
        return "called"
    if any(map(_AGAINST.search, said)):
        return None
    # "I'll go but can somebody call me" asks for the call alone.
    told = [
        _bare(words)
        for words, each in zip(said, clauses, strict=True)
        if not each.question or _CALL_ME.search(each.text)
    ]
    if any(map(_SOCIAL.search, told)):
        told = [each for each in told if not _RANG_SO.fullmatch(each)]
    if any(map(_CALLED_SO.fullmatch, told)):
        return "called"
    if any(map(_CALLING.fullmatch, told)):
        return "calling"
    return "travels" if any(map(_GOES.fullmatch, told)) else None


def only_ridden(text: str) -> bool:
    """Whether nothing but who drives them says that they go, without where to or when: "my cousin
    drives me" may tell as well how they come to a visit. Never raises.
    """
    said = [_bare(each.text) for each in clauses_of(text)]
    going = [each for each in said if _GOES.fullmatch(each)]
    called = any(_CALLED_SO.fullmatch(each) or _CALLING.fullmatch(each) for each in said)
    return bool(going) and all(map(_RIDES.fullmatch, going)) and not called


def turns_back(text: str) -> bool:
    """Whether a message says that they do not go, or that nobody takes them or comes. Never raises.

    Of use only to somebody who said that they were on the way.
    """
    return any(_BACK.search(each.text) for each in clauses_of(text))


def asks_for_call(text: str) -> bool:
    """Whether a message asks for a call, or to send the request that asks for one, beside what else
    it says. Never raises.
    """
    said = [_bare(each.text) for each in clauses_of(text)]
    return any(_CALL_ME.search(each) or _SEND_IT.fullmatch(each) for each in said)


def _bare(clause: str) -> str:
    return _EDGES.sub("", clause).strip()
