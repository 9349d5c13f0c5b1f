"""The visitor's words for a time to call without the sentence around them."""

from __future__ import annotations

import re

from bot.intake.reading.text.message import Found, Message
from bot.intake.reading.vocabulary.times import AVAILABLE, CALL, RANGE, STORY, TIME, kinds_in

# "After 6, not 5".
# "Afternoons instead of mornings", "not mornings, evenings".
_OLD_AFTER = re.compile(
    r",? (?:instead of|rather than|en vez de|en lugar de"
    r"|(?:(?:are|is|work|works|would be|son|es|me quedan?) )?(?:much |a lot |mucho )?(?:better|mejor(?:es)?)(?: (?:for me|para mi))?"
    r" (?:than|que)) "
)
_OLD_BEFORE = re.compile(
    r"\W*(?:not|no)(?: (?:in|por|en|the|la|las))* \w+(?:[,.;]| but| sino)(?: rather| mejor| in| por| en)? "
)
_SETTLED = re.compile(
    r"(?<=\d)( ?[ap]\.?m\b\.?)?,? (?:and |y )?(?:not|no|instead of|en vez de) (?:at |a las |las )?"
    r"\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)?$"
)

LEAD = re.compile(
    r"(?:[\s,.!-]|\b(?:hi|hello|hola|yes|yeah|si|sure|ok|okay|well|um|uh|oh|please|por favor"
    r"|mine(?: is|'s)?(?= \w)|probably|maybe|usually|generally|normally|typically|preferably|ideally|honestly|i guess"
    r"|i'd say|i would say|i think|i'd prefer|i would prefer|i prefer|prefer|prefiero|preferiria"
    r"|de preferencia|preferiblemente|(?:the |my |mi |el |la )?(?:best|good|better|preferred"
    r"|mejor) (?:times?|hora|horario|momento|day)(?: of day)?(?: (?:to (?:call|reach"
    r"|contact)(?: me)?|for (?:me|a call)|para llamar(?:me)?|para (?:mi)))?(?: (?:is|are|would be"
    r"|es|seria|son))?(?: :)?|(?:and )?(?:the |my )?(?:days|times) (?:are|should be)|time:|hora:|(?:you |u |they )?(?:can |could "
    r"|may )?(?:please )?(?:just )?(?:call|reach|contact|phone|ring|try|get|text)(?: (?:me|back|up"
    r"|us|her|him))+(?: (?:on|at))?(?: my (?:cell|phone|home|work))?|(?:call|ring|phone|try|dial)(?: (?:my|the) (?:cell|phone"
    r"|home|house|landline))?|(?:give|gimme)(?: (?:me|us))? an? (?:call|ring|bell|buzz)|que (?:me|nos) (?:llamen|marquen|hablen)|(?:me )?(?:pueden?|puedes) (?:llamar|llamarme|marcar|marcarme"
    r"|contactarme)|ll?am(?:e|en|a)(?:n?me)?|llamar(?:me)?|marquen?me|i'm (?:free|available|home"
    r"|off|usually free|around)|i am (?:free|available|home|off)|im (?:free|available|home)"
    r"|i (?:can|could|usually|am able to) (?:talk|answer|be reached|take calls)(?: on the phone)?"
    r"|estoy (?:libre|disponible|en casa)|puedo (?:hablar|contestar)|free|available|disponible"
    r"|(?:can|could|would) (?:you|we|they) (?:do|try|make it)|let's say|make it|change it to"
    r"|how about|que sea|mejor|so|then|entonces|asi que|it's|its|is|works best|is best"
    r"|(?:fine|good|ok|okay|perfect|great|bien) (?:for|with|by|para) (?:me|us|mi)(?= \w)|any time is fine but|a good time is|the afternoon works but|to call me|best"
    r"|(?:i |we )?(?:can|could) do|to catch (?:me|us)|catch me|(?:si )?puede ser|would|try(?: again)?(?= (?:after|before|around|at|on|in|between|any|mon|tue|wed|thu|fri|sat|sun|morn|aft|eve|week|noon))|let me (?:think|see)|let's see|uhh+|umm+|hmm+|like|yo creo(?: que)?|creo que|a ver|pues|este|bueno"
    r"|make that|(?:change|set|make|put|move)(?: it| that| (?:the|my|la|el)(?: best| call)? (?:time|hora|horario))(?: to| for| at)?|(?:cambi|pong)\w+(?: (?:la|el|mi))?(?: (?:hora|horario))?(?: a(?! las?\b)| para)?"
    r"|(?:my (?:(?:lunch|coffee) )?(?:break|brake|lunch|free time|days? off)|days? off|off days?) (?:is|are)(?: from| at)?|ll?amenme|marquenme|hablenme|hableme|marquen"
    r"|in the(?= \w+s\b)|in the(?= (?:morning|afternoon|evening)\b)"
    r"|(?:during )?the(?= (?:mornings|afternoons|evenings|morning|afternoon|evening)\b))(?:(?<=:)|(?!\w)))+"
)
# What joined it to words that another reader took.
_LOOSE = re.compile(r"[ ,]+(?:and|but|or|y|o|pero|at|on|in|to|al|en)$", re.IGNORECASE)
# "In the afternoon instead, after 2".
_INSIDE = re.compile(
    r",? (?:instead(?! of\b)|actually|mejor|please|por favor)(?=,)"
    # "Before 4 is better on Mondays".
    r"| (?:is|are|works|es|son|me queda) (?:better|best|easier|mejor)(?: for me)?(?= (?:on|los) \w)",
    re.IGNORECASE,
)
# "Not Tuesday, that's my dialysis": the reason is no time.
_REASON = re.compile(
    r"(?<! if)(?<! si)[ ,.;]+(?:that'?s|thats|because|cause|cuz|coz|cos|bc|porque|porq|xq|pq|xk|ya que|es que|es mi|(?:it )?is my|it'?s my|since (?:i|it|that)|(?:que|q|k|cuando) (?:es|son|estoy|tengo|ando|descanso|trabajo|no (?:hay|trabajo|tengo|estoy)|mi|ya|salgo|llego|termino|regreso|me desocupo|ya estoy)|when i (?:get|am|'m))\b"
)
# Work and sleep give a reason, whatever time they name.
_BUSY = re.compile(
    r" (?:(?:that'?s|i|i'm|im|my|he|she|they|we|yo|it'?s|when) )*(?:\w+ )?(?:work\w*|trabaj\w+|sleep\w*|asleep|duerm\w+|class\w*|clases?|school|escuela|shifts?|turno)\b(?!.*\b(?:but|so|only|except|pero|solo)\b)"
)
# "Tuesdays, that's my lunch": the time behind it is the same one.
_SAME = re.compile(
    r" (?:my|mi) (?:lunch|break|day off|free time|lonche|lonch|cena|comida|almuerzo|descanso|dia libre)\b"
    # "Except Friday, is my prayer day"
    r"|(?: (?:my|mi|the|el))?(?: (?!not|but|only|after|before|except)[a-z]+){1,2} days?\W*$"
)
# "Mornings, but hang up if the machine answers": what is no more about the time.
_BUT = re.compile(
    r"[ ,.;]+(?:but|pero) (?:(?:please|por favor|just) )?(?=(?:i|i'm|im|my|he|she|hang|don'?t leave|have|que|no dejen|me|mi|yo|quiero|necesito)\b)"
)
TRAIL = re.compile(
    r"(?:[\s,.!;:-]|\balready\b|\b(?:yo )?(?:descanso|estoy de descanso)\b|(?<=[a-z]s )work(?=\W*$)|\b(?:(?:yo )?estoy (?:en (?:la |mi )?casa|libre|disponible)|(?:is|are|would be|were) (?:the |my |a |her |his )?(?:best|good|better|easiest) times?(?: for (?:me|us))?(?: (?:(?:to|for) (?:get|reach|catch|contact|ring|phone|talk|calls)(?: me| us| her| him| with me| to me)?|for call(?: me| us| her| him| with me| to me)?|to call (?:us|her|him|with me|to me)))?"
    r"|(?:is|are) (?:the |my )?only (?:days?|times?)(?: (?:that )?(?:i|we) (?:can|could)(?: (?:talk|answer|do(?: it)?|take (?:a )?calls?|be reached))?)?"
    r"|if (?:that|it|that'?s|it'?s|you|u|y'?all|ya)(?: (?:all|guys))?(?: be| is(?= ?(?:works?|ok|okay|can|could|fine|good|possible|alright|for|with|by)\b))?(?: ?(?:works?|ok|okay|can|could|fine|good|possible|alright))?(?: (?:for|with|by) (?:you|ya|u|me))?|(?:ok|okay|fine|good|cool|alright) (?:with|by) (?:me|us)|mas o menos|more or less|or so|(?:is|are)(?: totally| all| just)? cool"
    r"|(?:is|are|works|(?<!t )work(?= (?:best|better|well|fine|for (?:me|a call|calls|a chat)))|would be"
    r"|would work|will be|will work|es|son|seria|esta|funciona)(?: (?:the|always|usually|really"
    r"|all|lo|el|muy))*(?: (?:best|better|fine|good|great|ok|okay|perfect|easiest|ideal|preferable"
    r"|mejor|bien|perfecto|well|preferred))?(?: (?:for|para) (?:me|mi|us|her|him|them|ella|el|a call|calls|a chat|una llamada))?"
    r"|(?<=\w )(?:ok|okay|fine|si)(?=\W*$)"
    r"|(?<=\w )whatever(?=\W*$)|please|pls|plz|por fa[bv]or|porfa(?:vor)?|thanks|thank you|thx|gracias|muchas|muchisimas|mil|so much|very much|actually|sometime|me (?:queda|viene|funciona|conviene|acomoda)"
    r"(?: (?:muy|mas|super))?(?: (?:mejor|bien|perfecto|excelente))?|no hay (?:apuro|prisa|problema)|no (?:rush|hurry|worries|problem)|that'?s it|thats all"
    r"|hon|honey|dear|sweetie|sir|ma'?am|miss|guys|folks|buddy|man|bro|dude|y'?all|lol|love|darling|mijo|mija|senorita|senora|senor|amig[oa]|joven|(?:is|are) (?:totally |all )?possible|be possible|(?:can|could|will) work"
    r"|(?:for|para) (?:me|mi)|i guess|i think|to call(?: me)?|instead|if possible|mejor|mas bien"
    r"|si es posible"
    r"|si se puede|best|(?:ya )?(?:(?:q|que|k|xq) )?me pueden? (?:llamar|marcar)|(?:q|que|k) (?:me|nos) (?:llamen?|marquen?|hablen?)|(?:you|u|they) can call(?: me)?))+$"
)
# "Don't call me before 10" must not become "before 10".
_NEVER = re.compile(
    r"(?<!why )\b(?:don'?t|do not|never|not) (?:you |ever )?(?:call|phone|ring|contact)(?: me)? ?$"
    r"|\b(?:no|nunca) me (?:llam\w+|marqu\w+) ?$"
)


# What follows a time and only explains it: "would suit me", "que descanso".
_EXPLAINS = re.compile(
    r"[ ,]+(?:would|will|should|sounds?|seems?|suits?|que|seria|(?:es|son) cuando|is when|are when|because|my|mi|i|i'm|im|he|she|they|we|your|yes|yeah|si)\b.*",
    re.DOTALL,
)
# "Mornings call me neck 2 years": the order stands behind its time.
_CALLS = re.compile(
    r"[ ,]+(?:please |por favor )?(?:(?:call|reach|ring|phone|contact|text) me|me (?:encuentran?|hallan?|localizan?|agarran?)\b|ll?[aá]?m(?:ame|eme|enme)|m[aá]rquenme)\b.*",
    re.DOTALL,
)
# What somebody tells of themselves right behind a time, and nothing that limits it.
_ADDRESS = r"(?:hon|hun|honey|dear|dearie|sweetie|sweetheart|darling|ma'?am|sir|man|bro|dude|lol|haha|love|mij[oa]|mi amor|joven|senorita|guys|y'?all)"
_OF_SELF = re.compile(
    rf"(?: (?:is|are|works?|would be|es|son|esta))?(?: (?:best|better|good|fine|ok|okay|great|bien|mejor))?(?: (?:please|pls|thanks|{_ADDRESS}))*[ ,]+"
    r"((?:i|i'm|im|i am|my|he|he's|she|she's|his|her|we|we're|yo|mi|mis|ella|trabajo|estoy|ando|soy|(?:(?<!antes de las \d )(?<!antes de las \d\d ))(?:tomo|duermo|salgo|llego|recojo|cuido|me (?:levanto|despierto|acuesto|duermo)))\b(?! (?:prefer|mean|said|guess|think|would|could|can|may|time|lunch|break)\b)"
    r"(?![^\n]*(?:\b(?:(?<!nothing )but|except|unless|only|if|so|call|until|till|after|before|or|pero|menos|excepto|solo|hasta|antes|despues|no|not(?! (?:an?|much of) )|never|cant|dont|wont|nunca)\b|n't\b))[^\n]*)$"
)
# What somebody cannot or does not do, right behind a time: "not before lunch I can't hear at work".
_CANNOT = re.compile(
    rf"(?: (?:please|pls|thanks|honestly|really|{_ADDRESS}))*[ ,]+(?:(?:cuz|because|as|bc|que|es que) )?"
    r"((?:(?:i|he|she|we|my (?:husband|wife|mom|mother|dad|father|hearing|ears?|boss)|yo) )?(?:(?:just|really|honestly|also|usually) )*"
    r"(?:can'?t|cannot|can not|couldn'?t|don'?t|do not|doesn'?t|won'?t|am not|'?m not|im not|i'm not|is not|isn'?t|no) "
    r"(?:(?:really|even|ever|usually|also|able to|a|an|me|lo|la|le) )*(?:hear|see|sleep|function|think|walk|stand|sit|move|speak|drive|concentrate|deal|want|wanna|like|human|morning person|awake|myself|(?:have|got|put) (?:my|his|her) (?:ears?|hearing|aids?|teeth|dentures|glasses|voice)"
    r"|oigo|escucho|veo|duermo|funciono|pienso|camino|aguanto|manejo|quiero|gusta)\b[^\n]*)$"
)
# A time that stands by itself: "mornings I work" would not.
_COMPLETE = re.compile(
    rf"\b(?:after|before|not|any ?time|any day|whenever (?!i\b|i.m\b|im\b|he\b|she\b|my\b)|possible|can|works?|good|best|better|fine|ok|okay|please|pls|only|between|from|noon|midday|doesn'?t matter|no preference|antes|despues|solo|bien|mejor|entre"
    rf"|cualquier\w*|cuando (?:sea|gusten|quieran|puedan)|\d|{_ADDRESS})\b"
)
# These make it more than that.
_BINDS = re.compile(
    r"n't\b|\b(?:not?|never|cant|dont|wont|out|bad|busy|worst?|except|but|unless|only|if|sleep\w*|asleep|teach\w*|drive|driving|church|nap|naps|work|working|works"
    r"|mal[oa]?|ocupad\w*|trabaj\w*|duerm\w*|peor|menos|pero|sol[oa]|sino|si|until|till|before|after|hasta|antes|despues|time|hora)\b|\d"
)
# So many characters between hours and a day: " on ".
_BESIDE = 4
# What says when after all, behind what somebody cannot do.
_MORE_TIME = re.compile(
    r"\b(?:but|pero|so|until|till|hasta|then|entonces|except|unless|menos|only|solo|before|after|antes|despues|calls?|talk|phone calls|llam\w+|contest\w+)\b"
)
_NEVER_FIRST = re.compile(
    r"(?:please )?(?:(?:don'?t|do not|never) (?:you |ever )?(?:call|phone|ring|contact|bother)(?: me| us| her| him)?|(?:no|nunca) (?:me |la |lo |le )?(?:llam|marqu|habl)\w+) (?=(?:before|after|b4|until|till|between|during|while|when|on|in|at"
    r"|antes|despues|entre|los|el|en|por|hasta|a)\b)"
)


# A time behind these is one that does not suit: "I'm not free until 3", "no calls before 9".
_DENIED = re.compile(
    r"(?:(?<!if )(?<!why )(?<!si )\b(?:not(?! (?:sure|only|just|a problem|picky))|no(?! (?:problem|worries|rush|preference|hurry|later|make|wait|actually|sorry|change))|never|nunca"
    r"|tampoco|cant|wont|dont|cannot|(?<!never )busy|asleep|ocupad[oa])|n't\b)(?! (?:mind|care|matter|worry|know|importa|hay problema|you call)\b)"
    r"(?: (?:(?:ever|me|les?|please) ){0,2}(?:call|phone|ring|contact|bother|llam|marqu|habl)\w*)?"
    r"(?:(?!\b(?:but|so|and|y|pero|sino|asi que|entonces|just|only|solo|instead|mejor|texts?|voicemails?|e-?mail|messages?|mensajes?|then|call|ring|try"
    r"|ll?am[ae]\w*|marquen?\w*|hablen\w*)\b)[\w' /-]){0,45}$"
)
# A list that begins with what somebody does then: "not while driving, Sundays or after 6".
_NOT_WHILE = re.compile(
    r"(?<![\w'] )(?<!\w)(?:not|never|no|nunca) (?:while|when|mientras|cuando) [\w' ]{2,25}, ?$"
)
_OR = re.compile(r"\b(?:or|nor|o|ni)\b", re.IGNORECASE)
_ENDS = re.compile(r"\W*(?:please|thanks?|por favor|gracias)?\W*(?:$|[.|])")
_SPANISH = re.compile(
    r"\b(?:llam\w+|marqu\w+|habl\w+|contest\w+|puedo|estoy|nunca|tampoco|antes|despues|por|las?|los|en|de|el)\b"
)


_BELONGS = re.compile(
    r"(?:\b(?:no|on|after|before|b4|any|early|late|only|next|this|coming|except|not|every|between|around|about"
    r"|por la|en la|por las|en las|los|el|a las|weekday|most|during|either)\b[ ]?)*$"
)
# "I'm on the bus till 4": without who is away till then it would say the opposite.
_UNTIL = re.compile(r"(?:until|till?|'til|hasta)\b")
_AWAY = re.compile(
    r"\b(?:(?:i'?m|i am|i'll be)(?! (?:not |never |usually |always |just )*(?:free|available|home|here|up|awake|around|in|off|good|ok)\b)"
    r"|i (?:work|drive|sleep|teach|watch|have)|(?:estoy|ando)(?! (?:libre|en (?:la )?casa|disponible|aqui|desocupad[oa])\b)|trabajo|manejo|duermo|cuido)"
    r"\b[^.,;:!?|\n]*$"
)


def trimmed(message: Message, start: int, end: int, loose: bool) -> Found:
    """The words from ``start`` to ``end`` without lead-ins; ``loose`` keeps what stands
    before the first time, for it was asked for.
    """
    start, end = _without_old(message.plain, start, end)
    lead = LEAD.match(message.plain, start, end)
    begin = lead.end() if lead else start
    refusal = _NEVER_FIRST.match(message.plain, begin, end)
    begin = refusal.end() if refusal else begin
    if not loose:
        begin = _at_time(message.plain, start, begin, end)
    used = end
    told = without_reason(message.plain[begin:end])
    if STORY.search(message.plain, begin + len(told), end):
        # "Because my hip hurts": others read on.
        used = begin + len(told)
    end = begin + len(told)
    end = _without_explanation(message.plain, begin, end)
    settled = _SETTLED.search(message.plain[begin:end])
    if settled:
        end = begin + (settled.end(1) if settled[1] else settled.start())
    piece = message.plain[begin:end]
    trail = TRAIL.search(piece[-80:])
    if trail:
        cut = len(piece) - len(piece[-80:]) + trail.start()
        if piece[:cut].strip():
            end = begin + cut
    words = re.sub(
        r"^(?:in the|but|and|pero|y) (?=\w+)", "", message.own(begin, end).replace("\n", " ")
    )
    words = _LOOSE.sub("", _INSIDE.sub("", words))
    if not any(c.isalnum() for c in words):
        return Found({}, message)
    lead_in = message.plain[start:begin]
    if (
        refusal
        or _NEVER.search(message.plain, max(0, begin - 40), begin)
        or _DENIED.search(lead_in)
    ):
        words = f"{'no' if _SPANISH.search(lead_in) else 'not'} {words}"
    listed = _NOT_WHILE.search(message.plain[:begin])
    if listed and _OR.search(words) and _ENDS.match(message.plain, end):
        words = f"{message.own(listed.start(), begin).strip()}, {words}"
    return Found({"best_time": words[:200]}, message.without((begin, used)))


def _at_time(plain: str, start: int, begin: int, end: int) -> int:
    """Where the words about the first time begin; where they begin without one."""
    first = _first(plain, begin, end)
    if not first:
        return begin
    # Words like "after" or "except" right before belong to the time.
    before = _BELONGS.search(plain[begin : first.start()])
    begin = first.start() - len(before[0]) if before else first.start()
    away = _AWAY.search(plain, start, begin)
    return away.start() if away and _UNTIL.match(plain, begin, end) else begin


def _first(plain: str, begin: int, end: int) -> re.Match[str] | None:
    """The first time, or bare hours alone or right before it: "11 to 3 on Fridays"."""
    time = TIME.search(plain, begin, end)
    hours = RANGE.search(plain, begin, time.start() if time else end)
    beside = hours and (not time or time.start() - hours.end() <= _BESIDE)
    return hours if beside else time


def _without_explanation(plain: str, begin: int, end: int) -> int:
    """The end without what follows the last time and binds it to nothing."""
    last = max((match.end() for match in TIME.finditer(plain, begin, end)), default=end)
    if _CALLS.match(plain, last, end):
        return last
    told = told_besides(plain, begin, end)
    if told:
        return told
    rest = None if plain[begin:last].endswith("whenever") else _EXPLAINS.match(plain, last, end)
    return last if rest and not _BINDS.search(rest[0]) else end


def told_besides(plain: str, begin: int, end: int) -> int:
    """Where a complete time ends behind which somebody only tells of themselves, or 0:
    "not before 10 I work nights", "whenever dear I'm always home".
    """
    for time in TIME.finditer(plain, begin, end):
        told = _OF_SELF.match(plain, time.end(), end)
        if told and _COMPLETE.search(plain[begin : told.start(1)]):
            return time.end()
        cannot = _CANNOT.match(plain, time.end(), end)
        if cannot and not _MORE_TIME.search(cannot[1]) and not TIME.search(cannot[1]):
            return time.end()
    return 0


def without_reason(words: str) -> str:
    """The words up to the reason that they give; all of them where no time stands before it."""
    but = _BUT.search(words)
    if but and TIME.search(words[: but.start()]):
        rest = words[but.end() :]
        if not (TIME.search(rest) or AVAILABLE.search(rest) or CALL.search(rest)):
            words = words[: but.start()]
    reason = _REASON.search(words)
    before = words[: reason.start()] if reason else ""
    if not reason or not (TIME.search(before) or RANGE.search(before)):
        return words
    behind = words[reason.end() :]
    if _BUSY.match(behind):
        return before
    if _SAME.match(behind):
        return words[: reason.start()]
    return words if TIME.search(behind) and not STORY.search(behind) else words[: reason.start()]


def _without_old(plain: str, start: int, end: int) -> tuple[int, int]:
    """The span without a time that another one takes the place of."""
    after = _OLD_AFTER.search(plain, start, end)
    if after and TIME.search(plain, start, after.start()):
        return start, after.start()
    before = _OLD_BEFORE.match(plain, start, end)
    if before and kinds_in(before[0]) & kinds_in(plain[before.end() : end]):
        return before.end(), end
    return start, end
