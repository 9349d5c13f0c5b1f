"""What no line of a request takes reaches the office as a note, in the visitor's own words."""

from __future__ import annotations

import pytest

from bot.intake.reading import read
from bot.intake.reading.preferences.contact_said import texts_wished

CONTACT = "I'm Ana Ruiz, 702 555 0144, my hip hurts. "
KEPT = [
    # Who picks up, translates, or may be told
    ("my husband Gary picks up", "my husband Gary picks up"),
    ("mi hija Jessica puede traducir, 702-555-0145", "mi hija Jessica puede traducir, 702-555-0145"),
    ("me lo contesta mi nieto Kevin, él habla inglés", "me lo contesta mi nieto Kevin, él habla inglés"),
    ("Wife Linda may answer, you can talk to her about everything", "Wife Linda may answer, you can talk to her about everything"),
    ("My ex monitors my phone", "My ex monitors my phone"),
    ("mi esposo se llama Raúl, si contesta él pueden decirle", "mi esposo se llama Raúl, si contesta él pueden decirle"),
    # Who must not hear of it, and where nobody may call
    ("don't talk to my ex if she picks up", "don't talk to my ex if she picks up"),
    ("No le digan nada a mi suegra", "No le digan nada a mi suegra"),
    ("please never tell my boss", "please never tell my boss"),
    ("I don't want my boss to know", "I don't want my boss to know"),
    ("please don't let my wife find out", "please don't let my wife find out"),
    ("nobody at work can know about this", "nobody at work can know about this"),
    ("que mi esposo no se entere", "que mi esposo no se entere"),
    ("no quiero que se entere mi familia", "no quiero que se entere mi familia"),
    ("no me dejen recado con nadie que vivo con mis papás", "no me dejen recado con nadie que vivo con mis papás"),
    ("Don't call our home number, my dad forgets everything", "Don't call our home number, my dad forgets everything"),
    ("no quiero que me llamen al trabajo", "no quiero que me llamen al trabajo"),
    ("don't put the clinic's name in the subject please", "don't put the clinic's name in the subject please"),
    # Who is wished to call, and how they are addressed
    ("Please have a woman call me", "Please have a woman call me"),
    ("prefiero que me hable un hombre, me da pena", "prefiero que me hable un hombre, me da pena"),
    ("I go by Pri", "I go by Pri"),
    # Somebody else who wants one too
    ("my sister Lety has the same, she calls later", "my sister Lety has the same, she calls later"),
    # Fears and refusals
    ("I'm scared of needles", "I'm scared of needles"),
    ("le tiene miedo a las agujas", "le tiene miedo a las agujas"),
    ("I don't want another surgery", "I don't want another surgery"),
    ("no quiero más cirugías", "no quiero más cirugías"),
    # What helped, and what it did besides
    ("RFA helped for 3 months", "RFA helped for 3 months"),
    ("la acupuntura me ayudó un poco", "la acupuntura me ayudó un poco"),
    ("Lyrica made me dizzy so I stopped", "Lyrica made me dizzy so I stopped"),
    ("nothing helped but swimming", "nothing helped but swimming"),
    ("me dieron tramadol, no me sirvió", "me dieron tramadol, no me sirvió"),
    # When it is worse
    ("pain is a 7, 9 at night", "9 at night"),
    ("dolor de 8, en la noche 10", "en la noche 10"),
    ("4 de 10, cuando carga 8", "cuando carga 8"),
    ("le pusieron una inyección que le ayudó dos semanas", "le pusieron una inyección que le ayudó dos semanas"),
    ("I don't want anything with needles", "I don't want anything with needles"),
    ("hablo mam y poquito español", "hablo mam y poquito español"),
]  # fmt: skip
NOT_KEPT = [
    "call me after 5, not on Tuesdays",
    "don't call before noon",
    "don't leave a message",
    "the pain is a 7 out of 10",
    "call me at 9 at night",
    "my wife and I are free mornings",
    "nothing helped",
    "PT and shots, no luck",
    "do you speak to my insurance?",
    "does the surgery help for a year?",
    "I want to talk to a man about a bill?",
]


@pytest.mark.parametrize(("words", "note"), KEPT)
def test_the_office_reads_what_no_line_takes(words, note):
    told = read(CONTACT + words)
    assert note in str(told.get("notes", "")).split(" / ")
    assert (told["name"], told["phone"]) == ("Ana Ruiz", "+17025550144")
    assert not told.keys() & {"relation", "patient_name"}


@pytest.mark.parametrize("words", NOT_KEPT)
def test_what_a_line_takes_or_nobody_need_know_is_no_note(words):
    assert "notes" not in read(CONTACT + words)


def test_a_name_and_a_number_in_front_are_no_part_of_the_note():
    told = read("Soy Carla Paz 702-555-0155, no le digan nada a mi suegra")
    assert told["notes"] == "no le digan nada a mi suegra"


def test_a_fear_alone_is_heard_out_and_not_noted():
    assert "notes" not in read("I'm scared of needles")


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("Yo it's Marcus. text me, I'm on the dock all day", "text me"),
        ("por favor mándenme un mensaje de texto, no oigo en la obra", "por favor mándenme un mensaje de texto"),
        ("No texts", ""),
        ("call me", ""),
    ],
)  # fmt: skip
def test_a_wish_for_text_messages_is_told_where_the_office_sends_none(words, wish):
    assert texts_wished(words) == wish


@pytest.mark.parametrize(
    "text",
    [
        "She takes Eliquis 5 mg twice a day, gabapentin 300 at night, lisinopril, and tramadol when it is really bad",
        "Medicines: Eliquis 5 mg twice a day, gabapentin 300 at night, lisinopril, tramadol when bad",
        "Eliquis 5 mg, lisinopril 10 mg, metformin 500 mg, atorvastatin 20 mg, omeprazole 20 mg, baclofen 10 mg, tramadol 50 mg, gabapentin 300 mg at night and also one aspirin in the morning",
        "tomo eliquis dos veces al día, gabapentina en la noche y metformina",
    ],
)
def test_a_list_of_medicines_is_one_note_with_all_of_it(text):
    assert read(text, "confirm", "en").get("notes") == text


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("gabapentin, tramadol and ibuprofen", "gabapentin, tramadol and ibuprofen"),
        ("I'm on warfarin and gabapentin, pain since 2019", "I'm on warfarin and gabapentin"),
        ("gabapentin and tramadol did nothing", "gabapentin and tramadol did nothing"),
        ("low back. I take gabapentin for the pain, tramadol and advil", "I take gabapentin for the pain, tramadol and advil"),
        ("tomo gabapentina, tramadol e ibuprofeno", "tomo gabapentina, tramadol e ibuprofeno"),
        ("I am allergic to naproxen and tramadol", "I am allergic to naproxen and tramadol"),
        ("ella toma Eliquis y Lyrica", "ella toma Eliquis y Lyrica"), ("my mom takes Eliquis and Lyrica", "my mom takes Eliquis and Lyrica"),
        ("I take gabapentin", "I take gabapentin"), ("I take gabapentin 300 mg", "I take gabapentin 300 mg"),
        ("also taking nothing, but I'm on Lyrica at night, low back", "I'm on Lyrica at night"), ("también tomo tramadol y me duele la espalda", "también tomo tramadol"),
    ],
)  # fmt: skip
def test_medicines_without_how_much_are_kept_by_name_all_of_them(text, note):
    assert read(text, "confirm", "en").get("notes") == note


@pytest.mark.parametrize(
    "text",
    [
        "can I take gabapentin 300 mg with tramadol 50 mg?",
        "does gabapentin or lyrica help",
        "no gabapentin or tramadol please",
        "take out gabapentin and tramadol",
        "I need a refill of gabapentin and tramadol",
        "I don't take gabapentin",
        "no tomo gabapentina",
        "should I take gabapentin",
        "can I take tramadol with that",
        "I took gabapentin for a year",
    ],
)
def test_medicines_that_are_asked_for_or_refused_are_no_note(text):
    assert "notes" not in read(text, "confirm", "en")
