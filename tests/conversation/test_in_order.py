"""Messages that come at once or behind one another: each is answered, in order and once."""

import asyncio

from bot.contract import Draft, Effect
from bot.store.tables import safety_events
from tests.conversation.saying import count, run, text

PATIENCE = 30  # seconds
READY = Draft(details={"name": "Maria Lopez", "phone": "+17025550188"}, open=True)


async def arrived(talk, conversation, turns):
    """Until so many turns are in the log, the opening one among them."""

    async def look():
        while len(await talk.history(conversation)) < turns:  # noqa: ASYNC110 - a log has no event
            await asyncio.sleep(0.01)

    await asyncio.wait_for(look(), PATIENCE)


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


def test_a_no_that_was_sent_before_the_safety_questions_passes_none_of_them(talk, brain):
    brain.free.clear()
    brain.draft, brain.waits_for = READY, "safety_screen"

    async def hasty():
        conversation, _ = await talk.open("web")
        first = asyncio.create_task(talk.say(conversation, text("mornings")))
        await arrived(talk, conversation, 2)
        early = asyncio.create_task(talk.say(conversation, text("no")))
        await arrived(talk, conversation, 3)
        brain.free.set()
        await asyncio.gather(first, early)
        await talk.say(conversation, text("no"))

    run(hasty())
    # The last one came when they stood there: safety hears it, and the brain goes on.
    assert [request.asked for request in brain.asked][:2] == [None, None]
    assert [request.text for request in brain.asked] == ["mornings", "no", None]


def test_a_no_that_was_sent_before_the_question_about_a_sign_settles_nothing(talk, brain):
    brain.free.clear()

    async def hasty():
        conversation, _ = await talk.open("web")
        first = asyncio.create_task(talk.say(conversation, text("hello")))
        await arrived(talk, conversation, 2)
        asked = asyncio.create_task(talk.say(conversation, text("I've had weak legs for 5 years")))
        await arrived(talk, conversation, 3)
        early = asyncio.create_task(talk.say(conversation, text("no")))
        await arrived(talk, conversation, 4)
        brain.free.set()
        await asyncio.gather(first, asked, early)
        return asked.result(), early.result(), await talk.say(conversation, text("no"))

    asked, early, late = run(hasty())
    assert asked.replies[-1].name == "utter_safety_question"
    assert early.replies[-1].name == "utter_safety_question_named"
    assert "weak legs" in early.replies[-1].text
    assert late.replies[0].name == "utter_safety_settled"


def test_a_red_flag_behind_a_slow_turn_is_answered_at_once(talk, brain):
    """The message before it keeps the brain busy; the line does not wait, and stays in order."""
    brain.free.clear()

    async def hurry():
        conversation, _ = await talk.open("web")
        slow = asyncio.create_task(talk.say(conversation, text("what are your hours")))
        await arrived(talk, conversation, 2)
        told = text("I can't pee since this morning")
        urgent = await asyncio.wait_for(talk.say(conversation, told), PATIENCE)
        # Whose page asks again is told again, and the answer is waited for once.
        assert (await talk.say(conversation, told)).replies == urgent.replies
        assert len(talk._later) == 1
        assert not slow.done()
        brain.free.set()
        first = await slow
        await asyncio.gather(*talk._later.values())
        return urgent, first, await talk.history(conversation)

    urgent, first, turns = run(hurry())
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
        brain.free.clear()
        deleting = asyncio.create_task(talk.say(conversation, text("yes, delete it")))
        await arrived(talk, conversation, 3)
        behind = [asyncio.create_task(talk.say(conversation, text(each))) for each in (numb, more)]
        await arrived(talk, conversation, 5)
        brain.free.set()
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
