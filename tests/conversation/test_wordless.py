"""A picture, a voice message or a thumb gets its line, and what is open is asked again."""

from __future__ import annotations

import pytest

from bot import clinic, settings, wording
from bot.contract import Alarm, Draft
from bot.conversation import wordless
from bot.conversation.records import Talk

FACTS = clinic.load(settings.load().clinic_file)
LINES = wording.load(FACTS.facts(), FACTS.titles())
EMPTY = Draft()
KNOWN = {"name": "Maria Lopez", "phone": "+17025550188"}
TOLD = Draft(alarm=Alarm("bladder", "emergency_department", told=True))
ASKED = Draft(alarm=Alarm("leg_weakness", "emergency_department", told=False))
FILED = Draft(details=KNOWN, reference="ABCDE")


def answered(event, draft=EMPTY, asked=None, *, closed=False, language="en"):
    talk = Talk("c", "messenger", language, draft, asked, None, "", closed, off=False)
    return wordless.answer(LINES, talk, event)


@pytest.mark.parametrize(
    ("event", "draft", "asked", "names"),
    [
        ("image", Draft(), None, ["utter_picture"]),
        ("sticker_like", Draft(), None, ["utter_like"]),
        ("image", Draft(open=True), "best_time", ["utter_picture", "utter_again_best_time"]),
        ("audio", Draft(open=True), "phone", ["utter_voice", "utter_again_phone"]),
        ("file", Draft(open=True), "confirm", ["utter_attachment", "utter_again_confirm"]),
        ("sticker", Draft(open=True), "contact", ["utter_again_contact"]),
        ("sticker_like", Draft(open=True), "best_time", ["utter_again_best_time"]),
        ("sticker_like", Draft(open=True), "safety_screen", ["utter_safety_screen"]),
        ("image", Draft(open=True), "safety_screen", ["utter_picture", "utter_safety_screen"]),
        # Whoever opens the thread anew is greeted.
        ("get_started", Draft(open=True), "best_time", ["utter_greet_messenger"]),
        ("sticker_like", FILED, None, ["utter_thanks_filed"]),
        ("image", FILED, None, ["utter_picture"]),
    ],
)
def test_what_is_asked_is_asked_again(event, draft, asked, names):
    replies = answered(event, draft, asked)
    assert list(dict.fromkeys(each.name for each in replies)) == names
    assert not any(each.choices for each in replies[:-1])


def test_a_thumb_after_the_request_was_sent_offers_no_other_call():
    (reply,) = answered("sticker_like", FILED)
    assert "ABCDE" in reply.text
    (over,) = answered("sticker_like", FILED, closed=True)
    assert over.name == "utter_like"


@pytest.mark.parametrize(
    "event", ["image", "audio", "file", "sticker", "sticker_like", "get_started"]
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_after_a_sign_of_an_emergency_its_line_stands_first(event, language):
    replies = answered(event, TOLD, "safety_screen", language=language)
    assert "911" in replies[0].text
    assert replies[0].name.startswith("utter_safety_")
    assert {each.payload for each in replies[-1].choices} >= {"alarm_old", "alarm_afterwards"}


@pytest.mark.parametrize("event", ["image", "sticker"])
def test_an_open_question_about_a_sign_is_asked_again(event):
    replies = answered(event, ASKED, "safety_screen")
    assert replies[0].name.startswith("utter_safety_question")
    assert {each.payload for each in replies[-1].choices} >= {"alarm_yes", "alarm_old"}
