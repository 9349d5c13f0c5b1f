"""What an administrator does from a terminal."""

from __future__ import annotations

import argparse

from bot.commands import Add

STAFF = (
    *("list", "invite", "add", "password", "role", "codes-off", "sign-out"),
    *("deactivate", "reactivate"),
)


def add(command: Add) -> None:
    """Add them."""
    staff = command("staff", _staff, "Staff log-ins: invite, password, role and more.")
    staff.add_argument("action", choices=STAFF)
    staff.add_argument("login", nargs="?", help="the person's log-in name")
    staff.add_argument("--role", choices=("front_desk", "lead", "admin"), default="front_desk")
    destinations = command("destinations", _destinations, "Try a destination with a sample.")
    destinations.add_argument("action", choices=("list", "test"))
    destinations.add_argument("name", nargs="?", help="such as email")
    command("doctor", _doctor, "Look at this installation: what is wrong, and how to mend it.")
    command("embed", _embed, "The lines that put the chat on a website.")
    misunderstood = command(
        "misunderstood", _misunderstood, "What the bot could not read, grouped."
    )
    misunderstood.add_argument("--days", type=int, default=30, help="how far back (30)")
    audit = command("audit", _audit, "Check that no line of the audit was changed or removed.")
    audit.add_argument("action", choices=("verify",))


def _staff(chosen: argparse.Namespace) -> int:
    from bot.terminal.staff import staff

    return staff(chosen.action, chosen.login, chosen.role)


def _destinations(chosen: argparse.Namespace) -> int:
    from bot.terminal.office import try_destination

    return try_destination(chosen.action, chosen.name)


def _audit(_: argparse.Namespace) -> int:
    from bot.terminal.office import verify_audit

    return verify_audit()


def _doctor(_: argparse.Namespace) -> int:
    from bot.terminal.doctor import run

    return run()


def _embed(_: argparse.Namespace) -> int:
    from bot import settings
    from bot.widget import files

    url = settings.load().public_url
    print(f'<a data-nerveline href="{url}/contact">Ask a question</a>')
    print(
        f'<script type="module" src="{url}/widget/nerveline.js"'
        f' crossorigin integrity="{files.integrity()}"></script>'
    )
    return 0


def _misunderstood(chosen: argparse.Namespace) -> int:
    from bot.terminal.misunderstood import run

    return run(chosen.days)
