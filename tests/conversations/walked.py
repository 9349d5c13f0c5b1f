"""What two visitors say in their walks, and the names and numbers that are theirs."""

# Each visitor has names and numbers of their own, so that a mixture is seen.
NAMES = {"a": ("Ada Voss", "Abe Hill"), "b": ("Bea Moon", "Bob Reed")}


PHONES = {"a": ("702 555 0111", "702 555 0112"), "b": ("702 555 0121", "702 555 0122")}


SAID = (
    "I want a call",
    "mornings",
    "none of these",
    "low back pain for 3 years",
    "skip",
    "go back",
    "why do you ask?",
    "what are cluneal nerves?",
    "do you take Medicare?",
    "no",
    "hello",
    "asdf qwer",
    "stop",
    "start over",
    "change something",
    "also tell them I have a pacemaker",
    "take out the note",
    "cancel my request",
    "did you get it?",
    "I want to talk to a person",
    "delete my data",
    "es para mi mamá",
    "en español por favor",
    "english please",
    "I can't pee since this morning",
    "it's old, ten years",
    "",
    "😀",
    "it is for my son, he is 12",
    "👍",
    "555 0188",
    "LOW BACK ON THE LEFT FOR 3 YEARS, A 7 OF 10",
    "fusion in 2019, PT, injections",
    "what happens now?",
    "ya no quiero, pare",
    "thanks",
    "is that proven?",
    "no voicemail please",
    "this is bullshit, nobody called me back",
)


YES = ("yes", "yes, send it", "sí")
