"""How fast is each page of the dashboard, over a database made by `large_database`?

Serves it on 127.0.0.1, asks each page again and again, and prints the median and the slowest in milliseconds, the least
processor time, which hangs less on what else the machine does, and what the dashboard adds to the memory of the process.
With `--busy`, checks are recorded all the while, as in a round.
Run: python -m tests.benchmarks.dashboard FOLDER [--times N] [--busy]
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import httpx
import psutil

from monitor.app import App, open_app
from monitor.settings import load_settings
from monitor.web.server import WebServer
from monitor.worker.searching import Searching
from tests.store.making import changed, unchanged


def searches() -> list[str]:
    """Every form of a search: words and phrases, rare and common ones, in all places, times and publications."""
    return [
        "/search?q=river",
        "/search?q=river+glacier+quarrel",
        "/search?q=%22river+opens%22",
        "/search?q=%22glacier+forgets+the+quarrel%22",
        "/search?q=gla*",
        "/search?q=river+-bridge",
        "/search?q=the",
        "/search?q=nothingofthekind",
        "/search?q=the+nothingofthekind",
        "/search?q=river&where=title",
        "/search?q=words&where=added",
        "/search?q=words&where=removed",
        "/search?q=river&where=added",
        "/search?q=river&where=removed",
        "/search?q=river&since=2025-03-01&until=2025-03-07",
        "/search?q=the&until=2025-01-31",
        "/search?q=river&publication=Gazette+0001",
        "/search?q=the&publication=Gazette+4000",
        "/search?q=nothingofthekind&publication=Gazette+4000",
        "/search?q=the&publication=Gazette+4000&where=title&since=2026-01-01",
    ]


def pages(article: int, event: int) -> list[str]:
    return [
        "/",
        "/?kind=access.changed",
        "/?q=river",
        "/?q=nothingofthekind",
        "/?access=subscription&tag=weekly",
        "/?publication=Gazette+0001",
        "/?marked=unread",
        f"/?before={event // 2}",
        "/publications",
        "/publications?health=failing",
        "/publications?after=Gazette+2500",
        "/publications/Courier%200000,%20politics",
        "/publications/Gazette%204000",
        f"/articles/{article}",
        "/figures/Gazette%204000",
        f"/articles/{article}/compare",
        f"/articles/{article}/history",
        f"/articles/{article}/versions/1",
        *searches(),
        "/alerts",
        "/alerts?state=dead",
        "/alerts?publication=Gazette+0001",
        "/watches",
        "/watches?q=weekly",
        "/health",
        "/metrics",
        "/readyz",
        "/api/v1/events",
        "/api/v1/publications",
        "/feeds/events.atom",
    ]


async def checking(app: App) -> None:
    """Record checks as a round does: most find nothing new, some keep a version."""
    number = 0
    while True:
        now = app.clock.now()
        for due in await app.store.claim(now, 20):
            number += 1
            verdict = changed(due, f"text {number}", at=now) if number % 20 == 0 else unchanged(due, at=now)
            await app.store.record(replace(verdict, next_due=now + timedelta(hours=1)))
        await asyncio.sleep(0.05)


def resident() -> float:
    return psutil.Process().memory_info().rss / 1e6


async def measure(folder: Path, times: int, busy: bool, only: str) -> None:
    settings = load_settings(folder / "config.toml", {})
    async with open_app(settings) as app:
        before = resident()
        server = WebServer(app, port=0)
        await server.start()
        searching = Searching(app)
        await searching.start()
        task = asyncio.create_task(checking(app)) if busy else None
        async with httpx.AsyncClient(base_url=server.address, timeout=60) as client:
            newest = (await client.get("/api/v1/events?kind=article.edited&limit=1")).json()["items"][0]
            for page in pages(newest["article"], newest["id"]):
                if only in page:
                    await report(client, page, times)
        print(f"memory: {before:.0f} MB before, {resident():.0f} MB after, of this process with its client")
        if task:
            task.cancel()
        await server.stop()
        await searching.stop()


async def report(client: httpx.AsyncClient, page: str, times: int) -> None:
    spans, costs = [], []
    for _ in range(times):
        began, spent = time.perf_counter(), time.process_time()
        answer = await client.get(page)
        spans.append((time.perf_counter() - began) * 1000)
        costs.append((time.process_time() - spent) * 1000)
    print(
        f"{statistics.median(spans):7.1f} ms median {max(spans):7.1f} ms slowest {min(costs):7.1f} ms of processor at least "
        f"{len(answer.content):8} bytes {answer.status_code} {page}",
        flush=True,
    )


def main() -> None:
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("folder", type=Path)
    told.add_argument("--times", type=int, default=7)
    told.add_argument("--busy", action="store_true")
    told.add_argument("--only", default="")
    asked = told.parse_args()
    asyncio.run(measure(asked.folder, asked.times, asked.busy, asked.only))


if __name__ == "__main__":
    main()
