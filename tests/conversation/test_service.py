"""What every channel can rely on, whatever the brain and the database do."""

import uuid

import pytest
from sqlalchemy import event

from bot.contract import Draft, Effect
from bot.conversation.records import ChoiceNotOffered, Incoming, UnknownConversation
from bot.store.tables import outbox, safety_events, tickets, turns
from tests.conversation.saying import count, run, text

READY = Draft(details={"name": "Maria Lopez", "phone": "+17025550188"}, open=True)
FILE = (Effect(name="file", data={"consent": "You agree."}),)


def test_the_opening_says_that_it_is_automated_and_names_911(talk):
    _, turn = run(talk.open("web"))
    said = " ".join(reply.text for reply in turn.replies)
    assert "automated" in said
    assert "911" in said
    assert any(reply.choices for reply in turn.replies)


def test_the_same_turn_id_gets_the_same_answer_and_is_handled_once(talk, brain):
    async def both():
        conversation, _ = await talk.open("web")
        first = await talk.say(conversation, text("hello", "t1"))
        again = await talk.say(conversation, text("hello", "t1"))
        return first, again

    first, again = run(both())
    assert first == again
    assert len(brain.asked) == 1


def test_a_turn_of_a_second_conversation_costs_two_transactions(talk, engine):
    # One to take the message in, one to store the answer; each is a write to the disk.
    begun = []

    async def second():
        await talk.open("web")
        conversation, _ = await talk.open("web")
        event.listen(engine, "begin", begun.append)
        return await talk.say(conversation, text("hello"))

    turn = run(second())
    assert turn.state == "answered"
    assert len(begun) == 2


def test_without_a_brain_the_visitor_gets_the_phone_and_nothing_is_lost(talk, brain):
    async def outage():
        conversation, _ = await talk.open("web")
        brain.away = True
        turn = await talk.say(conversation, text("My name is Maria Lopez, 702 555 0188"))
        brain.away = False
        await talk.say(conversation, text("hello?"))
        return turn

    turn = run(outage())
    assert turn.state == "fallback"
    assert "702-666-0463" in " ".join(reply.text for reply in turn.replies)
    kept = brain.asked[-1].draft.details
    assert kept == {"name": "Maria Lopez", "phone": "+17025550188"}


def test_a_red_flag_is_answered_first_with_the_brain_away(talk, brain, engine):
    async def emergency():
        conversation, _ = await talk.open("web")
        brain.away = True
        return await talk.say(
            conversation, text("since this morning I can't pee and I'm numb down there")
        )

    turn = run(emergency())
    first = turn.replies[0].text.split(".")[0]
    assert "emergency department" in first
    assert not brain.asked
    assert count(engine, safety_events) == 1


def test_a_red_flag_is_answered_in_the_language_of_the_message(talk):
    async def emergency():
        conversation, _ = await talk.open("web")
        return await talk.say(
            conversation, text("no puedo orinar desde ayer y no siento nada ahí abajo")
        )

    assert "emergencias" in run(emergency()).replies[0].text.lower()


@pytest.mark.parametrize(("words", "shown"), [("nah just tired", 0), ("can I bring my dog?", 1)])
def test_below_the_way_to_help_nobody_is_told_that_they_were_not_understood(
    talk, brain, words, shown
):
    brain.line = "utter_out_of_scope"

    async def despair():
        conversation, _ = await talk.open("web")
        for each in ("I want to die", "my name is Ann Lee"):
            await talk.say(conversation, text(each))
        return await talk.say(conversation, text(words))

    said = run(despair()).replies
    assert "988" in said[0].text
    assert sum("heard" in each.text for each in said) == shown


def test_an_emergency_that_only_the_classifier_saw_becomes_a_question(talk, brain, engine):
    brain.danger = 0.8
    brain.effects, brain.draft = FILE, READY

    async def doubt():
        conversation, _ = await talk.open("web")
        turn = await talk.say(conversation, text("something went weird with my legs"))
        return turn, await talk.ticket(conversation)

    turn, ticket = run(doubt())
    assert turn.asked == "safety_screen"
    assert "heard" not in turn.replies[0].text
    assert ticket is None
    assert count(engine, tickets) == 0


def test_what_is_taken_back_after_sending_is_gone_from_the_request_but_never_the_way_to_reach_them(
    talk, brain
):
    told = {"side": "left", "location": "hip", "reason": "appointment"}
    brain.effects, brain.draft = FILE, Draft(details={**READY.details, **told}, open=True)

    async def take_back():
        conversation, _ = await talk.open("web")
        await talk.say(conversation, text("yes"))
        sent = await talk.ticket(conversation)
        kept = {key: sent[key] for key in ("name", "phone", "location")}
        brain.effects, brain.draft = (), Draft(details=kept, reference=sent["reference"])
        await talk.say(conversation, text("not on the left"))
        without_side = await talk.ticket(conversation)
        brain.draft = Draft(details={"location": "hip"}, reference=sent["reference"])
        await talk.say(conversation, text("nobody"))
        return sent, without_side, await talk.ticket(conversation)

    sent, without_side, last = run(take_back())
    assert sent["side"] == "left"
    assert "side" not in without_side
    assert without_side["location"] == "hip"
    assert last["phone"] == "+17025550188"


@pytest.mark.parametrize(
    ("words", "pressed"),
    [("Go on", True), ("go on.", True), ("GO ON", True), ("go-on", True), ("go on then", False)],
)
def test_a_title_that_is_typed_counts_as_its_button(talk, brain, words, pressed):
    async def typed():
        conversation, _ = await talk.open("web")
        await talk.say(conversation, text("hello"))
        return await talk.say(conversation, text(words))

    run(typed())
    request = brain.asked[-1]
    assert (request.choice is not None) is pressed
    assert (request.text is None) is pressed


def test_a_title_of_an_answer_before_is_only_words(talk, brain):
    async def later():
        conversation, _ = await talk.open("web")
        await talk.say(conversation, text("Surgery did not help"))
        await talk.say(conversation, text("surgery didn't help"))

    run(later())
    assert brain.asked[-1].choice is None


def test_a_yes_files_one_ticket_and_names_its_reference(talk, brain, engine):
    brain.effects, brain.draft = FILE, READY

    async def file():
        conversation, _ = await talk.open("web")
        turn = await talk.say(conversation, text("yes"))
        again = await talk.say(conversation, text("yes, once more"))
        return turn, again, await talk.ticket(conversation)

    turn, again, ticket = run(file())
    assert ticket["reference"] in turn.replies[-1].text
    assert ticket["reference"] in again.replies[-1].text
    assert ticket["name"] == "Maria Lopez"
    assert ticket["consent"]["text"] == "You agree."
    assert count(engine, tickets) == 1
    assert count(engine, outbox) == 1


def test_a_forged_choice_is_refused_and_an_offered_one_is_not(talk, brain):
    async def press():
        conversation, _ = await talk.open("web")
        turn = await talk.say(conversation, text("hello"))
        good = turn.replies[0].choices[0].id
        with pytest.raises(ChoiceNotOffered):
            await talk.say(conversation, Incoming(str(uuid.uuid4()), "choice", None, "c9.9"))
        return await talk.say(conversation, Incoming(str(uuid.uuid4()), "choice", None, good))

    assert run(press()).replies[0].text == "heard resume"


def test_a_stranger_gets_nothing(talk):
    with pytest.raises(UnknownConversation):
        run(talk.say(str(uuid.uuid4()), text("hello")))


def test_a_database_that_is_away_is_said_and_does_not_raise(talk, brain, engine, monkeypatch):
    from sqlalchemy.exc import OperationalError

    async def outage():
        conversation, _ = await talk.open("web")

        def broken():
            raise OperationalError("select", {}, Exception())

        monkeypatch.setattr(talk._engine, "begin", broken, raising=False)
        return await talk.say(conversation, text("hello"))

    turn = run(outage())
    assert turn.state == "unsaved"
    assert "702-666-0463" in turn.replies[0].text


def test_words_are_unreadable_in_the_turn_log(talk, engine):
    async def say():
        conversation, _ = await talk.open("web")
        await talk.say(conversation, text("my planted sentence"))

    run(say())
    with engine.begin() as conn:
        raw = conn.exec_driver_sql("SELECT words, replies FROM turns").all()
    assert "planted" not in repr(raw)
    assert turns.name == "turns"
