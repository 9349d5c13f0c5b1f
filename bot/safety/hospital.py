"""What a visitor says who writes from a hospital: that they are there or about to be operated on,
that they mean to leave or refuse, whether the care there is right, that they were sent home.

English and Spanish, any case. Pure.
"""

from __future__ import annotations

import re

from bot.safety.clauses import Clause, clauses_of

# A visitor in a hospital tells long stories.
_STORY = 300
_PLACE = r"(?:er|ed|hospital|medical center|trauma center|emergency(?: room| department| dept)?|pre ?op|icu|waiting room (?:at|of|in)(?= (?!my\b|the (?:dentist|doctor|vet)))|sala de espera)"
_HOSPITAL = rf"(?:(?:the|an?|this) (?:\w+ ){{0,2}}|(?!(?:pain|agony|and|my|so|no)\b)\w+ )?{_PLACE}"
_HOSPITAL_ES = r"(?:hospital|emergencias?|urgencias?|sala de (?:emergencias?|urgencias?))"
_SOON = (
    r"(?:tonight|today|any minute|this (?:morning|afternoon|evening)"
    r"|in (?:an?|one|two|a few|half an|\d+) (?:hours?|minutes?|mins?))"
)
_SOON_ES = (
    r"(?:hoy(?: mismo)?|ahora(?: mismo)?|ahorita|esta (?:noche|tarde|manana)|de (?:emergencia|urgencia)"
    r"|en (?:un rato|una hora|dos horas|unas horas|unos minutos|\d+ (?:horas|minutos)))"
)
# Whoever waits at home for an operation says "I want it" or "mine is today".
_SURGEONS = (
    r"\b(?:they|theyre|need|needs|he|she|hes|shes|doctors?|surgeons?|nurses?|er|hospital|dicen|dijeron|dice|dijo|quieren?|van|va"
    r"|necesito|tienen|doctor(?:a|es)?|medic[oa]s?|cirujan[oa]s?)\b"
)
# An operation that is about to be done.
_OPERATED = (
    rf"{_SURGEONS}(?: \w+){{0,8}}? (?:operat\w+|surgery|operation)(?: \w+){{0,5}}? {_SOON}\b"
    rf"|{_SURGEONS}(?: \w+){{0,6}}? operat\w+(?: on (?:me|him|her))? (?:right )?now\b"
    r"|\b(?:need|needs|want|wants|going|recommend\w*)(?: \w+){0,3} emergency (?:back |spine )?(?:surgery|operation)\b"
    r"|\b(?:take|taking|wheel|wheeling|roll|rolling|prep|prepping|rush|rushing) (?:me|us|him|her)(?: \w+){0,3} (?:surgery|the or|operat\w+)\b"
    r"|\b(?:im|i am|hes|shes) about to (?:be operated|go (?:in ?to|in for) (?:surgery|an operation))\b"
    rf"|{_SURGEONS}(?: \w+){{0,8}}? (?:opera\w*|cirugia)(?: \w+){{0,3}}? {_SOON_ES}(?!\S)"
)
_THERE = re.compile(
    # "We were at the ER all day" is over.
    r"\b(?:im|i am|we are|(?<!we )(?<!they )(?<!you )were|hes|shes|he is|she is)(?: (?:already|still|now|right now|here|sitting|lying|laying"
    rf"|stuck|admitted|waiting))* (?:at|in) {_HOSPITAL}\b(?! (?:job|business|bill|next|visiting|where i work))"
    rf"|\b(?:already|still) (?:here |there )?(?:at|in) {_HOSPITAL}\b"
    rf"|\b(?:they|theyre|theyve|er|ed|hospital|doctors?)(?: (?:have|has|had|are|is|just|already|keeping|want to|wants to|re))* (?:admit(?:ted|ting)? me|keep(?:ing)? me overnight)\b"
    r"|\bi (?:got|was|have been|am|just got|was just) admitted\b(?! in | last (?:year|month|week))"
    rf"|\b(?:writing|texting|messaging|typing)(?: (?:this|to|you))* (?:from|in|at) {_HOSPITAL}\b|\b(?:escribo|escribiendo|mando esto)(?: \w+)? (?:desde|de|en) (?:el |la )?{_HOSPITAL_ES}\b"
    rf"|(?<!no )\b(?:estoy|estamos|esta|sigo|seguimos)(?: (?:ya|aqui|ahora|todavia|internad[oa]|ingresad[oa]))*"
    rf" en (?:el |la |un |una )?{_HOSPITAL_ES}\b"
    r"|(?<!no )\b(?:estoy|sigo|me tienen) (?:internad[oa]|ingresad[oa]|hospitalizad[oa])\b|\bme (?:internaron|ingresaron|hospitalizaron|van a internar)\b(?! (?:en|el) )"
    rf"|{_OPERATED}"
)
_OPERATION = re.compile(
    r"\b(?:operat\w+|surger\w+|surgeons?|pre ?op|opera\w*|cirug\w+|cirujan\w+|quirofano)\b"
)
_ELSEWHERE = re.compile(
    r"\b(?:im|i am|were|we are)(?: (?:just|still|already|back|now|here))* (?:(?:at |back )?home|at (?:my|our) (?:house|place|apartment)|in (?:my )?bed at home|at work)\b"
    rf"|\b(?:im|i am|were|we are) not (?:(?:in|at) (?:{_HOSPITAL}|any hospital|one)|there)\b|\bi left (?:the )?(?:er|ed|hospital)\b"
    rf"|\b(?:estoy|estamos|ya ando|ando)(?: (?:ya|aqui))* en (?:la |mi |nuestra )?casa\b|\bno (?:estoy|estamos) en (?:el |la |un |ningun )?{_HOSPITAL_ES}\b|\bya sali del? (?:la |el )?{_HOSPITAL_ES}\b"
)
_OF_BEFORE = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:years?|months?|weeks?) (?:ago|back)\b|\blast (?:year|month|week)\b|\bhace (?:\w+ )?(?:anos?|meses|semanas)\b"
    r"|\bhad (?:\w+ ){0,3}(?:surgery|operation)\b|\bme operaron\b|\bdr tolles\w+|\bwith you\b|\bappointment\b|\bcita\b"
    r"|\b(?:talk\w*|speak\w*|ask\w*) about\b|\b(?:before|after|prior to) (?:\w+ )?(?:surgery|operation)\b"
)
# Of use only to somebody who is there.
_LEAVES = re.compile(
    r"\b(?:(?:go|going|went|head|heading|drive|driving) (?:back )?home|leav(?:e|ing)|walk(?:ing)? out|check(?:ing)? out"
    r"|sign(?:ing)? (?:myself |me )?out|(?:tell|telling|told|say|saying|said) (?:them |him |her |the \w+ )?no"
    r"|refus(?:e|ed|ing)|cancel\w*|call(?:ing)? it off|turn(?:ing)? (?:it|them) down)\b"
    r"|\b(?:get (?:me )?(?:out|discharged|released|transferred)|discharged?|let (?:me|us) (?:go|out|leave)|against medical advice|ama|transfer (?:me|him|her))\b"
    r"|\b(?:dont|do not|cant|never) trust\b|\bno (?:les|le|los|me) (?:creo|tengo confianza|dan confianza)\b|\bno confio\b"
    r"|\b(?:quiero|quisiera|voy a|puedo|mejor|deseo|prefiero) (?:ya )?(?:me )?(?:ir|irme|regresar(?:me)?|volver(?:me)?)(?: (?:ya|a) (?:\w+ )?casa|$)"
    r"|\b(?:me voy|nos vamos|irme|salirme|salir de aqui|voy a salir|decirles? que no|les? dig[oa] que no|digo que no|rechaz\w+"
    r"|cancel\w+|no (?:me )?(?:voy a )?(?:operar|opero)|(?:de|el|me den|pedir) (?:el |de )?alta|sacarme|sacar de aqui|dejen? (?:ir|salir)|trasla\w+)\b"
)
_DECIDES = re.compile(
    r"\b(?:should|do|shall|must|can|could|what if) i\b.{0,30}\b(?:wait|let (?:them|him|her)|go (?:through|ahead|home)"
    r"|do (?:it|this)|have it|get it|agree|sign|say (?:no|yes)|trust (?:them|him|her|these|this|the))\b"
    r"|\b(?:wait|hold off)\b.{0,20}\b(?:for|until|till)\b.{0,20}\b(?:him|his|dr|doctor|you|the office|tollestrup|call)\b"
    r"|\b(?:yes or no|do i say (?:no|yes))\b"
    r"|\b(?:espero|esperar|me opero|dejo que|los dejo|firmo|acepto|les digo que (?:no|si))\b"
)
# The people who care for them there, and what they say or mean to do.
_STAFF = (
    r"(?:(?:the|this|my|their|a|an|er|one|some|el|la|los|las|un|una) )?(?:er )?(?:nurses?|doctors?|dr|surgeons?|residents?|neurosurgeons?|radiologist"
    r"|team|staff|they|he|she|these (?:people|guys|doctors)|enfermer[oa]s?|doctor(?:a|es|as)?|medic[oa]s?|cirujan[oa]s?|ellos)(?: here| there| de aqui)?"
)
_SAYS = r"(?:says?|said|thinks?|thought|tells?|told|wants?|wanna|found|calls?(?: it)?|insists?|keeps? saying|dicen?|dijo|dijeron|quieren?|creen?|piensan?)"
_CARE = re.compile(
    rf"\b(?:{_STAFF} (?:just |also |all |me |nos )?{_SAYS}|(?:me |nos )?(?:quieren|dicen|dijeron))\b(?!.{{0,15}}\b(?:call|phone|llam\w+)\b)"
)
# What the office, or the bot itself, is asked.
_OFFICE = re.compile(
    r"\b(?:cost\w*|price|pay|insur\w*|medicare|medicaid|call|calls|phone|number|address|hours|open|appointments?|send|sent"
    r"|request|bot|robot|human|real|person|privacy|private|delete\w*|data|spanish|english|voicemail|e ?mail|cuesta|precio|persona|privad\w+|borr\w+|datos|espanol"
    r"|ingles|correo|pagar|seguro|llam\w+|telefono|numero|direccion|horario|cita|solicitud|mand\w+|envi\w+)\b"
)
_SEEN = r"(?:er|ed|emergency(?: room| department)?|hospital|urgent care|walk in(?: clinic)?)"
_WENT = r"(?:er|ed|emergency(?: room| department)?|hospital|urgent care|doctors?(?: there| at the er)?|they|nurse)"
_SENT_HOME = re.compile(
    rf"\b(?:{_WENT}|i was|i got|we were|got|was|been|been sent|me|hes been|shes been)(?: (?:just|already|only|had|has|have|ya|then|both times|twice|again))*"
    r" (?:sent (?:me |us |him |her |my \w+ )?(?:back )?home|discharged|released)\b"
    rf"|\bwe were(?: (?:just|already|both))* (?:at|in) {_HOSPITAL}\b|^(?:(?:and|then|all clear|finally|already|just|now) )*(?:discharged|released)(?: (?:him|her|me|us|home|now|today|yesterday|already))*$"
    rf"|\b{_WENT}(?: (?:just|already|only|finally|both times))* let (?:me|us|him|her) go\b|\band let (?:me|us) go\b"
    rf"|\b(?:they|{_SEEN} doctors?)(?: (?:just|already|all|have|had))* (?:saw|seen|checked|looked at|examined|scanned|tested) (?:me|it|him|her|this)\b"
    r"|\b(?:sent|released) (?:me|us|him|her|my \w+)(?: (?:back|right|straight))? (?:home|from the (?:er|hospital)|with (?:this|the same|it))\b|\bdischarged (?:me|us|him|her|my \w+)\b"
    rf"|\b(?:ive|weve|hes|shes|i|we|he|she)(?: (?:have|had|just|already|been|was|were))+ (?:to |went to |at |in |seen at |seen in |back from )(?:the |an? )?{_SEEN}\b"
    rf"|\bi (?:just |already |literally |did )*(?:went|go|came (?:back )?from|got (?:back|home) from) (?:to )?(?:the |an? )?{_SEEN}\b"
    rf"|\b{_SEEN}(?: doctors?| people| staff| already| just)* (?:already )?(?:saw|checked|looked at|examined|scanned) (?:me|it|him|her|this)\b"
    r"|\b(?:im|i am|were|we are) (?:already |now )?(?:back )?home (?:now |already )?from (?:the )?(?:er|hospital)\b"
    rf"|\b(?:ya )?(?:fui|fuimos|vengo|venimos|estuve|estuvimos)(?: (?:ya|ayer|hoy|anoche))* (?:al?|a la|del?|de la|en|en el|en la) (?:el |la |un |una )?{_HOSPITAL_ES}\b"
    r"|\b(?:me|nos|lo|la) (?:mandaron|regresaron|enviaron|devolvieron|dieron)(?: (?:ya|otra vez|de regreso|de vuelta))* (?:(?:a|pa|para)(?: la| mi| su)? casa|de alta)\b"
    rf"|\b{_SEEN}(?: doctors?| already| just| has| have)* (?:ruled (?:\w+ ){{0,3}}out|cleared (?:me|us|him|her|it|this))\b"
    rf"|\b(?:ruled (?:\w+ ){{0,3}}out|cleared (?:me|us|him|her|it|this))\b(?: \w+){{0,4}} (?:at|in|by) (?:the |an? )?{_SEEN}\b"
    rf"|\b(?:en|al?) (?:el |la )?{_HOSPITAL_ES}(?: ya)? (?:me |lo |la )?descart\w+\b|\bdescartaron(?: \w+){{0,4}} en (?:el |la )?{_HOSPITAL_ES}\b"
    rf"|\b(?:en|del) (?:el |la )?{_HOSPITAL_ES} (?:ya )?me (?:vieron|revisaron|checaron|atendieron)\b|\bya me (?:vieron|revisaron|checaron|atendieron) en\b"
)
# That it is well again, of use only behind a hospital's care.
_IT = r"(?:its|it is|thats|that is|hes|shes|he is|she is|im|i am|we are|all|everything|everythings|the \w+|is)"
_OVER = re.compile(
    rf"^(?:(?:no|neither|yes|yeah|ok|so|and|now|nothing) )*(?:{_IT} )*(?:(?:all|completely|totally|now|already|just|finally|been|fully|long) )*"
    r"(?:gone|over|fixed|resolved|cleared(?: up)?|all clear|better|fine|ok(?:ay)?|good|back to normal|normal|went away)(?: (?:now|again|already|thank god|thanks|since|then))*$"
    r"|^(?:(?:and|now|so|he|she|i|we|can|could) )*(?:pees?|peeing|goes|walks?|walking|feels?) (?:everything|fine|ok|okay|normal|normally|again|well)(?: (?:fine|again|now|everything|too))*$"
    r"|^(?:(?:y|pues|no|ni una|ninguna|gracias a dios) )*(?:ya )?(?:se (?:le |me )?(?:quito|paso|fue|resolvio)|(?:esta|estoy|estamos|salio) (?:todo )?bien|todo (?:salio |esta )?bien|(?:ya )?orina (?:bien|normal)|(?:ya )?siente todo)(?: (?:ya|todo|ahora|otra vez|gracias a dios))*$"
)
# "They won't have sent me home", "if they send me home", "from work".
_NOT_HOME = re.compile(
    r"\b(?:if|before|until|unless|(?:from|in|out of) (?:work|school|prison|jail)|from my job|del trabajo|de la escuela|a bill|the bill|si me|bill|will|would|wont|didnt|did not"
    r"|not|never|havent|no (?:fui|fuimos|me mandaron|he ido)|nunca)\b"
)
_LONG_AGO = re.compile(
    r"\b(?:19|20)\d\d\b|\byears? (?:ago|back)\b|\blast year\b|\bhace (?:\w+ )?anos?\b|\bano pasado\b"
)


def is_there(text: str) -> bool:
    """Whether it says that they are in a hospital now, or about to be operated on. Never raises."""
    return any(
        _THERE.search(each.text) and not each.question and not _OF_BEFORE.search(each.text)
        for each in clauses_of(text, _STORY)
    )


def of_operation(text: str) -> bool:
    """Whether it speaks of an operation. Never raises."""
    return any(_OPERATION.search(each.text) for each in clauses_of(text, _STORY))


def is_elsewhere(text: str) -> bool:
    """Whether it says that they are at home, or in no hospital. Never raises."""
    return any(
        _ELSEWHERE.search(each.text) and not each.question for each in clauses_of(text, _STORY)
    )


def decides(text: str) -> bool:
    """Whether it asks whether to wait, stay or be operated on, says that they leave or refuse,
    or doubts what is said and done there. Of use only to somebody who is there. Never raises.
    """
    asks = "?" in text
    # Whatever else is asked there, the doctors there can see.
    return weighs(text) or any(
        (asks or each.question) and not _of_office(each) for each in clauses_of(text, _STORY)
    )


def weighs(text: str) -> bool:
    """Whether it weighs what is to be done there, or speaks of what is said and done; any other
    question does not. Of use only to somebody who is there. Never raises.
    """
    return any(
        _LEAVES.search(each.text) or _DECIDES.search(each.text) or _of_care(each)
        for each in clauses_of(text, _STORY)
    )


def _of_care(clause: Clause) -> bool:
    """Whether a clause speaks of the people who care for them there."""
    return bool(_CARE.search(clause.text)) and not _of_office(clause)


def _of_office(clause: Clause) -> bool:
    """Whether a clause speaks of the office, or of what is long over."""
    return bool(_OFFICE.search(clause.text) or _LONG_AGO.search(clause.text))


def was_sent_home(text: str) -> bool:
    """Whether it says that a hospital saw them and let them go. Never raises."""
    return any(
        _SENT_HOME.search(each.text)
        and not each.question
        and not _NOT_HOME.search(each.text)
        and not _LONG_AGO.search(each.text)
        for each in clauses_of(text, _STORY)
    )


def is_over(text: str) -> bool:
    """Whether it says that it is well again: "it's gone, fixed". Of use only to somebody whom a
    hospital has seen. Never raises.
    """
    said = [each for each in clauses_of(text, _STORY) if not each.question]
    return any(map(_OVER.search, (each.text for each in said)))
