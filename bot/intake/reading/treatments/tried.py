"""What was tried, by canonical name, or "none"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.intake.reading.text.instead import TAKES_BACK, WRITES
from bot.intake.reading.text.load import word_set, words
from bot.intake.reading.text.message import Context, Found, Message, any_of, asks
from bot.intake.reading.text.misspelt import Spelling
from bot.intake.reading.treatments.listed import NAMES, TREATMENT, lists, within

# Words of six letters and more, alone or within a name.
_LONG = 6
_WORDS = frozenset(word for name in NAMES for word in name.split() if word.isalpha())
_SPELLING = Spelling(
    [*(w for w in _WORDS if len(w) >= _LONG), "treatment", "treatments", "tratamiento"],
    {
        *_WORDS,
        *words("near", "treatments"),
    },
)
# Words that are a treatment only where it is said that they were tried.
_AMBIGUOUS = word_set(
    "block rest resting adjustments steroid otc surgery surgeries fusion operation operations "
    "cirugia cirugias operacion laminectomy discectomy descanso medicine"
)
_TRIED = re.compile(
    r"\b(?:tried|try|trying|had|have had|i've had|ive had|did|done|been (?:to|through|on)"
    r"|went (?:to|through)|used|using|use"
    r"|(?:cut|took|take|taken) (?:me )?off|stopped|weaned|ran out|prescribed|recet\w+|me da|took|taking|take|takes|on|got|gotten|get|received|failed|after|helped|help|helps|didn't"
    r"|didnt|doesn't|not help|relief|work|(?:don'?t|doesn'?t|didn'?t|couldn'?t|can'?t|cannot|never|barely|hardly) touch(?:es|ed)?|de todo"
    r"|worked|made|makes|for (?:years|months)|por anos|seen|saw|see|years of|months of|rounds of|still|tomo|tomando|tomado|tome|probe|probado"
    r"|intente|intentado|hice|hecho|hicieron|hizo|usa|toma|probo|tomaba|hacia|quemaron|me dieron|tuve|he tenido"
    r"|pusieron|puesto|ido|fui|fue (?:a|con)|usado|uso|inyectaron|infiltraron|sobaron|(?:tired|sick|fed up) (?:of|with)|(?:cans(?:e|ad[oa])|hart[oa]) de|lasted|wore off|duro|ayudo|ayudaron|ayuda|ayudan|funciono|funcionaron|sirvio"
    r"|sirvieron|sin exito|recibi|recibido|(?:they|he|she|doctors?) put in"
    r"|(?:fusion|laminectomy|discectomy|surgery|operation|cirugia|operacion)(?: (?:in|en))? (?:19|20)\d\d)\b"
)
_NOT_BEFORE = re.compile(
    r"\b(?:no|not|never (?:(?:really|ever|actually) )?(?:had|tried|done|did|been to|got|gotten|received|taken|took)|haven't (?:had|tried|done|been to)"
    r"|havent (?:had|tried|done)|(?:didn'?t|did not) (?:do|try|have|get|want)|(?:don'?t|do not) (?:want|take|like|do)"
    r"|(?:can'?t|cannot|couldn'?t) (?:take|have|do|afford)|no puedo (?:tomar|hacer)|without|take (?:off|out)|remove|delete|erase|quit[ae]r?|borr[ae]r?|saqu?[ae]r?|elimin[ae]r?|allergic to|waiting (?:for|on)|scheduled for|(?:about|going|supposed) to (?:start|try)|esperando|voy a (?:empezar|probar)|refuse[ds]?|not tried|nunca (?:me )?(?:he )?(?:tuve|pusieron|dieron|recibi|recibido|hice|probe|tenido|probado"
    r"|tome)|no (?:he )?(?:tomo|tome|hice|probe|probado|tuve|tenido|quiero)|sin|alergic[oa] (?:a"
    r"|al))(?: (?:any|a|an|the|my|mi|more|part|bit|thing|line|about|of|que dice|lo|parte|de|del|ningun|ninguna|la|el|las|los|to try|to do|to take|doing"
    r"|taking)){0,4} $"
)
# Ice that somebody fell on, heat that came from the weather.
_NO_REMEDY = re.compile(
    r"\b(?:slip\w*|fell|fall|skid\w*|slid) (?:\w+ ){0,3}(?:on|in|over) (?:the |some |black |wet )*$"
    r"|\bblack $|\bin (?:the|this) $"
)
# "Feels like my foot is in a bucket of ice."
_LIKE_ICE = re.compile(r"\b(?:like|como|as if)\b[^.;,!?\n]*$")
# "5/10 at rest" and "when resting" tell when it hurts, "the rest of my leg" where.
_NO_REST = re.compile(
    r"\b(?:at|while|when(?: i'?m| i am)?|even(?: when| at)?|cannot|can'?t|cant|no puedo|al|cuando) $"
    r"|(?:/ ?10|\b(?:10|\d|pain|hurts?|worse|better|bad|fine|dolor|duele|peor|mejor))(?: \w+)? (?:in|en|con el) $"
)
_REST_OF = re.compile(r" (?:of|del?) ")
_TAKES_BACK = re.compile(TAKES_BACK)
# "From Southwest Family Medicine": a practice.
_PRACTICE = re.compile(
    r"\b(?:family|internal|sports?|emergency|primary care|rehabilitation|nuclear|integrative) $"
)
_MEDICINA = re.compile(r" (?:familiar|interna|deportiva|de urgencias|de emergencias)\b")
# What somebody does for a living: "I work as a massage therapist", "my son is a chiropractor".
_LIVING = re.compile(
    r"\b(?:work(?:s|ed|ing)?|trabaj\w+|employed|job|career|degree|studying|studied|estudi\w+) (?:as|at|in|for|de|como|en)"
    r"(?: (?:an?|the|un|una|la|el|local|licensed))*(?: (?!for\b|por\b)\w+)? $|\b(?:retired|licensed|certified|jubilad[oa]) $"
)
_IS_A = re.compile(
    r"\b(?:i'?m|i am|i was|(?<!\bit )(?<!that )(?:is|was)|soy|(?<!que )es|fui) (?:an? |una? )?(?:retired |licensed |former )*$"
)
_PROFESSION = re.compile(
    r"(?:\w+ )?(?:therapists?|chiropractor|acupuncturist|osteopath|fisioterapeuta|terapeuta|terapista|quiropractic[oa]"
    r"|masajista|sobador)"
)
# "A PT assistant", "massage school": the work with it.
_JOB = re.compile(
    r" (?:assistants?|aides?|techs?|technicians?|students?|instructors?|school|major|intern|program|degree|(?:for a living|is my job))\b"
)
# "Blood pressure pills": for another illness.
_ILLNESS = r"(?:blood pr?e+a?ss?ure|blood thin+ing|heart|sugar|suger|diabetes|diabetic|thyroid|cholesterol|prostate)"
_FOR_ILLNESS_BEFORE = re.compile(rf"\b{_ILLNESS} $")
_FOR_ILLNESS = re.compile(
    rf"(?: (?:is|are|i take|he takes|she takes))? for (?:(?:my|his|her|the) )?(?:high )?{_ILLNESS}\b"
)
# "Like an ice pick", "ice cold".
_NO_ICE = re.compile(r"[ -](?:pick|cold|cream|cube|water|storm|wave|stroke)")
_EXCEPT = re.compile(r"\b(?:except|but not|short of|besides|menos|excepto|salvo)(?: \w+)? $")
_HYPOTHETICAL = re.compile(
    r"\b(?:recommend\w*|suggest\w*|need|needs|wants? me|considering|scheduled for|should i|can i"
    r"|refills?|prescribe|necesito|recomiend\w*|recomend\w*|before i try|interested in"
    r"|looking for|want|offer|makes? (?:me|you|us|him|her) (?:do|try|go|get|have|see|take|complete|finish|fail)|requir\w+|insurance (?:want|say|need)\w*|exig\w+|told (?:me )?(?:to|i (?:should|need))|i (?:should|might|may|would) (?:\w+ )?(?:try|do|get|have|see|start)|have to (?:try|do|start)|supposed to|willing to|thinking (?:of|about)"
    r"|(?:says?|said|wants me) to|(?:going|about) to (?:try|start|do|have|get)|voy a (?:empezar|probar|ir|hacer|intentar)|deb(?:o|eria) (?:probar|hacer|ir|tomar|intentar)|me dijeron que|quiere(?:n)? que)\b"
)
# The same where it was asked what was tried: "they want me to try a pain pump".
_ADVISED = re.compile(
    r"\b(?:wants? me (?:to|on)|thinking (?:of|about)|considering|going to (?:try|start)|about to (?:try|start)|have to (?:try|do|start)|supposed to (?:try|start)|quieren? que|voy a (?:empezar|probar|hacer))\b"
    r"(?!.*\b(?:did|tried|went|done|hice|fui|probe)\b)"
)
# "Me mando a terapia pero no he ido": ordered, and not done.
_NOT_YET = re.compile(
    r"[^.;!?\n|]{0,40}?\b(?:(?:but|and|pero|y) (?:i |we |she |he )?(?:(?:still|just|yo|todavia|aun|nunca) )*(?:haven'?t|havent|hasn'?t|have not|never|didn'?t|did not|no)(?: (?:he|ha|lo|la|los|las|me|ever|even|actually|really|yet))*"
    r" (?:gone|went|go|been|started|start|begun|done|do|tried|try|taken|take|filled|picked|scheduled|ido|fui|fue|empezado|empece|empezo|hecho|hice|probado|probe|tomado|tome|comprado|surtido)"
    r"(?: (?:it|them|that|yet|there|ever|at all|todavia|aun|any|either))*(?=\W*$| ?[.,;!?\n]| (?:because|since|cause|cuz|due|and|porque|por|y)\b)"
    r"|(?:which|that) i (?:never|haven'?t|didn'?t)\b)"
)
# "PT starts Monday"
_AHEAD = re.compile(
    r" (?:(?:doesn'?t )?starts?|begins|is (?:scheduled|set|booked|next|on (?:mon|tues|wed|thur|fri)\w*|coming up)|(?:is )?scheduled|next (?:week|month|mon|tues|wed|thur|fri)\w*|(?:empieza|comienza)n?|(?:es )?la (?:proxima|otra) semana)\b"
)
# A body that is worn out, a try, or one with a gun.
_NO_SHOT_BEFORE = re.compile(
    r"\b(?:is|are|was|feels?|it'?s|totally|completely|all|pretty much|just|nerves|a long|one|another|best|got|been|was|gun|gave (?:it|this|you) an?|give (?:it|this|you) an?|worth a|have a) $"
)
_NO_SHOT = re.compile(r" (?:at|up|out|by|to hell|too|anymore|from)\b|\W*$")
# "Got shot in the back in 1998", "they shot me": a wound, not a needle.
_WOUNDED = re.compile(
    r"\b(?:got|get|was|were|been|being|am|i'm|i've been)(?: (?:accidentally|also|once|just|actually|then))* shot"
    r"(?= (?:in|through|by|at|during|while|as|when|back in|once|twice|three|several|multiple|on|\d)\b)(?![^.;!?\n]*\b(?:cortisone|steroids?|lidocaine|botox|injections?|for pain)\b)"
    r"|\b(?:they|he|she|someone|somebody|who|that|ex|husband|wife|cop|police|robber|enemy)(?: (?:accidentally|just|also))* shot (?:me|him|her|us)\b(?! up)"
)
# "I have physio mornings": care that goes on.
_GOES_TO = re.compile(
    r"\b(?:i|we|she|he|i'm|im|tengo|voy|estoy|esta|va|tiene)(?: (?:also|still|already|currently|have|has|do|am|is|go|goes|going|in|to|attend|a|al|en|la|my|mi|the|some))* $"
)
_CARE = frozenset({"physical therapy", "chiropractor", "acupuncture"})
# "3 injections nothing"
_FAILED = re.compile(
    r"(?:,| (?:and|so far|later|y|pero|but|still))* (?:nothing|nada|zip|zero|no (?:help|relief|luck|change|difference|use))\b(?! (?:else|more|but|other|mas)\b)"
)
_STORY = ("pain_story", "location", "prior_surgery")
# "Epidural steroid injections" are two names in a row already.
_SINGLE = [
    name
    for name in NAMES
    if not any(
        {name[: gap.start()], name[gap.end() :]} <= NAMES.keys()
        for gap in re.finditer(r"[ -](?:(?:and|y) )?", name)
    )
]
_ONLY = re.compile(
    rf"(?:[\s,.;:/&+!-]|\b(?:{any_of(_SINGLE)}|and|y|also|just|only|some|plus|tambien|solo|nada mas|puras?)(?!\w))+"
)
_NONE = re.compile(
    r"\b(?:(?:haven't"
    r"|havent|have not|didn't|not|never|nevr|neve) (?:really |ever )?(?:tried|try|done|had"
    r"|did)(?: any(?: treatments?|(?! (?!treat|therap|of|for|yet|so|thing|at|until now)\w))| anything| nothing| a thing| treatment)|(?:tried"
    r"|done) nothing|(?:no|zero|cero) (?:treatments?|therapies|tratamientos?)|(?:no he (?:probado|hecho|intentado)|no probe"
    r"|no hice) nada"
    r"|(?:don'?t|do not|not) (?:take|taking|use|using|do|doing) (?:anything|nothing|any treatments?)(?! (?:else|strong|over|more|but)\b)|no (?:tomo|uso|hago) nada(?! (?:mas|fuerte))"
    r"|sin tratamientos?|ningun[oa]? tratamientos?|no treatment|treatments?: none)\b"
)
# "Nothing, just toughing it out": what is borne is not treated.
_BORNE = (
    r"[ ,.;-]*(?:(?:i |i'?ve |we |me |lo |la |he |she )?(?:just|only|been|solo|nomas|nada mas|puro|pura|mostly) ?(?:been )?(?:aguant\w+|suffer\w*|deal\w*|liv\w+|put(?:ting)? up|tough\w*|grin\w*|bear\w*|wait\w*|hop\w+|pray\w*"
    r"|rez\w+|orar|orando|sufr\w+|viv\w+|esper\w+|push\w*|suck\w*|gritted|gritting|tears|crying|dolor)\b[^.;!?\n]{0,40}"
    r"|(?:i |he |she )?(?:tough(?:ed|ing)|suck(?:ed|ing)|(?:liv|deal)(?:ed|ing|t)|suffer(?:ed|ing)|aguant\w+|push(?:ed|ing))\b[^.;!?\n]{0,30})"
)
# Of what such a none is said.
_OF_TREATMENTS = re.compile(
    r"\b(?:treat\w*|therap\w*|tried|try|trying|tratamient\w*|terapias?|prob[ae]\w*|intent\w+)\b"
)
_NOTHING_MORE = re.compile(r"\b(?:else|other|others|more|mas|otr[oa]s?)\b")
_BORNE_ONLY = re.compile(rf"{_BORNE}\W*")
_FILLED = r"(?:honestly|really|tbh|i guess|unfortunately|to be honest|la verdad|la neta|pues|so far|yet|at all|sir|ma'?am|thanks?(?: you)?|gracias|lol|um+|uh+|well|like|sorry|oiga|oye|joven|senorita|doctora?|mijo|mija|honey|dear|sweetie|bro|dude|man|fam|amig[oa]|friend|de momento|por ahora|for now|right now|ahorita)"
# "No not yet, PT starts Monday": a no, and then something else.
_NO_FIRST = re.compile(
    r"\W*(?:(?:well|um+|uh+|pues|honestly)[ ,]+)?(?:no(?:pe)?[ ,]+)?(?:none|nothing(?: yet)?|not yet|nada(?: todavia)?|todavia (?:no|nada)|aun (?:no|nada)|zero|zip)(?: yet| so far| really)?(?:[,.;!]| but | pero | porque | because | cuz )(?! ?(?:really )?(?:work|help|sirv|ayud|funcion))"
)
_ANSWER_NONE = re.compile(
    rf"\W*(?:{_FILLED}\b\W*)*(?:(?:no|none|nope|nothing|zip|zilch|zero|squat|i haven't|i havent|haven't yet|never|nunca|not yet"
    r"|(?:can'?t|cannot|couldn'?t) afford (?:any|it|them|anything)|absolutely nothing|nah|n/a|none of (?:that|those|them|these|it)(?: stuff| things)?|ningun(?:[oa](?: de es[oa]s?)?)?"
    # "Nada todavía nada": the middle word belongs to one of them only.
    r"|not really|(?:(?:todavia|aun) )?nada(?: de es[oa]s?| de nada| (?:todavia|aun)(?! nada\b))?)"
    rf"(?:\W+{_FILLED}\b)*\W*)+(?:{_BORNE}\W*)?"
)


def read(message: Message, context: Context) -> Found:
    """``treatments``: a list of names in the order said, or ``none``."""
    original, message = message, _SPELLING.repaired(message).message
    alone = context.asked == "treatments"
    # A bare list is what was tried, wherever the pain is told or the summary stands.
    story = context.asked in _STORY
    summary = context.asked == "confirm"
    written = context.asked == "confirm" and bool(WRITES.search(message.plain))
    spoken = alone or written or bool(_TRIED.search(message.plain))
    listed = lists(message.plain)
    found: list[re.Match[str]] = []
    for clause in message.clauses:
        if clause.question or (not alone and asks(message.plain[clause.start : clause.end])):
            continue
        words = message.plain[clause.start : clause.end]
        advised = _HYPOTHETICAL if not alone else _ADVISED
        if advised.search(words):
            continue
        told = story or (summary and bool(_ONLY.fullmatch(words)))
        for match in TREATMENT.finditer(message.plain, clause.start, clause.end):
            told_here = told or within(match.start(), listed)
            if _counts(message.plain, match, alone, told_here, spoken):
                if found and _TAKES_BACK.fullmatch(message.plain, found[-1].end(), match.start()):
                    found.pop()
                found.append(match)
    if found:
        names = dict.fromkeys(NAMES[match[0]] for match in found)
        return Found({"treatments": list(names)}, original)
    if (
        (_NONE.search(message.plain) and (alone or _is_of_them(message.plain, context)))
        or (alone and _NO_FIRST.match(message.plain))
        or (
            alone
            and (_ANSWER_NONE.fullmatch(message.plain) or _BORNE_ONLY.fullmatch(message.plain))
        )
    ):
        return Found({"treatments": "none"}, original)
    return Found({}, original)


def _is_of_them(plain: str, context: Context) -> bool:
    """Whether a none is said of treatments: "never had any of those" answers the safety question
    too, and what was told is not taken back by "nothing else".
    """
    told = isinstance(context.known.get("treatments"), list)
    if told and _NOTHING_MORE.search(plain):
        return False
    return bool(_OF_TREATMENTS.search(plain)) or not (told or context.asked == "safety_screen")


def named(plain: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Each treatment that folded words name, by canonical name, and where it stands."""
    repaired = _SPELLING.repaired(Message(plain, plain))
    for match in TREATMENT.finditer(repaired.message.plain):
        yield NAMES[match[0]], repaired.original(*match.span())


def _of_another_illness(plain: str, match: re.Match[str]) -> bool:
    """Whether a medicine is one for another illness: "blood pressure pills"."""
    if NAMES[match[0]] != "medication":
        return False
    before = _FOR_ILLNESS_BEFORE.search(plain[max(0, match.start() - 30) : match.start()])
    return bool(before or _FOR_ILLNESS.match(plain, match.end()))


def _counts(plain: str, match: re.Match[str], alone: bool, story: bool, spoken: bool) -> bool:
    before = plain[max(0, match.start() - 50) : match.start()]
    weather = match[0] in ("ice", "heat", "block", "blocks") and (
        _NO_REMEDY.search(before) or _LIKE_ICE.search(before) or _NO_ICE.match(plain, match.end())
    )
    resting = NAMES[match[0]] == "rest" and (
        _NO_REST.search(before) or _REST_OF.match(plain, match.end())
    )
    practice = match[0] in ("medicine", "medicina") and (
        _PRACTICE.search(before) or _MEDICINA.match(plain, match.end())
    )
    if (
        weather
        or resting
        or practice
        or _EXCEPT.search(before)
        or _of_another_illness(plain, match)
    ):
        return False
    if _AHEAD.match(plain, match.end()):
        return False
    if _NOT_BEFORE.search(before) or _LIVING.search(before) or _NOT_YET.match(plain, match.end()):
        return False
    if match[0] == "shot" and _NO_SHOT_BEFORE.search(before) and _NO_SHOT.match(plain, match.end()):
        return False
    if match[0] == "shot" and any(
        each.start() < match.start() < each.end() for each in _WOUNDED.finditer(plain)
    ):
        return False
    spoken = (
        spoken
        or bool(_FAILED.match(plain, match.end()))
        or (NAMES[match[0]] in _CARE and match[0] != "therapy" and bool(_GOES_TO.search(before)))
    )
    if _PROFESSION.fullmatch(match[0]) and _IS_A.search(before):
        return False
    if _JOB.match(plain, match.end()):
        return False
    if alone or spoken:
        # Operations have a detail of their own, unless they stand in a list of what was tried.
        if NAMES[match[0]] != "surgery" or alone:
            return match[0] != "block" or " the " not in before[-5:]
        return bool(
            re.search(
                r"\b(?:tried|probado|probe|intentado) [^.;!?\n]*$", plain[: match.start()][-300:]
            )
        )
    return story and match[0] not in _AMBIGUOUS
