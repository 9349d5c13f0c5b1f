"""What a browser loads."""

import gzip
import hashlib
import re
from pathlib import Path

import pytest

from bot import clinic, settings, wording
from bot.settings import ROOT
from bot.widget import files, lean, pictures

WIDGET = ROOT / "bot" / "widget"


@pytest.fixture(scope="module")
def lines():
    facts = clinic.load(settings.load().clinic_file)
    return wording.load(facts.facts(), facts.titles())


def test_the_modules_were_put_together_from_what_stands_there():
    listed = dict(
        reversed(line.split("  "))
        for line in (WIDGET / "dist/sources.sha256").read_text().splitlines()
    )
    now = {name: hashlib.sha256((ROOT / name).read_bytes()).hexdigest() for name in listed}
    assert listed == now, "run scripts/widget"
    # A module that nothing imports is dead.
    assert {ROOT / name for name in listed} >= {*WIDGET.glob("*.js"), *WIDGET.glob("dist/*.js*")}


@pytest.mark.parametrize("module", sorted(files.DIST.glob("*.js")), ids=lambda path: path.name)
def test_a_module_is_the_same_when_it_is_unpacked_and_smaller_than_gzip_makes_it(module):
    packed = Path(f"{module}.gz").read_bytes()
    assert gzip.decompress(packed) == module.read_bytes()
    assert len(packed) < len(gzip.compress(module.read_bytes(), 9, mtime=0))


def test_nothing_that_a_strict_policy_forbids_stands_in_the_scripts():
    for path in WIDGET.glob("*.js"):
        text = path.read_text(encoding="utf-8")
        for sink in (
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "parseFromString",
            "new Function",
            'setAttribute("style"',
        ):
            assert sink not in text, (path.name, sink)


@pytest.mark.parametrize("name", files.STYLES)
def test_lean_styles_keep_every_rule(name):
    text = (WIDGET / name).read_text(encoding="utf-8")
    bare = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    short = lean.style(text)
    assert short.count("{") == bare.count("{")
    assert len(re.findall(r"[\w-]\s*:", short)) == len(re.findall(r"[\w-]\s*:", bare))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", pictures.NAMES)
def test_pictures_have_title_description_and_labels_that_fit(lines, name, language):
    drawn = lean.drawing(pictures.picture(name, lines, language))
    assert drawn.count("<title") == drawn.count("<desc") == 1
    assert 'role="img"' in drawn
    assert f'lang="{language}"' in drawn
    rows = re.findall(r"<tspan[^>]*>([^<]+)</tspan>", drawn)
    assert rows
    assert max(map(len, rows)) <= 32


def test_every_picture_that_an_answer_names_is_there():
    named = {
        found
        for path in (ROOT / "data" / "answers").glob("*.yml")
        for found in re.findall(r"picture: (\w+)", path.read_text(encoding="utf-8"))
    }
    assert named == set(pictures.NAMES)


def test_the_integrity_is_that_of_the_launcher():
    assert re.fullmatch(r"sha384-[\w+/]{64}", files.integrity())
