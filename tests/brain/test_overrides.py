"""Rasa is pinned; these fail when a method that we replace, or lean on, changes."""

import hashlib
import inspect

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytestmark = pytest.mark.brain


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
        ({"events": [{"event": "unheard of"}]}, False),
        ({"events": "none"}, False),
    ],
)
def test_a_wrong_result_is_still_refused(checks, result, fine):
    assert [check(result) for check in checks] == [fine, fine]


ORIGINAL = "4ff973921c897d8f"
