"""What a visitor says after a sign: that it got worse, that they are not safe after all, that they
did it.

English and Spanish, any case. Nothing here names a sign: that is for ``read``.
"""

from __future__ import annotations

import re

from bot.safety.clauses import clauses_of

_FILLER = (
    r"(?:ok(?:ay)?|yes|yeah|alright|all right|fine|thanks|thank you|right|well|oh|so|then|god|please|and|but"
    r"|sorry|honestly|actually|truth is|si|bueno|gracias|vale|esta bien|y|pero|entonces|yo|la verdad(?: es que)?)"
)
_EDGES = re.compile(rf"^(?:{_FILLER} )+|(?: {_FILLER})+$")


def _any(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives))


_OK = r"(?:safe|ok|okay|fine|alright|all right)"
# Said of what was told before, wherever in the message it stands.
_LIED = _any(
    rf"\bi (?:just |only )?(?:lied|was lying)(?! (?:about|on|when|to (?!you))(?! being {_OK}| i said (?:im|i am|i was) {_OK}))",
    r"(?<!no )\b(?:menti|mentia|estaba mintiendo)\b(?! (?:en|sobre|con|del|de) )",
    rf"\bi said (?:im|i am|i was) {_OK} but (?:im|i am|i was) not\b",
)
# What they would have noted or told to the doctor is said here.
_TELLS = re.compile(
    r"^(?:(?:also|one more thing|just so (?:you|they|the doctor|he|she) knows?|please|can you|could you|add|note(?: down)?|write(?: down)?|put(?: down)?|mention|tell|let|know|that|a note|in the notes|you should know|i should (?:say|mention|add)"
    r"|him|her|them|(?:for )?the (?:doctor|office|surgeon|nurse|clinic|staff)|tambien|ademas|anot(?:e|en)|apunt(?:e|en)|pong(?:a|an)|agregu(?:e|en)|dig(?:a|an)(?:le|les)|al (?:doctor|consultorio|medico)|a la (?:doctora|oficina)|una nota|en las notas|que) )+"
)
_OFTEN = r"(?:sometimes|often|a lot|at (?:night|times)|now and then|every (?:single )?(?:day|night)|all the time|constantly|(?:most|some) (?:days|nights|mornings)|lately|once in a while|from time to time)"
_VECES = r"(?:a veces|algun[ao]s (?:noches|dias)|(?:de|en las|por las) noches?|todavia|aun|si|de verdad|muchas veces|seguido|ultimamente|todas las noches|todos los dias)"
_IT = r"think (?:about|of) (?:it|that|doing (?:it|that)|ending it(?: all)?|dying)"
_ESO = r"(?:lo pienso|pienso en (?:eso|ello|hacerlo|morirme)|lo he pensado|sigo pensando en (?:eso|ello))"
_MORE = rf"(?: (?:{_OFTEN}|though|tho|still|too|for real))*(?: (?:when|whenever) .*)?"
_RELAPSES = _any(
    rf"(?:(?:but|well|and|honestly) )*(?:{_OFTEN} i(?: (?:do|still|really))*|i(?: (?:do|still|really|often|sometimes))+) {_IT}{_MORE}",
    rf"(?:(?:but|well|and|honestly) )*i {_IT} {_OFTEN}{_MORE}",
    rf"(?:(?:pero|la verdad|es que) )*(?:{_VECES} )+(?:yo )?(?:si )?{_ESO}(?: {_VECES})*(?: cuando .*)?",
    rf"(?:yo )?{_ESO}(?: {_VECES})+(?: cuando .*)?",
    r"(?:whatever )?(?:that|it|this) (?:was not|wasnt|isnt|is not|aint|was never) (?:really |actually |even |just |only )*(?:a |an? )?"
    r"(?:joke|joking|kidding|funny)(?: at all| really| actually| either)?",
    r"(?:that|it) was a lie|i (?:was not|wasnt) (?:honest|truthful|telling the truth|joking|kidding)(?: with you)?",
    r"i (?:did |do |really )*mea?nt? it|i take (?:it|that) back|no (?:im|i am) not",
    r"i (?:just |only )?said (?:that|it) so (?:you|u|yall) .*",
    r"(?:i|(?:a )?part of me) (?:really |just )*still(?: really)? (?:wants? to(?: do it| die| end it| go)?"
    r"|wanna(?: do it| die| end it)?|thinks? about (?:it|doing it)|feels? like doing it)",
    r"(?:im|i am) still (?:thinking about (?:it|doing it)|gonna(?: do it)?|going to(?: do it)?)",
    r"(?:im|i am|i feel) (?:really |still )?(?:not |un)(?:really )?safe(?: at all| anymore| really| actually)?",
    r"i (?:really )?(?:dont|do not) feel safe(?: at all| anymore)?",
    r"(?:la verdad )?(?:eso )?no (?:era|fue|es|estaba) (?:de |una |en |un )?(?:broma|bromeando|chiste|jugando)",
    r"(?:but |well |honestly |actually )*(?:i )?(?:do )?(?:sometimes|really|actually|honestly|often|do|kinda|kind of|sort of|half)(?: i)?(?: do| really| actually)* (?:think about (?:it|doing it)|mean(?:t)? (?:it|that)|consider it)"
    r"(?: (?:sometimes|though|tho|for real|a lot|seriously|now))*",
    r"(?:but |well )*(?:i (?:was|am) |im |only |just )*(?:half|kinda|kind of|sort of|not (?:really|entirely|totally|completely|fully)) (?:joking|kidding|serious)|(?:its|it was) (?:kinda|half|not (?:really|entirely|totally)) (?:a joke|true|serious)",
    r"(?:pero |bueno |la verdad |es que )*(?:si |a veces |de verdad |muchas veces |en serio )+(?:si )?(?:lo (?:pienso|he pensado|considero|pense)|pienso (?:en eso|en hacerlo))(?: (?:en serio|de verdad|seguido|mucho|a veces))*",
    r"lo (?:pienso|he pensado)(?: (?:en serio|de verdad|a veces|seguido|mucho))+|(?:medio|mitad) (?:en serio|broma)|(?:eso |esto |la verdad )*no (?:es |era |fue |iba )?(?:tan|del todo) (?:en )?(?:de )?broma",
    r"lo (?:dije|digo) en serio|(?:iba|era) en serio|(?:eso )?(?:fue|era) mentira",
    r"(?:todavia|aun) (?:lo )?(?:quiero|pienso|estoy pensando)(?: (?:hacerlo|morir(?:me)?|en eso))?",
    r"sigo (?:queriendo|pensando)(?:lo)?(?: (?:en eso|en hacerlo|hacerlo|morir(?:me)?))?",
    r"no (?:estoy|me siento) a salvo",
)
# Of use only behind words of self-harm.
_ACTED = _any(
    r"i (?:just |already |have )*(?:did|done) it|(?:its|it is) (?:done|too late)|too late",
    r"i (?:just |already |have )*(?:took|taken|swallowed|drank) (?:it|them|everything|all of (?:it|them)|the (?:pills|rest"
    r"|whole bottle|bottle))(?: all)?",
    r"i (?:just |already )*cut(?: (?:it|deep|my \w+|myself))?",
    r"(?:nvm|never ?mind)? ?(?:im|i am) (?:gonna|going to|about to)(?: do it)?",
    r"(?:im|i am|i feel|getting)(?: getting| feeling| really| so| very)* sleepy",
    r"ya (?:lo hice|me l[ao]s? tome|l[ao]s? tome|me corte)|me l[ao]s tome(?: tod[ao]s)?|lo (?:voy a hacer|hare|hice)",
    r"(?:ya )?es (?:demasiado |muy )?tarde",
)
# A goodbye that says nothing else: of use only behind words of self-harm and a means.
_LEAVE = _any(
    r"(?:good ?)?bye+(?: (?:bye|now|then|everyone|world))*|farewell|so long|this is it|its time|it is time|see you on the other side",
    r"adios(?: (?:a todos|mundo|para siempre))?|chao|hasta (?:nunca|siempre)|ya es (?:la )?hora|nos vemos en el cielo",
)
# A means at hand, or the plan to use it: of use only beside words of self-harm.
_PILLS = r"(?:pills?|meds|medicines?|medications?|tablets?|bottles?|oxy\w*|percocets?|tylenol|insulin|pastillas?|medicinas?|medicamentos?|tabletas?|frascos?|insulina)"
_WEAPON = r"(?:guns?|pistols?|rifle|shotgun|knife|razor|blade|rope|noose|pistola|arma|escopeta|cuchillo|navaja|soga|cuerda|lazo)"
_MEANS = rf"(?:{_PILLS}|{_WEAPON})"
_PLAN = re.compile(
    rf"\b(?:have|got|kept|saved|tengo|traigo|guarde|junte)(?! (?:to|que)\b)(?: \w+){{0,3}} {_MEANS}\b"
    rf"|\b{_MEANS}(?: (?:is|are|r|s|right|all|still|sitting))* (?:in|on|next|by|here|ready|lined|beside|under|with me)\b"
    rf"|\b{_MEANS} (?:ya )?(?:l[ao]s? )?(?:tengo|traigo|guardo|guarde|junte|(?:ya )?estan? (?:ya )?(?:en|aqui|list\w+|junto|al lado))\b"
    r"|\bme l[ao]s? (?:voy a|pienso|quiero) (?:tom|trag|met)\w+|\bme (?:voy a|pienso|quiero) (?:tomar|tragar) (?:tod[ao]s?|el frasco)\b"
    r"|\b(?:voy a|pienso|quiero) (?:tomar|tragar)mel[ao]s?\b|\blo (?:voy a hacer|hare|hago) (?:hoy|esta|en la|manana|ya|ahora)\b"
    r"|\b(?:(?:im|i am) (?:going to|gonna)|i will|ill|i want to|i wanna) (?:take|swallow|drink) (?:them|it all|all|every)\b"
    r"|\b(?:do|doing|end|ending) it (?:tonight|today|tomorrow|this (?:weekend|week|morning|afternoon|evening)|on \w+day)\b"
)
_NOT_SO = re.compile(
    r"\b(?:no|not|dont|do not|didnt|wont|never|would never|nunca|jamas|sin)(?: (?:even|really|ya|yo|i|going to|gonna|about to))* $"
)
# However they end the conversation.
_PARTS = _any(
    r"(?:.* )?(?:good ?)?bye+(?: (?:bye|now|then|everyone|for now))*|(?:.* )?farewell|(?:.* )?(?:adios|chao)(?: (?:a todos|entonces))?",
    r"(?:you )?(?:have|enjoy) (?:a|your) (?:good|great|nice|blessed|lovely)? ?(?:day|one|night|evening|weekend|rest of your day)|take care(?: of yourself)?",
    r"(?:see|talk to|catch|speak to) (?:you|ya|u)(?: (?:later|soon|then|tomorrow|around))?|talk (?:later|soon|tomorrow)|ttyl|good ?night|(?:i )?(?:gotta|got to|have to) (?:go|run)",
    r"(?:thats|that is|that will be|thatll be) (?:all|it)(?: for now| i (?:need|needed|wanted))?|(?:thanks|thank you|thx) for (?:everything|(?:your|the|all the|all your) (?:help|time|info\w*)|being \w+|listening|nothing)",
    r"hasta (?:luego|manana|pronto|nunca|siempre|la vista)|nos vemos(?: (?:luego|pronto|manana))?|cuid(?:ese|ense|ate)|(?:que )?(?:tenga|tengan|tengas|pase|pasen|le vaya) (?:un |una )?(?:buen|buena|bien|bonito|lindo|excelente)(?: (?:dia|tarde|noche))?",
    r"(?:eso )?es todo(?: por (?:ahora|hoy))?|gracias por (?:todo|su (?:ayuda|tiempo)|la (?:ayuda|informacion)|escuchar\w*|nada)|(?:ya )?me (?:tengo que ir|voy)(?: ya)?",
)
_DAY = r"(?:yesterday|today|last (?:night|week)|this (?:morning|week)|\w+day)"
_DIA = r"(?:ayer|hoy|anoche|el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo))"
_WORSE = _any(
    r"(?:(?:it|its|it is|this|this is|the numbness|the weakness|that|thats) )+(?:is )?(?:now )?(?:getting |gotten |got |feels )?"
    r"(?:much |way |a lot |even )?(?:worse|more numb|number|weaker|spreading|new)(?: (?:now|today|and \w+|since \w+))*",
    rf"(?:well |but |and )?(?:that|this|it|its|thats|{_DAY})(?: (?:is|was))? ?(?:not|isnt|wasnt|aint) (?:that |really |so |very )*"
    r"old(?: is (?:it|that))?",
    rf"(?:bueno |pero )?(?:eso|esto|{_DIA}) no es (?:de antes|viejo|tan viejo|antiguo)",
    r"now (?:my|the|his|her) (?:other )?(?:arms?|legs?|foot|feet|hands?|face|bladder|bowels?)(?: too| also| as well)?",
    r"(?:(?:eso|esto|ya|el adormecimiento|la debilidad|me|se|esta|va) )+(?:esta |va )?(?:mas )?(?:peor|empeorando|empeoro"
    r"|adormecid[oa]|extendiendo|poniendo peor)(?: (?:hoy|ahora|ya))*",
    r"ahora (?:tambien )?(?:el|la|los|las|mi|mis) (?:otra? )?(?:brazos?|piernas?|pies?|manos?|cara|vejiga)(?: tambien)?",
)


def relapses(text: str) -> bool:
    """Whether it takes back that they are safe: "I lied", "I still want to". Never raises.

    Of use only to somebody who spoke of self-harm before.
    """
    said = _said(text)
    told = [each for part in map(_bare, said) for each in (part, _bare(_TELLS.sub("", part)))]
    return any(map(_LIED.search, said)) or any(map(_RELAPSES.fullmatch, told))


def acted(text: str) -> bool:
    """Whether it says that they did it, or are about to. Never raises.

    Of use only to somebody who spoke of self-harm before.
    """
    return any(_ACTED.fullmatch(_bare(each)) for each in _said(text))


def plans(text: str) -> bool:
    """Whether it names a means at hand, or the plan to use it: "the pills are in the drawer", "I'll
    take them all", "lo voy a hacer hoy". Never raises.

    Of use only beside words of self-harm.
    """
    return any(
        not _NOT_SO.search(each[: found.start()])
        for each in _said(text)
        for found in _PLAN.finditer(each)
    )


def takes_leave(text: str) -> bool:
    """Whether it only says goodbye. Never raises.

    Of use only to somebody who told of a means to end their life.
    """
    said = _said(text)
    return bool(said) and all(_LEAVE.fullmatch(_bare(each)) for each in said)


def parts(text: str) -> bool:
    """Whether a sentence ends the conversation. Never raises.

    Of use only to somebody whose sign is still open.
    """
    said = _said(text)
    return takes_leave(text) or any(
        _PARTS.fullmatch(each) or _PARTS.fullmatch(_bare(each)) for each in said
    )


def worsens(text: str) -> bool:
    """Whether a sentence says that what was told of before is worse or new. Never raises."""
    return any(_WORSE.fullmatch(_bare(each)) for each in _said(text))


def _said(text: str) -> list[str]:
    return [clause.text for clause in clauses_of(text) if not clause.question]


def _bare(clause: str) -> str:
    return _EDGES.sub("", clause).strip()
