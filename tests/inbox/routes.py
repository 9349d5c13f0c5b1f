"""Every way into the inbox."""

from __future__ import annotations

from starlette.routing import Mount, Route


def routes(house):
    """Every (method, path) under /staff, with values for what stands in braces."""
    for route in house.app.routes:
        inner = route.routes if isinstance(route, Mount) else [route]
        for each in inner:
            assert isinstance(each, Route)
            path = ("/staff" if isinstance(route, Mount) else "") + each.path
            for method in each.methods - {"HEAD"}:
                yield method, path


def filled(house, path: str) -> str:
    return (
        path.replace("{key}", house.samples["maria"].reference)
        .replace("{verb}", "claim")
        .replace("{id}", house.ids["ben"])
        .replace("{change}", "password")
        .replace("{name}", "inbox.css")
    )
