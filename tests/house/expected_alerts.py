"""Did the story of the seeds come out? `python -m tests.house.expected_alerts FILE` reads what the first command printed.

Each line below must stand in the output, once, and those of the article's story in this order.
"""

from __future__ import annotations

import sys
from pathlib import Path

TITLE = "Russia and Iran: tactical alignment or strategic alliance?"
STORY = [
    f"New: {TITLE}",
    f"Corrected: {TITLE}",
    f"Now behind a paywall: {TITLE}",
    f"Price changed: {TITLE}",
    f"Gone: {TITLE}",
    f"Back: {TITLE}",
]
ASIDE = [f"Found: {TITLE}", "Channel fails: desk", "Channel works again: desk", "Fell silent: New Eastern Europe, stories"]
"""What is told beside the story."""


def problems(output: str) -> list[str]:
    """What is missing, repeated or out of order; empty when the story is told as it should be."""
    found = [line for line in (*STORY, *ASIDE) if output.count(line) != 1]
    places = [output.find(line) for line in STORY]
    if not found and places != sorted(places):
        found.append("the story is out of order")
    return found


if __name__ == "__main__":
    wrong = problems(Path(sys.argv[1]).read_text(encoding="utf-8"))
    print("\n".join(f"not once: {line}" for line in wrong) or "every expected alert came out, once and in order")
    sys.exit(1 if wrong else 0)
