"""What "why?" and "tell me more" stand for behind an explanation."""

import pytest

from bot import clinic, wording
from bot.brain.following import (
    NEEDED,
    OFFICE,
    PROOF,
    SIMPLER,
    STATUS,
    WHAT_NOW,
    WHO_ANSWERS,
    WHY,
    followed,
)
from bot.contract import BrainRequest, Draft
from bot.settings import load

SURGERY = "utter_ask_failed_back_surgery"


@pytest.fixture(scope="module")
def lines():
    facts = clinic.load(load().clinic_file)
    return wording.load(facts.facts(), facts.titles(), facts.instead())


def meant(lines, text, *explained, language="en", asked=None, **draft):
    said = tuple(each if language == "en" else f"{each} {language}" for each in explained)
    request = BrainRequest(
        conversation="c",
        turn_id="t",
        at="2026-11-22T10:00:00+00:00",
        channel="web",
        language=language,
        text=text,
        asked=asked,
        draft=Draft(explained=said, **draft),
    )
    choice = followed(request, lines)
    return choice.payload if choice else None


def test_more_is_the_first_choice_that_was_not_heard(lines):
    choices = [each.payload for each in lines.line(SURGERY, "en").choices]
    assert meant(lines, "tell me more", SURGERY) == choices[0]
    heard = f"utter_{choices[0]}"
    assert meant(lines, "tell me more", heard, SURGERY) == choices[1]
    assert meant(lines, "cuénteme más", SURGERY, language="es") == choices[0]


def test_why_is_why_it_is_missed(lines):
    assert meant(lines, "why?", "utter_ask_cluneal_nerves") == WHY


def test_who_cannot_follow_hears_it_in_short(lines):
    assert meant(lines, "I don't get it", SURGERY) == SIMPLER


def test_who_has_just_come_in_and_asks_what_this_is_hears_who_answers(lines):
    assert meant(lines, "what is this?") is None
    assert meant(lines, "I don't get it") == SIMPLER
    assert meant(lines, "what is this?", SURGERY) == SIMPLER


@pytest.mark.parametrize("words", ["no entiendo", "I don't understand", "what?"])
def test_who_cannot_follow_a_question_says_no_no(lines, words):
    for asked in ("contact", "name", "phone", "best_time", "pain_story", "location", "confirm"):
        assert meant(lines, words, SURGERY, asked=asked) == NEEDED
    assert meant(lines, words, reference="AB234") == STATUS
    assert meant(lines, words, question="is it covered?") == SIMPLER
    # The screen has words of its own for that.
    assert meant(lines, words, asked="safety_screen") is None


def test_nothing_is_followed_where_an_answer_is_awaited_or_nothing_was_explained(lines):
    assert meant(lines, "why?", SURGERY, asked="contact") is None
    assert meant(lines, "why?") is None
    assert meant(lines, "why?", SURGERY, reference="AB234") is None
    assert meant(lines, "my back hurts", SURGERY) is None


def test_an_explanation_that_leads_nowhere_new_leads_to_what_can_be_done(lines):
    leads = [each.payload for each in lines.line(SURGERY, "en").choices]
    heard = [f"utter_{each}" for each in leads if each.startswith("ask_") and "?" not in each]
    sides = [f"utter_aspect_{each.split('=')[1]}" for each in leads if "=" in each]
    assert meant(lines, "more", *heard, *sides, SURGERY) == WHAT_NOW


@pytest.mark.parametrize("words", ["says who", "is that true", "¿quién dice?", "¿es verdad?"])
def test_who_doubts_hears_of_the_studies_then_of_the_interest_then_of_other_doctors(lines, words):
    assert meant(lines, words, SURGERY) == PROOF[0]
    assert meant(lines, words, SURGERY, "utter_ask_evidence") == PROOF[1]
    assert meant(lines, words, "utter_ask_evidence", "utter_aspect_interest") == PROOF[2]
    all_of_it = ("utter_ask_evidence", "utter_aspect_interest", "utter_ask_second_opinion")
    assert meant(lines, words, *all_of_it) == WHO_ANSWERS


@pytest.mark.parametrize("words", ["so what now", "¿y ahora qué?", "what am I supposed to do"])
def test_what_now_pushes_nobody_into_a_request(lines, words):
    assert meant(lines, words, SURGERY) == WHAT_NOW
    assert meant(lines, words, SURGERY, "utter_aspect_what_now") == "ask_diagnosis_method"


@pytest.mark.parametrize("line", sorted(OFFICE))
def test_behind_what_only_the_office_knows_the_words_mean_that(lines, line):
    waits = {"question": "what does it cost"}
    for words in ("why?", "says who", "more", "¿por qué?"):
        found = meant(lines, words, line, **waits)
        assert found == WHO_ANSWERS or (words == "more" and found.startswith("ask_"))
    again = meant(lines, "what do you mean", line, **waits)
    assert again.endswith(line.removeprefix("utter_").removeprefix("aspect_"))


def test_why_behind_an_answer_of_another_kind_is_its_own_reason(lines):
    assert meant(lines, "why?", "utter_ask_success_rate") == PROOF[0]
    assert meant(lines, "why?", "utter_ask_second_opinion") == PROOF[1]
    assert meant(lines, "why?", "utter_ask_candidacy") == "ask_imaging?aspect=exam"


def test_lines_that_explain_nothing_are_passed_over(lines):
    assert meant(lines, "why?", "utter_heard") is None
    assert meant(lines, "and then?", SURGERY, "utter_heard", "told_above").startswith("ask_")
