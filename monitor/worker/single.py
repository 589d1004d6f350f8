"""How does one machine keep watch, day and night?

APScheduler's asyncio scheduler gives the ticks; what is due, and what waits to be sent, are rows in the
database, so that a restart neither forgets nor repeats anything.
Decided: ticks are short and never raise, since one exception in a scheduler must not end the watching. They
look at the wall clock every second, so that a sleeping laptop or a jumping clock costs no more than a second.
"""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from monitor import log
from monitor.app import App
from monitor.model.errors import SettingsError, StoreError
from monitor.settings import Settings
from monitor.worker.memory import give_back
from monitor.worker.pulse import Pulse

_TICK_SECONDS = 1
_MANNERS_MINUTES = 5
_PATIENCE_SECONDS = 20.0
_LAST_DELIVERIES_SECONDS = 30.0
_SET_BACK_LEAST = timedelta(minutes=1)


class Service(Protocol):
    """Something that runs beside the watching, for example the dashboard; it must neither raise nor stop the watching."""

    async def start(self) -> None:
        """Begin, or say in the log why not."""
        ...

    async def stop(self) -> None:
        """End within a few seconds."""
        ...


@dataclass
class Daemon:
    """Ticks rounds and deliveries until it is told to stop.

    `reload` reads the settings file again. With `until_done`, the daemon stops by itself once the recording it
    plays is over and every alert has been tried.
    """

    app: App
    reload: Callable[[], Settings]
    until_done: bool = False
    services: Sequence[Service] = ()
    pulse: Pulse = field(default_factory=Pulse)
    _stop: asyncio.Event = field(default_factory=asyncio.Event)
    _reloading: asyncio.Task[None] | None = None
    _beginning: datetime | None = None
    """When the clock that only goes forward stood at nothing, by the wall clock."""

    async def run(self) -> None:
        """Watch until SIGTERM, SIGINT, or the end of the recording; then finish what is running and return."""
        await self.app.store.forget_leases()
        await self.app.store.clock_went_back(self.app.clock.now())  # before this life, perhaps: nobody can tell
        self._listen()
        scheduler = AsyncIOScheduler(timezone="UTC", job_defaults={"max_instances": 1, "coalesce": True, "misfire_grace_time": None})
        for tick in (self._round, self._deliver):
            scheduler.add_job(tick, "interval", seconds=_TICK_SECONDS, next_run_time=self.app.clock.now())
        scheduler.add_job(self._keep_manners, "interval", minutes=_MANNERS_MINUTES)
        scheduler.add_job(self._tend, "interval", minutes=1)
        scheduler.add_job(self._beat, "interval", seconds=_TICK_SECONDS)
        scheduler.start()
        log.note("start", watches=len(self.app.settings.watches), channels=len(self.app.settings.channels))
        for service in self.services:
            await self._guarded("service", service.start)
        self.pulse.ready()
        await self._stop.wait()
        self.pulse.stopping()
        scheduler.shutdown(wait=False)
        for service in self.services:
            await self._guarded("service", service.stop)
        await self._finish()
        log.note("stop")

    async def _round(self) -> None:
        await self._tick("round", self.app.rounds.run)
        if self.until_done and self.app.recording_is_over:
            await self.app.rounds.settle()
            await self._guarded("floods", self.app.end_of_recording)
            self._stop.set()

    async def _deliver(self) -> None:
        await self._tick("outbox", self.app.outbox.run)

    async def _keep_manners(self) -> None:
        await self._tick("manners", self.app.keep_manners)

    async def _tend(self) -> None:
        await self._tick("clock", self._compare_clocks)
        await self._tick("tend", self.app.tend)
        await asyncio.to_thread(give_back)

    async def _compare_clocks(self) -> None:
        """Notice that the wall clock went back, as it does when it is set right: it ran behind the one that only goes forward."""
        clock = self.app.clock
        beginning = clock.now() - timedelta(seconds=clock.monotonic())
        if self._beginning is not None and self._beginning - beginning > _SET_BACK_LEAST:
            log.warn("clock", detail="it went back; what was to be looked at later is looked at now")
            await self.app.store.clock_went_back(clock.now())
        self._beginning = beginning

    async def _beat(self) -> None:
        self.pulse.beat()

    async def _tick(self, name: str, work: Callable[[], Awaitable[object]]) -> None:
        """Do a tick's work. One that is broken off because the daemon stops has nothing to say about it."""
        try:
            await self._guarded(name, work)
        except asyncio.CancelledError:
            if not self._stop.is_set():
                raise

    async def _guarded(self, name: str, work: Callable[[], Awaitable[object]]) -> None:
        """Do a tick's work; what goes wrong costs this tick and gets a line, the next tick comes all the same."""
        try:
            await work()
        except StoreError as trouble:
            log.warn(name, failure="storage_error", detail=str(trouble))
        except Exception as fault:  # the ticks must go on
            log.warn(name, failure="internal", detail=f"{type(fault).__name__}: {fault}")

    async def _finish(self) -> None:
        """Running checks and sends may end; then what waits is tried once more, so that a stop delays no alert."""
        await self.app.rounds.stop(_PATIENCE_SECONDS)
        await self.app.outbox.stop(_PATIENCE_SECONDS)
        try:
            async with asyncio.timeout(_LAST_DELIVERIES_SECONDS):
                await self._guarded("outbox", self.app.deliver)
        except TimeoutError:
            log.warn("outbox", detail="deliveries are left for the next start")

    def _listen(self) -> None:
        loop = asyncio.get_running_loop()
        for stopping in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(stopping, self._stop.set)
        loop.add_signal_handler(signal.SIGHUP, self._reload_soon)

    def _reload_soon(self) -> None:
        self._reloading = asyncio.create_task(self._guarded("reload", self._reload))

    async def _reload(self) -> None:
        """Take the file's settings if they are sound; otherwise say what is wrong and keep the old."""
        try:
            settings = await asyncio.to_thread(self.reload)
            await self.app.adopt(settings)
        except SettingsError as error:
            for problem in error.problems:
                log.warn("reload", kept="old settings", problem=problem)
            return
        log.note("reload", watches=len(settings.watches), channels=len(settings.channels))
