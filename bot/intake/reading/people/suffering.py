"""Words by which a relative is said to suffer, or to need care: "my dad can't walk"."""

from __future__ import annotations

import re

from bot.intake.reading.numbers.words import NUMBER
from bot.intake.reading.people.age import KIND, OWN
from bot.intake.reading.people.words import REL

_KIND_TO_ME = (
    r"(?! (?:been )?(?:a question|questions|my|your|great|good to|kind|wonderful|amazing|helping|driving|so (?:good|kind|helpful))\b"
    r"|[^.;!?\n]{0,20} too\b)"
)
HAS = re.compile(
    rf"(?:\b{OWN}{KIND} |^){REL}(?!,? (?:and|y) (?:i|me|myself|yo)\b)(?:'s|(?<!\bma)(?<!\bpa)s)?(?:,? \(?[\w'-]+\)?,?){{0,4}}? ?"
    rf"(?:has{_KIND_TO_ME}|have been|been{_KIND_TO_ME}|needs|need|suffers|hurts|hurt (?:his|her|their)|injured|struggles"
    r"|struggling|deals with|lives with|lives in|complains|keeps|is (?:struggling|dealing|hurting|living)"
    r"|could use|se cayo|se lastimo|vive con|se queja|(?:is|(?<=\w)'s) (?:in(?! (?:the (?:car|room|kitchen|other|next|house)|town|charge))|having(?! (?:an? )?(?:surgery|baby|party|dinner|lunch|procedure|birthday|operation)\b)|suffering|looking|the patient"
    r"|interested|\d+|only \d+)|(?:takes|is on|est[aá] tomando|toma) [^.;!?\n]{2,40} (?:for|para|por) (?:her|his|their|la|el|las|los|su)|wants (?:an|to (?:see|make|be|come|get))|would like|(?:can't|cannot|cant)(?! (?:drive me|take|bring|call|answer|talk|pick|come with|wait|help|afford|believe)\b)"
    r"|can barely|(?:low |lower |upper )?(?:back|neck|hip|leg|knee|pain|foot|shoulder|buttock|thigh|groin|heel|ankle|tailbone|ribs?"
    rf"|nerve)|de {NUMBER} an(?:it)?os|who (?:has|is)|que tiene|(?:es )?(?:la|el) paciente|tiene|trae (?:\w+ )?dolor\w*|necesita|sufre|padece|quiere|no puede"
    r"|esta|lleva|anda|aguanta|operad[oa]|diabetic[oa]?|(?:was|were|got|has been) operated(?! (?:there|by you|with you|at your|and))"
    # What somebody needs to be served.
    r"|speaks? (?:(?:only|just)(?! english)|no|very little)|only speaks(?! english)|(?:doesn'?t|dosen'?t|does not|not) (?:speak|hear|see|walk|understand)"
    r"|es (?:muy |medio |casi )?(?:sord[oa]|cieg[oa]|autista|discapacitad[oa])|(?:va|se mueve) en silla|is (?:\w+ )?(?:autistic|deaf|blind|hard of hearing|hearing impaired|disabled)|in a (?:power |wheel ?)?chair"
    r"|uses (?:an? )?(?:walker|wheel ?chair|cane|crutches|rollator)|(?:casi )?no (?:habla|oye|ve|escucha|camina|entiende)\b(?! (?:lo que|por que|que))"
    r"|habla (?:puro|solo|solamente|nada mas)|usa (?:silla|baston|andador|andadera|muletas|audifonos|aparatos))\b"
)
# Whose pain it is, or who says what hurts: "the pain of my dad is 7", "my son says his ankle …"
PAIN_OF = re.compile(
    rf"\b(?:dolor|espalda|cadera|pierna|rodilla|cuello|pie|pain|back|hip|leg|neck) (?:de|of) {OWN}{KIND} {REL}\b"
)
SAYS = re.compile(
    rf"\b{OWN}{KIND} {REL}(?:,? \(?\d{{1,2}}\)?,?)? (?:says?|tells me|describes) (?:(?:that )?(?:(?:it'?s|it is) like|(?:it'?s|its) (?:an? )?(?:[a-z]+ ){0, 2}?(?:pain|ache|burning|numb\w*|tingl\w*)|hers|his(?= (?:hurts|burns|aches|throbs|feels|is))"
    r"|(?:it|she|he) (?:feels|hurts|burns|aches|throbs|has))|(?:his|her|the|that his|that her) (?:\w+ )?(?:back|neck|hips?|legs?|knees?|pain|foot|feet"
    r"|shoulders?|buttocks?|nerves?|ankles?|arms?|hands?|heels?|toes?|groin|ribs?|elbow|wrist))\b"
)
HURTS_ES = re.compile(
    rf"\ba {OWN}{KIND} {REL}(?: (?!se\b)\w+)? (?:l[oa] (?:operaron|abrieron|intervinieron)\b[^.;!?\n|]{{0,50}}?\b(?:no puede|sigue|todavia|aun|le (?:duele|arde|quedo)|tiene|necesita|ocupa|ya no|quiere)|se le (?:duermen?|entum\w+|adormec\w+|acalambr\w+)|le (?:duelen?|queman?|arden?|punzan?|molestan?|(?:da|dan|empezo) (?:\w+ )?(?:dolor\w*|calambres?|punzadas?|toques|ardor|hormigueo)"
    r"|(?:pusieron|operaron|hicieron|quitaron|sacaron|cambiaron|metieron)(?! (?:lo mismo|ahi|alli|con ustedes))(?![^.;!?\n]{0,50}\by (?:ya )?(?:quedo|anda|esta|salio) (?:muy |re)?(?:bien|feliz|content[oa]|como nuev[oa]|sin dolor))))\b"
)
# "Le duele la cadera a mi papá", "se le duermen los pies a mi abuela"
HURTS_TO = re.compile(
    rf"\b(?:se )?le (?:duelen?|arden?|queman?|punzan?|molestan?|duermen?|adormecen?|entumen?|da|dan|pusieron|operaron|hicieron|quitaron)\b[^.;!?|\n]{{0,50}}? a {OWN}{KIND} {REL}\b"
)
