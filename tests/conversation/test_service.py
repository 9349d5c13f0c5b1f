"""What every channel can rely on, whatever the brain and the database do."""

import asyncio
import uuid

import pytest
from sqlalchemy import event, func, select

from bot.contract import Draft, Effect
from bot.conversation.records import ChoiceNotOffered, Incoming, UnknownConversation
from bot.store.tables import outbox, safety_events, tickets, turns

READY = Draft(details={"name": "Maria Lopez", "phone": "+17025550188"}, open=True)
FILE = (Effect(name="file", data={"consent": "You agree."}),)


def text(words, turn_id=None):
    return Incoming(turn_id or str(uuid.uuid4()), "text", words)


def run(coroutine):
    return asyncio.run(coroutine)


def count(engine, table):
    with engine.begin() as conn:
        return conn.execute(select(func.count()).select_from(table)).scalar_one()


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


def test_ten_messages_at_once_are_answered_in_order_and_once_each(talk, brain):
    async def burst():
        conversation, _ = await talk.open("web")
        await asyncio.gather(*(talk.say(conversation, text(f"m{n}")) for n in range(10)))
        return await talk.history(conversation)

    history = run(burst())[1:]
    assert [turn.replies[0].text for turn in history] == [f"heard {t.words}" for t in history]
    assert [request.text for request in brain.asked] == [turn.words for turn in history]
    assert sorted(turn.words for turn in history) == [f"m{n}" for n in range(10)]
    assert len(brain.asked) == 10


def test_ten_times_the_same_turn_at_once_is_one_turn(talk, brain):
    async def burst():
        conversation, _ = await talk.open("web")
        return await asyncio.gather(*(talk.say(conversation, text("hi", "t")) for _ in range(10)))

    assert len({turn.seq for turn in run(burst())}) == 1
    assert len(brain.asked) == 1


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


def test_an_error_of_ours_blocks_nothing_that_follows(talk, brain, monkeypatch):
    from bot.conversation import effects

    real = effects.carry_out

    def broken(conn, state, answer, *rest):
        if answer.words == "boom":
            raise ValueError("ours")
        return real(conn, state, answer, *rest)

    monkeypatch.setattr(effects, "carry_out", broken)

    async def trouble():
        conversation, _ = await talk.open("web")
        first = await talk.say(conversation, text("boom"))
        return first, await talk.say(conversation, text("hello"))

    first, second = run(trouble())
    assert first.state == "fallback"
    assert "702-666-0463" in first.replies[0].text
    assert second.replies[0].text == "heard hello"


def test_a_yes_that_was_sent_before_the_summary_was_there_is_no_yes_to_it(talk, brain):
    brain.seconds = 0.3
    brain.draft, brain.waits_for = READY, "confirm"

    async def hasty():
        conversation, _ = await talk.open("web")
        await asyncio.gather(
            talk.say(conversation, text("my number is 702 555 0188")),
            talk.say(conversation, text("yes")),
        )

    run(hasty())
    assert [request.asked for request in brain.asked] == [None, None]


def test_a_red_flag_behind_a_slow_turn_is_answered_at_once(talk, brain):
    """The message before it keeps the brain busy; the line does not wait, and stays in order."""
    brain.seconds = 1.0

    async def hurry():
        conversation, _ = await talk.open("web")
        slow = asyncio.create_task(talk.say(conversation, text("what are your hours")))
        await asyncio.sleep(0.2)
        begun = asyncio.get_running_loop().time()
        told = text("I can't pee since this morning")
        urgent = await talk.say(conversation, told)
        # Whose page asks again is told again, and the answer is waited for once.
        assert (await talk.say(conversation, told)).replies == urgent.replies
        assert len(talk._later) == 1
        waited = asyncio.get_running_loop().time() - begun
        first = await slow
        await asyncio.gather(*talk._later.values())
        return urgent, waited, first, await talk.history(conversation)

    urgent, waited, first, turns = run(hurry())
    assert waited < 0.7
    assert "emergency department" in urgent.replies[0].text
    assert "heard what are your hours" in first.replies[0].text
    assert [turn.words for turn in turns[-2:]] == [
        "what are your hours",
        "I can't pee since this morning",
    ]
    assert "emergency department" in turns[-1].replies[0].text


def test_what_is_typed_while_a_deletion_is_at_work_is_kept_and_answered(talk, brain, engine):
    brain.seconds = 0.3
    numb, more = "I went numb between my legs today", "please call 702 555 0188"

    async def deletion():
        conversation, _ = await talk.open("web")
        await talk.say(conversation, text("my back hurts"))
        brain.effects = (Effect(name="erase", data={}),)
        deleting = asyncio.create_task(talk.say(conversation, text("yes, delete it")))
        await asyncio.sleep(0.1)
        behind = [asyncio.create_task(talk.say(conversation, text(each))) for each in (numb, more)]
        await deleting
        brain.effects = ()
        await asyncio.gather(*behind)
        await asyncio.gather(*talk._later.values())
        return await talk.history(conversation)

    turns = run(deletion())
    assert [(turn.words, turn.state) for turn in turns[1:]] == [
        ("", "answered"),
        ("", "answered"),
        # Which of the two came first, nobody said.
        *((each.words, "answered") for each in turns[3:]),
    ]
    assert {each.words for each in turns[3:]} == {numb, more}
    urgent = next(each for each in turns if each.words == numb)
    assert "emergency department" in urgent.replies[0].text
    # The sign is on record for whoever gets the request.
    assert count(engine, safety_events) == 1
