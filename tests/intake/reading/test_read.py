"""The readers together: order, small talk, speed, and that nothing makes them raise."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.contract import DECLINED
from bot.intake.cues.language import language_of
from bot.intake.reading import problem, read
from tests.intake.reading.tables import QUIET
from tests.pace import milliseconds

pytestmark = pytest.mark.slow

ASKED = (
    None, "contact", "pain_story", "phone", "email", "name", "patient_name", "relation", "minor",
    "best_time", "duration", "pain_score", "location", "side", "prior_surgery", "treatments",
    "access_needs", "voicemail", "contact_by", "pain_words", "confirm", "safety_screen", "consent",
    "question", "notes", "something else",
)  # fmt: skip
KNOWN = (
    None,
    {"phone": "+17025550145", "name": "Jon Smith", "email": "jon@example.com", "side": "left"},
    {"phone": DECLINED, "name": "", "email": DECLINED, "minor": True, "relation": "son"},
    {"phone": "+442079460958;ext=4", "name": "A", "best_time": "mornings"},
)
ALL_AT_ONCE = (
    "Hi, my name is Maria Lopez, 702-555-0143. Left low back, 4 years, 8/10, burning. Fusion in 2019. "
    "I tried PT and injections. Mornings work best, no voicemail please."
)
TODO = (
    "Hola, me llamo José Pérez, mi número es 702 555 0188. Me duele la cadera derecha desde hace 3 años, "
    "8 de 10, es un ardor. Me operaron en 2018. He probado terapia física. Llámeme por la tarde."
)


def test_everything_at_once():
    assert read(ALL_AT_ONCE) == {
        "name": "Maria Lopez", "phone": "+17025550143", "location": "low back", "side": "left",
        "duration": "4 years", "pain_score": 8, "pain_words": "burning", "prior_surgery": "Fusion in 2019",
        "treatments": ["physical therapy", "injections"], "best_time": "Mornings", "voicemail": "none",
    }  # fmt: skip


def test_everything_at_once_in_spanish():
    assert read(TODO, None, "es") == {
        "name": "José Pérez", "phone": "+17025550188", "location": "hip", "side": "right",
        "duration": "3 years", "pain_score": 8, "pain_words": "ardor", "prior_surgery": "Me operaron en 2018",
        "treatments": ["physical therapy"], "best_time": "por la tarde",
    }  # fmt: skip


@pytest.mark.parametrize("words", QUIET)
def test_small_talk_gives_nothing(words):
    assert read(words) == {}


@pytest.mark.parametrize(
    ("words", "details"),
    [
        ("Low back pain for 5 years, can you help?", {"location": "low back", "duration": "5 years"}),
        ("I had a fusion in 2019, is there anything you can do?", {"prior_surgery": "fusion in 2019"}),
        ("I tried PT and chiro, what's next?", {"treatments": ["physical therapy", "chiropractor"]}),
        ("me operaron en 2018 y tengo ardor, ¿me pueden ayudar?",
         {"prior_surgery": "me operaron en 2018", "pain_words": "ardor"}),
        ("do you treat neck pain, hip pain, or fusions?", {}),
        ("is low back pain for 5 years, with burning, normal?", {}),
        ("neck, hips, knees?", {}),
        ("my surgery is on tuesday, what do I do?", {}),
        ("they numb one nerve, is that how it works?", {}),
        ("¿tratan la ciática, el cuello o la cadera?", {}),
    ],
)  # fmt: skip
def test_what_is_told_before_a_question_is_read(words, details):
    assert read(words) == details


@pytest.mark.parametrize(
    "words", ["none of these", "none", "no", "ninguno de estos", "it's old, not new", "not sure"]
)
def test_the_answer_to_the_safety_question_is_no_detail(words):
    assert read(words, "safety_screen") == {}


@pytest.mark.parametrize(
    "key", ["pain_score", "duration", "location", "best_time", "treatments", "patient_name"]
)
@pytest.mark.parametrize(
    "words", ["I'd rather not say", "prefer not to say", "prefiero no decirlo"]
)
def test_any_detail_can_be_declined(words, key):
    assert read(words, key) == {key: DECLINED}


text = st.text(st.characters(exclude_categories=["Cs"]), max_size=2_000)
vocabulary = st.lists(
    st.sampled_from(
        (ALL_AT_ONCE + " " + TODO + " it ends in 54 not 45 | @ ( - ; ? L-o-p-e-z half a").split()
    ),
    max_size=120,
).map(" ".join)


@settings(deadline=None, database=None, max_examples=150)
@given(
    text | vocabulary, st.sampled_from(ASKED), st.sampled_from(KNOWN), st.sampled_from(["en", "es"])
)
def test_nothing_makes_it_raise_and_the_same_words_give_the_same(words, asked, known, language):
    details = read(words, asked, language, known)
    assert details == read(words, asked, language, known)
    assert problem(words, asked) is None or asked in {"phone", "contact", "email"}
    assert language_of(words) in {None, "en", "es"}
    for value in details.values():
        assert value or value is False or value == 0
        assert isinstance(value, str | int | bool | list)


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "part",
    [
        "3pm",
        "L4-L5",
        "one ",
        "a@",
        "at a dot ",
        "a b ",
        "low back ",
        "fusion and ",
        "3 years ago ",
        "for my mom ",
        "call me ",
        ",",
        "-",
        "J.",
        "y medio ",
        "not in the ",
        "burning and ",
        "702-555-0143 ",
        "since my ",
        "\n",
        "ñ",
        "cinco y ",
    ],
)
def test_long_monotonous_texts_take_no_longer(part):
    words = (part * 2_000)[:2_000]
    reference = milliseconds()
    for asked in (None, "contact", "pain_story", "best_time", "duration"):
        # A quadratic reader takes three times as long as this bound, ours an eighth of it: a
        # machine may be busy, for one reading or for two.
        tries = (_milliseconds_of(words, asked) for _ in range(3))
        assert any(took < 1_200 * reference for took in tries)


def _milliseconds_of(words, asked):
    begun = time.process_time()
    read(words, asked, "en", KNOWN[1])
    return (time.process_time() - begun) * 1000
