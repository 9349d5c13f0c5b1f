"""A sign that was told before and still stands: words that speak of it again, that it goes on, or
ask what it is.

Of use only where a sign was passed over: nothing here raises one. English and Spanish, any case.
"""

from __future__ import annotations

from bot.safety import followup_words as vocabulary
from bot.safety.another_place import BLADDER, BOWEL, NUMB, of_another_place
from bot.safety.clauses import clauses_of
from bot.safety.followup import answer_of
from bot.safety.followup_words import MOST_TOLD, pattern
from bot.safety.marking import marked, marks, without_ages
from bot.safety.misreading import misreads

_WEAK = r"weak\w*|foot drop|debil\w*|sin fuerzas?|(?:legs?|piernas?) (?:gave|give|giving|buckl\w+|fall\w*)(?: \w+)?"
_FEVER = r"fevers?|feverish|chills|fiebres?|calentura|escalofrios?"
_HEART = r"chest|breath\w*|pecho|respir\w*"
_BLOOD = r"blood\w*|bleed\w*|sangr\w*"
_WOUND = r"wound|incision|pus|leak\w*|oozing|herida|supur\w*"
# How each sign is named when it is spoken of again, by the words that are not everybody's here.
_NAMES = {
    "saddle_numbness": NUMB,
    "sexual_numbness": NUMB,
    "bladder": BLADDER,
    "bowel": BOWEL,
    "leg_weakness": _WEAK,
    "spinal_infection": _FEVER,
    "heart": _HEART,
    "vascular_tear": r"aneurysms?|aneurisma|tearing|desgarr\w*",
    "stroke": r"face|drooping|slurr\w*|speech|vision|cara|habla",
    "cold_limb": r"cold|blue|pale|fri[oa]s?|morad[oa]s?|azul",
    "myelopathy": r"clumsy|balance|dropping things|torpes?|equilibrio",
    "trauma": r"fell|fall|crash\w*|wreck|cai|caida|choque",
    "postop_critical": rf"{_WOUND}|{_HEART}|{_FEVER}",
    "postop_wound": _WOUND,
    "bleeding_gut": _BLOOD,
    "pregnancy": _BLOOD,
    "allergic_reaction": r"swelling|swollen|throat|hives|hinch\w*|garganta|ronchas",
    "overdose": r"pills?|took too (?:many|much)|pastillas?",
    "withdrawal": r"shak\w+|sweating|withdrawals?|tembl\w+|sudor\w*",
    "screen": rf"{NUMB}|{_WEAK}|{BLADDER}|{BOWEL}|{_FEVER}|chest",
}
_SPOKEN = {sign: pattern(names) for sign, names in _NAMES.items()}
_NONE_OF_IT = (
    r"(?:no|not|without|never had|dont have|do not have|havent had|isnt|sin|ni|nunca|no (?:tengo|tiene|hay|he tenido|ha tenido))"
    r"(?: (?:any|more|the|de|el|la|nada|ningun|that|really|trouble|problems?|problemas?|para|with|con))*"
)
_DENIED = {sign: pattern(rf"{_NONE_OF_IT} (?:{names})") for sign, names in _NAMES.items()}
_LEAD = r"(?:(?:ok(?:ay)?|so|but|and|well|yes|yeah|no|its|it|that|this|thats|is|has|hasnt|im|i am|i|ya|y|pero|eso|esto|si|pues|bueno|es que|the \w+|el \w+|la \w+) )*"
_GOES_ON = pattern(
    rf"{_LEAD}still (?:(?:is|it|that|so|very|pretty|really) )*(?:there|here|numb|weak|happening|going on|the same|like that|like this|bad|not (?:gone|better|right|normal|back)|no better"
    r"|(?:have|got|feel|having|feeling|doing) (?:it|this|that))(?: (?:there|here|now|today|though|tho|too|down there|and \w+|(?!(?:there|here|now|today|though|tho|too|and) )\w+ now))*$",
    rf"{_LEAD}(?:not|isnt|hasnt|didnt|doesnt|wont|has not|is not|did not|will not)(?: (?:really|even|been|get|got|gotten|getting|go|gone|going))*"
    r" (?:away|gone|stopped|stop|better|improved|improving|passed|let up)(?: (?:yet|at all|either|now|still))*$",
    r"(?:(?:y|pero|eso|esto|ya|es que|me|se|el|la|ok) )*(?:sigue|siguen|sigo|continua|todavia|aun)(?: (?:sigue|sigo|lo|la|me|se|esta|estoy|todavia|aun|con))*"
    r" (?:ahi|alli|igual|asi|eso|esto|lo mismo|tengo|siento|pasa|pasando|(?:a)?dormid[oa]s?|adormecid[oa]s?|entumecid[oa]s?)(?: (?:ahi|abajo|ahora|hoy|eso|esto))*$",
    r"(?:(?:y|pero|eso|esto|ya|es que|todavia|aun) )*no (?:se )?(?:me )?(?:quita|ha quitado|pasa|ha pasado|mejora|ha mejorado|va|ha ido)(?: (?:eso|esto|todavia|aun|nada))*$",
)
_WHAT_IT_IS = pattern(
    r"what (?:(?:do|does|did) (?:you|u|the doctor|he|she) (?:think|reckon|suppose) )?(?:(?:else|exactly) )?(?:can|could|may|might|would|will) (?:it|this|that|be)(?: (?:be|mean|it|this|that|causing|wrong|from))*$",
    r"what (?:do|does) (?:you|u) (?:think|reckon|suppose)(?: (?:that|its|it|this|is|i|have|got|about|wrong|with|me|causing|the|problem|going|on|then|could|be))*$",
    r"what (?:is|s|was) (?:it|this|that|happening(?: to me)?|going on(?: with me| down there)?|wrong(?: with me)?|causing (?:it|this|that))(?: then| exactly| from| now)*$",
    r"(?:whats|so whats) (?:it|this|that|happening|going on|wrong|causing)(?: .{0,20})?$",
    r"what (?:do|could|might|would) i have(?: then)?$|(?:why|how come) (?:is|does|did|am) (?:it|this|that|i)(?: (?:numb|happen\w*|like this|doing this|do this|still|there|weak))+(?: .{0,20})?$",
    r"(?:what|how) about (?:it|this|that|the (?:\w+ ){0,2}(?:numb\w*|weak\w*|fever|pee\w*|bladder|bowels?))(?: then| though)?$",
    r"(?:que|k|ke) (?:(?:cree|crees|piensa|piensas|opina) que )?(?:puede|podra|podria|sera|seria|es|tengo|tendre|me pasa|me esta pasando|esta pasando)(?: (?:ser|es|eso|esto|tengo|sea|entonces|que|lo que|pasar\w*))*$",
    r"(?:que|k|ke) (?:cree|crees|piensa|piensas|opina)(?: (?:que|tengo|es|sea|sera|usted|tu|de|eso|esto))*$",
    r"(?:a que se debe|por que (?:me pasa|me da|se me|tengo|sera|sigue))(?: .{0,30})?$|(?:y )?(?:que hay de|que pasa con|y) (?:eso|esto|el adormecimiento|lo (?:otro|de \w+))$",
)
_PERSON = (
    r"(?:(?:my|mi|our|nuestr[oa]|a|un|una|the|el|la) )(?:\w+ )?(?:son|daughter|kid|child|boy|girl|teenager|wife|husband|spouse|mom|mother|mum|dad|father|brother|sister|friend|partner|boyfriend|girlfriend"
    r"|cousin|nephew|niece|uncle|aunt|grandson|granddaughter|neighbou?r|roommate|coworker|hij[oa]|nin[oa]|espos[oa]|marido|mujer|mama|madre|papa|padre|herman[oa]|amig[oa]|novi[oa]|pareja|prim[oa]|sobrin[oa]|ti[oa]|niet[oa]|vecin[oa])"
)
# That the danger is another person's. Whoever names a person as the reason is in danger themselves.
_NOT_ME = pattern(
    r"(?:(?:no|sorry|wait|oh|but|actually|well|and|its|it is|it was|that was|thats|im|i am|is) )*(?:not (?:about |for )?me|not myself)(?: (?:who (?:said|wrote) (?:it|that)|(?:but|its|it is) .*))?$",
    r"(?:(?:no|perdon|es que|pero|oiga|bueno|y) )*(?:no soy yo|yo no soy|no fui yo|no (?:es|era|fue) (?:para|por|de) mi|no se trata de mi)(?: (?:(?:el|la) que lo dijo|(?:sino|es|fue) .*))?$",
)
_NAMED = pattern(_PERSON)
_SAID = pattern(
    rf"{_PERSON} (?:(?:who|that|el|la|quien|que|is the one who|was the one who) )*(?:said|says|saying|wrote|told me|lo dijo|lo dice|dijo|dice|me lo dijo)(?: (?:it|that|this|so|eso|esto|not me))*$",
    rf"(?:lo )?(?:dijo|escribio) (?:eso )?{_PERSON}$",
    rf"(?:(?:im|i am|i was|no|but) )*(?:talking|asking|writing|here) (?:about|for) {_PERSON}$",
    rf"(?:(?:no|pero|yo|es que) )*(?:hablo de|hablaba de|pregunt(?:o|aba|e) por|escrib(?:o|ia) por|se trata de|lo digo por|es sobre) {_PERSON}$",
    rf"i (?:mean|meant) {_PERSON}$|me refiero a {_PERSON}$",
)
_AND_I = pattern(
    r"me too|so (?:do|am) i|i (?:also|too)|and i|yo tambien|tambien yo|because of|por culpa de|fault|culpa|better off|mejor sin"
    r"|(?:hits?|beats?|hurts?|left|hates?|wants?|threaten\w*|alive) me|me (?:pega|golpea|dejo|odia|amenaza|maltrata)"
)
# That it lasts, and what is said to be missing: "sigue sin sentir", "still hasn't gone".
_LASTS = pattern(r"still|sigue[ns]?|sigo|continua|todavia|aun|yet")
_NOT_FELT = pattern(
    r"(?:cant|cannot|can not|doesnt|dont|does not|do not|hardly|barely|not)(?: (?:really|still|able to))* feel(?:ing)?(?! (?:good|well|right|safe|like|better|bad|sick))|no (?:feeling|sensation)|(?:sin|no)(?: (?:poder|puedo|puede|se|me|le|la|lo))* (?:sentir|sient[eo])(?: nada)?",
)
_NOT_PASSED = pattern(
    r"(?:hasnt|havent|has not|have not|cant|cannot|can not|couldnt|didnt|not|no)(?: (?:been able to|still|even|really))* (?:peed?|urinated?|urine|gone|go|void)|(?:sin|no)(?: (?:ha|he|puede|puedo|poder|podido))* (?:orin\w+|hacer pipi|mear)",
)
_NOT_MOVED = pattern(
    r"(?:cant|cannot|can not|couldnt|not)(?: (?:still|really|even))* (?:walk|stand|move|lift|get up)(?! (?:far|long|the appointment|my appointment))|(?:sin|no)(?: (?:poder|puede|puedo|se|me|las|la))* (?:camin\w+|mover\w*|mueve|muevo|parar(?:se|me)|sostener\w*)",
)
_MISSING = {
    "saddle_numbness": _NOT_FELT,
    "sexual_numbness": _NOT_FELT,
    "bladder": _NOT_PASSED,
    "leg_weakness": _NOT_MOVED,
    "screen": pattern(f"{_NOT_FELT.pattern}|{_NOT_PASSED.pattern}|{_NOT_MOVED.pattern}"),
}
_THANKS = frozenset(("thanks", "thank", "ty", "thx", "tysm", "gracias", "agradezco", "appreciate"))
# What thanks are said with.
_WARM = _THANKS | frozenset(
    """
    much very kind kindly nice been help helping helpful helped your really appreciate bless
    muchas mucha mucho muy amable mil ayuda ayudarme tan bendiga le te se usted youve
    """.split()
)


def stands(text: str, sign: str) -> bool:
    """Whether a message speaks again of ``sign``, which was passed over: by its name, that it goes
    on, what it may be, or that the advice was not understood. Never raises.
    """
    clauses = [clause.text for clause in clauses_of(text)]
    if misreads(text) or any(_GOES_ON.search(each) or _WHAT_IT_IS.search(each) for each in clauses):
        return True
    named = _SPOKEN.get(sign)
    if named is None:
        return False
    return any(named.search(each) and not _DENIED[sign].search(each) for each in clauses)


def persists(text: str, sign: str) -> bool:
    """Whether a message says that ``sign``, which was put aside, is still there now, and not since
    when: "he still hasn't peed", "sigue sin sentir nada". Never raises.
    """
    if of_another_place(text, sign):
        return False
    said = [clause.text for clause in clauses_of(text, MOST_TOLD) if not clause.question]
    old = ["old" in marks(marked(without_ages(_LASTS.sub(" ", each)))) for each in said]
    for place, each in enumerate(said):
        # "Still numb, ten years": what dates it stands beside it.
        dated = any(old[max(0, place - 1) : place + 2])
        if _LASTS.search(each) and not dated and _there(each, sign):
            return True
    return False


def _there(said: str, sign: str) -> bool:
    """Whether words tell of ``sign``."""
    missing = _MISSING.get(sign)
    if missing is not None and missing.search(said):
        return True
    return names(said, sign) and not _DENIED[sign].search(said)


def names(said: str, sign: str) -> bool:
    """Whether words of one part of a message name ``sign``, denied or not. Never raises."""
    named = _SPOKEN.get(sign)
    return bool(named and named.search(said))


def dates_fall(text: str) -> bool:
    """Whether a message names a fall or a crash and says that it was long ago: unlike a numbness it
    does not go on. Never raises.
    """
    told = [clause.text for clause in clauses_of(text) if not clause.question]
    return answer_of(text) == "old" and any(
        names(each, "trauma") and "old" in marks(marked(without_ages(each))) for each in told
    )


def asks_what(text: str) -> bool:
    """Whether a message asks what it may be: "what could it be?". Never raises."""
    return any(_WHAT_IT_IS.search(clause.text) for clause in clauses_of(text))


def thanks(text: str) -> bool:
    """Whether a message says thanks and nothing else. Never raises."""
    words = {word for clause in clauses_of(text) for word in clause.text.split()}
    return bool(words & _THANKS) and words <= vocabulary.FILLERS | _WARM


def is_another(text: str) -> bool:
    """Whether a message says that it is somebody else: "not me, it's my son who said it". Never
    raises.

    Of use only where a sign was told, or asked about.
    """
    clauses = [clause.text for clause in clauses_of(text)]
    if any(_AND_I.search(each) for each in clauses):
        return False
    if any(_SAID.search(each) for each in clauses):
        return True
    return any(map(_NOT_ME.match, clauses)) and any(map(_NAMED.search, clauses))
