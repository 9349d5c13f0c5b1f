"""Signs over several messages, answers to questions, and signs that were settled."""

from __future__ import annotations

import pytest

from bot import safety
from bot.safety.read import SEVERITY


def _outright(found):
    return found is not None and found.action != "ask"


@pytest.mark.parametrize(
    ("pieces", "sign"),
    [
        ("i/want/to/die", "self_harm"), ("i/want to/die", "self_harm"), ("I want/to die", "self_harm"), ("kill/myself", "self_harm"),
        ("me/quiero/morir", "self_harm"), ("no/quiero/vivir", "self_harm"),
        ("i/cant/feel/my/legs", "leg_weakness"), ("i/cant/pee", "bladder"),
    ],
)  # fmt: skip
def test_a_sentence_in_pieces_is_one_sentence(pieces, sign):
    *history, text = pieces.split("/")
    found = safety.read(text, ["hi there, my back hurts", *history])
    assert found is not None
    assert found.sign == sign
    assert _outright(found)
    assert not any(_outright(safety.read(each)) for each in (*history, text))
    # It is raised once, with all of its words for the staff to read.
    assert " ".join(history) in found.words
    assert not _outright(safety.read("please", [*history, text]))


@pytest.mark.parametrize(
    "pieces",
    [
        "low back/both/10/numb", "hi/i/have/pain/in/my/back", "i/need/help/back/hurts", "no/quiero/cita", "Ann/Lee/afternoon",
        "left/leg/none", "yes/tomorrow/die hard fan", "i/want/a/call", "both/legs/5 years/numb", "skip/stop/end",
    ],
)  # fmt: skip
def test_a_row_of_answers_is_no_sentence(pieces):
    *history, text = pieces.split("/")
    assert not _outright(safety.read(text, history))


@pytest.mark.parametrize(
    ("history", "text", "sign"),
    [
        (["I have a fever of 102"], "and my back hurts terribly", "spinal_infection"),
        (["my back is killing me"], "now I have a fever and chills", "spinal_infection"),
        (["I had breast cancer"], "my back hurts every night", "cancer_history"),
        (["I had spine surgery last week"], "I have a fever of 101", "spinal_infection"),
        (["I'm 30 weeks pregnant"], "I am bleeding", "pregnancy"),
        (["I had a fusion 5 days ago"], "my calf is swollen", "postop_wound"),
        (["I have an aneurysm"], "my back started hurting badly today", "vascular_tear"),
        (["tuve cáncer de mama"], "me duele la espalda de noche", "cancer_history"),
        (["me duele mucho la espalda"], "y tengo fiebre", "spinal_infection"),
        (["estoy embarazada"], "estoy sangrando", "pregnancy"),
    ],
)
def test_signs_spread_over_messages(history, text, sign):
    found = safety.read(text, history)
    assert _outright(found)
    assert found.sign == sign


@pytest.mark.parametrize(
    ("history", "text"),
    [
        (["I had a fusion 5 years ago"], "I had another surgery on monday, my calf is swollen"),
        (["laminectomy 2019"], "I had a second surgery last week. my calf is swollen and warm"),
        (["I had knee surgery in 2010"], "I had my back surgery tuesday, my calf is swollen"),
        ([], "I am 63 years old surgery was last week and my calf is swollen"),
        (
            ["tengo dolor desde 2015"],
            "me operaron la semana pasada y tengo la pantorrilla hinchada",
        ),
    ],
)
def test_an_old_operation_hides_no_fresh_one(history, text):
    assert _outright(safety.read(text, history))


def test_something_between_does_not_hide_it():
    history = ["I had prostate cancer", "My name is John Smith", "702-555-0136", "mornings"]
    assert safety.read("the back pain wakes me every night", history).sign == "cancer_history"


@pytest.mark.parametrize("text", ["John Smith", "mornings are best", "ok", "gracias", "yes"])
def test_an_answered_sign_is_not_raised_by_the_next_message(text):
    assert safety.read(text, ["I can't pee since this morning"]) is None


def test_an_empty_message_raises_nothing_of_before():
    assert safety.read("", ["chest pain"]) is None
    assert safety.read("  \n ", ["chest pain"]) is None


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("my foot drop has been the same", False),
        ("I have foot drop", False),
        ("my foot drop got worse today", True),
        ("now I suddenly can't lift my foot", True),
    ],
)
def test_settled_comes_back_only_when_new_or_worse(text, raised):
    found = safety.read(text, settled=["leg_weakness"])
    assert (found is not None) == raised


def test_settled_does_not_hide_a_worse_form():
    found = safety.read("I can't move my legs", settled=["leg_weakness"])
    assert found.action == "911"


def test_settled_does_not_hide_another_sign():
    assert safety.read("I can't pee", settled=["leg_weakness"]).sign == "bladder"


@pytest.mark.parametrize("text", ["weakness in my leg", "can't pee", "chest pain", "fever"])
def test_a_word_answers_the_screening_question(text):
    assert _outright(safety.read(text, asked="safety_screen"))


def test_more_urgent_wins():
    assert safety.read("I can't pee and my chest is crushing").action == "911"
    assert safety.read("my incision is red and I can't feel my genitals").action == (
        "emergency_department"
    )


def test_plan_is_above_thought():
    assert safety.read("I want to die").action == "crisis_line"
    assert safety.read("I have a gun and I'm going to kill myself").action == "911"


def test_pregnancy_lifts_what_would_wait():
    found = safety.read("my incision has pus", ["I am pregnant"])
    assert (found.sign, found.action) == ("pregnancy", "emergency_department")


def test_history_is_bounded():
    long = ["blah " * 390] * 500
    assert safety.read("I can't pee", long).sign == "bladder"


@pytest.mark.parametrize(
    "before",
    [
        "laminectomy 2021 at L4 and it still burns",
        "I had a fusion five years ago",
        "lo operaron hace 2 años de la espalda",
    ],
)
def test_what_came_with_an_operation_of_years_ago_is_as_old_as_that(before):
    sign = "my foot goes numb since the surgery"
    assert safety.read(sign, [before]) is None
    assert safety.read("my foot is weak since the surgery", [before]).action == "ask"
    assert safety.read("the incision is open and oozing since the surgery", [before]) is not None
    assert safety.read(sign, ["I had a fusion last week"]).action == "same_day"
    # New is new, however old the operation.
    assert (
        safety.read("my foot suddenly went numb today after the surgery", [before]).action != "ask"
    )


@pytest.mark.parametrize(
    ("history", "text"),
    [
        (["BURNING FEET"], "BOTH FEET THE BOTTOMS. 3 YEARS. BAD AS 8 AT NIGHT"),
        (["my legs hurt"], "both legs. 5 years"),
        ([], "both feet hurt for 3 years"),
        ([], "both legs hurt. 3 years"),
        ([], "me duelen las dos piernas desde hace 3 años"),
        (
            ["burning feet"],
            "I PEE 6 TIMES A NIGHT BUT THATS THE PROSTATE 10 YEARS NOW. NOTHING NEW",
        ),
    ],
)
def test_pain_of_both_legs_and_weak_words_of_years_ask_nothing(history, text):
    assert safety.read(text, history) is None


@pytest.mark.parametrize(
    ("history", "text", "shown"),
    [
        (["my legs hurt"], "both legs, it started yesterday", "emergency_department"),
        ([], "both legs hurt for years and now they are weak", "emergency_department"),
        ([], "both legs hurt 3 years, suddenly worse", "emergency_department"),
        ([], "both legs hurt", "ask"),
        ([], "both legs hurt. had surgery 3 years ago", "ask"),
        (["my legs"], "they have been weak for five years now and I am tired", "ask"),
        (["burning feet"], "it burns when I pee, started today", "emergency_department"),
    ],
)
def test_what_is_new_or_weak_beside_old_pain_is_answered(history, text, shown):
    assert safety.read(text, history).action == shown


def test_who_is_tired_of_the_advice_tells_no_leg_that_quit():
    words = "ITS HER FEET 3 YEARS. QUIT WITH THE 911"
    assert safety.read(words, ["both legs hurt"], "safety_screen") is None
    assert safety.read("HER LEGS QUIT", ["both legs hurt"], "safety_screen") is not None


_CALM = [
    ("low back 2 years",),
    ("7 out of 10, for years",),
    ("Ana Lee 702 555 0133", "mornings", "none of these"),
    ("low back, left, 3 years, fusion 2019, shots didn't help",),
    ("what is a nerve block?",),
    ("just kidding",),
    ("what if it doesn't work",),
    ("it's for my mom",),
    ("same as always",),
]


@pytest.mark.parametrize("history", _CALM, ids=lambda each: each[-1])
@pytest.mark.parametrize(
    "sign",
    [
        "my son swallowed all my pills",
        "took 12 tramadol",
        "I have chest pressure",
        "can't move my right side all of a sudden",
        "my caregiver is hurting me",
        "I want to kill myself",
        "I can't pee since this morning",
        "I've set aside enough pills, just in case",
        "mi marido me pega",
        "my surgery cut is swollen hot and stinks",
        "me las tomé todas, perdón",
    ],
)
def test_nothing_that_was_said_before_makes_a_sign_less(sign, history):
    alone, found = safety.read(sign), safety.read(sign, history)
    assert _outright(alone)
    assert found is not None
    assert SEVERITY.index(found.action) <= SEVERITY.index(alone.action)
