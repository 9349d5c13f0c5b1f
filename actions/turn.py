"""One turn as an action sees it: the draft, what was asked, and how to answer."""

from __future__ import annotations

import calendar
import functools
import re
from collections.abc import Collection
from datetime import datetime
from typing import Any

import msgspec
from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.once import reminded, unsaid
from bot import clinic, settings, wording
from bot.clinic import Clinic
from bot.contract import Channel, Choice, Details, Draft, EffectName, Language, Office
from bot.intake.request import display
from bot.intake.request import draft as drafts
from bot.intake.request.next import next_step
from bot.opening_words import OpeningWords
from bot.wording import Line, Wording

# Key of a json message that the brain takes for an effect, not for words.
EFFECT = "effect"
TOLD_ABOVE = "told_above"
NOT_A_NAME = re.compile(r"\W+")
# A paragraph that tells how to get help at once.
HELP = re.compile(r"\b911\b|\bemergenc(?:y department|ias)\b|1-800-222-1222")


class State(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the brain puts into the slot ``turn``: this message, read."""

    channel: Channel = "web"
    at: str = ""
    text: str = ""
    # What of it is to be passed on, where it asks.
    question: str = ""
    intent: str = ""
    # The questions in it, if there are several: each one's intent and words.
    topics: tuple[tuple[str, str], ...] = ()
    # Those that are not answered here: the intent that would, or "", and the words.
    left: tuple[tuple[str, str], ...] = ()
    # What the bot waited for when the message came.
    was_asked: str | None = None
    # "What should be changed?" was asked, below the summary.
    changing: bool = False
    # The details before it.
    known: Details = {}
    changed: Details = {}
    # Those of the changed that were known, and were another.
    corrected: tuple[str, ...] = ()
    # Lines that were said once more, as they stand.
    same: tuple[str, ...] = ()
    # Lines that were taken out, and the line that is to be another.
    removed: tuple[str, ...] = ()
    what: str = ""
    # Why the answer to what was asked could not be read.
    problem: str | None = None
    # What a pressed button carries besides its intent.
    carried: dict[str, str] = {}
    # The two likeliest readings, where we are unsure.
    likely: tuple[str, ...] = ()
    office: Office = Office()
    # The visitor was away for a while.
    returned: bool = False
    # The filed request is no longer worked on: a new one may be made.
    closed: bool = False


@functools.lru_cache(maxsize=1)
def facts() -> Clinic:
    """What the clinic says about itself."""
    return clinic.load(settings.load().clinic_file)


@functools.lru_cache(maxsize=1)
def lines() -> Wording:
    """Everything that can be said."""
    known = {**facts().facts(), "kept_hours": str(settings.load().draft_hours)}
    return wording.load(known, facts().titles(), facts().instead())


def _button(choice: Choice) -> dict[str, str]:
    return {"title": choice.title, "payload": f"/{choice.payload}"}


class Turn:
    """What an action works with. Changes of ``draft`` and ``asked`` leave by ``events``."""

    def __init__(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
        self._dispatcher = dispatcher
        self.draft: Draft = msgspec.convert(tracker.get_slot("draft") or {}, Draft)
        self.state: State = msgspec.convert(tracker.get_slot("turn") or {}, State)
        self.asked: str | None = tracker.get_slot("asked")
        self.language: Language = "es" if tracker.get_slot("language") == "es" else "en"

    def say(self, line: str, /, *choices: Choice, **values: str) -> None:
        """One line of data/answers, in the visitor's language, with its own choices last."""
        found = lines().line(line, self.language)
        self._say(found, lines().fill(found.text, values), choices)

    def say_beside(self, line: str, above: Collection[str], leading: Collection[str]) -> None:
        """A line below others of the same answer, without their sentences, without the limits that
        were said before in this conversation, and without the choices whose payloads are
        ``leading`` to them.
        """
        known, found = lines(), lines().line(line, self.language)
        text = unsaid(found.text, (known.line(each, self.language).text for each in above))
        text = reminded(text, self._told())
        left = tuple(each for each in found.choices if each.payload not in leading)
        self._say(found, known.fill(text, {}), left, own=False)

    def explained(self, line: str) -> bool:
        """Whether a line was remembered, in the language that is spoken now."""
        return self._named(line) in self.draft.explained

    def _told(self) -> list[str]:
        """The texts that were explained in full, in the language that is spoken now."""
        names = (each.removesuffix(" es") for each in self.draft.explained)
        known = lines()
        return [
            known.line(each, self.language).text
            for each in names
            if known.has(each) and self.explained(each)
        ]

    def remember(self, line: str) -> None:
        """Keep in the draft that a line was said; the one that was said last stands last."""
        named = self._named(line)
        before = (each for each in self.draft.explained if each != named)
        self.set(explained=(*before, named))

    def in_other_words(self, *lines: str) -> str:
        """The line of several that was said longest ago, or not yet; it is remembered."""
        said = self.draft.explained

        def last(line: str) -> int:
            return said.index(self._named(line)) if self.explained(line) else -1

        line = min(lines, key=last)
        self.remember(line)
        return line

    def _named(self, line: str) -> str:
        return line if self.language == "en" else f"{line} {self.language}"

    def say_short(self, line: str) -> None:
        """The first paragraph of a line that stands above in full; where, is said once. What has
        no more paragraphs is said as it is.
        """
        found = lines().line(line, self.language)
        first, *rest = found.text.strip().split("\n\n")
        text = lines().fill(first, {})
        if rest and not self.explained(TOLD_ABOVE):
            self.remember(TOLD_ABOVE)
            text = f"{text} {self.label(TOLD_ABOVE)}"
        self._say(found, text, ())

    def say_begun(self, line: str) -> None:
        """The first paragraph of a line, without its choices: one answer of several.

        What it says of an emergency is never left out.
        """
        found = lines().line(line, self.language)
        first, *rest = found.text.strip().split("\n\n")
        kept = "\n\n".join([first, *(each for each in rest if HELP.search(each))])
        self._say(found, lines().fill(kept, {}), (), own=False)

    def _say(
        self, found: Line, text: str, choices: tuple[Choice, ...], *, own: bool = True
    ) -> None:
        self._dispatcher.utter_message(
            text=text,
            buttons=[_button(each) for each in (*choices, *(found.choices if own else ()))],
            utter_action=found.name,
            metadata={
                "article": found.article,
                "claims": list(found.claims),
                "picture": found.picture,
            },
        )

    def offers(self, line: str, payload: str) -> bool:
        """Whether a line has a choice that does this."""
        return any(each.payload == payload for each in lines().line(line, self.language).choices)

    def effect(self, name: EffectName, **data: Any) -> None:
        """Something for the conversation to do in the turn's transaction."""
        self._dispatcher.utter_message(json_message={EFFECT: name, "data": data})

    def label(self, name: str) -> str:
        """A short text of the interface, such as a detail's name."""
        return lines().text(f"utter_label_{name}", self.language)

    def word(self, normal: str) -> str:
        """A detail's normal form ("low back", "March") as the visitor's language says it."""
        month = normal in calendar.month_name[1:]
        name = f"month_{normal[:3]}" if month else f"value_{NOT_A_NAME.sub('_', normal)}"
        name = f"utter_label_{name.lower()}"
        return lines().text(name, self.language) if lines().has(name) else normal

    def shown(self, key: str) -> str:
        """One detail of the draft in words; not where another company reads along."""
        if self.public and key in drafts.HEALTH:
            return self.label("not_repeated")
        return display.value(key, self.draft.details[key], self.label, self.word)

    @property
    def public(self) -> bool:
        """Whether nobody's health is spoken of here: another company reads along."""
        return self.state.channel == "messenger" and not self.clinic.messenger_pain

    @property
    def clinic(self) -> Clinic:
        """What the clinic says about itself."""
        return facts()

    @property
    def times(self) -> OpeningWords:
        """Opening times in the visitor's language."""
        return OpeningWords(lines(), self.language)

    def opens(self) -> str:
        """When the office opens next; empty where that is not known."""
        return self.times.opens(self.state.office, datetime.fromisoformat(self.state.at))

    def set(self, **changes: Any) -> None:
        """Replace parts of the draft."""
        self.draft = msgspec.structs.replace(self.draft, **changes)

    def step(self) -> str | None:
        """The step that is still open."""
        pain = self.clinic.messenger_pain
        return next_step(self.draft, self.state.channel, messenger_pain=pain)

    def events(self) -> list[EventType]:
        """The state after the action, as Rasa's events."""
        return [
            SlotSet("draft", msgspec.to_builtins(self.draft)),
            SlotSet("asked", self.asked),
            SlotSet("language", self.language),
        ]


class TurnAction(Action):  # type: ignore[misc]  # rasa_sdk has no types
    """Base of our actions: a name and one method that works on a Turn."""

    id = ""

    def name(self) -> str:
        """The name in domain.yml."""
        return self.id

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Called by Rasa."""
        turn = Turn(dispatcher, tracker)
        self.act(turn)
        return turn.events()

    def act(self, turn: Turn) -> None:
        """What this action does."""
        raise NotImplementedError
