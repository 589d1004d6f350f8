"""How quickly does a full outbox empty? `python -m tests.benchmarks.outbox [--deliveries 10000] [--channels 1]`

Many deliveries wait in a real database; the real outbox sends them to HTTP endpoints on this machine, through the processes
that send. Prints messages a second, processor milliseconds a message, and the most memory that the program and its children held.
With `--gather` they wait for each other and go out as digests.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import tempfile
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import psutil

from monitor.app import SystemClock
from monitor.engine.outbox import Outbox
from monitor.judging.telling.rules import alerts_for
from monitor.model.alert import Attempt, Channel, Delivery, DeliveryState
from monitor.model.change import Event, EventKind
from monitor.model.rule import AT_ONCE, Timing
from monitor.notify.channels import AppriseNotifier
from monitor.store.sql import SqlStore, open_store
from tests.notify.servers import running_sink, sample_event
from tests.store.making import a_watch, unchanged

_A_CHECK = 500


async def fill(store: SqlStore, clock: SystemClock, count: int, channels: dict[str, Timing]) -> None:
    """Let checks find so many events that each channel waits for `count` of them."""
    now = clock.now() - timedelta(hours=1)
    watch = a_watch(channels=tuple(channels), timings=tuple((name, timing) for name, timing in channels.items() if timing != AT_ONCE))
    await store.adopt([watch], now)
    for start in range(0, count, _A_CHECK):
        (due,) = await store.claim(now, 1)
        events = tuple(_event(number, now) for number in range(start, min(start + _A_CHECK, count)))
        assert await store.record(unchanged(due, at=now, next_due=now, events=events, alerts=alerts_for(watch, events)))


def _event(number: int, now: object) -> Event:
    made = sample_event(key=f"edit/{number}", kind=EventKind.ARTICLE_EDITED, watch="gazette", title=f"Story {number}", at=now)
    return replace(made, url=f"https://gazette.example/{number}")


class Gauge:
    """The most memory that this process and its children held, looked at ten times a second."""

    def __init__(self) -> None:
        self.own = self.all = 0.0

    async def watch(self) -> None:
        """Look until cancelled."""
        me = psutil.Process()
        while True:
            own = me.memory_info().rss / 1e6
            children = [child.memory_info().rss / 1e6 for child in me.children() if child.is_running()]
            self.own, self.all = max(self.own, own), max(self.all, own + sum(children))
            await asyncio.sleep(0.1)


def processor_seconds() -> float:
    """What this process and its children have used so far."""
    me = psutil.Process()
    used = [process.cpu_times() for process in (me, *me.children())]
    return sum(times.user + times.system for times in used)


async def measure(folder: Path, count: int, channels: int, gather: bool) -> None:
    clock = SystemClock()
    store = open_store(str(folder / "benchmark.sqlite"))
    timing = Timing(gather=timedelta(seconds=1)) if gather else AT_ONCE
    names = {f"hook{number}": timing for number in range(channels)}
    await fill(store, clock, count, names)
    sent = 0

    with running_sink() as sink:

        def report(_: Delivery, attempt: Attempt) -> None:
            nonlocal sent
            assert attempt.state is DeliveryState.SENT, attempt.answer
            sent += 1
            sink.seen.clear()  # what the endpoint remembers is not our memory

        notifier = AppriseNotifier(clock, at_once=16)
        places = {name: Channel(name, f"webhook+{sink.url(f'/{name}')}", timing) for name in names}
        outbox = Outbox(store, notifier, clock, random.Random(1).random, places, report, print)
        gauge = Gauge()
        looking = asyncio.create_task(gauge.watch())
        before, used, started = psutil.Process().memory_info().rss / 1e6, processor_seconds(), time.perf_counter()
        await outbox.run()
        await outbox.settle()
        seconds, processor = time.perf_counter() - started, processor_seconds() - used
        looking.cancel()
        await notifier.close()
    total = count * channels
    print(f"{total} deliveries in {sent} messages: {seconds:.1f} s, {total / seconds:.0f} deliveries a second")
    print(f"processor: {processor / total * 1000:.2f} ms a delivery (the endpoint's part included)")
    print(f"memory: {before:.0f} MB before, at most {gauge.own:.0f} MB the program, {gauge.all:.0f} MB with its children")
    await store.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--deliveries", type=int, default=10_000)
    parser.add_argument("--channels", type=int, default=1)
    parser.add_argument("--gather", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(Path(folder), asked.deliveries, asked.channels, asked.gather))


if __name__ == "__main__":
    main()
