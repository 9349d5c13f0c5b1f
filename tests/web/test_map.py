"""POST /api/turns with places from the body map."""

from __future__ import annotations

import uuid

import pytest

from bot.contract import BrainReply, Choice, Reply
from bot.intake.request import body
from tests.web.conftest import Visitor


def mark(visitor: Visitor, regions: object):
    return visitor.post({"turn": str(uuid.uuid4()), "regions": regions})


def test_it_reaches_the_brain_as_details(visitor, brain):
    turn = mark(visitor, ["hip_rim.left", "low_back.middle"]).json()["turn"]
    assert turn["words"] == "Rim of the hip bone, left side; Low back, over the spine"
    assert body.told(brain.asked[-1].choice) == {
        "location": "rim of the hip bone, low back",
        "side": "left",
        "regions": ["hip_rim.left", "low_back.middle"],
    }


def test_a_place_that_is_sent_again_and_again_is_said_once(visitor):
    turn = mark(visitor, ["buttock.right", "hip_rim.left"] * 150).json()["turn"]
    assert turn["words"] == "Buttock, right side; Rim of the hip bone, left side"


def test_it_speaks_the_language_of_the_conversation(client):
    turn = mark(Visitor(client, "es"), ["buttock.right"]).json()["turn"]
    assert turn["words"] == "Nalga, lado derecho"


@pytest.mark.parametrize(
    "regions", [[], ["x"], ["hip_rim"], ["hip_rim.up"], "hip_rim.left", [1], ["low_back.left"]]
)
def test_what_is_no_place_is_refused(visitor, regions, count_turns):
    assert mark(visitor, regions).status_code == 400
    assert count_turns() == 0


def test_it_is_kept_while_the_brain_is_away(visitor, brain):
    brain.away = True
    mark(visitor, ["groin.right"])
    brain.away = False
    visitor.say("and now")
    assert brain.asked[-1].draft.details == body.details(["groin.right"])


def test_the_button_says_that_it_opens_the_map(visitor, brain, monkeypatch):
    async def answer(request):
        choices = (Choice("Show on a body", "show_body"), Choice("Skip", "skip"))
        return BrainReply((Reply("Where?", choices),), "en", request.draft)

    monkeypatch.setattr(brain, "answer", answer)
    shown = visitor.say("hello").json()["turn"]["replies"][0]["choices"]
    assert [each.get("opens") for each in shown] == ["body", None]
