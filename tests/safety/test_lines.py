"""The safety lines: the action stands in the first sentence, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from bot.contract import Draft, Safety
from bot.conversation import net, pressed, safety_first
from bot.safety.going import help_of
from bot.wording import load

ROOT = Path(__file__).resolve().parents[2]
LINES = yaml.safe_load((ROOT / "data/answers/safety.yml").read_text(encoding="utf-8"))["lines"]
WORDING = load({"phone": "702-666-0463", "doctor": "Dr. Tollestrup"}, {})

# The signs of safety.md with their action; the escalated and other actions after it.
ACTIONS = {
    "saddle_numbness": ("emergency_department",),
    "bladder": ("emergency_department",),
    "bowel": ("emergency_department",),
    "sexual_numbness": ("emergency_department",),
    "leg_weakness": ("emergency_department", "911"),
    "spinal_infection": ("emergency_department",),
    "trauma": ("911", "emergency_department"),
    "cancer_history": ("same_day", "emergency_department"),
    "heart": ("911",),
    "vascular_tear": ("911",),
    "stroke": ("911",),
    "postop_critical": ("911",),
    "postop_wound": ("same_day", "emergency_department"),
    "overdose": ("911",),
    "withdrawal": ("same_day", "911"),
    "allergic_reaction": ("911",),
    "bleeding_gut": ("emergency_department", "911"),
    "cold_limb": ("911",),
    "myelopathy": ("same_day", "emergency_department"),
    "pregnancy": ("emergency_department", "911"),
    "self_harm": ("crisis_line", "911"),
    "abuse": ("crisis_line", "911"),
    # Not of the table: what the classifier suspects and no rule names.
    "unclear": ("emergency_department",),
}
PAIRS = [(sign, action) for sign, actions in ACTIONS.items() for action in actions]
ACTION_WORDS = {
    ("911", "en"): r"\b911\b",
    ("911", "es"): r"\b911\b",
    ("emergency_department", "en"): r"emergency department|labor and delivery",
    ("emergency_department", "es"): r"sala de emergencias|urgencias|sala de partos",
    ("same_day", "en"): r"\btoday\b|surgeon's office now",
    ("same_day", "es"): r"\bhoy\b|llame ahora al consultorio de su cirujano",
    ("crisis_line", "en"): r"\b988\b|\b911\b",
    ("crisis_line", "es"): r"\b988\b|\b911\b",
}
# A first sentence begins with the verb, or with the case in which it holds.
BEGINS = {
    "en": r"(?:Please c|C)all|Go|See|Get|If",
    "es": r"Llame|Vaya|Vea|Primero|Si",
}
OTHERS = (
    "question",
    "question_named",
    "question_self_harm",
    "question_self_harm_again",
    "question_unclear",
    "screen_again",
    "screen_passed",
    "screen_yes",
    "afterwards",
    "passed",
    "still",
    "short",
    "short_911",
    "short_crisis_line",
    "short_self_harm_911",
    "short_abuse_crisis_line",
    "short_abuse_911",
    "short_pregnancy_emergency_department",
    "no_ride",
    "unreached",
    "unreached_self_harm",
)
LANGUAGES = ("en", "es")


def said(name: str, language: str) -> str:
    return WORDING.text(name, language)


def first_sentence(text: str) -> str:
    return re.split(r"(?<=[.?])\s", text, maxsplit=1)[0]


def line_of(sign: str, action: str) -> str:
    """The line that the conversation says to a sign with that action."""
    names = safety_first.first(Draft(), None, "words", None, Safety(action, sign)).lines
    return next(name for name in names if WORDING.has(name))


def payloads(name: str) -> list[str]:
    return [choice.payload for choice in WORDING.line(name, "en").choices]


def test_the_table_has_every_sign():
    assert len(ACTIONS) == 22 + 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("sign", "action"), PAIRS)
def test_each_sign_has_its_line_with_the_action_first(sign, action, language):
    name = line_of(sign, action)
    assert name.startswith(f"utter_safety_{sign}")
    begin = first_sentence(said(name, language))
    assert re.search(ACTION_WORDS[action, language], begin, re.IGNORECASE)
    assert re.match(BEGINS[language], begin)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sign", ACTIONS)
def test_a_question_that_comes_twice_names_its_sign(sign, language):
    asked = net.named(WORDING, ("utter_safety_question_named",), language, sign)[0]
    assert WORDING.text(f"utter_label_sign_{sign}", language) in asked.text
    assert "()" not in asked.text
    assert "911" in first_sentence(asked.text)


@pytest.mark.parametrize("sign", ACTIONS)
def test_each_sign_has_a_usual_line(sign):
    assert f"utter_safety_{sign}" in LINES


@pytest.mark.parametrize(("sign", "action"), PAIRS)
def test_911_alone_is_said_without_another_way(sign, action):
    if action != "911":
        return
    for language in LANGUAGES:
        begin = first_sentence(said(line_of(sign, action), language))
        assert not re.search(r"department|\bhoy\b|\btoday\b|\bsala\b", begin)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", OTHERS)
def test_the_other_lines_begin_with_the_action(name, language):
    begin = first_sentence(said(f"utter_safety_{name}", language))
    assert re.search(r"\b(?:911|988)\b", begin)
    assert re.match(BEGINS[language], begin)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_question_about_self_harm_names_the_crisis_line_first(language):
    asked = "utter_safety_question_self_harm"
    for name in (asked, f"{asked}_again", "utter_safety_self_harm"):
        assert "988" in first_sentence(said(name, language))
    assert "988" in said("utter_safety_self_harm_911", language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(LINES))
def test_a_safety_line_is_short_enough_to_be_read_at_once(name, language):
    line = WORDING.line(name, language)
    assert len(re.findall(r"\w+", line.text)) <= 45
    assert all(len(choice.title) <= 20 for choice in line.choices)
    assert "\n\n" not in line.text.strip()


@pytest.mark.parametrize("name", sorted(LINES))
def test_the_clinics_phone_is_no_part_of_the_text(name):
    for each in LINES[name]:
        assert "666" not in each["text"]
        known = set(re.findall(r"\b[\d-]{3,}\b", each["text"]))
        assert known <= {"911", "988", "1-800-799-7233", "1-800-222-1222"}


@pytest.mark.parametrize(("sign", "action"), PAIRS)
def test_a_line_offers_the_way_on(sign, action):
    away = "alarm_safe" if sign in ("self_harm", "abuse") else "alarm_old"
    assert payloads(line_of(sign, action)) == [away, "alarm_afterwards"]


def test_the_questions_offer_their_answers():
    assert payloads("utter_safety_question") == ["alarm_yes", "alarm_old", "alarm_unsure"]
    for name in ("self_harm", "unclear"):
        expected = ["alarm_yes", "alarm_no", "alarm_unsure"]
        assert payloads(f"utter_safety_question_{name}") == expected
    for name in ("screen", "screen_again"):
        assert payloads(f"utter_safety_{name}") == ["screen_none", "screen_yes", "screen_unsure"]
    assert payloads("utter_safety_screen_yes") == ["alarm_old", "alarm_afterwards"]
    said_of_a_body = ["alarm_old", "alarm_mistake", "alarm_called"]
    assert payloads("utter_safety_still") == [*said_of_a_body, "alarm_safe", "alarm_afterwards"]


def test_every_choice_is_one_that_safety_knows():
    offered = {payload for name in LINES for payload in payloads(name)}
    assert offered == {*pressed.PRESSED, "alarm_called"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_title_that_is_typed_is_read_as_its_button(language):
    for name in LINES:
        for choice in WORDING.line(name, language).choices:
            if choice.payload == "alarm_called":
                assert help_of(choice.title) == "called"
                continue
            meant = pressed.PRESSED[choice.payload]
            read = safety_first.answer_of(choice.title)
            clear = pressed.CLEAR
            assert read == meant or (read in clear and meant in clear), choice.title


def test_the_emergency_department_must_see_them():
    assert "must see you" in said("utter_safety_still", "en")
    assert "tienen que atenderle" in said("utter_safety_still", "es")


def test_nothing_is_promised_to_be_read():
    assert said("utter_safety_unread", "en") == "Nobody reads this chat until the office opens."
