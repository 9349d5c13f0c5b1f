"""What every room of the web process works with: built once in app.py, handed to each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

    from bot.clinic import Clinic
    from bot.clock import Clock
    from bot.conversation.service import Conversations
    from bot.settings import Settings
    from bot.wording import Wording


@dataclass(frozen=True)
class Deps:
    """One installation's parts. A room's routes come from ``mount(deps) -> list[BaseRoute]``."""

    settings: Settings
    engine: Engine
    conversations: Conversations
    wording: Wording
    clinic: Clinic
    clock: Clock
