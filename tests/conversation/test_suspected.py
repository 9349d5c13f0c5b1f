"""Words behind an open sign of the body that only the classifier knows for self-harm."""

import asyncio

import pytest

from bot.store.tables import safety_events
from tests.conversation.saying import count, run, text

VEILED = "a veces pienso que mi familia descansaría de mí"
ASKED = "I had a heart attack in 2015, would that rule me out?"
TOLD = "my legs have been weak since tuesday"


def said_behind(talk, brain, sign, *words, despair=0.9, sure=False):
    """The last answer of a conversation in which a sign is open when the brain begins to suspect."""

    async def hold():
        conversation, _ = await talk.open("web")
        turn = await talk.say(conversation, text(sign))
        assert turn.asked == "safety_screen"
        brain.despair, brain.sure = despair, sure
        for each in words:
            turn = await talk.say(conversation, text(each))
            brain.despair, brain.sure = 0.0, False
        return turn

    return run(hold())


def test_they_are_asked_about_and_the_answer_is_waited_for(talk, brain, engine):
    turn = said_behind(talk, brain, ASKED, VEILED)
    assert "988" in turn.replies[0].text.split(".")[0]
    assert turn.asked == "safety_screen"
    assert [each.title for each in turn.replies[-1].choices] == ["Sí", "No", "No sé"]
    assert count(engine, safety_events) == 2
    assert "heard" not in " ".join(each.text for each in turn.replies)


def test_a_weak_guess_does_not_take_the_place_of_the_question_about_the_body(talk, brain):
    assert "988" not in said_behind(talk, brain, ASKED, VEILED, despair=0.6).replies[0].text


def test_what_is_only_guessed_takes_no_place_of_what_to_do_now(talk, brain):
    first = said_behind(talk, brain, TOLD, "can't it wait till Monday").replies[0].text
    assert "911" in first
    assert "988" not in first


WEARY = "I don't see any reason to keep on"


def test_weak_words_behind_what_to_do_are_asked_about(talk, brain):
    assert "988" in said_behind(talk, brain, TOLD, WEARY).replies[0].text


def test_a_joke_of_dying_behind_what_to_do_is_asked_about(talk, brain):
    assert "988" in said_behind(talk, brain, TOLD, "I want to die lol").replies[0].text


@pytest.mark.parametrize("words", ["can't it wait till Monday, I'm so tired of this", "I'm so tired, I'm on my way to the ER"])  # fmt: skip
def test_who_is_weary_of_what_they_were_told_hears_of_that(talk, brain, words):
    first = said_behind(talk, brain, TOLD, words).replies[0].text
    assert "988" not in first


def test_weak_words_that_the_classifier_finds_harmless_leave_what_to_do(talk, brain):
    assert "988" not in said_behind(talk, brain, TOLD, WEARY, despair=0.0).replies[0].text


def test_what_is_sure_is_heard_though_another_line_was_said(talk, brain):
    assert "988" in said_behind(talk, brain, TOLD, VEILED, sure=True).replies[0].text


def test_both_are_said_where_a_yes_about_the_body_and_self_harm_come_at_once(talk, brain):
    words = "yes, since this morning. I just want it all to stop"
    said = [each.text for each in said_behind(talk, brain, ASKED, words, sure=True).replies]
    assert "988" in said[0]
    assert any("911" in each and "988" not in each for each in said[1:])


def test_who_waits_for_the_second_hearing_does_not_wait_long(talk, brain):
    brain.seconds = 5.0
    turn = said_behind(talk, brain, ASKED, "it is what it is")
    assert "911" in turn.replies[0].text


def test_the_sign_of_the_body_is_kept_in_mind_after_a_no(talk, brain):
    said_behind(talk, brain, ASKED, VEILED, "no")
    passed = brain.asked[-1].draft.passed
    assert (passed.sign, passed.told) == ("heart", True)


@pytest.mark.parametrize("sign", [ASKED, TOLD])
def test_without_a_brain_the_sign_is_asked_about_again(talk, brain, sign):
    async def outage():
        conversation, _ = await talk.open("web")
        await talk.say(conversation, text(sign))
        brain.away = True
        return await talk.say(conversation, text(VEILED))

    turn = run(outage())
    assert "911" in turn.replies[0].text
    assert turn.state == "answered"


def test_an_outright_sign_behind_another_is_not_kept_waiting_by_the_brain(talk, brain):
    brain.free = asyncio.Event()
    turn = said_behind(talk, brain, TOLD, "and I want to kill myself")
    assert "988" in turn.replies[0].text
    assert brain.asked == []


def test_what_led_to_the_question_is_no_question_for_the_office(talk, brain):
    said_behind(talk, brain, ASKED, "whats the use of waking up tomorrow", "no")
    assert "waking" not in brain.asked[-1].draft.held


def test_who_fears_for_a_life_behind_a_sign_hears_the_action_of_the_sign(talk, brain):
    turn = said_behind(
        talk, brain, "my wife has crushing chest pain", "is my wife going to die", sure=True
    )
    assert turn.replies[0].text.startswith("Call 911 now")
    assert "988" not in " ".join(each.text for each in turn.replies)
    veiled = said_behind(talk, brain, "my wife has crushing chest pain", VEILED, sure=True)
    assert "988" in veiled.replies[0].text
    # The body's own action is not lost behind it.
    assert any(each.text.startswith("Llame al 911 ahora") for each in veiled.replies[1:])
