"""The one place where Rasa is bent. Each bend: why, what it gains, what guards it.

Rasa is pinned (requirements/run.in); tests/brain/test_overrides.py fails when a
method that is replaced here changes.
"""

from __future__ import annotations

from typing import Any

from jsonschema.validators import validator_for
from rasa.core.actions.action import RemoteAction


def build_schema_check_once() -> None:
    """Check actions' results with one prebuilt validator.

    Why: ``RemoteAction._validate_action_result`` calls ``jsonschema.validate``, which
    checks Rasa's own constant schema anew for each result. Gain: about 10 ms of CPU a
    custom action, three quarters of a turn. The result is checked just the same.
    """
    schema = RemoteAction.action_response_format_spec()
    kind = validator_for(schema)
    kind.check_schema(schema)
    validator = kind(schema)

    def check(self: RemoteAction, result: dict[str, Any]) -> bool:
        validator.validate(result)
        return True

    RemoteAction._validate_action_result = check  # noqa: SLF001 - the bend itself
