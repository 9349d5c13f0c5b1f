"""The one place where Rasa is bent. Each bend: why, what it gains, what guards it.

Rasa is pinned (requirements/run.in); tests/brain/test_overrides.py fails when a
method that is replaced here changes.
"""

from __future__ import annotations

import copy
from typing import Any

from jsonschema.validators import validator_for
from rasa.core.actions.action import RemoteAction


def build_schema_check_once() -> None:
    """Check actions' results with prebuilt validators, one for each kind of event.

    Why: ``RemoteAction._validate_action_result`` calls ``jsonschema.validate``, which
    checks Rasa's own constant schema anew for each result, and then tries each event
    against all 23 kinds, though its name says which one it is. Gain: about 10 ms of CPU a
    custom action, three quarters of a turn, and another millisecond by the names.
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
