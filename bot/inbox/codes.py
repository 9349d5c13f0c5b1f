"""Pages of the second step: the code after the password, and switching it on and off."""

from __future__ import annotations

from markupsafe import Markup
from sqlalchemy import select
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.deps import Deps
from bot.inbox import account, posted, second, sessions, throttle
from bot.inbox.desk import LOGIN, Desk, Visit, ours
from bot.inbox.door import Door
from bot.inbox.paper import Answer, Go, Page, Paper
from bot.inbox.posted import Posted
from bot.inbox.sessions import Member
from bot.store import audit
from bot.store.engine import iso
from bot.store.staff_tables import staff


def routes(deps: Deps, desk: Desk, paper: Paper) -> list[BaseRoute]:
    """The second step, and the account's part of it."""
    step = SecondStep(deps, paper)
    begins = desk.serves(begin, ahead=account.with_password)
    ends = desk.serves(off, ahead=account.with_password)
    return [
        Route("/code", step.show, methods=["GET"]),
        Route("/code", step.enter, methods=["POST"]),
        Route("/account/code/begin", begins, methods=["POST"]),
        Route("/account/code/confirm", desk.serves(confirm), methods=["POST"]),
        Route("/account/code/off", ends, methods=["POST"]),
    ]


class SecondStep(Door):
    """Between the password and the list, for whoever gave the password a moment ago."""

    def __init__(self, deps: Deps, paper: Paper) -> None:
        super().__init__(deps, paper, sessions.second_step, _form)

    async def enter(self, request: Request) -> Response:
        """Code in, the list out."""
        sent = await posted.receive(
            request,
            self._deps.settings,
            lambda request: self._member(request) or Go(LOGIN),
            lambda member: member.csrf,
        )
        if not isinstance(sent, Posted):
            return self._paper.render(sent)
        return await run_in_threadpool(self._enter, sent.who, sent.form, sent.address)

    def _enter(self, member: Member, form: dict[str, str], address: str) -> Response:
        now, after = self._deps.clock.now(), ours(form.get("next", ""))
        with self._deps.engine.begin() as conn:
            # Counted as a log-in: six digits are soon guessed by whoever has the password.
            if throttle.too_often(conn, f"code {member.login}", address, now):
                answer: Answer = _form(member, after, "often")
            elif second.check(conn, member.id, form.get("code", ""), now):
                throttle.forgive(conn, f"code {member.login}", address, now)
                sessions.reopen(conn, member.session, now)
                audit.append(conn, iso(now), member.id, "signed in", member.id)
                answer = Go(after)
            else:
                audit.append(conn, iso(now), "system", "sign-in failed", member.id)
                answer = _form(member, after, "wrong")
        return self._paper.render(answer)


def begin(visit: Visit) -> Answer:
    """A new secret, shown as a picture to scan; never in place of one that is asked for."""
    if visit.ready is None or second.on(visit.conn, visit.member.id):
        return Go(account.PATH)
    return _scan(visit.member, second.begin(visit.conn, visit.member.id))


def confirm(visit: Visit) -> Answer:
    """The first code of the app: from now on one is asked."""
    me = visit.member
    if second.on(visit.conn, me.id):
        return Go(account.PATH)
    codes = second.confirm(visit.conn, me.id, visit.form.get("code", ""), visit.now)
    if codes is not None:
        return Page("recovery.html", {"codes": codes})
    secret = visit.conn.execute(select(staff.c.totp).where(staff.c.id == me.id)).scalar_one()
    return Go(account.PATH) if secret is None else _scan(me, secret, "wrong")


def off(visit: Visit) -> Answer:
    """No codes any more."""
    if visit.ready is None:  # the desk was opened only after the password was compared
        return Go(account.PATH)
    second.off(visit.conn, visit.member.id, visit.member.id, visit.at)
    return Go(f"{account.PATH}?done=codes_off")


def _scan(member: Member, secret: str, wrong: str = "") -> Page:
    # Drawn here of characters of ours alone, so it is markup that may be shown.
    picture = Markup(second.picture(member.login, secret))  # noqa: S704
    values = {"picture": picture, "secret": secret, "wrong": wrong}
    return Page("scan.html", values, 400 if wrong else 200)


def _form(member: Member, after: str, wrong: str = "") -> Page:
    values = {"csrf": member.csrf, "next": after, "wrong": wrong}
    return Page("code.html", values, {"": 200, "often": 429}.get(wrong, 401))
