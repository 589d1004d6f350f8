"""What does fetching alone cost?

Asks a server in another process, over loopback, for pages of 60 KB with the real HttpFetcher, and prints processor
milliseconds a fetch and memory. Run: python -m tests.benchmarks.fetching [NUMBER OF PAGES]
"""

from __future__ import annotations

import asyncio
import gzip
import multiprocessing
import random
import resource
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection

from aiohttp import web

from monitor.fetch.http import HttpFetcher
from monitor.fetch.limits import FetchLimits
from monitor.model.page import NotModified, Page, Request, RequestOptions, Validators

WORDS = 9_000
AT_ONCE = 50


class SystemClock:
    def now(self) -> datetime:
        return datetime(2025, 1, 1, tzinfo=UTC) + timedelta(seconds=time.perf_counter())

    def monotonic(self) -> float:
        return time.perf_counter()


def serve(ready: Connection) -> None:
    chance = random.Random(5)
    body = " ".join(f"word{chance.randrange(5000)}" for _ in range(WORDS)).encode()[:60_000]
    packed = gzip.compress(body)
    headers = {"etag": '"1"', "content-type": "text/html"}

    async def plain(request: web.Request) -> web.Response:
        known = request.headers.get("if-none-match") == '"1"'
        return web.Response(status=304, headers=headers) if known else web.Response(body=body, headers=headers)

    async def zipped(_: web.Request) -> web.Response:
        return web.Response(body=packed, headers={**headers, "content-encoding": "gzip"})

    async def main() -> None:
        app = web.Application()
        app.router.add_get("/plain/{n}", plain)
        app.router.add_get("/zipped/{n}", zipped)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        ready.send(runner.addresses[0][1])
        await asyncio.Event().wait()

    asyncio.run(main())


async def measure(name: str, fetcher: HttpFetcher, number: int, ask: Callable[[int], Request], expected: type) -> None:
    limit = asyncio.Semaphore(AT_ONCE)

    async def one(n: int) -> None:
        async with limit:
            fetched = await fetcher.fetch(ask(n))
            assert isinstance(fetched, expected), fetched

    began, used = time.perf_counter(), time.process_time()
    await asyncio.gather(*(one(n) for n in range(number)))
    used, took = time.process_time() - used, time.perf_counter() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{name:34} {used / number * 1000:6.3f} ms CPU a fetch  {number / took:7.0f} a second  {memory:5.0f} MiB at most")


async def main(number: int, port: int) -> None:
    options = RequestOptions(allow_private=("127.0.0.0/8",))
    fetcher = HttpFetcher(FetchLimits(per_host_gap=timedelta()), SystemClock(), random.Random(1).random)

    def plain(n: int) -> Request:
        return Request(f"http://127.0.0.1:{port}/plain/{n}", options=options)

    def known(n: int) -> Request:
        return Request(f"http://127.0.0.1:{port}/plain/{n}", Validators('"1"'), options)

    def zipped(n: int) -> Request:
        return Request(f"http://127.0.0.1:{port}/zipped/{n}", options=options)

    await measure("first (connections, robots.txt)", fetcher, number, plain, Page)
    await measure("304", fetcher, number, known, NotModified)
    await measure("200, 60 KB", fetcher, number, plain, Page)
    await measure("200, 60 KB packed with gzip", fetcher, number, zipped, Page)
    await fetcher.close()


if __name__ == "__main__":
    ours, theirs = multiprocessing.Pipe()
    server = multiprocessing.Process(target=serve, args=(theirs,), daemon=True)
    server.start()
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000, ours.recv()))
    server.terminate()
