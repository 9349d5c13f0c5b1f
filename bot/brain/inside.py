"""The actions inside the brain's own process, behind Rasa's action endpoint."""

from __future__ import annotations

import json
from typing import Any

from rasa.core.actions.action import ClientResponseError
from rasa.utils.endpoints import EndpointConfig
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection


class InsideEndpoint(EndpointConfig):  # type: ignore[misc]  # Rasa has no usable types
    """Runs ``actions/`` where Rasa would post to an action server."""

    def __init__(self) -> None:
        super().__init__("inside://actions", enable_selective_domain=True)
        self._executor = ActionExecutor()
        self._executor.register_package("actions")

    async def request(self, *args: Any, **kwargs: Any) -> Any:
        """Run one action. Answers as an action server does."""
        call = kwargs["json"]
        try:
            return await self._executor.run(call)
        except ActionExecutionRejection as error:
            text = json.dumps({"error": str(error), "action_name": error.action_name})
            raise ClientResponseError(400, "rejected", text) from error
