"""Who gets a warm sentence first, and who would find it odd."""

import pytest

from bot import wording
from bot.brain.warmth import warmed
from bot.contract import Draft, Reply
from bot.intake.cues.feeling import FEELINGS, feeling_of

SAID = {
    "grief": [
        "my wife died last month and my back is worse", "I just lost my husband", "my dad passed away in May",
        "My husband Walter always did this sort of thing for me. He passed in March.", "my mom used to drive me, she died last year", "mi esposo siempre hacía esto. Falleció en marzo.", "I'm a widow", "we buried my mother last week", "murió mi esposo", "perdí a mi mamá", "mi hijo falleció",
    ],
    "anger": [
        "I'm so angry at that surgeon", "this is bullshit", "nobody called me back in two weeks",
        "you people wasted my time", "I am sick of doctors", "estoy furiosa", "nadie me llamó", "esto es una burla",
        "that operation ruined my life", "fed up, so really fed up",
    ],
    "worn": [
        "I'm exhausted", "I cry every night", "I lost my job because of this", "I can't pick up my grandkids",
        "I've been crying all day", "estoy desesperada", "perdí mi trabajo", "ya no aguanto este dolor",
        "I dont know what else to do", "I don't know what to do anymore", "I've tried everything", "I'm so tired.", "ya no sé qué hacer", "ya probé de todo", "estoy cansada.",
        "I'm so sad and depressed because of my back", "I feel so down about all this", "it makes me cry", "I just cry a lot", "I cried over this last night", "this is making me depressed",
        "estoy desanimada, lloro mucho con esto", "me siento muy triste", "ando deprimido", "me dan ganas de llorar", "he llorado mucho",
    ],
    "unheard": [
        "nobody listens to me", "nobody believes me", "no one takes me seriously", "the doctors don't believe me... they never listen", "they told me to live with it",
        "nobody can tell me why", "my doctors gave up on me", "I should just live with it they said", "they brushed me off",
        "nadie me hace caso", "nadie me cree", "no me creen", "que aprenda a vivir con eso", "me dijeron que me aguante",
    ],
    "alarmed": [
        "WHY ARE YOU SCARING ME", "you scared me", "stop scaring me", "that gave me a scare", "me asustó", "¡qué susto!", "¿por qué me asusta?",
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
        "I've been hurting since the fall",
    ],
}  # fmt: skip
COOL = [
    "surgery didn't help", "why did they miss it", "I lost my password", "my battery died", "hello", "thanks",
    "my back is killing me", "I'm tired today", "what does it cost", "my mother has back pain", "call me back please",
    "nobody knows why it hurts", "no puedo dormir", "gracias", "mi mamá tiene dolor", "I lost weight", "I have lost feeling in my toe",
    "I'm afraid I don't have e-mail", "I'm afraid that number is wrong", "does it still hurt after the operation?", "it hurts on the left",
    "I still have a question", "I still have my old number", "sigo esperando",
    "I don't know what to do with the form", "nobody told me the address", "I live with my son", "i can live with that", "nobody is home before six", "vivo con mi hija",
    "I'm not scared", "he is not really scared", "I'm not depressed, just in pain", "I'm lying down because of pain", "it hurts when I lie down", "no estoy triste", "I don't cry about it",
    "my husband Walter helped me. He passed a stone in March", "my son drives me. He passed his test in May", "my wife found me. She passed out in March", "my husband has the same pain. What if he died?", "mi esposo me lleva. El carro se murió",
    "I take a pill for depression", "my baby cries at night", "me lloran los ojos", "no lloro", "I'm down to two pills", "I'm low on gas",
]  # fmt: skip


@pytest.mark.parametrize(("feeling", "text"), [(f, t) for f, texts in SAID.items() for t in texts])
def test_a_feeling_that_is_told_is_heard(feeling, text):
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


def warm(text, told=None, draft=None, language="en", name="utter_heard"):
    answer = (Reply(text="Answer.", name=name),)
    return warmed(answer, draft or Draft(), text, language, wording.load({}, {}), told)


@pytest.mark.parametrize(
    ("text", "told", "language", "said"),
    [
        ("low back, 9 years", {"duration": "9 years"}, "en", "9 years is a long time to hurt. Answer."),
        ("hurts since 2009", {"duration": "since 2009"}, "en", "Hurting since 2009 is a long time. Answer."),
        ("llevo 8 años", {"duration": "8 years"}, "es", "8 años es mucho tiempo con dolor. Answer."),
        (
            "11 years, nobody listens to me",
            {"duration": "11 years"},
            "en",
            "11 years is a long time to hurt. Not being heard on top of hurting is hard. Answer.",
        ),
        ("my fusion did nothing", {}, "en", "I'm sorry that the surgery didn't help. Answer."),
        ("me operaron y no sirvió", {}, "es", "Lamento que la cirugía no le ayudara. Answer."),
        ("my wife died, and my back hurts 9 years", {"duration": "9 years"}, "en", "I'm sorry for your loss. Answer."),
        ("low back, 6 months", {"duration": "6 months"}, "en", "Answer."),
        ("since the fusion", {"duration": "since fusion"}, "en", "Answer."),
        ("a year or so", {"duration": "1 years"}, "en", "Answer."),
        ("what is failed back surgery", {}, "en", "Answer."),
        ("does surgery fail", {}, "en", "Answer."),
    ],
)  # fmt: skip
def test_a_story_is_acknowledged_before_the_answer(text, told, language, said):
    assert warm(text, told, language=language)[0][0].text == said


def test_each_sentence_is_said_once():
    _, draft = warm("9 years, my fusion did nothing", {"duration": "9 years"})
    assert (
        warm("as I said 9 years and the fusion did nothing", {"duration": "9 years"}, draft)[0][
            0
        ].text
        == "Answer."
    )


def test_above_the_summary_it_stands_by_itself():
    replies, _ = warm("my fusion did nothing", name="utter_ask_confirm")
    assert [each.text for each in replies] == ["I'm sorry that the surgery didn't help.", "Answer."]


def test_a_line_that_is_warm_by_itself_stays():
    answer = (Reply(text="Pain can wear anyone down.", name="utter_profanity"),)
    assert warmed(answer, Draft(), "this is bullshit", "en", wording.load({}, {}))[0] == answer
