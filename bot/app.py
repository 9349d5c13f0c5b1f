"""The web process: the only one that a network sees. It never imports Rasa.

It starts at once and stays useful while the brain or the database is away.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from types import FrameType

import anyio
import anyio.to_thread
import uvicorn
from sqlalchemy import text
from sqlalchemy.engine import Engine
from sqlalchemy.exc import SQLAlchemyError
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot import clinic, inbox, metrics, widget, wording
from bot.channels import form, web
from bot.channels.connections import Bounded
from bot.channels.headers import Headers
from bot.channels.limits import Limits
from bot.channels.messenger import Messenger
from bot.channels.pages import Pages
from bot.clock import Clock
from bot.contract import Language
from bot.conversation.brain_client import BrainClient, Brains
from bot.conversation.service import Conversations
from bot.deps import Deps
from bot.handoff import destinations
from bot.preparing import Preparing
from bot.settings import Settings
from bot.store import engine as store
from bot.store import keys

# Seconds for the database to say that it is there.
PATIENCE = 2.0
# Seconds in which running turns may end when the process is told to stop: the brain's
# deadline and a little.
FAREWELL = 10
# Open connections, see ``channels/connections.py``; where all of them are being answered,
# more are told to come back (503).
MOST_CONNECTIONS = 512
# Connections that come at once: with those that are open, fewer than the 1,024 files that
# most systems let a process have.
BACKLOG = 256


def build(
    settings: Settings,
    *,
    brain: BrainClient | None = None,
    clock: Clock | None = None,
    limits: Limits | None = None,
) -> Starlette:
    """The application. ``crypto.use`` and ``destinations.use`` must have been called.

    Nothing is connected yet: it starts without database and brain.
    Raises ``SettingsError``, ``OSError`` or ``WordingError`` if a file is wrong.
    """
    facts = clinic.load(settings.clinic_file)
    lines = wording.load(facts.facts(), facts.titles(), facts.instead())
    engine = store.connect(settings.database)
    client = brain or Brains(settings.brains, settings.brain_deadline, settings.brain_secret)
    clock = clock or Clock()
    limits = limits or Limits()
    conversations = Conversations(
        engine, client, lines, clock, office=facts.office, keep_hours=settings.draft_hours
    )
    deps = Deps(settings, engine, conversations, lines, facts, clock)
    pages = Pages(lines, facts)
    messenger = Messenger(deps, pages)
    preparing = Preparing()

    @asynccontextmanager
    async def life(app: Starlette) -> AsyncIterator[None]:
        preparing.start()
        async with messenger.running():
            yield
        if isinstance(client, Brains):
            await client.close()
        engine.dispose()

    routes: list[BaseRoute] = [
        *_health(engine, client, preparing),
        *web.mount(deps, limits),
        *form.mount(deps, pages, limits),
        *messenger.routes,
        *widget.mount(deps, pages),
        *inbox.mount(deps),
    ]
    failed = lines.text("utter_error_server", "en")
    secure = settings.public_url.startswith("https:")
    built = Starlette(
        routes=routes,
        middleware=[Middleware(Headers, failed=failed, secure=secure)],
        exception_handlers={HTTPException: _not_served(pages)},
        lifespan=life,
    )
    # Such a redirect leads to whatever host the request named.
    built.router.redirect_slashes = False
    return built


def serve(settings: Settings) -> None:
    """Run until a signal comes. Raises ``SettingsError`` before anything is opened."""
    keys.install(settings)
    destinations.use(settings.destinations)
    metrics.serve(settings.metrics_port)
    config = uvicorn.Config(
        build(settings),
        host=settings.host,
        port=settings.port,
        http=Bounded,
        ws="none",
        access_log=False,
        server_header=False,
        # What a visitor claims as their address must not count for the limits.
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=list(settings.trusted_proxies),
        log_level="warning",
        limit_concurrency=MOST_CONNECTIONS,
        backlog=BACKLOG,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=FAREWELL,
        h11_max_incomplete_event_size=16 * 1024,
    )
    _Server(config).run()


class _Server(uvicorn.Server):
    """Tells the open streams of the inbox to end: it would wait for them."""

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Take a signal to stop."""
        inbox.closing.set()
        super().handle_exit(sig, frame)


def _health(engine: Engine, brain: BrainClient, preparing: Preparing) -> list[BaseRoute]:
    """``/healthz``: the process lives. ``/readyz``: so do database and brain, and messages
    are read without delay.
    """

    async def alive(request: Request) -> Response:
        return JSONResponse({"alive": True})

    async def ready(request: Request) -> Response:
        found = {
            "database": await _answers(engine),
            "brain": await brain.ready(),
            "reading": preparing.over(),
        }
        return JSONResponse(found, 200 if all(found.values()) else 503)

    return [
        Route("/healthz", alive, methods=["GET"]),
        Route("/readyz", ready, methods=["GET"]),
    ]


async def _answers(engine: Engine) -> bool:
    def ask() -> None:
        with store.reading(engine).connect() as conn:
            # A table, not just "SELECT 1": an empty file is no database of ours.
            conn.execute(text("SELECT count(*) FROM audit_head"))

    try:
        with anyio.fail_after(PATIENCE):
            await anyio.to_thread.run_sync(ask, abandon_on_cancel=True)
    except (SQLAlchemyError, TimeoutError):
        return False
    return True


def _not_served(pages: Pages) -> Callable[[Request, Exception], Awaitable[Response]]:
    """An address that does not exist, or a method that it does not take."""

    async def show(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        headers = error.headers if isinstance(error, HTTPException) else None
        if request.url.path.startswith(("/api/", "/widget/")):
            return JSONResponse({"error": "not_found"}, status, headers)
        language: Language = "es" if request.url.path.startswith(("/es", "/contacto")) else "en"
        answer = pages.show("nothing.html", language, status=status)
        answer.headers.update(headers or {})
        return answer

    return show
