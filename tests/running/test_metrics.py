"""Figures for watchers: counts and times, on this machine only."""

import urllib.request

from sqlalchemy import insert

from bot import metrics
from bot.store.engine import connect
from bot.store.tables import outbox, tickets
from tests.databases import AT
from tests.ports import free_port

TICKET = {
    "id": "t1",
    "reference": "AB2CD",
    "idempotency_key": "k",
    "channel": "web",
    "language": "en",
    "status": "new",
    "urgency": "routine",
    "reason": "appointment",
    "created_at": AT,
    "updated_at": AT,
    "content_version": "v",
    "details": {},
    "safety": [],
}


def test_the_outbox_is_shown_by_state(engine):
    with engine.begin() as conn:
        conn.execute(insert(tickets).values(**TICKET))
        for number, state in enumerate(("waiting", "dead", "dead")):
            conn.execute(
                insert(outbox).values(
                    id=f"o{number}",
                    ticket_id="t1",
                    destination="email",
                    event="new_ticket",
                    state=state,
                    attempts=0,
                    urgent=False,
                    next_at=AT,
                    created_at=AT,
                )
            )
    (family,) = metrics.Outbox(engine).collect()
    found = {(each.labels["to"], each.labels["state"]): each.value for each in family.samples}
    assert found == {("email", "waiting"): 1, ("email", "dead"): 2}


def test_a_database_that_is_away_shows_nothing_and_breaks_nothing(tmp_path):
    engine = connect(f"sqlite:///{tmp_path}/empty.db")
    assert list(metrics.Outbox(engine).collect()) == []
    engine.dispose()


def test_figures_are_served_on_this_machine():
    port = free_port()
    metrics.serve(port)
    with metrics.stage("brain"):
        pass
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=5) as answer:
        assert b'nerveline_turn_seconds_count{stage="brain"}' in answer.read()


def test_no_port_means_no_figures(monkeypatch):
    opened = []
    monkeypatch.setattr(metrics, "start_http_server", lambda *args, **kwargs: opened.append(args))
    metrics.serve(0)
    assert not opened
