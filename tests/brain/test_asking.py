"""Who tells a story and then asks gets an answer to the question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.brain.asking import questions, shared_out, to_answer, topics_of

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
        ("fine. Ann Le. happy now? who reads this?", ("who reads this?",)),
        ("fine. Ann Le. happy?", ()),
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
        (
            "¿Mi seguro lo cubre y cuánto tardan en llamar?",
            ("¿Mi seguro lo cubre?", "cuánto tardan en llamar?"),
        ),
        ("Me operaron. ¿Hablan español?", ("¿Hablan español?",)),
        ("¿Cómo se revisa? ¿Duele? ¿Precio?", ("¿Cómo se revisa?", "¿Duele?", "¿Precio?")),
        (
            "How is it checked? Does it work? Cost?",
            ("How is it checked?", "Does it work?", "Cost?"),
        ),
        (
            "what's the catch, how much is it, where are you",
            ("what's the catch", "how much is it", "where are you"),
        ),
        (
            "what else could it be and how do you find it, what does it cost",
            ("what else could it be", "how do you find it", "what does it cost"),
        ),
        ("does he do knees and whats it cost", ("does he do knees", "whats it cost")),
        (
            "I have foot pain, whats it cost and do u take cash and where are you",
            ("whats it cost", "do u take cash", "where are you"),
        ),
        (
            "wait does he need a referral and how long is it",
            ("wait does he need a referral", "how long is it"),
        ),
        (
            "do you take Medicare and is there parking and who calls?",
            ("do you take Medicare?", "is there parking?", "who calls?"),
        ),
        (
            "¿aceptan Medicare, hay estacionamiento y quién me llama?",
            ("¿aceptan Medicare?", "hay estacionamiento?", "quién me llama?"),
        ),
        ("me duele y hay días que no camino", ()),
        ("My back hurts. Really?", ()),
        ("tengo dolor y tienen que operarme, ¿es cierto?", ()),
        ("It hurts at night, what I tried did nothing", ()),
        ("me duele el pie y cuanto cuesta y donde estan", ("cuanto cuesta", "donde estan")),
        ("When I sit, when I walk, it hurts", ()),
        ("my name is Bo Hart and what are those nerves?", ("what are those nerves?",)),
        ("I don't know what to do and how to go on", ()),
        ("When I sit and when I walk it hurts", ()),
        ("Es un dolor que no se quita y cuando camino me duele más", ()),
        ("Is it my spine? Is it a nerve? Is it old age? Is it me?", None),
    ],
)
def test_the_sentences_that_ask(text, found):
    if found is None:
        assert len(questions(text)) == 4
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
        # What belongs elsewhere needs a clear question.
        (("out_of_scope", 0.6), [("ask_evidence", 0.49)], ("out_of_scope", 0.6)),
        (("out_of_scope", 0.6), [("ask_evidence", 0.5)], ("ask_evidence", 0.5)),
        # A wish to be called hides no two questions.
        (
            ("request_appointment", 0.9),
            [("ask_evidence", 0.6), ("ask_doctor", 0.7)],
            ("ask_doctor", 0.7),
        ),
        (("request_appointment", 0.9), [("ask_evidence", 0.6)], ("request_appointment", 0.9)),
        # A clear wish is never read as a question.
        (("stop", 0.8), [("ask_evidence", 0.9)], ("stop", 0.8)),
        (("affirm", 0.8), [("ask_evidence", 0.9)], ("affirm", 0.8)),
        (("talk_to_person", 0.5), [("ask_evidence", 0.9)], ("talk_to_person", 0.5)),
    ],
)
def test_the_question_is_answered(whole, each, answered):
    assert to_answer(whole, each) == answered


ASKED = ("the first one", "the second one", "the third one", "the fourth one")


@pytest.mark.parametrize(
    ("answered", "each", "topics", "left"),
    [
        (
            "ask_cost_insurance",
            [("ask_location_hours", 0.8), ("ask_cost_insurance", 0.9)],
            (("ask_location_hours", "the first one"), ("ask_cost_insurance", "the second one")),
            (),
        ),
        # One and the same, one that is no question.
        ("ask_evidence", [("ask_evidence", 0.8), ("ask_evidence", 0.9)], (), ()),
        ("ask_evidence", [("ask_evidence", 0.8), ("thanks", 0.9)], (), ()),
        # One that is unclear is named.
        (
            "ask_evidence",
            [("ask_evidence", 0.8), ("ask_doctor", 0.45)],
            (("ask_evidence", "the first one"),),
            (("", "the second one"),),
        ),
        # Taken for something else, the message answers none of them: all are named.
        (
            "inform",
            [("ask_evidence", 0.8), ("ask_doctor", 0.9)],
            (),
            (("ask_evidence", "the first one"), ("ask_doctor", "the second one")),
        ),
        # Who asks one thing twice gets it answered whole; an action of its own answers alone.
        (
            "ask_cost_insurance",
            [("ask_location_hours", 0.8), ("ask_location_hours", 0.8), ("ask_cost_insurance", 0.9)],
            (
                ("ask_location_hours", "the first one the second one"),
                ("ask_cost_insurance", "the third one"),
            ),
            (),
        ),
        (
            "ask_cost_insurance",
            [("ask_cost_insurance", 0.9), ("ask_if_bot", 0.8)],
            (("ask_cost_insurance", "the first one"),),
            (("ask_if_bot", "the second one"),),
        ),
        # Each that is clear is answered, in the order in which they were asked.
        (
            "ask_doctor",
            [("ask_evidence", 0.8), ("ask_imaging", 0.7), ("ask_doctor", 0.9), ("gibberish", 0.9)],
            (
                ("ask_evidence", "the first one"),
                ("ask_imaging", "the second one"),
                ("ask_doctor", "the third one"),
            ),
            (("", "the fourth one"),),
        ),
        # Where only the whole asked for a side, each of them is clear by itself.
        (
            "ask_location_hours",
            [("ask_recovery", 0.6), ("ask_privacy", 0.6)],
            (("ask_recovery", "the first one"), ("ask_privacy", "the second one")),
            (),
        ),
        (
            "ask_request_status",
            [("ask_recovery", 0.6), ("ask_privacy", 0.6)],
            (),
            (("ask_recovery", "the first one"), ("ask_privacy", "the second one")),
        ),
    ],
)
def test_each_clear_question_is_answered_and_the_others_are_named(answered, each, topics, left):
    asked = topics_of(ASKED[: len(each)], each)
    assert shared_out(answered, asked) == (topics, left)


@pytest.mark.parametrize(
    ("asked", "many"),
    [
        (("where is it stored?", "who reads it?"), 2),
        (("who reads this?", "can my boss see it?"), 1),
        (("where is it stored?", "is this chat encrypted?"), 1),
    ],
)
def test_where_words_are_kept_and_who_reads_them_are_two_questions(asked, many):
    assert len(topics_of(asked, [("ask_privacy", 0.9)] * 2)) == many


@pytest.mark.parametrize(
    ("words", "read", "topic"),
    [
        ("Can I bring my MRI?", ("out_of_scope", 0.8), "ask_evidence"),
        ("can he help me?", ("ask_candidacy", 0.6), "ask_candidacy"),
        ("how long until somebody calls", ("out_of_scope", 0.9), "ask_location_hours"),
        ("¿hablan español?", ("switch_language", 0.9), "ask_location_hours"),
        ("can my dog come?", ("out_of_scope", 0.9), ""),
    ],
)
def test_a_question_is_known_by_its_words_too(words, read, topic):
    assert topics_of((words,), (read,)) == ((topic, words),)


def test_a_reading_that_the_whole_message_shares_counts_sooner():
    assert topics_of(("what about those nerves",), (("ask_cluneal_nerves", 0.3),)) == (
        ("", "what about those nerves"),
    )
    shared = topics_of(
        ("what about those nerves",), (("ask_cluneal_nerves", 0.3),), "ask_cluneal_nerves"
    )
    assert shared == (("ask_cluneal_nerves", "what about those nerves"),)


def test_a_word_or_two_that_nobody_reads_ask_for_nothing():
    each = (("gibberish", 0.9), ("ask_diagnosis_method", 0.9))
    assert topics_of(("huh?", "how is it checked?"), each) == (
        ("ask_diagnosis_method", "how is it checked?"),
    )


def test_a_wish_to_be_called_is_no_question():
    assert topics_of(("can you call me?",), (("request_appointment", 0.9),)) == ()


@given(st.text(max_size=300))
def test_whatever_is_written_its_questions_are_words_of_it(text):
    found = questions(text)
    assert len(found) <= 5
    assert all(each in text for each in found)


def test_who_reads_it_and_whether_the_boss_does_is_one_question():
    asked = ("who reads what i type here?", "can my boss see it")
    each = (("ask_privacy", 0.9), ("ask_privacy", 0.9))
    assert topics_of(asked, each) == (("ask_privacy", " ".join(asked)),)
