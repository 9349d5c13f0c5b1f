"""What is said to the bot and tells nothing of the visitor: that it was said already, that the
request is to be sent now, and the numbers of a list.
"""

from __future__ import annotations

import re

from bot.intake.reading.text.message import fold

# "I already told you", "ya le dije que": what follows may be a detail, the words are none.
_ALREADY = r"(?:al{1,2}r?e?a?dy|just|only|literally|clearly)"
_AGAIN = re.compile(
    rf"\b(?:(?:but|hey|ugh|look|again|pero|oiga|mire),? ){{0,3}}(?:"
    rf"(?:i|we)(?:'ve|ve| have| had)?(?: {_ALREADY})* (?:told|tol|said to) (?:you|u|ya|yall|y'all|this thing)"
    rf"|(?:i|we)(?:'ve|ve| have| had)?(?: {_ALREADY})+ (?:said|gave (?:you|it|that|this)|answered|mentioned|wrote"
    r"|typed|explained|did (?:that|this|it))"
    r"|(?:like|as) i (?:said|told you|mentioned)|i said(?: that| it)? (?:before|already|above|twice)"
    # "I said Tuesdays after 4 already"
    r"|(?:i|we) (?:said|told (?:you|u)|gave (?:you|u)|wrote|typed|put)(?= [^,.;!?\n]{1,60} already\W*(?:$|[,.;!\n]))"
    r"|you(?: guys)? (?:already|keep|just) (?:asked|asking|have (?:it|that|this))(?: me)?"
    rf"|{_ALREADY} (?:said|told (?:you|u)|answered|gave you)|(?:i|we) keep (?:telling|saying|repeating)(?: (?:you|u))?"
    # "You've had all that", "ya tienen todo": everything was told.
    r"|you(?:'ve| have| guys)?(?: (?:already|just|now))* (?:had|got|have|been (?:told|given))(?: (?:already|now))?"
    r" (?:all(?: of)? (?:that|this|it|them)|it all|everything)(?: (?:already|now|before))*(?=\W*$|[.,;!\n]| (?:and|so|just|please)\b)"
    r"|ya (?:lo )?tienen? todo(?: eso)?(?=\W*$|[.,;!\n]| (?:y|ya|por favor)\b)"
    r"|(?:stop|quit) asking(?: me)?|(?:this|that)(?:'s| is) the \w+ time(?: i'?m (?:telling|saying|asked)(?: you)?)?"
    r"|(?:the )?(?:second|third|fourth|fifth|2nd|3rd|\d+th) time (?:i'?m|i am|i'?ve) (?:telling|told|saying|said|answering|answered)(?: (?:you|u))?"
    r"|deje(?:n)? de preguntar(?:me)?|for the (?:second|third|last|2nd|3rd|\d+th|hundredth|millionth) time"
    r"|(?:como )?ya (?:se )?(?:(?:l[oea]s?|te) )?(?:he )?(?:dije|dicho|conteste|respondi|mencione|comente|escribi)"
    r"|como (?:(?:le|les|te) )?dije|ya (?:(?:le|les|te|se los?) )?(?:di|mande|envie|he dado)(?: (?:todo|todos|esos|mis|los|la|esa))* (?:datos|informacion)|(?:le|les|te|se lo) (?:repito|vuelvo a decir)"
    r"|ya (?:me )?(?:lo )?(?:pregunto|preguntaron|pregunta)"
    r")(?:,? (?:that(?!'s)|this|it(?!'s)|(?:all(?: of)? (?:that|this|it)|everything|todo(?: eso)?)(?=\W*$|[.,;!\n]| (?:already|before|twice|once|and|so|just|y|ya)\b)|so|eso|esto|already|before|twice|once|above|earlier|(?:\d+|two|three|so many|a million) times"
    r"|que|antes|arriba|(?:dos|tres|mil|muchas) veces)\b){0,6}[ ,:.!]*"
)
# What is only exclaimed: "Jesus Christ" is nobody's name here.
_EXCLAIMED = re.compile(
    r"\b(?:(?:oh|sweet|good|ay|my) )*(?:jesus(?: h\.?)?(?: \w+)? christ|jesucristo|(?:my )god|omg|holy (?:christ|cow|god)"
    r"|for (?:the love of (?:god|christ)|(?:god|christ|pete|heaven)'?s sakes?)|dios (?:mio|santo)|(?:por|ay) dios|por el amor de dios)"
    r"\b[ ,.!]*"
)
_NOW = r"(?:already|alredy|now|please|pls|off|in|through|then|thanks|thank you|ya|ahora|por favor|porfa(?:vor)?|pues|nomas|gracias|asi|omg|man|dude|lol|come on|thx)"
# That the summary is right.
_RIGHT = (
    r"(?:looks (?:good|right|fine|great|ok)|all (?:good|right|correct|set)|(?:everything|every thing|that|it)(?:'?s| is)"
    r" (?:all )?(?:right|fine|good|correct|ok|okay|perfect)|no changes|nothing to change|hurry(?: up)?|come on"
    r"|(?:asi )?(?:(?:ya )?todo )?(?:e?sta )?(?:muy )?(?:bien|correcto|bueno)|(?:very|all) (?:well|right)|at last|finally|sin cambios|nada que cambiar|apurese"
    # What is promised to the line that stands above the summary.
    r"|(?:i'?ll|i will|i'?m going to|i'?m) (?:stay(?:ing)?|go(?:ing)?|tell (?:them|the (?:staff|nurse|doctors?)))(?: (?:here|put|there|now))*"
    r"|(?:yo )?(?:aqui )?me (?:quedo|espero)(?: aqui)?|(?:se )?(?:los|lo|les) (?:digo|dire))"
)
_REQUEST = r"(?:my|the|this|that|mi|la|esta) (?:request|info|information|form|stuff|thing|solicitud|peticion|cita)"
# A command begins its clause: "my doctor will send it" is none.
_BEGINS = r"(?:(?<![^,.;!\n])|(?<=[,.;!\n] )|(?<=\band )|(?<=\bbut )|(?<=\by )|(?<=\bpero ))"
# Laughter says nothing.
_LAUGH = r"(?:lol|lmao|rofl|(?:ha){2,}h?|(?:ja){2,}j?|(?:je){2,})"
_SEND = re.compile(
    _BEGINS
    + rf"(?:(?:{_RIGHT}|{_LAUGH}|and|so|ok|okay|fine|whatever|i said(?: to)?|i told you(?: to)?|just|please|pls|then|yes|si|claro|yeah|now|you can|can (?:you|u)|could you|go ahead|go ahead and|y|ya|pues"
    r"|por favor|porfa(?:vor)?|bueno|listo|entonces)\b[ ,]*){0,6}\b(?:"
    rf"(?:send|ship|submit|file|forward|put in|turn in)(?: in| off| out)? (?:it|that|this|them|'?er|'?em|everything|{_REQUEST}"
    r"|the (?:\w+ )?thing)"
    # "Put that in" is said of what was just told.
    rf"|(?!put th(?:at|is) in\b)(?:put|turn|send|get) (?:it|that|this|{_REQUEST}) (?:in|through|off|sent|over with)"
    r"|submit|send|go ahead|get (?:it|this) (?:done|over with)|"
    rf"(?:envi[ae]|envie|mand[ae]|manden|envien)(?:l[oa])?(?: ya| asi)?(?: {_REQUEST})?|adelante|hagal[oa]"
    rf")(?:,? {_NOW}\b){{0,6}}(?=\W*(?:$|[,.;!\n]|\b(?:but|and|y|pero)\b))[ ,.!]*"
)
# These make it another thing than "now": "don't send it", "send it later".
_NOT_SENT = re.compile(
    r"\b(?:don'?t|do not|not|never|wait|before|until|unless|if|didn'?t|can'?t|when|did|antes|espere|espera"
    r"|hasta|no|si no|cuando|nunca)\b[^,.;!\n]*$"
)
# A yes to the summary, and more behind it.
_A_YES = (
    rf"(?:{_LAUGH}|"
    # "Si no contesto, …" and "si nadie contesta" are an if.
    r"yes|yeah|yep|yup|ok|okay|sure|si(?! (?:no|nadie)\b)|claro|bueno|listo|porfa(?:vor)?|perfect|perfecto|correct|good"
    rf"|please|por favor|{_RIGHT})\b"
)
_ANY_YES = re.compile(rf"\b{_A_YES}")
_YES = re.compile(
    rf"\W*(?:{_A_YES}[ ,.!]*){{1,8}}"
    r"(?:(?:but|except(?: that)?|only that|pero|solo que|nada mas que)\b[ ,:]*)?(?=\S)"
)
# Asks without a mark, and agrees to nothing: "is it correct".
_IS_IT = re.compile(
    r"\W*(?:(?:so|and|but|wait|ok|okay|yes|yeah|yep|sure)\W+)*(?:is|are|was|were|does|did) (?:it|this|that|these|those|they|all|everything)\b"
)
# Every word that a plain yes is made of.
_AGREES = re.compile(
    r"\b(?:y|ya|yes|yess+|yse|yea|yeah|yep|yup|yah|ya|sure|surely|ok|okay|okey|k|kk|fine|good|great|perfect|correct"
    r"|right|exactly|exact|absolutely|definitely|certainly|confirm(?:ed)?|agree(?:d)?|approved?|accept(?:ed)?|indeed"
    r"|affirmative|of|course|all|is|it|its|it's|that|that's|thats|this|everything|every|thing|looks?|seems?|sounds?"
    r"|accurate|true|so|very|much|the|my|request|info|information|please|pls|plz|thanks?|thank|you|u|ty|thx|and|go"
    r"|ahead|do|send|submit|file|sent|now|to|them|office|clinic|in|for|me|i|am|i'm|im|ready|lgtm|yay|sir|ma'am|maam"
    r"|mam|miss|dear|doc|alright|cool|awesome|would|like|want|let's|lets|god|bless|hi|hello|well|oh|ah|um|uh|then"
    r"|si|sii+|claro|correcto|exacto|perfecto|listo|bien|muy|esta|todo|todos|asi|es|eso|de|acuerdo|dale|adelante|vale"
    r"|bueno|por|favor|porfa|porfavor|gracias|muchas|mil|envi(?:ar|e|ela|elo|enla|enlo)|mand(?:ar|e|ela|elo|enla|enlo)"
    r"|mandala|mandalo|mandela|mandelo|mandenla|mandenlo|enviala|envialo|la|lo|los|las|mi|solicitud|ahora|que|seguro|segura|confirmo|acepto|afirmativo"
    r"|senor|senora|senorita|hagalo|hagala|pues|ay|ok|sip|simon|con|gusto|mucho|el|al|consultorio)\b"
)
# Said beside a word for sending these take nothing back: blessings, names, that one is leaving.
_SENDS = re.compile(r"\b(?:send|ship|submit|mand[ae]\w*|envi[ae]\w*)\b")
_BESIDE_SENDING = re.compile(
    r"\b(?:(?:que )?dios (?:se lo|te lo|les?|la|lo|me l[oa]s?) (?:pague|bendiga)|god bless(?: (?:you|ya|u|yall|y'all))?"
    r"|(?:(?:because|cuz|porque) )?(?:(?:we'?re|were|i'?m|im) (?:leaving|going|off|on (?:my|our) way|in a hurry)|(?:i |we )?(?:gotta|have to|got to|need to) (?:go|run|leave)"
    r"|ya (?:nos vamos|me voy)|me tengo que ir|tengo prisa)(?: now| ya)?"
    r"|no (?:more|mas) (?:questions?|preguntas|talking|of this)|good enough|whatever|i guess|already|orale|andale|andele|nomas|asi|entonces|hon|hun|honey|dear|sweetie|darling|mij[oa]|joven|oiga|buddy|man|dude|lol"
    # Politeness.
    r"|(?:(?:perdon(?:e|en|eme|enme)?|disculp(?:a|e|en|eme|enme)|sorry|(?:my )?apologies|i apologize|pardon)(?: (?:por|for)(?: (?:la|tanta|todo|toda|molestar(?:l[oae]s?)?|molestia|the|all|any|bother(?:ing)?|trouble|inconvenience|you|u|your|taking|time|this))+)?"
    r"|(?:ya )?no (?:l[oae]s? )?(?:quiero |quisiera )?molest(?:o|ar)(?:l[oae]s?)?(?: mas)?)"
    r"|(?:the|this) (?:(?:damn|darn|stupid|freaking|whole) )?thing"
    # What was to be changed is let be, or somebody beside them says so.
    r"|(?:(?:oh|ah|aw|well|but) )*(?:forget|never ?mind)(?: about)?(?: it| that| this)?(?=\b.*\b(?:send|submit)\b)"
    r"|(?:(?:pero|ay|bueno) )*(?:olvid[ae]l[oa]|dej[ae]l[oa])(?=\b.*\b(?:mand[ae]|envi[ae]))"
    r"|(?:then )?(?:she|he|they|mom|mama|dad|(?:my|her|his) \w+|ella|mi \w+) (?:says?|said|dice|dijo)(?: (?:ok|okay|yes|fine|to|just|si|que))*)\b"
)
# "No. Just send it": the no is said to the questions.
_NO_FIRST = re.compile(
    r"^\W*(?:(?:no|nope|ugh|jeez|come on)(?:[.,;!]\W*| (?=just|only|please|solo|nomas)))+(?=(?:just|only|please|solo|nomas|ya|send|submit|mand[ae]\w*|envi[ae]\w*)\b)"
)
# "Jesus. YES. SEND. IT."
_SWEARS = re.compile(
    r"\b(?:jesus(?! (?!(?:yes|just|send|submit|christ|ok|okay|fine|please)\b)\w)|christ|god+|damn(?: it)?|dammit|goddamn(?: it)?|hell|ffs|fuck(?:ing)?|for f\w*'?s sake)\b"
)
_ONE_BY_ONE = re.compile(r"(?<=\w)[.!]+(?= (?:send|it|that|this|now|lo|la|ya)\b)")
_BLANKS = re.compile(r" {2,}")
_AND = re.compile(r"\b(?:and|y|pues)\b")
# "Ok so", "yes and": what was to follow is not there yet.
_HANGS = re.compile(r"\w\W+(?:so|and|the|my|y|o|que|de|con|por|mi|los|las)\W*$")
# Sounds and fillers by themselves are no yes.
_FILLERS = re.compile(
    r"\W*(?:(?:so|and|oh|ah|um|uh|well|then|now|the|my|me|i|you|u|it|to|for|in|hi|hello|god|sir|ma'?am|ay|pues|la|lo|el|al|que)\b\W*)+"
)
# "Fine for now" leaves open what comes later.
_FOR_NOW = re.compile(
    r"\b(?:for (?:now|the moment)|por (?:ahora|el momento|lo pronto)|de momento)\b"
)
# What is shown is right "as it is": a yes says no more with it.
_AS_SHOWN = re.compile(
    r"\b(?:(?:just |exactly )?(?:(?:as|the way|how) (?:it|this|that) (?:is|stands|reads)|as (?:is|shown|written)"
    r"|like (?:this|that|it is))|(?:tal )?(?:como|cual) (?:esta|aparece)|tal cual)\b"
)
# "Yeah, right."
_MOCKS = re.compile(r"(?:yeah|ya|sure|ok|oh yeah)[ ,]+right(?: sure)?")
# "1. low back" and "(2) since 2019".
_NUMBERED = re.compile(r"(?:(?<=^)|(?<=[\s,;.]))(?:\(([1-9])\)|([1-9])[.)])(?=[ ]+\w)[ ]*")
_LETTER = re.compile(r"[^\W\d]")
_WORD = re.compile(r"[^\W_]")
# What joined it to the words before.
_JOINS = re.compile(r"(?:[ ,]{1,3}(?:and|so|then|y|entonces)){1,3}[ ,]{0,3}$", re.IGNORECASE)

# The call, and no more questions.
_ONLY_CALL = re.compile(
    r"\W*(?:(?:please|pls|ok|okay|look|ugh|no|yes|and|so|can you|could you|would you|will you|i (?:just|only) want(?: (?:you|them|someone|somebody|the office))?(?: to)?"
    r"|have (?:them|someone|somebody|the office)|i|somebody|someone|them|they|si|bueno|mire|por favor|ya|quiero|que)\W+)*"
    r"(?:just|only|simply|solo|solamente|nomas|nada mas|simplemente|mejor)\W+(?:(?:please|have (?:them|someone|somebody)|tell them to|i|quiero|want|need|que)\W+)*"
    r"(?:(?:call|phone|ring)(?: me| us)?|(?:a|the) call|me (?:llamen|hablen|marquen)|ll?am[ae](?:n|d)?me|hablen?me|marquen?me|una llamada|llamen?)"
    r"(?:\W+(?:please|pls|back|already|now|today|ok|okay|damn ?it|man|por favor|ya|hoy|pues|y ya))*\W*"
)
# The call by itself, behind a complaint: "I just SAID call me".
_CALL_ALONE = re.compile(
    r"\W*(?:(?:have (?:someone|somebody|them)|somebody|someone|to|just|only|please|y|que|solo|nomas)\W+)*"
    r"(?:(?:call|phone|ring) (?:me|us)|(?:a|the) call|(?:que )?me (?:ll?amen?|hablen?|marquen?)|ll?am[ae](?:n|d)?me|hablen?me|marquen?me|una llamada)"
    r"(?:\W+(?:please|pls|back|already|now|today|ok|damn ?it|man|alguien|por favor|ya|hoy|pues))*\W*"
)
_SAID = re.compile(
    r"\b(?:i|we) (?:(?:just|already|only|clearly) )*(?:said|told (?:you|u|yall)|asked(?: (?:you|u))?(?= (?:for|to)\b))(?: (?:for|to|please|already))*[ ,:.!]*"
    r"|\b(?:ya )?(?:(?:les?|te) )?(?:dije|pedi)[ ,:.!]*"
)


def details_only(text: str, asked: str | None = None) -> str:
    """The text without what is only said to the bot: the words that may hold details.

    ``asked``: what the bot waits for.
    """
    text = _without(text, _list_numbers(text, asked))
    plain = fold(text)
    text = _without(text, [match.span() for match in _AGAIN.finditer(plain)])
    text = _without(text, [match.span() for match in _EXCLAIMED.finditer(fold(text))])
    sending = _sending(fold(text))
    text = _without(text, sending)
    if sending and not _WORD.search(_BESIDE_SENDING.sub(" ", fold(text))):
        # "Send it, we're off now"
        return ""
    if asked == "confirm":
        yes = _YES.match(fold(text))
        text = text[yes.end() :] if yes and _WORD.search(text, yes.end()) else text
    return text if _WORD.search(text) else ""


def says_again(text: str) -> bool:
    """Whether the words complain of being asked for what was said."""
    return bool(_AGAIN.search(fold(text)))


def wants_it_sent(text: str) -> bool:
    """Whether the words say that the request is to go out now, and nothing else."""
    plain = _bare(_AGAIN.sub("", fold(text)))
    sending = _sending(plain)
    rest = _AND.sub(" ", _ANY_YES.sub("", _without(plain, sending)))
    return bool(sending) and not _WORD.search(rest)


def orders_sending(text: str) -> bool:
    """Whether the words want the request sent now, whatever else they say."""
    return bool(_sending(fold(text)))


def wants_only_a_call(text: str) -> bool:
    """Whether the words ask for the call and for no more questions: "just call me"."""
    plain = fold(text)
    rest = _EXCLAIMED.sub("", _SAID.sub("", _AGAIN.sub("", plain)))
    return bool(_ONLY_CALL.fullmatch(rest) or (rest != plain and _CALL_ALONE.fullmatch(rest)))


def agrees(text: str) -> bool:
    """Whether a yes says nothing else: "yes, that's all right, thank you".

    Anything more may be a condition, a doubt or a joke ("yes, tear it up"), and is no yes to
    what cannot be taken back.
    """
    plain = re.sub(rf"\b{_LAUGH}\b", " ", _bare(fold(text))).replace("'", "").replace("’", "")
    plain = _AS_SHOWN.sub(" ", plain)
    if _FOR_NOW.search(plain) and not _SENDS.search(plain):
        return False
    if _FILLERS.fullmatch(fold(text)) or _HANGS.search(fold(text)):
        return False
    if "?" in plain or _IS_IT.match(plain) or _MOCKS.fullmatch(plain.strip(" .!")):
        return False
    if _WORD.search(fold(text)) and not _WORD.search(plain):
        return False
    return not _WORD.search(_AGREES.sub("", plain))


def _bare(plain: str) -> str:
    """Folded words without what takes back nothing beside "send it"."""
    if not _SENDS.search(plain):
        return plain
    plain = _AS_SHOWN.sub(" ", _BESIDE_SENDING.sub(" ", _ONE_BY_ONE.sub("", plain)))
    plain = _SWEARS.sub(" ", plain)
    return _NO_FIRST.sub("", _BLANKS.sub(" ", plain).strip())


def _sending(plain: str) -> list[tuple[int, int]]:
    found = [match.span() for match in _SEND.finditer(plain)]
    if "?" in plain:
        return []
    return [(start, end) for start, end in found if not _NOT_SENT.search(plain[:start][-60:])]


def _list_numbers(text: str, asked: str | None) -> list[tuple[int, int]]:
    """The places of a list's numbers: 1, 2, and so on; a 1 alone only where it begins the text."""
    found: list[tuple[int, int]] = []
    for match in _NUMBERED.finditer(text):
        if int(match[1] or match[2]) == len(found) + 1:
            found.append(match.span())
    alone = len(found) == 1 and (
        text[: found[0][0]].strip() or asked == "pain_score" or not _LETTER.match(text, found[0][1])
    )
    return [] if alone else found


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    """The text without these parts; what stood around them stays apart."""
    kept: list[str] = []
    at = 0
    for start, end in spans:
        kept.append(_JOINS.sub("", text[at:start]).rstrip(" "))
        at = end
    parts = [part for part in (*kept, text[at:]) if part.strip(" ,.;!")]
    return "".join(_joined(part, last=part is parts[-1]) for part in parts)


def _joined(part: str, *, last: bool) -> str:
    if last or part.endswith("\n"):
        return part
    part = part.rstrip(" ,;")
    return part + (" " if part.endswith((".", "!", "?")) else ", ")
