"""The chat's three addresses. Every refusal is a line that the visitor can read."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import Response

from bot import cleaning
from bot.channels import limits, origins
from bot.channels.limits import Limits, TooOften
from bot.channels.web import asked, links, refusals, sessions, shape
from bot.channels.web.asked import Opening, Said, Unreadable
from bot.channels.web.refusals import Refused
from bot.channels.web.right import Right, for_cookie
from bot.channels.web.sessions import NoSession, Session
from bot.contract import Choice, Language
from bot.conversation import turnlog
from bot.conversation.answering import MOST_CHARACTERS
from bot.conversation.records import ChoiceNotOffered, Incoming, UnknownConversation
from bot.conversation.views import Turn
from bot.deps import Deps
from bot.intake.request import body
from bot.store import offloop

log = logging.getLogger("nerveline.web")
T = TypeVar("T")
# Turns of a history in one answer; the client asks again from where it ended.
MOST_TURNS = 200


# The content of an answer, and the token for the browser's cookie: None leaves it as it is, an
# empty one takes it away.
Opened = tuple[dict[str, Any], str | None]


class Api:
    """The chat of one installation. ``allowed`` are the origins that may write."""

    def __init__(self, deps: Deps, limits: Limits, allowed: frozenset[str]) -> None:
        self._deps = deps
        self._limits = limits
        self._allowed = allowed
        self._own = origins.own(deps.settings)
        self._right = Right(deps.settings)
        self._articles = {each.title: each.url for each in deps.clinic.articles.values()}

    async def open(self, request: Request) -> Response:
        """``POST /api/sessions``: a new conversation and the right to it."""
        return await self._served(request, self._open)

    async def say(self, request: Request) -> Response:
        """``POST /api/turns``: one message; the same ``turn`` again gives the same answer."""
        return await self._served(request, self._say)

    async def history(self, request: Request) -> Response:
        """``GET /api/history?after=N``: the turns after a place, for a page that comes back."""
        return await self._served(request, self._history)

    async def end(self, request: Request) -> Response:
        """``POST /api/sessions/end``: the browser gives its right back."""
        return await self._served(request, self._end)

    async def _open(self, request: Request) -> Opened:
        self._check_origin(request)
        opening = await asked.read(request, Opening)
        if opening.cookie:
            # A page of ours and no other: elsewhere a cookie would never come back.
            self._check_origin(request, self._own)
        who = _address(request)
        at = self._deps.clock.now()
        counted = [(self._limits.address, who), (self._limits.sessions, who)]
        try:
            await self._store(lambda conn: limits.count(conn, counted, at))
        except TooOften as over:
            # Whoever comes here first has said nothing too fast, and needs the phone.
            server = "utter_error_server"
            raise refusals.too_often(over, opening.language, line=server) from None
        mine = self._right.in_cookie(request)
        if opening.cookie and opening.anew:
            await self._store(lambda conn: sessions.end(conn, mine))
        elif opening.cookie and opening.link is None:
            known = await self._store(lambda conn: _known(conn, mine, at))
            if known is not None:
                return {"language": known.language}, None
        conversation, turn, language = await self._begin(opening, at)
        token = for_cookie(sessions.make()) if opening.cookie else sessions.make()
        hours = self._deps.settings.draft_hours
        await self._store(lambda conn: sessions.begin(conn, token, conversation, at, hours))
        shown = {"turn": self._shown(turn, conversation), "language": language}
        return (shown, token) if opening.cookie else ({"token": token, **shown}, None)

    async def _begin(self, opening: Opening, at: datetime) -> tuple[str, Turn, Language]:
        """A new conversation; by a link it begins with what was said elsewhere."""
        begin, secret = self._deps.conversations.begin, opening.link
        if secret is None:
            opened = await self._deps.conversations.open("web", opening.language, "utter_greet")
            return *opened, opening.language

        def go_on(conn: Connection) -> tuple[str, Turn, Language]:
            # Used up and gone on with in one transaction: what was told is never in between.
            handed = links.redeem(conn, secret, at)
            if handed is None:
                return *begin(conn, "web", opening.language, "utter_link_over"), opening.language
            opened = begin(
                conn, "web", handed.language, handed.line, handed.draft, handed.ticket_id
            )
            return *opened, handed.language

        for _ in range(int(links.PATIENCE / links.POLL)):
            try:
                return await self._store(go_on)
            except links.Busy:
                await asyncio.sleep(links.POLL)
        raise Refused(503, "busy", "utter_fallback_unsaved", language=opening.language)

    async def _end(self, request: Request) -> Opened:
        self._check_origin(request)
        await asked.read(request, asked.Nothing)
        token = self._right.of(request)
        await self._store(lambda conn: sessions.end(conn, token))
        return {}, ""

    def _shown(self, turn: Turn, conversation: str) -> dict[str, Any]:
        return shape.turn_json(turn, conversation, self._deps.wording, self._articles)

    async def _say(self, request: Request) -> Opened:
        self._check_origin(request)
        said = await asked.read(request, Said)
        words = cleaning.clean(said.text or "")
        session: Session | None = None

        def enter(conn: Connection) -> tuple[str, Incoming]:
            nonlocal session
            session, choice = self._enter(conn, request, said, words)
            incoming = self._incoming(said, words, choice, session.language)
            if said.text is not None and _unread(conn, session.conversation, said):
                incoming = replace(incoming, unread=True)
            return session.conversation, incoming

        try:
            turn = await self._deps.conversations.enter(enter)
        except SQLAlchemyError as error:
            log.error("turn not saved: %s", type(error).__name__)
            turn = None
        except ChoiceNotOffered:
            language = session.language if session else None
            raise Refused(409, "choice", "utter_error_choice", language=language) from None
        except UnknownConversation:
            language = session.language if session else None
            line = "utter_error_session"
            raise Refused(401, "session", line, language=language, words=words) from None
        if turn is None or session is None:
            spoken = session.language if session else None
            unsaved = "utter_fallback_unsaved"
            raise Refused(503, "unsaved", unsaved, language=spoken, words=words)
        if said.is_another(turn.kind, turn.words):
            # No answer to that message is one to this.
            unsaved = "utter_fallback_unsaved"
            raise Refused(409, "turn", unsaved, language=session.language, words=words)
        return {
            "turn": self._shown(turn, session.conversation),
            "language": turn.language or session.language,
        }, None

    async def _history(self, request: Request) -> Opened:
        after = request.query_params.get("after", "0")
        # Twelve digits are more turns than a database holds, and fit its integers.
        if not (after.isascii() and after.isdigit() and len(after) <= 12):
            raise Unreadable
        who = _address(request)
        at = self._deps.clock.now()

        def enter(conn: Connection) -> Session:
            session = sessions.find(conn, self._right.of(request), at)
            limits.count(conn, [(self._limits.reads, who)], at)
            return session

        session = await self._store(enter)
        turns = await self._deps.conversations.history(session.conversation, int(after))
        return {
            "turns": [self._shown(turn, session.conversation) for turn in turns],
            "language": session.language,
            "more": len(turns) >= MOST_TURNS,
        }, None

    def _enter(
        self, conn: Connection, request: Request, said: Said, words: str
    ) -> tuple[Session, str | None]:
        """Whose turn it is, counted, with the conversation's id of a pressed button."""
        at = self._deps.clock.now()
        session = _known(conn, self._right.of(request), at)
        counted = [(self._limits.address, _address(request))]
        early = False
        if session is not None:
            before = None if said.after is None else str(said.after)
            early = before is not None and not turnlog.has(conn, session.conversation, before)
            counted += [] if early else [(self._limits.turns, session.key)]
        try:
            limits.count(conn, counted, at)
        except TooOften as over:
            spoken = session.language if session else None
            raise refusals.too_often(over, spoken, words) from None
        if session is None:
            # What nobody may say here is read for signs all the same.
            raise Refused(401, "session", "utter_error_session", words=words)
        if early:
            # It came before the message before it, and is answered in its order. Only what
            # it calls for at once is said.
            unsaved = "utter_fallback_unsaved"
            raise Refused(425, "early", unsaved, language=session.language, words=words)
        sessions.keep(conn, session, at, self._deps.settings.draft_hours)
        if said.choice is None:
            return session, None
        return session, shape.pressed(conn, session.conversation, said.choice)

    def _incoming(self, said: Said, words: str, choice: str | None, language: Language) -> Incoming:
        turn_id = str(said.turn)
        if said.choice is not None:
            return Incoming(turn_id, "choice", choice_id=choice)
        if said.regions is not None:
            # Each once: what is said twice would only be longer than words may be.
            regions = tuple(dict.fromkeys(said.regions))
            names = shape.places(regions, self._deps.wording, language)
            return Incoming(turn_id, "choice", given=Choice(names, body.payload(regions)))
        if said.wish is not None:
            return Incoming(turn_id, "choice", given=self._wished(said.wish, language))
        if not words:
            # Refused and not answered: nothing was said, so there is no turn to remember.
            raise Refused(400, "empty", "utter_empty", language=language)
        if len(words) > MOST_CHARACTERS:
            raise Refused(400, "too_long", "utter_too_long", language=language, words=words)
        return Incoming(turn_id, "text", words=words)

    def _wished(self, wish: str, language: Language) -> Choice:
        """What one of the chat's own controls says."""
        say = self._deps.wording.text
        if wish == asked.PERSON:
            return Choice(say("utter_label_person", language), "ask_for_person")
        name = say(f"utter_label_summary_{wish}", language)
        change = say("utter_label_change", language)
        return Choice(f"{change}: {name}", f"correct_detail?what={wish}")

    async def _store(self, work: Callable[[Connection], T]) -> T:
        return await offloop.transaction(self._deps.engine, work)

    def _check_origin(self, request: Request, allowed: frozenset[str] | None = None) -> None:
        if self._right.by_cookie(request):
            # Only our own pages may speak for the holder of a cookie.
            allowed = self._own
        if not origins.may_write(request.headers, allowed or self._allowed):
            raise Refused(403, "origin", "utter_error_origin")

    async def _served(
        self, request: Request, handler: Callable[[Request], Awaitable[Opened]]
    ) -> Response:
        try:
            content, token = await handler(request)
        except refusals.REFUSED as error:
            return await refusals.answer(error, request, self._deps)
        response = refusals.as_json(content, 200)
        if token is not None:
            self._right.put(response, token)
        return response


def _known(conn: Connection, token: str, at: datetime) -> Session | None:
    try:
        return sessions.find(conn, token, at)
    except NoSession:
        return None


def _unread(conn: Connection, conversation: str, said: Said) -> bool:
    """Whether it was said before the newest answer was on the screen.

    ``after`` names a message of which the browser did not know whether it had arrived.
    """
    if said.after is not None:
        return True
    return said.seen is not None and said.seen != turnlog.newest_answered(conn, conversation)


def _address(request: Request) -> str:
    return limits.address(request.client.host if request.client else None)
