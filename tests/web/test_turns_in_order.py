"""A message that comes before the one before it."""

from __future__ import annotations

import uuid

from .conftest import Visitor


class TestAMessageThatCameBeforeTheOneBeforeIt:
    """It is not taken in before its time; what it calls for at once is said."""

    EMERGENCY = "since today I can't hold my urine"

    def after(self, visitor, text: str, before: str, turn: str | None = None):
        return visitor.post({"turn": turn or str(uuid.uuid4()), "text": text, "after": before})

    def test_is_refused_and_not_stored(self, visitor, count_turns, brain):
        refused = self.after(visitor, "yes", str(uuid.uuid4()))
        assert refused.status_code == 425
        assert "urgent" not in refused.json()
        assert count_turns() == len(brain.asked) == 0

    def test_has_the_line_of_an_emergency_all_the_same(self, visitor, count_turns):
        refused = self.after(visitor, self.EMERGENCY, str(uuid.uuid4()))
        assert refused.status_code == 425
        assert "911" in refused.json()["urgent"][0]
        assert count_turns() == 0

    def test_is_taken_once_the_one_before_it_is_here(self, visitor):
        first = str(uuid.uuid4())
        assert self.after(visitor, "two", first).status_code == 425
        visitor.say("one", first)
        assert self.after(visitor, "two", first).json()["turn"]["words"] == "two"

    def test_another_conversations_message_does_not_count(self, client, visitor):
        theirs = str(uuid.uuid4())
        Visitor(client).say("hello", theirs)
        assert self.after(visitor, "hello", theirs).status_code == 425

    def test_does_not_use_up_what_the_visitor_may_send(self, visitor, limits):
        for _ in range(limits.turns.most + 1):
            assert self.after(visitor, "yes", str(uuid.uuid4())).status_code == 425
        assert visitor.say("hello").status_code == 200

    def test_has_a_limit_by_address(self, visitor, limits):
        codes = {self.after(visitor, "yes", str(uuid.uuid4())).status_code for _ in range(300)}
        assert codes == {425, 429}
