"""What people say by which it shows for whom the request is, though nobody is called the patient."""

from __future__ import annotations

import re

from bot.intake.reading.numbers.words import NUMBER
from bot.intake.reading.people.age import KIND, OWN
from bot.intake.reading.people.words import REL
from bot.intake.reading.text.load import phrases
from bot.intake.reading.text.message import any_of

_IDIOMATIC = frozenset(
    {"hand", "hands", "head", "face", "ear", "ears", "foot", "feet", "side", "bottom", "rear"}
)
# "My 12 year old has pain"
YOUNG_ONE = re.compile(
    rf"\b{OWN} (?:\w+ )?(?P<age>{NUMBER})[- ]?(?:years?|yrs?|yo|y/o)[- ]?(?:olds?)?,? (?:has|is (?:in|having|complaining)|needs|hurts?|can'?t|complains|keeps|suffers|with|says)\b"
)
# "Does my 8th grader need a referral"
SCHOOL = re.compile(
    rf"\b{OWN} (?:\d{{1,2}}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh) grader\b"
)
# "My dad fell off a roof and his back has been bad since"
# Said of hands, heads and faces, most is an idiom.
_BODY = any_of(phrases("places").keys() - _IDIOMATIC)
THEIR_BODY = re.compile(
    rf"\b{OWN}(?:{KIND} {REL}|(?: (?P<age>{NUMBER})[- ]?(?:years?|yrs?|yo|y/o)[- ]?(?:olds?)?))\b(?!'s)[^.;!?|\n]{{0,60}}\b(?:his|her|their) (?:(?:low|lower|upper|left|right|whole|entire|bad) ){{0,2}}(?:{_BODY})\b(?![^.!?|\n]{{0,20}}\bso (?:i'?m|i am|i have to|i can'?t|i will|i'll|call|please|not|only|no)\b)"
    rf"|\b{OWN}{KIND} (?P<es>{any_of(phrases('relations'))})\b[^.;!?|\n]{{0,60}}\b(?:y|que|pero|porque) (?:ya |siempre |todavia )?(?:le (?:duelen?|arden?|quema\w*|molesta\w*|punza\w*)|no (?:puede|aguanta|soporta)|sufre|padece|anda mal|esta mal)\b"
)
# "Can my 9 year old daughter be seen", "puede mi hija ir con el doctor"
CAN_BE_SEEN = re.compile(
    rf"\b(?:can|could|would|will|may|should|does|puede|podria) {OWN}{KIND} {REL} (?:please )?(?:(?:also|even|still|just) )?(?:be (?:seen|treated|helped|evaluated|looked at|a (?:patient|candidate))|get (?:an? |some )?(?:appointment|appt|consult\w*|seen|help|in (?:to|with|there)|treated|evaluated|looked at)"
    rf"|(?:see|talk to|meet) (?:(?:the|a|your|this) )?(?:dr|doctor|surgeon|someone|specialist)|have (?:an? )?(?:appointment|appt|consult\w*|evaluation|surgery)|make an|qualify|come in (?:for|to be|and get)(?! me)|need|ser (?:atendid|vist)[oa]|sacar|hacer (?:una )?cita|ver al)\b"
)
# "My wife takes Cymbalta … I am writing for her", "yo escribo por ella"
WRITES_FOR = re.compile(
    r"\b(?:i'?m|i am|im|writing|typing|asking|calling|texting|messaging|chatting|filling (?:this|it) (?:out|in)|doing this|here|this is|it'?s|speaking) (?:(?:writing|typing|asking|calling|texting|here|this|all) )*(?:for|on behalf of|in place of) (?:her|him|them)\b"
    r"|\b(?:escribo|llamo|pregunto|hablo|pido|lleno|escribiendo|preguntando|llamando|la cita es|es)(?: (?:yo|esto|la cita))* (?:por|para|de parte de|a nombre de) (?:ella|ellos|ellas|el(?=\W*(?:$|[.,;!?\n])| (?:porque|pues|ya que|y) ))"
)
# "Not me, she is the one with the pain"
ONE_WHO = re.compile(
    r"\b(?:she|he)(?:'s| is) (?:really |actually )?the (?:patient\b|one (?:with|in|who|that|hurting|having|needing|suffering|needs|has)\b)|\b(?:ella|el) es (?:la|el) (?:paciente|que (?:tiene|sufre|necesita|anda|esta)|del dolor|enferm[oa])\b"
    r"|\b(?:is|es) the (?:one (?:who'?s? )?(?:hurting|in pain|with (?:the )?pain|suffering|having (?:the )?(?:pain|trouble|problem))|patient here)\b|\bno es para mi\b|\bnot for me(?:self)?\b|\bnot me(?=,? (?:my|it'?s))"
)
# "One of our residents, Mrs. Dean, needs to be seen"
ONE_OF = re.compile(
    r"\b(?:one of (?:my|our|the)|(?:i|we) have an?|my|our|(?:tengo|tenemos) una?|un[oa] de (?:mis|nuestr[oa]s)|mi) (?:\w+ )?(?P<who>residents?|clients?|patients?|pacientes?|client[ae]s?)\b(?=[^!?\n]{0,50}\b(?:needs?|has|is having|hurts?|would like|wants?|suffers?|tiene|necesita|sufre|quiere)\b)"
)
# "My cousin is visiting from Manila and she has terrible leg pain"
AND_SHE = re.compile(
    rf"\b{OWN}{KIND} {REL}\b(?!'s)[^.;!?\n]{{0,60}}(?:[.;,]|\band|\bwho|\bbut|\bbecause|\by|\bpero|\bporque) (?:(?:she|he|ella|el)(?:'s)?|who|tiene) (?:(?:has|is|in|been|having|still|a|an|really|got|terrible|bad|severe|awful|constant|chronic|can'?t|cannot|can|barely|needs?|to|be|hurts?|tiene|mucho|un|sufre|de|necesita)\b ?)+"
    r"(?:[a-z]+ ){0,2}(?:pain|hurting|hurts?|sciatica|numb\w*|burning|walk|sit|stand|sleep|appointment|seen|surgery|dolor|cita)\b"
)
# "Joyce Lund, daughter of patient Earl Lund"
OF_PATIENT = re.compile(
    rf"\b{REL} (?:of|to|del?|de la) (?:(?:the|your|our|su|el|la) )?(?:patient|pt|paciente)\b(?: named| called)?"
)
# Whoever tells of a pain of their own speaks of relatives for another reason.
OWN_PAIN = re.compile(
    r"\bmy (?:(?:low|lower|upper|left|right|own|whole|entire) )*(?:back|hips?|legs?|neck|buttocks?|tailbone|knees?|pain|sciatica"
    r"|foot|feet|spine)\b|\bme duelen?\b|\bmi (?:dolor|espalda|cadera|pierna)\b|\b(?:i'm|i am) in pain\b"
)
# "El paciente es mi papá", "the patient would be my ex wife"
PATIENT_IS = re.compile(
    rf"\b(?:patient|paciente)(?: is| es| would be| will be| sera| seria|:) {OWN}{KIND} {REL}\b(?!'s)"
)
# "Not me, my neighbor", "my wife's, not mine"
NOT_ME = re.compile(
    rf"\b(?:not (?:for )?me|no soy yo|yo no)\b[,.;]? (?:(?:it's|its|but|sino|es) )?(?:for )?{OWN}{KIND} {REL}\b(?!'s)"
)
# "Soy la hija de la señora Teresa Luna", "I'm the son of Mr. Ray Ito"
SOMEBODYS_CHILD = re.compile(
    rf"\b(?:i'?m|i am|this is|soy)(?: [^\W\d]+,)?(?: (?:the|la|el))? {REL}(?P<of> (?:of|del?))(?= (?:(?:la|el|the) )?(?P<title>senora?|sra|sr|dona|don|mrs|mr|ms|miss)\b)"
)
# The label of a form: "patient name Ana Ruiz, relation: wife"
LABELLED = re.compile(
    rf"\b(?:relation(?:ship)?|parentesco|relacion)(?: to (?:me|you|(?:the )?patient))?(?: is|:| ?=| es)? (?:{OWN} )?{REL}(?=\W*(?:$|[.,;!?\n|]))"
)
# "It's my wife's appt", "asking about my dad's consultation"
THEIR_VISIT = re.compile(
    rf"\b(?:it'?s|this is|that'?s|for|about|regarding|make|book|schedule) {OWN}{KIND} {REL}'?s (?:appointment|appt|visit|consult\w*|evaluation|request|turn)\b"
)
# "I'm the mother of a 10 year old with leg pain"
PARENT_OF = re.compile(
    rf"\b(?:i'?m|i am|im|soy)(?: (?:the|a|la|el|una?))? (?P<who>mom|mother|dad|father|parent|mama|papa|madre|padre) (?:of|to|de) (?:an?|un|una|{OWN})\b(?=[^.;!?|\n]{{0,40}}\b(?:with|who (?:has|is|can)|that has|has|needs|con|que (?:tiene|sufre|necesita)|le duele)\b)"
)
THEIRS = re.compile(rf"\b{REL}(?:'?s)?,? not mine\b")
OF_MINE = re.compile(
    rf"(?:^|[.!?\n] ?|\b(?:for|about|is) )(?:an? )?{REL} of mine\b(?! (?:told|said|recommended|referred|had|sent|saw|went))"
)
# "She turns 18 in March, my daughter"
AFTERWARDS = re.compile(
    rf"(?:^|[.!?\n] ?)(?:she|he)\b[^.!?|\n]{{3,60}}, {OWN}{KIND} {REL}(?=[,.!?\n]|$)"
)
# "My mother-in-law had a fusion and has been crying ever since"
HAD_AND = re.compile(
    rf"(?:\b{OWN}{KIND} |^){REL} had [^.;!?|\n]{{0,30}}\b(?:surger\w+|fusions?|fused|operat\w+|laminectom\w+|injury|accident|fall|screws|rods|cages?|dis[ck]s?|stimulator|stroke)\b"
    r"[^.;!?|\n]{0,30} and (?:(?:she|he|now|still|is|has|since) ){0,2}(?:been|has|can't|cant|hurts|still|cries|suffers)\b"
    r"(?! (?:been )?(?:fine|great|good|better|happy|pain free))"
)
# "My cousin wants to know if you see people from Arizona, she's got the same pain"
WANTS = re.compile(
    rf"\b{OWN}{KIND} {REL} (?:(?:wants to know|wanted to know|is asking)\b[^!?|\n]{{0,80}}?\b(?:she|he)(?:'s got|'s had|'s been"
    r"| has| hurts| suffers)|asked (?:me )?to [^.!?|\n]{0,30} (?:for|about) (?:him|her|them)"
    r"|(?:quiere saber|me pidio)\b[^!?|\n]{0,80} (?:para|por) (?:el|ella))\b"
)
HELP_THEM = re.compile(
    r"\b(?:help|treat|do for|evaluate) (?:him|her|them)\b|\b(?:ayudar|atender|revisar)(?:lo|la)\b"
    r"|\b(?:can|could|would|will|should|may) (?:he|she) (?:be (?:seen|treated|helped|evaluated)|(?:get|make|have) an? (?:appointment|appt|visit|consult\w*)|come in)\b"
)
# "My friend won't ask for herself", "mi papá no se anima a llamar, por eso escribo yo"
WONT_ASK = re.compile(
    rf"\b{OWN}{KIND} {REL} (?:won'?t|can'?t|cannot|does ?n'?t(?: want to)?|would never|refuses to|is (?:too \w+|afraid|scared|shy) to|no (?:quiere|puede|sabe|se anima a)) "
    r"(?:ask|call|write|type|book|do (?:it|this)|preguntar|llamar|escribir|pedir)\b[^.;!?\n]{0,30}?\b(?:for (?:her|him)self|so (?:i'?m|i am)\b|(?:(?:por )?eso|asi que) (?:lo )?(?:escribo|llamo|pregunto|hago)(?: yo)?|por (?:si|el|ella) mism[oa])"
)
