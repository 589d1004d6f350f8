"""Is a host ever pressed? `python -m tests.benchmarks.stays [--hosts 100] [--pages 50] [--kills 3] [--gap 0.1]`

The story of tests/journeys/stays.py at full length: watches that are all overdue at the start, on a hundred hosts, every tenth
of which asks for 20 s of silence with 429; the real program is killed and, in turn, stopped while it catches up. Printed is what
the hosts' own logs say. Then fifty watches on one host.
"""

from __future__ import annotations

import argparse
import asyncio
import signal
import tempfile
import time
from pathlib import Path

from tests.journeys.stays import Stay


async def measure(stay: Stay, kills: int) -> None:
    began = time.perf_counter()
    await stay.through([signal.SIGTERM if number % 2 else signal.SIGKILL for number in range(kills)])
    print(
        f"{stay.hosts * stay.pages} overdue watches on {stay.hosts} hosts, {stay.lives} lives, {time.perf_counter() - began:.0f} s:"
        f" {stay.looks} requests in the hosts' logs; {stay.hasty} sooner than {stay.gap_seconds:g} s (the shortest gap"
        f" {stay.shortest_gap:.4f} s), at most {stay.most_at_once} at once on a host; {stay.refusals} wishes for silence,"
        f" {stay.unheard} requests against them; {stay.unserved} pages not shown",
        flush=True,
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, number in (("--hosts", 100), ("--pages", 50), ("--kills", 3)):
        arguments.add_argument(name, type=int, default=number)
    arguments.add_argument("--gap", type=float, default=0.1)
    asked = arguments.parse_args()
    for hosts, pages in ((asked.hosts, asked.pages), (1, 50)):
        with tempfile.TemporaryDirectory() as folder:
            stay = Stay(Path(folder), hosts, pages, asked.gap, silence_seconds=20, refusing=10)
            asyncio.run(measure(stay, asked.kills))


if __name__ == "__main__":
    main()
