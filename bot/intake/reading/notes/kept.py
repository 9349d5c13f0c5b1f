"""What is told that no line of a request takes, and the office has to know: who picks up and who
must not hear of it, who is to call, what helped a little, when it is worse. In the visitor's words.
"""

from __future__ import annotations

import re

from bot.intake.reading.people.age import KIND, OWN
from bot.intake.reading.people.words import REL
from bot.intake.reading.text.abbreviations import without_stops
from bot.intake.reading.text.load import load
from bot.intake.reading.text.message import Message

_THEM = rf"(?:{OWN}|his|her|our|the|su|mis){KIND} {REL}(?:'?s)?"
_OTHERS = rf"(?:{_THEM}|(?:my|mi) (?:ex|boss|landlord|manager|patron|jefa?)\b|(?:anyone|anybody|nadie|nobody)(?: else| mas)?)"
_NOT_THEM = rf"(?:{_OTHERS}|(?:my |mi )?(?:work|job|boss|family|employer|company|trabajo|jefe|familia)\b|(?:nobody|anyone|anybody|people|nadie) (?:at|in|en) (?:my |mi |el )?(?:work|home|the office|office|trabajo|casa))"
_HEAR = r"(?:know|find(?:ing)? out|hear(?:ing)? (?:of|about) (?:it|this)|learn(?:ing)? (?:of|about) (?:it|this)|see(?:ing)? (?:it|this)|get wind of (?:it|this))\b"
# Who is at the telephone, or speaks for the writer.
_AT_PHONE = re.compile(
    rf"\b{_THEM}(?: [^\W\d]+)?,? (?:(?:who|that|often|always|usually|sometimes|also|que|siempre|a veces|tambien) )*(?:(?:can|could|may|might|will|puede|podria|va a) (?:also |tambien )?)?"
    r"(?:(?:answers?|answering|picks? up|monitors?|listens?|translates?|interprets?|speaks? english|contest[ae]r?|atiende|agarra|traduc\w+|interpretar?|habla ingles|revisa|escucha)\b)"
    rf"|^ ?{REL}(?: [^\W\d]+)? (?:(?:also|usually|often) )?(?:may|might|will|can|could) (?:also )?(?:answer|pick up)\b"
    rf"|\b(?:if|when) (?:he|she|they|{_THEM}|someone|somebody|anyone)(?: [^\W\d]+)? (?:answers?|picks? up)\b|\bsi (?:les? |me lo |lo )?(?:contesta|responde|agarra)n? (?:el|ella|alguien|{_THEM})\b|\bsi (?:el|ella|{_THEM}) (?:les? )?(?:contesta|responde|agarra)\b"
    rf"|\b(?:contesta|atiende|agarra|responde)n? {_THEM}\b"
    rf"|\bmy (?:ex|boss)(?:-\w+)? (?:monitors|checks|reads|sees|goes through)\b"
    rf"|\b(?:talk|speak) to (?:her|him|them|{_THEM}(?: \w+)?) about (?:everything|anything|it|this|my)\b"
)
# Who is to be called for the patient who writes: "Rosa is my wife, she speaks English, call her".
_FOR_ME = re.compile(
    rf"\b{OWN}{KIND} {REL}\b[^.;!?\n]{{0,60}}?(?:(?<!\bi )(?<!\bto )(?<!n't )(?<!\bnot )(?<!\bnever )\b(?:call|phone|ring|contact|talk to|speak (?:to|with)) (?:her|him)\b(?! (?:if|when|doctor|office))"
    r"|(?<!\bno )\b(?:ll?am|marqu|h[ae]bl|contact)[ae]n?(?:l[aoe])\b(?! si\b))"
)
# How they are to be called.
_HOW = re.compile(
    r"\b(?:let|have|leave) (?:it|the phone|my phone) ring\b|\bdej\w+ (?:que )?(?:sonar|suene|timbr\w+)\b"
    r"|\b(?:talk|speak) (?:real |very |good and )?(?:up|loud(?:ly|er)?|slow(?:ly|er)?)\b(?=[^.;!?\n]{0,20}$)"
)
# Who must not hear of it, and where the office must not call.
_LIMIT = re.compile(
    rf"\b(?:do not|don'?t|never|not|please no)(?: (?:ever|please|you))* (?:tell|talk (?:to|with)|speak (?:to|with)|say (?:anything|a word|it) to|mention (?:this|it|anything) to|inform|involve) (?:anything (?:to )?)?{_OTHERS}"
    rf"|\b(?:do not|don'?t|never)(?: (?:ever|please))* (?:call|phone|ring|text|contact|leave (?:an? |any )?(?:messages?|word) (?:with|for)) (?:{_THEM}|(?:the |our |my )?(?:house|home|landline|work|office|job|other|old)\b)"
    rf"|\b(?:do not|don'?t|never|(?:would|'d) rather not)(?: (?:ever|please|really))* (?:let|want|have) {_NOT_THEM} (?:to )?{_HEAR}"
    rf"|\b{_NOT_THEM} (?:can ?not|can'?t|must ?n[o']?t|may not|should ?n[o']?t|shouldn'?t|can) (?:ever )?{_HEAR}|\bkeep (?:it|this) (?:from|secret from) {_NOT_THEM}"
    rf"|\b(?:que|sin que) (?:(?:no|nunca) )?(?:(?:se|lo) )*(?:enter|sep)[ae]n? {_NOT_THEM}|\bque {_NOT_THEM} no (?:se |lo )?(?:entere|sepa)n?\b"
    # When somebody is at home who must not hear of it.
    rf"|\b(?:do not|don'?t|never)(?: (?:ever|please))* (?:call|phone|ring|text|come)(?: (?:me|us|here|back))? (?:when|while|if|whenever) (?:he|she|{_THEM})(?:'?s| is| are)? (?:at )?(?:home|here|around|back|there|with me)\b"
    rf"|\bno (?:me |nos )?(?:llamen?|marquen?|hablen?|vengan?|escriban?) (?:cuando|si|mientras) (?:(?:este|esta|anda) (?:el|ella|{_THEM})\b|(?:el|ella|{_THEM}) (?:este|esta|anda)\b)"
    rf"|\bwithout (?:telling|\w+ing it to) {_OTHERS}|\bno (?:le |les |lo |la |se lo )?(?:digan?|cuenten?|comenten?|avisen?|mencionen?|informen?)(?:le|les)?(?: (?:nada|esto|eso|de esto))* a {_OTHERS}"
    rf"|\bno (?:hablen?|dejen?(?: (?:recado|mensaje|razon|nada))*|me dejen (?:recado|mensaje|razon|nada))(?: (?:nada|esto))* con {_OTHERS}"
    r"|\bno (?:quiero|quisiera|me gusta|queremos) que (?:me |nos )?(?:llamen|marquen|hablen) (?:al|en el|a mi|en mi) (?:trabajo|jale|oficina|chamba|casa)\b"
    r"|\b(?:do not|don'?t|never|no) (?:put|mention|say|write|pongan?|mencionen?|digan?) [^.;!?\n]{2,40} (?:subject|envelope|caller id|asunto|sobre)\b"
    r"|\bno (?:pued\w+|se) (?:saber|enter\w+) [^.;!?\n]{0,20}\b(?:mi|nadie)\b"
)
# Somebody else wants one too, of whom nothing more is told yet.
_BOTH = re.compile(
    r"\b(?:para|for) (?:mi|my) (?:[^\W\d]+[ ,]+){1,6}?(?:y|and) (?:(?:tambien )?para mi|for me|me)\b|\bfor (?:me and my|both of us|the two of us)\b|\bpara los dos\b"
)
_THE_SAME = re.compile(
    rf"\b{_THEM}(?: [^\W\d]+)? (?:has|tiene|sufre) (?:(?:the|this) (?:very |exact )?same|something similar|lo mismo|el mismo (?:dolor|problema)|algo parecido)"
)
# Who is wished to call or to treat, and how they are addressed.
_WHO_CALLS = re.compile(
    r"\b(?:have|want|prefer|prefers|like|rather|please|can|could|need|prefiero|prefiere|quiero|quisiera|que|de preferencia|puede)\b[^.;!?\n]{0,30}?\b(?:an? |una? )?(?:female|woman|lady|male|man|mujer|hombre|muchacha|senora)\b"
    r"(?=[^.;!?\n]{0,20}\b(?:call\w*|talk\w*|speak\w*|nurse|doctor|staff|person|to (?:call|see|talk))|\W*(?:$|[.;,!?\n]| (?:por favor|please|pls)))"
)
# What else they are called; the name and the number beside it have lines of their own.
_GOES_BY = re.compile(
    r"\b(?:everyone|everybody|people|friends|they|folks|family) (?:just |all )?calls? (?:me|her|him) (?!back\b|at\b|on\b|when\b|about\b|names\b|every|all\b|a\b|in\b|too\b|for\b)[a-z]|\b(?:i|she|he) go(?:es)? by [a-z]|\b(?:me|le) (?:dicen|gusta que l?e? ?digan) [a-z]"
)
_FEAR = re.compile(
    r"\b(?:anxious|scared|afraid|terrified|nervous|phobi\w+)(?: (?:about|of|around))? (?:\w+ )?(?:needles?|shots?|injections?|anesthesia|surgery|doctors|hospitals|mri)\b|\bclaustrophobi\w+|\bneedle phobi\w+"
    r"|\b(?:do(?:es)?n'?t|do not|does not) want (?:anything with |any )?needles?\b|\bhates? needles\b|\bodi(?:a|o) las agujas\b|\bno (?:quiere|quiero) (?:nada de |nada con )?agujas\b"
    r"|\bmiedo (?:a|de|con) (?:(?:las?|los|el|una?) )?(?:agujas?|inyeccion(?:es)?|cirugias?|operacion(?:es)?|anestesia|doctores|hospital(?:es)?)\b|\bclaustrofobi\w+"
)
_NO_SURGERY = re.compile(
    r"\b(?:do(?:es)?n'?t|do not|does not|never) want (?:to (?:be (?:operated|cut)|have (?:another|more|any|a)?|go under)|(?:any |more |another |no )+(?:surger\w+|operations?)|none unless|surgery)\b"
    r"|\b(?:wants?|needs?|prefers?|rather have|having|hoping for|hopes? for) no (?:more )?(?:surger\w+|operations?)\b|\b(?:want|like|hop(?:e|ing)|prefer|rather|try(?:ing)?)\b[^.;!?\n]{1,30} without (?:any |more |another )?(?:surger\w+|operations?)\b|\bprefier[eo] sin (?:cirugia|operac\w+)"
    r"|\bno (?:quiere|quiero|queremos) (?:mas |otra |ninguna )+(?:cirug\w+|operac\w+)|\bno (?:quiere|quiero) (?:operarse|operarme|que (?:me|lo|la) operen|cirugia)\b|\b(?:me|lo|la) quis(?:o|ieron) operar\b"
)
_HELP = r"(?:help(?:s|ed)?|worked|works|relie(?:f|ved)|ayud(?:a|o|aron|aba)|sirv(?:io|e|ieron)|funcion(?:o|a)|alivi(?:o|a))"
_AMOUNT = r"(?:(?:(?:maybe|like|about|around|como|casi|unas|unos) )*(?:an?|one|two|three|four|five|six|una?|dos|tres|cuatro|cinco|seis|\d+) (?:weeks?|months?|days?|years?|hours?|semanas?|mes(?:es)?|dias?|anos?|horas?)|an? (?:bit|little|lot|week|month|year|while)|some|somewhat|briefly|for (?:about |like |almost )?(?:\d+|a|an|one|two|three|four|five|six|several|a few|months?|weeks?|days?|years?)|un (?:poco|mes|dia|tiempo|rato)|poco|poquito|tantito|algo|una (?:semana|temporada)|\d+ (?:semanas?|meses|dias|anos?))"
# What helped, for how long, and what it did besides.
_OUTCOME = re.compile(
    rf"\b{_HELP}(?: (?:me|her|him|only|just|really|maybe|solo|con|por|de|for))* {_AMOUNT}\b|\b(?:did|si) (?:me |le )?{_HELP}\b|\b(?:the |la |el )\w+ si$"
    rf"|\b(?:\d+|one|two|three|six|a few|some|no|little) (?:(?:months?|weeks?|days?|hours?|years?) (?:of )?)?relief\b|\balivio de \d+ \w+"
    r"|\b(?:only thing|nothing|nada)(?: that| que)?(?: (?:has|ha|me|le))* (?:help|sirv|ayud)\w* (?:but|except|besides|other than|mas que|excepto|solo)\b|\bsolo (?:el|la|los|las) \w+ (?:me )?(?:tantito|poquito|un poco|ayud\w+|sirv\w+)"
    r"|\b(?:made|makes?|gave|gives|got) (?:me|her|him) (?:(?:so|very|really|too|feel) )*(?:dizzy|sick|sleepy|drowsy|nause\w+|foggy|worse|itchy|headaches?|hives)\b"
    r"|\bme (?:daba|da|dio|hace|hizo|hacia|caia|cayo|cae) (?:mucho )?(?:sueno|mareos?|nauseas|mal|dano|alergia|vomito)\b|\bno (?:sirvieron|sirvio|me sirvieron|me sirvio)\b"
    r"|\b(?:i'?m|im|been|she'?s|he'?s) off (?:those|them|it|opioids)\b"
)
# When it is worse than the one number says.
_SCORE = r"(?:10|ten|[0-9])(?:/10)?"
_WORSE = re.compile(
    rf"(?<![\d.-])\b{_SCORE} (?:at night|(?:when|while|if) [^.,;!?\n]{{3,25}}|sometimes|(?:on|with|during) (?:bad days|flares?(?: ups?)?)|flares?|en la noche|de noche|por la noche|cuando [^.,;!?\n]{{3,25}})"
    rf"|\b(?:sentad[oa]|parad[oa]|acostad[oa]|caminando|cargando|manejando|sitting|standing|walking|driving|cuando [^.,;!?\n]{{3,20}}|(?:when|if) (?:i|she|he) [^.,;!?\n]{{3,20}}) (?:es |un |it'?s |an? |hasta |up to )*{_SCORE}(?=\W*(?:$|[.,;!?\n]))"
    rf"|\b(?:sometimes|a veces|(?:en|por) la noche|de noche|at night|flares? (?:up )?to)(?: (?:es|un|it'?s|an?|de|like|up to|llega a))* {_SCORE}\b(?!:|\d| ?(?:am|pm|hours?|horas?|times?|veces|hrs?|minut\w+|years?|months?|anos|meses))"
)
_PAIN = re.compile(
    r"\b(?:pain|dolor|hurts?|duele[n]?|score|level|nivel)\b|\b(?:\d ?/ ?10|(?:out of|de|sobre) (?:10|diez|ten))\b"
)
# "Worse towards evening", by itself.
_WORSE_AT = re.compile(
    r"(?:^|[.,;!\n]|\b(?:and|but|it'?s|gets?|y|pero|es|se pone)) ?(?:(?:much|a lot|always|it'?s|it|gets?|mucho|siempre) )*(?:worse|worst|peor) (?:(?:in|at|by|towards?|during|on|when|as|de|por|en|hacia|a|al|la|el|los|las|the) )+[^.,;!?\n]{3,25}"
)
_CALLS = re.compile(r"\b(?:calls?|phone|reach|text|ll?am\w+|marqu\w+|free|available|libre)\b")
# The tongue they speak, for which an interpreter is to be found, and who it is that writes.
_WHO_WRITES = re.compile(
    r"\b(?:hablo|habla|hablamos|speaks?) (?:mam|k'?iche'?|quiche|mixtec\w*|zapotec\w*|nahuatl|kanjobal|q'?anjob'?al|maya|otomi|triqui|purepecha|garifuna|chuj|quechua|tzotzil|tzeltal)\b"
    r"|\b(?:trabajador(?:a)? social|social worker|case ?worker|case manager|parish nurse|home health (?:aide|nurse)|promotora)\b"
)
# What they want the office to know; their name and number have lines of their own.
_FOR_THE_OFFICE = re.compile(
    r"(?:^|[,\n] ?)(?:(?:also|and|so|y|ah) )?(?:fyi|for your information|heads up|(?:just )?so (?:you|they|y'?all) know|(?:i )?should (?:also |probably )?mention(?: that)?"
    r"|(?:nomas |solo )?para que sepan?|(?:les?|te) aviso(?: que)?)[,:]? (?!.*(?:\d{3}|@|\b(?:name|number|phone|nombre|numero|telefono)\b))(?=\w+ \w)"
)
# What they take: two of these by name, "Eliquis 5 mg twice a day, lisinopril".
_NAME = rf"(?:{' '.join(str(load('history')['medicines']).split()).replace(' | ', '|')})"
MEDICINE = re.compile(rf"\b{_NAME}\b")
# A list of them without how much is kept with what leads to it and what they did: "I take
# gabapentin and tramadol for the pain".
_LISTED = re.compile(
    r"(?:\b(?:(?:i'?m|i am|i've|i have|i|she'?s|he'?s|she|he|we|yo|ella|el|(?:my|mi) (?:mom|mother|dad|father|wife|husband|son|daughter|mama|madre|papa|padre|espos[oa])|my|mi|mis|los|las|he|ha|me|le) )?(?:(?:have been|has been|been|am|is|also|still|now|already|only|just|currently|ya|solo|tambien|todavia|estoy|esta|dan|dieron) )*"
    r"(?:on|takes?|taking|took|tried|trying|using|uses?|had|prescribed|med(?:ication|icine)?s?|pills|pain meds|tom[aoe]|tomando|tomado|probe|probado|usa|uso|usando|medicinas?|medicamentos?|pastillas)(?: (?:are|is|son|es|like|such as|como|both|mostly|de))*:? |\b(?:(?:i'?m|i am|she'?s|he'?s|soy|es) )?(?:allergic|allergy|alergic[oa]) (?:to|al?) )?"
    rf"\b{_NAME}\b(?:(?: for (?:(?:the|my|nerve|his|her) ){{0,2}}\w+)?(?: ?[,/&+;] ?(?:(?:and|or|plus|also|y|e|o|tambien) )?| (?:and|or|plus|then|and also|y|e|o|mas) | ){_NAME}\b)+"
    r"(?: (?:for|every|daily|at|before|did|didn'?t|do|don'?t|have|haven'?t|help\w*|no|not|nothing|none|never|and nothing|para|por|cada|diario|en la|pero no|y nada|nada|no me)\b[^,.;!?()|\n\d]{0,40}(?=$|[,.;!?()|\n]))?"
)
# Of what is taken now one is enough: "I also take Lyrica at night".
_TAKEN_NOW = re.compile(
    r"\b(?:(?:i'?m|i am|she'?s|he'?s|she is|he is|estoy|esta) (?:(?:also|still|now|only|currently|tambien|todavia) )*(?:on|taking|tomando)|(?:i|she|he) (?:(?:also|still|now|only|currently) )*takes?|(?:(?:tambien|todavia|yo|ella|el) )*tom[ao])"
    rf" {_NAME}\b(?: (?!(?:and|but|so|which|that|because|since|to|into|on|y|pero|porque|que|(?:in|en) (?:(?:the|my|las?|mis?) )?not[ea]s?)\b)[^\s,.;!?()|]+){{0,6}}"
)
_DOSE = re.compile(
    r"\d ?(?:mg|mcg|milligrams?|micrograms?|units?|unidades|miligramos|ml)\b|\b(?:once|twice|(?:two|three|four|2|3|4) times|una vez|(?:dos|tres|cuatro|2|3|4) veces) (?:a|al|per|por|every|cada) (?:day|dia)\b"
)
# Asked of, refused, to be taken out or to be prescribed: no list of what they take.
_NOT_TAKEN = re.compile(
    r"^\W*(?:(?:and|but|so|y|pero) )?(?:do|does|is|are|can|could|will|would|should|did|se pueden?|puedo)\b"
    r"|\b(?:no|not|never|without|remove|take (?:out|off)|delete|don'?t|drop|stop|refill\w*|renew\w*|prescribe|prescriptions?|sin|nunca|quit[ae]\w*|borr\w+|surt\w+|recet[ae]\w{0,2})\b"
)
# "Can my wife listen in": asked of the office, though nobody marked it.
_ASKS_LEAVE = re.compile(
    r"\W*(?:(?:and|but|so|also|ok|hey|y|pero|tambien)\W+)*(?:(?:can|could|may|might|will|would|should|is|are|does|do) (?:i|we|he|she|they|my|his|her|our|the|it|some(?:one|body)|any(?:one|body))"
    r"|pued[ae]n? (?:mi|mis|su|sus|el|la|ella|alguien|otra)|se puede)\b"
)
_SENTENCE = re.compile(r"[^.!?;\n]+(?:\.(?=\w)[^.!?;\n]+)*\??")
_OF_SENTENCE = (_AT_PHONE, _HOW, _LIMIT, _BOTH, _WHO_CALLS, _WHO_WRITES, _FOR_THE_OFFICE)
_OF_PART = (_FEAR, _NO_SURGERY, _OUTCOME)
_IN_VAIN = re.compile(r"\W*(?:y |pero )?no (?:me )?sirv")
_PART = re.compile(r"[^,()]+")
_TO_END = re.compile(r"[^,()|.!?;\n]*")
# A part of fewer words than this begins further ahead: "antibióticos, no sirvieron".
_WHO_IT_IS = re.compile(rf"\b{_THEM}(?:,| (?:se llama|is|es|is called|named)) [^,()\d|]{{2,30}},?$")
_FEW = 3
_MOST_WORDS = 25


def tells_how_to_call(plain: str) -> bool:
    """Whether folded words say how to call: "let it ring a long time, talk loud"."""
    return bool(_HOW.search(plain))


def tells_limit(plain: str) -> bool:
    """Whether folded words say who must not hear of it, or when not to call."""
    return bool(_LIMIT.search(plain))


def kept(message: Message, *, story: bool, for_another: bool) -> list[str]:
    """The sentences and parts that are kept as they were said.

    ``story``: the request has begun, or tells of a pain; else a fear or a wish is heard out.
    ``for_another``: the patient is somebody else, who may be the one that has the same.
    """
    whole = _OF_SENTENCE if for_another else (*_OF_SENTENCE, _THE_SAME, _FOR_ME)
    found: list[str] = []
    for sentence in _SENTENCE.finditer(without_stops(message.text)):
        words = message.plain[slice(*sentence.span())]
        if words.endswith("?") or _ASKS_LEAVE.match(words):
            continue
        if _lists_medicines(words):
            # All of the list, however long it is.
            found.append(message.own(*sentence.span()))
            continue
        found += [message.own(*each) for each in _listed(message, *sentence.span())]
        said = [match for each in whole if (match := each.search(words))]
        if said:
            # From its part on: a name and a number stand in front of it.
            first = sentence.start() + min(match.start() for match in said)
            start = max(message.plain.rfind(mark, sentence.start(), first) + 1 for mark in ",(")
            start, end = max(start, sentence.start()), sentence.end()
            if _WHO_IT_IS.search(message.plain, sentence.start(), start):
                # Who it is stands in front: "mi esposo se llama Raúl, si contesta él …".
                start = sentence.start()
            if len(message.plain[start:end].split()) > _MOST_WORDS:
                end = _PART.match(message.plain, first).end()  # type: ignore[union-attr]
            found.append(message.own(start, end))
            if story:
                found += _parts(message, sentence.start(), start)
        elif story:
            found += _parts(message, *sentence.span())
    return [each for each in found if each] + _gone_by(message)


def _lists_medicines(plain: str) -> bool:
    """Whether a folded sentence lists medicines with how much is taken."""
    names = {each[0] for each in MEDICINE.finditer(plain)}
    return len(names) > 1 and bool(_DOSE.search(plain))


def _listed(message: Message, start: int, end: int) -> list[tuple[int, int]]:
    """Where a sentence lists medicines without how much is taken, or tells one that is taken now;
    nowhere where it asks of them.
    """
    several = [match.span() for match in _LISTED.finditer(message.plain, start, end)]
    found = several or [match.span() for match in _TAKEN_NOW.finditer(message.plain, start, end)]
    return [each for each in found if not _NOT_TAKEN.search(message.plain[start : each[0]])]


def _gone_by(message: Message) -> list[str]:
    """What else somebody is called, up to the end of its part: "everybody calls me Bud"."""
    found = []
    for called in _GOES_BY.finditer(message.plain):
        end = _TO_END.match(message.plain, called.end()).end()  # type: ignore[union-attr]
        if message.plain[end : end + 1] != "?":
            found.append(message.own(called.start(), end))
    return found


def worse_then(plain: str) -> list[tuple[int, int]]:
    """Where it is told when the pain is worse, which is no time to call: "about 7, 9 at night"."""
    at = [match.span() for match in _WORSE_AT.finditer(plain) if not _CALLS.search(match[0])]
    return at + [
        match.span()
        for sentence in _SENTENCE.finditer(plain)
        if _PAIN.search(sentence[0]) and not _CALLS.search(sentence[0])
        for match in _WORSE.finditer(plain, *sentence.span())
    ]


def _parts(message: Message, start: int, end: int) -> list[str]:
    spans = [part.span() for part in _PART.finditer(message.plain, start, end)]
    found = []
    for index, (begin, after) in enumerate(spans):
        words = message.plain[begin:after]
        # "Call me at 9 at night" is no pain.
        worse = _WORSE.search(words) and not _CALLS.search(words)
        if not worse and not any(pattern.search(words) for pattern in _OF_PART):
            continue
        # What it is said of stands before it: "antibióticos, no sirvieron".
        short = len(words.split()) < _FEW or bool(_IN_VAIN.match(words))
        found.append(message.own(spans[index - 1][0] if index and short else begin, after))
    return found
