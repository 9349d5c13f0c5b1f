"""A message before it is answered: its words or button, language, and what safety reads in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy.engine import Row

from bot import safety
from bot.contract import BrainRequest, Choice, Details, Draft, Language, Office, Safety, Understood
from bot.conversation.harm_behind import unhidden
from bot.conversation.held import released
from bot.conversation.on_the_way import no_longer_on_the_way
from bot.conversation.pressed import PRESSED
from bot.conversation.records import Talk
from bot.conversation.safety_first import first
from bot.conversation.safety_outcome import HARM, SUMMARY, First
from bot.conversation.wordless import LIKE
from bot.intake.cues.language import asked_for, language_of
from bot.intake.reading import read
from bot.intake.reading.text.message import fold
from bot.intake.request import body
from bot.store.engine import iso

# After this the visitor is welcomed back, and an old summary is shown again before a yes.
AWAY = timedelta(hours=1)
# The button under "I can't answer now": the words are asked again.
AGAIN = "again"
# Buttons whose titles mean nothing more when they are typed: one is read as if it had been, one
# repeats the words before it, one is a link.
ONLY_PRESSED = frozenset({"inform", AGAIN, "private_chat"})
# What an answer to a question about signs is, among the names of intents.
ANSWERED = {"no": "deny", "old": "deny", "mistake": "deny", "yes": "affirm"}
YES = Choice(title="", payload="affirm")
# "I'll press None of these then": the name of a choice, and that it is taken.
_PRESSES = re.compile(
    r"\W*(?:(?:ok|okay|well|then|so|and|just|i'?ll|i will|let me|i want to|i'?m going to|i'?m gonna|i|entonces|bueno|pues"
    r"|yo|le|voy a|quiero)\W+)*(?:press|tap|click|hit|push|choose|pick|select)(?:ing)?(?: on)?(?: the)?(?: button)?\W+(?P<title>.+?)"
    r"(?:\W+(?:button|one|choice|option))?(?:\W+(?:then|please|now))*\W*"
    r"|\W*(?:(?:ok|entonces|bueno|pues|yo|le|voy a|quiero)\W+)*(?:aprieto|apretar|presiono|presionar|pulso|pulsar|doy|dar|dar(?:le)|toco"
    r"|tocar|elijo|elegir|escojo|escoger)(?: a| en)?(?: el| la)?(?: boton| opcion)?(?: de)?\W+(?P<titulo>.+?)"
    r"(?:\W+(?:entonces|pues|por favor|ya))*\W*"
)
ALARM_YES = Choice(title="", payload="alarm_yes")


@dataclass(frozen=True)
class Heard:
    """A message before it is answered. ``words`` is empty for a button or an event; where they
    are those of a button that is offered, it counts as pressed. ``unread``: they were written
    before the last answer could be read.
    """

    talk: Talk
    turn_id: str
    words: str
    choice: Choice | None
    language: Language
    reading: Safety | None
    at: str
    office: Office
    returned: bool
    unread: bool

    def opening(self, reading: Safety | None) -> First:
        """What safety makes of the message, whose words were read so."""
        payload = self.choice.payload if self.choice else None
        talk = self.talk
        found = first(
            no_longer_on_the_way(talk.draft) if self.returned else talk.draft,
            talk.asked,
            self.words,
            payload,
            reading,
            unread=self.unread,
            year=self.office.year,
            month=self.office.month,
        )
        return released(found, self.words)

    def request(self, opening: First) -> BrainRequest:
        """What the brain is asked, ``opening`` being what safety makes of the message."""
        choice = opening.instead or self.choice
        return BrainRequest(
            conversation=self.talk.id,
            turn_id=self.turn_id,
            at=self.at,
            channel=self.talk.channel,
            language=self.language,
            text=None if choice else self.words,
            choice=choice,
            safety=self.reading,
            draft=opening.draft,
            asked=self.talk.asked,
            office=self.office,
            returned=self.returned,
            closed=self.talk.closed,
        )

    def fields(self, asked: str | None) -> Details:
        """Details in the words or on the body map, read without the brain."""
        if not self.words:
            return body.told(self.choice)
        return read(self.words, asked, self.language, self.talk.draft.details)

    def understood(self, intent: str, confidence: float, fields: Details) -> Understood | None:
        """How the words were read without the brain; None for a button or an event."""
        if not self.words:
            return None
        return Understood(
            intent=intent,
            confidence=confidence,
            language=self.language,
            fields=fields,
            safety=self.reading,
        )

    def pressed(self) -> Understood | None:
        """How words were read that are a button's; None for any others, and for the button."""
        if self.choice is None:
            return None
        intent = self.choice.payload.partition("?")[0]
        answer = PRESSED.get(intent)
        return self.understood(ANSWERED.get(answer, "inform") if answer else intent, 1.0, {})


def hear(
    talk: Talk,
    row: Row[Any],
    history: tuple[str, ...],
    office: Callable[[datetime], Office],
    now: datetime,
    *,
    returned: bool,
) -> Heard:
    """One row of the turn log, read. ``history`` are the visitor's words before it, oldest
    first; ``returned`` whether the visitor was away for long.
    """
    words = row.words if row.kind == "text" else ""
    choice = msgspec.convert(row.choice, Choice) if row.choice else None
    if choice is not None and choice.payload == AGAIN:
        # The last words that nobody could answer, as if they were typed once more.
        choice, words, history = None, history[-1] if history else "", history[:-1]
    if row.kind == "event" and row.words == LIKE:
        choice = _liked(talk)
    unread = bool(row.at < talk.last_at)
    if words and choice is None and row.asked is None and not unread:
        choice = _typed(words, talk)
    reading = None
    state = office(now)
    language = talk.language
    if words and choice is None:
        # Beside a sign there is no other turn to ask for one's language; first words greet in it.
        first_words = talk.asked is None and talk.draft == Draft()
        wanted = asked_for(words) if talk.draft.alarm or first_words else None
        language = wanted or language_of(words, language, begun=bool(history)) or language
        waits = _waited_for(talk)
        reading = safety.read(words, history, waits, talk.draft.settled, state.month)
        reading = unhidden(talk.draft, words, reading)
    return Heard(
        talk=talk,
        turn_id=row.turn_id,
        words=words,
        choice=choice,
        language=language,
        reading=reading,
        at=iso(now),
        office=state,
        returned=returned,
        unread=unread,
    )


def _waited_for(talk: Talk) -> str | None:
    """What the words may answer. Those that answer the question about self-harm say nothing of
    the signs of the safety screen: "if it doesn't work".
    """
    alarm = talk.draft.alarm
    return None if alarm is not None and alarm.sign == HARM else talk.asked


def _typed(words: str, talk: Talk) -> Choice | None:
    """The button whose title the words are, however they are written ("yes send it"), or that they
    say they press ("I'll press Not sure then").

    None for one that stands for the words themselves.
    """
    presses = _PRESSES.fullmatch(fold(words))
    named = (presses["title"] or presses["titulo"]) if presses else ""
    typed = {_letters(words), _letters(named)} - {""}
    offered = [each for each in talk.offered if each.payload not in ONLY_PRESSED]
    return next((each for each in offered if _letters(each.title) in typed), None)


def _letters(words: str) -> str:
    return "".join(each for each in fold(words) if each.isalnum())


def _liked(talk: Talk) -> Choice | None:
    """A thumb is a yes where a yes or no is awaited. None where it answers nothing."""
    draft = talk.draft
    if draft.alarm is not None:
        return None if draft.alarm.told else ALARM_YES
    waits = draft.erasing or draft.throws or draft.question is not None
    if talk.asked == SUMMARY or waits:
        return YES
    return None
