"""A change that could not be read: it is said that nothing changed, and no note is made of it."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.cues.change import wants_other
from bot.intake.deciding import decide
from bot.intake.reading import read

KNOWN = {
    "name": "Robin Sample", "phone": "+17025550143", "best_time": "mornings", "location": "low back",
    "side": "left", "duration": "3 years",
}  # fmt: skip
UNREAD = [
    "it should be St. Rose not Rose",
    "it should say chronic",
    "should be the Henderson office",
    "change the doctor to Dr. Reyes",
    "update my address to 12 Elm Street",
    "the number should be my work one",
    "the time should be different",
    "no it should be 4 not 3",
    "change 3 to 4",
    "my last name is spelled with two p's",
    "no es así, debe decir otra cosa",
    "cambie el doctor a Reyes",
]
TOPICS = ["correct_detail", "inform", "out_of_scope", "ask_location_hours", "ask_recovery"]


def said(text, intent, asked=None, reference="K7M4R"):
    draft = Draft(details=KNOWN, open=not reference, reference=reference)
    reading = Understood(intent, 0.9, "en", read(text, asked, "en", KNOWN))
    return decide(draft, reading, asked, text)


@pytest.mark.parametrize("intent", TOPICS)
@pytest.mark.parametrize(("asked", "reference"), [(None, "K7M4R"), ("confirm", None)])
@pytest.mark.parametrize("text", UNREAD)
def test_it_is_asked_which_line_is_meant_and_nothing_is_noted(text, asked, reference, intent):
    found = said(text, intent, asked, reference)
    assert found.intent == "correct_detail"
    assert found.draft.details == KNOWN


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("the time should be afternoons", "best_time", "afternoons"),
        ("the side should be right", "side", "right"),
        ("change it to 702 555 0188", "phone", "+17025550188"),
        ("the duration should be 4 years", "duration", "4 years"),
        ("cambie el lado a derecho", "side", "right"),
        ("my number ends in 4, not 3", "phone", "+17025550144"),
    ],
)
@pytest.mark.parametrize(("asked", "reference"), [(None, "K7M4R"), ("confirm", None)])
def test_a_change_that_is_read_is_made(text, key, value, asked, reference):
    assert said(text, "correct_detail", asked, reference).draft.details[key] == value


@pytest.mark.parametrize(
    "text",
    [
        "it should be fine",
        "that should be all",
        "I should be home by 5",
        "my husband should be there too",
        "can you change my appointment to Friday",
        "change my visit to the 5th",
        "will this change my pain to numbness?",
        "should I be worried?",
        "I changed doctors in 2019",
        "the shot should have helped",
        "todo debe estar bien",
        "I had to switch jobs",
    ],
)
def test_other_words_are_no_change_of_the_request(text):
    assert not wants_other(text)


@pytest.mark.parametrize(
    "text", ["change my insurance to Aetna", "cambie el seguro a Molina", "my insurance is Aetna"]
)
def test_another_insurance_is_a_note_for_the_office(text):
    found = said(text, "ask_cost_insurance")
    assert found.draft.details == {**KNOWN, "notes": text}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("no, it's Sampel", "Robin Sampel"),
        ("no, it's Robyn", "Robyn Sample"),
    ],
)
def test_one_word_of_the_name_that_is_put_right_leaves_the_other(text, name):
    assert said(text, "deny").draft.details["name"] == name
