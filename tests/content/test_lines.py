"""Rules that every sentence for visitors keeps: data/answers/*.yml."""

from __future__ import annotations

import re
from collections import Counter

from bot.intake.cues.aspects import ASPECTS, aspect_of
from bot.intake.reading.text.message import fold
from tests.content.forbidden import EMOJI, PLACE
from tests.content.lines import (
    ALL,
    ANSWERS,
    ARTICLE_INTENTS,
    FACTS,
    GREETINGS,
    LANGUAGES,
    MAX_TITLE,
    OFFICE_INTENTS,
    OWN_PLACES,
    raw,
)


def test_each_line_stands_in_both_languages() -> None:
    found: dict[str, list[str]] = {}
    for each in ALL:
        found.setdefault(each.name, []).append(each.language)
    wrong = {name: each for name, each in found.items() if sorted(each) != sorted(LANGUAGES)}
    assert not wrong


def test_no_line_stands_twice() -> None:
    names = Counter(name for path in ANSWERS.glob("*.yml") for name in raw(path.stem))
    assert not [name for name, count in names.items() if count > 1]


def test_each_intent_has_its_answer() -> None:
    assert {e.name for e in ALL if e.file == "articles"} == {f"utter_{i}" for i in ARTICLE_INTENTS}
    assert {e.name for e in ALL if e.file in ("aspects", "desk")} == {
        f"utter_aspect_{a}" for a in ASPECTS
    }
    office = {each.name for each in ALL if each.file == "office"}
    assert office == {f"utter_{name}" for name in OFFICE_INTENTS}


def test_each_says_something_and_is_named_for_rasa() -> None:
    assert not [e for e in ALL if not e.text.strip()]
    assert not [e.name for e in ALL if not re.fullmatch(r"utter_[a-z0-9_]+", e.name)]


def test_none_has_emoji_or_shouts() -> None:
    assert not [e for e in ALL if EMOJI.search(e.text + "".join(e.titles))]
    loud = [e for e in ALL if re.search("[!¡]", e.text + "".join(e.titles))]
    assert {each.name for each in loud} <= GREETINGS


def test_their_places_are_known() -> None:
    for each in ALL:
        allowed = FACTS | OWN_PLACES.get(each.name, set())
        assert set(PLACE.findall(each.text)) <= allowed, each.name
        assert not re.search("[{}]", PLACE.sub("", each.text)), each.name
        assert not re.search("[{}]", "".join((*each.titles, *each.payloads))), each.name


def test_both_languages_have_the_same_places() -> None:
    places: dict[str, set[frozenset[str]]] = {}
    for each in ALL:
        places.setdefault(each.name, set()).add(frozenset(PLACE.findall(each.text)))
    assert not [name for name, kinds in places.items() if len(kinds) > 1]


def test_their_choices_are_short_and_differ() -> None:
    for each in ALL:
        assert not [title for title in each.titles if len(title) > MAX_TITLE], each.name
        assert len(set(each.titles)) == len(each.titles), each.name
        led_to = [payload for payload in each.payloads if payload != "/inform"]
        assert len(set(led_to)) == len(led_to), each.name
        assert all(re.fullmatch(r"/[a-z_]+(\?[a-z_]+=\w+)?", p) for p in each.payloads), each.name


def test_a_reading_fits_on_a_choice() -> None:
    readings = [e for e in ALL if e.name.startswith("utter_label_reading_")]
    assert readings
    assert not [e.name for e in readings if len(e.text) > MAX_TITLE]


def test_both_languages_have_the_same_choices_source_and_picture() -> None:
    kinds: dict[str, set[str]] = {}
    for each in ALL:
        kinds.setdefault(each.name, set()).add(repr((each.payloads, dict(each.metadata))))
    assert not [name for name, found in kinds.items() if len(found) > 1]


def test_a_choice_leads_to_the_answer_that_it_names() -> None:
    # A press is read by its payload and its title: "Where would it hurt?" asks for no pain of needles.
    wrong = [
        (each.name, title)
        for each in ALL
        for title, payload in zip(each.titles, each.payloads, strict=True)
        if "aspect=" not in payload and aspect_of(fold(title))
    ]
    assert not wrong
