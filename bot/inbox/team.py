"""Everybody's log-ins, for admins."""

from __future__ import annotations

from urllib.parse import urljoin

from starlette.routing import BaseRoute, Route

from bot.deps import Deps
from bot.inbox import account, invitations, passwords, people, second
from bot.inbox.account import Fresh
from bot.inbox.desk import Desk, Early, Ready, Visit
from bot.inbox.paper import Answer, Go, Page

TEAM = "/staff/people"
DONE = frozenset({"sessions", "deactivate", "reactivate", "codes", "role", "back"})
_ADMIN: tuple[people.Role, ...] = ("admin",)


def routes(deps: Deps, desk: Desk) -> list[BaseRoute]:
    """The list of people, and its forms."""
    base = deps.settings.public_url

    def add(visit: Visit) -> Answer:
        return _invite(visit, base)

    changed = desk.serves(change, roles=_ADMIN, ahead=draw)
    return [
        Route("/people", desk.serves(team, roles=_ADMIN), methods=["GET"]),
        Route("/people", desk.serves(add, roles=_ADMIN), methods=["POST"]),
        Route("/people/{id}/{change}", changed, methods=["POST"]),
    ]


def draw(early: Early) -> Ready:
    """A random password for somebody, if one is wanted."""
    if early.path.get("change") != "password":
        return Ready(None)
    password = passwords.make()
    with passwords.hashing:
        return Ready(Fresh(password, passwords.hashed(password)))


def team(visit: Visit) -> Answer:
    """Everybody's log-in."""
    return _team(visit, done=visit.query.get("done", ""))


def change(visit: Visit) -> Answer:
    """A new password or role, no codes, out of all sessions, out for good, or in again."""
    what, by = visit.path["change"], visit.member.id
    try:
        person = people.find(visit.conn, visit.path["id"])
        if person.id == by and what in ("password", "codes"):
            # One's own ask for the password there: this desk may have been left alone.
            return Go(account.PATH)
        if what == "password":
            return _new_password(visit, person)
        if what == "sessions":
            people.sign_out_everywhere(visit.conn, person.login, visit.at, by)
        elif what == "codes":
            second.off(visit.conn, person.id, by, visit.at)
        elif what == "role":
            role = _role(visit.form.get("role", ""))
            if role is None:
                return _team(visit, wrong="role", status=400)
            people.set_role(visit.conn, person.login, role, visit.at, by)
        elif what in ("deactivate", "reactivate"):
            active = what == "reactivate"
            people.set_active(visit.conn, person.login, visit.at, by, active=active)
        else:
            return Page("message.html", {"what": "404"}, 404)
    except people.NoSuchPerson:
        return Page("message.html", {"what": "404"}, 404)
    except people.LastAdmin:
        return _team(visit, wrong="last", status=409)
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
        token = invitations.invite(visit.conn, login, role, visit.now, visit.member.id)
    except people.LoginRefused:
        return _team(visit, wrong="login", login=login, status=400)
    except people.LoginTaken:
        return _team(visit, wrong="taken", login=login, status=409)
    link = urljoin(base, f"/staff/join/{token}")
    return Page("invited.html", {"login": people.tidy(login), "link": link})


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
