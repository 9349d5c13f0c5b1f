"""What each kind of event leads to: one recorded body a kind, and cases of our own."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from bot.contract import Reply, Understood
from bot.store.messenger_tables import messenger_events as events

from .conftest import ALICE, Person, asks, wrap

pytestmark = pytest.mark.slow


def test_the_first_answer_says_who_speaks_and_that_meta_reads_along(alice, desk):
    alice.say("hello")
    said = desk.said()
    assert "automated assistant" in said[0]
    assert "Meta" in said[1]
    assert said[2] == "You said: hello"
    alice.say("and now?")
    assert desk.said() == ["You said: and now?"]


def test_that_meta_reads_along_is_said_once_in_the_first_answer(alice, desk, brain):
    real = brain.answer
    note = Reply(text="Facebook handles the messages here too.", name="utter_messenger_privacy")

    async def answer(request):
        reply = await real(request)
        return msgspec.structs.replace(reply, replies=(note, *reply.replies))

    brain.answer = answer
    alice.say("call me")
    first = desk.said()
    assert sum("Meta" in text or "Facebook" in text for text in first) == 1
    alice.say("call me")
    assert desk.said() == [note.text, "You said: call me"]


def test_after_a_day_without_a_word_it_is_said_again(alice, desk, clock):
    alice.say("hello")
    desk.said()
    clock.forward(timedelta(hours=25))
    alice.say("still there?")
    assert "automated assistant" in desk.said()[0]


def test_the_same_event_again_and_again_is_handled_once(alice, desk, brain):
    event = alice.message(text="once")
    for _ in range(5):
        alice.tell(event, event)
    assert desk.said().count("You said: once") == 1
    assert len(brain.asked) == 1


def test_events_without_an_id_are_told_apart_by_who_when_and_what(alice, desk, brain):
    event = alice.event(message={"text": "no id"})
    alice.tell(event)
    alice.tell(event)
    alice.tell({**event, "timestamp": event["timestamp"] + 1})
    desk.settle()
    assert len(brain.asked) == 2


def test_a_batch_is_answered_in_order_by_meta_s_clock(alice, desk):
    batch = [alice.message(text=f"m{n}") for n in range(8)]
    for number, event in enumerate(batch):
        event["timestamp"] += number
    alice.tell(*reversed(batch))
    assert desk.said()[2:] == [f"You said: m{n}" for n in range(8)]


def test_several_entries_and_pages(alice, desk):
    ours, other = wrap(alice.message(text="a")), wrap(alice.message(text="b"), page="4711")
    ours["entry"] += other["entry"] + wrap(alice.message(text="c"))["entry"]
    assert alice.post(ours).status_code == 200
    assert desk.said()[2:] == ["You said: a", "You said: c"]


def test_a_button_that_was_offered_is_pressed(alice, desk):
    alice.say("hello")
    carried = desk.buttons()["First"]
    desk.said()
    alice.tell(alice.message(text="First", quick_reply={"payload": carried}))
    desk.settle()
    assert (desk.turns()[-1].kind, desk.turns()[-1].choice["payload"]) == ("choice", "affirm")


def test_an_old_button_counts_as_its_words(alice, desk):
    alice.say("hello")
    old = desk.buttons()["First"]
    alice.say("something else")
    desk.said()
    alice.tell(alice.message(text="First", quick_reply={"payload": old}))
    desk.settle()
    assert (desk.turns()[-1].kind, desk.turns()[-1].words) == ("text", "First")


def test_the_menu_may_be_pressed_at_any_time_and_nothing_else(alice, desk):
    alice.tell(alice.event(postback={"title": "Ask", "payload": "menu:request_appointment"}))
    alice.tell(alice.event(postback={"title": "Boo", "payload": "menu:delete_everything"}))
    desk.settle()
    first, second = desk.turns()
    assert first.choice["payload"] == "request_appointment"
    assert (second.kind, second.words) == ("text", "Boo")


@pytest.mark.parametrize("begun", [True, False])
@pytest.mark.parametrize(
    ("title", "payload", "language"),
    [
        ("Pedir una llamada", "menu:request_appointment", "es"),
        ("Ask for a call", "menu:request_appointment", "en"),
        # Each menu offers the other language, and stays as it is when it is spoken.
        ("Español", "menu:switch_language", "en"),
        ("English", "menu:switch_language", "es"),
    ],
)
def test_a_button_of_the_menu_is_pressed_in_its_own_language(
    alice, desk, brain, title, payload, language, begun
):
    for words in ("hello", "hola, quiero preguntar algo") if begun else ():
        alice.say(words)
    alice.tell(alice.event(postback={"title": title, "payload": payload}))
    desk.settle()
    pressed = brain.asked[-1]
    assert (pressed.choice.title, pressed.language) == (title, language)


def test_the_link_is_given_in_the_language_of_its_button(alice, desk):
    alice.tell(alice.event(postback={"title": "Chat privado", "payload": "menu:private_chat"}))
    assert "Esto abre nuestro propio chat" in desk.said()[-1]


def test_a_slash_in_front_of_typed_words_goes(alice, desk, brain):
    alice.say('/restart{"a": 1}')
    desk.settle()
    assert brain.asked[0].text == 'restart{"a": 1}'
    assert brain.asked[0].choice is None


def test_five_pictures_in_a_row_get_one_answer_and_leave_nothing(alice, desk):
    for number in range(5):
        alice.send("image", url=f"https://cdn.example.com/{number}.jpg?oh=x")
    said = desk.said()
    assert sum("I can't view pictures here" in text for text in said) == 1
    assert len(desk.turns()) == 1
    assert not [row for row in desk.rows(events) if row.content is not None]
    alice.say("sorry")
    alice.send("image", url="https://cdn.example.com/6.jpg")
    assert sum("I can't view pictures here" in text for text in desk.said()) == 1


def test_of_photos_and_files_in_a_row_each_kind_is_answered_once(alice, desk):
    for kind in ("image", "video", "image", "audio", "file", "audio", "location", "image"):
        alice.send(kind, url="https://cdn.example.com/x?oh=x")
    said = desk.said()
    for line in ("I can't view pictures", "I can't open files", "I can't listen to voice"):
        assert sum(line in text for text in said) == 1
    assert len(desk.turns()) == 3


def test_an_offer_of_the_link_has_its_button(alice, desk, brain):
    asks(brain, "contact", "contact")
    alice.say("my low back hurts")
    assert "Private chat" not in desk.buttons()
    desk.said()
    real = brain.answer

    async def answer(request):
        understood = Understood("inform", 0.9, "en", fields={"location": "low back"})
        return msgspec.structs.replace(await real(request), understood=understood)

    brain.answer = answer
    alice.say("my low back hurts")
    assert "Private chat" in desk.buttons()
    assert "I can send you a link" in desk.said()[-1]


def test_a_thumb_is_a_yes_where_a_yes_is_awaited(alice, desk, brain):
    alice.say("hello")
    desk.said()
    with desk.engine.begin() as conn:
        from bot.store.tables import conversations

        conn.execute(conversations.update().values(asked="confirm"))
    alice.tell(alice.message(sticker_id=369239263222822))
    desk.settle()
    assert brain.asked[-1].choice.payload == "affirm"


def test_two_people_have_two_threads(alice, desk, client, clock):
    alice.say("I am Alice")
    Person(client, clock, "24000000000000002").say("I am Bob")
    desk.settle()
    assert len({turn.conversation_id for turn in desk.turns()}) == 2
    assert {desk.thread(0).person, desk.thread(1).person} == {ALICE, "24000000000000002"}


def test_words_of_danger_come_first(alice, desk):
    alice.say("since this morning I can't pee and I'm numb down there")
    assert "emergency department" in desk.said()[0]


def test_a_message_that_is_too_long_is_not_said_to_be_unsent(alice, desk, brain):
    alice.say("it hurts when I sit for long " * 80)
    said = " ".join(desk.said())
    assert "over 2,000 characters" in said
    assert "wasn't sent" not in said
    assert not brain.asked


def test_as_much_as_messenger_lets_people_write_is_read(alice, desk, brain):
    words = ("it hurts when I sit for long. " * 67)[:2000]
    alice.say(words)
    assert "You said: it hurts" in "".join(desk.said())
    assert brain.asked[-1].text == words.strip()
