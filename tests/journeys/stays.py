"""A crowd of watches on a few hosts, looked after by the real program, which is killed and stopped among them; and what the
hosts' own logs say of it.

The program is `python -m monitor run` in a process of its own. The hosts outlive it, so their logs run through all its lives.
Some answer one page with 429 and a wish for silence.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import sys
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack, closing
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from time import perf_counter

import msgspec

from monitor.app import SystemClock
from monitor.fetch.manners.memory import HostMemory
from tests.fetch.hostile import HostileServer, in_turn, plain

ROOT = Path(__file__).parents[2]
PAGE = plain("<html><title>A page</title><body><p>The council met on Monday and voted on the budget of the year.</p></body></html>")
ROUNDED_SECONDS = 0.001
"""What a moment loses when it is written down for the next life."""
_PATIENCE_SECONDS = 240.0
_STALL_SECONDS = 0.5


@dataclass
class Stay:
    """So many hosts with so many pages each; every `refusing`-th of them wishes for `silence_seconds` at one of its pages."""

    folder: Path
    hosts: int
    pages: int
    gap_seconds: float
    silence_seconds: int
    refusing: int = 2
    servers: list[HostileServer] = field(default_factory=list)
    stalls: list[tuple[float, float]] = field(default_factory=list)
    spans: list[tuple[float, float]] = field(default_factory=list)

    @property
    def lives(self) -> int:
        """How often the program was begun and ended."""
        return len(self.spans)

    @property
    def looks(self) -> int:
        """How many requests the hosts had."""
        return sum(len(server.log) for server in self.servers)

    @property
    def shortest_gap(self) -> float:
        """The shortest time between two requests in any host's log, in seconds."""
        return min(later.at - earlier.at for server in self.servers for earlier, later in pairwise(server.log))

    @property
    def most_at_once(self) -> int:
        """The most requests that any host had open."""
        return max(server.open_most for server in self.servers)

    @property
    def hasty(self) -> int:
        """How many requests came sooner than the gap after another one, as far as the hosts were awake to see when they came."""
        least = self.gap_seconds - ROUNDED_SECONDS
        pairs = [(earlier.at, later.at) for server in self.servers for earlier, later in pairwise(server.log)]
        return sum(later - earlier < least and not self._asleep(earlier, later) for earlier, later in pairs)

    @property
    def refusals(self) -> int:
        """How many hosts asked for silence."""
        return sum(self.refused(server) is not None for server in self.servers)

    @property
    def unheard(self) -> int:
        """How many requests came while a host wished for silence, as far as the hosts were awake to see when they came."""
        silences = [(server, at) for server in self.servers if (at := self.refused(server)) is not None and self._was_read(at)]
        against = [
            asked.at for server, at in silences for asked in server.log if 0 < asked.at - at < self.silence_seconds - ROUNDED_SECONDS
        ]
        return sum(not self._asleep(at, at) for at in against)

    @property
    def unserved(self) -> int:
        """How many pages were never shown."""
        shown = (len({asked.path for asked in server.log} - {"/robots.txt"}) for server in self.servers)
        return self.hosts * self.pages - sum(shown)

    @property
    def log(self) -> str:
        """What the program said in all its lives."""
        return (self.folder / "log").read_text("utf-8")

    def _was_read(self, moment: float) -> bool:
        """Whether the program lived when a host took note of its request: one on its way at a kill is answered to nobody."""
        return any(begun <= moment <= ended for begun, ended in self.spans)

    def _asleep(self, earlier: float, later: float) -> bool:
        return any(begin < later and end > earlier - _STALL_SECONDS for begin, end in self.stalls)

    async def _watch_own_sleep(self) -> None:
        """Note when these hosts themselves were kept from reading what had come, by a machine with other things to do."""
        while True:
            before = perf_counter()
            await asyncio.sleep(0.02)
            if perf_counter() - before > _STALL_SECONDS:
                self.stalls.append((before, perf_counter()))

    def refused(self, server: HostileServer) -> float | None:
        """When a host asked for silence."""
        asked = server.asked("/0") if server in self.servers[:: self.refusing] else []
        return asked[0].at if asked else None

    async def through(self, ends: Sequence[signal.Signals]) -> None:
        """Let the program live as often as it `ends`, evenly, and then once more until every page was shown."""
        async with AsyncExitStack() as stack:
            for number in range(self.hosts):
                paths = {f"/{page}": PAGE for page in range(self.pages)}
                if number % self.refusing == 0:
                    paths["/0"] = in_turn(plain("later", "429 Too Many Requests", Retry_After=str(self.silence_seconds)), PAGE)
                self.servers.append(await stack.enter_async_context(HostileServer(paths)))
            watching = asyncio.create_task(self._watch_own_sleep())
            stack.callback(watching.cancel)
            self._write_settings()
            for number, end in enumerate(ends, start=1):
                share = self.hosts * self.pages * number // (len(ends) + 1)
                await self._live(lambda share=share: self.looks >= share and self._kept(), end)  # type: ignore[misc]
            await self._live(lambda: self.unserved == 0, signal.SIGTERM)

    def _write_settings(self) -> None:
        head = f'[monitor]\nper_host_gap = "{round(self.gap_seconds * 1000)}ms"\nread_processes = 1\nlog_level = "error"\n'
        defaults = '[web]\nenabled = false\n[defaults]\nkind = "page"\nevery = "1h"\nallow_private = ["127.0.0.0/8"]\n'
        urls = (server.url(f"/{page}") for page in range(self.pages) for server in self.servers)
        watches = "".join(f'[[watch]]\nname = "w{number}"\nurl = "{url}"\n' for number, url in enumerate(urls))
        (self.folder / "config.toml").write_text(f'{head}{defaults}[channels.ledger]\nurl = "file:alerts.jsonl"\n{watches}', "utf-8")

    def _kept(self) -> bool:
        """Whether every wish for silence that lasts is written down; nobody can be held to one that was never read."""
        now, wall = perf_counter(), SystemClock().now()
        lasting = {f"127.0.0.1:{server.port}": at + self.silence_seconds - now for server in self.servers if (at := self.refused(server))}
        with closing(sqlite3.connect(self.folder / "monitor.sqlite", timeout=10)) as database:
            memos = [content for (content,) in database.execute("SELECT content FROM memo WHERE name LIKE '%.silences'")]
        hosts = [host for memo in memos for host in msgspec.json.decode(memo, type=list[HostMemory])]
        kept = {host.site: (host.not_before - wall).total_seconds() for host in hosts}
        return all(left <= 0 or kept.get(site, 0.0) >= left - _STALL_SECONDS for site, left in lasting.items())

    async def _live(self, enough: Callable[[], bool], end: signal.Signals) -> None:
        begun = perf_counter()
        command = [sys.executable, "-m", "monitor", "run", "--config", "config.toml"]
        environ = {**os.environ, "PYTHONPATH": str(ROOT)}
        with (self.folder / "log").open("ab") as log:
            process = await asyncio.create_subprocess_exec(*command, cwd=self.folder, env=environ, stdout=log, stderr=log)
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                while not enough():
                    assert process.returncode is None, "the program ended by itself"
                    await asyncio.sleep(0.05)
                process.send_signal(end)
                self.spans.append((begun, perf_counter()))
                await process.wait()
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
