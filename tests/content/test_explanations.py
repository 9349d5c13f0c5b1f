"""What is said about health: sourced, attributed, hedged, with a limit; and all of it."""

from __future__ import annotations

import re

import pytest

from tests.content import rules
from tests.content.lines import (
    ALL,
    ANSWERS_TO_QUESTIONS,
    ARTICLES,
    LANGUAGES,
    PICTURES,
    SOURCED,
    TABLE,
    Variation,
    every,
)


def check(each: Variation, all_of: tuple[rules.Rule, ...]) -> None:
    wrong = {rule.__name__: rule(each) for rule in all_of}
    assert not {name: why for name, why in wrong.items() if why}


@pytest.mark.parametrize("rule", rules.EVERYWHERE, ids=lambda rule: rule.__name__)
def test_all_lines_keep_the_rules_of_all_lines(rule: rules.Rule) -> None:
    wrong = {f"{each.name}-{each.language}": rule(each) for each in ALL}
    assert not {name: why for name, why in wrong.items() if why}


@every(ANSWERS_TO_QUESTIONS)
def test_an_answer_leads_on_and_pushes_nobody(each: Variation) -> None:
    check(each, rules.IN_ANSWERS)


@every(SOURCED)
def test_what_has_a_source_is_true_to_it(each: Variation) -> None:
    assert set(each.metadata) <= {"article", "claims", "picture"}
    assert each.metadata.get("picture", "path") in PICTURES
    check(each, rules.IN_SOURCED)


@every(ARTICLES)
def test_an_explanation_is_sourced_plain_and_without_figures(each: Variation) -> None:
    check(each, rules.IN_EXPLANATIONS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_claims_but_the_withheld_can_be_asked_for(language: str) -> None:
    asked_for = {
        claim for each in ANSWERS_TO_QUESTIONS if each.language == language for claim in each.claims
    }
    assert asked_for == set(range(1, 63)) - set(TABLE["withheld"])


def test_each_claim_of_the_articles_has_a_tag() -> None:
    assert set(TABLE["tags"]) == set(range(1, 63))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_explanation_can_be_reached_by_choices(language: str) -> None:
    mine = {each.name: each for each in ALL if each.language == language}
    reached, new = set(), {"utter_greet"}
    while new:
        reached |= new
        new = {
            name
            for each in reached
            if each in mine
            for name in map(_answer, mine[each].payloads)
            if name in mine
        } - reached
    wanted = {each.name for each in ARTICLES if each.language == language}
    # Asked for in words, and of little use to others.
    assert wanted - reached <= {
        "utter_aspect_block_wrong",
        "utter_aspect_can_help",
        "utter_aspect_gets_worse",
        "utter_aspect_help_here",
        "utter_aspect_in_hospital",
        "utter_aspect_named_cause",
        "utter_aspect_neck",
        "utter_aspect_no_surgery_yet",
        "utter_aspect_other_condition",
        "utter_aspect_placebo",
        "utter_aspect_records",
        "utter_aspect_simpler",
        "utter_aspect_stored",
        "utter_aspect_told_to_others",
        "utter_aspect_trial",
        "utter_aspect_what_now",
    }


def _answer(payload: str) -> str:
    """The line that a choice leads to."""
    aspect = re.search(r"aspect=(\w+)", payload)
    return f"utter_aspect_{aspect[1]}" if aspect else f"utter_{payload.removeprefix('/')}"
