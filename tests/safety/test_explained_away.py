"""A sign that was told as new is not explained away; closed or open, it is heard again."""

from __future__ import annotations

import time

import pytest

from bot import safety
from bot.contract import Alarm, Draft
from bot.conversation.safety_first import first
from bot.safety import explained_away
from bot.safety.followup import recent
from bot.safety.standing import persists

from .tables import rows

TOLD = "my dad has back pain and since this morning he has numbness between his legs and no urine"
TABLE = [(heading, line) for _, heading, line in rows("explained.yml")]


def of(heading):
    return [line for name, line in TABLE if name == heading]


def say(draft, words, before=(TOLD,)):
    return first(draft, None, words, None, safety.read(words, before, None, draft.settled))


def press(draft, payload):
    return first(draft, None, "", payload, None)


@pytest.fixture
def told():
    return say(Draft(), TOLD, ()).draft


@pytest.fixture
def closed(told):
    asked = press(told, "alarm_old").draft
    return press(asked, "alarm_old").draft


@pytest.mark.parametrize("words", of("stands"))
def test_another_reason_or_another_thing_s_age_takes_nothing_back(told, words):
    for draft in (told, press(told, "alarm_old").draft):
        found = say(draft, words)
        assert found.draft.alarm is not None
        assert found.draft.settled == ()
        assert found.lines


@pytest.mark.parametrize("words", of("denied"))
def test_who_dates_or_denies_the_sign_itself_is_asked_once_and_believed(told, words):
    once = say(told, words).draft
    assert say(once, words).draft.settled or once.alarm is None
    assert say(press(told, "alarm_old").draft, words).draft.settled == ("saddle_numbness",)


@pytest.mark.parametrize("words", of("hopes"))
def test_whoever_hopes_that_it_is_nothing_is_told_not_to_wait(told, words):
    for draft in (told, press(told, "alarm_old").draft):
        found = say(draft, words)
        assert (found.lines[-1], found.ends) == ("utter_safety_really", True)
        assert found.draft.alarm.told


@pytest.mark.parametrize("words", of("agrees"))
def test_other_words_hope_for_nothing(words):
    assert not explained_away.seeks_comfort(words)


@pytest.mark.parametrize("words", of("again"))
def test_whoever_says_a_closed_sign_again_hears_the_line_at_once(closed, told, words):
    assert closed.settled == ("saddle_numbness",)
    assert say(closed, words).lines[0] == "utter_safety_saddle_numbness_emergency_department"
    assert say(told, words).lines[0] == "utter_safety_saddle_numbness_emergency_department"


@pytest.mark.parametrize("words", of("else"))
def test_what_does_not_say_it_again_raises_nothing(closed, words):
    assert not persists(words, "saddle_numbness")
    assert say(closed, words, ()).draft.alarm is None


def test_one_who_still_has_not_peed_hears_it_beside_another_sign(closed):
    draft = say(closed, "sigue sin sentir nada", ()).draft
    assert draft.alarm.recent is False
    bladder = press(
        press(say(Draft(), "he can't pee at all", ()).draft, "alarm_old").draft, "alarm_old"
    )
    found = say(bladder.draft, "he still hasn't peed")
    assert found.draft.alarm.sign == "bladder"


def test_being_well_takes_nothing_back_and_a_joke_does(told):
    assert say(told, "he's fine").lines == ("utter_safety_question",)
    assert press(told, "alarm_safe").lines == ("utter_safety_question",)
    assert say(told, "it was a joke, sorry").draft.settled == ("saddle_numbness",)


def test_a_question_is_no_reason():
    for words in ("so should I take an antibiotic", "can he take his pills?", "¿puede tomar café?"):
        assert not explained_away.explains_away(words, "saddle_numbness")
    assert not explained_away.speaks_of_it("should he feel fine?", "saddle_numbness")


def test_it_stays_new_though_other_words_come_between(told):
    later = say(told, "he can't feel his private parts").draft
    assert later.alarm.recent
    asked = press(later, "alarm_old").draft
    assert say(asked, "tomorrow morning").draft.alarm.recent
    assert say(asked, "it's his prostate, that's old").draft.alarm.told


@pytest.mark.parametrize(
    "words",
    ["he hasn't peed", "no urine", "numb for six hours", "since 5am", "all night", "woke up numb, since he got up", "no ha orinado", "desde la mañana",
     "toda la noche", "amaneció dormido ahí", "hace como ocho horas", f"{'and he hurts ' * 20} since this morning"],
)  # fmt: skip
def test_it_is_known_that_it_began_not_long_ago(words):
    assert recent(words)


@pytest.mark.parametrize("words", ["numb for ten years", "dormido desde 2014", "since my surgery"])
def test_what_is_old_did_not_begin_lately(words):
    assert not recent(words)


def test_hostile_words_are_read_quickly():
    begun = time.process_time()
    for word in (
        "so",
        "right",
        "we are fine",
        "ok",
        "entonces bien",
        "no hay que",
        "still",
        "from the",
    ):
        explained_away.seeks_comfort(f"{word} " * 90)
        explained_away.explains_away(f"{word} " * 90, "saddle_numbness")
        persists(f"{word} " * 90, "saddle_numbness")
    assert time.process_time() - begun < 1.0


OF_THE_REASON = [
    "it's his prostate, he's had that for years", "its my diabetes, I've had it for ten years", "no, it's the medicine. He's been having that for years",
    "es la próstata, la tiene desde hace años", "that's just his prostate and he has had it for 6 years", "it's his back, he's had that for years",
    "son los nervios, los tengo desde hace años", "it's probably a kidney stone, had them since 2015",
]  # fmt: skip
OF_THE_SIGN = [
    "No, he's had that for years", "It's old, he's had it for years", "Mi papá lleva cuatro años así por la diabetes",
    "Fue una sola vez, en 2018, por una medicina", "it's my fusion, I've had it since 2019", "it's Bell's palsy, I've had it for six years",
    "the numbness has been there for years, it's his prostate, he's had that for years",
]  # fmt: skip


@pytest.mark.parametrize("words", OF_THE_REASON)
def test_how_old_another_reason_is_dates_no_sign(words):
    assert explained_away.dates_the_reason(words, "saddle_numbness")
    for told in (True, False):
        open_ = Draft(alarm=Alarm("saddle_numbness", "emergency_department", told=told))
        after = first(open_, None, words, None, safety.read(words)).draft
        assert after.settled == ()
        assert after.alarm or after.passed


@pytest.mark.parametrize("words", OF_THE_SIGN)
def test_how_old_the_sign_is_still_counts(words):
    assert not explained_away.dates_the_reason(words, "saddle_numbness")
