"""Log-ins: one's own, and for admins those of everybody."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from starlette.routing import BaseRoute, Route

from bot.inbox import passwords, people, throttle
from bot.inbox.desk import Desk, Early, Ready, Visit
from bot.inbox.paper import Answer, Go, Page
from bot.store import audit
from bot.store.engine import iso
from bot.store.tables import staff

ACCOUNT = "/staff/account"
TEAM = "/staff/people"
DONE = frozenset({"password", "sessions", "deactivate", "reactivate"})
_ADMIN: tuple[people.Role, ...] = ("admin",)


@dataclass(frozen=True)
class Fresh:
    """A new password and its hash; ``old`` is the hash of the one it replaces, if asked."""

    password: str
    hashed: str
    old: str = ""


def routes(desk: Desk) -> list[BaseRoute]:
    """Account and people."""
    own = desk.serves(own_password, ahead=compare)
    admit = desk.serves(add, roles=_ADMIN, ahead=draw)
    changed = desk.serves(change, roles=_ADMIN, ahead=draw)
    return [
        Route("/account", desk.serves(account), methods=["GET"]),
        Route("/account/password", own, methods=["POST"]),
        Route("/account/sessions", desk.serves(own_sessions), methods=["POST"]),
        Route("/people", desk.serves(team, roles=_ADMIN), methods=["GET"]),
        Route("/people", admit, methods=["POST"]),
        Route("/people/{id}/{change}", changed, methods=["POST"]),
    ]


def account(visit: Visit) -> Answer:
    """One's own log-in."""
    return _account(done=visit.query.get("done", ""))


def compare(early: Early) -> Answer | Ready:
    """The old password is asked, in case the desk was left alone; a try counts like a log-in."""
    me, engine = early.member, early.deps.engine
    with engine.begin() as conn:
        if throttle.too_often(conn, me.login, early.address, early.now):
            return _account(wrong="often", status=429)
        mine = select(staff.c.password_hash).where(staff.c.id == me.id)
        stored = conn.execute(mine).scalar_one()
    with passwords.hashing:
        right = passwords.matches(stored, early.form.get("old", ""))
    with engine.begin() as conn:
        if not right:
            audit.append(conn, iso(early.now), me.id, "password change failed", me.id)
            return _account(wrong="old", status=400)
        throttle.forgive(conn, me.login, early.address, early.now)
    new = early.form.get("new", "")
    try:
        passwords.check(new, me.login)
    except passwords.PasswordRefused as refused:
        return _account(wrong=refused.why, status=400)
    with passwords.hashing:
        return Ready(Fresh(new, passwords.hashed(new), stored))


def draw(early: Early) -> Ready:
    """A random password for somebody, if one is wanted."""
    if early.path.get("change", "password") != "password":
        return Ready(None)
    password = passwords.make()
    with passwords.hashing:
        return Ready(Fresh(password, passwords.hashed(password)))


def own_password(visit: Visit) -> Answer:
    """A new password for oneself."""
    me, fresh = visit.member, visit.ready
    mine = select(staff.c.password_hash).where(staff.c.id == me.id)
    # Changed by somebody else while we compared: what was typed is no longer the old one.
    if fresh is None or visit.conn.execute(mine).scalar_one() != fresh.old:
        return _account(wrong="old", status=400)
    people.set_password(
        visit.conn,
        me.login,
        fresh.password,
        visit.at,
        me.id,
        me.session,
        password_hash=fresh.hashed,
    )
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
    fresh: Fresh = visit.ready
    by, password = visit.member.id, fresh.password
    try:
        person = people.create(
            visit.conn, login, password, role, visit.at, by, password_hash=fresh.hashed
        )
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
            fresh: Fresh = visit.ready
            people.set_password(
                visit.conn,
                person.login,
                fresh.password,
                visit.at,
                by,
                password_hash=fresh.hashed,
            )
            return _secret(person.login, fresh.password)
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
