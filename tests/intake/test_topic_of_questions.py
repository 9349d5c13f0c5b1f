"""Questions whose words name what answers them; and those near them."""

import pytest

from bot.intake.cues.topics import named_better


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("how many nerves does he take out?", "ask_treatment"),
        ("does he do it under local?", "ask_recovery"),
        ("is it done with general anesthesia", "ask_recovery"),
        ("what are the contraindications?", "ask_candidacy"),
        ("¿qué contraindicaciones hay?", "ask_candidacy"),
        ("how do you tell it from sacroiliac joint pain?", "ask_diagnosis_method"),
        ("how would he know this from a disc", "ask_diagnosis_method"),
        ("can I get a quote by e-mail?", "ask_cost_insurance"),
        ("could you give me an estimate", "ask_cost_insurance"),
        ("why should I believe a chatbot?", "ask_if_bot"),
        ("¿por qué voy a creerle a una máquina?", "ask_if_bot"),
        ("does it matter which vertebra it is at?", "ask_dermatomal_vs_anatomic"),
        ("does it matter where it hurts", "ask_dermatomal_vs_anatomic"),
        ("how will I know you got it?", "ask_request_status"),
        ("¿cómo voy a saber si les llegó?", "ask_request_status"),
    ],
)
def test_a_question_gets_what_answers_it(text, intent):
    assert named_better(text, "gibberish", 0.4)[0] == intent


@pytest.mark.parametrize(
    "text",
    [
        "how many nerves are there",
        "I had it under local",
        "is he from a local clinic",
        "what are the contraindications of gabapentin",
        "how do I tell it to my boss",
        "how do you know it from my name",
        "can I get an estimate of the wait",
        "why should I believe this doctor?",
        "will my back heal",
        "does the nerve grow back?",
        "does it matter which number I give",
        "does it matter where I park",
        "is there anything without surgery",
        "¿hay algo sin cirugía?",
        "can I live without surgery",
    ],
)
def test_what_is_near_it_is_left_to_the_classifier(text):
    assert named_better(text, "gibberish", 0.4)[0] == "gibberish"
