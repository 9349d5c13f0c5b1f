"""Every recorded body of a webhook leads to what it must."""

from __future__ import annotations

import pytest

from bot.channels.messenger import problems

from .conftest import FIXTURES, fixture

pytestmark = pytest.mark.slow

BODIES = sorted(path.stem for path in FIXTURES.glob("*.json") if path.stem != "graph_errors")
LINES = {
    "cannot read": "I can't open files",
    "please type": "I can't listen to voice messages",
    "cannot see pictures": "I can't view pictures here",
    "like": "You can type your question",
    "one like": "You can type your question",
    "greeting": "I'm an automated assistant",
    "greeting and reference": "I'm an automated assistant",
}


def nothing(desk, said, recorded):
    assert not said
    assert not desk.turns()


def a_line(desk, said, recorded):
    assert len(desk.turns()) == 1
    assert any(LINES[recorded["leads_to"]] in text for text in said)
    assert "fbcdn" not in repr(desk.turns())
    assert "fbsbx" not in repr(desk.turns())


def one_turn(desk, said, recorded):
    message = recorded["body"]["entry"][0]["messaging"][0]["message"]
    assert [turn.words for turn in desk.turns()] == [message["text"]]
    assert said[-1] == f"You said: {message['text']}"


def three_turns(desk, said, recorded):
    turns = desk.turns()
    assert [turn.words for turn in turns if turn.words != "three"] == ["one", "two"]
    assert len({turn.conversation_id for turn in turns}) == 2


def typed(words):
    def check(desk, said, recorded):
        found = [(turn.kind, turn.words, turn.choice) for turn in desk.turns()]
        assert found == [("text", words, None)]

    return check


def staff_are_told(desk, said, recorded):
    with desk.engine.begin() as conn:
        assert [row.reason for row in problems.unsolved(conn)] == ["page_restricted"]


def silent(desk, said, recorded):
    assert desk.thread().silent_why == "other_app"


def not_silent(desk, said, recorded):
    assert desk.thread().silent_until is None


def forgotten(desk, said, recorded):
    assert [turn.words for turn in desk.turns()] == [None]


CHECKS = {
    "nothing": nothing,
    "nothing: ours": nothing,
    "one turn": one_turn,
    "three turns in two threads, in order": three_turns,
    "its title, typed": typed("Monday"),
    "the number, typed": typed("+15550100"),
    "staff are told": staff_are_told,
    "the bot is silent": silent,
    "the bot answers again": not_silent,
    "the words are forgotten": forgotten,
}


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("name", BODIES)
def test_a_recorded_body_leads_to_what_it_must(name, alice, desk):
    recorded = fixture(name)
    leads_to = recorded["leads_to"]
    if leads_to == "the words are forgotten":
        alice.say("my secret", mid="m_AG5Hz2UqexampleTextMid0001")
        desk.said()
    if leads_to == "the bot answers again":
        alice.answered_by_a_person()
    assert alice.post(recorded["body"]).status_code == 200
    said = desk.said()
    CHECKS.get(leads_to, a_line)(desk, said, recorded)
    if leads_to == "greeting and reference":
        assert desk.thread().referral == "clinic-north"
