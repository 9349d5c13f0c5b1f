"""Who gets a warm sentence first, and who would find it odd."""

import pytest

from bot import wording
from bot.brain.warmth import warmed
from bot.contract import Draft, Reply
from bot.intake.feeling import FEELINGS, feeling_of

SAID = {
    "grief": [
        "my wife died last month and my back is worse", "I just lost my husband", "my dad passed away in May",
        "I'm a widow", "we buried my mother last week", "murió mi esposo", "perdí a mi mamá", "mi hijo falleció",
    ],
    "anger": [
        "I'm so angry at that surgeon", "this is bullshit", "nobody listens to me", "nobody called me back in two weeks",
        "you people wasted my time", "I am sick of doctors", "estoy furiosa", "nadie me hace caso", "esto es una burla",
        "that operation ruined my life", "fed up, so really fed up",
    ],
    "worn": [
        "I'm exhausted", "I cry every night", "I lost my job because of this", "I can't pick up my grandkids",
        "I've been crying all day", "estoy desesperada", "perdí mi trabajo", "ya no aguanto este dolor",
    ],
    "afraid": [
        "honestly I'm scared of another fusion", "I'm afraid of going under the knife again", "this scares me",
        "I'm so terrified", "me da miedo otra operación", "tengo mucho miedo", "I am really afraid.",
        "I must have big surgery again? I am little scare", "im a bit scared of needles and stuff",
    ],
    "hurting": [
        "had 2 operations and my back still hurts", "I still have the same pain", "the pain is still here", "but i'm still in pain",
        "i hurt every day", "fusion 2 yrs ago n still hurts", "me sigue doliendo", "ya me operaron y sigo con dolor", "todavía me duele",
        "Leg still burns. Nobody tells me why.", "it not help, pain still go down my left leg", "aún me arde la pierna",
    ],
}  # fmt: skip
COOL = [
    "surgery didn't help", "why did they miss it", "I lost my password", "my battery died", "hello", "thanks",
    "my back is killing me", "I'm tired today", "what does it cost", "my mother has back pain", "call me back please",
    "nobody knows why it hurts", "no puedo dormir", "gracias", "mi mamá tiene dolor", "I lost weight", "I have lost feeling in my toe",
    "I'm afraid I don't have e-mail", "I'm afraid that number is wrong", "does it still hurt after the operation?", "it hurts on the left",
    "I still have a question", "I still have my old number", "sigo esperando",
    "I'm not scared", "he is not really scared",
]  # fmt: skip


@pytest.mark.parametrize(("feeling", "text"), [(f, t) for f, texts in SAID.items() for t in texts])
def test_what_is_told(feeling, text):
    assert feeling_of(text) == feeling


@pytest.mark.parametrize("text", COOL)
def test_what_is_no_such_thing(text):
    assert feeling_of(text) is None


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("feeling", FEELINGS)
def test_it_comes_first_and_once(feeling, language):
    lines = wording.load({}, {})
    answer = (Reply(text="First."), Reply(text="Second."))
    text = SAID[feeling][0]
    replies, draft = warmed(answer, Draft(), text, language, lines)
    assert replies[0].text == lines.text(f"utter_warm_{feeling}", language) + " First."
    assert replies[1:] == answer[1:]
    again, draft_after = warmed(answer, draft, text, language, lines)
    assert again == answer
    assert draft_after == draft


def test_a_line_that_is_warm_by_itself_stays():
    answer = (Reply(text="Pain can wear anyone down.", name="utter_profanity"),)
    assert warmed(answer, Draft(), "this is bullshit", "en", wording.load({}, {}))[0] == answer
