"""``make measure-widget``: how light, quick and reliable the chat is, into docs/widget.md.

Runs the real web process with a brain that answers at once: the brain's own time is
measured elsewhere. Needs Chromium, and Node for Lighthouse. ``python -m tests.measure.widget
bytes drops`` measures these parts only.
"""

from __future__ import annotations

import random
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser, Page, Route
from sqlalchemy import select

from bot.contract import BrainReply, Choice, Reply
from bot.settings import ROOT
from bot.store.engine import connect
from bot.store.tables import turns
from tests.browser import visitor
from tests.browser.conftest import WATCH, Site
from tests.measure import callback
from tests.measure.lighthouse import lighthouse

DOC = ROOT / "docs" / "widget.md"
MARK = re.compile(r"(## Figures\n).*", re.DOTALL)
LINE = re.compile(r"^\| ([^|]+) \| ([^|]+) \| [^|]* \|$", re.MULTILINE)
# A phone of some years ago on a slow mobile network.
SLOW = {"latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}
CPU = 4
TURNS, DROPPED = 500, 0.2
PICTURES = ("cluneal.", "patterns.", "path.", "icon.")


# What is measured, part by part, and the goals.
ROWS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "bytes": (
        ("first load, gzipped", "6 kB"),
        ("with the chat opened, gzipped", ""),
        ("with chat and map opened, gzipped", "14 kB"),
        ("with chat and map opened, as browsers take it over https (Brotli)", "14 kB"),
    ),
    "slow": (
        ("launcher, throttled (median of 5)", "1.8 s"),
        ("first answer after opening, throttled", "2.5 s"),
    ),
    "drops": (
        (f"lost turns of {TURNS}, 20 % dropped", "0"),
        (f"doubled turns of {TURNS}", "0"),
        ("reports of the Content-Security-Policy", "0"),
    ),
    "lighthouse": (
        ("Lighthouse accessibility, chat open", "100"),
        ("Lighthouse performance, median of 5", "98"),
    ),
    "calls": tuple(
        (
            f"a call asked for, {language}: {way} (median of {callback.PEOPLE} scripted people)",
            "60 s",
        )
        for language in ("English", "Spanish")
        for way in ("chat", "form")
    ),
}


def main(parts: Collection[str]) -> None:
    """Measure these parts and write the table; the rows of other parts stay as they are."""
    found: dict[str, tuple[str, ...]] = {}
    patch = pytest.MonkeyPatch()
    with tempfile.TemporaryDirectory() as folder:
        site = Site(Path(folder), patch)
        patch.setattr(site.brain, "answer", _answer)
        site.start()
        try:
            with visitor.browser() as browser:
                if "bytes" in parts:
                    found["bytes"] = weights(browser, site)
                if "slow" in parts:
                    found["slow"] = tuple(f"{each:.2f} s" for each in throttled(browser, site))
                if "drops" in parts:
                    found["drops"] = tuple(map(str, drops(browser, site)))
            if "lighthouse" in parts:
                found["lighthouse"] = lighthouse(site)
        finally:
            site.stop()
            patch.undo()
    if "calls" in parts:
        # An installation of its own: it must not see the settings of the one above.
        found["calls"] = tuple(f"{each:.0f} s" for each in callback.medians())
    write(found)


async def _answer(request: object) -> BrainReply:
    choices = (Choice("Show on a body", "show_body"), Choice("Skip", "skip"))
    return BrainReply((Reply("Where is it?", choices),), "en", request.draft)


def weights(browser: Browser, site: Site) -> tuple[str, ...]:
    """What is on the wire at first, with the chat, with the map, and that in Brotli."""
    first, chat, whole = bytes_on_the_wire(browser, site)
    zipped = [_kilobytes(site, each, "gzip") for each in (first, chat, whole)]
    return (*zipped, _kilobytes(site, whole, "br, gzip"))


def bytes_on_the_wire(browser: Browser, site: Site) -> tuple[set[str], set[str], set[str]]:
    """The files that are loaded until the launcher stands there, the chat, and the map."""
    page = browser.new_context().new_page()
    names: set[str] = set()

    def count(url: str) -> None:
        name = url.rpartition("/")[2]
        # The page's own styles are not the chat's.
        if "/widget/" in url and not name.startswith((*PICTURES, "page.", "demo.", "tokens.")):
            names.add(name)

    page.on("requestfinished", lambda request: count(request.url))
    page.goto(f"{site.url}/")
    page.locator(".launcher").wait_for()
    page.wait_for_load_state("networkidle")
    first = set(names)
    page.locator(".launcher").click()
    page.locator(".choice").first.wait_for()
    page.wait_for_load_state("networkidle")
    chat = set(names)
    say(page, "hello")
    page.get_by_role("button", name="Show on a body").click()
    page.locator(".map").wait_for()
    page.wait_for_load_state("networkidle")
    page.context.close()
    return first, chat, names


def _kilobytes(site: Site, names: set[str], encodings: str) -> str:
    """What these files weigh on the wire, each in the best encoding that is taken."""
    whole = 0
    for name in names:
        request = Request(f"{site.url}/widget/{name}", headers={"Accept-Encoding": encodings})
        with urlopen(request) as answer:
            whole += len(answer.read())
    return f"{whole / 1024:.1f} kB"


def throttled(browser: Browser, site: Site, runs: int = 5) -> tuple[float, float]:
    """Seconds until the launcher stands there, and from its press to the first answer."""
    launcher, answer = [], []
    for _ in range(runs):
        context = browser.new_context(viewport={"width": 412, "height": 800})
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", {"offline": False, **SLOW})
        session.send("Emulation.setCPUThrottlingRate", {"rate": CPU})
        begun = time.monotonic()
        page.goto(f"{site.url}/", wait_until="commit")
        page.locator(".launcher").wait_for()
        launcher.append(time.monotonic() - begun)
        page.wait_for_load_state("networkidle")
        begun = time.monotonic()
        page.locator(".launcher").click()
        page.locator(".choice").first.wait_for()
        answer.append(time.monotonic() - begun)
        context.close()
    return statistics.median(launcher), statistics.median(answer)


def drops(browser: Browser, site: Site, wanted: int = TURNS) -> tuple[int, int, int]:
    """Turns that were lost or came twice while requests and answers are dropped; CSP reports."""
    chance = random.Random(7)  # noqa: S311 - the same drops each time
    page = browser.new_context().new_page()
    page.add_init_script(WATCH)
    # Pauses as in earnest would take hours: waiting is what is cut, not what happens.
    page.add_init_script(
        "const later = setTimeout; window.setTimeout = (work, wait, ...more) =>"
        " later(work, Math.min(wait ?? 0, wait > 20000 ? wait : 40), ...more);"
    )
    page.route("**/api/turns", _dropping(chance))
    page.goto(f"{site.url}/chat")
    page.locator(".choice").first.wait_for()
    for number in range(wanted):
        page.locator("#words").fill(f"turn {number}")
        page.keyboard.press("Enter")
        page.locator(".own", has_text=re.compile(rf"turn {number}(?!\d)")).wait_for()
        if number % 15 == 14:
            _until_answered(page, number)
            # Twenty in half a minute are allowed; the limit is not what is measured here.
            _forget_limits(site)
    _until_answered(page, wanted - 1)
    reports = len(page.evaluate("window.violations"))
    page.context.close()
    engine = connect(site.settings.database)
    with engine.begin() as conn:
        kept = list(conn.execute(select(turns.c.words).where(turns.c.kind == "text")).scalars())
    engine.dispose()
    mine = [each for each in kept if each and each.startswith("turn ")]
    return wanted - len(set(mine)), len(mine) - len(set(mine)), reports


def _dropping(chance: random.Random) -> Callable[[Route], None]:
    def handle(route: Route) -> None:
        draw = chance.random()
        if draw < DROPPED / 2:
            route.abort("connectionreset")
        elif draw < DROPPED:
            route.fetch()
            route.abort("connectionreset")
        else:
            route.continue_()

    return handle


def _forget_limits(site: Site) -> None:
    engine = connect(site.settings.database)
    with engine.begin() as conn:
        conn.exec_driver_sql("DELETE FROM limits")
    engine.dispose()


def _until_answered(page: Page, number: int) -> None:
    page.wait_for_function(
        """number => {
          const root = document.querySelector("nerveline-chat").shadowRoot;
          const last = [...root.querySelectorAll(".own")].at(-1);
          return last.textContent.includes(`turn ${number}`) && /Delivered/.test(last.textContent);
        }""",
        arg=number,
        timeout=120_000,
    )


def say(page: Page, text: str) -> None:
    """Type and send."""
    page.locator("#words").fill(text)
    page.keyboard.press("Enter")


def write(found: Mapping[str, tuple[str, ...]]) -> None:
    """The table, in place of the one that stands there."""
    known = dict(LINE.findall(DOC.read_text("utf-8")))
    lines = [
        (name, value, goal)
        for part, rows in ROWS.items()
        for (name, goal), value in zip(
            rows, found.get(part) or [known.get(name, "") for name, _ in rows], strict=True
        )
    ]
    table = "\n".join(f"| {name} | {value} | {goal} |" for name, value, goal in lines if value)
    text = (
        "Written by `make measure-widget`. The throttled rows: 4 times slower processor, "
        "150 ms, 1.6 Mbit/s. Pictures that explain are not counted. A call asked for: scripted "
        "people at 320 pixels, with the real brain, from the press of the launcher (or the "
        "opening of the form) until the reference stands there. They read every word (238 a "
        "minute, 278 in Spanish), type 36 words a minute, and take 1.2 s for each press, each "
        "a little faster or slower (`tests/measure/callback.py`).\n\n"
        f"| what | measured | goal |\n|---|---|---|\n{table}\n\n"
        "Other widgets on the same page, measured once (throttled the same way):\n\n"
        "| widget | kB | launcher or text box, s | Lighthouse performance / accessibility |\n"
        "|---|---|---|---|\n"
        "| deep-chat 2.4.2 | 112 | 2.0 | 96 / 91 |\n"
        "| rasa-webchat 1.0.1 | 213 | 3.8 to 4.8 | 81 / 87 |\n"
        "| @carbon/ai-chat 1.9.1 | 627 | 7.3 to 9.7 | 76 / 100 |\n"
        "| @n8n/chat 1.37 | 610 | 7.9 to 8.6 | 86 / 100 |\n"
        "| botframework-webchat 4.18 | 485 | 8.7 to 10.6 | 71 / 100 |\n"
    )
    DOC.write_text(MARK.sub(lambda found: f"{found[1]}\n{text}", DOC.read_text()), "utf-8")
    print(text)


if __name__ == "__main__":
    main(sys.argv[1:] or ROWS)
