"""Everybody's log-ins, for admins."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urljoin

from sqlalchemy.engine import Connection
from starlette.routing import BaseRoute, Route

from bot.deps import Deps
from bot.inbox import account, confirming, invitations, passwords, people, second
from bot.inbox.account import Fresh
from bot.inbox.desk import Desk, Early, Ready, Visit
from bot.inbox.paper import Answer, Go, Page

TEAM = "/staff/people"
DONE = frozenset({"sessions", "deactivate", "reactivate", "codes", "role", "back"})
# What lets somebody in or gives them more: whoever finds the desk open must not. To shut
# somebody out asks for nothing, since it may have to be quick.
OPENS = frozenset({"password", "codes", "role", "reactivate"})
_ADMIN: tuple[people.Role, ...] = ("admin",)


def routes(deps: Deps, desk: Desk) -> list[BaseRoute]:
    """The list of people, and its forms."""
    base = deps.settings.public_url

    def add(visit: Visit) -> Answer:
        return _invite(visit, base)

    changed = desk.serves(change, roles=_ADMIN, ahead=confirm)
    return [
        Route("/people", desk.serves(team, roles=_ADMIN), methods=["GET"]),
        Route("/people", desk.serves(add, roles=_ADMIN, ahead=confirm), methods=["POST"]),
        Route("/people/{id}/{change}", changed, methods=["POST"]),
    ]


def confirm(early: Early) -> Answer | Ready:
    """The admin's own password, where it came along; ready with a new one for somebody."""
    what = early.path.get("change", "invite")
    if confirming.FIELD not in early.form or what not in {*OPENS, "invite"}:
        # Asked by the handler, once it is known what for.
        return Ready(None)
    known = confirming.password(early)
    if isinstance(known, confirming.Refused):
        with early.deps.engine.begin() as conn:
            try:
                whom = _whom(conn, early.path, early.form)
            except people.NoSuchPerson:
                return Page("message.html", {"what": "404"}, 404)
        return _ask(what, early.path, early.form, whom, known)
    if what != "password":
        return Ready(known)
    password = passwords.make()
    with passwords.hashing:
        return Ready(Fresh(password, passwords.hashed(password)))


def team(visit: Visit) -> Answer:
    """Everybody's log-in."""
    return _team(visit, done=visit.query.get("done", ""))


def change(visit: Visit) -> Answer:
    """A new password or role, no codes, out of all sessions, out for good, or in again."""
    try:
        person = people.find(visit.conn, visit.path["id"])
        return _before(visit, person) or _change(visit, person)
    except people.NoSuchPerson:
        return Page("message.html", {"what": "404"}, 404)
    except people.LastAdmin:
        return _team(visit, wrong="last", status=409)


def _before(visit: Visit, person: people.Person) -> Answer | None:
    """What stands between a button and what it does, if anything."""
    what = visit.path["change"]
    if person.id == visit.member.id and what in ("password", "codes"):
        # On one's own page.
        return Go(account.PATH)
    if what == "role" and _role(visit.form.get("role", "")) is None:
        return _team(visit, wrong="role", status=400)
    if what in OPENS and visit.ready is None:
        return _ask(what, visit.path, visit.form, person.login)
    return None


def _change(visit: Visit, person: people.Person) -> Answer:
    conn, what, by = visit.conn, visit.path["change"], visit.member.id
    role = _role(visit.form.get("role", ""))
    if what == "password":
        return _new_password(visit, person)
    if what == "sessions":
        people.sign_out_everywhere(conn, person.login, visit.at, by)
    elif what == "codes":
        second.off(conn, person.id, by, visit.at)
    elif what == "role" and role is not None:
        people.set_role(conn, person.login, role, visit.at, by)
    elif what in ("deactivate", "reactivate"):
        people.set_active(conn, person.login, visit.at, by, active=what == "reactivate")
    else:
        return Page("message.html", {"what": "404"}, 404)
    return Go(f"{TEAM}?done={what}")


def _new_password(visit: Visit, person: people.Person) -> Answer:
    fresh: Fresh = visit.ready
    people.set_password(
        visit.conn,
        person.login,
        fresh.password,
        visit.at,
        visit.member.id,
        password_hash=fresh.hashed,
    )
    # Not a redirect: the password must not stand in a URL or in the store.
    return Page("secret.html", {"login": person.login, "password": fresh.password})


def _invite(visit: Visit, base: str) -> Answer:
    """A link for somebody new, shown once."""
    login, role = visit.form.get("login", ""), _role(visit.form.get("role", ""))
    if role is None:
        return _team(visit, wrong="role", login=login, status=400)
    try:
        invitations.check(visit.conn, login)
        if visit.ready is None:
            return _ask("invite", visit.path, visit.form, people.tidy(login))
        token = invitations.invite(visit.conn, login, role, visit.now, visit.member.id)
    except people.LoginRefused:
        return _team(visit, wrong="login", login=login, status=400)
    except people.LoginTaken:
        return _team(visit, wrong="taken", login=login, status=409)
    link = urljoin(base, f"/staff/join/{token}")
    return Page("invited.html", {"login": people.tidy(login), "link": link})


def _ask(
    what: str,
    path: Mapping[str, str],
    form: Mapping[str, str],
    whom: str,
    refused: confirming.Refused | None = None,
) -> Page:
    """The page that asks for the admin's own password, with the step that waits for it."""
    values = {
        "what": what,
        "whom": whom,
        "action": f"{TEAM}/{path['id']}/{what}" if "id" in path else TEAM,
        "carried": {name: form[name] for name in ("login", "role") if name in form},
        "wrong": refused.wrong if refused else "",
    }
    return Page("confirm.html", values, refused.status if refused else 200)


def _whom(conn: Connection, path: Mapping[str, str], form: Mapping[str, str]) -> str:
    """The log-in that the step is about. Raises ``people.NoSuchPerson``."""
    if "id" in path:
        return people.find(conn, path["id"]).login
    return people.tidy(form.get("login", ""))


def _role(wanted: str) -> people.Role | None:
    return next((each for each in people.ROLES if each == wanted), None)


def _team(
    visit: Visit, *, done: str = "", wrong: str = "", login: str = "", status: int = 200
) -> Page:
    everyone = people.everyone(visit.conn)
    visit.audit("viewed people", "people")
    values = {
        "people": everyone,
        "coded": {each.id for each in everyone if second.on(visit.conn, each.id)},
        "invited": invitations.waiting(visit.conn, visit.at),
        "done": done if done in DONE else "",
        "wrong": wrong,
        "login": login,
        "roles": people.ROLES,
    }
    return Page("people.html", values, status)
