"""How long it hurts is told apart from how long something is weak or numb, or something else lasts."""

import pytest

from bot.intake.reading import read


@pytest.mark.parametrize(
    ("text", "language", "duration"),
    [
        ("I have had weakness in my foot for 2-3 years, low back pain since March", "en", "since March"),
        ("I've had weakness for 2-3 years and since march the low back hurts", "en", "since March"),
        ("low back pain since March. My foot has been a little weak 2-3 years", "en", "since March"),
        ("low back pain for 8 months, numb foot for 3 years", "en", "8 months"),
        ("numb foot for 3 years, low back pain for 8 months", "en", "8 months"),
        ("tengo debilidad en el pie hace 2 o 3 años, el dolor de espalda desde marzo", "es", "since March"),
        ("pain since March in my low back, and at my job for 20 years", "en", "since March"),
        ("low back pain since March, married 12 years", "en", "since March"),
        ("my surgery was 5 years ago, low back pain for 8 months", "en", "8 months"),
        ("I'm a widow 12 years, hip pain for 3 years", "en", "3 years"),
        ("soy viuda hace 12 años, me duele la cadera desde marzo", "es", "since March"),
        ("estuve casado 12 años, me duele la espalda desde marzo", "es", "since March"),
    ],
)  # fmt: skip
def test_the_pain_keeps_its_own_length(text, language, duration):
    assert read(text, None, language)["duration"] == duration
    assert read(text, "pain_story", language)["duration"] == duration


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("my foot has been numb for 3 years", "3 years"),
        ("my leg has been numb and hurting for 3 years", "3 years"),
        ("low back pain and numbness for 4 years", "4 years"),
        ("weak leg and hip pain since 2019", "since 2019"),
        ("20 years, since the accident", "20 years"),
    ],
)
def test_the_only_length_is_taken(text, duration):
    assert read(text, "pain_story")["duration"] == duration
