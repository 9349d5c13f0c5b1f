"""The styles and the script of the inbox: named files, nothing else."""

from __future__ import annotations

from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Route

_HERE = Path(__file__).parent
FILES = {
    "inbox.css": (_HERE / "inbox.css", "text/css"),
    "pages.css": (_HERE / "pages.css", "text/css"),
    "inbox.js": (_HERE / "inbox.js", "text/javascript"),
    "live.js": (_HERE / "live.js", "text/javascript"),
    "keys.js": (_HERE / "keys.js", "text/javascript"),
    # htmx 2.0.11 from npm, unchanged (0BSD, vendor/htmx.LICENSE).
    "htmx.min.js": (_HERE / "vendor" / "htmx.min.js", "text/javascript"),
    # Colours and measures that widget, form and inbox share.
    "tokens.css": (_HERE.parent / "widget" / "tokens.css", "text/css"),
    "icon.svg": (_HERE.parent / "widget" / "icon.svg", "image/svg+xml"),
}


def routes() -> list[BaseRoute]:
    """Open to everybody: the log-in page needs them."""
    return [Route("/static/{name}", serve, methods=["GET"])]


async def serve(request: Request) -> Response:
    """One file. Raises ``HTTPException`` 404."""
    path, kind = FILES.get(request.path_params["name"], (None, ""))
    if path is None or not path.is_file():
        raise HTTPException(404)
    # Kept by the browser, but asked for anew each time: an update shows at once.
    return FileResponse(path, media_type=kind, headers={"cache-control": "no-cache"})
