"""Who tells a story and then asks gets an answer to the question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.brain.asking import questions, to_answer, topics_to_answer

pytestmark = pytest.mark.slow

STORY = ("ask_imaging", 0.55)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("My MRI was fine. How would he prove it?", ("How would he prove it?",)),
        ("cut me again? does it work or not", ("cut me again?", "does it work or not")),
        ("Me operaron dos veces. ¿Está comprobado?", ()),
        ("Me operaron dos veces. ¿Está comprobado eso?", ("¿Está comprobado eso?",)),
        ("they saw nothing. so why does it hurt", ("so why does it hurt",)),
        ("Is it proven?", ()),
        ("My name is Robin. My number is 702-555-0143.", ()),
        (
            "how long until somebody calls and what does it cost",
            ("how long until somebody calls", "what does it cost"),
        ),
        (
            "¿dónde están y cuánto cuesta la consulta?",
            ("¿dónde están?", "cuánto cuesta la consulta?"),
        ),
        ("Me duele mucho. cuantos dias tardan", ("cuantos dias tardan",)),
        ("Me duele mucho. cuántas veces hay que ir", ("cuántas veces hay que ir",)),
        ("I don't know what to do and how to go on", ()),
        ("When I sit and when I walk it hurts", ()),
        ("Es un dolor que no se quita y cuando camino me duele más", ()),
        ("Is it my spine? Is it a nerve? Is it old age? Is it me?", None),
    ],
)
def test_the_sentences_that_ask(text, found):
    if found is None:
        assert len(questions(text)) == 3
    else:
        assert questions(text) == found


@pytest.mark.parametrize(
    ("whole", "each", "answered"),
    [
        (STORY, [("ask_diagnosis_method", 0.46)], ("ask_diagnosis_method", 0.46)),
        (STORY, [("ask_evidence", 0.6), ("ask_success_rate", 0.7)], ("ask_success_rate", 0.7)),
        (("inform", 0.9), [("ask_evidence", 0.6)], ("ask_evidence", 0.6)),
        # Too unsure a question, or none of ours: the whole message stands.
        (STORY, [("ask_evidence", 0.39)], STORY),
        (STORY, [("greet", 0.9)], STORY),
        (STORY, [], STORY),
        # A clear wish is never read as a question.
        (("stop", 0.8), [("ask_evidence", 0.9)], ("stop", 0.8)),
        (("affirm", 0.8), [("ask_evidence", 0.9)], ("affirm", 0.8)),
        (("talk_to_person", 0.5), [("ask_evidence", 0.9)], ("talk_to_person", 0.5)),
    ],
)
def test_the_question_is_answered(whole, each, answered):
    assert to_answer(whole, each) == answered


@pytest.mark.parametrize(
    ("answered", "each", "topics"),
    [
        (
            "ask_cost_insurance",
            [("ask_location_hours", 0.8), ("ask_cost_insurance", 0.9)],
            (("ask_location_hours", "first"), ("ask_cost_insurance", "second")),
        ),
        # One and the same, one that is unclear, one that is no question, one that is not asked.
        ("ask_evidence", [("ask_evidence", 0.8), ("ask_evidence", 0.9)], ()),
        ("ask_evidence", [("ask_evidence", 0.8), ("ask_doctor", 0.45)], ()),
        ("ask_evidence", [("ask_evidence", 0.8), ("thanks", 0.9)], ()),
        ("inform", [("ask_evidence", 0.8), ("ask_doctor", 0.9)], ()),
        # Who asks one thing twice gets it answered whole; an action of its own answers alone.
        (
            "ask_cost_insurance",
            [("ask_location_hours", 0.8), ("ask_location_hours", 0.8), ("ask_cost_insurance", 0.9)],
            (("ask_location_hours", "first second"), ("ask_cost_insurance", "third")),
        ),
        ("ask_cost_insurance", [("ask_cost_insurance", 0.9), ("ask_why_needed", 0.8)], ()),
        # No more than two: a third would be a wall of text.
        (
            "ask_doctor",
            [("ask_evidence", 0.8), ("ask_imaging", 0.7), ("ask_doctor", 0.9)],
            (("ask_evidence", "first"), ("ask_doctor", "third")),
        ),
    ],
)
def test_two_questions_get_two_answers(answered, each, topics):
    assert topics_to_answer(answered, ("first", "second", "third")[: len(each)], each) == topics


@given(st.text(max_size=300))
def test_whatever_is_written_its_questions_are_words_of_it(text):
    found = questions(text)
    assert len(found) <= 3
    assert all(each in text for each in found)
