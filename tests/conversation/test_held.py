"""What was asked beside a sign is answered once the sign is settled, and never before."""

import msgspec
import pytest

from bot.contract import Alarm, Draft
from bot.conversation.held import ANSWERS, beside, held, released, unquoted
from bot.conversation.safety_outcome import GO_ON, First

OPEN = Draft(alarm=Alarm("bladder", "emergency_department", told=True))


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("does this clinic take Medicare? also I'm numb there", "does this clinic take Medicare?"),
        ("I can't pee, do you take medicare", "do you take medicare"),
        ("I can't pee. Is it serious? Do you take cash?", "Do you take cash?"),
        ("I want an appointment. I can't pee", "I want an appointment."),
        ("no puedo orinar, cuánto cuesta", "cuánto cuesta"),
        ("quiero una cita. no siento la ingle", "quiero una cita."),
        ("I can't pee", ""),
        ("When I sit my legs go numb", ""),
        ("what should I do? I can't pee", ""),
        ("is that an emergency? I can't pee", ""),
    ],
)
def test_only_what_was_asked_or_wished_for_is_kept(words, kept):
    assert held(OPEN, words).held == kept


def test_a_question_that_is_repeated_is_kept_once_and_another_is_added():
    draft = held(held(OPEN, "how much is it?"), "how much is it?")
    assert draft.held == "how much is it?"
    assert held(draft, "and where are you?").held == "how much is it? and where are you?"


def test_a_sign_that_is_settled_lets_it_be_answered():
    settled = First(Draft(held="how much is it?"), ("utter_safety_settled",), instead=GO_ON)
    assert released(settled, "it's old").instead == ANSWERS
    asked = First(Draft(), ("utter_safety_settled",), instead=GO_ON)
    assert released(asked, "it's old. how much is it?").draft.held == "how much is it?"


@pytest.mark.parametrize(
    "outcome",
    [
        First(Draft(held="how much is it?"), ("utter_safety_afterwards",), instead=GO_ON),
        # "Call me afterwards", of a request that was sent: the way to help once more.
        First(
            Draft(held="how much is it?", passed=OPEN.alarm, reference="R6XHF"),
            ("utter_safety_still",),
            instead=GO_ON,
        ),
        First(Draft(held="how much?", alarm=OPEN.alarm), ends=True),
        First(Draft(held="how much is it?")),
        First(Draft(), ("utter_safety_settled",), instead=GO_ON),
    ],
)
def test_a_sign_that_stands_or_help_that_comes_first_keeps_it_back(outcome):
    assert released(outcome, "") == outcome


KNOWN = {
    "name": "Rico Delgado",
    "phone": "+17255550143",
    "location": "knee, foot",
    "duration": "2 years",
}


def put_right(words, **draft):
    """What changes in the request where a sign is settled beside which the words were written."""
    alarm = Alarm("leg_weakness", "emergency_department", told=True)
    open_sign = held(Draft(open=True, details=KNOWN, alarm=alarm, **draft), words)
    assert open_sign.details == KNOWN
    settled = released(
        First(
            msgspec.structs.replace(open_sign, alarm=None), ("utter_safety_settled",), instead=GO_ON
        ),
        "old. 2 yrs like i said",
    )
    after = settled.draft
    return {k: v for k, v in after.details.items() if KNOWN[k] != v}, after.held


@pytest.mark.parametrize(
    ("words", "changed"),
    [
        ("change my number to 725-555-0199 and i cant feel my groin", {"phone": "+17255550199"}),
        ("cambie mi número al 725-555-0199. no siento la ingle", {"phone": "+17255550199"}),
        ("my name is wrong its Rick Delgado not Rico. my foot is weak", {"name": "Rick Delgado"}),
        (
            "foot dont hurt take that off its just floppy and add the nerve burning thing they did",
            {"location": "knee"},
        ),
        ("quite el pie. no siento la ingle", {"location": "knee"}),
        ("my foot is weak since this morning", {}),
        ("the doctors want to take the foot off, it is weak", {}),
        ("I can't feel my groin, and my wife is Rita", {}),
    ],
)
def test_what_was_put_right_beside_a_sign_is_done_once_it_is_settled(words, changed):
    assert put_right(words) == (changed, "")


def test_a_question_beside_it_is_answered_still():
    assert put_right("how much is it? change my number to 725-555-0199") == (
        {"phone": "+17255550199"},
        "how much is it?",
    )


def test_a_request_that_was_sent_is_not_changed_unseen():
    assert put_right("change my number to 725-555-0199", reference="NL-1") == ({}, "")


@pytest.mark.parametrize(
    ("words", "key", "value"),
    [
        ("it's 5 years not 3, and since today I can't feel my crotch", "duration", "5 years"),
        ("change the pain to 8, also I can't pee", "pain_score", 8),
        ("I can't pee. make the score an 8", "pain_score", 8),
        ("son 5 años, no 3, y no puedo orinar", "duration", "5 years"),
        ("no puedo orinar, cambie el dolor a 8", "pain_score", 8),
        ("I can't pee since 3 days not 2", "duration", "3 years"),
        ("since today I'm numb there", "duration", "3 years"),
        ("it's an 8 now and I can't pee", "pain_score", 6),
    ],
)
def test_a_number_that_is_put_right_beside_a_sign_is_changed_once_it_is_settled(words, key, value):
    known = {
        "name": "Rico Delgado",
        "phone": "+17255550143",
        "duration": "3 years",
        "pain_score": 6,
    }
    waiting = held(Draft(details=known, open=True, alarm=OPEN.alarm), words)
    assert waiting.details == known
    after = msgspec.structs.replace(waiting, alarm=None)
    settled = released(First(after, ("utter_safety_settled",), instead=GO_ON), "it's old")
    assert settled.draft.details[key] == value


@pytest.mark.parametrize("known", [{}, {"location": "low back", "duration": "2 years"}])
def test_another_place_that_is_called_old_is_not_lost(known):
    settled = First(Draft(details=known, open=True), instead=GO_ON)
    details = released(settled, "oh and my left foot is numb for a year").draft.details
    assert "foot" in str(details["location"])
    assert details["duration"] == known.get("duration", "1 year")


@pytest.mark.parametrize(
    "words", ["no, same as always", "none of these", "it's been like that for years", ""]
)
def test_a_plain_answer_adds_nothing(words):
    known = {"location": "low back", "duration": "2 years"}
    settled = First(Draft(details=known, open=True), instead=GO_ON)
    assert released(settled, words).draft.details == known


@pytest.mark.parametrize(
    ("words", "key", "value"),
    [
        ("my phone is wrong, it's 702 555 0184", "phone", "+17025550184"),
        ("it's his LEFT side, i mixed it up", "side", "left"),
    ],
)
def test_what_was_put_right_beside_a_sign_is_kept_where_it_is_passed_over(words, key, value):
    known = Draft(details={**KNOWN, "side": "right"}, alarm=OPEN.alarm)
    waiting = msgspec.structs.replace(held(known, words), alarm=None)
    after = released(First(waiting, ("utter_safety_still",)), "what does it cost").draft.details
    assert after == known.details | {key: value}


def test_questions_that_nobody_marked_are_kept_apart():
    draft = held(held(OPEN, "what would he do different"), "is there a trial")
    assert draft.held == "what would he do different? is there a trial"


def test_no_note_or_question_quotes_words_of_self_harm():
    before = Draft(
        details={"name": "Ann Lee", "notes": "hard of hearing"}, unpassed=("do you park?",)
    )
    after = Draft(
        details={
            "name": "Ann Lee",
            "phone": "+17025550143",
            "notes": "hard of hearing / the pills",
            "reason": "complaint",
        },
        question="the pills are in the drawer",
        unpassed=("do you park?", "the pills are in the drawer"),
        answered=("do people want to die?",),
    )
    kept = unquoted(before, after)
    assert kept.answered == ()
    assert kept.details == {**before.details, "phone": "+17025550143"}
    assert (kept.question, kept.unpassed) == (None, ("do you park?",))


def test_nothing_told_behind_the_crisis_line_becomes_a_note():
    told = {"notes": "i called 988 and talked to someone", "phone": "+17025550143"}
    crisis = First(Draft(alarm=Alarm("self_harm", "crisis_line", told=True)))
    assert beside(crisis, told).details == {"phone": "+17025550143"}
    # Beside a sign of the body it does.
    assert beside(First(OPEN), told).details == told
