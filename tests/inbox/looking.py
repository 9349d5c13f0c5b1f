"""What the desk shows of the requests, and what the store holds of them."""

from __future__ import annotations

import re

from sqlalchemy import select

from bot.store.tables import audit, notes, tickets

LINE = re.compile(r'<tr role="row" class="line.*?</tr>', re.DOTALL)
LINK = re.compile(r'<a id="line-\w+" href="/staff/tickets/(\w+)">')


def row(house, name: str):
    with house.engine.begin() as conn:
        mine = select(tickets).where(tickets.c.id == house.samples[name].id)
        return conn.execute(mine).one()


def steps(house, name: str) -> list[tuple[str, str]]:
    names = {each: login for login, each in house.ids.items()}
    with house.engine.begin() as conn:
        mine = select(audit).where(audit.c.subject == house.samples[name].id)
        found = conn.execute(mine.order_by(audit.c.seq)).all()
    return [(names.get(each.actor, each.actor), each.what) for each in found]


def jotted(house, name: str = "maria") -> list[str]:
    mine = select(notes.c.words).where(notes.c.ticket_id == house.samples[name].id)
    with house.engine.begin() as conn:
        return list(conn.execute(mine.order_by(notes.c.at)).scalars())


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def lines(page: str) -> list[str]:
    """The lines of a list of requests, from top to bottom."""
    return LINE.findall(page)


def names(house, page) -> list[str]:
    by_reference = {each.reference: name for name, each in house.samples.items()}
    return [by_reference[found] for found in LINK.findall(page.text)]
