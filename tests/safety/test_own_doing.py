"""Who hurt themself is no victim of anybody; bluster is asked about; blood that does not stop is
for 911; a leg without feeling behind a block is asked about.
"""

from __future__ import annotations

import pytest

from bot import safety

OWN = [
    "My wife fell down and hurt her hip", "my wife hurt her hip", "my mom hurt her back at the gym", "she hurt her back lifting", "My dad hit his head",
    "my mother burned her hand", "my daughter twisted her ankle", "my wife threw her back out", "my wife just hurt her knee", "my husband hurt his arm",
    "my girlfriend slipped on the ice and hurt her tailbone", "he tripped over the rug and hit his knee", "my wife bit her tongue", "my son hit his head",
]  # fmt: skip
ANOTHERS = [
    "my husband hit her", "my brother hit her head", "my mother hits her", "my husband burned her hand", "my brother hurt her hip", "he twisted her arm",
    "he punched her arm", "my dad beats her", "my husband hits her face", "my caregiver hit her head", "my wife hits her", "he hurt her back",
    "my wife hurt her hip when her boyfriend pushed her", "my mom fell because my dad pushed her", "she hurt her knee and he hits her every day",
]  # fmt: skip
BURNS = [
    "me quema el lado izquierdo", "me quema el costado", "el lado derecho me quema", "me quema el nervio", "me quema el hombro", "me tira el costado", "me lastima el hueso",
    "ya le dije, fusión en 2021, me quema el otro lado", "a mi mamá le quema la cadera", "a mi esposo le jala la pierna", "nadie me pega, me quema el nervio",
]  # fmt: skip
BURNED = [
    "él me pega", "el me quema", "me pega el cuando toma", "me pega él", "me quema el brazo con un cigarro", "mi esposo me quema el costado", "mi papá le pega a mi mamá",
    "a mi mamá le pega el enfermero", "el vecino me pega", "el borracho me golpea", "a mi hija el novio la quema", "el me jala el pelo", "el me aprieta el cuello",
]  # fmt: skip
THREATS = [
    "me va a matar", "mi esposo me va a matar", "mi novio me va a matar", "mi suegra tiene un cuchillo y me va a matar",
    "my mother in law is going to kill me, she has a knife", "he is going to kill me",
]  # fmt: skip
BLUSTER = ["Mi suegra me va a matar", "mi suegro me va a matar", "my mother in law is going to kill me", "mi cuñada me quiere matar"]  # fmt: skip
BLEEDS = [
    "My dad is bleeding and won't stop", "mi mamá está sangrando mucho", "she is bleeding badly", "he keeps bleeding a lot", "I cut my hand and it's bleeding, won't stop",
    "can't stop the bleeding", "the bleeding will not stop", "she is losing a lot of blood", "he's losing so much blood", "blood is everywhere, he fell",
    "mi esposo se cortó y no para de sangrar", "mi papá se está desangrando", "no se le para la sangre", "está perdiendo mucha sangre", "sangra sin parar",
]  # fmt: skip
BLEEDS_NOT = [
    "this hospital is bleeding me dry", "is there a risk of bleeding a lot", "will I be bleeding a lot after surgery", "I am not bleeding a lot", "no está sangrando mucho",
    "el seguro me está desangrando", "do you stop blood thinners", "my heart is bleeding for you", "mi mamá sangra de la nariz a veces",
]  # fmt: skip
BLOCKED = [
    "me pusieron un bloqueo y no siento la pierna", "me hicieron un bloqueo y tengo la pierna dormida", "I had a nerve block and can't feel my leg",
    "after the block my leg is completely numb", "they gave me an injection and I can't feel my foot", "desde el bloqueo no siento el pie",
]  # fmt: skip
BLOCKED_NOT = [
    "injections didn't help and my foot is numb", "I had epidural injections and ablation, my leg is numb", "ya me hicieron bloqueos y no me sirvió",
    "I had a nerve block and felt great", "me pusieron un bloqueo y no sentí alivio", "I can feel my leg after the block",
]  # fmt: skip


@pytest.mark.parametrize("text", OWN + BURNS)
def test_what_somebody_did_to_their_own_body_is_no_abuse(text):
    found = safety.read(text)
    assert found is None or found.sign != "abuse"


@pytest.mark.parametrize("text", ANOTHERS + BURNED + THREATS)
def test_what_another_does_or_threatens_is_answered_at_once(text):
    found = safety.read(text)
    assert found is not None
    assert (found.sign, found.action != "ask") == ("abuse", True)


@pytest.mark.parametrize("text", BLUSTER)
def test_a_relative_by_marriage_who_could_kill_them_is_asked_about(text):
    found = safety.read(text)
    assert found is not None
    assert (found.sign, found.action) == ("abuse", "ask")


@pytest.mark.parametrize(
    ("text", "sign"),
    [("this pain is going to kill me", None), ("este dolor me va a matar", None), ("mi ciática me va a matar", None),
     ("my chest pain is going to kill me", "heart"), ("el dolor de pecho me va a matar", "heart")],
)  # fmt: skip
def test_pain_that_could_kill_is_a_way_to_speak_unless_it_is_in_the_chest(text, sign):
    found = safety.read(text)
    assert (found.sign if found else None) == sign


@pytest.mark.parametrize("text", BLEEDS)
def test_blood_that_does_not_stop_is_for_911(text):
    found = safety.read(text)
    assert found is not None
    assert found.action == "911"


@pytest.mark.parametrize("text", BLEEDS_NOT)
def test_no_blood_is_no_emergency(text):
    found = safety.read(text)
    assert found is None or found.action == "ask"


def test_a_nose_that_bleeds_is_asked_about():
    assert safety.read("my nose won't stop bleeding").action == "ask"
    assert safety.read("my dad bled a lot after his surgery in 2015") is None


@pytest.mark.parametrize("text", BLOCKED)
def test_a_leg_without_feeling_after_a_block_is_asked_about(text):
    found = safety.read(text)
    assert found is not None
    assert found.meant == "emergency_department" or found.action == "emergency_department"


@pytest.mark.parametrize("text", BLOCKED_NOT)
def test_blocks_of_before_are_none(text):
    assert safety.read(text) is None


@pytest.mark.parametrize(
    "text",
    ["denies fever, chills, incontinence", "patient denies fever, chills, urinary retention, saddle anesthesia", "niega fiebre, escalofríos, incontinencia",
     "pt denies chest pain, fever, incontinence, no weakness"],
)  # fmt: skip
def test_a_list_that_a_nurse_denies_is_denied_to_its_end(text):
    assert safety.read(text) is None


@pytest.mark.parametrize(
    "text",
    ["denies fever, has incontinence", "denies fever, new incontinence", "denies fever, legs are numb", "denies chest pain, can't pee", "denies pain, numb groin",
     "denies fever but incontinence", "niega fiebre, tiene incontinencia", "denies fever, no bladder control", "denies chills, wets the bed, legs weak"],
)  # fmt: skip
def test_what_is_told_behind_a_denied_list_is_read(text):
    assert safety.read(text) is not None


@pytest.mark.parametrize(
    "text",
    ["can't talk on the job", "I can't talk at work", "cant talk while i'm driving", "can't speak in class", "can the stitches get wet",
     "can I get my bandage wet", "is it ok to get the incision wet in the shower", "puedo mojar los puntos"],
)  # fmt: skip
def test_when_to_call_and_how_to_wash_are_no_signs(text):
    assert safety.read(text) is None


@pytest.mark.parametrize(
    "text",
    ["can't talk when I wake up, my mouth droops", "suddenly can't talk", "he can't talk", "my bandage is wet with pus", "when I get up my bandage is wet",
     "is my incision infected, it's wet", "los puntos están mojados y huelen mal"],
)  # fmt: skip
def test_who_cannot_talk_and_a_wound_that_leaks_are_signs(text):
    found = safety.read(text)
    assert found is not None
    assert found.action != "ask"


HEAD = ["i take eliquis and i fell yesterday and hit my head", "I slipped and hit my head", "I hit my head on the door"]  # fmt: skip


@pytest.mark.parametrize("told", HEAD)
@pytest.mark.parametrize("words", ["ok he's here with the truck", "he's here now"])
def test_a_fall_is_no_blow_whoever_comes_to_drive(told, words):
    found = safety.read(words, [told])
    assert found is None or found.sign != "abuse"


@pytest.mark.parametrize(
    "told", ["he hit my head", "he pushed me and I fell and hit my head", "my husband beats me"]
)
def test_a_blow_stays_one_when_its_doer_comes(told):
    found = safety.read("he's here now", [told])
    assert found is not None
    assert (found.sign, found.action) == ("abuse", "911")
