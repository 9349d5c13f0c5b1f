"""Rasa is pinned; these fail when a method that we replace, or lean on, changes."""

import ast
import copy
import hashlib
import inspect

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rasa_quietly import quietly

pytestmark = [pytest.mark.brain, pytest.mark.usefixtures("rasa_is_imported"), pytest.mark.slow]


def digest(function) -> str:
    return hashlib.sha256(inspect.getsource(function).encode()).hexdigest()[:16]


def test_the_replaced_schema_check_is_still_the_one_we_know():
    from rasa.core.actions.action import RemoteAction

    from bot.brain import overrides

    source = inspect.getsource(inspect.getmodule(RemoteAction))
    original = source[source.index("def _validate_action_result") :]
    original = original[: original.index("@staticmethod")]
    assert "validate(result, self.action_response_format_spec())" in original
    assert hashlib.sha256(original.encode()).hexdigest()[:16] == ORIGINAL
    assert overrides.build_schema_check_once.__doc__


@pytest.fixture(scope="module")
def checks():
    """Ours, and Rasa's own on the same schema."""
    import jsonschema
    from rasa.core.actions.action import RemoteAction

    from bot.brain.overrides import build_schema_check_once

    build_schema_check_once()
    action = RemoteAction("action_x", None)
    schema = RemoteAction.action_response_format_spec()

    def passes(check):
        def tried(result):
            try:
                check(result)
            except jsonschema.ValidationError:
                return False
            return True

        return tried

    ours = passes(action._validate_action_result)
    return ours, passes(lambda result: jsonschema.validate(result, schema))


NAMES = st.sampled_from(["slot", "action", "bot", "user", "followup", "form", "restart", "new", 7])
ANY = st.none() | st.booleans() | st.integers() | st.text(max_size=3) | st.just([]) | st.just({})
KEYS = ["event", "name", "value", "timestamp", "metadata", "text", "entities", "policy", "data"]
EVENT = st.builds(
    lambda name, rest: {**rest, **({} if name is None else {"event": name})},
    st.none() | NAMES,
    st.dictionaries(st.sampled_from(KEYS), ANY, max_size=4),
)
RESULT = st.fixed_dictionaries(
    {}, optional={"events": st.lists(EVENT | ANY, max_size=3) | ANY, "responses": ANY}
)


@settings(max_examples=300, deadline=None)
@given(RESULT | ANY)
def test_every_result_is_taken_or_refused_as_by_rasa_itself(checks, result):
    ours, rasas = checks
    assert ours(result) == rasas(result)


@pytest.mark.parametrize(
    ("result", "fine"),
    [
        ({"events": [], "responses": []}, True),
        ({"events": [{"event": "slot", "name": "draft", "value": {"a": 1}}]}, True),
        ({"events": [{"event": "slot", "name": "draft"}]}, False),
        ({"events": [{"event": "slot", "name": 7, "value": 1}]}, False),
        ({"events": [{"event": "slot", "name": "a", "value": 1, "timestamp": 1.5}]}, True),
        ({"events": [{"event": "slot", "name": "a", "value": 1, "timestamp": "now"}]}, False),
        ({"events": [{"event": "slot", "name": "a", "value": 1, "metadata": []}]}, False),
        ({"events": [], "responses": {}}, False),
        ({"events": [], "responses": ["a"]}, False),
        ({"events": None}, False),
        ({}, True),
        ({"events": [{"event": "unheard of"}]}, False),
        ({"events": "none"}, False),
    ],
)
def test_a_wrong_result_is_still_refused(checks, result, fine):
    assert [check(result) for check in checks] == [fine, fine]


def test_what_else_is_replaced_is_still_as_we_know_it():
    from rasa.core import processor
    from rasa.core.policies.rule_policy import RulePolicy
    from rasa.engine.runner.dask import DaskGraphRunner
    from rasa.shared.core.events import Event

    found = {
        "run": digest(DaskGraphRunner.run),
        "graph": digest(DaskGraphRunner._build_dask_graph),
        "inputs": digest(DaskGraphRunner._add_inputs_to_graph),
        "load": digest(processor.MessageProcessor._load_model),
        "keys": digest(inspect.unwrap(RulePolicy._get_possible_keys)),
        "fits": digest(RulePolicy._is_rule_applicable),
        "match": digest(RulePolicy._does_rule_match_state),
        "event": digest(inspect.unwrap(Event.resolve_by_type)),
    }
    assert found == KNOWN


def test_rasas_processor_copies_for_its_debug_lines_only():
    from rasa.core import processor

    tree = ast.parse(inspect.getsource(processor))
    copies = [node for node in ast.walk(tree) if _is_call(node, "copy")]
    logged = [
        inner
        for node in ast.walk(tree)
        if _is_call(node, "structlogger", "debug")
        for inner in ast.walk(node)
        if _is_call(inner, "copy", "deepcopy")
    ]
    assert copies == logged
    assert len(copies) == 6


def _is_call(node, name, method=None):
    """Whether a node of the syntax tree calls ``name.method(…)``, or any method of it."""
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id=found), attr=attr)):
            return found == name and method in {None, attr}
    return False


def test_an_unknown_intent_is_only_warned_of():
    from rasa.core import processor

    source = inspect.getsource(inspect.getmodule(processor.MessageProcessor))
    start = source.index("    def _check_for_unseen_features")
    original = source[start : source.index("    def _get_action", start)]
    assert hashlib.sha256(original.encode()).hexdigest()[:16] == UNSEEN


def test_a_slots_copy_is_what_pythons_own_copy_is():
    from rasa.shared.core import slots

    from bot.brain.overrides import copy_slots_plainly

    kinds = [each for each in vars(slots).values() if inspect.isclass(each)]
    kinds = [each for each in kinds if issubclass(each, slots.Slot)]
    for kind in kinds:
        assert not {"__slots__", "__getstate__", "__setstate__", "__reduce__"} & vars(kind).keys()
    copy_slots_plainly()
    draft = slots.AnySlot("draft", [], initial_value={"a": 1})
    twin = copy.copy(draft)
    assert type(twin) is slots.AnySlot
    assert vars(twin) == vars(draft)
    twin.value = {"b": 2}
    assert draft.value == {"a": 1}


@pytest.fixture(scope="module")
def rules(rasa_is_imported):
    """RulePolicy's comparison, ours and Rasa's own, on the rules of the trained model."""
    from rasa.core.agent import Agent
    from rasa.core.policies.rule_policy import RULES, RulePolicy

    from bot import settings as environment
    from bot.brain.overrides import InOrder, bend
    from bot.brain.training import model_path

    bend()
    with quietly():
        agent = Agent.load(str(model_path(environment.load().models)))
    assert isinstance(agent.processor.graph_runner, InOrder)
    nodes = agent.processor.graph_runner._instantiated_nodes.values()
    policy = next(each._component for each in nodes if isinstance(each._component, RulePolicy))
    lookup = policy.lookup[RULES]
    ours, rasas = RulePolicy._get_possible_keys, inspect.unwrap(RulePolicy._get_possible_keys)
    return policy, lookup, ours, rasas


def test_the_same_rules_fit_as_among_all(rules):
    policy, lookup, ours, rasas = rules
    talks = [policy._rule_key_to_state(key) for key in lookup]
    tried = 0
    for states in talks:
        for length in range(1, len(states) + 1):
            part = states[:length]
            fitting = rasas(policy, lookup, part)
            assert ours(policy, lookup, part) == fitting
            tried += bool(fitting)
    assert tried > len(talks)


def test_a_state_without_action_or_intent_is_compared_with_all(rules):
    policy, lookup, ours, rasas = rules
    for states in ([], [{}], [{"user": {"intent": "greet"}}], [{"slots": {"a": "b"}}]):
        assert ours(policy, lookup, states) == rasas(policy, lookup, states)


class TestTheGraphInOrder:
    """Ours and dask's on the same graph."""

    @pytest.fixture
    def both(self, rasa_is_imported):
        from rasa.engine.runner.dask import DaskGraphRunner

        from bot.brain.overrides import InOrder

        ran = []

        def node(name):
            def run(*given):
                ran.append(name)
                if any(each[1] == "break" for each in given):
                    raise RuntimeError("broken")
                return name, [each[1] for each in given]

            return run

        tasks = {"a": (node("a"), "text"), "b": (node("b"), "a"), "c": (node("c"), "a", "b")}

        def runner(kind):
            made = kind.__new__(kind)
            made._graph_schema = Schema()
            made._execution_context = None
            made._graphs = {}
            made._build_dask_graph = lambda schema: dict(tasks)
            return made

        class Schema:
            target_names = ["c"]

            def minimal_graph_schema(self, targets):
                return self

        return runner(InOrder), runner(DaskGraphRunner), ran

    def test_gives_the_same_and_runs_each_once(self, both):
        ours, dasks, ran = both
        assert ours.run({"text": "hi"}) == {"c": [["hi"], [["hi"]]]}
        assert ran == ["a", "b", "c"]
        assert ours.run({"text": "hi"}, ["b", "c"]) == dasks.run({"text": "hi"}, ["b", "c"])
        # Nothing of one run is there in the next.
        assert ours.run({"text": "you"}) == dasks.run({"text": "you"})

    def test_fails_in_the_same_way(self, both):
        from rasa.engine.exceptions import GraphRunError

        for runner in both[:2]:
            with pytest.raises(GraphRunError):
                runner.run({"text": "break"})
            with pytest.raises(GraphRunError):
                runner.run({"text": "a"})


def test_an_events_name_is_its_class(rasa_is_imported):
    from rasa.shared.core.events import Event, SlotSet

    from bot.brain.overrides import know_events_by_name

    know_events_by_name()
    assert Event.resolve_by_type("slot") is SlotSet
    assert Event.resolve_by_type("nobody knows it", SlotSet) is SlotSet
    with pytest.raises(ValueError, match="nobody knows it"):
        Event.resolve_by_type("nobody knows it")


ORIGINAL = "4ff973921c897d8f"
UNSEEN = "c9d3cc8078e8006a"
KNOWN = {
    "run": "45f0f52f574f3aa9",
    "graph": "5bb99f974d512a36",
    "inputs": "d04a0ca2df6241c1",
    "load": "17f24faf96817bdf",
    "keys": "2915fd81711e194c",
    "fits": "64a108b016b46e57",
    "match": "d3109c1a97de319c",
    "event": "b5cf570fa7f286c7",
}
