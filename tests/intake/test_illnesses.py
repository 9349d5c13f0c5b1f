"""A list of lasting illnesses alarms nobody; what comes all at once, or tells more, is no such list."""

import pytest

from bot.intake.cues.illnesses import lists_illnesses


@pytest.mark.parametrize(
    "text",
    [
        "GOUT AND SLEEP APNEEA AND ONE KIDNEY",
        "ADD ONE KIDNEY AND SLEEP APNEA AND BAD KNEES",
        "THE SUGER AND PROSTRATE AND HEART STENT AND BLOOD PRESURE PILLS AND ELIQUIS",
        "I have diabetes, high blood pressure and a pacemaker",
        "he has copd and takes warfarin",
        "tengo diabetes y la presión alta",
        "gota, apnea del sueño y un solo riñón",
    ],
)
def test_a_list_of_lasting_illnesses(text):
    assert lists_illnesses(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "gout and I can't feel my legs",
        "heart attack and gout",
        "one kidney and I can't pee",
        "a stroke and diabetes",
        "diabetes and fever",
        "I took all the blood pressure pills",
        "blood pressure pills and whiskey",
        "my kidney",
        "gota y no puedo orinar",
        "tengo diabetes y calentura",
        "pacemaker acting up",
    ],
)
def test_more_than_such_a_list(text):
    assert not lists_illnesses(text)
