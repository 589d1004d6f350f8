"""What is due, and who runs it?

A round claims what is due and runs it with bounded concurrency. A check that is slow, hostile or broken takes up
one place and nothing else. Never: decides when something is due (the store knows) or how a check goes.
Decided: a round ends when nothing more is due; checks that are still running then continue and keep their places.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from monitor.engine.check import run_broken, run_check
from monitor.engine.doors import Doors
from monitor.engine.purse import Purse
from monitor.model.check import Due, Verdict
from monitor.model.errors import StoreError

SLOW_AFTER = 0.5
SLOW_TIMES = 8

Report = Callable[[Verdict], None]
Complain = Callable[[Due, str], None]


@dataclass
class Rounds:
    """Runs due checks, at most `at_once` at a time; those that have hung for `SLOW_AFTER` seconds no longer count, up to
    `SLOW_TIMES` as many, so that no crowd of hanging servers keeps the others waiting.

    `report` hears of every recorded check, `complain` of every check that could not be recorded. `purse` knows what a look
    must be worth.
    """

    doors: Doors
    at_once: int
    report: Report
    complain: Complain
    purse: Purse | None = None
    _running: dict[asyncio.Task[None], float] = field(default_factory=dict)
    _stopping: bool = False

    async def run(self, names: frozenset[str] | None = None) -> int:
        """Claim and start what is due until nothing is; the number of checks started. Checks may still be running."""
        started = 0
        price = await self.purse.price(self.doors.clock.now()) if self.purse else 1.0
        while not self._stopping:
            free = await self._free_places()
            claimed = await self.doors.store.claim(self.doors.clock.now(), free, names)
            for due in claimed:
                self._start(replace(due, price=price))
            started += len(claimed)
            if len(claimed) < free:
                break
        return started

    async def settle(self) -> None:
        """Wait until no check is running."""
        while self._running:
            await asyncio.wait(self._running)

    async def stop(self, patience_seconds: float) -> None:
        """Start nothing more; give running checks `patience_seconds` to finish, then cancel them. What is
        cancelled is due again at once."""
        self._stopping = True
        if self._running:
            _, late = await asyncio.wait(self._running, timeout=patience_seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _free_places(self) -> int:
        """How many checks may start; waits until it is worth asking the store."""
        worthwhile = max(1, self.at_once // 2)
        while (free := self._free()) < worthwhile:
            await asyncio.wait(self._running, timeout=SLOW_AFTER, return_when=asyncio.FIRST_COMPLETED)
        return free

    def _free(self) -> int:
        slow_since = self.doors.clock.monotonic() - SLOW_AFTER
        brisk = sum(1 for started in self._running.values() if started > slow_since)
        return min(self.at_once - brisk, SLOW_TIMES * self.at_once - len(self._running))

    def _start(self, due: Due) -> None:
        task = asyncio.create_task(self._run_one(due))
        self._running[task] = self.doors.clock.monotonic()
        task.add_done_callback(self._running.pop)

    async def _run_one(self, due: Due) -> None:
        try:
            verdict = await self._attempt(due)
        except StoreError as trouble:
            self.complain(due, str(trouble))
            with contextlib.suppress(StoreError):
                await self.doors.store.release(due)
        except asyncio.CancelledError:
            with contextlib.suppress(StoreError):
                await self.doors.store.release(due)
            raise
        else:
            if verdict is not None:
                self.report(verdict)

    async def _attempt(self, due: Due) -> Verdict | None:
        try:
            return await run_check(due, self.doors)
        except StoreError:
            raise
        except Exception as fault:  # a fault of ours costs this check, never another (ExceptionGroup is one too)
            return await run_broken(due, self.doors, type(fault).__name__)
