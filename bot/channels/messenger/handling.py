"""What an event leads to: a turn of a conversation, and messages that go out.

Everything can be done twice: a turn has the event's id, and so have the messages. A
process that dies in the middle leaves the event to the next one.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

import msgspec
from sqlalchemy import select
from sqlalchemy.engine import Connection, Row

from bot.channels.messenger import inbound, menu, notes, outgoing, problems, shape, threads
from bot.channels.messenger.events import Event
from bot.channels.messenger.inbound import Waiting
from bot.channels.web import links
from bot.channels.web import shape as wire
from bot.contract import Language
from bot.conversation import turnlog
from bot.conversation.turnlog import ChoiceNotOffered, Incoming, UnknownConversation
from bot.conversation.views import ShownReply, Turn, shown, with_opening
from bot.deps import Deps
from bot.intake import draft as drafts
from bot.intake.language import language_of
from bot.store import offloop
from bot.store.engine import iso, parse
from bot.store.tables import conversations

log = logging.getLogger("nerveline.messenger")
T = TypeVar("T")

# A second picture is answered again after so long.
UNREAD_AGAIN = timedelta(hours=1)
# Seconds of a turn after which "typing…" is shown.
TYPING_AFTER = 0.7
# Seconds until the next attempt, by the number of those before.
PAUSES = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
# After so many attempts a message is given up, and staff are told.
MOST_ATTEMPTS = 30
# What kinds are called in the turn log; each is answered by a line of its own.
UNREAD = {"image": "image", "audio": "audio", "file": "file", "booking": "file"}
STICKERS = {"like": "sticker_like", "sticker": "sticker"}


class NotNow(Exception):
    """The event cannot be handled yet; it is tried again."""


@dataclass(frozen=True)
class Outcome:
    """What handling an event leaves behind: messages, and what is known of the thread."""

    bodies: Sequence[dict[str, Any]] = ()
    thread: dict[str, str | None] | None = None
    problem: problems.Reason | None = None


@dataclass(frozen=True)
class Taken:
    """An event to handle, its thread, and whether the thread's conversation is still there."""

    row: Row[Any]
    waiting: Waiting
    open: bool


# What handling leaves behind, worked out in the transaction that writes it down.
Ending = Callable[[Connection], Outcome]


class Handler:
    """Handles the events of one process."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps
        self._menu = menu.standing(deps.wording)

    async def thread(self, thread: str, owner: str, stopping: Callable[[], bool]) -> None:
        """Handle what waits in the thread, one after the other, until nothing does or
        ``stopping``. ``owner`` is a name of its own for this call: it has the lease.
        """
        taken = await self._store(lambda conn: self._take(conn, thread, owner))
        try:
            while taken is not None and not stopping():
                taken = await self._one(taken, owner)
        finally:
            if taken is not None:
                await self._store(lambda conn: threads.release(conn, thread, owner))

    def _take(self, conn: Connection, thread: str, owner: str) -> Taken | None:
        """The next event with the right to handle it; None, and no right, if there is none."""
        if not threads.lease(conn, thread, owner):
            return None
        waiting, row = inbound.next_of(conn, thread), threads.get(conn, thread)
        if waiting is None or row is None:
            threads.release(conn, thread, owner)
            return None
        known = select(conversations.c.id).where(conversations.c.id == row.conversation_id)
        return Taken(row, waiting, conn.execute(known).one_or_none() is not None)

    async def _one(self, taken: Taken, owner: str) -> Taken | None:
        """Handle one event, and take the next; None if there is none, or it must wait."""
        waiting = taken.waiting
        try:
            ending = await self._handle(taken)
            return await self._store(lambda conn: self._finish(conn, taken, owner, ending))
        except NotNow:
            await self._put_off(taken, owner)
            return None
        except Exception as error:
            log.error("event %s: %s", waiting.id, type(error).__name__)
            if waiting.attempts + 1 < MOST_ATTEMPTS:
                await self._put_off(taken, owner)
                return None
        lines = self._deps.wording.say("utter_fallback", "en")
        ending = _leaves(shape.say([each.text for each in lines]), problem="not_handled")
        return await self._store(lambda conn: self._finish(conn, taken, owner, ending))

    async def _put_off(self, taken: Taken, owner: str) -> None:
        seconds = PAUSES[min(taken.waiting.attempts, len(PAUSES) - 1)]

        def put_off(conn: Connection) -> None:
            inbound.later(conn, taken.waiting, seconds)
            threads.release(conn, taken.row.id, owner)

        await self._store(put_off)

    def _finish(self, conn: Connection, taken: Taken, owner: str, ending: Ending) -> Taken | None:
        """Messages, what is known of the thread, and that it is done: all or nothing."""
        thread, waiting = taken.row.id, taken.waiting
        if not threads.owns(conn, thread, owner):
            # Somebody else handles it by now, and comes to the same.
            return None
        outcome = ending(conn)
        at = self._now()
        row = threads.get(conn, thread)
        if outcome.bodies and row is not None:
            outgoing.drop_typing(conn, thread)
            silent = threads.silent(row, at) and outcome.problem != "urgent_words"
            for number, body in enumerate(() if silent else outcome.bodies):
                outgoing.add(conn, thread, f"{waiting.id}:{number}", body, at)
        if outcome.thread:
            threads.change(conn, thread, **outcome.thread)
        if outcome.problem:
            problems.note(conn, thread, outcome.problem, at)
        inbound.done(conn, waiting.id, at)
        return self._take(conn, thread, owner)

    async def _handle(self, taken: Taken) -> Ending:
        row, event = taken.row, taken.waiting.event
        if event.kind == "unsend":

            def forget(conn: Connection) -> Outcome:
                turnlog.unsay(conn, inbound.turns_of(conn, event.message))
                return Outcome()

            return forget
        if threads.silent(row, self._now()) or event.kind == "standby":
            return await self._while_silent(taken)
        if event.kind in UNREAD and _answered(row, event.kind, self._now()):
            return _leaves()
        conversation = await self._conversation(taken)
        if event.kind == "edit":
            noted = await self._store(
                lambda conn: notes.edited(conn, conversation, event.text, self._deps, self._now())
            )
            if noted:
                return _leaves()
        if event.kind == "booking":
            await self._store(
                lambda conn: notes.booking(conn, conversation, self._deps, self._now())
            )
        if menu.is_private(event.payload):
            return lambda conn: self._link(conn, conversation)
        turn = await self._say(row.id, conversation, taken.waiting)
        return lambda conn: self._outcome(conn, row, conversation, event, turn)

    async def _while_silent(self, taken: Taken) -> Ending:
        """Words are kept for who answers. Signs of an emergency get their line all the same."""
        waiting, event = taken.waiting, taken.waiting.event
        if not event.text.strip():
            return _leaves()
        conversation = await self._conversation(taken)
        incoming = Incoming(waiting.turn, "text", event.text)
        urgent = await self._deps.conversations.urgent(conversation, event.text)
        if not urgent or event.kind == "standby":
            # On standby another app has the thread: Meta would not let us write.
            await self._deps.conversations.note(conversation, incoming)
            return _leaves(problem="urgent_words" if urgent else None)
        turn = self._settled(await self._deps.conversations.say(conversation, incoming))
        return _leaves(shape.say([each.text for each in turn.replies]), problem="urgent_words")

    async def _conversation(self, taken: Taken) -> str:
        """The thread's conversation. A new one opens in the language of the first words."""
        row, event = taken.row, taken.waiting.event
        if taken.open:
            return str(row.conversation_id)
        language = language_of(event.text) or "en"
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
        standing = self._menu.get(event.payload)
        if standing is not None:
            return Incoming(turn, "choice", given=standing)
        pressed = shape.choice(event.payload)
        if pressed:
            own = await self._store(lambda conn: wire.pressed(conn, conversation, pressed))
            if own:
                return Incoming(turn, "choice", choice_id=own)
        # No button that was offered: its title counts, as if it had been typed.
        return Incoming(turn, "text", event.text)

    def _settled(self, turn: Turn) -> Turn:
        if turn.state in {"unsaved", "accepted"}:
            raise NotNow
        return turn

    def _outcome(
        self, conn: Connection, row: Row[Any], conversation: str, event: Event, turn: Turn
    ) -> Outcome:
        talk = turnlog.talk(conn, conversation)
        current = threads.get(conn, row.id)
        told_at = current.told_at if current is not None else None
        at = self._now()
        replies, values = turn.replies, dict[str, str | None]()
        if event.kind == "opened":
            values["told_at"] = at
        elif not told_at:
            replies = self._with_opening(replies, talk.language)
            values["told_at"] = at
        if event.referral:
            values["referral"] = event.referral
        unread = event.kind if event.kind in UNREAD else None
        values["unread_line"], values["unread_at"] = unread, at if unread else None
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
        if not urgent and turn.understood is not None and current is not None:
            told = any(key in turn.understood.fields for key in drafts.PAIN)
            if told and not current.offered_at:
                texts += [
                    r.text for r in self._deps.wording.say("utter_private_offer", talk.language)
                ]
                values["offered_at"] = at
        if not urgent and talk.asked in {None, "confirm"}:
            buttons.append(menu.private(self._deps.wording, talk.language))
        return Outcome(shape.say(texts, buttons), values)

    def _with_opening(
        self, replies: tuple[ShownReply, ...], language: Language
    ) -> tuple[ShownReply, ...]:
        opening = shown(self._deps.wording.say("utter_greet_messenger", language), {})
        if replies and wire.is_urgent(replies[0].name):
            # What to do comes first; who says it, after.
            return replies + tuple(
                msgspec.structs.replace(each, choices=()) for each in opening[:1]
            )
        return with_opening(opening, replies)

    def _link(self, conn: Connection, conversation: str) -> Outcome:
        language = turnlog.talk(conn, conversation).language
        path = links.make(conn, conversation, language, self._deps.clock.now())
        text = self._deps.wording.text(menu.LINK, language)
        title = self._deps.wording.line(menu.LINK, language).choices[0].title
        body = shape.link(text, title, f"{self._deps.settings.public_url}{path}")
        return Outcome([body], {"offered_at": self._now()})

    async def _store(self, work: Callable[[Connection], T]) -> T:
        return await offloop.transaction(self._deps.engine, work)

    def _now(self) -> str:
        return iso(self._deps.clock.now())


def _leaves(
    bodies: Sequence[dict[str, Any]] = (), problem: problems.Reason | None = None
) -> Ending:
    """An ending that is known already."""
    return lambda _: Outcome(bodies, problem=problem)


def _answered(row: Row[Any], kind: str, at: str) -> bool:
    """Whether the last thing we said was that we cannot read this kind, not long ago."""
    if row.unread_line != kind or row.unread_at is None:
        return False
    until: datetime = parse(row.unread_at) + UNREAD_AGAIN
    return parse(at) < until


def _text(reply: dict[str, Any]) -> str:
    """A reply in words; the source of an explanation stands below it."""
    titles = "; ".join(each["title"] for each in reply["source"] or ())
    return f"{reply['text']}\n({titles})" if titles else str(reply["text"])
