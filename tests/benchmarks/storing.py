"""What does storing alone cost?

Claims and records checks that found nothing new, in groups as a round does, and prints processor milliseconds a check.
Run: python -m tests.benchmarks.storing [DATABASE] (a SQLite file that is thrown away, when none is given)
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from monitor.model.check import Due, Verdict
from monitor.store.sql import SqlStore, open_store
from tests.store.making import NOW, a_watch, changed, unchanged

WATCHES = 1_000
AT_ONCE = 50
PAUSE = timedelta(minutes=15)


async def one_round(store: SqlStore, now: datetime, judged: Callable[[Due], Verdict]) -> int:
    """Record everything that is due; how much it was."""
    done = 0
    while claimed := await store.claim(now, AT_ONCE):
        await asyncio.gather(*(store.record(judged(due)) for due in claimed))
        done += len(claimed)
    return done


async def measure(address: str) -> None:
    store = open_store(address)
    await store.adopt([a_watch(f"w{number}") for number in range(WATCHES)], NOW)
    await one_round(store, NOW, lambda due: changed(due, next_due=NOW + PAUSE))
    for number in range(1, 4):
        now = NOW + PAUSE * number
        processor, wall = time.process_time(), time.perf_counter()
        done = await one_round(store, now, lambda due, now=now: unchanged(due, at=now, next_due=now + PAUSE))  # type: ignore[misc]
        processor, wall = time.process_time() - processor, time.perf_counter() - wall
        print(f"{done} unchanged checks: {processor / done * 1000:.3f} ms of processor, {wall / done * 1000:.3f} ms of time each")
    print(store.database.software)
    await store.close()


def main() -> None:
    if len(sys.argv) > 1:
        asyncio.run(measure(sys.argv[1]))
        return
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(str(Path(folder) / "benchmark.sqlite")))


if __name__ == "__main__":
    main()
