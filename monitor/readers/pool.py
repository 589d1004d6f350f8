"""How are pages read on every core, so that a hostile one harms only itself?

The reader port, served by child processes: whatever a page does to them ends as a Failure of that one check.
Decided: a page is limited by processor time; the limit by the clock is wide, since a busy machine is not the page's fault.
Starting a child costs as much as thirty pages, so an idle one is kept for a while.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from monitor.model.change import Change
from monitor.model.errors import Failure, FailureKind
from monitor.model.focus import Part
from monitor.model.page import Page, PageHints
from monitor.model.reading import Reading
from monitor.processes.pool import Limits, Pool, Trouble, TroubleKind
from monitor.readers.tasks import COMPARE, LAY_OPEN, READ, CompareOrder, ReadOrder

_LIMITS = Limits(deadline=timedelta(seconds=30), processor_time=timedelta(seconds=5), idle=timedelta(minutes=5))


class ProcessReader:
    """Reads and compares in up to `processes` children, under `limits`."""

    def __init__(self, processes: int, limits: Limits = _LIMITS) -> None:
        self._pool = Pool("monitor.readers.child", processes, limits)

    async def read(self, page: Page, hints: PageHints) -> Reading | Failure:
        """What the page says, or why it cannot be read."""
        answer = await self._pool.run(READ, ReadOrder(replace(page, picture=b"") if page.picture else page, hints))
        if isinstance(answer, Trouble):
            return _failure(answer)
        return answer.reading or answer.failure or Failure(FailureKind.PARSER_CRASHED, "no answer")

    async def compare(self, old: Reading, new: Reading) -> Change | Failure:
        """How two versions differ. Equal fingerprints need no process."""
        if old.fingerprint == new.fingerprint:
            return Change()
        answer = await self._pool.run(COMPARE, CompareOrder(old, new))
        return _failure(answer) if isinstance(answer, Trouble) else answer

    async def lay_open(self, page: Page, hints: PageHints) -> tuple[Part, ...]:
        """What of a page is kept, what is left out, and why; nothing where it cannot be read."""
        answer = await self._pool.run(LAY_OPEN, ReadOrder(page, hints))
        return () if isinstance(answer, Trouble) else answer.parts

    async def close(self) -> None:
        """End the children."""
        await self._pool.close()


def _failure(trouble: Trouble) -> Failure:
    too_much = trouble.kind in {TroubleKind.DEADLINE, TroubleKind.MEMORY}
    return Failure(FailureKind.PAGE_TOO_COMPLEX if too_much else FailureKind.PARSER_CRASHED, trouble.detail)
