"""Somebody who is with a person in danger of self-harm: tells of them ("my friend says he wants to
die"), or asks how to be with them ("can I sit with her?", "should I be the one to ring 988?").

Of use only where words of self-harm were read, or their line is named. English and Spanish, any case.
"""

from __future__ import annotations

from bot.safety.clauses import clauses_of
from bot.safety.followup_words import MOST_TOLD, pattern

_KIN = (
    r"(?:(?:grand)?(?:son|daughter|kid|child|mother|father|ma|pa)|boy|girl|wife|husband|spouse|mom|mum|dad|brother|sister|friend|partner|boyfriend|girlfriend|cousin|nephew|niece|uncle|aunt|neighbou?r|roommate"
    r"|hij[oa]|espos[oa]|marido|mujer|mama|madre|papa|padre|herman[oa]|amig[oa]|novi[oa]|pareja|prim[oa]|sobrin[oa]|ti[oa]|niet[oa]|vecin[oa])"
)
THEM = rf"(?:her|him|them|she|he|they|ella|el|ellos|(?:my|our|mi|a mi|con mi) (?:\w+ )?{_KIN})"
_PERSON = pattern(THEM, r"somebody else|someone else|a friend|otra persona|un amigo|una amiga")
_ASK = r"(?:(?:so|and|but|or|then|ok|well) )*(?:should|shall|can|could|may|must|do|would|is it (?:ok|okay|safe|alright|all right|better|best|wise)|would it be (?:ok|okay|safe|better)|ought|what if|how long (?:should|do|can)|am i (?:allowed|supposed))"
_SELF = r"(?:alone|(?:on|by) (?:her|his|their) ?(?:own|self|selves)|(?:by )?(?:herself|himself|themselves))"
_LINE = r"(?:988|911|9 1 1|9 8 8|the (?:crisis |suicide |help ?|hot ?)*line|the hotline|the police|an ambulance)"
_END = r"(?: (?:tonight|today|now|right now|till|until|then|the ambulance (?:comes|arrives|gets here)|(?:they|help) (?:come|comes|arrive|get here)|here|there|too|please|do you think|you think|for (?:her|him|them)|instead|myself|over ?night|all night|this (?:evening|night|weekend)|the night|at (?:home|night)|in the meantime|or not|or what|or (?:her|him|them|she|he|does she|does he)|a while|for a while|(?:the )?(?:morning|tomorrow)|when (?:i|she|he) calls?|while (?:i|we|she|he) (?:call|calls|wait|ring|rings)))*$"
_WITH = pattern(
    rf"^{_ASK} .*\b(?:sit|stay|be|remain|wait|keep|sleep|go|come|hang out)(?: (?:here|there|over|up|in|company|on the phone|on the line))* with {THEM}{_END}",
    rf"^{_ASK} .*\b(?:watch|keep an eye on|check on|keep checking on) {THEM}{_END}",
    rf"\b(?:leave|leaving|left|let) {THEM}(?: (?:be|stay|sleep|go home))? {_SELF}{_END}",
    rf"\b{THEM} (?:(?:is|are|be|ok|okay|safe|alright|all right|to|going|fine) )*(?:be left|left|be|stay|staying|being)(?: (?:at home|home|here|there|left))? {_SELF}{_END}",
    # Whom one tells something may be those who answer at 911.
    rf"^(?:what|how) (?:do|should|can|could|am) i (?:supposed to )?(?:(?:say|tell|talk)(?! (?:to )?them\b)|help|do|keep|support|calm)(?: (?:to|for|about|with|down))* {THEM}(?: safe)?{_END}",
    rf"^{_ASK} .*\b(?:ask|tell(?! them\b)) {THEM} (?:if|about|whether|to call|to ring|straight|directly|outright)\b",
    rf"(?:^| )(?:me )?(?:puedo|debo|deberia|tengo que|conviene|es (?:mejor|bueno) que)(?: me)? (?:quedar(?:me)?|estar|sentar(?:me)?|quede|este|acompanar) (?:con )?{THEM}(?: (?:esta noche|hoy|ahora|aqui|alli))*$",
    r"(?:^| )(?:puedo|debo|deberia|la|lo|conviene|esta bien|es seguro)(?: \w+){0,2} (?:dej(?:o|ar(?:la|lo)?)|quedar(?:se)?|quede|estar)(?: (?:a (?:ella|el|mi \w+)))? sol[oa](?: (?:esta noche|hoy|ahora|en (?:la )?casa))*$",
    rf"^(?:que (?:le digo|hago con {THEM})|como (?:la|lo|le) (?:ayudo|cuido|puedo ayudar))(?: (?:a (?:ella|el|mi \w+)|ahora|hoy|esta noche))*$",
)
_CALL = pattern(
    rf"\b(?:i|we|me|{THEM}|who|one)\b.*\b(?:ring|call|text|phone|dial|contact)(?:s|ing)? {_LINE}{_END}",
    rf"\b(?:ring|call|text|phone|dial|contact)(?:ing)? {_LINE} (?:for|about|on behalf of|with) (?:{THEM}|somebody|someone|a friend|another)",
    rf"\b{_LINE} (?:for|about) (?:{THEM}|somebody else|someone else|a friend)",
    r"\b(?:llamo|llamar|llame|marco|marcar|hablo|hablar)(?: (?:yo|ella|el|ahora))* al? (?:988|911)\b",
)
_CRISIS = pattern("988|9 8 8|suicide|crisis")
_CALL_ASKS = pattern(
    rf"^{_ASK}|^(?:who|does|do|can|is|has|how) |^(?:puedo|debo|deberia|tengo que|quien|tiene que|puede)"
)
# Of the clinic, or what they themselves would do.
_ELSE = pattern(
    r"appointments?|visit|exam\w*|room|office|clinic|surgery|surgeon|operation|procedure|doctors?|dr|consult\w*|scan|mri|injections?|drive|cita|consulta|consultorio|cirugia|operacion|doctora?|examen|sala|clinica"
    r"|(?:hurt|harm|kill)\w* my ?self|i (?:want|wanna) (?:to )?(?:die|be with)|quiero (?:morir\w*|estar con)"
)

_WHO = rf"(?:(?:my|our|a|the|mi|un|una|nuestr[oa]) (?:\w+ ){{0,2}}{_KIN}|he|she|they|ella|el)"
_OWN = r"(?:himself|herself|themsel(?:f|ves)|him self|her self)"
_DANGER = (
    rf"(?:kill|hurt|harm|shoot|hang|cut|drown|overdos)\w* {_OWN}|suicidal|suicide|(?:end|ending|take|taking) (?:his|her|their) (?:own )?life"
    r"|(?:wants?|wanted|wanting|wishes|going) to (?:die|be dead|end it)|(?:doesnt|dont|does not|do not) want to (?:live|be alive|be here|exist|wake up)"
    r"|se (?:va a |quiere |quiera |queria |iba a |puede )?(?:matar|suicidar|colgar|ahorcar|mate|suicide)|(?:matar|suicidar|lastimar)se|quitarse la vida|hacerse (?:danyo|dano)"
    r"|(?:se )?quiere (?:morir(?:se)?|matar|suicidar)|no quiere (?:seguir )?(?:vivir|viviendo)"
)
_OF_THEM = pattern(rf"{_WHO}(?: \w+)*? (?:{_DANGER})")
# Where they speak of themselves as well, the line is theirs.
_OF_ME = pattern(
    r"my ?self|my (?:own )?life|me too|(?:so|and|neither) (?:do|am|would|can) i|(?:i|we)(?: (?:just|really|also|too|both))* (?:want(?! to help)|wanna|wish|will|would|might|may|could|cant|cannot|am going|dont want|do not want|feel)"
    r"|(?:ill|id) (?:do|go|be|kill|end|join|follow|rather|too|just|like)|(?:im|i am|were|we are)(?: (?:just|so|also|both))* (?:going|gonna|done|tired|suicidal|thinking|planning|ready|better)|both of us|together|that i|says? i|if i|thinks? (?:im|i am)|afraid (?:im|i am|that im)",
    r"matarme|suicidarme|morirme|quitarme|lastimarme|hacerme|yo tambien|(?:yo|ya) (?:me|no)? ?(?:quiero|voy)|(?:ya )?(?:me|no) (?:quiero|voy|puedo)|los dos|juntos|que (?:yo|me|estoy)",
)


def tells_of_another(text: str) -> bool:
    """Whether words of self-harm are told of somebody else, and nothing of the visitor. Never raises."""
    said = [each.text for each in clauses_of(text, MOST_TOLD)]
    return any(map(_OF_THEM.search, said)) and not any(map(_OF_ME.search, said))


def asks_for_them(text: str) -> bool:
    """Whether a message asks how to be with another person in danger. Never raises."""
    clauses = [each for each in clauses_of(text, MOST_TOLD) if not _ELSE.search(each.text)]
    asked = [each.text for each in clauses if each.question or _CALL_ASKS.search(each.text)]
    return any(map(_WITH.search, asked)) or calls_for_them(text)


def calls_for_them(text: str) -> bool:
    """Whether a message asks who should call the crisis line for another person. Never raises."""
    clauses = clauses_of(text, MOST_TOLD)
    if not any(_PERSON.search(each.text) for each in clauses):
        return False
    return any(
        _CALL.search(each.text)
        and (each.question or _CALL_ASKS.search(each.text))
        and not _ELSE.search(each.text)
        for each in clauses
    )


def asks_for_line(text: str) -> bool:
    """Whether a message asks if they should call the crisis line, for whomever. Never raises."""
    return any(
        _CALL.search(each.text)
        and (each.question or _CALL_ASKS.search(each.text))
        and _CRISIS.search(each.text)
        and not _ELSE.search(each.text)
        for each in clauses_of(text, MOST_TOLD)
    )
