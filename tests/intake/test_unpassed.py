"""A question for the office that nobody passed on: offered once more with the summary."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.cues.asking import may_be_passed_on
from bot.intake.deciding import decide
from bot.intake.request.unpassed import waiting

ASKED = Draft(open=True, question="what does it cost?")
TELLS = Understood("inform", 0.9, "en", {"best_time": "mornings"})


def test_a_question_is_kept_for_the_summary_where_something_else_is_said():
    after = decide(ASKED, TELLS, "best_time", "mornings").draft
    assert (after.question, after.unpassed) == (None, ("what does it cost?",))


@pytest.mark.parametrize(
    ("draft", "asked"),
    [
        (ASKED, "confirm"),
        (Draft(open=True, question="cost?", details={"question": "parking? / cost?"}), "best_time"),
        (Draft(question="cost?", reference="ABCDE"), None),
    ],
)
def test_one_that_was_offered_there_or_is_passed_on_is_not_offered_again(draft, asked):
    assert decide(draft, TELLS, asked, "mornings").draft.unpassed == ()


def test_the_last_two_are_kept_each_once():
    draft = ASKED
    for question in ("parking?", "what does it cost?", "who operates?"):
        draft = decide(draft, TELLS, "best_time", "mornings").draft
        draft = Draft(open=True, question=question, unpassed=draft.unpassed)
    draft = decide(draft, TELLS, "best_time", "mornings").draft
    assert draft.unpassed == ("what does it cost?", "who operates?")


def test_an_answer_to_the_offer_keeps_the_question_for_what_answers_it():
    said = Understood("add_question", 1.0, "en", {})
    assert decide(ASKED, said, "best_time", "add my question").draft.question == ASKED.question


@pytest.mark.parametrize(
    "words",
    [
        "WHERES MY MEDICARE QUESTION", "where is my question?", "what about my question about parking", "did you add my question?",
        "dónde está mi pregunta", "¿y qué pasó con mi pregunta?",
    ],
)  # fmt: skip
def test_who_asks_where_the_question_is_still_means_that_one(words):
    asks = Understood("ask_cost_insurance", 0.9, "en", {})
    assert not may_be_passed_on(words)
    assert waiting(decide(ASKED, asks, "confirm", words).draft) == (ASKED.question,)


@pytest.mark.parametrize(
    "words",
    [
        "MY HEAD?", "what, my foot?", "¿mi pie?", "WHAT IN THE HELL. NO. GUNSMOKE IS A TV SHOW", "what the heck",
        "qué diablos",
    ],
)  # fmt: skip
def test_an_exclamation_or_an_echo_is_no_question_for_the_office(words):
    assert not may_be_passed_on(words)


@pytest.mark.parametrize(
    "words",
    [
        "do you take medicare", "medicare?", "my insurance?", "where do I park", "what the hell does it cost?", "can he fix my foot?",
        "is my question going to the doctor himself?", "¿qué diablos cuesta esto?", "bring what", "knee surgery?",
    ],
)  # fmt: skip
def test_a_question_for_the_office_may_be_passed_on(words):
    assert may_be_passed_on(words)


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("ADD MY QUESTION IF THEY TAKE MEDICARE AND SEND IT", "IF THEY TAKE MEDICARE"),
        ("add a question: where do I park", "where do I park"),
        ("please add my question about parking, then send it", "about parking"),
        ("agregue mi pregunta si aceptan medicare y mándela", "si aceptan medicare"),
    ],
)
def test_a_question_told_with_the_wish_to_add_it_goes_on_the_request_and_sends_nothing(
    words, question
):
    said = Understood("add_question", 1.0, "en", {})
    decision = decide(Draft(open=True), said, "confirm", words)
    assert decision.intent == "inform"
    assert decision.draft.details["question"] == question


def test_a_name_said_once_more_where_the_number_is_waited_for_is_heard():
    draft = Draft(open=True, details={"name": "Bud Kowalczyk"})
    again = Understood("out_of_scope", 0.3, "en", {"name": "Bud Kowalczyk"})
    assert decide(draft, again, "phone", "BUD KOWALCZYK").intent == "inform"


def test_a_call_that_is_wished_for_by_the_name_of_its_choice_keeps_the_note_beside_it():
    words = "I'LL PRESS THE ASK FOR A CALL THEN. TELL THEM RING LONG I DONT HEAR IT"
    decision = decide(Draft(), Understood("out_of_scope", 0.3, "en", {}), None, words)
    assert decision.intent == "request_appointment"
    assert (decision.draft.open, decision.draft.details["notes"]) == (
        True,
        "RING LONG I DONT HEAR IT",
    )


@pytest.mark.parametrize("told", ["my old surgeon says it's in my head", "it costs too much"])
def test_what_asked_nobody_is_no_question_for_the_summary(told):
    draft = Draft(open=True, question=told)
    assert decide(draft, TELLS, "best_time", "mornings").draft.unpassed == ()


def test_a_question_that_is_told_is_one():
    draft = Draft(open=True, question="I want to know if he takes Medicare")
    assert len(decide(draft, TELLS, "best_time", "mornings").draft.unpassed) == 1


@pytest.mark.parametrize(
    ("question", "kept"),
    [
        ("how long is it kept?", False), ("Who can read it?", False), ("¿cuánto tiempo guardan mis datos?", False), ("will my boss find out?", False),
        ("what does it cost?", True), ("how long is it kept? what does it cost?", True), ("how long is the wait?", True), ("¿aceptan Medicare?", True),
    ],
)  # fmt: skip
def test_what_the_chat_answered_itself_is_not_offered_with_the_summary(question, kept):
    asked = Draft(open=True, question=question)
    assert decide(asked, TELLS, "best_time", "mornings").draft.unpassed == ((question,) * kept)
    # It may still be passed on right then.
    said = Understood("add_question", 1.0, "en", {})
    assert decide(asked, said, "best_time", "add my question").draft.question == question


@pytest.mark.parametrize(
    ("words", "passed"),
    [
        ("can we go on?", False), ("ok, can we please continue now", False), ("hi is anyone there this late?", False), ("are you still there?", False), ("¿podemos seguir?", False), ("¿hay alguien ahí?", False),
        ("can we go on vacation after it?", True), ("is anyone there on saturday?", True), ("can I continue my pills?", True), ("¿hay alguien que hable español?", True), ("¿puedo seguir con las pastillas?", True),
    ],
)  # fmt: skip
def test_what_is_asked_of_the_chat_itself_is_no_question_for_the_office(words, passed):
    assert may_be_passed_on(words) == passed
