"""Words of a language that nobody reads here may say anything: the numbers to call stand first."""

from __future__ import annotations

import pytest

from bot.intake.cues.foreign import unspoken
from tests.conversation.saying import run, text

FOREIGN = """ich will nicht mehr leben | je veux mourir | я хочу умереть | 我想死 | 죽고 싶어요 | 死にたい | أريد أن أموت | मैं मरना चाहता हूँ
quero morrer | não quero mais viver | voglio morire | gusto ko nang mamatay | ayoko na mabuhay | masakit ang likod ko | tôi muốn chết
tôi bị đau lưng | chcę umrzeć | mwen vle mouri | መሞት እፈልጋለሁ | ik wil niet meer leven | ich habe Schmerzen und brauche Hilfe
j'ai besoin d'aide, je veux mourir | меня зовут Анна 702-555-0144"""
OURS = """my name is Toi Nguyen | Ko Lung 702-555-0144 | hi i need an appointment | me duele la espalda | I want to die | quiero morir
do you speak Hindi or Tagalog | José Muñoz | Nguyễn Văn An | low back, 5 years | asdfgh | 𝓲 𝔀𝓪𝓷𝓽 𝓽𝓸 𝓭𝓲𝓮 | ok | 👍 | 702 555 0144 | no
L4-L5 fusion und laminectomy | my lung and heart are fine | Dr. Jean Dubois, je"""


def split(table):
    return [each.strip() for line in table.splitlines() for each in line.split("|")]


@pytest.mark.parametrize("words", split(FOREIGN))
def test_another_language_or_script_is_known_by_its_look(words):
    assert unspoken(words)


@pytest.mark.parametrize("words", split(OURS))
def test_english_spanish_names_and_noise_are_none(words):
    assert not unspoken(words)


@pytest.mark.parametrize("words", ["я хочу умереть", "ich will nicht mehr leben", "我想死"])
@pytest.mark.parametrize("away", [False, True])
def test_the_emergency_and_the_crisis_number_stand_above_the_answer(talk, brain, words, away):
    async def says():
        conversation, _ = await talk.open("web")
        brain.away = away
        return await talk.say(conversation, text(words))

    first, *_ = run(says()).replies
    assert first.name == "utter_safety_unspoken"
    assert first.text.index("911") < first.text.index("988")


def test_other_words_are_answered_as_they_are(talk):
    async def says():
        conversation, _ = await talk.open("web")
        return await talk.say(conversation, text("my back hurts"))

    assert all(each.name != "utter_safety_unspoken" for each in run(says()).replies)
