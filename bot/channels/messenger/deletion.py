"""Meta's data deletion: somebody asked there that we forget them.

``POST /messenger/deletion`` with a ``signed_request`` → {url, confirmation_code};
``GET /messenger/deletion/{code}`` shows what became of it.
"""

from __future__ import annotations

import secrets
from typing import Any, Literal
from urllib.parse import parse_qs

import anyio.to_thread
from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Connection, Row
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.channels import bodies
from bot.channels.messenger import problems, signature, threads
from bot.channels.pages import Pages
from bot.channels.web import asked
from bot.conversation import forgetting
from bot.deps import Deps
from bot.handoff import erasure, tickets
from bot.settings import Messenger
from bot.store import audit, owned
from bot.store.engine import iso
from bot.store.messenger_tables import messenger_deletions as deletions
from bot.store.messenger_tables import messenger_threads
from bot.store.tables import conversations

PATH = "/messenger/deletion"
State = Literal["done", "office", "unknown"]
# Bytes of a request: a few hundred.
MOST_BYTES = 16 * 1024
# Characters of a code that can be one of ours.
_LONGEST_CODE = 40
# Seconds: whoever copied a request could else delete with it what the person writes much later.
# Meta says when it issued each; a repeat of theirs comes within hours.
_LONGEST = 24 * 3600


class Deletion:
    """The callback of one page, and the page that shows what became of it."""

    def __init__(self, page: Messenger, deps: Deps, pages: Pages) -> None:
        self._page = page
        self._deps = deps
        self._pages = pages

    async def ask(self, request: Request) -> Response:
        """``POST``: delete what the person wrote; the office decides on a filed request."""
        try:
            raw = await bodies.read(request, MOST_BYTES)
        except (bodies.TooLarge, bodies.TooSlow):
            return Response(status_code=400)
        given = parse_qs(raw.decode("utf-8", "replace")).get("signed_request", [""])[0]
        content = signature.opened(self._page.app_secret, given)
        person = content.get("user_id") if content is not None else None
        if content is None or not isinstance(person, str) or not person or self._is_old(content):
            return Response(status_code=403)
        try:
            code = await anyio.to_thread.run_sync(self._delete, person)
        except SQLAlchemyError:
            return Response(status_code=503)
        url = f"{self._deps.settings.public_url}{PATH}/{code}"
        return JSONResponse({"url": url, "confirmation_code": code})

    async def show(self, request: Request) -> Response:
        """``GET``: what became of it, by the code."""
        state = await anyio.to_thread.run_sync(self._state, request.path_params["code"])
        return self._pages.show("deletion.html", asked.language(request), state=state)

    def _is_old(self, content: dict[str, Any]) -> bool:
        """Whether Meta issued it long ago. One without a time is no less a wish to be forgotten."""
        issued = content.get("issued_at")
        now = self._deps.clock.now().timestamp()
        return isinstance(issued, int | float) and now - issued > _LONGEST

    def _delete(self, person: str) -> str:
        code, at = secrets.token_hex(12), iso(self._deps.clock.now())
        with self._deps.engine.begin() as conn:
            state = forget(conn, person, at)
            if state == "unknown":
                # Meta's id of a person for the app is another one than for the page.
                problems.note(conn, None, "deletion", at)
            conn.execute(insert(deletions).values(code=code, at=at, state=state))
        return code

    def _state(self, code: str) -> str:
        if len(code) > _LONGEST_CODE:
            return "unknown"
        with self._deps.engine.begin() as conn:
            found = select(deletions.c.state).where(deletions.c.code == code)
            return str(conn.execute(found).scalar_one_or_none() or "unknown")


def forget(conn: Connection, person: str, at: str) -> State:
    """Delete a person's thread, and the conversation where nothing was filed in it.

    A request that was filed stays until a person decides (records must be kept): it is
    flagged, as if the person had asked in the conversation. Belongs to the caller's
    transaction.
    """
    states = [_forget(conn, row, at) for row in threads.find_all(conn, person)]
    if not states:
        return "unknown"
    return "office" if "office" in states else "done"


def _forget(conn: Connection, row: Row[Any], at: str) -> State:
    filed = tickets.of_conversation(conn, row.conversation_id) if row.conversation_id else None
    if row.conversation_id and filed is None:
        owned.delete_by(conn, owned.CONVERSATION, [row.conversation_id])
        conn.execute(delete(conversations).where(conversations.c.id == row.conversation_id))
    # A thread that lost its conversation, or whose request stays, is not reached by that.
    conn.execute(delete(messenger_threads).where(messenger_threads.c.id == row.id))
    if filed is not None:
        forgetting.erase(conn, row.conversation_id, at)
        forgetting.flag_requests(conn, row.conversation_id, filed, at)
    gone = [row.conversation_id] if row.conversation_id and filed is None else []
    audit.append(conn, at, "visitor", erasure.AT_META, row.id, {"talks": gone})
    return "done" if filed is None else "office"
