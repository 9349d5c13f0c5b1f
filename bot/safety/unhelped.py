"""Whether somebody who was told where help is cannot get there, or gets through to nobody: "nobody can
drive me", "988 puts me on hold". English and Spanish, any case.

Of use only where a sign was told.
"""

from __future__ import annotations

from bot.safety.clauses import clauses_of
from bot.safety.followup_words import pattern

# Of the visit or the office: a need for the request, not for the way to help.
_OF_THE_VISIT = pattern(
    r"your (?:phone|number|calls?|line)|su (?:telefono|numero)|appointments?|appts?|visits?|consult\w*|exams?|office|clinic|receptionist|doctors?|dr|surger\w+|operation|procedure|insurance|medicare|next (?:week|month)"
    r"|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?|citas?|consultas?|consultorio|clinica|doctora?|medico|cirugia|operacion|seguro|(?:el )?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)"
)
_LEAD = r"(?:^|\b)(?:(?:but|and|so|well|because|cause|sorry|im|i am|i live|home|here|all|alone|by myself|pero|y|es que|porque|estoy|vivo|sol[oa]) )*"
_WHOM = r"(?:me|us|him|her|them|my \w+)"
_NOBODY = r"(?:nobody|no ?one|no body|none)"
_SOMEBODY = r"(?:anybody|anyone|any one|somebody|someone|nobody|no one)"
_TO = (
    r"(?: (?:there|in|over|anywhere|to|the|an?|er|ed|hospital|emergency|room|department|now|right|tonight|today|at|this|time|hour|of|night|home|here|and|so|im|i am|alone|either|anyway|after|all|anymore))*$"
)  # fmt: skip
_RIDE = pattern(
    rf"{_LEAD}{_NOBODY}(?: (?:who|that|here|home|around|is|s|can|could|will|would|to|able))* (?:drives?|driving|takes?|taking|brings?|bringing) {_WHOM}{_TO}",
    rf"{_LEAD}(?:(?:i|we|there|theres|he|she) )?(?:(?:dont|do not|doesnt|have|has|havent|is|aint|isnt|know) )+(?:got )?{_SOMEBODY}(?: (?:who|that|can|could|here|home|will))* (?:to )?(?:drives?|takes?|brings?) {_WHOM}{_TO}",
    rf"{_LEAD}(?:i|we|he|she)(?:ve)? (?:(?:dont|do not|doesnt|havent|aint)(?: (?:have|got|even))+ (?:any |an? )?|(?:(?:have|has|got) )+no )(?:ride|car|transportation|transport|wheels|way (?:to get|of getting|to go))(?: there)?{_TO}",
    rf"{_LEAD}(?:theres |there is )?no (?:ride|car|transportation|transport|way (?:to get|of getting)?)(?: there)?{_TO}",
    rf"{_LEAD}(?:(?:i|we|he|she) )?(?:cant|cannot|can not|dont|do not|doesnt|am not able to|no longer) drive(?: (?:myself|himself|herself|like this|in this state|anymore|any more))?{_TO}",
    r"no (?:tengo|tenemos|hay|tiene|encuentro|conozco)(?: a)?(?: (?:nadie|alguien|ninguno))?(?: a)? (?:quien|que) (?:me|nos|lo|la|le|los) (?:pueda |quiera )?(?:llev\w+|traig\w+|manej\w+)(?: .{0,30})?$",
    r"nadie (?:me|nos|lo|la|le) (?:puede |podria |quiere |va a )?(?:llev\w+|maneja)(?: (?:al?|la|el|alla|ahi|hospital|emergencias|urgencias|sala|de|ahora|ahorita))*$|nadie puede llevar(?:me|nos|l[oa])(?: .{0,30})?$",
    r"(?:yo |pero |es que |y )*no (?:tengo|tenemos|tiene|hay) (?:carro|coche|auto|troca|transporte|raite|ride|en que (?:ir|irme|irnos|llegar)|como (?:ir|irme|irnos|llegar)|(?:modo|manera|forma) de (?:ir|llegar))(?: (?:al?|la|el|alla|ahi|hospital|emergencias|urgencias|sala|de|ahora|ahorita))*$",
    r"(?:yo |pero |es que |y )*no (?:puedo|se) manejar(?: (?:asi|ahora|ahorita|hasta alla|hasta alli))*$",
)  # fmt: skip
_LINE = r"(?:988|911|they|it|(?:the |that |your )?(?:crisis |suicide |help ?|hot ?)*line|hotline|ellos|la linea)"
_NOT = r"(?:isnt|arent|doesnt|dont|didnt|wont|never|not)"
_UNREACHED = pattern(
    r"(?:me|us|im|i am|been|still|are|were|was|being)(?: \w+){0,2} on hold|(?:put|puts|putting) (?:me|us)(?: \w+)? on hold|on hold (?:with|at|on|for) (?:988|911|them|the \w+ ?line)",
    rf"{_NOBODY}(?: (?:is|has|will|even|ever|just|there|at|on|988|911|the|line|other|end))* (?:answers?|answered|answering|pick(?:s|ed|ing)? up)",
    rf"{_LINE}(?: (?:is|are|does|do|did|will|just|even|ever|still|really))* {_NOT}(?: (?:even|ever|really|being))* (?:answer(?:s|ed|ing)?|pick(?:s|ed|ing)? up)",
    rf"{_LINE}(?: (?:is|was|s))? (?:always |still )?busy|(?:cant|cannot|can not|couldnt|could not|not|wont let me) get(?:ting)? through|(?:they|he|she|{_LINE}) hung up|(?:keeps?|just|only)(?: on)? r(?:inging|ings)(?: and rings| and ringing)?$",
    r"(?:no|nadie) (?:me |nos )?(?:contest|respond)\w+|me (?:colg\w+|(?:tienen?|pus\w+|dej\w+|pon\w+) en espera)|(?:sigo|estoy|llevo(?: \w+){0,3}) en espera|(?:esta|suena|da|sale) ocupad[oa]|no entra la llamada",
)
# Whom the office cannot reach: "if she doesn't answer, call me", "por si yo no contesto".
_NOT_REACHED = pattern(
    r"(?:in case|if|when|whenever) (?:i|he|she|we|my \w+)(?: \w+){0,2} (?:answer|pick|respond|get)\w*",
    r"(?:(?:por )?si|en caso(?: de)? que|cuando|yo)(?: (?:yo|el|ella|mi \w+|ya|acaso))* no (?:le |les |te )?(?:contest|respond)(?:o|a|e|amos)",
)
# "My life is on hold."
_OTHER_HOLD = pattern(
    r"(?:my |mi )?(?:life|plans?|career|job|vida)(?: \w+){0,3} (?:on hold|en espera)"
)


def lacks_ride(text: str) -> bool:
    """Whether a message says that nobody can take them to where help is. Never raises."""
    said = [each.text for each in clauses_of(text) if not each.question]
    return any(_RIDE.search(each) and not _OF_THE_VISIT.search(each) for each in said)


def not_through(text: str) -> bool:
    """Whether a message says that nobody answers at the number that was named. Never raises."""
    return any(
        _UNREACHED.search(each.text)
        and not _OF_THE_VISIT.search(each.text)
        and not _OTHER_HOLD.search(each.text)
        and not _NOT_REACHED.search(each.text)
        for each in clauses_of(text)
    )
