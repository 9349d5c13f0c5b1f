"""What "why?" and "tell me more" stand for behind an explanation."""

import pytest

from bot import clinic, wording
from bot.brain.following import NEEDED, SIMPLER, STATUS, WHY, followed
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
    assert meant(lines, "why?", "utter_ask_cluneal_nerves") == WHY.payload


def test_who_cannot_follow_hears_it_in_short(lines):
    assert meant(lines, "I don't get it", SURGERY) == SIMPLER.payload


@pytest.mark.parametrize("words", ["no entiendo", "I don't understand", "what?"])
def test_who_cannot_follow_a_question_says_no_no(lines, words):
    for asked in ("contact", "name", "phone", "best_time", "pain_story", "location", "confirm"):
        assert meant(lines, words, SURGERY, asked=asked) == NEEDED.payload
    assert meant(lines, words, reference="AB234") == STATUS.payload
    assert meant(lines, words, question="is it covered?") == SIMPLER.payload
    # The screen has words of its own for that.
    assert meant(lines, words, asked="safety_screen") is None


def test_nothing_is_followed_where_an_answer_is_awaited_or_nothing_was_explained(lines):
    assert meant(lines, "why?", SURGERY, asked="contact") is None
    assert meant(lines, "why?") is None
    assert meant(lines, "why?", SURGERY, reference="AB234") is None
    assert meant(lines, "why?", SURGERY, question="is it covered?") is None
    assert meant(lines, "my back hurts", SURGERY) is None


def test_an_explanation_that_leads_nowhere_new_is_not_followed(lines):
    leads = [each.payload for each in lines.line(SURGERY, "en").choices]
    heard = [f"utter_{each}" for each in leads if each.startswith("ask_") and "?" not in each]
    sides = [f"utter_aspect_{each.split('=')[1]}" for each in leads if "=" in each]
    assert meant(lines, "more", *heard, *sides, SURGERY) is None
