"""What the desk reads aloud on the phone is made of reviewed lines and nothing else."""

from __future__ import annotations

import html
import re

import pytest
from jinja2 import Environment, FileSystemLoader

from bot.inbox.paper import TEMPLATES
from bot.settings import ROOT
from tests.inbox.hands import sheet
from tests.inbox.looking import squeezed

LINES = " ".join((ROOT / "data/answers/safety.yml").read_text(encoding="utf-8").split()).casefold()
PAGES = Environment(
    loader=FileSystemLoader(TEMPLATES), autoescape=True, extensions=["jinja2.ext.do"]
)
ALOUD = PAGES.get_template("words.html").module.ALOUD
# What politeness or grammar puts before a reviewed sentence.
BEFORE = re.compile(r"^(?:please|por favor,) ")


@pytest.mark.parametrize("which", sorted(ALOUD))
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_sentence_is_a_reviewed_one(which, language):
    sentences = re.findall(r"[^.?!]+[.?!]", ALOUD[which][language])
    assert sentences
    for sentence in sentences:
        assert BEFORE.sub("", sentence.strip().casefold()).lstrip("¿") in LINES


def test_it_stands_on_the_page_in_the_language_of_the_call(house, ana):
    page = html.unescape(squeezed(ana.get(house.ticket("saddle")).text))
    assert f'To read aloud:</strong> <q lang="en">{ALOUD["emergency_department"]["en"]}' in page
    page = html.unescape(squeezed(ana.get(house.ticket("nasty")).text))
    assert ALOUD["ask"]["en"] in page
    # A doctor today: each sign has its own words, and none are made up for it.
    assert "To read aloud" not in ana.get(house.ticket("wound")).text


@pytest.mark.parametrize(
    ("words", "language", "written", "aloud"),
    [
        ("no siente nada al limpiarse desde hoy", "es", "es", "es"),
        ("since today she can't feel it when she wipes", "es", "en", "es"),
        # The sheet was left as it was.
        ("no siente nada al limpiarse desde hoy", "en", "es", "es"),
        ("since today she can't feel it when she wipes", "en", "en", "en"),
    ],
)
def test_an_emergency_by_phone_shows_the_words_as_written_and_the_line_as_it_is_said(
    house, ana, words, language, written, aloud
):
    line = {"es": "Por favor, llame al 911 o vaya", "en": "Please call 911 or go to"}[aloud]
    form = sheet(ana, pain_words=words, language=language)
    path = ana.press("/staff/calls", **form).headers["location"]
    live = squeezed(ana.press("/staff/calls/signs", **form).text)
    page = squeezed(ana.get(path).text)
    assert f'<blockquote lang="{written}">{html.escape(words).replace("&#x27;", "&#39;")}' in page
    for text in (live, page):
        assert f'To read aloud:</strong> <q lang="{aloud}">{line}' in text
    assert ("As a colleague wrote it down." in page) is (written != language)
    # Our own words stay ours.
    assert '<q lang="en">Asked on the phone' in page
