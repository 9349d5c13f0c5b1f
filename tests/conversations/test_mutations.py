"""The dialogues notice a build that is broken: each of these is caught by one of them."""

import asyncio
from dataclasses import replace

import msgspec
import pytest

from actions.steps import Yes, file
from actions.turn import Turn
from bot.contract import Source
from bot.intake.request import draft as drafts
from tests.conversations.dialogues import FOLDER, compare, read, ticket_seen
from tests.conversations.holding import hold

pytestmark = pytest.mark.brain


def drops_a_detail(monkeypatch):
    """The length of the pain is read, and lost."""
    absorb = drafts.absorb

    def broken(draft, fields):
        return absorb(draft, {key: value for key, value in fields.items() if key != "duration"})

    monkeypatch.setattr(drafts, "absorb", broken)


def skips_the_yes(monkeypatch):
    """Any yes files, whatever it answers."""
    monkeypatch.setattr(Yes, "act", lambda self, turn: file(turn))


def swaps_a_source(monkeypatch):
    """Explanations name the other article's claims."""
    from bot.wording import Wording

    def broken(self, article, claims):
        return Source(article="another", claims=(1,)) if article else None

    monkeypatch.setattr(Wording, "source", broken)


def swaps_two_sources(monkeypatch):
    """What is said of the MRI rests on the claims about the evidence."""
    from bot.wording import Wording

    line = Wording.line

    def broken(self, name, language):
        found = line(self, name, language)
        if name != "utter_ask_imaging":
            return found
        return replace(found, claims=line(self, "utter_ask_evidence", language).claims)

    monkeypatch.setattr(Wording, "line", broken)


def says_yes_by_another_way(monkeypatch):
    """A yes files as soon as nothing is missing, whatever was asked."""
    act = Yes.act

    def broken(self, turn):
        if turn.step() == "confirm":
            file(turn)
        else:
            act(self, turn)

    monkeypatch.setattr(Yes, "act", broken)


def loses_what_stands_beside(monkeypatch):
    """A place that is told takes the time to call with it."""
    absorb = drafts.absorb

    def broken(draft, fields):
        new, changed = absorb(draft, fields)
        return (drafts.without(new, ("best_time",)) if "location" in changed else new), changed

    monkeypatch.setattr(drafts, "absorb", broken)


def forgets_the_number(monkeypatch):
    """A corrected number is confirmed, and the old one kept."""
    changed = Turn.events

    def broken(self):
        if "phone" in self.state.corrected:
            details = {**self.draft.details, "phone": "+17025550145"}
            self.draft = msgspec.structs.replace(self.draft, details=details)
        return changed(self)

    monkeypatch.setattr(Turn, "events", broken)


@pytest.mark.parametrize(
    ("mutation", "dialogue"),
    [
        (drops_a_detail, "visitor_writes_everything_at_once"),
        (drops_a_detail, "visitor_answers_step_by_step_es"),
        (skips_the_yes, "visitor_says_yes_after_change_something"),
        (skips_the_yes, "visitor_says_yes_to_a_summary_of_yesterday"),
        (swaps_a_source, "visitor_asks_questions_in_between"),
        (swaps_two_sources, "visitor_doubts_everything"),
        (says_yes_by_another_way, "visitor_says_yes_after_change_something"),
        (loses_what_stands_beside, "visitor_answers_step_by_step"),
        (forgets_the_number, "visitor_corrects_twice"),
    ],
    ids=lambda each: getattr(each, "__name__", each),
)
def test_a_broken_build_is_noticed(
    mutation, dialogue, monkeypatch, house_brain, clinic_of, tmp_path, keyring
):
    clinic_of("")
    mutation(monkeypatch)
    known = read(FOLDER / f"{dialogue}.yml")

    def held():
        ticket = asyncio.run(hold(known, house_brain, tmp_path, compare))
        assert ticket_seen(ticket) == known.ticket

    with pytest.raises(AssertionError):
        held()
