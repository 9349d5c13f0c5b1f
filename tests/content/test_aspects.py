"""Questions that ask for one side of a topic, and those that do not."""

import pytest

from bot.intake.cues.aspects import ASPECTS, DESK, aspect_of

ASKED = {
    "other_doctors": [
        "Are other specialists wrong?", "are spine surgeons just wrong then", "do spine surgeons learn about these nerves",
        "don't doctors know this?", "don't the doctors know this", "does my doctor know about these nerves", "so my surgeon is an idiot?", "¿mi cirujano es un inútil?", "¿se equivocan los otros médicos?", "los cirujanos de columna no saben de nervios?",
    ],
    "told_to_others": [
        "will you tell my boss?", "will my employer know?", "will my employer find out about this", "do you share this with my insurance company",
        "can my ex husband find out I wrote", "will my workers comp adjuster see this", "who sees this", "who can read what i write",
        "do you sell my data", "are you going to tell anybody", "is anyone else going to read this?", "will my doctor know i asked",
        "¿le van a decir a mi jefe?", "¿se entera mi jefe?", "¿mi esposa se va a enterar?", "¿quién lee esto?", "¿venden mis datos?", "¿le va a contar a mi familia?",
    ],
    "in_hospital": [
        "im in the ER and they want to operate tonight on my back, should I wait for Dr. Tollestrup?",
        "I'm at the hospital right now, surgery is in two hours. should I cancel it?", "cancel it, I'm having surgery tonight",
        "my back surgery is scheduled for today at 5, should I go", "estoy en el hospital y me quieren operar, ¿espero?",
        "me van a operar hoy en la noche, ¿lo cancelo?", "esta tarde me operan de la columna",
    ],
    "interest": [
        "sounds like a sales pitch", "what's the catch", "is this an ad?", "who pays you to say this", "are you trying to sell me surgery",
        "¿es publicidad?", "¿quién le paga?", "me quieren vender una operación", "another scam", "so the doctor gets paid for every surgery he does?",
        "you all just want my money", "what's in it for him", "sounds too good to be true", "why should I trust this one", "snake oil",
        "otra estafa más", "¿cuánto le pagan por cada operación?", "solo quieren mi dinero", "¿por qué voy a confiar en él?",
    ],
    "exam": [
        "Why do exam and history matter?", "why does the physical exam help", "why would this be any different?", "what's the difference between you and a pain clinic", "he only looked at my MRI",
        "the surgeon never touched me", "how is he different", "what would this doctor even do different", "what does he do differently", "¿qué haría diferente este doctor?", "¿y este doctor qué haría distinto?", "how is this doctor any different from mine", "what makes him so special?", "what's different about Dr. Tollestrup",
        "¿en qué es diferente él?", "¿qué tiene de diferente este doctor?", "it was a five minute visit with the MRI", "¿por qué importa el examen?", "solo vio mi resonancia",
    ],
    "dread": [
        "Why is spine surgery feared?", "why is everyone so scared of back surgery", "why is it the last resort",
        "¿por qué da tanto miedo la cirugía de columna?", "why does spine surgery have a bad reputation",
    ],
    "more_surgery": [
        "Does fusion lead to more surgery?", "Can I still hurt after several operations?",
        "do fusions mean another operation later", "¿una fusión lleva a más cirugías?", "is more surgery likely later after a fusion",
    ],
    "fixed": [
        "Can it be fixed?", "can my pain ever be fixed", "is it treatable", "What is the main message of the article?",
        "¿se puede curar?", "¿tiene arreglo?", "bottom line please",
    ],
    "neck": ["Does he treat neck pain or arm pain?", "can he help with my arms", "is this for neck pain too?", "do you do arm pain", "¿esto es también para el cuello?", "¿también atienden dolor de cuello y brazo?", "¿atiende dolor de cuello?"],
    "gets_worse": [
        "what if it gets worse", "what if he gets worse?", "and if it gets worse before they call?", "what happens if the pain gets really bad", "what do I do if my leg gets weaker", "¿y si se pone peor?", "¿qué hago si empeora?", "¿y si mi mamá se pone peor?", "¿y si el dolor empeora?",
    ],
    "trial": [
        "is there a randomized trial", "has it been tested in a randomised controlled trial?", "are there any trials", "any double-blind studies on this", "is there an RCT",
        "has anyone compared it with physical therapy", "was it ever tested against a placebo", "show me the trials", "¿hay algún ensayo?", "¿hay un estudio aleatorizado?",
        "¿tienen estudios clínicos?", "¿lo compararon con otro tratamiento?", "un estudio doble ciego",
    ],
    "block_wrong": [
        "how often is a numbing injection wrong", "false-positive blocks?", "how many false positives do the blocks have", "how reliable are the nerve blocks", "how accurate is the exam", "what is the sensitivity of the block?", "¿cuál es la precisión de la prueba?", "how certain is the test?", "how sure is the diagnosis", "how conclusive are those injections",
        "can a block be wrong", "could the injection be misleading", "how accurate are these injections", "¿con qué frecuencia se equivoca la inyección?", "falsos positivos de los bloqueos",
        "¿qué tan confiables son los bloqueos?", "¿puede equivocarse la inyección?", "¿son confiables las inyecciones?", "¿la inyección puede dar un falso positivo?",
    ],
    "stored": [
        "how long do you keep this conversation, and does it go to any outside company or AI?", "Where is it stored and how long is it kept?",
        "how long do you keep it", "how long is it kept?", "does this go to ChatGPT", "is this chat encrypted", "is this recorded?", "where is my data stored",
        "¿cuánto tiempo guardan mis datos?", "¿dónde se guarda?", "¿esto va a otra empresa?", "¿está cifrado el chat?",
    ],
    "placebo": ["is it just placebo?", "could this be the placebo effect", "¿es efecto placebo?"],
    "no_surgery_yet": [
        "Do I need to have had surgery already?", "can I come without having had surgery", "is it only for people who had surgery",
        "¿tengo que haberme operado antes?",
    ],
    "exam_hurts": [
        "does the exam hurt?", "is the injection painful", "will the test hurt", "does it hurt when he examines you",
        "I'm scared of needles", "¿me va a doler el examen?", "¿duele la inyección?", "tengo miedo a las agujas",
        "¿es doloroso el examen?", "¿duele mucho el examen?", "¿el examen me va a doler?", "how painful is the exam", "I hate needles",
        "me dan miedo las agujas",
    ],
    "records": [
        "and the MRI? do I need to bring it", "do I bring the MRI", "where do I send my scans", "should I bring my records",
        "can I email you my MRI report", "how do I send the x-rays", "can you look at my MRI?", "will he review my scans", "¿pueden ver mi resonancia?", "can I upload my images", "can you look at my mri if i send it", "llevo la resonancia?",
        "¿tengo que llevar mis estudios?", "¿a dónde mando las placas?",
    ],
    "other_condition": [
        "i tore something playing soccer and my thigh is numb since", "do you treat torn acl", "do you treat carpal tunnel",
        "does he operate on knees", "do you see people with fibromyalgia", "I have a sports injury", "sprained my ankle last week",
        "what about CRPS", "¿y la fibromialgia?", "¿atienden rodillas?", "¿tratan el túnel carpiano?", "me lastimé jugando", "tengo un esguince en el tobillo",
    ],
    "simpler": [
        "explain it in plain English", "can you put that simply", "tell me that like i'm five", "the short version please",
        "expliquelo más fácil", "dígame en pocas palabras",
    ],
    "can_help": [
        "my back has hurt 6 years and i had 2 fusions, can he do something", "can he help me?", "can the doctor help",
        "is there anything he can do", "can you do something about this?", "is there any hope", "¿el doctor me puede ayudar con esto?",
        "what would I get out of a visit", "why should I even bother?", "is it even worth it", "I don't think anybody can help", "nobody can help me", "so he can't help me", "no creo que nadie me pueda ayudar", "¿qué gano yo con ir?", "¿vale la pena?", "¿para qué voy?",
        "¿puede hacer algo por mí?", "¿hay esperanza?", "could Dr. Tollestrup help somebody like me?",
    ],
    "what_now": [
        "so what am I supposed to do", "what should I do now?", "what do you suggest I do", "what can I do about it", "what are my options", "what should he do until then", "what can my dad do in the meantime?", "what do we do until they call",  "¿qué hace mientras tanto?", "¿qué puede hacer mi mamá hasta entonces?",
        "¿qué hago?", "¿y ahora qué hago con este dolor?", "¿qué me recomienda?", "¿qué puedo hacer?",
    ],
    "help_here": [
        "can you help me", "Can you help?", "hi, could you help us please", "will someone help me with this", "I need help", "i could use some help please",
        "do you think you could help me", "can u help my mom", "¿me pueden ayudar?", "hola, ¿puede ayudarme por favor?", "necesito ayuda", "necesito su ayuda con algo",
    ],
    "named_cause": [
        "my surgeon says it's my disc", "they told me it's just arthritis", "my doctor thinks it is stenosis", "but the neurologist said that it's a pinched nerve",
        "he says the disc pinches the nerve", "my pain doctor told me I have degenerative disc disease", "every doctor says it's my L5 disc", "they say its scar tissue from the fusion",
        "mi cirujano dice que es el disco", "me dijeron que es artritis", "el doctor dice que tengo una hernia", "dicen que es desgaste de la edad", "el médico dijo que es ciática",
    ],
}  # fmt: skip
WHOLE = [
    "DOES THE DOCTOR KNOW ABOUT THE WETTING", "does the doctor know about my case", "does the surgeon know I called",
    "I had a stimulator trial", "is there a trial stimulator", "did you do any trial and error", "can I join a clinical trial", "do you have a trial I can sign up for", "are there any studies", "¿hay estudios?", "me hicieron estudios clínicos",
    "what should I do different", "what if surgery makes it worse", "what if it gets worse after the operation", "what does he do", "what should she do before surgery", "it gets worse when I sit", "when it gets worse I lie down", "se pone peor cuando me siento", "what would they do next", "my shots were on the wrong side", "is it wrong to get injections", "why did my injections fail", "how often do I need injections", "how many injections will it take", "the block wore off", "¿cuántas inyecciones son?", "¿la inyección duerme el nervio?", "me pusieron mal la inyección",
    "can you help me find the form", "can you help with sciatica", "I need help with a bill", "what should I do with the form", "what can I do before the visit",
    "my surgeon says it's my disc, is that right?", "they told me it's in my head", "my doctor says the fusion failed", "my surgeon said nothing about nerves",
    "my doctor told me to call you", "my surgeon says it's my disc. My number is 702 555 0143", "they say nothing is wrong", "mi doctor dice que todo está bien", "me dijeron que llamara",
    "what's different today is the pain", "the pain is different now", "how is the surgery different from a fusion", "is the soup worth it", "i get paid on friday", "nobody pays for my surgery", "I make money as a driver", "¿cuánto le pago?", "no sé qué hacer", "i don't know what to do",
    "can he help me with my paperwork", "can someone help me find the form", "can surgery help", "i pulled my back",
    "i hurt my back playing soccer in 2019", "do you treat back pain", "¿operan hernias discales?", "puede ayudarme a cambiar mi cita",
    "me lastimé la espalda jugando", "he broke my trust",
    "why did my surgeon not find it", "surgery didn't help", "I've had three surgeries and still hurt", "what is failed back surgery",
    "my MRI is normal", "how is it diagnosed", "what are cluneal nerves", "is it proven", "what is the treatment", "hello",
    "I'm scared of surgery", "my neck hurts", "is this pain from my neck", "it is the neck", "I had a fusion in 2019", "is MRI useless?", "what does it cost",
    "¿qué son los nervios cluneales?", "la cirugía no me ayudó", "me duele el cuello", "¿cómo se revisa?", "mi resonancia salió normal",
    "can surgery injure these nerves", "does PT help", "what other causes are there", "who is Dr. Tollestrup", "", "who pays if insurance doesn't?",
    "is there anything without surgery?", "why is this different each day", "how sure are you", "how certain is he that it helps", "how certain is the surgery to work", "the injections hurt and did not help", "the test was negative but it still hurts", "me duele mucho y el examen salió normal",
    "is there a test for nerve pain", "do you do injections for pain", "do injections help the pain", "will a block stop the pain",
    "can you test why it hurts", "does the exam show where the pain is", "how will he test the pain", "can injections burn the nerve",
    "I am worried about the injection I got last week", "is it normal that the injection site hurts and is red", "my back hurts when he checks it",
    "me duele desde la inyección", "la inyección no sirvió y me duele", "me duele bastante y el examen salió normal", "I saw your ad", "tengo un negocio y no puedo trabajar",
    "how long do they keep me in the hospital", "how long will the pain keep me up", "where is the pain stored", "is my pain recorded on the MRI",
    "does it go to the leg", "does it go with sitting", "how long have you kept the office there", "¿cuánto tiempo me quedo en el hospital?", "¿dónde queda el consultorio?",
    "so how would anybody find out if it's that nerve", "how can a doctor find out what it is", "how will the doctor know it's the nerve",
    "should I cancel my surgery next month", "can I get an operation today", "which hospital does he operate at", "does he do surgery at a hospital",
    "I was in the hospital for a week last year", "do I need an MRI", "do I need a new MRI first", "he took an x-ray",
    "they sent me for an MRI", "I had a scan", "my MRI is old", "what did the scan miss", "necesito una resonancia?",
    "me hicieron una resonancia", "I need my results", "I take records of my pain", "me operaron hace dos años", "me operan el mes que viene",
]  # fmt: skip


@pytest.mark.parametrize(("aspect", "text"), [(a, t) for a, texts in ASKED.items() for t in texts])
def test_a_side_that_is_asked_for(aspect, text):
    assert aspect_of(text) == aspect


@pytest.mark.parametrize("text", WHOLE)
def test_a_question_about_the_whole(text):
    assert aspect_of(text) is None


def test_each_side_is_asked_for():
    assert ASKED.keys() == ASPECTS.keys() - DESK.keys()
