"""Somebody under 18 who writes, and somebody who says to be the parent."""

import msgspec
import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read
from bot.intake.reading.people.age import tells_own_age
from bot.intake.request import draft as drafts
from bot.intake.request.next import next_step
from bot.intake.whole import under_age


def say(draft, text, asked=None):
    heard = Understood("inform", 0.9, "en", read(text, asked, "en", draft.details))
    return decide(draft, heard, asked, text).draft


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("im 16", True),
        ("I'm only 15 and my back hurts", True),
        ("do my parents have to sign", True),
        ("tengo 15 años", True),
        ("soy menor de edad", True),
        ("my son is 15", False),
        ("she is 16", False),
        ("I am 45", False),
        ("im 12 weeks pregnant", False),
        ("mi hija tiene 15 años", False),
        ("", False),
    ],
)
def test_who_says_to_be_under_age(text, own):
    assert tells_own_age(text) == own


def test_only_their_age_and_their_words_about_it_are_kept():
    draft = say(Draft(), "im 16, Jay Park 702 555 0111, low back, call me")
    assert set(draft.details) == {"minor", "notes"}


def test_the_office_reads_who_wrote_before_the_parent():
    draft = under_age.taken_over(say(Draft(), "im 16 and my back hurts"))
    draft = say(draft, "Mia Park 702 555 0122", "contact")
    assert draft.details["name"] == "Mia Park"
    assert draft.details["notes"] == "im 16 and my back hurts"


def test_what_was_given_before_is_not_the_parents():
    known = Draft(details={"name": "Jay", "phone": "+17025550111"}, open=True)
    draft = under_age.taken_over(say(known, "I'm 16"))
    assert next_step(draft, "web") == "contact"
    assert not drafts.has(draft, "phone")


def test_whoever_says_it_again_is_no_parent():
    draft = under_age.taken_over(say(Draft(), "im 16"))
    draft = say(draft, "Jay Park 702 555 0111", "contact")
    draft = say(draft, "lol im 16", "best_time")
    assert drafts.unaccompanied(draft)
    assert not drafts.has(draft, "phone")


def test_a_parent_of_somebody_of_that_age_is_heard_at_once():
    draft = say(Draft(), "my son is 15, I'm Joe Hill 702 555 0166")
    assert not drafts.unaccompanied(draft)
    assert draft.details["name"] == "Joe Hill"


def test_whoever_says_it_after_the_parent_sent_the_request_takes_nothing_off_it():
    draft = under_age.taken_over(say(Draft(), "im 16"))
    draft = say(draft, "Mia Park 702 555 0122", "contact")
    sent = msgspec.structs.replace(draft, reference="R39RY", open=False)
    told = say(sent, "I'm 15 by the way")
    assert not drafts.erased(told)
    assert told.details.items() >= {"name": "Mia Park", "phone": "+17025550122"}.items()


@pytest.mark.parametrize(
    "text",
    ["do you see minors?", "do you treat children", "kids?", "does he take teenagers", "¿ven a menores de edad?", "atienden niños?", "niños?"],
)  # fmt: skip
def test_who_asks_whether_children_are_seen_is_heard(text):
    assert under_age.asks_of_children(text)


@pytest.mark.parametrize(
    "text",
    ["I have pain since my kids were born", "my child drives me", "do you see patients on Saturdays", "tengo tres niños", "I take care of my mother", ""],
)  # fmt: skip
def test_children_that_are_only_named_are_no_question(text):
    assert not under_age.asks_of_children(text)
