"""What the desk reads aloud on the phone is made of reviewed lines and nothing else."""

from __future__ import annotations

import html
import re

import pytest
from jinja2 import Environment, FileSystemLoader

from bot.inbox.paper import TEMPLATES
from bot.settings import ROOT
from tests.inbox.test_work import squeezed

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
