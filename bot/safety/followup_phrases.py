"""The phrases of ``followup``: what visitors say of a sign when they are asked about it.

Patterns over lower case text without accents. English and Spanish.
"""

from __future__ import annotations

import re

from bot.safety.followup_words import OCCASION, pattern

MANY = r"(?:\d+|a|an|few|many|several|some|couple|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|so many|plus|or|to)"
MUCHOS = r"(?:\d+|un|muchos|varios|algunos|unos|tantos|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciseis|dieciocho|veinte|veinticinco|treinta|cuarenta)"
OF_THESE = r"(?:(?: of| from)? (?:it|them|those|these|that|this|the above|the list|above|my))"
DE_ESO = r"(?:(?: de)? (?:eso|esos|esas|esto|estos|estas|ellos|ellas|lo anterior|las anteriores|la lista|las opciones))"

# Numbers of years that are an age or lie ahead: they say nothing of how old a sign is.
AGES = pattern(
    r"(?:im|i am|am|hes|shes|he is|she is|age|aged|turned) \d+ (?:years|months|yo)(?: old)?|\d+ (?:years|months|yo) (?:old|of age)",
    rf"(?:in|en|within|dentro de)(?: the)? (?:last |next |{MANY} )*(?:years|months|anos|meses)",
    r"(?:tengo|tiene|de|cumpli|cumplo) \d+ anos(?! (?:con|asi|de|que|padeciendo|ya|igual))",
    r"(?:im|i am|(?:hes|shes|he is|she is|were|we are|getting)(?: just| only| so| too| very| getting| really)*|too|so) old(?! (?:news|injury))|(?:estoy|esta|soy|somos|estamos)(?: ya| muy| bien| tan)* viej[oa]s?",
    r"old (?:man|woman|lady|guy|person|age|mother|father|dad|mom|timer|geezer|fart)",
)
# "not worse" says old, "worse" says new: the first is taken out before the second is looked for.
NOT_NEW = pattern(
    r"(?:not|isnt|arent|aint|never|hasnt|havent|doesnt|didnt|wasnt|dont|nor|without)"
    r"(?: (?:get|gets|getting|gotten|got|any|anything|really|been|become|gone|that|much|feel|"
    r"feeling|even|at all|a bit|something|seem|seems|to be))*"
    r" (?:worse|new|newer|worsening|worsened|changed|changing|different)"
    r"(?: (?:or|nor|and not|and its not)"
    r" (?:worse|new|getting worse|worsening|different|the same|old|changed|changing))*",
    r"(?:no|nothing|none|neither)(?: (?:of (?:this|it|them|these|those|that)|is|are|has|any"
    r"|getting|gotten|else|thats|really))* (?:worse|new|worsening|changed|different)"
    r"(?: (?:or|nor) (?:worse|new|getting worse|worsening|different))*"
    r"(?! (?:patient|doctor|phone|insurance))",
    r"(?:no|ni|nada|ninguna|ninguno|nunca|tampoco)(?: (?:es|esta|estan|son|ha|han|he|se|de eso|eso"
    r"|sido|muy|algo|cosa|ido|siente|nada|lo|a))*"
    r" (?:nuev[oa]s?|peor|peores|empeor\w+|cambiado|reciente|diferente)"
    r"(?: (?:ni|o|y no)(?: (?:es|esta|se|ha|siente))* (?:nuev[oa]s?|peor|empeor\w+))*",
)
NEW_AFTER = (
    r"(?=$| (?:and|or|but|since|today|yesterday|symptoms?|numbness|weakness|pain|problems?|this|yes|"
    r"to me|for me|things?|stuff|last|as of|within|,|y|o|pero|desde|para mi|sintomas?)(?!\S))"
)
RECENT = r"(?:today|yesterday|last (?:night|week)|this (?:morning|afternoon|evening|week)|tonight|\w+day)"
RECIENTE = (
    r"(?:ayer|hoy|anoche|antier|esta (?:manana|tarde|noche|semana)|el (?:lunes|martes|miercoles|jueves|"
    r"viernes|sabado|domingo)|la semana pasada)"
)
NEW = pattern(
    # What hurts worse when sitting has not become worse.
    r"worse(?! (?:when|if|while|with|sitting|standing|rolling|lying|laying|walking|bending|in bed))",
    r"(?:getting|got|gotten|become|becoming|much|its|is) worst(?=$| ,| and| since| now)",
    r"worsening|worsened|worsens|suddenly|sudden|all of a sudden|out of nowhere",
    r"(?<!im )(?<!am )(?:brand )?new" + NEW_AFTER,
    r"just (?:started|began|happened|came on)|more and more|spreading|increasing",
    rf"(?:started|began|since|happened|came on)(?: up)? {RECENT}",
    r"first time(?! (?:using|here|on|i use|chat))|never (?:had|felt|happened)(?: \w+){0,4} before|never before",
    r"never (?:been|felt|hurt|had it) (?:this|so|as|that) bad|nunca (?:ha estado|habia estado|he estado|me habia dolido) (?:asi|tan mal|tanto)",
    r"(?:getting|got|gets) (?:bad|stronger|bigger|faster)",
    r"(?:not|isnt|arent|wasnt) (?:(?:that|very|so|an|the|all|really|my) )*(?:old|same|stable|chronic|usual)",
    r"(?<!lo )(?<!el )(?<!la )peor|empeor\w+|cada vez mas|va en aumento|aumentando|acaba de (?:empezar|pasar|comenzar)",
    r"(?:(?:es|son|algo|todo|si|muy|dolor|sintomas?|cosa|y|o) )nuev[oa]s?" + NEW_AFTER,
    r"^nuev[oa]s?" + NEW_AFTER,
    r"de repente|de pronto|primera vez|de golpe|nunca antes",
    rf"(?:empezo|comenzo|empezaron|desde|inicio|paso) {RECIENTE}",
    r"no (?:es|esta|son|era) (?:nada |tan |muy |lo |de |el |la )*(?:igual|mismo|siempre)",
    r"no (?:es|esta|son|era) (?:nada |tan |muy |lo |el |la )+(?:viej[oa]s?|antes)",
)
# "No es de antes" says new, "No, es de antes, ya tiene 2 años" old: people leave the comma out.
NEW_OR_NO = pattern(r"no (?:es|son|era) (?:de )?(?:antes|viej[oa]s?)")
# How old a thing is, in figures or spans of time.
SPAN = re.compile(r"\d|\b(?:years?|months?|decades?|weeks?|anos?|meses|decadas?|semanas?)\b")
HOW_LONG = pattern(r"(?:\d+|un|dos|tres|\w+os) (?:anos?|meses|decadas)|(?:19|20)\d\d")
# What is old, not for how long.
OLDNESS = re.compile(
    r"\b(?:old|ancient history|not (?:even )?new|isn.?t new|(?:none|nothing)(?: of (?:this|that|it|these|those))?(?: is| are)? new|nada(?: de (?:eso|esto))?(?: es)? nuevo|viej\w+|antigu\w+|de hace tiempo|de antes|no es nuevo)\b"
)
AT_THE_MOMENT = pattern(RECENT, RECIENTE, "right now|now|ahora|ahorita")
# Words that are grave by themselves. Pain is not: everybody who writes here has it.
GRAVE = pattern(
    r"numb(?!er)\w*|weak\w*|tingl\w*|bladder|bowels?|pee\w*|poop\w*|urin\w*|fever\w*|chills|bleed\w*|blood\w*",
    r"fell|crash\w*|breath\w*|faint\w*|swollen|pus|seizure|paraly\w*",
    r"entumec\w*|dormid[oa]s?|adormec\w*|debil\w*|orin\w*|vejiga|intestin\w*|fiebre|calentura|sangr\w*",
    r"caida|cai|choque|desmay\w*|hinch\w*",
)
DENIES = pattern("no|not|none|never|without|dont|didnt|havent|isnt|sin|ni|nunca")
# "No, just my bladder".
EXCEPTS = pattern(
    r"just|only|except|besides|but|apart from|solo|solamente|nomas|nada mas|excepto|menos|pero"
)
# It is said to be well.
WELL = pattern("fine|normal(?:ly)?|bien")
ONLY = r"(?:its|it is|i have|i got|just|only|simply|all i have is|tengo|es|solo|solamente|nomas|nada mas)"
ALL = r"(?:is all|thats all|thats it|and thats (?:all|it)|nothing else|nada mas|es todo|y ya|nomas|that is all)"
ACHES = r"(?:pain|back|leg|hips?|neck|knee|shoulder|elbow|buttock|butt|tailbone|dolor|espalda|pierna|cadera|cuello|rodilla|cintura|hombro|nalga)"
# What people go on with behind a no: they complain, ask for the call, say who they are, how
# the old pain is.
GOES_ON = pattern(
    r"(?:i|im|i am|we|you|u|they|nobody|no one|somebody|why|just|please|ok|its|it is|ya|le|me|nadie|por)"
    r"(?: \w+){0,9} (?:message|wrote|write|answer\w*|called?|calling|call|talk\w*|asking|said|told|fix|chang\w*|wrong"
    r"|correct\w*|kidding|joke\w*|joking|dije|dicho|llam\w+|contest\w+|escrib\w+|mensaje|cambi\w+|corr[ei]g\w*)(?: \w+){0,6}",
    r"(?:my name|name|mi nombre|me llamo|soy|this|he|she|el|ella) (?:is|es|ella|el)? ?\w+(?: \w+){0,2}",
    rf"(?:{ONLY} )*(?:the |my |his |her |el |la |mi )?(?:low |lower |upper |left |right )*{ACHES}"
    rf"(?: (?:just|still|only|always|pain|solo|siempre))* (?:burns?|aches?|hurts?|stings?|throbs?|is (?:sore|bad|killing me)|arde|duele|quema)(?: {ALL})?",
    rf"(?:{ONLY} )+(?:the |my |his |her |el |la |mi |a |de )*(?:bad |sore |low |lower |left |right |dolor de )*{ACHES}(?: (?:pain|ache|izquierda|derecha))?(?: {ALL})?",
    rf"(?:{ONLY} )*me (?:duele|arde|molesta|quema) (?:(?:nomas|solo|nada mas) )?(?:la |el |mi )?(?:espalda|cadera|cuello|rodilla|cintura|hombro|nalga|costado|nervio)(?: {ALL})?",
    r"(?:like|as) i said|nobody(?: here)? is (?:dying|dead|in danger)(?: here)?",
    r"send it(?: already| now| please)?|mand\w+|envi\w+|stop(?: it| that)?|scam|is this a scam|estafa",
    r"(?:im|i am|my \w+ (?:is|are)|theyre|were|shes|hes) (?:here|with me|home|at home|ok|fine|okay)(?: (?:now|and|too))*",
)
ASKS = pattern(
    r"(?:what|where|why|how|who|which|whats|hows|wheres)",
    r"(?:when|cuando) (?:do|does|will|can|is|are|should|would|puede\w*|abren|me|llaman)",
    r"(?:can|could|may|shall) (?:you|i|we|they|someone|somebody|he|she|it|u|the|dr|doctors?)",
    r"(?:do|does|did|is|are|will|would|should|was) (?:it|this|that|there|you|i|they|he|she|the|my|we"
    r"|any|u|dr|doctors?)",
    r"(?:que|cuanto|cuanta|cuantos|donde|cual|quien|como) (?:es|son|hago|tan|pasa|significa|quiere|"
    r"debo|puedo|se|cuesta|tengo|tarda|queda|esta|estan|le|seguro|horario|tiempo)",
    r"por que|(?:puedo|puede|pueden|podria|podrian|debo|tengo que|hay|tienen|aceptan)",
)
TOPICS = pattern(
    r"call\w*|appointments?|insurance|phone|number|cost\w*|price|hours|address|doctors?|dr|office",
    r"email|name|schedul\w*|book\w*|visit|question|\d{7,}|\d{3} , \d{3} , \d{4}|\d{3} \d{3} \d{4}",
    r"cita|llam\w*|seguro|telefono|numero|consultorio|correo|nombre|pregunta|horario|medico",
)

# What a part of an answer says, in the order in which it is looked for. Every match is
# replaced by its name, so a phrase must stand before the phrases that are part of it.
SAYS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "unsure",
        pattern(
            r"(?:im |i am |i m )?(?:not|never) (?:really |too |quite |100 |completely |totally |so |"
            r"entirely |very |exactly |for )*(?:sure|certain|positive)",
            r"unsure|uncertain|idk|i (?:do not|dont|dnt) (?:really )?(?:know|no|remember)",
            r"(?:do not|dont) (?:really )?know|maybe(?: (?:so|not|a little))?|perhaps|possibly",
            r"(?:it )?(?:might|could|may)(?: be)?|no (?:idea|clue)|hard to (?:say|tell)|who knows",
            r"i (?:cant|cannot|can not) (?:tell|say)|not really|probably(?: not)?|i guess(?: so| not)?",
            r"i (?:do not|dont) (?:think|believe)(?: so)?|yes and no",
            r"(?:yo )?no (?:lo )?(?:se|sabria|sabria decir(?:le)?)(?: bien)?|(?:no|poco) (?:estoy |"
            r"muy )*segur[oa]|quizas?|tal vez|talvez|a lo mejor|puede (?:ser|que si|que no)|ni idea",
            r"creo que no|quien sabe|mas o menos|no (?:me )?(?:acuerdo|recuerdo)|sepa|no mucho",
        ),
    ),
    (
        "yes",
        pattern(
            r"no (?:hace|tiene|tengo|lleva|llevo|ha pasado) (?:mucho|tanto)(?: tiempo)?|(?:not|hasnt been|has not been|isnt) (?:very |that |too |so |all that )?long(?: ago| time)?",
            r"(?:im|i am|i feel|i dont feel|not feeling) not (?:safe|ok|okay|fine|good|alright|all right)",
            r"not (?:safe|ok|okay|fine|good|alright)|(?:not|no|never) (?:a |an )?(?:joke|joking|kidding)",
            r"(?:not|wasnt|isnt) (?:just )?(?:a |an )?(?:mistake|typo|joke|joking|kidding|figure of speech|expression|saying|exaggeration|exaggerating)|(?:not|no|isnt|never) safe",
            r"i (?:do not|dont) feel (?:safe|ok|okay|fine|good)|no (?:estoy |estaba )?(?:bromeando|jugando)",
            r"no (?:es|era|fue) (?:una? )?(?:broma|juego|error|decir|expresion|forma de hablar)|no estoy (?:bien|a salvo|segur[oa]|exagerando)",
        ),
    ),
    (
        "old",
        pattern(
            r"(?:pretty |still |about |exactly |just )*(?:the )?same(?! (?:day|week|time))(?: old)?(?: thing)?"
            r"(?: as (?:ever|always|usual|before|it (?:was|always was)|(?:its|it has|theyve|they have|ive|i have)(?: always| ever)? been"
            r"|(?:when|what) (?:they|he|she|the \w+) (?:saw|checked|sent|said|told|examined|scanned|looked)(?: (?:me|it|at|home|there|him|her))*))?",
            r"(?:as|like) (?:always|ever|before|usual)|no changes?|unchanged|stable|chronic|long ?standing",
            r"(?:i )?(?:have |ive |has |its )?always (?:(?:had|been|has|have|was|is|hurt|like)(?: an? (?:little )?(?:bit|little))?|an? (?:little )?(?:bit|little)|(?:slightly|kinda|kind of|sort of|somewhat)|(?=(?:numb|weak|tingl)))",
            r"(?:its |it is |theyre |thats |that is |this is |all |very |really |just |an |a |is |are )*"
            r"(?:it |this )?old(?: (?:news|injury|problems?|issues?|stuff|things?|ones?|symptoms?))?(?: from (?:the |my |an? |old )*(?:army|military|service|marines|navy|war|football|sports?|school|job|work|accident|wreck|childhood))?|(?:for )?ages|ancient history|born (?:with (?:it|this|that)|(?:like|that|this) (?:way|this|that))",
            # A year by itself: "2018", "i said 2018".
            r"(?:^|(?<=said )|(?<=told you )|(?<=dije ))(?:19|20)\d\d$",
            r"(?:my|the) usual|(?:from|since) (?:long )?before|used to(?: (?:have|be))?|in the past",
            r"(?:for |since )?(?:a )?(?:very )?long time(?: ago)?|long ago|all my life|my whole life|forever",
            r"since (?:(?:my|the) \w+ was born|i had (?:my|the) (?:baby|son|daughter|kids?|first|second|last)|birth|childhood|high school|college|i was (?:a )?\w+)|when i was (?:a )?(?:kid|child|"
            r"young|little|teen\w*|\d+)|last year|(?:(?:it|that) was )?(?:since|in|from|back in|around) (?:19|20)\d\d|(?:it|that|this|which) was (?:19|20)\d\d",
            rf"(?:(?:for|about|around|over|like|past|last|since|almost|nearly|than|more|of|the|{MANY}) )*"
            r"(?:years|decades|months)(?: and (?:years|months))?(?: (?:ago|now|back|already|at least|or so|or more|"
            r"straight))*",
            r"(?:ya )?(?:es |son |algo |muy |cosa |un problema |una lesion )*(?:viej[oa]s?|antigu[oa]s?|"
            r"cronic[oa]s?)(?: la lesion)?|naci(?:o)? (?:asi|con (?:eso|esto))|ya (?:tiene|tengo|lleva|llevo) (?:mucho |bastante |su )?tiempo(?: (?:asi|con (?:eso|esto)))?",
            rf"(?:de |desde )?(?:hace |tengo |llevo |lleva |tiene |por )?(?:ya )?(?:mas de |como |casi )?"
            rf"(?:{MUCHOS} )*(?:anos|meses|decadas)(?: (?:atras|con (?:eso|esto|ello)|asi|ya|de tenerlo))*",
            r"hace un ano|(?:desde )?el (?:ano|mes) pasado|hace un mes|(?:desde|en|del) (?:el )?(?:19|20)\d\d",
            r"(?:de |desde )?(?:hace )(?:ya )?(?:mucho|tiempo|bastante)(?: tiempo)?|mucho tiempo",
            r"desde (?:que (?:nacio|naci(?:eron)?|tuve)(?: (?:a )?(?:mi|el|la|mis) \w+)?|(?:el|mi|su) (?:primer |segundo |ultimo )?(?:parto|embarazo)|siempre|(?:muy )?(?:nin[oa]|chic[oa]|chiquit[oa]|pequenit[oa])|joven|pequen[oa]|que era \w+)|(?:de )?toda la vida",
            r"como siempre|(?:sigue |sigo |esta |todo )*(?:igual|lo mismo)(?: (?:que|de) (?:siempre|antes|cuando (?:me )?(?:vieron|revisaron|mandaron|checaron|fui)))?",
            r"lo de siempre|siempre (?:lo |la |los |me |he |ha |asi )*(?:tenido|sido|tuve|pasa|asi|estado|(?:un )?poc[oa]|algo|(?=(?:debil|dormid|adormec)))",
            r"(?:es |son |ya |eso )*(?:de antes|de tiempo atras)|(?:es )?de siempre",
            r"ya (?:lo|la|los|las) (?:tenia|tengo)(?: de| desde)?(?: antes)?",
        ),
    ),
    # "I haven't had it for years" is not old, and "it's nothing" makes light of a sign
    # without saying that there is none.
    (
        "odd",
        pattern(
            r"(?:never|havent|hasnt|not) (?:\w+ ){0,2}?<old>|no me equivoque",
            r"(?:its|it is|it was|that was|this is|probably) nothing(?! (?:new|like))",
            r"(?:no )?(?:es|era|fue) nada(?! (?:de|nuevo))",
        ),
    ),
    (
        "mistake",
        pattern(
            r"(?:im |i am |i feel |we are |were |all |hes |shes |he is |she is )(?:totally |perfectly |"
            r"really |very |just |completely |all |doing |quite |feeling |actually |not in danger )*"
            r"(?:safe|fine|ok|okay|good|alright|all right|well)(?: (?:right )?now| at the moment| today| here)?",
            r"(?:im |i am )?not (?:going to|gonna) (?:do|hurt|harm|kill) (?:anything|myself|anyone|anybody)",
            r"(?:no )*not like that|(?:its |it is |just |only |thats )*(?:an? )?(?:expression|saying"
            r"|way of (?:speaking|talking)|manner of speaking|hyperbole)|(?:es |solo |nomas )*(?:un decir|una expresion)",
            r"(?:no )*(?:no es eso|no en ese sentido|no asi|nada de eso quise decir)",
            r"safe|(?:im |i am )?not in (?:any )?danger|not an emergency|no emergency|false alarm|nobody(?: here)? is in (?:any )?danger|no voy a hacer(?:me)? nada",
            r"(?:it was |its |that was |this was |was |just |only )*(?:a |an |my )?(?:bad |little |dumb )?"
            r"(?:joke|mistake|typo|accidental|autocorrect|auto correct|misunderstanding)",
            r"(?:i was |im |i am |was |just |only )*(?:joking|kidding|messing around|playing)(?: around)?",
            r"(?:i was |im |i am |was |just |only )+(?:correcting|fixing|changing|editing|updating) (?:(?:the|my|your|a|that|what you wrote) ?)*"
            r"(?:form|request|summary|details?|side|answers?|time|typo|mistake)?",
            r"(?:solo |nomas |nada mas |yo )*(?:estaba|estoy) (?:corrigiendo|cambiando|arreglando)(?: (?:el|la|los|mi|un) (?:formulario|lado|datos?|resumen|hora|solicitud|error))?",
            r"(?:wrong|mistaken) (?:word|words|button|choice|answer|one|chat|person|thing|box)",
            r"(?:i )?(?:did not|didnt|dont) mean (?:it|that|to(?: say| type| write)?(?: that| it)?|it that way|"
            r"that way|it like that)",
            r"(?:thats |that is |it is |its )?not what i (?:meant|mean|said|was saying)",
            r"(?:i )?(?:mistyped|misspoke|misread|misclicked|meant(?= to say| something))(?: to say)?(?: something else)?",
            r"(?:you |u )?misunderstood(?: me)?|by (?:mistake|accident)|my (?:bad|mistake)|figure of speech",
            r"(?:era |fue |es |solo |solamente |una |un )*(?:broma|error|equivocacion|chiste)|bromeaba",
            r"(?:estaba |estoy )?(?:bromeando|jugando)|me equivoque(?: de (?:palabra|boton))?",
            r"(?:ahora |ahorita |ya )?(?:estoy |estamos |esta |estan )?(?:a salvo|fuera de peligro)(?: ahora| ahorita| ya| aqui)?|(?:yo )?(?:ya )?estoy (?:muy )?bien(?: ya)?",
            r"palabra equivocada|no (?:lo )?quise decir(?: (?:eso|lo))?|no es (?:una )?emergencia",
            r"(?:todo|todos) (?:esta |muy )*bien|no estoy en peligro|quise decir otra cosa|sin querer|mal escrito|lo escribi mal",
        ),
    ),
    (
        "no",
        pattern(
            rf"(?:no |i have |i got |its )*none(?:{OF_THESE})?(?: at all| for me| apply| applies)*",
            rf"(?:no )?(?:i )?(?:do not|dont) have (?:any|those|these|that|them|anything)(?:{OF_THESE}| like (?:that|this)"
            r"| symptoms)*",
            r"no to (?:all|everything|any|that|both)(?: of (?:it|them|those|these))?|no i (?:do not|dont|am not)",
            r"no (?:it|they|he|she) (?:is|are|does|do|has|have)(?: not|nt)|(?:its|it is|im|i am|theyre) not",
            r"(?:it |they |he |she )?(?:isnt|arent|doesnt|hasnt|havent)|(?:i )?(?:dont|do not|havent|didnt)",
            rf"(?:nothing|not any|not one|neither(?: (?:one|of the two))?|never)(?:{OF_THESE})?(?: like (?:that|this|it|those))?(?: at all)?",
            r"not that i (?:know|am aware|can think)(?: of)?|not that im aware(?: of)?",
            r"(?:im |i am |shes |hes |she is |he is )?not (?:suicidal|thinking (?:about|of) (?:that|it|suicide))|(?:no )?nunca",
            r"of course not|absolutely not|definitely not|not at all|not (?:me|that|these|those|this)",
            r"(?:doesnt|does not|dont) apply|n a|na",
            r"no (?:symptoms?|problems|issues?|signs|sir|maam|mam|nothing|senora?|senorita)",
            rf"(?:no (?:tengo |hay |he tenido |siento |es |nada |se )?)?(?:ningun[oa]s?(?: de (?:las|los) dos)?|nada)(?:{DE_ESO})?",
            rf"(?:de eso |eso )no|para nada|claro que no|por supuesto que no|no (?:tengo|hay|es|lo tengo)(?:{DE_ESO})?",
            r"(?:no )?tampoco|no aplica|que yo sepa no|no que yo sepa",
        ),
    ),
    # A polite refusal is no word on the sign, but does not disturb one.
    (
        "-",
        pattern(r"no (?:thanks|thank you|thank u|thx|ty|gracias|muchas gracias)|it is what it is"),
    ),
    ("no", pattern(r"no|^n$")),
    (
        "yes",
        pattern(
            r"(?:yes|si|^y$|^ya$|ok yes|claro|claro que si|por supuesto|asi es|correct|correcto|exactly|sure)",
            r"affirmative|definitely|absolutely|of course|for sure|i (?:think|believe) so|i (?:do|have|am)(?=$| ,)",
            r"(?:it|they) (?:is|are|does|do|has)(?=$| ,)|(?:im|its) (?:having|getting) (?:it|them|that)",
            r"(?:just |only )?(?:a little|a bit|a little bit|slightly|kinda|kind of|sort of|sometimes)",
            rf"(?:just |only |a |i have )*(?:some|few|couple|one|two|three|several|most|part|parts|both|all|any)"
            rf"(?:{OF_THESE})(?: one| ones)?|(?:just |only |i have )?(?:some|both|all|several|most|everything)",
            r"(?:just |only )?(?:the )(?:first|second|third|fourth|fifth|last|1st|2nd|3rd)(?: one| two| three)?",
            r"(?:just |only )?(?:first|second|third|last|1st|2nd|3rd) (?:one|two|three)",
            r"(?:creo|me parece|pienso|supongo|diria) que si|(?:solo |nada mas |nomas )*(?:un|muy)? ?poc[oa]s?",
            rf"(?:solo |tengo )*(?:un )?poquito|(?:solo |tengo |si )*(?:algo|algun[oa]s?|un[oa]s?|vari[oa]s)(?:{DE_ESO})?",
            r"a veces|(?:solo )?(?:el|la|lo|las|los) (?:primer[oa]s?|segund[oa]s?|tercer[oa]s?|ultim[oa]s?)",
            r"(?:las|los|l[oa]s dos) (?:dos|tres)|tod[oa]s?(?: de eso)?|ambas|ambos|si (?:tengo|lo tengo|hay|es)",
        ),
    ),
    # The entries of the screening question, named without a sentence around them.
    (
        "named",
        pattern(
            r"(?:the )?(?:leg |legs )?(?:numbness|weakness|weak legs?|leg weakness|fever|chest pain)",
            r"(?:the )?(?:numbness between (?:the|my) legs|trouble peeing|bladder|bowels?|fall|crash)",
            r"(?:la |el |los )?(?:adormecimiento|debilidad|fiebre|dolor de pecho|caida|choque|orinar)",
        ),
    ),
)
# Clauses that begin so speak of what was said before: "had it for years".
REFERS = pattern(
    "it|its|that|thats|this|these|those|ive|ive had|i have had|had|always|same|from|since|eso|esto"
    "|i (?:had|have|got) (?:it|that|this|the same)|(?:yo )?(?:ya )?(?:tuve|tenia) (?:eso|esto|lo mismo)"
    "|es|asi|siempre|lo|la|desde|igual|<no> (?:it|that|thats|its|this|es|eso)"
)
# What the sign is there since is told with it: "weak for 10 years since surgery".
CAUSED = re.compile(
    r"(?<!\S)(?:since|after|from|because of|due to|desde|por|tras)(?: (?:my|the|a|an|last|first|back|spine|la|el|mi|un|una))* "
    rf"(?:{'|'.join(sorted(OCCASION))})(?!\S)"
)
AND = re.compile(r"(?<!\S)(?:and|y)(?!\S)")
JOINED = re.compile(r"(?<!\S)(?:and|y|but|pero)(?!\S)")
YES_BUT = re.compile(r"<yes>(?: ,)? (?:but|pero) ")
SURELY = re.compile(
    r"(?:(?:oh|well|um|uh|ok|pues) )*(?:yes|si|claro que si|definitely|absolutely)(?!\S)"
)
MARK = re.compile(r"<(\w+|-)>")
