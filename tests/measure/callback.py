"""How long people need until the office has their request for a call: chat and form.

Scripted people at a screen of 320 pixels use the whole installation with its real brain,
in real time, and take the time that people take. They read every word of every new
message (238 words a minute in English and 278 in Spanish: Brysbaert, 2019, silent
reading), type 36 words of five letters a minute (Palin and others, 2019, phones), and need
1.2 seconds to decide and to move a thumb. Each is a little faster or slower than that. In
the form they read every word of the page and do not type what is optional.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.async_api import Locator, Page, async_playwright

from bot.contract import Language
from tests.browser import visitor
from tests.browser.stack import Stack

PEOPLE = 7
Way = Callable[["Page", "Person", str], Awaitable[float]]
READING: dict[Language, float] = {"en": 238, "es": 278}  # words a minute
TYPING = 36  # words of five letters a minute
THUMB = 1.2  # seconds
# How much faster or slower a person may be than the average.
SPREAD = (0.75, 1.3)
NAME, PHONE = "Maria Lopez", "702 555 0188"
# What is pressed on the way, from the greeting on; between them the contact is typed.
PATHS: dict[Language, tuple[str, ...]] = {
    "en": ("Ask for a call", "Any time", "None of these", "Skip", "Yes, send it"),
    "es": ("Pedir una llamada", "A cualquier hora", "Ninguna", "Omitir", "Sí, enviarla"),
}
HOME: dict[Language, str] = {"en": "/", "es": "/es"}
FORM: dict[Language, str] = {"en": "/contact", "es": "/contacto"}
SENT: dict[Language, str] = {"en": "Sent. Reference", "es": "Enviada. Referencia"}
# The words that stand after the person's newest message, once nobody is writing.
NEW = """() => {
  const root = document.querySelector("nerveline-chat").shadowRoot;
  const all = [...root.querySelectorAll(".message")];
  const own = all.map((each) => each.classList.contains("own")).lastIndexOf(true);
  const words = all.slice(own + 1).flatMap((each) =>
    [...each.querySelectorAll(".text, .rows dt, .rows dd")].map((part) => part.textContent));
  return root.querySelector(".typing") ? "" : words.join(" ");
}"""


@dataclass(frozen=True)
class Person:
    """How fast somebody is: 1 is the average."""

    language: Language
    reads: float
    types: float
    moves: float

    async def read(self, text: str) -> None:
        """Take the time to read it."""
        await asyncio.sleep(len(text.split()) / (READING[self.language] * self.reads) * 60)

    async def press(self, target: Locator) -> None:
        """Decide, move the thumb, press."""
        await asyncio.sleep(THUMB / self.moves)
        await target.click()

    async def write(self, field: Locator, text: str) -> None:
        """Press into the field and type letter by letter."""
        await self.press(field)
        await field.press_sequentially(text, delay=1000 * 60 / (TYPING * 5 * self.types))


async def _chat(page: Page, person: Person, base: str) -> float:
    await page.goto(base + HOME[person.language])
    await page.locator(".launcher").wait_for()
    begun = time.monotonic()
    await person.press(page.locator(".launcher"))
    first, *rest = PATHS[person.language]
    await person.read(await _answer(page))
    await person.press(page.get_by_role("button", name=first, exact=True))
    await person.read(await _answer(page))
    await person.write(page.locator("#words"), f"{NAME} {PHONE}")
    await person.press(page.locator(".composer .send"))
    for title in rest:
        await person.read(await _answer(page))
        await person.press(page.get_by_role("button", name=title, exact=True))
    await page.locator(".message .text", has_text=SENT[person.language]).wait_for()
    return time.monotonic() - begun


async def _answer(page: Page) -> str:
    found = await page.wait_for_function(NEW, timeout=60_000)
    return str(await found.json_value())


async def _form(page: Page, person: Person, base: str) -> float:
    begun = time.monotonic()
    await page.goto(base + FORM[person.language])
    await person.read(await page.locator("main").inner_text())
    await person.write(page.locator("#name"), NAME)
    await person.write(page.locator("#phone"), PHONE)
    await person.press(page.locator("form#form button"))
    await page.locator("h1", has_text=SENT[person.language]).wait_for()
    return time.monotonic() - begun


async def _all(base: str) -> list[float]:
    chance = random.Random(7)  # noqa: S311 - the same people each time
    found: list[float] = []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=visitor.chromium(), args=list(visitor.FLAGS)
        )

        async def once(way: Way, person: Person) -> float:
            context = await browser.new_context(viewport={"width": 320, "height": 640})
            took = await way(await context.new_page(), person, base)
            await context.close()
            return took

        speeds = [[chance.uniform(*SPREAD) for _ in range(3)] for _ in range(PEOPLE)]
        for language in READING:
            people = [Person(language, *each) for each in speeds]
            # At the same time: nearly all of it is waiting.
            for way in (_chat, _form):
                times = await asyncio.gather(*(once(way, person) for person in people))
                found.append(statistics.median(times))
        await browser.close()
    return found


def medians() -> list[float]:
    """Seconds in the middle of all people: chat and form in English, chat and form in Spanish."""
    with TemporaryDirectory() as folder:
        stack = Stack(Path(folder))
        try:
            return asyncio.run(_all(stack.base))
        finally:
            stack.stop()
