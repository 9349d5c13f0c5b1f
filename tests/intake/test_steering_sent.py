"""What words do with a request that stands: notes for the office, and whether it was added."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.whole.steering import Steer, steer


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I FORGOT TO SAY I CANT HEAR ON MY LEFT EAR", "I CANT HEAR ON MY LEFT EAR"),
        ("i forgot to mention that i use a cane", "i use a cane"),
        ("se me olvidó decirles que uso bastón", "uso bastón"),
    ],
)
def test_what_was_forgotten_is_a_note_once_the_request_stands(text, words):
    assert steer(text, late=True)[:3] == ("note", "", words)
    assert steer(text) is None
    assert steer("i forgot my appointment", late=True) is None


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("thanks. i also wanted them to know i live in Henderson", "i live in Henderson"),
        ("quiero que sepan que vivo en Henderson", "vivo en Henderson"),
        ("y no me llamen al otro", "y no me llamen al otro"),
        ("don't call me at work", "don't call me at work"),
    ],
)
def test_what_the_office_should_know_is_a_note_once_the_request_stands(text, note):
    meant = steer(text, late=True)
    assert (meant.kind, meant.words) == ("note", note)


@pytest.mark.parametrize(
    "text",
    ["no me llamen", "don't call me", "do you want to know my age", "i want to know if it hurts"],
)
def test_no_call_at_all_and_a_question_are_no_note(text):
    assert steer(text, late=True) is None


@pytest.mark.parametrize(
    "words",
    [
        "did u add the november shot",
        "have you put that in there?",
        "did you write it down",
        "did it save my number",
        "did they take off the transportation",
        "¿agregaron lo de la inyección?",
        "ya pusieron eso?",
        "cambiaron mi hora?",
    ],
)
def test_whoever_asks_whether_it_was_added_is_shown_the_request(words):
    assert steer(words, late=True).kind == "shown"


@pytest.mark.parametrize(
    "words",
    [
        "did you get my number",
        "did you add me to the list",
        "did they put the screws in my back?",
        "did he take out the nerve",
        "has it changed your life",
        "me quitaron el disco?",
        "le cambiaron la cadera?",
        "did you do my surgery",
    ],
)
def test_what_was_done_to_somebody_is_not_asked_of_the_request(words):
    meant = steer(words, late=True)
    assert meant is None or meant.kind != "shown"


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("tell em the second shot was november", "the second shot was november"),
        ("let the people there know i drive a van", "i drive a van"),
        (
            "diles que la segunda inyección fue en noviembre",
            "la segunda inyección fue en noviembre",
        ),
    ],
)
def test_what_staff_should_be_told_is_a_note(words, note):
    assert steer(words, late=True) == Steer("note", words=note)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("no quiero que hablen a mi trabajo, agréguele eso", "note", "no quiero que hablen a mi trabajo"),
        ("my insurance is Medicare, add that", "note", "my insurance is Medicare"),
        ("do they see children? add that please", "question", "do they see children?"),
        # No words of their own: what was asked before is meant.
        ("agréguele eso por favor", "that", ""),
        ("yes please, add that", None, ""),
        ("ok thanks a lot, write that down", None, ""),
    ],
)  # fmt: skip
def test_add_that_behind_words_of_the_same_message_means_those_words(text, kind, words):
    meant = steer(text, late=True)
    if kind:
        assert (meant.kind, meant.words) == (kind, words)
    else:
        assert meant is None or meant.kind == "that"


def _asked_before(text, intent, confidence=0.5):
    state = Draft(
        details={"name": "Ana Ruiz", "phone": "+17025550142"},
        open=True,
        unpassed=("do you do MRIs?",),
    )
    return decide(state, Understood(intent, confidence, "es", {}), "best_time", text)


@pytest.mark.parametrize("intent", ["out_of_scope", "add_question"])
def test_what_is_called_my_question_is_put_on_and_none_asked_before_it(intent):
    decision = _asked_before("no entendí, mi pregunta es si necesito seguro social", intent)
    assert decision.draft.details["question"] == "si necesito seguro social"
    assert decision.draft.unpassed == ("do you do MRIs?",)


@pytest.mark.parametrize("text", ["agregue mi pregunta", "add that question please"])
def test_a_question_that_is_only_pointed_at_is_the_one_asked_before(text):
    decision = _asked_before(text, "add_question", 1.0)
    assert (decision.intent, "question" in decision.draft.details) == ("add_question", False)


def test_a_question_that_has_an_answer_is_answered():
    decision = _asked_before("my question is how long is the surgery", "ask_surgery", 1.0)
    assert "question" not in decision.draft.details


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ponga que NO llamen al hotel donde trabajo", "NO llamen al hotel donde trabajo"),
        ("no quiero que hablen a mi trabajo", "no quiero que hablen a mi trabajo"),
        ("I don't want them to call my work", "I don't want them to call my work"),
        ("PUT IT IN THE NOTES LET IT RING A LONG TIME", "LET IT RING A LONG TIME"),
        ("ponga tramadol y gabapentina en la hoja por favor", "tramadol y gabapentina"),
        ("put tramadol on the sheet", "tramadol"),
    ],
)
def test_how_to_be_called_and_what_is_to_stand_there_is_a_note(text, words):
    meant = steer(text, late=True)
    assert (meant.kind, meant.words) == ("note", words)


@pytest.mark.parametrize(
    "text",
    ["no quiero que me llamen", "i don't want you to call me", "put my name on the sheet", "they put screws in the back"],
)  # fmt: skip
def test_no_call_at_all_and_a_line_of_the_request_are_no_note(text):
    meant = steer(text, late=True)
    assert meant is None or meant.kind != "note"


@pytest.mark.parametrize(
    "text",
    [
        "SHOW ME WHAT THE OFFICE HAS",
        "show me the sheet",
        "enséñeme la hoja",
        "¿le llegó lo de que trabajo de día?",
        "did they get the part about the dogs?",
        "read it back to me",
        "is it correct",
        "is that right?",
        "¿es correcto?",
        "what do you have so far",
        "what have you noted for my father so far",
        "what did you write down for my mom?",
        "what do you have down for him",
        "tell me what you have on my mother",
        "¿qué has anotado para mi papá?",
        "¿qué tienen de mi mamá hasta ahora?",
        "And what have you written down about me, dear?",
        "what did you send them?",
        "¿qué mandaron?",
        "¿y qué fue lo que le mandaron al consultorio?",
    ],
)
def test_whoever_wants_to_see_what_the_office_has_is_shown_the_request(text):
    assert steer(text, late=True).kind == "shown"


@pytest.mark.parametrize(
    "text",
    [
        "show me where it hurts", "¿les llegó mi correo?", "did they get my fax?", "what do you have for my father", "is it right to wait", "it is correct", "es correcto", "what do you have for pain",
        "what did he write down for my mom", "what have you noticed about my father", "¿qué ha anotado el doctor?", "¿qué tienen para mi papá?",
        "what did you send me for", "what did he send them", "¿qué me mandaron?", "¿qué mandaron los doctores?", "what have you written about sciatica",
    ],
)  # fmt: skip
def test_what_is_no_line_of_the_request_is_not_looked_for_there(text):
    meant = steer(text, late=True)
    assert meant is None or meant.kind != "shown"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("is it stored?", "kept"),
        ("was it deleted", "kept"),
        ("is my data still saved there?", "kept"),
        ("how long is it kept?", None),
        ("where is it stored?", None),
        ("and how long are they kept", None),
        ("where is it stored, who reads it and for how long?", None),
    ],
)
def test_how_long_and_where_it_is_kept_asks_for_the_rule_and_not_for_the_request(text, kind):
    meant = steer(text)
    assert (meant.kind if meant else None) == kind


def test_how_to_call_is_kept_in_the_visitors_words_beside_the_need():
    fields = {"access_needs": "hard of hearing"}
    state = Draft(details={"name": "Ana Ruiz", "phone": "+17025550142"}, reference="ABC12")
    reading = Understood("inform", 0.9, "en", fields)
    after = decide(
        state, reading, None, "put in the notes: let it ring a long time, talk loud"
    ).draft
    assert after.details["notes"] == "let it ring a long time, talk loud"
    assert after.details["access_needs"] == "hard of hearing"
    after = decide(state, reading, None, "tell them I am hard of hearing").draft
    assert "notes" not in after.details


def test_a_note_is_kept_behind_words_that_were_not_understood():
    state = Draft(details={"name": "Ana Ruiz", "phone": "+17025550142"}, open=True)
    text = "OLD!! PLEASE ADD THAT HE IS ON MEDICARE TOO. "
    for before in ("blah!! since then. ", "sí, "):
        reading = Understood("out_of_scope", 0.9, "en", {})
        after = decide(state, reading, "best_time", before + text.removeprefix("OLD!! ")).draft
        assert after.details["notes"].startswith("HE IS ON MEDICARE")


@pytest.mark.parametrize(
    ("text", "shown"),
    [("what change?? what did you tell them", True), ("what did you tell them???", True), ("what did you tell them? do you take cash?", False)],
)  # fmt: skip
def test_a_doubled_mark_is_one_question_and_the_request_is_shown(text, shown):
    sent = Draft(reference="NL-2345", details={"name": "Jane Roe", "phone": "702-555-0123"})
    found = decide(sent, Understood("prompt_injection", 0.9, "en", {}), None, text)
    assert (found.what == "shown") == shown
