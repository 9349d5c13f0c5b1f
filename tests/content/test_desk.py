"""What a front desk is asked has an answer of its own; near sentences keep theirs."""

import pytest

from bot.intake.cues.aspects import DESK, asks_desk, aspect_of

ASKED = {
    "along": ["do I need to bring someone?", "¿necesito traer a alguien?", "can I be there when he examines her?", "may my wife stay with me during the exam", "¿puedo estar cuando la revise?", "can my wife come with me", "wait can my son sit in?", "could I bring my sister along", "can he stay in the room with me", "¿puede ir mi hija conmigo a la cita?"],
    "bring": ["what should i bring", "do I need to bring anything", "oh and what do I need to have ready for the call", "¿qué tengo que llevar?", "¿qué preparo para la llamada?", "will I need the MRI disc?", "do I need my records", "¿necesito mi disco?", "do you need my driver's license?", "¿me piden identificación?"],
    "access": ["is there a wheelchair ramp?", "wheres the parking", "also where do I park", "I walk badly, can I get in the building ok?", "¿hay elevador?", "¿tienen estacionamiento?"],
    "right_place": ["who owns this website?", "¿de quién es esta página?", "is this a place to ask about that", "am I in the right place?", "is this the right place for arm pain?", "did I reach the right office?", "is this Dr. Tollestrup's office?", "can I ask a question here", "is this where I ask about my back?", "¿estoy en el lugar correcto?", "¿es aquí donde pregunto por mi espalda?", "¿este es el consultorio del doctor Tollestrup?"],
    "blame": ["did my surgeon make a mistake", "was my fusion botched", "so, did the other doctor do something wrong?", "do you think my doctor messed up", "was it my surgeon's fault?", "is it malpractice", "can I sue my surgeon?", "low back, did my surgeon mess up my fusion?", "¿se equivocó mi cirujano?", "¿el cirujano hizo algo mal?", "¿me operaron mal?", "¿fue culpa del cirujano?", "¿fue negligencia?"],
    "new_patients": ["is he taking new patients", "are you accepting patients right now", "do you guys take new patients?", "do y'all accept new patients", "is your office open to new patients", "¿aceptan pacientes nuevos?", "¿el doctor está recibiendo pacientes?", "¿está aceptando pacientes el doctor?"],
    "office_only": ["what CPT code is it?", "do you work with my attorney?", "would he testify?", "will the doctor write a report for my attorney?", "is the referral by fax ok?", "who paid for those studies?", "¿quién pagó los estudios?", "what's your fax number?", "can you email me the new patient forms?", "how do I get a copy of my records from your office?", "can the doctor fill out my disability papers?", "where should my doctor send the referral?", "do you have a patient portal?", "are you guys hiring?", "will I get a reminder before the appointment?", "¿cuál es su número de fax?", "¿me pueden mandar los formularios por correo?", "¿cómo pido una copia de mi expediente?", "¿el doctor puede llenar mis papeles de incapacidad?", "¿a dónde manda mi doctor la referencia?", "¿tienen un portal para pacientes?", "¿están contratando?", "¿me mandan un recordatorio de la cita?"],
    "telehealth": ["can he do it over the phone?", "¿se puede hacer la consulta por teléfono?", "do you do telehealth or zoom visits", "I forgot to ask, do you do video visits", "¿se puede por videollamada?"],
    "walk_in": ["can I just come by today", "do you take walk ins", "¿puedo ir sin cita?"],
    "soonest": ["what's the earliest you could see me", "is there a waiting list", "how long is the wait for a new patient", "how soon could surgery be", "¿para cuándo hay cita?"],
    "first_visit": ["could I have the surgery the same day?", "¿me van a operar en la primera cita?", "what exactly happens at the first visit", "how many visits does it take", "¿cuánto dura la consulta?", "how long is the wait in the waiting room?", "¿cuánto se espera en la sala?"],
    "caller_number": ["what number will show up on my phone", "which number will they call from", "¿de qué número me van a llamar?"],
    "who_calls": ["will it be the doctor who calls", "who is going to call me", "who calls?", "is it going to be a real person calling", "¿quién me va a llamar?", "¿me llama el doctor?"],
    "doctor_reads": ["does the doctor see this himself", "will he read my message", "¿lo va a ver el doctor?"],
    "missed_call": ["what if I don't hear back?", "what if I don't get a call", "what if I miss the call", "what if nobody calls", "should I keep my phone on me", "¿y si no contesto cuando llamen?", "¿y si no me llaman?"],
    "request_cost": ["is this free", "do I have to pay for the call", "does it cost anything to talk to somebody", "¿me cobran por la llamada?"],
    "is_appointment": ["wait is this an appointment", "so do I have an appointment now", "¿esto ya es una cita?"],
    "change_later": ["can I change it later", "what if i change my mind", "is it too late to add something", "can I cancel if I get better", "¿puedo cambiarlo después?"],
    "woman_doctor": ["do you have any female doctors", "¿hay una doctora?"],
    "training": ["how old is the doctor", "is he board certified", "where did he go to school", "how many of these surgeries has he done", "how many has he done?", "how many did the doctor actually perform", "¿cuántas ha hecho?", "¿qué edad tiene el doctor?"],
    "manner": ["is the doctor nice? ive had some jerks", "is he a good surgeon", "¿el doctor es bueno?"],
    "referral": ["do i need a referral from my pcp", "do I have to be referred", "¿necesito que me refiera mi doctor?"],
    "insurance_details": ["can I give you my insurance info now", "should I type my member id", "¿le puedo dar mi póliza?"],
    "payment": ["is there a payment plan", "is it ok if i dont have insurance", "no tengo seguro, ¿igual me atienden?", "¿puedo pagar en abonos?"],
    "from_far": ["I live in Utah, would you even see me", "do you see people from out of state", "vivo en Reno, ¿queda lejos?"],
    "papers": ["do you ask about immigration status", "¿me pueden ver sin papeles?"],
    "spam": ["will I get spam calls", "¿me van a mandar publicidad?"],
    "voicemail_line": ["what does first name and number only mean", "will they leave a message if I'm out", "¿qué quiere decir solo nombre y número?"],
    "confirmation": ["do I get a confirmation", "¿me llega un correo de confirmación?"],
    "how_long_here": ["how many more questions", "is that all you need", "lol this is a lot of questions", "¿ya casi terminamos?"],
}  # fmt: skip


@pytest.mark.parametrize(("side", "text"), [(s, t) for s, many in ASKED.items() for t in many])
def test_a_question_to_the_front_desk_gets_its_own_answer(side, text):
    assert aspect_of(text) == side


def test_every_side_is_asked_for():
    assert ASKED.keys() == DESK.keys()


@pytest.mark.parametrize(
    "text",
    [
        "my wife comes with me everywhere because I can't walk", "I bring up bile when it hurts", "I use a wheelchair since 2019", "I fell on the stairs", "they cut my disc by video",
        "I live in pain", "I live in Henderson", "my doctor referred me to two surgeons", "I have Medicare", "call me after five", "what is the earliest sign of nerve damage",
        "is it an appointment with my own surgeon that I should cancel?", "how long does recovery take", "how many surgeries have people had before", "does he treat neck pain",
        "will you call my husband if I don't pick up", "can someone call me today", "when will they call", "can I book an appointment", "I can't afford to hurt any more",
        "do I need an MRI first?", "do I need the MRI", "will I need an MRI done?", "is surgery expensive", "the doctor is a jerk", "my doctor never examined me", "leave a full message", "quiero una cita", "mi esposa va conmigo siempre", "vivo con dolor",
        "do you see patients with fibromyalgia", "do you take Medicare patients", "is your office open on Saturday", "is this the place where the nerve is", "es aquí donde me duele", "I am a new patient", "can you write a note that I am deaf", "I lost my license", "do you need my number",
        "do you take patients my age", "is the office open right now", "is he taking patients himself or is it residents", "thoracic outlet, do you see patients for it", "¿reciben pacientes menores de 18?", "es correcto", "¿es correcto?", "does this end up in my chart", "¿entonces mi doctor se equivocó todo este tiempo?",
        "they botched my back surgery", "my surgeon made a mistake", "me operaron mal", "did you make a mistake with my name", "¿se equivocó el doctor con mi nombre?", "could surgery have injured a nerve", "is my surgery done?", "¿puedo agendar la cita en línea?", "¿atienden personas con ciática?",
 "do I have somebody to call", "can they call me over the phone", "can you call me by phone", "do I need someone to look at it", "who is behind this pain", "I had the operation the same day", "does my attorney need this", "my lawyer wrote a report for the court", "I sent the referral by fax", "who paid for your lunch", "I can stay awake during the exam", "can I hear back from the nerve", "uso silla de ruedas", "¿cuánto cuesta la cirugía?", "¿cuándo me llaman?", "me duele al subir escaleras",
    ],
)  # fmt: skip
def test_what_is_told_or_asked_of_something_else_is_none(text):
    assert not asks_desk(text)


@pytest.mark.parametrize(
    "text",
    [
        "perdón, puedo llevar a mi esposa",
        "también, puedo llevar a mi hijo",
        "buenos días, puedo ir sin cita",
    ],
)
def test_an_accent_before_the_question_hides_nothing(text):
    assert asks_desk(text)
