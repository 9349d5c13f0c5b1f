"""How long it has hurt, as a summary says it in each language."""

import pytest

from bot.intake.request import display


def shown(normal, language):
    # Rasa warns while it loads: the fixture loads it first.
    from actions.turn import Turn

    turn = object.__new__(Turn)
    turn.language = language
    return display.value("duration", normal, turn.label, turn.word)


@pytest.mark.usefixtures("rasa_is_imported")
@pytest.mark.parametrize(
    ("normal", "spanish"),
    [
        ("3 years", "3 años"),
        ("since 2019", "desde 2019"),
        ("since March", "desde marzo"),
        ("since March 2020", "desde marzo 2020"),
        ("since Monday", "desde el lunes"),
        ("since last year", "desde el año pasado"),
        ("since age 12", "desde los 12"),
        ("since fall", "desde la caída"),
        ("since fall in March", "desde la caída en marzo"),
        ("since fall on Monday", "desde la caída el lunes"),
        ("since accident last year", "desde el accidente el año pasado"),
        ("since my son was born", "desde my son was born"),
    ],
)
def test_a_length_is_said_in_the_visitors_language(normal, spanish):
    assert shown(normal, "en") == normal
    assert shown(normal, "es") == spanish
