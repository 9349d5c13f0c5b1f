"""When is a good time to call, in the visitor's words."""

from __future__ import annotations

import re

from bot.contract import DECLINED
from bot.intake.reading.names.beside import after_time
from bot.intake.reading.notes.kept import worse_then
from bot.intake.reading.preferences.contact_said import WAY_BESIDE
from bot.intake.reading.text.instead import TAKES_BACK
from bot.intake.reading.text.message import USED, Context, Found, Message, fold
from bot.intake.reading.text.quoted import without_quoted
from bot.intake.reading.times.answered import answered
from bot.intake.reading.times.exchanged import exchanged
from bot.intake.reading.times.hour import hour_in
from bot.intake.reading.times.joined import joined
from bot.intake.reading.times.left import names, rules_out, with_hour, with_too, without
from bot.intake.reading.times.past import without_past
from bot.intake.reading.times.ruled_out import UNHEARD, Ruled, ruled, ruled_out_alone
from bot.intake.reading.times.story import without_story
from bot.intake.reading.times.told import told
from bot.intake.reading.vocabulary.times import ANY, RANGE, TIME, kinds_in

# "Good afternoon." greets and is no time.
_GREETING = re.compile(
    r"(?:(?<![^.!?\n])|(?<=[.!?\n] )|(?<=\bhi )|(?<=\bhi, )|(?<=\bhello )|(?<=\bhello, )|(?<=\bhey )|(?<=\bhola )|(?<=\bhola, ))(?:(?:very|muy) )?"
    r"(?:good (?:morning|afternoon|evening|day)|buen[oa]s? (?:dias?|tardes|noches))\b"
    r"(?! (?:is|are|works?|to|for|time|hours?|would|will|or|y|o|and (?:afternoon|evening|morning)|es|son|para)\b)"
)
# "No Tuesday": one day by itself.
_NO_DAY = re.compile(r"(?:no|not)(?: (?:el|on))? \w+(?<!s)|no el \w+")
# "Weekends don't work, otherwise whenever": a whole answer, whatever was asked.
_OTHERWISE = re.compile(
    r"\b(?:otherwise|(?:other|apart|aside) (?:than|from) that|besides that|de lo contrario|fuera de eso|aparte de eso|los demas dias|el resto)\b"
)
# "The good time. 430": said of no score.
_NAMED = re.compile(r"\b(?:time|hora|horario)\b")
# Where the pain is told, times are those of the pain.
_OF_PAIN = ("pain_story", "location")
# "Until 2:30, I mean 2:45": only the hour is another.
_OTHER_HOUR = re.compile(
    r"\b(?:until|till?|after|before|from|past|by|hasta|despues de|antes de|a partir de|desde) (?:las? )?"
    rf"(?P<old>\d{{1,2}}(?::\d\d)?(?: y (?:media|cuarto))?(?: ?[ap]m)?){TAKES_BACK}"
    r"(?P<new>\d{1,2}(?::\d\d)?(?: ?[ap]m)?)(?=\W*$)"
)
# "Pain 6 not 8": no hours.
_OF_SCORE = re.compile(
    r"\b(?:pain|score|rating|level|hurts?|dolor|duele|nivel|puntaje)\b[^,.;!?\n]{0,15}? \d{1,2}(?:/10)?,? (?:not|no) (?:an? |un )?\d{1,2}(?![:\d])"
)
_SWAP = re.compile(
    r"\W*(?:(?:please|no|and|ok|can you|just|y|por favor)\W+)*(?:change|switch|swap|correct|fix|cambi[ae]n?|corri[jg][ae]n?) (?:the |el |la )?\d{1,2} (?:to|for|into|with|por|a|al) (?:an? |the |un |el )?\d{1,2}(?:\W+(?:please|por favor))?\W*"
)
# "Change evenings to after 6", "cambie la tarde por después de las 6": the old one is no part of it.
_FOR_ANOTHER = re.compile(
    rf"\b(?:chang\w+|switch\w*|swap\w*|replac\w+|cambi\w+|reemplac\w+)(?P<old> (?:(?:from|the|my|de|la|el|las|los|mi) )*(?:{TIME.pattern})(?: (?:to|for|with|into|por|a|al)\b))(?= (?:(?:the|la|las|el|los) )?(?:{TIME.pattern}|{RANGE.pattern}))"
)
_RUN = re.compile(re.escape(USED) + "+")


def read(message: Message, context: Context) -> Found:
    """``best_time``: words trimmed of what leads in and out; unasked only near a call.

    Those that are known stay where the new ones do not contradict them.
    """
    if hour := hour_in(message, context):
        return hour
    now = without_story(without_quoted(without_past(message)), asked=context.asked == "best_time")
    now = now.without(*[match.span() for match in _GREETING.finditer(now.plain)])
    now = now.without(*worse_then(now.plain))
    if context.asked == "best_time":
        # "After 3 by text": how is no part of when.
        now = now.without(*[match.span() for match in WAY_BESIDE.finditer(now.plain)])
    if context.asked in ("best_time", "confirm"):
        now = _with_other_hour(now)
    now = now.without(*[match.span("old") for match in _FOR_ANOTHER.finditer(now.plain)])
    found = _read(now, context)
    return Found(found.details, _restored(message, now, found.left))


def _read(message: Message, context: Context) -> Found:
    known = context.known.get("best_time")
    day = _day_off(message)
    if isinstance(known, str) and known != DECLINED and (day or context.asked not in _OF_PAIN):
        changed = (
            _at_another_hour(message, context, known)
            or _exchanged(message, context, known)
            or _changed(message, context, known)
        )
        if changed:
            return changed
    if context.asked == "best_time":
        # "Tuesday morning Earl 702 …": the name is left for its own reader.
        name = after_time(message)
        if not name:
            return _unfit(message) or answered(message)
        return Found(answered(message.without(name)).details, message)
    if day and known in (None, DECLINED):
        return day
    if known in (None, DECLINED) and _OTHERWISE.search(message.plain) and ruled(message):
        return answered(message)
    if _SWAP.fullmatch(message.plain):
        # "Change 3 to 4" is no time from 3 to 4.
        return Found({}, message)
    found = told(message, context)
    new = found.details.get("best_time")
    if isinstance(new, str) and known in (None, DECLINED):
        # "After 4, not Wednesdays": the day that does not suit stands behind it.
        return _changed(found.left, context, new) or found
    if isinstance(new, str) and isinstance(known, str):
        return Found({"best_time": joined(known, new, message.plain)}, found.left)
    return found


def _with_other_hour(message: Message) -> Message:
    """The message with the hour that is meant in the place of the one that was taken back."""
    found = _OTHER_HOUR.search(message.plain)
    if not found:
        return message
    start, end = found.start("old"), found.end("new")
    hour = slice(*found.span("new"))
    fill = USED * (end - start - len(found["new"]))
    return Message(
        message.text[:start] + message.text[hour] + fill + message.text[end:],
        message.plain[:start] + message.plain[hour] + fill + message.plain[end:],
    )


def _unfit(message: Message) -> Found | None:
    """The only time of an answer, where it is one at which the visitor is busy; the others, where
    the telephone is not heard at one of them.
    """
    busy = ruled_out_alone(message)
    if busy:
        return _refused(message, busy) if busy.kind == "busy" else None
    unheard = [
        each.clause for each in ruled(message) if UNHEARD.search(message.plain, *each.clause)
    ]
    return answered(message.without(*unheard)) if unheard else None


def _day_off(message: Message) -> Found | None:
    """The only day of a message that says but that it does not suit, whatever was asked; any time at
    which the telephone is not heard.
    """
    out = ruled_out_alone(message)
    day = out and "day" in kinds_in(fold(message.own(*out.time)))
    if not out or not (day or UNHEARD.search(message.plain)):
        return None
    return _refused(message, out)


def _refused(message: Message, out: Ruled) -> Found:
    return Found({"best_time": without("", message.own(*out.time))}, message.without(out.clause))


def _at_another_hour(message: Message, context: Context, known: str) -> Found | None:
    """The known time with the hour that the message puts in the place of its own."""
    if context.asked != "confirm" and context.asked is not None:
        return None
    time = with_hour(known, message.plain)
    # "Make it 6" may be said of the pain.
    of_time = "not" in message.plain or _NAMED.search(message.plain)
    if not time or ("pain_score" in context.known and not of_time):
        return None
    return Found({"best_time": time}, message.without((0, len(message.plain))))


def _exchanged(message: Message, context: Context, known: str) -> Found | None:
    """The known time with another day or hour in the place of one of its own, and what the rest of
    the message changes of it; None if none gives way to another.
    """
    now = message.without(*[match.span() for match in _OF_SCORE.finditer(message.plain)])
    time, spans = exchanged(known, now.plain)
    if not spans:
        return None
    left = message.without(*spans)
    return _changed(left, context, time) or Found({"best_time": time}, left)


_TOO = re.compile(r"\b(?:too|also|as well|add|plus|even|tambien|ademas|or|o)\b")
# "After 3, not before noon" bounds the new time, and is not replaced by it.
_BOUND = re.compile(r"(?:before|b4|befor|antes)\b")


def _changed(message: Message, context: Context, known: str) -> Found | None:
    """The known time less those that do not suit, and with those that do too; None if the
    message says nothing of the kind.
    """
    said = [each for each in ruled(message) if _counts(each, message, known)]
    if not said:
        return None
    left = message.without(*[each.clause for each in said])
    found = told(left, context)
    new = found.details.get("best_time")
    replaced = kinds_in(fold(new)) if isinstance(new, str) else set()
    time = joined(known, new, left.plain) if isinstance(new, str) else known
    for each in said:
        words = message.own(*each.time)
        if each.kind in ("too", "fit"):
            time = with_too(time, words, either=each.either)
        elif not kinds_in(fold(words)) & replaced or _BOUND.match(fold(words)):
            time = without(time, words)
    return Found({"best_time": time}, found.left)


def _counts(one: Ruled, message: Message, known: str) -> bool:
    """Whether words about a time are meant of the one that is known."""
    words = message.own(*one.time)
    if one.kind == "bad":
        return names(known, words)
    if one.kind == "fit":
        return rules_out(known, words)
    if one.kind == "too" and ANY.search(fold(known)):
        # Beside "any time" it says less only with a word for it: "and after 3" says when.
        return bool(_TOO.search(message.plain, *one.clause))
    # "No, Tuesday" behind a Monday means the Tuesday.
    no = _NO_DAY.fullmatch(message.plain[slice(*one.clause)].strip(" .!"))
    return not no or names(known, words) or not kinds_in(fold(known)) & {"day"}


def _restored(message: Message, now: Message, left: Message) -> Message:
    """The whole message without what was used: the days of the past stay for other readers."""
    pairs = zip(now.plain, left.plain, strict=True)
    used = "".join(USED if after == USED != before else " " for before, after in pairs)
    return message.without(*[run.span() for run in _RUN.finditer(used)])
