"""What people who tried the chat wrote, and what it read wrongly then."""

import pytest

from bot.intake.reading import read
from bot.intake.reading.people.self import is_self

TWICE = {"name": "Twice"}
LOW_BACK = {"location": "low back"}
FUSION = {"prior_surgery": "fusion in 2020"}
PHONE = {"phone": "+17025550171"}
STORY = (
    "left low back, since 2020, maybe 7. shots and PT. not gonna lie some nights I dont see "
    "much point in going on"
)
# Words, what was asked, what is known, the detail, and its value (None: not read).
ROWS = [
    *[(f"call me {when}", asked, None, "name", None) for asked in ("contact", "name") for when in
      "afterwards later back now tomorrow soon asap first instead please AFTERWARDS Twice".split()],
    *[("6 on a good day", asked, None, "pain_score", 6) for asked in ("confirm", "best_time", "pain_story", None)],
    *[("6 on a good day", asked, None, detail, None) for asked in ("confirm", "pain_story", None) for detail in ("best_time", "duration")],
    ("4 on good days, 8 on bad days", "confirm", None, "pain_score", 8),
    ("un 5 en un buen d\u00eda", "confirm", None, "pain_score", 5),
    ("good days are Monday, Tuesday", "best_time", None, "pain_score", None),
    ("best days 3 to 5pm", "best_time", None, "pain_score", None),
    ("it has hurt for a good year", None, None, "duration", "1 year"),
    ("MY NAME IS EARL SAMPLE IM 78", "contact", None, "notes", "IM 78"),
    ("idk what to do anymore, 3 injections nothing", None, None, "treatments", ["injections"]),
    ("at my wits end, 2 epidurals and no relief", None, None, "treatments", ["injections"]),
    ("they offered pills, nothing more", None, None, "treatments", None),
    ("never had injections, nothing", None, None, "treatments", None),
    ("I already gave you people my name and number. TWICE.", "contact", None, "name", None),
    ("I already gave you people my name and number. TWICE.", "contact", None, "voicemail", None),
    ("my name isnt Afterwards, its Dana Whitfield", "contact", {"name": "Afterwards"}, "name", "Dana Whitfield"),
    ("my name isnt Afterwards, its Dana Whitfield", None, None, "name", "Dana Whitfield"),
    ("MY NAME ISNT AFTERWARDS, ITS DANA WHITFIELD", "confirm", {"name": "Afterwards"}, "name", "Dana Whitfield"),
    ("mi nombre no es Luego, es Dana Ruiz", "confirm", {"name": "Luego"}, "name", "Dana Ruiz"),
    ("my name isn't Jon, it's John", "confirm", {"name": "Jon Smith"}, "name", "John Smith"),
    ("My name isn't Twice\u2026", "contact", TWICE, "name", None),
    ("My name isn't Twice, I already gave you my name", "confirm", TWICE, "name", None),
    *[("702-555-0142. Frank Delgado. Call me.", asked, TWICE, "name", "Frank Delgado")
      for asked in ("contact", "confirm", None)],
    ("Dana Whitfield", "confirm", TWICE, "name", None),
    ("Dana Whitfield", None, TWICE, "name", None),
    ("Dana Whitfield", "name", TWICE, "name", "Dana Whitfield"),
    ("Dana Whitfield is my name", "confirm", TWICE, "name", "Dana Whitfield"),
    ("MORNINS BEFOR 10. WAIT\u2026 702 555 0171 NOW", "contact", None, "best_time", "MORNINS BEFOR 10"),
    ("MORNINS BEFOR 10. WAIT\u2026 702 555 0171 NOW", "contact", None, "name", None),
    ("MORNINS BEFOR 10. WAIT\u2026 702 555 0171 NOW", "best_time", None, "best_time", "MORNINS BEFOR 10"),
    *[("I want a PERSON. NOW.", asked, None, "best_time", None) for asked in ("best_time", "contact", None)],
    ("call me NOW", "best_time", None, "best_time", "NOW"),
    ("now", "best_time", None, "best_time", "now"),
    *[(STORY, asked, {"best_time": "mornings"}, "best_time", None) for asked in ("best_time", "confirm", None)],
    ("since last night I can't feel when my bladder is full", "best_time", None, "best_time", None),
    ("MY BLADDER LEAKS SINCE THIS MORNIN", "best_time", None, "best_time", None),
    *[("call after 6 not 5", asked, None, "best_time", "after 6") for asked in ("best_time", "confirm", None)],
    *[(words, asked, None, "pain_words", None) for asked in ("pain_words", "pain_story") for words in (
        "I just feel like a burden to everyone", "no quiero mas cuchillo", "no quiero más cuchillo",
        "I already wrote you all that above?", "I ALREADY WROTE YOU ALL THAT ABOVE")],
    ("like a hot knife", "pain_words", None, "pain_words", "like a hot knife"),
    *[(words, None, None, key, None) for key in ("relation", "patient_name") for words in (
        "MY WIFE DOROTHY DID THE COMPUTER BEFOR SHE PASSED", "my wife died 3 years ago",
        "my late wife Dorothy had the same", "mi esposa Rosa fallecio", "my husband Bob used to do this")],
    ("my wife died 3 years ago", "pain_story", None, "duration", None),
    ("my mother Rosa has back pain since my dad died", None, None, "patient_name", "Rosa"),
    ("she's Ana Sample", "patient_name", {"relation": "mother"}, "patient_name", "Ana Sample"),
    ("hes joe sample", "patient_name", {"relation": "husband"}, "patient_name", "Joe Sample"),
    ("ella es Ana Ejemplo", "patient_name", {"relation": "mother"}, "patient_name", "Ana Ejemplo"),
    ("she's in a lot of pain", "patient_name", {"relation": "mother"}, "patient_name", None),
    ("PATIENT: HAROLD PICKET", None, {"patient_name": "Dorothy"}, "patient_name", "Harold Picket"),
    ("since the", "duration", None, "duration", None),
    ("since the 702-555-0142", "pain_story", None, "duration", None),
    *[(words, asked, None, "duration", None) for asked in ("duration", "pain_story") for words in (
        "mi hijo tiene 16 anos", "MI HIJO TIENE 16 AÑOS", "my son is 16 years old", "my son is 16 years")],
    *[("10 YEARS is the numb foot, my back is 3 yrs", asked, LOW_BACK, "duration", "3 years")
      for asked in ("duration", "pain_story", "confirm")],
    *[("right hip not left", asked, {"location": "low back, hip", "side": "left"}, key, value)
      for asked in ("confirm", None) for key, value in (("location", None), ("side", "right"))],
    *[(words, "confirm", LOW_BACK, "location", None) for words in (
        "you never changed the foot", "numb foot 10 years ago", "THE NUMB FOOT WAS 10 YEARS AGO", "remove foot")],
    ("remove foot", "location", {"location": "low back, foot"}, "location", "low back"),
    ("it's my hip, not my back", "confirm", LOW_BACK, "location", "hip"),
    ("my foot hurts too", "confirm", LOW_BACK, "location", "low back, foot"),
    *[(words, asked, None, "prior_surgery", value) for asked in ("prior_surgery", "pain_story", None)
      for words, value in (("both FUSHIONS", "both FUSHIONS"), ("had two fusions", "two fusions"),
                           ("2 discectomies", "2 discectomies"))],
    *[("the laminectomy was 2018", asked, FUSION, "prior_surgery", "fusion in 2020; laminectomy was 2018")
      for asked in ("prior_surgery", "confirm", None)],
    ("the fusion was 2018", "confirm", FUSION, "prior_surgery", "fusion in 2018"),
    *[(words, asked, None, "voicemail", None) for asked in ("voicemail", "confirm", None) for words in (
        "I don't want my leaving messages line in there", "leave messages?")],
    *[(words, asked, None, "contact_by", ["phone"]) for asked in ("email", "contact", "contact_by", None)
      for words in ("I don't do email. Just have someone call me", "I DONT DO EMAIL. JUST HAVE SOMEONE CALL ME")],
    *[(words, "pain_story", None, "pain_score", 7) for words in ("ABOUT A 7", "maybe 7", "LOW BACK LEFT SIDE ABOUT A 7")],
    *[("MINE ENDS 0139", asked, PHONE, "phone", "+17025550139") for asked in ("contact", "confirm", None)],
]  # fmt: skip


@pytest.mark.parametrize(("words", "asked", "known", "key", "value"), ROWS)
def test_what_people_wrote(words, asked, known, key, value):
    assert read(words, asked, "en", known).get(key) == value


@pytest.mark.parametrize(
    "words",
    ["THE PATIENT IS ME HAROLD NOT DOROTHY", "I AM THE PATIENT", "it's me", "for myself", "im the patient",
     "yo soy el paciente", "SOY LA PACIENTE", "es para mí", "it's for me"],
)  # fmt: skip
def test_who_is_the_patient(words):
    assert is_self(words)


@pytest.mark.parametrize(
    "words",
    ["for my mother", "I'm the patient's daughter", "I'm not the patient", "no soy el paciente", "para mi mamá",
     "not for myself", "can you do that for me", "PATIENT: HAROLD PICKET", "call me", ""],
)  # fmt: skip
def test_who_is_not(words):
    assert not is_self(words)
