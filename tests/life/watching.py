"""The real parts of the program at work on the invented publication: `python -m tests.life.watching FOLDER BASE END [DEATH...]`.

Time is that of the publication: it goes on to whatever is due next. A DEATH is `before KIND` or `after KIND`: the process kills
itself, as `kill -9` would, when the first event of that kind is about to be recorded, or just was. Deaths that are behind are
noted in FOLDER, so that the next life goes on.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp

from monitor.engine.doors import Doors
from monitor.engine.purse import Purse
from monitor.engine.replay import HistoryClock
from monitor.engine.rounds import Rounds
from monitor.fetch.http import HttpFetcher
from monitor.fetch.limits import FetchLimits
from monitor.model.check import Due, Verdict
from monitor.readers.pool import ProcessReader
from monitor.settings import load_settings
from monitor.store.sql import open_store

CONFIG = """
[monitor]
database = "monitor.sqlite"
[channels.desk]
url = "file:alerts.jsonl"
[[watch]]
name = "The Quay"
url = "{base}/"
every = "auto"
allow_private = ["127.0.0.0/8"]
flood_above = 0
{more}
"""
_STEP = timedelta(minutes=5)
"""What is due within so long is looked at together."""


@dataclass
class Mortal:
    """Stands before the store and dies at the appointed events."""

    store: Any
    deaths: set[str]
    folder: Path

    def __getattr__(self, name: str) -> Any:
        return getattr(self.store, name)

    async def record(self, verdict: Verdict) -> bool:
        kinds = {event.kind.value for event in verdict.events}
        self._die("before", kinds)
        done: bool = await self.store.record(verdict)
        self._die("after", kinds)
        return done

    def _die(self, when: str, kinds: set[str]) -> None:
        for death in sorted(self.deaths & {f"{when} {kind}" for kind in kinds}):
            with (self.folder / "deaths").open("a", encoding="utf-8") as noted:
                noted.write(f"{death}\n")
            os.kill(os.getpid(), signal.SIGKILL)


def deaths_behind(folder: Path) -> set[str]:
    """The deaths that were died."""
    return set((folder / "deaths").read_text(encoding="utf-8").splitlines()) if (folder / "deaths").exists() else set()


async def live(folder: Path, base: str, end: datetime, deaths: set[str]) -> None:
    """Watch until the end of the script."""
    settings = load_settings(folder / "config.toml", {})
    async with aiohttp.ClientSession() as session:
        clock = HistoryClock(datetime.fromtimestamp(float(await _time(session, base)), UTC))
        store = open_store(str(folder / "monitor.sqlite"), durable=False)
        limits = FetchLimits(per_host=8, per_host_gap=timedelta(0))
        fetcher, reader = HttpFetcher(limits, clock, lambda: 0.5), ProcessReader(2)
        mortal = Mortal(store, deaths - deaths_behind(folder), folder)
        rounds = Rounds(Doors(fetcher, reader, mortal, clock, lambda: 0.5), 8, lambda verdict: None, _complain, Purse(store))
        try:
            await store.forget_leases()
            await store.adopt(settings.watches, clock.now())
            while (due := await store.next_due()) is not None and due < end:
                clock.advance(max(due, clock.now() + _STEP))
                await _time(session, base, clock.now())
                await rounds.run()
                await rounds.settle()
                await store.tell_of_floods(clock.now())
        finally:
            for part in (fetcher, reader, store):
                await part.close()


async def _time(session: aiohttp.ClientSession, base: str, at: datetime | None = None) -> str:
    asked = {"at": str(at.timestamp())} if at else {}
    async with session.post(f"{base}/-/time", params=asked) as answer:
        return await answer.text()


def _complain(due: Due, trouble: str) -> None:
    print(f"{due.target.url}: {trouble}", file=sys.stderr)


if __name__ == "__main__":
    asyncio.run(live(Path(sys.argv[1]), sys.argv[2], datetime.fromisoformat(sys.argv[3]), set(sys.argv[4:])))
