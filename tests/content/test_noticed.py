"""Each rule notices what it is for: a good line, spoiled in one way, is reported by that rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import pytest

from actions.once import reminded
from bot.intake.cues.limits import LIMITS, limits_in
from tests.content import rules
from tests.content.forbidden import ABSOLUTES
from tests.content.lines import ALL, LANGUAGES, Variation

GOOD = {
    each.language: each
    for each in ALL
    if each.name == "utter_ask_diagnosis_method"
}  # fmt: skip
ABSOLUTE = {"en": "This always works.", "es": "Esto funciona siempre."}
PERCENT = {"en": "It helps 80% of people.", "es": "Ayuda al 80% de las personas."}
HARD = "Peripheral neuropathological differentiation necessitates comprehensive anatomical familiarity. "


def text(change: Callable[[Variation], str]) -> Callable[[Variation], Variation]:
    return lambda each: each._replace(text=change(each))


def metadata(**changes: object) -> Callable[[Variation], Variation]:
    return lambda each: each._replace(metadata={**each.metadata, **changes})


def without(claims: type) -> Callable[[Variation], Variation]:
    """The line without its claims (int) or its limits (str)."""
    return lambda each: each._replace(
        metadata={
            **each.metadata,
            "claims": [c for c in each.metadata["claims"] if not isinstance(c, claims)],
        }
    )


SPOILED: Mapping[str, tuple[rules.Rule, Callable[[Variation], Variation]]] = {
    "an absolute": (rules.no_absolute, text(lambda e: e.text + " " + ABSOLUTE[e.language])),
    "a percent sign": (rules.nothing_forbidden, text(lambda e: e.text + " " + PERCENT[e.language])),
    "a long sentence": (rules.short_sentences, text(lambda e: e.text.replace(".", ","))),
    "too many messages": (rules.few_paragraphs, text(lambda e: e.text + "\n\nA.\n\nB.")),
    "the call first": (
        rules.call_is_not_pushed,
        lambda e: e._replace(payloads=tuple(reversed(e.payloads))),
    ),
    "the call alone": (rules.call_is_not_pushed, lambda e: e._replace(payloads=e.payloads[-1:])),
    "back to itself": (
        rules.call_is_not_pushed,
        lambda e: e._replace(payloads=("/ask_diagnosis_method", *e.payloads[1:])),
    ),
    "leads nowhere": (
        rules.leads_on,
        lambda e: e._replace(payloads=("/add_question", "/request_appointment")),
    ),
    "no article": (rules.has_source, metadata(article=None)),
    "no claim": (rules.has_source, without(int)),
    "a withheld claim": (rules.claims_may_be_said, metadata(claims=[25, "B1"])),
    "an invented claim": (rules.claims_may_be_said, metadata(claims=[99, "B1"])),
    "another article": (rules.articles_hold_the_claims, metadata(article="A2")),
    "a view without a limit": (rules.view_has_a_limit, without(str)),
    "nobody's view": (
        rules.view_is_attributed,
        text(lambda e: re.sub(r"(?:d?el )?\{doctor\}", "alguien", e.text)),
    ),
    "a limit that is not said": (rules.limits_are_said, metadata(claims=[20, "B6"])),
    "an overclaim": (rules.overclaim_is_hedged, text(lambda _: "This is so.")),
    "a figure": (rules.no_study_numbers, text(lambda e: e.text + " 14 of 20.")),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("how", SPOILED)
def test_a_spoiled_line_is_noticed(how: str, language: str) -> None:
    rule, spoil = SPOILED[how]
    assert rule(GOOD[language]) is None
    assert rule(spoil(GOOD[language]))


def test_hard_words_are_noticed() -> None:
    spoiled = GOOD["en"]._replace(text=HARD * 4)
    assert rules.sixth_to_eighth_grade(GOOD["en"]) is None
    assert rules.sixth_to_eighth_grade(spoiled)


def test_each_rule_is_spoiled_once() -> None:
    named = {rule for rule, _ in SPOILED.values()} | {rules.sixth_to_eighth_grade}
    assert named == {
        *rules.EVERYWHERE, *rules.IN_ANSWERS, *rules.IN_SOURCED, *rules.IN_EXPLANATIONS
    }  # fmt: skip


@pytest.mark.parametrize("limit", LIMITS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_limit_is_known_by_its_words(limit: str, language: str) -> None:
    spoken = [e for e in ALL if e.language == language and limit in e.limits]
    assert spoken
    assert all(rules.limits_are_said(e) is None for e in spoken)
    assert all(rules.limits_are_said(e._replace(text="This is so.")) for e in spoken)


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Be secure and accurate."), ("es", "Procura descansar."), ("es", "segura")],
)
def test_innocent_words_are_no_absolutes(language: str, text: str) -> None:
    assert not re.search(rf"\b(?:{ABSOLUTES[language]})\b", text, re.IGNORECASE)


@pytest.mark.parametrize("each", [e for e in ALL if e.claims], ids=str)
def test_an_honest_limit_stands_whatever_was_said_before(each: Variation) -> None:
    before = [e.text for e in ALL if e.language == each.language and e.name != each.name]
    left = reminded(each.text, before)
    assert bool(limits_in(left)) == bool(limits_in(each.text))
    assert left.split("\n\n")[0] == each.paragraphs[0]
    assert all(part in left for part in each.sentences if "911" in part or "emergenc" in part)
