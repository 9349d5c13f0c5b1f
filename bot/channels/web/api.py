"""The chat's three addresses. Every refusal is a line that the visitor can read."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar

import anyio.to_thread
import msgspec
from sqlalchemy import select
from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import Response

from bot import cleaning
from bot.channels import alerts, bodies, limits, origins
from bot.channels.limits import Limits, TooOften
from bot.channels.web import asked, sessions, shape
from bot.channels.web.asked import Opening, Said, Unreadable, WrongType
from bot.channels.web.sessions import NoSession, Session
from bot.contract import Choice, Language
from bot.conversation.answering import MOST_CHARACTERS
from bot.conversation.turnlog import ChoiceNotOffered, Incoming, UnknownConversation
from bot.deps import Deps
from bot.intake import body
from bot.store.tables import conversations

T = TypeVar("T")
# Turns of a history in one answer; the client asks again from where it ended.
MOST_TURNS = 200


class Refused(Exception):
    """The answer to a request that we do not serve. ``line`` stands in data/answers."""

    def __init__(
        self,
        status: int,
        error: str,
        line: str,
        *,
        language: Language | None = None,
        words: str = "",
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(error)
        self.status = status
        self.error = error
        self.line = line
        self.language = language
        self.words = words
        self.headers = dict(headers or {})


class Api:
    """The chat of one installation. ``allowed`` are the origins that may write."""

    def __init__(self, deps: Deps, limits: Limits, allowed: frozenset[str]) -> None:
        self._deps = deps
        self._limits = limits
        self._allowed = allowed

    async def open(self, request: Request) -> Response:
        """``POST /api/sessions``: a new conversation and the right to it."""
        return await self._served(request, self._open)

    async def say(self, request: Request) -> Response:
        """``POST /api/turns``: one message; the same ``turn`` again gives the same answer."""
        return await self._served(request, self._say)

    async def history(self, request: Request) -> Response:
        """``GET /api/history?after=N``: the turns after a place, for a page that comes back."""
        return await self._served(request, self._history)

    async def _open(self, request: Request) -> dict[str, Any]:
        self._check_origin(request)
        opening = await asked.read(request, Opening)
        who = _address(request)
        at = self._deps.clock.now()
        counted = [(self._limits.address, who), (self._limits.sessions, who)]
        await self._store(lambda conn: limits.count(conn, counted, at))
        conversation, turn = await self._deps.conversations.open("web", opening.language)
        token = sessions.make()
        hours = self._deps.settings.draft_hours
        await self._store(lambda conn: sessions.begin(conn, token, conversation, at, hours))
        return {
            "token": token,
            "turn": shape.turn_json(turn, conversation),
            "language": opening.language,
        }

    async def _say(self, request: Request) -> dict[str, Any]:
        self._check_origin(request)
        said = await asked.read(request, Said)
        words = cleaning.clean(said.text or "")
        session, choice = await self._enter(request, said, words)
        incoming = self._incoming(said, words, choice, session.language)
        try:
            turn = await self._deps.conversations.say(session.conversation, incoming)
        except ChoiceNotOffered:
            raise Refused(409, "choice", "utter_error_choice", language=session.language) from None
        if turn.state == "unsaved":
            raise Refused(
                503, "unsaved", "utter_fallback_unsaved", language=session.language, words=words
            )
        return {
            "turn": shape.turn_json(turn, session.conversation),
            "language": await self._language(session),
        }

    async def _history(self, request: Request) -> dict[str, Any]:
        after = request.query_params.get("after", "0")
        # Twelve digits are more turns than a database holds, and fit its integers.
        if not (after.isascii() and after.isdigit() and len(after) <= 12):
            raise Unreadable
        who = _address(request)
        at = self._deps.clock.now()

        def enter(conn: Connection) -> Session:
            session = sessions.find(conn, asked.token(request), at)
            limits.count(conn, [(self._limits.address, who)], at)
            return session

        session = await self._store(enter)
        turns = await self._deps.conversations.history(session.conversation, int(after))
        return {
            "turns": [shape.turn_json(turn, session.conversation) for turn in turns],
            "language": session.language,
            "more": len(turns) >= MOST_TURNS,
        }

    async def _enter(self, request: Request, said: Said, words: str) -> tuple[Session, str | None]:
        """Whose turn it is, counted, with the conversation's id of a pressed button."""
        who = _address(request)
        at = self._deps.clock.now()
        hours = self._deps.settings.draft_hours

        def enter(conn: Connection) -> tuple[Session, str | None]:
            session = sessions.find(conn, asked.token(request), at)
            counted = [(self._limits.turns, session.key), (self._limits.address, who)]
            try:
                limits.count(conn, counted, at)
            except TooOften as over:
                raise _too_often(over, session.language, words) from None
            sessions.keep(conn, session, at, hours)
            if said.choice is None:
                return session, None
            return session, shape.pressed(conn, session.conversation, said.choice)

        try:
            return await self._store(enter)
        except SQLAlchemyError:
            raise Refused(503, "unsaved", "utter_fallback_unsaved", words=words) from None

    def _incoming(self, said: Said, words: str, choice: str | None, language: Language) -> Incoming:
        turn_id = str(said.turn)
        if said.choice is not None:
            return Incoming(turn_id, "choice", choice_id=choice)
        if said.regions is not None:
            names = shape.places(said.regions, self._deps.wording, language)
            return Incoming(turn_id, "choice", given=Choice(names, body.payload(said.regions)))
        if not words:
            # Refused and not answered: nothing was said, so there is no turn to remember.
            raise Refused(400, "empty", "utter_empty", language=language)
        if len(words) > MOST_CHARACTERS:
            raise Refused(400, "too_long", "utter_too_long", language=language, words=words)
        return Incoming(turn_id, "text", words=words)

    async def _language(self, session: Session) -> Language:
        """The conversation's language after the turn: it may have changed in it."""

        def find(conn: Connection) -> Language:
            found = select(conversations.c.language).where(
                conversations.c.id == session.conversation
            )
            language: Language = conn.execute(found).scalar_one_or_none() or session.language
            return language

        return await self._store(find)

    async def _store(self, work: Callable[[Connection], T]) -> T:
        def run() -> T:
            with self._deps.engine.begin() as conn:
                return work(conn)

        return await anyio.to_thread.run_sync(run)

    def _check_origin(self, request: Request) -> None:
        if not origins.may_write(request.headers, self._allowed):
            raise Refused(403, "origin", "utter_error_origin")

    async def _served(
        self, request: Request, handler: Callable[[Request], Awaitable[dict[str, Any]]]
    ) -> Response:
        try:
            return _json(await handler(request), 200)
        except Refused as refused:
            return await self._refusal(refused, request)
        except TooOften as over:
            return await self._refusal(_too_often(over, None, ""), request)
        except (NoSession, UnknownConversation):
            return await self._refusal(Refused(401, "session", "utter_error_session"), request)
        except WrongType:
            return await self._refusal(Refused(415, "type", "utter_error_unreadable"), request)
        except Unreadable:
            return await self._refusal(
                Refused(400, "unreadable", "utter_error_unreadable"), request
            )
        except bodies.TooLarge:
            return await self._refusal(Refused(413, "too_large", "utter_error_too_large"), request)
        except bodies.TooSlow:
            return await self._refusal(Refused(408, "too_slow", "utter_error_slow"), request)
        except SQLAlchemyError:
            return await self._refusal(Refused(503, "unsaved", "utter_error_server"), request)

    async def _refusal(self, refused: Refused, request: Request) -> Response:
        language = refused.language or asked.language(request)
        wording = self._deps.wording
        content: dict[str, Any] = {
            "error": refused.error,
            "message": wording.text(refused.line, language),
            "phone": self._deps.clinic.phone,
        }
        alert = None
        if refused.words:
            alert = await anyio.to_thread.run_sync(alerts.read, refused.words, wording, language)
        if alert is not None:
            content["urgent"] = alert.lines
        return _json(content, refused.status, refused.headers)


def _too_often(over: TooOften, language: Language | None, words: str) -> Refused:
    return Refused(
        429,
        "too_fast",
        "utter_too_fast",
        language=language,
        words=words,
        headers={"Retry-After": str(over.wait)},
    )


def _address(request: Request) -> str:
    return limits.address(request.client.host if request.client else None)


def _json(content: Any, status: int, headers: Mapping[str, str] | None = None) -> Response:
    body = msgspec.json.encode(content)
    return Response(body, status, dict(headers or {}), media_type=asked.JSON)
