"""Random walks through conversations: what must hold whatever visitors do.

Small here; ``NERVELINE_WALKS=400`` (``make prove``) walks further.
"""

import asyncio
import os
import re
import tempfile
import uuid
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sqlalchemy import func, select

from bot import clinic, wording
from bot import settings as installation
from bot.clock import Clock
from bot.contract import DECLINED
from bot.conversation import turnlog
from bot.conversation.records import ChoiceNotOffered, Incoming, UnknownConversation
from bot.conversation.service import Conversations
from bot.handoff import destinations
from bot.settings import Keep
from bot.store.engine import connect, iso
from bot.store.purge import purge
from bot.store.tables import tickets
from tests.conversations.holding import fresh_database
from tests.conversations.walked import NAMES, PHONES, SAID, YES

pytestmark = pytest.mark.brain
WALKS = int(os.environ.get("NERVELINE_WALKS", "6"))
STEPS = 14 if WALKS < 50 else 40
HOURS = 72
KEEP = Keep(draft_hours=HOURS)
# After these the draft may know less than before.
FORGETS = {
    "stop",
    "start over",
    "cancel my request",
    "delete my data",
    "go back",
    "ya no quiero, pare",
}
FORGETS |= {"take out the note"}
# So do the buttons that say so.
LETS_GO = re.compile(
    r"^(?:Start over|Not now|Don't send|Yes, (?:delete|start over|withdraw)|Withdraw|Take it out|No texts|Empezar de"
    r"|Ahora no|No enviarla|Sí, (?:borrar|empezar|retirar)|Retirar|Quitarlo|Sin mensajes)"
)
# A second request begins with what is told for it.
BEGINS_ANOTHER = re.compile(r"(?:Here is the second request|Esta es la segunda solicitud)")
# What the bot itself may put in, add to or take back: a reason, words, a wish that is refused.
ITS_OWN = {"reason", "notes", "question", "contact_by", "voicemail"}
PRESSED_YES = re.compile(r"^(?:Yes|Sí)\b")


class Visitor:
    """What a test knows of one visitor: the last things told, and what was asked."""

    def __init__(self, identity, turn):
        self.identity = identity
        self.turn = turn
        self.phone = None
        self.sure = False
        self.second = False
        self.sent = []


class Walk(RuleBasedStateMachine):
    """Two visitors, one installation."""

    brain = None

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(prefix="nerveline-walk-")
        path = fresh_database(Path(self.folder.name))
        destinations.use(())
        self.engine = connect(f"sqlite:///{path}")
        facts = clinic.load(installation.load().clinic_file)
        self.clock = Clock()
        lines = wording.load(facts.facts(), facts.titles())
        self.talk = Conversations(
            self.engine, self.brain, lines, self.clock, office=facts.office, keep_hours=HOURS
        )
        self.visitors = {name: self.arrive() for name in NAMES}
        self.filed = 0

    def arrive(self):
        identity, turn = self.run(self.talk.open("web"))
        return Visitor(identity, turn)

    def run(self, coroutine):
        return asyncio.run(coroutine)

    def count(self):
        with self.engine.begin() as conn:
            return conn.execute(select(func.count()).select_from(tickets)).scalar_one()

    def details(self, visitor):
        """What the conversation knows of a request; nothing once it is over."""
        with self.engine.begin() as conn:
            try:
                return dict(turnlog.talk(conn, visitor.identity).draft.details)
            except UnknownConversation:
                return {}

    def requests(self, visitor):
        """How many requests of the visitor staff still have to do with."""
        open_ones = select(func.count()).select_from(tickets)
        open_ones = open_ones.where(tickets.c.conversation_id == visitor.identity)
        with self.engine.begin() as conn:
            return conn.execute(open_ones.where(tickets.c.status == "new")).scalar_one()

    def nothing_is_lost(self, incoming, turn, asked, known):
        """Whatever was told stays, and is only changed by what says so."""
        now = self.details(self.visitors[turn[0]])
        kept = {key for key, value in known.items() if value != DECLINED} - {"reason", "contact_by"}
        assert kept <= now.keys(), (incoming, kept - now.keys())
        read = turn[1].understood.fields.keys() if turn[1].understood else set()
        changed = {key for key in kept if now[key] != known[key]}
        assert changed <= read | ITS_OWN | {asked, "phone", "name"}, (incoming, changed)

    def say(self, name, incoming, *, yes=False, forgets=False):
        """One message, with everything that must hold of its answer."""
        visitor = self.visitors[name]
        asked, before = visitor.turn.asked, self.count()
        known = self.details(visitor) if not forgets else {}
        try:
            turn = self.run(self.talk.say(visitor.identity, incoming))
        except UnknownConversation:
            # Too long away: a new visitor, as far as anybody knows.
            self.visitors[name] = self.arrive()
            return None
        assert turn.state == "answered"
        assert turn.replies
        assert all(reply.text.strip() for reply in turn.replies)
        texts = [reply.text for reply in turn.replies]
        assert len(texts) == len({*texts}), ("said twice in one answer", texts)
        said = " ".join(reply.text for reply in turn.replies)
        other = "b" if name == "a" else "a"
        for theirs in (*NAMES[other], *(number[-4:] for number in PHONES[other])):
            assert theirs not in said
        if BEGINS_ANOTHER.search(said):
            forgets, visitor.sure = True, False
            visitor.second = True
        new = self.count() - before
        assert new in (0, 1)
        if new:
            assert yes and asked == "confirm", "filed without a yes to the summary"
        assert self.requests(visitor) <= (2 if visitor.second else 1), "filed twice"
        if not forgets:
            self.nothing_is_lost(incoming, (name, turn), asked, known)
        visitor.turn = turn
        visitor.sent.append((incoming, turn))
        return turn

    @rule(name=st.sampled_from("ab"), words=st.sampled_from(SAID))
    def says(self, name, words):
        visitor = self.visitors[name]
        if PHONES[name][0] in words:
            visitor.sure = False
        self.say(name, Incoming(str(uuid.uuid4()), "text", words), forgets=words in FORGETS)
        if words in FORGETS:
            visitor.sure = False

    @rule(name=st.sampled_from("ab"), words=st.sampled_from(YES))
    def agrees(self, name, words):
        erasing = self.visitors[name].turn.asked is None
        self.say(name, Incoming(str(uuid.uuid4()), "text", words), yes=True, forgets=erasing)
        if erasing:
            self.visitors[name].sure = False

    @rule(name=st.sampled_from("ab"), which=st.integers(0, 1))
    def gives_contact(self, name, which):
        words = f"my name is {NAMES[name][which]}, my number is {PHONES[name][which]}"
        turn = self.say(name, Incoming(str(uuid.uuid4()), "text", words))
        visitor = self.visitors[name]
        visitor.sure = turn is not None and turn.understood is not None
        visitor.phone = "+1" + PHONES[name][which].replace(" ", "")

    @rule(name=st.sampled_from("ab"), words=st.sampled_from(("change something", "no", "yes")))
    def comes_to_the_summary(self, name, words):
        # By chance alone few walks get that far, and fewer agree to something else there.
        who = f"call me, I'm {NAMES[name][0]}, {PHONES[name][0]}, mornings"
        for told in (f"{who}. Low back pain on the left for 3 years", "none of these"):
            self.says(name, told)
        if words not in YES:
            self.says(name, words)
        self.agrees(name, "yes")

    @rule(name=st.sampled_from("ab"), place=st.integers(0, 30))
    def presses(self, name, place):
        visitor = self.visitors[name]
        offered = [each for reply in visitor.turn.replies for each in reply.choices]
        if not offered:
            return
        choice = offered[place % len(offered)]
        incoming = Incoming(str(uuid.uuid4()), "choice", choice_id=choice.id)
        yes = bool(PRESSED_YES.match(choice.title))
        self.say(name, incoming, yes=yes, forgets=bool(LETS_GO.match(choice.title)))
        visitor.sure = False

    @rule(name=st.sampled_from("ab"))
    def presses_what_was_not_offered(self, name):
        incoming = Incoming(str(uuid.uuid4()), "choice", choice_id="c9.99")
        with pytest.raises((ChoiceNotOffered, UnknownConversation)):
            self.run(self.talk.say(self.visitors[name].identity, incoming))

    @precondition(lambda self: any(each.sent for each in self.visitors.values()))
    @rule(place=st.integers(0, 50))
    def sends_a_turn_again(self, place):
        every = [(v, *each) for v in self.visitors.values() for each in v.sent]
        if not every:
            return
        visitor, incoming, turn = every[place % len(every)]
        before = self.count()
        try:
            again = self.run(self.talk.say(visitor.identity, incoming))
        except UnknownConversation:
            return
        erased = not again.words and turn.words
        assert erased or again.replies == turn.replies
        assert self.count() == before

    @rule(hours=st.sampled_from((1, 2, 25, 30, 80)))
    def time_passes(self, hours):
        from datetime import timedelta

        self.clock.forward(timedelta(hours=hours))
        with self.engine.begin() as conn:
            purge(conn, iso(self.clock.now()), KEEP)

    @invariant()
    def no_request_holds_the_other_visitors_details(self):
        for name, visitor in self.visitors.items():
            ticket = self.run(self.talk.ticket(visitor.identity))
            if ticket is None:
                continue
            assert ticket.get("name") in (None, *NAMES[name])
            mine = ["+1" + number.replace(" ", "") for number in PHONES[name]]
            assert ticket.get("phone") in (None, "declined", *mine)
            assert ticket["consent"]["text"]
            if visitor.sure and ticket["status"] == "new":
                # Of a sent request a number beside another name is a note for the office.
                noted = re.sub(r"\D", "", ticket.get("notes", ""))
                known = ticket["phone"] == visitor.phone or visitor.phone[2:] in noted
                assert known, "the last number was lost"

    def teardown(self):
        self.engine.dispose()
        destinations.use(None)
        self.folder.cleanup()


def test_whatever_two_visitors_do(house_brain, clinic_of, keyring):
    clinic_of("")
    Walk.brain = house_brain
    walk = Walk.TestCase
    walk.settings = settings(
        max_examples=WALKS,
        stateful_step_count=STEPS,
        deadline=None,
        database=None,
        derandomize=WALKS < 50,
        suppress_health_check=list(HealthCheck),
    )
    walk("runTest").runTest()
