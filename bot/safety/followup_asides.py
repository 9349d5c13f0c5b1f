"""The phrases of ``followup`` that say nothing of a sign: doubts whether to go, going later, what
people insist on and exclaim.

Patterns over lower case text without accents. English and Spanish.
"""

from __future__ import annotations

from bot.safety.followup_words import pattern

# When people would rather go.
LATER = (
    r"(?:(?:the |this )?(?:morning|evening|afternoon)|tomorrow|tonight|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|next week|the weekend|in the morning|after work|later|a (?:day|week|while|few|couple)"
    r"|payday|(?:my|the|his|her|your|a) (?:appointment|appt|wife|husband|mom|doctor|call|office|kids)|(?:it|i|they|you|he|she) (?:gets?|can|calls?|opens?)|a ver)"
)
LUEGO = (
    r"(?:manana|el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)|la (?:otra|proxima) semana|la semana que viene|despues|luego|mas tarde"
    r"|al rato|que .*|mi cita|un (?:dia|rato)|unos dias|a ver.*|el fin de semana)"
)
# Whether the advice is meant.
WHETHER = pattern(
    r"(?:do|should|must|shall) (?:i|we|he|she) (?:really |actually |even |still |honestly )*"
    r"(?:have to|need to|need|got to|gotta)(?: (?:really |actually )?(?:go|call)(?: (?:to|there|now|today|in|911|the|an?"
    r"|er|ed|hospital|emergency|room|department))*)?$",
    r"should (?:i|we|he|she) (?:really |actually )*(?:go|call)(?: (?:to|there|now|today|in|911|the|an?|er|ed"
    r"|hospital|emergency|room|department))*$",
    r"(?:is|are) (?:it|this|that) (?:really |actually |so |that |very )*"
    r"(?:serious|necessary|urgent|an emergency)(?: or not)?$",
    r"(?:should|do|must) (?:i|we|he|she) (?:really |actually |still |have to |need to |be )*(?:worr(?:y|ied)|concerned"
    r"|scared|alarmed)(?: about (?:it|this|that))?(?: or not| now)?$",
    r"(?:should|do|must) (?:i|we|he|she) (?:really |still |have to |need to )*go (?:to|in to|into) (?:the |an? )?"
    r"(?:er|ed|hospital|emergency(?: room| department)?)(?: now| today| or not| or wait)*$",
    r"(?:mean|means|meaning|say|saying|telling me)(?: that)? (?:i|we|he|she) (?:should|must|have to|need to|has to|needs to)"
    r" (?:go|call)\b.*$",
    r"how (?:do|would|can|will) (?:i|we) know (?:(?:if|whether|that|when) )?(?:its|it is|this is|thats|that is|it) (?:(?:really|that|so|an?) )*(?:bad|serious|urgent|emergency|dangerous)$|(?:y )?como (?:se|voy a saber|puedo saber|sabria) (?:si )?(?:es|esto es|eso es) (?:(?:tan|una|muy) )*(?:grave|serio|malo|urgente|emergencia|peligroso)$",
    r"(?:debo|deberia|tengo que) preocupar(?:me)?(?: o no)?$|(?:debo|deberia|tengo que) ir (?:al|a la) .{0,30}o no$",
    r"(?:can|could|will|cant|couldnt|wont) (?:it|this|that|i|we|he|she) (?:just |not |really )*wait(?: (?:until|till|til|for|a|to|the|and|on).*)?$",
    # "Can I drive myself there tonight?"
    rf"(?:can|could|cant|couldnt) (?:i|we) (?:not |just |maybe |please )*(?:go|drive|head|come|walk|take (?:myself|an? \w+))(?: (?:myself|ourselves|over|in|up|there|to|the|an?|er|ed|hospital|emergency|room|department))* {LATER}.*$",
    rf"(?:puedo|podria|podemos) (?:ir|irme|manejar|llegar)(?: (?:yo|solo|sola|mism[oa]|al?|la|el|sala|hospital|urgencias|emergencias|de|alla|ahi))* {LUEGO}$",
    r"what if i (?:just |only )*(?:dont|wait|do not|rest|sleep|do nothing|stay (?:home|in bed)|lie down|lay down|ice it|take (?:\w+ ?){1,4})(?: (?:go|call|it|on).*)?$|(?:are|r) (?:you|u) (?:serious|sure)$",
    r"(?:de verdad |realmente )?(?:tengo|tiene|tenemos|debo|deberia|hay) (?:que )?(?:ir|llamar)"
    r"(?: (?:ya|ahora|hoy|al|a|la|las|el|911|hospital|sala|emergencias|urgencias|de))*$",
    r"(?:es|esta) (?:de verdad |realmente |tan |muy )*(?:necesario|grave|urgente|serio)$",
    r"(?:puede|puedo|podria) esperar(?:me|se|nos)?(?: (?:hasta|a|al|el|un).*)?$|(?:que pasa )?si no voy$|(?:y )?si (?:me |nos )?(?:espero|esperamos|aguanto|aguantamos).*$",
    r"(?:no )?(?:se )?puede (?:ser|esperar|dejar)(?:se)? (?:para|hasta) (?:el )?(?:manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|despues|otro dia).*$",
)
# What to do, and whether it is normal. Of use only where a sign is open or was passed over.
WHAT_NOW = pattern(
    r"^(?:(?:so|ok|then|and|but|well|y|pero|entonces) )*(?:now what|what now|what next|(?:y )?ahora que)$",
    r"^(?:(?:so|ok|then|and|but|well|hmm|help|please) )*what (?:should|shall|do|can|must|am i supposed to|are we supposed to) ?(?:i|we|he|she)?"
    r" ?(?:do|supposed to do)(?: (?:now|then|next|about (?:it|this|that)|until then|in the meantime|here|please|first))*$",
    r"^(?:(?:so|ok|then|and|but|well) )*(?:is|are|was|isnt) (?:it|this|that|these|those|any of (?:it|this|that)|something like (?:this|that)) (?:(?:really|even|all|supposed to be|considered|a|something) )*(?:normal|usual|common|expected|typical)"
    r"(?: (?:or not|though|right|(?:after|for) \w+(?: (?!(?:after|for) |(?:or not|though|right)(?: (?:after|for|or not|though|right)\b|$))\w+){0,3}))*$",
    r"^(?:(?:y|entonces|pero|bueno|ayuda|por favor) )*(?:que|ke) (?:hago|debo hacer|puedo hacer|tengo que hacer|hacemos|deberia hacer|me recomienda\w*)(?: (?:ahora|entonces|mientras|mientras tanto|con (?:eso|esto)|por favor))*$",
    r"^(?:(?:y|entonces|pero|bueno) )*(?:(?:eso|esto|es|sera|seria|esta|sera que es|no es) )+(?:normal|comun|de esperar\w*)(?: (?:o no|verdad|despues de \w+(?: (?!despues de |(?:o no|verdad)(?: (?:o no|verdad|despues de)\b|$))\w+){0,3}))*$",
)
_HELP = r"(?:er|ed|emergency|emergencies|hospital|911|ambulance|988|urgent|urgency|dangerous|serious|scary|alarm\w+|worr\w+|concern\w*|emergencias?|urgencias?|ambulancia|urgente|grave|peligros\w+|malo)"
# Why they were told it. Of use only to somebody who was told.
WHY = pattern(
    r"^(?:(?:but|and|so|ok|oh|wait|what|um|well|god|then|oh no|y|pero|entonces|a ver|ay) )*(?:why|how come|what for|por que|porque|para que|como que|como asi)(?: (?:so|not|though|that|now|then|eso|esto|tanto|tan|asi))*$",
    rf"(?:why|how come|what for|explain|how is|since when)\b.*\b(?:{_HELP}|(?:see|go to|need) (?:a|the|my|any) doctor)",
    r"(?:why|how come|what makes|what made) (?:are|do|did|would|should|is|was|must|have) ?(?:you|u|it|that|this|i|we|he|she)(?: (?:have to|need to|has to|needs to|keep|be|really|even|just))*(?: (?:say\w*|said|tell\w*|told|ask\w*|think\w*|thought|send\w*|go|going|call\w*|mean|so|an|that))+(?: .{0,60})?$",
    r"what makes (?:you|u|it|this|that)(?: .{0,40})?$|(?:did|have) (?:i|we) (?:say|said|write|type|do|wrote|done|said)(?: \w+){0,3} (?:wrong|bad|dangerous|scary|alarming|concerning|serious|that sounds?|to)(?: .{0,40})?$",
    r"(?:what|which) (?:\w+ ){0,5}made (?:you|u|it) (?:say|think|ask|send|tell)\b.{0,40}$|(?:because|cause) (?:i|he|she) (?:said|mentioned|wrote|told|typed)\b.{0,40}$|(?:dont|do not) (?:really )?(?:think|see|believe) (?:that |this |it |thats |its |is |are )*(?:needed|necessary|called for)$",
    r"what did (?:i|we) (?:say|write|do)(?: .{0,30})?$|(?:which|what) (?:part|word|words|bit|thing|symptom)(?: (?:of|did|is|about|in|that|i|what|it|this|my|said|wrote|message))*(?: .{0,40})?$",
    r"whats (?:so |the )*(?:bad|dangerous|urgent|wrong|serious|alarming|scary|concerning|worry|concern|connection|link|relation|rush|hurry|big deal|problem|reason|matter|emergency|rush)(?: .{0,40})?$|(?:is it|is this|was it|is that) because (?:i|of|he|she|my|we)\b.{0,40}$",
    r"(?:what (?:do|does) (?:you|u|that|it) mean|what do you mean)(?: by)? (?:(?:the|go|to|an?|it|its|that|is|call) )*(?:er|ed|emergency|911|hospital)(?: .{0,30})?$",
    r"(?:dont|do not|didnt|cant) (?:really |quite )*(?:understand|get|see|know) (?:why|the reason|what i said|what you|how (?:this|that|it) is)(?: .{0,60})?$|(?:tell|explain to|explain) me why(?: .{0,40})?$|(?:can|could) (?:you|u) explain(?: .{0,60})?$",
    r"(?:the|a|any|your|what) reason(?: (?:(?:why|before|is|that|you|i)|(?:for|behind) (?:that|this|it|going|calling|saying|sending|the (?:er|emergency|911|hospital|advice|order|message)))\b.{0,60})?$|what (?:the|your) (?:problem|reason|issue|concern|worry|danger) is(?: .{0,30})?$",
    r"(?:not|isnt) (?:really |quite )*sure why\b.{0,50}$|(?:wonder(?:ing)?|curious|confused|no idea|no clue)(?: \w+)? why\b.{0,50}$|who (?:says|said|decided|decides|told you)(?: (?:so|that|this|it|i|he|she))*(?: .{0,30})?$",
    r"(?:is|was) (?:this|that|it) (?:just )?(?:an? )?(?:auto\w*|canned|standard|generic|computer|robot|bot)(?: .{0,30})?$|what (?:does|has) (?:that|this|it)(?: got| have)? to do with\b.{0,40}$",
    r"(?:cual|que) (?:es|seria|fue) (?:el |la )?(?:motivo|razon|problema|peligro|urgencia|emergencia)(?: .{0,30})?$|(?:el|la|que) (?:motivo|razon)$|que tiene que ver\b.{0,40}$|quien (?:dice|dijo|decidio)(?: .{0,30})?$|expli(?:que|ca|quen)(?:me)?(?: (?:por que|eso|el motivo|la razon|bien|mejor))+(?: .{0,40})?$",
    rf"(?:is|are|was) (?:it|this|that|he|she|i|we)(?: (?:really|so|very|that|this|something|in))* (?:danger\w*|bad|serious|scary)(?: .{0, 20})?$",
    rf"(?:por que|porque|para que|como que|como asi)\b.*\b{_HELP}",
    r"(?:por que|porque) (?:me |lo |le |nos )*(?:dice\w*|dijo|manda\w*|pregunta\w*|pide\w*|asusta\w*|insiste\w*|tengo que (?:ir|llamar)|debo (?:ir|llamar)|habria de)(?: .{0,50})?$",
    r"(?:que|cual) (?:dije|escribi|parte|palabra|hice|fue lo)(?: .{0,40})?$|(?:dije|escribi|hice) algo (?:malo|mal|peligroso|raro|grave)(?: .{0,30})?$|(?:que tiene de|que hay de) (?:malo|grave|peligroso)(?: .{0,40})?$",
    r"no (?:le |lo )?(?:entiendo|comprendo|se|veo) (?:el )?(?:por que|porque|motivo|la razon)(?: .{0,50})?$|(?:es|sera|esta) (?:eso |esto |tan |muy )*(?:peligroso|malo|grave)(?: .{0,20})?$|(?:me )?(?:puede|puedes|podria) explicar(?:me)?(?: .{0,50})?$",
    r"(?:es|fue) (?:por|porque) (?:que )?(?:dije|lo que|lo del?)\b.{0,40}$",
)
# That they go later. Of use only to somebody who was told to go now.
POSTPONES = pattern(
    # That they won't, or call it off.
    r"(?:(?:no|nope|sorry|but|well|ok|fine|and|so) ){0,3}(?:(?:im|i am|were|we are) not|(?:i|we) (?:wont|will not|aint|refuse to|dont (?:want|wanna)(?: to)?))(?: (?:going to|gonna|to))* (?:call|calling|going there|go there)(?: (?:anyone|anybody|nobody|now))*$",
    r"(?:(?:pero|pues|yo|entonces|no) ){0,3}no (?:voy a|vamos a|pienso|quiero) (?:llamar|ir)(?: (?:a nadie|ahora))*$",
    r"(?:(?:no|sorry|but|well|ok|fine|and|so) ){0,3}(?:(?:im|i am|were|we are) not|(?:i|we) (?:wont|will not|aint|refuse to|dont (?:want|wanna)(?: to)?))(?: (?:going to|gonna|to))* (?:call|calling|dial|phone|go|going)(?: (?:to|for|in|an?|any|the)){0,3} (?:911|er|ed|hospital|emergency(?: room| department)?|ambulance|that|them|there)(?: (?:for (?:this|that|it)|again|ever|today|tonight|now))*$",
    r"(?:(?:pero|pues|yo|entonces|no) ){0,3}no (?:(?:le|les) )?(?:voy a|vamos a|pienso|quiero) (?:llamar|hablar(?:les?)?|ir|marcar)(?: (?:al?|las?|el|una|por)){0,3} (?:911|emergencias?|urgencias|ambulancia|hospital|ellos|alla)(?: .{0,30})?$",
    r"(?:(?:should|can|do|could|ill|i|we|will|just|to|want|going|gonna|shall|so|then|im) ){0,5}cancel(?:ing|ling|led|ed)?(?: (?:the|that|my|this|with)){0,3} (?:ambulance|911|paramedics|ems|it)(?: (?:now|then|coming))*$",
    r"(?:(?:ya|pues|entonces|y|le|la|les|debo|puedo|voy a|mejor|que|si) ){0,4}(?:cancel(?:o|ar|amos|e|ar?la)|les digo que no vengan)(?: (?:a|al|la|el)){0,2} ?(?:ambulancia|911|paramedicos|ya|entonces)?$",
    rf"(?:i|ill|id|we|well|i will|i can|i could|ima|imma)(?: (?:will|can|could|would|rather|just|probably|prefer|to|think|ill|gonna|am|going))*"
    rf" (?:wait|hold off|see how it goes|sleep on it|wait it out)(?: (?:and see|(?:until|till|til|for) {LATER}.*))?$",
    rf"(?:ill|i will|i can|ima|imma|im going to|im gonna|we will|we can|well|ill have to|i have to|id rather)(?: (?:just|probably|prolly|maybe|rather|try to|try and|have to|only|still))* (?:go|call|get (?:it )?checked|see (?:someone|somebody))(?: \w+){{0,4}} {LATER}.*$",
    # What keeps them: "can't, I'm at work", "I have stops left".
    rf"(?:no |bro |sorry |but |i |we |really |just )*(?:cant|cannot|can not)(?: (?:go|leave|come|stop|get (?:away|off)|take off|just|right|now|rn|there|today|yet|work|until|till|til|{LATER}))*(?: (?:because|cause|cuz|bc|since|as))? (?:im|i am|ive|i have|i got|we are|were) (?:(?:still|stuck|out|in the middle of|at|on|the|my|a|an|got|to) )*(?:work\w*|shift|route|job|road|clock|duty|driving|deliver\w*|class|school|meeting|stops?)(?: .{{0,80}})?$",
    rf"(?:i |we )*(?:cant|cannot|can not) (?:go|leave|come in|get (?:there|away|off))(?: (?:right now|now|rn|today|yet|work|there|until .*|till .*|til .*|{LATER}))*$",
    r"(?:(?:pero|es que|ahora|ahorita|ahora mismo|yo|perdon) )*no puedo(?: (?:ir(?:me)?|salir(?:me)?|dejar el trabajo|ahora|ahorita|hoy|todavia|ahora mismo|porque|es que|pues))*(?: (?:estoy|ando|sigo) (?:(?:en|el|la|de|mi|un|una|aun|todavia) )*(?:trabaj\w+|chamba|turno|ruta|clase|escuela|manejando|junta)(?: .{0,60})?)$",
    rf"(?:(?:yo|mejor|creo que|pues|entonces|ya) )*(?:me|nos) (?:espero|aguanto|esperamos|voy a esperar)(?: (?:hasta|para|al?))*(?: {LUEGO})?$",
    rf"(?:(?:yo|mejor|creo que|pues|entonces|ya) )*(?:voy|ire|vamos)(?: (?:al doctor|al medico|al hospital|a urgencias|a emergencias|yo|mejor))* {LUEGO}$",
)
# That it is little. Of use only where a sign is open.
BELITTLES = pattern(
    r"(?:its|it is|this is|thats|it must be|it has to be|prolly|probably|maybe|i think|im sure|i bet|i guess)(?: (?:its|it is|prolly|probably|just|only|maybe|likely|nothing but))+ \w.{2,50}$",
    r"(?:ill|i will|well|it will|itll|im going to|im gonna|i just need to) (?:just |probably |prolly |only )*(?:be (?:fine|ok|okay|alright|all right)|rest|sleep it off|walk it off|sleep on it"
    r"|lie down|lay down|ice it|stay (?:home|in bed)|tough it out|deal with it|go away|get better|take (?:\w+ ?){1,4})(?: .{0,30})?$",
    r"(?:ha de ser|debe (?:de )?ser|(?:yo )?creo que es|seguro es|nomas es|solo es|es (?:nomas|solo|pura))(?: \w+){1,8}$",
    r"(?:se me va a (?:pasar|quitar)|voy a (?:descansar|dormir|estar bien|reposar)|con (?:un )?(?:descanso|reposo) se (?:me )?quita)(?: \w+){0,6}$",
)
# That it began not long ago: in hours, "since five", overnight. Beside the names of days.
OF_LATE = pattern(
    r"(?:\d+|an?|one|two|three|four|five|six|eight|ten|twelve|few|couple|several|in|for|unas|dos|tres|cuatro|cinco|seis|ocho|diez|doce|como|hace) (?:(?:of|more|full|straight|buenas) )?(?:hours?|hrs?|horas|minutes|minutos|ratos?)",
    r"since (?:about |like |around )?(?:\d{1,2}(?: \d\d)? ?(?:am|pm)?|noon|midnight|lunch|breakfast|dinner|(?:i|he|she|we) (?:woke|got) up|the (?:morning|afternoon|night))|all (?:day|night|morning|afternoon)|overnight|just (?:started|now|noticed|began)|suddenly|all of a sudden|out of nowhere",
    r"desde (?:la (?:manana|noche|tarde|madrugada|una)|las \w+|temprano|que (?:desperto|me desperte|se levanto|me levante|amanecio))|toda la (?:noche|manana|tarde|madrugada)|todo el dia|en la madrugada|de (?:repente|pronto|golpe)|amanec\w+|acaba de \w+",
    # Nobody has gone without for years.
    r"(?:hasnt|havent|has not|have not|didnt|aint)(?: (?:even|been able to|really|yet))* (?:peed?|urinated?|gone|pooped)|no urine|not a drop|(?:no )?(?:ha|he) (?:podido )?(?:orinad[oa]|orinar|hecho (?:pipi|del bano))|ni (?:una )?gota|sin orinar|no orina desde",
)
# How people insist on what they said.
TOLD = pattern(
    r"(?:(?:i|we|ya|le|te|se lo) )*(?:already |just |literally |clearly )*(?:said|told (?:you|u|ya)|dije|conteste|acab(?:o|amos) de (?:decir|contestar)(?:le|te|lo|selo|telo)?)"
    r"(?: (?:so|no|que))?(?: (?:\d+|two|three|four|many|several|dos|tres|mil) (?:times|veces))?",
    r"(?:can|do|did|cant|dont|didnt) (?:you|u) (?:not )?(?:read|listen|hear)(?: me)?|stop asking(?: me)?",
    r"(?:esta |estas )?sord[oa]|(?:ay )?no me asuste|(?:esto |eso )?(?:me asusta\w*|me (?:da|dio) (?:un )?(?:miedo|susto)|me estan? asustando)",
    r"(?:you are |youre |ur |this is |its |it )*(?:scar(?:ing|es?) me|scary)",
)
# What is well, or only hurts. It says nothing of how old a sign is.
NO_SIGN = pattern(
    r"(?:(?:i|he|she|we|but|and) )*can (?:still )?(?:walk|stand|move|pee|urinate|poop|go|feel|drive|work|run)(?: (?:it|everything|around|just|my \w+|totally|perfectly))*"
    r" (?:fine|ok|okay|alright|all right|good|well|normal(?:ly)?)",
    r"(?:(?:it|and|but|its) )*(?:just|only) (?:hurts?|aches?|burns?|stings?)(?: (?:me|a lot|bad|when|while|if|i|im|to))*(?: (?:sit(?:ting)?|stand(?:ing)?|walk(?:ing)?|bend(?:ing)?|driv(?:e|ing)|l(?:ie|ay|ying|aying)(?: down)?|at night))?$",
    r"(?:(?:yo|pero|y|si) )*(?:camino|orino|puedo (?:caminar|orinar|moverme|moverlas|mover)) (?:muy )?(?:bien|normal)",
    r"(?:(?:pero|y) )*(?:solo|nomas|nada mas) me (?:duele|arde|molesta)(?: (?:al|cuando|si|me))*(?: (?:sentar(?:me)?|siento|sentad[oa]|caminar|camino|parad[oa]|de noche))?$",
)
# That they want to hear no more of the advice.
NO_MORE = pattern(
    r"(?:(?:please|so|just|you can|can you|will you) )*(?:stop|quit|no more|enough)(?: (?:with|of|it|already))*(?: (?:telling|saying|sending|repeating|giving|talking|tell|say))*(?: (?:me|to|that|this|about|the|call|calling|go|going|emergency|er|room|911|it|same|thing|advice|warnings?|line))*",
    r"i (?:dont|do not) need (?:an? |the |to )*(?:911|er|ed|ambulance|hospital|emergency(?: room| department)?|go to the (?:er|hospital)|call 911)",
    r"(?:(?:ya|por favor|que) )*(?:deje|deja|dejen|pare|para|paren) de (?:decir(?:me|lo)?|mandar(?:me)?|repetir(?:me|lo)?|insistir)(?: (?:que|lo|eso|del|al|el|a|llame|llamar|vaya|ir|911|emergencias|urgencias|hospital|mismo|la|sala|de))*",
    r"(?:ya )?no (?:me )?(?:diga|digas|digan|mande|mandes|repita|repitas)(?: (?:mas|que|lo|eso|del|al|el|a|llame|vaya|911|emergencias|urgencias|hospital|mismo))*",
)
# What asks for nothing more to be asked, and what is only exclaimed.
PLEAS = pattern(
    r"(?:stop|quit|enough|no more|done) (?:with )?(?:the |your |all the |these |this )*(?:asking|questions?|it|nagging|bugging me)(?: (?:me|already|again|now|that|this))*",
    r"(?:that is |thats )?enough(?: already)?|leave me alone|(?:lets |just |please )*(?:get on with it|move on|go on|keep going|next(?: question)?)(?: (?:please|now|already))*",
    r"asked and answered|(?:i|we) (?:already |just )?(?:answered|responded)(?: (?:you|that|this|it|already))*",
    r"(?:ya |por favor )*(?:deje|dejen|deja|para|pare|paren) de (?:preguntar(?:me)?|molestar(?:me)?)|(?:ya )?no (?:me )?pregunt\w+(?: (?:mas|otra vez|tanto))*"
    r"|(?:ya )?(?:basta|estuvo)(?: (?:de|con) (?:preguntas|tanta pregunta))?|dej\w+ en paz|siguiente(?: pregunta)?|ya (?:le|les|te)? ?(?:conteste|respondi)",
    r"(?:(?:just|please|now|y|and|ya|nomas|solo) )*(?:send|submit|mand(?:e|en|a)(?:lo|la)|envi(?:e|en|a)(?:lo|la))(?: (?:it|the request|my request))?(?: (?:now|already|please|in|off|ya))*",
    # What is only exclaimed, and how they end.
    r"(?:oh |ay |my |good )*(?:jesus(?: h)?(?: (?:f\w+ )?christ)?|christ|omg|omfg|lord|jeez|geez|sheesh|goodness)(?: almighty)?",
    # "You stupid bot".
    r"(?:you |u |ur |your |this |these |what an? |tu |usted |eres |este |esta |esa |ese )*(?:(?:stupid|dumb|fucking|fuckin|freaking|damn|damned|useless|idiotic|moronic|annoying|silly|crappy|shitty|lousy|pinche|maldit[oa]|estupid[oa]|tont[oa]|inutil) )+"
    r"(?:ro)?(?:bots?|robots?|machines?|computers?|programs?|chat ?bots?|thing|idiot|moron|ai|questions?|maquina|robot|programa|aparato|cosa|pregunt\w+)",
    r"(?:you |u )?(?:idiot|moron|dummy|dumbass|asshole|jerk)s?|(?:idiota|estupido|tonto|menso|imbecil|pendejo)",
    r"for (?:the love of (?:god|christ|pete)|(?:gods|christs|petes|heavens|goodness|fucks) sakes?)|(?:god ?)?damn(?: it)?|(?:oh |aw |to the )?(?:hell|heck|fuck|fuckin|fucking|freaking|frickin|friggin)|pinches?|chingad\w+|dammit|wtf|dude|bro|bruh|man|ugh|c ?mon|come on",
    r"(?:ay |por |oh )*(?:dios(?: mio| santo)?|el amor de dios|virgen|diosito)|caramba|caray|carajo|hombre|chale|no manches|oiga|oye",
    r"(?:and |y |pues )*(?:thats|that is|is) (?:all|it)(?: i (?:have|got|said))?|(?<!no )(?:eso es|es) todo(?: lo que tengo)?|nada mas(?: eso)?|nomas(?: eso)?",
)
# A no that belongs to a verb, or to what there is none of: no answer to a question about
# self-harm, unless it is the harm that is denied.
NO_ANSWER = pattern(
    r"^<no> (?!.*\b(?:matar\w*|morir\w*|suicid\w*|lastimar\w*|hacer\w*|hare|haria)\b)(?:le|les|lo|la|se|me|te|nos|quiero|quisiera|puedo|puede|pude|dig\w+"
    r"|llam\w+|cuent\w+|avis\w+|aguanto|soporto|encuentro|veo|siento|duermo|sirvo|sirve|sirvio|vale|valgo|tiene|importa\w*|sabe\w*|hay|mas|merezco|pertenezco).*$",
    r"^<no> (?:one|body|way out|point|hope|reason|use|more|longer|future|purpose|idea|salida|remedio|esperanza|futuro|razon|sentido|caso)\b.*$",
    r"^<no> .*\b(?:yet|todavia|aun|tonight|hoy|for now|por ahora)$",
)
