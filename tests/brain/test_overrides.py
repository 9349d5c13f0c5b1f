"""Rasa is pinned; these fail when a method that we replace, or lean on, changes."""

import hashlib
import inspect

import pytest

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


def test_a_wrong_result_is_still_refused():
    from jsonschema import ValidationError
    from rasa.core.actions.action import RemoteAction

    from bot.brain.overrides import build_schema_check_once

    build_schema_check_once()
    action = RemoteAction("action_x", None)
    assert action._validate_action_result({"events": [], "responses": []})
    with pytest.raises(ValidationError):
        action._validate_action_result({"events": "none"})


ORIGINAL = "4ff973921c897d8f"
