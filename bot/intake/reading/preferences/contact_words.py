"""Words for the ways to reach a visitor, English and Spanish."""

from __future__ import annotations

import re

from bot.intake.reading.text.load import word_set
from bot.intake.reading.text.misspelt import Spelling

WAYS = {
    "phone": r"(?:(?:phone |voice )?calls?|calling|phone|phones(?= (?:is )?(?:fine|ok|okay|good|great|best|better|easier|works)\b)|(?:ll|y)aman(?=,? o (?:me )?(?:mand|envi|escrib|text))|telephone|landline|ring|(?<!my )(?<!her )(?<!his )voice(?! ?-?(?:mail|mess|typ|note|text|to))|(?:ll|y)amadas?"
    r"|(?:ll|y)amadita|(?:ll|y)amen?|(?:ll|y)amenme|(?:ll|y)ameme|(?:ll|y)amar(?:me)?|telefono)",
    "text": r"(?:texts?|texting|texted|text messages?|txts?|sms|messages? by text|mensajes?(?: de texto)?"
    r"|mensajitos?|textos?|textitos?|texte(?:[ae]?[nr]|eme)(?:me|le)?|(?:msg|message|dm|whatsapp) me|mensajee?n?me|wh?ats?ap{1,2}|wasap|guasap|por whats)",
    "email": r"(?:e-? ?mails?|electronic mail|e-?mailing|e-?mailed|e-?mail me|correos?(?: electronicos?)?|mail)",
}
WAY = "(?:" + "|".join(WAYS.values()) + ")"
WAY_OF = [(way, re.compile(rf"\b{pattern}\b")) for way, pattern in WAYS.items()]
_OR = rf"{WAY}(?: ?(?:,|/|and|or|&|y|o|u|e) ?(?:by |por |a |un |an |me )?{WAY}){{0,2}}"
_NOT = (
    r"(?:not|(?<!if )no|don't|dont|do not|doesn't|doesnt|won't|wont|didn't|never|rather not|prefer not(?: to)?|mejor no|prefiero (?:que )?no|no need (?:to|for)|no (?:hace falta|es necesario|necesitan?|tienen? que)(?: que)?|without|instead of|rather than|(?:better|easier|more) than|mejor que|sin|nunca|en vez de"
    r"|in place of|hates?|nada de|please don't|no good (?:with|at)|not good (?:with|at)|bad at"
    r"|can't|cannot|can not|unable to|no pued(?:o|e|en)|no se|odio|not by|not a fan of|not into|isn't)"
    r"(?: (?:tengo|uso|les?|want|like|me|do|any|a|by|the|to|send|answer|take|por|un|una|de|phone|get|use|through"
    r"|quiero|sabe|escribir|mande?n?|have|check|read|look at|open|see|ever|receive|handle|talking|talk|speaking|speak|on|enjoy|trust|deal with|really|always|via|recibo|recibir|mando|usa|usan|usar|oigo|oye|escucho|escucha|hear|hears|understand|entiendo|entiende|well|good|people|very|muy|hablar|gustan?|lee|leo|leen|leer|bien|mandar|ve|veo|reviso|contesto|contesta|contestar|los|las|el|la|mis|my))*"
)
NEGATED = re.compile(
    rf"\b{_NOT} {WAY}(?:,? (?:or|nor|o|ni|and|y) {WAY}){{0,2}}(?: me)?\b"
    rf"|\b{WAY} (?:don'?t|do not|doesn'?t|won'?t|never|aren'?t|no(?: me)?) (?:work|go|come|get (?:through|thru|here|in|out)|reach|ring|arrive|entran?|llegan?|sirven?|funcionan?)\w*"
    rf"|\b{WAY} (?:don'?t|doesn'?t|won'?t)(?=[,.;!]|$)"
    rf"|\b(?:remove|delete|drop|erase|scratch|take (?:out|off|away)|take|get rid of|never ?mind|nvm|skip|forget(?: about)?|without|minus|olvid[ae]n?(?:se)?(?: del?)?|quit[ae]n?|borr[ae]n?|saqu[ae]n?|elimin[ae]n?|sin)(?: (?:the|my|that|el|la|mi|ese))? {WAY}(?: address)?\b(?! (?:number|me)\b)"
    rf"|\b{WAY} no(?=[,.;!]|$)"
    rf"|\b{WAY}(?: (?:is|are|gets?|es|son|esta))? (?:not (?:ok|okay|good|great|fine|possible|an option|for me|reliable)|no (?:good|way)|(?:too |very |really |muy )?(?:hard|difficult|tough|impossible|tricky|dificil\w*|imposible))\b"
    rf"|\b{WAY} (?:(?:go(?:es)?|van|llegan) (?:to|a) (?:my|mi|the) \w+|gets? lost(?: (?:on|in) (?:my|the) \w+)?|se (?:me )?pierden)"
    rf"|\b(?:pain|weird|strict|picky|mad|upset|funny|bad|terrible|annoying|delicado|estricto)\w* (?:about|with|con|para) (?:the |my |las |los )?{WAY}\b"
)
# "A call over e-mail": the second one is not wished.
OVER = re.compile(rf"\b(?P<kept>{WAY}) over (?:an? )?{WAY}\b")
# "Write to me at |||" is no telephone number.
WRITE_TO = re.compile(
    r"\b(?:write(?: to)?(?: (?:me|us|her|him))?(?: back)?(?: at| to)?|(?:escrib(?:an?|e|ir)|cont[ae]st[ae]n?)(?:me|nos|le)? a"
    r"|(?:send|mand\w+|envi\w+|escrib\w+) (?:me )?(?:an? |un )?(?:e-?mail|correo)(?: electronico)? (?:to|at|a))[ :]{1,2}\|"
    r"|\b(?:please |just )?(?:write|send|shoot|drop) (?:me|us) (?:back )?(?:an? )?e-?mail\b(?! (?:to|at|when|if|about|from|with)\b)"
)
# "Don't call while I work": a time and not a way is ruled out, as is one that was read already.
SOMETIMES = re.compile(
    r" ?(?:while|when|before|after|during|until|till|at|on|in|cuando|mientras|antes|despues|durante|hasta|en|por)\b| ?\|"
)
# No answer is no refusal: "if I don't answer text".
UNANSWERED = re.compile(
    r"\b(?:if|when|si|cuando) (?:(?:i|we|he|she|they|yo) )?(?:don'?t|do not|can'?t|cannot|doesn'?t|no|there'?s no|no hay)(?: (?:puedo|me|le))? "
    r"(?:answer|pick up|respond|reply|hear|contest\w+|respond\w+|answering)"
)
# What makes a way clear without being asked.
CLEAR = (
    re.compile(
        rf"\b(?:prefer|prefers|preferred|prefiero|preferiria|rather|mejor|favor de|only|just|solo"
        rf"|solamente|puro|pura|nomas|would like)(?: to)?(?: be| get| you| que| q| me| have| use| if you| un| una"
        rf"| el| the| puedo| recibir| recibo| receive| por| be reached| contact| contacted| is| method| way| a| an| los"
        rf"| las)*(?: by| via| through| with| por)? (?P<w>{_OR})\b(?! (?:number|address|is |es "
        rf"|from|back|me (?:[|]|(?!back|at|on|in|when|after|before|any|please|tomorrow|today)\w)))"
    ),
    re.compile(
        rf"\b(?P<w>{_OR})(?: messages?)?(?: |(?='s))(?:is|'s|are|works?|would be|es|esta|son|funciona|me queda"
        rf"|though|tho|please|only|instead|preferred|solamente|nada mas|mejor)(?: (?:the|usually|always|prob|probably|actually|just|so much|much|a lot|way|my|el|la|lo))*(?: (?:best|better|safer|safest|easier|simpler|fine|ok"
        rf"|okay|good|great|easiest|for me|mejor|bien|mas facil|perfect|lo mejor"
        rf"|works|preference|preferred|favorite|only (?:way|thing)|way|option|bet|to (?:reach|contact|get) me))*(?=\W|$)(?<! is)(?<! are)(?<! es)(?<! son)(?<! esta)"
    ),
    re.compile(
        r"\b(?P<w>(?:text|e-?mail|txt)(?: ?(?:or|and|/|,) ?(?:text|call|e-?mail"
        r"|phone))*) me\b(?! (?:the|a|an|your|directions|info|how|when|what)\b)"
    ),
    re.compile(
        rf"\b(?:by|via|por|through|over) (?P<w>{_OR})\b(?=\W*(?:$|[.,;!?\n|]|please|only|is|or|and"
        rf"|o|y|si se puede|si pueden?|por favor|instead|mejor|if|because|since|cuz|coz|cause|bc|as|so|im|i'm|i|xq|pq|porque|ya que|que|nomas|pls))"
    ),
    re.compile(
        r"\b(?:please|can you|could you|you can|puede[ns]?|por favor|better to"
        r"|either) (?P<w>call (?:or|and|/) ?(?:text|e-?mail)|text (?:or|and) (?:call|e-?mail)|text"
        r"|e-?mail)\b(?! (?:number|address|is))"
    ),
    re.compile(
        r"(?:^|[.,;!|\n] ?)(?P<w>(?:call|text|e-?mail)(?: ?(?:or|and|/) ?(?:call|text|e-?mail))+)\b"
    ),
    re.compile(r"\b(?P<w>(?:call|text|e-?mail)(?: ?(?:or|and|/|,) ?(?:call|text|e-?mail))+)\b"),
    re.compile(
        r"\b(?:mand|envi|escrib|pong|ech|respond|contest|avis)(?:e|en|a|an|ar|ir|er)(?:me|le|les|nos)(?: un| por| al| a mi| por el){0,2} (?P<w>correo(?: electronico)?"
        r"|mensaj(?:es?|itos?)(?: de texto)?|text(?:os?|itos?)|whatsapp|e-?mail|mail)\b(?! (?:con|sobre|acerca|de los?|es)\b)"
    ),
    # "Shoot me a text", "write me in the email", "text first, I never open it".
    re.compile(
        r"\b(?:shoot|drop|send|ping|hit) (?:me|us|her|him) (?:up )?(?:an? |with an? |by |via )?(?:quick )?(?P<w>texts?|txt|sms|e-? ?mails?|whatsapp)\b"
        r"(?! (?:with|about|of|from|containing|confirming|when you get|number|address)\b)"
    ),
    re.compile(
        r"\bwrite (?:to )?(?:me|us) (?:in|by|via|on|at|through|to)(?: (?:the|my|an?))? (?P<w>e-? ?mail|texts?|whatsapp)\b"
    ),
    re.compile(
        rf"\b(?P<w>{WAY}) first\b(?=\W*(?:$|[,.;!|]|please|pls|then|and|if|i |but|because|bc|cuz|since|so))"
    ),
    re.compile(
        rf"\b(?:reach|get|find|contact|respond to|reply to|notify|answer|get back to|get ahold of|get hold of) (?:me|us|her|him|them|my (?!doctor|dr\b)\w+)(?: back)? (?:by|via|on|through|thru|over|using|with)(?: (?:an?|the|my))? (?P<w>{_OR})\b"
    ),
    re.compile(
        r"\b(?P<w>call(?: me| us| her| him)? or (?:just )?(?:shoot|send|drop|write)(?: me| us| her| him)? an? (?:quick )?(?:texts?|e-?mail))\b"
    ),
    # "Preferred contact: e-mail", "best way to get me is texting".
    re.compile(
        r"\b(?:preferred|best|easiest|fastest|better|prefered) (?:contact|way|method|mode|form|means|option|communication) ?(?:(?:contact|way|method|mode|form|means|option|of|to|for|get|reach|contacting|reaching|communication|me|us|her|him|hold|ahold) ?)+(?:is|would be|:|=|-|,)* ?(?:by |via |through |thru |a |an )?"
        rf"(?P<w>{_OR})\b(?! (?:number|address))"
    ),
    # "I'd rather you called", "rather have it in an e-mail", "send it to my e-mail".
    re.compile(
        r"\b(?:rather|prefer|like it if|better if|prefers|rather have)(?: that)? (?:you|they|u|ya|y'?all|someone|somebody)(?: just| would| could)* (?P<w>call|text|e-?mail)(?:ed)?\b(?! (?:back )?(?:at|on|in|after|before|when|later|tomorrow|next)\b)"
    ),
    re.compile(
        r"\b(?:(?:have|get|put|want|rather|prefer) (?:it|that|this|everything|things) (?:all )?(?:in|by|via)(?: an?)?|(?:send|sent|mail) (?:it|that|this|everything|things|all of it)(?: all| over)? to my|drop (?:me|us) an? (?:line|note) (?:at|by|via|to|on)(?: my)?)"
        r" (?P<w>e-? ?mail|texts?)\b"
    ),
    re.compile(rf"\bprefier(?:e|en) (?:que (?:me|le|les|la|lo|nos) )?(?P<w>{_OR})\b"),
    # "I'd rather they send me a text", "prefiero que me manden mensaje", "an e-mail will do".
    re.compile(
        rf"\b(?:prefier(?:o|e|en)|preferiria|mejor|quiero|quisiera|me gustaria|gusta) que (?:me|le|les|nos) (?:mand|envi|escrib|contest|contact|respond|avis|dej)\w+ (?:un |por |al |el )*(?P<w>{_OR})\b(?! (?:de voz|con|sobre|acerca|de los?)\b)"
    ),
    re.compile(
        rf"\b(?P<w>{_OR}) (?:will|would|'ll|should) (?:do|suffice|be (?:enough|plenty|fine|best|better|great|good|easier))\b"
    ),
    # "Is texting an option?", "could the nurse email me?"
    re.compile(
        r"\bis (?P<w>texting|e-?mail(?:ing)?|text|e-?mail) (?:an option|possible|ok|okay|fine)\b(?! (?:to|for) (?:send|submit|my|the|records)\b)"
    ),
    # "¿Me pueden mandar un mensaje?"
    re.compile(
        r"\b(?:me |nos |le )?(?:puede[ns]?|podrian?) (?:mandar|enviar|escribir)(?:me|le|nos)? (?:un |por )?(?P<w>mensaj(?:es?|itos?)(?: de texto)?|textos?|textitos?|correo(?: electronico)?|e-?mail|whatsapp)\b(?! (?:de voz|con|sobre|acerca|para|de los?|de la|cuando)\b)"
    ),
    re.compile(rf"\bun (?P<w>{WAY}) (?:me )?(?:basta|es suficiente|alcanza)\b"),
    re.compile(
        rf"\b(?P<w>(?:llamar(?:me|le)?|llamen?(?:me|le)?) o (?:me |le )?(?:mand|envi|escrib|pon)\w+ (?:un )?{WAY}"
        rf"|(?:mand|envi|escrib|pon)\w+ (?:un )?{WAY} o (?:me |le )?llam\w+)\b"
    ),
    re.compile(
        r"(?:^|[.,;!\n|] ?)(?P<w>(?:text|txt|mensajes?(?: de texto)?)(?= [|])|(?:text|txt|e-?mail)(?= (?:any ?time|after|before|in the|when|if)\b))"
    ),
    re.compile(
        r"\b(?:how about|what about|would you mind|prefer) (?P<w>texting|e-?mailing|calling) me\b"
    ),
    re.compile(
        r"\b(?:so|asi que) (?:just |please |then )?(?P<w>text|txt|e-?mail|call)(?: (?:me|her|him|us))?(?=\W*$)"
    ),
    re.compile(
        r"\bcan we (?:just |please )?(?P<w>text|e-?mail)\b(?! (?:you|u|the|in|our|a|an|my)\b)"
    ),
    re.compile(
        r"\b(?:only|just) (?:do|does|use|uses|answer|answers|check|checks|has|have|get|gets|read|reads) (?P<w>texts?|texting|e-?mails?|phone calls|calls)\b"
    ),
    # "I'm better over the phone", "hmu w a text".
    re.compile(
        rf"\b(?:better|easier|best|more comfortable|happier) (?:by|over|on|via|with) (?:the |an? )?(?P<w>{_OR})\b(?! (?:the|that|my))"
    ),
    re.compile(
        r"\b(?:hmu|hit (?:me|us) up) (?:w |with |by |via |on |over )?(?:an? )?(?P<w>texts?|txt|sms|e-?mail|whatsapp)\b"
    ),
    # "Leave a voicemail, or text".
    re.compile(
        r"\b(?:call|ring|voice ?mail|message|mensaje|recado)\b[^.!?\n]{0,50}?,? (?:or|o)(?: just)? (?P<w>text)(?= ?(?:$|[.!\n]))"
    ),
    re.compile(r"\b(?P<w>textee?n?me|mensajee?n?me)\b"),
    # "Change it from call to email", "change email to phone".
    re.compile(rf"\b(?:from|de) {WAY} (?:to|a) (?P<w>{_OR})\b"),
    re.compile(
        rf"\b(?:change|switch|cambi\w+) (?:the |el |la )?{WAY} (?:to|a|por) (?P<w>{_OR})\b(?! (?:number|address))"
    ),
    re.compile(
        rf"\b(?:change|switch|set|cambi\w+|pong\w+)(?: (?:it|that|this|me|us|my|the|mi|el|la|lo|eso|contact|way|preference|method|reach|contacto|forma|how|you|to|de)){{0,5}} (?:to|a|por) (?P<w>{_OR})\b(?! (?:number|address|me))"
    ),
    re.compile(
        r"^(?P<w>text messages?|texts?|mensajes? de texto)(?:[,;]| please\b| por favor\b| [|])"
    ),
    # "My email is …, that's the best way to reach me."
    re.compile(
        rf"\b(?P<w>{WAY})\b[^.!?\n|]{{0,15}}\|+[\W|]*(?:(?:and|y|which|so) )?(?:that'?s|it'?s|is|this is|por ahi|por ese medio|ese|es)"
        r"(?: [\w']+){0,4} (?:best|easiest|prefer\w*|prefier\w+|mejor|reach me|respond\w+|contest\w+)\b"
    ),
)
# A voice instead of a screen.
SPEAK = re.compile(
    r"\b(?:prefer\w*|rather|prefiero|preferiria|mejor|like better)(?: (?:to|it|if|me|que|i|could|would|just|much)){0,3} (?:speak|talk|hablar|speaking|talking)\b(?! (?:(?:to|with|con|al?) )?(?:the |a |el |la |my |mi )?(?:dr|doctora?|surgeon|cirujano|about|sobre|de)\b)"
    r"|\b(?:phone|ring) me (?:and not|not|instead|rather than)\b|\bcall me (?:and not|instead of|rather than)\b"
    r"|\b(?:just|only|please|so) (?:dial|phone|ring)(?: \w+){1,2}\b"
    r"|\bmejor (?:(?:que )?me )?(?:h[ae]blen?|llamen?|marquen?)(?:me)?\b(?! (?:\w+ )?(?:despues|antes|en|por|a|al|el|los|fuerte|despacio|manana)\b)"
    r"|\b(?:to|can|could|you|should|must) (?:phone|ring) (?:me|us|her|him|them|my (?!doctor|dr\b)\w+|the house|home|(?=\|))(?:\b|(?=\|))(?! (?:yesterday|last))"
    r"|\b(?:phone|ring) (?:her|him|them|my \w+),? (?:and )?not me\b"
    r"|\b(?:talking|speaking) is (?:much |way |a lot )?(?:easier|better)\b|\b(?:easier|better) (?:for me )?to (?:talk|speak)\b(?! (?:about|with (?:the )?(?:doctor|dr)))"
    r"|\bjust (?:give|gimme) (?:me|us|her|him) a (?:quick )?(?:call|ring)\b(?! (?:back|if|when|to)\b)"
    r"|\b(?:ech|d|hag|peg)(?:en|e)(?:me|nos|le) una? (?:llamada|llamadita|telefonazo|fonazo|timbrazo)(?: y (?:ya|listo)| nomas| mejor)"
    r"|\b(?:ll?am(?:en|e)(?:me|le)|marqu\w+|h[ae]bl(?:en|e)(?:me|le)|call (?:me|her|him|us))\b[^.;!?\n]{0,40}\b(?:no (?:me gusta|le gusta|se|puedo|sabe|puede)|don'?t like|hates?|can'?t|cannot|no good at|not good at) (?:to )?(?:escribir|textear|teclear|typ\w+|writ\w+|texting)\b"
    r"|\b(?:phone )?call (?:rather than|instead of|and not|not|over) (?:an? |by )?(?:messages?|messaging|texts?|texting|e-?mails?|typing|writing)\b"
    # "Give us a bell", "que me marquen"; "call me" and "give me a call" only ask for the call.
    r"|\bgive (?:me|us|him|her) an? (?:quick )?(?:ring|bell|buzz)\b(?! back (?:yesterday|last))"
    r"|(?:^|[,.;] )(?:ring|phone) (?:the house|home|my house|us at home)\b"
    r"|\b(?:hit|ring|dial|buzz) (?:me(?! up)|us(?! up)|my (?:cell|phone|mobile|house|home|landline))\b(?! (?:yesterday|last))"
    r"|\b(?:que (?:me|nos) (?:marquen|hablen por telefono)|(?:marquenme|llamenme|llameme|hablenme|hableme|hablenle|llamenle) por telefono)\b"
)
# "Call me, or text me": a call is one of the ways, wherever the other is named.
ALSO_CALL = re.compile(
    r"\bthen (?:just |please |you can )?(?:give (?:me|us|her|him) a call|(?:call|phone|ring)(?: (?:me|us|her|him))?)\b(?! (?:it|this|that|in)\b)|\b(?:call|phone|ring) me(?= ?(?:[,.;]|or\b|at\b|on\b|any|back\b|after\b|before\b))[^!?\n]{0,80}?"
    r" or (?:just |please )*(?:text|e-?mail|message|write)\b"
    r"|\bllam[ae]n?me(?= ?(?:[,.;]|o\b|al\b))[^!?\n]{0,80}? o (?:un |mand|envi|escrib|texto|mensaje)"
)
# Ways that are named so only where a way was asked for.
ANSWERS = {
    "phone": re.compile(
        r"\b(?:cell|cellphone|mobile|celular|cel|dial|talk|talking|speak|speaking|habl(?:ar|ando|en|enme|eme|ame|emos)\w*"
        r"|(?:fon|telefon|timbr)azo|marquen?|marqu\w+|marcar\w*|llam\w+|buzz|ringing|phoning|on the line|home line)\b"
    ),
    "text": re.compile(r"\b(?:txting|imessage|messaging|messages?|msgs?|msj|mensaj\w+|dm)\b"),
    "email": re.compile(r"\b(?:inbox|in writing|e ?mail|por escrito)\b"),
}
# The thing and not the way: "my phone's on silent".
OWNED = re.compile(
    r"\b(?:my|the|mi|el) (?:cell ?)?(?:phone|telefono|celular)(?:'s| is| esta| (?:always|never|dies|siempre))\b(?! best| better| fine"
    r"| ok| good)"
    r"|(?<!by )(?<!on )(?<!to )(?<!use )(?<!call my )(?<!use my )(?<!on my )(?<!to my )\b(?:(?:my|mi|the) )?(?:phone|cell|mobile|telephone) (?:number|#)|\bnumero de (?:telefono|celular)\b"
    r"|\b(?:gets?|got|has|have|reads?|sees?|hears?|shares?|lee|ve|oye|comparto|comparte) (?:all )?(?:my|mis|mi|the) (?:texts?|messages?|e-?mails?|calls?|phone"
    r"|mensajes?|correos?)\b"
)
# Paper is no e-mail.
POSTAL = re.compile(
    r"\b(?:letter|carta|postal|regular|snail|paper|usps)\W+(?:\w+ ){0,3}(?:mail|correo)\b|\b(?:mail|correo) (?:postal|carrier)\b|\bmailbox\b"
)
# A thing to be sent, and no way to be reached: "can you email me the forms?"
SENT_THING = re.compile(
    r"\b(?:e-?mail|mail|text|send)(?: (?:me|us))?(?: (?:the|an?|some|any|all|your|copies|copy|of|new|patient|intake))+ (?:forms?|paperwork|packet|documents?|records|papers)\b(?: (?:by|via|to) (?:my |an? )?(?:e-?mail|text))?"
    r"|\b(?:mand|envi)\w+ (?:(?:los|las|el|la|un|una|unos|unas|su|sus) )+(?:formularios?|formas|papeles|papeleo|documentos?)(?: por (?:correo|mensaje|texto)(?: electronico)?)?\b"
)
# Everything but what is named.
BUT = re.compile(
    rf"\b(?:(?:any(?:thing|way)?|either|all|everything|whatever|cualquiera|todo|lo que sea)"
    rf"(?: is fine| works| is ok)?,? (?:but|except|besides|other than|menos|excepto)"
    rf"|just not|just don'?t|just no|anything other than)(?: (?:not|the|a|by|me|el|la|un|por|send))* "
    rf"{WAY}\b"
)
ANY = re.compile(
    r"\b(?:either|any|anything|both|all|whatever|whichever|doesn't matter|don't care|don't mind"
    r"|no preference|up to you|cualquiera|ambos|los dos|todos|como sea|como (?:quieran?|gusten?"
    r"|puedan?)|(?:da|es) (?:igual|lo mismo)|no importa|lo que sea)\b"
)


# What an answer is made of, for those who mistype it.
SPELLING = Spelling(
    word_set(
        "phone call text texts email message either correo electronico llamada llamenme mensaje texto telefono "
        "whatsapp cualquiera"
    ),
    word_set(
        "all ball calls calm cell corre ext fall hall hone mail mall massage next test texas wall"
    ),
    shortest=4,
    two_edits=True,
    most_words=8,
)
