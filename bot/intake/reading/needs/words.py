"""The words that say what somebody needs to be served: one pattern for each need.

They read folded words whose short forms are whole ones ("can't", never "cant").
"""

from __future__ import annotations

import re

_FORMS = r"(?:forms?(?! of\b)|paperwork|papers|documents|papeles|formularios?|documentos)"
_SEE = r"(?:see|seeing|read|reading|make out)"

# Read wherever they are said.
NEEDS: dict[str, re.Pattern[str]] = {
    name: re.compile(pattern)
    for name, pattern in {
        "ASL interpreter": r"\b(?:asl|american sign language)\b",
        "sign language interpreter": (
            r"\b(?:(?<!american )sign language|lengua(?:je)? de (?:senas|signos)|(?<!i )(?<!we )(?<!he )(?<!she )(?<!they )sign for (?:me|him|her|us)|(?<!do )(?<!should )(?<!can )(?<!when )(?<!if )(?<!where )(?<!before )(?:i|we) sign(?= ?(?:[.,;!|]|$))|(?:somebody|someone|anybody|anyone|a person|people) (?:who|that) signs?(?! (?:the|a|me|for|off|up)\b))\b"
        ),
        "hard of hearing": (
            r"\b(?:hard of hearing|hearing (?:aids?|impaired|impairment|loss|problems?|issues|trouble)"
            r"|hearing (?:isn't|'s not|is not)(?: very| so| really| that| too)* (?:good|great|what)"
            r"|hearing(?:'s| is)(?: very| so| really| pretty| almost| mostly)* "
            r"(?:bad|poor|gone|going|weak|terrible|shot)"
            r"|(?:can't|don't|doesn't|can barely|can hardly|barely|hardly)"
            r" (?:hear|here(?= (?:well|good|too good|so well|on the phone)))(?: (?:well|very well|good|to good|to well|to much|none too good|that good|that well|real good|real well|too great|shit|crap|squat"
            r"|too good|too well|you(?= (?:well|good|on|over|if|unless|when))|so (?:well|good)|much|people|anything(?! (?:back|from|about|yet))|nothing(?! (?:back|from|about))|a thing(?! (?:back|from))|on the (?:tele)?phone|over the phone"
            r"|phones?|voices)\b|$|(?= ?[.,;!|]))"
            r"|(?<!can't )(?<!don't )(?<!doesn't )(?<!\bi )(?:speak|talk) (?:up|louder|loudly|loud)|(?:hearing|ears?)(?:'s| is| are|'re)? (?:aren't|isn't|not|ain't)(?: \w+){0,2} what (?:it|they) used to be|(?:my|his|her) ears (?:are|aren't|don't)(?: (?:very|so|really|that|too|any))* (?:bad|good|no good|shot|going|gone|weak|work\w*)|cochlear implants?|implante coclear"
            r"|(?:have to|got to|gotta|must|need to|'ll have to|please) (?:\w+ )?(?:holler|scream)|hard (?:for (?:me|him|her) )?to hear (?:people|you|voices|on the phone|over the phone)|(?:have to|got to|gotta|must|need to) (?:\w+ )?(?:yell|shout)"
            r"|(?:hable|hablen|hableme|hablenle|hablarle|hablarme|hablar) (?:mas |muy |bien )?(?:fuerte|recio)"
            r"|(?:hay|tienen) que (?:gritarle|gritarme)"
            r"|hoh|(?:half|almost|nearly|practically|mostly|kind of|kinda|sort of|a little|a bit|partially|partly|going)[- ]deaf|deaf (?:\w+ ){0,3}(?:in|on) (?:one|1|my (?:left|right|good|bad)|the other|his (?:left|right)|her (?:left|right)|the"
            r" (?:left|right))|sord[oa] de(?:l)? (?:un|mi|su|el|lado|oido)(?: (?:oido|lado))?|(?:los(?:e|es|ing|t)|took|taken|costs?|half) (?:most of |some of |much of |part of |a lot of |all (?:of )?)?(?:my|his|her) hearing(?! aids?)|(?:read|reads) lips"
            r"|lip ?read\w*|aparatos? (?:para|de|del) (?:el )?(?:oir|oido)|perd\w+ (?:el oido|la audicion)"
            r"|(?:bad|poor) hearing|(?:trouble|difficulty|problems?|a hard time) hearing(?! (?:(?:any|the|more|such) )*(?:good |bad )?(?:news|no|that|this|it|about|(?:back )?from)\b)"
            r"|(?:oigo|oye|escucho|escucha) (?:muy )?(?:poco|poquito|mal)"
            r"|(?<!obra )(?<!trabajo )(?<!fabrica )(?<!ruido )(?:no|casi no) (?:oigo|oye|escucho|escucha) (?:de|con|por)l? (?:el |un |mi |su |lo )?(?:oido|oreja|lado)|(?<!obra )(?<!trabajo )(?<!fabrica )(?<!ruido )(?:no|casi no) (?:oigo|oye|escucho|escucha)(?: (?:bien|muy bien|mucho|nada(?! de)"
            r"|por telefono)\b|$|(?= ?[.,;!|]))"
            r"|problemas? (?:de audicion|para oir|auditivos?|(?:de|del|con el|en el|en los|de los) oidos?)|dur[oa] de(?:l)? oido"
            r"|audifonos?|aparatos? auditivos?|(?:medi[oa]|casi) sord[oa])(?!\w)"
        ),
        "deaf": (
            r"(?<!medio )(?<!media )(?<!casi )(?<!dolor )(?<!doctor )(?<!you )(?<!they )(?<!must be )(?<!doctors are )\b(?<!half[ -])(?<!almost )(?<!nearly )"
            r"(?<!mostly )(?<!practically )(?<!kind of )(?<!kinda )(?<!sort of )(?<!a little )(?<!a bit )(?<!partially )(?<!partly )(?<!going )(?<!dolores )(?<!dolor es )(?<!dolor es muy )(?<!mas bien )(?<!of the )(?<!for the )(?<!the )(?<! de )(?<! para )(?<!los )(?:deaf(?! ears?\b)(?! (?:\w+ ){0,3}?(?:in|on) (?:one|1|my|the|his|her)\b)|sord[oa]s?(?! dolor)(?!,? (?:no |y |pero )?(?:es )?(?:agud|punz|profund|constant|continu|quem|intens))(?! de(?:l)? (?:un|mi|su|el|oido|lado)\b)|sord[oa][- ]?mud[oa])\b"
        ),
        "relay service": (
            r"\b(?:relay (?:service|operator|call|center|711)|711 relay|(?:through|via|use|using) (?:a |the "
            r"|video )*relay|tty|tdd|servicio de retransmision)\b"
        ),
        "wheelchair": (
            r"\b(?:wheel ?-?chairs?(?! (?:basketball|rugby|tennis|rac\w+|sports?|repair\w*|company|factory|team))|wheelchair-bound|silla (?:de ruedas|electrica)|(?:anda|ando|va|voy|esta|estoy|se mueve) en silla(?! electrica| de)|usa silla|(?:power|electric) "
            r"(?:wheel ?)?chair|in a chair|no steps|roll in|(?:need|want|have|got|is there|there's) (?:an? |the |any |a wheelchair )?ramp"
            r"|(?:hay|tienen|tiene|necesita) (?:una )?rampas?"
            r"|necesito (?:una )?rampa)\b"
        ),
        "mobility scooter": (
            r"\b(?:(?:mobility|electric|powered|motorized) scooter|(?:i'm|i am|is|he's|she's|use|uses|need"
            r"|needs|ride|rides) (?:on |in )?(?:a |my |his |her |the |an )*scooter)\b"
        ),
        "walker": (
            r"\b(?:(?:a|my|the|his|her|use|uses|using|with|need|on a)(?: (?:rolling|four wheel|wheeled|folding|rollator|hip))? walker|walker and|and walker|rolling walker|andador|andadera"
            r"|rollator)\b"
        ),
        "cane": r"\b(?:(?:a|my|his|her|use|uses|with(?: a)?) cane|(?:two|2|on|use|uses|with) canes|baston)\b",
        "crutches": r"\b(?:crutch(?:es)?|muletas?)\b",
        "stretcher": (
            r"\b(?:(?:come|comes|coming|arrive|arrives|arriving|need|needs|travel|travels|'ll be|will be|brought|transported|transport|moved|transfer\w*|moves|i'm|he's|she's|is|stuck)(?: in| out)? (?:on |by |in |via |with |a )*(?:stretcher"
            r"|gurney)|(?:llego|llega|voy|va|viene|vengo|necesita|necesito) (?:en |una )*camilla)\b"
        ),
        "patient lift": r"\b(?:(?:patient|hoyer|transfer|ceiling) lift|transfer board|grua de paciente)\b",
        "help onto exam table": (
            r"\b(?:exam(?:ination)? table\b[^.;!?\n]{0,25}\b(?:help|hand|assistance)|(?:help|hand|assistance"
            r"|lift) [^.;!?\n]{0,25}exam(?:ination)? table|ayud\w+ [^.;!?\n]{0,15}subir\w* a la "
            r"(?:mesa|camilla)|subir\w* a la (?:mesa|camilla)[^.;!?\n]{0,20} ayuda)\b"
        ),
        "bariatric chair": (
            r"\b(?:bariatric(?! (?:\w+ )?(?:surg\w+|sleeve|bypass|procedure|operation|doctor|program|patient|clinic))|(?:wide|wider|extra wide|larger|sturdy|heavy duty) (?:chairs?|seats?)"
            r"|(?:chairs?|seats?) (?:\w+ ){0,2}(?:hold|support|fit) (?:\w+ ){0,4}\d{3}\b"
            r"|sillas? (?:mas )?(?:anchas?|reforzadas?))\b"
        ),
        "accessible parking": (
            r"\b(?:(?:handicap(?:ped)?|disabled|accessible|disability) (?:parking|spots?|spaces?)"
            r"|handicap(?:ped)? (?:placard|tag|plate|sticker)|(?:parking|park) (?:right )?(?:close to|next to|near) the (?:door|entrance)|close (?:by )?parking|(?:park|parking) (?:close by|up close|is close)|(?:is|are) (?:the )?parking close"
            r"|(?:estacionamiento|parking|lugar|espacio|cajon)(?:es)? (?:para|de) (?:gente |personas )?(?:discapacitad[oa]s?|minusvalid[oa]s?|incapacitad[oa]s?|con discapacidad|handicap)|(?:placa|permiso) de discapacitado)\b"
        ),
        "large print": (
            r"\b(?:print (?:it|them|things|everything|the forms?|forms?) (?:big|bigger|large|larger)"
            r"|(?:letters|print|font|letras?|type) (?:has|have|need|needs|must|tienen? que)(?: to)? (?:be|ser) (?:very |really |muy )?(?:big|bigger|large|larger|grandes?)|(?:small|tiny|fine|little) (?:print|letters|type) (?:is|are|isn't|won't)"
            r"|cuesta (?:leer|ver) (?:la )?(?:letras?|lo) (?:chic\w+|pequen\w+)"
            r"|(?:large|big|bigger|larger|huge) (?:print|type|font|letters|text|lettering)"
            rf"|(?:can't|don't|hard to|trouble|difficulty) {_SEE}"
            r"(?: the| any)? (?:small|tiny|little|fine|regular|normal)[ -]?(?:size|sized)? ?"
            r"(?:print|letters|type|text|words|font|writing|stuff)"
            r"|(?:letras?|letra) (?:mas )?(?:grandes?|gruesa)|(?:no|sin) (?:puedo |poder )?"
            r"(?:ver|veo|leer|leo) (?:bien )?(?:las? )?(?:letras? )(?:chic\w+|pequen\w+|menud\w+))\b"
        ),
        "low vision": (
            r"\b(?:blind in|(?<!color )(?:partially|partly|almost|nearly|practically|half) blind"
            r"|macular degeneration|glaucoma|retinitis|degeneracion macular"
            r"|low vision|visually impaired|vision impaired"
            r"|(?:my|his|her) (?:eyes|eyesight|vision|sight) (?:is|are|isn't|aren't)(?: not| very"
            r"| really| so)* (?:bad|poor|good|going|failing|weak|gone)|(?:can't|don't|doesn't|can barely|can hardly) see"
            r" (?:so |very |too )?(?:well|good|much)|baja vision|(?:no|casi no) veo(?: (?:bien|nada|(?:de|por) (?:la|el|mi) (?:diabetes|azucar|edad|vejez))\b|$|(?= ?[.,;!|]))"
            r"|ve(?:o)? (?:muy )?(?:poco|poquito|mal|borroso|nublado)|(?:no|casi no|ya no|ya casi no|apenas) ve(?: (?:bien|nada|de (?:un|lejos|cerca)|(?:de|por) (?:la|el|su) (?:diabetes|azucar|edad|vejez))\b|$|(?= ?[.,;!|]))|los(?:t|ing) (?:the )?(?:sight|vision|eyesight) in|(?:poor|bad|failing) (?:eyesight|vision|sight)|cataracts?(?! (?:surgery|removed|operation))|cataratas?|(?:can't|don't|doesn't) see (?:that|real|too) (?:well|good)|(?:medi[oa]|casi) cieg[oa])(?!\w)"
        ),
        "blind": (
            r"\b(?:(?:i'm|i am|is|he's|she's|\w+'s|who is|registered|certified|declared|basically|legally|totally|completely|fully|born) blind(?! in\b)"
            r"|blind since|(?:went|gone|go) (?:completely |totally )?blind(?! (?:in|with)\b)|los(?:t|e) (?:all )?(?:of )?(?:my|his|her) (?:sight|eyesight|vision)(?! (?:in (?:one|my|the|his|her)|for)\b)|perd(?:i|io) (?:la|su|mi) vista(?! (?:en|de un))|screen reader|(?:soy|es|esta|estoy|persona) (?:totalmente )?cieg[oa](?! de\b)|invidente)\b"
        ),
        "no stairs": (
            r"\b(?:(?:can't|don't|won't|couldn't|unable to) (?:do|climb|use|take|manage|go up|get up|handle)(?: the| any| your| those| my)? (?:stairs|steps)|(?:ground|first) floor (?:only|please|room|would|i hope|is best|if)"
            r"|no stairs|(?:stairs|steps) (?:are|is) (?:out|impossible|not possible|too (?:hard|much)|(?:a |an )?(?:no[- ]go|not? an option|out of the question|problem for (?:me|him|her)))|(?:not|unable|can't|cannot|never) (?:able )?(?:to )?(?:do |make it |get )?(?:up|on|climb|with)(?: a| the| any)*(?: flight of)? (?:stairs|steps)|(?:stairs|steps),? (?:i |he |she )can't (?:do|manage|climb)"
            r"|las (?:escaleras|gradas) no(?: las)? (?:puedo|puede)|(?:nada de|sin|que no haya|donde no haya) escaleras"
            r"|no (?:puedo|puede) (?:(?:subir|usar|con) )+(?:las |los |ni un |ni una )?"
            r"(?:escaleras?|escalon(?:es)?|gradas))\b"
        ),
        "elevator": (
            r"\b(?:(?:need|have|is there|there's) (?:an |the )?elevator(?! (?:fell|accident))|(?:tienen|hay|tendran) (?:un )?(?:elevador|ascensor)|(?:necesito|necesita|que tenga|que haya|con) (?:el |un )?(?:elevador|ascensor))\b"
        ),
        "guide dog": r"\b(?:(?:guide|seeing[- ]eye) dog|perr[oa] guia)\b",
        "service dog": r"\b(?:service dog|perr[oa] de (?:servicio|asistencia))\b",
        "service animal": r"\b(?:service|assistance) animal\b|\banimal de (?:servicio|asistencia)\b",
        "oxygen": (
            r"\b(?:oxygen (?:tanks?|concentrator|bottle|machine|with me)|on (?:portable |home |constant )?oxygen"
            r"(?! therapy)|(?:use|uses|need|needs|bring|carry|wear|wears) (?:an? |my |portable |home )*oxygen(?! therapy)"
            r"|(?:with|has|on|need) (?:his|her|an?|my) oxygen|(?:walker|wheelchair|cane|chair|scooter) and (?:portable )?oxygen|(?:ruedas|andador|baston|muletas) y (?:con )?oxigeno|(?:machine|tank|concentrator|bottle) (?:with|of|for) (?:my |the )?oxygen|tanques? de oxigeno|concentrador de oxigeno|(?:usa|uso|traigo|trae|lleva|llevo|necesit[oa]|con) "
            r"(?:un |el |su |mi )?oxigeno)\b"
        ),
        "speech difficulty": (
            r"\b(?:stutter(?:s|ing|er)?|stammer(?:s|ing|er)?|aphasia|afasia|tartamud\w+"
            r"|(?:i|he|she|we) (?:talk|speak)s? (?:very |real |really |kind of |so |a little )?slow(?:ly|er)?"
            r"|(?:my|his|her|the) words (?:come|comes|coming) out (?:very |so |real |all )?(?:slow\w*|wrong|jumbled|mixed up)"
            r"|give (?:me|him|her) (?:some |more |enough )?time to (?:answer|talk|speak|get (?:my|his|her) words)"
            r"|(?:me|le) salen (?:muy )?(?:lentas|despacio) las palabras|(?:tardo|tarda|batallo|batalla) (?:mucho )?(?:en|para) hablar"
            r"|(?:trouble|difficulty|problems?|a hard time) (?:speaking|getting (?:my |the |his |her )?words out)"
            r"|speech (?:problem|impediment|impairment|disorder|difficulty)|(?:can't|doesn't|don't) (?:talk|speak) (?:clearly|so clear|right|plain)"
            r"|se (?:me|le) traba(?:n)? (?:la lengua|las palabras)|(?:dificultad|problemas?) (?:para|al) hablar"
            r"|(?:me|le) cuesta (?:mucho )?hablar(?! (?:ingles|en|de|con))|non-?verbal|(?:uses?|using|with|through) (?:an?|his|her|my|the) (?:\w+ )?(?:tablet|ipad|board|device|app|computer) to (?:talk|speak|communicate)|laryngectomy|voice box|(?:can't|cannot) (?:talk|speak) (?:loud|louder|much|well|good|very well)|throat cancer|trache(?:ostomy)?\b|electrolarynx|habla(?:r)? (?:muy )?(?:enredado|trabado)|no (?:puedo|puede) hablar(?: (?:bien|claro|fuerte|mucho))(?! (?:ingles|espanol)))\b"
        ),
        "speak slowly": (
            r"\b(?:(?<!\bi )(?<!\bhe )(?<!\bshe )(?<!\bwe )(?:speak|talk) (?:to (?:me|him|her|us) )?(?:real |very |more )?"
            r"(?:slowly|slow|slower)|(?:hable|hablen|hableme|hablenme|hablarme|hablarle|me hablan|le hablan|me hablas|nos hablan)"
            r"(?: \w+)? ?(?:mas )?(?:despacio|despacito|lento))\b"
        ),
        "memory problems": (
            r"\b(?:dementia|demencia|alzheimer'?s?|memory (?:problems?|loss|issues|trouble)|bad memory|mala memoria"
            r"|(?:my|his|her) memory(?:'s| is| isn't) (?:bad|poor|going|gone|shot|not (?:good|great|what)|good|great)"
            r"|(?:i|he|she) forgets? (?:everything|things|easily|by the|stuff|appointments)"
            r"|forget(?:s)? what (?:people|i'm told|i am told|he's told|she's told)|(?:can't|don't|doesn't|won't) (?:remember|retain) (?:things|anything|what (?:people|i'm told)|new|(?:the|her|his|my) (?:appointments?|appts?))|se (?:me|le) va la memoria|(?:perd\w+|le falla|me falla) la memoria|se (?:me|le) olvidan? (?:todo|las cosas|las citas|mucho)|problemas? de (?:la )?memoria)\b"
        ),
        "autism": r"\b(?:autism|autistic|autismo|autista|asperger'?s?|on the (?:autism )?spectrum)\b",
        "quiet room": (
            r"\b(?:(?:noise|noises|loud (?:rooms?|places|noises?)|crowds|crowded rooms?|rooms? full of people) (?:\w+ ){0,2}"
            r"(?:upsets?|overwhelms?|scares?|bothers?|hard (?:on|for)|too much for) (?:him|her|them)|(?:se altera|se pone mal|se asusta) con (?:el |mucho |tanto |los )*ruidos?"
            r"|(?:le|lo|la|me) (?:molest|asust|alter|abrum|agobi|afect)\w+ (?:mucho )?(?:(?:los|el|la|las|tanto|mucho|mucha) )?(?:lugares (?:ruidosos|con (?:mucho )?ruido|con (?:mucha )?gente)|ruidos?|gente|gentio|bulla)"
            r"|(?:overwhelmed|overstimulated|upset|anxious|nervous|meltdowns?) (?:in|by|with|around|from) (?:the )?(?:\w+ )?(?:noise|noises|noisy|loud|crowds|crowded|busy)"
            r"|quiet (?:room|place|space|area|waiting)|(?:cuarto|lugar|sala) (?:tranquil[oa]|callad[oa]|silencios[oa]))\b"
        ),
        "cannot read": (
            r"\b(?:never learned (?:how )?to read|can't (?:really )?read(?: (?:or write|very well|well|good|at all)\b"
            r"|$|(?= ?[.,;!|]))|(?:no se|no sabe|nunca aprendi a|nunca aprendio a) leer|illitera\w+|analfabet\w+)(?!\w)"
        ),
        "help with forms": (
            rf"\b(?:(?:help|hand|assistance|ayud\w+) (?:\w+ ){{0,3}}?(?:with|filling|fill|con|para|a llenar|llenar|completing) (?:\w+ ){{0,3}}?{_FORMS}"
            rf"|fill(?:ing)?(?: out| in)? (?:\w+ )?{_FORMS}\b[^.;!?\n]{{0,40}}\bhelp"
            rf"|(?:do|fill|fill out|fill in|complete|write) (?:out )?(?:the |my |his |her |all )*(?:{_FORMS}|stuff|things) (?:with|for) (?:me|him|her|us)|read (?:it|them|things|everything|(?:the |my )?{_FORMS}) (?:out )?(?:(?:loud|aloud) )?(?:to|for) (?:me|him|her|us)"
            rf"|(?:can't|unable to) (?:fill(?: out| in)?|write(?: on)?|do) (?:the |my |any |out |in )*(?:{_FORMS})|can't (?:fill|write) (?:out |in )?(?:stuff|things|anything)|can't (?:hold|use) a pen|can't write(?= (?:because|bc|cuz|since|due|with my|any ?more|much|too well|very well))"
            rf"|(?:me|le|nos) (?:tienen? que|pueden?|puedan?|podrian?|tendrian? que|van? a tener que) (?:leer|llenar|ayudar con) (?:los |las |el |la )?(?:{_FORMS}|hojas|todo)|(?:me|le) (?:lean?|llenen?) (?:los |las |el |la )?(?:{_FORMS}|hojas)|no puedo (?:llenar|escribir)\b[^.;!?\n]{{0,25}}\b(?:{_FORMS}|solo|sola|manos?|bien)"
            r")\b"
        ),
        "transportation": (
            r"\b(?:(?:no|don't have a|don't have any|need|needs|needing|without) (?:car|ride|transportation|transporte?|rides|way to get there"
            r"|a ride|a car|a way to get there)(?! (?:accident|wreck|crash|home from work))|do you (?:guys )?(?:pick (?:people|patients|me|us) up|provide (?:rides|transport\w*)|offer (?:rides|transport\w*|a shuttle)|have (?:a shuttle|transport\w*|a van))|(?<!driving a )(?<!drive a )(?<!drove a )medical (?:ride|transport\w*|van)|ride program"
            r"|(?:arrange|set up|book|get|send) (?:me |us |him |her )?(?:a|the|my) ride(?! home)"
            r"|(?:no one|nobody|noone) (?:to|can|who can) (?:take|drive|bring) (?:me|him|her)"
            r"|no (?:tengo|tenemos|hay|tiene) (?:carro|coche|transporte|como llegar|en que ir\w*|quien (?:me|lo|la|le|nos) (?:lleve|traiga|lleva))"
            r"|(?:ni|no) tengo quien me (?:lleve|traiga)|necesit[oa] (?:transporte|quien me lleve|un aventon|ride))\b"
        ),
        "cannot sit long": (
            r"\b(?:(?:can't|unable to|hard for me to) sit\b[^.;!?\n]{0,80}\b(?:waiting (?:room|area)|in (?:the|a|your) (?:waiting|lobby|chairs?))"
            r"|(?:have|need|needs|has) to (?:stand|lie down|lay down) (?:or (?:stand|lie down|lay down) )?(?:\w+ ){0,2}(?:(?:while|when) (?:i|he|she)(?:'m| am|'s| is)? wait(?:s|ing)?|in the waiting)"
            r"|(?:lie|lay) down (?:\w+ )?(?:while|when|during) (?:\w+ )?wait\w*|no (?:puedo|puede|aguanto|aguanta) (?:estar )?(?:mucho )?(?:tiempo )?sentad[oa][^.;!?\n]{0,20}\b(?:sala de espera|esperando))\b"
        ),
        "speak clearly": (
            r"\b(?:(?<!\bi )(?<!\bhe )(?<!\bshe )(?<!\bwe )(?:speak|talk) (?:\w+ and )?(?:very |more )?(?:clear|clearly|clearer)|(?:hable|hablen|hableme|hablenme) (?:mas |muy |bien )?claro)\b"
        ),
        "bedridden": (
            r"\b(?:bed-?ridden|bed-?bound|confined to (?:a |her |his |my |the )?bed|postrad[oa](?: en (?:la |una )?cama)?|encamad[oa])\b(?! (?:for|por) )"
        ),
        "companion in the room": (
            r"\b(?:(?:is it (?:ok|okay|alright|all right|fine|possible) if|can|could|may|is) my (?!doctor|dr\b|lawyer)\w+ (?:allowed to )?(?:come|comes|go|goes|be|sit|sits|stay|stays)(?: back| in| along| inside)* (?:in )?with me"
            r"|(?:puede|podria|dejan|dejen) (?:entrar|pasar|estar|venir) (?:conmigo )?mi \w+(?: conmigo)?|mi \w+ (?:puede|podria) (?:entrar|pasar|estar|venir) conmigo"
            r"|(?:bring|bringing) (?:my|a) (?:\w+ )?(?:husband|wife|daughter|son|mom|mother|dad|father|sister|brother|friend|caregiver|aide|partner)(?: along)? (?:in(?:to)?|back|inside)\b"
            r"|(?:be|come|stay|go|sit|get)(?: in| back)? (?:in|into|to) the (?:exam(?:ination)? |same )?room with (?:me|him|her|them|us)"
            r"|(?:with (?:me|him|her) in|in) the (?:exam(?:ination)? )?room (?:with (?:me|him|her) )?the whole time"
            r"|(?:be|come|stay|go|sit) with (?:me|him|her|us) in(?:to)? the (?:\w+ )?room|(?:somebody|someone|(?:my|his|her) (?!doctor)\w+) (?:has|needs|have|will need|must) (?:to )?(?:come|be|go|stay) (?:in |along )?with (?:me|him|her)(?! (?:to the|home))|(?:ir|venir|entrar|estar|va|viene) acompanad[oa]|(?:entrar|pasar|estar|entre|pase|este) (?:\w+ )?(?:conmigo|con (?:el|ella)) (?:al|en el) (?:consultorio|cuarto))\b"
        ),
        "extra time": (
            r"\b(?:needs?|give (?:me|him|her)|takes?|allow) (?:(?:some|a little|a bit of|me|him|her) )*(?:extra|more) time\b(?! (?:off|to (?:decide|think|pay)))"
            r"|\b(?:necesit[oa]|denme|denle) (?:un poco de |un poco )?mas tiempo\b(?! para (?:pagar|decidir|pensar))"
        ),
        "bariatric exam table": (
            r"\b(?:(?:exam(?:ination)? )?table (?:\w+ ){0,3}?(?:hold|support|take|fit|big enough|strong enough)(?: (?:me|him|her|my|his|for|\d{3})\b|$)|(?:wide|wider|bariatric|sturdy|heavy duty) (?:exam )?table"
            r"|(?:mesa|camilla) (?:\w+ ){0,3}?(?:aguant\w+|soport\w+|resist\w+)(?! el dolor))\b"
        ),
        "dyslexia": r"\b(?:dyslexi[ac]|dislexi[ac]o?)\b",
        "armless chair": (
            r"\b(?:armless chair|chairs? (?:without|with no) arms|sillas? sin (?:brazos|descansabrazos))\b"
        ),
        "dim room": (
            r"\b(?:(?:dim|dimmed|dimmer|dark|darker) (?:room|lights?|lighting|waiting)|(?:lights?|luz|luces) (?:turned down|dimmed|tenues?|bajas?))\b"
        ),
        "no perfume": (
            r"\b(?:(?:sensitive|allergic) to (?:\w+ (?:and|or) )?(?:perfumes?|fragrances?|scents?|strong smells)|(?:fragrance|scent|perfume)[- ]free"
            r"|no (?:perfumes?|fragrances?|scents?)|(?:perfumes?|fragrances?|scents?|strong smells) (?:\w+ ){0,2}(?:set off|sets off|trigger|triggers|bring on|give)"
            r"|alergic[oa] a los? perfumes?|sin perfume)\b"
        ),
        "captions": r"\b(?:captions?|captioning|captioned|subtitulos|subtitulado)\b",
    }.items()
}
# Said about much else too: read only in an answer to what is needed.
ANSWERED: dict[str, re.Pattern[str]] = {
    name: re.compile(pattern)
    for name, pattern in {
        "oxygen": r"\b(?:oxygen|oxigeno)\b",
        "stretcher": r"\b(?:stretcher|gurney|camilla)\b",
        "patient lift": r"\b(?:has|have|with|need|needs) (?:a|the) lift\b",
        "elevator": r"\b(?:elevator|elevador|ascensor)\b",
        "no stairs": r"\b(?:ground floor only|(?:no|without) steps)\b",
        "transportation": r"\b(?:(?:don't|can't|no longer) drive(?! (?:at|for|on|because|more)\b)|no manejo|pick ?up time)\b",
        "reminders": r"\b(?:reminders?|recordatorios?)\b",
        "written instructions": (
            r"\b(?:write (?:everything|things|it|that|them)(?: all)? down|(?:everything|things|instructions) in writing"
            r"|written instructions|por escrito|instrucciones escritas)\b"
        ),
        "place to lie down": (
            r"\b(?:(?:somewhere|place|room|bed|spot|lugar|donde|cama)(?: \w+)? (?:lay|lie|recostar\w*|acostar\w*)(?: down)?)\b"
        ),
        "cannot sit long": (
            r"\b(?:(?:can't|unable to|hard to|trouble|hurts to) sit(?:ting)?\b|no (?:puedo|puede|aguanto|aguanta) (?:\w+ ){0,3}sentad[oa]\b)"
        ),
        "wheelchair": r"\b(?:ramps?|rampas?)\b",
        "companion in the room": (
            r"\b(?:my|mi) \w+ (?:(?:to|be|come|go|has|needs?) )*(?:in|into|with me in) the (?:exam )?room\b|\bcon mi \w+ (?:adentro|en el cuarto|en el consultorio)\b"
        ),
        "walker": r"\bwalker\b",
        "cane": r"\bcane\b",
    }.items()
}
# What is repaired where it has a typing error.
VOCABULARY = (
    "interpreter", "interpreters", "translator", "interprete", "traductor", "wheelchair", "hearing",
    "walker", "crutches", "oxygen", "oxigeno", "service", "stairs", "elevator", "elevador", "escaleras",
    "andador", "baston", "muletas", "ruedas", "alzheimer", "dementia", "demencia", "language", "spanish",
    "mandarin", "vietnamese", "tagalog", "russian", "chinese", "korean", "english", "espanol", "parking",
    "handicap", "captions", "autistic", "transportation", "transporte", "impaired", "stretcher",
)  # fmt: skip
# Words of their own, a letter from one of those.
LEAVE = (
    "translates", "translating", "translators", "bastan", "boston", "caption", "decencia", "elevado", "elevados", "heading", "heaping", "heating",
    "interpretar", "interpretan", "maletas", "multas", "mandaron", "parting", "paring", "stretched",
    "stretches", "transporta", "transportar", "waller", "languages", "escalera", "muleta", "pricing",
    "walked", "walkers", "walkin", "baskets", "services", "healing", "bearing", "wearing", "parkin",
    "marking", "stair", "starts", "staffs", "stares", "hearings", "heaving", "language's", "interpreted", "interpret",
    "interpretes", "interpreta", "interpreto", "traductora", "translated", "translate", "elevated",
    "walking", "sparking", "english's", "spanish's", "hearting", "packing", "peaking",
    "tractor", "tractores", "stars", "stirs", "baton", "basto", "korea", "stretch", "stretchy", "traducir", "earring", "earing",
)  # fmt: skip
