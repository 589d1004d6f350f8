"""What must politeness still know after a restart, and when is it stored?

Everything is stored every few minutes and at the end; a host's wish for silence at once, since a program can be killed at any
moment. If the end was missed, the next run notices, and first leaves every host alone for a while.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import msgspec

from monitor import log
from monitor.fetch.http import HttpFetcher
from monitor.fetch.manners.memory import FetchMemory, HostMemory
from monitor.model.errors import StoreError
from monitor.ports import Clock
from monitor.store.sql import SqlStore


@dataclass(slots=True)
class Manners:
    """The manners that are kept under a name."""

    store: SqlStore
    clock: Clock
    name: str
    _due: bool = False
    _writing: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def recall(self) -> FetchMemory | None:
        """What an earlier life kept; None where there was none."""
        kept = await self.store.recall(self.name)
        if kept is None:
            return None
        memory = msgspec.json.decode(kept, type=FetchMemory)
        silences = msgspec.json.decode(await self.store.recall(self._silences) or "[]", type=tuple[HostMemory, ...])
        return replace(memory, hosts=(*memory.hosts, *silences))

    async def keep(self, fetcher: HttpFetcher, whole: bool = False) -> None:
        """Keep what a fetcher knows of hosts and their robots.txt, and what each host was asked. `whole` says that it will ask
        nobody after this."""
        await self._keep(self.name, fetcher.remember(whole))
        await self.store.add_usage(fetcher.take_usage())

    async def heed(self, hosts: Callable[[], tuple[HostMemory, ...]]) -> None:
        """Keep which hosts asked for silence; what comes while another is written is written together. What cannot be kept has
        a line in the log, and harms nothing while this life lasts."""
        self._due = True
        async with self._writing:
            if not self._due:
                return
            self._due = False
            try:
                await self._keep(self._silences, hosts())
            except StoreError as trouble:
                log.warn("manners", failure="storage_error", detail=str(trouble))

    @property
    def _silences(self) -> str:
        return f"{self.name}.silences"

    async def _keep(self, name: str, what: FetchMemory | tuple[HostMemory, ...]) -> None:
        await self.store.keep(name, msgspec.json.encode(what).decode(), self.clock.now())
