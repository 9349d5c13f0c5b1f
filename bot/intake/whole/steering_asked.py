"""What is asked of the request itself: when and whom they call, what is on it, what comes next. Pure."""

from __future__ import annotations

import re
from typing import Literal

from bot.intake.cues.asking import seeks_own_question
from bot.intake.reading.text.abbreviations import with_stops, without_stops
from bot.intake.reading.text.message import fold

Asked = Literal["when_called", "whom", "shown", "what_next", "tongue", "kept", "asked_before"]

_ASKS = re.compile(
    r"\?|^\W*(?:(?:and|so|ok|okay|alright|great|good|thx|thanx|thanks|thank (?:you|u)|ty|but|hey|y|gracias|pero|oiga|oye|disculpe|perdon|bueno|entonces),? )*(?:when|will|(?:are|is) (?:they|you|u|someone|somebody|anyone|anybody|the office|staff)\b|how|cuando|cuant[oa]s?|me van|me llamar|a que hora)"
    # Behind other words, in the order of a question: "I guess so, when are they gonna call".
    r"|[.,;!\n]\W*(?:(?:and|so|but|y|pero|entonces)\W+)*(?:(?:how soon|(?:when|how long)(?:'s| (?:are|will|do|does|is|can|would|am|should)))\b"
    r"|(?:(?:oiga|oye|disculpe) )?(?:y )?(?:cuando|a que hora) (?:(?:me|nos|se) )?(?:va[ns]? a|piensan|ll?aman|marcan|hablan|contactan|responden|contestan|comunican)\b[^,]*$)"
)
_WHEN = re.compile(
    r"\bwhen\b.{0,30}\b(?:call|hear|contact|reach|get back|(?:they|someone|somebody|you) phone|phone me|answer me)\b"
    r"|\bwill (?:they|you|someone|somebody|anyone|anybody|the office|staff|he|the doctor)\b.{0,20}"
    r"\b(?:call|get back|contact|reach|phone|write(?! (?:an?|the|up|down|my|(?:me|us) an?)\b))\b"
    # "Are they going to call or not?"
    r"|\b(?:are|is) (?:they|you(?: guys| all)?|u|someone|somebody|anyone|anybody|the office|staff) (?:ever |even |really |actually )*(?:(?:going to|gonna|gunna) (?:ever |even |really |actually )*)?call(?:ing)?(?: (?:me|us|back|him|her))*(?: (?:or (?:not|what)|at all|now|then))*\W*$"
    r"|\bme van a (?:llamar|marcar|hablar)(?: de vuelta)? o no\b"
    r"|\bhow (?:soon|long|fast|quick\w*)\b.{0,40}\b(?:calls?|phones?|rings?|hear|contacts?|gets? back|wait|answers?)\b(?! (?:for an? (?:new |first )?(?:patients?|visit|appointment|appt|consult\w*)|to (?:get in|be seen|see)|list)\b)"
    r"|\b(?:call|hear from|contact)\b.{0,25}\b(?:today|tonight|tomorrow|this week(?:end)?)\b"
    r"|\ba que horas?\b.{0,20}\b(?:llam\w+|marc\w+|habl\w+)\b(?! (?:yo|al? (?:consultorio|doctor|clinica)))"
    r"|\bcuando\b.{0,25}\b(?:llam\w+|contact\w+|comunic\w+|respond\w+|contest\w+)\b"
    r"|\bcuando (?:es que )?(?:me|nos|le) (?:van? a )?(?:habl(?:an?|ar\w*)|marc(?:an?|ar\w*))\b"
    r"|\b(?:van a|vais a)? ?(?:llamar\w*|llaman|contact\w+)\b.{0,20}\b(?:hoy|manana|esta semana)\b"
    r"|\bcuanto\b.{0,20}\b(?:tard\w+|demor\w+|esper\w+)\b(?!.{0,30}\b(?:recuper\w+|cirugia|consulta|cita|visita|evaluacion|procedimiento|bloqueo|inyeccion|valoracion|operacion|examen|sanar|cicatri\w+|resultados?|efecto)\b)"
)
_WISH = re.compile(r"\b(?:can|could|please|want|need|like|pueden?|podrian?|quiero|quisiera)\b")
# Whom they will call, and at which number.
_WE = r"(?:they|you(?: guys| all)?|y'?all|u|the office|your office|staff|somebody|someone|the doctor|he|she|dr\.? \w+)"
_AT_HOME = r"(?:(?:at |to )?(?:my|the|our) )?(?:husband|wife|spouse|partner|boyfriend|girlfriend|mom|mother|dad|father|parents|family|kids?|son|daughter|ex|boss|employer|supervisor|work(?:place)?|job|house|home)"
_EN_CASA = r"(?:(?:mi|mis|el|la|los|nuestra) )?(?:esposo|esposa|marido|mujer|pareja|novi[oa]|mama|papa|madre|padre|papas|familia|hij[oa]s?|ex|jef[ea]|patron|trabajo|casa)"
_WHOM = re.compile(
    rf"^\W*(?:(?:and|so|but|ok|wait|y|pero)\W+)*(?:who|whom)(?:'?s|'ll| is| are| do| does| will| would| should)? {_WE}"
    r"(?:'re|'ll)?(?: (?:going to|gonna|be|have to|supposed to|actually|even))* (?:call|phone|contact|ask for|reach|talk|speak|ring)"
    # "Nobody calls my husband or work, right?"
    rf"|\b(?:(?:do|does|will|would|are|is|won'?t|don'?t) {_WE}|nobody|no ?one|{_WE}(?:'ll| will| do)?(?: not|n'?t)|{_WE} (?:won'?t|don'?t|aren'?t|never))(?: (?:going to|gonna|ever|will|also|be|is|even))* (?:calls?|calling|phones?|contacts?)(?: up)?"
    rf" {_AT_HOME}(?: (?:or|and|nor) {_AT_HOME})*(?:,? (?:right|correct|ok|okay|too|also|either))*(?: ?\?|,? (?:right|correct)\b|\W*$)"
    rf"|\b(?:le |les )?(?:van a|piensan|vayan a|nadie (?:le |les )?(?:va a )?|no (?:le |les )?(?:van a )?) ?(?:ll?am\w+|marc\w+|habl\w+) (?:a|al|con) {_EN_CASA}(?: (?:o|ni|y) (?:a |al )?{_EN_CASA})*(?:,? (?:verdad|cierto|no))?(?: ?\?|,? (?:verdad|cierto)\b)"
    rf"|\ba {_EN_CASA} (?:si |no |tambien )?(?:le|lo|la|les) (?:van? a )?(?:ll?am\w+|marc\w+|habl\w+)(?:,? (?:verdad|cierto|no))?(?: ?\?|,? (?:verdad|cierto)\b)"
    r"|\bwho (?:gets|will get|is getting|gonna get) (?:the|that|your|a) call\b"
    rf"|\b(?:will|do|does|are|is|would) {_WE}(?: (?:going to|gonna|be))* (?:call|phone|contact|ask for|talk|speak)\w*(?: (?:to|with))? "
    r"(?:me|myself|him|her|my \w+|[^\W\d_]+) or (?!(?:not|what)\b)(?:me|myself|him|her|my \w+|[^\W\d_]+)\W*$"
    rf"|\b(?:what|which) (?:\w+ )?(?:number|phone|cell) (?:will|do|does|are|would) {_WE}(?: (?:going to|gonna|be))* (?:call|use|dial|ring|phone)(?!(?:ing)?(?: me| us)? from)"
    r"|\b(?:a|con) quien(?:es)? (?:le |les )?(?:van? a |piensan )?(?:llam\w+|marc\w+|habl\w+|contact\w+|comunic\w+)"
    r"|\bme (?:van? a )?(?:ll?amar?(?:an|n)?|marcar?(?:an|n)?|hablar?(?:an|n)?) a mi o (?:a )?\w+"
    r"|\ba (?:que|cual) (?:numero|telefono|celular) (?:van? a |me |le )*(?:ll?am\w+|marc\w+|habl\w+)"
)
# A time told as a question, behind a request that was sent: "so somebody calls tomorrow after 2 right?"
_THEN = re.compile(
    r"^\W*(?:(?:ok|okay|so|and|but|wait|then|great|good|thanks|thank you|alright|cool|perfect|just to be sure|entonces|bueno|y|asi que|pues|gracias)\W+)*"
    rf"(?:(?:(?:{_WE}|somebody|anyone)(?:'ll| will|'?re(?: going to| gonna)| are(?: going to| gonna)?| is(?: going to| gonna)?| gonna| should)? (?:be )?(?:calls?|calling|phones?|phoning|rings?|ringing|contacts?|contacting|gets? back to|reach(?:es|ing)?)"
    r"|i(?:'ll| will|'m going to|'m gonna| should)? (?:get|hear|expect|be called|be getting)\b[^.!?\n]{0,15}\b(?:call(?:ed)?|back|from (?:you|them|somebody|someone|the office)))\b"
    r"|(?:me|nos|le) (?:va[ns]? a )?(?:ll?am(?:an?|ar)|marc(?:an?|ar)|habl(?:an?|ar))\b)"
    r"[^.!?\n]{0,60}?(?:\?|,? (?:right|correct|yes|yeah|ok|okay|is that (?:right|correct)|verdad|cierto|no|si)\W*$)"
)
# Who looks at it, and when: staff do, and decide when they call.
_SEEN_WHEN = re.compile(
    r"\bwho(?:'s| is| will|'ll)?(?: (?:going to|gonna|be|actually|even))* (?:see(?:ing|s)?|read(?:ing|s)?|look(?:ing|s)? at|get(?:ting|s)?) (?:this|it|that|my (?:request|message))(?: request)?,? (?:and|&) when\b"
    r"|\bquien (?:l[oa] )?(?:va a|lee|vera|ve) ?(?:ver|leer|revisar)?(?:l[oa])?(?: (?:esto|eso|mi solicitud))? y cuando\b"
)
# Whether a call comes at all: "so nobody will call me now, right?". Without a mark it complains.
_NO_CALL = re.compile(
    r"^\W*(?:(?:ok|okay|so|and|but|then|great|good|thanks|thank you|just to be sure|entonces|bueno|y|pues|gracias)\W+)*"
    rf"(?:(?:nobody|no ?one|noone)(?:'s| is| will|'ll| would)?|{_WE}(?:'ll| will|'re| are| is|'s)? (?:not|won'?t|aren'?t|isn'?t|don'?t))(?: (?:be|going to|gonna|ever))* (?:calls?|calling|phones?|phoning|contacts?|contacting)"
    r"(?: (?:me|us|back|now|then|any ?more|again))*[^\w?]*(?:\?|(?:right|correct|ok|yes)\W*$)"
    r"|^\W*(?:(?:entonces|y|pues|bueno|gracias|ya)\W+)*(?:nadie|(?:ya )?no) (?:me|nos) (?:va[ns]? a )?(?:ll?am\w+|marc\w+|habl\w+)(?: (?:ya|ahora|mas|nadie))*[^\w?]*(?:\?|(?:verdad|cierto)\W*$)"
)
# Whether it was taken back: "is it withdrawn now?", "did you cancel it?".
_IT = r"(?:it|that|everything|(?:my|the|that) request|todo|(?:mi|la) solicitud)"
_TAKEN_BACK = re.compile(
    rf"\b(?:is|was|has) {_IT}(?: (?:now|really|already|all|been))* (?:withdrawn|cancel?led|called off|taken back)\b"
    rf"|\b(?:did|have) (?:you|u|they|the office)(?: (?:guys|already|really|now))* (?:withdraw|withdrawn|cancel|cancel?led) {_IT}\b"
    rf"|\b(?:ya )?(?:esta|quedo|fue) (?:{_IT} )?(?:ya )?(?:cancelad[oa]|retirad[oa]|anulad[oa])\b[^?]*\?|\bya (?:la |lo )?(?:cancelaron|retiraron|anularon)(?: {_IT})?\W*\?"
)
# What becomes of the request, asked and nothing else.
_NEXT = re.compile(
    r"\W*(?:(?:ok|okay|so|and|then|well|alright|great|fine|thanks|thank you|y|entonces|bueno|pues|gracias)\W+)*"
    r"(?:what(?:'s| is| happens| comes| do (?:i|we) do)?(?: now| next| then)+|now what|then what"
    r"|what happens (?:now |then )?(?:after|when|once|if)(?: that| this| i (?:send|press|submit|say yes|file|hit|give|leave)[^.!?]{0,25})?"
    r"|what (?:will|do) (?:you|they) do (?:with it|then|next|after that)"
    r"|(?:do|should) (?:i|we) (?:need to|have to|got to )?(?: ?do) (?:anything|something)(?: (?:else|more|now))*|(?:is there )?anything (?:else|more)(?: (?:i|you|u|we) (?:need|have|should|want)(?: to do)?| to do)?|(?:tengo|hay) que hacer algo(?: mas)?"
    r"|what do (?:i|we) (?:have|need|got) to do(?: now| next| then| first)*|how do (?:i|we) (?:start|begin|sign up|go about (?:it|this))"
    r"|(?:que|y que) (?:tengo|hay) que hacer(?: ahora)?|como (?:empiezo|le hago)"
    r"|(?:y )?ahora que(?: sigue| pasa| hago)?|que (?:pasa|sigue|hago)(?: ahora| despues| luego)+"
    r"|que sigue|y luego que|que pasa (?:despues de|cuando|si|al) (?:lo |la )?(?:enviar\w*|mand\w+|envi\w+))\W*"
)
# The lines of the request are to be read back.
_MINE = r"(?:my|the|mi|la) (?:request|summary|info\w*|details|answers|data|sheet|solicitud|resumen|informacion|datos|hoja)"
# Of whom it is: the visitor, or somebody they write for.
_FOR_WHOM = r"(?:me|us|him|her|them|(?:my|our) (?:\w+ )?(?:father|mother|dad|mom|mum|wife|husband|spouse|partner|son|daughter|sister|brother|friend|aunt|uncle|cousin|grand\w+|parents?|kid|child)(?: \w+)??)"
_DE_QUIEN = r"(?:mi|el|ella|nosotros|mi (?:papa|mama|padre|madre|espos[ao]|marido|mujer|hij[ao]|herman[ao]|abuel[ao]|ti[ao]|amig[ao]|suegr[ao]|pareja|prim[ao]))"
# Who is spoken to, at the end.
_ADDRESSED = r"(?:dear|hon|honey|sweetie|please|then|sir|ma'?am|buddy|por favor|oiga|joven|senorita|entonces)"
_HELD = (
    r"what(?:ever)? (?:(?:all )?(?:do|did|have|information|info|data) )*(?:you(?:'ve)?|u|they|the office|the clinic)(?: (?:still|guys|all))* (?:have|has|got|hold|wrote|put|know|know about)"
    rf"(?: (?:down|so far|written|saved|here))*(?: (?:for|on|about|of|from) {_FOR_WHOM})?"
    r"|(?:lo )?que tienen?(?: (?:el consultorio|la oficina|la clinica))?(?: (?:apuntado|anotado|guardado|escrito))?(?: (?:de|sobre|para) mi)?"
)
_SHOWN = re.compile(
    r"^\W*(?:(?:so|and|ok|wait|y|pero)\W+)*(?:what (?:all )?(?:did|have) i (?:told|tell|said|say|given?|put|wr[io]te?n?)(?: (?:you|u|down))?(?: (?:so far|until now|up to now|already))|que (?:le|les|te) (?:dije|he dicho)(?: hasta (?:ahora|aqui)| ya))\W*$|"
    rf"\b(?:show|read|tell|give|repeat|list|see)(?: (?:it|me|us|to me|back|again|please))*(?: (?:{_MINE}|{_HELD}|everything|it all|all of it))"
    rf"(?=\W*(?:$|\b(?:back|again|please|to me|now|so far|once more|one more time)\b))|\bread (?:it|that|them) back\b"
    rf"|\bwhat (?:does|did) (?:it|that|{_MINE}) say\b(?! (?:about|on) (?!me\b|my\b))|\bwhat (?:have|did) (?:you|u) (?:got|get|put|write)(?: down)? so far\b"
    r"|\b(?:is|are|did|was) (?:there )?(?:anything |something |you (?:put|write|get|add) |they (?:put|write|get) )?(?:about |on )?my [\w ]{2,25}? (?:in|on) (?:there|it|the (?:request|list|summary))\b"
    rf"|^\W*(?:(?:so|ok|and|wait) )?what(?:all)? (?:did|have) (?:you|u)(?: (?:guys|already))* (?:put|write|wrote|written|got|get|noted?|recorded?|taken|take)(?: (?:down|there|in there|on there|on it|so far|up to now|already|now|(?:for|about|on|of) {_FOR_WHOM}))*(?:,? {_ADDRESSED})*\W*$"
    # "¿Qué mandaron?", of the request: "what did they send me for" is of a doctor.
    rf"|^\W*(?:(?:so|ok|and|wait|but) )*what (?:exactly )?(?:did|have) (?:you|u)(?: guys)? (?:actually |just |already )?(?:send|sent|submit|submitted)(?: (?:them|off|in|over|already|just now|to (?:them|the (?:office|doctor|clinic))|for {_FOR_WHOM}))*(?:,? {_ADDRESSED})*\W*$"
    rf"|^\W*(?:(?:y|pero|oiga|entonces) )*(?:que|cual) (?:(?:fue|es) lo que )?(?:ya )?(?:les? )?(?:mand(?:aron|aste|o)|envi(?:aron|aste|o))(?: (?:ya|ustedes|usted|al (?:consultorio|doctor)|a la (?:clinica|oficina)|de mi))*(?:,? {_ADDRESSED})*\W*$"
    r"|^\W*(?:so |ok |and )?what (?:do |have )?(?:you|u)(?: guys)? (?:got|have)(?: so far| now| there| down| for me| on there)*\W*$"
    # Of somebody else only with a word for what was written: "what do you have for my father" asks for help.
    rf"|^\W*(?:so |ok |and )?what (?:do |have )?(?:you|u)(?: guys)? (?:got|have)(?= .*\b(?:so far|down|noted|written|on file|about|on)\b)(?: (?:so far|now|there|down|noted|written|on file|already|(?:for|about|on|of) {_FOR_WHOM}))+\W*$"
    r"|\bque dice (?:mi|la) solicitud\b|\bque (?:lleva|va)[ns]? (?:apuntado|anotado|escrito)\b|\bque (?:ha|has|han|tiene|tienes|tienen) (?:apuntado|anotado)\b(?! (?:el|la|su|mi) (?:dra?\b|doctor|medic|ciruj))"
    rf"|\bque (?:apunto|anoto|puso|anotaron|apuntaron|anotaste|apuntaste) (?:hasta\b|(?:de|sobre|para) {_DE_QUIEN}\b)|\bque (?:tiene[ns]?|lleva[ns]?) (?:(?:de|sobre) {_DE_QUIEN} )?hasta (?:ahora|ahorita|aqui|el momento)(?: (?:de|sobre|para) {_DE_QUIEN})?\W*$"
    r"|^\W*(?:(?:so|ok|wait|and|please)\W+)*(?:(?:can|could|may) i )?(?:show|see|read|check|look at|let me see)(?: me)? (?:it|that|this)(?: to me)? (?:again|over|once more|one more time)\W*$"
    r"|^\W*(?:(?:so|ok|wait|and)\W+)*(?:does|do) (?:that|it|this|everything|all (?:that|this)) look (?:right|ok|okay|good|correct|fine)(?: to you)?\W*$"
    r"|^\W*(?:(?:so|ok|wait|and)\W+)*(?:is|are) (?:it|this|that|everything|all (?:of )?(?:it|this|that))(?: all)? (?:right|correct)(?: (?:so far|now|there|above))*\W*$"
    r"|^\W*(?:(?:y|oiga|entonces)\W+)*(?:es|esta) (?:todo )?correcto\W*\?\W*$"
    r"|^\W*(?:ver|vea|muestr[ea]me)(?:l[oa])? (?:otra vez|de nuevo)\W*$"
    rf"|^\W*(?:(?:and|so|wait|ok|y) )?(?:what|which) (?:name|number|phone|time|place|e-?mail) (?:do |did |have )?(?:you|u|they)(?: (?:guys|all))* (?:have|got|put|write)\b"
    r"|^\W*(?:(?:and|so|wait|ok|oh|y|sorry) )*(?:(?:what|which)(?:'s| is)? (?:my |the )?(?:name|number|phone(?: number)?|time|place|e-?mail)(?: (?:is|are|do you have|you have|that(?:'s| is)|i gave you|did i (?:give|put)(?: you)?))?"
    r" (?:on|in|down|there|listed|written)(?: (?:on|in|down|there|here|it|the|my|that|this|request|form|file|list|record|now))*)\W*$"
    r"|^\W*(?:(?:and|so|wait|ok|oh|sorry) )*what (?:did|have|do) (?:you|u)(?: guys)? (?:put|write|written|got|get|have)(?: down)? (?:for|as|under) (?:my|the) (?:name|number|phone|time|good time|e-?mail|pain|side|notes?|question)\W*$"
    r"|^\W*(?:(?:and|so|wait|ok|oh|sorry) )*(?:what|which) (?:name|number|phone(?: number)?|time|e-?mail) did i (?:give|put|type|tell|write|enter|leave)(?: (?:you|them|in|down|there|on|it|just now|before|again))*\W*$"
    r"|^\W*(?:(?:y|oiga|perdon|espere) )*(?:que|cual)(?: es)?(?: el| mi| la)? (?:nombre|numero|telefono|hora|horario|correo)(?: es)?(?: el)?(?: que)? (?:esta|aparece|sale|hay|quedo|dice|tiene[ns]?|pus[eo]|pusieron|(?:le |les )?di|anot\w+|apunt\w+)(?: (?:ah?i|aqui|all[ai]|en|la|mi|solicitud|anotad[oa]|apuntad[oa]|escrito|yo|de mi|mio|ustedes))*\W*$"
    rf"|\b(?:muestr[ea]n?|ensen[ae]n?|le[ea]n?|rep[ei]t[ae]n?|dig[ae]n?|dime)(?:me|nos)?(?:l[oa])? (?:otra vez |de nuevo )?"
    rf"(?:todo|{_MINE}|{_HELD})"
    rf"|\b(?:que (?:nombre|numero|telefono|hora|datos)) (?:tienen?|pusieron?|puso|apunt\w+|anot\w+)\b"
)
# Of these what was written down is meant, also by who has begun no request.
_OF_WRITING = re.compile(
    r"\b(?:noted|writ(?:e|ten)|wrote|record(?:ed)?|down|so far|on file|anot\w+|apunt\w+|escrito|hasta (?:ahora|ahorita|aqui))\b"
)
# What they were told stands there: "you said you noted it, where is it".
_SAID_NOTED = re.compile(
    r"\b(?:you|u) (?:said|told me|say|claimed)(?: that)? (?:you|u|it)(?:'ve|'d|'s| have| had| has| would| was| is)?(?: \w+)? (?:noted?|written|wrote|writ(?:e|ten)|add(?:ed)?|put|saved|down)\b"
    r"|\b(?:dijo|dijiste|dijeron)(?: que)? (?:ya )?(?:lo |la |se )*(?:habia )?(?:anot|apunt|agreg|guard|puso|pusieron|escri)\w*"
)
# What the office is told of them: "what warning sign", "what r u telling them".
_PASSED_ON = re.compile(
    r"\b(?:what|which) (?:\w+ )?warning sign\b|\b(?:que|cual) (?:\w+ )?(?:senal|aviso) de (?:alerta|alarma|advertencia)\b"
    r"|\bwhat (?:exactly )?(?:are|r|re|will|do|did|would|have|is)? ?(?:you|u|ya|it)(?: (?:guys|all|gonna|going to|actually|exactly|about to))*"
    r" (?:tell|send|pass|shar|report|say|show)\w* (?:(?:on|over|off|along|that|it) )*(?:to )?(?:them|the office|the clinic|the doctor|the dr|staff|him|her|people there)\b"
    r"|\bwhat (?:will|do|does|can|would|are) (?:they|the office|the clinic|staff|the doctor)(?: (?:gonna|going to|actually))* (?:see|read|be told)\b"
    r"|\bque (?:cosas? )?(?:les?|le) (?:va[ns]?|esta[ns]?|piensan?) (?:a )?(?:decir|diciendo|mandar|mandando|contar|contando|pasar|pasando)\b"
    r"|\bque (?:van? a ver|ven|vera|veran|va a leer|leen)(?: (?:ellos|en el consultorio|el consultorio|la oficina|los doctores|el doctor))\b"
)
# Whether what was told last stands there: "did u add the november shot?". Not what was done to a body.
_OF_BODY = r"(?![^?]*\b(?:people|patients|screws?|rods?|metal|hardware|stitches|nerves?|dis[ck]s?|tornillos?|placas?|nervios?|discos?|puntos|cadera|rodilla|bandages?|dressings?|catheters?|vendas?|vendajes?|sondas?|(?:in|into|en|de) (?:my|his|her|the|mi|la|el) (?:back|spine|neck|hip|leg|knee|foot|espalda|columna|pierna|cuello)))"
_WRITTEN = re.compile(
    rf"^{_OF_BODY}\W*(?:(?:so|and|ok|wait|but|hey|y|pero|oye)\W+)*(?:did(?:n'?t)?|have|has) (?:you|u|ya|y'?all|they|it)(?: (?:guys|all|already|also|even|actually|really|get|just))*"
    r" (?:add(?:ed)?|put|writ(?:e|ten)|wrote|included?|noted?|changed?|updated?|saved?|corrected?|mention(?:ed)?|removed?|(?:take|took|taken)(?= (?:off|out)))"
    r" (?:(?:down|in|out|off|that|about) )*(?:the|my|that|it|this|those|what|about|in|his|her)\b(?! (?:list|wait ?list|schedule|calendar)\b)[^.!\n]{0,60}$"
    # "Did they get the part about the dogs?", "¿les llegó lo de que trabajo de día?"
    r"|^\W*(?:(?:so|and|ok|y|ya|si|oiga)\W+)*(?:did (?:you|u|they|the office)(?: guys)? (?:get|see) (?:what i|the (?:part|thing|bit|note))\b|(?:les?|si) lleg(?:o|aron) (?:lo (?:del?|que)|la nota)\b)[^.!\n]{0,60}$"
    rf"|^{_OF_BODY}\W*(?:(?:y|ya|pero|oye|si)\W+)*(?:(?:lo|la|los|las|ya) )*(?:agreg(?:o|aron|aste)|anad(?:io|ieron|iste)|pus(?:o|ieron|iste)|anot(?:o|aron|aste)|apunt(?:o|aron|aste)"
    r"|cambi(?:o|aron|aste)|incluy(?:o|eron)|guard(?:o|aron|aste)|correg(?:i|ist)\w*|corrig(?:io|ieron)|quit(?:o|aron|aste))\b(?: (?:lo|la|el|los|las|mi|mis|eso|esto|ya|de)\b)?[^.!\n]{0,60}\?\W*$"
)
# Whether somebody there speaks the visitor's language.
_TONGUE = re.compile(
    r"\b(?:do|does|is|are|can|will|have|has|any|some|who)\w*\b.{0,40}\b(?:speaks?|spanish|bilingual|interpreters?"
    r"|translators?)\b.*\?|^\W*(?:(?:and|so|also|oh|but|ok|hey|one more thing|another thing|one (?:more|last) question)\W+)*(?:do|does|is|are|can|will) (?:you|they|anyone|anybody|someone"
    r"|somebody|there|he|the)\b.{0,30}\b(?:spanish|bilingual|interpreters?)\b"
    r"|\b(?:h?ablan|h?abla|h?ablen|h?able|tienen|tiene|h?ay|atienden|atiende)\b.{0,30}\b(?:espan[oi]l|interpretes?"
    r"|traductor\w*|bilingue\w*)\b.*\?|^\W*(?:y )?(?:h?ablan|atienden|tienen)\b.{0,30}\bespanol\b"
    r"|\bh?ay (?:alguien|quien|algien|alguno)\b.{0,30}\b(?:espan[oi]l|interpretes?|traductor\w*)\b"
)
# "Any Tagalog speakers there", with no mark and no verb.
_SPEAKERS = re.compile(
    r"\W*(?:(?:hi|hello|hey|and|so|ok|y|hola)\W+)*(?:(?:do|does|have|has|got|is|are|there|you|u|they|guys|the|office|clinic|any|some|a|hay|tienen|alguien)\W+)*"
    r"(?:\w+[- ](?:speak(?:ers?|ing)|interpreters?|translators?)(?: (?:staff|people|person|nurses?|doctors?))?|(?:interpretes?|traductor\w*) (?:de|en) \w+)"
    r"(?: (?:there|here|at the office|in the office|available|on staff|ah?i|aqui|please|on hand))*\W*"
)

_DATA = (
    r"(?:(?:my|the|mi|mis|la|los) (?:\w+ )?(?:data|info\w*|stuff|request|details|messages?|number|phone|name|chat|words|everything|datos|solicitud|informacion|numero"
    r"|nombre|mensajes?|cosas)|everything|todo|what i (?:wrote|typed|said|told you)|lo que (?:escribi|dije))"
)
_THERE = (
    r"(?:(?:at|in|from|on|by) (?:the|your|their) (?:office|clinic|end|side|files?|system|records?|computers?)"
    r"|en (?:el|la|su) (?:consultorio|clinica|sistema|oficina|expediente))"
)
_GONE = r"(?:get|got|gotten) rid of|delete\w*|erase\w*|wipe\w*|remove\w*|shred\w*|throw away|borr\w+|elimin\w+|quit\w+"
# Whether the office has deleted what it has, or still has it.
_KEPT = re.compile(
    rf"\b(?:did|have|has) (?:they|you|u|the office|staff|somebody|someone)(?: (?:also|really|already|all|even))* (?:delete|erase|wipe|shred)d? (?:it|that|this|them)\b"
    rf"(?=[^.!?]{{0,12}}(?:\?|$|\b(?:there|too|also|all|as well)\b))|"
    rf"\b(?:did|have|has|do|does)\b.{{0,25}}\b(?:{_GONE}|still (?:have|got|see|there|keep))\b.{{0,20}}(?:\b{_DATA}|\b{_THERE})"
    # "How long is it kept?" and "where is it stored?" ask for the rule (bot/intake/cues/aspects.yml).
    rf"|(?<!how long )(?<!where )\b(?:is|are|was|were) (?:{_DATA}|it|that|they) (?:all |really |now |also |still )*(?:{_GONE}|kept|stored|saved)\b"
    rf"|\b(?:is|are|was|were) (?:{_DATA} (?:all |really |now |also |still )*(?:gone|there)\b|(?:it|that) (?:still )?(?:gone|there) {_THERE})"
    rf"|\b(?:ya |tambien )*(?:lo |la |los |las )?(?:{_GONE})\b.{{0,15}}(?:{_DATA}|{_THERE}).*\?|\b(?:todavia|aun) (?:tienen|guardan|esta|estan)\b.{{0,20}}(?:{_DATA}|{_THERE})"
)
_SENTENCES = re.compile(r"(?<=[.!?;\n])\s+")
_PARTS = re.compile(
    rf"{_SENTENCES.pattern}|,\s+(?=(?:(?:and|so|but|y|pero)\s+)*(?:when|will|how|who|cuando|a\s)\b)"
    # "Change my pain to 7 and read it back".
    r"|,?\s+(?:(?:and|then|y|luego)\s+)+(?=(?:(?:please|por favor)\s+)?(?:(?:read|show|repeat)\s+(?:it|that|me|everything)\b|l[eé]a(?:me|lo|la)|mu[eé]stre))",
    re.IGNORECASE,
)


def told_beside(text: str) -> str:
    """What a message tells beside what it asks of the request; empty if it only asks."""
    parts = [with_stops(each) for each in _PARTS.split(without_stops(text)) if each.strip()]
    told = [each for each in parts if not (asked_first(fold(each)) or asked_of(fold(each)))]
    return (
        " ".join(told) if len(told) < len(parts) and not any("?" in each for each in told) else ""
    )


def asked_of(plain: str, *, late: bool = False) -> Asked | None:
    """What folded words ask of the request, or None. ``late``: it stands, or was sent, so that a
    time in a question is no wish.
    """
    # A wish in another sentence is none of when: "how long till they call? I can do Sundays too".
    if any(
        _WHEN.search(each) and _ASKS.search(each) and not _WISH.search(each)
        for each in (plain, *_SENTENCES.split(plain))
    ):
        return "when_called"
    if _NO_CALL.search(plain) or asks_who_and_when(plain):
        return "when_called"
    if late and _THEN.search(plain) and not _WISH.search(plain):
        return "when_called"
    if _SHOWN.search(plain):
        return "shown"
    if _NEXT.fullmatch(plain):
        return "what_next"
    return "tongue" if _TONGUE.search(plain) or _SPEAKERS.fullmatch(plain) else None


def asks_who_and_when(plain: str) -> bool:
    """Whether folded words ask, as one question, who sees the request and when."""
    return bool(_SEEN_WHEN.search(plain))


def seeks_written(plain: str) -> bool:
    """Whether folded words ask what was written down of them, or of whom they write for."""
    return bool(_SHOWN.search(plain) and _OF_WRITING.search(plain))


def seeks_noted(text: str) -> bool:
    """Whether the words look for what they were told was noted; all they ask is of that."""
    return bool(_SAID_NOTED.search(fold(text)))


def asked_first(plain: str) -> Asked | None:
    """What folded words ask that sounds like an order: whom they call, what became of a question, whether
    it is deleted.
    """
    if _WHOM.search(plain):
        return "whom"
    if seeks_own_question(plain):
        return "asked_before"
    if (_KEPT.search(plain) or _TAKEN_BACK.search(plain)) and not _WISH.search(plain):
        return "kept"
    shows = (_WRITTEN, _PASSED_ON, _SAID_NOTED)
    return "shown" if any(each.search(plain) for each in shows) else None
