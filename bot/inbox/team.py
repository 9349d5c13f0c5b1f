"""Log-ins: one's own, and for admins those of everybody."""

from __future__ import annotations

from sqlalchemy import select
from starlette.routing import BaseRoute, Route

from bot.inbox import passwords, people
from bot.inbox.desk import Desk, Visit
from bot.inbox.paper import Answer, Go, Page
from bot.store.tables import staff

ACCOUNT = "/staff/account"
TEAM = "/staff/people"
DONE = frozenset({"password", "sessions", "deactivate", "reactivate"})
_ADMIN: tuple[people.Role, ...] = ("admin",)


def routes(desk: Desk) -> list[BaseRoute]:
    """Account and people."""
    return [
        Route("/account", desk.serves(account), methods=["GET"]),
        Route("/account/password", desk.serves(own_password), methods=["POST"]),
        Route("/account/sessions", desk.serves(own_sessions), methods=["POST"]),
        Route("/people", desk.serves(team, roles=_ADMIN), methods=["GET"]),
        Route("/people", desk.serves(add, roles=_ADMIN), methods=["POST"]),
        Route("/people/{id}/{change}", desk.serves(change, roles=_ADMIN), methods=["POST"]),
    ]


def account(visit: Visit) -> Answer:
    """One's own log-in."""
    return _account(done=visit.query.get("done", ""))


def own_password(visit: Visit) -> Answer:
    """A new password for oneself; the old one is asked, in case the desk was left alone."""
    me = visit.member
    stored = visit.conn.execute(
        select(staff.c.password_hash).where(staff.c.id == me.id)
    ).scalar_one()
    if not passwords.matches(stored, visit.form.get("old", "")):
        visit.audit("password change failed", me.id)
        return _account(wrong="old", status=400)
    try:
        people.set_password(
            visit.conn, me.login, visit.form.get("new", ""), visit.at, me.id, me.session
        )
    except passwords.PasswordRefused as refused:
        return _account(wrong=refused.why, status=400)
    return Go(f"{ACCOUNT}?done=password")


def own_sessions(visit: Visit) -> Answer:
    """End all other sessions of one's own."""
    me = visit.member
    people.sign_out_everywhere(visit.conn, me.login, visit.at, me.id, me.session)
    return Go(f"{ACCOUNT}?done=sessions")


def team(visit: Visit) -> Answer:
    """Everybody's log-in."""
    return _team(visit, done=visit.query.get("done", ""))


def add(visit: Visit) -> Answer:
    """Let somebody in, with a random password that is shown once."""
    login, wanted = visit.form.get("login", ""), visit.form.get("role", "")
    role = next((each for each in people.ROLES if each == wanted), None)
    if role is None:
        return _team(visit, wrong="role", login=login, status=400)
    password = passwords.make()
    try:
        person = people.create(visit.conn, login, password, role, visit.at, visit.member.id)
    except people.LoginRefused:
        return _team(visit, wrong="login", login=login, status=400)
    except people.LoginTaken:
        return _team(visit, wrong="taken", login=login, status=409)
    return _secret(person.login, password)


def change(visit: Visit) -> Answer:
    """A new password, out of all sessions, out for good, or in again."""
    what, by = visit.path["change"], visit.member.id
    try:
        person = people.find(visit.conn, visit.path["id"])
        if what == "password":
            password = passwords.make()
            people.set_password(visit.conn, person.login, password, visit.at, by)
            return _secret(person.login, password)
        if what == "sessions":
            people.sign_out_everywhere(visit.conn, person.login, visit.at, by)
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


def _account(*, done: str = "", wrong: str = "", status: int = 200) -> Page:
    values = {"done": done if done in DONE else "", "wrong": wrong}
    return Page("account.html", {**values, "shortest": passwords.SHORTEST}, status)


def _team(
    visit: Visit, *, done: str = "", wrong: str = "", login: str = "", status: int = 200
) -> Page:
    everyone = people.everyone(visit.conn)
    visit.audit("viewed people", "people")
    values = {"people": everyone, "done": done if done in DONE else "", "wrong": wrong}
    return Page("people.html", {**values, "login": login, "roles": people.ROLES}, status)


def _secret(login: str, password: str) -> Page:
    # Not a redirect: the password must not stand in a URL or in the store.
    return Page("secret.html", {"login": login, "password": password})
