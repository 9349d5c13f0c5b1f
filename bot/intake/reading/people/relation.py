"""What the patient is to the writer: "for my mother", "I'm her son"."""

from __future__ import annotations

import re

from bot.intake.reading.names.words import name_at
from bot.intake.reading.numbers.words import number_of
from bot.intake.reading.people.age import KIND, OWN
from bot.intake.reading.people.cues import (
    AFTERWARDS,
    AND_SHE,
    CAN_BE_SEEN,
    HAD_AND,
    HELP_THEM,
    LABELLED,
    NOT_ME,
    OF_MINE,
    OF_PATIENT,
    ONE_OF,
    ONE_WHO,
    OWN_PAIN,
    PARENT_OF,
    PATIENT_IS,
    SCHOOL,
    SOMEBODYS_CHILD,
    THEIR_BODY,
    THEIR_VISIT,
    THEIRS,
    WANTS,
    WONT_ASK,
    WRITES_FOR,
    YOUNG_ONE,
)
from bot.intake.reading.people.kin import composed
from bot.intake.reading.people.self import has_own_story
from bot.intake.reading.people.suffering import HAS, HURTS_ES, HURTS_TO, PAIN_OF, SAYS
from bot.intake.reading.people.words import OTHER, REL, RELATIONS, RELATIVE
from bot.intake.reading.text.message import Context, Message, any_of

_FOR = re.compile(
    # "Pregunten por la señora Delgado" says who answers.
    rf"(?<!pregunte )(?<!pregunten )\b(?:for|cita a|consulta a|on behalf of|regarding|re:|about|behalf of|para|pa|de parte de|a nombre de|por) "
    rf"(?:(?:{OWN}|an?|un|una|the|la|el){KIND} )?{REL}\b(?!'s (?:friend|doctor|number|phone"
    rf"|office))"
)
# "Rosa Vega, my mother", "she's my sister"
_NAME_THEN = re.compile(
    rf"(?:[,(.;-] ?|\b)(?:(?:she|he|they|it|that)(?:'s| is| are)|who is|es|that'?s|and)? ?{OWN}{KIND} {REL}\b"
    r"(?!'s)"
)
_IT_IS = re.compile(
    rf"\b(?:it's|its|it is|es|se trata de) (?:for |para |de )?{OWN}{KIND} {REL}\b(?!'s)"
    r"(?= ?(?:$|[,.;!(\n|]|who(?:'?s| is) (?:the )?(?:patient|one)\b|who (?:has|is|needs|hurts|can't|suffers)\b|que (?:tiene|sufre|necesita|esta)\b|\d))"
)
_SEE = re.compile(
    rf"\b(?:see|help|treat|look at|check|evaluate|ver|atender|ayudar)(?: a| with)? {OWN}{KIND} {REL}\b"
    r"(?!'s (?:friend|doctor|number|phone|office))"
)
NAMED = re.compile(
    rf"(?:\b{OWN}{KIND} |(?:^|[.;!\n] ?)(?=\w+'s )){REL}(?:'?s)?,? (?:(?:full )?name(?:'?s| is|:)|is named|is called|se llama|named"
    rf"|called|llamad[oa]) "
)
# "I'm her daughter": what the other person is to the writer.
I_AM = re.compile(
    rf"\b(?:i'm|i am|im|this is|soy|(?:contact|contacto|caller)(?: person)?(?: is|:| es)) (?:\|+,? )?(her|his|their|the patient's|the|su|la|el) (?:\w+ )?{REL}\b"
    r"(?! (?:del|de la) doctor)"
)
CARER = re.compile(
    r"\b(?:i'm|i am|im|soy) (?:(?:a|an|the|her|his|their|su|la|el) )?(?:caregiver|caretaker|carer"
    r"|case manager|home health aide|cuidador|cuidadora|social worker|trabajadora social)\b"
)
# "It's for her, not for me": who it is was said before, or is asked.
_FOR_THEM = re.compile(
    r"\b(?:(?:it|this|that)(?:'?s| is| would be)|(?:request|appointment|appt|visit|consult\w*|call) (?:is|would be)"
    r"|(?:es|seria)) (?:for|para) (?:him|her|them|el|ella|ellos)\b(?! (?:number|phone|doctor|office|to call))"
    r"|\bnot (?:for )?me[,.;]? (?:but )?(?:for )?(?:him|her|them)\b"
)
# "I take care of Mrs. Alvarez."
_CARES = re.compile(
    r"\b(?:i |we )?(?:take care of|taking care of|care for|caring for|look after|looking after|cuid(?:o|ando) (?:a|de)"
    rf"|atiendo a) (?:(?:{OWN}{KIND} {REL}\b,? ?)|(?=(?:(?:la|el|al) )?(?:mrs|mr|ms|miss|dona?|sra?|senora?)\b))"
)
# "My husband Dave had a fusion": with the name it is about him, unless he only spoke.
_WITH_NAME = re.compile(
    rf"\b{OWN}{KIND} {REL},? (?:(?:la|el) (?=senora?\b|sra?\b|don\b|dona\b))?(?=[^\W\d])"
)
# The name behind a sign: "Dad = Wendell Shaw".
_EQUALS = re.compile(rf"\b{REL}(?:'?s)?(?: name)? ?(?:=|->) ?(?=[^\W\d])")
_SPOKEN_TO = re.compile(
    r"\b(?:call|ask|contact|reach|text|speak (?:to|with)|talk (?:to|with)|with|by|and|from|like|than|after|como|(?:llam|marqu|h[ae]bl)\w+(?: a| con)?"
    r"|hablar con|con|y|contesta|atiende|agarra|responde) $"
    r"|\b(?:hablar|contactar|llamar|contestar|contact)\b[^.;!?|]{0,25} (?:es|is|sera) $"
)
_ONLY_TELLS = re.compile(
    r" (?:told|recommended|referred|suggested|said|says|saw|went|sent|drove|works|thinks"
    r"|can drive|will)\b"
)
# "My wife listens", "mi hija tiene el telefono": who shares the phone or drives is no patient.
_AT_PHONE = re.compile(
    r",? (?:[^\W\d]+,? )?(?:(?:may|might|can|will|always|also|sometimes|siempre|puede|le) )*(?:listens?|hears?|answers?"
    r"|picks? up|checks?|owns?|drives?|escucha\w*|oye\w*|contesta\w*|revisa\w*|maneja\w*"
    r"|(?:has|keeps|needs|uses|shares|took|tiene|usa|necesita|comparte|guarda) (?:(?:the|my|our|this|a|her|his|el|la|mi|su|un|una)"
    r" )*(?:same )?(?:phone|cell|voice ?mail|messages?|number|car|truck|keys?|guns?|pistol|pills|medicine|telefono|celular|buzon|numero|carro|coche|llaves?|pistola|pastillas))\b"
)
# "Tuesday is dialysis for my wife": why the writer cannot talk, and no request for her.
_BUSY = re.compile(
    r"\b(?:that'?s|is|are|have|has|i'?ve|got|take|drive|doing|es|son|tengo|hay|llevo|toca)(?: (?:my|the|a|an|her|his|our|got"
    r"|mi|la|el|las|los|un|una|de))* (?!(?:request|question|message|help|all|only|just|really|actually|not|solicitud"
    r"|solo|appointment|appt|visit|call|callback|consult\w*|evaluation|referral|info\w*|inquiry|cita|llamada|consulta|back"
    r"|pain|dolor|calling|writing|asking|looking|here|it)\b)[\w'-]+ $"
)
_TIMED = re.compile(
    r"\b(?:mornings?|afternoons?|evenings?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|mananas?|tardes?)\b"
)
_NO_REQUEST = re.compile(
    r"\b(?:my|mi) \w+ (?:had|told|recommended|referred|saw|went|sent|suggested|said|tuvo|me dijo"
    r"|me recomendo|drove|works|thinks|says)\b"
)
_ASKED = frozenset({"patient_name", "relation"})
_WOMAN = re.compile(r"\b(?:she|she's|shes|her|hers)\b")
_MAN = re.compile(r"\b(?:he|he's|hes|him|his)\b")
_TELLS = re.compile(r"\b(?:told|recommended|referred|suggested|said|says|recomendo|me dijo)\b")
# An answer that begins with the relative: "Grandma.", "mom's name? Thi Hoa Tran", "Uncle Manny".
_OPENING = re.compile(
    rf"\W*(?:(?:it's|its|it is|we'?re|we are|he'?s|she'?s|they'?re|somos|estamos|es|yes|si|just|for|para|una?|an?)[ ,]+){{0,3}}(?:(?:{OWN}|the|el|la){KIND} )?{REL}\b(?!'s (?:(?:older|younger|little|big|half|ex) )?(?:{any_of(RELATIONS)}))"
)
# Who opens the message needs no "my": "brother in law had a fusion, can he be seen".
_RELATIVE = re.compile(rf"(?:\b{OWN}{KIND} |^){REL}\b")
_ADULT = 18
# Words for relatives that are names or the beginning of one too.
_NAMES_TOO = frozenset({"ma", "pa", "pop", "nena", "nene", "nana", "baby"})


def relation_in(message: Message, context: Context) -> tuple[str, int, int] | None:
    """The patient's relation to the writer, and the words that say it."""
    plain = message.plain
    patient = PATIENT_IS.search(plain) or LABELLED.search(plain)
    if patient:
        return RELATIONS[patient[1]], *patient.span()
    own = has_own_story(message, context) and context.asked not in _ASKED
    found = (
        composed(plain, asked=context.asked in _ASKED)
        or _to_the_writer(plain, asked=context.asked in _ASKED)
        or _for_relation(plain, own=own)
        or (None if own else _named_relation(message))
        or _evident(plain)
    )
    if found:
        return found
    return (
        _child(plain)
        or _described(plain)
        or (_answered(message) if context.asked in _ASKED else None)
    )


def _child(plain: str) -> tuple[str, int, int] | None:
    """A child who is called by the age, the school or the parent: "my 12 year old has pain"."""
    young = YOUNG_ONE.search(plain)
    if young and (number_of(young["age"]) or _ADULT) < _ADULT:
        return "child", young.start(), young.end("age")
    parent = None if OWN_PAIN.search(plain) else PARENT_OF.search(plain)
    if parent:
        return "child", *parent.span("who")
    school = SCHOOL.search(plain)
    if school:
        return "child", *school.span()
    return None


def _described(plain: str) -> tuple[str, int, int] | None:
    """Somebody whose body or care is told of: "my dad fell and his back is bad"."""
    theirs = None if OWN_PAIN.search(plain) else THEIR_BODY.search(plain)
    word = (theirs[1] or theirs["es"] or "") if theirs else ""
    if theirs and not word and (number_of(theirs["age"]) or _ADULT) < _ADULT:
        return "child", *theirs.span("age")
    if theirs and word and RELATIONS[word] != "patient":
        # The rest tells more.
        return RELATIONS[word], theirs.start(), plain.index(word, theirs.start()) + len(word)
    of_home = ONE_OF.search(plain)
    if of_home and not OWN_PAIN.search(plain):
        return "patient", of_home.start(), of_home.end()
    cares = _CARES.search(plain)
    if cares:
        return (RELATIONS[cares[1]] if cares[1] else "patient"), cares.start(), cares.end() - 1
    somebody = CARER.search(plain) or _FOR_THEM.search(plain)
    return ("patient", *somebody.span()) if somebody else None


def _to_the_writer(plain: str, *, asked: bool) -> tuple[str, int, int] | None:
    """What the other one is to somebody who is "her daughter" or, asked, "the wife"."""
    match = I_AM.search(plain)
    of_patient = OF_PATIENT.search(plain)
    if of_patient and RELATIONS[of_patient[1]] in OTHER:
        return OTHER[RELATIONS[of_patient[1]]][2], *of_patient.span()
    child_of = SOMEBODYS_CHILD.search(plain)
    if child_of and RELATIONS[child_of[1]] in OTHER:
        title = child_of["title"] or ""
        titled = 0 if title.endswith("a") or title.startswith(("mrs", "ms")) else 1 if title else 2
        # From the relative's word on: the name behind it is the patient's.
        return OTHER[RELATIONS[child_of[1]]][titled], child_of.start(1), child_of.end("of")
    if not match or RELATIONS[match[2]] not in OTHER:
        return None
    if match[1] in {"the", "la", "el"} and not asked:
        return None
    choice = {"her": 0, "his": 1}.get(match[1])
    if choice is None:
        woman, man = _WOMAN.search(plain), _MAN.search(plain)
        choice = 2 if bool(woman) == bool(man) else int(bool(man))
    options = OTHER[RELATIONS[match[2]]]
    # "Es para mi papá … yo soy su hija": which of them is said beside it.
    said = [RELATIONS[each[1]] for each in RELATIVE.finditer(plain)] if choice == 2 else []
    exact = next((each for each in said if each in options[:2]), options[choice])
    return exact, *match.span()


def _evident(plain: str) -> tuple[str, int, int] | None:
    """Somebody who is not said to be the patient, where nothing else can be meant."""
    if OWN_PAIN.search(plain):
        return None
    for pattern in (NOT_ME, THEIRS, OF_MINE, AFTERWARDS, HAD_AND, AND_SHE, WANTS, WONT_ASK):
        match = pattern.search(plain)
        if match and RELATIONS[match[1]] != "patient" and not _TELLS.search(match[0]):
            of_mine = len(" of mine") if pattern is OF_MINE else 0
            return RELATIONS[match[1]], match.start(1), match.end(1) + of_mine
    for said in (WRITES_FOR.search(plain), ONE_WHO.search(plain)):
        near = RELATIVE.search(plain) if said else None
        if near and RELATIONS[near[1]] != "patient" and not _TELLS.search(plain):
            return RELATIONS[near[1]], *near.span()
    help_them = HELP_THEM.search(plain)
    relative = _RELATIVE.search(plain, 0, help_them.start()) if help_them else None
    if relative and RELATIONS[relative[1]] != "patient" and not _TELLS.search(plain):
        return RELATIONS[relative[1]], *relative.span()
    return None


def _answered(message: Message) -> tuple[str, int, int] | None:
    """The relation in an answer to who the patient is: "my stepson", "Rosa, my mother"."""
    plain = message.plain
    beside = _NAME_THEN.search(plain)
    if beside:
        return RELATIONS[beside[1]], *beside.span()
    opening = _OPENING.match(plain)
    if opening and opening[1] not in _NAMES_TOO and RELATIONS[opening[1]] != "patient":
        return RELATIONS[opening[1]], *opening.span()
    return None


def _for_relation(plain: str, *, own: bool) -> tuple[str, int, int] | None:
    """Somebody whom the request is said to be for, or who is said to suffer."""
    for pattern in (
        _FOR,
        NAMED,
        HAS,
        CAN_BE_SEEN,
        _IT_IS,
        _SEE,
        HURTS_ES,
        HURTS_TO,
        THEIR_VISIT,
        PAIN_OF,
        SAYS,
    ):
        match = pattern.search(plain)
        if (pattern is HAS and OWN_PAIN.search(plain)) or (pattern is NAMED and own):
            continue
        if match and not (pattern is HAS and _NO_REQUEST.match(plain, match.start())):
            relation_word = RELATIONS[match[1]]
            if relation_word == "patient" and pattern is not _FOR:
                continue
            if pattern in (HAS, NAMED) and _AT_PHONE.match(plain, match.end(1)):
                continue
            # "for the patient", "for a friend": others want "my", or they are no relation.
            words = plain[match.start() : match.start(1)].split()
            if "the" in words and relation_word != "patient":
                continue
            busy = pattern is _FOR and _BUSY.search(plain[: match.start()][-60:])
            if busy and _TIMED.search(plain):
                continue
            # What hurts stands between in "le duele la cadera a mi papá".
            start = match.start(1) if pattern is HURTS_TO else match.start()
            return relation_word, start, match.end(0 if pattern is THEIR_VISIT else 1)
    return None


def _named_relation(message: Message) -> tuple[str, int, int] | None:
    """Somebody who is named, and not only spoken to or quoted."""
    plain = message.plain
    for match in (*_WITH_NAME.finditer(plain), *_EQUALS.finditer(plain)):
        span = name_at(message, match.end(), strict=True)
        if not span or RELATIONS[match[1]] == "patient":
            continue
        if not message.text[span[0]].isupper() or _AT_PHONE.match(plain, match.end(1)):
            continue
        spoken_to = _SPOKEN_TO.search(plain[max(0, match.start() - 50) : match.start()])
        if not spoken_to and not _ONLY_TELLS.match(plain, span[1]):
            return RELATIONS[match[1]], match.start(), match.end(1)
    return None
