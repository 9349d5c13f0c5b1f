"""The stand-in's addresses: the Graph API below ``/v25.0``, and a page that shows the thread."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from bot.simulator.delivery import Delivery
from bot.simulator.limits import Refusal
from bot.simulator.meta import Meta, Person

_HERE = Path(__file__).parent
FILES = {"/": "page.html", "/page.js": "page.js", "/page.css": "page.css"}
PERMISSIONS = ("pages_messaging", "pages_manage_metadata", "pages_show_list")
FIELDS = (
    *("messages", "messaging_postbacks", "message_echoes", "messaging_referrals"),
    *("message_edits", "standby", "messaging_handovers", "messaging_policy_enforcement"),
)
# Seconds that a "slow" fault takes.
SLOW = 20.0
_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"
Handler = Callable[[Request, dict[str, Any]], Awaitable[Any]]


class Server:
    """The stand-in with its network."""

    def __init__(self, meta: Meta, delivery: Delivery) -> None:
        self.meta = meta
        self.delivery = delivery
        self.slow = 0

    def app(self) -> Starlette:
        """The application."""
        version = "/{version:str}"
        page = f"{version}/{self.meta.credentials.page}"
        files = [Route(path, _file(name)) for path, name in FILES.items()]
        return Starlette(
            routes=[
                *files,
                Route("/thread/{person}", self._thread, methods=["GET"]),
                Route("/thread/{person}", self._act, methods=["POST"]),
                Route("/profile", self._shown, methods=["GET"]),
                Route("/habits", self._habits, methods=["POST"]),
                Route(f"{page}/messages", self._graph(self._send), methods=["POST"]),
                Route(
                    f"{version}/me/messenger_profile",
                    self._graph(self._profile),
                    methods=["GET", "POST"],
                ),
                Route(f"{version}/me/permissions", self._graph(self._permissions)),
                Route(f"{page}/subscribed_apps", self._graph(self._subscribed)),
                Route(page, self._graph(self._page)),
                Route(f"{version}/debug_token", self._debug),
                Route(f"{version}/{self.meta.credentials.app}/subscriptions", self._subscriptions),
            ],
            lifespan=self._life,
        )

    @asynccontextmanager
    async def _life(self, app: Starlette) -> AsyncIterator[None]:
        yield
        await self.delivery.close()

    def _graph(self, handler: Handler) -> Callable[[Request], Awaitable[Response]]:
        """A call in the page's name, with Meta's checks and errors."""

        async def call(request: Request) -> Response:
            # Before it is slow: who hangs up then is heard all the same.
            sent = await request.body()
            if self.slow:
                self.slow -= 1
                await asyncio.sleep(SLOW)
            try:
                content = json.loads(sent) if sent else {}
                body = content if isinstance(content, dict) else {}
            except ValueError:
                body = {}
            try:
                proof = body.get("appsecret_proof") or request.query_params.get(
                    "appsecret_proof", ""
                )
                self.meta.check(_bearer(request), str(proof))
                self.meta.count()
                return JSONResponse(await handler(request, body))
            except Refusal as refusal:
                return JSONResponse(refusal.body, refusal.status)

        return call

    async def _send(self, request: Request, body: dict[str, Any]) -> Any:
        answer, echo = self.meta.send(body)
        if echo is not None:
            self.delivery.soon(echo)
        return answer

    async def _profile(self, request: Request, body: dict[str, Any]) -> Any:
        if request.method == "GET":
            wanted = request.query_params.get("fields", "").split(",")
            return {"data": [{k: v for k, v in self.meta.profile.items() if k in wanted}]}
        self.meta.profile |= {k: v for k, v in body.items() if k != "appsecret_proof"}
        return {"result": "success"}

    async def _permissions(self, request: Request, body: dict[str, Any]) -> Any:
        return {"data": [{"permission": each, "status": "granted"} for each in PERMISSIONS]}

    async def _subscribed(self, request: Request, body: dict[str, Any]) -> Any:
        app = {"id": self.meta.credentials.app, "subscribed_fields": list(FIELDS)}
        return {"data": [app]}

    async def _page(self, request: Request, body: dict[str, Any]) -> Any:
        return {"id": self.meta.credentials.page, "name": "Stand-in"}

    async def _debug(self, request: Request) -> Response:
        wanted = request.query_params.get("input_token")
        valid = self.meta.token_valid and wanted == self.meta.credentials.token
        app = self.meta.credentials.app
        data = {"app_id": app, "is_valid": valid, "expires_at": 0, "scopes": list(PERMISSIONS)}
        return JSONResponse({"data": data}, headers={"facebook-api-version": "v25.0"})

    async def _subscriptions(self, request: Request) -> Response:
        verified = await self.delivery.verify()
        data = {"object": "page", "active": verified, "fields": [{"name": each} for each in FIELDS]}
        return JSONResponse({"data": [data]})

    async def _thread(self, request: Request) -> Response:
        person = self.meta.person(request.path_params["person"])
        typing = person.typing_until > time.time()
        lines = [asdict(line) for line in person.lines]
        return JSONResponse({"lines": lines, "typing": typing, "waiting": self.delivery.refused})

    async def _shown(self, request: Request) -> Response:
        """What the page has set: greeting, menu, ice breakers."""
        return JSONResponse(self.meta.profile)

    async def _act(self, request: Request) -> Response:
        """The person does something: {text, payload?}, {press, payload}, {edit}, {does} or {fault}."""
        person = self.meta.person(request.path_params["person"])
        given = await request.json()
        try:
            self._acted(person, given)
        except KeyError:
            return JSONResponse({"error": "unknown"}, 400)
        return JSONResponse({})

    def _acted(self, person: Person, given: dict[str, Any]) -> None:
        if "text" in given:
            event = self.meta.says(person, str(given["text"]), given.get("payload"))
            other = person.owner != self.meta.credentials.app
            self.delivery.soon(event, "standby" if other else "messaging")
        elif "press" in given:
            pressed = self.meta.presses(person, str(given["press"]), str(given["payload"]))
            self.delivery.soon(pressed)
        elif "edit" in given:
            self.delivery.soon(self.meta.edits(person, str(given["edit"])))
        elif "does" in given:
            self.delivery.soon(self.meta.does(person, str(given["does"])))
        elif given.get("fault") == "slow":
            self.slow += 1
        elif given.get("fault") == "token_ends":
            self.meta.token_valid = not self.meta.token_valid
        elif "fault" in given:
            self.meta.faults.append(Refusal(str(given["fault"])).name)

    async def _habits(self, request: Request) -> Response:
        for name, value in (await request.json()).items():
            if hasattr(self.delivery.habits, name):
                setattr(self.delivery.habits, name, float(value))
        return JSONResponse(asdict(self.delivery.habits))


def _file(name: str) -> Callable[[Request], Awaitable[Response]]:
    async def serve(request: Request) -> Response:
        return FileResponse(_HERE / name, headers={"Content-Security-Policy": _POLICY})

    return serve


def _bearer(request: Request) -> str:
    scheme, _, value = request.headers.get("authorization", "").partition(" ")
    return value if scheme == "Bearer" else ""
