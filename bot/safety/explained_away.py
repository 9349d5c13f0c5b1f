"""What a sign that was told as new is explained away with: a reason that lies elsewhere ("it's the
coffee", "his prostate, that's old"), the wish to hear that all is well ("so we're fine, right?").

Of use only where a sign is open or was passed over: nothing here raises one, and nothing settles
one. English and Spanish, any case.
"""

from __future__ import annotations

import re
from itertools import pairwise

from bot.safety import followup_phrases as phrases
from bot.safety import marking
from bot.safety import rebuttal_phrases as told_so
from bot.safety.another_place import of_another_place
from bot.safety.clauses import clauses_of
from bot.safety.followup_words import MOST_TOLD, pattern
from bot.safety.standing import names

# What a sign is there since: no other thing, but its date.
_SINCE = re.compile(
    r"(?<!\S)(?:ever since|since|after|following|because of|due to|from|desde|tras|despues de|a causa de|por)(?: (?:my|his|her|our|the|an?|that|this|el|la|mi|su|un|una|que|lo|le|me|se|first|second|third|last|back|spine|neck|hip|car|work|bad|old"
    r"|primera|segunda|ultima))* (?:surger(?:y|ies)|operations?|operated|fusion|fused|accident|injury|fell|fall|fallen|crash|wreck|birth|born|stroke|(?:19|20)\d\d|cirugia|operacion|operaron|opero|operado|accidente|lesion|cayo|cai|caida|choque|nacio|parto)(?!\S)"
    r"|(?<!\S)(?:back in|way back|years back|back then)(?!\S)"
)
# What people put it down to.
_CAUSES = (
    r"prostat\w*|prostrate|coffee|caffeine|tea|sodas?|beers?|alcohol|drunk|drank|drink(?:s|ing)?|diabet\w*|sugar|circulation|kidneys?|kidney stones?|stones|utis?|constipat\w*|age|old age|hemorrhoids?|piles|neuropathy|dehydrat\w*"
    r"|meds|medicines?|medications?|pills?|diuretics?|relaxers?|muscle relaxants?|antibiotics?|blood pressure|vitamins?|nerves|nervous|stress\w*|anxiety|anxious|panic\w*|tired|tiredness|slept|sleeps?|sleeping|posture|weather|exaggerat\w*|dramatic|drama|hypochondriac|lazy|stubborn|shy|embarrassed"
    r"|sciatica|arthritis|pinched nerve|(?:slipped|bulging|herniated) (?:disc|disk)|(?:from|because of|its|just|probably|the) (?:all |just |the |that |long |too much |so much )*(?:sitting|seat|chair|sofa|couch|recliner|bike|ride|drive|cold)|ate|eats?|eating|food|burritos?|chili|menopause|flu|tough|tight (?:pants|underwear|jeans)"
    r"|cafe|cafecito|refrescos?|cervezas?|alcohol|tomo|toma|tome|bebio|azucar|circulacion|rinon\w*|piedras|estren\w*|edad|vejez|hemorroides|almorranas|neuropatia|deshidrat\w*|medicinas?|medicamentos?|pastillas?|presion|nervios|nervios[oa]|estres\w*|ansiedad|cansad[oa]|cansancio"
    r"|durmio|dormi|dormir|clima|exager\w*|dramatic[oa]|floj[oa] para|ciatica|artritis|reumas?|nervio pinchado|(?:por|de|es|la|el) (?:estar |tanto |mucho |la |el )*(?:sentad[oa]|sentarse|silla|sillon|frio)|comio|comi|comida|vergüenza|verguenza|menopausia|gripa|terc[oa]|miedos[oa]|susto|coraje"
)
_OTHER = pattern(
    _CAUSES,
    r"because|cuz|thats why|that is why|which is why|thats (?:the|his|her) reason|porque|por eso|por culpa de|es que",
    # The pain's own age, and what somebody is like.
    r"(?:his|her|my|the|bad|low|lower|su|mi|la|de) (?:back|espalda|cintura)(?: pain)?|(?:back|hip|leg) pain|dolor(?: de \w+)?|the pain|(?:he|she|they|hes|shes)(?: has| is)? always (?:been )?(?:like that|that way|so|this way) (?:about|with)",
    r"siempre ha sido (?:asi|muy|bien)(?: .*)?",
)
# That all is well, asked or said in hope: bare, it may be the answer to anything ("está bien").
_LEAD = r"(?:(?:ok(?:ay)?|and|but|well|oh|ah|haha|lol|jaja|yes|yeah|pues|bueno|y|pero|ay|o sea|si|va) )*"
_HOPING = r"(?:so|then|i guess|i think|i hope|hopefully|probably|(?:do )?you think|entonces|asi que|creo que|espero que|verdad que)"
_SO = r"(?:then|right|correct|huh|i guess|i hope|or not|or what|isnt it|arent we|isnt he|entonces|verdad|no|o no|cierto|o que)"
_WHEN = r"(?: (?:now|ok|though|here|for (?:now|today)|yes|doctor|ya|eh|hoy))*"
_TAG = pattern(rf"{_LEAD}{_HOPING} .*|.* {_SO}{_WHEN}")
_WELL = r"(?:fine|good|ok|okay|all ?right|alright|safe|in the clear|all (?:good|set|clear)|normal|nothing(?: (?:serious|bad|urgent|new|dangerous|to worry about|to be (?:worried|concerned|scared) about))?|no big deal|not (?:that |so |too )?(?:bad|serious|urgent|dangerous|an emergency)|no emergency)"
_BIEN = r"(?:bien|a salvo|normal|tranquil[oa]s?|nada(?: (?:grave|malo|serio|de cuidado|urgente))?|poca cosa|grave|tan grave|urgente|(?:una )?emergencia)"
_BEFORE = rf"^{_LEAD}(?:{_HOPING} )*"
_BEHIND = rf"(?: {_SO}| now| ok| though| here| for (?:now|today)| yes| doctor| ya| eh| hoy)*$"
_WELL_IF_ASKED = pattern(
    rf"{_BEFORE}(?:were|we are|im|i am|hes|shes|he is|she is|its|it is|everythings|everything is|all is|thats|that is|this is|is (?:he|she|it|that|this|everything)|are we|am i|(?:he|she|we|i|it|that|everything)(?:ll| will| should| can| would)? be|ill be|hell be|shell be|itll be|well be|all)"
    rf"(?: (?:all|probably|just|going to be|gonna be|really|totally|prolly|be))* {_WELL}{_BEHIND}",
    rf"{_BEFORE}(?:estamos|estoy|esta|todo esta|todo|va a estar|estara|vamos a estar|es|era|sera|eso es|no es|no era|no sera|no tiene|no hay)(?: (?:todo|muy|ya|nomas|solo|algo|de))* {_BIEN}{_BEHIND}",
)
_GO = r"(?: (?:to|in|there|now|today|the|er|ed|hospital|emergency|room|department|anywhere|al?|la|sala|de|emergencias|urgencias|911|ahora|hoy|ya))*"
_HOPES = pattern(
    rf"{_BEFORE}(?:(?:there is|theres|we|i|he|she) )?(?:(?:has|have|is|got) )?(?:no need|no reason|nothing) to (?:go|worry|panic|rush|be (?:worried|scared)|call 911){_GO}(?: about)?{_BEHIND}",
    rf"{_BEFORE}(?:we|i|he|she) (?:dont|do not|doesnt|does not) (?:have|need) to (?:go|worry|rush|call 911){_GO}{_BEHIND}",
    rf"{_BEFORE}(?:we|i|he|she) can (?:just )?(?:stay (?:home|here)|relax|skip (?:it|the .{{0,20}})|wait for the call){_BEHIND}",
    rf"{_BEFORE}(?:we|i|well|ill) (?:just |will |are |am )*wait(?:ing)? (?:for|on) (?:the|your|a|that|their) (?:call|office|doctor|appointment|clinic)(?: .{{0,30}})?$",
    rf"{_BEFORE}no (?:pasa|paso|ha pasado) nada(?: (?:malo|grave))?{_BEHIND}|{_BEFORE}no (?:hay|tenemos|tengo|tiene) (?:(?:por|de|que) )*(?:preocupar\w*|asustar\w*|apurar\w*){_BEHIND}",
    rf"{_BEFORE}(?:ya )?no (?:hay|tenemos|tengo|tiene|es necesario|hace falta|ocupamos|necesitamos)(?: que)? (?:ir|correr|llamar al 911){_GO}{_BEHIND}",
    rf"{_BEFORE}(?:nomas |solo )?(?:nos )?(?:esperamos|espero|quedamos a esperar) (?:a )?(?:la|su) (?:llamada|cita)(?: .{{0,30}})?$",
)
# "It's his prostate", and behind it how long he has that.
_IS_REASON = re.compile(
    r"^(?:(?:no|oh|well|ok|yes|yeah|but|and|pues|bueno|si|ay|pero|y) )*(?:its|it is|it was|thats|that is|this is|they are|theyre|es|son|eso es|esto es|sera|ha de ser|debe ser|han de ser)"
    rf"(?: (?:just|only|probably|all|from|because of|due to|about|solo|nomas|por|de|lo de|cosa de))*(?: \w+){{0,3}}? (?:{_CAUSES}|back|espalda)(?!\S)"
)
_HAS_THAT = pattern(
    r"(?:had|has|have|having|getting|gets|got|with) (?:it|that|this|them|those|these)|(?:its|it is|thats|that is|it has|thats|its) been|been (?:like (?:this|that)|that way)",
    r"(?:lo|la|los|las|eso|esto|asi) (?:ha |he )?(?:tien\w+|teng\w+|tuv\w+|tenid\w+|padec\w+|llev\w+|trae\w*)|(?:tien\w+|teng\w+|llev\w+|padec\w+|sufr\w+|trae) (?:con |de )?(?:eso|esto|ell[oa]s?|asi)",
)
_SO_THEN = re.compile(r"^(?:(?:so|ok|then|well|entonces|pues|bueno) )+")
# A doctor's word that it is normal, whoever brings it.
_TOLD_NORMAL = pattern(
    r"(?:doctor|dr|doc|doctors|surgeon|nurse|pharmacist|therapist|they|neighbou?r|wife|cousin|google|internet|doctora|cirujano|enfermera|farmaceutic[oa]|vecina|comadre)(?: \w+){0,3} (?:said|says|told|tells|thinks|say|dijo|dice|dijeron|dicen|comento)(?: \w+){0,4} (?:normal|nothing|fine|ok|okay|common|happens?|(?:go|goes) away|wait|expected|nada|comun|pasa|esperar|quita\w*|tranquil[oa])(?: .{0,40})?$",
)
_RETRACTS = pattern(
    r"\w*jok\w+|kidd\w+|typo|mistake|wrong|mis\w+|meant|mean|auto ?correct|broma|bromea\w*|equivo\w+|error|jugando|mal|quise|queria|confundi\w*|lied|menti"
)


def explains_away(text: str, sign: str) -> bool:
    """Whether a message gives another reason for ``sign``, or speaks of another thing's age, and
    neither dates nor denies the sign by its name. Never raises.
    """
    said = [
        each for each in _parts(text, asked=True) if not phrases.ASKS.match(_SO_THEN.sub("", each))
    ]
    other = any(_OTHER.search(_SINCE.sub(" ", each)) for each in said)
    return other and not speaks_of_it(text, sign)


def dates_the_reason(text: str, sign: str) -> bool:
    """Whether a message gives another reason for ``sign``, and how old that is right behind it: "it's
    his prostate, he's had that for years". Never raises.
    """
    parts = _parts(text)
    dated = any(
        _IS_REASON.match(one) and phrases.SPAN.search(other) and _HAS_THAT.search(other)
        for one, other in pairwise(parts)
    )
    return dated and not speaks_of_it(text, sign)


def seeks_comfort(text: str) -> bool:
    """Whether a message asks to hear that all is well, or hopes so: "so we're fine right?", "the
    doctor said it's normal". Never raises.
    """
    for clause in clauses_of(text, MOST_TOLD):
        if _HOPES.search(clause.text) or _TOLD_NORMAL.search(clause.text):
            return True
        asked = clause.question or _TAG.fullmatch(clause.text)
        if asked and _WELL_IF_ASKED.search(clause.text):
            return True
    return False


def speaks_of_it(text: str, sign: str) -> bool:
    """Whether a part of a message dates or denies ``sign`` by its own name, or says that what it
    takes away is well. Never raises.
    """
    if of_another_place(text, sign):
        return False
    for part in _parts(text):
        marked = marking.marked(marking.without_ages(part))
        old = "old" in marking.marks(marked) and not _OTHER.search(_SINCE.sub(" ", part))
        if old and names(part, sign):
            return True
        if told_so.denied(part, sign) or told_so.well(part, sign):
            return True
    return False


def unchanged(text: str) -> bool:
    """Whether a message says that nothing is new, or worse than before. Never raises."""
    return any(
        phrases.NOT_NEW.search(each) or "unchanged" in told_so.evened(each) for each in _parts(text)
    )


def retracts(text: str) -> bool:
    """Whether a message takes back what was written: a joke, a slip, another word. Never raises."""
    return any(_RETRACTS.search(clause.text) for clause in clauses_of(text, MOST_TOLD))


def _parts(text: str, *, asked: bool = False) -> list[str]:
    """What is said, or ``asked`` too, cut at "and" and "but"."""
    clauses = clauses_of(text, MOST_TOLD)
    said = [each.text for each in clauses if asked or not each.question]
    return [part.strip() for each in said for part in phrases.JOINED.split(each) if part.strip()]
