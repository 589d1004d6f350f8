"""Does killing the program lose an alert? `python -m tests.benchmarks.kills [--alerts 500] [--kills 200] [--seed 1]`

The story of tests/engine/kills.py at full length: the real program tells of a burst of alerts over five real channels, two of
them flaky, and is killed with `kill -9` at random moments. Prints what arrived, what was repeated, and what was lost.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from tests.engine.kills import Figures, burst


def show(figures: Figures) -> None:
    """The figures, a line each."""
    print(f"{len(figures.alerts)} alerts to {len(figures.arrived)} channels, {figures.kills} kills, {figures.seconds:.0f} s")
    for channel, taken in figures.arrived.items():
        met = sum(key in taken for key in figures.keys)
        print(
            f"  {channel:6} {met} of {len(figures.keys)} alerts arrived, {figures.repeats()[channel]} messages came twice with the same key"
        )
    strangers = sum(len(set(taken) - figures.keys - figures.of_channels) for taken in figures.arrived.values())
    print(f"  lost: {len(figures.lost())}; keys that belong to no alert: {strangers}")
    print(f"  alerts that a channel fails or works again: {len(figures.of_channels)}")
    print(f"  deliveries that the ledger does not explain: {len(figures.unexplained())}")
    print("  refusals: " + ", ".join(f"{how} {count}" for how, count in sorted(figures.refused.items())))
    attempts = sum(len(delivery.attempts) for alert in figures.alerts for delivery in alert.deliveries)
    print(f"  attempts on record: {attempts}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name, number in (("--alerts", 500), ("--kills", 200), ("--seed", 1)):
        parser.add_argument(name, type=int, default=number)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        show(burst(Path(folder), asked.alerts, asked.kills, asked.seed))


if __name__ == "__main__":
    main()
