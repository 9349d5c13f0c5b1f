"""A form before anything is done with it: sent by one of our pages, and by whom it says.

The order is the same for all of them: where it came from, who sends it, then the body,
then the token. Nobody's body is read before we know whom it may be from.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from bot.inbox import forms
from bot.inbox.paper import Answer, Page, refusal
from bot.settings import Settings

Who = TypeVar("Who")


@dataclass(frozen=True)
class Posted(Generic[Who]):
    """A form that may be acted on. ``address`` is where it came from, as the server sees it."""

    who: Who
    form: dict[str, str]
    address: str


async def receive(
    request: Request,
    settings: Settings,
    sender: Callable[[Request], Who | Answer],
    csrf: Callable[[Who], str] | None,
    wrong: str = "403",
) -> Posted[Who] | Answer:
    """The form with its sender, or the answer that turns it away.

    ``sender`` tells who it is (in a thread: it may ask the database), or how nobody is
    answered. ``csrf`` gives the token that the sender's own pages carry; None where the
    address itself holds a secret. ``wrong`` names the text for a token that is not theirs.
    """
    if not forms.from_us(request.headers, settings):
        return refusal("403")
    who = await run_in_threadpool(sender, request)
    if isinstance(who, Answer):
        return who
    try:
        form = await forms.read(request)
    except forms.BadForm as error:
        return Page("message.html", {"what": "form"}, error.status)
    if csrf is not None and not forms.same(form.get("csrf", ""), csrf(who)):
        return refusal(wrong)
    return Posted(who, form, request.client.host if request.client else "")
