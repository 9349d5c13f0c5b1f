"""What the classifier suspects in words that answer what was asked."""

import pytest

from bot.contract import BrainReply, Draft, Suspicion, Understood
from bot.conversation.doubt import doubted

DESPAIR = Suspicion(despair=0.9, sign="self_harm", share=0.9)


def found(words, asked, time):
    fields = {"best_time": time} if time else {}
    read = Understood("inform", 0.9, "en", fields=fields, suspicion=DESPAIR)
    return doubted(words, asked, None, BrainReply((), "en", Draft(), understood=read))


@pytest.mark.parametrize(("words", "time"), [("tonight", "tonight"), ("Esta noche.", "esta noche")])
def test_a_time_to_call_that_was_asked_for_alarms_nobody(words, time):
    for asked in ("best_time", "name", "contact"):
        assert found(words, asked, time) is None
    assert found(words, None, time).sign == "self_harm"


@pytest.mark.parametrize(
    ("words", "time"), [("tonight it ends", "tonight"), ("no more nights", None)]
)
def test_more_than_a_time_is_weighed(words, time):
    assert found(words, "best_time", time).sign == "self_harm"
