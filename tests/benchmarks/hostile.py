"""What does a hostile page cost, and whom? `python -m tests.benchmarks.hostile [--hosts 200]`

One fault a path, served by a process of its own. Each row is fetched and read with the program's real parts, with a healthy
page looked at over and over beside it; printed are what the fault came to, the seconds until then, the longest look at the
healthy page meanwhile, and how much memory the daemon (and its reading processes) took at most. The timeout is 3 s here (30 s
by default), so that the slow rows do not take all day.

Then a crowd, with the real rounds: hosts that hang, beside a healthy watch. Crowds on hosts that do not are in `stays`.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import multiprocessing
import os
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path

import psutil

from monitor.app import open_app
from monitor.fetch.http import HttpFetcher
from monitor.fetch.limits import FetchLimits
from monitor.model.errors import Failure
from monitor.model.page import Page, PageHints, Request, RequestOptions
from monitor.readers.pool import ProcessReader
from monitor.settings import load_settings
from tests.benchmarks.fetching import SystemClock
from tests.fetch.hostile import Answer, HostileServer, bomb, drip, plain, silence
from tests.fetch.test_http import FAULTS

TIMEOUT = timedelta(seconds=3)
LOOPBACK = ("127.0.0.0/8",)
HEALTHY = plain("<html><title>Budget</title><article>" + "<p>The council met and voted on the budget.</p>" * 40 + "</article></html>")
OK = b"HTTP/1.1 200 OK\r\n"
BUILT = {
    "100,000 nested tags": "<div>" * 100_000,
    "50,000 attributes": "<a " + " ".join(f"x{number}" for number in range(50_000)) + ">",
    # no page of text: what can be chosen in a form is not read as one, so it is told as "empty"
    "50,000 options": "<select>" + "<option selected>a" * 50_000 + "</select>",
    "2 MB of small tags": "<a b c d e f>" * 150_000,
    "million combining marks": "<p>" + "e\u0301" * 1_000_000,
    "a feed of 50,000 attributes": "<rss><channel " + " ".join(f"x{number}='y'" for number in range(50_000)) + "></channel></rss>",
    # a feed like any other: what stands before its root is thrown away, so that nothing defines an entity and none is expanded
    "billion laughs": '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12))
    + "]><rss><channel><title>&m;</title></channel></rss>",
    "100,000 brackets of JSON": "[" * 100_000,
    "a million lines": "<p>word\n" * 300_000,
}


def paths() -> dict[str, tuple[str, Answer]]:
    """Path, what it is called, and its answer."""
    rows = {path: (path, answer) for path, (answer, _) in FAULTS.items()}
    for coding in ("gzip", "deflate", "br", "zstd"):
        rows[f"/bomb-{coding}"] = (f"a GiB in {coding}", plain(bomb(coding, 1024), Content_Encoding=coding))
    twice = bomb("gzip", 1024)
    rows["/bomb-twice"] = ("a GiB in gzip, gzip", plain(gzip.compress(twice), Content_Encoding="gzip, gzip"))
    rows["/endless-large"] = ("endless, as fast as it goes", drip(OK + b"\r\n", b"x" * 65536))
    for number, (name, body) in enumerate(BUILT.items()):
        sort = "application/rss+xml" if body.startswith("<rss") or "<?xml" in body else "text/html"
        rows[f"/built-{number}"] = (name, plain(body, Content_Type="application/json" if body[0] == "[" else sort))
    return rows


def serve(ready: Connection, hosts: int) -> None:
    async def main() -> None:
        answers = {path: answer for path, (_, answer) in paths().items()}
        hostile, healthy = HostileServer(answers), HostileServer({"/": HEALTHY})
        hanging = [HostileServer({"/": silence, "/robots.txt": silence}) for _ in range(hosts)]
        for each in (hostile, healthy, *hanging):
            await each.__aenter__()
        ready.send([[each.port for each in group] for group in ([hostile, healthy], hanging)])
        while await asyncio.to_thread(ready.recv) != "end":
            ready.send([asked.at for asked in healthy.log])

    asyncio.run(main())


class Memory:
    """The most that this process and its readers took above what they had at the start, in MiB."""

    def __init__(self) -> None:
        self.own_before, self.own, self.children = psutil.Process().memory_info().rss, 0, 0

    async def sample(self) -> None:
        me = psutil.Process()
        while True:
            self.own = max(self.own, me.memory_info().rss - self.own_before)
            with_readers = [child for child in me.children() if "monitor.readers" in " ".join(child.cmdline())]
            self.children = max(self.children, *(child.memory_info().rss for child in with_readers), 0)
            await asyncio.sleep(0.02)


@asynccontextmanager
async def beside(work: Callable[[], Awaitable[None]]) -> AsyncIterator[None]:
    task = asyncio.ensure_future(work())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def look(fetcher: HttpFetcher, reader: ProcessReader, url: str) -> str:
    """What one look came to, in a word."""
    fetched = await fetcher.fetch(Request(url, options=RequestOptions(allow_private=LOOPBACK, timeout=TIMEOUT)))
    if not isinstance(fetched, Page):
        return fetched.kind.value if isinstance(fetched, Failure) else "not modified"
    reading = await reader.read(fetched, PageHints())
    return reading.kind.value if isinstance(reading, Failure) else f"read ({reading.page_state.value})"


async def every_fault(hostile_port: int, healthy_port: int) -> None:
    fetcher = HttpFetcher(FetchLimits(per_host_gap=timedelta()), SystemClock(), lambda: 0.5)
    reader = ProcessReader(2)
    healthy = f"http://127.0.0.1:{healthy_port}/"
    await asyncio.gather(*(look(fetcher, reader, healthy) for _ in range(8)))  # starts both reading processes
    print(f"{'fault':28} {'outcome':20} {'seconds':>8} {'healthy':>8} {'daemon MiB':>11} {'reader MiB':>11}")
    longest: list[float] = []

    async def look_at_healthy() -> None:
        while True:
            began = time.perf_counter()
            assert (await look(fetcher, reader, healthy)).startswith("read")
            longest.append(time.perf_counter() - began)
            await asyncio.sleep(0.05)

    for path, (name, _) in paths().items():
        longest.clear()
        memory, began = Memory(), time.perf_counter()
        async with beside(memory.sample), beside(look_at_healthy):
            outcome = await look(fetcher, reader, f"http://127.0.0.1:{hostile_port}{path}")
            took = time.perf_counter() - began
            while not longest:
                await asyncio.sleep(0.01)
        sizes = f"{memory.own / 2**20:11.0f} {memory.children / 2**20:11.0f}"
        print(f"{name:28} {outcome:20} {took:8.2f} {max(longest):8.2f} {sizes}", flush=True)
    await reader.close()
    await fetcher.close()


def settings_file(folder: Path, ports: list[int]) -> Path:
    head = '[monitor]\nper_host_gap = "100ms"\nlog_level = "error"\n[defaults]\nkind = "page"\nallow_private = ["127.0.0.0/8"]\n'
    watches = "".join(f'[[watch]]\nname = "w{port}"\nurl = "http://127.0.0.1:{port}/"\n' for port in ports)
    file = folder / "config.toml"
    file.write_text(head + '[channels.ledger]\nurl = "file:alerts.jsonl"\n' + watches, "utf-8")
    return file


async def hanging_crowd(ports: list[int], healthy_port: int, asked: Callable[[], list[float]]) -> None:
    """Hosts that hang for the full default timeout of 30 s, beside one healthy watch that is the last in line."""
    with tempfile.TemporaryDirectory() as name:
        settings = load_settings(settings_file(Path(name), [*ports, healthy_port]), os.environ)
        already = len(asked())
        async with open_app(settings, report=lambda _: None) as app:
            began = time.perf_counter()
            while len(asked()) == already:
                await app.rounds.run()
                await asyncio.sleep(0.1)
            print(f"\n{len(ports)} hosts that hang, 50 checks at once: the healthy watch began after {time.perf_counter() - began:.1f} s")
            await app.rounds.stop(0.0)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--hosts", type=int, default=200)
    options = arguments.parse_args()
    ours, theirs = multiprocessing.get_context("spawn").Pipe()
    server = multiprocessing.get_context("spawn").Process(target=serve, args=(theirs, options.hosts), daemon=True)
    server.start()
    (hostile, healthy), hanging = ours.recv()

    def times_of_healthy() -> list[float]:
        ours.send("healthy")
        answer: list[float] = ours.recv()
        return answer

    asyncio.run(every_fault(hostile, healthy))
    asyncio.run(hanging_crowd(hanging, healthy, times_of_healthy))
    ours.send("end")
    server.terminate()


if __name__ == "__main__":
    main()
