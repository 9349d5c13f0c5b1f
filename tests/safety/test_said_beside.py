"""What stands beside a sign in one message, a wish for a call or the day of one, work, a sigh, does not
make it less.
"""

from __future__ import annotations

import pytest

from bot import safety

SIGNS = {
    "crisis_line": [
        "I want to die", "I want to kill myself", "I'm suicidal", "better off dead", "me quiero matar", "quiero morirme",
        "my son is suicidal", "I wish I never woke up", "mejor me mato", "ya no sirvo, mejor que me muera",
    ],
    "911": ["vomited blood twice", "he can't breathe", "vomité sangre dos veces", "I have a plan and a pistol to kill myself"],
    "emergency_department": ["I wet myself since yesterday and can't feel it", "my back is throbbing and I have a fever of 102"],
    "same_day": ["my stitches popped and it looks yellow"],
}  # fmt: skip
BEFORE = [
    "please call me, ", "I need an appointment, ", "I can't work, ", "no trabajo, ", "no duermo, ", "I don't know what to do, ",
    "no sleep, ", "thank you, ", "call my office Monday. ", "my number is 702-555-0143, ",
]  # fmt: skip
AFTER = [
    ", please call me", ", can someone call me", ", call the office Monday", ". I can't work", ", I need an appointment this week",
    ", llámenme por favor", ", help me please", ". thank you",
]  # fmt: skip
ALL = [(action, words) for action, rows in SIGNS.items() for words in rows]


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize(("action", "words"), ALL)
def test_what_stands_before_a_sign_takes_nothing_from_it(before, action, words):
    found = safety.read(before + words)
    assert found is not None and found.action == action


@pytest.mark.parametrize("after", AFTER)
@pytest.mark.parametrize(("action", "words"), ALL)
def test_what_stands_behind_a_sign_takes_nothing_from_it(after, action, words):
    found = safety.read(words + after)
    assert found is not None and found.action == action


@pytest.mark.parametrize(
    ("words", "action"),
    [
        # Years of a pain, or of an age, make nobody's sign old.
        ("back pain 6 years and wife took a whole bottle of pills", "911"), ("my son 6 years old swallowed my pills", "911"),
        ("my mom is 82 years old and took all her pills", "911"), ("back pain 6 years and grandma can't speak and one arm is limp", "911"),
        ("my wife of 30 years took the new antibiotic, lips swelling and throat tight", "911"),
        # What excuses a word stands in its clause.
        ("I have no insurance and already took a bunch of pills", "911"), ("I have no insurance and I'm in withdrawal right now from morphine", "same_day"),
        ("already took a bunch of pills and no insurance", "911"), ("mi esposo me pega y no tengo seguro", "crisis_line"),
        ("no tengo seguro y mi esposo me pega", "crisis_line"), ("no manejo y las piernas se me vencen y me voy al suelo", "emergency_department"),
        ("I can't work, I made a plan with my pistol", "911"), ("my doctor doesn't believe me, the stitches popped and it looks yellow", "same_day"),
        ("mi doctor no me cree, no me responden los pies ni las piernas", "emergency_department"),
        ("no doctor will see me, doctor says nothing else can be done, so I picked a date to die", "crisis_line"),
    ],
)  # fmt: skip
def test_a_sign_beside_another_matter_is_answered(words, action):
    found = safety.read(words)
    assert found is not None and found.action == action


@pytest.mark.parametrize(
    "words",
    [
        "my dad had a stroke years ago", "6 years ago my dad had a stroke", "my mother took her own life years back", "my uncle died of an overdose years ago",
        "I can't withdraw money, no insurance",
    ],
)  # fmt: skip
def test_what_is_long_past_of_another_or_of_a_game_alarms_nobody(words):
    assert safety.read(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "I'm not suicidal, just call me", "I'd kill for an appointment", "this commute to work is killing me", "my phone died, call the office",
        "who do I have to kill to get an appointment", "me muero de ganas de que me llamen", "I don't sleep much, no numbness, no fever",
        "no fever, chills or weakness", "no duermo ni como bien por el dolor", "I won't be here Monday, call Tuesday",
    ],
)  # fmt: skip
def test_who_only_speaks_of_the_call_is_not_alarmed(words):
    assert safety.read(words) is None


@pytest.mark.parametrize(
    "words",
    ["I've had pain for six years, I can't go on like this", "I can't go on like this, it's been six years", "ya no puedo seguir así, son seis años"],
)  # fmt: skip
def test_who_cannot_go_on_like_this_is_asked_whatever_stands_beside_it(words):
    found = safety.read(words)
    assert found is not None
    assert found.sign == "self_harm"
