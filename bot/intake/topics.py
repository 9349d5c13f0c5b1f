"""Questions whose rule does something of its own, and so answers nothing else beside it."""

from __future__ import annotations

ALONE = {"ask_why_needed", "ask_request_status", "ask_for_person", "ask_if_bot"}
