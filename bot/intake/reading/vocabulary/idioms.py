"""Words that name a place or a side and mean none: "right away", "call me back", "give me a hand"."""

from __future__ import annotations

import re

# "left" and "right" that are no sides, "back", "hand" and "foot" that are no places.
_IDIOMS = re.compile(
    r"\b(?:(?:hands?|manos) (?:shakes?|trembles?|tiemblan) (?:too much )?(?:to |para )(?:type|write|text|escribir)|(?:cae|cayo|cayeron|hace|hizo|caia) (?:muy )?mal (?:al|en el|del) estomago|(?:hard|rough) on (?:my|the|his|her) stomach|upsets? (?:my|his|her) stomach|sord[oa] (?:del? )?(?:(?:un|mi|su|el) )?(?:oido|lado)|(?:deaf|hard of hearing) (?:in|on) (?:one|(?:the|my|his|her)(?: (?:left|right|other|good|bad))?) (?:ear|side)|y medi[oa]\b|(?:de )?(?:los )?pies a (?:la )?cabeza|head to (?:toes?|foot)|(?:right|left)[- ]hand (?:man|woman|turn|drawer)|(?:from |de )?(?:the |my |la )?(?:waist|cintura) (?:down|up|high|deep|size|line (?:down|up)|para abajo|hacia abajo|para arriba)|(?:a )?(?:size|inch|inches) waist|waist (?:size|training|trainer)|(?<!the )(?<!my )right (?:now|in (?:the|my|his|her)|at the|near|around|over|above|below|behind|beneath"
    r"|under(?:neath)?|beside|between|next to|by|after|before|across|along|through|where|smack|dead|square|there|then|as|if)"
    r"|right (?:away|here|when|on time|doctor|place|thing"
    r"|person|number|clinic|surgeon)|all right(?! side\b)|alright|(?:that's|thats|you're|is|that is"
    r"|am i) right(?! (?:only|side|hip|leg|low|knee|foot|but|arm|sh))|(?<!the )right(?=[?])|(?:i|he|she|they|you"
    r"|was|were|nothing|anything|have|who|and|pain) left (?:a|the|my|me|him|her|them|over|it|work"
    r"|you|without|with no|for|one|two)|left (?:me|him|us|them|her(?= (?:with|in|worse|numb|weak|unable)\b))\b|(?:been|be|feels?|felt|never|quite|isn'?t|just|gone|walked|sat|worked) (?:quite |been |felt )*right (?:since|ever since|again|anymore|after)|nothing left|left ?over|left (?:a|you) (?:message"
    r"|voicemail)|derecho a|tengo derecho|todo derecho|both of (?:you|us)"
    r"|middle of (?:the )?(?:night|the day|the week|january|may|june|july|my life|nowhere|week)"
    r"|middle name|middle school|(?:por|a|en) (?:en )?medio (?:dia|ano|de (?:todo|la noche))"
    r"|medio (?:ano|dia|ambiente)|medical center|pain center|spine center|surgery center"
    r"|centro (?:medico|de salud|quirurgico))\b"
)
_NO_BACK = re.compile(
    r"\b(?:numbers?|number's|cell|money|refund|deposit|copay|cash|life|job|calls?|call|calls|called|calling|get|gets|got|getting|go|goes|going|went|come|comes|came"
    r"|coming|hear|heard|write|text|email|be|been|bring|put|turn|cut|hold|held|pay|paid|send|sent"
    r"|way|right|take|took|look|message|reply|ring|phone|reach|back|fall|fell|step|lean(?:s|ed|ing)?|bend(?:s|ing)?"
    r"|bending|leaning|arch|laid|sit|move|moved|just|welcome|i'll be|i'm|im|roll|bounce"
    r"|came right)(?: (?:me|him|her|them|us|you|it|my mom|my mother|all the way|right"
    r"|straight)){0,2} back\b(?! (?:still )?(?:hurts|aches|is killing)\b)|\b(?:between (?:my|the|his|her) legs|entre (?:las|mis"
    r"|sus) piernas)\b|\bbacks?(?= (?:part |side )?of (?:(?:my|the|his|her|your|both|left|right|upper|lower) )*(?:neck|thighs?|legs?|knees?|heads?|hips?|arms?|elbows?|wrists?|ankles?|heels?|foot|feet|ears?"
    r"|hands?|shoulders?|calf|calves))|(?<!my )(?<!his )(?<!her )(?<!low )(?<!lower )\bback (?:then|when"
    r"|in (?:19|20)\d\d|in (?:jan|feb|mar|apr|may|jun"
    r"|jul|aug|sep|oct|nov|dec)|to (?:work|you|me|my|the|normal|sleep|him|her|them|sc)|and forth"
    r"|up\b|at (?:you|work)|on track|soon|later|tomorrow|today|home|from|again|by|before|asap|if"
    r"|as soon|against|out\b(?! (?:again))|office|door)|\bfeedback\b|\bup to my (?:neck|ears|knees|elbows|eyeballs) (?:in|with)\b|\b(?:play|keep|by|all) (?:it )?(?:by )?(?:an )?ears?\b|\bpain in the neck (?=(?:clerk|receptionist|lady|guy|system|process|insurance|form)\b)|\bown two feet\b|\bo(?:n|ff) (?:my|his|her|your) back (?:to|about|for|all day|over|again)\b|\b(?:l[iy]e|laying|lying|lay|sleep(?:ing)?|flat) (?:down )?(?:flat )?on (?:my|his|her) (?:back|stomach|belly)\b|\bshoulder to cry\b|\barm and a leg\b|\b(?:other|first|second|on"
    r"|by|in|at|one|helping|upper|give (?:me|us) a) hand\b(?! (?:hurts|pain|is|and|arm|wrist"
    r"|numb))|\bhand(?:s)? (?:over|me|it|in|out|off|on|down|full)\b|\bin (?:your|good|his"
    r"|her) hands\b|\bhand side\b|\b(?:lift|raise|swing|get|put) (?:my |his |her )?(?:feet|foot|legs?|hands?) (?:out|into|onto|in|over)\b|\bon (?:foot|my feet|your feet)\b|\b\d+ ?(?:foot|feet)\b|\bfoot (?:the bill"
    r"|doctor)\b|\b(?:in|inside|going on in|all in|off the top of) my head\b(?! (?:hurts|and (?:my |the )?(?:neck|face|jaw|shoulders?|ears?))\b)"
    r"|\b(?:(?:all|just|only|everything(?:'s| is)?) in|(?:it'?s|its|it is|it was|he made it up|think it'?s) (?:really |probably |mostly )?in) (?:her|his|our|your|their|the|my) heads?\b(?! (?:hurts|and|aches|too)|,? (?:and )?(?:neck|face|jaw|shoulders?))"
    r"|\b(?:todo|solo|nomas|nada mas|es|esta|son|cosas) (?:esta |es )?(?:de|en) su (?:cabeza|mente|imaginacion)\b(?! y)"
    r"|\bhead (?:over|to|up)\b|\b(?:heads|head)[- ](?:up|start)|\bface (?:it|to|the|time|book)\b"
    r"|\bin the face of\b|\bat the (?:bottom|rear)\b|\bbottoms? (?:of(?! (?:(?:my|the|his|her|both|left|right) )*(?:back|spine|foot|feet)\b)|line)\b|\bthe sole\b"
    r"|\bpalm (?:springs|desert)\b|(?<!cintura )(?<!cadera )(?<!nalga )(?<!rodilla )(?<!pierna )(?<!espalda )(?<!muslo )(?<!dolor )(?<!dolores )(?<!planta )(?<!plantas )(?<!dedos )(?<!dedo )\b(?:al|de|a) pie\b(?! (?:derecho|izq))|(?<!dolor )(?<!dolores )(?<!planta )(?<!dedos )(?<!dedo )\bde pie\b|\bun pie\b"
    r"|\bcara a cara\b|\bde (?:la )?mano\b(?! (?:derecha|izq))|\ba la mano\b|\bpor un costado\b"
    r"|\ben (?:la |mi )?cabeza\b|\bcola de\b|\btalon (?:de|para)\b|\bcara de\b"
    r"|\bplaca de (?:pecho|torax)|\b(?:you|he|she|they|it|this|that|people|insurance|company|boss|office|system|paperwork|hassle)(?:'s|'re)?(?: \w+){0,3} (?:an? )?(?:real |royal |total |huge )?(?<!sharp )(?<!dull )(?<!bad )(?<!stabbing )(?<!burning )(?<!shooting )(?<!constant )(?<!terrible )pain in the"
    r" (?:butt|neck|rear|ass)\W*$|\bpain in the (?:butt|neck|rear|ass)(?! (?:and|on|when|since|for|that))\b(?= \w)"
)
# What people say of work, queues and other people.
_SAYINGS = re.compile(
    r"\b(?:rear[- ]?end(?:ed|ing|ers?)|(?:got|was|were|been|gets?) rear[- ]?end|fat[- ]finger(?:s|ed|ing)?|(?:(?:have|got|had|put|putting|wear|wearing)(?:n'?t)? (?:my|his|her|the) ears?(?= (?:in|on)\b(?! (?:fire|the)\b))|without (?:my|his|her) ears|(?:my|his|her) ears (?:are )?(?:in|out)(?=\W*(?:$|[.,;!])))|foot (?:race|traffic|path|notes?|ball|wear|in the door)|elbow (?:grease|room)|neck of the woods|neck and neck|breath(?:es|ing|e) down (?:my|our|his|her) neck|shoulder to (?:lean|cry) on"
    r"|(?:front|back|head|middle|end|rear|bottom) of (?:the|a|my|your) (?:line|queue|class|bus|room|store|house|building|book|page|pack|car|truck|mind|card|list|crowd|group|office|shop|warehouse)"
    r"|(?:last|first|next|second|final) leg of (?:my|the|our|a) (?:trip|journey|flight|race|drive|tour|ride)|you(?:'re| are|re|r)? (?:just )?pulling my leg"
    r"|(?:the|g(?:e|o|a|i)(?:t|ts|tting|ve|ving)(?: (?:me|us|him|her|a|the|this))*) cold shoulder"
    r"|(?:desk|office|website|site|page|bot|chat|form|insurance|paperwork|phone|system|people|lady|clerk|receptionist|traffic|process|portal|menu|line|wait|hold)(?: \w+){0,2} (?:is|are|was|were)(?: \w+){0,3} pain in the (?:neck|butt|rear|ass)"
    r"|hasta (?:la (?:cabeza|coronilla)|el cuello|las (?:orejas|narices)) (?:de|con)(?: (?:el|la|los|las|tant[oa]s?|much[oa]s?|puro|mi|mis))* (?:trabajo|chamba|jale|tareas?|deudas?|problemas|pendientes|cosas|cuentas|gastos|compromisos|papeles)"
    r"|a mano(?! (?:derech|izq))|mano a mano|(?:primera|segunda) mano|un ojo de la cara|(?:ech|den|dem|dam|dar|dan|tiend|tend)\w*(?: (?:me|nos|le))? una mano|corazon en la mano|pies ni cabeza"
    r"|(?:dar|dando|doy|dieron|dan) la cara|(?:ando|estoy|traigo|vamos|andamos) de cabeza)\b"
)


def without_idioms(plain: str) -> str:
    """The words without idioms, so that nothing in them is a place or a side."""
    for pattern in (_IDIOMS, _NO_BACK):
        plain = pattern.sub(lambda m: "." * len(m[0]), plain)
    return without_sayings(plain)


def without_sayings(plain: str) -> str:
    """The words without sayings, so that nothing in them is a place or a pain: "cold shoulder"."""
    return _SAYINGS.sub(lambda m: "." * len(m[0]), plain)
