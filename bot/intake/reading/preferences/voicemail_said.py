"""What a sentence that names the voicemail allows on it, in no fixed phrase: who may say how much."""

from __future__ import annotations

import re

from bot.intake.reading.text.message import Message

# Nothing else is called so; "message" alone may be a text.
_MACHINE = (
    r"(?:voi[csz]e?[ -]?m(?:ai|ia|a|e|aii|iai)l(?:s|box)?|voice messages?|vms?|(?:answer(?:ing)?|message) ?machine"
    r"|(?:on|to|at) (?:my|the|his|her|our) machine|mail ?box|buzon|contestadora|(?:mensajes?|correo) de voz"
    r"|recad(?:it)?os?|(?:in|on) (?:the|your|any|a) messages?|en (?:el|un|los|mi|su) mensajes?)"
)
_LEFT = r"(?:(?<!ll)(?:leave|leaving|dej(?:e|en|ar)(?:me|le|nos)?|grab(?:e|en|ar)\w*)\b[^.;!?\n]{0,25} (?:messages?|msgs?|mensajes?))"
_HEARD = r"(?:hears?|plays?|listens? to|checks?|oyen?|escuchan?) (?:all )?(?:of )?(?:the|my|our|los|mis) (?:messages|mensajes|recados)"
_NAMED = re.compile(rf"\b(?:{_MACHINE}|{_LEFT}|{_HEARD})(?!\w)")
_SENTENCE = re.compile(r"[^.!?;\n|]+\??")
# What happened, what the office has, or what the writer is going to do.
_OTHER = re.compile(
    r"\b(?:(?:i|we|he|she|they|you|somebody|someone|who|nobody|no ?one|(?:the|your|my) (?:office|doctor|nurse|girl|\w+ist))"
    r"(?:'ve|'d|'s)?(?: (?:have|had|has|just|already|also|only|even|ever))* (?:left|got|gotten|received|heard|called|missed|said|told|listened|returned)"
    r"|(?:i|we)(?:'ll|'m|'d| will| am| can| could| should| would| do| did| don'?t| won'?t| never| have| had| want| wanted| tried| need| hate| always| keep| kept| got)*"
    r"(?: (?:to|going|gonna|be))* (?:leave|leaving|left)|^\W*(?:already )?(?:left|got|received)"
    r"|(?:at|of) your (?:office|clinic|place|end|number)|nobody answers|no one answers|nadie contesta"
    r"|your (?:\w+ )?(?:voi[cs]e ?-?mail|machine|mailbox|vm|recording|messages?)|(?:get|gets|got|goes|went|going|sent|send|sends|put|am|was) (?:sent |put |transferred |straight |right |directly |always )*(?:in)?to (?:a |the |your )?(?:voi[cs]e ?-?mail|vm)"
    r"|(?:les?|yo|ya) deje|me (?:dejaron|dejo|llego|llegaron|manda\w*|mandaron|contesta)|recibi\w*|oi|escuche|su (?:contestadora|grabacion|buzon(?: de (?:voz|mensajes))? (?:esta|siempre|no|dice))|hay que dejar|tengo que dejar|voy a dejar)\b"
)
# The visitor's own accent says that it happened.
_DEJE = re.compile(r"\bdej(?:\u00e9|\u00f3|aron)\b", re.IGNORECASE)
# "If it goes to voicemail" and "if I don't answer" only say when.
_IF = re.compile(
    r"\b(?:if|when|in case|whenever|si|cuando)\b(?: (?!(?:leave|say|just|please|you (?:can|may)|hang|don'?t leave|tell|speak|explain|put|give|go ahead|spill|lay|keep|record|be|never|dej|dig|no dej|no dig|cuelg|colg|mejor|nomas|solo|expli|habl|cuent|den|pued)\w*\b)[\w']+){1,8}"
)
_HARMLESS_NO = re.compile(
    r"\b(?:no (?:problem|worries|issues?|secrets?|one|body|me (?:importa|molesta)|hay (?:problema|nadie)|pasa nada|tengo (?:problema|secretos))|nobody|nothing to hide|not a problem"
    r"|(?:don'?t|do not|doesn'?t|wouldn'?t) (?:mind|care|matter|hesitate|worry|be afraid|be shy)|no (?:le|les|nos) (?:importa|molesta)"
    r"|(?:don'?t|can'?t|do not|cannot|doesn'?t|no) (?:always |usually |puedo |puede )?(?:answer|pick up|get to|reach|contest\w+|respond\w*))\b"
)
_NO = r"(?:no|not|don'?t|do not|doesn'?t|never|nothing|without|avoid|nada|sin|nunca|ni|rather not|cannot|can'?t|shouldn'?t|won'?t|none of)"
# What must not be said, or how little may be.
_LITTLE = re.compile(
    rf"\b{_NO}\b(?! (?:know|like|have|understand|think|remember|sabe|sabes?|se|teng\w+|tiene)\b)(?: [\w']+){{0,4}}? (?:about|details?|detalles?|medical\w*|medic[oa]s?|health|salud|private|privad[oa]s?|personal|specifics?|why"
    r"|reasons?|pain|dolor|conditions?|diagnos\w+|clinic|clinica|doctors?'?s?|office|surgery|cirugia|de que|por que|what|sobre|acerca|consultorio|motivo|razon)\b"
    rf"|\b{_NO}(?: [\w']+){{0,2}}? (?:mention\w*|say|saying|discuss|talk about|mencion\w+|dig\w+|hablen?) |\bnada de (?:mis?|las?|los?|el|su)\b"
    r"|\b(?:discreet|discreetly|discretion|discret[oa]s?|discrecion|vague|generic|brief|briefly|short|cort[oa]|cortit[oa]|breve|minimal|low[ -]key)\b"
    r"|\bkeep (?:\w+ ){1,3}?(?:private|general|simple|confidential)\b|\b(?:leave|leaving|keep) out (?:the|my|any|all)\b"
    r"|\b(?:just|only|nothing but|solo|solamente|nomas|nada mas|unicamente|simply|leave|say)\b(?: (?!(?:no|not|full|todo|whatever)\b)[\w']+){0,3}? "
    r"(?:names?|numbers?|nombres?|numeros?|telefono|callback|who|quien|that you called|que (?:llamaron|llame|les llame|me llamaron|marcaron|regrese)|to call(?: \w+)? back|a call ?back)\b"
    r"|\b(?:names?|numbers?|nombre|numero|telefono|callback)(?: number)?,? (?:and (?:that'?s|nothing)|only|nomas|solamente|nada mas|y (?:ya|listo)|is (?:enough|plenty|all)|y nada mas|basta)\b"
)
_MUCH = re.compile(
    r"\b(?:everything|anything|whatever|all (?:of )?(?:it|the (?:info\w*|stuff))|(?:full|whole|entire|complete|detailed) (?:\w+ )?(?:message|voi[cs]e ?-?mail|vm|story|info\w*|thing)"
    r"|(?<!your )(?<!su )details?|detailed|in (?:full|detail)|detallad[oa]s?|complet[oa]s?|(?<!your )info(?:rmation)?|results|medical (?:info\w*|stuff|things)"
    r"|about (?:my|his|her|the) (?:appointment|appt|health|results?|surgery|condition)"
    r"|as (?:much|long)|todo|toda la|todos los|(?<!sin )detalles|informacion|resultados|lo que (?:sea|quiera\w*|guste\w*|necesite\w*|tenga\w*|haga falta)|cualquier (?:cosa|mensaje)"
    r"|con (?:toda )?confianza|por que (?:llaman|llamaron)|freely|openly|(?:the )?reasons?|why|it all|what it'?s (?:about|for)|specific)\b"
)
_ALLOWS = re.compile(
    r"\b(?:you (?:can|may)|speak|talk|explain|leave|leaving|say|saying|tell|telling|put|give|giving|share|mention|discuss|record|spill|lay|go ahead|free to|ok|okay|fine|good|alright|all right|allowed|welcome|permission|permitted|authoriz\w+|consent"
    r"|dej(?:e|en|ar|an|as?)\w*|dig(?:a|an)\w*|decir\w*|den(?:me|le)?|dar(?:me|le)?|pon(?:er|ga|gan)|mencion(?:ar|en)|expli(?:car|quen|que)(?:me|nos|le)?|grab(?:e|en|ar)\w*|bien|autoriz\w+|permiso|puede[ns]?|habl(?:ar|en))\b"
)
# No message may be left, or nobody would hear it.
_NONE = re.compile(
    rf"\b{_NO}(?: (?!(?:full|detail\w*|long|todo)\b)[\w']+){{0,3}}? (?:leave|leaving|bother|record|dej\w+|grab\w+)\b"
    rf"|\b{_NO}(?: (?:even|really|ever|always|usually|know how to|se|la|lo|le|me|to))* (?:have|got|do|take|check|listen|use|get|want|like|trust|hear|need|set ?up|revis\w+|checo|checa|escuch\w+|us[oae]n?|usar|teng\w+|tiene|gust\w+|quier\w+|oigo|oye)"
    rf"\b(?: [\w']+){{0,3}}? {_MACHINE}(?!\w)(?! (?:until|till|before|hasta)\b)"
    rf"|\b(?:refrain from|stop|quit|avoid|against|dejen de) (?:leaving|dejar)\b|\b(?:nothing|nada|none)(?: of (?:it|that))?(?: (?:at all|left|said|on|in|to|en|my|the|mi|el|la|for)){{0,3}}(?: {_MACHINE})?(?!\w)(?! (?:about|medical|to hide))"
    r"|\b(?:so|please|por favor|mejor|asi que)(?:,? please)? (?:none|ningun[oa]?|no)\W*$|\bnone,? please\b"
    r"|\b(?:don'?t|do not) want (?:\w+ ){0,2}left\b"
    rf"|\b(?:hate|despise|odio) {_MACHINE}"
    rf"|(?<!\w){_MACHINE}(?:'s| is| are)? (?:broke|busted|dead|down|messed up)\b"
    rf"|(?<!\w){_MACHINE}(?: [\w']+){{0,3}}? (?:no|not|don'?t|doesn'?t|won'?t|isn'?t|can'?t|never)(?: [\w']+)? (?:work|works|working|sirve|funciona|activated|active|enabled|configured|setup|option|idea|ok|okay|good|allowed|bien|reviso|escucho|checo|set)\b"
    r"|\b(?:skip|hang up|hangup|cuelg\w+|colg\w+|avoid|useless|pointless|descompuest[oa]|disabled|turned off|broken|no use|(?:always|usually|almost|is|it'?s|siempre|esta) (?:full|llen[oa]))\b(?! (?:fine|ok|okay|good)\b)"
)


def said(message: Message) -> tuple[str, tuple[int, int]] | None:
    """What a sentence about the voicemail allows, and where it stands; the first that tells."""
    for sentence in _SENTENCE.finditer(message.plain):
        named = _NAMED.search(sentence[0])
        words = _blanked(_IF, sentence[0])
        own = message.text[sentence.start() : sentence.end()]
        if not named or sentence[0].endswith("?") or _OTHER.search(words) or _DEJE.search(own):
            continue
        value = _value(_blanked(_HARMLESS_NO, words))
        if value:
            name, start, end = value
            at = sentence.start()
            return name, (at + min(start, named.start()), at + max(end, named.end()))
    return None


def _value(words: str) -> tuple[str, int, int] | None:
    for name, pattern in (("name_number_only", _LITTLE), ("none", _NONE)):
        match = pattern.search(words)
        if match:
            return name, *match.span()
    much, allows = _MUCH.search(words), _ALLOWS.search(words)
    if not much or not allows:
        return None
    return "full", min(much.start(), allows.start()), max(much.end(), allows.end())


def _blanked(pattern: re.Pattern[str], words: str) -> str:
    """The words with dots in the place of what the pattern finds, as long as before."""
    return pattern.sub(lambda match: "." * len(match[0]), words)
