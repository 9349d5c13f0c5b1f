"""What the intent of a message means where it meets the request. Pure.

A guess undoes nothing, a thumb is a yes where one is awaited, and who is tired of the
questions is not asked them again.
"""

from __future__ import annotations

import re

import msgspec

from bot.contract import Draft, Understood
from bot.intake.cues.all_said import says_all
from bot.intake.cues.asking import QUESTION
from bot.intake.cues.certainty import COMMAND_CONFIDENCE, GUESS, UNDOES
from bot.intake.cues.contentless import says_nothing, vents
from bot.intake.cues.feeling import feeling_of
from bot.intake.cues.forbidden import holds_back
from bot.intake.cues.language import speaks_for_another
from bot.intake.cues.medicines import tells_medicines
from bot.intake.cues.stating import states
from bot.intake.cues.topics import for_office
from bot.intake.cues.unheard import called_already, gives_up
from bot.intake.cues.wish import wants_call
from bot.intake.lines.new_value import answers_line
from bot.intake.reading.people.self import is_self
from bot.intake.reading.text.addressed import (
    agrees,
    details_only,
    says_again,
    wants_it_sent,
    wants_only_a_call,
)
from bot.intake.reading.text.message import fold
from bot.intake.request.draft import CONTACT, FOR_ANOTHER
from bot.intake.request.next import MAY_SKIP
from bot.intake.whole.desk import to_desk
from bot.intake.whole.sent_asking import sends_and_asks
from bot.intake.whole.sent_before import sent_before
from bot.intake.whole.steering import wants_deleted
from bot.intake.whole.unanswered import unanswered

# A goodbye that is less likely than this ends nothing.
FAREWELL = 0.35
# Less likely than this, who is at a request only leaves with a word for it.
LEAVING = 0.7
# What answers who asks whether to stop a medicine.
MEDICINES = "ask_medication"
# A wish for a call that is less likely than this, and not said, begins no request.
WISH = 0.35
# Where "just call" is tired of them.
QUESTIONS = {*MAY_SKIP, "safety_screen", "confirm"}
# Behind a name or a number, and without a mark: "775 555 0148 DO YOU TAKE MEDICARE".
_TAKEN = re.compile(
    r"\bdo(?:es)? (?:you|u|ya|they|he|the office) (?:take|accept) \w", re.IGNORECASE
)
# None of the signs of a list, where a name is waited for: no refusal of the name or the number.
_NONE = re.compile(
    r"\W*(?:no\W+)?(?:none(?: of (?:these|those|them|that))?|ningunas?|ningun[oa]s? de (?:es[ao]s|est[ao]s|ell[ao]s))\W*"
)
_HEARD = re.compile(
    r"\W*(?:(?:ok|okay|k|oh|ah|alright|i see|got it|understood|hmm+|mhm|bueno|ya(?: veo)?|entiendo|entendido)\W*)+"
)
# Whoever stops in a word or two says so.
_STOPS = re.compile(
    r"\b(?:st[ao]?p+\w*|quit\w*|exit|end|cancel\w*|abort|enough|done|never ?mind|nvm|forget|leave|bye|goodbye|no+|nope|not|don'?t|wait"
    r"|later|withdraw|close|drop|delete|erase|clear|basta|par[ae]n?l?[eo]?|alto|salir|deten\w*|ya|termin\w*|dej\w*|olvid\w*|nada|adios|suspend\w*"
    r"|retir\w*|anul\w*|cerrar|luego|despues)\b"
)
_FEW_WORDS = 2
# So few beside "I told you" are the answer, and no matter for staff.
_GRUMBLE_WORDS = 3
# Who asks whether to stop something stops nothing here: "would I have to stop them".
_STOPS_OTHER = re.compile(
    r"\b(?:would|will|do|should|must|can|could|did)(?:n'?t)? (?:i|we|he|she|my \w+)(?: (?:also|then|really|have to|need to|got to|get to))*"
    r" (?:stop|quit|come off|get off|go off) (?:them|it|those|these|my|the|his|her|taking|using|smoking|drinking)\b"
    r"|\b(?:los|las|lo|la) (?:tengo|tendria|hay|debo|deberia)(?: que)? (?:dejar|parar|quitar|suspender)\b"
    r"|\b(?:tengo|tendria|debo|deberia)(?: que)? (?:dejar|parar|quitar|suspender)(?:l[oa]s?)?\b(?! (?:aqui|esto|ya)\b)"
)
_NOT_THAT = re.compile(
    r"\W*(?:(?:ok|oh|actually|sorry|no|wait|ay|perdon|mejor)\W+)*(?:never ?mind|forget(?: about)?|nvm|olvid[ae]l?[oae]?(?:se)?(?: de)?(?: lo de)?|ignoren?) (?:the|my|about the|about my|el|la|los|las|mi|mis) "
    r"(?!(?:whole|entire|request|appointment|appt|call|calls|thing|visit|consult\w*|rest|solicitud|cita|llamada|todo)\b)[\w ']{2,30}(?:\W+(?:please|ok|sorry|por favor))?\W*"
)
# "Tomorrow am" looks like "see you tomorrow".
_LEAVES = re.compile(
    r"\b(?:bye|goodbye|good ?night|see (?:you|ya)|take care|talk (?:to you|later|soon)|ttyl|cya|later|thanks?|thank you|gotta|leav\w+"
    r"|have a|adios|hasta|nos vemos|chao|gracias|cuidese|que (?:este|tenga)|buenas noches|me voy)\b"
)
# What is answered by the office's number.
_GIVES_NUMBER = ("ask_phone_number", "ask_for_person", "complaint", "out_of_scope", "profanity")
# Of these one may only say that there is a paper: "I have a referral", "and an old MRI".
_OF_PAPERS = frozenset({"ask_cost_insurance", "ask_imaging", "ask_request_status"})
_FEW_MORE = 2
# Who is sad complains of nobody: it is heard, and the intake goes on. Behind a request that was sent
# the office may read it.
_SORROW = frozenset({"worn", "grief", "afraid"})
_GAVE_CAUSE = re.compile(
    r"\b(?:you|your|yours|u|they|them|he|she|nobody|noone|office|clinic|staff|doctors?|dr|surgeons?|nurses?|receptionist|bills?|billed|charged?|complain\w*|rude|lied?"
    r"|ustedes?|uds?|su|sus|nadie|consultorio|oficina|clinica|personal|doctor(?:a|es|as)?|medic[oa]s?|cirujan[oa]s?|enfermer[oa]s?|recepcionista|cuentas?|cobr\w+|quej\w+)\b"
)
# Where a way to be reached is told.
_REACHED = ("contact", *CONTACT)
_WORD = re.compile(r"[^\W_]")
_THUMB = re.compile("[\U0001f44d\U0001f44c\u2705\u2714]")


def meant(draft: Draft, reading: Understood, asked: str | None, text: str) -> Understood:
    """The reading with the intent that the message has here: said where ``asked`` was waited for."""
    before = sent_before(draft, reading, text)
    if before is not None:
        return before
    if (desk := to_desk(draft, reading, text)) is not None:
        return desk
    guess = reading.confidence < GUESS and vents(text)
    angry = guess or (reading.intent == "complaint" and _grumbles(text))
    if angry and (draft.open or draft.reference):
        # Anger without a reason is heard, and is no complaint for staff to read.
        return msgspec.structs.replace(reading, intent="profanity", confidence=1.0)
    none = asked in ("contact", "name") and _NONE.fullmatch(fold(text))
    if none or answers_line(draft, reading, asked, text):
        return msgspec.structs.replace(reading, intent="inform", confidence=1.0)
    reading = _not_on_a_guess(draft, reading, asked, text)
    sad = not draft.reference and _only_sad(reading, text)
    if sad or _only_states(reading, asked, text) or _only_notes(reading, text):
        return msgspec.structs.replace(reading, intent="inform")
    waits = asked or wants_it_sent(text)
    if draft.open and not draft.reference and waits:
        return _urged(reading, asked or "", text)
    return reading


def _grumbles(text: str) -> bool:
    """Whether the words are anger, or only complain of being asked again: "None of these! Third
    time I am telling you".
    """
    again = says_again(text) and len(details_only(text).split()) <= _GRUMBLE_WORDS
    return again or says_nothing(text)


def _only_states(reading: Understood, asked: str | None, text: str) -> bool:
    """Whether a statement was taken for a question that nobody can answer, or for a topic on a
    guess: it is heard, and the conversation goes on.
    """
    strays = reading.intent == "out_of_scope" and asked not in ("confirm", "safety_screen")
    guess = reading.intent.startswith("ask_") and reading.confidence < GUESS
    return (strays or guess) and not reading.fields and states(text) and not for_office(text)


def _only_sad(reading: Understood, text: str) -> bool:
    """Whether words that were taken for a complaint tell of sorrow, and of nobody who gave cause."""
    sad = reading.intent == "complaint" and feeling_of(text) in _SORROW
    return sad and not _GAVE_CAUSE.search(fold(text))


def _only_notes(reading: Understood, text: str) -> bool:
    """Whether what looks like a topic of papers, or medicines, only says that somebody has them."""
    noted = reading.fields.get("notes")
    if reading.intent not in _OF_PAPERS or reading.fields.keys() != {"notes"}:
        return reading.intent == MEDICINES and tells_medicines(text)
    whole = len(str(noted).split()) + _FEW_MORE >= len(text.split())
    return whole and not QUESTION.search(text)


def _not_on_a_guess(draft: Draft, reading: Understood, asked: str | None, text: str) -> Understood:
    """The reading, without what cannot be undone where it is only a guess."""
    asked_back = draft.erasing or bool(draft.throws)
    waits = asked == "confirm" or asked_back or draft.question is not None
    if text.strip() and not _WORD.search(text):
        # Nothing but signs: a thumb is a yes where one is awaited.
        intent = "affirm" if waits and _THUMB.search(text) else "gibberish"
        return msgspec.structs.replace(reading, intent=intent, confidence=1.0)
    intent = reading.intent
    plain = fold(text)
    if (unsaid := unanswered(reading, asked, text)) is not None:
        return unsaid
    if intent == "stop":
        reading = _stopping(reading, plain)
        intent = reading.intent
    if (intent in _GIVES_NUMBER and called_already(text)) or (
        (draft.open or draft.reference) and gives_up(text)
    ):
        return msgspec.structs.replace(reading, intent="complaint", confidence=1.0, fields={})
    guess = draft.open and reading.confidence < LEAVING
    if intent == "goodbye" and (reading.fields or guess) and not _LEAVES.search(plain):
        return msgspec.structs.replace(reading, intent="inform", confidence=1.0)
    if wants_deleted(text, draft.erasing):
        return msgspec.structs.replace(reading, intent="delete_my_data", confidence=1.0)
    begun = draft.open or draft.reference or asked_back
    heard = not asked and (draft.question or not begun)
    if intent == "affirm" and heard and _HEARD.fullmatch(plain):
        # Nothing was asked: "ok" only hears it.
        return msgspec.structs.replace(reading, intent="resume")
    if reading.confidence < GUESS:
        intent = _guessed(draft, reading, asked, text, waits=waits)
    ways = reading.fields.get("contact_by")
    other_way = isinstance(ways, list) and "email" not in ways
    if (
        (intent == "switch_language" and speaks_for_another(text))
        or (intent == "use_email" and other_way)
        or (intent == "for_someone_else" and is_self(text))
    ):
        # "Never mind the e-mail, text is better" wants none, "I'm the patient" is nobody else.
        intent = "inform"
    return msgspec.structs.replace(reading, intent=intent)


def _stopping(reading: Understood, plain: str) -> Understood:
    """The reading of words that look like a wish to stop."""
    if _STOPS_OTHER.search(plain):
        return msgspec.structs.replace(reading, intent=MEDICINES, confidence=GUESS)
    if _NOT_THAT.fullmatch(plain):
        # "Never mind the wife": one thing of it is not meant.
        return msgspec.structs.replace(reading, intent="correct_detail", confidence=1.0)
    few = 0 < len(plain.split()) <= _FEW_WORDS
    strays = few and not _STOPS.search(plain)
    return msgspec.structs.replace(reading, intent="out_of_scope") if strays else reading


def _begins_on_a_guess(draft: Draft, reading: Understood, asked: str | None, text: str) -> bool:
    """Whether a request would begin though no call was wished for: "I've seen 6 doctors"."""
    idle = not (draft.open or draft.reference or asked)
    weak = reading.intent == "request_appointment" and reading.confidence < WISH
    return idle and weak and not wants_call(text)


def _guessed(
    draft: Draft, reading: Understood, asked: str | None, text: str, *, waits: bool
) -> str:
    """The intent of a guess. ``waits``: something was asked that a yes answers."""
    intent = reading.intent
    if intent in UNDOES or (intent == "affirm" and asked == "confirm"):
        return "inform" if reading.fields else "out_of_scope"
    if _begins_on_a_guess(draft, reading, asked, text):
        return "inform"
    if intent == "affirm" and not (waits or draft.open or draft.reference):
        # "So", said to nothing that was asked.
        return "greet"
    if intent == "skip" and asked in _REACHED:
        # "Hmm, not sure" gives no way to be reached up.
        return "inform"
    strays = intent == "for_someone_else" and not _for_another(reading)
    strays = strays or (intent == "goodbye" and reading.confidence < FAREWELL)
    return "out_of_scope" if draft.open and strays else intent


def _urged(reading: Understood, asked: str, text: str) -> Understood:
    """The reading of somebody who is tired of the questions: "I told you", "just send it"."""
    agreed = asked == "confirm" and reading.intent == "affirm"
    if asked in QUESTIONS and (wants_only_a_call(text) or (says_all(text) and not agreed)):
        # To the summary it is no yes.
        intent = "skip" if asked in MAY_SKIP else "resume"
        return msgspec.structs.replace(reading, intent=intent, confidence=1.0)
    certain = reading.intent in UNDOES - {"complaint"} and reading.confidence >= COMMAND_CONFIDENCE
    # "Stop asking me" and "no more questions, just send it" complain of the questions.
    urges = says_again(text) or wants_it_sent(text)
    certain = certain and not (reading.intent == "stop" and urges)
    if certain or (is_question(reading, text) and not sends_and_asks(text)):
        return reading
    intent = reading.intent
    if asked == "confirm" and holds_back(text):
        intent = "deny"
    elif wants_it_sent(text) or (asked == "confirm" and sends_and_asks(text)):
        # Only the summary is answered by it; what may be skipped is skipped.
        intent = "affirm" if asked == "confirm" else "skip" if asked in MAY_SKIP else "resume"
    elif says_again(text) and (reading.fields or _grumbles(text) or intent != "complaint"):
        intent = "inform" if reading.fields else "resume"
    elif asked == "confirm" and intent == "affirm" and not (agrees(text) or _THUMB.search(text)):
        # "Yes, but only a woman may call" and "yes, tear it up" are not yet a yes.
        intent = "inform"
    return msgspec.structs.replace(
        reading, intent=intent, confidence=1.0 if intent != reading.intent else reading.confidence
    )


def _for_another(reading: Understood) -> bool:
    return any(key in reading.fields for key in FOR_ANOTHER)


def is_question(reading: Understood, text: str) -> bool:
    """Whether the message is taken for a question about a topic."""
    asks = reading.intent.startswith("ask_")
    if not asks or reading.intent == "ask_for_person":
        return False
    if QUESTION.search(text) or _TAKEN.search(text):
        return reading.confidence >= 0.3
    # "since my spine surgery in 2019" looks like a topic, but answers.
    return reading.confidence >= 0.5 and not reading.fields
