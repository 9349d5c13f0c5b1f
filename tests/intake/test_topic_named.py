"""What words say beyond doubt goes before what the classifier makes of them."""

import pytest

from bot.brain.asking import behind_greeting
from bot.intake.cues.aspects import aspect_of
from bot.intake.cues.feeling import feeling_of
from bot.intake.cues.topics import for_office, named_better


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("u guys do anything 4 that?", "ask_candidacy"),
        ("do you guys do anything for that?", "ask_candidacy"),
        ("can he do something about it", "ask_candidacy"),
        ("¿Eso lo puede ver el doctor o nomás ve la espalda?", "ask_candidacy"),
        ("¿ustedes tratan eso?", "ask_candidacy"),
        ("what would he even do", "ask_treatment"),
        ("so what would he do to me?", "ask_treatment"),
        ("what will the doctor do about it", "ask_treatment"),
        ("¿qué me haría el doctor?", "ask_treatment"),
        ("i dont want another operation", "ask_pushed_into_surgery"),
        ("I really don't want to go through another back surgery", "ask_pushed_into_surgery"),
        ("no more surgeries please", "ask_pushed_into_surgery"),
        ("no quiero otra operación", "ask_pushed_into_surgery"),
        ("ya no quiero que me operen otra vez", "ask_pushed_into_surgery"),
        ("can my wife be on the call", "out_of_scope"),
        ("could my husband listen in?", "out_of_scope"),
        ("Can I sign for her", "out_of_scope"),
        ("¿puede mi esposa estar en la llamada?", "out_of_scope"),
        ("puedo firmar por ella", "out_of_scope"),
        ("what do you promise", "ask_success_rate"),
        ("qué prometen", "ask_success_rate"),
        ("what a relief", "thanks"),
        ("qué alivio", "thanks"),
        ("can he bring me along?", "out_of_scope"),
        ("can I bring my wife to the visit", "out_of_scope"),
        ("puedo llevar a mi hija", "out_of_scope"),
        ("can I come without an appointment", "out_of_scope"),
        ("is it expensive?", "ask_cost_insurance"),
        ("esto cuesta mucho?", "ask_cost_insurance"),
        ("es muy caro", "ask_cost_insurance"),
        ("is that number going to be sold", "ask_privacy"),
        ("do the staff see what I said about the kids?", "ask_privacy"),
        ("who can see what she wrote in here", "ask_privacy"),
        ("Who even reads this", "ask_privacy"),
        ("does it go on my record?", "ask_privacy"),
        ("¿el personal ve lo que escribí sobre los niños?", "ask_privacy"),
        ("whats this safety thing", "ask_why_needed"),
        (
            "How would the doctor be able to tell whether it is one of these small nerves, and not the fusion itself?",
            "ask_diagnosis_method",
        ),
        ("so you're saying my fusion was a mistake?", "ask_failed_back_surgery"),
        ("are you telling me I had the wrong operation", "ask_failed_back_surgery"),
        ("¿o sea que mi cirugía fue un error?", "ask_failed_back_surgery"),
        ("Does Dr. Tollestrup take the VA", "ask_cost_insurance"),
        ("I live in Reno, do I have to drive down", "ask_location_hours"),
        ("would we have to come all the way there?", "ask_location_hours"),
        ("i was hurt at work 2 years ago, have a lawyer, does that matter", "out_of_scope"),
        ("will you talk to my lawyer", "out_of_scope"),
        ("tengo abogado, ¿importa?", "out_of_scope"),
        ("which nerves in the low back?", "ask_cluneal_nerves"),
        ("what nerves are there in the hip", "ask_cluneal_nerves"),
        ("¿qué nervios hay en la espalda baja?", "ask_cluneal_nerves"),
        ("was it the disc again?", "ask_for_diagnosis"),
        ("could it be the same fusion still", "ask_for_diagnosis"),
        ("¿es otra vez el disco?", "ask_for_diagnosis"),
        ("if you don't know, just say so", "ask_if_bot"),
        ("don't sugarcoat it", "ask_if_bot"),
        ("si no sabe, dígame", "ask_if_bot"),
        ("is that even a thing", "ask_evidence"),
        ("wait, is this a real condition?", "ask_evidence"),
        ("¿eso existe?", "ask_evidence"),
        ("can my wife listen in when they call", "out_of_scope"),
        ("im just looking around, what is this", "ask_if_bot"),
        ("what's this page for?", "ask_if_bot"),
        ("hola, ¿qué es esta página?", "ask_if_bot"),
        ("can you call her?", "request_appointment"),
        ("could someone please call my mom", "request_appointment"),
        ("¿le pueden llamar a mi mamá?", "request_appointment"),
        ("¿pueden llamarla a ella?", "request_appointment"),
        ("para qué es la pregunta de seguridad", "ask_why_needed"),
        ("is the doctor on vacation next week", "out_of_scope"),
        ("¿está de vacaciones el doctor?", "out_of_scope"),
        ("who is going to be calling me, a nurse?", "out_of_scope"),
        ("quién me va a llamar", "out_of_scope"),
        ("can I eat before", "out_of_scope"),
        ("do I have to take my clothes off", "out_of_scope"),
        ("what should I wear", "out_of_scope"),
        ("tengo que ir en ayunas", "out_of_scope"),
        ("what if I need to cancel later", "out_of_scope"),
        ("y si tengo que cancelar", "out_of_scope"),
        ("hay doctora mujer", "ask_doctor"),
        ("can I see a female doctor", "ask_doctor"),
        ("me van a dormir", "ask_recovery"),
        ("ok i'm back", "resume"),
        ("I just want my life back", "inform"),
        ("quiero recuperar mi vida", "inform"),
    ],
)
def test_words_that_name_their_topic(text, intent):
    assert named_better(text, "ask_location_hours", 0.4)[0] == intent
    assert named_better(text, intent, 0.3) == (intent, 0.3)
    assert for_office(text) == (intent == "out_of_scope")


@pytest.mark.parametrize(
    "text",
    [
        "did you do anything about my complaint",
        "can you do anything about my bill",
        "do you do anything on weekends",
        "¿eso lo puede ver el doctor?",
        "¿el doctor ve lo que escribo o nomás la secretaria?",
        "do you see what I mean",
        "can the doctor see me",
        "did the doctor read what I sent him last week",
        "who reads the MRI",
        "what would he do at the first visit",
        "what can you do",
        "what would he do if I say no",
        "I don't want the operation tomorrow",
        "I don't have another surgery planned",
        "they want another operation",
        "can my wife get an appointment",
        "can my mom call you",
        "can I call you",
        "which nerves does he take out",
        "which nerves are hurt in my low back surgery",
        "¿qué nervios opera?",
        "was it the disc that they took out in 2019",
        "is it the nerve that hurts at night",
        "it was the disc again",
        "fue el disco en 2019",
        "be honest with my wife",
        "if you don't know my number, ask",
        "is that a thing I should bring",
        "my surgery was wrong, it was the left side",
        "my lawyer said it doesn't matter",
        "does he take the vertebra out",
        "do I have to come off my pills",
        "do I have to go under for it",
        "you have the wrong surgery",
        "are you going to call my insurance or not",
        "is it real bad after",
        "did you call her",
        "puedo llamarla",
        "can my wife drive me home",
        "can I sign up for a call",
        "can I fill this out for my mom",
        "puede mi esposa pedir una cita",
        "what do you treat",
        "relief of pain",
        "I want my money back",
        "I want my back fixed",
        "what is the claim number",
        "can I bring my MRI",
        "can I take ibuprofen with me",
        "is it safe?",
        "is he expensive looking",
        "is this number right",
        "what is this burning",
        "what is this about the MRI",
        "my back is back to hurting",
        "is he away at school, call after 5",
        "can I cancel my request",
        "can I change my number",
        "what if I can't walk",
        "I can't eat",
        "tengo que trabajar hasta las 5",
        "tengo doctora",
        "y si tengo que operarme",
        "me van a dormir las piernas",
    ],
)
def test_words_that_mean_something_else_are_left_to_the_classifier(text):
    assert named_better(text, "ask_doctor", 0.4) == ("ask_doctor", 0.4)


def test_a_joke_about_a_name_is_no_complaint_and_an_unreturned_call_is_one():
    assert named_better("nobody calls me Bob", "complaint", 0.99)[0] == "inform"
    for text in (
        "nobody calls me back",
        "nobody calls me",
        "nadie me llama",
        "no one calls me ever",
    ):
        assert named_better(text, "complaint", 0.99)[0] == "complaint"


@pytest.mark.parametrize(
    ("text", "is_it"),
    [
        ("how does he tell a cluneal nerve from a joint", True),
        ("how do you know it's the nerve and not the SI joint", True),
        ("how would you tell the cluneal nerve apart from a disc", True),
        ("¿cómo saben que es el nervio y no la articulación?", True),
        ("what are cluneal nerves", False),
        ("how do I tell my doctor about the nerve in my hip or back", False),
        ("how does a nerve near the joint hurt", False),
        ("how can you tell if the pain comes from the spine or a nerve by where it is", False),
        ("how do I know whether my joint is bad", False),
        ("¿cómo son los nervios de la cadera?", False),
    ],
)
def test_how_a_nerve_is_told_from_a_joint_is_how_it_is_checked(text, is_it):
    named, _ = named_better(text, "ask_cluneal_nerves", 0.8)
    assert named == ("ask_diagnosis_method" if is_it else "ask_cluneal_nerves")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("hola, esto cuesta mucho?", "esto cuesta mucho?"),
        ("hi there, is it safe?", "is it safe?"),
        ("hello", ""),
        ("hi, how are you", ""),
        ("hi there quick question do you guys take the VA", "do you guys take the VA"),
        ("hey does anybody over there speak Tagalog", "does anybody over there speak Tagalog"),
        ("hello, I was wondering whether he takes Cigna", "I was wondering whether he takes Cigna"),
        ("hello I have a bad back", ""),
        ("hola?", ""),
        ("is it safe?", ""),
    ],
)
def test_a_question_in_one_breath_with_a_greeting_is_seen(text, asked):
    assert behind_greeting(text) == asked


@pytest.mark.parametrize(
    "text", ["what is the claim?", "so what's his theory", "¿cuál es su teoría?"]
)
def test_who_asks_for_the_claim_hears_it(text):
    assert aspect_of(text) == "fixed"


def test_the_claim_of_an_insurance_is_another():
    assert aspect_of("what's the insurance claim") is None


def test_who_wants_a_life_back_is_heard():
    assert (
        feeling_of("I just want my life back") == feeling_of("quiero mi vida de vuelta") == "worn"
    )
    assert feeling_of("I want my money back") is None


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("no more questions", "skip"),
        ("i have no other questions thanks", "skip"),
        ("ya no tengo más preguntas", "skip"),
        ("lol kidding", "inform"),
        ("jaja era broma", "inform"),
        ("like right now", "inform"),
        ("ahorita mismo por favor", "inform"),
    ],
)
def test_small_words_stop_and_end_nothing(text, intent):
    assert named_better(text, "stop", 0.9)[0] == intent


@pytest.mark.parametrize(
    "text", ["no more", "no questions asked", "are you kidding me", "I need help right now", "stop"]
)
def test_what_only_resembles_them_is_left_alone(text):
    assert named_better(text, "stop", 0.9) == ("stop", 0.9)
