"""What was told stays on the request: no chatter, no none and no helper writes over it."""

from __future__ import annotations

import pytest

from bot.intake.reading import read
from bot.intake.reading.text.addressed import details_only, wants_it_sent
from bot.intake.reading.values_removed import left
from bot.intake.whole.steering import steer
from tests.intake.deciding import said

KNOWN = {
    "name": "Marjorie Kline",
    "phone": "+17025550143",
    "location": "foot",
    "duration": "5 years",
    "pain_words": "numb",
    "treatments": ["injections", "cushion"],
}


@pytest.mark.parametrize(
    "text",
    [
        "You've had all that. It's fine, yes send it, we're off now",
        "you have everything now. send it",
        "I told you all of that already, just send it please",
        "ya tienen todo, mándelo",
        "ya les dije todo, mándelo por favor",
    ],
)
def test_who_told_it_all_and_wants_it_sent_leaves_no_words_behind(text):
    assert details_only(text) == ""
    assert wants_it_sent(text)
    decision = said(text, asked="pain_story", pain_words="numb")
    assert decision.intent == "skip"
    assert not decision.changed


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I told you everything hurts", "everything hurts"),
        ("you have all of this wrong", "you have all of this wrong"),
        ("you've got all of it. my knee hurts too", "my knee hurts too"),
        ("send it, my sister drives", "my sister drives"),
        ("Swollen. I already told you that. Send it, my dog bites", "Swollen. my dog bites"),
    ],
)
def test_what_is_told_beside_it_is_kept_with_clean_stops(text, told):
    assert details_only(text) == told
    assert not wants_it_sent(text)


def test_a_story_that_nobody_can_read_takes_nothing_from_the_known_feeling():
    story = "there was some gubbins about it at the old place"
    decision = said(story, asked="pain_story", pain_words="numb")
    assert decision.draft.details["pain_words"] == "numb"
    assert decision.draft.details["notes"] == story
    assert said(story, asked="pain_story").draft.details["pain_words"] == story


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Fine. Add a note: I need a letter for work", "I need a letter for work"),
        ("please note I need a letter for work", "I need a letter for work"),
        ("Bueno, agregue una nota: llámenme solo a mí", "llámenme solo a mí"),
        ("anote que necesito una carta", "necesito una carta"),
    ],
)
def test_what_follows_a_wish_for_a_note_is_the_note(text, words):
    meant = steer(text)
    assert meant is not None
    assert (meant.kind, meant.words) == ("note", words)


@pytest.mark.parametrize(
    "text", ["please note down 702-555-0143", "my foot notes the cold", "fine, my foot burns"]
)
def test_no_note_is_made_of_other_words(text):
    assert steer(text) is None


@pytest.mark.parametrize("name", ["Notes", "Note", "Notas", "Nota"])
def test_what_follows_the_name_of_the_line_is_added_to_the_notes(name):
    decision = said(f"{name}: I need a letter for work", notes="a dog")
    assert decision.draft.details["notes"] == "a dog / I need a letter for work"


def test_a_note_keeps_its_words_and_fills_the_lines():
    text = "Fine. Add a note: I need a letter for my employer, and ring only me. Pain's about a 6"
    details = said(text).draft.details
    assert details["pain_score"] == 6
    assert str(details["notes"]).startswith("I need a letter for my employer, and ring only me")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("nope none", "safety_screen"),
        ("no none of it, never had any of those", "safety_screen"),
        ("never had any of that", "confirm"),
        ("I haven't tried anything else", "confirm"),
    ],
)
def test_a_none_to_something_else_takes_no_treatment_back(text, asked):
    assert "treatments" not in read(text, asked, "en", KNOWN)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("never had any treatments", "safety_screen"),
        ("no he probado nada", "safety_screen"),
        ("nope none", "treatments"),
        ("never had any of those", "pain_story"),
    ],
)
def test_a_none_of_treatments_is_read(text, asked):
    assert read(text, asked)["treatments"] == "none"


@pytest.mark.parametrize(
    "text",
    [
        "this is Dee's neighbour Carol, im a friend, Marj is in bed and I am typing for her now",
        "this is Carol, Marj's neighbour. I am typing for her now",
        "this is Carol again, her friend",
        "soy la vecina Carol, escribo por ella",
        "soy Carol Lopez, amiga de Marj",
    ],
)
def test_who_types_for_the_known_person_changes_no_name(text):
    assert "name" not in read(text, "confirm", "en", KNOWN)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("this is Ana Ruiz", "Ana Ruiz"),
        ("I'm Marjorie Klein, Dee's neighbour", "Marjorie Klein"),
        ("it's Bob Hanks, I'm texting for an appointment", "Bob Hanks"),
        ("I'm her daughter Ana, I'm writing for her", "Ana"),
    ],
)
def test_another_name_still_counts(text, name):
    assert read(text, "confirm", "en", KNOWN)["name"] == name


def test_since_when_it_is_numb_is_not_how_long_it_has_hurt():
    assert "duration" not in read("it's numb since Sunday", "confirm", "en", KNOWN)
    assert read("it hurts since 2019", "pain_story", "en", KNOWN)["duration"] == "since 2019"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("the leg got better", None),
        ("la pierna ya se me curó", None),
        ("the leg got better, it's the back now", "back"),
        ("my leg got better but came back", "leg"),
    ],
)
def test_a_place_that_got_better_is_not_where_it_hurts(text, place):
    assert read(text, "pain_story").get("location") == place


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The cushion isn't a treatment", ["injections"]),
        ("the injections aren't really treatments", ["cushion"]),
        ("the injections aren't a treatment I want", None),
    ],
)
def test_what_is_said_to_be_no_treatment_goes(text, kept):
    assert left(text, KNOWN).get("treatments") == kept


def test_a_grumble_is_no_note_and_a_complaint_is():
    grumble = "None of these! third time I am telling you"
    assert said(grumble, asked="confirm", intent="complaint").intent == "profanity"
    told = "third time I am telling you, your receptionist hung up on me twice"
    assert said(told, asked="confirm", intent="complaint").intent == "complaint"


@pytest.mark.parametrize(
    "text",
    ["estoy muy triste, lloro mucho con esto", "I'm so depressed, I cry a lot", "estoy desanimada", "I cry every night over this back"],
)  # fmt: skip
def test_who_is_sad_complains_of_nobody(text):
    assert said(text, asked="best_time", intent="complaint").intent == "inform"


@pytest.mark.parametrize(
    "text",
    ["I cry every night because your office ruined my back", "estoy muy triste porque nadie del consultorio me llama", "I'm so depressed, the surgeon lied to me",
     "your staff was rude", "estoy furiosa con la clínica"],
)  # fmt: skip
def test_who_names_the_cause_of_the_sorrow_complains(text):
    assert said(text, asked="best_time", intent="complaint").intent == "complaint"
