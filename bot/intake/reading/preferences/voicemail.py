"""What may be left on the voicemail: ``name_number_only``, ``full`` or ``none``."""

from __future__ import annotations

import re

from bot.intake.reading.preferences.voicemail_said import said
from bot.intake.reading.text.load import word_set
from bot.intake.reading.text.message import Context, Found, Message, asks
from bot.intake.reading.text.misspelt import Spelling
from bot.intake.reading.text.taken_back import afresh

_MAIL = (
    r"(?:voi[csz]e?[ -]?m(?:ai|ia|a|e|aii|iai)ls?|voice messages?|messages?|vm|vms|msgs?|recados?|mensajes?(?: de voz)?|buzon"
    r"|correo de voz|contestadora|(?:answering )?machine)"
)
# "I want a person, not a machine" speaks of the bot; "I have no machine" of their own.
_NOT_THE_BOT = r"(?:not|no|instead of|rather than|don'?t|dont|do not|never|en vez de)"
_BOT = re.compile(
    rf"(?:\b(?:person|people|humans?|somebody|someone|persona|humano|alguien)\b[^.;!?\n]{{0,25}}\b{_NOT_THE_BOT}"
    r"(?: (?:to|with|an?|some|una?|the|la|this|your|another|stupid|dumb|damn))*"
    r" (?P<other>(?:answering )?machines?|contestadora|voice ?mail)"
    rf"|(?<!have )\b{_NOT_THE_BOT}(?: (?:want|wanna|like|need|trust|to|with|by|talk|speak|an?|any|some|another|stupid|dumb|damn))*"
    r" (?P<bot>machines?))\b(?! messages?)"
)
# Said of the summary's line, not of a message.
_ABOUT_LINE = re.compile(
    rf"{_MAIL}(?: \w+)? (?:line|thing|part|option|field|box|section|setting|sentence|stuff|linea|parte)\b"
)
# "Change the voicemail to full".
_SET = re.compile(
    rf"(?:{_MAIL}|buzon)(?: (?:thing|line|part|option|setting|opcion|parte))?(?: should be| debe ser| que sea| ponga| to| a|(?: is| es)(?! full))"
    r"(?: to| a| the| just| only| solo| una?)* (?:(?P<full>full|detailed|complet[oa])|(?P<name_number_only>(?:first )?names?|nombre|short|brief|basic"
    r"|cort[oa])|(?P<none>none|nothing|no messages?|ningun[oa]?|nada))\b"
)
# Nothing but who calls: what a refusal leaves over, and what somebody wants besides nothing else.
_WHO = (
    r"(?:(?:first |your |ur |the |a |my |clinic'?s |su |el |un |mi |tu |call ?back |phone |telephone )*(?:names?|numbers?|digits|(?<=your )phone|(?<=ur )phone|(?<=& )phone|(?<=and )phone|(?<=su )telefono|(?<=y )telefono|initials|nombres?|numeros?)"
    r"|who(?:'?s| is)? call\w+|who you are|that you called|quien (?:llamo|llama|es|son)|que llamaron)"
)
_BESIDES = re.compile(
    rf"\b(?:no|not|don'?t|nothing|never|anything|nada|sin)\b[^.;!?\n]{{0,50}}\b(?:besides|except|but|other than|beyond|more than|mas que|excepto"
    rf"|menos|aparte de|fuera de|salvo) (?:for |just |only )*{_WHO}\b"
)
_SAYS_NO = re.compile(
    r"\b(?:don'?t|do not|not|never|no|can'?t|cannot|shouldn'?t|won'?t|nunca|jamas|without|sin)(?: (?!(?:alcanz|contest|respond|answer|pick)\w*|(?:puedo|can|if|si|care|mind|shy|afraid|hesitate|worry)\b|problem\b|worries\b|matter\b|importa\b|molesta\b|one\b)\w+){0,3} ?$"
)
_NONE = re.compile(
    rf"\b(?:(?:do not|don't|dont|please no|never|not|no|can't|cannot|won't|shouldn't|nunca|no need to|no hace falta)"
    rf" (?:(?:leave|leaving|left|want|me|dejen?|deje|dejes|dejar|any|a|an|my|on|the|ningun|un"
    rf"|mensaje de|to|quiero|en|el|set up|have|get|use|dejes|record|grab[ea]\w*) ){{0,4}}{_MAIL}"
    rf"(?! (?:from|yet|of|del?|was|were|has|came|back|about|light|so far|when|until|after)\b)"
    # "No message, just wanted to ask": nothing to pass on.
    r"(?!,? (?:(?:just|only|i|i'm) ){1,2}(?:want(?:ed)?|ask\w*|had|have|wonder\w*|check\w*|curious)\b)"
    rf"|(?:no|nunca) (?:me |le |se )*(?:dej\w+|grab\w+|pong\w+) (?:nada|ningun\w*)\b(?: (?:grabado|dicho|en))?"
    rf"|no (?:me )?graben?|(?:don'?t|do not|never) leave (?:me )?(?:one|any(?! (?:\w+ )?(?:details?|info\w*|specifics?))|anything(?! (?:medical|personal|private|about|specific|detailed)))(?: at all)?|leave (?:nothing|none)"
    rf"|(?:sin|without) {_MAIL}|no \w+,? (?:or|nor|and) (?:voi[cs]e ?-?mails?|vms?)|{_MAIL}:? (?:is )?(?:full|none|no(?! [a-z])|not set up|isn't set up))\b"
)
# Where the voicemail or a missed call is spoken of, this too says that nothing may be left.
_MISSED = re.compile(
    rf"\b(?:{_MAIL}|(?:don'?t|do not|can'?t|doesn'?t) (?:answer|pick up)|no (?:contest\w+|respond\w+)|miss (?:me|it|ya|you|u|your call)|no answer)\b"
)
_HANG_UP = re.compile(r"\b(?:hang up|hangup|cuelgu?en?|colg(?:ar|uen))\b")
_SHORT = re.compile(
    rf"\b(?:(?:just|only|solo|solamente|nothing but) (?:leave |say |dejen? |your |the |a "
    rf"|su |el |clinic's |my |first )*(?:name|number|nombre|numero|callback)|(?<!my )(?<!mi )(?:name"
    rf"|nombre) ?(?:and|y|&|\+|n|/) ?(?:the |your |ur |el |su |un |a )*(?:number|phone number|numero|telefono"
    rf"|callback number)(?: only| solamente)?(?: (?:on|en))?|(?:keep|limit) (?:it|(?:any|the|your|all) (?:\w+ )?{_MAIL}) to {_WHO}|(?:only|just|solo) (?:that you called|who(?:'?s)? call\w+|who you are|que llamaron|quien llam[oa])|(?:solo|nomas|nada mas|solamente) (?:digan?|dejen dicho|deje dicho|avisen?) (?:que llam\w+|quien llam\w+)|nothing (?:medical|private)|(?:don't|dont|do not|without|no"
    rf"|not) (?:say|mention|mentioning|saying|give|leave|dejen?|digan?"
    rf"|mencionen?)(?: [\w']+){{0,3}} (?:about|details?|medical|health|pain|why|detalles?|sobre"
    rf"|reason|dolor|que se trata)|no details|sin detalles|nada (?:medico|personal|privado|de salud)"
    rf"|(?<!\bo )(?<!\bor )(?<!text )(?<!texto ){_MAIL} (?:is |are |would be |esta "
    rf"|would be )?(?:ok|okay|fine|alright|all right|bien|good)|(?:can|may|could|ok to|okay to"
    rf"|fine to|please|puede[ns]?|pueden?|feel free to|welcome to|esta bien|you can|it's ok to|just) (?:leave|dejar"
    rf"|dejarme|leave me) (?:me )?(?:an? |un )?{_MAIL}|dej(?:e|en)me un {_MAIL}"
    rf"|leave (?:just |only )?your (?:first )?(?:name|number)|leave (?:me )?a {_MAIL}|(?:^|[,.;!|] ?|\b(?:please|just|and|then|or) )leave (?:me )?{_MAIL}"
    rf"|(?<!no )(?<!que )(?<!nunca )(?<!no me )(?<!no le )(?<!que me )(?:dejen(?:me|le|nos)?|deje(?:me|nos)|(?<!nunca )me dejan(?: un)?) {_MAIL})\b"
)
_FULL = re.compile(
    rf"\b(?:(?:full|whole|detailed|complete|long|entire|completo|detallado|entero) {_MAIL}|{_MAIL} (?:completo"
    rf"|detallado|enter[oa]|con detalles|with (?:all )?(?:the )?details|with everything|in full|con tod[oa])"
    rf"|(?:leave|dejen?|dejar|deje) (?:me )?(?:any|all|everything|whatever|dich[oa] todo|todo|todos? los|tod[oa] la informacion"
    rf"|la informacion completa|el mensaje completo|cualquier|details|the details|(?:the |all the )?(?:full|complete|whole) (?:details|information|info|story))(?: you (?:want|like|need))?"
    rf"|(?<!keep )(?<!limit )any {_MAIL}|cualquier {_MAIL}|(?:leave|say) (?:whatever|anything|everything|details)"
    rf"|(?:full|whole|entire|complete) (?:story|thing|scoop|info|information)(?: \w+){{0,3}} {_MAIL})\b"
)
# "Everything except my diagnosis" is not everything.
_ALL_BUT = re.compile(
    r"\b(?:but|except|just not|besides|other than|not|menos|excepto|salvo|pero no|nada de)\b(?: (?:for|not|the|my|any|anything|about|say|mention|what|el|la|mi|de|lo|que))*"
    r" (?:diagnos\w*|problem\w*|pain|back|medical|surgery|operation|condition|health|why|reason|illness|enfermedad|dolor|cirugia|espalda|salud|it'?s about)\b"
)
_LEAVE = re.compile(
    rf"\b(?:say\w*|leav\w+|tell\w*|giv\w+|put|full|detail\w*|dej\w+|dig\w+|dec\w+|complet\w+|explain\w*|{_MAIL})\b"
)
_GOT = re.compile(
    r"\b(?:i|we) (?:got|get|have|had|received|heard|left|like|want to|don't want to|do not want to|dont want to)(?: \w+){0,3} ?$"
    r"|\b(?:\w+) (?:leaves|left|puts|gave|sent)(?: \w+){0,2} ?$|\bi $"
)
# "I have no voicemail."
_HAVE = re.compile(r"\b(?:i|we) have $")
_HOW = re.compile(
    r"\W*(?:how|where|when|why|what|is (?:this|there|that|here)|are (?:you|there)|should i|can i|could i|do i|may i|como|donde|puedo|debo)\b"
)
# "Don't leave a message with details": a short one may be left.
_DETAILED = re.compile(
    r" (?:with (?:any |all |the |my )*(?:details?|info\w*|medical|health|results?|specifics?)|con (?:los |mis |muchos )?detalles|(?:about|saying|explaining|sobre) (?!me calling)\w+)\b"
)
# How the message comes about: "y si no contesto dejen recado".
_IF_MISSED = re.compile(
    r"[ ,]*\b(?:(?:and|but|y|pero) )?(?:if (?:i (?:don'?t|can'?t|do not|cannot) (?:answer|pick up)|i miss (?:it|you|the call)|(?:there'?s )?no answer)|si no (?:les |le )?(?:contesto|respondo|puedo contestar|alcanzo)|si no hay respuesta)[ ,]*(?:please |then |por favor |you can |just |me )*$"
)
# What an answer means where the voicemail was asked for, the first that fits.
_LITTLE = re.compile(
    rf"\b(?:(?:keep|limit) (?:it|(?:any|the|your|all) {_MAIL}) to {_WHO}|{_WHO} ?(?:,|and|y|&|\+|n|/)(?: {{0,2}}(?:,|and|y|&|\+|n|/))* ?(?:nothing (?:more|else)|no mas|nada mas|{_WHO})"
    r"|nothing (?:more|else)\W*$|(?:nothing|nada|don'?t|no) (?:(?:say|about|the|my|de|del|mi|la|on|sobre|mention) ){1,3}(?:surgery|operation|diagnos\w+|doctor|cirugia|operacion)|(?:minimal|minimum|minimo|lo menos posible|cort[oa]|quien llam[oa])|(?:no|without|sin|nothing|not|nada|don'?t|do not)(?: \w+){0,3}"
    r" (?:details?|detalles?|medical|medico|health|salud|personal|private|privado|pain|dolor"
    r"|back|condition|specifics?)|(?:don'?t|do not|sin|no) (?:say|mention|tell|give|discuss|decir"
    r"|digan?|mencion\w+|cont\w+) (?:what|why|about|anything|my|the|nothing|de que|por que|nada"
    r"|mi|el|la)|(?:keep|make) it (?:short|brief|vague|simple|general|generic)|short|brief|vague"
    r"|generic|corto|breve|cortito"
    r"|(?:just|only|solo|solamente|nada mas|first|your|the|su|el) (?:the |your |my |first |a |who |el "
    r"|su |mi |un )*(?:name|number|callback|nombre|numero|telefono|called|you called|llamaron)"
    r"|name and|nombre y|just (?:that you called|say)|to call back|say who|the basics|lo basico|que (?:me |les )?llam\w+|what clinic|que (?:les )?(?:llame|marque))\b"
)
_ALL = re.compile(
    r"\b(?:as much(?: \w+){0,2} as|particulars|(?:spell|lay) it (?:all )?out|enter[oa]|expli(?:quen?|que)\w*|full|fully|detail(?:s|ed)?|everything|anything|whatever|(?:as much|all) (?:as )?(?:you"
    r"|they|of it|the)|whole (?:thing|message)|complete|long|live alone|living alone|only me|just me"
    r"|only i|i'?m the only|no ?body else|no one else|completo|detallado|todos?|detalles|vivo sol[oa]"
    r"|solo yo|nadie mas|lo que (?:quieran?|sea|necesiten?)|go ahead and (?:say|explain|tell)"
    r"|don'?t mind what|no me importa que|(?:whole|entire|full) (?:story|thing|message)|say it all|tell (?:it all|me all)|(?:talk|say|speak|put|record) all(?! (?:but|except)\b)"
    r"|explain|open book|no secrets|nothing to hide|don'?t care who)\b"
)
# "My mailbox is always full", "el buzon esta lleno": nothing can be left there.
_NO_ROOM = re.compile(
    rf"\b(?:{_MAIL}|mail ?box)(?:'s)?(?: (?:is|was|are|gets|always|usually|said|says|so|too|almost|pretty much|esta|estaba|siempre))* (?:full|llen[oa])\b"
    r"(?! (?:(?:voice )?message|msg|voi[cs]e|detail|info|name))"
)
_OF_OTHERS = re.compile(
    r"\b(?:your|yours|you (?:guys|all|ppl|people)|y'?all|doctor'?s?|office|clinic|su|ustedes|consultorio|clinica|her|his|their)\b"
)
# Who asks back what was asked, before the answer.
_ASKS_BACK = re.compile(
    r"\W*(?:what (?:is (?:it|that|this)|do|did|are|does)\b[^.!?\n]{0,20}\b(?:ask|mean|say)\w*|que (?:me )?pregunt\w+|como|mande|what|huh|eh)\?+(?= *\w)"
)
_NO = re.compile(
    r"\W*(?:(?:please|por favor|um+|uh+|actually|honestly|well|pues|mejor|i'?d|i would"
    r"|i|yo)\b[ ,]*)*(?:no(?! ?(?:one|body)\b)(?!t? (?:problem|worries|issue|me (?:importa|molesta)|hay problema))\b"
    r"|none|nope|nah|never|nothing|nada|ningun\w*|nunca|jamas|don'?t|do not|rather (?:not|you"
    r" did(?:n'?t| not)|you don'?t|they did(?:n'?t| not)|no one did)"
    r"|(?:prefer|rather|like it if) (?:that )?(?:you|they|nobody|no one|y'?all) (?:did ?n'?t|do not|don'?t|not)|prefer (?:not|that you don'?t|you don'?t|no message|nothing|none)|prefiero que no|prefer no"
    r"|prefiero ning\w+|hang up|just hang up|not (?:really|please|at all|a good idea|ok|okay|safe"
    r"|on my)|skip|cuelgu?en?|que no)\b|leave nothing|.*(?:\bso (?:please )?(?:no|none|don'?t)\b|\b(?:mail)?box (?:is|isn'?t|is not|hasn'?t)|\bkeep"
    r" (?:calling|trying)\b|\bhang up\b|\bcuelgu?en?\b|\b(?:try|call) (?:me )?(?:again"
    r"|back later|later)\b|\bbetter not\b|\bmejor no\b|\bdon'?t bother\b|\bfull anyway\b|\bmailbox"
    r" is full\b|\bllamen (?:otra vez|de nuevo|mas tarde)\b|\besta lleno\b)"
)
_YES = re.compile(
    r"\W*(?:yes|yeah|yep|yup|sure|ok|okay|fine|go ahead|of course|absolutely|alright|all right"
    r"|that'?s (?:ok|okay|fine|good|alright)|it'?s (?:ok|okay|fine|good|alright)|leave (?:one|a|it|me)"
    r"|you (?:can|may)|si|claro|esta bien|por supuesto|adelante|dejen|deje|pueden?|no (?:problem"
    r"|worries|me (?:importa|molesta)|hay problema))\b"
)
_QUESTION = re.compile(
    r"\W*(?:how|what|whats|what's|why|who(?!(?:'?s| is) call)|when|where|which|will|would|do|does|is|are|que (?:van|dicen|dirian|es|significa|quiere decir)|como|quien"
    r"|cuanto|para que)\b(?! (?:not|ever))"
)
# What an answer is made of, for those who mistype it.
_SPELLING = Spelling(
    word_set(
        "name number callback message voicemail details detailed everything complete nothing nombre numero mensaje "
        "completo detalles ninguno"
    ),
    word_set("came fame game same lame hombre nombres massage"),
    shortest=4,
    two_edits=True,
    most_words=8,
)
_DOUBT = re.compile(
    r"\b(?:what|why|not sure|don'?t know|idk|no se|depends|depende|maybe|que (?:dirian|dicen)"
    r"|para que)\b"
)


def read(message: Message, context: Context) -> Found:
    """``voicemail``. A bare "you can leave a message" is the default, not the full one:
    what others in the house may hear must be allowed outright.
    """
    plain = _BOT.sub(_blanked, message.plain)
    message = Message(message.text, plain)
    if context.asked == "voicemail":
        parts = (*(plain[start:] for start in afresh(plain)), plain)
        value = next((value for value in map(_answered, parts) if value), None)
        value = value or _answered(_SPELLING.plain(plain)) or _learned(plain, context)
        return Found({"voicemail": value} if value else {}, message)
    again = (_told(message.without((0, start))) for start in afresh(plain))
    told = next(filter(None, again), None) or _told(message)
    if told is None:
        value = context.learned.get("voicemail")
        return Found({"voicemail": value} if value else {}, message)
    value, (start, end) = told
    missed = _IF_MISSED.search(plain[:start])
    start = missed.start() if missed else start
    return Found({"voicemail": value}, message.without((start, end)))


def _learned(plain: str, context: Context) -> str | None:
    """What was learned of an answer in no words of ours; what asks or wavers is none."""
    open_still = "?" in plain or asks(plain) or _QUESTION.match(plain) or _DOUBT.search(plain)
    return None if open_still or _ABOUT_LINE.search(plain) else context.learned.get("voicemail")


def _blanked(found: re.Match[str]) -> str:
    """What speaks of the bot, with dots for its name, as long as before."""
    name = found["other"] or found["bot"]
    return found[0][: -len(name)] + "." * len(name)


def _told(message: Message) -> tuple[str, tuple[int, int]] | None:
    """What is said of the voicemail without being asked, and where."""
    plain = message.plain
    wish = _SET.search(plain)
    if wish:
        return str(wish.lastgroup), wish.span()
    # "Change the voicemail part, leave whatever you need": the line's name is no wish.
    plain = _ABOUT_LINE.sub(lambda match: "." * len(match[0]), plain)
    message = Message(message.text, plain)
    little = _BESIDES.search(plain) if _MISSED.search(plain) else None
    if little:
        return "name_number_only", little.span()
    for value, pattern in (("none", _NONE), ("full", _FULL), ("name_number_only", _SHORT)):
        match = pattern.search(plain)
        if not match or _asked_in(message, match.start()):
            continue
        before = plain[: match.start()]
        lacks = value == "none" and _HAVE.search(before)
        if _GOT.search(before) and not lacks:
            continue
        if value == "none" and _DETAILED.match(plain, match.end()):
            return "name_number_only", match.span()
        if value == "full" and _limited(plain, match.start()):
            # "Don't leave a detailed message."
            return "name_number_only", match.span()
        if value != "none" or "detail" not in match[0] or not _SHORT.search(plain):
            told = said(message) if value == "name_number_only" else None
            # A message that may be left, and with everything in it.
            return told if told and told[0] == "full" else (value, match.span())
    ends = _HANG_UP.search(plain) if _MISSED.search(plain) else None
    return ("none", ends.span()) if ends else said(message)


def _limited(plain: str, place: int) -> bool:
    """Whether a full message at this place is denied, or allowed but for what it is about."""
    return bool(_SAYS_NO.search(plain[:place]) or _ALL_BUT.search(plain, place))


def _asked_in(message: Message, place: int) -> bool:
    """Whether the words stand in a question: "do you leave voicemails?", "how do I leave one"."""
    stands_in = [each for each in message.clauses if each.start <= place < each.end]
    return any(
        each.question or (_HOW.match(message.plain[each.start : each.end])) for each in stands_in
    )


def _answered(plain: str) -> str | None:
    """What an answer to "may we leave a message?" allows."""
    wish = _SET.search(plain)
    if wish:
        return wish.lastgroup
    back = _ASKS_BACK.match(plain)
    plain = plain[back.end() :] if back else plain
    if _NO_ROOM.search(plain):
        return None if _OF_OTHERS.search(plain) else "none"
    if _QUESTION.match(plain) or _ABOUT_LINE.search(plain):
        return None
    if _LITTLE.search(plain) or _BESIDES.search(plain):
        return "name_number_only"
    full = _FULL.search(plain) or _ALL.search(plain)
    if full and _limited(plain, full.start()) and not _NONE.search(plain):
        return "name_number_only" if _LEAVE.search(plain) else None
    if _NO.match(plain) or _NONE.search(plain):
        # "I don't care, say anything" allows; "don't leave anything" does not.
        allowed = re.search(r"\b(?:(?:don'?t|do not) (?:care|mind)|no me importa)\b", plain)
        return "full" if allowed and full else "none" if not allowed else None
    if full:
        return "full"
    if "?" in plain or _DOUBT.search(plain):
        return None
    return "name_number_only" if _YES.match(plain) or _SHORT.search(plain) else None
