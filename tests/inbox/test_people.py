"""Log-ins: made, refused, changed, shut out."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from sqlalchemy import select

from bot.inbox import passwords, people, throttle
from bot.inbox.sessions import IDLE
from bot.store.staff_tables import staff
from bot.store.tables import audit
from tests.databases import AT
from tests.inbox.conftest import CSRF, PASSWORD, REAL_HASHER

GOOD = "velvet harbor 91 tulip"


def test_hashes_cost_what_the_library_advises():
    real = REAL_HASHER
    assert (real.memory_cost, real.time_cost, real.type.name) == (65_536, 3, "ID")


def test_the_first_admin_is_made_once(engine):
    login, password = people.ensure_first(engine, AT)
    assert people.ensure_first(engine, AT) is None
    with engine.begin() as conn:
        stored = conn.execute(select(staff.c.password_hash)).scalar_one()
        assert [(each.login, each.role) for each in people.everyone(conn)] == [(login, "admin")]
    assert stored.startswith("$argon2id$")
    assert passwords.matches(stored, password)
    assert len({passwords.make() for _ in range(100)}) == 100
    passwords.check(password, login)


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("short", "short"),
        ("elevenchars", "short"),
        ("x" * 201, "long"),
        ("password1234", "common"),
        ("Qwertyuiop1234", "common"),
        ("aaaaaaaaaaaaaa", "common"),
        ("maria.lopez123", "login"),
        ("Summer2026!!", "common"),
        ("P@ssw0rd2026", "common"),
        ("1q2w3e4r5t6y", "common"),
        ("1qaz2wsx3edc", "common"),
        ("iloveyousomuch", "common"),
        ("manchesterunited", "common"),
        ("michaeljackson", "common"),
        ("NerveClinic2026!", "common"),
        ("lasvegasoffice", "common"),
        ("correct horse battery staple", "common"),
        # A thief does not read to the end either: the beginning counts.
        ("x" * 100 + "ab12 cd", "common"),
    ],
)
def test_weak_passwords_are_refused(engine, password, why):
    with engine.begin() as conn, pytest.raises(passwords.PasswordRefused) as refused:
        people.create(conn, "maria.lopez", password, "lead", AT)
    assert refused.value.why == why
    assert password not in str(refused.value).replace(why, "")


@pytest.mark.parametrize(
    "password", ["quiet harbor lantern", "my dog eats carrots", "teal-lamp-7-river", "y" * 4 + GOOD]
)
def test_whoever_takes_unrelated_words_is_let_in(password):
    passwords.check(password, "maria.lopez")


def test_logins_are_tidy_and_unique(engine):
    with engine.begin() as conn:
        person = people.create(conn, " Maria.Lopez ", GOOD, "front_desk", AT)
        assert person.login == "maria.lopez"
        with pytest.raises(people.LoginTaken):
            people.create(conn, "MARIA.LOPEZ", GOOD, "lead", AT)
        for odd in ("", "x", "a b", "<b>", "-a", "a" * 81):
            with pytest.raises(people.LoginRefused):
                people.create(conn, odd, GOOD, "lead", AT)
        with pytest.raises(ValueError, match="owner"):
            people.create(conn, "owner1", GOOD, "owner", AT)
        assert len(people.everyone(conn)) == 1


def test_the_same_password_typed_on_another_keyboard():
    stored = passwords.hashed("mañana verde 91")
    assert passwords.matches(stored, "man\u0303ana verde 91")
    assert not passwords.matches(stored, "manana verde 91")
    assert not passwords.matches("no hash", "manana verde 91")
    assert not passwords.matches(None, passwords.make())


def test_the_last_admin_cannot_be_shut_out(engine):
    with engine.begin() as conn:
        people.create(conn, "root", GOOD, "admin", AT)
        with pytest.raises(people.LastAdmin):
            people.deactivate(conn, "root", AT)
        people.create(conn, "second", GOOD, "admin", AT)
        people.deactivate(conn, "root", AT)
        people.deactivate(conn, "root", AT)
        with pytest.raises(people.NoSuchPerson):
            people.deactivate(conn, "nobody", AT)
        done = conn.execute(select(audit.c.what).order_by(audit.c.seq)).scalars().all()
    assert done == ["person added", "person added", "person deactivated"]


def invited(root, login: str, role: str) -> str:
    """The path of a link that an admin makes."""
    page = root.press("/staff/people", login=login, role=role, old=PASSWORD).text
    return urlsplit(page.split('class="secret">')[1].split("<")[0]).path


def test_an_admin_invites_somebody_who_makes_their_own_password(house):
    root, new = house.browser("root"), house.browser()
    path = invited(root, "New.One", "front_desk")
    assert "Welcome, new.one" in new.get(path).text
    assert "too short" in new.post(path, data={"new": "short"}).text
    assert new.post(path, data={"new": GOOD}).headers["location"] == "/staff/login"
    assert new.sign_in("new.one", GOOD).status_code == 303
    assert new.get("/staff/people").status_code == 403
    # The link worked once.
    assert house.browser().post(path, data={"new": GOOD}).status_code == 404
    assert root.press("/staff/people", login="new.one", role="lead").status_code == 409
    assert root.press("/staff/people", login="bad login", role="lead").status_code == 400
    assert root.press("/staff/people", login="other", role="owner").status_code == 400


@pytest.mark.parametrize("change", ["password", "codes"])
def test_an_admins_own_password_and_codes_are_not_changed_without_the_password(house, change):
    root = house.browser("root")
    answer = root.press(f"/staff/people/{house.ids['root']}/{change}")
    assert answer.headers["location"] == "/staff/account"
    assert house.browser().sign_in("root").status_code == 303


def test_a_link_runs_out_and_can_be_taken_back_and_replaced(house):
    root = house.browser("root")
    first, second = invited(root, "late", "lead"), invited(root, "late", "lead")
    assert house.browser().get(first).status_code == 404
    assert house.browser().get(second).status_code == 200
    assert "late" in root.get("/staff/people").text
    root.press("/staff/invitations/late")
    assert house.browser().get(second).status_code == 404
    third = invited(root, "late", "lead")
    house.clock.forward(timedelta(days=3))
    page = house.browser().get(third)
    assert page.status_code == 404
    assert "This link no longer works" in page.text


def test_guessing_links_runs_out(house, monkeypatch):
    monkeypatch.setattr(throttle, "TRIES", 2)
    stranger = house.browser()
    codes = [stranger.post("/staff/join/x", data={"new": GOOD}).status_code for _ in range(3)]
    assert codes == [404, 404, 429]


@pytest.mark.parametrize(("change", "role"), [("deactivate", ""), ("role", "lead")])
def test_the_links_of_somebody_who_is_no_admin_any_more_no_longer_work(house, ana, change, role):
    root = house.browser("root")
    root.press(f"/staff/people/{house.ids['ana']}/role", role="admin", old=PASSWORD)
    hers, mine = invited(ana, "back.door", "admin"), invited(root, "new.one", "front_desk")
    root.press(f"/staff/people/{house.ids['ana']}/{change}", role=role, old=PASSWORD)
    stranger = house.browser()
    assert stranger.get(hers).status_code == 404
    assert stranger.post(hers, data={"new": GOOD}).status_code == 404
    assert stranger.get(mine).status_code == 200


def test_a_role_can_be_changed_but_the_last_admin_stays(house, ana):
    root = house.browser("root")
    root.press(f"/staff/people/{house.ids['ana']}/role", role="lead", old=PASSWORD)
    assert ana.get("/staff/export").status_code == 200
    mine = f"/staff/people/{house.ids['root']}/role"
    last = root.press(mine, role="lead", old=PASSWORD)
    assert last.status_code == 409
    assert root.press(f"/staff/people/{house.ids['ana']}/role", role="x").status_code == 400


def test_an_admin_signs_somebody_out_and_gives_a_new_password(house, ana):
    root = house.browser("root")
    mine = f"/staff/people/{house.ids['ana']}"
    assert root.press(mine + "/sessions").status_code == 303
    assert ana.get("/staff/").status_code == 303
    page = root.press(mine + "/password", old=PASSWORD)
    password = page.text.split('class="secret">')[1].split("<")[0]
    assert house.browser().sign_in("ana").status_code == 401
    assert house.browser().sign_in("ana", password).status_code == 303
    root.press(mine + "/deactivate")
    assert house.browser().sign_in("ana", password).status_code == 401
    root.press(mine + "/reactivate", old=PASSWORD)
    assert house.browser().sign_in("ana", password).status_code == 303
    assert root.press(mine + "/explode").status_code == 404
    assert root.press("/staff/people/nobody/password").status_code == 404
    last = root.press(f"/staff/people/{house.ids['root']}/deactivate")
    assert last.status_code == 409
    assert "last admin" in last.text


def test_one_changes_ones_own_password_and_other_desks_are_signed_out(house, ana):
    elsewhere = house.browser("ana")
    path = "/staff/account/password"
    assert "did not match" in ana.press(path, old="wrong", new=GOOD).text
    assert "too short" in ana.press(path, old=PASSWORD, new="short").text
    assert ana.press(path, old=PASSWORD, new=GOOD).headers["location"].endswith("done=password")
    assert "Your password is changed" in ana.get("/staff/account?done=password").text
    assert elsewhere.get("/staff/").status_code == 303
    assert house.browser().sign_in("ana", GOOD).status_code == 303


def test_guessing_the_old_password_at_a_desk_left_alone_runs_out(house, ana):
    path = "/staff/account/password"
    for _ in range(throttle.TRIES):
        assert ana.press(path, old="wrong", new=GOOD).status_code == 400
    page = ana.press(path, old=PASSWORD, new=GOOD)
    assert page.status_code == 429
    assert "Too many tries" in page.text
    house.clock.forward(timedelta(minutes=14))
    ana.get("/staff/")
    house.clock.forward(timedelta(minutes=2))
    assert ana.press(path, old=PASSWORD, new=GOOD).status_code == 303


def test_no_hash_is_made_or_compared_while_the_database_is_held(house, ana, monkeypatch):
    root = house.browser("root")
    held, seen = [], []
    begin = type(house.engine).begin

    @contextmanager
    def watched(self):
        with begin(self) as conn:
            held.append(1)
            try:
                yield conn
            finally:
                held.pop()

    def watch(name: str):
        real = getattr(passwords, name)
        monkeypatch.setattr(passwords, name, lambda *a: seen.append(len(held)) or real(*a))

    monkeypatch.setattr(type(house.engine), "begin", watched)
    watch("matches")
    watch("hashed")
    assert ana.press("/staff/account/password", old=PASSWORD, new=GOOD).status_code == 303
    path = invited(root, "new.one", "lead")
    assert house.browser().post(path, data={"new": GOOD}).status_code == 303
    path = f"/staff/people/{house.ids['ben']}/password"
    assert "secret" in root.press(path, old=PASSWORD).text
    house.clock.forward(IDLE)
    assert ana.get("/staff/").headers["location"] == "/staff/unlock"
    token = CSRF.search(ana.get("/staff/unlock").text)[1]
    assert ana.post("/staff/unlock", data={"csrf": token, "password": GOOD}).status_code == 303
    assert seen == [0] * 7


def test_signing_out_everywhere_else_keeps_this_desk(house, ana):
    elsewhere = house.browser("ana")
    assert ana.press("/staff/account/sessions").status_code == 303
    assert ana.get("/staff/").status_code == 200
    assert elsewhere.get("/staff/").status_code == 303
