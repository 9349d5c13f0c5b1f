"""Where it hurts: canonical English places, and the side."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.contract import DECLINED
from bot.intake.reading.load import phrases, word_set
from bot.intake.reading.message import (
    Clause,
    Context,
    Found,
    Message,
    any_of,
    asks,
    is_generic_question,
)
from bot.intake.reading.numbers import NUMBER
from bot.intake.reading.side import ASKED, FIX_SIDE, NOT_BEFORE, SIDE, side_of

PLACES = phrases("places")
PHRASE = re.compile(rf"\b(?:{any_of(PLACES)})\b")
# "left" and "right" that are no sides, "back", "hand" and "foot" that are no places.
_IDIOMS = re.compile(
    r"\b(?:y medi[oa]\b|right (?:now|in the|at the|near|around|over|above|below|behind|beneath|under(?:neath)?|beside"
    r"|between|next to|by|away|after|before"
    r"|there|here|when|then|as|on time|if|doctor|place|thing"
    r"|person|number|clinic|surgeon)|all right|alright|(?:that's|thats|you're|is|that is"
    r"|am i) right(?! (?:side|hip|leg|low|knee|foot|but|arm|sh))|right[?]|(?:i|he|she|they|you"
    r"|was|were|nothing|anything|have|who|and|pain) left (?:a|the|my|me|him|her|them|over|it|work"
    r"|you|without|with no|for|one|two)|nothing left|left ?over|left (?:a|you) (?:message"
    r"|voicemail)|derecho a|tengo derecho|todo derecho|both of (?:you|us|them)"
    r"|middle of (?:the )?(?:night|the day|the week|january|may|june|july|my life|nowhere|week)"
    r"|middle name|middle school|(?:por|a|en) (?:en )?medio (?:dia|ano|de (?:todo|la noche))"
    r"|medio (?:ano|dia|ambiente)|medical center|pain center|spine center|surgery center"
    r"|centro (?:medico|de salud|quirurgico))\b"
)
_NO_BACK = re.compile(
    r"\b(?:call|calls|called|calling|get|gets|got|getting|go|goes|going|went|come|comes|came"
    r"|coming|hear|heard|write|text|email|be|been|bring|put|turn|cut|hold|held|pay|paid|send|sent"
    r"|way|right|take|took|look|message|reply|ring|phone|reach|back|fall|fell|step|lean|bend"
    r"|bending|leaning|arch|laid|sit|move|moved|just|welcome|i'll be|i'm|im|roll|bounce"
    r"|came right)(?: (?:me|him|her|them|us|you|it|my mom|my mother|all the way|right"
    r"|straight)){0,2} back\b|\b(?:between (?:my|the|his|her) legs|entre (?:las|mis"
    r"|sus) piernas)\b|\bback(?= of (?:my |the |his |her )?(?:neck|thigh|leg|knee|head|hip|arm"
    r"|hand|shoulder|calf))|(?<!my )(?<!his )(?<!her )(?<!low )(?<!lower )\bback (?:then|when"
    r"|in (?:19|20)\d\d|in (?:jan|feb|mar|apr|may|jun"
    r"|jul|aug|sep|oct|nov|dec)|to (?:work|you|me|my|the|normal|sleep|him|her|them|sc)|and forth"
    r"|up\b|at (?:you|work)|on track|soon|later|tomorrow|today|home|from|again|by|before|asap|if"
    r"|as soon|against|out\b(?! (?:again))|office|door)|\bfeedback\b|\b(?:other|first|second|on"
    r"|by|in|at|one|helping|upper|give (?:me|us) a) hand\b(?! (?:hurts|pain|is|and|arm|wrist"
    r"|numb))|\bhand(?:s)? (?:over|me|it|in|out|off|on|down|full)\b|\bin (?:your|good|his"
    r"|her) hands\b|\bon (?:foot|my feet|your feet)\b|\b\d+ ?(?:foot|feet)\b|\bfoot (?:the bill"
    r"|doctor)\b|\b(?:in|inside|going on in|all in|off the top of) my head\b(?! hurts)"
    r"|\bhead (?:over|to|up)\b|\b(?:heads|head)[- ](?:up|start)|\bface (?:it|to|the|time|book)\b"
    r"|\bin the face of\b|\bat the (?:bottom|rear)\b|\bbottom (?:of|line)\b|\bthe sole\b"
    r"|\bpalm (?:springs|desert)\b|\b(?:al|de|a) pie\b(?! (?:derecho|izq))|\bde pie\b|\bun pie\b"
    r"|\bcara a cara\b|\bde (?:la )?mano\b(?! (?:derecha|izq))|\ba la mano\b|\bpor un costado\b"
    r"|\ben (?:la |mi )?cabeza\b|\bcola de\b|\btalon (?:de|para)\b|\bcara de\b"
    r"|\bplaca de (?:pecho|torax)|\bpain in the (?:butt|neck|rear|ass)(?! (?:and|on|when|since|for|that))\b(?= \w)"
)
# Ordinary words within one edit of a place, or typed places that are other words.
_NOT_TYPOS = word_set(
    "hombre hombres ingles uncle angle angles sheet group going thing things cheat chess lumber "
    "night might backs sport spike spite swine shine spins spins bully spice bello belle bella "
    "cuestan cabezas rodillo pelves elevan brave bravo brazil manos tocado fined finder "
    "linger singer cheek cheeks ankled reads reach ready hears hearts stomachs legal arms kneed "
    "lower loser flower pechos palms spins costills mulas muelo salmon spring there their faced "
    "faces faced sacar sacra rearm quads"
)
_FUZZY = tuple(p for p in PLACES if len(p) >= 5 and " " not in p and "-" not in p)
_WORDS_OF_PLACES = frozenset(word for phrase in PLACES for word in phrase.split())
_WORD = re.compile(r"[a-z]{5,14}")
# "Lower left side of my back", "left lower back", "lwoer back": the low back, and its side.
_LOW_BACK = re.compile(
    r"\b(?:(?:low|lower|bottom) (?P<side>left|right)(?:[- ]hand)?(?: (?:side|part|half|corner))?"
    r" (?:of )?(?:my |the |his |her )?back"
    r"|l(?:wo|oew|owe|owwe|ower|woe|oe)r? (?:back|bak|bck|bakc)"
    r"|low(?:er)? (?:part of |half of |end of )(?:my |the |his |her )?(?:back|spine))\b"
)

_FINE_AFTER = re.compile(
    r" (?:(?:is|are|feels?|seems|was|esta|estan) (?:fine|ok|okay|good|great|normal|better now|bien)"
    r"|(?:doesn't|does not|don't) hurt|no (?:me )?duele)\b"
)
_SURGERY_AFTER = re.compile(
    r"(?:-| )(?:surger\w+|operations?|replacements?|fusions?|arthroscop\w+|doctor|specialist"
    r"|surgeon)\b"
)
_PAIN = re.compile(
    r"\b(?:pain|pains|painful|hurts?|hurting|ache|aches|aching|sore|numb|numbness|burns?|burning"
    r"|tingl\w+|stabbing|shooting|throbbing|spasms?|stiff|tight|nerve|injur\w+|sciatica|worse|bad"
    r"|duele|duelen|dolor|dolores|dolia|molest\w+|ardor|arde|quema|punza\w*|adormec\w+|hormigueo"
    r"|calambres?|lastim\w+|entumec\w+)\b"
)
# What may stand in a clause that tells the story in key words: "low back, left, 2 years".
_KEYWORDS = re.compile(
    rf"(?:[\s,.;:&/+\-]|(?<!\w)(?:{NUMBER}|and|y|or|o|in|on|the|my|mi|en|el|la|los|las|lado|lados|side|sides|both"
    r"|sided|pain|dolor|also|for|about|over|por|desde|hace|since|of|de|del|como|mas|more|than|almost|plus"
    r"|(?:19|20)\d\d|years?|yrs?|yr|months?|mos?|weeks?|wks?|days?|decades?|anos?|mes(?:es)?|semanas?"
    r"|dias?|now|ya|hip bone|area|region|down|into|to|left|right|bad|chronic|cronico|constant"
    r"|since|fusion|surgery|cirugia|out|10|diez|it'?s|es|just|only|mostly|mainly|solo|location|place"
    r"|where|lugar|donde|pain is|hurts?|hurting|me duelen?|an?|half|un|una|medi[oa]|couple|few|par|unos|unas|long"
    rf"|time|mornings?|afternoons?|evenings?|weekdays?|any ?time|(?:por|en) las?"
    r" (?:mananas?|tardes?|noches?)|mananas?|tardes?|noches?)(?!\w)){0,40}"
)
# Alone these say nothing of a pain: "back" goes a step back, "hand" and "head" are idioms.
_NOT_ALONE = word_set(
    "back spine hand hands head face foot feet arm arms cola bottom rear side chest"
)
_MINE = re.compile(r"\b(?:my|her|his|their|mi|mis)(?: \w+)? $|\b(?:me|le|nos) duelen? \w+ $")


# "My back" is a place only until a better one is said.
_VAGUE = "back"
# What makes another place a correction of the known one, or one more.
_FIX = re.compile(
    r"\b(?:actually|instead|meant|i mean|wrong|it'?s|it is|sino|not|isn'?t|correct\w*|rather|should be"
    r"|mejor dicho|en realidad|me equivoque|no es|es (?:en|el|la|mi)|chang\w+ (?:\w+ ){0,3}to"
    r"|cambi\w+|(?:where it hurts|donde (?:me )?duele|(?:the |el |la )?(?:place|location|lugar|zona))"
    r"(?: (?:is|es|son|should (?:be|say)|debe (?:ser|decir)))?)(?!\w)"
)
# The line called by its label, which begins like a question.
_LABELLED = re.compile(r"\W*(?:where it hurts|donde (?:me )?duele) (?:is|are|es|son|should|debe)\b")
_MORE = re.compile(r"\b(?:also|too|as well|tambien|add|plus|ademas)\b")
_REMARK = re.compile(
    r"\b(?:never|nunca|ago|hace|didn'?t|remove|delete|not chang\w+|years? is|used to|ya no)\b"
)
_ONLY = re.compile(r"\b(?:only|just|solo|solamente|nada mas)\b")


def read(message: Message, context: Context) -> Found:
    """``location`` (places joined by ", " in the order said) and ``side``."""
    message_plain = repaired_places(_blanked(message.plain))
    asked = context.asked in ASKED
    repaired = Message(message.text, message_plain)
    painful = asked or bool(_PAIN.search(message_plain))
    places: dict[str, tuple[int, int]] = {}
    # "Also the leg", once a place is known.
    adds = "location" in context.known and bool(_MORE.search(message_plain))
    for clause in message.clauses:
        labelled = _LABELLED.match(message_plain, clause.start, clause.end)
        if not asked and not labelled and is_generic_question(message, clause):
            continue
        bare = not asked and (_is_bare(message_plain, clause) or adds)
        for match in PHRASE.finditer(message_plain, clause.start, clause.end):
            if _counts(repaired, match, asked or bare, painful):
                places.setdefault(PLACES[match[0]], match.span())
    if places.keys() & {"low back", "upper back", "mid back"}:
        places.pop("back", None)
    details: dict[str, str] = {}
    location = _beside_known(message_plain, list(places), context)
    if location:
        details["location"] = location
    side = side_of(repaired, list(places.values()), context)
    if side:
        details["side"] = side
    return Found(dict(details), message)


def in_key_words(words: str) -> bool:
    """Whether folded words tell a place in key words and nothing else: "left hip 2 years"."""
    if asks(words):
        return False
    named = [match[0] for match in PHRASE.finditer(words)]
    rest = SIDE.sub(" ", PHRASE.sub(" ", words))
    if not named or not _KEYWORDS.fullmatch(rest):
        return False
    return bool(set(named) - _NOT_ALONE or SIDE.search(words) or rest.strip(" ,.-"))


def _is_bare(plain: str, clause: Clause) -> bool:
    return not clause.question and in_key_words(plain[clause.start : clause.end])


def _blanked(plain: str) -> str:
    """The words without idioms, so that nothing in them is a place or a side."""
    for pattern in (_IDIOMS, _NO_BACK):
        plain = pattern.sub(lambda m: "." * len(m[0]), plain)
    return plain


def repaired_places(plain: str) -> str:
    """Places with one typing error put right where the length stays; others marked by
    the shortest form that fits in the same room.
    """
    for match in list(_LOW_BACK.finditer(plain)):
        # The word of the side stays where it is.
        room = match.end() - match.start()
        words = ("low back " + match["side"]) if match["side"] else "low back"
        plain = plain[: match.start()] + words[:room].ljust(room) + plain[match.end() :]
    for match in list(_WORD.finditer(plain)):
        right = _right(match[0])
        if right and right != match[0]:
            room = match.end() - match.start()
            plain = plain[: match.start()] + right[:room].ljust(room) + plain[match.end() :]
    return plain


@lru_cache(maxsize=4096)
def _right(word: str) -> str:
    """The place that a word of five letters or more misses by one edit, of the same length
    or shorter; else the word. Longer ones have a shorter synonym of the same place.
    """
    if word in _WORDS_OF_PLACES or word in _NOT_TYPOS:
        return word
    for place in _FUZZY:
        if place[0] != word[0] or OSA.distance(place, word, score_cutoff=1) != 1:
            continue
        if len(place) <= len(word):
            return place
        return _short(PLACES[place], len(word)) or word
    return word


def _short(canonical: str, room: int) -> str | None:
    return next((p for p, c in PLACES.items() if c == canonical and len(p) <= room), None)


def _counts(message: Message, match: re.Match[str], asked: bool, painful: bool) -> bool:
    before = message.plain[max(0, match.start() - 60) : match.start()]
    after = message.plain[match.end() : match.end() + 40]
    if NOT_BEFORE.search(before) or _FINE_AFTER.match(after) or _SURGERY_AFTER.match(after):
        return False
    if match[0] == "ingles" and not re.search(r"\b(?:las|mis|ambas) $", before):
        return False
    if asked or painful:
        return True
    near = message.plain[max(0, match.start() - 25) : match.end() + 25]
    return bool(_MINE.search(before) or SIDE.search(near)) and match[0] not in {"head", "face"}


def _beside_known(plain: str, places: list[str], context: Context) -> str:
    """The places, where some are known: a remark about one does not take the others away."""
    known = context.known.get("location")
    if not places or not isinstance(known, str) or known in {"", DECLINED, _VAGUE}:
        return ", ".join(places)
    earlier = known.split(", ")
    same = {*earlier, *(p.split()[-1] for p in earlier)}
    sided = bool(SIDE.search(plain) and FIX_SIDE.search(plain))
    if same.issuperset(places) and not _ONLY.search(plain):
        return "" if sided or context.asked not in ASKED else ", ".join(places)
    if context.asked in ASKED:
        return ", ".join(places)
    bare = any(_is_bare(plain, clause) for clause in Message(plain, plain).clauses)
    if bare and not _FIX.search(plain):
        # Told in key words later on: one more place, which the summary shows.
        return ", ".join(dict.fromkeys([*earlier, *places]))
    if _REMARK.search(plain) or not (_FIX.search(plain) or _MORE.search(plain)):
        return ""
    return ", ".join(dict.fromkeys([*earlier, *places] if _MORE.search(plain) else places))
