"""The phrases of ``rebuttal``: how a sign is called not there, well, long over or a slip of the pen,
and what speaks against all that.

Patterns over lower case text without accents. English and Spanish.
"""

from __future__ import annotations

import re

from bot.safety import followup_phrases as phrases
from bot.safety import followup_words as vocabulary
from bot.safety.followup_words import OCCASION, pattern

_DAYS = (
    r"(?:suddenly|sudden|all of a sudden|out of nowhere|overnight|today|yesterday|lately|recent(?:ly)?|just now"
    r"|(?:this|last|the past|in the last) (?:week|month|morning|few days)|from one day to the next)"
)
_DIAS = (
    r"(?:de (?:repente|pronto|golpe|hoy|ahora|ahorita|ayer)|hoy|ayer|ahora|ahorita|reciente(?:mente)?|esta semana"
    r"|de un dia (?:para|a) otro|de la noche a la manana)"
)
# "It didn't just come on today": no word of newness, and none of age either.
NOT_RECENT = pattern(
    r"(?:not|didnt|did not|isnt|is not|wasnt|was not|doesnt|hasnt|never|nothing|none)"
    r"(?: (?:just|really|come|came|coming|on|start|started|starting|begin|began|happen|happened|appear|show|up|be|been|it|this|that"
    r"|these|any|anything|something|all|of|is|was|at|like|a|the|from|thing))*"
    rf" {_DAYS}(?: or (?:anything|something|{_DAYS}))*",
    r"(?:no|nada|nunca)(?: (?:es|era|fue|le|les|me|se|nos|lo|empezo|comenzo|paso|vino|dio|salio|algo|nada|cosa|esto|eso|asi|que))*"
    rf" {_DIAS}(?: (?:ni|o) {_DIAS})*",
)
_UNCHANGED = pattern(
    r"(?:nothing|none)(?: (?:about|of|with|in) (?:it|this|that|them|him|her|(?:his|her|my|the) \w+))?(?: (?:is|has|was|s|thats|really|any|at all|ever))*"
    r" (?:different|changed?|changing|worse|new)",
    r"(?:no|zero) (?:real )?(?:changes?|difference)",
    phrases.NOT_NEW.pattern,
)
# What "unchanged" goes on with, which would be taken for the time when it began.
_SINCE = r"(?: (?:at all|in (?:it|him|her|the last|all that time)|this (?:week|month|year)|lately|recently|now|today|these days|since(?: then)?|in (?:any|all) way|than (?:it was |before|last (?:year|month)|usual)*|que antes))*"
_EVEN = re.compile(rf"{_UNCHANGED.pattern}{_SINCE}(?!\S)")
_HALF = re.compile(r"(?<!\S)(?:and a half|y medio|y media)(?!\S)")
_SEASONS = re.compile(
    r"(?<!\S)(?:summers?|winters?|springs|autumns|christmas(?:es)?|veranos?|inviernos?|navidades)(?= (?:ago|back))"
)
_LONG_AGO = re.compile(
    r"(?<!\S)(?:(?:back )?in (?:the )?(?:early |late |mid )?(?:\d0s|sixties|seventies|eighties|nineties)|(?:a|over a|more than a|hace una) (?:decade|decada)(?: ago)?|en los (?:sesenta|setenta|ochenta|noventa))(?!\S)"
)
_ALWAYS = re.compile(
    r"(?<!\S)(?:for )?as (?:long|far back) as (?:i|he|she|we) can remember(?!\S)|desde que (?:me acuerdo|tengo memoria)"
)
# Who says it says nothing of it: "Mom says he's been like this".
_SAYS = re.compile(
    r"^(?:(?:and|but|well|no|so) )?(?:(?:my |his |her |our |the )?(?:mom|mother|dad|father|wife|husband|sister|brother|daughter|son|she|he|they|we|i|doctors?|surgeon|neurologist|specialist|mi mama|mi papa|mi esposa|mi esposo|ella|el|ellos|el doctor|el medico) )(?:says?|said|tells? (?:me|us|you)|told (?:me|us|you)|thinks?|knows?|swears?|dice[ns]?|dijo|dijeron|sabe[ns]?)(?: (?:that|que))? (?=(?:it|its|hes|shes|he|she|this|that|thats|i|ive|im|they|theyre|lo|eso|esto|ya|es|siempre|asi|desde)(?!\S))"
)
# A word that they only quote: "I shouldn't have written weak".
QUOTED = re.compile(
    r"(?<!\S)(?:(?:shouldnt|should not|didnt|did not|never) (?:have )?(?:said|written|wrote|typed|put|used|say|write|use)|(?:the|wrong) word|no debi (?:poner|escribir|decir))(?: the word| it was| that| it| i was| hes| he was)? \w+"
)
NEVER_WORSE = re.compile(
    r"(?<!\S)(?:(?:never|not ever) (?:been|felt|had (?:it|this)|hurt|seen (?:it|him|her|this))|couldnt be|nunca (?:ha estado|he estado|estuvo|lo he tenido)) (?:worse|this bad|so bad|peor|tan mal)"
)


def evened(text: str) -> str:
    """A clause with "nothing is different this week" and its like as one word."""
    text = _FEARS.sub(" ", _NOTHING.sub("not", text)).strip()
    text = _SINCE_THEN.sub(r"\1", text)
    text = _LONG_AGO.sub("long ago", _ALWAYS.sub("always had", text))
    whole = _SAYS.sub(" ", _SEASONS.sub("years", _HALF.sub(" ", text)))
    return whole if NEVER_WORSE.search(whole) else _EVEN.sub("unchanged", whole)


# What they say of the fright, and what a span of time runs since: "six years now, since I fell".
_FEARS = re.compile(
    r"(?<!\S)(?:(?:ay|por favor|please|ya) )*(?:no (?:me|nos|lo|la) (?:asust|espant|alarm)\w+|no se (?:asust|espant|alarm|preocup)\w+|(?:dont|stop) (?:scare|scaring|frighten\w*|alarm\w*) (?:me|us|him|her)|(?:youre|you are) scaring (?:me|us))(?: (?:oiga|asi|por favor|like that|please))*(?!\S)"
)
_SINCE_THEN = re.compile(
    r"((?:years|months|anos|meses)(?: (?:now|already|ya|con (?:eso|esto)|asi|of this))*) (?:ever since|since|desde que|que) (?:(?:i|he|she|we|me|se|le|lo|la|yo|el|ella|my|mi|his|her) )*(?:fell|slipped|cai|cayo|resbale|resbalo|choque|chocamos|chocaron|choco|golpee|pego|lastime|lastimo|operaron|opero|got (?:hit|hurt)|crashed|was (?:hit|hurt|operated))(?: (?:de|del|off|of|from|out|down|by|por|en|on|el|la|un|una|a|an|the|my|mi|su) ?){0,3}(?: ?\w+)?$"
)
# "Nothing is numb" denies as "not numb" does.
_NOTHING = re.compile(
    r"(?<!\S)nothing(?: (?:is|feels|down there|there|at all))+(?= (?:numb|asleep|weak)(?!\S))"
)
# What it is now that it was not before.
GROWS = pattern(
    # It came back, or is another kind of it.
    r"(?:came|come|coming|is|its|are) back(?! (?:clear|normal|clean|negative|fine|ok|okay|good|then|in|to))(?: again)?|returned|(?:started|began|happening|happened) again|(?:volvio|volvieron|regreso)(?! (?:normal|a casa))",
    r"(?:is|its|are|feels|felt|seems)(?: (?:really|very|so|a bit|totally|something))* different|(?:es|esta|se siente|son) (?:muy )?(?:diferente|distint[oa])",
    r"(?:is|feels|felt|looks|looked|se siente|se sintio|se ve)(?: (?:just|exactly))* (?:the same|like (?:this|that|then|it)|igual)(?: as (?:then|that|this|it did))?$",
    r"losing weight|lost (?:\w+ ){0,3}(?:pounds|weight|lbs)|(?:perdiendo|bajando de|perdido|bajado de) peso",
    r"cada (?:vez|dia)(?: (?!menos)\w+){0,2} (?:mas|peor)|more (?:and more|every day|each day)|va (?:avanzando|subiendo|creciendo)|moving (?:up|down|higher|lower)",
)
# A time that may be the beginning of something.
THESE_DAYS = pattern(
    r"(?<!every )(?<!each )(?<!another )(?:an?|one|two|three|four|five|six|ten|few|couple|several|past|last|this|\d+)(?: (?:of|or|more|last))?(?: (?:two|three|\d+))? (?:hours?|days?|weeks?|minutes?|weekend)",
    r"(?:hace|desde hace|llev[oa]|tengo|en)(?: (?:como|unas|unos|dos|tres|cuatro|pocos|pocas|una?|casi|\d+))* (?:horas?|dias?|semanas?|ratos?|minutos?)",
    r"(?:\d+|dos|tres|cuatro|unos|pocos|estos|unas|estas) (?:ultim[oa]s )?(?:dias|semanas|horas)",
    r"^(?:for |just |only |some |maybe |like |a few )*(?:weeks|days|hours|minutes|semanas|dias|horas)(?: .*)?$|(?:for|just|only) (?:weeks|days|hours|minutes)|(?:weeks|days|hours) ago|this months?|este mes",
    r"lately|recently|just now|these days|ultimamente|recien(?:temente)?|hace (?:poco|rato|ratito)|estos dias",
)
DAY = pattern(phrases.RECENT, phrases.RECIENTE)
# What the day is one of, that is no sign's: "I see my doctor on Monday".
ELSEWHERE = pattern(
    r"appointments?|appt|call\w*|doctors?|dr|office|visit|er|hospital|emergency|ambulance|911|writ\w+|wrote|typ\w+|chat\w*|ask\w*|answer\w*"
    r"|cita|llam\w+|doctor\w*|medico|consultorio|emergencias|urgencias|escrib\w+|pregunt\w+"
)
_BODILY = r"(?:walk|stand(?! (?:it|this|that|you|him|her|them|the))|get (?:up|out)|sit up|move(?! (?:my|the|our) (?:appointment|call))|feel|lift|hold|breathe?|pee|urinate|poop|swallow|see straight|speak|control|raise|bend|turn)"
# What nobody is fine with, whatever else they say.
UNABLE = pattern(
    rf"(?:cant|cannot|can not|could not|couldnt|wont|unable to|(?:not|isnt|arent|wasnt|hasnt been|havent been) able to|hardly|barely|no longer)(?: (?:even|really|just|hardly|barely|properly|fully|always|can|could))* {_BODILY}",
    r"(?:havent|hasnt|have not|has not|didnt|did not)(?: (?:even|really|been))* (?:peed?|pooped|urinated|walked|moved|felt|gone(?! (?:away|to|anywhere|back))|slept in|stood|gotten up)",
    r"(?:dont|doesnt|do not|does not|cant|not|isnt|no|lost(?: all)?|without)(?: (?:really|even))* (?:feel(?:ing)?(?! (?:numb|weak|bad|sick|worse|safe|like|scared|(?:any )?(?:numb|weak)ness))|sensation)",
    r"(?:dont|doesnt|cant|didnt|do not|does not)(?: (?:really|even|always))* (?:notice|tell|know|feel)(?: \w+){0,3} (?:when|if|whether) (?:i|he|she|its|im|hes|shes)",
    r"no (?:se|me|le|siento|sabe|noto|nota|doy cuenta|da cuenta)(?: (?:de|se|cuenta|doy|da|siento|siente))* (?:cuando|si) (?:tengo|tiene|me|se|le|orin\w+)",
    r"lost (?:all |my |the |his |her )*(?:control|feeling|balance|strength)|(?:gave|give|gives|giving) (?:out|way)|buckl\w+|collaps\w+|paralyzed(?! by)|drag(?:s|ging)",
    r"(?:ya )?no (?:se |me |le |lo |la )*(?:pued[eo]|siento|siente|sale|salen|mueve|muevo|aguant[ao] (?:la|el|de) (?:orina|pipi|pierna)|control[ao]|responden?)",
    r"(?:se )?(?:me|le) (?:doblan?|doblo|cae|caen|durmio|durmieron|sale|salen|va|van)|no(?: he| ha)(?: podido)? (?:orinado|orinar|caminado|caminar|sentido)",
    r"tamp?oco (?:siente|siento|puede|puedo)|apenas (?:pued[eo]|camin[ao]|siente|siento)",
)
# "Fusions don't work anyway" tells of no limb.
_TREATMENT = pattern(
    r"(?:fusions?|surger(?:y|ies)|operations?|shots?|injections?|blocks?|pills?|meds?|therapy|stimulators?|doctors?|cirugias?|operaciones|inyecciones|pastillas) (?:really |even |just |ever )*(?:dont|doesnt|didnt|wont|never|no) (?:really |even |ever )*(?:work(?:s|ed)?|help(?:s|ed)?|sirven?|funcionan?|ayudan?)"
)
_NO_UNABLE = pattern(
    r"(?:isnt|not|wasnt|never|arent)(?: (?:at all|actually|really))* paralyzed|no (?:esta|estoy) paralizad[oa]",
    r"(?:dont|doesnt|do not|does not|not|never|didnt)(?: (?:actually|really))* (?:give|gave|giving|drag|dragging|buckle|collapse)(?: out| way)?",
)
# A past that is over says nothing of what it was.
OVER = pattern(
    r"(?:gone|went away|go(?:es)? away|over|healed|resolved|cleared up|passed)(?: (?:now|already|since|then|completely))*$",
    r"ya (?:se )?(?:me |le )?(?:quito|paso|curo|sano)",
)
# "It's Bell's palsy from 2011".
NAMED_OLD = re.compile(
    r"(?:(?:its|it is|thats|that is|this is|it was|that was|es|eso es|eso fue) )?(?:(?:my|his|her|the|an?|mi|su|el|la|una?) )?(?:\w+ ){1,3}?<old>(?: <old>)*"
)
# "The fever was last month with the flu".
WAS_OLD = re.compile(
    r"(?:(?:the|my|his|her|la|el|mi|su) )?(?:<named>|\w+|\w+ \w+) (?:was|were|fue|era|happened|began|started|paso|empezo|came)(?: (?:back|in|like|about|como|ya))* <old>(?: <old>)*"
    r"(?: (?:with|from|right after|after|because of|during|por|con|durante|despues de|a causa de)(?: \w+){1,4})?"
)
IT = frozenset("it its that this these those he she they eso esto ella el esa ese le me".split())
NO_NAME = pattern(
    r"pains?|hurts?|surgery|operation|fusion|operated|appointment|dolor|cirugia|operacion|operaron|cita|since|desde|after|had|have|saw|been|i|im|ive|we"
)
# What the sign is there since: "numb since my second back surgery".
CAUSED = re.compile(
    r"(?<!\S)(?:since|after|from|because of|due to|desde|por|tras|despues de)(?: (?:my|his|her|the|an?|that|last|first|second|third|1st|2nd|3rd|failed|big|bad|car|work|old|other|back|spine|neck|hip|knee|la|el|mi|su|un|una|que|primera|segunda|ultima|otra))* "
    rf"(?:{'|'.join(sorted(OCCASION))})(?!\S)"
)
# Any other reason that is given for it: "numb for eleven years, from an episiotomy".
REASON = re.compile(
    r"(?<!\S)(?:ever since|since|from|because of|due to|after|por|desde|tras|a causa de)(?: (?:an?|my|the|his|her|that|la|el|mi|su|un|una|que))* \w+(?: \w+){0,3}?(?= <old>|$)"
)
# "It's been years since my surgery" tells nothing of the sign.
SINCE_THEN = re.compile(r"<old>(?: (?:now|already|ya))* (?:since|after|from|desde|que|de)(?!\S)")
RANKS = frozenset(
    "first second third last failed big car work neck hip knee primera segunda ultima otra".split()
)
# What is dated by a year as well as a sign is.
EVENTS = frozenset(
    "operated opero operaron operado operada stent mri scan scans scanned injection injections diagnosed"
    " married retired moved moving met saw seen hysterectomy replacement discectomy laminectomy procedure"
    " insurance doctor doctors dr hospital cancer chemo appointment resonancia inyeccion cirujano".split()
)
# What an old sign is told with at length.
OF_AN_OLD_SIGN = vocabulary.OF_THE_SIGN | frozenset(
    "way going goin on off comes goes lived live living dealing dealt deal struggling struggled suffering suffered"
    " case exactly there good about pretty much bit known feels feel feeling felt walking limping half easily spot area part place esa esta parte lado que going susto fine roughly"
    " ago only ever went back then he hes she shes his her him we weve theyve every everything whole time than nerve damage condition"
    " situation story all happening used steady consistent probably least roughly around over almost nearly honestly"
    " walk walks walked walking sit sits stands lives life lifes normal reality vida normal once twice permanent permanently thing cuando tenia"
    " meant mean mother father dad mom husband wife mothers fathers dads"
    " el ella tiene con viene pasando paso anda ando le les nos mas casi como unos problema tener misma mismo"
    " estoy asi vivo viviendo batallando sufriendo padeciendo este desde tiempo todo aqui ahi bien mama papa esposo esposa".split()
)
# Signs whose own word is pain.
OF_PAIN = frozenset({"cancer_history"})
# The pain's place, whose age is not the sign's.
THE_BACK = pattern(
    r"(?:the|my|his|her|with|bad|low|lower|sore) back|(?:la|mi|de) (?:espalda|cintura)"
)
# What "only" and "just" are said of that takes nothing back.
SPEAKS = pattern(
    r"want\w*|need\w*|wish\w*|ask\w*|tell\w*|told|mention\w*|say\w*|said|mean\w*|writ\w+|wrote|curious|wonder\w*|question\w*|call\w*|appointments?|list\w+|describ\w+|explain\w*|talk\w*|look\w*|tired|frustrated|worried|scared|fed up|upset|exhausted|drained|sad|nervous|embarrassed|confused|help\w*|opinion|consult\w*"
    r"|quier\w+|quis\w+|necesit\w+|pregunt\w+|dij\w+|dig\w+|decir|escrib\w+|llam\w+|cita|menciona\w*|conta\w+|cuent\w+|habl\w+|busc\w+|cansad[oa]|preocupad[oa]|desesperad[oa]|opinion|ayuda"
)
DOUBTS_NOTHING = pattern(
    r"(?:dont|do not|didnt)(?: really)? (?:know|understand|remember) (?:why|how to|how you|what to|what you|if you|who|where|if the (?:doctor|clinic|office)|whether you)",
    r"who knows (?:that|this|the|about|how)|no se (?:me |le |lo |la |nos )*(?:quit|pas|mejor|cur|alivi|fue|ha|han|va)\w*",
    r"no (?:se|entiendo) (?:por que|que hacer|si (?:ustedes|aceptan|atienden)|a quien|como)",
)
ONLY_PAIN = pattern(
    r"(?:just|only|merely|simply|nothing but|its all|its the|solo|solamente|nomas|nada mas|puro)(?: (?!not|cant|no|when)\w+){0,4} (?:pain\w*|hurts?|hurting|aches?|sore\w*|burn(?:s|ing)?|sting(?:s|ing)?|throb\w*|ardor|quema|dolor\w*|duelen?|arde|molesta)",
    r"(?:theyre|its|it|they|im|i am|is|me|le|they are|it is)(?: (?:so|really|very|always|all))* (?:hurts?|hurting|aches?|achy|sore|burns?|stings?|painful|arde|duelen?|molesta|quema)(?: (?:nada mas|nomas|solamente|solo|is all|thats all))?$",
    r"(?:the |el )?(?:pain|dolor) (?:thats |that is |is |es )*(?:what|that|which|lo que|que)(?: (?:lo|la|me|le))? (?:stops|keeps|limits|gets|bothers|slows|detiene|limita|molesta)",
)
MISTAKEN = pattern(
    r"(?:bad |dumb |stupid )?joke|joking|kidding|typo|auto ?correct|misspoke|mistyped|(?:wrong|mistaken) (?:word|words|button|choice|answer|one|box)",
    r"(?:typed|wrote|said|put|worded|explained|described|expressed|phrased|spelled) (?:it|that|this|myself|things)?(?: (?:so|very|really|all))* ?(?:wrong|wrongly|badly|poorly|incorrectly)",
    r"(?:read|heard|got|understood|took|copied) (?:it|that|this|him|her) (?:all )?wrong|(?:lei|oi|entendi|puse) mal|didnt mean(?! to (?:scare|worry|bother|alarm|upset))|(?:i |she |he )(?:just |only )?mean(?:t)?(?! it)(?= \w)|my (?:mistake|bad)|made a mistake|misunder\w+|misread|figure of speech",
    r"(?:shouldnt|should not|didnt need to) have (?:said|written|typed|put|used)|(?:bad|poor|wrong) (?:wording|choice of words|phrasing)|came out wrong|sorry for the confusion",
    r"not what i (?:meant|said)|(?:should|could) have (?:said|explained|been clear\w*)|by (?:mistake|accident)",
    r"me (?:equivoque|exprese mal|explique mal|confundi)|(?:quise|queria) decir|(?:era |fue |es )?(?:una )?broma|fue (?:un )?error|sin querer|(?:lo )?escribi mal|mal escrito|error de dedo",
)
_FINE = r"(?:fine|ok|okay|all ?right|alright|normal(?:ly)?|well|good|perfectly|perfect|(?:with )?no (?:problems?|trouble|issues?)|without (?:any )?(?:problems?|trouble|issues?)|bien|sin problemas?|perfectamente)"
_LEGS = (
    rf"(?:(?:can|could|able to|still|he|she|i|and|they|it) )+(?:walks?|stands?|moves?|climbs?|gets? (?:up|around)|feels?)(?: \w+){{0,4}} {_FINE}",
    r"(?:can|able to)(?: still| easily)? (?:move|feel) (?:both |his |her |my |the |all )*(?:legs?|feet|foot|toes)",
    rf"(?:legs?|feet|strength)(?: (?:are|is|do|work|feel|both|still|all|in \w+ \w+))* (?:{_FINE}|strong|works?)",
    rf"(?:mueve|muevo|camina|camino|siente|siento|se para|me paro|puede|puedo|apoya)(?: \w+){{0,3}} {_FINE}|{_FINE} (?:las|los|sus|mis) (?:dos )?(?:piernas|pies)",
    rf"(?:mueve|muevo|siente|siento) {_FINE}",
)
_NUMB = (
    rf"(?:feels?|felt|feeling|sensation)(?: \w+){{0,4}} {_FINE}|(?:can )?feels? (?:everything|it all|all of it)",
    rf"(?:siento|siente)(?: \w+){{0,3}} {_FINE}|(?:siento|siente) todo",
)
_PEE = (
    rf"(?:pees?|peeing|urinates?|urinating|bladder|bathroom|toilet|restroom)(?: (?:is|just|works?|totally|completely|has been|its))* {_FINE}",
    rf"(?:orin[oa]|orinar|bano|pipi|vejiga)(?: (?:muy|es|esta|todo|lo))* {_FINE}",
)
_BOWELS = (
    rf"(?:bowels?|bowel movements?|poop\w*|bathroom|toilet|restroom|stools?)(?: (?:are|is|just|works?|move|totally|completely|all|has been|have been))* {_FINE}",
    rf"(?:bano|intestinos?|popo|del cuerpo)(?: (?:muy|es|esta|todo))* {_FINE}",
)
_TEMPERATURE = (
    rf"temp(?:erature)?(?: (?:is|was|its|has been))* {_FINE}",
    rf"temperatura(?: (?:es|esta))* {_FINE}",
)
_WELL = {
    "leg_weakness": pattern(*_LEGS),
    "saddle_numbness": pattern(*_NUMB),
    "sexual_numbness": pattern(*_NUMB, r"everything works"),
    "bladder": pattern(*_PEE),
    "bowel": pattern(*_BOWELS),
    "spinal_infection": pattern(*_TEMPERATURE),
}
_NONE = (
    r"(?:no|not|without|never had|never have|dont have|doesnt have|do not have|does not have|isnt|arent|wasnt|werent|hasnt had|havent had|aint|sin|ni|nunca)"
    r"(?: (?:any|more|the|of|at|all|a|that|this|it|really|actually|have|has|had|having|tengo|tiene|tienen|hay|he|ha|tenido|esta|estan|estoy|nada|ningun|ninguna|de|el|la|las|los|mi|su|tan))*"
)
_TROUBLE = r"(?:trouble|problems?|issues?|difficult\w*|accidents?|leak\w*|problemas?|dificultad)"
_DENIED = {
    "leg_weakness": pattern(
        rf"{_NONE} (?:weak\w*|foot drop|paralyzed|debil\w*|paralizad[oa])",
        rf"(?:her|his|my|the|both) legs? (?:both |still |all )*(?:moves?|works?) {_FINE} (?:she|he|i) (?:walks?|drives?|dances?)(?: \w+){{0,4}}",
        r"legs? (?:are|is)(?: really)? not weak|no (?:se )?(?:me|le) (?:doblan|caen)",
    ),
    "saddle_numbness": pattern(
        rf"{_NONE} (?:numb(?!er)\w*|down there|between (?:my|the|his|her) legs|dormid[oa]s?|adormec\w*|entumec\w*|entre las piernas)"
    ),
    "sexual_numbness": pattern(rf"{_NONE} (?:numb(?!er)\w*|dormid[oa]s?|adormec\w*|entumec\w*)"),
    "bladder": pattern(
        rf"{_NONE} {_TROUBLE}(?: (?:with|con|to|de|para|in|at|the|my|el|la|going))* (?:pee\w*|urin\w*|bladder|bathroom|orin\w*|vejiga|bano)"
    ),
    "bowel": pattern(
        rf"{_NONE} {_TROUBLE}(?: (?:with|con|to|de|para|my|the|mis|el|la|going))* (?:bowels?|poop\w*|bathroom|intestin\w*|popo|bano)",
        rf"{_NONE} (?:bowel )?accidents?",
    ),
    "spinal_infection": pattern(
        rf"{_NONE} (?:fever\w*|chills|temperature|fiebre|calentura|escalofrios?)"
    ),
    "myelopathy": pattern(rf"{_NONE} (?:clumsy|unsteady|torpe\w*)"),
    "withdrawal": pattern(
        r"(?:didnt|did not|havent|have not|hasnt|never)(?: (?:actually|really|even|just))* (?:stop(?:ped)?|quit)(?! (?!taking|using|anything)\w+ing)",
        r"(?:still|keep) (?:taking|take|takes|using) (?:it|them|the|my|his|her|all|every)",
        r"still on (?:it|(?:the |my |his |her )?(?:oxy\w*|norco|percocets?|pills?|meds?|medicines?|medications?|tramadol|morphine|methadone|baclofen|xanax))",
        r"no (?:l[oa]s? )?(?:he |ha )?(?:deje|dejo|dejado|pare|parado|suspendi|suspendido)(?: (?:de tomar\w*|nada|las?|los|el))*(?! (?:de )?\w+(?:ando|iendo|ar))",
        r"(?:todavia|sigo|sigue|aun)(?: (?:las?|los?|me))* tom(?:ando\w*|o|a)",
    ),
}

# Signs that a denial undoes; of the others only a date puts one aside.
DENIABLE = frozenset(_DENIED) | frozenset(_WELL)
OF_THE_ADVICE = pattern(
    r"er|ed|emergency (?:room|department)|911|ambulance|emergencias|urgencias|ambulancia|sound(?:ed|s)? (?:like|as if|bad|dangerous)|sono (?:como|a|mal|grave)|scar(?:ed|y|ing)|asust\w+"
)
# Of a medicine: who did not stop it may be without it all the same.
LEFT_WITHOUT = pattern(
    r"(?:ran|run|running|all) out|out of (?:it|them|my|the|his|her)|(?:cut|took|taken|pulled|weaned) (?:me|him|her|us) off|without (?:it|them|any)|none left|(?:me|le|nos) quede|se (?:me|le|nos) \w+|sin (?:ellas|nada|la|las)|(?:me|le) (?:l[oa]s? )?(?:quit|cort|suspend)\w+"
)
# What is only imagined.
IF = pattern(r"if|unless|si")


def denied(part: str, sign: str) -> bool:
    """Whether the sign is said not to be there, by its name. Never raises."""
    return bool(sign in _DENIED and _DENIED[sign].search(part))


def well(part: str, sign: str) -> bool:
    """Whether what the sign would take away is said to be well. Never raises."""
    return bool(sign in _WELL and _WELL[sign].search(part) and not phrases.DENIES.search(part))


def unable(part: str) -> bool:
    """Whether something is told of that nobody is well with. Never raises."""
    return bool(UNABLE.search(_NO_UNABLE.sub(" ", _TREATMENT.sub(" ", part))))
