"""Google Lighthouse's scores of the chat's own page."""

from __future__ import annotations

import json
import statistics
import subprocess

from bot.settings import ROOT
from tests.browser import visitor
from tests.browser.conftest import Site

LIGHTHOUSE = ROOT / ".tools" / "node" / "node_modules" / ".bin" / "lighthouse"


def lighthouse(site: Site, runs: int = 5) -> tuple[str, ...]:
    """Accessibility and performance of the chat's own page, where the chat is open."""
    found: dict[str, list[float]] = {"accessibility": [], "performance": []}
    for _ in range(runs):
        done = subprocess.run(
            [
                *(str(LIGHTHOUSE), f"{site.url}/chat", "--output=json", "--quiet"),
                "--only-categories=accessibility,performance",
                "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
            ],
            env={"CHROME_PATH": visitor.chromium() or "", "PATH": "/usr/bin:/bin:/usr/local/bin"},
            capture_output=True,
            check=True,
        )
        categories = json.loads(done.stdout)["categories"]
        for name, scores in found.items():
            scores.append(100 * categories[name]["score"])
    least = min(found["accessibility"])
    return (f"{least:.0f}", f"{statistics.median(found['performance']):.0f}")
