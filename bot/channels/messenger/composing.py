"""What goes out on Messenger after an event, and what is known of the thread from then on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy.engine import Connection, Row

from bot.channels.messenger import bursts, menu, notes, problems, shape, threads
from bot.channels.messenger.events import Event
from bot.channels.web import links
from bot.channels.web import shape as wire
from bot.contract import Language
from bot.conversation import turnlog
from bot.conversation.views import ShownReply, Turn, shown, with_opening
from bot.deps import Deps
from bot.intake.request import draft as drafts
from bot.store.engine import iso, parse

# A kind that was answered is answered again after so long, or after words.
UNREAD_AGAIN = timedelta(hours=1)
# The line that says who speaks here.
GREETING = "utter_greet_messenger"
# What kinds are called in the turn log; each is answered by a line of its own.
UNREAD = {"image": "image", "audio": "audio", "file": "file", "booking": "file"}


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


class Composing:
    """Puts the messages of one installation together."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps

    def answered(
        self, conn: Connection, row: Row[Any], conversation: str, event: Event, turn: Turn
    ) -> Outcome:
        """The answer to a turn, with what the thread knows from now on."""
        talk = turnlog.talk(conn, conversation)
        current = threads.get(conn, row.id)
        at = self._now()
        untold, values = _untold(current, at)
        replies = turn.replies
        if untold and event.kind != "opened":
            replies = self._with_opening(replies, talk.language)
        if event.referral:
            values["referral"] = event.referral
        unread = list(said_unread(row, at)) if event.kind in UNREAD else []
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

    def noted(self, conn: Connection, conversation: str, event: Event) -> Outcome:
        """What is said of an edited message that became a note on the request."""
        said = notes.edited(conn, conversation, event.text, self._deps, self._now())
        return Outcome(shape.say([each.text for each in said]))

    def link(self, conn: Connection, thread: str, conversation: str) -> Outcome:
        """A one-time link to the private chat."""
        language = turnlog.talk(conn, conversation).language
        untold, values = _untold(threads.get(conn, thread), self._now())
        opening = self._deps.wording.say(GREETING, language) if untold else ()
        path = links.make(conn, conversation, language, self._deps.clock.now())
        text = self._deps.wording.text(menu.LINK, language)
        title = self._deps.wording.line(menu.LINK, language).choices[0].title
        body = shape.link(text, title, f"{self._deps.settings.public_url}{path}")
        bodies = [*shape.say([each.text for each in opening]), body]
        return Outcome(bodies, {**values, "offered_at": self._now()})

    def _now(self) -> str:
        return iso(self._deps.clock.now())


def _untold(current: Row[Any] | None, at: str) -> tuple[bool, dict[str, str | None]]:
    """Whether it is still to be said who speaks here, and what the thread knows once it was."""
    values: dict[str, str | None] = {"told_at": current.told_at if current is not None else None}
    if current is not None and current.silent_until and not threads.silent(current, at):
        # A person answered here until then: whoever goes on must say that it is none.
        values = {"told_at": None, "silent_until": None, "silent_why": None}
    untold = values["told_at"] is None
    return untold, {**values, "told_at": at if untold else values["told_at"]}


def said_unread(row: Row[Any], at: str) -> list[str]:
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
