"""A denial of self-harm by its name is heard, whatever is asked beside it."""

from __future__ import annotations

import pytest

from bot.contract import Alarm, BrainReply, Draft, Suspicion, Understood
from bot.conversation.doubt import doubted
from bot.conversation.safety_first import first
from bot.safety.figures import without_figures
from bot.safety.list_denied import denies_list
from bot.safety.plainly_denied import denies_plainly

SETTLED = "utter_safety_settled_self_harm"
DENIED = [
    "No! For heaven's sake I'm not suicidal, why do you keep asking me that. I was asking about the numb thing. What do I tell the people at the hospital?",
    "I'm not suicidal", "No, I am NOT suicidal! My hand is numb.", "no I'm not thinking of that", "I'm not thinking about suicide. How much is the visit?",
    "no estoy pensando en eso", "no estoy pensando en eso, solo quiero una cita", "I am not suicidal but my back hurts", "I'm not suicidal, just in pain",
    "I have never been suicidal", "I told you I'm not suicidal", "No. I'm not thinking about ending my life. Can I get an appointment tomorrow?",
    "no soy suicida, me duele la espalda", "I'm not thinking of hurting myself, thank you", "nobody here is suicidal",
    "I never said I was suicidal", "ya le dije que no estoy pensando en matarme",
]  # fmt: skip
OPEN = [
    # What one says of another, whose words were read, settles nothing.
    "she's not suicidal", "he isn't suicidal",
    "I'm not suicidal but I have a plan", "no im suicidal", "I'm suicidal", "I'm not suicidal yet", "I'm not suicidal right now",
    "I'm not suicidal, not today anyway", "No, I'm not going to do anything today", "I'm not suicidal, I just don't want to wake up",
    "I'm not suicidal but what's the point", "I'm not suicidal. I just want it to end", "I'm not suicidal, I wouldn't mind dying",
    "no estoy pensando en eso todavía", "no estoy pensando en eso, pero ya no puedo más", "am I not suicidal?", "I'm not suicidal but I'm tired",
    "I was not suicidal until this", "I'm not suicidal, I have the pills though", "not suicidal? I think about it all day", "I'm not thinking straight",
    "I'm not thinking of calling", "no soy suicida pero quisiera no despertar", "I'm not suicidal, better if I was gone", "no", "",
]  # fmt: skip


@pytest.mark.parametrize("words", DENIED)
def test_it_settles_the_line_as_being_safe_does_and_the_question(words):
    for told in (True, False):
        draft = Draft(alarm=Alarm("self_harm", "crisis_line", told=told), harm=told)
        found = first(draft, None, words, None, None)
        assert found.lines[0] == SETTLED
        # The rest is read, and answered.
        assert found.instead is None or "?" not in words


@pytest.mark.parametrize("words", OPEN)
def test_what_leaves_it_open_is_no_denial(words):
    assert not denies_plainly(words)


def test_whoever_told_of_a_means_is_asked_directly():
    draft = Draft(alarm=Alarm("self_harm", "crisis_line", told=True, means=True), harm=True)
    found = first(draft, None, "I'm not suicidal, my hand is numb", None, None)
    assert found.lines == ("utter_safety_question_self_harm",)


@pytest.mark.parametrize(
    ("draft", "asked"),
    [(Draft(), True), (Draft(harm=True), False), (Draft(done=("self_harm_denied",)), False)],
)
def test_the_name_of_what_is_denied_does_not_lead_to_the_question_again(draft, asked):
    dark = Suspicion(danger=0.3, despair=0.9, sign="self_harm", share=0.9)
    reply = BrainReply(
        replies=(), draft=draft, language="en", understood=Understood("inform", 0.9, "en", {}, suspicion=dark)
    )  # fmt: skip
    found = doubted("I'm not suicidal, my hand is numb", None, None, reply)
    assert (found is not None) is asked


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("Please ring me, I have my notes in front of me", "Please ring me,"), ("I have my paperwork with me", ""), ("I have all my records here", ""),
        ("tengo mis papeles aquí conmigo", ""), ("I've got my list handy", ""),
    ],
)  # fmt: skip
def test_papers_at_hand_are_no_farewell(words, left):
    assert without_figures(words) == left


@pytest.mark.parametrize(
    "words",
    [
        "I wrote a note for my kids", "I have a note for my kids", "I have my goodbye notes here", "I have my notes ready, tell the kids I love them",
        "I have my pills in front of me", "my note is here",
    ],
)  # fmt: skip
def test_a_farewell_is_left_as_it_stands(words):
    assert without_figures(words) == words


@pytest.mark.parametrize(
    "words", ["nope none", "None of the other things either", "none of the others", "no none of the rest"]
)  # fmt: skip
def test_none_of_the_others_answers_the_list(words):
    assert denies_list(words)


@pytest.mark.parametrize(
    "words", ["none of the other things except my legs", "none of the other doctors helped"]
)
def test_an_exception_or_another_matter_does_not(words):
    assert not denies_list(words)
