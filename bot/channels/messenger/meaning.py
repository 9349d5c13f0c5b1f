"""What an event of Messenger means: a turn of a conversation, and messages that go out.

Everything can be done twice: a turn has the event's id.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

import msgspec
from sqlalchemy.engine import Connection, Row

from bot.channels.messenger import bursts, inbound, menu, notes, outgoing, problems, shape, threads
from bot.channels.messenger.events import Event
from bot.channels.messenger.inbound import Waiting
from bot.channels.web import links
from bot.channels.web import shape as wire
from bot.contract import Language
from bot.conversation import forgetting, turnlog
from bot.conversation.records import ChoiceNotOffered, Incoming, UnknownConversation
from bot.conversation.views import ShownReply, Turn, shown, with_opening
from bot.deps import Deps
from bot.intake import draft as drafts
from bot.intake.language import language_of
from bot.store import offloop
from bot.store.engine import iso, parse

T = TypeVar("T")

# A kind that was answered is answered again after so long, or after words.
UNREAD_AGAIN = timedelta(hours=1)
# Seconds of a turn after which "typing…" is shown.
TYPING_AFTER = 0.7
# The line that says who speaks here.
GREETING = "utter_greet_messenger"
# What kinds are called in the turn log; each is answered by a line of its own.
UNREAD = {"image": "image", "audio": "audio", "file": "file", "booking": "file"}
STICKERS = {"like": "sticker_like", "sticker": "sticker"}


class NotNow(Exception):
    """The event cannot be handled yet; it is tried again."""


@dataclass(frozen=True)
class Outcome:
    """What handling an event leaves behind: messages, and what is known of the thread.

    ``passing`` are the places of messages that another answer may overtake; ``overtakes``:
    whether this one does.
    """

    bodies: Sequence[dict[str, Any]] = ()
    thread: dict[str, str | None] | None = None
    problem: problems.Reason | None = None
    passing: frozenset[int] = frozenset()
    overtakes: bool = False


@dataclass(frozen=True)
class Taken:
    """An event to handle, its thread, and whether the thread's conversation is still there."""

    row: Row[Any]
    waiting: Waiting
    open: bool


# What handling leaves behind, worked out in the transaction that writes it down.
Ending = Callable[[Connection], Outcome]


class Meaning:
    """Says the events of one installation to its conversations."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps
        self._menu = menu.Menu(deps.wording)

    async def of(self, taken: Taken) -> Ending:
        """What the event leaves behind. Raises ``NotNow``."""
        row, event = taken.row, taken.waiting.event
        if event.kind == "unsend":

            def forget(conn: Connection) -> Outcome:
                forgetting.unsay(conn, inbound.turns_of(conn, event.message))
                return Outcome()

            return forget
        if threads.silent(row, self._now()) or event.kind == "standby":
            return await self._while_silent(taken)
        if event.kind != "booking" and UNREAD.get(event.kind) in _answered(row, self._now()):
            return leaves()
        conversation = await self._conversation(taken)
        if event.kind == "edit" and await self._store(
            lambda conn: notes.takes_edits(conn, conversation, event.text)
        ):
            return lambda conn: self._noted(conn, conversation, event)
        if event.kind == "booking":
            await self._store(
                lambda conn: notes.booking(conn, conversation, self._deps, self._now())
            )
        if menu.is_private(event.payload):
            return lambda conn: self._link(conn, row.id, conversation)
        turn = await self._say(row.id, conversation, taken.waiting)
        return lambda conn: self._outcome(conn, row, conversation, event, turn)

    async def _while_silent(self, taken: Taken) -> Ending:
        """Words are kept for who answers. Signs of an emergency get their line all the same."""
        waiting, event = taken.waiting, taken.waiting.event
        if not event.text.strip():
            return leaves()
        conversation = await self._conversation(taken)
        incoming = Incoming(waiting.turn, "text", event.text)
        urgent = await self._deps.conversations.urgent(conversation, event.text)
        if not urgent or event.kind == "standby":
            # On standby another app has the thread: Meta would not let us write.
            await self._deps.conversations.note(conversation, incoming)
            return leaves(problem="urgent_words" if urgent else None)
        turn = self._settled(await self._deps.conversations.say(conversation, incoming))
        return leaves(shape.say([each.text for each in turn.replies]), problem="urgent_words")

    async def _conversation(self, taken: Taken) -> str:
        """The thread's conversation. A new one opens in the language of the first words."""
        row, event = taken.row, taken.waiting.event
        pressed = self._menu.language(event.payload, event.text)
        if taken.open:
            known = str(row.conversation_id)
            if pressed is not None:
                # "Pedir una llamada" of the menu is Spanish, as if it had been typed.
                await self._store(lambda conn: turnlog.speak(conn, known, pressed))
            return known
        language = pressed or language_of(event.text) or "en"
        conversation, _ = await self._deps.conversations.open("messenger", language)
        values: dict[str, str | None] = {"conversation_id": conversation, "told_at": None}
        if event.referral:
            values["referral"] = event.referral
        await self._store(lambda conn: threads.change(conn, row.id, **values))
        return conversation

    async def _say(self, thread: str, conversation: str, waiting: Waiting) -> Turn:
        """The event as a turn, with "typing…" where it takes its time."""
        incoming = await self._incoming(conversation, waiting)
        saying = asyncio.ensure_future(self._answer(thread, conversation, incoming, waiting))
        done, _ = await asyncio.wait({saying}, timeout=TYPING_AFTER)
        if not done:
            at = self._now()
            await self._store(
                lambda conn: outgoing.add(conn, thread, f"{waiting.id}:typing", {}, at, "typing")
            )
        return self._settled(await saying)

    async def _answer(
        self, thread: str, conversation: str, incoming: Incoming, waiting: Waiting
    ) -> Turn:
        say = self._deps.conversations.say
        try:
            return await say(conversation, incoming)
        except ChoiceNotOffered:
            # It was a moment ago. What stood on the button is what the person says.
            return await say(conversation, Incoming(waiting.turn, "text", waiting.event.text))
        except UnknownConversation:
            # Erased, or over; the next attempt begins a new one.
            await self._store(
                lambda conn: threads.change(conn, thread, conversation_id=None, told_at=None)
            )
            raise NotNow from None

    async def _incoming(self, conversation: str, waiting: Waiting) -> Incoming:
        event, turn = waiting.event, waiting.turn
        if event.kind == "opened":
            return Incoming(turn, "event", "get_started")
        if event.kind in UNREAD:
            return Incoming(turn, "event", UNREAD[event.kind])
        if event.kind in STICKERS:
            return Incoming(turn, "event", STICKERS[event.kind])
        standing = self._menu.choice(event.payload, event.text)
        if standing is not None:
            return Incoming(turn, "choice", given=standing)
        pressed = shape.choice(event.payload)
        if pressed:
            own = await self._store(lambda conn: wire.pressed(conn, conversation, pressed))
            if own:
                return Incoming(turn, "choice", choice_id=own)
        answers = None
        if event.kind == "edit":
            answers = await self._store(
                lambda conn: notes.answered_by(conn, conversation, event.message)
            )
        # No button that was offered: its title counts, as if it had been typed.
        return Incoming(turn, "text", event.text, answers=answers, said_at=waiting.said_at)

    def _settled(self, turn: Turn) -> Turn:
        if turn.state in {"unsaved", "accepted"}:
            raise NotNow
        return turn

    def _outcome(
        self, conn: Connection, row: Row[Any], conversation: str, event: Event, turn: Turn
    ) -> Outcome:
        talk = turnlog.talk(conn, conversation)
        current = threads.get(conn, row.id)
        at = self._now()
        untold, values = _untold(current, at)
        replies = turn.replies
        if untold and event.kind != "opened":
            replies = self._with_opening(replies, talk.language)
        if event.referral:
            values["referral"] = event.referral
        unread = list(_answered(row, at)) if event.kind in UNREAD else []
        if event.kind in UNREAD and UNREAD[event.kind] not in unread:
            unread.append(UNREAD[event.kind])
        values["unread_line"], values["unread_at"] = (
            " ".join(unread) or None,
            at if unread else None,
        )
        shaped = wire.turn_json(
            msgspec.structs.replace(turn, replies=replies), conversation, self._deps.wording, {}
        )
        texts = [_text(each) for each in shaped["replies"]]
        buttons = [
            (each["title"], shape.payload(each["id"]))
            for reply in shaped["replies"]
            for each in reply["choices"]
            # Nothing opens here: whoever wants the body map finds it in the private chat.
            if "opens" not in each
        ]
        urgent = any(each["urgent"] for each in shaped["replies"])
        offers = False
        if not urgent and turn.understood is not None and current is not None:
            told = any(key in turn.understood.fields for key in drafts.PAIN)
            offers = told and not current.offered_at
            if offers:
                texts += [
                    r.text for r in self._deps.wording.say("utter_private_offer", talk.language)
                ]
                values["offered_at"] = at
        if not urgent and (offers or talk.asked in {None, "confirm"}):
            buttons.append(menu.private(self._deps.wording, talk.language))
        # Whoever presses a button waits for what it does, and types nothing meanwhile.
        passing = _passing([each.name for each in replies], texts) if event.kind == "text" else ()
        bodies = shape.say(texts, buttons)
        return Outcome(bodies, values, passing=frozenset(passing), overtakes=True)

    def _with_opening(
        self, replies: tuple[ShownReply, ...], language: Language
    ) -> tuple[ShownReply, ...]:
        opening = shown(self._deps.wording.say(GREETING, language), {})
        if replies and wire.is_urgent(replies[0].name):
            # What to do comes first; who says it, after.
            return replies + tuple(
                msgspec.structs.replace(each, choices=()) for each in opening[:1]
            )
        return with_opening(opening, replies)

    def _noted(self, conn: Connection, conversation: str, event: Event) -> Outcome:
        said = notes.edited(conn, conversation, event.text, self._deps, self._now())
        return Outcome(shape.say([each.text for each in said]))

    def _link(self, conn: Connection, thread: str, conversation: str) -> Outcome:
        language = turnlog.talk(conn, conversation).language
        untold, values = _untold(threads.get(conn, thread), self._now())
        opening = self._deps.wording.say(GREETING, language) if untold else ()
        path = links.make(conn, conversation, language, self._deps.clock.now())
        text = self._deps.wording.text(menu.LINK, language)
        title = self._deps.wording.line(menu.LINK, language).choices[0].title
        body = shape.link(text, title, f"{self._deps.settings.public_url}{path}")
        bodies = [*shape.say([each.text for each in opening]), body]
        return Outcome(bodies, {**values, "offered_at": self._now()})

    async def _store(self, work: Callable[[Connection], T]) -> T:
        return await offloop.transaction(self._deps.engine, work)

    def _now(self) -> str:
        return iso(self._deps.clock.now())


def leaves(bodies: Sequence[dict[str, Any]] = (), problem: problems.Reason | None = None) -> Ending:
    """An ending that is known already."""
    return lambda _: Outcome(bodies, problem=problem)


def _untold(current: Row[Any] | None, at: str) -> tuple[bool, dict[str, str | None]]:
    """Whether it is still to be said who speaks here, and what the thread knows once it was."""
    values: dict[str, str | None] = {"told_at": current.told_at if current is not None else None}
    if current is not None and current.silent_until and not threads.silent(current, at):
        # A person answered here until then: whoever goes on must say that it is none.
        values = {"told_at": None, "silent_until": None, "silent_why": None}
    untold = values["told_at"] is None
    return untold, {**values, "told_at": at if untold else values["told_at"]}


def _answered(row: Row[Any], at: str) -> list[str]:
    """The kinds that we said we cannot read, since words came and not long ago."""
    if row.unread_line is None or row.unread_at is None:
        return []
    until: datetime = parse(row.unread_at) + UNREAD_AGAIN
    return row.unread_line.split() if parse(at) < until else []


def _passing(names: Sequence[str], texts: Sequence[str]) -> list[int]:
    """Which messages another answer may overtake. A long reply makes several of them."""
    lines = (*names, *[""] * (len(texts) - len(names)))
    parts = [name for name, text in zip(lines, texts, strict=True) for _ in shape.texts(text)]
    return [place for place, name in enumerate(parts) if bursts.passing(name)]


def _text(reply: dict[str, Any]) -> str:
    """A reply in words; the source of an explanation stands below it."""
    titles = "; ".join(each["title"] for each in reply["source"] or ())
    return f"{reply['text']}\n({titles})" if titles else str(reply["text"])
