"""What a message does in the state that it meets, and which step is open."""

import pytest

from bot.contract import DECLINED, Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read
from bot.intake.request import draft as drafts
from bot.intake.request.next import next_step

CONTACT = {"name": "Maria Lopez", "phone": "+17025550188"}


def draft(*done, running=True, **details):
    return Draft(details=details, done=done, open=running)


def reading(intent, confidence=0.9, **fields):
    return Understood(intent=intent, confidence=confidence, language="en", fields=fields)


@pytest.mark.parametrize(
    ("state", "step"),
    [
        (draft(running=False), None),
        (draft(), "contact"),
        (draft(name="Maria"), "phone"),
        (draft(phone="+17025550188"), "name"),
        (draft(name="Maria", phone=DECLINED), "email"),
        (draft(name="Maria", contact_by=["email"]), "email"),
        (draft(name="Maria", phone=DECLINED, email=DECLINED), None),
        # Who wants only e-mail is asked for the address once, though a number is known.
        (draft(**CONTACT, contact_by=["email"]), "email"),
        (
            draft("safety_screen", **CONTACT, contact_by=["email"], email="m@example.com"),
            "pain_story",
        ),
        (draft(**CONTACT, contact_by=["email"], email=DECLINED), "safety_screen"),
        (draft(**CONTACT, contact_by=["phone", "email"]), "best_time"),
        (draft(name=DECLINED), None),
        (draft(**CONTACT), "best_time"),
        (draft(name="Maria", email="m@example.com"), "safety_screen"),
        (draft(**CONTACT, best_time="mornings"), "safety_screen"),
        (draft("best_time", **CONTACT), "safety_screen"),
        (draft("best_time", "safety_screen", **CONTACT), "pain_story"),
        (draft("best_time", "safety_screen", "pain_story", **CONTACT), "location"),
        (draft("best_time", "safety_screen", location="back", **CONTACT), "pain_story"),
        (
            draft("best_time", "safety_screen", location="low back", duration="4 years", **CONTACT),
            "confirm",
        ),
        (draft("best_time", "safety_screen", "pain_story", location="back", **CONTACT), "confirm"),
        (draft("best_time", "safety_screen", "pain_story", "location", **CONTACT), "confirm"),
        # How long it is there is known: only the place is asked for.
        (
            draft(
                "best_time",
                "safety_screen",
                location="back",
                duration="2 years",
                pain_words="burning",
                **CONTACT,
            ),
            "location",
        ),
        (
            draft(
                "best_time",
                "safety_screen",
                location="back",
                pain_score=7,
                pain_words="sharp",
                **CONTACT,
            ),
            "location",
        ),
        (
            draft(
                "best_time",
                "safety_screen",
                "location",
                location="back",
                duration="2 years",
                pain_words="burning",
                **CONTACT,
            ),
            "confirm",
        ),
        (draft("best_time", "safety_screen", duration="2 years", **CONTACT), "pain_story"),
        (
            draft("best_time", "safety_screen", location="back", duration="2 years", **CONTACT),
            "pain_story",
        ),
        (
            draft("best_time", "safety_screen", location="foot", pain_words="burning", **CONTACT),
            "pain_story",
        ),
        (draft(reason="complaint", **CONTACT), "confirm"),
        (draft(reason="existing_patient", **CONTACT), "confirm"),
    ],
)
def test_the_open_step_is_the_first_that_nobody_answered(state, step):
    assert next_step(state, "web") == step


def test_messenger_is_not_asked_for_the_story_of_the_pain():
    state = draft("best_time", "safety_screen", **CONTACT)
    assert next_step(state, "messenger") == "confirm"


def test_a_clinic_may_want_the_story_on_messenger_too():
    state = draft("best_time", "safety_screen", **CONTACT)
    assert next_step(state, "messenger", messenger_pain=True) == "pain_story"
    state = draft("best_time", **CONTACT)
    assert next_step(state, "messenger", messenger_pain=True) == "safety_screen"


def test_nothing_is_asked_once_the_request_was_sent():
    assert next_step(Draft(details=dict(CONTACT), open=True, reference="K7M4"), "web") is None


@pytest.mark.parametrize(
    ("asked", "heard", "text", "intent", "kept"),
    [
        ("contact", reading("inform", name="Bo", phone="+17025550100"), "Bo 702 555 0100", "inform",
         {"name": "Bo", "phone": "+17025550100"}),
        # An answer beats the topic that it resembles.
        ("pain_story", reading("ask_failed_back_surgery", 0.7, duration="since 2019"),
         "since my spine surgery in 2019", "inform", {"duration": "since 2019"}),
        # A question in the middle is answered, and its details are kept.
        ("contact", reading("ask_cost_insurance", 0.8, name="Bo"),
         "Bo. do you take Medicare?", "ask_cost_insurance", {"name": "Bo"}),
        ("best_time", reading("stop", 0.9), "stop this", "stop", {}),
        ("phone", reading("ask_for_person", 0.9), "let me talk to a person", "ask_for_person", {}),
        ("confirm", reading("affirm", 0.9), "yes", "affirm", {}),
        # A yes that changes something is shown once more before it is sent.
        ("confirm", reading("affirm", 0.9, best_time="evenings"), "yes but call in the evenings",
         "inform", {"best_time": "evenings"}),
        ("best_time", reading("cancel_request", 0.4, best_time="tomorrow"),
         "cancel my call for tomorrow", "cancel_request", {}),
        (None, reading("out_of_scope", 0.4, location="low back"), "low back", "inform",
         {"location": "low back"}),
        (None, reading("greet", 0.9), "hi", "greet", {}),
    ],
)  # fmt: skip
def test_a_message_does_what_its_state_makes_of_it(asked, heard, text, intent, kept):
    decision = decide(draft(), heard, asked, text)
    assert (decision.intent, decision.draft.details) == (intent, kept)


def test_send_it_asks_no_more_than_it_must():
    told = draft(**CONTACT)
    for asked in ("best_time", "pain_story", "location"):
        decision = decide(told, reading("out_of_scope", 0.4), asked, "whatever, I said SEND IT")
        assert decision.intent == "skip"
        assert next_step(decision.draft, "web") == "safety_screen"
        assert next_step(drafts.with_done(decision.draft, "safety_screen"), "web") == "confirm"
    yes = decide(told, reading("profanity", 0.4), "confirm", "just send the damn thing")
    assert yes.intent == "affirm"


def test_a_story_that_no_reader_knows_is_kept_in_the_visitors_words():
    text = "it is like somebody wrings a towel inside me"
    decision = decide(draft(**CONTACT), reading("out_of_scope", 0.4), "pain_story", text)
    assert decision.intent == "inform"
    assert decision.draft.details["pain_words"] == text


def test_a_refusal_never_overwrites_what_was_given():
    new, changed = drafts.absorb(draft(**CONTACT), {"phone": DECLINED})
    assert new.details["phone"] == "+17025550188"
    assert not changed


def test_starting_over_keeps_what_was_settled_about_safety():
    state = Draft(details=dict(CONTACT), settled=("bladder",), harm=True, open=True)
    assert drafts.restarted(state) == Draft(settled=("bladder",), harm=True)
    assert drafts.anew(state).harm


@pytest.mark.parametrize(
    ("words", "name"), [("Ochoa", "Frank Ochoa"), ("what", "Frank"), ("later", "Frank"), ("hello", "Frank")]
)  # fmt: skip
def test_a_family_name_by_itself_completes_the_first_one(words, name):
    draft = Draft(open=True, details={"name": "Frank"})
    reading = Understood(intent="out_of_scope", confidence=0.3, language="en")
    assert decide(draft, reading, "phone", words).draft.details["name"] == name


def test_a_need_is_added_to_the_one_that_is_known():
    draft = Draft(details={"access_needs": "hard of hearing, Spanish interpreter"})
    new, _ = drafts.absorb(draft, {"access_needs": "sign language interpreter"})
    assert new.details["access_needs"] == "hard of hearing, sign language interpreter"


@pytest.mark.parametrize("told", ["wheelchair", "hard of hearing", "hard of hearing, wheelchair"])
def test_a_need_that_is_told_again_changes_nothing(told):
    draft = Draft(details={"access_needs": "wheelchair, hard of hearing"})
    assert drafts.absorb(draft, {"access_needs": told}) == (draft, {})


def test_a_side_by_itself_belongs_to_the_place_of_the_summary():
    details = {"name": "Ann Le", "phone": "+17025550148", "location": "low back"}
    assert read("left", "confirm", "en", details)["side"] == "left"
    assert "side" not in read("left", "confirm", "en", {"name": "Ann Le"})


def test_an_adjusters_number_is_no_time_to_call():
    words = "my adjuster is Kathy Boone 702 555 0156 she has to approve, call her too"
    draft = Draft(open=True, details={"name": "Luis Prado", "phone": "+17025550155"})
    reading = Understood("inform", 0.9, "en", read(words, "best_time", "en", draft.details))
    details = decide(draft, reading, "best_time", words).draft.details
    assert "best_time" not in details
    assert details["phone"] == "+17025550155"
    assert "Kathy Boone 702 555 0156" in details["notes"]


def test_an_interpreter_of_a_language_is_not_replaced_by_one_of_none():
    draft = Draft(details={"access_needs": "wheelchair, Vietnamese interpreter"})
    new, changed = drafts.absorb(draft, {"access_needs": "interpreter"})
    assert (new.details, changed) == (draft.details, {})
    new, _ = drafts.absorb(draft, {"access_needs": "Korean interpreter"})
    assert new.details["access_needs"] == "wheelchair, Korean interpreter"
