"""What the clinic says about itself: only what stands in clinic.yml, never more."""

from __future__ import annotations

import re

from actions.turn import Turn
from bot.intake.reading.needs.interpreter import interpreters
from bot.intake.reading.text.message import fold
from bot.intake.request import draft as drafts
from bot.intake.whole.steering import steer

PLACE = re.compile(
    r"\b(?:where|address|located|location|directions?|park\w*|bus|far|city|d[oó]nde|direcci[oó]n"
    r"|ubica\w*|estaciona\w*|llegar)\b",
    re.IGNORECASE,
)
TIME = re.compile(
    r"\b(?:when|hours?|open|opens|close[sd]?|closing|weekends?|saturday|sunday|today|tomorrow|time"
    r"|cu[aá]ndo|horarios?|hora|abr\w+|abiert\w+|cierra\w*|cerrad\w+|s[aá]bados?|domingos?|hoy)\b",
    re.IGNORECASE,
)
TONGUE = re.compile(
    r"\b(?:speak|spanish|language|interpreter|habla\w*|idioma|espa[nñ]ol)\b", re.IGNORECASE
)

SPANISH = re.compile(r"\b(?:spanish|bilingual|biling[uü]e|espa[nñ]ol|castellano)\b", re.IGNORECASE)


def say_office(turn: Turn, words: str) -> None:
    """What is set of the place, hours and languages that the words ask for; else the honest line."""
    meant = steer(words, late=bool(turn.draft.reference) or turn.state.was_asked == "confirm")
    if meant and meant.kind in ("when_called", "whom"):
        say_when_called(turn)
        if (PLACE.search(words) or TONGUE.search(words)) and not _say_known(turn, words):
            # "Where are you? How long is the wait?"
            turn.say("utter_ask_location_hours")
    elif _say_known(turn, words):
        turn.say("utter_office_rest")
    elif meant and meant.kind == "tongue":
        needs = bool(interpreters(fold(words))) and not SPANISH.search(words)
        turn.say("utter_office_interpreter" if needs else "utter_office_tongue")
    else:
        turn.say("utter_ask_location_hours")


def _say_known(turn: Turn, words: str) -> bool:
    """Say what is set of what was asked. False if nothing of it is."""
    clinic = turn.clinic
    place, time, tongue = (bool(each.search(words)) for each in (PLACE, TIME, TONGUE))
    every = not (place or time or tongue)
    said = False
    if clinic.address and (place or every):
        turn.say("utter_office_address")
        said = True
    if clinic.opening and (time or every):
        turn.say("utter_office_hours", hours=turn.times.week(clinic.opening))
        _say_state(turn)
        said = True
    if clinic.languages and (tongue or every):
        turn.say("utter_office_languages", languages=clinic.languages.text(turn.language))
        said = True
    return said


def _say_state(turn: Turn) -> None:
    office = turn.state.office
    if office.open_now:
        turn.say("utter_office_open", closes=turn.times.closes(office))
    elif turn.opens():
        turn.say("utter_filed_opens", opens=turn.opens())


def say_when_called(turn: Turn) -> None:
    """No promise: whether it is open, when it opens, and that staff decide when they call."""
    if turn.state.office.open_now is not None:
        _say_state(turn)
    unsent = "utter_cancelled" if drafts.withdrawn(turn.draft) else "utter_when_called_unsent"
    turn.say("utter_when_called" if turn.draft.reference else unsent)


def say_facts(turn: Turn, topic: str) -> None:
    """The clinic's own words about what was asked, below the answer."""
    clinic = turn.clinic
    if topic == "ask_cost_insurance" and clinic.insurance_line:
        turn.say("utter_clinic_says", fact=clinic.insurance_line.text(turn.language))
    if topic == "ask_doctor" and clinic.licence_line:
        turn.say("utter_clinic_says", fact=clinic.licence_line)
    if topic == "ask_privacy" and turn.state.channel == "messenger":
        turn.say("utter_messenger_privacy")
    if topic == "ask_privacy" and clinic.privacy_page:
        turn.say("utter_privacy_page")
    for fact in clinic.approved(topic, turn.language):
        turn.say("utter_clinic_says", fact=fact)
