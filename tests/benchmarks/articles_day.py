"""What does a day cost with 100,000 articles under watch on one machine?

A thousand sites, each with a feed looked at 48 times a day and a hundred articles of the last thirty days, every one at its place
on the ladder of age, a server of our own on loopback whose pages differ in noise at every look (or are answered by 304), and the
real program but for its clock: a part of the day passes as quickly as it can, ten seconds at a time. Printed for a whole day:
requests, processor time of the program and its children (the server's not counted), memory, disk, and how long a claim takes.
A figure a check that does not grow with --articles says that nothing is worse than linear.
Run: `python -m tests.benchmarks.articles_day [--articles 100000] [--minutes 10] [--mode noise|etag|same]`.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import mean, median
from typing import Any

from sqlalchemy import bindparam, insert, select

from monitor.engine.check import hash_of
from monitor.engine.doors import Doors
from monitor.engine.purse import Purse
from monitor.engine.replay import HistoryClock
from monitor.engine.rounds import Rounds
from monitor.fetch.http import HttpFetcher
from monitor.fetch.limits import FetchLimits
from monitor.judging.when.ageing import cadence_at_age
from monitor.model.cadence import LADDER, Interval
from monitor.model.change import EventKind
from monitor.model.check import Due, Verdict
from monitor.model.errors import Failure
from monitor.model.page import Page, PageHints, RequestOptions
from monitor.model.reading import Reading
from monitor.model.watch import Watch, WatchKind
from monitor.readers.pool import ProcessReader
from monitor.reading.read import read
from monitor.store.pages import pack
from monitor.store.rows import reading_to_row
from monitor.store.sql import SqlStore, open_store
from monitor.store.tables import article_key, raw, snapshot, target
from tests.benchmarks.rounds import ROOT, cpu_seconds, memory_mib, set_mode

START = datetime(2026, 3, 2, 12, tzinfo=UTC)
OLDEST = LADDER[-1].until
DAY, STEP = timedelta(days=1), timedelta(seconds=10)
PER_SITE = 100
PAGES = 300
HOSTS = 250


@dataclass(frozen=True)
class Kept:
    """A page of the server, as the program would have kept it."""

    page: Page
    reading: Reading
    hash: str


@dataclass(frozen=True)
class Cost:
    """Seconds of processor and of the clock on the wall, bytes of disk."""

    processor: float
    wall: float
    disk: int


@dataclass
class Meter:
    """Counts what came of the checks, and how long claims took."""

    store: SqlStore
    outcomes: dict[str, int] = field(default_factory=dict)
    claims: list[float] = field(default_factory=list)

    def report(self, verdict: Verdict) -> None:
        self.outcomes[verdict.outcome.value] = self.outcomes.get(verdict.outcome.value, 0) + 1

    def complain(self, due: Due, words: str) -> None:
        print(f"not recorded: {due.target.url}: {words}", file=sys.stderr)

    async def claim(self) -> None:
        """Time one claim of nothing: its cost is that of finding out what is due."""
        begun = time.perf_counter()
        await self.store.claim(START - DAY, 50)
        self.claims.append(time.perf_counter() - begun)


def site(number: int, port: int) -> Watch:
    """A feed; every host has a few of them."""
    host = f"http://127.0.1.{1 + number % HOSTS}:{port}"
    options = RequestOptions(allow_private=("127.0.0.0/8",))
    alerts = frozenset({EventKind.ARTICLE_NEW, EventKind.ARTICLE_EDITED})
    url = f"{host}/feed/{number * PER_SITE}"
    return Watch(f"site {number}", url, WatchKind.FEED, Interval(timedelta(minutes=30)), alerts, ("desk",), request=options)


def kept_pages(port: int) -> list[Kept]:
    found = []
    for number in range(PAGES):
        url = f"http://127.0.0.1:{port}/{number}"
        body = urllib.request.urlopen(url, timeout=10).read()
        page = Page(url, url, 200, (("content-type", "text/html; charset=utf-8"),), body)
        reading = read(page, PageHints(kind="article"))
        assert not isinstance(reading, Failure)
        found.append(Kept(page, reading, hash_of(page)))
    return found


def articles(watches: list[Watch], count: int, pages: list[Kept], chance: random.Random) -> Iterator[tuple[dict[str, Any], Kept]]:
    """Rows of targets: found evenly over the last thirty days, each due somewhere within its present interval."""
    for number in range(count):
        watch = watches[number // PER_SITE]
        found = START - OLDEST * chance.random()
        cadence = cadence_at_age(LADDER, None, found, None, START)
        every = cadence.every if isinstance(cadence, Interval) else DAY
        kept = pages[number % PAGES]
        yield (
            {
                "watch": watch.name,
                "role": "article",
                "url": f"{watch.url.rpartition('/feed')[0]}/{number}",
                "kind": "article",
                "active": True,
                "announce": False,
                "fingerprint": kept.reading.fingerprint,
                "raw_hash": kept.hash,
                "versions": 1,
                "baseline": 0,
                "next_due": START + every * chance.random(),
                "checked_at": found,
                "lease_token": "0" * 32,
                "lease_until": found,
                "created_at": found,
            },
            kept,
        )


async def fill(store: SqlStore, watches: list[Watch], count: int, pages: list[Kept]) -> None:
    """Write what the program would have after a month."""
    await store.adopt(watches, START)
    chance = random.Random(5)
    made = list(articles(watches, count, pages, chance))
    with store.database.writing.begin() as connection:
        rows = [
            {"hash": each.hash, "body": pack(each.page.body), "content_type": "text/html", "size": len(each.page.body)} for each in pages
        ]
        connection.execute(insert(raw), rows)
        first = (connection.execute(select(target.c.id).order_by(target.c.id.desc()).limit(1)).scalar() or 0) + 1
        for begin in range(0, count, 2_000):
            part = list(enumerate(made[begin : begin + 2_000], first + begin))
            connection.execute(insert(target), [{"id": number, "latest": number, **row} for number, (row, _) in part])
            names = [{"watch": row["watch"], "key": row["url"].partition("//")[2], "target": number} for number, (row, _) in part]
            connection.execute(insert(article_key), names)
            connection.execute(insert(snapshot), [version(number, row, kept) for number, (row, kept) in part])
        # Every row was leased before: its page has room for that, where rows written one after the other leave none.
        connection.execute(target.update().values(lease_until=None))
        connection.exec_driver_sql("ANALYZE")


def version(number: int, row: dict[str, Any], kept: Kept) -> dict[str, Any]:
    reading = replace(kept.reading, url=row["url"])
    return {
        "id": number,
        "target": number,
        "number": 1,
        "taken_at": row["created_at"],
        "fingerprint": reading.fingerprint,
        "raw_hash": kept.hash,
        "title": reading.extraction.title,
        "access": reading.access.observed.value,
        "reading": reading_to_row(reading),
    }


async def live(store: SqlStore, meter: Meter, watches: list[Watch], span: timedelta) -> Cost:
    """Look at every feed for the first time, then let a part of the day pass; what that part cost."""
    clock, chance = HistoryClock(START), random.Random(6).random
    fetcher = HttpFetcher(FetchLimits(version="0", per_host_gap=timedelta(), per_host=8, connections=50), clock, chance)
    reader = ProcessReader(2)
    rounds = Rounds(Doors(fetcher, reader, store, clock, chance), 50, meter.report, meter.complain, Purse(store))
    try:
        await rounds.run()
        await rounds.settle()
        spread(store, watches, chance)
        meter.outcomes.clear()
        begun = Cost(cpu_seconds(), time.perf_counter(), disk(store))
        while clock.now() < START + span:
            clock.advance(clock.now() + STEP)
            await meter.claim()
            await rounds.run()
            await rounds.settle()
        print_memory("at the end")
        return Cost(cpu_seconds() - begun.processor, time.perf_counter() - begun.wall, disk(store) - begun.disk)
    finally:
        await fetcher.close()
        await reader.close()


def spread(store: SqlStore, watches: list[Watch], chance: Callable[[], float]) -> None:
    """Let the feeds be due one after the other."""
    due = [{"name": each.name, "at": START + timedelta(minutes=30) * chance()} for each in watches]
    own = (target.c.watch == bindparam("name")) & (target.c.role == "watch")
    with store.database.writing.begin() as connection:
        connection.execute(target.update().where(own).values(next_due=bindparam("at")), due)


def print_memory(when: str) -> None:
    rss, pss = memory_mib()
    print(f"memory {when}: {rss:.0f} MiB resident, {pss:.0f} MiB with what is shared counted once", flush=True)


async def measure(folder: Path, port: int, count: int, span: timedelta, mode: str) -> None:
    store = open_store(str(folder / "monitor.sqlite"))
    watches, pages = [site(number, port) for number in range(count // PER_SITE)], kept_pages(port)
    await fill(store, watches, count, pages)
    set_mode(port, mode)
    print(f"{count} articles of {len(watches)} sites; database {disk(store) / 2**20:.0f} MiB ({PAGES} different pages kept)", flush=True)
    meter = Meter(store)
    tell(meter, span, await live(store, meter, watches, span))
    version_bytes = mean(len(pack(each.page.body)) + len(reading_to_row(each.reading)) for each in pages)
    new = count / (OLDEST / DAY)
    print(f"a new version: {version_bytes / 1024:.1f} KiB; {new:.0f} new articles a day are {new * version_bytes / 2**20:.0f} MiB more")
    await store.close()


def tell(meter: Meter, span: timedelta, cost: Cost) -> None:
    checks, times = sum(meter.outcomes.values()), DAY / span
    print(f"{span.total_seconds() / 60:.0f} minutes of the day: {meter.outcomes} in {cost.wall:.0f} s")
    print(f"a check: {cost.processor / checks * 1000:.2f} ms of processor, {cost.disk / checks:.0f} bytes of disk")
    print(f"a claim: {min(meter.claims) * 1000:.2f} ms at least, {median(meter.claims) * 1000:.2f} ms in the middle")
    print(
        f"a day: {checks * times:.0f} requests ({checks * times / 86_400:.1f} a second), {cost.processor * times / 3600:.2f} hours of"
        f" one processor ({100 * cost.processor / span.total_seconds():.1f} % of it), {cost.disk * times / 2**20:.0f} MiB of disk"
    )


def disk(store: SqlStore) -> int:
    """Bytes that the database fills."""
    pages = "SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count, pragma_page_size"
    with store.database.reading.connect() as connection:
        return int(connection.exec_driver_sql(pages).scalar_one())


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--articles", type=int, default=100_000)
    asked.add_argument("--minutes", type=float, default=10)
    asked.add_argument("--kilobytes", type=int, default=60)
    asked.add_argument("--mode", choices=["noise", "etag", "same"], default="noise")
    options = asked.parse_args()
    command = [sys.executable, "-m", "tests.benchmarks.local_server", str(PAGES), str(options.kilobytes), str(HOSTS)]
    with (
        tempfile.TemporaryDirectory() as name,
        subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server,
    ):
        assert server.stdout is not None
        try:
            port = int(server.stdout.readline())
            asyncio.run(measure(Path(name), port, options.articles, timedelta(minutes=options.minutes), options.mode))
        finally:
            server.terminate()


if __name__ == "__main__":
    main()
