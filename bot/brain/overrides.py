"""The one place where Rasa is bent. Each bend: why, what it gains, what guards it.

Rasa is pinned (requirements/run.in); tests/brain/test_overrides.py and test_training.py fail
when a method that is replaced here changes.
"""

from __future__ import annotations

import copy
import functools
from types import SimpleNamespace
from typing import Any

from jsonschema.validators import validator_for
from rasa.core import processor
from rasa.core.actions.action import RemoteAction
from rasa.core.policies.rule_policy import RulePolicy
from rasa.engine.exceptions import GraphRunError
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.engine.storage import local_model_storage
from rasa.shared.core.constants import SHOULD_NOT_BE_SET
from rasa.shared.core.events import Event
from rasa.shared.core.slots import Slot

Task = tuple[Any, ...]
LEAST_COMPRESSION = 1


def bend() -> None:
    """All that a turn needs. Must run before the model is loaded; a second time it changes nothing."""
    build_schema_check_once()
    run_graph_in_order()
    look_at_near_rules_only()
    know_events_by_name()
    copy_slots_plainly()
    copy_nothing_for_the_log()
    warn_of_no_intents()


def build_schema_check_once() -> None:
    """Check actions' results with prebuilt validators, one for each kind of event.

    Why: ``RemoteAction._validate_action_result`` calls ``jsonschema.validate``, which
    checks Rasa's own constant schema anew for each result, and then tries each event
    against all 23 kinds, though its name says which one it is. Gain: about 10 ms of CPU a
    custom action, three quarters of a turn, and another millisecond by the names. Nearly all
    results only set slots, which is seen without a validator: a fourteenth of what is left.
    The result is checked just the same.
    """
    schema = RemoteAction.action_response_format_spec()
    kind = validator_for(schema)
    kind.check_schema(schema)
    whole = kind(schema)
    frame, kinds = _split(schema)
    around = kind(frame)
    by_name = {name: kind(each) for name, each in kinds.items()}

    def check(self: RemoteAction, result: dict[str, Any]) -> bool:
        if _sets_slots_only(result):
            return True
        around.validate(result)
        for event in result.get("events", ()):
            # An unknown name fails in the whole schema, with Rasa's own words.
            found = by_name.get(event.get("event"))
            if found is None:
                whole.validate(result)
            else:
                found.validate(event)
        return True

    RemoteAction._validate_action_result = check  # noqa: SLF001 - the bend itself


def _sets_slots_only(result: Any) -> bool:
    """Whether the result is as the schema wants it and all its events set slots."""
    return (
        isinstance(result, dict)
        and _are_dicts(result.get("responses", []))
        and _are_dicts(events := result.get("events", []))
        and all(map(_sets_slot, events))
    )


def _are_dicts(given: Any) -> bool:
    return isinstance(given, list) and all(isinstance(each, dict) for each in given)


def _sets_slot(event: dict[str, Any]) -> bool:
    return (
        event.get("event") == "slot"
        and isinstance(event.get("name"), str)
        and "value" in event
        and event.get("timestamp") is None
        and event.get("metadata") is None
    )


def _split(schema: dict[str, Any]) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    """The schema without its events' kinds, and the kinds by the event's name.

    Raises ``ValueError`` if the names do not tell the kinds apart.
    """
    frame = copy.deepcopy(schema)
    kinds = frame["properties"]["events"]["items"].pop("oneOf")
    named = {each["properties"]["event"]["const"]: each for each in kinds}
    if len(named) != len(kinds):
        raise ValueError("two kinds of event have the same name")
    return frame, named


class InOrder(DaskGraphRunner):  # type: ignore[misc]  # Rasa has no usable types
    """Runs the components one after the other, each after those it needs."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._graphs: dict[tuple[str, ...], dict[str, Task]] = {}

    def run(
        self, inputs: dict[str, Any] | None = None, targets: list[str] | None = None
    ) -> dict[str, Any]:
        """The outputs of the targets by name. Raises ``GraphRunError``."""
        wanted = tuple(targets or self._graph_schema.target_names)
        if wanted not in self._graphs:
            schema = self._graph_schema.minimal_graph_schema(list(wanted))
            self._graphs[wanted] = self._build_dask_graph(schema)
        graph = dict(self._graphs[wanted])
        self._add_inputs_to_graph(inputs, graph)
        done: dict[str, Any] = {}

        def output(name: str) -> Any:
            # What nobody gives goes in by its name; the node then says what it misses.
            if name not in graph:
                return name
            if name not in done:
                first, *needed = graph[name]
                done[name] = first(*map(output, needed)) if callable(first) else graph[name]
            return done[name]

        try:
            return dict(output(name) for name in wanted)
        except RuntimeError as error:
            raise GraphRunError("Error running runner.") from error


def run_graph_in_order() -> None:
    """Run the model's components without dask.

    Why: for each of the five or so times that a turn runs the graph, dask plans it anew and
    hands every component over through a queue. Gain: an eighth of a turn's CPU without the
    embedding. The components, what they get and what they give are the same.
    """
    processor.DaskGraphRunner = InOrder


def look_at_near_rules_only() -> None:
    """Let RulePolicy look only at rules that end with the state's own intent and action.

    Why: at each prediction it compares the conversation with every rule. Gain: a twelfth of
    a turn's CPU without the embedding. A rule that names another intent or action in its
    newest state never fits, so Rasa's own comparison of the others finds the same ones.
    """
    if hasattr(RulePolicy._get_possible_keys, "__wrapped__"):  # noqa: SLF001
        return
    among_all = RulePolicy._get_possible_keys  # noqa: SLF001 - the bend itself
    near: dict[tuple[int, Any, Any], tuple[Any, dict[str, str]]] = {}

    @functools.wraps(among_all)
    def among_near(self: RulePolicy, lookup: dict[str, str], states: list[Any]) -> set[str]:
        action, intent = _newest(states)
        if not action:
            # Where nothing was done yet, rules fit by other signs.
            everywhere: set[str] = among_all(self, lookup, states)
            return everywhere
        place = (id(lookup), action, intent)
        if place not in near:
            chosen = {
                key: name
                for key, name in lookup.items()
                if _may_fit(_newest(self._rule_key_to_state(key)), (action, intent))
            }
            # Along with the rules themselves: their id is theirs as long as they live.
            near[place] = (lookup, chosen)
        found: set[str] = among_all(self, near[place][1], states)
        return found

    RulePolicy._get_possible_keys = among_near  # noqa: SLF001


def _newest(states: list[Any]) -> tuple[Any, Any]:
    """Action and intent of the newest state, None where it has none."""
    state = states[-1] if states else {}
    return (
        state.get("prev_action", {}).get("action_name"),
        state.get("user", {}).get("intent"),
    )


def _may_fit(rule: tuple[Any, Any], state: tuple[Any, Any]) -> bool:
    return all(
        not wanted or wanted in (found, SHOULD_NOT_BE_SET)
        for wanted, found in zip(rule, state, strict=True)
    )


def know_events_by_name() -> None:
    """Remember which class an event's name stands for.

    Why: for every event that an action sends, Rasa walks through all subclasses of ``Event``.
    Gain: a twenty-fifth of a turn's CPU without the embedding.
    """
    if not hasattr(Event.resolve_by_type, "cache_info"):
        Event.resolve_by_type = staticmethod(functools.cache(Event.resolve_by_type))


def copy_slots_plainly() -> None:
    """Copy a slot as ``copy.copy`` does, but without asking it how.

    Why: for every action Rasa builds some ten trackers, and copies all slots into each. Gain:
    a twenty-fifth of a turn's CPU without the embedding.
    """

    def same(self: Slot) -> Slot:
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        return other

    Slot.__copy__ = same


def copy_nothing_for_the_log() -> None:
    """Hand what is logged to the log as it is.

    Why: Rasa copies all events of an action, the draft in them, for two debug lines that
    nobody has switched on. Gain: a twentieth of a turn's CPU without the embedding. Nothing
    else in that module is copied.
    """
    processor.copy = SimpleNamespace(deepcopy=lambda logged: logged)


def warn_of_no_intents() -> None:
    """Leave out the warning of an intent that the domain lacks.

    Why: to know whether the domain is empty, Rasa builds an empty one and compares both as
    dictionaries, at every message. Gain: a thirtieth of a turn's CPU without the embedding.
    Intents come from our own code and data, which tests hold to the domain, and warnings are
    silent here.
    """
    processor.MessageProcessor._check_for_unseen_features = lambda *_: None  # noqa: SLF001


class QuickTar(local_model_storage.TarSafe):  # type: ignore[misc]  # Rasa has no usable types
    """Rasa's archive with little compression."""

    @classmethod
    def gzopen(cls, *given: Any, **named: Any) -> Any:
        """As ``tarfile`` has it, which compresses as much as it can unless it is told."""
        return super().gzopen(*given, **{"compresslevel": LEAST_COMPRESSION, **named})


def pack_quickly() -> None:
    """Compress a trained model as little as gzip can. Training alone needs it.

    Why: a model is weights, which hardly get smaller, and Rasa compresses them as much as gzip
    can. Gain: a sixteenth of the training's CPU, for a file a fortieth longer.
    """
    local_model_storage.TarSafe = QuickTar
