"""What an event of Messenger means: a turn of a conversation, and messages that go out.

Everything can be done twice: a turn has the event's id.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from sqlalchemy.engine import Connection, Row

from bot.channels.messenger import inbound, menu, notes, outgoing, problems, shape, threads
from bot.channels.messenger.composing import UNREAD, Composing, Outcome, said_unread
from bot.channels.messenger.inbound import Waiting
from bot.channels.web import shape as wire
from bot.conversation import forgetting, turnlog
from bot.conversation.records import ChoiceNotOffered, Incoming, UnknownConversation
from bot.conversation.views import Turn
from bot.deps import Deps
from bot.intake.cues.language import asked_for, language_of
from bot.store import offloop
from bot.store.engine import iso

T = TypeVar("T")

# Seconds of a turn after which "typing…" is shown.
TYPING_AFTER = 0.7
STICKERS = {"like": "sticker_like", "sticker": "sticker"}


class NotNow(Exception):
    """The event cannot be handled yet; it is tried again."""


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
        self._composing = Composing(deps)

    async def of(self, taken: Taken) -> Ending:
        """What the event leaves behind. Raises ``NotNow``."""
        row, event = taken.row, taken.waiting.event
        if event.kind == "unsend":

            def forget(conn: Connection) -> Outcome:
                said = inbound.turns_of(conn, event.message)
                forgetting.unsay(conn, said, row.id, self._now())
                return Outcome()

            return forget
        if threads.silent(row, self._now()) or event.kind == "standby":
            return await self._while_silent(taken)
        if event.kind != "booking" and UNREAD.get(event.kind) in said_unread(row, self._now()):
            return leaves()
        conversation = await self._conversation(taken)
        if event.kind == "edit" and await self._store(
            lambda conn: notes.takes_edits(conn, conversation, event.text)
        ):
            return lambda conn: self._composing.noted(conn, conversation, event)
        if event.kind == "booking":
            await self._store(
                lambda conn: notes.booking(conn, conversation, self._deps, self._now())
            )
        if menu.is_private(event.payload):
            return lambda conn: self._composing.link(conn, row.id, conversation)
        turn = await self._say(row.id, conversation, taken.waiting)
        return lambda conn: self._composing.answered(conn, row, conversation, event, turn)

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
        language = pressed or asked_for(event.text) or language_of(event.text) or "en"
        conversation, _ = await self._deps.conversations.open("messenger", language)
        values: dict[str, str | None] = {"conversation_id": conversation, "told_at": None}
        if event.referral:
            values["referral"] = event.referral
        await self._store(lambda conn: threads.change(conn, row.id, **values))
        return conversation

    async def _say(self, thread: str, conversation: str, waiting: Waiting) -> Turn:
        """The event as a turn, with "typing…" where it takes its time."""
        incoming = await self._incoming(conversation, waiting)
        if incoming.choice_id is None and incoming.given is None:
            # A button stands below what it answers; words may have been written before.
            came_at = waiting.came_at
            unread = await self._store(lambda conn: outgoing.unread(conn, thread, came_at))
            incoming = replace(incoming, came_at=came_at, unread=unread)
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
        return Incoming(turn, "text", event.text, answers=answers)

    def _settled(self, turn: Turn) -> Turn:
        if turn.state in {"unsaved", "accepted"}:
            raise NotNow
        return turn

    async def _store(self, work: Callable[[Connection], T]) -> T:
        return await offloop.transaction(self._deps.engine, work)

    def _now(self) -> str:
        return iso(self._deps.clock.now())


def leaves(bodies: Sequence[dict[str, Any]] = (), problem: problems.Reason | None = None) -> Ending:
    """An ending that is known already."""
    return lambda _: Outcome(bodies, problem=problem)
