"""Rules of the house that no linter knows."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from bot import setting_names
from bot.environment import PREFIX
from bot.settings import ROOT

TRACKED = subprocess.run(
    ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
).stdout.split()
CODE = [name for name in TRACKED if name.endswith(".py") and name.startswith(("bot/", "actions/"))]
# What staff and maintainers read in a terminal, not a visitor.
TERMINAL = ("bot/cli.py", "bot/commands/", "bot/terminal/", "bot/running/")
# A helper behind tests moves whenever they do, and brings their marks and fixtures along.
FROM_A_TEST = re.compile(r"^[ \t]*(?:from|import) +(?:tests)?\.[^\n]*\btest_\w+", re.MULTILINE)
# More lines than these do more than one thing.
MOST_LINES = 300
SENTENCE = re.compile(r"\b[A-Z¿¡][a-záéíóúñ']+(?: [a-záéíóúñ',’]+){3,}[.?!]")


def literals(path):
    """Texts in the code that are neither docstrings nor messages of an exception."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            first = node.body[0] if node.body else None
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                skipped.add(first.value)
        if isinstance(node, ast.Raise):
            skipped.update(each for each in ast.walk(node) if isinstance(each, ast.Constant))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in skipped:
            yield node.value


@pytest.mark.parametrize("name", [each for each in CODE if not each.startswith(TERMINAL)])
def test_no_sentence_that_a_visitor_can_read_stands_in_code(name):
    found = [text for text in literals(ROOT / name) if SENTENCE.search(text)]
    assert not found


def test_every_setting_is_known_by_its_name_and_documented():
    source = (ROOT / "bot" / "settings.py").read_text(encoding="utf-8")
    plain = set(re.findall(r"env\.\w+\(\s*\"([A-Z_]+)\"", source))
    assert set(re.findall(r"secret\(env, \"([A-Z_]+)\"", source)) == setting_names.SECRET
    own = {name for name in plain if name.removesuffix("_FILE") not in setting_names.SECRET}
    assert own == setting_names.PLAIN
    documented = set(re.findall(r"`(NERVELINE_[A-Z_]+)`", (ROOT / "docs/settings.md").read_text()))
    known = plain | setting_names.SECRET | setting_names.TESTING
    assert documented == {PREFIX + name for name in known}


def test_every_setting_of_tests_is_known_by_its_name():
    paths = [ROOT / name for name in TRACKED if name.startswith("tests/") and name.endswith(".py")]
    read = re.compile(rf"environ\.get\(\"{PREFIX}(\w+)\"")
    found = {name for path in paths for name in read.findall(path.read_text("utf-8"))}
    assert found - setting_names.PLAIN - setting_names.SECRET == setting_names.TESTING


@pytest.mark.parametrize("name", [each for each in TRACKED if each.startswith("requirements/")])
def test_lock_files_hold_hashes_and_no_address(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text
    if name.endswith(".txt"):
        assert text.count("--hash=sha256:") > 20


def test_every_intent_has_examples_in_both_languages_and_a_rule():
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    examples, ruled = set(), set()
    for path in (ROOT / "data" / "nlu").glob("*.yml"):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            examples.add((block["intent"], block["metadata"]["language"]))
    for path in (ROOT / "data" / "rules").glob("*.yml"):
        for rule in yaml.safe_load(path.read_text(encoding="utf-8"))["rules"]:
            ruled.add(rule["steps"][0]["intent"])
    for intent in domain["intents"]:
        assert {(intent, "en"), (intent, "es")} <= examples, intent
        assert intent in ruled, intent


def test_every_command_explains_itself():
    from bot.cli import parser

    help_text = parser().format_help()
    for command in ("run", "web", "brain", "work", "train", "talk", "understand", "staff"):
        assert command in help_text
    done = subprocess.run(
        [sys.executable, "-m", "bot", "talk", "--help"],
        cwd=ROOT,
        env=dict(os.environ),
        capture_output=True,
        text=True,
        check=True,
    )
    assert "--jsonl" in done.stdout


PRODUCT = [name for name in TRACKED if name.startswith(("bot/", "actions/"))]


@pytest.mark.parametrize(
    "name", [n for n in PRODUCT if n.endswith((".py", ".js", ".css", ".html"))]
)
def test_files_do_one_thing_and_stay_short(name):
    lines = len((ROOT / name).read_text(encoding="utf-8").splitlines())
    assert lines <= 360, f"{name} has {lines} lines"


@pytest.mark.parametrize(
    "line",
    [
        "from tests.inbox.test_work import row",
        "from .test_work import row",
        "from tests.inbox import hands, test_work",
        "    import tests.inbox.test_work as work",
    ],
)
def test_an_import_from_a_test_module_is_seen(line):
    assert FROM_A_TEST.search(f"import re\n{line}\n")


def test_what_tests_share_stands_in_a_module_that_holds_no_tests():
    found = [
        (name, line.strip())
        for name in TRACKED
        if name.startswith("tests/") and name.endswith(".py")
        for line in FROM_A_TEST.findall((ROOT / name).read_text(encoding="utf-8"))
    ]
    assert not found


def test_links_in_the_documents_lead_somewhere():
    for name in [each for each in TRACKED if each.endswith(".md")]:
        text = (ROOT / name).read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)#:]+)\)", text):
            assert ((ROOT / name).parent / Path(target)).exists(), (name, target)


def test_migrations_stand_in_one_line():
    steps = {}
    for path in (ROOT / "bot/store/migrations/versions").glob("r*.py"):
        found = re.findall(r'^(?:down_)?revision = "?(\w+)"?$', path.read_text(), re.MULTILINE)
        steps[found[1]] = found[0]
    assert len(steps) == len(list((ROOT / "bot/store/migrations/versions").glob("r*.py")))
    assert set(steps) - set(steps.values()) == {"None"}


def test_no_file_of_code_is_long():
    """What is longer is split by what it does."""
    code = [name for name in TRACKED if re.match(r"(?:bot|actions|tests)/.*\.py$", name)]
    lines = {name: len((ROOT / name).read_text("utf-8").splitlines()) for name in code}
    assert not {name: count for name, count in lines.items() if count > MOST_LINES}


# A path from the top, and in a document one from any room: `whole/steering.py`.
FROM_THE_TOP = re.compile(
    r"(?<![\w/.<{}-])(?:bot|actions|docs|data|tests|scripts|deploy)/[\w/.-]+\.(?:py|yml|md|js|css)\b"
)
FROM_A_ROOM = re.compile(r"`([\w-][\w/-]*\.(?:py|js|css|yml))`")


def test_every_file_that_is_named_is_there():
    kinds = (".py", ".yml", ".md", ".js", ".css", ".toml")
    read = {name: (ROOT / name).read_text("utf-8") for name in TRACKED if name.endswith(kinds)}
    missing = {(name, each) for name, text in read.items() for each in FROM_THE_TOP.findall(text)}
    assert not {(name, each) for name, each in missing if not (ROOT / each).exists()}
    there = "".join(f"/{name}\n" for name in TRACKED)
    for name in (name for name in read if name.endswith(".md")):
        assert not {each for each in FROM_A_ROOM.findall(read[name]) if f"/{each}\n" not in there}
