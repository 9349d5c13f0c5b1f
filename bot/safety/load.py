"""The signs and their patterns, read once from ``signs/*.yml``."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from operator import itemgetter
from pathlib import Path
from typing import Any, Literal, get_args

import yaml

from bot.contract import Action
from bot.safety.phrases import Phrase, parse
from bot.safety.text import Speller
from bot.safety.vocabulary import Vocabulary

FOLDER = Path(__file__).parent / "signs"
# What becomes of a hit that is old: one question, nothing, or nothing where the message has no news.
Old = Literal["ask", "drop", "calm"]
# The files whose groups every sign may use, with what stands before the groups' names: "_" marks
# words about words, the name of a sign that a negation inside a hit is used up for it alone.
_PREFIXES = {
    "_shared": "", "_despair": "", "_told": "", "_dying": "self_harm.", "_markers": "_",
    "_figures": "_", "_not_meant": "_", "_everyday": "_",
}  # fmt: skip
_HINTS = {"_dying", "_everyday"}
_RULE_KEYS = {
    "near", "with", "unless", "doubt", "sure", "within", "order", "ask", "old", "long_ago", "action",
    "asked", "timeless", "whole", "own", "elsewhere", "mild", "plain",
}  # fmt: skip


class SignError(ValueError):
    """A pattern file is not what it should be; names the file."""


@dataclass(frozen=True)
class Rule:
    """Groups that make a sign when they stand together.

    ``near`` must stand within ``within`` words of each other; ``needs`` anywhere in the
    conversation. ``doubt`` close by turns an outright hit into a question, ``sure`` or a
    word of newness turns a question into an outright hit (an empty ``sure`` in the file:
    nothing does), ``unless`` close by removes it, ``own`` only where the last of ``near`` stands
    in it, ``elsewhere`` denies it where it holds the later hit, behind a break.
    """

    sign: str
    action: Action
    near: tuple[str, ...]
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    doubt: tuple[str, ...] = ()
    # Doubts too, save where the hit itself holds words of ``plain``.
    mild: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    sure: tuple[str, ...] = ()
    within: int = 6
    order: bool = False
    ask: bool = False
    # ``ask: firm``: without newness the classifier neither drops the question nor answers it.
    firm: bool = False
    # Not even newness turns the question into an outright hit.
    stays: bool = False
    # What tells of an operation of long ago, and of one of these days, wherever it is said.
    aged: tuple[str, str, str] | None = None
    # What becomes of the hit where only the former is told, and nothing new.
    long_ago: Old = "ask"
    # Groups of ``near`` whose age does not matter ("on prednisone for years").
    timeless: tuple[str, ...] = ()
    old: Old = "ask"
    # The rule only holds where the message says nothing else.
    whole: bool = False
    # The rule only holds as an answer to this question of the intake.
    asked: str = ""


@dataclass(frozen=True)
class Lift:
    """A fact that raises other signs: somebody pregnant with any of ``actions``."""

    group: str
    sign: str
    action: Action
    actions: tuple[str, ...]


@dataclass(frozen=True)
class Signs:
    """Everything that reading needs. ``base`` is the action of each sign."""

    rules: tuple[Rule, ...]
    base: Mapping[str, Action]
    lifts: tuple[Lift, ...]
    vocabulary: Vocabulary
    speller: Speller

    @cached_property
    def _by_group(self) -> Mapping[str, list[tuple[int, Rule]]]:
        found: dict[str, list[tuple[int, Rule]]] = {}
        for number, rule in enumerate(self.rules):
            found.setdefault(rule.near[0], []).append((number, rule))
        return found

    def near(self, there: Collection[str]) -> list[Rule]:
        """The rules whose groups of ``near`` are all there, in their order."""
        numbered = (each for group in there for each in self._by_group.get(group, ()))
        found = [each for each in numbered if all(group in there for group in each[1].near)]
        return [rule for _, rule in sorted(found, key=itemgetter(0))]


@cache
def signs() -> Signs:
    """The patterns of all signs. Raises ``SignError`` if a file is wrong."""
    return load(FOLDER)


def load(folder: Path) -> Signs:
    """Reads the pattern files of a folder. Raises ``SignError`` or ``PhraseError``."""
    shared_names: dict[str, str] = {}
    phrases: list[Phrase] = []
    hints: list[Phrase] = []
    for name, prefix in _PREFIXES.items():
        groups = _read(folder / f"{name}.yml")
        for group in groups:
            shared_names[group] = f"{prefix}{group}"
        found = _phrases(groups, shared_names, prefix)
        # They are words of every day: "later" is to make nothing of a "laser".
        (hints if name in _HINTS else phrases).extend(found)
    rules: list[Rule] = []
    lifts: list[Lift] = []
    base: dict[str, Action] = {}
    for path in sorted(folder.glob("[a-z]*.yml")):
        data = _read(path)
        sign, action = str(data["sign"]), _action(path, data["action"])
        if sign != path.stem:
            raise SignError(f"{path.name}: the file is named after its sign, not {sign}")
        base[sign] = action
        groups = data.get("groups", {})
        names = shared_names | {group: f"{sign}.{group}" for group in groups}
        phrases += _phrases(groups, names, f"{sign}.")
        aged = data.get("aged", {})
        rules += [_rule(path, sign, action, names, r, aged) for r in data["rules"]]
        for lift in data.get("lifts", ()):
            group = names[lift["when"]]
            lifts.append(Lift(group, sign, action, tuple(map(str, lift["actions"]))))
    whole = str(_read(folder / "_words.yml")["whole"]).split()
    vocabulary = Vocabulary([*phrases, *hints], whole)
    speller = _speller(folder, vocabulary, Vocabulary(phrases).words)
    return Signs(tuple(rules), base, tuple(lifts), vocabulary, speller)


def _speller(folder: Path, vocabulary: Vocabulary, targets: Collection[str]) -> Speller:
    spelling = _read(folder / "_words.yml")
    expand = {str(k): tuple(str(v).split()) for k, v in spelling["expand"].items()}
    full = set(str(spelling["full"]).split())
    common = _read(folder / "_common.yml")["common"]
    return Speller(
        vocabulary.words | full,
        vocabulary.stems,
        set(str(common).split()),
        expand,
        targets=full.union(targets),
    )


def _read(path: Path) -> dict[str, Any]:
    try:
        data = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    except (OSError, yaml.YAMLError) as error:
        raise SignError(f"{path.name}: {error}") from error
    if not isinstance(data, dict):
        raise SignError(f"{path.name}: no mapping")
    return data


def _phrases(groups: Mapping[str, Any], names: Mapping[str, str], prefix: str) -> list[Phrase]:
    out: list[Phrase] = []
    for group, languages in groups.items():
        for lines in languages.values():
            for line in lines.replace("\n", ",").split(","):
                if line.strip():
                    out += parse(prefix + group, line.strip(), names)
    return out


def _rule(
    path: Path,
    sign: str,
    action: Action,
    names: Mapping[str, str],
    data: Mapping[str, Any],
    aged: Mapping[str, tuple[str, str, str]],
) -> Rule:
    if unknown := set(data) - _RULE_KEYS:
        raise SignError(f"{path.name}: unknown {sorted(unknown)}")

    def groups(key: str) -> tuple[str, ...]:
        try:
            return tuple(names[g] for g in data.get(key, ()))
        except KeyError as error:
            raise SignError(f"{path.name}: unknown group {error}") from error

    needs = data.get("with", ())
    return Rule(
        sign=sign,
        action=_action(path, data.get("action", action)),
        near=groups("near"),
        needs=groups("with"),
        unless=groups("unless"),
        own=groups("own"),
        elsewhere=groups("elsewhere"),
        doubt=groups("doubt"),
        mild=groups("mild"),
        plain=groups("plain"),
        sure=groups("sure"),
        timeless=groups("timeless"),
        aged=next(
            (
                (names[old], names[fresh], names[day])
                for group, (old, fresh, day) in aged.items()
                if group in needs
            ),
            None,
        ),
        within=int(data.get("within", 6)),
        order=bool(data.get("order", False)),
        ask=bool(data.get("ask", False)),
        firm=data.get("ask") == "firm",
        stays="sure" in data and not data["sure"],
        long_ago=data.get("long_ago", "ask"),
        old=data.get("old", "ask"),
        whole=bool(data.get("whole", False)),
        asked=str(data.get("asked", "")),
    )


def _action(path: Path, value: object) -> Action:
    for action in get_args(Action):
        if str(value) == action:
            return action  # type: ignore[no-any-return]
    raise SignError(f"{path.name}: unknown action {value}")
