"""When is a good time to call, in the visitor's words."""

from __future__ import annotations

import re

from bot.intake.reading.message import Context, Found, Message, asks
from bot.intake.reading.place import in_key_words
from bot.intake.reading.time_words import (
    AVAILABLE,
    HOURS,
    NOW,
    RUN,
    STORY,
    TIME,
    WHENEVER,
)
from bot.intake.reading.times_joined import joined

_UNKNOWN_WORDS = 4
# "After 6, not 5".
# "Afternoons instead of mornings", "not mornings, evenings".
_OLD_AFTER = re.compile(
    r",? (?:instead of|rather than|en vez de|en lugar de"
    r"|(?:(?:are|is|work|works|would be|son|es|me quedan?) )?(?:much |a lot |mucho )?(?:better|mejor(?:es)?)(?: (?:for me|para mi))?"
    r" (?:than|que)) "
)
_OLD_BEFORE = re.compile(
    r"\W*(?:not|no)(?: (?:in|por|en|the|la|las))* \w+(?:,| but| sino)(?: rather| mejor| in| por| en)? "
)
_SETTLED = re.compile(
    r"(?<=\d)( ?[ap]\.?m\b\.?)?,? (?:and |y )?(?:not|no|instead of|en vez de) (?:at |a las |las )?"
    r"\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)?$"
)

_LEAD = re.compile(
    r"(?:[\s,.!-]|\b(?:hi|hello|hola|yes|yeah|si|sure|ok|okay|well|um|uh|oh|please|por favor"
    r"|probably|maybe|usually|generally|normally|typically|preferably|ideally|honestly|i guess"
    r"|i'd say|i would say|i think|i'd prefer|i would prefer|i prefer|prefer|prefiero|preferiria"
    r"|de preferencia|preferiblemente|(?:the |my |mi |el |la )?(?:best|good|better|preferred"
    r"|mejor) (?:times?|hora|horario|momento|day)(?: of day)?(?: (?:to (?:call|reach"
    r"|contact)(?: me)?|for (?:me|a call)|para llamar(?:me)?|para (?:mi)))?(?: (?:is|are|would be"
    r"|es|seria|son))?(?: :)?|time:|hora:|(?:you |u |they )?(?:can |could "
    r"|may )?(?:please )?(?:just )?(?:call|reach|contact|phone|ring|try|get|text)(?: (?:me|back"
    r"|us|her|him))+(?: (?:on|at))?(?: my (?:cell|phone|home|work))?|call(?: my (?:cell|phone"
    r"|home))?|(?:me )?(?:pueden?|puedes) (?:llamar|llamarme|marcar|marcarme"
    r"|contactarme)|ll?am(?:e|en|a)(?:n?me)?|llamar(?:me)?|marquen?me|i'm (?:free|available|home"
    r"|off|usually free|around)|i am (?:free|available|home|off)|im (?:free|available|home)"
    r"|i (?:can|could|usually|am able to) (?:talk|answer|be reached|take calls)(?: on the phone)?"
    r"|estoy (?:libre|disponible|en casa)|puedo (?:hablar|contestar)|free|available|disponible"
    r"|(?:can|could|would) (?:you|we|they) (?:do|try|make it)|let's say|make it|change it to"
    r"|how about|que sea|mejor|so|then|entonces|asi que|it's|its|is|works best|is best"
    r"|any time is fine but|a good time is|the afternoon works but|to call me|best"
    r"|in the(?= \w+s\b)|in the(?= (?:morning|afternoon|evening)\b)"
    r"|(?:during )?the(?= (?:mornings|afternoons|evenings|morning|afternoon|evening)\b))(?:(?<=:)|(?!\w)))+"
)
# What joined it to words that another reader took.
_LOOSE = re.compile(r"[ ,]+(?:and|but|y|pero)$", re.IGNORECASE)
_AND = re.compile(r" (?:and|y|also|plus|tambien) ")
# What narrows a time, and is no other matter.
_CONDITION = re.compile(
    r"(?:[\w']+ ){0,1}(?:only|if|when|unless|except|not|after|before|best|better|works?|fine|ok|call|solo|si|cuando|menos|excepto|mejor)\b"
)
# "Not Tuesday, that's my dialysis": the reason is no time.
_REASON = re.compile(
    r"[ ,.;]+(?:that'?s|thats|because|cuz|coz|bc|porque|ya que|es que|es mi|since (?:i|it|that))\b"
)
_TRAIL = re.compile(
    r"(?:[\s,.!;:-]|\b(?:(?:is|are|works|work(?= (?:best|better|well|fine|for (?:me|a call|calls|a chat)))|would be"
    r"|would work|will be|will work|es|son|seria|esta|funciona)(?: (?:the|always|usually|really"
    r"|all|lo|el|muy))*(?: (?:best|better|fine|good|great|ok|okay|perfect|easiest|ideal|preferable"
    r"|mejor|bien|perfecto|well|preferred))?(?: (?:for|para) (?:me|mi|us|a call|calls|a chat|una llamada))?"
    r"|please|por favor|thanks|thank you|thx|gracias|me (?:queda|viene|funciona|conviene) (?:mejor"
    r"|bien)|(?:for|para) (?:me|mi)|i guess|i think|to call(?: me)?|instead|if possible"
    r"|si es posible"
    r"|si se puede|best|(?:ya )?me pueden? (?:llamar|marcar)|(?:you|u|they) can call(?: me)?))+$"
)
_OFFERS = re.compile(
    r"\W*(?:can|could|would|puede\w*|podrian?) (?:you |we |they )?(?:do|call|try|make|ser|llamar)"
)
_CALL = re.compile(
    r"\b(?:call|calls|reach|contact|phone me|ring|available|free|talk|answer|pick up|best time"
    r"|good time|better time|works|best|better|prefer|prefiero|llam\w+|marqu\w+|marcar\w*"
    r"|disponible|contactar\w*|libre|contest\w+|mejor hora|mejor horario|horario)\b"
)
_NO_CALL = re.compile(
    r"\b(?:pain|hurt\w*|worse|better (?:in|at|when)|ache\w*|sleep|wakes?|numb\w*|stiff\w*|duele\w*"
    r"|dolor\w*|peor|duermo|surgery|cirugia|appointment|cita|see (?:the|a)|come in|open|nobody"
    r"|called (?:back|me)|called|surgeon|taking|take|promise\w*|guarantee\w*|or else|promet\w+)\b"
)
# "Don't call me before 10" must not become "before 10".
_NEVER = re.compile(
    r"\b(?:don'?t|do not|never|not) (?:you |ever )?(?:call|phone|ring|contact)(?: me)? ?$"
    r"|\b(?:no|nunca) me (?:llam\w+|marqu\w+) ?$"
)
_REFUSED = re.compile(
    r"\b(?:not|no|don't|dont|never|nunca|excepto|except|but not) ?(?:call |on |in |at |by |los "
    r"|las |el |en |por |me |llamen? |the )*$"
)
_PLAIN = re.compile(
    r"(?:[\s,.!&/+-]|\b(?:and|or|y|o|on|in|at|the|a|por|en|la|el|las|los|de|del|is|are|works?|best"
    r"|better|fine|good|ok|please|only|except|but|not|either|any|before|after|between|weekday"
    r"|early|late|to|till|until|like|anytime|best|for|me|usually|por favor|pm|am|solo|menos"
    r"|excepto|between|from|desde|hasta|entre|best time|time|mejor|every|each|cada|todos|todas"
    r"|week|semana|los|hi|hello|hola|thanks|gracias|porfa|\d{1,2})\b)*"
)
_CALL_BEFORE = re.compile(
    r"\b(?:call|try|calls|reach|ring|phone|contact|available|free|llamen?(?:me)?|llameme|llamar(?:me)?|marquen?"
    r"(?:me)?|marcar(?:me)?|disponible|best(?: time)?|better|prefer|prefiero)(?: (?:me|back|us|her|him"
    r"|please|por favor|on|in|at|the|en|por|la|las|el|los|a|is|are|any|solo|only|es)\b)* ?$"
)
_NEXT = re.compile(
    r"[ .,]*(?:\b(?:please|por favor|thanks|thank you|gracias|if you can|if possible)\b[ .,]*)*"
    r"(?:$|\b(?:my|i|i've|ive|i'm|im|it|its|it's|me|mi|tengo|llevo|la|el|because|porque|about|for|sobre|por"
    r"|he|she|have|had|been|pain|dolor|low|lower|left|right|upper|mid|both|back|neck|hips?|legs?|tailbone"
    r"|buttocks?|groin|foot|feet|spine|shoulders?|arms?|espalda|cintura|cadera|cuello|pierna|nalgas?"
    r"|columna|rodilla|zona|parte|since|desde|hace|fusion|surgery|cirugia|sciatica|ciatica|burning"
    r"|and (?:my|i|it)|y (?:me|mi|tengo))\b)"
)
_ONLY_THEN = re.compile(r" (?:only|solo|solamente|nada mas|unicamente)\b")
_SHORT_ANSWER = 12
# "When the kids are at school" is an answer, "when will you call" is a question.
_ASKING = re.compile(
    r"\W*(?:who|what|why|how|where|which|when (?:will|do|does|can|are|is|would|should|you)|do|does|can|could"
    r"|will|would|is|are|que|quien|por que|para que|como|donde|cuando (?:me |van|llaman|seria))\b"
)
_LEADS_IN = re.compile(
    r"(?:\b(?:por|en|a|los|las|la|el|weekday|early|late|most|only|solo|after|before|around|any|between|entre"
    r"|antes de|despues de)\b ?)+$"
)
_STORY_TIME = re.compile(r"\b(?:days?|nights?|now|ahora|dias?|weeks?|last)\b")
_ASKED = frozenset({"best_time", "contact", "phone", "name", "email", "confirm"})


def read(message: Message, context: Context) -> Found:
    """``best_time``: words trimmed of what leads in and out; unasked only near a call.

    Those that are known stay where the new ones do not contradict them.
    """
    if context.asked == "best_time":
        return _answer(message)
    found = _told(message, context)
    new, known = found.details.get("best_time"), context.known.get("best_time")
    if isinstance(new, str) and isinstance(known, str):
        return Found({"best_time": joined(known, new, message.plain)}, found.left)
    return found


def _told(message: Message, context: Context) -> Found:
    """Times that nobody asked for."""
    found: list[tuple[int, int]] = []
    for clause in message.clauses:
        words = _without_more(_without_reason(message.plain[clause.start : clause.end]))
        end = clause.start + len(words)
        if _NO_CALL.search(words) or STORY.search(words):
            continue
        times = _times(message.plain, clause.start, end, now=False)
        if not times:
            continue
        polite = re.match(r"\W*(?:can|could|would|please|puede\w*|podria\w*)\b", words)
        if (clause.question or asks(words)) and not (polite and _CALL.search(words)):
            continue
        rest = TIME.sub(" ", words)
        alone = bool(_PLAIN.fullmatch(rest)) and (
            context.asked in _ASKED
            or (context.asked is None and "|" in message.plain)
            or _is_part(words)
        )
        near = bool(found) and bool(_PLAIN.fullmatch(rest))
        if (
            alone
            or near
            or _CALL.search(words)
            or ("best_time" in context.known and _change(words) and not _tells(words))
        ):
            found.append((clause.start, end))
    if not found:
        return _run_on(message, context)
    start, end = found[0]
    for more in found[1:]:
        if len(message.plain[end : more[0]].strip(" ,;.!")) == 0:
            end = more[1]
    return _trimmed(message, start, end, loose=False)


def _run_on(message: Message, context: Context) -> Found:
    """Times within a message that was dictated or typed without commas: "call me after
    five my hip has hurt for years", "|||| mornings low back".
    """
    opened = context.asked in _ASKED or "|" in message.plain
    for clause in message.clauses:
        words = message.plain[clause.start : clause.end]
        if clause.question and not _CALL.search(words):
            continue
        for run in RUN.finditer(message.plain, clause.start, clause.end):
            before = message.plain[clause.start : run.start()]
            after = message.plain[run.end() : clause.end]
            called = _CALL_BEFORE.search(before)
            told = opened and not _STORY_TIME.search(run[0]) and in_key_words(before)
            starts = opened and bool(_PLAIN.fullmatch(before)) and not _STORY_TIME.search(run[0])
            only = _ONLY_THEN.match(after)
            starts = starts or (
                bool(only) and "best_time" in context.known and bool(_PLAIN.fullmatch(before))
            )
            rest = after[only.end() :] if only else after
            if (called or starts or told) and (_NEXT.match(rest) or not rest.strip(" .!")):
                lead = _LEADS_IN.search(before)
                start = clause.start + lead.start() if lead else run.start()
                end = run.end() + (only.end() if only else 0)
                return _trimmed(message, start, end, loose=False)
    return Found({}, message)


def _answer(message: Message) -> Found:
    """What was asked for: all clauses that speak of a time, from the first to the last."""
    spans = []
    now = bool(_CALL.search(message.plain)) or not TIME.sub("", message.plain).strip(" .,!|")
    for clause in message.clauses:
        words = _without_reason(message.plain[clause.start : clause.end])
        if clause.question and asks(words) and not _OFFERS.match(words):
            continue
        timed = _times(words, 0, len(words), now=now) or HOURS.fullmatch(words)
        if timed and not STORY.search(words) and not _tells(words):
            spans.append((clause.start, clause.end))
    if not spans:
        return _in_own_words(message)
    end = spans[0][1]
    for start, after in spans[1:]:
        if "|" not in message.plain[end:start] and "?" not in message.plain[end:start]:
            end = after
    return _trimmed(message, spans[0][0], end, loose=True)


def _in_own_words(message: Message) -> Found:
    """A short answer that says when in words of its own: "once the kids are in bed"."""
    plain = message.plain
    short = len(plain.split()) <= _SHORT_ANSWER and "|" not in plain
    if (
        not short
        or "?" in plain
        or _ASKING.match(plain)
        or STORY.search(plain)
        or not WHENEVER.search(plain)
    ):
        return Found({}, message)
    words = message.own(0, len(plain)).replace("\n", " ")
    return Found({"best_time": words[:200]}, message.without((0, len(plain))))


def _trimmed(message: Message, start: int, end: int, loose: bool) -> Found:
    """The words from ``start`` to ``end`` without lead-ins; ``loose`` keeps what stands
    before the first time, for it was asked for.
    """
    start, end = _without_old(message.plain, start, end)
    lead = _LEAD.match(message.plain, start, end)
    begin = lead.end() if lead else start
    if not loose:
        first = TIME.search(message.plain, begin, end)
        if first:
            # Words like "after" or "except" right before belong to the time.
            before = re.search(
                r"(?:\b(?:no|on|after|before|any|early|late|only|except|not|every|between|around|about"
                r"|por la|en la|por las|en las|los|el|a las|weekday|most|during|either)\b[ ]?)*$",
                message.plain[begin : first.start()],
            )
            begin = first.start() - len(before[0]) if before else first.start()
    used = end
    told = _without_reason(message.plain[begin:end])
    if STORY.search(message.plain, begin + len(told), end):
        # "Because my hip hurts": others read on.
        used = begin + len(told)
    end = begin + len(told)
    settled = _SETTLED.search(message.plain[begin:end])
    if settled:
        end = begin + (settled.end(1) if settled[1] else settled.start())
    piece = message.plain[begin:end]
    trail = _TRAIL.search(piece[-80:])
    if trail:
        cut = len(piece) - len(piece[-80:]) + trail.start()
        if piece[:cut].strip():
            end = begin + cut
    words = re.sub(r"^in the (?=\w+)", "", message.own(begin, end).replace("\n", " "))
    words = _LOOSE.sub("", words)
    if not any(c.isalnum() for c in words):
        return Found({}, message)
    never = _NEVER.search(message.plain, max(0, begin - 40), begin)
    if never:
        words = f"{'no' if never[0].startswith(('no ', 'nunca')) else 'not'} {words}"
    return Found({"best_time": words[:200]}, message.without((begin, used)))


def _without_reason(words: str) -> str:
    """The words up to the reason that they give; all of them where no time stands before it."""
    reason = _REASON.search(words)
    if not reason or not TIME.search(words[: reason.start()]) or TIME.search(words[reason.end() :]):
        return words
    return words[: reason.start()]


def _without_more(words: str) -> str:
    """The words up to the last time, where an "and" after it begins something else."""
    last = max((match.end() for match in TIME.finditer(words)), default=len(words))
    more = _AND.search(words, last)
    if not more or _CONDITION.match(words, more.end()) or _PLAIN.fullmatch(words[more.end() :]):
        return words
    return words[: more.start()]


def _without_old(plain: str, start: int, end: int) -> tuple[int, int]:
    """The span without a time that another one takes the place of."""
    after = _OLD_AFTER.search(plain, start, end)
    if after and TIME.search(plain, start, after.start()):
        return start, after.start()
    before = _OLD_BEFORE.match(plain, start, end)
    if (
        before
        and TIME.search(plain, before.start(), before.end())
        and TIME.search(plain, before.end(), end)
    ):
        return before.end(), end
    return start, end


def _times(plain: str, start: int, end: int, now: bool) -> list[re.Match[str]]:
    """The times in a clause; "now" is one only where ``now`` says so."""
    found = TIME.finditer(plain, start, end)
    return [match for match in found if now or not NOW.fullmatch(match[0])]


def _tells(words: str) -> bool:
    """Whether a clause says much besides its times, and nothing of a call or of being free."""
    if _CALL.search(words) or AVAILABLE.search(words):
        return False
    unknown = [w for w in TIME.sub(" ", words).split() if not _PLAIN.fullmatch(w)]
    return len(unknown) > _UNKNOWN_WORDS


def _is_part(words: str) -> bool:
    """Whether a time alone says when to call, without being asked: "mornings", "any time"."""
    return bool(
        re.search(
            r"\b(?:mornings|afternoons|evenings|weekdays|any ?time|cualquier hora|(?:por"
            r"|en) las (?:mananas|tardes|noches)|(?:after|before|past|despues de|antes de|a partir de|pasadas)"
            r" (?:las? )?\d{1,2})\b",
            words,
        )
    )


def _change(words: str) -> bool:
    return bool(
        re.search(
            r"\b(?:make it|change|instead|actually|rather|better|mejor(?:es)?|cambi\w+|not|no (?:antes|despues|los|las|en|por))\b",
            words,
        )
    )
